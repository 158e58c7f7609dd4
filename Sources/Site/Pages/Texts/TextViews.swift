internal import Markup
internal import Catalogue
internal import Graphics
internal import Markup
internal import Theme

/// A page of text.
struct PageView: Sendable {
  let title: TextView
  let story: StoryView?

  static let kind = PageKind("page", fields)

  static let fields = Fields<PageView>(
    "page",
    [
      .object("title", TextView.fields) { $0.title },
      .object("story", StoryView.fields) { $0.story },
    ])
}

/// A page that says one thing: not found, removed.
struct MessageView: Sendable {
  let title: String
  let detail: String?

  static let notFound = PageKind("not-found", fields, isIndexed: false)
  static let removed = PageKind("removed", fields, isIndexed: false)

  static let fields = Fields<MessageView>(
    "message", [.text("title") { $0.title }, .text("detail", optional: { $0.detail })])
}

/// The page at `/` that offers the languages.
struct LanguagesView: Sendable {
  struct Home: Sendable {
    let link: FrameView.LanguageLink
    /// What the site is called in the language, or in the main one.
    let title: TextView

    static let fields = Fields<Home>(
      "language_home",
      [
        .object("link", FrameView.LanguageLink.fields) { $0.link },
        .object("title", TextView.fields) { $0.title },
      ])
  }

  let homes: [Home]
  let pattern: ProductPattern

  static let kind = PageKind("languages", fields)

  static let fields = Fields<LanguagesView>(
    "languages",
    [
      .list("homes", Home.fields) { $0.homes }, .markup("pattern") { $0.pattern.addBand(to: &$1) },
    ])
}

/// A page that leads to another.
struct RedirectView: Sendable {
  let code: String
  let href: Href
  let canonical: String
  let title: String

  static let fields = Fields<RedirectView>(
    "redirect",
    [
      .text("page_lang") { $0.code }, .href("href") { $0.href },
      .text("canonical") { $0.canonical }, .text("site_title") { $0.title },
    ])
}

extension Edition {
  func page(_ index: Int) -> (PageView, PageHead) {
    let page = catalogue.pages[index]
    let title = text(page.title)
    return (
      PageView(title: title, story: story(page.story)),
      PageHead(title: title.text)
    )
  }

  func notFound() -> (MessageView, PageHead) {
    let title = strings.text(.notFoundTitle)
    return (MessageView(title: title, detail: nil), PageHead(title: title))
  }

  func removed(_ index: Int) -> (MessageView, PageHead) {
    let title = strings.text(.removedTitle)
    let day = strings.day(catalogue.removed[index].removal.date)
    return (
      MessageView(title: title, detail: strings.text(.removedOn, ["day": day])),
      PageHead(title: title)
    )
  }

  func languagesPage() -> (LanguagesView, PageHead) {
    (
      LanguagesView(
        homes: languageLinks(to: .home).map { link in
          LanguagesView.Home(
            link: link,
            title: title(for: link))
        },
        pattern: ProductPattern(of: .handicrafts)),
      PageHead(title: strings.text(.languagesTitle))
    )
  }

  /// The site's title for a language's link, with its language, for the page is of the main one.
  private func title(for link: FrameView.LanguageLink) -> TextView {
    let (title, language) = settings.title.value(for: link.language)
    return TextView(text: title, language: language == self.language ? nil : language)
  }

  func redirect(_ redirect: SitePlan.Redirect) -> RedirectView {
    RedirectView(
      code: language.code, href: .text(href(redirect.target)), canonical: url(redirect.target),
      title: text(settings.title).text)
  }
}

extension Edition {
  /// The words a page of text is found by.
  func searchTexts(ofPage index: Int) -> SearchIndex.Texts {
    var texts = SearchIndex.Texts()
    texts.add(.name, text(catalogue.pages[index].title).text)
    texts.add(.story, catalogue.pages[index].story?.value(for: language).value.names)
    return texts
  }
}
