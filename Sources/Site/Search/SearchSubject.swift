internal import Catalogue
internal import Markup

/// Something that a visitor may look for.
enum SearchSubject: Hashable, Sendable {
  case record(RecordRef)
  /// A province, a region, a sector, a group, a set, a list.
  case page(PageSubject)
  /// A booth of a fair that is not over, by its place in the fair.
  case booth(fair: Int, Int)

  /// Its number among all products; nil for anything else.
  var product: Int? {
    guard case .record(let reference) = self, reference.kind == .products else { return nil }
    return reference.index
  }

  /// What the page's script calls its kind.
  var kindWord: String {
    switch self {
    case .record(let reference):
      reference.kind == .products ? "product" : reference.kind.shortWord ?? reference.kind.rawValue
    case .booth: "booth"
    case .page(.province): "province"
    case .page(.region): "region"
    case .page(.products(.sector, _)): "sector"
    case .page(.products(.group, _)): "group"
    case .page(.products(.set, _)): "set"
    case .page: "list"
    }
  }
}

extension SitePlan {
  /// What a language's search finds: records, lists and places, booths.
  ///
  /// Kind after kind, each in the order of their ids; `Edition.searched` puts the products in the order
  /// of their names.
  func searched(in language: Language, _ catalogue: CatalogueReader) -> [SearchSubject] {
    let records = RecordKind.allCases.flatMap { catalogue.references(of: $0) }
      .filter { catalogue.hasPage($0) && permalinks.has(.record($0), in: language) }
    let pages = self.searchedPages(catalogue).filter { permalinks.has($0, in: language) }
    let booths = catalogue.fairs.indices.flatMap { fair -> [SearchSubject] in
      guard !catalogue.fairs[fair].isPast, !catalogue.fairs[fair].record.isCancelled,
        permalinks.has(.record(.fairs, fair), in: language)
      else { return [] }
      var seen: Set<String> = []
      return catalogue.fairs[fair].booths.enumerated().compactMap { place, booth in
        seen.insert(booth.record.anchor).inserted ? .booth(fair: fair, place) : nil
      }
    }
    return records.map { .record($0) } + pages.map { .page($0) } + booths
  }

  private func searchedPages(_ catalogue: CatalogueReader) -> [PageSubject] {
    let provinces = catalogue.provinces.indices.filter { catalogue.provinces[$0].hasPage }
    let regions = Region.allCases.filter { region in
      provinces.contains { catalogue.provinces[$0].record.region == region }
    }
    let selections = zip(self.selections.all, self.selections.counts).filter { selection, count in
      switch selection {
      case .sector, .group, .set: count > 0
      case .all: true
      case .stars, .year, .region, .province: false
      }
    }
    let lists = RecordKind.allCases.filter {
      $0 != .products && $0.listing != .none
        && ($0.isListedEmpty || !catalogue.references(of: $0).isEmpty)
    }
    return provinces.map { .province($0) } + regions.map { .region($0) }
      + selections.map { .products($0.0, page: 1) } + lists.map { .list($0, page: 1) }
      + [.provinces, .data]
  }
}
