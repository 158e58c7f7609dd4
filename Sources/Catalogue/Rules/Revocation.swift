internal import Diagnostics
internal import Markup

extension CatalogueRule {
  /// A revocation names a decision that recognised the product.
  static let revocation = CatalogueRule { records, _, report in
    var recognised: [String: Set<String>] = [:]
    var revocations: [(product: String, decision: Reference)] = []
    func note(_ recognition: Recognition, of product: String) {
      if let revoked = recognition.revokes, recognition.kind == .revoked {
        revocations.append((product, revoked))
      } else {
        recognised[product, default: []].insert(recognition.decision)
      }
    }
    for decision in records.decisions.records {
      for row in decision.rows { note(row.recognition, of: row.product.value) }
    }
    for product in records.products.records {
      for recognition in product.recognitions { note(recognition, of: product.id) }
    }
    for (product, decision) in revocations
    where recognised[product]?.contains(decision.value) != true {
      let isKnown =
        records.decisions.claimedIDs.contains(decision.value)
        || !records.decisions.records.contains { $0.rows.contains { $0.product.value == product } }
      if isKnown { report.error(.notRecognised(product, decision.value), at: decision.span) }
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
