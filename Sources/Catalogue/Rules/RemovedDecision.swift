internal import Diagnostics
internal import Markup

extension CatalogueRule {
  /// The rows of a decision that was removed count no more: whoever loses a rank by that is named.
  static let removedDecision = CatalogueRule { records, day, report in
    let removed = records.decisions.removed
    guard !removed.isEmpty else { return }
    let recognitions = records.recognitions
    let products = Set(records.products.records.map(\.id))
    for record in removed {
      let rows = record.decision.map { decision in
        Dictionary(
          decision.rows.map { ($0.product.value, $0.recognition) }, uniquingKeysWith: { $1 })
      }
      let losers = record.products.filter { product in
        guard products.contains(product) else { return false }
        let events = recognitions[product] ?? []
        let after = Rank(of: events, on: day)
        // Of a decision that says no more than that it was removed, only the products are known.
        guard let rows else { return !after.isRunning }
        guard let row = rows[product] else { return false }
        let before = Rank(of: (events + [row]).sorted(), on: day)
        return before.isRunning && (after.stars ?? 0) < (before.stars ?? 0)
      }
      guard !losers.isEmpty else { continue }
      report.warning(
        .losesRank(record.decision?.number ?? record.id, losers.joined(separator: ", ")),
        at: record.span, hint: .putBack)
    }
  }
}

extension [Recognition] {
  /// As they count: by day, and on one day what is granted before what takes it away.
  func sorted() -> [Recognition] {
    sorted { ($0.date, $0.kind.precedence) < ($1.date, $1.kind.precedence) }
  }
}

extension BilingualText {
  fileprivate static let putBack = BilingualText(
    vi: "nếu quyết định còn hiệu lực, xóa khóa “removed” trong tệp này",
    en: "if the decision still stands, delete the key “removed” in this file")
}

extension Diagnostic.Message {
  fileprivate static func losesRank(_ number: String, _ ids: String) -> Self {
    Self(
      "rank-lost-by-removal",
      vi: "quyết định \(number) đã gỡ nên không còn tính; các sản phẩm này mất hạng: \(ids)",
      en: "the decision \(number) was removed and no longer counts; these products lose their "
        + "rank: \(ids)")
  }
}
