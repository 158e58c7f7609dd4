internal import Markup

// Years, seasons, weeks and dated spans.
extension HoursParser {
  /// Years, months, dates and weeks, in the order people write them.
  mutating func dates(of rule: inout OpeningHours.Rule) throws(Fault) {
    try years(of: &rule)
    while true {
      skipBlanks()
      if takeWord("week") {
        try weeks(of: &rule)
      } else if let season = try season(after: rule.seasons.last, years: rule.years) {
        rule.seasons.append(season)
      } else {
        break
      }
      skipBlanks()
      let comma = index
      guard take(",") else { break }
      skipBlanks()
      // After the comma may come a day of the week, or the times.
      let next = index
      let isSeason =
        (try season(after: rule.seasons.last, years: rule.years)) != nil || peekWord("week")
      index = isSeason ? next : comma
      if !isSeason { break }
    }
    skipBlanks()
    if !rule.seasons.isEmpty, rule.weeks.isEmpty {
      // `Feb week 05`, with or without a colon between them.
      let start = index
      _ = take(":")
      skipBlanks()
      if takeWord("week") { try weeks(of: &rule) } else { index = start }
    }
    skipBlanks()
    if !rule.seasons.isEmpty || !rule.weeks.isEmpty || !rule.years.isEmpty { _ = take(":") }
    // A year before dates belongs to them.
    if rule.years.count == 1, let year = rule.years.first, year.last == year.first,
      !rule.seasons.isEmpty
    {
      rule.years = []
      var dated: [OpeningHours.Season] = []
      for season in rule.seasons { dated.append(try self.dated(season, in: year.first)) }
      rule.seasons = dated
    }
  }

  /// `2026 Dec 20-Jan 05` ends in the year after.
  mutating func dated(
    _ season: OpeningHours.Season, in year: Int
  ) throws(Fault) -> OpeningHours.Season {
    guard season.start.year == nil else { return season }
    let start = try checked(
      OpeningHours.Moment(year: year, month: season.start.month, day: season.start.day))
    guard let end = season.end, end.year == nil else {
      return OpeningHours.Season(start: start, end: season.end)
    }
    let isLater = (end.month, end.day ?? 31) < (start.month, start.day ?? 1)
    return OpeningHours.Season(
      start: start,
      end: try checked(
        OpeningHours.Moment(year: isLater ? year + 1 : year, month: end.month, day: end.day)))
  }

  mutating func years(of rule: inout OpeningHours.Rule) throws(Fault) {
    while true {
      let start = index
      guard let first = number(digits: 4...4), (1900...2200).contains(first),
        peek != UInt8(ascii: ":")
      else {
        index = start
        return
      }
      var last: Int? = first
      if take("+") {
        last = nil
      } else if take("-") {
        let dash = index
        guard let end = number(digits: 4...4), end >= first else {
          index = dash
          throw .unreadable
        }
        last = end
      }
      rule.years.append(OpeningHours.YearSpan(first: first, last: last))
      guard take(",") else { return }
      skipBlanks()
    }
  }

  mutating func weeks(of rule: inout OpeningHours.Rule) throws(Fault) {
    repeat {
      skipBlanks()
      guard let first = number(digits: 1...2), (1...53).contains(first) else { throw .unreadable }
      var (last, step) = (first, 1)
      if take("-") {
        guard let end = number(digits: 1...2), (first...53).contains(end) else { throw .unreadable }
        last = end
        if take("/") {
          guard let every = number(digits: 1...2), every > 0 else { throw .unreadable }
          step = every
        }
      }
      rule.weeks.append(OpeningHours.WeekSpan(first: first, last: last, step: step))
    } while take(",")
  }

  mutating func season(
    after last: OpeningHours.Season?, years: [OpeningHours.YearSpan]
  ) throws(Fault) -> OpeningHours.Season? {
    let start = index
    let known = last.map { $0.end ?? $0.start }
    guard let first = try moment(month: known?.day == nil ? nil : known?.month, year: known?.year)
    else {
      index = start
      return nil
    }
    if take("+") { return OpeningHours.Season(start: first, end: nil) }
    skipBlanks(before: UInt8(ascii: "-"))
    guard take("-") else { return OpeningHours.Season(start: first, end: first) }
    skipBlanks()
    let dash = index
    // `Feb 04-10` ends in the month it began in.
    guard let end = try moment(month: first.day == nil ? nil : first.month, year: first.year)
    else {
      index = dash
      throw .unreadable
    }
    // `Jan 20-Jan Su[-1]` ends on a day that is not read.
    guard first.day == nil || end.day != nil else {
      index = dash
      throw .unreadable
    }
    if let from = first.date, let to = end.date, to < from {
      // `2026 Dec 20-Jan 05`.
      guard let later = CalendarDay(year: to.year + 1, month: to.month, day: to.day) else {
        throw .unreadable
      }
      return OpeningHours.Season(
        start: first,
        end: OpeningHours.Moment(year: later.year, month: later.month, day: later.day))
    }
    return OpeningHours.Season(start: first, end: end)
  }

  mutating func moment(
    month known: Int?, year knownYear: Int?
  ) throws(Fault) -> OpeningHours.Moment? {
    let start = index
    var year = knownYear
    if let written = number(digits: 4...4), peek != UInt8(ascii: ":") {
      year = written
      skipBlanks()
    } else {
      index = start
    }
    guard let month = month() else {
      index = start
      guard let known, let day = dayNumber() else { return nil }
      return try checked(OpeningHours.Moment(year: knownYear, month: known, day: day))
    }
    let afterMonth = index
    skipBlanks()
    guard let day = dayNumber() else {
      index = afterMonth
      return OpeningHours.Moment(year: year, month: month, day: nil)
    }
    return try checked(OpeningHours.Moment(year: year, month: month, day: day))
  }

  /// A day that exists: 29 February does where no year says otherwise.
  mutating func checked(_ moment: OpeningHours.Moment) throws(Fault) -> OpeningHours.Moment {
    let year = moment.year ?? 2028
    guard CalendarDay(year: year, month: moment.month, day: moment.day ?? 1) != nil else {
      index = lastDay
      throw .noSuchDay
    }
    return moment
  }

  /// A day of a month, and not the hours that may follow one.
  mutating func dayNumber() -> Int? {
    let start = index
    guard let day = number(digits: 1...2), (1...31).contains(day), !isClock else {
      index = start
      return nil
    }
    lastDay = start
    return day
  }

  /// Whether minutes follow: `12:00`, and not `Feb 12: 08:00`.
  var isClock: Bool {
    peek == UInt8(ascii: ":") && index + 1 < bytes.count && (48...57).contains(bytes[index + 1])
  }
}
