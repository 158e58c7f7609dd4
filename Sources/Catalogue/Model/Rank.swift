internal import Diagnostics
package import Markup

/// A product's standing on a day: derived from its recognitions, never typed.
package struct Rank: Equatable, Sendable {
  package enum State: String, CaseIterable, Sendable {
    /// Running, with more than 90 days left.
    case valid
    /// Running, with 90 days or less left.
    case due
    case expired, revoked, none
  }

  package let state: State
  /// The stars, while the rank runs.
  package let stars: Int?
  /// The day from which the rank runs, while it runs.
  package let firstDay: CalendarDay?
  /// The last day on which the rank runs or ran.
  package let lastDay: CalendarDay?

  /// Whether the product may show stars.
  package var isRunning: Bool { stars != nil }

  /// How long a certificate runs, in months from its decision (Decision 148/QĐ-TTg).
  static let months = 36
  /// How many days before its end a rank counts as due.
  static let dueDays = 90

  /// The rank on a day, of events in the order of their dates.
  ///
  /// - Events after the day do not exist yet.
  /// - `corrected` replaces the latest recognition before it, from that one's own date.
  /// - `revoked` ends the recognition of the decision it names, from its own date.
  /// - The rank is that of the latest recognition that runs; an earlier one that still runs
  ///   comes back when the later is revoked.
  package init(of events: [Recognition], on day: CalendarDay) {
    let spans = RecognitionSpan.all(of: events.filter { $0.date <= day })
    if let running = spans.last(where: { $0.lastDay >= day }) {
      state = running.lastDay.days(since: day) <= Self.dueDays ? .due : .valid
      stars = running.stars
      firstDay = running.start
      lastDay = running.lastDay
    } else if let last = spans.max(by: { $0.lastDay < $1.lastDay }) {
      state = last.isRevoked ? .revoked : .expired
      stars = nil
      firstDay = nil
      lastDay = last.lastDay
    } else {
      state = .none
      stars = nil
      firstDay = nil
      lastDay = nil
    }
  }

  /// The spans of time for which a product was recognised, in the order in which they were granted; what
  /// runs on a day is the last of those that do.
  package static func spans(of events: [Recognition]) -> [RecognitionSpan] {
    RecognitionSpan.all(of: events)
  }

  /// The stars of what was granted within a time, as corrections left them up to its last day, without what
  /// was revoked by then.
  static func granted(
    from first: CalendarDay, to last: CalendarDay, of events: [Recognition]
  ) -> [Int] {
    RecognitionSpan.all(of: events.filter { $0.date <= last })
      .filter { !$0.isRevoked && $0.start >= first }.map(\.stars)
  }

  /// The rank of a product that was never recognised.
  package static let none = Rank(of: [], on: CalendarDay(daysSince1970: 0))
}

/// The days on which one recognition runs.
package struct RecognitionSpan: Sendable {
  /// The decisions that gave it: its own, and those that corrected it.
  fileprivate let decisions: [String]
  /// The number of the last of them.
  package let number: String
  package let start: CalendarDay
  package private(set) var stars: Int
  package private(set) var lastDay: CalendarDay
  package private(set) var isRevoked = false

  fileprivate static func all(of events: [Recognition]) -> [RecognitionSpan] {
    var spans: [RecognitionSpan] = []
    for event in events {
      switch event.kind {
      case .new, .renewed, .upgraded:
        spans.append(RecognitionSpan(event, from: event.date))
      case .corrected:
        guard let old = spans.popLast() else {
          spans.append(RecognitionSpan(event, from: event.date))
          continue
        }
        var new = RecognitionSpan(event, from: old.start, corrected: old.decisions)
        if old.isRevoked { (new.isRevoked, new.lastDay) = (true, old.lastDay) }
        spans.append(new)
      case .revoked:
        for index in spans.indices where spans[index].decisions.contains(event.revokes?.value ?? "")
        {
          guard spans[index].lastDay >= event.date else { continue }
          spans[index].lastDay = event.date.adding(days: -1)
          spans[index].isRevoked = true
        }
      }
    }
    return spans
  }

  private init(_ event: Recognition, from start: CalendarDay, corrected: [String] = []) {
    decisions = corrected + [event.decision]
    number = event.number
    self.start = start
    stars = event.stars ?? 0
    lastDay = event.validUntil ?? start.adding(months: Rank.months)
  }
}
