internal import Catalogue
internal import Diagnostics
internal import Markup

extension CatalogueReader {
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
      return products[index].record.isTranslated(to: language)
    case .producer(let index): return has(nil, producers[index].record.story)
    case .commune(let index): return has(nil, communes[index].record.story)
    case .destination(let index): return has(nil, destinations[index].record.story)
    case .point(let index): return has(nil, points[index].record.story)
    case .decision(let index): return has(nil, decisions[index].record.story)
    case .fair(let index): return has(fairs[index].record.name, fairs[index].record.story)
    case .fairPrint(let index, _): return isTranslated(.fair(index), to: language)
    case .news(let index): return has(news[index].title, news[index].story)
    case .text(let index): return has(pages[index].title, pages[index].story)
    case .embed(let record): return isTranslated(record.page, to: language)
    case .languages, .home, .products, .externals, .producers, .provinces, .region, .province,
      .communes,
      .destinations, .points, .register, .standing, .fairs, .newsList, .data, .search,
      .notFound, .removed:
      return true
    }
  }

  /// The key of the record a page is about; nil for a page about several.
  func key(of subject: PageSubject) -> Int? {
    switch subject {
    case .product(let index): products.key(of: index)
    case .producer(let index): producers.key(of: index)
    case .province(let index): provinces.key(of: index)
    case .commune(let index): communes.key(of: index)
    case .destination(let index): destinations.key(of: index)
    case .point(let index): points.key(of: index)
    case .decision(let index): decisions.key(of: index)
    case .fair(let index), .fairPrint(let index, _): fairs.key(of: index)
    case .news(let index): news.key(of: index)
    case .text(let index): pages.key(of: index)
    case .removed(let index): removed.key(of: index)
    case .embed(let record): key(of: record.page)
    case .languages, .home, .products, .externals, .producers, .provinces, .region, .communes,
      .destinations, .points, .register, .standing, .fairs, .newsList, .data, .search,
      .notFound:
      nil
    }
  }

  /// Notes that something hangs on the record a page is about.
  func note(_ subject: PageSubject) {
    if let log = products.log, let key = key(of: subject) { log.note(key) }
  }

  /// Notes that something hangs on a kind not having a record.
  func noteAbsence(from folder: String) {
    switch folder {
    case Product.kind.folder: _ = products.endIndex
    case Producer.kind.folder: _ = producers.endIndex
    case SalesPoint.kind.folder: _ = points.endIndex
    case Commune.kind.folder: _ = communes.endIndex
    case Destination.kind.folder: _ = destinations.endIndex
    case Fair.kind.folder: _ = fairs.endIndex
    case NewsItem.kind.folder: _ = news.endIndex
    case Decision.kind.folder: _ = decisions.endIndex
    default: _ = pages.endIndex
    }
  }

  /// The marks of the record a page is about; nil for a page about several.
  func marks(of subject: PageSubject) -> RecordMarks? {
    switch subject {
    case .product(let index): products[index].record.marks
    case .producer(let index): producers[index].record.marks
    case .commune(let index): communes[index].record.marks
    case .destination(let index): destinations[index].record.marks
    case .point(let index): points[index].record.marks
    case .decision(let index): decisions[index].record.marks
    case .fair(let index), .fairPrint(let index, _): fairs[index].record.marks
    case .news(let index): news[index].marks
    case .text(let index): pages[index].marks
    case .embed(let record): marks(of: record.page)
    case .languages, .home, .products, .externals, .producers, .provinces, .region, .province,
      .communes,
      .destinations, .points, .register, .standing, .fairs, .newsList, .data, .search,
      .notFound, .removed:
      nil
    }
  }

  /// Where the record a page is about is written; nil for a page about several.
  func span(of subject: PageSubject) -> SourceSpan? {
    switch subject {
    case .product(let index): products[index].record.span
    case .producer(let index): producers[index].record.span
    case .commune(let index): communes[index].record.span
    case .destination(let index): destinations[index].record.span
    case .point(let index): points[index].record.span
    case .decision(let index): decisions[index].record.span
    case .fair(let index): fairs[index].record.span
    case .news(let index): news[index].span
    case .text(let index): pages[index].span
    case .removed(let index): removed[index].span
    case .embed(let record): span(of: record.page)
    case .fairPrint, .languages, .home, .products, .externals, .producers, .provinces, .region,
      .province,
      .communes,
      .destinations, .points, .register, .standing, .fairs, .newsList, .data, .search,
      .notFound:
      nil
    }
  }

  /// The pages about one record each.
  var recordSubjects: [PageSubject] {
    products.indices.map { .product($0) } + producers.indices.map { .producer($0) }
      + communes.indices.map { .commune($0) } + destinations.indices.map { .destination($0) }
      + points.indices.map { .point($0) } + decisions.indices.map { .decision($0) }
      + fairs.indices.map { .fair($0) } + news.indices.map { .news($0) }
      + pages.indices.map { .text($0) }
  }
}
