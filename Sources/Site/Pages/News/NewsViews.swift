internal import Catalogue
internal import Theme

/// News in pages, the latest first.
struct NewsListView: Sendable {
  struct Row: Sendable {
    let title: TextView
    let href: Href
    let day: String
    let summary: TextView?

    static let fields = Fields<Row>(
      "news_row",
      [
        .object("title", TextView.fields) { $0.title }, .href("href") { $0.href },
        .text("day") { $0.day }, .object("summary", TextView.fields) { $0.summary },
      ])
  }

  let title: String
  let rows: [Row]
  let pager: PagerView?

  static let kind = PageKind("news-list", fields, in: .newsTitle)

  static let fields = Fields<NewsListView>(
    "news_list",
    [
      .text("title") { $0.title }, .list("rows", Row.fields) { $0.rows },
      .object("pager", PagerView.fields) { $0.pager },
    ])
}

/// A news item's page.
struct NewsView: Sendable {
  let title: TextView
  let day: String
  let summary: TextView?
  let story: StoryView?

  static let kind = PageKind("news", fields, in: .newsTitle)

  static let fields = Fields<NewsView>(
    "news",
    [
      .object("title", TextView.fields) { $0.title }, .text("day") { $0.day },
      .object("summary", TextView.fields) { $0.summary },
      .object("story", StoryView.fields) { $0.story },
    ])
}

extension Edition {
  func newsList(page: Int) -> (NewsListView, PageHead) {
    let (part, pages) = lists.news.page(page)
    let title = strings.text(.newsTitle)
    let view = NewsListView(
      title: title, rows: part.map { newsRow($0) },
      pager: pager(page, of: pages) { .list(.news, page: $0) })
    return (view, PageHead(title: self.title(title, page: page)))
  }

  func newsRow(_ index: Int) -> NewsListView.Row {
    let item = catalogue.news[index]
    return NewsListView.Row(
      title: text(item.title), href: href(.record(.news, index)), day: strings.day(item.date),
      summary: item.summary.map { text($0) })
  }

  func news(_ index: Int) -> (NewsView, PageHead) {
    let item = catalogue.news[index]
    let title = text(item.title)
    let view = NewsView(
      title: title, day: strings.day(item.date), summary: item.summary.map { text($0) },
      story: story(item.story))
    return (
      view,
      PageHead(
        title: title.text, description: view.summary?.text,
        crumbs: [crumb(.newsTitle, .list(.news, page: 1))])
    )
  }
}

extension Edition {
  /// The words a news item is found by.
  func searchTexts(ofNews index: Int) -> SearchIndex.Texts {
    let record = catalogue.news[index]
    var texts = SearchIndex.Texts()
    texts.add(.name, text(record.title).text)
    if let summary = record.summary { texts.add(.summary, text(summary).text) }
    texts.add(.story, record.story?.value(for: language).value.names)
    return texts
  }
}
