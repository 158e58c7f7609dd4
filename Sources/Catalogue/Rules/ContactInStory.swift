internal import Diagnostics
internal import Markup

/// Telephone numbers and addresses in what is told of a household and of its products: the keys for
/// them stay closed without its consent, and a story would open them.
///
/// A file does not say whether a household stands behind it: what is found is kept until that is known.
enum ContactInStory {
  static func check(_ metadata: Node, _ story: PlacedText, _ report: inout Report) {
    metadata["summary"]?.value.forEachText { check($0, &report) }
    check(story, &report)
  }

  /// Whether something that was found is told only of households.
  static func isOfHouseholds(_ diagnostic: Diagnostic) -> Bool {
    ids.contains(diagnostic.message.id)
  }

  private static let ids: Set<String> = ["number-in-story", "address-in-story"]

  /// Looks at digits and at what stands before them: most of what is told has few.
  private static func check(_ text: PlacedText, _ report: inout Report) {
    let bytes = text.bytes
    var index = nextNumber(in: bytes, from: bytes.startIndex)
    while index < bytes.endIndex {
      let run = bytes[index...].prefix { isDigit($0) || " .-()+".utf8.contains($0) }
      for range in numbers(inRun: run) {
        let words = String(decoding: bytes[range], as: UTF8.self)
        report.warning(.number(words), at: text.place(of: range), hint: .useKeys)
      }
      // "số nhà 12", "ngõ 5": what is named has a number.
      for digits in groups(of: run) {
        guard let start = placeName(before: digits, in: bytes) else { continue }
        let number = bytes[digits...].prefix { isDigit($0) || $0 == UInt8(ascii: "/") }
        let whole = start..<number.endIndex
        report.warning(
          .address(String(decoding: bytes[whole], as: UTF8.self)), at: text.place(of: whole),
          hint: .useKeys)
      }
      index = nextNumber(in: bytes, from: run.endIndex)
    }
  }

  /// Where the next digit or plus sign is, or the end.
  private static func nextNumber(in bytes: ArraySlice<UInt8>, from start: Int) -> Int {
    let (text, offset) = (bytes.span, bytes.startIndex)
    var index = start - offset
    while index < text.count, !isDigit(text[index]), text[index] != UInt8(ascii: "+") { index += 1 }
    return index + offset
  }

  /// Where the groups of digits in a run begin.
  private static func groups(of run: ArraySlice<UInt8>) -> [Int] {
    run.indices.filter { isDigit(run[$0]) && ($0 == run.startIndex || !isDigit(run[$0 - 1])) }
  }

  /// Where the words begin that make a number a part of an address, right before it.
  private static func placeName(before digits: Int, in bytes: ArraySlice<UInt8>) -> Int? {
    var end = digits
    while end > bytes.startIndex, bytes[end - 1] == 32 { end -= 1 }
    // Longer than the longest of them, so that none begins where the piece does.
    let piece = bytes[max(bytes.startIndex, end - 16)..<end]
    return finder.matches(in: piece).last { $0.range.upperBound == end }?.range.lowerBound
  }

  /// The numbers of one run of digits: two may follow one another, with a hyphen between them.
  private static func numbers(inRun run: ArraySlice<UInt8>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start = run.startIndex
    while start < run.endIndex {
      // From the start of a group of digits, as many groups as make a number.
      var end = start
      var length: Range<Int>?
      var digits: [UInt8] = []
      while end < run.endIndex, digits.count < longest {
        guard isDigit(run[end]) else {
          end += 1
          continue
        }
        let group = run[end...].prefix(while: isDigit)
        digits += group
        end = group.endIndex
        if isNumber(digits, String(decoding: run[start..<end], as: UTF8.self)) {
          length = start..<end
        }
      }
      if let length { found.append(length) }
      let next = length?.upperBound ?? run[start...].drop(while: isDigit).startIndex
      let rest = run[max(next, start + 1)...].drop { !isDigit($0) && $0 != UInt8(ascii: "+") }
      start = rest.startIndex
    }
    return found
  }

  private static let longest = 13

  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

  private static func isNumber(_ digits: [UInt8], _ text: String) -> Bool {
    PhoneNumber(text: text).isMobile
      || (10...12).contains(digits.count)
        && (digits.starts(with: "02".utf8) || digits.starts(with: "842".utf8))
  }

  private static let finder = PhraseFinder<Bool>(
    ["số nhà", "nhà số", "ngõ", "ngách", "hẻm", "kiệt"].map { ($0, true) })
}

extension CatalogueRule {
  /// What was found in the words of products that a household makes.
  static let contactInStory = CatalogueRule { records, _, report in
    guard !records.products.held.isEmpty else { return }
    let households = Set(records.producers.records.filter { $0.kind == .household }.map(\.id))
    for product in records.products.records {
      guard let held = records.products.held[product.id],
        product.producers.contains(where: { households.contains($0.value) })
      else { continue }
      report.append(held)
    }
  }
}

extension BilingualText {
  fileprivate static let useKeys = BilingualText(
    vi: "bỏ khỏi bài; ghi vào phone hoặc address, kèm ngày hộ đồng ý trong publish",
    en: "take it out of the text; write it as phone or address, with a day of consent in publish")
}

extension Diagnostic.Message {
  fileprivate static func number(_ words: String) -> Self {
    Self(
      "number-in-story", vi: "bài về một hộ có số điện thoại “\(words)”",
      en: "a text about a household holds the telephone number “\(words)”")
  }
  fileprivate static func address(_ words: String) -> Self {
    Self(
      "address-in-story", vi: "bài về một hộ có địa chỉ “\(words)”",
      en: "a text about a household holds the address “\(words)”")
  }
}
