/// What a spreadsheet's number format makes of a number: all that tells a day from a price.
package enum NumberFormat: Sendable {
  case number, percent, day, time, dayAndTime

  /// Excel's own formats, by number (ECMA-376, 18.8.30); those of East Asian editions are days too.
  init(builtIn number: Int) {
    self =
      switch number {
      case 9, 10: .percent
      case 14...17, 27...31, 34...36, 50...54, 57, 58: .day
      case 18...21, 32, 33, 45...47, 55, 56: .time
      case 22: .dayAndTime
      default: .number
      }
  }

  /// A format as people write it: words in quotes, after a backslash or in brackets say nothing, for
  /// `0" tháng"` is a number and `"ngày "d` a day.
  init(code: String) {
    var letters: [UInt8] = []
    var bytes = Array(code.utf8)[...]
    while let byte = bytes.popFirst() {
      switch byte {
      case UInt8(ascii: "\""):
        while let next = bytes.popFirst(), next != UInt8(ascii: "\"") {}
      case UInt8(ascii: "\\"), UInt8(ascii: "_"), UInt8(ascii: "*"):
        _ = bytes.popFirst()
      case UInt8(ascii: "["):
        // `[h]` is a span of time, `[$-42A]` and `[Red]` say nothing.
        let inside = bytes.prefix { $0 != UInt8(ascii: "]") }
        bytes = bytes.dropFirst(inside.count + 1)
        if !inside.isEmpty, inside.allSatisfy({ "hHmMsS".utf8.contains($0) }) { letters += inside }
      case UInt8(ascii: ";"):
        // What follows is for negative numbers.
        bytes = []
      default: letters.append(byte | 32)
      }
    }
    let text = String(decoding: letters, as: UTF8.self)
    if text.contains("general") || text.contains("@") {
      self = .number
    } else if text.contains("%") {
      self = .percent
    } else {
      let isDay = text.contains("d") || text.contains("y")
      let isTime = text.contains("h") || text.contains("s")
      self =
        switch (isDay, isTime) {
        case (true, true): .dayAndTime
        case (true, false): .day
        case (false, true): .time
        // `mmm` alone is a month.
        case (false, false): text.contains("m") ? .day : .number
        }
    }
  }

  /// A number in this format as a value.
  ///
  /// - Parameter isFrom1904: whether days are counted from 1904, as old Macs did.
  func value(of text: String, isFrom1904: Bool) -> CellValue {
    guard let number = Double(text), number.isFinite else { return .error(text) }
    switch self {
    case .number: return .number(Self.plain(number, text))
    case .percent: return .text(Self.plain((number * 1e12).rounded() / 1e10, text) + "%")
    case .time: return .time(Self.time(number))
    case .day, .dayAndTime:
      guard let day = Self.day(Int(number.rounded(.down)), isFrom1904: isFrom1904) else {
        return .number(Self.plain(number, text))
      }
      return .day(day)
    }
  }

  /// A number without an exponent or a needless point: `4`, `60.5`.
  static func plain(_ number: Double, _ text: String) -> String {
    if number == number.rounded(), abs(number) < 1e15 { return String(Int(number)) }
    // Fifteen digits are all that a spreadsheet shows of what it stores.
    let digits = number.description
    guard digits.utf8.count > 16, !digits.contains("e") else { return digits }
    var power = 1.0
    while abs(number) * power < 1e14 { power *= 10 }
    return ((number * power).rounded() / power).description
  }

  /// A bare number in a column of days as the day it counts; nil where it is none of our time.
  ///
  /// LibreOffice writes days so that stand in cells without a style.
  package static func likelyDay(_ text: String) -> String? {
    guard let serial = Int(text), (36_526...73_050).contains(serial) else { return nil }
    return day(serial, isFrom1904: false)
  }

  private static func time(_ number: Double) -> String {
    let minutes = Int(((number - number.rounded(.down)) * 1440).rounded())
    func two(_ part: Int) -> String { part < 10 ? "0\(part)" : "\(part)" }
    return two(minutes / 60) + ":" + two(minutes % 60)
  }

  /// A serial day as it is written plainly; nil for what no calendar has.
  ///
  /// Excel has a 29 February 1900, its day 60, which there was not: it is read as the day before, and
  /// those before it count from 1 January 1900.
  static func day(_ serial: Int, isFrom1904: Bool) -> String? {
    guard (0...2_958_465).contains(serial) else { return nil }
    if isFrom1904 { return civil(serial - 24107) }
    guard serial > 0 else { return nil }
    return civil(serial >= 60 ? serial - 25569 : serial - 25568)
  }

  /// The day of a number of days after 1 January 1970, in the calendar of today.
  private static func civil(_ days: Int) -> String {
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let ofEra = shifted - era * 146_097
    let year = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365
    let ofYear = ofEra - (365 * year + year / 4 - year / 100)
    let month = (5 * ofYear + 2) / 153
    let day = ofYear - (153 * month + 2) / 5 + 1
    let realMonth = month < 10 ? month + 3 : month - 9
    let realYear = year + era * 400 + (realMonth <= 2 ? 1 : 0)
    func two(_ part: Int) -> String { part < 10 ? "0\(part)" : "\(part)" }
    return "\(realYear)-\(two(realMonth))-\(two(day))"
  }
}
