import Testing

@testable import Graphics

@Suite struct LetterWidthTests {
  /// Capitals are twice as wide as small letters.
  private static let table =
    "20 250\n" + (0x61...0x7A).map { "\(String($0, radix: 16)) 500\n" }.joined()
    + (0x41...0x5A).map { "\(String($0, radix: 16)) 1000\n" }.joined() + "2026 1000\n"

  private let widths = LetterWidths(Array(table.utf8)) ?? .unknown

  @Test func `lines are broken by how wide letters are, not by how many`() {
    #expect(widths.lines(of: "aaaa bbbb cccc", width: 425, size: 100) == ["aaaa bbbb", "cccc"])
    #expect(widths.lines(of: "AAAA BBBB CCCC", width: 425, size: 100) == ["AAAA", "BBBB", "CCCC"])
    for line in widths.lines(of: "Aa Bb CcCcCc dDdD eE", width: 300, size: 100) {
      #expect(widths.width(of: line, size: 100) <= 300, "\(line)")
    }
  }

  @Test func `a word that is too long is cut, and what is left out is said`() {
    #expect(widths.lines(of: "AAAAAAA", width: 300, size: 100) == ["AAA", "AAA", "A"])
    #expect(widths.lines(of: "AAAAAAA", width: 300, size: 100, atMost: 2) == ["AAA", "AA…"])
    #expect(widths.lines(of: "W", width: 1, size: 100) == ["W"])
    #expect(widths.lines(of: "", width: 1, size: 100) == [])
  }

  @Test func `without a table nothing runs out`() {
    #expect(LetterWidths(Array("nothing".utf8)) == nil)
    #expect(LetterWidths.unknown.width(of: "mm", size: 100) == 160)
  }
}
