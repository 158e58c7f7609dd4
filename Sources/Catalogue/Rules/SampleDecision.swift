internal import Diagnostics
internal import Markup

extension CatalogueRule {
  /// A decision that is a sample gives no product a rank that is meant.
  static let sampleDecision = CatalogueRule { records, _, report in
    let meant = Set(records.products.records.filter { !$0.marks.isSample }.map(\.id))
    for decision in records.decisions.records where decision.marks.isSample {
      for row in decision.rows where meant.contains(row.product.value) {
        report.error(
          .sampleDecision(row.product.value), at: row.product.span, hint: .realDecision)
      }
    }
  }
}

extension BilingualText {
  fileprivate static let realDecision = BilingualText(
    vi: "ghi dòng này vào quyết định thật; hoặc bỏ dòng sample nếu quyết định này là thật",
    en: "write the row into the real decision, or take away “sample” where this one is real")
}

extension Diagnostic.Message {
  fileprivate static func sampleDecision(_ id: String) -> Self {
    Self(
      "sample-decision", vi: "quyết định mẫu (sample) công nhận sản phẩm thật “\(id)”",
      en: "a sample decision recognises the product “\(id)”, which is none")
  }
}
