internal import Diagnostics
internal import Catalogue
internal import Markup

/// The order of names in a language, worked out once.
struct Ordering: Sendable {
  /// The position of each record among its kind, by index.
  let products: [Int]
  let externals: [Int]
  let producers: [Int]
  let provinces: [Int]
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
    externals = positions(catalogue.externals.map { $0.record.name.value(for: language).value })
    producers = positions(catalogue.producers.map { $0.record.name ?? "\u{FFFF}" })
    provinces = positions(
      catalogue.provinces.map { entry in
        let name = entry.record.name
        return language == .vietnamese ? name.vietnamese : name.english
      })
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
  /// The same for each selection, in the order of the plan's.
  let selections: [[Int]]
  let producers: [Int]
  /// Those with a page, by province, then by name.
  let communes: [Int]
  let destinations: [Int]
  /// By province, then by name; points on the web come last.
  let points: [Int]
  /// The latest first.
  let decisions: [Int]
  /// Those whose ranks run.
  let externals: [Int]
  /// By the day they start.
  let fairs: [Int]
  /// The latest first.
  let news: [Int]
  /// The products in each state that is announced: what runs out next, or ran out last, first.
  let standings: [Rank.State: [Int]]

  /// - Parameter language: the lists hold what has a page in it.
  init(
    of catalogue: Catalogue, _ ordering: Ordering, _ plan: SitePlan, in language: Language
  ) {
    let chosen = plan.selections
    let coverage = plan.permalinks.coverage
    products = catalogue.listedProducts.filter { coverage.has(.product($0), in: language) }
      .ordered(by: ordering.products)
    var selections = chosen.counts.map { count in
      var list: [Int] = []
      list.reserveCapacity(count)
      return list
    }
    for index in products {
      for position in chosen.ofProduct[index] { selections[position].append(index) }
    }
    self.selections = selections
    externals = catalogue.externals.indices.filter { catalogue.externals[$0].isListed }
      .ordered(by: ordering.externals)
    decisions = catalogue.decisions.indices.sorted { left, right in
      let (a, b) = (catalogue.decisions[left].record, catalogue.decisions[right].record)
      return a.date == b.date ? left < right : a.date > b.date
    }
    fairs = catalogue.fairs.indices.filter { coverage.has(.fair($0), in: language) }.sorted {
      left, right in
      let (a, b) = (catalogue.fairs[left].record, catalogue.fairs[right].record)
      return a.starts == b.starts ? left < right : a.starts < b.starts
    }
    news = catalogue.news.indices.filter { coverage.has(.news($0), in: language) }.sorted {
      left, right in
      let (a, b) = (catalogue.news[left], catalogue.news[right])
      return a.date == b.date ? left < right : a.date > b.date
    }
    var standings: [Rank.State: [Int]] = [:]
    for index in catalogue.products.indices {
      standings[catalogue.products[index].rank.state, default: []].append(index)
    }
    self.standings = standings.mapValues { indices in
      indices.sorted { left, right in
        let (a, b) = (catalogue.products[left].rank, catalogue.products[right].rank)
        if a.lastDay != b.lastDay, let first = a.lastDay, let second = b.lastDay {
          return a.isRunning ? first < second : first > second
        }
        return ordering.products[left] < ordering.products[right]
      }
    }
    producers = Array(catalogue.producers.indices).ordered(by: ordering.producers)
    destinations = Array(catalogue.destinations.indices).ordered(by: ordering.destinations)
    communes = catalogue.communes.indices.filter { catalogue.communes[$0].hasPage }.sorted {
      left, right in
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
