internal import Catalogue
internal import Markup

/// The order of names in a language, worked out once.
struct Ordering: Sendable {
  /// The position of each record among its kind, by index.
  let products: [Int]
  let producers: [Int]
  let communes: [Int]
  let destinations: [Int]
  let points: [Int]

  init(of catalogue: Catalogue, in language: Language) {
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
    products = positions(catalogue.products.map { $0.record.name.value(for: language).value })
    producers = positions(catalogue.producers.map { $0.record.name ?? "\u{FFFF}" })
    communes = positions(catalogue.communes.map { $0.record.name.value(for: language).value })
    destinations = positions(
      catalogue.destinations.map { $0.record.name.value(for: language).value })
    points = positions(catalogue.points.map { $0.record.name.value(for: language).value })
  }
}

/// The lists that pages show a part of, each in its order, worked out once for a language.
struct OrderedLists: Sendable {
  /// The listed products by name.
  let products: [Int]
  /// The same by sector; empty where a sector's products have lost their ranks.
  let productsBySector: [Sector: [Int]]
  let producers: [Int]
  /// By province, then by name.
  let communes: [Int]
  let destinations: [Int]
  /// By province, then by name; points on the web come last.
  let points: [Int]

  init(of catalogue: Catalogue, _ ordering: Ordering) {
    products = catalogue.listedProducts.ordered(by: ordering.products)
    var bySector: [Sector: [Int]] = [:]
    for product in catalogue.products { bySector[product.record.set.sector] = [] }
    for index in products {
      bySector[catalogue.products[index].record.set.sector, default: []].append(index)
    }
    productsBySector = bySector
    producers = Array(catalogue.producers.indices).ordered(by: ordering.producers)
    destinations = Array(catalogue.destinations.indices).ordered(by: ordering.destinations)
    communes = catalogue.communes.indices.sorted { left, right in
      let (a, b) = (catalogue.communes[left].record, catalogue.communes[right].record)
      return (a.province.code, ordering.communes[left])
        < (b.province.code, ordering.communes[right])
    }
    points = catalogue.points.indices.sorted { left, right in
      (catalogue.provinceCode(ofPoint: left), ordering.points[left])
        < (catalogue.provinceCode(ofPoint: right), ordering.points[right])
    }
  }
}

extension Catalogue {
  /// The code of the province a point is in; a point on the web sorts after all of them.
  func provinceCode(ofPoint index: Int) -> String {
    points[index].commune.map { communes[$0].record.province.code } ?? "~"
  }
}

extension Array where Element == Int {
  /// Indices in the order of positions.
  func ordered(by positions: [Int]) -> [Int] {
    sorted { positions[$0] < positions[$1] }
  }
}
