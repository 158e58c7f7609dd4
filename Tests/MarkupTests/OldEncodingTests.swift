import Diagnostics
import Support
import Testing

@testable import Markup

/// Text of before UTF-8, as spreadsheets still save it.
@Suite struct OldEncodingTests {
  private static func utf16(_ text: String, isBig: Bool) -> [UInt8] {
    [isBig ? 0xFE : 0xFF, isBig ? 0xFF : 0xFE]
      + text.utf16.flatMap { unit in
        let (high, low) = (UInt8(unit >> 8), UInt8(unit & 255))
        return isBig ? [high, low] : [low, high]
      }
  }

  @Test func `Excel's encodings are known again`() {
    // Nước mắm, đặc sản: each tone stands behind its vowel.
    let old: [UInt8] =
      [0x4E, 0xFD, 0xF5, 0xEC, 0x63, 0x20, 0x6D, 0xE3, 0xEC, 0x6D, 0x2C]
      + [0xF0, 0xE3, 0xF2, 0x63, 0x20, 0x73, 0x61, 0xD2, 0x6E]
    #expect(OldEncoding.read(old)?.text == "Nước mắm,đặc sản")
    #expect(OldEncoding.read(old)?.encoding == .windows1258)
    for isBig in [true, false] {
      let read = OldEncoding.read(Self.utf16("Tên\tGiá\r\nMắm\t9", isBig: isBig))
      #expect(read?.text == "Tên\tGiá\r\nMắm\t9")
    }
  }

  @Test(
    arguments: [
      // café of Latin-1; TCVN3's letters; a tone behind nothing; half a letter of UTF-8.
      [0x63, 0x61, 0x66, 0xE9], [0x6E, 0xAD, 0xED, 0x63, 0x20, 0x6D, 0xBE, 0x6D],
      [0x63, 0xEC, 0x63],
      [0x61, 0xE1, 0xBA],
    ] as [[UInt8]])
  func `what cannot be told is left`(bytes: [UInt8]) {
    #expect(OldEncoding.read(bytes) == nil)
  }

  @Test func `a table is converted where that is asked for, and named where it is not`() throws {
    let tree = MemoryTree(["t.csv": [0x54, 0xEA, 0x6E, 0x2C, 0x67, 0x69, 0x61, 0xEC, 0x0A]])
    var report = Report()
    let text = SourceText.converting(
      tree.files[0], in: tree, largest: 1 << 20, report: &report)
    #expect(text.map { String(decoding: $0.bytes, as: UTF8.self) } == "Tên,giá\n")
    #expect(report.diagnostics.map(\.message.id) == ["converted-text"])
    var other = Report()
    #expect(SourceText(tree.files[0], in: tree, report: &other) == nil)
    let error = try #require(other.diagnostics.first)
    #expect(error.message.text.vietnamese.contains("Windows-1258"))
    #expect(error.hint?.vietnamese.contains("CSV UTF-8") == true)
  }
}
