internal import Diagnostics
package import Markup

/// The time that a report tells of.
package struct ReportPeriod: Equatable, Sendable {
  package let first: CalendarDay
  /// The last day that counts.
  package let last: CalendarDay

  package init?(from first: CalendarDay, to last: CalendarDay) {
    guard first <= last else { return nil }
    (self.first, self.last) = (first, last)
  }

  /// A period of administrative reports: `2026` for a year, `2026-1` and `2026-2` for its halves.
  ///
  /// Figures are closed on the 14th: a year runs from 15 December to 14 December, its halves part on
  /// 15 June (Decree 09/2019/NĐ-CP on reports of administrative bodies).
  package init?(named text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let year = parts.first.flatMap({ $0.count == 4 ? Int($0) : nil }), year > 1999,
      let before = CalendarDay(year: year - 1, month: 12, day: 15),
      let june = CalendarDay(year: year, month: 6, day: 14),
      let december = CalendarDay(year: year, month: 12, day: 14)
    else { return nil }
    switch parts.dropFirst().map({ $0 }) {
    case []: (first, last) = (before, december)
    case ["1"]: (first, last) = (before, june)
    case ["2"]: (first, last) = (june.adding(days: 1), december)
    default: return nil
    }
  }

  /// The same time a year before.
  package var yearBefore: ReportPeriod {
    // The last of February is the last in a leap year too.
    ReportPeriod(
      first.adding(months: -12), last.adding(days: 1).adding(months: -12).adding(days: -1))
  }

  private init(_ first: CalendarDay, _ last: CalendarDay) {
    (self.first, self.last) = (first, last)
  }

  func contains(_ day: CalendarDay) -> Bool { first <= day && day <= last }
}
