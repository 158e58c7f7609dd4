internal import Catalogue
internal import Markup
internal import Theme

/// The table by which a page's script filters, counts and orders the listed products.
///
/// A row stands for a product, in the order of their names; a column tells for each which choice of
/// a facet it has, or which of several.
struct Browse: Sendable {
  /// What products can be told apart by, and some of what they are told by, as pages and the script
  /// of filters name it.
  enum Word: String, CaseIterable {
    case sector, stars, province, commune, village, group, set, maker, offer, season
    case shop, wholesale, export, photo
    /// Of sales points: their kind, what they stock, whether they are open now.
    case kind, stocked, goods, open

    /// What one asks of a product beside what it is, in the order of the bits.
    static let offers: [Word] = [.shop, .wholesale, .export, .photo]
  }

  /// What products can be told apart by.
  struct Facet: Sendable {
    enum Values: Sendable {
      /// Each product's choice, by its position; nil where it has none.
      case one([Int?])
      /// Each product's choices, a bit for each; of those chosen it is to have every one, or any.
      case several([Int], isEvery: Bool)
      /// What follows from another facet: the choice here for each choice there.
      case following(Word, [Int?])
    }

    let name: Word
    let label: String
    let choices: [(value: String, label: String)]
    let values: Values
  }

  let facets: [Facet]
  /// The numbers under which search knows the products.
  let records: [Int]
  /// How recently each was recognised; a higher number is later.
  let days: [Int]

  func file(_ name: String) -> [UInt8] {
    SearchIndex.file(
      name,
      .object([
        ("count", .integer(records.count)), ("block", .integer(SearchIndex.blockSize)),
        ("records", .string(PackedNumbers.deltas(records))),
        ("days", .string(PackedNumbers.fixed(days, width: 3))),
        ("facets", .array(facets.map(\.json))),
      ]))
  }
}

extension Browse.Facet {
  var json: JSONValue {
    var fields: [(String, JSONValue)] = [
      ("name", .string(name.rawValue)), ("label", .string(label)),
      (
        "choices",
        .array(choices.map { .array([.string($0.value), .string($0.label)]) })
      ),
    ]
    switch values {
    case .one(let values):
      let width = Self.width(of: choices.count)
      fields.append(("width", .integer(width)))
      fields.append(
        ("column", .string(PackedNumbers.fixed(values.map { ($0 ?? -1) + 1 }, width: width))))
    case .several(let values, let isEvery):
      let width = Self.width(of: (1 << choices.count) - 1)
      if isEvery { fields.append(("every", .bool(true))) }
      fields.append(("width", .integer(width)))
      fields.append(("bits", .string(PackedNumbers.fixed(values, width: width))))
    case .following(let other, let choices):
      fields.append(("of", .string(other.rawValue)))
      fields.append(("choice", .array(choices.map { .integer($0 ?? -1) })))
    }
    return .object(fields)
  }

  /// How many characters of six bits hold numbers up to one.
  private static func width(of greatest: Int) -> Int {
    var width = 1
    while greatest >> (width * 6) > 0 { width += 1 }
    return width
  }
}

extension Edition {
  /// - Parameter numbers: by product: the number under which search knows it.
  func browse(_ numbers: [Int: Int]) -> Browse {
    let products = Array(lists.products)
    let places = BrowsePlaces(of: products, in: catalogue)
    func label(_ word: Browse.Word) -> String { string(WordGroups.facets, word) }
    func one(
      _ name: Browse.Word, _ choices: [(value: String, label: String)], _ choice: (Int) -> Int?
    ) -> Browse.Facet {
      Browse.Facet(
        name: name, label: label(name), choices: choices, values: .one(products.map(choice)))
    }
    let sectors = Sector.allCases
    let groups = ProductSet.groups
    let sets = ProductSet.all
    let stars = [5, 4, 3]
    let kinds = Producer.Kind.allCases
    return Browse(
      facets: [
        Browse.Facet(
          name: .sector, label: label(.sector),
          choices: sectors.map { ($0.rawValue, names[$0]) },
          values: .following(.set, sets.map { sectors.firstIndex(of: $0.sector) })),
        one(.stars, stars.map { (String($0), strings.counted(.stars, $0)) }) {
          catalogue.products[$0].rank.stars.flatMap { stars.firstIndex(of: $0) }
        },
        Browse.Facet(
          name: .province, label: label(.province),
          choices: places.provinces.map {
            (catalogue.provinces[$0].record.code, names[catalogue.provinces[$0].record])
          },
          values: .following(
            .commune,
            places.communes.map { places.provinces.firstIndex(of: catalogue.communes[$0].province) }
          )),
        one(
          .commune,
          places.communes.map { (catalogue.communes[$0].record.id, communeWithOldNames($0)) }
        ) { places.communePosition[catalogue.products[$0].commune] },
        one(.village, places.villages.map { villageChoice($0) }) {
          catalogue.products[$0].village.flatMap { places.villagePosition[$0] }
        },
        Browse.Facet(
          name: .group, label: label(.group),
          choices: groups.enumerated().map { (String($0.offset + 1), names[group: $0.offset + 1]) },
          values: .following(.set, sets.map { $0.group.number - 1 })),
        one(.set, sets.map { (String($0.number), names[set: $0.number]) }) {
          catalogue.products[$0].record.set.number - 1
        },
        one(.maker, kinds.map { ($0.rawValue, string(WordGroups.producerKinds, $0)) }) {
          catalogue.products[$0].producers.first.flatMap {
            kinds.firstIndex(of: catalogue.producers[$0].record.kind)
          }
        },
        Browse.Facet(
          name: .offer, label: label(.offer),
          choices: Browse.Word.offers.map { ($0.rawValue, label($0)) },
          values: .several(
            products.map { offer(of: catalogue.products[$0].record) }, isEvery: true)),
        Browse.Facet(
          name: .season, label: label(.season),
          choices: (1...12).map { (String($0), strings.format.month($0)) },
          values: .several(
            products.map { product in
              catalogue.products[product].record.season.reduce(0) { $0 | 1 << ($1 - 1) }
            }, isEvery: true)),
      ],
      records: products.map { numbers[$0] ?? 0 },
      days: products.map { product in
        catalogue.products[product].rank.firstDay.map { dayNumber($0) } ?? 0
      })
  }

  /// Days in the order of the calendar, with gaps at the ends of months.
  private func dayNumber(_ day: CalendarDay) -> Int {
    max(0, (day.year - 2000) * 372 + (day.month - 1) * 31 + day.day)
  }

  private func villageChoice(_ index: Int) -> (value: String, label: String) {
    let record = catalogue.destinations[index].record
    return (record.id, text(record.name).text)
  }

  /// A commune by its name of today and those of the units it came from, without more than tells them.
  func communeWithOldNames(_ index: Int) -> String {
    let record = catalogue.communes[index].record
    let old = record.formerly.compactMap(\.searched.first).filter { $0 != record.name.main }
    let name = placeData(index)
    return old.isEmpty ? name : "\(name) (\(old.joined(separator: ", ")))"
  }

  /// Bits in the order of the offers.
  private func offer(of product: Product) -> Int {
    let maySell = !catalogue.showsFactsOnly(product)
    let all = [
      maySell && !product.onlineShops.isEmpty, maySell && product.trade?.wholesale == true,
      maySell && product.trade?.exportReady == true, maySell && thumbPaths(of: product) != nil,
    ]
    return all.enumerated().reduce(0) { $0 | ($1.element ? 1 << $1.offset : 0) }
  }
}

/// The places the listed products come from.
private struct BrowsePlaces {
  let communes: [Int]
  let communePosition: [Int: Int]
  let provinces: [Int]
  let villages: [Int]
  let villagePosition: [Int: Int]

  init(of products: [Int], in catalogue: CatalogueReader) {
    communes = Set(products.map { catalogue.products[$0].commune }).sorted()
    communePosition = Self.positions(communes)
    provinces = Set(communes.map { catalogue.communes[$0].province }).sorted()
    villages = Set(products.compactMap { catalogue.products[$0].village }).sorted()
    villagePosition = Self.positions(villages)
  }

  private static func positions(_ indices: [Int]) -> [Int: Int] {
    Dictionary(uniqueKeysWithValues: indices.enumerated().map { ($0.element, $0.offset) })
  }
}
