internal import Markup
internal import Catalogue
internal import Diagnostics

/// Products that belong together in one respect; each selection has a list of its own.
///
/// The products of a commune and of a producer are on those records' own pages.
enum ProductSelection: Hashable, Sendable {
  case all
  case sector(Sector)
  /// One of the 17 groups, by number.
  case group(Int)
  /// One of the 26 sets, by number.
  case set(Int)
  case stars(Int)
  /// The year from which the running rank counts.
  case year(Int)
  case region(Region)
  /// A province, by its index in the catalogue.
  case province(Int)

  var isProvince: Bool { if case .province = self { true } else { false } }
}

/// Which selections a catalogue has, and the selections each product is in.
struct ProductSelections: Sendable {
  /// In the order in which pages offer them.
  var all: [ProductSelection] { table.value.all }
  /// How many listed products each of `all` has; a selection keeps its page when the last of its
  /// ranks ends.
  var counts: [Int] { table.value.counts }
  /// By product: positions in `all`; none for one that lists leave out.
  let ofProduct: [[Int]]
  /// Which selections there are, and how much each lists: under one key.
  private(set) var table: Keyed<Table>

  struct Table: Sendable {
    fileprivate(set) var all: [ProductSelection] = []
    fileprivate(set) var counts: [Int] = []
    fileprivate(set) var positions: [ProductSelection: Int] = [:]
  }

  init(_ catalogue: CatalogueReader) {
    let found = catalogue.products.map { Self.selections(of: $0, catalogue) }
    var seen = Set(found.joined())
    seen.insert(.all)
    for recognition in catalogue.products.lazy.flatMap(\.recognitions) {
      if let stars = recognition.stars { seen.insert(.stars(stars)) }
      if recognition.kind != .revoked { seen.insert(.year(recognition.date.year)) }
    }
    let ordered = seen.sorted { $0.order < $1.order }
    var positions: [ProductSelection: Int] = [:]
    for (position, selection) in ordered.enumerated() { positions[selection] = position }
    var counts = [Int](repeating: 0, count: ordered.count)
    ofProduct = zip(catalogue.products, found).map { entry, selections in
      guard entry.isListed else { return [] }
      let indices = selections.compactMap { positions[$0] }
      for index in indices { counts[index] += 1 }
      return indices
    }
    table = Keyed(Table(all: ordered, counts: counts, positions: positions))
  }

  /// The same selections, noting when they are looked at.
  func logging(to log: ReadLog) -> ProductSelections {
    var selections = self
    selections.table = selections.table.logging(to: log)
    return selections
  }

  /// Takes the next key.
  mutating func takeKeys(from next: inout Int) {
    table.key = next
    next += 1
  }

  /// What is under the key.
  func key(_ catalogue: CatalogueReader) -> ReadKey {
    var value = Fingerprint()
    for (selection, count) in zip(all, counts) {
      for part in selection.order { value.add(part) }
      if case .province(let index) = selection {
        value.add(catalogue.provinces[index].record.code)
      }
      value.add(count)
    }
    return ReadKey("selections", value)
  }

  func position(of selection: ProductSelection) -> Int? {
    table.value.positions[selection]
  }

  /// How many listed products a selection has; nil where it has no list.
  func count(of selection: ProductSelection) -> Int? {
    table.value.positions[selection].map { table.value.counts[$0] }
  }

  private static func selections(
    of entry: Catalogue.ProductEntry, _ catalogue: CatalogueReader
  ) -> [ProductSelection] {
    let set = entry.record.set
    let province = catalogue.communes[entry.commune].province
    var selections: [ProductSelection] = [
      .all, .sector(set.sector), .group(set.group.number), .set(set.number),
      .province(province), .region(catalogue.provinces[province].record.region),
    ]
    if let stars = entry.rank.stars { selections.append(.stars(stars)) }
    if let day = entry.rank.firstDay { selections.append(.year(day.year)) }
    return selections
  }
}

extension ProductSelection {
  /// Kinds in a fixed order; within a kind, the most stars and the latest year first.
  fileprivate var order: [Int] {
    switch self {
    case .all: [0]
    case .sector(let sector): [1, Sector.allCases.firstIndex(of: sector) ?? 0]
    case .group(let number): [2, number]
    case .set(let number): [3, number]
    case .stars(let stars): [4, -stars]
    case .year(let year): [5, -year]
    case .region(let region): [6, Region.allCases.firstIndex(of: region) ?? 0]
    case .province(let index): [7, index]
    }
  }
}

extension [Int] {
  fileprivate static func < (left: [Int], right: [Int]) -> Bool {
    left.lexicographicallyPrecedes(right)
  }
}
