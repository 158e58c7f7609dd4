internal import Catalogue
internal import Graphics
internal import Markup
internal import Theme

/// The table by which the page of sales points filters its list and lays it on the map that is moved.
///
/// A row stands for a point, in the order of the list.
struct PointTable: Sendable {
  let facets: [Browse.Facet]
  let places: [Coordinates?]
  /// Where a visitor may say to be, where the browser does not: a commune with its place.
  let communes: [(commune: Commune, place: Coordinates)]

  enum Commune: Sendable {
    /// One of the facet's choices, by its position.
    case choice(Int)
    case other(id: String, name: String)

    fileprivate var json: [JSONValue] {
      switch self {
      case .choice(let position): [.integer(position)]
      case .other(let id, let name): [.string(id), .string(name)]
      }
    }
  }

  /// The names of provinces and where they stand.
  let provinces: [(name: String, place: Coordinates)]

  func file(_ name: String) -> [UInt8] {
    SearchIndex.file(
      name,
      .object([
        ("count", .integer(places.count)), ("facets", .array(facets.map(\.json))),
        ("places", .string(PackedNumbers.signed(places.flatMap(Self.steps)))),
        (
          "communes",
          .array(
            communes.map {
              .array($0.commune.json + Self.steps($0.place).map { .integer($0) })
            })
        ),
        (
          "provinces",
          .array(
            provinces.map {
              .array([.string($0.name)] + Self.steps($0.place).map { .integer($0) })
            })
        ),
      ]))
  }

  /// Latitude and longitude in hundred-thousandths of a degree, about a metre; zeros for no place.
  private static func steps(_ place: Coordinates?) -> [Int] {
    guard let place else { return [0, 0] }
    return [place.latitude, place.longitude].map { Int(($0 * 1e5).rounded()) }
  }
}

extension Edition {
  /// The table of the listed points, in the order of their list.
  func pointTable() -> PointTable {
    let points = Array(lists.points)
    func label(_ word: Browse.Word) -> String { string(WordGroups.facets, word) }
    let kinds = SalesPoint.Kind.allCases
    let sectors = Sector.allCases
    let stars = [5, 4, 3]
    let communes = Set(points.compactMap { catalogue.points[$0].commune }).sorted()
    let positions = Dictionary(
      uniqueKeysWithValues: communes.enumerated().map { ($0.element, $0.offset) })
    let provinces = Set(communes.map { catalogue.communes[$0].province }).sorted()
    let offered = points.map { point in
      catalogue.points[point].stocks.map { catalogue.products[$0.product] }
        .filter { $0.rank.isRunning && maySell($0) }
    }
    let facets = [
      Browse.Facet(
        name: .kind, label: label(.kind),
        choices: kinds.map { ($0.rawValue, string(WordGroups.pointKinds, $0)) },
        values: .one(points.map { kinds.firstIndex(of: catalogue.points[$0].record.kind) })),
      Browse.Facet(
        name: .stocked, label: label(.stocked),
        choices: stars.map { (String($0), strings.counted(.stars, $0)) },
        values: .several(
          offered.map {
            bits($0.compactMap { $0.rank.stars.flatMap { stars.firstIndex(of: $0) } })
          },
          isEvery: false)),
      Browse.Facet(
        name: .goods, label: label(.goods), choices: sectors.map { ($0.rawValue, names[$0]) },
        values: .several(
          offered.map { bits($0.compactMap { sectors.firstIndex(of: $0.record.set.sector) }) },
          isEvery: false)),
      Browse.Facet(
        name: .province, label: label(.province),
        choices: provinces.map {
          (catalogue.provinces[$0].record.code, names[catalogue.provinces[$0].record])
        },
        values: .following(
          .commune,
          communes.map { provinces.firstIndex(of: catalogue.communes[$0].province) })),
      Browse.Facet(
        name: .commune, label: label(.commune),
        choices: communes.map { (catalogue.communes[$0].record.id, communeWithOldNames($0)) },
        values: .one(points.map { catalogue.points[$0].commune.flatMap { positions[$0] } })),
    ]
    let places = points.map { catalogue.points[$0].record.coordinates }
    return PointTable(
      facets: facets, places: places, communes: placesToBe(points, positions),
      provinces: Province.all.compactMap { province in
        ProvinceBox.centre(of: province).map { (names[province], $0) }
      })
  }

  private func bits(_ positions: [Int]) -> Int { positions.reduce(0) { $0 | 1 << $1 } }

  /// The communes of the catalogue whose place is known, by their own coordinates or, without, by a
  /// point in them.
  ///
  /// - Parameter positions: of those that the facet has as a choice.
  private func placesToBe(
    _ points: [Int], _ positions: [Int: Int]
  ) -> [(commune: PointTable.Commune, place: Coordinates)] {
    var places: [Int: Coordinates] = [:]
    for point in points {
      let entry = catalogue.points[point]
      if let commune = entry.commune, let place = entry.record.coordinates {
        places[commune] = places[commune] ?? place
      }
    }
    return catalogue.communes.indices.compactMap { index in
      let record = catalogue.communes[index].record
      return (record.coordinates ?? places[index]).map { place in
        (
          positions[index].map { .choice($0) } ?? .other(id: record.id, name: placeData(index)),
          place
        )
      }
    }
  }
}

extension DataFile {
  /// What the map that is moved is drawn on.
  static let land = DataFile("data/search/land.js", shared: .search) { site in
    let places = site.catalogue.points.indices.compactMap {
      site.catalogue.points[$0].record.coordinates
    }
    let ground = MapGround(
      site.mainEdition.common.outlines, around: places, atMost: mostLandPoints)
    return SearchIndex.file("land", .array(ground.layers.map(\.json)))
  }

  /// How many points the map's lines may have near the places, and how many elsewhere: some 40 KB,
  /// packed.
  private static let mostLandPoints = 9_000

  /// The table of the sales points in a language.
  static func points(in language: Language) -> DataFile {
    let code = language.code
    return DataFile("data/search/\(code)/points.js", shared: .search) { site in
      site.edition(in: language).pointTable().file("\(code)/points")
    }
  }
}

extension MapGround.Layer {
  /// Each ring as how many points it has, then as many steps of latitude and longitude, in
  /// ten-thousandths of a degree, about eleven metres.
  fileprivate var json: JSONValue {
    var numbers: [Int] = []
    var last = (0, 0)
    for ring in rings {
      numbers.append(ring.count)
      for place in ring {
        let next = (Int((place.latitude * 1e4).rounded()), Int((place.longitude * 1e4).rounded()))
        numbers += [next.0 - last.0, next.1 - last.1]
        last = next
      }
    }
    return .object([
      ("level", .string(level.rawValue)), ("area", .bool(isArea)),
      ("narrowest", .integer(narrowest)),
      ("rings", .string(PackedNumbers.signed(numbers))),
    ])
  }
}
