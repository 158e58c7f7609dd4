internal import Catalogue
internal import Graphics
internal import Markup
internal import Theme

/// The front page of a language.
struct HomeView: Sendable {
  /// A sector in which something is listed, with the pattern of its products.
  struct SectorRow: Sendable {
    let link: LinkView
    let sector: String
    let pattern: ProductPattern

    static let fields = Fields<SectorRow>(
      "sector_row",
      [
        .object("link", LinkView.fields) { $0.link }, .text("sector") { $0.sector },
        .markup("pattern") { $0.pattern.addSwatch(to: &$1) },
      ])
  }

  let numbers: [NumberView]
  let asOf: String
  /// That everything here is a sample, where it is.
  let samples: String?
  let sectors: [SectorRow]
  /// The places of a language that has only what is translated.
  let places: [LinkView]
  let featured: [ProductRow]
  let allProducts: LinkView?
  /// Rounds of assessment in their weeks.
  let rounds: [RoundView]
  let fairs: [LinkView]
  let news: [NewsListView.Row]
  let map: MapView?

  static let kind = PageKind("home", fields)

  static let fields = Fields<HomeView>(
    "home",
    [
      .list("numbers", NumberView.fields) { $0.numbers }, .text("as_of") { $0.asOf },
      .text("samples", optional: { $0.samples }),
      .list("sectors", SectorRow.fields) { $0.sectors },
      .list("places", LinkView.fields) { $0.places },
      .rows("featured") { $0.featured },
      .object("all_products", LinkView.fields) { $0.allProducts },
      .list("rounds", RoundView.fields) { $0.rounds },
      .list("fairs", LinkView.fields) { $0.fairs },
      .list("news", NewsListView.Row.fields) { $0.news },
      .object("map", MapView.fields) { $0.map },
    ])
}

extension Edition {
  func home() -> (HomeView, PageHead) {
    let siteTitle = text(settings.title).text
    return (
      isPartial ? shortHome() : wholeHome(),
      PageHead(
        title: siteTitle,
        description: strings.text(.siteDescription, ["title": siteTitle]))
    )
  }

  /// The front page of a language that has only what is translated: that, and no counts.
  private func shortHome() -> HomeView {
    let permalinks = plan.permalinks
    func written(_ indices: OrderedList, _ subject: (Int) -> PageSubject) -> [Int] {
      indices.filter { permalinks.has(subject($0), in: language) }
    }
    return HomeView(
      numbers: [], asOf: asOf, samples: nil, sectors: [],
      places: written(lists.destinations) { .record(.destinations, $0) }.map { destinationLink($0) }
        + written(lists.communes) { .record(.communes, $0) }.map { communeLink($0) },
      featured: lists.products.filter { !catalogue.showsFactsOnly(catalogue.products[$0].record) }
        .prefix(24).map { row($0) },
      allProducts: nil, rounds: [],
      fairs: lists.fairs.filter { !catalogue.fairs[$0].isPast }
        .map { fairLink($0) },
      news: lists.news.prefix(3).map { newsRow($0) }, map: nil)
  }

  private func wholeHome() -> HomeView {
    let ranked = lists.products.filter { catalogue.products[$0].rank.isRunning }
    let meant = ranked.filter { counts(RecordRef(.products, $0)) }
    let makers = Set(meant.flatMap { catalogue.products[$0].producers })
    let places = Set(meant.map { catalogue.products[$0].commune })
    let open = catalogue.points.indices.count {
      catalogue.points[$0].record.status == .open && counts(RecordRef(.points, $0))
    }
    let title = strings.text(.communesTitle)
    return HomeView(
      numbers: [
        number(.figureProducts, meant.count, .products(.all, page: 1)),
        number(.figureProducers, makers.count, .list(.producers, page: 1)),
        number(.figureCommunes, places.count, .list(.communes, page: 1)),
        number(.figurePoints, open, .list(.points, page: 1)),
      ],
      asOf: asOf,
      samples: catalogue.source.samples == .all ? strings.text(.homeSamples) : nil,
      sectors: sectorRows(of: meant), places: [],
      featured: featured(of: ranked),
      allProducts: lists.products.count == 0
        ? nil : allProductsLink(counted(lists.products), to: .all),
      rounds: currentRounds,
      fairs: lists.fairs.filter { !catalogue.fairs[$0].isPast }.prefix(3)
        .map { fairLink($0) },
      news: lists.news.prefix(3).map { newsRow($0) },
      map: withWay(
        mapOfCommunes(
          Array(catalogue.communes.indices), named: title, list: href(.provinces).string),
        toPoints: view(of: nil)))
  }

  /// The sectors with how many products of theirs have a rank, as the figures above and the map.
  private func sectorRows(of ranked: [Int]) -> [HomeView.SectorRow] {
    let counts = Dictionary(grouping: ranked) { catalogue.products[$0].record.set.sector }
      .mapValues(\.count)
    return Sector.allCases.compactMap { sector in
      selectionLink(.sector(sector)).map { link in
        HomeView.SectorRow(
          link: LinkView(
            name: link.name, href: link.href,
            detail: strings.counted(.recognisedProductCount, counts[sector] ?? 0)),
          sector: sector.rawValue,
          pattern: ProductPattern(of: sector))
      }
    }
  }

  /// A link to a list that says how much is on it.
  func allProductsLink(_ count: Int, to selection: ProductSelection) -> LinkView {
    LinkView(
      name: plain(strings.counted(.seeAllProducts, count)),
      href: href(.products(selection, page: 1)), detail: nil)
  }

  func number(_ key: Word, _ count: Int, _ subject: PageSubject) -> NumberView {
    NumberView(
      figure: strings.format.number(count), label: strings.counted(key, count),
      href: href(subject))
  }

  /// Six products, the same in every language: those the office features, then those of most stars,
  /// the latest first; two of a sector before a third of any.
  private func featured(of ranked: [Int]) -> [ProductRow] {
    let ordered = ranked.filter { !catalogue.showsFactsOnly(catalogue.products[$0].record) }
      .sorted { left, right in
        let (a, b) = (catalogue.products[left], catalogue.products[right])
        if a.record.isFeatured != b.record.isFeatured { return a.record.isFeatured }
        if a.rank.stars != b.rank.stars { return (a.rank.stars ?? 0) > (b.rank.stars ?? 0) }
        let (first, second) = (a.rank.firstDay, b.rank.firstDay)
        if let first, let second, first != second { return first > second }
        return left < right
      }
    var (shown, rest): ([Int], [Int]) = ([], [])
    var counts: [Sector: Int] = [:]
    for product in ordered {
      let record = catalogue.products[product].record
      counts[record.set.sector, default: 0] += 1
      if record.isFeatured || counts[record.set.sector, default: 0] <= 2 {
        shown.append(product)
      } else {
        rest.append(product)
      }
    }
    return (shown + rest).prefix(6).map { row($0) }
  }
}
