internal import Catalogue

/// What a page is about; numbers are indices into the catalogue's lists.
enum PageSubject: Hashable, Sendable {
  /// The page at `/` that offers the languages.
  case languages
  case home
  /// All listed products; pages count from 1.
  case products(page: Int)
  case sector(Sector, page: Int)
  case product(Int)
  case producers(page: Int)
  case producer(Int)
  case communes(page: Int)
  case commune(Int)
  case destinations(page: Int)
  case destination(Int)
  /// All points, with their map.
  case points
  case point(Int)
  case text(Int)
  case notFound
  case removed(Int)
}
