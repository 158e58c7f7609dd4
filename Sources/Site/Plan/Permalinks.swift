internal import Catalogue
internal import Diagnostics
internal import Markup

/// The addresses of pages: words of the page's language, ids for ever.
///
/// An address begins with a slash and does not hold the base path.
///
/// A class, for each link asks it: copying its fields took a twentieth of a page's time.
final class Permalinks: Sendable {
  private let catalogue: CatalogueReader
  private let coverage: Coverage
  private let words: [Language: [AddressWord: String]]
  /// What the addresses of a kind's records begin with, by language and folder.
  private let prefixes: [Language: [String: String]]

  /// The words of addresses that names of groups, sets and regions become.
  private let slugs: [String: String]

  init(_ catalogue: CatalogueReader) {
    self.catalogue = catalogue
    let names =
      ProductSet.groups.map(\.name) + ProductSet.all.map(\.name) + Region.allCases.map(\.name)
    slugs = Dictionary(
      names.flatMap { [$0.vietnamese, $0.english] }.map { ($0, Self.slug(of: $0)) },
      uniquingKeysWith: { $1 })
    coverage = Coverage(catalogue)
    var words: [Language: [AddressWord: String]] = [:]
    for language in catalogue.settings.languages {
      var chosen = language == .vietnamese ? Self.vietnamese : Self.english
      if let changes = catalogue.settings.addressWords?.value(for: language),
        changes.language == language
      {
        for (name, word) in changes.value {
          if let key = AddressWord(rawValue: name) { chosen[key] = word }
        }
      }
      words[language] = chosen
    }
    self.words = words
    let folders: [(String, AddressWord)] = [
      (Product.kind.folder, .products), (Producer.kind.folder, .producers),
      (SalesPoint.kind.folder, .points), (Commune.kind.folder, .communes),
      (Destination.kind.folder, .destinations), (NewsItem.kind.folder, .news),
      (Fair.kind.folder, .fairs),
    ]
    var prefixes: [Language: [String: String]] = [:]
    for (language, chosen) in words {
      for (folder, word) in folders {
        let name = chosen[word] ?? word.rawValue
        prefixes[language, default: [:]][folder] = "/\(language.code)/\(name)/"
      }
      let register = chosen[.register] ?? AddressWord.register.rawValue
      let decision = chosen[.decision] ?? AddressWord.decision.rawValue
      prefixes[language, default: [:]][Decision.kind.folder] =
        "/\(language.code)/\(register)/\(decision)/"
    }
    self.prefixes = prefixes
  }

  private init(_ other: Permalinks, logging log: ReadLog) {
    catalogue = other.catalogue.logging(to: log)
    coverage = other.coverage
    words = other.words
    prefixes = other.prefixes
    slugs = other.slugs
  }

  /// The same addresses, noting of which records.
  func logging(to log: ReadLog) -> Permalinks { Permalinks(self, logging: log) }

  /// Adds what addresses hang on beside the records.
  func addFoundation(to fingerprint: inout Fingerprint) {
    coverage.addFoundation(to: &fingerprint)
  }

  /// Adds to each record's key whether languages that have only what is translated have it.
  func addCoverage(to keys: inout [ReadKey]) {
    coverage.addCoverage(to: &keys, catalogue)
  }

  /// Whether a page is there in a language.
  func has(_ subject: PageSubject, in language: Language) -> Bool {
    catalogue.note(subject)
    return coverage.has(subject, in: language)
  }

  /// The address of a page in a language; in another where the page is not there.
  func address(of subject: PageSubject, in wanted: Language) -> String {
    catalogue.note(subject)
    let language = coverage.language(for: subject, in: wanted)
    let root = "/\(language.code)/"
    func list(_ word: AddressWord, _ page: Int) -> String {
      "\(root)\(self.word(word, language))/" + self.page(page, language)
    }
    switch subject {
    case .languages: return "/"
    case .home: return root
    case .products(let selection, let page):
      return list(.products, 1) + path(of: selection, language) + self.page(page, language)
    case .product(let index):
      return record(Product.kind.folder, catalogue.products[index].record.id, language)
    case .externals(let page):
      return list(.products, 1) + "\(word(.external, language))/" + self.page(page, language)
    case .producers(let page): return list(.producers, page)
    case .producer(let index):
      return record(Producer.kind.folder, catalogue.producers[index].record.id, language)
    case .provinces: return list(.provinces, 1)
    case .region(let region):
      return list(.regions, 1) + "\(slug(of: region, in: language))/"
    case .province(let index):
      return list(.provinces, 1) + "\(catalogue.provinces[index].record.code)/"
    case .communes(let page): return list(.communes, page)
    case .commune(let index):
      return record(Commune.kind.folder, catalogue.communes[index].record.id, language)
    case .destinations(let page): return list(.destinations, page)
    case .destination(let index):
      return record(Destination.kind.folder, catalogue.destinations[index].record.id, language)
    case .points: return list(.points, 1)
    case .point(let index):
      return record(SalesPoint.kind.folder, catalogue.points[index].record.id, language)
    case .register: return list(.register, 1)
    case .decision(let index):
      return record(Decision.kind.folder, catalogue.decisions[index].record.id, language)
    case .standing(let state, let page):
      let name = Self.slug(of: state, in: language)
      return list(.register, 1) + "\(word(.standing, language))/\(name)/"
        + self.page(page, language)
    case .fairs: return list(.fairs, 1)
    case .fair(let index):
      return record(Fair.kind.folder, catalogue.fairs[index].record.id, language)
    case .fairPrint(let index, let print):
      return address(of: .fair(index), in: language) + "\(print.rawValue).html"
    case .newsList(let page): return list(.news, page)
    case .news(let index):
      return record(NewsItem.kind.folder, catalogue.news[index].id, language)
    case .data: return list(.data, 1)
    case .search: return list(.search, 1)
    case .embed(let record):
      return address(of: record.page, in: language) + "\(word(.embed, language)).html"
    case .text(let index): return record(FreePage.kind.folder, catalogue.pages[index].id, language)
    case .notFound: return "\(root)404.html"
    case .removed(let index):
      let removed = catalogue.removed[index]
      return record(removed.folder, removed.id, language)
    }
  }

  /// The address a record of a kind has under an id, be it today's or an alias.
  func record(_ folder: String, _ id: String, _ language: Language) -> String {
    (prefixes[language]?[folder] ?? "/\(language.code)/") + id + "/"
  }

  /// The short address for QR codes, which lasts for ever: `/q/<id>/`, `/q/<kind>/<id>/`.
  static func short(_ folder: String, _ id: String) -> String? {
    switch folder {
    case Product.kind.folder: "/q/\(id)/"
    case Producer.kind.folder: "/q/producer/\(id)/"
    case SalesPoint.kind.folder: "/q/point/\(id)/"
    case Commune.kind.folder: "/q/commune/\(id)/"
    case Destination.kind.folder: "/q/destination/\(id)/"
    case Decision.kind.folder: "/q/decision/\(id)/"
    case Fair.kind.folder: "/q/fair/\(id)/"
    default: nil
    }
  }

  /// The file of an address: `/vi/` is `vi/index.html`.
  static func file(at address: String) -> String {
    String(address.dropFirst()) + (address.hasSuffix("/") ? "index.html" : "")
  }

  private func word(_ word: AddressWord, _ language: Language) -> String {
    words[language]?[word] ?? word.rawValue
  }

  private func page(_ number: Int, _ language: Language) -> String {
    number == 1 ? "" : "\(word(.page, language))/\(number)/"
  }

  /// Where a selection's list stands below the list of all products.
  private func path(of selection: ProductSelection, _ language: Language) -> String {
    if selection == .all { return "" }
    let (word, name): (AddressWord, String) =
      switch selection {
      case .all: (.products, "")
      case .sector(let sector): (.sector, Self.slug(of: sector, in: language))
      case .group(let number):
        (.group, slug(of: ProductSet.groups[number - 1].name, in: language))
      case .set(let number): (.set, slug(of: ProductSet.all[number - 1].name, in: language))
      case .stars(let stars): (.stars, String(stars))
      case .year(let year): (.year, String(year))
      case .region(let region): (.regions, slug(of: region, in: language))
      case .province(let index): (.provinces, catalogue.provinces[index].record.code)
      }
    return "\(self.word(word, language))/\(name)/"
  }

  private func slug(of name: BilingualText, in language: Language) -> String {
    let text = language == .vietnamese ? name.vietnamese : name.english
    return slugs[text] ?? Self.slug(of: text)
  }

  private static func slug(of text: String) -> String {
    let words = TextFolding.fold(text).split { !$0.isASCII || !($0.isLetter || $0.isNumber) }
    return words.joined(separator: "-")
  }

  private func slug(of region: Region, in language: Language) -> String {
    language == .vietnamese ? region.rawValue : slug(of: region.name, in: language)
  }

  private static func slug(of state: Rank.State, in language: Language) -> String {
    guard language == .vietnamese else { return state.rawValue }
    return switch state {
    case .valid: "con-hieu-luc"
    case .due: "sap-het-han"
    case .expired: "het-hieu-luc"
    case .revoked: "da-thu-hoi"
    case .none: "chua-duoc-cong-nhan"
    }
  }

  private static func slug(of sector: Sector, in language: Language) -> String {
    guard language == .vietnamese else { return sector.rawValue }
    return switch sector {
    case .food: "thuc-pham"
    case .drinks: "do-uong"
    case .medicinal: "duoc-lieu"
    case .handicrafts: "thu-cong-my-nghe"
    case .ornamentals: "sinh-vat-canh"
    case .tourism: "du-lich"
    }
  }

  private static let vietnamese: [AddressWord: String] = [
    .products: "san-pham", .producers: "chu-the", .points: "diem-ban", .communes: "xa-phuong",
    .destinations: "diem-den", .regions: "vung", .provinces: "tinh-thanh",
    .register: "ket-qua-cong-nhan", .decision: "quyet-dinh", .standing: "tinh-trang",
    .fairs: "hoi-cho", .news: "tin-tuc", .data: "du-lieu", .embed: "nhung", .sector: "nhom",
    .group: "phan-nhom", .set: "bo", .stars: "sao", .year: "nam", .external: "tinh-khac",
    .page: "trang", .search: "tim-kiem",
  ]

  private static let english: [AddressWord: String] = [
    .products: "products", .producers: "producers", .points: "sales-points",
    .communes: "communes", .destinations: "destinations", .regions: "regions",
    .provinces: "provinces", .register: "register", .decision: "decision",
    .standing: "standing", .fairs: "fairs", .news: "news", .data: "data", .embed: "embed",
    .sector: "sector",
    .group: "group", .set: "set", .stars: "stars", .year: "year", .external: "other-provinces",
    .page: "page", .search: "search",
  ]
}
