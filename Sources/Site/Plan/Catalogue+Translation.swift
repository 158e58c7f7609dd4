internal import Catalogue
internal import Markup

extension Catalogue {
  /// The products that lists show, in the order of their ids.
  var listedProducts: [Int] {
    products.indices.filter { products[$0].isListed }
  }

  /// Whether a page's own text is there in a language.
  ///
  /// That is its name and, where the main language has one, its story. Proper names never count as
  /// missing.
  func isTranslated(_ subject: PageSubject, to language: Language) -> Bool {
    func has(_ name: Localized<String>?, _ story: Localized<Story>?) -> Bool {
      (name?.isTranslated(to: language) ?? true) && (story?.isTranslated(to: language) ?? true)
    }
    switch subject {
    case .product(let index):
      return has(products[index].record.name, products[index].record.story)
    case .producer(let index): return has(nil, producers[index].record.story)
    case .commune(let index): return has(nil, communes[index].record.story)
    case .destination(let index): return has(nil, destinations[index].record.story)
    case .point(let index): return has(nil, points[index].record.story)
    case .decision(let index): return has(nil, decisions[index].record.story)
    case .news(let index): return has(news[index].title, news[index].story)
    case .text(let index): return has(pages[index].title, pages[index].story)
    case .embed(let record): return isTranslated(record.page, to: language)
    case .languages, .home, .products, .producers, .provinces, .region, .province, .communes,
      .destinations, .points, .register, .standing, .newsList, .data, .notFound, .removed:
      return true
    }
  }
}
