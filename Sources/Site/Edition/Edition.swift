internal import Catalogue
internal import Diagnostics
internal import Graphics
internal import Markup
internal import Theme

/// The site in one language: what views ask for names, addresses and words.
///
/// A class, for every view asks it: copying its fields took a twentieth of a page's time. It never
/// changes, so that all threads may ask it; one that notes what is read (`logging(to:)`) serves one
/// thread, as its log does.
final class Edition: Sendable {
  let catalogue: CatalogueReader
  let plan: SitePlan
  let language: Language
  let strings: Strings
  /// The names that are built in: sets, groups, sectors, regions, provinces.
  let names: ReferenceNames
  /// Which words mean the same to who searches.
  let vocabulary: SearchVocabulary
  let ordering: Ordering
  let lists: OrderedLists
  /// What records are called, worked out once.
  let recordNames: RecordNames
  /// What is the same for every language.
  let common: EditionCommons
  /// The site's address as a reader types it: without `https://`.
  let bareBase: String
  /// What many pages show, where it was made before.
  let groundwork: EditionGroundwork

  init(
    of catalogue: CatalogueReader, _ plan: SitePlan, in language: Language, _ strings: Strings,
    _ vocabulary: SearchVocabulary, _ ordering: Ordering, _ lists: OrderedLists,
    _ common: EditionCommons
  ) {
    self.catalogue = catalogue
    self.plan = plan
    self.language = language
    self.strings = strings
    self.vocabulary = vocabulary
    self.ordering = ordering
    self.lists = lists
    self.common = common
    let base = catalogue.settings.baseURL.text
    bareBase = base.firstRange(of: "://").map { String(base[$0.upperBound...]) } ?? base
    names = ReferenceNames(strings, in: language)
    recordNames = RecordNames(of: catalogue, in: language, strings, names)
    groundwork = EditionGroundwork()
  }

  /// The same edition with what many pages show.
  private init(_ other: Edition, _ groundwork: EditionGroundwork) {
    catalogue = other.catalogue
    plan = other.plan
    language = other.language
    strings = other.strings
    names = other.names
    vocabulary = other.vocabulary
    ordering = other.ordering
    lists = other.lists
    recordNames = other.recordNames
    common = other.common
    bareBase = other.bareBase
    self.groundwork = groundwork
  }

  /// The same edition, noting what is read through it.
  ///
  /// All that pages are made of is reached through its properties: what comes from the catalogue
  /// notes its keys, the rest is the same for every page of a language (`foundation`).
  private init(_ other: Edition, logging log: ReadLog) {
    catalogue = other.catalogue.logging(to: log)
    plan = other.plan.logging(to: log)
    language = other.language
    strings = other.strings
    names = other.names
    vocabulary = other.vocabulary
    ordering = other.ordering.logging(to: log)
    lists = other.lists.logging(to: log)
    recordNames = other.recordNames.logging(to: log)
    common = other.common
    bareBase = other.bareBase
    groundwork = other.groundwork.logging(to: log)
  }

  func logging(to log: ReadLog) -> Edition { Edition(self, logging: log) }

  func with(_ groundwork: EditionGroundwork) -> Edition { Edition(self, groundwork) }

  var settings: Settings { catalogue.settings }

  /// Whether the language has only what is translated.
  var isPartial: Bool { settings.partialLanguages.contains(language) }

  /// The keys of its lists with what is under them, in the order of their numbers.
  ///
  /// - Parameters:
  ///   - ids: hashes of the ids of each kind's records.
  ///   - externals: those of other provinces' products.
  func keys(_ ids: ByKind<[ContentHash]>, _ externals: [ContentHash]) -> [ReadKey] {
    var lists = lists
    var keys: [ReadKey] = []
    lists.forEach { name, kind, list in
      keys += list.keys("\(language.code)/\(name)", kind.map { ids[$0] } ?? externals)
    }
    return keys
  }

  /// A selection's products; none where it has no list.
  func list(of selection: ProductSelection) -> OrderedList {
    plan.selections.position(of: selection).map { lists.selections[$0] }
      ?? OrderedList([], pageSize: settings.pageSize)
  }

  /// The products in a state.
  func list(of state: Rank.State) -> OrderedList {
    lists.standings[state] ?? OrderedList([], pageSize: settings.pageSize)
  }
}

/// What every edition of a site has in common.
struct EditionCommons: Sendable {
  let outlines: OutlineLibrary
  /// The small map for places of each province, by its code, and of the country under none.
  let locators: [String: MapLocator]
  /// Whether the theme has what turns a page's map into one that is moved.
  let hasMapEngine: Bool
  let stories: StoryShelf
  /// The QR codes that listings print, by short address.
  let codes: [String: QRCode]
  /// What the site's languages call themselves.
  let languageNames: [Language: String]
  /// The `id`s that the theme's templates use themselves.
  let takenIDs: Set<String>
  /// How wide the letters are of the fonts that pictures are set in: of names, and of other text.
  let nameWidths: LetterWidths
  let textWidths: LetterWidths

  /// The `id` of a story's heading: its own, but where the page around it has that one.
  func anchor(_ name: String) -> String {
    takenIDs.contains(name) || name.hasPrefix("fn") ? "muc-" + name : name
  }
}
