/// How wide a font's letters are, by which a picture's text is broken into lines: SVG breaks none.
package struct LetterWidths: Sendable {
  /// By the letter's number, in thousandths of the font's size.
  private let widths: [UInt32: Int]
  /// What a letter without a width of its own takes.
  private let usual: Int

  /// Reads a table: a line for each letter, its number in hexadecimal and its width; nil where there is
  /// none in it.
  package init?(_ table: [UInt8]) {
    var widths: [UInt32: Int] = [:]
    for line in table.split(separator: UInt8(ascii: "\n")) {
      let parts = String(decoding: line, as: UTF8.self).split(separator: " ")
      guard parts.count == 2, let letter = UInt32(parts[0], radix: 16), let width = Int(parts[1])
      else { continue }
      widths[letter] = width
    }
    guard !widths.isEmpty else { return nil }
    self.widths = widths
    usual = 1000
  }

  private init(usual: Int) {
    widths = [:]
    self.usual = usual
  }

  /// Where no table is there: every letter as wide as a wide one, so that nothing runs out.
  package static let unknown = LetterWidths(usual: 800)

  /// How wide a text is.
  package func width(of text: some StringProtocol, size: Double) -> Double {
    let units = text.unicodeScalars.reduce(0) { sum, letter in
      sum
        + (widths[letter.value]
          ?? (letter.properties.canonicalCombiningClass == .notReordered ? usual : 0))
    }
    return Double(units) * size / 1000
  }

  /// A text in lines of at most a width; a word that is longer is cut.
  package func lines(of text: String, width: Double, size: Double) -> [String] {
    var lines: [String] = []
    for word in text.split(separator: " ") {
      if let last = lines.last, self.width(of: "\(last) \(word)", size: size) <= width {
        lines[lines.count - 1] += " \(word)"
        continue
      }
      var rest = word[...]
      while self.width(of: rest, size: size) > width, rest.count > 1 {
        let part = fitting(rest, width: width, size: size)
        lines.append(String(part))
        rest = rest.dropFirst(part.count)
      }
      lines.append(String(rest))
    }
    return lines
  }

  /// The first lines of a text; the last of them says that there is more.
  package func lines(of text: String, width: Double, size: Double, atMost count: Int) -> [String] {
    let all = lines(of: text, width: width, size: size)
    guard all.count > count else { return all }
    var last = all[count - 1]
    while !last.isEmpty, self.width(of: last + "…", size: size) > width { last.removeLast() }
    return all.prefix(count - 1) + [last + "…"]
  }

  /// As much of a word as fits, one letter at least.
  private func fitting(_ word: Substring, width: Double, size: Double) -> Substring {
    var end = word.index(after: word.startIndex)
    while end < word.endIndex,
      self.width(of: word[...end], size: size) <= width
    {
      end = word.index(after: end)
    }
    return word[..<end]
  }
}
