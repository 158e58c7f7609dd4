internal import Diagnostics
internal import Markup

extension CatalogueRule {
  /// What is renewed or upgraded was recognised before: one count for each decision, for old decisions
  /// are often not in the catalogue.
  static let nothingBefore = CatalogueRule { records, _, report in
    var missing: [String: (products: [String], span: SourceSpan)] = [:]
    for (product, events) in records.recognitions {
      guard let first = events.first, first.kind == .renewed || first.kind == .upgraded else {
        continue
      }
      var found = missing[first.decision] ?? ([], first.span)
      found.products.append(product)
      if first.span.place.comes(before: found.span.place) { found.span = first.span }
      missing[first.decision] = found
    }
    for (_, found) in missing.sorted(by: { $0.key < $1.key }) {
      report.warning(.nothingBefore(found.products.sorted()), at: found.span, hint: .addEarlier)
    }
  }
}

extension BilingualText {
  fileprivate static let addEarlier = BilingualText(
    vi: "thêm quyết định công nhận lần trước, hoặc sửa kind thành new",
    en: "add the decision that recognised it before, or write new as its kind")
}

extension Diagnostic.Message {
  fileprivate static func nothingBefore(_ products: [String]) -> Self {
    let list = products.prefix(5).joined(separator: ", ") + (products.count > 5 ? " …" : "")
    return Self(
      "nothing-before",
      vi:
        "\(products.count) sản phẩm ghi là đánh giá lại hay nâng hạng mà trước đó chưa có hạng: \(list)",
      en: "\(products.count) products are renewed or upgraded with nothing before: \(list)")
  }
}
