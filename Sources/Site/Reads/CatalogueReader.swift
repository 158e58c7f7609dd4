internal import Catalogue
internal import Markup

/// The catalogue as the site reads it: whoever has a log notes what it reads.
struct CatalogueReader: Sendable {
  let settings: Settings
  let day: CalendarDay
  let outlines: [Outline]
  /// The records' photos and films: each record's key tells of its own.
  let media: SiteMedia
  private(set) var decisions: Entries<Catalogue.DecisionEntry>
  private(set) var products: Entries<Catalogue.ProductEntry>
  /// The story of each product: apart, for only its own page tells it.
  private(set) var productStories: Entries<Localized<Story>?>
  private(set) var producers: Entries<Catalogue.ProducerEntry>
  private(set) var points: Entries<Catalogue.PointEntry>
  private(set) var communes: Entries<Catalogue.CommuneEntry>
  private(set) var destinations: Entries<Catalogue.DestinationEntry>
  private(set) var provinces: Entries<Catalogue.ProvinceEntry>
  private(set) var fairs: Entries<Catalogue.FairEntry>
  private(set) var externals: Entries<Catalogue.ExternalEntry>
  private(set) var news: Entries<NewsItem>
  private(set) var pages: Entries<FreePage>
  private(set) var removed: Entries<RemovedRecord>
  private var change: Keyed<CalendarDay?>
  /// How many keys it has; those of others follow them.
  private(set) var keyCount = 0

  init(_ catalogue: Catalogue, media: SiteMedia = SiteMedia()) {
    self.media = media
    settings = catalogue.settings
    day = catalogue.day
    outlines = catalogue.outlines
    decisions = Entries(catalogue.decisions)
    products = Entries(catalogue.products)
    productStories = Entries(catalogue.productStories)
    producers = Entries(catalogue.producers)
    points = Entries(catalogue.points)
    communes = Entries(catalogue.communes)
    destinations = Entries(catalogue.destinations)
    provinces = Entries(catalogue.provinces)
    fairs = Entries(catalogue.fairs)
    externals = Entries(catalogue.externals)
    news = Entries(catalogue.news)
    pages = Entries(catalogue.pages)
    removed = Entries(catalogue.removed)
    change = Keyed(catalogue.nextChange)
    numberKeys()
  }

  /// The next day on which a page would say something else.
  var nextChange: CalendarDay? { change.value }

  /// The same catalogue, noting what is read of it.
  func logging(to log: ReadLog) -> CatalogueReader {
    var reader = self
    reader.decisions.log = log
    reader.products.log = log
    reader.productStories.log = log
    reader.producers.log = log
    reader.points.log = log
    reader.communes.log = log
    reader.destinations.log = log
    reader.provinces.log = log
    reader.fairs.log = log
    reader.externals.log = log
    reader.news.log = log
    reader.pages.log = log
    reader.removed.log = log
    reader.change.log = log
    return reader
  }

  private mutating func numberKeys() {
    func number<Element>(_ entries: inout Entries<Element>) {
      entries.firstKey = keyCount
      keyCount += entries.keyCount
    }
    number(&decisions)
    number(&products)
    number(&productStories)
    number(&producers)
    number(&points)
    number(&communes)
    number(&destinations)
    number(&provinces)
    number(&fairs)
    number(&externals)
    number(&news)
    number(&pages)
    number(&removed)
    change.key = keyCount
    keyCount += 1
  }
}
