internal import Diagnostics
internal import Markup

extension CatalogueRule {
  /// A revocation names a decision that recognised the product.
  static let revocation = CatalogueRule { records, _, report in
    var recognised: [String: Set<String>] = [:]
    var revocations: [(product: String, decision: Reference)] = []
    let known = records.decisions.claimedIDs
    let removed = Set(records.decisions.removed.map(\.id))
    func note(_ recognition: Recognition, of product: String, inTable: Bool) {
      if let revoked = recognition.revokes, recognition.kind == .revoked {
        // What a removed decision granted is gone already.
        if removed.contains(revoked.value) { return }
        // In a table, an id that nobody has is reported as such.
        if !inTable || known.contains(revoked.value) { revocations.append((product, revoked)) }
      } else {
        recognised[product, default: []].insert(recognition.decision)
      }
    }
    for decision in records.decisions.records {
      for row in decision.rows {
        note(row.recognition, of: row.product.value, inTable: true)
      }
    }
    for product in records.products.records {
      for recognition in product.recognitions {
        note(recognition, of: product.id, inTable: false)
      }
    }
    for (product, decision) in revocations
    where recognised[product]?.contains(decision.value) != true {
      report.error(.notRecognised(product, decision.value), at: decision.span)
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func notRecognised(_ product: String, _ decision: String) -> Self {
    Self(
      "revocation", vi: "quyết định “\(decision)” không công nhận sản phẩm “\(product)”",
      en: "the decision “\(decision)” did not recognise the product “\(product)”")
  }
}
