internal import Diagnostics
internal import Catalogue
internal import Diagnostics
internal import Markup
internal import Theme

/// A form in which a fair's listing is printed.
enum FairPrint: String, Hashable, CaseIterable, Sendable {
  case a4, a5
  /// The same in two languages side by side.
  case a4Bilingual = "a4-2"
  case a5Bilingual = "a5-2"
  /// A label for each product, to cut out.
  case labels

  /// The forms a site offers: two languages need two.
  static func all(in settings: Settings) -> [FairPrint] {
    settings.fullLanguages.count > 1 ? allCases : [.a4, .a5, .labels]
  }

  var isBilingual: Bool { self == .a4Bilingual || self == .a5Bilingual }

  var key: Word {
    switch self {
    case .a4: .printA4
    case .a5: .printA5
    case .a4Bilingual: .printA4Two
    case .a5Bilingual: .printA5Two
    case .labels: .printLabels
    }
  }

  /// The paper, as the style sheet names it.
  var paper: String { self == .a5 || self == .a5Bilingual ? "a5" : "a4" }
}

/// A text in one language or in two.
struct PairView: Sendable {
  let text: TextView
  /// The same in the other language, where it differs.
  let other: TextView?

  static let fields = Fields<PairView>(
    "pair",
    [
      .object("text", TextView.fields) { $0.text }, .object("other", TextView.fields) { $0.other },
    ])
}

/// A fair's listing for paper: contents, entries by zone, indexes.
struct FairListingView: Sendable {
  struct Product: Sendable {
    let name: PairView
    let rank: RankView
    let qr: [UInt8]
    let address: String

    static let fields = Fields<Product>(
      "listed_product",
      [
        .object("name", PairView.fields) { $0.name }, .object("rank", RankView.fields) { $0.rank },
        .markup("qr") { $1 += $0.qr }, .text("address") { $0.address },
      ])
  }

  struct Line: Sendable {
    let number: String
    let name: PairView
    let place: PairView?
    let phone: String?
    let note: PairView?
    let products: [Product]

    static let fields = Fields<Line>(
      "listed_booth",
      [
        .text("number") { $0.number }, .object("exhibitor", PairView.fields) { $0.name },
        .object("place", PairView.fields) { $0.place },
        .text("phone", optional: { $0.phone }), .object("note", PairView.fields) { $0.note },
        .list("products", Product.fields) { $0.products },
      ])
  }

  struct Zone: Sendable {
    let anchor: String
    let name: PairView?
    let count: String
    let entries: [Line]

    static let fields = Fields<Zone>(
      "listed_zone",
      [
        .text("anchor") { $0.anchor }, .object("name", PairView.fields) { $0.name },
        .text("count") { $0.count }, .list("entries", Line.fields) { $0.entries },
      ])
  }

  struct IndexLine: Sendable {
    let name: PairView
    let booths: String

    static let fields = Fields<IndexLine>(
      "index_line",
      [.object("name", PairView.fields) { $0.name }, .text("booths") { $0.booths }])
  }

  let paper: String
  /// The fair's page.
  let fairHref: Href
  let name: PairView
  let days: String
  let venue: PairView?
  let organiser: TextView?
  let asOf: String
  let zones: [Zone]
  let byProduct: [IndexLine]
  let byBooth: [IndexLine]
  let isSample: Bool
  let qr: [UInt8]

  static let kind = PageKind("fair-listing", fields, isIndexed: false)

  static let fields = Fields<FairListingView>(
    "fair_listing",
    [
      .text("paper") { $0.paper }, .href("fair_href") { $0.fairHref },
      .object("name", PairView.fields) { $0.name },
      .text("days") { $0.days }, .object("venue", PairView.fields) { $0.venue },
      .object("organiser", TextView.fields) { $0.organiser }, .text("as_of") { $0.asOf },
      .list("zones", Zone.fields) { $0.zones },
      .list("by_product", IndexLine.fields) { $0.byProduct },
      .list("by_booth", IndexLine.fields) { $0.byBooth }, .flag("is_sample") { $0.isSample },
      .markup("qr") { $1 += $0.qr },
    ])
}

/// Labels for the products of a fair, to cut out and stand beside them.
struct FairLabelsView: Sendable {
  struct Label: Sendable {
    /// Where it is shown; labels stand in the order of the booths.
    let booths: String
    let name: TextView
    let maker: TextView
    let place: String
    let rank: RankView
    let qr: [UInt8]
    let isSample: Bool

    static let fields = Fields<Label>(
      "label",
      [
        .text("booths") { $0.booths }, .object("name", TextView.fields) { $0.name },
        .object("maker", TextView.fields) { $0.maker }, .text("place") { $0.place },
        .object("rank", RankView.fields) { $0.rank }, .markup("qr") { $1 += $0.qr },
        .flag("is_sample") { $0.isSample },
      ])
  }

  let title: TextView
  /// The fair's page.
  let fairHref: Href
  let labels: [Label]

  static let kind = PageKind("fair-labels", fields, isIndexed: false)

  static let fields = Fields<FairLabelsView>(
    "fair_labels",
    [
      .object("title", TextView.fields) { $0.title }, .href("fair_href") { $0.fairHref },
      .list("labels", Label.fields) { $0.labels },
    ])
}

extension Edition {
  /// - Parameter other: the edition in the second language, for a listing in two.
  func listing(
    ofFair index: Int, _ print: FairPrint, beside other: Edition?
  ) -> (FairListingView, PageHead) {
    let entry = catalogue.fairs[index]
    let fair = entry.record
    func pair(_ read: (Edition) -> TextView) -> PairView {
      let own = read(self)
      let second = other.map(read)
      return PairView(text: own, other: second?.text == own.text ? nil : second)
    }
    func numbers(_ booths: [Fair.Booth]) -> String {
      booths.map(\.number.value).joined(separator: ", ")
    }
    let zoned =
      fair.zones.map { zone in
        (zone, entry.booths.filter { $0.record.zone?.value == zone.id })
      } + [(nil, entry.booths.filter { $0.record.zone == nil })]
    let zones = zoned.filter { !$0.1.isEmpty }.enumerated().map { position, part in
      FairListingView.Zone(
        anchor: "khu-\(position + 1)", name: part.0.map { zone in pair { $0.text(zone.name) } },
        count: strings.counted(.boothCount, part.1.count),
        entries: part.1.map { listed($0, pair) })
    }
    var shown: [Int: [Fair.Booth]] = [:]
    for booth in entry.booths {
      for product in booth.products { shown[product, default: []].append(booth.record) }
    }
    let view = FairListingView(
      paper: print.paper, fairHref: href(.record(.fairs, index)), name: pair { $0.text(fair.name) },
      days: days(of: fair),
      venue: fair.venue.map { venue in pair { $0.text(venue) } },
      organiser: fair.organiser.map { properName($0) }, asOf: asOf, zones: zones,
      byProduct: shown.keys.sorted { ordering.products[$0] < ordering.products[$1] }.map {
        product in
        FairListingView.IndexLine(
          name: pair { $0.text(catalogue.products[product].record.name) },
          booths: numbers(shown[product] ?? []))
      },
      byBooth: entry.booths.map { booth in
        FairListingView.IndexLine(
          name: pair { $0.exhibitor(of: booth) }, booths: booth.record.number.value)
      },
      isSample: fair.marks.isSample, qr: qr("/q/fair/\(fair.id)/", of: text(fair.name).text))
    return (view, PageHead(title: view.name.text.text))
  }

  private func listed(
    _ booth: Catalogue.FairEntry.Booth, _ pair: ((Edition) -> TextView) -> PairView
  ) -> FairListingView.Line {
    FairListingView.Line(
      number: booth.record.number.value, name: pair { $0.exhibitor(of: booth) },
      place: booth.producer.map { producer in
        pair { $0.plain($0.place(catalogue.producers[producer].commune)) }
      },
      phone: booth.producer.flatMap { catalogue.producers[$0].record.phones.first },
      note: booth.record.note.map { note in pair { $0.text(note) } },
      products: booth.products.ordered(by: ordering.products).map { product in
        let record = catalogue.products[product].record
        return FairListingView.Product(
          name: pair { $0.text(record.name) }, rank: rank(ofProduct: product),
          qr: qr("/q/\(record.id)/", of: text(record.name).text),
          address: shortAddress(of: record))
      })
  }

  func labels(ofFair index: Int) -> (FairLabelsView, PageHead) {
    let entry = catalogue.fairs[index]
    var booths: [Int: [String]] = [:]
    var products: [Int] = []
    for booth in entry.booths {
      for product in booth.products.ordered(by: ordering.products)
      // A label on a shelf shows a rank.
      where catalogue.products[product].rank.isRunning {
        let number = booth.record.number.value
        if booths[product] == nil { products.append(product) }
        // One booth may hold two exhibitors that show the same.
        if booths[product]?.last != number { booths[product, default: []].append(number) }
      }
    }
    let title = text(entry.record.name)
    let view = FairLabelsView(
      title: title, fairHref: href(.record(.fairs, index)),
      labels: products.map { product in
        let shown = catalogue.products[product]
        return FairLabelsView.Label(
          booths: booths[product, default: []].joined(separator: ", "),
          name: text(shown.record.name),
          maker: shown.producers.first.map { producerName($0) } ?? plain(""),
          place: place(shown.commune), rank: rank(ofProduct: product),
          qr: qr("/q/\(shown.record.id)/", of: text(shown.record.name).text),
          isSample: shown.record.marks.isSample)
      })
    return (view, PageHead(title: title.text))
  }

  /// The QR codes of every fair and of what is shown there, by short address.
  ///
  /// They are the same in every language and form of listing.
  static func codes(_ catalogue: CatalogueReader, jobs: Int) -> [String: QRCode] {
    var addresses: Set<String> = []
    for fair in catalogue.fairs {
      addresses.insert("/q/fair/\(fair.record.id)/")
      for product in fair.booths.flatMap(\.products) {
        addresses.insert("/q/\(catalogue.products[product].record.id)/")
      }
    }
    let base = catalogue.settings.baseURL.text
    var report = Report()
    let sorted = addresses.sorted()
    let codes = concurrentMap(sorted, jobs: jobs, report: &report) { address, _ in
      QRCode(base + address)
    }
    var found: [String: QRCode] = [:]
    for (address, code) in zip(sorted, codes) { found[address] = code }
    return found
  }

  fileprivate func exhibitor(of booth: Catalogue.FairEntry.Booth) -> TextView {
    booth.producer.map { producerName($0) }
      ?? booth.record.exhibitor.map { text($0) } ?? plain("")
  }

  /// The QR code of a short address.
  func qr(_ address: String, of name: String) -> [UInt8] {
    let code = common.codes[address] ?? QRCode(settings.baseURL.text + address)
    return code?.svg(label: strings.text(.qrOf, ["name": name])) ?? []
  }
}
