// Which photos, films and documents pages show.

/// A record that shows photos, films or documents.
package struct MediaOwner: Sendable {
  package let folder: String
  package let id: String
  package let photos: [Photo]
  package let videos: [Video]
  package let documents: [MediaFile]

  /// A record's photos, films and documents: none where it is shown with facts and decisions only.
  package init(_ record: any Record, in settings: Settings) {
    let isOpen = (record as? Product).map { !settings.showsFactsOnly($0) } ?? true
    folder = type(of: record).kind.folder
    id = record.id
    photos = isOpen ? record.photos : []
    videos = isOpen ? record.videos : []
    documents = isOpen ? record.documents : []
  }

  /// The pictures to be made ready: its photos, and the posters of its films.
  package var pictures: [MediaFile] { photos.map(\.file) + videos.compactMap(\.poster) }

  fileprivate var isBare: Bool { photos.isEmpty && videos.isEmpty && documents.isEmpty }
}

extension Catalogue {
  /// The records that show photos, films or documents.
  package var mediaOwners: [MediaOwner] {
    references.compactMap { reference in
      let record = self[reference]
      // Most records show none.
      guard !record.photos.isEmpty || !record.videos.isEmpty || !record.documents.isEmpty else {
        return nil
      }
      let owner = MediaOwner(record, in: settings)
      return owner.isBare ? nil : owner
    }
  }
}

extension Settings {
  /// Whether a product is shown with facts and decisions only: alcohol from 15 degrees (Law
  /// 44/2019/QH14), or all of it where the settings say so.
  package func showsFactsOnly(_ product: Product) -> Bool {
    product.isStrongSpirit || product.set.isAlcoholic && alcohol == .factsOnly
  }
}
