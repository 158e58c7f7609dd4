internal import Catalogue
internal import Markup

// Opening hours as schema.org has them.
extension Edition {
  /// The ordinary week; then, to the end of next year, each season, closure and holiday on which it is
  /// otherwise, with its dates.
  ///
  /// Nothing at all where some of it cannot be said: a week without its exceptions would tell that a
  /// shop is open.
  func openingHours(_ hours: OpeningHours, _ place: Coordinates?, _ json: inout JSONWriter) {
    // Who has the same hours every week does not hang on the year.
    let dates = hours.rules.contains(where: \.isDated) ? catalogue.calendar : nil
    let specifications = HourSpecifications(hours, at: place, dates)
    guard let all = specifications.all, !all.isEmpty else { return }
    json.key("openingHoursSpecification")
    json.array { json in
      for one in all {
        json.object { json in
          json.field("@type", "OpeningHoursSpecification")
          if !one.days.isEmpty { json.strings("dayOfWeek", one.days.map(\.schemaName)) }
          json.field("opens", one.opens.clockText)
          json.field("closes", one.schemaEnd)
          if let (first, last) = one.dates {
            json.field("validFrom", first)
            json.field("validThrough", last)
          }
        }
      }
    }
  }
}

/// What a search engine is told of opening hours.
struct HourSpecifications {
  struct One {
    /// Empty for every day.
    let days: [OpeningHours.Weekday]
    let opens: Int
    let closes: Int
    let dates: (CalendarDay, CalendarDay)?

    /// The end of the hours; a day has no 24:00 there, and one that ends when it began is closed.
    var schemaEnd: String {
      if closes == 24 * 60 { return "23:59" }
      return
        ((closes - opens >= 24 * 60 && closes > opens ? opens + 24 * 60 - 1 : closes) % (24 * 60))
        .clockText
    }
  }

  /// Nil where they cannot be said.
  let all: [One]?

  /// - Parameter dates: the first of the two years whose dates are told, and the days off; nil for
  ///   hours without dates.
  init(
    _ hours: OpeningHours, at place: Coordinates?, _ dates: (year: Int, holidays: PublicHolidays)?
  ) {
    guard !hours.rules.contains(where: \.cannotBeSaid) else {
      all = nil
      return
    }
    let years = dates.map { $0.year...$0.year + 1 } ?? 0...0
    let calendar = HoursCalendar(
      hours, at: place, holidays: dates?.holidays ?? .init(), years: years)
    let week = OpeningHours.Weekday.allCases.map { Self.spans(of: calendar.week($0)) }
    var found = Self.specifications(of: week, dates: nil)
    if let first = dates.flatMap({ CalendarDay(year: $0.year, month: 1, day: 1) }) {
      for (start, end) in Self.periods(calendar, from: first) {
        found += Self.period(calendar, start, end, week)
      }
    }
    all = found
  }

  /// The runs of days on which the same dated rules hold, and some do.
  private static func periods(
    _ calendar: HoursCalendar, from first: CalendarDay
  ) -> [(CalendarDay, CalendarDay)] {
    var found: [(CalendarDay, CalendarDay)] = []
    var last: [Int] = []
    var day = first
    while day.year <= first.year + 1 {
      let rules = calendar.dated(on: day)
      if !rules.isEmpty {
        if rules == last, let run = found.last {
          found[found.count - 1] = (run.0, day)
        } else {
          found.append((day, day))
        }
      }
      last = rules
      day = day.adding(days: 1)
    }
    return found
  }

  /// What a run of days has, weekday by weekday; nothing where it is as in an ordinary week.
  private static func period(
    _ calendar: HoursCalendar, _ start: CalendarDay, _ end: CalendarDay, _ week: [[Range<Int>]]
  ) -> [One] {
    var own = [[Range<Int>]?](repeating: nil, count: 7)
    for shift in 0...min(6, end.days(since: start)) {
      let day = start.adding(days: shift)
      own[OpeningHours.Weekday(day).number] = spans(of: calendar.parts(on: day))
    }
    guard zip(own, week).contains(where: { own, usual in own.map { $0 != usual } ?? false }) else {
      return []
    }
    return specifications(of: own, dates: (start, end))
  }

  /// One for each run of hours, with the days that have it; closed days as schema.org says them,
  /// where dates are told.
  private static func specifications(
    of week: [[Range<Int>]?], dates: (CalendarDay, CalendarDay)?
  ) -> [One] {
    var groups: [(spans: [Range<Int>], days: [OpeningHours.Weekday])] = []
    for (day, spans) in zip(OpeningHours.Weekday.allCases, week) {
      guard let spans else { continue }
      if let index = groups.firstIndex(where: { $0.spans == spans }) {
        groups[index].days.append(day)
      } else {
        groups.append((spans, [day]))
      }
    }
    // Dates alone say it where all their days are alike.
    let isAlike = dates != nil && groups.count == 1
    return groups.flatMap { spans, days -> [One] in
      let days = isAlike ? [] : days
      if spans.isEmpty {
        return dates == nil ? [] : [One(days: days, opens: 0, closes: 0, dates: dates)]
      }
      return spans.map {
        One(days: days, opens: $0.lowerBound, closes: $0.upperBound, dates: dates)
      }
    }
  }

  /// The open parts of a day, those that touch as one.
  private static func spans(of parts: [HoursCalendar.Part]) -> [Range<Int>] {
    var spans: [Range<Int>] = []
    for part in parts where part.state == .open {
      if let last = spans.last, last.upperBound == part.start {
        spans[spans.count - 1] = last.lowerBound..<part.end
      } else {
        spans.append(part.start..<part.end)
      }
    }
    return spans
  }
}

extension OpeningHours.Rule {
  /// Whether schema.org has no way to tell it: days nobody knows, or the sun's.
  fileprivate var cannotBeSaid: Bool {
    func isSun(_ time: OpeningHours.Time?) -> Bool { if case .sun = time { true } else { false } }
    return holidays.contains(.schoolHoliday)
      || spans.contains { isSun($0.start) || isSun($0.end) || $0.end == nil }
  }
}

extension OpeningHours.Weekday {
  /// The day as schema.org names it.
  fileprivate var schemaName: String {
    switch self {
    case .monday: "https://schema.org/Monday"
    case .tuesday: "https://schema.org/Tuesday"
    case .wednesday: "https://schema.org/Wednesday"
    case .thursday: "https://schema.org/Thursday"
    case .friday: "https://schema.org/Friday"
    case .saturday: "https://schema.org/Saturday"
    case .sunday: "https://schema.org/Sunday"
    }
  }
}
