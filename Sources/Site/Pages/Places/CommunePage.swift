internal import Catalogue
internal import Graphics
internal import Markup
internal import Theme

/// A commune's page: what is made there, by whom, where to buy, what to see, the old names.
struct CommunePage: HeadedPage {
  let edition: Edition
  let index: Int
  private let entry: Catalogue.CommuneEntry
  /// By name.
  private let points: [Int]
  /// By name, each with its number: one row of numbers goes through both lists, as the map has them.
  private let destinations: [(index: Int, number: String)]

  init(_ edition: Edition, _ index: Int) {
    self.edition = edition
    self.index = index
    entry = edition.catalogue.communes[index]
    let points = entry.points.ordered(by: edition.ordering.points)
    self.points = points
    destinations = entry.destinations.ordered(by: edition.ordering.destinations).enumerated().map {
      ($0.element, edition.strings.format.number(points.count + $0.offset + 1))
    }
  }

  static let kind = PageKind("commune", fields, in: .provincesTitle)

  static let fields = Fields<CommunePage>(
    "commune",
    [
      .text("name") { $0.edition.communeName($0.index) },
      .object("province", LinkView.fields) { $0.province },
      .list("former_names", TextView.fields) { $0.edition.formerNames(of: $0.index) },
      .object("story", StoryView.fields) { $0.edition.story($0.entry.record.story) },
      .rows("products") { $0.edition.rows($0.entry.products) },
      .list("producers", LinkView.fields) { page in
        page.entry.producers.ordered(by: page.edition.ordering.producers)
          .map { page.edition.producerLink($0) }
      },
      .list("points", PointRow.fields) { $0.edition.numbered($0.points) },
      .list("destinations", LinkView.fields) { page in
        page.destinations.map { page.edition.destinationLink($0.index, number: $0.number) }
      },
      .list("trails", LinkView.fields) { $0.edition.trails($0.entry.trails) },
      .list("projects", LinkView.fields) { page in
        page.entry.projects.ordered(by: page.edition.ordering.projects)
          .map { page.edition.projectLink($0) }
      },
      .object("map", MapView.fields) { $0.map },
      .list("files", DataView.Download.fields) { $0.edition.placeFiles(of: .commune($0.index)) },
      .list("offices", OfficeView.fields) { $0.edition.offices(forCommune: $0.index) },
    ])

  var head: PageHead {
    PageHead(
      title: edition.place(index),
      crumbs: [edition.crumb(.provincesTitle, .provinces), province],
      structuredData: [edition.structuredData(ofCommune: index)])
  }

  private var province: LinkView {
    LinkView(
      name: edition.plain(edition.names[entry.record.province]),
      href: edition.href(.province(entry.province)), detail: nil)
  }

  private var map: MapView? {
    edition.mapAround(
      entry.record.coordinates, named: edition.communeName(index), in: index,
      around: edition.marks(ofPoints: points)
        + destinations.compactMap { edition.mark(destination: $0.index, number: $0.number) },
      unplaced: edition.unplaced(ofPoints: points)
        + destinations.map { edition.catalogue.destinations[$0.index].record }
        .filter { $0.coordinates == nil }.map { edition.text($0.name).text },
      subject: MapDrawing.Subject(commune: entry.record.id),
      list: points.isEmpty ? "#destinations-heading" : "#points-heading")
  }
}

extension Edition {
  /// The words a commune is found by.
  func searchTexts(ofCommune index: Int) -> SearchIndex.Texts {
    let record = catalogue.communes[index].record
    var texts = SearchIndex.Texts()
    texts.add(.name, text(record.name).text)
    addOriginal(of: record.name, to: &texts)
    texts.add(.code, record.id)
    texts.add(.nature, string(WordGroups.communeKinds, record.kind))
    for name in formerNames(of: index) { texts.add(.otherName, name.text) }
    texts.add(.area, names[record.province])
    texts.add(.story, record.story?.value(for: language).value.names)
    return texts
  }
}
