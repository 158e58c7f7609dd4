internal import Catalogue
internal import Theme

/// Products in pages: all of them, or a sector's.
struct ProductListView: Sendable {
  let title: String
  let count: String
  let sectors: [LinkView]
  let rows: [Prepared<ProductRowView>]
  let pager: PagerView?

  static let fields = ViewFields<ProductListView>(
    "product_list",
    [
      .text("title") { $0.title }, .text("count") { $0.count },
      .list("sectors", LinkView.fields) { $0.sectors },
      .list("rows", ProductRowView.fields) { $0.rows },
      .object("pager", PagerView.fields) { $0.pager },
    ])
}

/// Names with links, under headings: communes, destinations, producers.
struct DirectoryView: Sendable {
  struct Group: Sendable {
    let heading: String?
    let links: [LinkView]

    static let fields = ViewFields<Group>(
      "group",
      [
        .text("heading", optional: { $0.heading }),
        .list("links", LinkView.fields) { $0.links },
      ])
  }

  let title: String
  let count: String
  let groups: [Group]
  let pager: PagerView?

  static let fields = ViewFields<DirectoryView>(
    "directory",
    [
      .text("title") { $0.title }, .text("count") { $0.count },
      .list("groups", Group.fields) { $0.groups },
      .object("pager", PagerView.fields) { $0.pager },
    ])
}

extension Edition {
  func productList(sector: Sector?, page: Int) -> (ProductListView, PageHeading) {
    let chosen = sector.map { lists.productsBySector[$0] ?? [] } ?? lists.products
    let (part, pages) = slice(chosen, page: page)
    let name = sector.map { text($0.name) } ?? strings.text(Words.productsTitle)
    let title = self.title(name, page: page)
    let view = ProductListView(
      title: name, count: strings.counted(Words.productCount, chosen.count),
      sectors: sectorNavigation(at: sector),
      rows: part.map { row($0) },
      pager: pager(page, of: pages) { number in
        sector.map { .sector($0, page: number) } ?? .products(page: number)
      })
    let crumbs = sector == nil ? [] : [crumb(Words.productsTitle, .products(page: 1))]
    return (view, PageHeading(title: title, crumbs: crumbs))
  }

  /// All products, and each sector, the current one marked.
  private func sectorNavigation(at current: Sector?) -> [LinkView] {
    let all = LinkView(
      name: plain(strings.text(Words.allProducts)), href: href(.products(page: 1)),
      detail: strings.counted(Words.productCount, lists.products.count))
    let currentHref = href(current.map { .sector($0, page: 1) } ?? .products(page: 1))
    return ([all] + sectorLinks).map { link in
      var link = link
      link.isCurrent = link.href == currentHref
      return link
    }
  }

  func producerList(page: Int) -> (DirectoryView, PageHeading) {
    let ordered = lists.producers
    let (part, pages) = slice(ordered, page: page)
    let links = part.map { index in
      let producer = catalogue.producers[index]
      return LinkView(
        name: producerName(index), href: href(.producer(index)),
        detail: place(producer.commune))
    }
    return directory(
      Words.producersTitle, strings.counted(Words.producerCount, ordered.count),
      [DirectoryView.Group(heading: nil, links: links)],
      pager(page, of: pages) { .producers(page: $0) }, page)
  }

  func communeList(page: Int) -> (DirectoryView, PageHeading) {
    let ordered = lists.communes
    let (part, pages) = slice(ordered, page: page)
    return directory(
      Words.communesTitle, strings.counted(Words.communeCount, ordered.count),
      groups(ofCommunes: part) { index in
        let count = catalogue.communes[index].products.count { catalogue.products[$0].isListed }
        return LinkView(
          name: plain(communeName(index)), href: href(.commune(index)),
          detail: count == 0
            ? strings.text(Words.noneListed) : strings.counted(Words.productCount, count))
      },
      pager(page, of: pages) { .communes(page: $0) }, page)
  }

  func destinationList(page: Int) -> (DirectoryView, PageHeading) {
    let ordered = lists.destinations
    let (part, pages) = slice(ordered, page: page)
    let links = part.map { index in
      let destination = catalogue.destinations[index]
      return LinkView(
        name: text(destination.record.name), href: href(.destination(index)),
        detail: place(destination.commune))
    }
    return directory(
      Words.destinationsTitle, strings.counted(Words.destinationCount, ordered.count),
      [DirectoryView.Group(heading: nil, links: links)],
      pager(page, of: pages) { .destinations(page: $0) }, page)
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
        DirectoryView.Group(heading: text(province.name), links: same.map(link)))
      rest = rest.dropFirst(same.count)
    }
    return groups
  }

  private func directory(
    _ title: StringKey, _ count: String, _ groups: [DirectoryView.Group], _ pager: PagerView?,
    _ page: Int
  ) -> (DirectoryView, PageHeading) {
    let name = strings.text(title)
    return (
      DirectoryView(title: name, count: count, groups: groups, pager: pager),
      PageHeading(title: self.title(name, page: page))
    )
  }
}
