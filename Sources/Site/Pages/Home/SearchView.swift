internal import Theme

/// Where a reader searches; what is found is put there by the theme's script.
struct SearchView: Sendable {
  let title: String
  /// Where a reader without script goes through everything.
  let productsHref: Href

  static let kind = PageKind("search", fields, isIndexed: false)

  static let fields = Fields<SearchView>(
    "search",
    [
      .text("title") { $0.title }, .href("products_href") { $0.productsHref }, .blankRow(),
    ])
}

extension Edition {
  func searchPage() -> (SearchView, PageHead) {
    let title = strings.text(.searchTitle)
    let products = href(.products(.all, page: 1))
    return (SearchView(title: title, productsHref: products), PageHead(title: title))
  }
}
