internal import Catalogue

/// What a page is about; numbers are indices into the catalogue's lists, pages of a list count
/// from 1.
enum PageSubject: Hashable, Sendable {
  /// The page at `/` that offers the languages.
  case languages
  case home
  case products(ProductSelection, page: Int)
  case product(Int)
  /// Products of other provinces.
  case externals(page: Int)
  case producers(page: Int)
  case producer(Int)
  /// The regions and their provinces.
  case provinces
  case region(Region)
  case province(Int)
  case communes(page: Int)
  case commune(Int)
  case destinations(page: Int)
  case destination(Int)
  /// All points, with their map.
  case points
  case point(Int)
  /// Every decision: the public announcement of what was recognised.
  case register
  case decision(Int)
  /// The products in one state of rank.
  case standing(Rank.State, page: Int)
  case fairs
  case fair(Int)
  /// A fair's listing for paper.
  case fairPrint(Int, FairPrint)
  case newsList(page: Int)
  case news(Int)
  case text(Int)
  /// The data that others may use.
  case data
  /// Where a reader searches.
  case search
  case notFound
  case removed(Int)
  /// A record in small, for another site to show in a frame.
  case embed(EmbeddedRecord)
}

/// A record that another site may show in a frame.
enum EmbeddedRecord: Hashable, Sendable {
  case product(Int)
  case producer(Int)
  case commune(Int)
  case destination(Int)
  case point(Int)

  /// The record a page is about; nil for one that is not to be carried into other sites.
  init?(of subject: PageSubject, in catalogue: CatalogueReader) {
    switch subject {
    case .product(let index):
      guard !catalogue.showsFactsOnly(catalogue.products[index].record) else { return nil }
      self = .product(index)
    case .producer(let index): self = .producer(index)
    case .commune(let index): self = .commune(index)
    case .destination(let index): self = .destination(index)
    case .point(let index): self = .point(index)
    default: return nil
    }
  }

  /// The page that it shows in small.
  var page: PageSubject {
    switch self {
    case .product(let index): .product(index)
    case .producer(let index): .producer(index)
    case .commune(let index): .commune(index)
    case .destination(let index): .destination(index)
    case .point(let index): .point(index)
    }
  }
}
