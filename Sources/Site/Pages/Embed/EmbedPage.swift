internal import Catalogue
internal import Markup
internal import Theme

/// A record in small, for another site to show in a frame.
struct EmbedPage: HeadedPage {
  let edition: Edition
  let reference: RecordRef

  init(_ edition: Edition, _ reference: RecordRef) {
    self.edition = edition
    self.reference = reference
  }

  static let kind = PageKind("embed", fields, isIndexed: false)

  static let fields = Fields<EmbedPage>(
    "embed",
    [
      .object("name", TextView.fields) { $0.edition.name(of: $0.reference) },
      .written("href") { $0.edition.write(urlOf: .record($0.reference), to: &$1) },
      // What it is and where.
      .text("detail") { $0.edition.detail(of: $0.reference) },
      // When a fair is.
      .text("days", optional: { $0.days }),
      .object("photo", ThumbView.fields) { $0.photo },
      .object("summary", TextView.fields) { page in
        page.summary.map { page.edition.text($0) }
      },
      .object("rank", RankView.fields) {
        $0.reference.kind == .products ? $0.edition.rank(ofProduct: $0.reference.index) : nil
      },
      .text("hours", optional: { $0.hours }), .rows("products") { $0.products },
    ])

  var head: PageHead { PageHead(title: edition.name(of: reference).text) }

  private var summary: Localized<String>? {
    switch reference.kind {
    case .products: edition.catalogue.products[reference.index].record.summary
    case .destinations: edition.catalogue.destinations[reference.index].record.summary
    case .trails: edition.catalogue.trails[reference.index].record.summary
    default: nil
    }
  }

  private var hours: String? {
    switch reference.kind {
    case .destinations:
      edition.catalogue.destinations[reference.index].record.hours.map { edition.hours($0) }
    case .points: edition.hours(ofPoint: reference.index)
    default: nil
    }
  }

  private var days: String? {
    // One that is nowhere says its days as its detail.
    guard reference.kind == .fairs, edition.catalogue.fairs[reference.index].commune != nil
    else { return nil }
    return edition.days(of: edition.catalogue.fairs[reference.index].record)
  }

  private var photo: ThumbView? {
    edition.thumb(of: MediaOwner(edition.catalogue.record(reference), in: edition.settings))
  }

  /// The line that puts the record into another site's page.
  func writeCode(to text: inout [UInt8]) {
    text.add("<iframe src=\"")
    edition.write(urlOf: .embed(reference), to: &text)
    text.add("\" title=\"")
    text.add(HTMLWriter.escaped(edition.name(of: reference).text))
    text.add(
      "\" width=\"360\" height=\"\(height)\" style=\"border:0\" loading=\"lazy\"></iframe>")
  }

  /// How high a frame has to be, in pixels, at a width of 360: told from its texts, with some room.
  var height: Int {
    let letters = 38
    func lines(_ text: String?) -> Int {
      text.map { max(1, ($0.count + letters - 1) / letters) } ?? 0
    }
    var height = 92
    height += lines(edition.name(of: reference).text + String(repeating: "x", count: 8)) * 28
    height += (lines(edition.detail(of: reference)) + lines(days) + lines(hours)) * 24
    if reference.kind == .products { height += 56 }
    height += lines(summary.map { edition.text($0).text }) * 26
    for product in shownProducts {
      height += lines(edition.name(of: RecordRef(.products, product)).text) * 26 + 26
    }
    // A picture stands beside, and takes width from what is next to it.
    if photo != nil { height = max(height + 60, 190) }
    return height
  }

  /// How many products a frame names: it stays small, whatever a commune makes.
  private static let most = 8

  /// Products that may be carried into another site.
  private var products: [ProductRow] { shownProducts.map { edition.row($0) } }

  private var shownProducts: [Int] {
    let catalogue = edition.catalogue
    let index = reference.index
    let all =
      switch reference.kind {
      case .producers: catalogue.producers[index].products
      case .communes: catalogue.communes[index].products
      case .destinations: catalogue.destinations[index].products
      case .points: catalogue.points[index].stocks.map(\.product)
      default: [Int]()
      }
    let shown = all.filter {
      catalogue.products[$0].isListed && catalogue.isShownInSmall(RecordRef(.products, $0))
    }
    return Array(edition.highestFirst(shown).prefix(Self.most))
  }
}
