/// A day of the Gregorian calendar, without a time or a time zone.
package struct CalendarDay: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let year: Int
  package let month: Int
  package let day: Int

  /// A day that exists between the years 1900 and 2199, or nil.
  package init?(year: Int, month: Int, day: Int) {
    guard (1900...2199).contains(year), (1...12).contains(month),
      day >= 1, day <= Self.lastDay(ofMonth: month, in: year)
    else { return nil }
    self.init(existing: year, month, day)
  }

  private init(existing year: Int, _ month: Int, _ day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads `2026-01-15`, `15/01/2026` or `15-1-2026`.
  package init?(_ text: String) {
    let separator: Character = text.utf8.contains(UInt8(ascii: "/")) ? "/" : "-"
    let parts = text.split(separator: separator, omittingEmptySubsequences: false)
    guard parts.count == 3, parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } })
    else { return nil }
    let numbers = parts.compactMap { Int($0) }
    guard numbers.count == 3 else { return nil }
    if parts[0].utf8.count == 4, separator == "-" {
      self.init(year: numbers[0], month: numbers[1], day: numbers[2])
    } else if parts[2].utf8.count == 4 {
      self.init(year: numbers[2], month: numbers[1], day: numbers[0])
    } else {
      return nil
    }
  }

  /// The day in Viet Nam (UTC+7) at a moment given in seconds since 1970.
  package init(secondsSince1970 seconds: Int) {
    self.init(daysSince1970: (seconds + 7 * 3600) / 86_400)
  }

  /// Civil-from-days by counting eras of 400 years that start on the first of March.
  package init(daysSince1970 days: Int) {
    let shifted = days + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    self.init(existing: year, month, dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
  }

  package var daysSince1970: Int {
    let y = month <= 2 ? year - 1 : year
    let era = y / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// The same day some months later; the month's last day where that day does not exist.
  package func adding(months: Int) -> CalendarDay {
    let index = year * 12 + month - 1 + months
    let (year, month) = (index / 12, index % 12 + 1)
    return CalendarDay(
      existing: year, month, min(day, Self.lastDay(ofMonth: month, in: year)))
  }

  package func adding(days: Int) -> CalendarDay {
    CalendarDay(daysSince1970: daysSince1970 + days)
  }

  /// How many days from another day to this one.
  package func days(since other: CalendarDay) -> Int {
    daysSince1970 - other.daysSince1970
  }

  /// `2026-01-15`.
  package var description: String {
    "\(year)-\(padded(month))-\(padded(day))"
  }

  /// As Vietnamese write it: `15/01/2026`.
  package var inVietnamese: String { "\(padded(day))/\(padded(month))/\(year)" }

  package static func < (left: CalendarDay, right: CalendarDay) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  private func padded(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }

  package static func lastDay(ofMonth month: Int, in year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
