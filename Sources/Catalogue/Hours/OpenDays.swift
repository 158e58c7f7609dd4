internal import Markup

/// When a place is open, day by day, for a script that holds no grammar and no calendar: an ordinary week,
/// and the days of two years that are no ordinary ones.
///
/// It changes only when its hours do, and where they name dates, with the year. Its text begins with the
/// first of the two years, or with nothing where every year is alike; behind
/// `|` a weekday's times stand between `;`, in minutes: `480-690,810-1020`; behind more of them the other
/// days, each run with its times, public holidays with a star: `20270205-20270210=*`.
package struct OpenDays: Sendable {
  package let text: String

  /// Longer ones are no help to a telephone.
  private static let longest = 3000

  /// - Parameter years: the two years that are told.
  /// - Returns: nil where nobody can tell without asking, as of hours by the sun or by appointment.
  package init?(
    _ hours: OpeningHours, at place: Coordinates?, holidays: PublicHolidays, year: Int
  ) {
    let isByTheSun = hours.rules.contains { rule in
      rule.spans.contains { span in
        Self.isSun(span.start) || span.mayBeLater || span.end.map { Self.isSun($0) } ?? true
      }
    }
    guard !isByTheSun, !hours.rules.contains(where: { $0.state == .unknown }) else { return nil }
    let calendar = HoursCalendar(hours, at: place, holidays: holidays, years: year - 1...year + 1)
    let week = OpeningHours.Weekday.allCases.map { Self.text(of: calendar.week($0)) }
    let isDated = hours.rules.contains(where: \.isDated)
    var text = (isDated ? "\(year)|" : "|") + week.joined(separator: ";")
    let free = Set((holidays.days(in: year) + holidays.days(in: year + 1)).map(\.day))
    var last: (first: CalendarDay, last: CalendarDay, times: String)?
    func close() {
      guard let run = last else { return }
      let end = run.first == run.last ? "" : "-" + Self.compact(run.last)
      text += "|\(Self.compact(run.first))\(end)=\(run.times)"
      last = nil
    }
    for day in Self.days(hours, holidays, year) {
      let own = Self.text(of: calendar.parts(on: day))
      let ordinary = week[OpeningHours.Weekday(day).number]
      let times = (free.contains(day) && own != ordinary ? "*" : "") + own
      guard times != ordinary else {
        close()
        continue
      }
      if let run = last, run.times == times, run.last.adding(days: 1) == day {
        last?.last = day
      } else {
        close()
        last = (day, day, times)
      }
    }
    close()
    guard text.utf8.count <= Self.longest else { return nil }
    self.text = text
  }

  /// The days that may be others than their weekday: of hours without dates none, of those that name
  /// holidays alone these.
  private static func days(
    _ hours: OpeningHours, _ holidays: PublicHolidays, _ year: Int
  ) -> [CalendarDay] {
    let dated = hours.rules.filter(\.isDated)
    guard !dated.isEmpty else { return [] }
    let isByHolidays = dated.allSatisfy {
      !$0.holidays.isEmpty && $0.years.isEmpty && $0.seasons.isEmpty && $0.weeks.isEmpty
        && $0.holidayShift == 0 && !$0.days.contains { !$0.occurrences.isEmpty }
    }
    if isByHolidays { return (holidays.days(in: year) + holidays.days(in: year + 1)).map(\.day) }
    guard let first = CalendarDay(year: year, month: 1, day: 1),
      let last = CalendarDay(year: year + 1, month: 12, day: 31)
    else { return [] }
    return (0...last.days(since: first)).map { first.adding(days: $0) }
  }

  private static func text(of parts: [HoursCalendar.Part]) -> String {
    parts.map { "\($0.start)-\($0.end)" }.joined(separator: ",")
  }

  private static func compact(_ day: CalendarDay) -> String { day.description.filter { $0 != "-" } }

  private static func isSun(_ time: OpeningHours.Time) -> Bool {
    if case .sun = time { true } else { false }
  }
}
