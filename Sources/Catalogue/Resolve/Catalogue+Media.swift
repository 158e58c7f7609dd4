// Which photos and films pages show.
extension Catalogue {
  /// The photos of all records that are shown, and the posters of their films.
  package var shownPhotos: [MediaFile] {
    describedPhotos.map(\.file) + shownProducts.flatMap { $0.videos.compactMap(\.poster) }
  }

  /// The same with what is said of them, posters left out.
  package var describedPhotos: [Photo] {
    shownProducts.flatMap(\.photos) + producers.flatMap(\.record.photos)
      + points.flatMap(\.record.photos) + destinations.flatMap(\.record.photos)
  }

  /// The films of all products that are shown.
  package var shownFilms: [MediaFile] { shownProducts.flatMap(\.videos).map(\.file) }

  private var shownProducts: [Product] {
    products.map(\.record).filter { !settings.showsFactsOnly($0) }
  }
}

extension Settings {
  /// Whether a product is shown with facts and decisions only: alcohol from 15 degrees (Law
  /// 44/2019/QH14), or all of it where the settings say so.
  package func showsFactsOnly(_ product: Product) -> Bool {
    product.isStrongSpirit || product.set.isAlcoholic && alcohol == .factsOnly
  }
}
