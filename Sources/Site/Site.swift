internal import Catalogue
internal import Diagnostics
internal import Markup
internal import Theme

/// A planned site: which files it has, and the bytes of each on demand.
package struct Site: Sendable {
  /// A file of the site.
  package struct File: Sendable {
    enum Content: Sendable {
      case page(SitePlan.Page)
      case redirect(SitePlan.Redirect)
      case bytes([UInt8])
    }

    /// The path below the output folder.
    package let path: String
    let content: Content
  }

  /// Every file, in a fixed order; pages that link to others of the site among them.
  package let files: [File]
  /// How many of the files are pages.
  package let pageCount: Int

  private let editions: [Language: Edition]
  private let templates: [Language: PageTemplates]
  private let strings: [Language: Strings]
  /// What is the same on every page of a language, as templates see it.
  private let surroundings: [Language: TemplateValue]

  init(
    _ catalogue: Catalogue, _ theme: Theme, _ templates: [Language: PageTemplates],
    _ plan: SitePlan, jobs: Int
  ) {
    let outlines = MapOutlines.Library(catalogue.outlines)
    let records = RecordIndex(catalogue)
    var editions: [Language: Edition] = [:]
    var strings: [Language: Strings] = [:]
    for language in catalogue.settings.languages {
      strings[language] = theme.strings(in: language)
      editions[language] = Edition(
        of: catalogue, plan, in: language, theme.strings(in: language), outlines: outlines,
        records: records, jobs: jobs)
    }
    self.editions = editions
    self.templates = templates
    self.strings = strings
    surroundings = editions.mapValues { SiteView.fields.value(of: $0.siteView()) }
    files = Self.files(catalogue, theme, plan)
    pageCount = plan.pages.count
  }

  private static func files(
    _ catalogue: Catalogue, _ theme: Theme, _ plan: SitePlan
  ) -> [File] {
    var files: [File] = []
    for (path, bytes) in theme.assets.sorted(by: { $0.key < $1.key }) {
      files.append(
        File(path: theme.assetsAddress.dropFirst() + path, content: .bytes(bytes)))
    }
    func add(_ path: String, _ bytes: [UInt8]) {
      files.append(File(path: path, content: .bytes(bytes)))
    }
    add("data/addresses.json", plan.addresses(catalogue))
    add("sitemap.xml", plan.sitemapIndex(catalogue.settings))
    for language in catalogue.settings.languages {
      add("sitemap-\(language.code).xml", plan.sitemap(language, catalogue))
    }
    add("robots.txt", plan.robots(catalogue.settings))
    for page in plan.pages {
      files.append(File(path: Permalinks.file(at: page.address), content: .page(page)))
      if page.subject == .notFound, page.language == catalogue.settings.mainLanguage {
        files.append(File(path: "404.html", content: .page(page)))
      }
    }
    for redirect in plan.redirects {
      files.append(
        File(path: Permalinks.file(at: redirect.address), content: .redirect(redirect)))
    }
    return files
  }

  /// The bytes of a file.
  package func bytes(of file: File) -> [UInt8] {
    switch file.content {
    case .bytes(let bytes): return bytes
    case .redirect(let redirect):
      guard let edition = editions[redirect.language],
        let template = templates[redirect.language]?.redirect
      else { preconditionFailure("no edition in \(redirect.language.code)") }
      var writer = HTMLWriter(reserving: 1024)
      template.render(
        [RedirectView.fields.value(of: edition.redirect(redirect))], into: &writer)
      return writer.bytes
    case .page(let page): return bytes(of: page)
    }
  }

  private func bytes(of page: SitePlan.Page) -> [UInt8] {
    guard let edition = editions[page.language], let templates = templates[page.language],
      let surrounding = surroundings[page.language]
    else { preconditionFailure("no edition in \(page.language.code)") }
    func filled<View>(
      _ template: Template, _ fields: ViewFields<View>, _ made: (View, PageHeading)
    ) -> [UInt8] {
      var writer = HTMLWriter(reserving: 16_384)
      let frame = edition.frame(page, made.1, others: strings)
      template.render(
        [surrounding, FrameView.fields.value(of: frame), fields.value(of: made.0)],
        into: &writer)
      return writer.bytes
    }
    switch page.subject {
    case .languages:
      return filled(templates.languages, LanguagesView.fields, edition.languagesPage(strings))
    case .home: return filled(templates.home, HomeView.fields, edition.home())
    case .products(let number):
      return filled(
        templates.products, ProductListView.fields,
        edition.productList(sector: nil, page: number))
    case .sector(let sector, let number):
      return filled(
        templates.products, ProductListView.fields,
        edition.productList(sector: sector, page: number))
    case .product(let index):
      return filled(templates.product, ProductView.fields, edition.product(index))
    case .producers(let number):
      return filled(
        templates.directory, DirectoryView.fields, edition.producerList(page: number))
    case .producer(let index):
      return filled(templates.producer, ProducerView.fields, edition.producer(index))
    case .communes(let number):
      return filled(
        templates.directory, DirectoryView.fields, edition.communeList(page: number))
    case .commune(let index):
      return filled(templates.commune, CommuneView.fields, edition.commune(index))
    case .destinations(let number):
      return filled(
        templates.directory, DirectoryView.fields, edition.destinationList(page: number))
    case .destination(let index):
      return filled(templates.destination, DestinationView.fields, edition.destination(index))
    case .points: return filled(templates.points, PointListView.fields, edition.pointList())
    case .point(let index):
      return filled(templates.point, PointView.fields, edition.point(index))
    case .text(let index):
      return filled(templates.text, TextPageView.fields, edition.textPage(index))
    case .notFound:
      return filled(templates.notFound, MessageView.fields, edition.notFound())
    case .removed(let index):
      return filled(templates.removed, MessageView.fields, edition.removed(index))
    }
  }
}
