internal import Diagnostics
internal import Markup

extension ValueType<String> {
  /// A GTIN of 8, 12, 13 or 14 digits with a right check digit (GS1 General Specifications).
  package static let gtin = ValueType(
    BilingualText(vi: "mã GTIN có 8, 12, 13 hoặc 14 chữ số", en: "a GTIN of 8, 12, 13 or 14 digits")
  ) { source, _, report in
    guard case .scalar(let text, _) = source.node.content else {
      report.error(.wrongType(.gtin), at: source.node.span)
      return nil
    }
    let digits = text.utf8.map { Int($0) - 48 }
    guard [8, 12, 13, 14].contains(digits.count), digits.allSatisfy({ (0...9).contains($0) })
    else {
      report.error(.wrongType(.gtin), at: source.node.span)
      return nil
    }
    let expected = checkDigit(of: digits.dropLast())
    guard digits.last == expected else {
      report.error(.checkDigit(text), at: source.node.span, hint: .lastDigit(expected))
      return nil
    }
    return text
  }

  /// Weights of 3 and 1 from the right, completed to a multiple of ten.
  private static func checkDigit(of digits: ArraySlice<Int>) -> Int {
    var sum = 0
    for (position, digit) in digits.reversed().enumerated() {
      sum += position % 2 == 0 ? digit * 3 : digit
    }
    return (10 - sum % 10) % 10
  }
}

extension ValueType<ProductSet> {
  /// One of the 26 sets, by number or by any name it is known under.
  package static let productSet = ValueType(
    BilingualText(vi: "bộ sản phẩm (số 1–26 hoặc tên)", en: "a product set (1–26 or its name)")
  ) { source, _, report in
    guard case .scalar(let text, _) = source.node.content else {
      report.error(.wrongType(.productSet), at: source.node.span)
      return nil
    }
    if let set = ProductSet(named: text) { return set }
    let near = NearMiss.nearest(to: text, among: ProductSet.all.lazy.map(\.name.vietnamese))
    report.error(
      .unknownSet(text), at: source.node.span,
      hint: .sets(like: text) ?? near.map { .didYouMean($0) } ?? .setNumbers)
    return nil
  }
}

extension BilingualText {
  fileprivate static let gtin = BilingualText(
    vi: "mã GTIN có 8, 12, 13 hoặc 14 chữ số", en: "a GTIN of 8, 12, 13 or 14 digits")
  fileprivate static let productSet = BilingualText(
    vi: "một bộ sản phẩm (số 1–26 hoặc tên)", en: "a product set (1–26 or its name)")
  /// The sets of a sector or group, where its name was written in place of a set's.
  fileprivate static func sets(like text: String) -> BilingualText? {
    let sets = ProductSet.all(of: text)
    guard !sets.isEmpty else { return nil }
    let vietnamese = sets.map { "\($0.number) \($0.name.vietnamese)" }.joined(separator: "; ")
    let english = sets.map { "\($0.number) \($0.name.english)" }.joined(separator: "; ")
    return BilingualText(
      vi: "đó là một nhóm gồm nhiều bộ; ghi số của bộ: \(vietnamese)",
      en: "that has several sets; write the number of one: \(english)")
  }

  fileprivate static let setNumbers = BilingualText(
    vi: "26 bộ sản phẩm mang số từ 1 đến 26", en: "the 26 sets have the numbers 1 to 26")

  fileprivate static func lastDigit(_ digit: Int) -> BilingualText {
    BilingualText(
      vi: "với các chữ số này, số cuối phải là \(digit); xem lại trên bao bì",
      en: "with these digits the last one is \(digit); look at the pack again")
  }
}

extension Diagnostic.Message {
  fileprivate static func checkDigit(_ text: String) -> Self {
    Self(
      "gtin-check-digit", vi: "số kiểm tra của mã GTIN “\(text)” không đúng",
      en: "the check digit of the GTIN “\(text)” is wrong")
  }
  fileprivate static func unknownSet(_ text: String) -> Self {
    Self(
      "unknown-set", vi: "không có bộ sản phẩm nào tên “\(text)”",
      en: "no product set is named “\(text)”")
  }
}
