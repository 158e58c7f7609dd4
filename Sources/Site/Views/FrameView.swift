internal import Catalogue
internal import Markup
internal import Theme

/// What surrounds the content of a page.
struct FrameView: Sendable {
  struct Alternate: Sendable {
    let code: String
    let href: String

    static let fields = Fields<Alternate>(
      "alternate", [.text("code") { $0.code }, .text("href") { $0.href }])
  }

  struct LanguageLink: Sendable {
    let code: String
    let name: String
    let href: String
    let isCurrent: Bool

    static let fields = Fields<LanguageLink>(
      "language",
      [
        .text("code") { $0.code }, .text("name") { $0.name }, .text("href") { $0.href },
        .flag("is_current") { $0.isCurrent },
      ])
  }

  struct MenuEntry: Sendable {
    let name: TextView
    let href: String
    let isCurrent: Bool

    static let fields = Fields<MenuEntry>(
      "menu",
      [
        .object("name", TextView.fields) { $0.name }, .text("href") { $0.href },
        .flag("is_current") { $0.isCurrent },
      ])
  }

  /// The picture that networks show where somebody shares a page.
  struct ShareImage: Sendable {
    let address: String
    let width: Int
    let height: Int
    let alternative: String

    static let fields = Fields<ShareImage>(
      "share_image",
      [
        .text("address") { $0.address }, .text("width") { String($0.width) },
        .text("height") { String($0.height) }, .text("alt") { $0.alternative },
      ])
  }

  let title: String
  /// The title without the site's name.
  let ownTitle: String
  let description: String?
  let isHome: Bool
  let canonical: String?
  let shareImage: ShareImage?
  let alternates: [Alternate]
  let languages: [LanguageLink]
  let menu: [MenuEntry]
  let crumbs: [LinkView]
  let structuredData: [[UInt8]]
  let isIndexed: Bool
  let isSample: Bool
  /// Whether the page shows the main language's text for want of a translation.
  let isUntranslated: Bool
  /// Whether the translation was made from an older original.
  let isStale: Bool
  /// What another site puts into a page to show the record in a frame.
  let embedCode: String?

  static let fields = Fields<FrameView>(
    "frame",
    [
      .text("page_title") { $0.title }, .text("og_title") { $0.ownTitle },
      .text("page_description", optional: { $0.description }),
      .flag("is_home") { $0.isHome },
      .text("canonical", optional: { $0.canonical }),
      .object("share_image", ShareImage.fields) { $0.shareImage },
      .list("alternates", Alternate.fields) { $0.alternates },
      .list("languages", LanguageLink.fields) { $0.languages },
      .list("menu", MenuEntry.fields) { $0.menu }, .list("crumbs", LinkView.fields) { $0.crumbs },
      .markup("structured_data") { Array($0.structuredData.joined()) },
      .flag("is_indexed") { $0.isIndexed }, .flag("page_is_sample") { $0.isSample },
      .flag("is_untranslated") { $0.isUntranslated }, .flag("is_stale") { $0.isStale },
      .text("embed_code", optional: { $0.embedCode }),
    ])
}

/// An entry of the menu, as every page of a language has it.
struct MenuItem: Sendable {
  let name: TextView
  let href: String
  /// The section whose pages it stands for; nil for an entry of one page.
  let section: StringKey?
  let target: PageSubject
}

extension Edition {
  func frame(
    _ page: SitePlan.Page, _ traits: PageTraits, _ heading: PageHeading,
    others: [Language: Strings]
  ) -> FrameView {
    let translations = plan.translations(of: page.subject, catalogue)
    let siteTitle = text(settings.title).text
    let marks = catalogue.marks(of: page.subject)
    let isSample = marks?.isSample ?? false
    return FrameView(
      title: page.subject == .home ? siteTitle : "\(heading.title) – \(siteTitle)",
      ownTitle: heading.title,
      description: heading.description, isHome: page.subject == .home,
      canonical: traits.isIndexed ? canonical(page) : nil, shareImage: heading.image,
      alternates: traits.isIndexed ? alternates(page.subject, translations) : [],
      languages: languageLinks(to: page.subject, others),
      menu: menu(for: page.subject, in: traits.section), crumbs: heading.crumbs,
      structuredData: (heading.structuredData + breadcrumbs(page, heading)).map { data in
        Array("<script type=\"application/ld+json\">".utf8) + data.bytes
          + Array("</script>".utf8)
      },
      isIndexed: traits.isIndexed && !isSample, isSample: isSample,
      isUntranslated: !page.isTranslated,
      isStale: page.isTranslated && marks?.isStale(in: language) == true,
      embedCode: embedCode(page, heading))
  }

  private func embedCode(_ page: SitePlan.Page, _ heading: PageHeading) -> String? {
    guard case .record(let reference) = page.subject, catalogue.isShownInSmall(reference)
    else { return nil }
    let address = url(plan.permalinks.address(of: .embed(reference), in: language))
    let title = HTMLWriter.escaped(heading.title)
    return "<iframe src=\"\(address)\" title=\"\(title)\" width=\"360\" height=\"420\""
      + " loading=\"lazy\"></iframe>"
  }

  /// - Parameter fonts: the addresses of the fonts' style sheet and of the fonts.
  func siteView(fonts: [String] = [], isPortable: Bool = false) -> SiteView {
    SiteView(
      code: language.code, title: text(settings.title), homeHref: href(.home),
      notice: settings.notice.map { text($0) }, publisher: publisherFacts,
      publisherName: settings.publisher?.name.map { text($0) },
      dataTitle: strings.text(Words.dataTitle), dataHref: href(.data), searchHref: href(.search),
      locale: language == .vietnamese ? "vi_VN" : language == .english ? "en_GB" : language.code,
      fontsHref: fonts.first { $0.hasSuffix(".css") }.map { href($0) },
      fontHrefs: fonts.filter { $0.hasSuffix(".woff2") }.map { href($0) },
      workerHref: settings.keepsPages && !isPortable ? href("/worker.js") : nil, feeds: feedLinks)
  }

  private var feedLinks: [SiteView.FeedLink] {
    if isPartial { return [] }
    let kinds: [Feed.Kind] = catalogue.news.isEmpty ? [.recognitions] : [.recognitions, .news]
    return kinds.map { kind in
      SiteView.FeedLink(
        title: feedTitle(kind),
        href: href("/" + DataFile.feed(kind, language).path(in: catalogue)))
    }
  }

  /// A page in each language of the site.
  func languageLinks(
    to subject: PageSubject, _ others: [Language: Strings]
  ) -> [FrameView.LanguageLink] {
    settings.languages.map { other in
      FrameView.LanguageLink(
        code: other.code, name: others[other]?.text(Words.languageName) ?? other.code,
        // A language that does not have the page offers its front page.
        href: href(
          plan.permalinks.address(
            of: plan.permalinks.has(subject, in: other) ? subject : .home, in: other)),
        isCurrent: other == language)
    }
  }

  /// The page's own address, or the original's where the page only shows its text.
  private func canonical(_ page: SitePlan.Page) -> String {
    page.isTranslated
      ? url(page.address)
      : url(plan.permalinks.address(of: page.subject, in: settings.mainLanguage))
  }

  private func alternates(
    _ subject: PageSubject, _ translations: [Language]
  ) -> [FrameView.Alternate] {
    guard subject != .languages else { return [] }
    func alternate(_ code: String, _ language: Language) -> FrameView.Alternate {
      FrameView.Alternate(
        code: code, href: url(plan.permalinks.address(of: subject, in: language)))
    }
    return translations.map { alternate($0.code, $0) }
      + [alternate("x-default", settings.mainLanguage)]
  }

  private func menu(
    for subject: PageSubject, in section: StringKey?
  ) -> [FrameView.MenuEntry] {
    menuItems.map { item in
      let isCurrent = item.section.map { $0 == section } ?? (item.target == subject)
      return FrameView.MenuEntry(name: item.name, href: item.href, isCurrent: isCurrent)
    }
  }

  /// What the menu of the language leads to.
  func makeMenu() -> [MenuItem] {
    // What a visitor at a fair looks for comes first.
    let lists: [(StringKey, PageSubject)] =
      [
        (Words.productsTitle, .products(.all, page: 1)),
        (Words.pointsTitle, .list(.points, page: 1)),
      ]
      + (catalogue.fairs.isEmpty ? [] : [(Words.fairsTitle, .list(.fairs, page: 1))])
      + [
        (Words.provincesTitle, .provinces),
        (Words.destinationsTitle, .list(.destinations, page: 1)),
        (Words.producersTitle, .list(.producers, page: 1)),
        (Words.registerMenu, .list(.decisions, page: 1)),
      ]
      + (catalogue.news.isEmpty ? [] : [(Words.newsTitle, .list(.news, page: 1))])
    let pages = catalogue.pages.indices
      .compactMap { index in catalogue.pages[index].menu.map { (place: $0, index: index) } }
      .sorted { ($0.place, $0.index) < ($1.place, $1.index) }
    let permalinks = plan.permalinks
    return lists.filter { permalinks.has($0.1, in: language) }.map { section, target in
      MenuItem(
        name: plain(strings.text(section)), href: href(target), section: section, target: target)
    }
      + pages.filter { permalinks.has(.record(.pages, $0.index), in: language) }.map { page in
        MenuItem(
          name: text(catalogue.pages[page.index].title), href: href(.record(.pages, page.index)),
          section: nil, target: .record(.pages, page.index))
      }
  }

  private var publisherFacts: [FactView] {
    guard let publisher = settings.publisher else { return [] }
    var facts: [FactView] = []
    if let body = publisher.governingBody { facts.append(fact("governing_body", text(body))) }
    if let person = publisher.responsiblePerson {
      facts.append(fact("responsible_person", properName(person)))
    }
    if let permit = publisher.permit { facts.append(fact("permit", properName(permit))) }
    if let address = publisher.address { facts.append(fact("address", text(address))) }
    if let phone = publisher.phone {
      facts.append(fact("phone", plain(phone), href: telephone(phone)))
    }
    if let email = publisher.email {
      facts.append(fact("email", plain(email), href: "mailto:\(email)"))
    }
    if let licence = publisher.licence { facts.append(fact("licence", plain(licence))) }
    return facts
  }
}

// Small makers that several pages use.
extension Edition {
  func fact(_ key: String, _ value: TextView, href: String? = nil) -> FactView {
    FactView(string(Words.facts, key), value, href: href)
  }

  func plain(_ text: String) -> TextView {
    TextView(text: text, language: nil)
  }

  /// Languages by their names, where the theme knows them.
  func languageNames(_ codes: [String]) -> String {
    codes.map { string(Words.languages, $0) }.joined(separator: ", ")
  }

  func geo(_ place: Coordinates) -> String {
    let latitude = DecimalText.of(place.latitude, places: 6)
    return "geo:\(latitude),\(DecimalText.of(place.longitude, places: 6))"
  }

  func telephone(_ number: String) -> String {
    "tel:" + number.filter { $0.isNumber || $0 == "+" }
  }

  /// A link to a page of a list, for crumbs.
  func crumb(_ key: StringKey, _ subject: PageSubject) -> LinkView {
    LinkView(name: plain(strings.text(key)), href: href(subject), detail: nil)
  }

  func communeLink(_ index: Int, detail: String? = nil) -> LinkView {
    LinkView(name: plain(place(index)), href: href(.record(.communes, index)), detail: detail)
  }

  func destinationLink(_ index: Int, number: String? = nil) -> LinkView {
    let destination = catalogue.destinations[index]
    return LinkView(
      name: text(destination.record.name), href: href(.record(.destinations, index)),
      detail: string(Words.destinationKinds, destination.record.kind.rawValue),
      // What is nowhere has no number on a map.
      number: destination.record.coordinates == nil ? nil : number)
  }

  func producerLink(_ index: Int) -> LinkView {
    let producer = catalogue.producers[index]
    return LinkView(
      name: producerName(index), href: href(.record(.producers, index)),
      detail: string(Words.producerKinds, producer.record.kind.rawValue))
  }

  func pager(_ page: Int, of pages: Int, _ subject: (Int) -> PageSubject) -> PagerView? {
    guard pages > 1 else { return nil }
    return PagerView(
      position: strings.text(
        Words.pageNumber,
        ["page": strings.format.number(page), "pages": strings.format.number(pages)]),
      previous: page > 1 ? href(subject(page - 1)) : nil,
      next: page < pages ? href(subject(page + 1)) : nil)
  }

  /// A list's title, with the page's number after the first.
  func title(_ title: String, page: Int) -> String {
    page == 1
      ? title
      : strings.text(
        Words.pageOfTitle, ["title": title, "page": strings.format.number(page)])
  }
}
