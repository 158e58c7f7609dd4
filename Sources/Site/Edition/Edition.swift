internal import Catalogue
internal import Graphics
internal import Diagnostics
internal import Markup
internal import Theme

/// The site in one language: what views ask for names, addresses and words.
///
/// A class, for every view asks it: copying its fields took a twentieth of a page's time. It changes
/// only while it is made, before any other thread knows it.
final class Edition: @unchecked Sendable {
  private(set) var catalogue: CatalogueReader
  private(set) var plan: SitePlan
  let language: Language
  let strings: Strings
  let names: ReferenceNames
  private(set) var ordering: Ordering
  private(set) var lists: OrderedLists
  let outlines: MapOutlines.Library
  private let stories: StoryShelf
  /// The QR codes that listings print, by short address.
  let codes: [String: QRCode]
  /// By commune: its name with its kind, and that with its province.
  ///
  /// Made once, for most pages say some of them.
  private var communeNames: Entries<String>
  private var places: Entries<String>
  /// By point: its opening hours in words.
  private var pointHours: Entries<String?>
  /// By product: its row in lists.
  private var preparedRows: [ProductRow.Prepared] = []
  private var patterns: PatternShelf?
  /// By the plan's position of a selection: the links to it, in lists of ways to go on.
  private var preparedWays: [PreparedWay] = []
  private(set) var menuItems: [MenuItem] = []
  /// How many things can be read, of all that has keys.
  private var logKeyCount = 0
  /// The site's address as a reader types it: without `https://`.
  let bareBase: String
  /// What the site's languages call themselves.
  let languageNames: [Language: String]
  private var log: ReadLog?

  init(
    of catalogue: CatalogueReader, _ plan: SitePlan, in language: Language, _ strings: Strings,
    outlines: MapOutlines.Library, stories: StoryShelf,
    codes: [String: QRCode], languageNames: [Language: String]
  ) {
    self.catalogue = catalogue
    self.plan = plan
    self.language = language
    self.strings = strings
    self.outlines = outlines
    self.stories = stories
    self.codes = codes
    self.languageNames = languageNames
    let base = catalogue.settings.baseURL.text
    bareBase = base.firstRange(of: "://").map { String(base[$0.upperBound...]) } ?? base
    ordering = Ordering(of: catalogue, in: language)
    lists = OrderedLists(of: catalogue, ordering, plan, in: language)
    let names = ReferenceNames(strings, in: language)
    self.names = names
    let communes = catalogue.communes.map { Self.name(of: $0.record, language, strings) }
    communeNames = catalogue.communes.derived(communes)
    pointHours = catalogue.points.derived(
      catalogue.points.map { entry in entry.record.hours.map { Self.hours($0, strings) } })
    places = catalogue.communes.derived(
      catalogue.communes.map { commune in
        strings.text(
          .communePlace,
          [
            "commune": Self.name(of: commune.record, language, strings) { Self.bound($0) },
            "province": Self.bound(names[commune.record.province]),
          ])
      })
    menuItems = makeMenu()
  }

  /// Says how many things can be read, when all that has keys is known.
  func finish(keyCount: Int) { logKeyCount = keyCount }

  /// Makes the rows of all products, where many pages are to be made: each shows on eight and more.
  func prepareRows(jobs: Int) {
    var report = Report()
    let indices = Array(catalogue.products.indices)
    preparedRows = concurrentChunks(of: indices, jobs: jobs, report: &report) { chunk, _ in
      let log = ReadLog(keyCount: logKeyCount)
      let edition = logging(to: log)
      return chunk.map { edition.row($0).prepared(log) }
    }.flatMap { $0 }
    let log = ReadLog(keyCount: logKeyCount)
    let edition = logging(to: log)
    preparedWays = plan.selections.all.map { edition.way(to: $0, log) }
  }

  /// The way to a selection, where it was made before.
  func prepared(way position: Int) -> PreparedWay? {
    guard !preparedWays.isEmpty else { return nil }
    log?.note(preparedWays[position].keys)
    return preparedWays[position]
  }

  /// Gives back the memory of the rows.
  func forgetRows() {
    preparedRows = []
    preparedWays = []
  }

  /// Takes the patterns of all products, drawn before.
  func take(_ patterns: PatternShelf) { self.patterns = patterns }

  func pattern(ofProduct index: Int) -> ProductPattern {
    if let patterns { return patterns[index] }
    let record = catalogue.products[index].record
    return ProductPattern(of: record.id, in: record.set)
  }

  /// Adds the tile of a product's pattern, to stand beside its name.
  func addSwatch(ofProduct index: Int, to markup: inout [UInt8]) {
    if let patterns { return patterns.addSwatch(of: index, to: &markup) }
    pattern(ofProduct: index).addSwatch(to: &markup)
  }

  /// A product's row, where it was made before.
  func prepared(row index: Int) -> ProductRow.Prepared? {
    guard !preparedRows.isEmpty else { return nil }
    let row = preparedRows[index]
    log?.note(row.keys)
    return row
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
    ordering = other.ordering.logging(to: log)
    lists = other.lists.logging(to: log)
    outlines = other.outlines
    stories = other.stories
    codes = other.codes
    languageNames = other.languageNames
    communeNames = other.communeNames
    communeNames = communeNames.logging(to: log)
    places = other.places
    places = places.logging(to: log)
    pointHours = other.pointHours
    pointHours = pointHours.logging(to: log)
    preparedRows = other.preparedRows
    patterns = other.patterns
    preparedWays = other.preparedWays
    logKeyCount = other.logKeyCount
    bareBase = other.bareBase
    menuItems = other.menuItems
    self.log = log
  }

  func logging(to log: ReadLog) -> Edition { Edition(self, logging: log) }

  /// Takes the next keys.
  func takeKeys(from next: inout Int) {
    lists.takeKeys(from: &next)
  }

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

  /// Adds what every page of the language may show.
  func addFoundation(to fingerprint: inout Fingerprint) {
    SiteView.fields.writer(for: nil).values(of: siteView()).add(to: &fingerprint)
    for item in menuItems {
      item.other.values.add(to: &fingerprint)
      fingerprint.add(item.section?.rawValue)
    }
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

  private static func name(
    of commune: Commune, _ language: Language, _ strings: Strings,
    _ pattern: Word = .communeName, _ kinds: WordGroup<Commune.Kind> = WordGroups.communeKinds,
    as written: (String) -> String = { $0 }
  ) -> String {
    let kind = strings.text(kinds, commune.kind)
    let name = commune.name.value(for: language).value
    let isNumbered = name.utf8.first.map { (48...57).contains($0) } ?? false
    return strings.text(
      isNumbered ? .communeNameNumbered : pattern, ["kind": kind, "name": written(name)])
  }

  /// A name of two words that stay on one line: a reader stumbles over `Hà / Nội`.
  private static func bound(_ name: String) -> String {
    let words = name.split(separator: " ")
    return words.count == 2 ? words.joined(separator: "\u{A0}") : name
  }

  var settings: Settings { catalogue.settings }

  /// Whether the language has only what is translated.
  var isPartial: Bool { settings.partialLanguages.contains(language) }

  /// The address of a page, below the base path.
  func href(_ subject: PageSubject) -> Href { .page(subject, self) }

  func write(hrefOf subject: PageSubject, to text: inout [UInt8]) {
    text.add(settings.baseURL.path)
    plan.permalinks.write(addressOf: subject, in: language, to: &text)
  }

  /// The address of a file or page, below the base path.
  func href(_ address: String) -> String {
    settings.baseURL.path + address
  }

  /// The whole address of a page, for machines.
  func url(_ address: String) -> String {
    settings.baseURL.text + address
  }

  func write(urlOf subject: PageSubject, in other: Language? = nil, to text: inout [UInt8]) {
    text.add(settings.baseURL.text)
    plan.permalinks.write(addressOf: subject, in: other ?? language, to: &text)
  }

  /// A text in this language, or the main one's with a mark of its language.
  func text(_ localized: Localized<String>) -> TextView {
    let (text, language) = localized.value(for: self.language)
    return TextView(text: text, language: language == self.language ? nil : language)
  }

  /// Text of the content's main language, such as a proper name.
  func properName(_ text: String) -> TextView {
    TextView(
      text: text, language: settings.mainLanguage == language ? nil : settings.mainLanguage)
  }

  /// A name the program knows in two languages.
  func text(_ text: BilingualText) -> String {
    Self.text(text, in: language)
  }

  private static func text(_ text: BilingualText, in language: Language) -> String {
    language == .vietnamese ? text.vietnamese : text.english
  }

  func string<Case>(_ group: WordGroup<Case>, _ value: Case) -> String {
    strings.text(group, value)
  }

  /// The name of a commune with its kind: `Xã Bát Tràng`.
  func communeName(_ index: Int) -> String {
    communeNames[index]
  }

  /// A commune with its province: `Xã Bát Tràng, Hà Nội`; short names do not break.
  func place(_ index: Int) -> String {
    places[index]
  }

  /// The same for machines, with ordinary spaces.
  func placeData(_ index: Int) -> String {
    place(index).replacing("\u{A0}", with: " ")
  }

  /// A producer's trading name, or what stands for a closed one.
  func producerName(_ index: Int) -> TextView {
    if let name = catalogue.producers[index].record.name { return properName(name) }
    let commune = catalogue.communes[catalogue.producers[index].commune].record
    let place = Self.name(
      of: commune, language, strings, .communeNameInText, WordGroups.communeKindsInText)
    return TextView(text: strings.text(.householdAt, ["place": place]), language: nil)
  }

  /// What a record is called.
  func name(of reference: RecordRef) -> TextView {
    let index = reference.index
    return switch reference.kind {
    case .products: text(catalogue.products[index].record.name)
    case .producers: producerName(index)
    case .communes: plain(communeName(index))
    case .destinations: text(catalogue.destinations[index].record.name)
    case .points: text(catalogue.points[index].record.name)
    case .decisions: properName(catalogue.decisions[index].record.number)
    case .fairs: text(catalogue.fairs[index].record.name)
    case .news: text(catalogue.news[index].title)
    case .pages: text(catalogue.pages[index].title)
    }
  }

  /// What kind of producer or place a record is, in words; nil where its kind says all.
  func nature(of reference: RecordRef) -> String? {
    let index = reference.index
    return switch reference.kind {
    case .producers: string(WordGroups.producerKinds, catalogue.producers[index].record.kind)
    case .destinations:
      string(WordGroups.destinationKinds, catalogue.destinations[index].record.kind)
    case .points: string(WordGroups.pointKinds, catalogue.points[index].record.kind)
    case .products, .communes, .decisions, .fairs, .news, .pages: nil
    }
  }

  /// What stands below a record's name where it is shown in small: what it is, who makes it, where.
  func detail(of reference: RecordRef) -> String {
    if reference.kind == .communes {
      return names[catalogue.communes[reference.index].record.province]
    }
    let makers =
      reference.kind == .products
      ? catalogue.products[reference.index].producers.map { producerName($0).text } : []
    let place = catalogue.commune(of: reference).map { self.place($0) }
    return (makers + [nature(of: reference), place].compactMap { $0 }).joined(separator: " · ")
  }

  /// A story, with its language where that is not the page's.
  func story(_ story: Localized<Story>?) -> StoryView? {
    story.map { story in
      let (text, language) = story.value(for: self.language)
      return StoryView(
        story: text, edition: self, language: language == self.language ? nil : language)
    }
  }

  /// Adds a story's markup, its links led to the pages of records.
  func write(_ story: Story, to markup: inout [UInt8]) {
    var writer = HTMLWriter(after: markup)
    markup = []
    MarkdownDocument.render(stories.source(of: story), into: &writer) { destination in
      switch StoryLink(destination, in: story.path) {
      case .external(let address): .address(address)
      case .record(let kind, let id):
        catalogue.find(kind, id).map { .address(href(.record($0)).string) } ?? .gone
      case .unknown: .none
      }
    }
    markup = writer.bytes
  }

  /// A point's opening hours, unless it is closed or still planned.
  func hours(ofPoint index: Int) -> String? {
    catalogue.points[index].record.status == .open ? pointHours[index] : nil
  }
}
