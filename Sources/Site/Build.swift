package import Catalogue
package import Diagnostics
package import Markup
internal import Theme

/// The whole pipeline, stage by stage, from sources to a planned site.
///
/// A build is a function of its inputs: the sources, the day, the options. What is wrong goes to
/// the report; where it holds errors there is no site, and what is published stays as it was.
package struct Build: Sendable {
  /// What one build is asked to do.
  package struct Request: Sendable {
    /// The day to build for; nil for the one the settings fix, or else today's.
    package var day: CalendarDay?
    /// Today in Viet Nam.
    package var today: CalendarDay
    package var includesDrafts = false
    /// The site's address, in place of the settings' own.
    package var baseURL: String?
    /// Whether the site is to work from a folder, without a web server.
    package var isPortable = false
    /// How many threads to use.
    package var jobs = 1
    /// Where parsed files are kept from build to build, and a hash of the program that parses them.
    package var parsed: any ParsedShelf = NoParsedShelf()
    package var program = ContentHash([])

    package init(today: CalendarDay) {
      self.today = today
    }
  }

  /// The theme of a catalogue that names none.
  package static let defaultTheme = "default"

  private let tree: any SourceTree
  private let media: any MediaShelf
  private let request: Request

  /// - Parameters:
  ///   - tree: the catalogue's `content/`, and each theme at `themes/<name>/`.
  ///   - media: makes photos ready.
  package init(of tree: any SourceTree, _ request: Request, media: any MediaShelf) {
    self.tree = tree
    self.media = media
    self.request = request
  }

  /// A catalogue with a page for everything, and what its files are made of.
  private struct Planned {
    let catalogue: Catalogue
    let reader: CatalogueReader
    let theme: Theme
    let templates: [Language: PageTemplates]
    let plan: SitePlan
  }

  /// Runs the stages that find what is wrong, and none after them.
  ///
  /// - Parameter timings: takes how long each stage ran.
  package func check(report: inout Report, timings: inout Timings) {
    _ = plan(report: &report, timings: &timings)
  }

  /// Runs the stages; the site is nil where the report has errors.
  ///
  /// - Parameter timings: takes how long each stage ran.
  package func site(report: inout Report, timings: inout Timings) -> Site? {
    guard let planned = plan(report: &report, timings: &timings) else { return nil }
    return timings.measure("order") {
      Site(
        planned.catalogue, StoryShelf(tree), media, planned.reader, planned.theme,
        planned.templates, planned.plan, sources: commonSources(planned.theme),
        isPortable: request.isPortable, jobs: request.jobs)
    }
  }

  private func plan(report: inout Report, timings: inout Timings) -> Planned? {
    let settings = timings.measure("settings") {
      Settings(in: tree, report: &report)?.at(request.baseURL, &report)
    }
    guard let settings else { return nil }
    let day = request.day ?? settings.date ?? request.today

    let records = timings.measure("decode", items: { _ in tree.files.count }) {
      Records(
        in: tree, settings: settings, day: day, includesDrafts: request.includesDrafts,
        kept: request.parsed, program: request.program, jobs: request.jobs, report: &report)
    }
    let catalogue = timings.measure("resolve") {
      Catalogue(resolving: records, settings: settings, day: day, report: &report)
    }
    let owners = catalogue.mediaOwners
    let shown = timings.measure("photos", items: { _ in owners.count }) {
      SiteMedia(
        photos: media.prepare(owners.flatMap(\.pictures), report: &report),
        films: media.keys(ofFilms: owners.flatMap(\.videos).map(\.file), report: &report))
    }
    if let draws = settings.drawsProducts, draws.value, !media.canDraw {
      report.error(.noImageProgram, at: draws.span, hint: .installImages)
    }
    let theme = timings.measure("theme") {
      Theme(
        named: settings.theme ?? Located(Self.defaultTheme, at: .start(of: Settings.path)),
        in: tree, languages: Located(settings.languages, at: settings.languagesSpan),
        requiring: Word.required, report: &report)
    }
    if let theme { Self.checkNames(in: theme, settings, records.seaNames, &report) }
    let templates = timings.measure("compile") {
      theme.map { theme in
        theme.checkUse(by: PageTemplates.names, report: &report)
        return Self.templates(theme, settings, &report)
      }
    }
    let reader = CatalogueReader(catalogue, media: shown)
    let plan = timings.measure("plan", items: \.pages.count) { SitePlan(reader, report: &report) }
    guard let theme, let templates, !report.hasErrors else { return nil }
    return Planned(
      catalogue: catalogue, reader: reader, theme: theme, templates: templates, plan: plan)
  }

  /// A hash of the sources that any page may show something of: settings, the theme's words and
  /// assets, map outlines.
  private func commonSources(_ theme: Theme) -> ContentHash {
    var fingerprint = Fingerprint()
    fingerprint.add(theme.wordsAndAssets)
    for file in tree.files
    where file.path == Settings.path || file.path.hasPrefix("content/map/") {
      fingerprint.add(file.path)
      if let bytes = try? tree.bytes(of: file.path) { fingerprint.add(bytes) }
    }
    return fingerprint.hash
  }

  /// A theme's words name the sea and the archipelagos rightly too.
  private static func checkNames(
    in theme: Theme, _ settings: Settings, _ names: SeaNames, _ report: inout Report
  ) {
    for language in settings.languages {
      for (text, span) in theme.strings(in: language).texts {
        names.check(text, at: span, &report)
      }
    }
  }

  private static func templates(
    _ theme: Theme, _ settings: Settings, _ report: inout Report
  ) -> [Language: PageTemplates] {
    var templates: [Language: PageTemplates] = [:]
    for language in settings.languages {
      templates[language] = PageTemplates(theme, settings, in: language, report: &report)
    }
    return templates
  }
}

extension Settings {
  /// The settings for another address than their own.
  fileprivate func at(_ address: String?, _ report: inout Report) -> Settings? {
    guard let address else { return self }
    guard let url = BaseURL(address) else {
      report.error(.badBaseURL(address), at: .start(of: Settings.path))
      return nil
    }
    return replacing(baseURL: url)
  }
}

extension Diagnostic.Message {
  fileprivate static func badBaseURL(_ address: String) -> Self {
    Self(
      "base-url", vi: "“\(address)” không phải địa chỉ trang bắt đầu bằng https://",
      en: "“\(address)” is not a site's address beginning with https://")
  }
}
