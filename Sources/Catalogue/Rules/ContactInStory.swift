internal import Diagnostics
internal import Markup

/// Telephone numbers and addresses in what a household tells of itself: the keys for them stay closed
/// without its consent, and a story would open them.
enum ContactInStory {
  static func check(_ metadata: Node, _ story: PlacedText, _ report: inout Report) {
    guard metadata.text("type") == Producer.Kind.household.rawValue else { return }
    metadata["summary"]?.value.forEachText { check($0, &report) }
    check(story, &report)
  }

  private static func check(_ text: PlacedText, _ report: inout Report) {
    for range in numbers(in: text.bytes) {
      let words = String(decoding: text.bytes[range], as: UTF8.self)
      report.warning(.number(words), at: text.place(of: range), hint: .useKeys)
    }
    for (range, _) in finder.matches(in: text.bytes) {
      // "số nhà 12", "ngõ 5": what is named has a number.
      let after = text.bytes[range.upperBound...].drop { $0 == 32 }
      guard let first = after.first, (48...57).contains(first) else { continue }
      let number = after.prefix { (48...57).contains($0) || $0 == UInt8(ascii: "/") }
      let whole = range.lowerBound..<number.endIndex
      report.warning(
        .address(String(decoding: text.bytes[whole], as: UTF8.self)), at: text.place(of: whole),
        hint: .useKeys)
    }
  }

  /// Where telephone numbers stand: nine digits and more, with what people put between them.
  private static func numbers(in bytes: ArraySlice<UInt8>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var index = bytes.startIndex
    func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
    while index < bytes.endIndex {
      guard isDigit(bytes[index]) || bytes[index] == UInt8(ascii: "+") else {
        index += 1
        continue
      }
      let run = bytes[index...].prefix { isDigit($0) || " .-()+".utf8.contains($0) }
      let end = (run.lastIndex(where: isDigit) ?? run.startIndex) + 1
      let digits = String(decoding: run.filter(isDigit), as: UTF8.self)
      let text = String(decoding: run[..<end], as: UTF8.self)
      if PhoneNumber(text: text).isMobile
        || (10...12).contains(digits.count) && (digits.hasPrefix("02") || digits.hasPrefix("842"))
      {
        found.append(run.startIndex..<end)
      }
      index = run.endIndex
    }
    return found
  }

  private static let finder = PhraseFinder<Bool>(
    ["số nhà", "nhà số", "ngõ", "ngách", "hẻm", "kiệt"].map { ($0, true) })
}

extension BilingualText {
  fileprivate static let useKeys = BilingualText(
    vi: "bỏ khỏi bài; ghi vào phone hoặc address, kèm ngày hộ đồng ý trong publish",
    en: "take it out of the text; write it as phone or address, with a day of consent in publish")
}

extension Diagnostic.Message {
  fileprivate static func number(_ words: String) -> Self {
    Self(
      "number-in-story", vi: "bài của một hộ có số điện thoại “\(words)”",
      en: "a household's text holds the telephone number “\(words)”")
  }
  fileprivate static func address(_ words: String) -> Self {
    Self(
      "address-in-story", vi: "bài của một hộ có địa chỉ “\(words)”",
      en: "a household's text holds the address “\(words)”")
  }
}
