internal import Catalogue
internal import Theme

/// Products in pages: all of them, or a selection.
struct ProductListView: Sendable {
  /// Selections of one kind that a reader may go to.
  struct Way: Sendable {
    let heading: String
    let links: [Prepared<LinkView>]

    static let fields = Fields<Way>(
      "way",
      [.text("heading") { $0.heading }, .list("links", LinkView.fields) { $0.links }])
  }

  let title: String
  let count: String
  /// The choice of a filter that the list stands for, such as `sector=food`; empty for all products.
  let chosen: String
  let sectors: [LinkView]
  let ways: [Way]
  /// The list of other provinces' products.
  let externals: LinkView?
  let rows: [ProductRow]
  let pager: PagerView?

  static let kind = PageKind("products", fields, in: .productsTitle)

  static let fields = Fields<ProductListView>(
    "product_list",
    [
      .text("title") { $0.title }, .text("count") { $0.count }, .text("chosen") { $0.chosen },
      .list("sectors", LinkView.fields) { $0.sectors },
      .list("ways", Way.fields) { $0.ways },
      .object("externals", LinkView.fields) { $0.externals },
      .rows("rows") { $0.rows }, .blankRow(),
      .object("pager", PagerView.fields) { $0.pager },
    ])
}

/// Names with links, under headings: provinces, communes, producers, fairs.
struct DirectoryView: Sendable {
  struct Group: Sendable {
    let heading: String?
    /// Where the heading leads.
    var headingHref: Href?
    let links: [LinkView]

    static let fields = Fields<Group>(
      "group",
      [
        .text("heading", optional: { $0.heading }),
        .href("heading_href", optional: { $0.headingHref }),
        .list("links", LinkView.fields) { $0.links },
      ])
  }

  let title: String
  let count: String
  let groups: [Group]
  /// A finer or wider list of the same.
  var more: LinkView?
  /// Lists of the same part of the site, this one among them.
  var beside: [LinkView] = []
  let pager: PagerView?

  static let programme = PageKind("directory", fields, in: .programmeTitle)
  static let producers = PageKind("directory", fields, in: .producersTitle)
  static let provinces = PageKind("directory", fields, in: .provincesTitle)
  static let fairs = PageKind("directory", fields, in: .fairsTitle)
  static let trails = PageKind("directory", fields, in: .destinationsTitle)

  static let fields = Fields<DirectoryView>(
    "directory",
    [
      .text("title") { $0.title }, .text("count") { $0.count },
      .list("groups", Group.fields) { $0.groups },
      .object("more", LinkView.fields) { $0.more },
      .list("beside", LinkView.fields) { $0.beside },
      .object("pager", PagerView.fields) { $0.pager },
    ])
}

extension Edition {
  func productList(
    _ selection: ProductSelection, page: Int
  ) -> (ProductListView, PageHead) {
    let chosen = list(of: selection)
    let (part, pages) = chosen.page(page)
    let name = self.name(of: selection)
    let title = self.title(name, page: page)
    let view = ProductListView(
      title: name, count: count(of: selection, counted(chosen)),
      chosen: choice(of: selection), sectors: isPartial ? [] : sectorNavigation(at: selection),
      ways: isPartial ? [] : ways(from: selection),
      externals: selection == .all && !isPartial ? externalsLink : nil,
      rows: part.map { row($0) },
      pager: pager(page, of: pages) { .products(selection, page: $0) })
    let heading = PageHead(
      title: title, crumbs: crumbs(above: selection),
      structuredData: [itemList(part.map { .record(.products, $0) })])
    return (view, heading)
  }

  /// The filter's choice that lists the same; empty for all products and where there is none.
  private func choice(of selection: ProductSelection) -> String {
    switch selection {
    case .sector(let sector): "sector=\(sector.rawValue)"
    case .group(let number): "group=\(number)"
    case .set(let number): "set=\(number)"
    case .stars(let stars): "stars=\(stars)"
    case .province(let index): "province=\(catalogue.provinces[index].record.code)"
    case .all, .year, .region: ""
    }
  }

  /// How many products a selection has; of all, also how many of them have a rank.
  private func count(of selection: ProductSelection, _ all: Int) -> String {
    let text = strings.counted(.productCount, all)
    guard selection == .all, !isPartial else { return text }
    let ranked = (3...5).reduce(0) { $0 + counted(list(of: .stars($1))) }
    return ranked == all
      ? text : text + " · " + strings.counted(.recognisedProductCount, ranked)
  }

  /// What a selection is called.
  func name(of selection: ProductSelection) -> String {
    switch selection {
    case .all: strings.text(.productsTitle)
    case .sector(let sector): names[sector]
    case .group(let number): names[group: number]
    case .set(let number): names[set: number]
    case .stars(let stars): strings.counted(.stars, stars)
    case .year(let year): strings.text(.recognisedIn, ["year": String(year)])
    case .region(let region): names[region]
    case .province(let index): names[catalogue.provinces[index].record]
    }
  }

  /// A link to a selection with how much it lists; nil where that is nothing.
  func selectionLink(_ selection: ProductSelection) -> LinkView? {
    guard let count = plan.selections.count(of: selection), count > 0 else { return nil }
    return LinkView(
      name: plain(name(of: selection)), href: href(.products(selection, page: 1)),
      detail: strings.counted(.productCount, counted(list(of: selection))))
  }

  private func crumbs(above selection: ProductSelection) -> [LinkView] {
    let above: [ProductSelection] =
      switch selection {
      case .all: []
      case .sector, .stars, .year, .region: [.all]
      case .group(let number): [.all, .sector(ProductSet.groups[number - 1].sector)]
      case .set(let number):
        [
          .all, .sector(ProductSet.all[number - 1].sector),
          .group(ProductSet.all[number - 1].group.number),
        ]
      case .province(let index): [.all, .region(catalogue.provinces[index].record.region)]
      }
    return above.map {
      LinkView(name: plain(name(of: $0)), href: href(.products($0, page: 1)), detail: nil)
    }
  }

  /// All products, and each sector, the one that holds the selection marked.
  private func sectorNavigation(at selection: ProductSelection) -> [LinkView] {
    let all = LinkView(
      name: plain(strings.text(.allProducts)), href: href(.products(.all, page: 1)),
      detail: strings.counted(.productCount, counted(lists.products)))
    return [marked(all, selection == .all)]
      + Sector.allCases.compactMap { sector in
        selectionLink(.sector(sector)).map { marked($0, selection == .sector(sector)) }
      }
  }

  private func marked(_ link: LinkView, _ isCurrent: Bool) -> LinkView {
    var link = link
    link.isCurrent = isCurrent
    return link
  }

  /// Where a reader may go on from a selection: from a sector to its groups and sets; from the
  /// others to ranks, years, regions and provinces.
  private func ways(from selection: ProductSelection) -> [ProductListView.Way] {
    let sector: Sector? =
      switch selection {
      case .sector(let sector): sector
      case .group(let number): ProductSet.groups[number - 1].sector
      case .set(let number): ProductSet.all[number - 1].sector
      case .all, .stars, .year, .region, .province: nil
      }
    var kinds: [(Word, (ProductSelection) -> Bool)] = [
      (.byStars, { if case .stars = $0 { true } else { false } }),
      (.byYear, { if case .year = $0 { true } else { false } }),
      (.byRegion, { if case .region = $0 { true } else { false } }),
      (.byProvince, { if case .province = $0 { true } else { false } }),
    ]
    if let sector {
      kinds = [
        (
          .byGroup,
          {
            if case .group(let number) = $0 {
              ProductSet.groups[number - 1].sector == sector
            } else {
              false
            }
          }
        ),
        (
          .bySet,
          {
            if case .set(let number) = $0 {
              ProductSet.all[number - 1].sector == sector
            } else {
              false
            }
          }
        ),
      ]
    }
    let all = plan.selections.all
    let current = plan.selections.position(of: selection)
    return kinds.compactMap { heading, belongs in
      let positions = all.indices.filter { belongs(all[$0]) }
      var holdsCurrent = false
      let links = positions.compactMap { position in
        let way = groundwork.way(position) ?? way(to: all[position])
        if position == current, way.current != nil { holdsCurrent = true }
        return position == current ? way.current : way.other
      }
      guard links.count > 1 || holdsCurrent else { return nil }
      return ProductListView.Way(heading: strings.text(heading), links: links)
    }
  }

  /// The way to a selection, made once: all lists of a language offer the same.
  struct PreparedWay: Sendable {
    /// On the selection's own page, and elsewhere; nil where the selection is empty.
    let current: Prepared<LinkView>?
    let other: Prepared<LinkView>?
    let keys: [Int]
  }

  /// - Parameter log: what the edition notes to, where what is read is to be kept.
  func way(to selection: ProductSelection, _ log: ReadLog? = nil) -> PreparedWay {
    log?.begin()
    let link = selectionLink(selection)
    func made(_ isCurrent: Bool) -> Prepared<LinkView>? {
      link.map { Prepared(marked($0, isCurrent), Self.linkWriter) }
    }
    return PreparedWay(current: made(true), other: made(false), keys: log?.keys ?? [])
  }

  private static let linkWriter = LinkView.fields.writer(for: nil)

  /// How many of a producer's products a list names.
  private static var named: Int { 3 }

  /// How many there are; on the first page, also how many of them have something recognised, which
  /// is what the front page counts.
  private func count(
    _ key: Word, _ kind: RecordKind, _ list: OrderedList, at page: Int, products: (Int) -> [Int]
  ) -> String {
    let total = counted(list, of: kind)
    let all = strings.counted(key, total)
    guard page == 1 else { return all }
    let count = list.count { index in
      counts(RecordRef(kind, index))
        && products(index).contains {
          catalogue.products[$0].isListed && catalogue.products[$0].rank.isRunning
            && counts(RecordRef(.products, $0))
        }
    }
    return count == total
      ? all : all + " · " + strings.counted(.withRecognisedCount, count)
  }

  func producerList(page: Int) -> (DirectoryView, PageHead) {
    let ordered = lists.producers
    let (part, pages) = ordered.page(page)
    let links = part.map { index in
      let producer = catalogue.producers[index]
      let products = highestFirst(producer.products.filter { catalogue.products[$0].isListed })
      let count =
        products.count > Self.named ? [strings.counted(.productCount, products.count)] : []
      return LinkView(
        name: producerName(index), href: href(.record(.producers, index)),
        detail: ([place(producer.commune)] + count).joined(separator: " · "),
        makes: products.prefix(Self.named).map { text(catalogue.products[$0].record.name) })
    }
    return directory(
      .producersTitle,
      count(
        .producerCount, .producers, ordered, at: page,
        products: { catalogue.producers[$0].products }),
      [DirectoryView.Group(heading: nil, links: links)],
      pager(page, of: pages) { .list(.producers, page: $0) }, page)
  }

  func communeCount(page: Int) -> String {
    count(
      .communeCount, .communes, lists.communes, at: page,
      products: { catalogue.communes[$0].products })
  }

  func communeList(page: Int) -> (DirectoryView, PageHead) {
    let ordered = lists.communes
    let (part, pages) = ordered.page(page)
    return directory(
      .communesTitle,
      communeCount(page: page),
      groups(ofCommunes: part) { index in
        LinkView(
          name: plain(communeName(index)), href: href(.record(.communes, index)),
          detail: recognisedCount(ofCommune: index))
      },
      pager(page, of: pages) { .list(.communes, page: $0) }, page,
      crumbs: [crumb(.provincesTitle, .provinces)])
  }

  /// How many products of a commune are recognised, in words.
  func recognisedCount(ofCommune index: Int) -> String {
    recognisedCount(of: catalogue.communes[index].products)
  }

  func recognisedCount(of products: some Sequence<Int>) -> String {
    let count = products.count {
      catalogue.products[$0].isListed && catalogue.products[$0].rank.isRunning
        && counts(RecordRef(.products, $0))
    }
    return count == 0
      ? strings.text(.noneListed) : strings.counted(.recognisedProductCount, count)
  }

  /// Cuts communes that are sorted by province into a group for each.
  private func groups(
    ofCommunes indices: [Int], link: (Int) -> LinkView
  ) -> [DirectoryView.Group] {
    var groups: [DirectoryView.Group] = []
    var rest = indices[...]
    while let first = rest.first {
      let province = catalogue.communes[first].record.province
      let same = rest.prefix { catalogue.communes[$0].record.province == province }
      groups.append(
        DirectoryView.Group(
          heading: names[province],
          headingHref: href(.province(catalogue.communes[first].province)),
          links: same.map(link)))
      rest = rest.dropFirst(same.count)
    }
    return groups
  }

  func directory(
    _ title: Word, _ count: String, _ groups: [DirectoryView.Group], _ pager: PagerView?,
    _ page: Int, more: LinkView? = nil, crumbs: [LinkView] = []
  ) -> (DirectoryView, PageHead) {
    let name = strings.text(title)
    return (
      DirectoryView(title: name, count: count, groups: groups, more: more, pager: pager),
      PageHead(title: self.title(name, page: page), crumbs: crumbs)
    )
  }
}
