internal import Catalogue
internal import Markup

/// A file for machines: where it stands, what is said of it, what writes it.
///
/// Each is declared beside its writer; `offered` lists those that the page of open data names, and
/// `SitePlan.dataFiles` all of them.
struct DataFile: Sendable {
  enum Format: String, Sendable {
    case json = "JSON"
    case csv = "CSV"
    case geoJSON = "GeoJSON"
    case kml = "KML"
    case gpx = "GPX"
    case atom = "Atom"
  }

  /// What the page of open data says of files.
  enum Word: String, CaseIterable {
    case products, points, destinations, register, catalogue, programme, package, addresses, build
    case recognitionsFeed = "recognitions_feed"
    case newsFeed = "news_feed"
    case programmeFeed = "programme_feed"
  }

  /// Whether phones keep it from the start, for halls without a network.
  enum Keeping: Sendable {
    case never, always
    /// Where the language's search has few records.
    case ofFew(Language)
  }

  /// The path below the output folder.
  let path: String
  let format: Format?
  /// Under which word the strings describe it; nil for one that no page names.
  let word: Word?
  let shared: Site.Shared
  /// Whether it tells of the whole catalogue, and takes as long as a thousand others.
  let isWhole: Bool
  let keeping: Keeping
  let bytes: @Sendable (Site) -> [UInt8]

  init(
    _ path: String, _ format: Format? = nil, _ word: Word? = nil, shared: Site.Shared = .facts,
    isWhole: Bool = true, keeping: Keeping = .never, bytes: @escaping @Sendable (Site) -> [UInt8]
  ) {
    self.path = path
    self.format = format
    self.word = word
    self.shared = shared
    self.isWhole = isWhole
    self.keeping = keeping
    self.bytes = bytes
  }

  /// The files that the page of open data names, in its order.
  static func offered(in language: Language, of catalogue: CatalogueReader) -> [DataFile] {
    let places = points(.whole, catalogue) + destinations(.whole, catalogue)
    return [.productsCSV, .productsJSON] + places.filter { $0.format != nil } + [
      .registerCSV, .catalogue, .package, .addresses, .build,
      .feed(.recognitions, language),
    ] + (catalogue.news.isEmpty ? [] : [.feed(.news, language)])
      + (catalogue.hasProgramme ? [.programme, .feed(.programme, language)] : [])
  }
}

extension SitePlan {
  /// Every file for machines.
  func dataFiles(_ catalogue: CatalogueReader) -> [DataFile] {
    let languages = catalogue.settings.fullLanguages
    var files = DataFile.offered(in: languages[0], of: catalogue)
    for language in languages.dropFirst() {
      files.append(.feed(.recognitions, language))
      if !catalogue.news.isEmpty { files.append(.feed(.news, language)) }
      if catalogue.hasProgramme { files.append(.feed(.programme, language)) }
    }
    for language in languages {
      files += catalogue.fairs.indices.map { index in
        .calendar(index, catalogue.fairs[index].record.id, language)
      }
      files += catalogue.rounds.indices.map { index in
        .rounds(index, catalogue.rounds[index].record.id, language)
      }
    }
    let places =
      DataFile.points(.whole, catalogue) + DataFile.destinations(.whole, catalogue)
    files += places.filter { $0.format == nil } + DataFile.ofAreas(catalogue)
    files += catalogue.trails.indices.map { .trail($0, catalogue.trails[$0].record.id) }
    files += catalogue.products.indices.map { .product($0, catalogue.products[$0].record.id) }
    for language in catalogue.settings.languages {
      files += DataFile.search(in: language, of: searched(in: language, catalogue).count)
    }
    if !catalogue.points.isEmpty { files += [.land] + languages.map { .points(in: $0) } }
    files += DataFile.redirectRules(catalogue.settings)
    return files + [.worker, .sitemapIndex, .robots] + sitemaps(catalogue)
  }
}

extension Site {
  /// What is public of the catalogue, for whoever writes it.
  var exports: Exports { Exports(catalogue: catalogue, plan: plan, products: writtenProducts) }
}
