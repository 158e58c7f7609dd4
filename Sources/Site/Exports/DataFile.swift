internal import Catalogue
internal import Markup

/// A file for machines; each follows from the catalogue and the plan alone.
enum DataFile: Hashable, Sendable {
  case productsJSON, productsCSV, pointsGeoJSON, pointsKML, pointsCSV, destinationsGeoJSON
  case registerCSV, catalogue, package, build, addresses
  /// One product's facts.
  case product(Int)
  case feed(Feed.Kind, Language)
  /// A fair for a calendar.
  case calendar(Int, Language)
  case sitemapIndex
  /// A language's pages, at most 50,000 in a file; parts count from 1.
  case sitemap(Language, part: Int)
  case robots
  /// What a page's script needs to search in a language, and to filter its products.
  case searchWords(Language)
  case searchShard(Language, Int)
  case searchBlock(Language, Int)
  case browse(Language)
  /// The script by which phones keep pages for when there is no network, or keep none any more.
  case worker

  enum Format: String, Sendable {
    case json = "JSON"
    case csv = "CSV"
    case geoJSON = "GeoJSON"
    case kml = "KML"
    case atom = "Atom"
  }

  /// The files that the page of open data names, in its order.
  static func offered(in language: Language, hasNews: Bool) -> [DataFile] {
    [
      .productsCSV, .productsJSON, .pointsCSV, .pointsGeoJSON, .pointsKML, .destinationsGeoJSON,
      .registerCSV, .catalogue, .package, .addresses, .build,
      .feed(.recognitions, language),
    ] + (hasNews ? [.feed(.news, language)] : [])
  }

  /// What the page of open data says of files.
  enum Word: String, CaseIterable {
    case products, points, destinations, register, catalogue, package, addresses, build
    case recognitionsFeed = "recognitions_feed"
    case newsFeed = "news_feed"
  }

  /// Under which word the strings describe it; nil for one that no page names.
  var word: Word? {
    switch self {
    case .productsJSON, .productsCSV: .products
    case .pointsGeoJSON, .pointsKML, .pointsCSV: .points
    case .destinationsGeoJSON: .destinations
    case .registerCSV: .register
    case .catalogue: .catalogue
    case .package: .package
    case .addresses: .addresses
    case .build: .build
    case .feed(.recognitions, _): .recognitionsFeed
    case .feed(.news, _): .newsFeed
    case .product, .calendar, .sitemapIndex, .sitemap, .robots, .searchWords, .searchShard,
      .searchBlock, .browse, .worker:
      nil
    }
  }

  var format: Format? {
    switch self {
    case .productsJSON, .catalogue, .package, .addresses, .build, .product: .json
    case .productsCSV, .pointsCSV, .registerCSV: .csv
    case .pointsGeoJSON, .destinationsGeoJSON: .geoJSON
    case .pointsKML: .kml
    case .feed: .atom
    case .calendar, .sitemapIndex, .sitemap, .robots, .searchWords, .searchShard, .searchBlock,
      .browse, .worker:
      nil
    }
  }

  /// The path below the output folder.
  func path(in catalogue: CatalogueReader) -> String {
    switch self {
    case .productsJSON: "data/products.json"
    case .productsCSV: "data/products.csv"
    case .pointsGeoJSON: "data/points.geojson"
    case .pointsKML: "data/points.kml"
    case .pointsCSV: "data/points.csv"
    case .destinationsGeoJSON: "data/destinations.geojson"
    case .registerCSV: "data/register.csv"
    case .catalogue: "data/catalogue.json"
    case .package: "data/datapackage.json"
    case .build: "data/build.json"
    case .addresses: "data/addresses.json"
    case .product(let index): "data/products/\(catalogue.products[index].record.id).json"
    case .feed(let kind, let language): "data/\(kind.rawValue)-\(language.code).xml"
    case .calendar(let index, let language):
      "data/fairs/\(catalogue.fairs[index].record.id)-\(language.code).ics"
    case .sitemapIndex: "sitemap.xml"
    case .sitemap(let language, let part):
      "sitemap-\(language.code)\(part == 1 ? "" : "-\(part)").xml"
    case .robots: "robots.txt"
    case .searchWords(let language): "data/search/\(language.code)/words.js"
    case .searchShard(let language, let number): "data/search/\(language.code)/w\(number).js"
    case .searchBlock(let language, let number): "data/search/\(language.code)/r\(number).js"
    case .browse(let language): "data/search/\(language.code)/browse.js"
    case .worker: "worker.js"
    }
  }
}

extension Site {
  /// The bytes of a file for machines.
  func bytes(of file: DataFile) -> [UInt8] {
    let exports = Exports(catalogue: catalogue, plan: plan, products: productFacts)
    return switch file {
    case .productsJSON: exports.productsJSON()
    case .productsCSV: CSVWriter.bytes(of: exports.productRows, ProductColumn.all)
    case .pointsGeoJSON: exports.pointsGeoJSON()
    case .pointsKML: exports.pointsKML()
    case .pointsCSV: CSVWriter.bytes(of: exports.pointRows, PointColumn.all)
    case .destinationsGeoJSON: exports.destinationsGeoJSON()
    case .registerCSV: CSVWriter.bytes(of: exports.registerRows, RegisterColumn.all)
    case .catalogue: exports.catalogueJSON()
    case .package: exports.package()
    case .build: exports.build()
    case .addresses: exports.addresses()
    case .product(let index): exports.written(ofProduct: index).line
    case .feed(let kind, let language): edition(in: language).feed(kind).bytes
    case .calendar(let index, let language):
      edition(in: language).calendar(ofFair: index).bytes
    case .sitemapIndex: plan.sitemapIndex(catalogue)
    case .sitemap(let language, let part): plan.sitemap(language, part: part, catalogue)
    case .robots: plan.robots(catalogue.settings)
    case .searchWords(let language): search(in: language).index.words
    case .searchShard(let language, let number): search(in: language).index.shards[number]
    case .searchBlock(let language, let number):
      edition(in: language).searchBlock(number, of: search(in: language).records)
    case .browse(let language): search(in: language).browse
    case .worker: workerScript()
    }
  }
}
