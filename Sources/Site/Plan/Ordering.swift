internal import Diagnostics
internal import Catalogue
internal import Markup

/// The order of names in a language, worked out once.
///
/// Positions are there to be compared, not to be shown: how two records stand to one another is
/// told by the two alone, so that reading a position is reading the record.
struct Ordering: Sendable {
  /// The position of each record among its kind, by index.
  private(set) var products, externals, producers, provinces, communes, destinations,
    points, projects, trails: Entries<Int>

  init(of catalogue: CatalogueReader, in language: Language) {
    let collator = Collator(language: language.code)
    func positions(_ names: [String]) -> [Int] {
      let keys = names.map { collator.sortKey(for: $0) }
      let order = keys.indices.sorted {
        keys[$0] == keys[$1] ? $0 < $1 : keys[$0].lexicographicallyPrecedes(keys[$1])
      }
      var positions = [Int](repeating: 0, count: names.count)
      for (position, index) in order.enumerated() { positions[index] = position }
      return positions
    }
    func order<Entry>(
      _ entries: Entries<Entry>, by name: (Int) -> String
    ) -> Entries<Int> {
      entries.derived(positions(entries.indices.map(name)))
    }
    products = order(catalogue.products) {
      catalogue.products[$0].record.name.value(for: language).value
    }
    externals = order(catalogue.externals) {
      catalogue.externals[$0].record.name.value(for: language).value
    }
    producers = order(catalogue.producers) { catalogue.producers[$0].record.name ?? "\u{FFFF}" }
    provinces = order(catalogue.provinces) { index in
      let name = catalogue.provinces[index].record.name
      return language == .vietnamese ? name.vietnamese : name.english
    }
    communes = order(catalogue.communes) {
      catalogue.communes[$0].record.name.value(for: language).value
    }
    destinations = order(catalogue.destinations) {
      catalogue.destinations[$0].record.name.value(for: language).value
    }
    points = order(catalogue.points) {
      catalogue.points[$0].record.name.value(for: language).value
    }
    trails = order(catalogue.trails) {
      catalogue.trails[$0].record.name.value(for: language).value
    }
    projects = order(catalogue.projects) {
      catalogue.projects[$0].record.title.value(for: language).value
    }
  }

  /// The same order, noting what is compared.
  func logging(to log: ReadLog) -> Ordering {
    var ordering = self
    ordering.products = ordering.products.logging(to: log)
    ordering.externals = ordering.externals.logging(to: log)
    ordering.producers = ordering.producers.logging(to: log)
    ordering.provinces = ordering.provinces.logging(to: log)
    ordering.communes = ordering.communes.logging(to: log)
    ordering.destinations = ordering.destinations.logging(to: log)
    ordering.points = ordering.points.logging(to: log)
    ordering.projects = ordering.projects.logging(to: log)
    ordering.trails = ordering.trails.logging(to: log)
    return ordering
  }
}

extension CatalogueReader {
  /// The code of the province a point is in; a point on the web sorts after all of them.
  func provinceCode(ofPoint index: Int) -> String {
    points[index].commune.map { communes[$0].record.province.code } ?? "~"
  }
}

extension Array where Element == Int {
  /// Indices in the order of positions.
  func ordered(by positions: Entries<Int>) -> [Int] {
    sorted { positions[$0] < positions[$1] }
  }
}
