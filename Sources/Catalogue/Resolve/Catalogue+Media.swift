// Which photos and films pages show.

/// A record that shows photos and films.
package struct MediaOwner: Sendable {
  package let folder: String
  package let id: String
  package let photos: [Photo]
  package let videos: [Video]

  /// A record's photos and films: none where it is shown with facts and decisions only.
  package init(_ record: any Record, in settings: Settings) {
    let isOpen = (record as? Product).map { !settings.showsFactsOnly($0) } ?? true
    folder = type(of: record).kind.folder
    id = record.id
    photos = isOpen ? record.photos : []
    videos = isOpen ? record.videos : []
  }

  /// The pictures to be made ready: its photos, and the posters of its films.
  package var pictures: [MediaFile] { photos.map(\.file) + videos.compactMap(\.poster) }
}

extension Catalogue {
  /// The records that show photos or films.
  package var mediaOwners: [MediaOwner] {
    references.map { self[$0] }.filter { !$0.photos.isEmpty || !$0.videos.isEmpty }
      .map { MediaOwner($0, in: settings) }.filter { !$0.photos.isEmpty || !$0.videos.isEmpty }
  }
}

extension Settings {
  /// Whether a product is shown with facts and decisions only: alcohol from 15 degrees (Law
  /// 44/2019/QH14), or all of it where the settings say so.
  package func showsFactsOnly(_ product: Product) -> Bool {
    product.isStrongSpirit || product.set.isAlcoholic && alcohol == .factsOnly
  }
}
