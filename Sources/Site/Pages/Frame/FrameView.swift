internal import Catalogue
internal import Markup
internal import Theme

/// What surrounds the content of a page.
struct FrameView: Sendable {
  /// The same page in a language, for search engines.
  struct Alternate: Sendable {
    let code: String
    let subject: PageSubject
    let language: Language
    let edition: Edition

    static let fields = Fields<Alternate>(
      "alternate",
      [
        .text("code") { $0.code },
        .written("href") { $0.edition.write(urlOf: $0.subject, in: $0.language, to: &$1) },
      ])
  }

  /// The same page in a language, for readers; where it has none, the front page.
  struct LanguageLink: Sendable {
    let language: Language
    let name: String
    let subject: PageSubject
    let edition: Edition

    static let fields = Fields<LanguageLink>(
      "language",
      [
        .text("code") { $0.language.code }, .text("name") { $0.name },
        .written("href") { link, text in
          text.add(link.edition.settings.baseURL.path)
          link.edition.plan.permalinks.write(
            addressOf: link.subject, in: link.language, to: &text)
        },
        .flag("is_current") { $0.language == $0.edition.language },
      ])
  }

  struct MenuEntry: Sendable {
    let name: TextView
    let href: Href
    let isCurrent: Bool

    static let fields = Fields<MenuEntry>(
      "menu",
      [
        .object("name", TextView.fields) { $0.name }, .href("href") { $0.href },
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

  let edition: Edition
  let page: SitePlan.Page
  let traits: PageTraits
  let heading: PageHead
  private let items: [MenuItem]
  let marks: RecordMarks?

  init(
    _ page: SitePlan.Page, _ traits: PageTraits, _ heading: PageHead, _ items: [MenuItem],
    in edition: Edition
  ) {
    self.items = items
    self.edition = edition
    self.page = page
    self.traits = traits
    self.heading = heading
    marks = edition.catalogue.marks(of: page.subject)
  }

  static let fields = Fields<FrameView>(
    "frame",
    [
      .written("page_title") { $0.writeTitle(to: &$1) },
      // The title without the site's name.
      .text("og_title") { $0.heading.title },
      .text("page_description", optional: { $0.heading.description }),
      .flag("is_home") { $0.isHome },
      .written("canonical", if: { $0.traits.isIndexed ? $0 : nil }) {
        $0.writeCanonical(to: &$1)
      },
      .object("share_image", ShareImage.fields) { $0.heading.image },
      .list("alternates", Alternate.fields) { $0.alternates },
      .list("languages", LanguageLink.fields) { $0.edition.languageLinks(to: $0.page.subject) },
      .list("menu", MenuEntry.fields) { $0.menu },
      .list("crumbs", LinkView.fields) { $0.heading.crumbs },
      .markup("structured_data") { frame, markup in
        for data in frame.heading.structuredData { data.write(to: &markup) }
        frame.edition.breadcrumbs(frame.page, frame.heading)?.write(to: &markup)
      },
      .flag("is_indexed") { $0.traits.isIndexed && !$0.isSample },
      .flag("page_is_sample") { $0.isSample },
      // Whether the page shows the main language's text for want of a translation.
      .flag("is_untranslated") { !$0.page.isTranslated },
      // Whether the translation was made from an older original.
      .flag("is_stale") {
        $0.page.isTranslated && $0.marks?.isStale(in: $0.edition.language) == true
      },
      .text(
        "revised_on",
        optional: { frame in
          frame.marks?.revised.map { day in
            frame.edition.strings.text(.revisedOn, ["day": frame.edition.strings.day(day)])
          }
        }),
      .list("corrections", CorrectionView.fields) { $0.corrections },
      // A mail to the publisher that names the page.
      .written("report_href", if: { $0.isAbout ? $0 : nil }) { $0.writeReport(to: &$1) },
      // What another site puts into a page to show the record in a frame.
      .written("embed_code", if: { frame in frame.embedded.map { (frame, $0) } }) {
        embedded, text in
        EmbedPage(embedded.0.edition, embedded.1).writeCode(to: &text)
      },
    ])

  private var isHome: Bool { page.subject == .home }

  private var isSample: Bool { marks?.isSample ?? false }

  private func writeTitle(to text: inout [UInt8]) {
    if !isHome {
      text.add(heading.title)
      text.add(" – ")
    }
    text.add(edition.text(edition.settings.title).text)
  }

  /// The page's own address, or the original's where the page only shows its text.
  private func writeCanonical(to text: inout [UInt8]) {
    guard !page.isTranslated else {
      text.add(edition.settings.baseURL.text)
      return text.add(page.address)
    }
    edition.write(urlOf: page.subject, in: edition.settings.mainLanguage, to: &text)
  }

  private var alternates: [Alternate] {
    guard traits.isIndexed, page.subject != .languages else { return [] }
    func alternate(_ code: String, _ language: Language) -> Alternate {
      Alternate(code: code, subject: page.subject, language: language, edition: edition)
    }
    return edition.plan.translations(of: page.subject, edition.catalogue)
      .map { alternate($0.code, $0) }
      + [alternate("x-default", edition.settings.mainLanguage)]
  }

  private var menu: [Prepared<MenuEntry>] {
    items.map { item in
      let isCurrent = item.section.map { $0 == traits.section } ?? (item.target == page.subject)
      return isCurrent ? item.current : item.other
    }
  }

  private var embedded: RecordRef? {
    guard case .record(let reference) = page.subject,
      edition.catalogue.isShownInSmall(reference)
    else { return nil }
    return reference
  }

}

/// An entry of the menu, as every page of a language has it.
struct MenuItem: Sendable {
  /// On pages of its section, and on all others.
  let current: Prepared<FrameView.MenuEntry>
  let other: Prepared<FrameView.MenuEntry>
  /// The section whose pages it stands for; nil for an entry of one page.
  let section: Word?
  let target: PageSubject

  init(_ name: TextView, _ target: PageSubject, in section: Word?, of edition: Edition) {
    func entry(isCurrent: Bool) -> Prepared<FrameView.MenuEntry> {
      Prepared(
        FrameView.MenuEntry(name: name, href: edition.href(target), isCurrent: isCurrent),
        FrameView.MenuEntry.fields.writer(for: nil))
    }
    current = entry(isCurrent: true)
    other = entry(isCurrent: false)
    self.section = section
    self.target = target
  }
}

extension Edition {
  /// - Parameter fonts: the addresses of the fonts' style sheet and of the fonts.
  func siteView(fonts: [String] = [], isPortable: Bool = false) -> SiteView {
    SiteView(
      code: language.code, title: text(settings.title), homeHref: href(.home),
      notice: settings.notice.map { text($0) }, publisher: publisherFacts,
      publisherName: settings.publisher?.name.map { text($0) },
      dataTitle: strings.text(.dataTitle), dataHref: href(.data), searchHref: href(.search),
      locale: language == .vietnamese ? "vi_VN" : language == .english ? "en_GB" : language.code,
      grouping: strings.format.grouping,
      fontsHref: fonts.first { $0.hasSuffix(".css") }.map { href($0) },
      fontHrefs: fonts.filter { $0.hasSuffix(".woff2") }.map { href($0) },
      workerHref: settings.keepsPages && !isPortable ? href("/worker.js") : nil, feeds: feedLinks)
  }

  private var feedLinks: [SiteView.FeedLink] {
    if isPartial { return [] }
    let kinds: [Feed.Kind] =
      [.recognitions] + (catalogue.news.isEmpty ? [] : [.news])
      + (catalogue.hasProgramme ? [.programme] : [])
    return kinds.map { kind in
      SiteView.FeedLink(
        title: feedTitle(kind),
        href: .text(href("/" + DataFile.feed(kind, language).path)))
    }
  }

  /// A page in each language of the site.
  func languageLinks(to subject: PageSubject) -> [FrameView.LanguageLink] {
    settings.languages.map { other in
      FrameView.LanguageLink(
        language: other, name: common.languageNames[other] ?? other.code,
        // A language that does not have the page offers its front page.
        subject: plan.permalinks.has(subject, in: other) ? subject : .home, edition: self)
    }
  }

  /// What the menu of the language leads to.
  func makeMenu() -> [MenuItem] {
    // What a visitor at a fair looks for comes first.
    let lists: [(Word, PageSubject)] =
      [
        (.productsTitle, .products(.all, page: 1)),
        (.pointsTitle, .list(.points, page: 1)),
      ]
      + (catalogue.fairs.isEmpty ? [] : [(.fairsTitle, .list(.fairs, page: 1))])
      + [
        (.provincesTitle, .provinces),
        (.destinationsTitle, .list(.destinations, page: 1)),
        (.producersTitle, .list(.producers, page: 1)),
        (.registerMenu, .list(.decisions, page: 1)),
      ]
      + (catalogue.news.isEmpty ? [] : [(.newsTitle, .list(.news, page: 1))])
      // One entry for all of the programme: each of its lists leads to the others.
      + Self.programme.filter { !catalogue.references(of: $0.kind).isEmpty }.map(\.kind)
      .prefix(1).map { (.programmeTitle, .list($0, page: 1)) }
    let pages = catalogue.pages.indices
      .compactMap { index in catalogue.pages[index].menu.map { (place: $0, index: index) } }
      .sorted { ($0.place, $0.index) < ($1.place, $1.index) }
    let permalinks = plan.permalinks
    return lists.filter { permalinks.has($0.1, in: language) }.map { section, target in
      MenuItem(plain(strings.text(section)), target, in: section, of: self)
    }
      + pages.filter { permalinks.has(.record(.pages, $0.index), in: language) }.map { page in
        MenuItem(
          text(catalogue.pages[page.index].title), .record(.pages, page.index), in: nil, of: self)
      }
  }

  private var publisherFacts: [FactView] {
    guard let publisher = settings.publisher else { return [] }
    var facts: [FactView] = []
    if let body = publisher.governingBody { facts.append(fact(.governingBody, text(body))) }
    if let person = publisher.responsiblePerson {
      facts.append(fact(.responsiblePerson, properName(person)))
    }
    if let permit = publisher.permit { facts.append(fact(.permit, properName(permit))) }
    if let address = publisher.address { facts.append(fact(.address, text(address))) }
    if let phone = publisher.phone {
      facts.append(fact(.phone, plain(phone), href: .text(telephone(phone))))
    }
    if let email = publisher.email {
      facts.append(fact(.email, plain(email), href: .text("mailto:\(email)")))
    }
    if let licence = publisher.licence { facts.append(fact(.licence, plain(licence))) }
    return facts
  }
}

// Small makers that several pages use.
extension Edition {
  func fact(_ key: FactWord, _ value: TextView, href: Href? = nil) -> FactView {
    FactView(string(WordGroups.facts, key), value, href: href)
  }

  func plain(_ text: String) -> TextView {
    TextView(text: text, language: nil)
  }

  /// Languages by their names, where the theme knows them.
  func languageNames(_ codes: [String]) -> String {
    codes.map { strings.text(WordGroups.languages, code: $0) }.joined(separator: ", ")
  }

  func telephone(_ number: String) -> String {
    "tel:" + number.filter { $0.isNumber || $0 == "+" }
  }

  /// A link to a page of a list, for crumbs.
  func crumb(_ key: Word, _ subject: PageSubject) -> LinkView {
    LinkView(name: plain(strings.text(key)), href: href(subject), detail: nil)
  }

  func communeLink(_ index: Int, detail: String? = nil) -> LinkView {
    LinkView(name: plain(place(index)), href: href(.record(.communes, index)), detail: detail)
  }

  func destinationLink(_ index: Int, number: String? = nil) -> LinkView {
    let destination = catalogue.destinations[index]
    return LinkView(
      name: text(destination.record.name), href: href(.record(.destinations, index)),
      detail: string(WordGroups.destinationKinds, destination.record.kind),
      // What is nowhere has no number on a map.
      number: destination.record.coordinates == nil ? nil : number)
  }

  func producerLink(_ index: Int) -> LinkView {
    let producer = catalogue.producers[index]
    return LinkView(
      name: producerName(index), href: href(.record(.producers, index)),
      detail: string(WordGroups.producerKinds, producer.record.kind))
  }

  func pager(_ page: Int, of pages: Int, _ subject: (Int) -> PageSubject) -> PagerView? {
    guard pages > 1 else { return nil }
    return PagerView(
      position: strings.text(
        .pageNumber,
        ["page": strings.format.number(page), "pages": strings.format.number(pages)]),
      previous: page > 1 ? href(subject(page - 1)) : nil,
      next: page < pages ? href(subject(page + 1)) : nil)
  }

  /// A list's title, with the page's number after the first.
  func title(_ title: String, page: Int) -> String {
    page == 1
      ? title
      : strings.text(
        .pageOfTitle, ["title": title, "page": strings.format.number(page)])
  }
}
