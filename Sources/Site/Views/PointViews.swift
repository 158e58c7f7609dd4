internal import Catalogue
internal import Markup
internal import Theme

/// A sales point in a list.
struct PointRowView: Sendable {
  let id: String
  /// Its number in the list, which the map shows too.
  let number: String?
  let name: TextView
  let href: String
  let kind: String
  let place: String?
  let address: TextView?
  let hours: String?
  /// What there is to say where the point is not simply open.
  let status: String?
  let phone: LinkView?
  let website: LinkView?
  /// What it sells: how many products, or that it sells the one the page is about, and when that
  /// was seen.
  let stock: String?

  static let fields = Fields<PointRowView>(
    "point_row",
    [
      .text("id") { $0.id }, .text("number", optional: { $0.number }),
      .object("name", TextView.fields) { $0.name }, .text("href") { $0.href },
      .text("kind") { $0.kind }, .text("place", optional: { $0.place }),
      .object("address", TextView.fields) { $0.address },
      .text("hours", optional: { $0.hours }), .text("status", optional: { $0.status }),
      .object("phone", LinkView.fields) { $0.phone },
      .object("website", LinkView.fields) { $0.website },
      .text("stock", optional: { $0.stock }),
    ])
}

/// All sales points: a list by province, and their map.
struct PointListView: Sendable {
  struct Group: Sendable {
    let heading: String?
    let points: [PointRowView]

    static let fields = Fields<Group>(
      "point_group",
      [
        .text("heading", optional: { $0.heading }),
        .list("points", PointRowView.fields) { $0.points },
      ])
  }

  let title: String
  let count: String
  let groups: [Group]
  let map: MapView?

  static let kind = PageKind("points", fields, in: Words.pointsTitle)

  static let fields = Fields<PointListView>(
    "point_list",
    [
      .text("title") { $0.title }, .text("count") { $0.count },
      .list("groups", Group.fields) { $0.groups }, .object("map", MapView.fields) { $0.map },
    ])
}

/// A sales point's page.
struct PointView: Sendable {
  let name: TextView
  let kind: String
  let status: String?
  let commune: LinkView?
  let facts: [FactView]
  let stocks: [Prepared<ProductRowView>]
  let externals: [ExternalRowView]
  let others: TextView?
  let photos: [PhotoView]
  let story: StoryView?
  let map: MapView?
  /// A `geo:` address, which a telephone opens in the map its owner chose.
  let geo: String?

  static let kind = PageKind("point", fields, in: Words.pointsTitle)

  static let fields = Fields<PointView>(
    "point",
    [
      .object("name", TextView.fields) { $0.name }, .text("kind") { $0.kind },
      .text("status", optional: { $0.status }),
      .object("commune", LinkView.fields) { $0.commune },
      .list("facts", FactView.fields) { $0.facts },
      .list("stocks", ProductRowView.fields) { $0.stocks },
      .list("externals", ExternalRowView.fields) { $0.externals },
      .object("others", TextView.fields) { $0.others },
      .list("photos", PhotoView.fields) { $0.photos },
      .object("story", StoryView.fields) { $0.story },
      .object("map", MapView.fields) { $0.map }, .text("geo", optional: { $0.geo }),
    ])
}

extension Edition {
  /// - Parameter product: the product the page is about, if it is one's.
  func pointRow(_ index: Int, number: Int? = nil, of product: Int? = nil) -> PointRowView {
    let points = catalogue.points
    return PointRowView(
      id: points[index].record.id,
      // What is nowhere has no number on a map.
      number: points[index].record.coordinates == nil
        ? nil : number.map { strings.format.number($0) },
      name: text(points[index].record.name), href: href(.record(.points, index)),
      kind: string(Words.pointKinds, points[index].record.kind.rawValue),
      place: points[index].commune.map { place($0) },
      address: points[index].record.address.map { properName($0) },
      hours: hours(ofPoint: index),
      status: status(ofPoint: index),
      phone: points[index].record.phone.map {
        LinkView(name: plain($0), href: telephone($0), detail: nil)
      },
      website: points[index].record.kind == .online
        ? points[index].record.website.map { LinkView(name: plain($0), href: $0, detail: nil) }
        : nil,
      stock: product.map { stock(of: $0, atPoint: index) } ?? stock(atPoint: index))
  }

  private func stock(of product: Int, atPoint index: Int) -> String {
    let stock = catalogue.points[index].stocks.first { $0.product == product }
    return stock?.checked.map {
      strings.text(Words.sellsThisSince, ["day": strings.day($0)])
    } ?? strings.text(Words.sellsThis)
  }

  private func stock(atPoint index: Int) -> String? {
    let count = catalogue.points[index].stocks.count
    guard count > 0 else { return nil }
    let checked = catalogue.points[index].record.checked.map { " · " + self.checked($0) } ?? ""
    let isPlanned = catalogue.points[index].record.status == .planned
    return strings.counted(isPlanned ? Words.willSell : Words.sells, count) + checked
  }

  func pointList() -> (PointListView, PageHeading) {
    let ordered = Array(lists.points)
    var groups: [PointListView.Group] = []
    var start = 0
    while start < ordered.count {
      let code = catalogue.provinceCode(ofPoint: ordered[start])
      let end = ordered[start...].firstIndex { catalogue.provinceCode(ofPoint: $0) != code }
      let range = start..<(end ?? ordered.count)
      let heading = catalogue.points[ordered[start]].commune.map {
        names[catalogue.communes[$0].record.province]
      }
      groups.append(
        PointListView.Group(
          heading: heading ?? string(Words.pointKinds, SalesPoint.Kind.online.rawValue),
          points: range.map { pointRow(ordered[$0], number: $0 + 1) }))
      start = range.upperBound
    }
    let title = strings.text(Words.pointsTitle)
    let all = strings.counted(Words.pointCount, ordered.count)
    let open = ordered.count { catalogue.points[$0].record.status == .open }
    return (
      PointListView(
        title: title,
        count: open == ordered.count
          ? all : all + " · " + strings.counted(Words.openPointCount, open),
        groups: groups,
        map: map(ofPoints: ordered, named: title)),
      PageHeading(title: title)
    )
  }

  func point(_ index: Int) -> (PointView, PageHeading) {
    let entry = catalogue.points[index]
    let point = entry.record
    let name = text(point.name)
    let media = MediaViews(
      self, of: MediaOwner(point, in: settings), named: name)
    let neighbours = entry.commune.map { catalogue.communes[$0].points } ?? []
    let view = PointView(
      name: name, kind: string(Words.pointKinds, point.kind.rawValue),
      status: status(ofPoint: index), commune: entry.commune.map { communeLink($0) },
      facts: facts(ofPoint: index),
      stocks: entry.stocks.sorted {
        ordering.products[$0.product] < ordering.products[$1.product]
      }.map { stock in row(stock.product, remark: stock.checked.map { checked($0) }) },
      externals: entry.externalStocks.map { stock in
        externalRow(stock.product, remark: stock.checked.map { checked($0) })
      },
      others: point.others.map { text($0) }, photos: media.photoViews,
      story: story(point.story),
      map: point.coordinates == nil
        ? nil
        : map(
          of: point.coordinates, named: name.text, in: entry.commune,
          around: neighbours.filter { $0 != index }.prefix(12).compactMap {
            mark(point: $0, number: "")
          }),
      geo: point.coordinates.map { geo($0) })
    return (
      view,
      PageHeading(
        title: name.text,
        description: [view.kind, view.commune?.name.text].compactMap { $0 }
          .joined(separator: ", "),
        image: media.shareImage,
        crumbs: [crumb(Words.pointsTitle, .list(.points, page: 1))],
        structuredData: [structuredData(ofPoint: index)])
    )
  }

  /// What there is to say where a point is not simply open.
  private func status(ofPoint index: Int) -> String? {
    let status = catalogue.points[index].record.status
    return status == .open ? nil : string(Words.pointStates, status.rawValue)
  }

  private func facts(ofPoint index: Int) -> [FactView] {
    let point = catalogue.points[index].record
    var facts: [FactView] = []
    func add(_ key: String, _ value: TextView?, href: String? = nil) {
      if let value { facts.append(fact(key, value, href: href)) }
    }
    add("address", point.address.map { properName($0) })
    add("host_venue", point.hostVenue.map { properName($0) })
    add("hours", hours(ofPoint: index).map { plain($0) })
    add("phone", point.phone.map { plain($0) }, href: point.phone.map { telephone($0) })
    add("zalo", point.zalo.map { plain($0) })
    add("website", point.website.map { plain($0) }, href: point.website)
    add("operator", point.operatedBy.map { properName($0) })
    if !point.payment.isEmpty {
      let ways = point.payment.map { string(Words.payments, $0) }
      add("payment", plain(ways.joined(separator: ", ")))
    }
    if !point.languages.isEmpty {
      add("languages", plain(languageNames(point.languages)))
    }
    if let place = point.coordinates {
      let latitude = DecimalText.of(place.latitude, places: 5)
      let longitude = DecimalText.of(place.longitude, places: 5)
      let precision = point.precision.map { " (\(string(Words.precisions, $0.rawValue)))" } ?? ""
      add("coordinates", plain("\(latitude), \(longitude)\(precision)"))
    }
    if let approval = point.approval {
      let parts = [
        approval.decision, approval.date.map { strings.day($0) }, approval.authority,
      ]
      add("approval", properName(parts.compactMap { $0 }.joined(separator: ", ")))
    }
    add("checked", point.checked.map { plain(strings.day($0)) })
    return facts
  }
}
