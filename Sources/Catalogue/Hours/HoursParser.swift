internal import Markup

/// Reads OpenStreetMap's opening hours; where they cannot be read on, `index` is the byte.
struct HoursParser {
  /// What keeps hours from being read.
  enum Fault: Error {
    case unreadable
    /// A day that its month does not have.
    case noSuchDay
    /// An end before the beginning, by day: `17:00-07:30` may be a slip or a night.
    case backwards
  }

  private let bytes: [UInt8]
  private(set) var index = 0
  /// Whether something was written in full or otherwise than the notation has it.
  private(set) var isLoose = false
  /// Whether a rule names days and no hours.
  private(set) var isAllDay = false
  /// Where the day of a month stood that was read last.
  private var lastDay = 0

  init(_ text: String) {
    bytes = Array(text.utf8)
  }

  mutating func rules() throws(Fault) -> [OpeningHours.Rule] {
    var rules: [OpeningHours.Rule] = []
    var join = OpeningHours.Join.instead
    while true {
      skipBlanks()
      if index == bytes.count, !rules.isEmpty { return rules }
      var rule = try rule()
      rule.join = join
      rules.append(rule)
      skipBlanks()
      if take("||") {
        join = .otherwise
      } else if take(";") {
        join = .instead
      } else if take(",") {
        join = .also
      } else if index == bytes.count {
        return rules
      } else {
        throw .unreadable
      }
    }
  }

  // MARK: A rule

  private mutating func rule() throws(Fault) -> OpeningHours.Rule {
    let start = index
    var rule = OpeningHours.Rule()
    if take("24/7") {
      skipBlanks()
    } else {
      try dates(of: &rule)
      try days(of: &rule)
    }
    let isNamed = index > start
    try times(of: &rule, isNamed: isNamed)
    let hasTimes = !rule.spans.isEmpty || isNamed && bytes[start...].starts(with: "24/7".utf8)
    let hasState = try state(of: &rule)
    // Days with a remark alone say that somebody may be asked, not that it is open.
    if rule.comment != nil, !hasState, !hasTimes { rule.state = .unknown }
    guard index > start, isNamed || !rule.spans.isEmpty || hasState || rule.comment != nil else {
      throw .unreadable
    }
    // Days alone are day and night, which few who write them mean.
    if rule.spans.isEmpty, !hasTimes, !hasState, rule.comment == nil { isAllDay = true }
    rule.place = start..<index
    return rule
  }

  /// `open`, `off`, `closed`, `unknown`, and a remark in quotation marks.
  private mutating func state(of rule: inout OpeningHours.Rule) throws(Fault) -> Bool {
    skipBlanks()
    var hasState = true
    if takeWord("off") || takeWord("closed") {
      rule.state = .off
    } else if takeWord("unknown") {
      rule.state = .unknown
    } else if takeWord("open") {
      rule.state = .open
    } else {
      hasState = false
    }
    skipBlanks()
    let quote = index
    if take("\"") {
      let text = bytes[index...].prefix { $0 != UInt8(ascii: "\"") }
      index = text.endIndex
      guard take("\"") else {
        index = quote
        throw .unreadable
      }
      rule.comment = String(decoding: text, as: UTF8.self)
    }
    return hasState
  }

  /// Years, months, dates and weeks, in the order people write them.
  private mutating func dates(of rule: inout OpeningHours.Rule) throws(Fault) {
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
  private mutating func dated(
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

  private mutating func years(of rule: inout OpeningHours.Rule) throws(Fault) {
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

  private mutating func weeks(of rule: inout OpeningHours.Rule) throws(Fault) {
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

  private mutating func season(
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

  private mutating func moment(
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
  private mutating func checked(_ moment: OpeningHours.Moment) throws(Fault) -> OpeningHours.Moment
  {
    let year = moment.year ?? 2028
    guard CalendarDay(year: year, month: moment.month, day: moment.day ?? 1) != nil else {
      index = lastDay
      throw .noSuchDay
    }
    return moment
  }

  /// A day of a month, and not the hours that may follow one.
  private mutating func dayNumber() -> Int? {
    let start = index
    guard let day = number(digits: 1...2), (1...31).contains(day), !isClock else {
      index = start
      return nil
    }
    lastDay = start
    return day
  }

  /// Whether minutes follow: `12:00`, and not `Feb 12: 08:00`.
  private var isClock: Bool {
    peek == UInt8(ascii: ":") && index + 1 < bytes.count && (48...57).contains(bytes[index + 1])
  }

  // MARK: Days

  private mutating func days(of rule: inout OpeningHours.Rule) throws(Fault) {
    skipBlanks()
    while true {
      let start = index
      if let holiday = OpeningHours.Holiday.allCases.first(where: { takeWord($0.rawValue) }) {
        rule.holidays.append(holiday)
        rule.holidayShift = dayShift() ?? rule.holidayShift
      } else if let first = weekday() {
        var last = first
        var occurrences: [Int] = []
        skipBlanks(before: UInt8(ascii: "-"))
        if take("-") {
          skipBlanks()
          guard let end = weekday() else { throw .unreadable }
          last = end
        } else if take("[") {
          occurrences = try self.occurrences()
        }
        let shift = occurrences.isEmpty ? 0 : dayShift() ?? 0
        rule.days.append(
          OpeningHours.Days(first: first, last: last, occurrences: occurrences, shift: shift))
      } else {
        index = start
        break
      }
      let afterDay = index
      skipBlanks(before: UInt8(ascii: ","))
      guard take(",") else { break }
      skipBlanks()
      // `Mo-Fr 08:00, ...` has no day there.
      if !startsDay {
        index = afterDay
        break
      }
    }
    skipBlanks()
    if !rule.days.isEmpty || !rule.holidays.isEmpty { _ = take(":") }
  }

  private var startsDay: Bool {
    var copy = self
    return OpeningHours.Holiday.allCases.contains { copy.takeWord($0.rawValue) }
      || copy.weekday() != nil
  }

  private mutating func occurrences() throws(Fault) -> [Int] {
    var found: [Int] = []
    repeat {
      skipBlanks()
      let isFromEnd = take("-")
      guard let first = number(digits: 1...1), (1...5).contains(first) else { throw .unreadable }
      if !isFromEnd, take("-") {
        guard let last = number(digits: 1...1), (first...5).contains(last) else {
          throw .unreadable
        }
        found += Array(first...last)
      } else {
        found.append(isFromEnd ? -first : first)
      }
      skipBlanks()
    } while take(",")
    guard take("]") else { throw .unreadable }
    return found
  }

  /// `+1 day`, `-2 days`.
  private mutating func dayShift() -> Int? {
    let start = index
    skipBlanks()
    let isBefore = peek == UInt8(ascii: "-")
    guard isBefore || peek == UInt8(ascii: "+") else {
      index = start
      return nil
    }
    index += 1
    guard let count = number(digits: 1...2) else {
      index = start
      return nil
    }
    skipBlanks()
    guard takeWord("days") || takeWord("day") else {
      index = start
      return nil
    }
    return isBefore ? -count : count
  }

  private mutating func weekday() -> OpeningHours.Weekday? {
    let names = [
      ["monday", "mon", "mo"], ["tuesday", "tues", "tue", "tu"], ["wednesday", "wed", "we"],
      ["thursday", "thurs", "thur", "thu", "th"], ["friday", "fri", "fr"],
      ["saturday", "sat", "sa"], ["sunday", "sun", "su"],
    ]
    for (day, words) in zip(OpeningHours.Weekday.allCases, names) {
      for word in words where takeWord(word, or: "s") {
        if word.utf8.count > 2 { isLoose = true }
        return day
      }
    }
    return nil
  }

  private mutating func month() -> Int? {
    let names = [
      "january", "february", "march", "april", "may", "june", "july", "august", "september",
      "october", "november", "december",
    ]
    for (number, name) in names.enumerated() {
      for word in [name, String(name.prefix(3))] where takeWord(word) {
        if word.utf8.count > 3 { isLoose = true }
        return number + 1
      }
    }
    return nil
  }

  // MARK: Times

  private mutating func times(
    of rule: inout OpeningHours.Rule, isNamed: Bool
  ) throws(Fault) {
    skipBlanks()
    guard let first = try span() else { return }
    rule.spans.append(first)
    while true {
      let comma = index
      skipBlanks(before: UInt8(ascii: ","))
      guard take(",") else {
        index = comma
        return
      }
      skipBlanks()
      guard let next = try span() else {
        index = comma
        return
      }
      rule.spans.append(next)
    }
  }

  private mutating func span() throws(Fault) -> OpeningHours.Span? {
    guard let start = try time() else { return nil }
    if take("+") { return OpeningHours.Span(start, nil) }
    skipBlanks(before: UInt8(ascii: "-"))
    guard take("-") else { throw .unreadable }
    skipBlanks()
    let place = index
    guard var end = try time() else { throw .unreadable }
    if case .clock(let from) = start, case .clock(let to) = end {
      guard from < 24 * 60 else { throw .unreadable }
      // Hours over midnight end on the next day: those of a night, not of a slip of the pen.
      if to <= from {
        // Open from the morning of one day to that of the next is what a slip looks like.
        guard from >= 10 * 60 || to == from || to <= 4 * 60 else {
          index = place
          throw .backwards
        }
        end = .clock(to + 24 * 60)
      }
    }
    var span = OpeningHours.Span(start, end)
    if take("+") { span.mayBeLater = true }
    return span
  }

  private mutating func time() throws(Fault) -> OpeningHours.Time? {
    let start = index
    if take("(") {
      skipBlanks()
      guard let sun = sun() else { throw .unreadable }
      skipBlanks()
      let isBefore = take("-")
      guard isBefore || take("+"), let offset = clock(), take(")") else { throw .unreadable }
      return .sun(sun, isBefore ? -offset : offset)
    }
    if let sun = sun() { return .sun(sun, 0) }
    guard let clock = clock() else {
      index = start
      return nil
    }
    return .clock(clock)
  }

  private mutating func sun() -> OpeningHours.Sun? {
    OpeningHours.Sun.allCases.first { takeWord($0.rawValue) }
  }

  private mutating func clock() -> Int? {
    let start = index
    guard let hours = number(digits: 1...2), take(":"), let minutes = number(digits: 2...2),
      minutes < 60, hours * 60 + minutes <= 48 * 60
    else {
      index = start
      return nil
    }
    return hours * 60 + minutes
  }

  // MARK: Letters

  private mutating func number(digits: ClosedRange<Int>) -> Int? {
    let run = bytes[index...].prefix { (48...57).contains($0) }
    guard digits.contains(run.count) else { return nil }
    index = run.endIndex
    return run.reduce(0) { $0 * 10 + Int($1) - 48 }
  }

  private var peek: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func take(_ word: String) -> Bool {
    // People's dashes are as good as the keyboard's.
    if word == "-", bytes[index...].starts(with: "–".utf8) || bytes[index...].starts(with: "—".utf8)
    {
      index += 3
      isLoose = true
      return true
    }
    guard bytes[index...].starts(with: word.utf8) else { return false }
    index += word.utf8.count
    return true
  }

  private func peekWord(_ word: String) -> Bool {
    var copy = self
    return copy.takeWord(word)
  }

  /// A word in any case, which ends where letters do.
  private mutating func takeWord(_ word: String, or plural: String = "") -> Bool {
    let wanted = Array(word.lowercased().utf8)
    let run = bytes[index...].prefix(wanted.count)
    guard run.count == wanted.count,
      zip(run, wanted).allSatisfy({ $0 == $1 || $0 | 32 == $1 && (65...90).contains($0) })
    else { return false }
    var end = run.endIndex
    if !plural.isEmpty, wanted.count > 3, end < bytes.count, bytes[end] == UInt8(ascii: "s") {
      end += 1
    }
    if end < bytes.count, (65...90).contains(bytes[end] & 0xDF) || bytes[end] > 127 {
      // A dash is more than 127 too.
      guard bytes[end...].starts(with: "–".utf8) || bytes[end...].starts(with: "—".utf8) else {
        return false
      }
    }
    index = end
    return true
  }

  private mutating func skipBlanks() {
    while peek == 32 || peek == 9 { index += 1 }
  }

  /// Skips blanks where a sign follows them.
  private mutating func skipBlanks(before sign: UInt8) {
    var next = index
    while next < bytes.count, bytes[next] == 32 { next += 1 }
    guard next < bytes.count else { return }
    let isDash = sign == UInt8(ascii: "-") && bytes[next...].starts(with: [0xE2, 0x80])
    if bytes[next] == sign || isDash { index = next }
  }
}
