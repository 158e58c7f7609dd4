internal import Diagnostics
internal import Markup

/// An amount as plans write it: `30`, `10–12`, `ít nhất 5`, `khoảng 2.400`, `80 %`.
package struct Amount: Hashable, Sendable {
  package enum Bound: String, CaseIterable, Sendable {
    case exact
    case least = "at_least"
    case most = "at_most"
    case about
  }

  package let bound: Bound
  package let low: Double
  /// The upper end of a span; nil for one number.
  package let high: Double?
  /// Whether it is a share, in hundredths.
  package let isPercent: Bool

  /// Reads an amount; nil for a text that is none.
  package init?(_ text: String) {
    var rest = TextFolding.fold(text).trimmed[...]
    func drops(_ words: [String]) -> Bool {
      guard let word = words.first(where: { rest.hasPrefix($0) }) else { return false }
      rest = rest.dropFirst(word.count).drop { $0.isWhitespace }
      return true
    }
    var bound = Bound.exact
    if drops(["it nhat", "toi thieu", "at least", ">=", "≥"]) {
      bound = .least
    } else if drops(["toi da", "khong qua", "at most", "<=", "≤"]) {
      bound = .most
    } else if drops(["khoang", "about", "~"]) {
      bound = .about
    } else if rest.hasSuffix("tro len") {
      bound = .least
      rest = rest.dropLast("tro len".count)
    }
    // `từ 8 đến 10` is a span, `từ 5` the least.
    let isFrom = drops(["tu "])
    guard let low = Self.number(&rest) else { return nil }
    var isPercent = Self.takes("%", &rest)
    var high: Double?
    if ["–", "-", "—", "den ", "to "].contains(where: { Self.takes($0, &rest) }) {
      guard let upper = Self.number(&rest), upper > low else { return nil }
      high = upper
      if Self.takes("%", &rest) { isPercent = true }
    }
    guard rest.isEmpty else { return nil }
    if isFrom, high == nil, bound == .exact { bound = .least }
    (self.bound, self.low, self.high, self.isPercent) = (bound, low, high, isPercent)
  }

  /// Of what was to be reached, how much was: 1 for all of it.
  ///
  /// Anything within a span is all of it. What may not be more is wholly reached below its limit, and less
  /// the further that was passed.
  package func share(of reached: Double) -> Double? {
    guard low > 0 else { return nil }
    if bound == .most {
      let limit = high ?? low
      return reached <= limit ? 1 : limit / reached
    }
    guard let high, reached >= low else { return reached / low }
    return reached <= high ? 1 : reached / high
  }

  /// With signs in place of words: `≥ 10–12`.
  package var signs: String {
    let sign = [.least: "≥ ", .most: "≤ ", .about: "~ "][bound] ?? ""
    let span = [low, high].compactMap { $0 }.map { DecimalText.of($0, places: 2) }
    return sign + span.joined(separator: "–") + (isPercent ? " %" : "")
  }

  /// A number as programmes have them: none, or from a hundredth to a thousand billions.
  private static func inReason(_ number: Double?) -> Double? {
    number.flatMap { $0 == 0 || (0.01...1_000_000_000_000).contains($0) ? $0 : nil }
  }

  private static func takes(_ sign: String, _ rest: inout Substring) -> Bool {
    guard rest.hasPrefix(sign) else { return false }
    rest = rest.dropFirst(sign.count).drop { $0.isWhitespace }
    return true
  }

  /// A number as Vietnamese and English offices write it: `2.400` and `2,400` are thousands, `1,5` and `1.5` are not.
  private static func number(_ rest: inout Substring) -> Double? {
    let text = rest.prefix { $0.isNumber && $0.isASCII || $0 == "." || $0 == "," }
    guard text.first?.isNumber == true, text.last?.isNumber == true, text.utf8.count < 16 else {
      return nil
    }
    rest = rest.dropFirst(text.count).drop { $0.isWhitespace }
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
    if parts.count > 1, parts[0].count < 4, parts[0] != "0",
      parts.dropFirst().allSatisfy({ $0.count == 3 })
    {
      return inReason(Double(parts.joined()))
    }
    return parts.count < 3 ? inReason(Double(parts.joined(separator: "."))) : nil
  }
}

extension ValueType<Double> {
  /// A number, read as an amount is.
  static let figure = ValueType(
    BilingualText(vi: "một con số, như 28 hoặc 85,5", en: "a number, such as 28 or 85.5")
  ) { source, _, report in
    guard case .scalar(let text, _) = source.node.content, let amount = Amount(text),
      amount.bound == .exact, amount.high == nil
    else {
      report.error(.notAnAmount, at: source.node.span, hint: .oneNumber)
      return nil
    }
    return amount.low
  }
}

extension ValueType<Amount> {
  /// How much is to be reached.
  package static let amount = ValueType(
    BilingualText(
      vi: "một con số, như 30, 10–12, ít nhất 5, 80 %",
      en: "an amount, such as 30, 10–12, at least 5, 80 %")
  ) { source, _, report in
    guard case .scalar(let text, _) = source.node.content, let amount = Amount(text) else {
      report.error(.notAnAmount, at: source.node.span, hint: .unitApart)
      return nil
    }
    return amount
  }
}

extension BilingualText {
  fileprivate static let oneNumber = BilingualText(
    vi: "chỉ ghi một con số, như 28 hoặc 85,5", en: "write one number, such as 28 or 85.5")
  fileprivate static let unitApart = BilingualText(
    vi: "chỉ ghi con số, như 30, 10–12, ít nhất 5, khoảng 500, 80 %; đơn vị tính ghi ở “unit”",
    en:
      "write the number alone, such as 30, 10–12, at least 5, about 500, 80 %; what is counted goes to “unit”"
  )
}

extension Diagnostic.Message {
  fileprivate static let notAnAmount = Self(
    "not-an-amount", vi: "không đọc được con số này", en: "this is not an amount")
}
