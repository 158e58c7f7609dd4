internal import Diagnostics
internal import Markup

extension CatalogueRule {
  /// A spirit from 15 degrees is shown with facts and decisions only (Law 44/2019/QH14): what
  /// else its record holds stays off every page.
  static let strongSpirits = CatalogueRule { records, _, report in
    for product in records.products.records where product.isStrongSpirit {
      var kept: [String] = []
      if product.isFeatured { kept.append("featured") }
      if !product.photos.isEmpty { kept.append("photos") }
      if !product.videos.isEmpty { kept.append("videos") }
      if !product.onlineShops.isEmpty { kept.append("shops_online") }
      if product.variants.contains(where: { $0.price != nil }) { kept.append("price") }
      if product.trade != nil { kept.append("trade") }
      guard !kept.isEmpty else { continue }
      report.warning(.notShown(kept.joined(separator: ", ")), at: product.span)
    }
  }
}

extension Product {
  /// Whether the law allows no advertising of it: alcohol from 15 degrees.
  package var isStrongSpirit: Bool {
    self.set.isAlcoholic && (alcohol ?? 100) >= 15
  }
}

extension Diagnostic.Message {
  fileprivate static func notShown(_ keys: String) -> Self {
    Self(
      "strong-spirit",
      vi: "rượu từ 15 độ chỉ hiện thông tin và quyết định; không hiện: \(keys)",
      en: "a spirit from 15 degrees is shown with facts and decisions only; not shown: \(keys)")
  }
}
