internal import Catalogue
internal import Diagnostics
internal import Markup

/// A product as a row of `products.csv`.
struct ProductLine: Sendable {
  let entry: Catalogue.ProductEntry
  let place: PlaceCells
  let producers: String
  let producerKinds: String
  let url: String
}

/// Where a record is, as every table says it.
struct PlaceCells: Sendable {
  let communeCode: String?
  let commune: String?
  let province: String?
}

/// A sales point as a row of `points.csv`.
struct PointLine: Sendable {
  let entry: Catalogue.PointEntry
  let place: PlaceCells
  let stocks: String
  let url: String
}

/// A destination as a row of `destinations.csv`.
struct DestinationLine: Sendable {
  let entry: Catalogue.DestinationEntry
  let place: PlaceCells
  let products: String
  let url: String
}

/// A row of a decision's annex, as a row of `register.csv`.
struct RegisterLine: Sendable {
  let decision: Decision
  let number: Int
  let row: Decision.Row
  let printedProducer: String?
  let signedAddress: String?
  /// The product; nil where it was removed.
  let product: Catalogue.ProductEntry?
  let place: PlaceCells
  let producers: String?
  let url: String
}

enum ProductColumn {
  static let all: [Column<ProductLine>] =
    [
      Column("id") { $0.entry.record.id },
      Column("name") { $0.entry.record.name.main },
      Column("name_en") { $0.entry.record.name.text(in: .english) },
      Column("set", .integer) { String($0.entry.record.set.number) },
      Column("set_name") { $0.entry.record.set.name.vietnamese },
      Column("sector") { $0.entry.record.set.sector.rawValue },
      Column("stars", .integer) { row in
        row.entry.isSuspended ? nil : row.entry.rank.stars.map(String.init)
      },
      Column("state") { $0.entry.isSuspended ? "suspended" : $0.entry.rank.state.rawValue },
      Column("valid_from", .date) { $0.entry.rank.firstDay?.description },
      Column("valid_until", .date) { $0.entry.rank.lastDay?.description },
      Column("producers") { $0.producers },
      Column("producer_types") { $0.producerKinds },
      Column("commune_code") { $0.place.communeCode },
      Column("commune") { $0.place.commune },
      Column("province") { $0.place.province },
      Column("summary") { $0.entry.record.summary?.main },
    ] + facts + [
      Column("sample", .boolean) { $0.entry.record.marks.isSample ? "true" : "false" },
      Column("url") { $0.url },
    ]

  private static let facts = ProductFact.all.compactMap { fact in
    fact.column.map { value in Column<ProductLine>(fact.word.rawValue) { value($0.entry) } }
  }
}

/// A row about a place: of a table that maps open, too.
protocol PlacedLine: Sendable {
  var place: PlaceCells { get }
  var coordinates: Coordinates? { get }
  var precision: Precision? { get }
  var way: Localized<String>? { get }
}

extension PointLine: PlacedLine {
  var coordinates: Coordinates? { entry.record.coordinates }
  var precision: Precision? { entry.record.precision }
  var way: Localized<String>? { entry.record.way }
}

extension DestinationLine: PlacedLine {
  var coordinates: Coordinates? { entry.record.coordinates }
  var precision: Precision? { entry.record.precision }
  var way: Localized<String>? { entry.record.way }
}

/// Where a place is, and how to get there.
enum PlaceColumn {
  static func all<Row: PlacedLine>() -> [Column<Row>] {
    [
      Column("commune_code") { $0.place.communeCode },
      Column("commune") { $0.place.commune },
      Column("province") { $0.place.province },
      Column("latitude", .number) { row in
        row.coordinates.map { DecimalText.of($0.latitude, places: 6) }
      },
      Column("longitude", .number) { row in
        row.coordinates.map { DecimalText.of($0.longitude, places: 6) }
      },
      Column("precision") { $0.precision?.rawValue },
      Column("way") { $0.way?.main },
    ]
  }
}

enum PointColumn {
  static let all: [Column<PointLine>] =
    [
      Column("id") { $0.entry.record.id },
      Column("name") { $0.entry.record.name.main },
      Column("name_en") { $0.entry.record.name.text(in: .english) },
      Column("kind") { $0.entry.record.kind.rawValue },
      Column("status") { $0.entry.record.status.rawValue },
      Column("address") { $0.entry.record.address },
    ] + PlaceColumn.all() + [
      Column("hours") { $0.entry.record.status == .open ? $0.entry.record.hours?.exported : nil },
      Column("phone") { $0.entry.record.phone },
      Column("stocks") { $0.stocks },
      Column("checked", .date) { $0.entry.record.checked?.description },
      Column("sample", .boolean) { $0.entry.record.marks.isSample ? "true" : "false" },
      Column("url") { $0.url },
    ]
}

enum DestinationColumn {
  static let all: [Column<DestinationLine>] =
    [
      Column("id") { $0.entry.record.id },
      Column("name") { $0.entry.record.name.main },
      Column("name_en") { $0.entry.record.name.text(in: .english) },
      Column("kind") { $0.entry.record.kind.rawValue },
      Column("summary") { $0.entry.record.summary?.main },
      Column("address") { $0.entry.record.address },
    ] + PlaceColumn.all() + [
      Column("hours") { $0.entry.record.hours?.exported },
      Column("appointment", .boolean) { $0.entry.record.byAppointment ? "true" : "false" },
      Column("phone") { $0.entry.record.phone },
      Column("website") { $0.entry.record.website },
      Column("products") { $0.products },
      Column("sample", .boolean) { $0.entry.record.marks.isSample ? "true" : "false" },
      Column("url") { $0.url },
    ]
}

enum RegisterColumn {
  static let all: [Column<RegisterLine>] = [
    Column("decision") { $0.decision.number },
    Column("date", .date) { $0.decision.date.description },
    Column("authority") { $0.decision.authority },
    Column("level") { $0.decision.level.rawValue },
    Column("round") { $0.decision.round?.main },
    Column("row", .integer) { String($0.number) },
    Column("product") { $0.product?.record.id },
    Column("name") { $0.product?.record.name.main },
    Column("printed_name") { row in row.product.flatMap { _ in row.row.printedName } },
    Column("printed_producer") { $0.printedProducer },
    Column("kind") { $0.row.recognition.kind.rawValue },
    Column("stars", .integer) { $0.row.recognition.stars.map(String.init) },
    Column("score", .number) { row in
      row.row.recognition.score.map { DecimalText.of($0, places: 2) }
    },
    Column("producers") { $0.producers },
    Column("signed_address") { $0.signedAddress },
    Column("commune_code") { $0.place.communeCode },
    Column("commune") { $0.place.commune },
    Column("province") { $0.place.province },
    Column("state_today") { $0.product?.rank.state.rawValue },
    Column("valid_until", .date) { $0.product?.rank.lastDay?.description },
    Column("sample", .boolean) { $0.decision.marks.isSample ? "true" : "false" },
    Column("url") { $0.url },
  ]
}

extension Exports {
  var productRows: [ProductLine] {
    catalogue.products.enumerated().map { index, entry in
      ProductLine(
        entry: entry, place: cells(of: entry.commune), producers: names(of: entry.producers),
        producerKinds: entry.producers.map { catalogue.producers[$0].record.kind.rawValue }
          .joined(separator: "; "),
        url: settings.baseURL.text + address(.record(.products, index)))
    }
  }

  func pointRows(_ indices: [Int]) -> [PointLine] {
    indices.map { index in
      let entry = catalogue.points[index]
      return PointLine(
        entry: entry, place: cells(of: entry.commune),
        stocks: entry.stocks.map { catalogue.products[$0.product].record.id }
          .joined(separator: "; "),
        url: settings.baseURL.text + address(.record(.points, index)))
    }
  }

  func destinationRows(_ indices: [Int]) -> [DestinationLine] {
    indices.map { index in
      let entry = catalogue.destinations[index]
      return DestinationLine(
        entry: entry, place: cells(of: entry.commune),
        products: entry.products.map { catalogue.products[$0].record.id }.joined(separator: "; "),
        url: settings.baseURL.text + address(.record(.destinations, index)))
    }
  }

  var registerRows: [RegisterLine] {
    let order = catalogue.decisions.indices.sorted { left, right in
      let (a, b) = (catalogue.decisions[left].record, catalogue.decisions[right].record)
      return a.date == b.date ? left < right : a.date > b.date
    }
    return order.flatMap { index -> [RegisterLine] in
      let decision = catalogue.decisions[index]
      let url = settings.baseURL.text + address(.record(.decisions, index))
      return decision.rows.enumerated().map { place, row in
        let product = row.product.map { catalogue.products[$0] }
        return RegisterLine(
          decision: decision.record, number: row.record.number ?? place + 1, row: row.record,
          printedProducer: row.printedProducer, signedAddress: row.signedAddress, product: product,
          place: cells(of: product?.commune),
          producers: product.map { names(of: $0.producers) }, url: url)
      }
    }
  }

  private func names(of producers: [Int]) -> String {
    producers.map { catalogue.producers[$0].record.name ?? catalogue.producers[$0].record.id }
      .joined(separator: "; ")
  }

  private func cells(of commune: Int?) -> PlaceCells {
    guard let commune else {
      return PlaceCells(communeCode: nil, commune: nil, province: nil)
    }
    let record = catalogue.communes[commune].record
    return PlaceCells(
      communeCode: record.id, commune: "\(record.kind.rawValue) \(record.name.main)",
      province: record.province.name.vietnamese)
  }
}

extension DataFile {
  static let productsCSV = DataFile("data/products.csv", .csv, .products) {
    CSVWriter.bytes(of: $0.exports.productRows, ProductColumn.all)
  }
  static let registerCSV = DataFile("data/register.csv", .csv, .register) {
    CSVWriter.bytes(of: $0.exports.registerRows, RegisterColumn.all)
  }
}
