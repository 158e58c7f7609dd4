internal import Markup

// Days of the week, and of a month.
extension HoursParser {
  mutating func days(of rule: inout OpeningHours.Rule) throws(Fault) {
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

  var startsDay: Bool {
    var copy = self
    return OpeningHours.Holiday.allCases.contains { copy.takeWord($0.rawValue) }
      || copy.weekday() != nil
  }

  mutating func occurrences() throws(Fault) -> [Int] {
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
  mutating func dayShift() -> Int? {
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

  mutating func weekday() -> OpeningHours.Weekday? {
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

  mutating func month() -> Int? {
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
}
