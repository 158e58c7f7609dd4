package import Diagnostics
package import Markup

/// Everything an editor wrote, decoded and not yet linked.
package struct Records: Sendable {
  package internal(set) var products: RecordSet<Product>
  /// Products of other provinces: our own records of them, then those of included catalogues.
  package let externals: [ExternalProduct]
  /// Places of included catalogues.
  package let externalPlaces: [ExternalPlace]
  package internal(set) var decisions: RecordSet<Decision>
  package internal(set) var producers: RecordSet<Producer>
  package internal(set) var points: RecordSet<SalesPoint>
  package internal(set) var communes: RecordSet<Commune>
  package internal(set) var destinations: RecordSet<Destination>
  package internal(set) var trails: RecordSet<Trail>
  package internal(set) var fairs: RecordSet<Fair>
  package let news: RecordSet<NewsItem>
  package internal(set) var plans: RecordSet<Plan>
  package internal(set) var rounds: RecordSet<Round>
  package internal(set) var projects: RecordSet<Project>
  package internal(set) var papers: RecordSet<Paper>
  package let offices: RecordSet<Office>
  package let pages: RecordSet<Page>
  /// The pictures and films that stand beside records, by path.
  package let media: Set<String>
  /// The names that may not stand anywhere on the site.
  package let seaNames: SeaNames
  /// The days off, with what was announced since the program was made.
  package let holidays: PublicHolidays
  /// The outlines to draw maps on, and a hash of their files.
  package let outlines: [Outline]
  package let outlineSource: ContentHash
  /// Every record as its files have it, where that was asked for.
  package let written: WrittenRecords?
  /// The communes of before July 2025, as far as they are known.
  package let oldUnits: OldUnits
  let units: AdministrativeUnits
  /// The days on which units come or go.
  let unitDays: [CalendarDay]
  private let stories: StoryShelf

  /// Reads every record of a catalogue for a day; all that is wrong goes to the report.
  ///
  /// - Parameter keepsWritten: whether records are kept as they are written, too.
  package init(
    in tree: any SourceTree, settings: Settings, day: CalendarDay, includesDrafts: Bool,
    keepsWritten: Bool = false, kept shelf: any ParsedShelf = NoParsedShelf(),
    program: ContentHash = ContentHash([]),
    jobs: Int, report: inout Report
  ) {
    var decoding = DecodingSettings(
      languages: settings.languages, day: day, householdNames: settings.householdNames)
    decoding.units = AdministrativeUnits.read(in: tree, decoding, report: &report)
    decoding.oldUnits = OldUnits.read(in: tree, report: &report)
    oldUnits = decoding.oldUnits
    units = decoding.units
    unitDays = decoding.units.comingDays
    let index = ContentIndex(tree, settings: settings, report: &report)
    let seaNames = SeaNames(in: tree, report: &report)
    let rules = TextRules(seaNames: seaNames)
    var base = Fingerprint()
    base.add(program)
    base.add(rules.hash)
    // What a file's ending says: a record, or its words in another language.
    for language in settings.languages { base.add(language.code) }
    let kept = KeptFiles(shelf.read(), base: base.hash)
    var loader = RecordLoader(
      tree: tree, index: index, settings: decoding, textRules: rules, kept: kept, jobs: jobs,
      includesDrafts: includesDrafts, keepsWritten: keepsWritten)
    self.seaNames = seaNames
    holidays = PublicHolidays(in: tree, decoding, report: &report)
    stories = StoryShelf(tree)
    media = index.media
    let written = loader.load(ProductRecord.self, report: &report)
    products = written.map { record in
      if case .own(let product) = record { product } else { nil }
    }
    let others = written.records.compactMap { record in
      if case .external(let product) = record { product } else { nil }
    }
    let included = index.included.compactMap { name, file in
      IncludedCatalogue(file, named: name, in: tree, decoding, seaNames, report: &report)
    }
    externals = others + included.flatMap(\.products)
    externalPlaces = included.flatMap(\.places)
    decisions = loader.load(Decision.self, report: &report)
    producers = loader.load(Producer.self, report: &report)
    points = loader.load(SalesPoint.self, report: &report)
    communes = loader.load(Commune.self, report: &report)
    destinations = loader.load(Destination.self, report: &report)
    trails = loader.load(Trail.self, report: &report)
    fairs = loader.load(Fair.self, report: &report)
    news = loader.load(NewsItem.self, report: &report)
    plans = loader.load(Plan.self, report: &report)
    rounds = loader.load(Round.self, report: &report)
    projects = loader.load(Project.self, report: &report)
    papers = loader.load(Paper.self, report: &report)
    offices = loader.load(Office.self, report: &report)
    pages = loader.load(Page.self, report: &report)
    if let bytes = kept.bytes(of: loader.notes) { shelf.keep(bytes) }
    self.written = keepsWritten ? WrittenRecords(loader.written, tables: index.tables) : nil
    (outlines, outlineSource) = Outline.all(
      index.outlines, in: tree, seaNames, decoding.units, jobs: jobs, report: &report)
    addUnits(decoding)
    followRenames(&report)
  }
}

extension Records {
  /// The records of a kind, for what treats all kinds alike.
  package subscript(kind: RecordKind) -> RecordSet<any Record> {
    switch kind {
    case .products: products.map { $0 }
    case .producers: producers.map { $0 }
    case .communes: communes.map { $0 }
    case .destinations: destinations.map { $0 }
    case .trails: trails.map { $0 }
    case .points: points.map { $0 }
    case .decisions: decisions.map { $0 }
    case .fairs: fairs.map { $0 }
    case .news: news.map { $0 }
    case .plans: plans.map { $0 }
    case .rounds: rounds.map { $0 }
    case .projects: projects.map { $0 }
    case .documents: papers.map { $0 }
    case .offices: offices.map { $0 }
    case .pages: pages.map { $0 }
    }
  }

  /// What the headings of a story are called in addresses.
  func headings(of story: Story) -> [String] {
    MarkdownDocument.headings(in: stories.source(of: story))
  }

  /// Every record, kind after kind.
  package var all: [any Record] { RecordKind.allCases.flatMap { self[$0].records } }
}
