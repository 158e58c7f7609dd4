internal import Theme

/// What is the same on every page of a language: made once.
struct SiteView: Sendable {
  let code: String
  let title: TextView
  let homeHref: Href
  /// The title in the parts between which a line may break: what stands before a dash, and after.
  var titleParts: [String] {
    guard let dash = title.text.firstRange(of: "– ") else { return [title.text] }
    return [title.text[..<dash.lowerBound] + "–", String(title.text[dash.upperBound...])]
  }
  let notice: TextView?
  let publisher: [FactView]
  let publisherName: TextView?
  let dataTitle: String
  let dataHref: Href
  let searchHref: Href
  let locale: String
  /// What stands between groups of three digits, for scripts: a browser may not know the language.
  let grouping: String
  /// The style sheet of the theme's fonts, where they were made, and the fonts themselves.
  let fontsHref: String?
  let fontHrefs: [String]
  /// The script that keeps pages on phones, where the publisher wants that.
  let workerHref: String?
  let feeds: [FeedLink]

  /// A feed that readers of feeds find by themselves.
  struct FeedLink: Sendable {
    let title: String
    let href: Href

    static let fields = Fields<FeedLink>(
      "feed", [.text("title") { $0.title }, .href("href") { $0.href }])
  }

  static let fields = Fields<SiteView>(
    "site",
    [
      .text("page_lang") { $0.code }, .object("site_title", TextView.fields) { $0.title },
      .texts("title_parts") { $0.titleParts },
      .href("home_href") { $0.homeHref },
      .object("notice", TextView.fields) { $0.notice },
      .list("publisher", FactView.fields) { $0.publisher },
      .object("publisher_name", TextView.fields) { $0.publisherName },
      .text("data_title") { $0.dataTitle }, .href("data_href") { $0.dataHref },
      .href("search_href") { $0.searchHref },
      .text("og_locale") { $0.locale }, .text("grouping") { $0.grouping },
      .list("feeds", FeedLink.fields) { $0.feeds },
      .text("fonts_href", optional: { $0.fontsHref }), .texts("font_hrefs") { $0.fontHrefs },
      .text("worker_href", optional: { $0.workerHref }),
    ])
}
