internal import Catalogue
internal import Theme

/// A product of another province in a list: it has no page here.
struct ExternalRowView: Sendable {
  let name: TextView
  /// Its page on its own site.
  let href: Href?
  let makers: [String]
  let province: String
  let rank: RankView
  let isSample: Bool
  let remark: String?

  static let fields = Fields<ExternalRowView>(
    "external_row",
    [
      .object("name", TextView.fields) { $0.name }, .href("href", optional: { $0.href }),
      .texts("makers") { $0.makers }, .text("province") { $0.province },
      .object("rank", RankView.fields) { $0.rank }, .flag("is_sample") { $0.isSample },
      .text("remark", optional: { $0.remark }),
    ])
}

/// Products of other provinces, in pages.
struct ExternalListView: Sendable {
  let title: String
  let rows: [ExternalRowView]
  let pager: PagerView?

  static let kind = PageKind("externals", fields, in: .productsTitle)

  static let fields = Fields<ExternalListView>(
    "external_list",
    [
      .text("title") { $0.title }, .list("rows", ExternalRowView.fields) { $0.rows },
      .object("pager", PagerView.fields) { $0.pager },
    ])
}

extension Edition {
  func externalList(page: Int) -> (ExternalListView, PageHead) {
    let (part, pages) = lists.externals.page(page)
    let title = strings.text(.externalsTitle)
    let view = ExternalListView(
      title: title, rows: part.map { externalRow($0, remark: nil) },
      pager: pager(page, of: pages) { .externals(page: $0) })
    return (
      view,
      PageHead(
        title: self.title(title, page: page),
        crumbs: [crumb(.productsTitle, .products(.all, page: 1))])
    )
  }

  /// The way to the list of other provinces' products; nil where there are none.
  var externalsLink: LinkView? {
    lists.externals.isEmpty
      ? nil
      : LinkView(
        name: plain(strings.text(.externalsTitle)), href: href(.externals(page: 1)),
        detail: strings.counted(.productCount, lists.externals.count))
  }

  func externalRow(_ index: Int, remark: String?) -> ExternalRowView {
    let entry = catalogue.externals[index]
    return ExternalRowView(
      name: text(entry.record.name), href: entry.record.page(in: language).map { .text($0) },
      makers: entry.record.producers, province: names[entry.record.province],
      rank: rank(entry.rank), isSample: entry.record.marks.isSample, remark: remark)
  }
}
