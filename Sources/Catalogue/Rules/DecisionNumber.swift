internal import Diagnostics
internal import Markup

extension CatalogueRule {
  /// A decision's number has its suffix: `15/QĐ-UBND`, not `15`.
  static let decisionNumber = CatalogueRule { records, _, report in
    for decision in records.decisions.records where !decision.number.contains("/") {
      report.warning(.bareNumber(decision.number), at: decision.span, hint: .wholeNumber)
    }
  }
}

extension BilingualText {
  fileprivate static let wholeNumber = BilingualText(
    vi: "ghi đủ như trên văn bản: 15/QĐ-UBND", en: "write it as it is printed: 15/QĐ-UBND")
}

extension Diagnostic.Message {
  fileprivate static func bareNumber(_ number: String) -> Self {
    Self(
      "decision-number", vi: "số quyết định “\(number)” thiếu phần ký hiệu",
      en: "the decision's number “\(number)” lacks its suffix")
  }
}
