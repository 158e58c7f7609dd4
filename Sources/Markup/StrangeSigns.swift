package import Diagnostics

/// Signs that keyboards, Word and chat programs put in the place of those that metadata needs.
package enum StrangeSigns {
  package enum Sign: Sendable {
    /// A tab that begins a line.
    case tab
    /// A blank that does not break.
    case blank
    /// `：` of East Asian keyboards.
    case colon
    /// `“ ”` around a value.
    case quotes
  }

  /// The first such sign, up to the line in which reading failed.
  static func first(
    in bytes: ArraySlice<UInt8>, before offset: Int
  ) -> (sign: Sign, range: Range<Int>)? {
    var start = bytes.startIndex
    while start < bytes.endIndex, start <= offset {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.endIndex
      if let found = find(in: bytes[start..<end]) { return found }
      start = end + 1
    }
    return nil
  }

  private static func find(in line: ArraySlice<UInt8>) -> (sign: Sign, range: Range<Int>)? {
    let words = line.firstIndex { $0 != 32 } ?? line.endIndex
    guard words < line.endIndex, line[words] != UInt8(ascii: "#") else { return nil }
    if line[words] == 9 { return (.tab, words..<words + 1) }
    if let place = line.firstRange(of: [0xEF, 0xBC, 0x9A]), !line.contains(UInt8(ascii: ":")) {
      return (.colon, place)
    }
    let colon = line.firstIndex(of: UInt8(ascii: ":")) ?? line.endIndex
    if let place = line.firstRange(of: [0xC2, 0xA0]), place.lowerBound <= colon + 1 {
      return (.blank, place)
    }
    guard colon < line.endIndex else { return nil }
    let value = line[(colon + 1)...].drop { $0 == 32 }
    if value.starts(with: [0xE2, 0x80, 0x9C]) || value.starts(with: [0xE2, 0x80, 0x9D]) {
      return (.quotes, value.startIndex..<value.startIndex + 3)
    }
    return nil
  }
}

extension BilingualText {
  package static func writeSign(_ sign: StrangeSigns.Sign) -> BilingualText {
    switch sign {
    case .tab:
      BilingualText(vi: "thay dấu tab bằng hai dấu cách", en: "put two blanks in place of the tab")
    case .blank:
      BilingualText(vi: "xóa nó rồi gõ dấu cách thường", en: "delete it and type a plain blank")
    case .colon:
      BilingualText(
        vi: "gõ dấu hai chấm thường và một dấu cách: “khóa: giá trị”",
        en: "type a plain colon and a blank: “key: value”")
    case .quotes:
      BilingualText(
        vi: "thay “ ” bằng dấu ngoặc kép thẳng: \"…\"",
        en: "put straight marks in place of “ ”: \"…\"")
    }
  }
}

extension Diagnostic.Message {
  package static func strangeSign(_ sign: StrangeSigns.Sign) -> Self {
    let (vietnamese, english) =
      switch sign {
      case .tab: ("dòng bắt đầu bằng dấu tab", "the line begins with a tab")
      case .blank:
        ("có dấu cách không ngắt (dán từ Word hoặc trang web)", "a no-break blank, as from Word")
      case .colon: ("dấu hai chấm toàn khổ “：” không dùng được", "a full-width colon “：”")
      case .quotes: ("dấu ngoặc kép cong của Word", "curly quotation marks, as Word writes them")
      }
    return Self("strange-sign", vi: vietnamese, en: english)
  }
}
