internal import Markup

// What the grammar is read from, a letter and a word at a time.
extension HoursParser {
  mutating func number(digits: ClosedRange<Int>) -> Int? {
    let run = bytes[index...].prefix { (48...57).contains($0) }
    guard digits.contains(run.count) else { return nil }
    index = run.endIndex
    return run.reduce(0) { $0 * 10 + Int($1) - 48 }
  }

  var peek: UInt8? { index < bytes.count ? bytes[index] : nil }

  mutating func take(_ word: String) -> Bool {
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

  func peekWord(_ word: String) -> Bool {
    var copy = self
    return copy.takeWord(word)
  }

  /// A word in any case, which ends where letters do.
  mutating func takeWord(_ word: String, or plural: String = "") -> Bool {
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

  mutating func skipBlanks() {
    while peek == 32 || peek == 9 { index += 1 }
  }

  /// Skips blanks where a sign follows them.
  mutating func skipBlanks(before sign: UInt8) {
    var next = index
    while next < bytes.count, bytes[next] == 32 { next += 1 }
    guard next < bytes.count else { return }
    let isDash = sign == UInt8(ascii: "-") && bytes[next...].starts(with: [0xE2, 0x80])
    if bytes[next] == sign || isDash { index = next }
  }
}
