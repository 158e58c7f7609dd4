internal import Diagnostics
internal import Catalogue
internal import Theme

/// A province's or a region's page: what is made there and where, and its parts.
struct AreaView: Sendable {
  let name: String
  /// What it is: a province, a city, a region with how many of these.
  let kind: String
  let formerNames: [String]
  let numbers: [NumberView]
  let map: MapView?
  let products: [ProductRow]
  let allProducts: LinkView?
  /// What the list of parts is called: provinces, communes.
  let partsTitle: String
  let parts: [LinkView]
  let points: [LinkView]
  let destinations: [LinkView]
  /// Its points and destinations for other maps and tables.
  var files: [DataView.Download] = []
  /// Whom to call about the programme here.
  var offices: [OfficeView] = []

  static let kind = PageKind("area", fields, in: .provincesTitle)

  static let fields = Fields<AreaView>(
    "area",
    [
      .text("name") { $0.name }, .text("kind") { $0.kind },
      .texts("former_names") { $0.formerNames },
      .list("numbers", NumberView.fields) { $0.numbers },
      .object("map", MapView.fields) { $0.map },
      .rows("products") { $0.products },
      .object("all_products", LinkView.fields) { $0.allProducts },
      .text("parts_title") { $0.partsTitle }, .list("parts", LinkView.fields) { $0.parts },
      .list("points", LinkView.fields) { $0.points },
      .list("destinations", LinkView.fields) { $0.destinations },
      .list("files", DataView.Download.fields) { $0.files },
      .list("offices", OfficeView.fields) { $0.offices },
    ])
}

extension Edition {
  /// How many products, points and destinations an area's page names itself.
  private static let shown = 12

  /// The regions with their provinces.
  func provinceList() -> (DirectoryView, PageHead) {
    let groups = Region.allCases.compactMap { region -> DirectoryView.Group? in
      let links = provinces(of: region).map { provinceLink($0) }
      guard !links.isEmpty else { return nil }
      return DirectoryView.Group(
        heading: names[region], headingHref: href(.region(region)), links: links)
    }
    var page = directory(
      .provincesTitle,
      strings.counted(.provinceCount, catalogue.provinces.count(where: \.hasPage)),
      groups, nil, 1,
      more: LinkView(
        name: plain(strings.text(.communesTitle)), href: href(.list(.communes, page: 1)),
        detail: communeCount(page: 1)))
    if !catalogue.oldProvinces.isEmpty, language == settings.mainLanguage {
      page.0.beside = [crumb(.oldUnitsTitle, .oldUnits)]
    }
    return page
  }

  func province(_ index: Int) -> (AreaView, PageHead) {
    let entry = catalogue.provinces[index]
    let communes = entry.communes.ordered(by: ordering.communes)
    let region = entry.record.region
    let old = entry.record.formerly.map(\.name)
    var view = area(
      name: text(entry.record.name),
      kind: string(WordGroups.areaKinds, AreaKind(entry.record.kind)),
      // A province that only kept its name has no old one to find it by.
      formerNames: old == [entry.record.name.vietnamese] ? [] : old,
      provinces: [index], selection: .province(index), parts: communes.map { partLink($0) },
      partsTitle: .communesTitle)
    view.offices = offices(forProvince: index)
    view.files = placeFiles(of: .province(index))
    return (
      view,
      PageHead(
        title: view.name,
        crumbs: [
          crumb(.provincesTitle, .provinces),
          LinkView(name: plain(names[region]), href: href(.region(region)), detail: nil),
        ])
    )
  }

  func region(_ region: Region) -> (AreaView, PageHead) {
    let provinces = provinces(of: region)
    let view = area(
      name: names[region],
      kind: string(WordGroups.areaKinds, .region) + " · "
        + strings.counted(.provinceCount, provinces.count),
      formerNames: [], provinces: provinces, selection: .region(region),
      parts: provinces.map { provinceLink($0) }, partsTitle: .provincesTitle)
    return (
      view, PageHead(title: view.name, crumbs: [crumb(.provincesTitle, .provinces)])
    )
  }

  private func area(
    name: String, kind: String, formerNames: [String], provinces: [Int],
    selection: ProductSelection, parts: [LinkView], partsTitle: Word
  ) -> AreaView {
    let entries = provinces.map { catalogue.provinces[$0] }
    let products = list(of: selection)
    let points = entries.flatMap(\.points).ordered(by: ordering.points)
    let destinations = entries.flatMap(\.destinations).ordered(by: ordering.destinations)
    // A link to all for the sake of a few more is a step too many.
    let shown = highestFirst(products)
      .prefix(products.count <= Self.shown * 3 / 2 ? products.count : Self.shown)
    let ranked = products.filter {
      catalogue.products[$0].rank.isRunning && counts(RecordRef(.products, $0))
    }
    let makers = Set(ranked.flatMap { catalogue.products[$0].producers })
    let whole = selection.isProvince ? entries.first?.record : nil
    return AreaView(
      name: name, kind: kind, formerNames: formerNames,
      numbers: [
        // A place without products has no list of them.
        number(
          .figureProducts, ranked.count, .products(products.isEmpty ? .all : selection, page: 1)),
        number(.figureProducers, makers.count, .list(.producers, page: 1)),
        number(
          .figurePoints,
          points.count {
            catalogue.points[$0].record.status == .open && counts(RecordRef(.points, $0))
          }, .list(.points, page: 1)),
        number(
          .figureDestinations, counted(destinations, of: .destinations),
          .list(.destinations, page: 1)),
      ],
      map: withWay(
        mapOfCommunes(
          entries.flatMap(\.communes), named: name, whole: whole, list: "#parts-heading"),
        toPoints: [whole.map { "province=\($0.code)" }, view(of: whole)].compactMap { $0 }
          .joined(separator: "&")),
      products: shown.map { row($0) },
      allProducts: products.count > shown.count
        ? allProductsLink(counted(products), to: selection) : nil,
      partsTitle: strings.text(partsTitle), parts: parts,
      points: points.prefix(Self.shown).map { pointLink($0) },
      destinations: destinations.prefix(Self.shown).map { destinationLink($0) })
  }

  private func provinces(of region: Region) -> [Int] {
    catalogue.provinces.indices
      .filter {
        catalogue.provinces[$0].hasPage && catalogue.provinces[$0].record.region == region
      }
      .sorted { left, right in
        ordering.provinces[left] < ordering.provinces[right]
      }
  }

  func provinceLink(_ index: Int) -> LinkView {
    LinkView(
      name: plain(names[catalogue.provinces[index].record]), href: href(.province(index)),
      detail: recognisedCount(of: list(of: .province(index))))
  }

  private func partLink(_ commune: Int) -> LinkView {
    LinkView(
      name: plain(communeName(commune)), href: href(.record(.communes, commune)),
      detail: recognisedCount(ofCommune: commune))
  }

  private func pointLink(_ index: Int) -> LinkView {
    let point = catalogue.points[index]
    return LinkView(
      name: text(point.record.name), href: href(.record(.points, index)),
      detail: point.commune.map { place($0) })
  }
}

/// What a province or region is called.
enum AreaKind: String, CaseIterable {
  case city, province, region

  init(_ kind: Province.Kind) {
    self =
      switch kind {
      case .city: .city
      case .province: .province
      }
  }
}

extension Edition {
  /// The names a province had, and those of the provinces that became a part of it.
  func addNames(ofProvince index: Int, to texts: inout SearchIndex.Texts) {
    let province = catalogue.provinces[index].record
    if names[province] != province.name.vietnamese {
      texts.add(.otherName, province.name.vietnamese)
    }
    for former in province.formerly where former.name != province.name.vietnamese {
      texts.add(.otherName, former.name)
    }
    let kind =
      province.kind == .city
      ? BilingualText(vi: "thành phố", en: "city") : BilingualText(vi: "tỉnh", en: "province")
    texts.add(.nature, text(kind))
    texts.add(.area, names[province.region])
  }
}
