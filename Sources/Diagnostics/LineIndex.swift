/// Finds lines and columns in a file's bytes.
package struct LineIndex {
  /// A place as people count: both from 1, the column in characters.
  package struct Position: Equatable {
    package let line: Int
    package let column: Int
  }

  private let bytes: [UInt8]
  private let starts: [Int]

  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var starts = [0]
    for index in bytes.indices where bytes[index] == UInt8(ascii: "\n") {
      starts.append(index + 1)
    }
    self.starts = starts
  }

  package func position(of offset: Int) -> Position {
    let line = lineNumber(of: offset)
    let before = text(starts[line]..<min(max(offset, starts[line]), bytes.count))
    return Position(line: line + 1, column: before.count + 1)
  }

  /// The line a byte stands on, without its end: of a long one, some bytes around it.
  ///
  /// - Returns: the characters, and how many of them stand before the byte.
  package func line(of offset: Int, near reach: Int) -> (characters: [Character], column: Int) {
    let whole = lineRange(of: offset)
    let here = min(max(offset, whole.lowerBound), whole.upperBound)
    var lower = max(whole.lowerBound, here - reach)
    while lower > whole.lowerBound, bytes[lower] & 0xC0 == 0x80 { lower -= 1 }
    var upper = min(whole.upperBound, here + reach)
    while upper < whole.upperBound, bytes[upper] & 0xC0 == 0x80 { upper += 1 }
    return (Array(text(lower..<upper)), text(lower..<here).count)
  }

  /// How many columns a range of bytes takes on its first line, at least one.
  package func width(of range: Range<Int>) -> Int {
    let line = lineRange(of: range.lowerBound)
    let lower = min(range.lowerBound, line.upperBound)
    let upper = min(range.upperBound, line.upperBound, lower + 400)
    return max(1, text(lower..<max(lower, upper)).count)
  }

  private func lineRange(of offset: Int) -> Range<Int> {
    let line = lineNumber(of: offset)
    var end = line + 1 < starts.count ? starts[line + 1] - 1 : bytes.count
    if end > starts[line], bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return starts[line]..<max(end, starts[line])
  }

  /// The index of the last line that starts at or before a byte.
  private func lineNumber(of offset: Int) -> Int {
    var (low, high) = (0, starts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  private func text(_ range: Range<Int>) -> String {
    let text = String(decoding: bytes[range], as: UTF8.self)
    return text.utf8.first == 0xEF && text.unicodeScalars.first == "\u{FEFF}"
      ? String(text.unicodeScalars.dropFirst()) : text
  }
}
