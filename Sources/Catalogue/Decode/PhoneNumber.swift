internal import Diagnostics
internal import Markup

/// A telephone number of Viet Nam, as it was written.
struct PhoneNumber: Sendable {
  let text: String

  /// Whether the number is one person's rather than a desk's: 03, 05, 07, 08, 09.
  var isMobile: Bool {
    var digits = text.replacing("(0)", with: "").filter(\.isNumber)
    if digits.hasPrefix("00") { digits.removeFirst(2) }
    if digits.hasPrefix("84"), digits.count >= 11 { digits = "0" + digits.dropFirst(2) }
    return digits.count == 10 && ["03", "05", "07", "08", "09"].contains(digits.prefix(2))
  }
}

extension ValueType<PhoneNumber> {
  /// Digits with blanks, points, hyphens or brackets between them; `+84` in front.
  static let phone = ValueType(
    BilingualText(vi: "số điện thoại", en: "a telephone number")
  ) { source, settings, report in
    guard let text = ValueType<String>.text.read(source, settings, &report) else { return nil }
    let digits = text.filter(\.isNumber)
    let isPlain = text.utf8.allSatisfy { (48...57).contains($0) || " .-()+".utf8.contains($0) }
    guard isPlain, (4...15).contains(digits.count) else {
      report.error(.notAPhone(text), at: source.node.span)
      return nil
    }
    if digits.count == 9, !digits.hasPrefix("0"), !text.hasPrefix("+") {
      report.error(
        .lostZero(text), at: source.node.span, hint: .quote("0" + digits, source.node.span))
      return nil
    }
    return PhoneNumber(text: text)
  }
}

extension BilingualText {
  fileprivate static func quote(_ text: String, _ span: SourceSpan) -> BilingualText {
    span.isInTable
      ? BilingualText(
        vi: "định dạng cột là văn bản rồi ghi “\(text)”",
        en: "make the column text and write “\(text)”")
      : BilingualText(
        vi: "viết “\(text)”, trong dấu ngoặc kép", en: "write “\(text)”, in quotes")
  }
}

extension Diagnostic.Message {
  fileprivate static func notAPhone(_ text: String) -> Self {
    Self(
      "not-a-phone", vi: "“\(text)” không phải số điện thoại",
      en: "“\(text)” is not a telephone number")
  }
  fileprivate static func lostZero(_ text: String) -> Self {
    Self(
      "lost-zero", vi: "số “\(text)” có lẽ đã mất số 0 ở đầu",
      en: "the number “\(text)” has probably lost its zero in front")
  }
}
