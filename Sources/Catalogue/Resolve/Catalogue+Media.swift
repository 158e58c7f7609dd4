// Which photos and films pages show.

/// A record that shows photos and films.
package struct MediaOwner: Sendable {
  package let folder: String
  package let id: String
  package let photos: [Photo]
  package let videos: [Video]

  package init<Element: Record>(_ record: Element, photos: [Photo], videos: [Video] = []) {
    folder = Element.kind.folder
    id = record.id
    self.photos = photos
    self.videos = videos
  }

  /// A product's photos and films: none where it is shown with facts and decisions only.
  package init(_ product: Product, in settings: Settings) {
    let isOpen = !settings.showsFactsOnly(product)
    self.init(
      product, photos: isOpen ? product.photos : [], videos: isOpen ? product.videos : [])
  }

  /// The pictures to be made ready: its photos, and the posters of its films.
  package var pictures: [MediaFile] { photos.map(\.file) + videos.compactMap(\.poster) }
}

extension Catalogue {
  /// The records that show photos or films.
  package var mediaOwners: [MediaOwner] {
    let products = products.map { MediaOwner($0.record, in: settings) }
    let others =
      producers.map { MediaOwner($0.record, photos: $0.record.photos) }
      + points.map { MediaOwner($0.record, photos: $0.record.photos) }
      + destinations.map { MediaOwner($0.record, photos: $0.record.photos) }
    return (products + others).filter { !$0.photos.isEmpty || !$0.videos.isEmpty }
  }
}

extension Settings {
  /// Whether a product is shown with facts and decisions only: alcohol from 15 degrees (Law
  /// 44/2019/QH14), or all of it where the settings say so.
  package func showsFactsOnly(_ product: Product) -> Bool {
    product.isStrongSpirit || product.set.isAlcoholic && alcohol == .factsOnly
  }
}
