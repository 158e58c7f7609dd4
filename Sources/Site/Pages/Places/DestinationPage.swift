internal import Catalogue
internal import Markup
internal import Theme

/// A destination's page, which for a craft or tourism village is the village product page.
struct DestinationPage: HeadedPage {
  let edition: Edition
  let index: Int
  private let entry: Catalogue.DestinationEntry
  private let media: MediaViews?
  /// The points of its commune, by name.
  private let points: [Int]

  init(_ edition: Edition, _ index: Int) {
    self.edition = edition
    self.index = index
    entry = edition.catalogue.destinations[index]
    media = MediaViews(edition, of: entry.record, named: edition.text(entry.record.name))
    points = edition.catalogue.communes[entry.commune].points.ordered(by: edition.ordering.points)
  }

  private var destination: Destination { entry.record }

  static let kind = PageKind("destination", fields, in: .destinationsTitle)

  static let fields = Fields<DestinationPage>(
    "destination",
    [
      .object("name", TextView.fields) { $0.edition.text($0.destination.name) },
      .text("kind") {
        $0.edition.string(WordGroups.destinationKinds, $0.destination.kind)
      },
      .object("summary", TextView.fields) { page in
        page.destination.summary.map { page.edition.text($0) }
      },
      .object("commune", LinkView.fields) { $0.edition.communeLink($0.entry.commune) },
      .list("former_names", TextView.fields) { $0.edition.formerNames(of: $0.entry.commune) },
      // What a visitor asks first, in a line.
      .texts("strip") { $0.strip },
      .text("open_days", optional: { $0.edition.openDays(of: $0.destination) }),
      // The days are not checked one by one, as those of points are.
      .text("checked_day", optional: { _ in nil }),
      .list("facts", FactView.fields) { $0.facts },
      .list("festivals", FactView.fields) { $0.festivals },
      // The twelve months, and whether each is a good one; none where no season is known.
      .list("months", MonthView.fields) { MonthView.all(good: $0.destination.season) },
      .list("trails", LinkView.fields) { $0.edition.trails($0.entry.trails) },
      // Other places to see, the nearest first.
      .list("nearby", LinkView.fields) { page in
        page.edition.destinations(
          near: page.destination.coordinates, in: page.entry.commune, beside: page.index)
      },
      .list("photos", PhotoView.fields) { $0.media?.photoViews ?? [] },
      .object("story", StoryView.fields) { $0.edition.story($0.destination.story) },
      .rows("products") { $0.edition.rows($0.entry.products) },
      .rows("services") { $0.edition.rows($0.entry.services) },
      .list("producers", LinkView.fields) { page in
        page.entry.producers.ordered(by: page.edition.ordering.producers)
          .map { page.edition.visitedProducerLink($0) }
      },
      .list("points", PointRow.fields) { $0.edition.numbered($0.points) },
      .object("map", MapView.fields) { page in
        page.edition.mapAround(
          page.destination.coordinates, named: page.edition.text(page.destination.name).text,
          in: page.entry.commune, around: page.edition.marks(ofPoints: page.points),
          unplaced: page.edition.unplaced(ofPoints: page.points), list: "#points-heading")
      },
      .object("directions", DirectionsView.fields) { page in
        let destination = page.destination
        return page.edition.directions(
          to: RecordRef(.destinations, page.index),
          named: page.edition.text(destination.name).text, address: destination.address,
          commune: page.entry.commune, coordinates: destination.coordinates,
          precision: destination.precision, way: destination.way)
      },
    ])

  var head: PageHead {
    PageHead(
      title: edition.text(destination.name).text,
      description: destination.summary.map { edition.text($0).text }, image: media?.shareImage,
      crumbs: [edition.crumb(.destinationsTitle, .list(.destinations, page: 1))],
      structuredData: [edition.structuredData(ofDestination: index)])
  }

  private var strip: [String] {
    [
      destination.duration.map { edition.text($0).text },
      destination.byAppointment ? edition.string(WordGroups.facts, .appointment) : nil,
      destination.cost.map { edition.text($0).text },
      destination.languages.isEmpty ? nil : edition.languageNames(destination.languages),
    ].compactMap { $0 }
  }

  private var festivals: [FactView] {
    destination.festivals.map { festival in
      FactView(
        edition.text(festival.name).text,
        festival.when.map { edition.text($0) } ?? edition.plain(""))
    }
  }

  private var facts: [FactView] {
    var facts = Facts(edition)
    facts.add(.duration, destination.duration.map { edition.text($0) })
    facts.add(.cost, destination.cost.map { edition.text($0) })
    facts.add(.hours, destination.hours.map { edition.plain(edition.hours($0)) })
    facts.add(.holidays, edition.holidays(of: destination.hours))
    if destination.byAppointment {
      facts.add(.visits, edition.plain(edition.string(WordGroups.facts, .appointment)))
    }
    facts.add(.leadTime, destination.leadTime.map { edition.text($0) })
    facts.add(
      .group, destination.group.flatMap { edition.words(for: $0) }.map { edition.plain($0) })
    if !destination.facilities.isEmpty {
      let words = destination.facilities.map { edition.string(WordGroups.facilities, $0) }
      facts.add(.facilities, edition.plain(words.joined(separator: ", ")))
    }
    if !destination.season.isEmpty {
      facts.add(.season, edition.plain(edition.months(destination.season)))
    }
    if !destination.languages.isEmpty {
      facts.add(.languages, edition.plain(edition.languageNames(destination.languages)))
    }
    facts.add(telephone: destination.phone)
    facts.add(link: .website, destination.website)
    return facts.views
  }
}

/// A month of a place's year.
struct MonthView: Sendable {
  let number: Int
  let isGood: Bool

  static let fields = Fields<MonthView>(
    "month",
    [.text("number") { "\($0.number)" }, .flag("is_good") { $0.isGood }])

  /// The twelve months, and whether each is a good one; none where no season is known.
  static func all(good season: [Int]) -> [MonthView] {
    season.isEmpty ? [] : (1...12).map { MonthView(number: $0, isGood: season.contains($0)) }
  }
}

extension Edition {
  /// How many nearby places a page names, and how far they may be, in kilometres.
  private static let nearby = (most: 4, within: 60.0)

  /// The other places to see of a province, the nearest first, each with how far it is as the crow
  /// flies.
  ///
  /// - Parameter own: the destination whose page it is, which is not near itself.
  func destinations(
    near place: Coordinates?, in commune: Int?, beside own: Int? = nil
  ) -> [LinkView] {
    guard let place, let commune else { return [] }
    let province = catalogue.communes[commune].province
    let near = catalogue.provinces[province].destinations.compactMap { index in
      index == own
        ? nil
        : catalogue.destinations[index].record.coordinates.map {
          (index: index, kilometres: place.kilometres(to: $0))
        }
    }
    return near.filter { $0.kilometres <= Self.nearby.within }
      .sorted { ($0.kilometres, $0.index) < ($1.kilometres, $1.index) }.prefix(Self.nearby.most)
      .map { found in
        let distance = strings.text(
          .mapKilometres,
          ["n": strings.format.number(max(1, Int(found.kilometres.rounded())))])
        let destination = catalogue.destinations[found.index].record
        let kind = string(WordGroups.destinationKinds, destination.kind)
        return LinkView(
          name: text(destination.name), href: href(.record(.destinations, found.index)),
          detail: "\(kind) · \(distance)")
      }
  }

  /// The days on which a place may be visited, for a script; nil where that is by appointment.
  func openDays(of destination: Destination) -> String? {
    guard !destination.byAppointment, let hours = destination.hours else { return nil }
    let (year, holidays) = catalogue.calendar
    return OpenDays(hours, at: destination.coordinates, holidays: holidays, year: year)?.text
  }

  /// A maker as whoever visits a village asks: and whether visitors are welcome.
  func visitedProducerLink(_ index: Int) -> LinkView {
    let link = producerLink(index)
    guard catalogue.producers[index].record.visits?.isWelcome == true else { return link }
    let details = [link.detail, strings.text(.welcomesVisitors)].compactMap { $0 }
    return LinkView(name: link.name, href: link.href, detail: details.joined(separator: " · "))
  }

  fileprivate func words(for group: GroupSize) -> String? {
    switch (group.least, group.most) {
    case (let least?, let most?):
      strings.text(
        .groupBetween,
        ["least": strings.format.number(least), "most": strings.format.number(most)])
    case (let least?, nil): strings.text(.groupAtLeast, ["n": strings.format.number(least)])
    case (nil, let most?): strings.text(.groupAtMost, ["n": strings.format.number(most)])
    case (nil, nil): nil
    }
  }

  /// The words a destination is found by.
  func searchTexts(ofDestination index: Int) -> SearchIndex.Texts {
    let record = catalogue.destinations[index].record
    var texts = SearchIndex.Texts()
    texts.add(.name, text(record.name).text)
    addOriginal(of: record.name, to: &texts)
    texts.add(.nature, nature(of: RecordRef(.destinations, index)))
    addPlace(ofCommune: catalogue.destinations[index].commune, to: &texts)
    if let summary = record.summary { texts.add(.summary, text(summary).text) }
    texts.add(.story, record.story?.value(for: language).value.names)
    return texts
  }
}
