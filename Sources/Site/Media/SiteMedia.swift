internal import Catalogue
internal import Imagery

/// The photos, films and documents of a site: which are there, and where each of their files stands.
struct SiteMedia: Sendable {
  private let photos: [String: PreparedPhoto]
  private let films: [String: String]
  /// By their paths in the sources, each with where it stands below the output folder.
  private let documents: [String: (path: String, document: PreparedDocument)]

  /// - Parameters:
  ///   - photos: what was made of photos, by their path in the sources.
  ///   - films: what films are known by, by their path in the sources.
  ///   - documents: what was made of documents, by their path in the sources.
  ///   - owners: the records that show documents; one that several show stands with the first.
  init(
    photos: [String: PreparedPhoto] = [:], films: [String: String] = [:],
    documents: [String: PreparedDocument] = [:], of owners: [MediaOwner] = []
  ) {
    self.photos = photos
    self.films = films
    var placed: [String: (path: String, document: PreparedDocument)] = [:]
    for owner in owners {
      for file in owner.documents where placed[file.path] == nil {
        guard let document = documents[file.path] else { continue }
        let name = "\(document.key).\(document.facts.format.ending)"
        let path = "\(MediaFolder.documents)/\(owner.folder)/\(owner.id)/\(name)"
        placed[file.path] = (path, document)
      }
    }
    self.documents = placed
  }

  /// A file that is published.
  enum Output: Sendable {
    case photo(PreparedPhoto, width: Int, PreparedPhoto.Format)
    case film(MediaFile, key: String)
    case document(PreparedDocument)
  }

  subscript(photo file: MediaFile) -> PreparedPhoto? { photos[file.path] }

  /// What a film is known by; nil where it is not there.
  subscript(film file: MediaFile) -> String? { films[file.path] }

  /// A document, with where it stands below the output folder; nil where it is not there.
  subscript(document file: MediaFile) -> (path: String, document: PreparedDocument)? {
    documents[file.path]
  }

  /// Every file of the photos, films and documents of records, each once, with its path.
  func files(of owners: [MediaOwner]) -> [(path: String, file: Output)] {
    var seen: Set<String> = []
    var files: [(path: String, file: Output)] = []
    for owner in owners {
      for photo in owner.pictures.compactMap({ self[photo: $0] }) {
        for size in photo.sizes {
          for format in PreparedPhoto.Format.allCases {
            let path = path(of: photo, width: size.width, format, owner)
            guard seen.insert(path).inserted else { continue }
            files.append((path, .photo(photo, width: size.width, format)))
          }
        }
      }
      for film in owner.videos.map(\.file) {
        guard let key = self[film: film], let path = path(ofFilm: film, owner),
          seen.insert(path).inserted
        else { continue }
        files.append((path, .film(film, key: key)))
      }
      for (path, document) in owner.documents.compactMap({ self[document: $0] })
      where seen.insert(path).inserted {
        files.append((path, .document(document)))
      }
    }
    return files
  }

  /// Where a photo's file stands below the output folder; another photo has another path.
  func path(
    of photo: PreparedPhoto, width: Int, _ format: PreparedPhoto.Format, _ owner: MediaOwner
  ) -> String {
    "\(MediaFolder.photos)/\(owner.folder)/\(owner.id)/\(photo.key)-\(width).\(format.rawValue)"
  }

  /// Where a film stands below the output folder; nil where it is not there.
  func path(ofFilm film: MediaFile, _ owner: MediaOwner) -> String? {
    self[film: film].map { key in
      "\(MediaFolder.videos)/\(owner.folder)/\(owner.id)/\(key).\(film.ending)"
    }
  }

  /// A file that every program can show, with its size.
  typealias Picture = (path: String, size: PreparedPhoto.Size)

  /// A photo's largest file.
  func largest(_ file: MediaFile, _ owner: MediaOwner) -> Picture? {
    self[photo: file].map { picture($0, $0.largest, owner) }
  }

  /// A photo's file of middle size.
  func middle(_ file: MediaFile, _ owner: MediaOwner) -> Picture? {
    self[photo: file].map { picture($0, $0.middle, owner) }
  }

  private func picture(
    _ photo: PreparedPhoto, _ size: PreparedPhoto.Size, _ owner: MediaOwner
  ) -> Picture {
    (path(of: photo, width: size.width, .jpeg, owner), size)
  }
}

/// The folders of the output that hold what stands beside records, below a kind and an id.
package enum MediaFolder: String, CaseIterable, CustomStringConvertible {
  case photos, videos, documents

  package var description: String { rawValue }
}
