package import Catalogue
package import Diagnostics
package import Imagery
package import Markup

// What `ocop check` is asked about a site that is fit to be published.
extension Site {
  /// The photos, films and documents that pages show.
  package var shownMedia: [MediaFile] {
    source.mediaOwners.flatMap { $0.pictures + $0.videos.map(\.file) + $0.documents }
  }

  /// A scan or another document that is published, with what it tells of itself.
  package typealias PublishedDocument = (id: String, file: MediaFile, facts: DocumentFacts)

  /// Every document that is published, by record.
  package var publishedDocuments: [PublishedDocument] {
    source.mediaOwners.flatMap { owner in
      owner.documents.compactMap { file in
        catalogue.media[document: file].map { (owner.id, file, $0.document.facts) }
      }
    }
  }

  /// The day that the site is of.
  package var day: CalendarDay { source.day }

  /// A news item that is published: what it is known by, and the day on which it was revised.
  package typealias PublishedItem = (
    id: String, span: SourceSpan, source: ContentHash, revised: CalendarDay?
  )

  /// The news that are published.
  package var publishedNews: [PublishedItem] {
    source.news.map { ($0.id, $0.span, $0.marks.source, $0.marks.revised) }
  }

  /// The address it is published at, as the settings or the command line say.
  package var baseURL: String { catalogue.settings.baseURL.text }

  /// What it is called, in its main language.
  package var title: String { catalogue.settings.title.main }

  /// The languages it has, the main one first.
  package var languageCodes: [String] { catalogue.settings.languages.map(\.code) }

  /// Whether that is nobody's address: `ocop.example`, and `ocop.example.vn` of the documentation.
  package var hasExampleAddress: Bool {
    let url = catalogue.settings.baseURL
    return url.isExample || url.origin.split(separator: ".").contains("example")
  }

  /// The products that have a page, with the stars that readers see; 0 for none.
  package var publishedProducts: [(id: String, name: String, stars: Int)] {
    source.products.map { entry in
      (
        entry.record.id, entry.record.name.main,
        entry.isSuspended ? 0 : entry.rank.stars ?? 0
      )
    }
  }

  /// The records that were taken away.
  package var removedRecords: [(kind: RecordKind, id: String)] {
    source.removed.map { ($0.kind, $0.id) }
  }

  /// Every personal particular that is public, and why.
  package var publicParticulars: [PublicParticular] { source.publicParticulars }

  /// Every personal particular that was written and is not shown, and why.
  package var withheldParticulars: [Catalogue.Withheld] {
    source.withheldParticulars
  }

  /// The next day on which a page would say something else.
  package var nextChange: CalendarDay? { catalogue.nextChange }

  /// A page that is not, or no longer, in one of the site's languages.
  package struct TranslationGap: Sendable {
    package enum State: Sendable {
      case missing
      /// Made from an older original.
      case stale
      /// Nobody noted from which original it was made.
      case unmarked
    }

    package let language: Language
    /// The record, and the translation's file; where there is none, where the original is written.
    package let id: String
    package let span: SourceSpan
    package let state: State
    /// The original's sign, for the line `translated: {from: …}`.
    package let original: String?
  }

  /// What is missing or older than its original, by language and record.
  package var translationGaps: [TranslationGap] {
    catalogue.settings.languages.dropFirst().flatMap { language in
      catalogue.references.compactMap { reference -> TranslationGap? in
        let record = catalogue.record(reference)
        let state = record.marks.translations.first { $0.language == language }
        if !record.isTranslated(to: language) {
          return TranslationGap(
            language: language, id: record.id, span: record.span, state: .missing, original: nil)
        }
        guard let state, state.isStale || state.from == nil else { return nil }
        return TranslationGap(
          language: language, id: record.id, span: .start(of: state.path),
          state: state.isStale ? .stale : .unmarked, original: state.original)
      }
    }
  }

  package typealias UndescribedPhotos = (language: Language, count: Int)

  /// How many photos nobody described, by language; a language where there are none is left out.
  package var undescribedPhotos: [UndescribedPhotos] {
    let photos = source.mediaOwners.flatMap(\.photos)
    return catalogue.settings.languages.compactMap { language in
      let count = photos.count { $0.alternative?.isTranslated(to: language) != true }
      return count == 0 ? nil : (language, count)
    }
  }

  /// What ends within some days, the first to end first: ranks, certificates, protections, approvals;
  /// of what is not a rank, what has ended too.
  package func facts(dueWithin days: Int) -> [DatedFact] {
    source.datedFacts.filter { $0.lastDay.days(since: source.day) <= days }
      .sorted { ($0.lastDay, $0.span.path, $0.id) < ($1.lastDay, $1.span.path, $1.id) }
  }

  /// Something that somebody has to look at again: what it is, of which record, when it was looked at last.
  package typealias LookedAt = (
    what: BilingualText, id: String, name: String, day: CalendarDay, span: SourceSpan
  )

  /// Points, what they stock and prices that were looked at last so many days ago or more, the oldest first.
  package func lookedAt(daysAgo days: Int) -> [LookedAt] {
    var found: [LookedAt] = []
    func note(
      _ what: BilingualText, _ id: String, _ name: String, _ day: CalendarDay?, _ span: SourceSpan
    ) {
      if let day, source.day.days(since: day) >= days { found.append((what, id, name, day, span)) }
    }
    for entry in source.points where entry.record.status == .open {
      let point = entry.record
      note(
        BilingualText(vi: "điểm bán", en: "sales point"), point.id, point.name.main, point.checked,
        point.span)
      for stock in entry.stocks {
        let product = source.products[stock.product].record.name.main
        note(
          BilingualText(vi: "có bán “\(product)”", en: "stocks “\(product)”"), point.id,
          point.name.main, stock.checked, point.span)
      }
    }
    for entry in source.products where entry.isListed {
      let product = entry.record
      // Once a year, as plans ask of districts and communes.
      note(
        BilingualText(vi: "kiểm tra sản phẩm hằng năm", en: "yearly check of the product"),
        product.id, product.name.main, product.inspected, product.span)
      for variant in product.variants {
        let name = variant.name?.main ?? variant.pack?.main ?? ""
        note(
          BilingualText(
            vi: "giá \(name)".trimmed, en: "price of \(name)".trimmed), product.id,
          product.name.main, variant.priceChecked, product.span)
      }
    }
    return found.sorted { ($0.day, $0.id) < ($1.day, $1.id) }
  }

  /// What a shop sells whose rank ends soon, for its labels.
  package typealias ShopDue = (id: String, name: String, products: [DatedFact])

  /// The sales points that say they stock some products, with which of them, by id.
  package func shops(stocking ids: Set<String>) -> [(id: String, name: String, products: [String])]
  {
    source.points.compactMap { entry in
      let products = entry.stocks.map { source.products[$0.product].record.id }
        .filter { ids.contains($0) }
      return products.isEmpty ? nil : (entry.record.id, entry.record.name.main, products)
    }
  }

  /// The sales points that say they stock products whose rank ends within some days, be it by product or
  /// by producer.
  package func shops(dueWithin days: Int) -> [ShopDue] {
    var ranks: [String: DatedFact] = [:]
    for fact in facts(dueWithin: days) {
      if case .rank = fact.kind { ranks[fact.id] = ranks[fact.id] ?? fact }
    }
    return source.points.compactMap { entry in
      let products = entry.stocks.compactMap { ranks[source.products[$0.product].record.id] }
      return products.isEmpty ? nil : (entry.record.id, entry.record.name.main, products)
    }
  }

  /// What a file says: of a picture that is drawn, what is to be drawn; of a photo or film, nothing.
  private func words(of file: File) -> [UInt8] {
    switch file.content {
    case .media: []
    case .share(let index, let language): drawing(of: index, in: language)
    case .locator: bytes(of: file)
    case .page, .redirect, .data, .bytes: bytes(of: file)
    }
  }

  /// The files of the content and of the site that hold a record: its id or its name.
  ///
  /// - Returns: nil where no record has the id.
  package func files(
    holding id: String, in tree: some SourceTree
  ) -> (sources: [String], files: [String])? {
    guard let names = catalogue.names(of: id) else { return nil }
    let marks = ([id] + names).map { Array($0.utf8) }
    let escaped = names.map { Array(HTMLWriter.escaped($0).utf8) }
    func holds(_ bytes: [UInt8]) -> Bool {
      (marks + escaped).contains { bytes.holdsWord($0) }
    }
    let sources = tree.files(under: "content/").filter { file in
      file.path.split { $0 == "/" || $0 == "." }.contains(Substring(id))
        || (try? tree.bytes(of: file.path)).map(holds) == true
    }
    return (
      sources.map(\.path),
      files.filter { holds(Array($0.path.utf8)) || holds(words(of: $0)) }
        .map(\.path)
    )
  }

  /// Where a page comes from.
  package struct PageOrigin: Sendable {
    /// What to edit first: where the record is written that the page is about, and its translation.
    package let own: [SourceSpan]
    /// Where the other records are written of which the page shows something.
    package let others: [SourceSpan]
    /// The name of the template that shows it.
    package let template: String
  }

  /// Where a page comes from, by its address: whole, from the site's root on, or its file's path.
  ///
  /// - Returns: nil where the site has no page there; an address that leads on stands for its target.
  package func origin(ofPageAt address: String) -> PageOrigin? {
    guard let page = page(at: address) else { return nil }
    let reader = reader()
    var own: [SourceSpan] = []
    if let reference = page.subject.reference {
      let record = catalogue.record(reference)
      own.append(record.span)
      own += record.marks.translations.filter { $0.language == page.language }
        .map { .start(of: $0.path) }
    } else if let span = catalogue.span(of: page.subject) {
      own.append(span)
    }
    let read = reader.bytes(of: File(.page(page))).keys.compactMap {
      catalogue.reference(ofKey: $0)
    }
    var seen = Set(own)
    let others = read.map { catalogue.record($0).span }.filter { seen.insert($0).inserted }
    return PageOrigin(own: own, others: others, template: page.subject.shown.traits.template)
  }

  private func page(at address: String) -> SitePlan.Page? {
    let settings = catalogue.settings
    var path = address[...]
    if path.hasPrefix(settings.baseURL.origin) {
      path = path.dropFirst(settings.baseURL.origin.count)
    }
    if let end = path.firstIndex(where: { $0 == "#" || $0 == "?" }) { path = path[..<end] }
    if path.hasPrefix(settings.baseURL.path + "/") {
      path = path.dropFirst(settings.baseURL.path.count)
    }
    while path.hasPrefix("/") { path = path.dropFirst() }
    let files = [String(path), path + "index.html", path + "/index.html"]
    if let page = plan.pages.first(where: { files.contains(Permalinks.file(at: $0.address)) }) {
      return page
    }
    return plan.redirects.first { files.contains(Permalinks.file(at: $0.address)) }
      .flatMap { redirect in
        let target = redirect.target.prefix { $0 != "#" }
        return plan.pages.first { $0.address == target }
      }
  }
}

extension CatalogueReader {
  /// The names of the records with an id, in every language; nil where there are none.
  fileprivate func names(of id: String) -> [String]? {
    let found =
      references.map { record($0) }.filter { record in
        record.id == id || record.marks.aliases.contains { $0.value.text == id }
      }.map(\.names)
      + removed.filter { $0.id == id }.map { _ in [] }
    return found.isEmpty ? nil : Array(found.joined())
  }
}

extension [UInt8] {
  /// Whether the bytes hold others that are no part of a longer id or word.
  fileprivate func holdsWord(_ word: [UInt8]) -> Bool {
    guard let first = word.first, count >= word.count else { return false }
    var index = 0
    while index + word.count <= count {
      if self[index] == first, self[index..<index + word.count].elementsEqual(word),
        index == 0 || !Self.isPart(self[index - 1]),
        index + word.count == count || !Self.isPart(self[index + word.count])
      {
        return true
      }
      index += 1
    }
    return false
  }

  private static func isPart(_ byte: UInt8) -> Bool {
    byte == 45 || (48...57).contains(byte) || (65...90).contains(byte)
      || (97...122).contains(byte) || byte >= 0x80
  }
}
