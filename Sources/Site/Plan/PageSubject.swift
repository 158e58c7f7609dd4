internal import Catalogue

/// What a page is about; numbers are indices into the catalogue's lists, pages of a list count
/// from 1.
enum PageSubject: Hashable, Sendable {
  /// The page at `/` that offers the languages.
  case languages
  case home
  case products(ProductSelection, page: Int)
  /// Products of other provinces.
  case externals(page: Int)
  /// The records of a kind; all products are the selection `all`.
  case list(RecordKind, page: Int)
  case record(RecordRef)
  /// A record in small, for another site to show in a frame.
  case embed(RecordRef)
  /// The regions and their provinces.
  case provinces
  case region(Region)
  case province(Int)
  /// The provinces of before July 2025.
  case oldUnits
  /// The districts of one of them, and the communes of a district with what they are today.
  case oldProvince(Int)
  case oldDistrict(Int, Int)
  /// The products in one state of rank.
  case standing(Rank.State, page: Int)
  /// A fair's listing for paper.
  case fairPrint(Int, FairPrint)
  /// The data that others may use.
  case data
  /// Where a reader searches.
  case search
  case notFound
  case removed(Int)

  static func record(_ kind: RecordKind, _ index: Int) -> PageSubject {
    .record(RecordRef(kind, index))
  }

  /// Whether it is there in the catalogue's main language alone: old units have no names in others.
  var isOfMainLanguage: Bool {
    switch self {
    case .oldUnits, .oldProvince, .oldDistrict: true
    default: false
    }
  }

  /// The record it is about; nil for a page about several, or about one that is gone.
  var reference: RecordRef? {
    switch self {
    case .record(let reference), .embed(let reference): reference
    case .fairPrint(let index, _): RecordRef(.fairs, index)
    case .languages, .home, .products, .externals, .list, .provinces, .region, .province,
      .oldUnits, .oldProvince, .oldDistrict, .standing, .data, .search, .notFound, .removed:
      nil
    }
  }
}
