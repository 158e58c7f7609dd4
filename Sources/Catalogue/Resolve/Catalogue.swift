package import Diagnostics
package import Markup

/// The records of a catalogue on a day, linked: every reference is an index that exists.
///
/// All lists are in the byte order of the ids.
package struct Catalogue: Sendable {
  /// A product with what it is linked to; a class, as its record is one.
  ///
  /// It changes only while the catalogue is linked, before any other thread knows it.
  package final class ProductEntry: @unchecked Sendable {
    package let record: Product
    /// Indices into `producers`; empty where the producer was removed.
    package let producers: [Int]
    package let commune: Int
    package let village: Int?
    /// The address as signed, as far as it is public.
    package let signedAddress: String?
    /// Of decisions and of the product itself, by date, up to the catalogue's day.
    package let recognitions: [Recognition]
    /// Those of later days: nothing tells of them before.
    package let coming: [Recognition]
    package let rank: Rank
    package let isSuspended: Bool
    /// Indices into `points` where it is stocked.
    package fileprivate(set) var points: [Int] = []
    /// Where it is shown at fairs: indices into `fairs` and into the fair's booths.
    package fileprivate(set) var booths: [(fair: Int, booth: Int)] = []

    init(
      record: Product, producers: [Int], commune: Int, village: Int?, signedAddress: String?,
      recognitions: [Recognition], coming: [Recognition], rank: Rank, isSuspended: Bool
    ) {
      self.record = record
      self.producers = producers
      self.commune = commune
      self.village = village
      self.signedAddress = signedAddress
      self.recognitions = recognitions
      self.coming = coming
      self.rank = rank
      self.isSuspended = isSuspended
    }

    /// Whether lists, points and maps show it.
    package var isListed: Bool {
      !isSuspended && rank.state != .expired && rank.state != .revoked
    }
  }

  package struct ProducerEntry: Sendable {
    package let record: Producer
    package let commune: Int
    package let village: Int?
    package fileprivate(set) var products: [Int] = []
    /// What it supplies, and to whom.
    package fileprivate(set) var supplies: [Link] = []
    /// Who supplies it with what: producers, and areas of raw material.
    package fileprivate(set) var suppliers: [Link] = []
    /// The producers that belong to it: indices into `producers`.
    package fileprivate(set) var members: [Int] = []
    /// The producers it belongs to.
    package fileprivate(set) var memberOf: [Int] = []
    /// Indices into `projects`.
    package fileprivate(set) var projects: [Int] = []
    /// The trails that stop here: indices into `trails`.
    package fileprivate(set) var trails: [Int] = []
  }

  package struct PointEntry: Sendable {
    package struct Stock: Sendable {
      package let product: Int
      package let checked: CalendarDay?
    }

    package let record: SalesPoint
    package let commune: Int?
    package fileprivate(set) var stocks: [Stock] = []
    /// Products of other provinces: indices into `externals`.
    package fileprivate(set) var externalStocks: [Stock] = []
    /// The trails that stop here: indices into `trails`.
    package fileprivate(set) var trails: [Int] = []
  }

  /// A product of another province.
  package struct ExternalEntry: Sendable {
    package let record: ExternalProduct
    package let rank: Rank

    /// Whether lists and points show it.
    package var isListed: Bool { rank.isRunning }
  }

  package struct CommuneEntry: Sendable {
    package let record: Commune
    /// An index into `provinces`.
    package let province: Int
    package fileprivate(set) var products: [Int] = []
    package fileprivate(set) var producers: [Int] = []
    package fileprivate(set) var points: [Int] = []
    package fileprivate(set) var destinations: [Int] = []
    /// Whom to call here: indices into `offices`.
    package fileprivate(set) var offices: [Int] = []
    /// Indices into `projects`.
    package fileprivate(set) var projects: [Int] = []
    /// The trails that stop here: indices into `trails`.
    package fileprivate(set) var trails: [Int] = []

    /// Whether it has a page: a row of a table alone gets one when something is there.
    package var hasPage: Bool {
      record.hasFile || !products.isEmpty || !producers.isEmpty || !points.isEmpty
        || !destinations.isEmpty || !offices.isEmpty || !projects.isEmpty || !trails.isEmpty
    }
  }

  /// A province of which the catalogue knows a commune, with what is there.
  package struct ProvinceEntry: Sendable {
    package let record: Province
    /// Its communes that have a page.
    package fileprivate(set) var communes: [Int] = []
    package fileprivate(set) var products: [Int] = []
    package fileprivate(set) var producers: [Int] = []
    package fileprivate(set) var points: [Int] = []
    package fileprivate(set) var destinations: [Int] = []
    /// The offices of the province itself.
    package fileprivate(set) var offices: [Int] = []

    /// Whether something is there to be shown.
    package var hasPage: Bool { !communes.isEmpty }
  }

  package struct DecisionEntry: Sendable {
    package struct Row: Sendable {
      package let record: Decision.Row
      /// The product; nil where it was removed or is a draft.
      package let product: Int?
      /// The producer's name as printed, as far as its name is public.
      package let printedProducer: String?
      /// The address as signed, as far as it is public.
      package let signedAddress: String?
    }

    package let record: Decision
    /// The papers it rests on: indices into `papers`.
    package let restsOn: [Int]
    package let rows: [Row]
  }

  package struct DestinationEntry: Sendable {
    package let record: Destination
    package let commune: Int
    package let services: [Int]
    package fileprivate(set) var products: [Int] = []
    package fileprivate(set) var producers: [Int] = []
    /// The trails that stop here: indices into `trails`.
    package fileprivate(set) var trails: [Int] = []
  }

  package struct FairEntry: Sendable {
    package struct Booth: Sendable {
      package let record: Fair.Booth
      package let producer: Int?
      /// The products shown there, those that lost their rank left out.
      package let products: [Int]
    }

    package let record: Fair
    package let commune: Int?
    package let booths: [Booth]
    /// Whether it ended before the catalogue's day.
    package let isPast: Bool
  }

  package let settings: Settings
  package let day: CalendarDay
  package private(set) var decisions: [DecisionEntry] = []
  package private(set) var products: [ProductEntry] = []
  package private(set) var producers: [ProducerEntry] = []
  package private(set) var points: [PointEntry] = []
  package private(set) var communes: [CommuneEntry] = []
  package private(set) var destinations: [DestinationEntry] = []
  package private(set) var trails: [TrailEntry] = []
  /// By code.
  package private(set) var provinces: [ProvinceEntry] = []
  package private(set) var oldProvinces: [OldProvinceEntry] = []
  package private(set) var fairs: [FairEntry] = []
  package private(set) var externals: [ExternalEntry] = []
  package private(set) var news: [NewsItem] = []
  package private(set) var plans: [PlanEntry] = []
  package private(set) var rounds: [RoundEntry] = []
  package private(set) var projects: [ProjectEntry] = []
  package private(set) var papers: [PaperEntry] = []
  package private(set) var offices: [OfficeEntry] = []
  package private(set) var pages: [Page] = []
  package private(set) var removed: [RemovedRecord] = []
  package let outlines: [Outline]
  package let holidays: PublicHolidays
  /// How many of its records are samples.
  package private(set) var samples = Samples.none
  /// The story of each product, by index.
  package var productStories: [Localized<Story>?] { products.map(\.record.story) }
  /// Days on which something is to begin or to end that no rank tells of.
  let comingDays: [CalendarDay]

  /// Links the records, and reports every reference that leads nowhere; what such a reference asks
  /// for is not there, and the rest is linked whole.
  package init(
    resolving records: Records, settings: Settings, day: CalendarDay, jobs: Int = 1,
    report: inout Report
  ) {
    self.settings = settings
    self.day = day
    outlines = records.outlines
    holidays = records.holidays
    comingDays = records.days(after: day)
    removed = RecordKind.allCases.flatMap { records[$0].removed }

    let codes = Set(records.communes.records.map(\.province.code))
    provinces = Province.all.filter { codes.contains($0.code) }.map { ProvinceEntry(record: $0) }
    let provinceIndices = Dictionary(
      uniqueKeysWithValues: provinces.enumerated().map { ($0.element.record.code, $0.offset) })
    communes = records.communes.records.map {
      CommuneEntry(record: $0, province: provinceIndices[$0.province.code] ?? 0)
    }
    let resolver = Resolver(records)
    for commune in records.communes.records { resolver.check(commune, &report) }
    destinations = records.destinations.records.compactMap { resolver.entry(of: $0, &report) }
    producers = records.producers.records.compactMap { resolver.entry(of: $0, &report) }
    let recognitions = resolver.recognitionsByProduct(&report)
    products = records.products.records.compactMap { product in
      resolver.entry(
        of: product, recognitions: recognitions[product.id] ?? [], on: day, &report)
    }
    externals = records.externals.map { product in
      ExternalEntry(record: product, rank: Rank(of: product.recognitions.sorted(), on: day))
    }
    points = records.points.records.compactMap { resolver.entry(of: $0, &report) }
    news = records.news.records.filter { $0.date <= day }
    pages = records.pages.records
    for fair in records.fairs.records { resolver.check(fair, &report) }
    records.checkRules(on: day, jobs: jobs, &report)
    decisions = records.decisions.records.map {
      resolver.entry(of: $0, products: products, &report)
    }
    linkBack(resolver, &report)
    linkFairs(resolver, records)
    linkTrails(resolver, records, &report)
    linkProgramme(resolver, records, &report)
    gatherProvinces()
    oldProvinces = oldProvinces(of: records)
    samples = countSamples()
    checkEnded(&report)
    checkStart(&report)
  }

  /// Notes at each record who refers to it.
  private mutating func linkBack(_ resolver: Resolver, _ report: inout Report) {
    for (index, product) in products.enumerated() {
      for producer in product.producers { producers[producer].products.append(index) }
      communes[product.commune].products.append(index)
      if let village = product.village { destinations[village].products.append(index) }
    }
    for (index, producer) in producers.enumerated() {
      communes[producer.commune].producers.append(index)
      if let village = producer.village { destinations[village].producers.append(index) }
    }
    for (index, destination) in destinations.enumerated() {
      communes[destination.commune].destinations.append(index)
    }
    for index in points.indices {
      if let commune = points[index].commune { communes[commune].points.append(index) }
      let stocks = resolver.stocks(of: points[index].record, producers: producers, &report)
      points[index].stocks = stocks.filter { products[$0.product].isListed }
      points[index].externalStocks = resolver.externalStocks(of: points[index].record)
        .filter { externals[$0.product].isListed }
      for stock in points[index].stocks { products[stock.product].points.append(index) }
    }
  }

  /// Links the fairs; a booth that names no products shows all its producer's.
  private mutating func linkFairs(_ resolver: Resolver, _ records: Records) {
    fairs = records.fairs.records.map { fair in
      FairEntry(
        record: fair, commune: resolver.commune(of: fair),
        booths: fair.booths.map { booth in
          let producer = resolver.producer(of: booth)
          let stated = resolver.products(of: booth)
          let all =
            booth.products.isEmpty ? producer.map { producers[$0].products } ?? [] : stated
          return FairEntry.Booth(
            record: booth, producer: producer, products: all.filter { products[$0].isListed })
        }, isPast: fair.ends < day)
    }
    for (fair, entry) in fairs.enumerated() where entry.record.ends >= day {
      for (booth, shown) in entry.booths.enumerated() {
        for product in shown.products { products[product].booths.append((fair, booth)) }
      }
    }
  }

  /// Links trails, and notes at each stop who comes by.
  private mutating func linkTrails(
    _ resolver: Resolver, _ records: Records, _ report: inout Report
  ) {
    trails = entries(of: records.trails.records, resolver, &report)
    for (index, trail) in trails.enumerated() {
      // A stop that is passed twice is told once.
      for case .record(let stop) in trail.stops.map(\.place) {
        switch stop.kind {
        case .destinations: destinations[stop.index].trails.add(once: index)
        case .points: points[stop.index].trails.add(once: index)
        case .producers: producers[stop.index].trails.add(once: index)
        case .communes: communes[stop.index].trails.add(once: index)
        default: break
        }
      }
    }
  }

  /// Links what belongs to the programme itself; what a plan has reached is counted when all else is linked.
  private mutating func linkProgramme(
    _ resolver: Resolver, _ records: Records, _ report: inout Report
  ) {
    plans = entries(of: records.plans.records, resolver, &report)
    rounds = entries(of: records.rounds.records, resolver, &report)
    projects = records.projects.records.map { resolver.entry(of: $0, &report) }
    linkChains(resolver, &report)
    papers = entries(of: records.papers.records, resolver, &report)
    offices = entries(of: records.offices.records, resolver, &report)
    for (index, office) in offices.enumerated() {
      if let commune = office.commune {
        communes[commune].offices.append(index)
      } else if let province = office.province {
        provinces[province].offices.append(index)
      }
    }
  }

  /// Notes who supplies whom, who belongs to whom, and who takes part in what.
  private mutating func linkChains(_ resolver: Resolver, _ report: inout Report) {
    for index in producers.indices {
      let producer = producers[index].record
      if !producer.supplies.isEmpty {
        producers[index].supplies = resolver.supplies(producer.supplies, &report)
      }
      for reference in producer.supplies.map(\.to) + producer.members
      where reference.value == producer.id {
        report.error(.linkedToItself, at: reference.span)
      }
      for link in producers[index].supplies {
        producers[link.to.index].suppliers.append(
          Link(to: RecordRef(.producers, index), what: link.what))
      }
      if !producer.members.isEmpty {
        producers[index].members = resolver.producers(producer.members, &report)
      }
      for member in producers[index].members { producers[member].memberOf.append(index) }
    }
    for (index, project) in projects.enumerated() {
      for link in project.supplies {
        producers[link.to.index].suppliers.append(
          Link(to: RecordRef(.projects, index), what: link.what))
      }
      for producer in project.producers { producers[producer].projects.append(index) }
      for commune in project.communes { communes[commune].projects.append(index) }
    }
  }

  /// Notes at each province what its communes have.
  private mutating func gatherProvinces() {
    for (index, commune) in communes.enumerated() where commune.hasPage {
      let province = commune.province
      provinces[province].communes.append(index)
      provinces[province].products += commune.products
      provinces[province].producers += commune.producers
      provinces[province].points += commune.points
      provinces[province].destinations += commune.destinations
    }
  }
}

extension [Int] {
  /// Adds the index of a trail, which come in their order.
  fileprivate mutating func add(once index: Int) {
    if last != index { append(index) }
  }
}

extension Diagnostic.Message {
  fileprivate static let linkedToItself = Self(
    "linked-to-itself",
    vi: "chủ thể này không thể cung cấp cho chính mình hay là thành viên của mình",
    en: "a producer neither supplies itself nor is a member of itself")
}
