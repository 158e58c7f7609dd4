internal import Catalogue
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

  /// How many products a frame names: it stays small, whatever a commune makes.
  private static let most = 8

  /// Products that may be carried into another site.
  private var products: [ProductRow] {
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
    return edition.highestFirst(shown).prefix(Self.most).map { edition.row($0) }
  }
}
