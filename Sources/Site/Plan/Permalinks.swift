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
  private let words: [(language: Language, words: Words)]
  /// The words of addresses that names of groups, sets and regions become.
  private let slugs: [String: String]

  /// What the addresses of a language are made of.
  private struct Words: Sendable {
    let words: [AddressWord: String]
    /// What every address of the language begins with: `/vi/`.
    let root: String
    /// What the addresses of a kind's records begin with.
    let prefixes: ByKind<String>

    init(_ language: Language, _ settings: Settings) {
      var words: [AddressWord: String] = [:]
      for word in AddressWord.allCases { words[word] = word.word(in: language) }
      if let changes = settings.addressWords?.value(for: language), changes.language == language {
        for (name, word) in changes.value {
          if let key = AddressWord(rawValue: name) { words[key] = word }
        }
      }
      let root = "/\(language.code)/"
      self.words = words
      self.root = root
      prefixes = ByKind { kind in
        root + kind.addressWords.map { (words[$0] ?? $0.rawValue) + "/" }.joined()
      }
    }

    subscript(word: AddressWord) -> String { words[word] ?? word.rawValue }

    /// The address of a page of a list.
    func list(_ word: AddressWord, _ number: Int = 1) -> String {
      "\(root)\(self[word])/" + page(number)
    }

    func page(_ number: Int) -> String { number == 1 ? "" : "\(self[.page])/\(number)/" }
  }

  init(_ catalogue: CatalogueReader) {
    self.catalogue = catalogue
    let names =
      ProductSet.groups.map(\.name) + ProductSet.all.map(\.name) + Region.allCases.map(\.name)
    slugs = Dictionary(
      names.flatMap { [$0.vietnamese, $0.english] }.map { ($0, Self.slug(of: $0)) },
      uniquingKeysWith: { $1 })
    coverage = Coverage(catalogue)
    words = catalogue.settings.languages.map { ($0, Words($0, catalogue.settings)) }
  }

  private init(_ other: Permalinks, logging log: ReadLog) {
    catalogue = other.catalogue.logging(to: log)
    coverage = other.coverage
    words = other.words
    slugs = other.slugs
  }

  /// The same addresses, noting of which records.
  func logging(to log: ReadLog) -> Permalinks { Permalinks(self, logging: log) }

  private func words(of language: Language) -> Words {
    for known in words where known.language == language { return known.words }
    preconditionFailure("no addresses in \(language.code)")
  }

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
    guard subject.reference == nil else {
      var text: [UInt8] = []
      write(addressOf: subject, in: wanted, to: &text)
      return String(decoding: text, as: UTF8.self)
    }
    catalogue.note(subject)
    let language = coverage.language(for: subject, in: wanted)
    let words = words(of: language)
    switch subject {
    case .languages: return "/"
    case .home: return words.root
    case .products(let selection, let page):
      return words.list(.products) + path(of: selection, language, words) + words.page(page)
    case .externals(let page):
      return words.list(.products) + "\(words[.external])/" + words.page(page)
    case .list(let kind, let page): return words.list(kind.addressWords[0], page)
    case .record, .embed, .fairPrint: preconditionFailure("written as bytes")
    case .provinces: return words.list(.provinces)
    case .region(let region):
      return words.list(.regions) + "\(slug(of: region, in: language))/"
    case .province(let index):
      return words.list(.provinces) + "\(catalogue.provinces[index].record.code)/"
    case .oldUnits: return words.list(.oldUnits)
    case .oldProvince(let index): return words.list(.oldUnits) + slug(ofOldProvince: index) + "/"
    case .oldDistrict(let index, let district):
      let name = Self.slug(of: catalogue.oldProvinces[index].districts[district].name)
      return words.list(.oldUnits) + slug(ofOldProvince: index) + "/\(name)/"
    case .standing(let state, let page):
      let name = Self.slug(of: state, in: language)
      return words.list(.register) + "\(words[.standing])/\(name)/" + words.page(page)
    case .data: return words.list(.data)
    case .search: return words.list(.search)
    case .notFound: return "\(words.root)404.html"
    case .removed(let index):
      let removed = catalogue.removed[index]
      return record(removed.kind, removed.id, language)
    }
  }

  /// Adds the address of a page to bytes: most links lead to records, and no string is made for them.
  func write(addressOf subject: PageSubject, in wanted: Language, to text: inout [UInt8]) {
    guard let reference = subject.reference else {
      return text.add(address(of: subject, in: wanted))
    }
    catalogue.note(reference)
    let words = words(of: coverage.language(for: subject, in: wanted))
    text.append(contentsOf: words.prefixes[reference.kind].utf8)
    text.append(contentsOf: catalogue.id(of: reference).utf8)
    text.append(UInt8(ascii: "/"))
    switch subject {
    case .embed: text.add(words[.embed] + ".html")
    case .fairPrint(_, let print): text.add(print.rawValue + ".html")
    default: break
    }
  }

  /// The address a record of a kind has under an id, be it today's or an alias.
  func record(_ kind: RecordKind, _ id: String, _ language: Language) -> String {
    words(of: language).prefixes[kind] + id + "/"
  }

  /// The short address for QR codes, which lasts for ever: `/q/<id>/`, `/q/<kind>/<id>/`.
  static func short(_ kind: RecordKind, _ id: String) -> String? { kind.shortAddress(of: id) }

  /// The file of an address: `/vi/` is `vi/index.html`.
  static func file(at address: String) -> String {
    String(address.dropFirst()) + (address.hasSuffix("/") ? "index.html" : "")
  }

  /// Where a selection's list stands below the list of all products.
  private func path(
    of selection: ProductSelection, _ language: Language, _ words: Words
  ) -> String {
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
    return "\(words[word])/\(name)/"
  }

  private func slug(of name: BilingualText, in language: Language) -> String {
    let text = language == .vietnamese ? name.vietnamese : name.english
    return slugs[text] ?? Self.slug(of: text)
  }

  /// `Tỉnh Thanh Hóa` is `tinh-thanh-hoa`.
  private func slug(ofOldProvince index: Int) -> String {
    Self.slug(of: catalogue.oldProvinces[index].name)
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
}
