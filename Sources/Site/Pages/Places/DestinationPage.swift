internal import Catalogue
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
      .list("facts", FactView.fields) { $0.facts },
      .list("photos", PhotoView.fields) { $0.media?.photoViews ?? [] },
      .object("story", StoryView.fields) { $0.edition.story($0.destination.story) },
      .rows("products") { $0.edition.rows($0.entry.products) },
      .rows("services") { $0.edition.rows($0.entry.services) },
      .list("producers", LinkView.fields) { page in
        page.entry.producers.ordered(by: page.edition.ordering.producers)
          .map { page.edition.producerLink($0) }
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

  private var facts: [FactView] {
    var facts = Facts(edition)
    facts.add(.hours, destination.hours.map { edition.plain(edition.hours($0)) })
    facts.add(.holidays, edition.holidays(of: destination.hours))
    if destination.byAppointment {
      facts.add(.visits, edition.plain(edition.string(WordGroups.facts, .appointment)))
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

extension Edition {
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
