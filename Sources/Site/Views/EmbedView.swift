internal import Catalogue
internal import Theme

/// A record in small, for another site to show in a frame.
struct EmbedView: Sendable {
  let name: TextView
  let href: String
  /// What it is and where.
  let detail: String
  let summary: TextView?
  let rank: RankView?
  let hours: String?
  let products: [Prepared<ProductRowView>]

  static let kind = PageKind("embed", fields, isIndexed: false)

  static let fields = Fields<EmbedView>(
    "embed",
    [
      .object("name", TextView.fields) { $0.name }, .text("href") { $0.href },
      .text("detail") { $0.detail }, .object("summary", TextView.fields) { $0.summary },
      .object("rank", RankView.fields) { $0.rank }, .text("hours", optional: { $0.hours }),
      .list("products", ProductRowView.fields) { $0.products },
    ])
}

extension Edition {
  /// How many products a frame names: it stays small, whatever a commune makes.
  private static let embedded = 8

  func embed(_ reference: RecordRef) -> (EmbedView, PageHeading) {
    let index = reference.index
    let view: EmbedView =
      switch reference.kind {
      case .products: embed(product: catalogue.products[index], index)
      case .producers: embed(producer: catalogue.producers[index], index)
      case .communes: embed(commune: catalogue.communes[index], index)
      case .destinations: embed(destination: catalogue.destinations[index], index)
      case .points: embed(point: catalogue.points[index], index)
      case .decisions, .fairs, .news, .pages:
        preconditionFailure("\(reference.kind) are not shown in small")
      }
    return (view, PageHeading(title: view.name.text))
  }

  private func embed(product entry: Catalogue.ProductEntry, _ index: Int) -> EmbedView {
    EmbedView(
      name: text(entry.record.name), href: url(of: .record(.products, index)),
      detail: (entry.producers.map { producerName($0).text } + [place(entry.commune)])
        .joined(separator: " · "),
      summary: entry.record.summary.map { text($0) }, rank: rank(ofProduct: index), hours: nil,
      products: [])
  }

  private func embed(producer entry: Catalogue.ProducerEntry, _ index: Int) -> EmbedView {
    EmbedView(
      name: producerName(index), href: url(of: .record(.producers, index)),
      detail: string(Words.producerKinds, entry.record.kind.rawValue) + " · "
        + place(entry.commune),
      summary: nil, rank: nil, hours: nil, products: embedded(entry.products))
  }

  private func embed(commune entry: Catalogue.CommuneEntry, _ index: Int) -> EmbedView {
    EmbedView(
      name: plain(communeName(index)), href: url(of: .record(.communes, index)),
      detail: names[entry.record.province], summary: nil, rank: nil, hours: nil,
      products: embedded(entry.products))
  }

  private func embed(destination entry: Catalogue.DestinationEntry, _ index: Int) -> EmbedView {
    EmbedView(
      name: text(entry.record.name), href: url(of: .record(.destinations, index)),
      detail: string(Words.destinationKinds, entry.record.kind.rawValue) + " · "
        + place(entry.commune),
      summary: entry.record.summary.map { text($0) }, rank: nil,
      hours: entry.record.hours.map { hours($0) }, products: embedded(entry.products))
  }

  private func embed(point entry: Catalogue.PointEntry, _ index: Int) -> EmbedView {
    let kind = string(Words.pointKinds, entry.record.kind.rawValue)
    return EmbedView(
      name: text(entry.record.name), href: url(of: .record(.points, index)),
      detail: ([kind] + (entry.commune.map { [place($0)] } ?? [])).joined(separator: " · "),
      summary: nil, rank: nil, hours: hours(ofPoint: index),
      products: embedded(entry.stocks.map(\.product)))
  }

  /// Products that may be carried into another site.
  private func embedded(_ products: [Int]) -> [Prepared<ProductRowView>] {
    let shown = products.filter {
      catalogue.products[$0].isListed
        && !catalogue.showsFactsOnly(catalogue.products[$0].record)
    }
    return highestFirst(shown).prefix(Self.embedded).map { row($0) }
  }

  private func url(of subject: PageSubject) -> String {
    url(plan.permalinks.address(of: subject, in: language))
  }
}
