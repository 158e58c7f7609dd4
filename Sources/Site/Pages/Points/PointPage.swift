internal import Catalogue
internal import Diagnostics
internal import Markup
internal import Theme

/// A sales point's page.
struct PointPage: HeadedPage {
  let edition: Edition
  let index: Int
  private let entry: Catalogue.PointEntry
  private let media: MediaViews?

  init(_ edition: Edition, _ index: Int) {
    self.edition = edition
    self.index = index
    entry = edition.catalogue.points[index]
    media = MediaViews(edition, of: entry.record, named: edition.text(entry.record.name))
  }

  private var point: SalesPoint { entry.record }

  static let kind = PageKind("point", fields, in: .pointsTitle)

  static let fields = Fields<PointPage>(
    "point",
    [
      .object("name", TextView.fields) { $0.edition.text($0.point.name) },
      .text("kind") { $0.natureInWords },
      .text("status", optional: { $0.edition.status(of: $0.point) }),
      .text("open_days", optional: { $0.edition.openDays(ofPoint: $0.index) }),
      .text("checked_day", optional: { $0.point.checked.map { "\($0)" } }),
      .object("commune", LinkView.fields) { page in
        page.entry.commune.map { page.edition.communeLink($0) }
      },
      .list("facts", FactView.fields) { $0.facts }, .rows("stocks") { $0.stocks },
      .list("externals", ExternalRowView.fields) { page in
        page.entry.externalStocks.map { stock in
          page.edition.externalRow(
            stock.product, remark: stock.checked.map { page.edition.checked($0) })
        }
      },
      .object("others", TextView.fields) { page in
        page.point.others.map { page.edition.text($0) }
      },
      .list("photos", PhotoView.fields) { $0.media?.photoViews ?? [] },
      .object("story", StoryView.fields) { $0.edition.story($0.point.story) },
      .object("map", MapView.fields) { $0.map },
      .list("nearby", LinkView.fields) { page in
        page.edition.destinations(near: page.point.coordinates, in: page.entry.commune)
      },
      .object("directions", DirectionsView.fields) { page in
        page.edition.directions(
          to: RecordRef(.points, page.index), named: page.edition.text(page.point.name).text,
          address: page.point.address, commune: page.entry.commune,
          coordinates: page.point.coordinates, precision: page.point.precision,
          way: page.point.way)
      },
    ])

  var head: PageHead {
    let place = entry.commune.map { edition.place($0) }
    return PageHead(
      title: edition.text(point.name).text,
      description: [natureInWords, place].compactMap { $0 }.joined(separator: ", "),
      image: media?.shareImage,
      crumbs: [edition.crumb(.pointsTitle, .list(.points, page: 1))],
      structuredData: [edition.structuredData(ofPoint: index)])
  }

  private var natureInWords: String { edition.string(WordGroups.pointKinds, point.kind) }

  /// What it sells, by name.
  private var stocks: [ProductRow] {
    let ordering = edition.ordering.products
    // Nearly always all were seen on one day.
    var last: (day: CalendarDay, remark: String)?
    return entry.stocks.sorted { ordering[$0.product] < ordering[$1.product] }.map { stock in
      guard let day = stock.checked else { return edition.row(stock.product) }
      if last?.day != day { last = (day, edition.checked(day)) }
      return edition.row(stock.product, remark: last?.remark)
    }
  }

  /// Where it lies among its neighbours.
  private var map: MapView? {
    guard point.coordinates != nil else { return nil }
    let neighbours = entry.commune.map { edition.catalogue.communes[$0].points } ?? []
    return edition.mapAround(
      point.coordinates, named: edition.text(point.name).text, in: entry.commune,
      around: neighbours.filter { $0 != index }.prefix(12).compactMap {
        edition.mark(point: $0, number: "")
      })
  }

  private var facts: [FactView] {
    var facts = Facts(edition)
    facts.add(.hostVenue, point.hostVenue.map { edition.properName($0) })
    facts.add(.hours, edition.hours(ofPoint: index).map { edition.plain($0) })
    facts.add(.holidays, point.status == .open ? edition.holidays(of: point.hours) : nil)
    facts.add(telephone: point.phone)
    facts.add(.zalo, point.zalo.map { edition.plain($0) })
    facts.add(link: .website, point.website)
    facts.add(.operator, point.operatedBy.map { edition.properName($0) })
    if !point.payment.isEmpty {
      let ways = point.payment.map { edition.strings.text(WordGroups.payments, code: $0) }
      facts.add(.payment, edition.plain(ways.joined(separator: ", ")))
    }
    if !point.languages.isEmpty {
      facts.add(.languages, edition.plain(edition.languageNames(point.languages)))
    }
    if let approval = point.approval {
      let parts = [
        approval.decision, approval.date.map { edition.strings.day($0) }, approval.authority,
        approval.validUntil.map { edition.validity($0.value) },
      ]
      facts.add(
        .approval, edition.properName(parts.compactMap { $0 }.joined(separator: ", ")))
    }
    facts.add(.checked, point.checked.map { edition.plain(edition.strings.day($0)) })
    return facts.views
  }
}

extension Edition {
  /// The words a sales point is found by.
  func searchTexts(ofPoint index: Int) -> SearchIndex.Texts {
    let entry = catalogue.points[index]
    var texts = SearchIndex.Texts()
    texts.add(.name, text(entry.record.name).text)
    addOriginal(of: entry.record.name, to: &texts)
    texts.add(.nature, nature(of: RecordRef(.points, index)))
    if let commune = entry.commune { addPlace(ofCommune: commune, to: &texts) }
    return texts
  }
}
