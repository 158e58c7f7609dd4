internal import Diagnostics

/// Opening hours as Vietnamese offices write them: `7h30 - 17h00`, `T2-T6`, `Thứ 2 đến Thứ 6`,
/// `Mở cửa từ 8:00 đến 22:00`, `Cả ngày`, `nghỉ Chủ nhật`.
///
/// They are turned into OpenStreetMap's notation; what has two meanings is not guessed.
struct OfficeHours {
  enum Outcome: Equatable {
    /// The same in OpenStreetMap's notation.
    case notation(String)
    /// Words that may mean two things, such as `8h-5h`.
    case ambiguous(String)
    case unreadable
  }

  private enum Token: Equatable {
    case day(OpeningHours.Weekday)
    /// Minutes, whether the hour of a half day that was not said, and the words.
    case time(Int, isOpen: Bool, String)
    /// A number without a sign of hours.
    case number(Int, String)
    case half(Half)
    case dash, comma, off, allDay, daily, holiday, except, noonBreak
  }

  private enum Half { case morning, noon, afternoon, evening, night }

  /// Days, hours, or that it is closed.
  private enum Item {
    case days([String])
    case spans([String])
    case allDay, off, except, noonBreak

    var isDays: Bool { if case .days = self { true } else { false } }
    var isHours: Bool {
      if case .spans = self { true } else if case .allDay = self { true } else { false }
    }
    var isOff: Bool {
      if case .off = self { true } else if case .except = self { true } else { false }
    }
  }

  static func read(_ text: String) -> Outcome {
    guard let tokens = tokens(of: text), !tokens.isEmpty else { return .unreadable }
    var reader = OfficeHours(tokens)
    return reader.outcome()
  }

  private let tokens: [Token]
  private var index = 0
  /// What the tokens say, one thing after another.
  private var items: [Item] = []

  private init(_ tokens: [Token]) {
    self.tokens = tokens
  }

  // MARK: Words

  /// What each word or run of words says, the longest first; nil for one that says nothing.
  private static let words: [(String, Token?)] = [
    ("nghi trua", .noonBreak), ("tat ca cac ngay trong tuan", .daily),
    ("cac ngay trong tuan", .daily),
    ("tat ca cac ngay", .daily), ("suot ca tuan", .daily), ("khong lam viec", .off),
    ("suot ngay dem", .allDay), ("ca ngay dem", .allDay), ("ca ngay lan dem", .allDay),
    ("ngay le tet", .holiday), ("cac ngay le", .holiday), ("ngay nghi le", .holiday),
    ("moi ngay", .daily), ("hang ngay", .daily), ("ca tuan", .daily), ("ca ngay", .allDay),
    ("24/24h", .allDay), ("24/24", .allDay), ("24h/24h", .allDay), ("24/7", .allDay),
    ("ngay le", .holiday), ("le tet", .holiday), ("le, tet", .holiday), ("dong cua", .off),
    ("chu nhat", .day(.sunday)), ("ngoai tru", .except),
    ("thu hai", .day(.monday)), ("thu ba", .day(.tuesday)), ("thu tu", .day(.wednesday)),
    ("thu nam", .day(.thursday)), ("thu sau", .day(.friday)), ("thu bay", .day(.saturday)),
    ("thu 2", .day(.monday)), ("thu 3", .day(.tuesday)), ("thu 4", .day(.wednesday)),
    ("thu 5", .day(.thursday)), ("thu 6", .day(.friday)), ("thu 7", .day(.saturday)),
    ("t.2", .day(.monday)), ("t.3", .day(.tuesday)), ("t.4", .day(.wednesday)),
    ("t.5", .day(.thursday)), ("t.6", .day(.friday)), ("t.7", .day(.saturday)),
    ("t2", .day(.monday)), ("t3", .day(.tuesday)), ("t4", .day(.wednesday)),
    ("t5", .day(.thursday)), ("t6", .day(.friday)), ("t7", .day(.saturday)),
    ("cn", .day(.sunday)), ("le", .holiday), ("nghi", .off), ("tru", .except), ("den", .dash),
    ("sang", .half(.morning)), ("trua", .half(.noon)), ("chieu", .half(.afternoon)),
    ("toi", .half(.evening)), ("dem", .half(.night)),
    ("am", .half(.morning)), ("pm", .half(.afternoon)), ("va", .comma),
    ("gio mo cua", nil), ("mo cua", nil), ("phuc vu", nil), ("lam viec", nil), ("hoat dong", nil),
    ("thoi gian", nil), ("cac ngay", nil), ("trong ngay", nil), ("buoi", nil), ("ngay", nil),
    ("luc", nil), ("vao", nil), ("gio", nil), ("ban hang", nil),
  ]

  private static func tokens(of text: String) -> [Token]? {
    // "tới" is "to", "tối" is the evening: without marks they are one word.
    // "từ" and "mở" say nothing; without marks they are days of OpenStreetMap's, which are not guessed.
    var plain = text.lowercased().replacing("tới", with: "đến")
    for word in ["mở cửa", "từ ", "mở "] { plain = plain.replacing(word, with: " ") }
    let bytes = Array(TextFolding.fold(plain).utf8)
    var tokens: [Token] = []
    var index = 0
    func word(at index: Int) -> (length: Int, token: Token?)? {
      for (word, token) in words {
        let run = Array(word.utf8)
        guard bytes[index...].starts(with: run) else { continue }
        let end = index + run.count
        if end < bytes.count, isWord(bytes[end]), isWord(run[run.count - 1]) { continue }
        return (run.count, token)
      }
      return nil
    }
    while index < bytes.count {
      let byte = bytes[index]
      if [32, 9, 10, 13].contains(byte) || "().:".utf8.contains(byte) {
        index += 1
      } else if byte == UInt8(ascii: "-") || byte == UInt8(ascii: "~") {
        tokens.append(.dash)
        index += 1
      } else if bytes[index...].starts(with: "–".utf8) || bytes[index...].starts(with: "—".utf8) {
        tokens.append(.dash)
        index += 3
      } else if ",;/&+|".utf8.contains(byte) {
        tokens.append(.comma)
        index += 1
      } else if let (length, token) = word(at: index) {
        if let token { tokens.append(token) }
        index += length
      } else if let (token, length) = time(in: bytes, at: index) {
        tokens.append(token)
        index += length
      } else {
        return nil
      }
    }
    return tokens
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    (97...122).contains(byte) || (48...57).contains(byte) || byte > 127
  }

  /// `7h30`, `7 giờ 30`, `7g30`, `07:30`, `7.30`, `7h`, `7`.
  private static func time(in bytes: [UInt8], at start: Int) -> (Token, Int)? {
    var index = start
    func number() -> Int? {
      let run = bytes[index...].prefix { (48...57).contains($0) }
      guard (1...2).contains(run.count) else { return nil }
      index = run.endIndex
      return run.reduce(0) { $0 * 10 + Int($1) - 48 }
    }
    func blanks() { while index < bytes.count, bytes[index] == 32 { index += 1 } }
    func take(_ words: [String]) -> Bool {
      for word in words where bytes[index...].starts(with: word.utf8) {
        index += word.utf8.count
        return true
      }
      return false
    }
    guard let hours = number(), hours <= 24 else { return nil }
    let afterHours = index
    var minutes = 0
    if index + 1 < bytes.count, ":.".utf8.contains(bytes[index]),
      (48...57).contains(bytes[index + 1])
    {
      index += 1
      guard let written = number(), written < 60 else { return nil }
      let words = String(decoding: bytes[start..<index], as: UTF8.self)
      return (.time(hours * 60 + written, isOpen: hours <= 12, words), index - start)
    }
    blanks()
    guard take(["gio", "h", "g"]) else {
      return (
        .number(hours, String(decoding: bytes[start..<afterHours], as: UTF8.self)),
        afterHours - start
      )
    }
    let afterSign = index
    blanks()
    if let written = number() {
      guard written < 60 else { return nil }
      minutes = written
      let end = index
      blanks()
      if !take(["phut", "p", "'"]) { index = end }
    } else {
      index = afterSign
    }
    // A word that goes on is another: `7h` is hours, `7hang` is none.
    if index < bytes.count, (97...122).contains(bytes[index]) { return nil }
    let words = String(decoding: bytes[start..<index], as: UTF8.self)
    return (.time(hours * 60 + minutes, isOpen: hours <= 12, words), index - start)
  }

  // MARK: Sentences

  private mutating func outcome() -> Outcome {
    while index < tokens.count {
      switch tokens[index] {
      case .comma: index += 1
      case .day, .daily, .holiday: readDays()
      case .allDay: add(.allDay)
      case .off: add(.off)
      case .except: add(.except)
      case .noonBreak: add(.noonBreak)
      case .time, .number, .half:
        let outcome = readSpans()
        if case .notation = outcome { continue }
        return outcome
      case .dash: return .unreadable
      }
    }
    return rules().map { .notation($0) } ?? .unreadable
  }

  private mutating func add(_ item: Item) {
    items.append(item)
    index += 1
  }

  /// The rules that the items make: what is open first, then what is closed; nil where they make none
  /// that is certain.
  private func rules() -> String? {
    var open: [String] = []
    var closed: [String] = []
    // `7h-17h T2-T6`: hours stand before their days all along.
    let hoursFirst =
      items.first?.isHours == true && items.last?.isDays == true
      && !items.contains(where: \.isOff)
    var at = 0
    func item(_ offset: Int) -> Item? { at + offset < items.count ? items[at + offset] : nil }
    while at < items.count {
      switch (items[at], item(1)) {
      case (.days(let days), .some(let next))
      where next.isOff && (item(2)?.isDays != true || closesBefore(at)):
        closed.append(Self.rule(days, "off"))
        at += 2
      case (.off, .days(let days)), (.except, .days(let days)):
        closed.append(Self.rule(days, "off"))
        at += 2
      case (.days(let days), .spans(let spans)):
        open.append(Self.rule(days, spans.joined(separator: ",")))
        at += 2
      case (.days(let days), .allDay):
        open.append(Self.rule(days, "00:00-24:00"))
        at += 2
      case (.spans(let spans), .days(let days)) where hoursFirst:
        open.append(Self.rule(days, spans.joined(separator: ",")))
        at += 2
      case (.noonBreak, .spans(let spans)):
        closed.append(Self.rule(["Mo-Su"], spans.joined(separator: ",") + " off"))
        at += 2
      case (.spans(let spans), _):
        // "8h-17h cả ngày lễ" may say two things.
        if item(1)?.isHours == true { return nil }
        open.append(Self.rule(["Mo-Su"], spans.joined(separator: ",")))
        at += 1
      case (.allDay, let next):
        if next != nil, next?.isOff != true { return nil }
        open.append(Self.rule(["Mo-Su"], "00:00-24:00"))
        at += 1
      default: return nil
      }
    }
    guard !open.isEmpty else { return nil }
    // Two hours for every day: the second would take the place of the first.
    guard open.count(where: { $0.hasPrefix("Mo-Su ") }) <= 1 else { return nil }
    if open == ["Mo-Su 00:00-24:00"], closed.isEmpty { return "24/7" }
    return (open + closed).joined(separator: "; ")
  }

  /// `T7 nghỉ, CN nghỉ`: each day has its own word; `nghỉ T7, CN` has it before them.
  private func closesBefore(_ at: Int) -> Bool {
    at + 3 < items.count ? items[at + 3].isOff || items[at + 3].isHours : false
  }

  private static func rule(_ days: [String], _ what: String) -> String {
    days.joined(separator: ",") + " " + what
  }

  /// Days that follow one another, with commas or "và" between them.
  private mutating func readDays() {
    var days: [String] = []
    loop: while index < tokens.count {
      switch tokens[index] {
      case .daily: days.append("Mo-Su")
      case .holiday: days.append("PH")
      case .day(let first):
        if index + 2 < tokens.count || index + 2 == tokens.count, index + 1 < tokens.count,
          tokens[index + 1] == .dash, index + 2 < tokens.count
        {
          if case .day(let last) = tokens[index + 2] {
            days.append("\(first.rawValue)-\(last.rawValue)")
            index += 2
            break
          }
          if case .number(let number, _) = tokens[index + 2], (2...7).contains(number) {
            // `Thứ 2 - 6`.
            days.append(
              "\(first.rawValue)-\(OpeningHours.Weekday.allCases[number - 2].rawValue)")
            index += 2
            break
          }
          days.append(first.rawValue)
          index += 1
          break
        }
        days.append(first.rawValue)
      case .comma:
        // A comma before something else ends the list.
        guard index + 1 < tokens.count else { break loop }
        switch tokens[index + 1] {
        case .day, .daily, .holiday:
          if isClause(index + 1) { break loop }
        default: break loop
        }
      default: break loop
      }
      index += 1
    }
    items.append(.days(days))
  }

  /// Whether the days at a token begin a clause of their own, as `CN nghỉ` does after `nghỉ T7`.
  private func isClause(_ start: Int) -> Bool {
    guard items.last?.isOff == true else { return false }
    var at = start
    while at < tokens.count {
      switch tokens[at] {
      case .day, .daily, .holiday, .dash: at += 1
      case .off, .time, .number, .half, .allDay: return true
      default: return false
      }
    }
    return false
  }

  private struct Clock {
    let minutes: Int
    let isOpen: Bool
    let half: Half?
    let words: String
    let hasSign: Bool
  }

  /// A time with the half of the day that stands before or after it.
  private mutating func readClock() -> Clock? {
    var half: Half?
    if index < tokens.count, case .half(let before) = tokens[index] {
      half = before
      index += 1
      if index < tokens.count, tokens[index] == .comma { index += 1 }
    }
    guard index < tokens.count else { return nil }
    let minutes: Int
    let words: String
    let isOpen: Bool
    var hasSign: Bool
    switch tokens[index] {
    case .time(let value, let open, let text):
      (minutes, isOpen, words, hasSign) = (value, open, text, true)
    case .number(let hours, let text):
      (minutes, isOpen, words, hasSign) = (hours * 60, hours <= 12, text, false)
    default: return nil
    }
    index += 1
    if index < tokens.count, case .half(let after) = tokens[index], half == nil {
      // `7h30-11h30, chiều 13h30`: a half before the next time is that one's.
      let isOfNext = index + 1 < tokens.count && Self.isTime(tokens[index + 1])
      if !isOfNext {
        half = after
        index += 1
      }
    }
    if half != nil { hasSign = true }
    return Clock(minutes: minutes, isOpen: isOpen, half: half, words: words, hasSign: hasSign)
  }

  private static func isTime(_ token: Token) -> Bool {
    switch token {
    case .time, .number, .half: true
    default: false
    }
  }

  /// Hours that follow one another with commas between them.
  private mutating func readSpans() -> Outcome {
    var spans: [String] = []
    var last = 0
    while index < tokens.count {
      guard let start = readClock(), index < tokens.count, tokens[index] == .dash else {
        return .unreadable
      }
      index += 1
      guard let end = readClock() else { return .unreadable }
      let words = "\(start.words)-\(end.words)"
      guard start.hasSign || end.hasSign || end.minutes > 12 * 60,
        let (from, to) = Self.minutes(start, end)
      else { return .ambiguous(words) }
      // `7h30-11h30, 1h30-5h`: the afternoon, or the night?
      guard from >= last else { return .ambiguous(words) }
      spans.append("\(Self.clock(from))-\(Self.clock(to))")
      last = max(to, from)
      guard index + 1 < tokens.count, tokens[index] == .comma, Self.isTime(tokens[index + 1]) else {
        break
      }
      index += 1
    }
    items.append(.spans(spans))
    return .notation("")
  }

  /// From when to when; nil where the words do not say which half of the day is meant.
  private static func minutes(_ start: Clock, _ end: Clock) -> (Int, Int)? {
    var to = minutes(end)
    if end.half == nil, end.isOpen, to < 12 * 60,
      start.half == .afternoon || start.half == .evening,
      to + 12 * 60 > minutes(start)
    {
      // `chiều 1h30 - 5h`.
      to += 12 * 60
    }
    var from = minutes(start)
    if start.half == nil, let half = end.half, half != .morning, start.isOpen {
      // `1h - 5h chiều` is all of the afternoon; `8h - 5h chiều` begins in the morning; `7h - 9h tối`
      // may be either.
      if start.minutes < end.minutes, end.minutes < 12 * 60 {
        guard start.minutes < 6 * 60 else { return nil }
        from += 12 * 60
      }
    }
    if to <= from {
      // A night says so by its beginning, or its end; `8h-5h` is a slip, or the afternoon.
      let isNight = end.half == .night || from >= 17 * 60 && (to <= 6 * 60 || to == 24 * 60)
      guard isNight else { return nil }
    }
    return (from, to)
  }

  private static func minutes(_ clock: Clock) -> Int {
    let isTwelve = clock.minutes / 60 == 12
    switch clock.half {
    case .afternoon, .evening:
      return clock.isOpen && !isTwelve ? clock.minutes + 12 * 60 : clock.minutes
    case .noon: return clock.minutes < 10 * 60 ? clock.minutes + 12 * 60 : clock.minutes
    case .night:
      if isTwelve { return clock.minutes + 12 * 60 }
      return clock.isOpen && clock.minutes >= 6 * 60 ? clock.minutes + 12 * 60 : clock.minutes
    case .morning, nil: return clock.minutes
    }
  }

  private static func clock(_ minutes: Int) -> String {
    let (hours, rest) = (minutes / 60, minutes % 60)
    return (hours < 10 ? "0" : "") + "\(hours):" + (rest < 10 ? "0" : "") + "\(rest)"
  }
}
