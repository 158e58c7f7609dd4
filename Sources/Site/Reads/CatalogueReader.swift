internal import Catalogue
internal import Markup

/// The catalogue as the site reads it: whoever has a log notes what it reads.
///
/// A class, for everything that makes pages holds it: copying its lists counted each of them.
final class CatalogueReader: Sendable {
  /// To be reached through what notes its keys.
  let source: Catalogue
  let index: RecordIndex
  let settings: Settings
  let outlines: [Outline]
  /// The records' photos and films: each record's key tells of its own.
  let media: SiteMedia
  let decisions: Entries<Catalogue.DecisionEntry>
  let products: Entries<Catalogue.ProductEntry>
  /// The story of each product: apart, for only its own page tells it.
  let productStories: Entries<Localized<Story>?>
  let producers: Entries<Catalogue.ProducerEntry>
  let points: Entries<Catalogue.PointEntry>
  let communes: Entries<Catalogue.CommuneEntry>
  let destinations: Entries<Catalogue.DestinationEntry>
  let trails: Entries<Catalogue.TrailEntry>
  let provinces: Entries<Catalogue.ProvinceEntry>
  let oldProvinces: Entries<Catalogue.OldProvinceEntry>
  let fairs: Entries<Catalogue.FairEntry>
  let externals: Entries<Catalogue.ExternalEntry>
  let news: Entries<NewsItem>
  let plans: Entries<Catalogue.PlanEntry>
  let rounds: Entries<Catalogue.RoundEntry>
  let projects: Entries<Catalogue.ProjectEntry>
  let papers: Entries<Catalogue.PaperEntry>
  let offices: Entries<Catalogue.OfficeEntry>
  let pages: Entries<Page>
  let removed: Entries<RemovedRecord>
  private let change: Keyed<CalendarDay?>
  private let date: Keyed<CalendarDay>
  private let dates: Keyed<(year: Int, holidays: PublicHolidays)>
  let log: ReadLog?
  /// How many keys it has; those of others follow them.
  let keyCount: Int

  init(_ catalogue: Catalogue, media: SiteMedia = SiteMedia()) {
    self.media = media
    source = catalogue
    settings = catalogue.settings
    outlines = catalogue.outlines
    var next = 0
    func entries<Element>(_ elements: [Element]) -> Entries<Element> {
      let entries = Entries(elements, firstKey: next)
      next += entries.keyCount
      return entries
    }
    // In the order in which `keys` tells what is under them.
    decisions = entries(catalogue.decisions)
    products = entries(catalogue.products)
    productStories = entries(catalogue.productStories)
    producers = entries(catalogue.producers)
    points = entries(catalogue.points)
    communes = entries(catalogue.communes)
    destinations = entries(catalogue.destinations)
    trails = entries(catalogue.trails)
    provinces = entries(catalogue.provinces)
    oldProvinces = entries(catalogue.oldProvinces)
    fairs = entries(catalogue.fairs)
    externals = entries(catalogue.externals)
    news = entries(catalogue.news)
    plans = entries(catalogue.plans)
    rounds = entries(catalogue.rounds)
    projects = entries(catalogue.projects)
    papers = entries(catalogue.papers)
    offices = entries(catalogue.offices)
    pages = entries(catalogue.pages)
    removed = entries(catalogue.removed)
    change = Keyed(catalogue.nextChange, key: next)
    date = Keyed(catalogue.day, key: next + 1)
    dates = Keyed((catalogue.day.year, catalogue.holidays), key: next + 2)
    keyCount = next + 3
    let firstKeys: [RecordKind: Int] = [
      .products: products.firstKey, .producers: producers.firstKey, .communes: communes.firstKey,
      .destinations: destinations.firstKey, .trails: trails.firstKey, .points: points.firstKey,
      .decisions: decisions.firstKey, .fairs: fairs.firstKey, .news: news.firstKey,
      .plans: plans.firstKey, .rounds: rounds.firstKey, .projects: projects.firstKey,
      .documents: papers.firstKey, .offices: offices.firstKey,
      .pages: pages.firstKey,
    ]
    index = RecordIndex(catalogue, firstKeys: ByKind { firstKeys[$0] ?? 0 })
    log = nil
  }

  /// The day that the site is of: read by what names it, for what hangs on it is worked out when the
  /// catalogue is linked.
  var day: CalendarDay { date.value }

  /// The year that the site is of, and the days off: read by what tells the dates of this year and
  /// the next.
  var calendar: (year: Int, holidays: PublicHolidays) { dates.value }

  /// Where the keys of the day and the year stand.
  var dayKeys: [Int] { [date.key, dates.key] }

  /// Whether there are records of the programme itself.
  var hasProgramme: Bool {
    !(plans.isEmpty && rounds.isEmpty && projects.isEmpty && papers.isEmpty && offices.isEmpty)
  }

  /// The next day on which a page would say something else.
  var nextChange: CalendarDay? { change.value }

  /// The same catalogue, noting what is read of it.
  func logging(to log: ReadLog) -> CatalogueReader { CatalogueReader(self, logging: log) }

  private init(_ other: CatalogueReader, logging log: ReadLog) {
    source = other.source
    index = other.index
    settings = other.settings
    date = other.date.logging(to: log)
    outlines = other.outlines
    dates = other.dates.logging(to: log)
    media = other.media
    decisions = other.decisions.logging(to: log)
    products = other.products.logging(to: log)
    productStories = other.productStories.logging(to: log)
    producers = other.producers.logging(to: log)
    points = other.points.logging(to: log)
    communes = other.communes.logging(to: log)
    destinations = other.destinations.logging(to: log)
    trails = other.trails.logging(to: log)
    provinces = other.provinces.logging(to: log)
    oldProvinces = other.oldProvinces.logging(to: log)
    fairs = other.fairs.logging(to: log)
    externals = other.externals.logging(to: log)
    news = other.news.logging(to: log)
    plans = other.plans.logging(to: log)
    rounds = other.rounds.logging(to: log)
    projects = other.projects.logging(to: log)
    papers = other.papers.logging(to: log)
    offices = other.offices.logging(to: log)
    pages = other.pages.logging(to: log)
    removed = other.removed.logging(to: log)
    change = other.change.logging(to: log)
    keyCount = other.keyCount
    self.log = log
  }
}

// What pages can read of a catalogue, each thing with a key that lasts from build to build.
extension CatalogueReader {
  /// Every key with what is under it, in the order of their numbers.
  ///
  /// A reader of an element gets what was read from its files, which one hash stands for, and what
  /// linking added to it. What an element refers to is told by ids, for indices move.
  var keys: [ReadKey] {
    var keys: [ReadKey] = []
    keys.reserveCapacity(keyCount)
    func add<Element>(
      _ kind: String, _ entries: Entries<Element>, id: (Element) -> String,
      _ describe: (Element, inout Fingerprint) -> Void
    ) {
      var list = Fingerprint()
      let place = keys.count
      keys.append(ReadKey(kind, list))
      for entry in entries {
        let name = id(entry)
        list.add(name)
        var value = Fingerprint()
        describe(entry, &value)
        keys.append(ReadKey("\(kind)/\(name)", value))
      }
      keys[place] = ReadKey(kind, list)
    }
    add("decisions", decisions, id: \.record.id, describe)
    add("products", products, id: \.record.id, describe)
    let stories = products.map { (id: $0.record.id, source: $0.record.marks.source) }
    add("stories", Entries(stories), id: \.id) { $1.add($0.source) }
    add("producers", producers, id: \.record.id, describe)
    add("points", points, id: \.record.id, describe)
    add("communes", communes, id: \.record.id, describe)
    add("destinations", destinations, id: \.record.id, describe)
    add("trails", trails, id: \.record.id, describe)
    add("provinces", provinces, id: \.record.code, describe)
    add("old provinces", oldProvinces, id: \.name, describe)
    add("fairs", fairs, id: \.record.id, describe)
    add("externals", externals, id: \.record.id, describe)
    add("news", news, id: \.id, describe)
    add("plans", plans, id: \.record.id, describe)
    add("rounds", rounds, id: \.record.id, describe)
    add("projects", projects, id: \.record.id, describe)
    add("papers", papers, id: \.record.id, describe)
    add("offices", offices, id: \.record.id, describe)
    add("pages", pages, id: \.id, describe)
    add("removed", removed, id: { "\($0.kind.folder)/\($0.id)" }) { $1.add($0.source) }
    var change = Fingerprint()
    change.add(nextChange?.description)
    keys.append(ReadKey("next change", change))
    var date = Fingerprint()
    date.add(day.description)
    keys.append(ReadKey("day", date))
    var dates = Fingerprint()
    dates.add(source.day.year)
    source.holidays.add(to: &dates)
    keys.append(ReadKey("year", dates))
    return keys
  }
}
