internal import Diagnostics
package import Markup

/// When a place is open, in the part of OpenStreetMap's `opening_hours` that editors use: days,
/// spans of hours, months and dates, `off`, comments.
///
/// A later rule replaces an earlier one on the days that both name.
package struct OpeningHours: Sendable {
  package enum Weekday: String, CaseIterable, Sendable {
    case monday = "Mo"
    case tuesday = "Tu"
    case wednesday = "We"
    case thursday = "Th"
    case friday = "Fr"
    case saturday = "Sa"
    case sunday = "Su"
    /// Public holidays.
    case holiday = "PH"

    /// The seven days of the week.
    package static let week = Array(allCases.dropLast())
  }

  /// Hours of a day in minutes after midnight; the end may lie in the next day.
  package struct Span: Hashable, Sendable {
    package let start: Int
    package let end: Int
  }

  /// A date that comes back every year, unless it has a year.
  package struct Moment: Hashable, Sendable {
    package let year: Int?
    package let month: Int
    /// Nil for the whole month.
    package let day: Int?

    /// The day it is, where it is of one year only.
    package var date: CalendarDay? {
      guard let year, let day else { return nil }
      return CalendarDay(year: year, month: month, day: day)
    }
  }

  package struct Season: Hashable, Sendable {
    package let start: Moment
    package let end: Moment
  }

  /// Days of the week from one to another.
  package struct Days: Hashable, Sendable {
    package let first: Weekday
    package let last: Weekday

    package var all: [Weekday] {
      guard first != .holiday, let start = Weekday.week.firstIndex(of: first),
        let end = Weekday.week.firstIndex(of: last)
      else { return [first] }
      return start <= end
        ? Array(Weekday.week[start...end])
        : Array(Weekday.week[start...]) + Array(Weekday.week[...end])
    }
  }

  package struct Rule: Sendable {
    package let seasons: [Season]
    /// Empty for every day.
    package let days: [Days]
    package let opening: Opening
    package let comment: String?

    /// Whether it holds on every day of every week.
    package var isDaily: Bool {
      days.isEmpty || days == [Days(first: .monday, last: .sunday)]
    }
  }

  package enum Opening: Hashable, Sendable {
    case hours([Span])
    /// Day and night.
    case always
    case off
  }

  /// What the editor wrote.
  package let text: String
  package let rules: [Rule]

  /// The hours of an ordinary week by day, none on a day it is closed.
  ///
  /// Seasons do not count.
  package var week: [(day: Weekday, spans: [Span])] {
    Weekday.allCases.map { day in
      var spans: [Span] = []
      for rule in rules where rule.seasons.isEmpty {
        // A holiday is only meant where it is named.
        let isMeant =
          rule.days.isEmpty ? day != .holiday : rule.days.contains { $0.all.contains(day) }
        guard isMeant else { continue }
        switch rule.opening {
        case .hours(let hours): spans = hours
        case .always: spans = [Span(start: 0, end: 24 * 60)]
        case .off: spans = []
        }
      }
      return (day, spans)
    }
  }
}

extension ValueType<OpeningHours> {
  /// Opening hours; what cannot be read is reported where it stands.
  static let openingHours = ValueType(
    BilingualText(
      vi: "giờ mở cửa, như Mo-Fr 08:00-17:00; Su off",
      en: "opening hours, such as Mo-Fr 08:00-17:00; Su off")
  ) { source, settings, report in
    guard let text = ValueType<String>.text.read(source, settings, &report) else { return nil }
    var parser = HoursParser(text)
    if let rules = parser.rules() { return OpeningHours(text: text, rules: rules) }
    let bytes = Array(text.utf8)
    var start = min(parser.index, max(0, bytes.count - 1))
    // The first byte of a letter.
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    let rest = bytes[start...].prefix { $0 != 32 && $0 != 59 && $0 != 44 }
    let placed = PlacedText(bytes: bytes[...], span: source.node.span)
    report.error(
      .notHours(String(decoding: rest, as: UTF8.self)),
      at: placed.place(of: start..<max(start + 1, rest.endIndex)), hint: .howToWriteHours)
    return nil
  }
}

/// Reads opening hours; where they end unread, `index` is the byte that could not be read.
private struct HoursParser {
  private let bytes: [UInt8]
  private(set) var index = 0

  init(_ text: String) {
    bytes = Array(text.utf8)
  }

  mutating func rules() -> [OpeningHours.Rule]? {
    var rules: [OpeningHours.Rule] = []
    repeat {
      skipBlanks()
      if index == bytes.count, !rules.isEmpty { return rules }
      guard let rule = rule() else { return nil }
      rules.append(rule)
      skipBlanks()
    } while take(";")
    return index == bytes.count ? rules : nil
  }

  private mutating func rule() -> OpeningHours.Rule? {
    let start = index
    var seasons: [OpeningHours.Season] = []
    while let season = season(after: seasons.last) {
      seasons.append(season)
      skipBlanks()
      if !take(",") { break }
      skipBlanks()
    }
    var days: [OpeningHours.Days] = []
    while let first = weekday() {
      var last = first
      if take("-") {
        guard let end = weekday() else { return nil }
        last = end
      }
      days.append(OpeningHours.Days(first: first, last: last))
      if !take(",") { break }
    }
    skipBlanks()
    guard let opening = opening(isNamed: !seasons.isEmpty || !days.isEmpty) else { return nil }
    skipBlanks()
    var comment: String?
    let quote = index
    if take("\"") {
      let text = bytes[index...].prefix { $0 != UInt8(ascii: "\"") }
      index = text.endIndex
      guard take("\"") else {
        index = quote
        return nil
      }
      comment = String(decoding: text, as: UTF8.self)
    }
    guard index > start else { return nil }
    return OpeningHours.Rule(seasons: seasons, days: days, opening: opening, comment: comment)
  }

  private mutating func opening(isNamed: Bool) -> OpeningHours.Opening? {
    if take("24/7") { return .always }
    if take("off") || take("closed") { return .off }
    if isNamed, take("open") { return .always }
    var spans: [OpeningHours.Span] = []
    repeat {
      skipBlanks()
      guard let start = time(), take("-") else { return nil }
      let place = index
      guard let end = time() else { return nil }
      // Hours over midnight end on the next day.
      let span = OpeningHours.Span(start: start, end: end > start ? end : end + 24 * 60)
      guard span.end > span.start, start < 24 * 60 else {
        index = place
        return nil
      }
      spans.append(span)
    } while take(",")
    return .hours(spans)
  }

  private mutating func time() -> Int? {
    let start = index
    guard let hours = number(digits: 1...2), take(":"), let minutes = number(digits: 2...2),
      hours <= 26, minutes < 60
    else {
      index = start
      return nil
    }
    return hours * 60 + minutes
  }

  private mutating func season(after last: OpeningHours.Season?) -> OpeningHours.Season? {
    let start = index
    guard let first = moment(month: last?.end.month) else {
      index = start
      return nil
    }
    guard take("-") else { return OpeningHours.Season(start: first, end: first) }
    let afterDash = index
    // `Feb 04-10` ends in the month it began in.
    guard let end = moment(month: first.day == nil ? nil : first.month, year: first.year) else {
      index = afterDash
      return nil
    }
    return OpeningHours.Season(start: first, end: end)
  }

  private mutating func moment(month known: Int?, year knownYear: Int? = nil)
    -> OpeningHours.Moment?
  {
    let start = index
    var year = knownYear
    if let written = number(digits: 4...4) {
      year = written
      skipBlanks()
    }
    guard let month = month() else {
      index = start
      guard let known, let day = dayNumber() else { return nil }
      return OpeningHours.Moment(year: knownYear, month: known, day: day)
    }
    let afterMonth = index
    skipBlanks()
    guard let day = dayNumber() else {
      index = afterMonth
      return OpeningHours.Moment(year: year, month: month, day: nil)
    }
    return OpeningHours.Moment(year: year, month: month, day: day)
  }

  /// A day of a month, and not the hours that may follow one.
  private mutating func dayNumber() -> Int? {
    let start = index
    guard let day = number(digits: 1...2), (1...31).contains(day), peek != UInt8(ascii: ":")
    else {
      index = start
      return nil
    }
    return day
  }

  private mutating func month() -> Int? {
    let names = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    return names.firstIndex { take($0) }.map { $0 + 1 }
  }

  private mutating func weekday() -> OpeningHours.Weekday? {
    OpeningHours.Weekday.allCases.first { take($0.rawValue) }
  }

  private mutating func number(digits: ClosedRange<Int>) -> Int? {
    let run = bytes[index...].prefix { (48...57).contains($0) }
    guard digits.contains(run.count) else { return nil }
    index = run.endIndex
    return run.reduce(0) { $0 * 10 + Int($1) - 48 }
  }

  private var peek: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func take(_ word: String) -> Bool {
    guard bytes[index...].starts(with: word.utf8) else { return false }
    index += word.utf8.count
    return true
  }

  private mutating func skipBlanks() {
    while peek == 32 { index += 1 }
  }
}

extension BilingualText {
  fileprivate static let howToWriteHours = BilingualText(
    vi: "viết như Mo-Fr 08:00-11:30,13:30-17:00; Sa 08:00-12:00; Su,PH off, hoặc 24/7",
    en: "write it like Mo-Fr 08:00-11:30,13:30-17:00; Sa 08:00-12:00; Su,PH off, or 24/7")
}

extension Diagnostic.Message {
  fileprivate static func notHours(_ text: String) -> Self {
    Self(
      "opening-hours", vi: "không đọc được giờ mở cửa từ “\(text)”",
      en: "the opening hours cannot be read from “\(text)” on")
  }
}
