package import Catalogue
package import Diagnostics
package import Markup
internal import Theme

/// The whole pipeline, stage by stage, from sources to a planned site.
///
/// | stage | makes | where |
/// |---|---|---|
/// | read | `SourceTree`: paths, sizes, times; bytes when asked for | `ocop/Disk/DiskTree` |
/// | parse | `ParsedFile`: metadata, story, findings of each file, kept from build to build | `Catalogue/Parse` |
/// | decode | `Settings`, `Records`; particulars nobody let be shown are dropped (`Disclosure`) | `Catalogue/Decode`, `Model` |
/// | link | `Catalogue`: who names whom, ranks on the day (`Rank`), rules across records | `Catalogue/Resolve`, `Rules` |
/// | plan | `SitePlan`: every page with its address (`Permalinks`); theme and templates | `Site/Plan`, `Theme` |
/// | make | `Site`: the bytes of each file, of an `Edition` for each language | `Site/Pages`, `Exports`, `Search` |
/// | publish | what changed since the last build, put into the output folder | `ocop/Commands/Publication` |
///
/// What is made reads the catalogue through `Site/Reads`, which notes what each file hangs on: by that
/// `Publication` knows which need not be made again, on another day too.
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

  /// Runs the stages that find what is wrong, up to the plan, and none after them.
  ///
  /// - Parameter timings: takes how long each stage ran.
  /// - Returns: how many records of each kind were read; nil where the report has errors.
  package func check(
    report: inout Report, timings: inout Timings
  ) -> [(kind: RecordKind, count: Int)]? {
    plan(report: &report, timings: &timings).map { planned in
      RecordKind.allCases.map { ($0, planned.catalogue.count(of: $0)) }
    }
  }

  /// Runs the stages; the site is nil where the report has errors.
  ///
  /// - Parameter timings: takes how long each stage ran.
  package func site(report: inout Report, timings: inout Timings) -> Site? {
    plan(report: &report, timings: &timings).map { planned in
      timings.measure("site") { make(planned) }
    }
  }

  /// A catalogue with a page for everything, and what its files are made of.
  private struct Planned {
    let catalogue: Catalogue
    let reader: CatalogueReader
    let look: Look
    let plan: SitePlan
    /// A hash of the sources that any page may show something of: settings, the theme's words and
    /// assets, map outlines.
    let common: ContentHash
  }

  /// How pages look: the theme, and its templates compiled for each language.
  private struct Look {
    let theme: Theme
    let templates: [Language: PageTemplates]
  }

  /// The stages up to the plan: each runs whatever the one before found wrong, so that an editor is
  /// told everything in one run.
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
    let catalogue = timings.measure("link") {
      Catalogue(
        resolving: records, settings: settings, day: day, jobs: request.jobs, report: &report)
    }
    let shown = timings.measure("photos", items: { _ in catalogue.mediaOwners.count }) {
      self.photos(of: catalogue, &report)
    }
    let look = timings.measure("theme") { self.look(settings, records.seaNames, &report) }
    let reader = CatalogueReader(catalogue, media: shown)
    let plan = timings.measure("plan", items: \.pages.count) { SitePlan(reader, report: &report) }
    guard let look, !report.hasErrors else { return nil }
    var common = Fingerprint()
    common.add(look.theme.wordsAndAssets)
    for id in look.theme.templates.ids.sorted() { common.add(id) }
    common.add(settings.source)
    common.add("\(catalogue.samples)")
    common.add(records.outlineSource)
    common.add(records.oldUnits.source)
    return Planned(
      catalogue: catalogue, reader: reader, look: look, plan: plan, common: common.hash)
  }

  /// The photos, films and documents of all records, made ready.
  private func photos(of catalogue: Catalogue, _ report: inout Report) -> SiteMedia {
    if let draws = catalogue.settings.drawsProducts, draws.value, !media.canDraw {
      report.error(.noImageProgram, at: draws.span, hint: .installImages)
    }
    let owners = catalogue.mediaOwners
    return SiteMedia(
      photos: media.prepare(owners.flatMap(\.pictures), report: &report),
      films: media.keys(ofFilms: owners.flatMap(\.videos).map(\.file), report: &report),
      documents: media.prepare(documents: owners.flatMap(\.documents), report: &report),
      of: owners)
  }

  private func look(
    _ settings: Settings, _ seaNames: SeaNames, _ report: inout Report
  ) -> Look? {
    let theme = Theme(
      named: settings.theme ?? Located(Self.defaultTheme, at: .start(of: Settings.path)),
      in: tree, languages: Located(settings.languages, at: settings.languagesSpan),
      requiring: Word.required, allowing: ReferenceNames.keys + WordGroups.open.map { $0 + "." },
      report: &report)
    guard let theme else { return nil }
    Self.checkNames(in: theme, settings, seaNames, &report)
    theme.checkUse(by: PageTemplates.names, report: &report)
    var templates: [Language: PageTemplates] = [:]
    // The same templates for each language: what is wrong with one is told once.
    var found = Report()
    for language in settings.languages {
      templates[language] = PageTemplates(theme, settings, in: language, report: &found)
    }
    report.append(found.withoutRepeats)
    return Look(theme: theme, templates: templates)
  }

  private func make(_ planned: Planned) -> Site {
    Site(
      planned.catalogue, StoryShelf(tree), media, planned.reader, planned.look.theme,
      planned.look.templates, planned.plan, sources: planned.common,
      isPortable: request.isPortable, jobs: request.jobs)
  }

  /// A theme's words name the sea and the archipelagos rightly too.
  private static func checkNames(
    in theme: Theme, _ settings: Settings, _ names: SeaNames, _ report: inout Report
  ) {
    for language in settings.languages where theme.languages.contains(language) {
      for (text, span) in theme.strings(in: language).texts {
        names.check(text, at: span, &report)
      }
    }
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
