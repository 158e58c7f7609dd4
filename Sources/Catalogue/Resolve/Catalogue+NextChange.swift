package import Markup

extension Catalogue {
  /// The next day after the build's on which a page would say something else; nil where nothing
  /// is known to change.
  package var nextChange: CalendarDay? {
    var next = comingDays.min()
    func note(_ change: CalendarDay) {
      if change > day { next = next.map { min($0, change) } ?? change }
    }
    for entry in products {
      for recognition in entry.coming { note(recognition.date) }
      guard entry.rank.isRunning, let last = entry.rank.lastDay else { continue }
      note(last.adding(days: -Rank.dueDays))
    }
    for fact in datedFacts { note(fact.lastDay.adding(days: 1)) }
    for entry in externals {
      for recognition in entry.record.recognitions { note(recognition.date) }
      if entry.rank.isRunning, let last = entry.rank.lastDay { note(last.adding(days: 1)) }
    }
    return next
  }
}

extension Records {
  /// The days after another on which a record comes, goes, or may be shown.
  func days(after day: CalendarDay) -> [CalendarDay] {
    var days = all.compactMap(\.marks.removal?.date) + unitDays
    days += products.records.compactMap(\.suspension?.from)
    days += products.records.flatMap(\.consents.values)
    days += producers.records.flatMap(\.consents.values)
    days += news.records.map(\.date)
    days += papers.records.flatMap { paper in
      [paper.inForce ?? paper.date, paper.ends?.adding(days: 1)].compactMap { $0 }
    }
    // A step begins, or is over; a round comes to the front page before it begins.
    days += rounds.records.flatMap { round in
      [round.begins.adding(days: -Round.announcedBefore)]
        + round.steps.flatMap { [$0.starts, $0.ends.adding(days: 1)] }
    }
    // What a plan counts is counted up to its last day.
    days += plans.records.flatMap { [$0.begins, $0.ends.adding(days: 1)] }
    if plans.records.contains(where: { $0.targets.contains { $0.counts == .fairs } }) {
      days += fairs.records.map(\.starts)
    }
    // The day after a fair it is past.
    days += fairs.records.map { $0.ends.adding(days: 1) }
    // Opening hours tell the dates of this year and the next.
    let hours = points.records.compactMap(\.hours) + destinations.records.compactMap(\.hours)
    if hours.contains(where: { $0.rules.contains(where: \.isDated) }) {
      days += [CalendarDay(year: day.year + 1, month: 1, day: 1)].compactMap { $0 }
    }
    return days.filter { $0 > day }
  }
}
