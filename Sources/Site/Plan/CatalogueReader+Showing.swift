internal import Catalogue

// What of the catalogue may be shown, and where.
extension CatalogueReader {
  /// The products that lists show, in the order of their ids.
  var listedProducts: [Int] {
    products.indices.filter { products[$0].isListed }
  }

  /// Whether a product is shown with facts and decisions only.
  func showsFactsOnly(_ product: Product) -> Bool { settings.showsFactsOnly(product) }
}

extension Rank.State {
  /// The states that are announced to the public, each with a list.
  static let announced: [Rank.State] = [.valid, .due, .expired, .revoked]
}
