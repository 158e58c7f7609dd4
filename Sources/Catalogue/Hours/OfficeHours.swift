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
    case dash, comma, off, allDay, daily, holiday, except
  }

  private enum Half { case morning, noon, afternoon }

  /// A part of the week and when it is open.
  private struct Group {
    var days: [String] = []
    var spans: [String] = []
    var isOff = false
    var isAllDay = false

    var isEmpty: Bool { days.isEmpty && spans.isEmpty && !isOff && !isAllDay }
    var hasHours: Bool { !spans.isEmpty || isAllDay }
  }

  static func read(_ text: String) -> Outcome {
    guard let tokens = tokens(of: text), !tokens.isEmpty else { return .unreadable }
    var reader = OfficeHours(tokens)
    return reader.outcome()
  }

  private let tokens: [Token]
  private var index = 0
  private var groups: [Group] = []
  private var group = Group()
  /// Whether hours stand before the days they are of.
  private var hoursFirst = false

  private init(_ tokens: [Token]) {
    self.tokens = tokens
  }

  // MARK: Words

  /// What each word or run of words says, the longest first; nil for one that says nothing.
  private static let words: [(String, Token?)] = [
    ("tat ca cac ngay trong tuan", .daily), ("cac ngay trong tuan", .daily),
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
    ("toi", .half(.afternoon)), ("dem", .half(.afternoon)),
    ("am", .half(.morning)), ("pm", .half(.afternoon)), ("va", .comma),
    ("gio mo cua", nil), ("mo cua", nil), ("phuc vu", nil), ("lam viec", nil), ("hoat dong", nil),
    ("thoi gian", nil), ("cac ngay", nil), ("trong ngay", nil), ("buoi", nil), ("ngay", nil),
    ("tu", nil), ("luc", nil), ("vao", nil), ("gio", nil), ("ban hang", nil), ("mo", nil),
  ]

  private static func tokens(of text: String) -> [Token]? {
    // "tới" is "to", "tối" is the evening: without marks they are one word.
    let plain = text.lowercased().replacing("tới", with: "đến")
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
    hoursFirst =
      tokens.first { if case .comma = $0 { false } else { true } }.map(Self.isTime) ?? false
    while index < tokens.count {
      switch tokens[index] {
      case .comma: index += 1
      case .day: if !readDays() { return .unreadable }
      case .daily:
        startDays()
        group.days.append("Mo-Su")
        index += 1
      case .holiday:
        startDays()
        group.days.append("PH")
        index += 1
      case .allDay:
        if group.hasHours { flush() }
        group.isAllDay = true
        index += 1
      case .off:
        if group.hasHours || group.isOff { flush() }
        group.isOff = true
        index += 1
      case .except:
        flush()
        group.isOff = true
        index += 1
      case .time, .number, .half:
        switch readSpan() {
        case .notation: break
        case let other: return other
        }
      case .dash: return .unreadable
      }
    }
    flush()
    guard !groups.isEmpty, !(groups.count == 1 && groups[0].isOff && groups[0].days.isEmpty) else {
      return .unreadable
    }
    return .notation(groups.map(Self.notation).joined(separator: "; "))
  }

  private static func isTime(_ token: Token) -> Bool {
    switch token {
    case .time, .number, .half: true
    default: false
    }
  }

  private mutating func flush() {
    if !group.isEmpty { groups.append(group) }
    group = Group()
  }

  /// Days begin another group where the one before has all it needs.
  private mutating func startDays() {
    if group.hasHours, !(hoursFirst && group.days.isEmpty) { flush() }
    if group.isOff, !group.days.isEmpty, tokens[..<index].last == .off { flush() }
  }

  private mutating func readDays() -> Bool {
    startDays()
    guard case .day(let first) = tokens[index] else { return false }
    index += 1
    guard index < tokens.count, tokens[index] == .dash else {
      group.days.append(first.rawValue)
      return true
    }
    // `T2 - 7h30` is no span of days.
    guard index + 1 < tokens.count else { return false }
    switch tokens[index + 1] {
    case .day(let last):
      group.days.append("\(first.rawValue)-\(last.rawValue)")
      index += 2
    case .number(let number, _) where (2...7).contains(number):
      // `Thứ 2 - 6`.
      group.days.append(
        "\(first.rawValue)-\(OpeningHours.Weekday.allCases[number - 2].rawValue)")
      index += 2
    default: group.days.append(first.rawValue)
    }
    return true
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
    let hasSign: Bool
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
      let isOfNext =
        index + 1 < tokens.count && Self.isTime(tokens[index + 1])
      if !isOfNext {
        half = after
        index += 1
      }
    }
    return Clock(minutes: minutes, isOpen: isOpen, half: half, words: words, hasSign: hasSign)
  }

  private mutating func readSpan() -> Outcome {
    if !hoursFirst || group.days.isEmpty {
      if group.isOff || group.isAllDay { flush() }
    } else {
      flush()
    }
    guard let start = readClock(), index < tokens.count, tokens[index] == .dash else {
      return .unreadable
    }
    index += 1
    guard let end = readClock() else { return .unreadable }
    guard start.hasSign || end.hasSign || end.minutes > 12 * 60 else {
      return .ambiguous("\(start.words)-\(end.words)")
    }
    var from = start.minutes
    var to = end.minutes
    if start.half == .afternoon, from < 12 * 60 { from += 12 * 60 }
    if end.half == .afternoon || end.half == nil && start.half == .afternoon && end.isOpen,
      to < 12 * 60, to + 12 * 60 > from || end.half != nil
    {
      to += 12 * 60
    }
    if to <= from {
      // `8h-5h` may end in the afternoon or be a slip; a night says so by its beginning.
      guard from >= 17 * 60, to <= 6 * 60 || to == 24 * 60 else {
        return .ambiguous("\(start.words)-\(end.words)")
      }
    }
    group.spans.append("\(Self.clock(from))-\(Self.clock(to))")
    return .notation("")
  }

  private static func clock(_ minutes: Int) -> String {
    let (hours, rest) = (minutes / 60, minutes % 60)
    return (hours < 10 ? "0" : "") + "\(hours):" + (rest < 10 ? "0" : "") + "\(rest)"
  }

  private static func notation(of group: Group) -> String {
    let days = group.days.joined(separator: ",")
    let hours =
      group.isOff
      ? "off"
      : group.isAllDay
        ? (days.isEmpty ? "24/7" : "00:00-24:00")
        : group.spans.joined(separator: ",")
    let named = days.isEmpty && hours != "24/7" ? "Mo-Su" : days
    return (named.isEmpty ? [hours] : [named, hours]).joined(separator: " ")
  }
}
