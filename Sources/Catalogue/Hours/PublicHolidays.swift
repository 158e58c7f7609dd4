package import Markup

/// The days on which Viet Nam rests, 2025 to 2035.
///
/// Labour Code 45/2019/QH14, article 112: 1 January, five days of Tết, 10 March of the lunar calendar
/// (giỗ Tổ), 30 April, 1 May, 2 September with the day before or after it; 24 November since 2026.
/// Lunar days at UTC+7 and what was announced for 2025 and 2026: PyPI `holidays` 0.109 and `vnlunar`
/// 1.0.5, which agree. Which five days of Tết, and which day beside
/// 2 September, the Government says each year: those it has not said yet are assumed, and of them
/// the first three of Tết and 2 September alone count. Days off in place of others are for offices,
/// not for shops.
package struct PublicHolidays: Sendable {
  /// A day off.
  package struct Day: Hashable, Sendable {
    package let day: CalendarDay
    /// Whether it is certain: by law, or announced.
    package let isAnnounced: Bool
  }

  /// Days that the Government named for one holiday.
  package struct Announcement: Sendable {
    package enum Holiday: String, CaseIterable, Sendable {
      case tet
      case nationalDay = "national_day"
    }

    package let holiday: Holiday
    package let first: CalendarDay
    package let last: CalendarDay

    package init(_ holiday: Holiday, from first: CalendarDay, to last: CalendarDay) {
      self.holiday = holiday
      self.first = first
      self.last = last
    }
  }

  /// What a year of the moon gives.
  private struct Year {
    /// The first day of the lunar year, and 10 March of it, as month and day.
    let tet, hungKings: (Int, Int)
    /// The days of Tết and of 2 September, where they were announced.
    let announced: (tet: ClosedRange<Int>, nationalDay: ClosedRange<Int>)?
  }

  /// Lunar days at UTC+7, as Viet Nam counts them.
  ///
  /// The days of Tết are counted from the first of the lunar year: -1 is its eve; those of National
  /// Day are days of September.
  private static let years: [Int: Year] = [
    2025: Year(tet: (1, 29), hungKings: (4, 7), announced: (-2...2, 1...2)),
    2026: Year(tet: (2, 17), hungKings: (4, 26), announced: (-1...3, 1...2)),
    2027: Year(tet: (2, 6), hungKings: (4, 16), announced: nil),
    2028: Year(tet: (1, 26), hungKings: (4, 4), announced: nil),
    2029: Year(tet: (2, 13), hungKings: (4, 23), announced: nil),
    2030: Year(tet: (2, 2), hungKings: (4, 12), announced: nil),
    2031: Year(tet: (1, 23), hungKings: (4, 1), announced: nil),
    2032: Year(tet: (2, 11), hungKings: (4, 19), announced: nil),
    2033: Year(tet: (1, 31), hungKings: (4, 9), announced: nil),
    2034: Year(tet: (2, 19), hungKings: (4, 28), announced: nil),
    2035: Year(tet: (2, 8), hungKings: (4, 17), announced: nil),
  ]

  private let announcements: [Announcement]

  /// - Parameter announcements: what was announced since this table was made.
  package init(_ announcements: [Announcement] = []) {
    self.announcements = announcements
  }

  /// The years of the table.
  package static var known: ClosedRange<Int> { 2025...2035 }

  /// The days off of a year, in their order; none of a year the table does not have.
  package func days(in year: Int) -> [Day] {
    guard let moon = Self.years[year] else { return [] }
    var days: [Day] = []
    func add(_ month: Int, _ day: Int, _ shift: Int = 0, isAnnounced: Bool = true) {
      guard let date = CalendarDay(year: year, month: month, day: day) else { return }
      days.append(Day(day: date.adding(days: shift), isAnnounced: isAnnounced))
    }
    func add(_ holiday: Announcement.Holiday) -> Bool {
      let own = announcements.filter { $0.holiday == holiday && $0.first.year == year }
      for announcement in own {
        for shift in 0...max(0, announcement.last.days(since: announcement.first)) {
          days.append(Day(day: announcement.first.adding(days: shift), isAnnounced: true))
        }
      }
      return !own.isEmpty
    }
    add(1, 1)
    if !add(.tet) {
      for shift in moon.announced?.tet ?? 0...2 {
        add(moon.tet.0, moon.tet.1, shift, isAnnounced: moon.announced != nil)
      }
    }
    add(moon.hungKings.0, moon.hungKings.1)
    add(4, 30)
    add(5, 1)
    if !add(.nationalDay) {
      for day in moon.announced?.nationalDay ?? 2...2 { add(9, day) }
    }
    if year >= 2026 { add(11, 24) }
    return days.sorted { $0.day < $1.day }
  }

  /// Adds what was announced.
  package func add(to fingerprint: inout Fingerprint) {
    for announcement in announcements {
      fingerprint.add(announcement.holiday.rawValue)
      fingerprint.add(announcement.first.description)
      fingerprint.add(announcement.last.description)
    }
  }

  /// Whether all days of a year are certain.
  package func isAnnounced(_ year: Int) -> Bool {
    if let moon = Self.years[year], moon.announced != nil { return true }
    return Announcement.Holiday.allCases.allSatisfy { holiday in
      announcements.contains { $0.holiday == holiday && $0.first.year == year }
    }
  }
}
