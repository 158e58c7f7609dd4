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

  let bytes: [UInt8]
  var index = 0
  /// Whether something was written in full or otherwise than the notation has it.
  var isLoose = false
  /// Whether a rule names days and no hours.
  private(set) var isAllDay = false
  /// Where the day of a month stood that was read last.
  var lastDay = 0

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

  mutating func rule() throws(Fault) -> OpeningHours.Rule {
    let start = index
    var rule = OpeningHours.Rule()
    if take("24/7") {
      skipBlanks()
    } else {
      try dates(of: &rule)
      try days(of: &rule)
    }
    let isNamed = index > start
    try times(of: &rule)
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
  mutating func state(of rule: inout OpeningHours.Rule) throws(Fault) -> Bool {
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
}
