internal import Catalogue
internal import Graphics
package import Diagnostics
package import Markup
internal import Imagery
internal import Theme

/// A planned site: which files it has, and the bytes of each on demand.
package struct Site: Sendable {
  /// A file of the site.
  package struct File: Sendable {
    enum Content: Sendable {
      case page(SitePlan.Page)
      case redirect(SitePlan.Redirect)
      case data(DataFile)
      case bytes([UInt8])
      case media(SiteMedia.Output)
      /// A picture of a product, to be drawn.
      case share(Int, Language)
    }

    let content: Content
    /// Where it stands, if not at its content's own address.
    private let place: String?

    init(_ content: Content, at place: String? = nil) {
      self.content = content
      self.place = place
    }

    /// The path below the output folder.
    ///
    /// Made when it is asked for: half a million of them fill the memory.
    package var path: String {
      if let place { return place }
      return switch content {
      case .page(let page): Permalinks.file(at: page.address)
      case .redirect(let redirect): Permalinks.file(at: redirect.address)
      case .data, .bytes, .media, .share: preconditionFailure("a file without a place")
      }
    }

    /// What a photo or drawing will take, told from its size; nil for what can be made to see.
    var expected: (bytes: Int, seconds: Double)? {
      switch content {
      // A tenth of a byte and 0.2 µs for each pixel, as photographs go.
      case .media(.photo(let photo, let width, _)):
        let pixels = width * photo.largest.height * width / max(1, photo.largest.width)
        return (pixels / 10, Double(pixels) * 2e-7)
      case .share: return (60_000, 0.02)
      case .media(.film): return (0, 0)
      case .page, .redirect, .data, .bytes: return nil
      }
    }

    /// What it shares with others like it.
    package var shared: Shared {
      switch content {
      case .data(.searchWords), .data(.searchShard), .data(.searchBlock), .data(.browse): .search
      case .data: .facts
      case .page, .redirect, .bytes, .media, .share: .pages
      }
    }

    /// Whether it tells of the whole catalogue, and takes as long as a thousand others.
    package var isWhole: Bool {
      switch content {
      case .data(.product), .data(.calendar), .data(.searchShard), .data(.searchBlock): false
      case .data: true
      case .page, .redirect, .bytes, .media, .share: false
      }
    }
  }

  /// Every file, in a fixed order; pages that link to others of the site among them.
  package let files: [File]
  /// How many of the files are pages.
  package let pageCount: Int

  let source: Catalogue
  private(set) var catalogue: CatalogueReader
  private(set) var plan: SitePlan
  private(set) var productFacts: ProductFacts?
  private let portableLinks: PortableLinks?
  /// The theme's script that keeps pages on phones.
  let worker: [UInt8]
  private(set) var editions: [Language: Edition]
  let templates: [Language: PageTemplates]
  /// What is the same on every page of a language, as templates see it.
  let surroundings: [Language: TemplateValues]
  /// How many things can be read, each with a key.
  let keyCount: Int
  private let stories: StoryShelf
  private let media: any MediaShelf
  /// The files of the fonts that pictures are set in.
  private let fonts: [String]
  private var search: Keyed<SearchFiles>
  private var patterns: PatternShelf?
  /// Room for pages, which all threads share.
  let scratch = PageScratch()
  /// A hash of what every file may show something of, beside its template and the day: another one,
  /// and all are made again.
  package let foundation: ContentHash

  init(
    _ source: Catalogue, _ stories: StoryShelf, _ media: any MediaShelf,
    _ catalogue: CatalogueReader, _ theme: Theme, _ templates: [Language: PageTemplates],
    _ plan: SitePlan, sources: ContentHash, isPortable: Bool, jobs: Int
  ) {
    var plan = plan
    var nextKey = catalogue.keyCount
    plan.takeKeys(from: &nextKey)
    let outlines = MapOutlines.Library(catalogue.outlines)
    let codes = Edition.codes(catalogue, jobs: jobs)
    var editions: [Language: Edition] = [:]
    let languages = catalogue.settings.languages
    let languageNames = Dictionary(
      uniqueKeysWithValues: languages.map {
        ($0, theme.strings(in: $0).text(.languageName))
      })
    var report = Report()
    let made = concurrentMap(languages, jobs: jobs, atOnce: 1, report: &report) {
      [plan] language, _ in
      Edition(
        of: catalogue, plan, in: language, theme.strings(in: language), outlines: outlines,
        stories: stories, codes: codes,
        languageNames: languageNames)
    }
    for (language, edition) in zip(languages, made) {
      edition.takeKeys(from: &nextKey)
      editions[language] = edition
    }
    search = Keyed(SearchFiles(editions))
    search.key = nextKey
    keyCount = nextKey + 1
    for edition in editions.values { edition.finish(keyCount: keyCount) }
    self.source = source
    self.stories = stories
    self.media = media
    fonts = theme.fonts
    self.catalogue = catalogue
    worker = theme.assets["worker.js"] ?? []
    portableLinks =
      isPortable ? PortableLinks(basePath: catalogue.settings.baseURL.path) : nil
    self.plan = plan
    self.editions = editions
    self.templates = templates
    // A page opened from a folder may use fonts, and may not ask for them ahead.
    let fonts = theme.assets.keys.filter {
      $0 == "fonts.css" || $0.hasSuffix(".woff2") && !isPortable
    }.sorted()
      .map { theme.assetsAddress + $0 }
    surroundings = editions.mapValues {
      SiteView.fields.writer(for: nil).values(of: $0.siteView(fonts: fonts, isPortable: isPortable))
    }
    files =
      Self.files(catalogue, source.mediaOwners, theme, plan)
      + Self.shares(catalogue, plan, editions)
    pageCount = plan.pages.count
    var foundation = Fingerprint()
    foundation.add(sources)
    foundation.add(isPortable)
    foundation.add(catalogue.settings.baseURL.text)
    plan.permalinks.addFoundation(to: &foundation)
    for language in catalogue.settings.languages {
      editions[language]?.addFoundation(to: &foundation)
    }
    self.foundation = foundation.hash
  }

  /// What many files are made of, in the order in which it is made.
  package enum Shared: String, CaseIterable, Sendable {
    /// The index of search and the table of filters.
    case search
    /// Every product's facts as JSON.
    case facts
    /// The products' rows in lists.
    case pages
  }

  /// Makes ready what files share, for some number of them.
  package mutating func prepare(_ shared: Shared, for count: Int, jobs: Int) {
    guard count > 0 else { return }
    switch shared {
    case .search:
      drawPatterns(for: count, jobs: jobs)
      search.value.prepare(jobs: jobs)
    case .facts: productFacts = ProductFacts(catalogue, plan, keyCount: keyCount, jobs: jobs)
    case .pages:
      // With rows made for few pages, making all would take longer.
      guard count > catalogue.products.count / 8 else { return }
      drawPatterns(for: count, jobs: jobs)
      for edition in editions.values { edition.prepareRows(jobs: jobs) }
    }
  }

  /// Draws the patterns of all products once, where many files show them.
  private mutating func drawPatterns(for count: Int, jobs: Int) {
    guard patterns == nil, count > catalogue.products.count / 128 else { return }
    let shelf = PatternShelf(source.products, jobs: jobs)
    patterns = shelf
    for edition in editions.values { edition.take(shelf) }
  }

  /// Gives back the memory of what files share.
  package mutating func forget(_ shared: Shared) {
    switch shared {
    case .search: search.value.forget()
    case .facts: productFacts = nil
    case .pages: for edition in editions.values { edition.forgetRows() }
    }
  }

  /// The same site, noting what is read of it.
  func logging(to log: ReadLog) -> Site {
    var site = self
    site.catalogue = catalogue.logging(to: log)
    site.plan = plan.logging(to: log)
    site.productFacts?.log = log
    site.search = site.search.logging(to: log)
    site.editions = editions.mapValues { $0.logging(to: log) }
    return site
  }

  private static func files(
    _ catalogue: CatalogueReader, _ owners: [MediaOwner], _ theme: Theme, _ plan: SitePlan
  ) -> [File] {
    var files: [File] = []
    for (path, bytes) in theme.assets.sorted(by: { $0.key < $1.key }) {
      files.append(File(.bytes(bytes), at: theme.assetsAddress.dropFirst() + path))
    }
    for file in plan.dataFiles(catalogue) {
      files.append(File(.data(file), at: file.path(in: catalogue)))
    }
    for page in plan.pages {
      files.append(File(.page(page)))
      if page.subject == .notFound, page.language == catalogue.settings.mainLanguage {
        files.append(File(.page(page), at: "404.html"))
      }
    }
    for redirect in plan.redirects { files.append(File(.redirect(redirect))) }
    for (path, file) in catalogue.media.files(of: owners) {
      files.append(File(.media(file), at: path))
    }
    return files
  }

  /// A product's picture for sharing, as an SVG.
  func drawing(of product: Int, in language: Language) -> [UInt8] {
    templates(in: language).share.bytes(of: edition(in: language).share(ofProduct: product))
  }

  /// The pictures of products that are drawn.
  private static func shares(
    _ catalogue: CatalogueReader, _ plan: SitePlan, _ editions: [Language: Edition]
  ) -> [File] {
    guard catalogue.settings.drawsProducts?.value == true else { return [] }
    return catalogue.settings.languages.filter(\.isLatin).flatMap { language in
      catalogue.products.indices.compactMap { index in
        guard plan.permalinks.has(.record(.products, index), in: language) else { return nil }
        return editions[language]?.sharePath(ofProduct: index).map {
          File(.share(index, language), at: $0)
        }
      }
    }
  }

  /// What search and filters need in a language.
  func search(in language: Language) -> SearchFiles.Files { search.value.files(in: language) }

  /// Whether a source changed while pages were made of it: then they are not to be published.
  package var hasChangedSources: Bool { stories.hasChanged }

  /// Why a photo, film or drawing could not be had when its turn came; nil where all were.
  package var mediaFailure: BilingualText? { media.failure }

  /// Whether its links work from a folder.
  var isPortable: Bool { portableLinks != nil }

  /// How many addresses the longest sitemap would have if none were split.
  var largestSitemap: Int {
    catalogue.settings.languages.map { plan.sitemapCount($0, catalogue) }.max() ?? 0
  }

  /// The bytes of a file.
  package func bytes(of file: File) -> [UInt8] {
    guard let portableLinks, file.path.hasSuffix(".html") else { return rendered(file) }
    return portableLinks.rewritten(rendered(file), at: file.path)
  }

  private func rendered(_ file: File) -> [UInt8] {
    switch file.content {
    case .bytes(let bytes): return bytes
    case .media(.photo(let photo, let width, let format)):
      return media.bytes(of: photo, width: width, format) ?? []
    case .share(let index, let language):
      let drawing = Drawing(
        subject: catalogue.products[index].record.span.path,
        svg: drawing(of: index, in: language), fonts: fonts)
      return media.bytes(of: drawing) ?? []
    case .media(.film(let film, let key)): return media.bytes(ofFilm: film, key) ?? []
    case .data(let file): return bytes(of: file)
    case .redirect(let redirect):
      return templates(in: redirect.language).redirect
        .bytes(of: edition(in: redirect.language).redirect(redirect))
    case .page(let page):
      let shown = page.subject.shown
      return shown.bytes(page, self, templates(in: page.language)[shown.traits])
    }
  }

  func templates(in language: Language) -> PageTemplates {
    guard let templates = templates[language] else {
      preconditionFailure("no templates in \(language.code)")
    }
    return templates
  }
}
