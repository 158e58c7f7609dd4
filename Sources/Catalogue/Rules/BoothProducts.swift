internal import Diagnostics
internal import Markup

extension CatalogueRule {
  /// A booth shows what its producer makes, and what has a rank.
  static let boothProducts = CatalogueRule { records, day, report in
    let recognitions = records.recognitions
    let products = Dictionary(
      records.products.records.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for fair in records.fairs.records where fair.ends >= day {
      for booth in fair.booths {
        for reference in booth.products {
          guard let product = products[reference.value] else { continue }
          if let producer = booth.producer,
            !product.producers.contains(where: { $0.value == producer.value })
          {
            report.warning(.otherMakers(product.id, producer.value), at: reference.span)
          }
          let rank = Rank(of: recognitions[product.id] ?? [], on: day)
          if rank.state == .expired || rank.state == .revoked {
            report.warning(.noRank(product.id), at: reference.span)
          }
        }
      }
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func otherMakers(_ product: String, _ producer: String) -> Self {
    Self(
      "booth-product", vi: "“\(product)” không phải sản phẩm của “\(producer)”",
      en: "“\(product)” is no product of “\(producer)”")
  }
  fileprivate static func noRank(_ product: String) -> Self {
    Self(
      "booth-rank", vi: "“\(product)” không còn hạng: gian hàng sẽ không hiện sản phẩm này",
      en: "“\(product)” has no rank any more: the booth will not show it")
  }
}
