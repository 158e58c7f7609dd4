internal import Catalogue
package import Diagnostics
internal import Graphics
package import Markup
internal import Imagery
internal import Theme

/// A planned site: which files it has, and the bytes of each on demand.
package struct Site: Sendable {
  /// Every file, in a fixed order; pages that link to others of the site among them.
  package let files: [File]
  /// How many of the files are pages.
  package let pageCount: Int

  let source: Catalogue
  private(set) var catalogue: CatalogueReader
  private(set) var plan: SitePlan
  let portableLinks: PortableLinks?
  /// The theme's script that keeps pages on phones.
  let worker: [UInt8]
  private(set) var editions: [Language: Edition]
  let templates: [Language: PageTemplates]
  /// What is the same on every page of a language.
  let surroundings: [Language: Surroundings]
  /// How many things can be read, each with a key.
  let keyCount: Int
  private let stories: StoryShelf
  let media: any MediaShelf
  /// The files of the fonts that pictures are set in.
  let fonts: [String]
  /// Room for pages, which all threads share.
  let scratch = PageScratch()
  /// A hash of what every file may show something of, beside its template and the day: another one,
  /// and all are made again.
  package let foundation: ContentHash

  // What many files are made of, where it was made before them (`ready`).
  private var search: Keyed<SearchFiles>
  private var patterns: PatternShelf?
  private(set) var writtenProducts: WrittenProducts?

  init(
    _ source: Catalogue, _ stories: StoryShelf, _ media: any MediaShelf,
    _ catalogue: CatalogueReader, _ theme: Theme, _ templates: [Language: PageTemplates],
    _ plan: SitePlan, sources: ContentHash, isPortable: Bool, jobs: Int
  ) {
    var plan = plan
    var nextKey = catalogue.keyCount
    plan.takeKeys(from: &nextKey)
    let editions = Self.editions(of: catalogue, plan, theme, stories, &nextKey, jobs: jobs)
    search = Keyed(SearchFiles(editions), key: nextKey)
    keyCount = nextKey + 1
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
    surroundings = editions.mapValues { Surroundings(of: $0, theme, isPortable: isPortable) }
    files =
      Self.files(catalogue, source.mediaOwners, theme, plan)
      + Self.shares(catalogue, plan, editions) + Self.locators(catalogue, editions)
    pageCount = plan.pages.count
    var foundation = Fingerprint()
    foundation.add(sources)
    foundation.add(isPortable)
    foundation.add(catalogue.settings.baseURL.text)
    plan.permalinks.addFoundation(to: &foundation)
    for language in catalogue.settings.languages {
      surroundings[language]?.add(to: &foundation)
    }
    self.foundation = foundation.hash
  }

  /// The editions, whose lists take the next keys one after the other.
  private static func editions(
    of catalogue: CatalogueReader, _ plan: SitePlan, _ theme: Theme, _ stories: StoryShelf,
    _ nextKey: inout Int, jobs: Int
  ) -> [Language: Edition] {
    let languages = catalogue.settings.languages
    let outlines = OutlineLibrary(catalogue.outlines)
    var locators = Dictionary(
      uniqueKeysWithValues: Province.all.compactMap { province in
        MapLocator(of: province, on: outlines).map { (province.code, $0) }
      })
    locators[""] = MapLocator(of: nil, on: outlines)
    let common = EditionCommons(
      outlines: outlines, locators: locators,
      hasMapEngine: MapEngine.isPart(of: theme), stories: stories,
      codes: Edition.codes(catalogue, jobs: jobs),
      languageNames: Dictionary(
        uniqueKeysWithValues: languages.map { ($0, theme.strings(in: $0).text(.languageName)) }),
      takenIDs: theme.templates.ids,
      nameWidths: theme.widths["noto-serif"].flatMap { LetterWidths($0) } ?? .unknown,
      textWidths: theme.widths["inter"].flatMap { LetterWidths($0) } ?? .unknown)
    var report = Report()
    var ordered = concurrentMap(languages, jobs: jobs, atOnce: 1, report: &report) { language, _ in
      let ordering = Ordering(of: catalogue, in: language)
      return (ordering, lists: OrderedLists(of: catalogue, ordering, plan, in: language))
    }
    for index in ordered.indices { ordered[index].lists.takeKeys(from: &nextKey) }
    let pairs = Array(zip(languages, ordered))
    let made = concurrentMap(pairs, jobs: jobs, atOnce: 1, report: &report) { pair, _ in
      Edition(
        of: catalogue, plan, in: pair.0, theme.strings(in: pair.0), theme.vocabulary(in: pair.0),
        pair.1.0, pair.1.lists, common)
    }
    return Dictionary(uniqueKeysWithValues: zip(languages, made))
  }

  /// What many files are made of, in the order in which it is made.
  package enum Shared: String, CaseIterable, Sendable {
    /// The index of search and the table of filters.
    case search
    /// Every product's facts as JSON.
    case facts
    /// The products' rows in lists, which most pages have.
    case pages
  }

  /// The site with the patterns of all products, where as many of its files show them that drawing
  /// each once is less work.
  package func drawn(for count: Int, of shared: Shared, jobs: Int) -> Site {
    guard patterns == nil, shared != .facts, count > catalogue.products.count / 128 else {
      return self
    }
    var site = self
    site.patterns = PatternShelf(source.products, jobs: jobs)
    let groundwork = EditionGroundwork(site.patterns)
    site.editions = editions.mapValues { $0.with(groundwork) }
    site.search = Keyed(SearchFiles(site.editions), key: search.key)
    return site
  }

  /// The site with what some number of its files share: its memory is given back with it.
  package func ready(for count: Int, of shared: Shared, jobs: Int) -> Site {
    guard count > 0 else { return self }
    var site = self
    switch shared {
    case .search:
      site.search = Keyed(SearchFiles(editions), key: search.key)
      site.search.value.makeAll(jobs: jobs)
    case .facts:
      site.writtenProducts = WrittenProducts(catalogue, plan, keyCount: keyCount, jobs: jobs)
    case .pages:
      // With rows made for few pages, making all would take longer.
      guard count > catalogue.products.count / 8 else { return self }
      site.editions = editions.mapValues {
        $0.with(EditionGroundwork(for: $0, patterns, keyCount: keyCount, jobs: jobs))
      }
    }
    return site
  }

  /// The same site, noting what is read of it.
  func logging(to log: ReadLog) -> Site {
    var site = self
    site.catalogue = catalogue.logging(to: log)
    site.plan = plan.logging(to: log)
    site.writtenProducts?.log = log
    site.search = site.search.logging(to: log)
    site.editions = editions.mapValues { $0.logging(to: log) }
    return site
  }

  /// What search and filters need in a language.
  func search(in language: Language) -> SearchFiles.Files { search.value.files(in: language) }

  /// The edition in the content's main language.
  var mainEdition: Edition { edition(in: catalogue.settings.mainLanguage) }

  func edition(in language: Language) -> Edition {
    guard let edition = editions[language] else {
      preconditionFailure("no edition in \(language.code)")
    }
    return edition
  }

  func templates(in language: Language) -> PageTemplates {
    guard let templates = templates[language] else {
      preconditionFailure("no templates in \(language.code)")
    }
    return templates
  }

  /// Takes a story as its file has it now, where nothing else of the record changed; false where the
  /// site has to be made anew.
  ///
  /// What search knows of the story stays as it was.
  package func takeStory(at path: String, in tree: any SourceTree) -> Bool {
    guard let story = source.storyUpdate(at: path, in: tree) else { return false }
    stories.replace(with: story)
    return true
  }

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
}
