internal import Catalogue
internal import Markup
internal import Theme

/// A commune's page: what is made there, by whom, where to buy, what to see, the old names.
struct CommuneView: Sendable {
  let name: String
  let province: LinkView
  let formerNames: [TextView]
  let story: StoryView?
  let products: [Prepared<ProductRowView>]
  let producers: [LinkView]
  let points: [PointRowView]
  let destinations: [LinkView]
  let map: MapView?

  static let kind = PageKind("commune", fields, in: Words.provincesTitle)

  static let fields = Fields<CommuneView>(
    "commune",
    [
      .text("name") { $0.name },
      .object("province", LinkView.fields) { $0.province },
      .list("former_names", TextView.fields) { $0.formerNames },
      .object("story", StoryView.fields) { $0.story },
      .list("products", ProductRowView.fields) { $0.products },
      .list("producers", LinkView.fields) { $0.producers },
      .list("points", PointRowView.fields) { $0.points },
      .list("destinations", LinkView.fields) { $0.destinations },
      .object("map", MapView.fields) { $0.map },
    ])
}

/// A destination's page, which for a craft or tourism village is the village product page.
struct DestinationView: Sendable {
  let name: TextView
  let kind: String
  let summary: TextView?
  let commune: LinkView
  let formerNames: [TextView]
  let facts: [FactView]
  let photos: [PhotoView]
  let story: StoryView?
  let products: [Prepared<ProductRowView>]
  let services: [Prepared<ProductRowView>]
  let producers: [LinkView]
  let points: [PointRowView]
  let map: MapView?
  /// A `geo:` address, which a telephone opens in the map its owner chose.
  let geo: String?

  static let kind = PageKind("destination", fields, in: Words.destinationsTitle)

  static let fields = Fields<DestinationView>(
    "destination",
    [
      .object("name", TextView.fields) { $0.name }, .text("kind") { $0.kind },
      .object("summary", TextView.fields) { $0.summary },
      .object("commune", LinkView.fields) { $0.commune },
      .list("former_names", TextView.fields) { $0.formerNames },
      .list("facts", FactView.fields) { $0.facts },
      .list("photos", PhotoView.fields) { $0.photos },
      .object("story", StoryView.fields) { $0.story },
      .list("products", ProductRowView.fields) { $0.products },
      .list("services", ProductRowView.fields) { $0.services },
      .list("producers", LinkView.fields) { $0.producers },
      .list("points", PointRowView.fields) { $0.points },
      .object("map", MapView.fields) { $0.map }, .text("geo", optional: { $0.geo }),
    ])
}

extension Edition {
  func commune(_ index: Int) -> (CommuneView, PageHeading) {
    let entry = catalogue.communes[index]
    let name = communeName(index)
    let points = entry.points.ordered(by: ordering.points)
    let destinations = entry.destinations.ordered(by: ordering.destinations)
    // One row of numbers through both lists, as the map has them.
    let numbers = destinations.indices.map { strings.format.number(points.count + $0 + 1) }
    let province = LinkView(
      name: plain(names[entry.record.province]), href: href(.province(entry.province)), detail: nil)
    let view = CommuneView(
      name: name, province: province,
      formerNames: formerNames(of: index), story: story(entry.record.story),
      products: rows(entry.products),
      producers: entry.producers.ordered(by: ordering.producers).map { producerLink($0) },
      points: numbered(points),
      destinations: zip(destinations, numbers).map { destinationLink($0, number: $1) },
      map: map(
        of: entry.record.coordinates, named: name, in: index,
        around: marks(ofPoints: points)
          + zip(destinations, numbers).compactMap { mark(destination: $0, number: $1) }))
    return (
      view,
      PageHeading(
        title: place(index), crumbs: [crumb(Words.provincesTitle, .provinces), province],
        structuredData: [structuredData(ofCommune: index)])
    )
  }

  func destination(_ index: Int) -> (DestinationView, PageHeading) {
    let entry = catalogue.destinations[index]
    let destination = entry.record
    let points = catalogue.communes[entry.commune].points.ordered(by: ordering.points)
    let media = MediaViews(
      self, of: MediaOwner(destination, in: settings), named: text(destination.name))
    let view = DestinationView(
      name: text(destination.name),
      kind: string(Words.destinationKinds, destination.kind.rawValue),
      summary: destination.summary.map { text($0) }, commune: communeLink(entry.commune),
      formerNames: formerNames(of: entry.commune), facts: facts(of: destination),
      photos: media.photoViews,
      story: story(destination.story), products: rows(entry.products),
      services: rows(entry.services),
      producers: entry.producers.ordered(by: ordering.producers).map { producerLink($0) },
      points: numbered(points),
      map: map(
        of: destination.coordinates, named: text(destination.name).text, in: entry.commune,
        around: marks(ofPoints: points)),
      geo: destination.coordinates.map { geo($0) })
    return (
      view,
      PageHeading(
        title: view.name.text, description: view.summary?.text,
        image: media.shareImage,
        crumbs: [crumb(Words.destinationsTitle, .list(.destinations, page: 1))],
        structuredData: [structuredData(ofDestination: index)])
    )
  }

  private func facts(of destination: Destination) -> [FactView] {
    var facts: [FactView] = []
    func add(_ key: String, _ value: TextView?, href: String? = nil) {
      if let value { facts.append(fact(key, value, href: href)) }
    }
    add("address", destination.address.map { properName($0) })
    add("hours", destination.hours.map { plain(hours($0)) })
    if destination.byAppointment {
      add("visits", plain(string(Words.facts, "appointment")))
    }
    if !destination.season.isEmpty { add("season", plain(months(destination.season))) }
    if !destination.languages.isEmpty {
      add("languages", plain(languageNames(destination.languages)))
    }
    add(
      "phone", destination.phone.map { plain($0) },
      href: destination.phone.map { telephone($0) })
    add("website", destination.website.map { plain($0) }, href: destination.website)
    return facts
  }

  private func numbered(_ points: [Int]) -> [PointRowView] {
    points.enumerated().map { pointRow($0.element, number: $0.offset + 1) }
  }

  private func marks(ofPoints points: [Int]) -> [MapDrawing.Mark] {
    points.enumerated().compactMap { position, index in
      var mark = mark(point: index, number: String(position + 1))
      mark?.listHref = "#\(catalogue.points[index].record.id)"
      return mark
    }
  }
}
