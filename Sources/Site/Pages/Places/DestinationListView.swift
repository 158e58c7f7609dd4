internal import Catalogue
internal import Graphics
internal import Theme

/// The destinations, each as a card: where a tourism office begins.
struct DestinationListView: Sendable {
  struct Row: Sendable {
    let name: TextView
    let href: Href
    let kind: String
    let place: String
    let summary: TextView?
    let photo: ThumbView?
    /// What stands in place of a photo; nil where there is one.
    let pattern: ProductPattern?

    static let fields = Fields<Row>(
      "destination_row",
      [
        .object("name", TextView.fields) { $0.name }, .href("href") { $0.href },
        .text("kind") { $0.kind }, .text("place") { $0.place },
        .object("summary", TextView.fields) { $0.summary },
        .object("photo", ThumbView.fields) { $0.photo },
        .markup("pattern") { $0.pattern?.addSwatch(to: &$1) },
      ])
  }

  let title: String
  let count: String
  let rows: [Row]
  /// The list of trails; nil where there is none.
  let trails: LinkView?
  let pager: PagerView?

  static let kind = PageKind("destinations", fields, in: .destinationsTitle)

  static let fields = Fields<DestinationListView>(
    "destination_list",
    [
      .text("title") { $0.title }, .text("count") { $0.count },
      .list("rows", Row.fields) { $0.rows }, .object("trails", LinkView.fields) { $0.trails },
      .object("pager", PagerView.fields) { $0.pager },
    ])
}

extension Edition {
  func destinationList(page: Int) -> (DestinationListView, PageHead) {
    let ordered = lists.destinations
    let (part, pages) = ordered.page(page)
    let name = strings.text(.destinationsTitle)
    let view = DestinationListView(
      title: name, count: strings.counted(.destinationCount, counted(ordered, of: .destinations)),
      rows: part.map { destinationRow($0) },
      trails: lists.trails.isEmpty
        ? nil
        : LinkView(
          name: plain(strings.text(.trailsTitle)), href: href(.list(.trails, page: 1)),
          detail: strings.counted(.trailCount, counted(lists.trails, of: .trails))),
      pager: pager(page, of: pages) { .list(.destinations, page: $0) })
    return (view, PageHead(title: title(name, page: page)))
  }

  private func destinationRow(_ index: Int) -> DestinationListView.Row {
    let entry = catalogue.destinations[index]
    let destination = entry.record
    let photo = thumb(of: MediaOwner(destination, in: settings))
    return DestinationListView.Row(
      name: text(destination.name), href: href(.record(.destinations, index)),
      kind: string(WordGroups.destinationKinds, destination.kind), place: place(entry.commune),
      summary: destination.summary.map { text($0) }, photo: photo,
      pattern: photo == nil ? ProductPattern(of: destination.id, in: .tourism) : nil)
  }
}
