package import Markup

/// What opening hours say of days: the one model from which pages, structured data and exports are
/// made.
package struct HoursCalendar: Sendable {
  /// A part of a day, in minutes after midnight.
  package struct Part: Hashable, Sendable {
    package let start: Int
    /// At most 48 hours: a night ends on the next day.
    package let end: Int
    package let state: OpeningHours.State
    package let comment: String?
  }

  private let rules: [OpeningHours.Rule]
  private let holidays: [Int: Set<CalendarDay>]
  private let place: Coordinates?

  /// - Parameters:
  ///   - place: where the sun rises; hours by the sun are unknown without it
  ///   - years: the years that will be asked for
  package init(
    _ hours: OpeningHours, at place: Coordinates? = nil, holidays: PublicHolidays = .init(),
    years: ClosedRange<Int>
  ) {
    rules = hours.rules.flatMap(\.split)
    self.place = place
    self.holidays = Dictionary(
      uniqueKeysWithValues: years.map { ($0, Set(holidays.days(in: $0).map(\.day))) })
  }

  /// What holds in an ordinary week, with nothing that is dated.
  package func week(_ weekday: OpeningHours.Weekday) -> [Part] {
    parts(on: nil, weekday) { !$0.isDated && Self.names(weekday, $0) }
  }

  /// What holds on a day, but for the end of the night before.
  package func parts(on day: CalendarDay) -> [Part] {
    let weekday = OpeningHours.Weekday(day)
    return parts(on: day, weekday) { matches($0, day, weekday) }
  }

  /// Which of the dated rules a day has, by their positions: it changes when a season begins or ends.
  package func dated(on day: CalendarDay) -> [Int] {
    rules.indices.filter { index in
      let rule = rules[index]
      guard rule.isDated else { return false }
      if !rule.holidays.isEmpty { return isHoliday(day, rule) && isInSeason(rule, day) }
      let occurring = rule.days.filter { !$0.occurrences.isEmpty }
      if !occurring.isEmpty, occurring.count == rule.days.count {
        return isInSeason(rule, day) && matches(rule, day, OpeningHours.Weekday(day))
      }
      return isInSeason(rule, day)
    }
  }

  /// The parts of a day that rules leave it.
  private func parts(
    on day: CalendarDay?, _ weekday: OpeningHours.Weekday,
    _ isMeant: (OpeningHours.Rule) -> Bool
  ) -> [Part] {
    var parts: [Part] = []
    for rule in rules where isMeant(rule) {
      let own = self.parts(of: rule, on: day)
      switch rule.join {
      case .otherwise:
        let taken = parts
        for part in own { Self.put(part, into: &parts, whereFree: taken) }
      case .instead, .also:
        // What is closed is taken out of what is open; what is open takes the place of all before.
        if rule.join == .instead, rule.state != .off { parts = [] }
        for part in own { Self.put(part, into: &parts, whereFree: nil) }
      }
    }
    return parts.filter { $0.state != .off }.sorted { $0.start < $1.start }
  }

  /// Puts a part over those there are, or between them.
  private static func put(_ part: Part, into parts: inout [Part], whereFree taken: [Part]?) {
    if let taken {
      var free = [part]
      for other in taken { free = free.flatMap { cut($0, by: other) } }
      parts += free
      return
    }
    parts = parts.flatMap { cut($0, by: part) }
    if part.state != .off { parts.append(part) }
  }

  /// What is left of a part beside another.
  private static func cut(_ part: Part, by other: Part) -> [Part] {
    guard other.start < part.end, part.start < other.end else { return [part] }
    var left: [Part] = []
    if part.start < other.start {
      left.append(
        Part(start: part.start, end: other.start, state: part.state, comment: part.comment))
    }
    if other.end < part.end {
      left.append(Part(start: other.end, end: part.end, state: part.state, comment: part.comment))
    }
    return left
  }

  private func parts(of rule: OpeningHours.Rule, on day: CalendarDay?) -> [Part] {
    func part(_ start: Int, _ end: Int, _ state: OpeningHours.State) -> Part {
      Part(start: start, end: end, state: state, comment: rule.comment)
    }
    guard !rule.spans.isEmpty else { return [part(0, 24 * 60, rule.state)] }
    return rule.spans.flatMap { span -> [Part] in
      guard let start = minutes(span.start, on: day), let written = span.end,
        var end = minutes(written, on: day)
      else {
        // From then on nobody knows, or when the sun rises.
        let start = minutes(span.start, on: day) ?? 0
        return [part(start, 24 * 60, rule.state == .off ? .off : .unknown)]
      }
      if end <= start { end += 24 * 60 }
      let known = part(start, end, rule.state)
      guard span.mayBeLater, end < 24 * 60, rule.state == .open else { return [known] }
      return [known, part(end, 24 * 60, .unknown)]
    }
  }

  private func minutes(_ time: OpeningHours.Time, on day: CalendarDay?) -> Int? {
    switch time {
    case .clock(let minutes): return minutes
    case .sun(let sun, let offset):
      guard let day, let place else { return nil }
      return Sunlight(on: day, at: place).minutes(of: sun).map { $0 + offset }
    }
  }

  // MARK: Which days a rule is of

  private static func names(_ weekday: OpeningHours.Weekday, _ rule: OpeningHours.Rule) -> Bool {
    rule.days.isEmpty || rule.days.contains { $0.contains(weekday) }
  }

  private func isHoliday(_ day: CalendarDay, _ rule: OpeningHours.Rule) -> Bool {
    let holiday = day.adding(days: -rule.holidayShift)
    return rule.holidays.contains(.publicHoliday)
      && holidays[holiday.year]?.contains(holiday) == true
  }

  private func matches(
    _ rule: OpeningHours.Rule, _ day: CalendarDay, _ weekday: OpeningHours.Weekday
  ) -> Bool {
    guard isInSeason(rule, day) else { return false }
    if !rule.holidays.isEmpty { return isHoliday(day, rule) }
    guard !rule.days.isEmpty else { return true }
    return rule.days.contains { days in
      guard !days.occurrences.isEmpty else { return days.contains(weekday) }
      let day = day.adding(days: -days.shift)
      guard days.contains(OpeningHours.Weekday(day)) else { return false }
      let left = CalendarDay.lastDay(ofMonth: day.month, in: day.year) - day.day
      return days.occurrences.contains { occurrence in
        occurrence > 0 ? (day.day - 1) / 7 + 1 == occurrence : left / 7 + 1 == -occurrence
      }
    }
  }

  private func isInSeason(_ rule: OpeningHours.Rule, _ day: CalendarDay) -> Bool {
    if !rule.years.isEmpty, !rule.years.contains(where: { $0.contains(day.year) }) { return false }
    if !rule.weeks.isEmpty, !rule.weeks.contains(where: { $0.contains(day.isoWeek) }) {
      return false
    }
    return rule.seasons.isEmpty || rule.seasons.contains { $0.contains(day) }
  }
}

extension OpeningHours.Rule {
  /// Days of the week and holidays as a rule each: `Su,PH off` is Sundays, and some dates.
  fileprivate var split: [OpeningHours.Rule] {
    guard !days.isEmpty, !holidays.isEmpty else { return [self] }
    var (weekly, special) = (self, self)
    weekly.holidays = []
    special.days = []
    return [weekly, special]
  }
}

extension OpeningHours.Season {
  /// Whether a day lies in it; one that ends before it begins goes over the new year.
  package func contains(_ day: CalendarDay) -> Bool {
    let now = (day.month, day.day)
    let from = (start.month, start.day ?? 1)
    guard let end else {
      return start.year.map { (day.year, day.month, day.day) >= ($0, from.0, from.1) }
        ?? (now >= from)
    }
    let to = (end.month, end.day ?? 31)
    if let first = start.year {
      let last = end.year ?? first
      return (day.year, day.month, day.day) >= (first, from.0, from.1)
        && (day.year, day.month, day.day) <= (last, to.0, to.1)
    }
    return from <= to ? now >= from && now <= to : now >= from || now <= to
  }
}

extension CalendarDay {
  /// The week of the year as ISO 8601 counts it: the first holds the year's first Thursday.
  var isoWeek: Int {
    let weekday = OpeningHours.Weekday(self).number
    let thursday = adding(days: 3 - weekday)
    guard let first = CalendarDay(year: thursday.year, month: 1, day: 1) else { return 1 }
    return thursday.days(since: first) / 7 + 1
  }
}
