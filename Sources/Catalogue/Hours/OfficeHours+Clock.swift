internal import Diagnostics

// Times of the day as offices say them: morning, noon, afternoon.
extension OfficeHours {
  struct Clock {
    let minutes: Int
    let isOpen: Bool
    let half: Half?
    let words: String
    let hasSign: Bool
  }

  /// A time with the half of the day that stands before or after it.
  mutating func readClock() -> Clock? {
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

  static func isTime(_ token: Token) -> Bool {
    switch token {
    case .time, .number, .half: true
    default: false
    }
  }

  /// Hours that follow one another with commas between them.
  mutating func readSpans() -> Outcome {
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
  static func minutes(_ start: Clock, _ end: Clock) -> (Int, Int)? {
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

  static func minutes(_ clock: Clock) -> Int {
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

  static func clock(_ minutes: Int) -> String {
    let (hours, rest) = (minutes / 60, minutes % 60)
    return (hours < 10 ? "0" : "") + "\(hours):" + (rest < 10 ? "0" : "") + "\(rest)"
  }
}
