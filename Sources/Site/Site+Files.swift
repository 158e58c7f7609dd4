internal import Catalogue
internal import Diagnostics
internal import Graphics
internal import Imagery
internal import Markup
internal import Theme

// Which files a site has, and what each is made of.
extension Site {
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
      /// A small map of a province or the country.
      case locator(MapLocator, Language)
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
      case .data, .bytes, .media, .share, .locator:
        preconditionFailure("a file without a place")
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
      case .media(.document(let document)): return (document.facts.bytes, 0)
      case .page, .redirect, .data, .bytes, .locator: return nil
      }
    }

    /// What it shares with others like it.
    package var shared: Shared {
      switch content {
      case .data(let file): file.shared
      case .page, .redirect, .bytes, .media, .share, .locator: .pages
      }
    }

    /// Whether it tells of the whole catalogue, and takes as long as a thousand others.
    package var isWhole: Bool {
      switch content {
      case .data(let file): file.isWhole
      case .page, .redirect, .bytes, .media, .share, .locator: false
      }
    }
  }

  static func files(
    _ catalogue: CatalogueReader, _ owners: [MediaOwner], _ theme: Theme, _ plan: SitePlan
  ) -> [File] {
    var files: [File] = []
    let scripts = catalogue.settings.languages.map { "script-\($0.code)-" }
    for (path, bytes) in theme.assets.sorted(by: { $0.key < $1.key }) {
      // Fonts of scripts that no page is written in.
      if path.hasPrefix("script-"), !scripts.contains(where: { path.hasPrefix($0) }) { continue }
      files.append(File(.bytes(bytes), at: theme.assetsAddress.dropFirst() + path))
    }
    for file in plan.dataFiles(catalogue) {
      files.append(File(.data(file), at: file.path))
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
    templates(in: language).share?.bytes(of: edition(in: language).share(ofProduct: product)) ?? []
  }

  /// The pictures of products that are drawn.
  static func shares(
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

  /// The small maps on which pages lay their dots, one for each province that has pages.
  static func locators(
    _ catalogue: CatalogueReader, _ editions: [Language: Edition]
  ) -> [File] {
    catalogue.settings.languages.flatMap { language -> [File] in
      guard let edition = editions[language] else { return [] }
      var taken: Set<MapLocator.Area> = []
      let provinces = catalogue.provinces.filter(\.hasPage).map(\.record)
      // A province's own page shows where it lies in the country.
      return ([nil] + provinces).compactMap { province in
        guard let locator = edition.locator(of: province), taken.insert(locator.area).inserted
        else { return nil }
        return File(.locator(locator, language), at: edition.path(of: locator))
      }
    }
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
    case .locator(let locator, let language):
      return templates(in: language).locator.bytes(
        of: LocatorDrawing(edition(in: language), locator))
    case .media(.film(let film, let key)): return media.bytes(ofFilm: film, key) ?? []
    case .media(.document(let document)): return media.bytes(of: document) ?? []
    case .data(let file): return file.bytes(self)
    case .redirect(let redirect):
      return templates(in: redirect.language).redirect
        .bytes(of: edition(in: redirect.language).redirect(redirect))
    case .page(let page):
      let shown = page.subject.shown
      return shown.bytes(page, self, templates(in: page.language)[shown.traits])
    }
  }
}
