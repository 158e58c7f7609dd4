internal import Catalogue
internal import Markup
internal import Theme

/// Where a reader searches; what is found is put there by the theme's script.
struct SearchView: Sendable {
  /// The search page of another language, for words that this one does not have.
  struct Other: Sendable {
    let code: String
    let name: String
    let href: Href

    static let fields = Fields<Other>(
      "other_search",
      [.text("code") { $0.code }, .text("name") { $0.name }, .href("href") { $0.href }])
  }

  let title: String
  /// Where a reader without script goes through everything.
  let productsHref: Href
  let registerHref: Href
  /// What is said of a number, and of a name, that nothing here has.
  let notListed: String
  let nameNotListed: String
  /// Whom to ask where nothing is found.
  let contacts: [FactView]
  let others: [Other]
  /// What may be looked at before anything is typed: sectors, coming fairs, places.
  let suggestions: [LinkView]

  static let kind = PageKind("search", fields, isIndexed: false)

  static let fields = Fields<SearchView>(
    "search",
    [
      .text("title") { $0.title }, .href("products_href") { $0.productsHref },
      .href("register_href") { $0.registerHref },
      .text("not_listed") { $0.notListed }, .text("name_not_listed") { $0.nameNotListed },
      .list("contacts", FactView.fields) { $0.contacts },
      .list("others", Other.fields) { $0.others },
      .list("suggestions", LinkView.fields) { $0.suggestions }, .blankRow(),
    ])
}

extension Edition {
  func searchPage() -> (SearchView, PageHead) {
    let title = strings.text(.searchTitle)
    let publisher = text(settings.publisher?.name ?? settings.title).text
    let view = SearchView(
      title: title, productsHref: href(.products(.all, page: 1)),
      registerHref: href(.list(.decisions, page: 1)),
      notListed: strings.text(.notListed, ["name": publisher]),
      nameNotListed: strings.text(.nameNotListed, ["name": publisher]), contacts: contacts,
      others: otherSearchLanguages.map { other in
        SearchView.Other(
          code: other.code, name: common.languageNames[other] ?? other.code,
          href: .text(href(plan.permalinks.address(of: .search, in: other))))
      },
      suggestions: suggestions)
    return (view, PageHead(title: title))
  }

  private var contacts: [FactView] {
    var facts: [FactView] = []
    if let phone = settings.publisher?.phone {
      facts.append(fact(.phone, plain(phone), href: .text(telephone(phone))))
    }
    if let email = settings.publisher?.email {
      facts.append(fact(.email, plain(email), href: .text("mailto:\(email)")))
    }
    return facts
  }

  private var suggestions: [LinkView] {
    let fairs = lists.fairs.filter {
      !catalogue.fairs[$0].isPast
        && plan.permalinks.has(.record(.fairs, $0), in: language)
    }
    .prefix(2).map { fairLink($0) }
    guard !isPartial else {
      let villages = lists.destinations.filter {
        plan.permalinks.has(.record(.destinations, $0), in: language)
      }
      return fairs + villages.prefix(8).map { destinationLink($0) }
    }
    let sectors = Sector.allCases.compactMap { selectionLink(.sector($0)) }
    let places = catalogue.provinces.indices.filter { catalogue.provinces[$0].hasPage }
      .sorted { catalogue.provinces[$0].products.count > catalogue.provinces[$1].products.count }
    return fairs + sectors + places.prefix(6).map { provinceLink($0) }
  }
}
