internal import Markup

// Spans of times.
extension HoursParser {
  mutating func times(of rule: inout OpeningHours.Rule) throws(Fault) {
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

  mutating func span() throws(Fault) -> OpeningHours.Span? {
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

  mutating func time() throws(Fault) -> OpeningHours.Time? {
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

  mutating func sun() -> OpeningHours.Sun? {
    OpeningHours.Sun.allCases.first { takeWord($0.rawValue) }
  }

  mutating func clock() -> Int? {
    let start = index
    guard let hours = number(digits: 1...2), take(":"), let minutes = number(digits: 2...2),
      minutes < 60, hours * 60 + minutes <= 48 * 60
    else {
      index = start
      return nil
    }
    return hours * 60 + minutes
  }
}
