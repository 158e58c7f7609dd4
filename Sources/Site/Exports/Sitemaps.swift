internal import Catalogue
internal import Markup

// Files for search engines.
extension SitePlan {
  /// How many addresses and how many bytes a sitemap may have (sitemaps.org, protocol 0.9).
  static let mostAddresses = 50_000
  private static let mostBytes = 50_000_000

  func sitemaps(_ catalogue: CatalogueReader) -> [DataFile] {
    let size = sitemapSize(catalogue)
    return catalogue.settings.languages.flatMap { language in
      let count = sitemapCount(language, catalogue)
      return (1...Self.sitemapParts(count, of: size)).map {
        DataFile.sitemap(language, part: $0)
      }
    }
  }

  /// How many addresses go into one sitemap: in many languages each brings many others.
  private func sitemapSize(_ catalogue: CatalogueReader) -> Int {
    let longest = pages.lazy.map(\.address.utf8.count).max() ?? 0
    return Self.sitemapSize(
      languages: catalogue.settings.languages.count,
      addressBytes: catalogue.settings.baseURL.text.utf8.count + longest)
  }

  /// - Parameter addressBytes: how long the longest address is.
  static func sitemapSize(languages: Int, addressBytes: Int) -> Int {
    // An address with the markup around it, itself and in each language.
    let entry = (addressBytes + 70) * (languages + 1)
    return max(1, min(mostAddresses, (mostBytes - 1_000) / entry))
  }

  /// How many addresses of a language go into sitemaps.
  func sitemapCount(_ language: Language, _ catalogue: CatalogueReader) -> Int {
    pages.count { $0.language == language && isInSitemap($0, catalogue) }
  }

  /// How many sitemaps a number of addresses needs.
  static func sitemapParts(_ count: Int, of size: Int) -> Int {
    max(1, (count + size - 1) / size)
  }

  /// The list of sitemaps.
  func sitemapIndex(_ catalogue: CatalogueReader) -> [UInt8] {
    var writer = HTMLWriter()
    writer.append(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n
      """)
    for file in sitemaps(catalogue) {
      writer.append("<sitemap><loc>")
      writer.appendEscaped("\(catalogue.settings.baseURL.text)/\(file.path)")
      writer.append("</loc></sitemap>\n")
    }
    writer.append("</sitemapindex>\n")
    return writer.bytes
  }

  /// A language's pages whose text is in that language, with their translations.
  func sitemap(_ language: Language, part: Int, _ catalogue: CatalogueReader) -> [UInt8] {
    let base = catalogue.settings.baseURL.text
    let own = pages.filter { $0.language == language && isInSitemap($0, catalogue) }
    let size = sitemapSize(catalogue)
    let chosen = own.dropFirst((part - 1) * size).prefix(size)
    var writer = HTMLWriter(reserving: chosen.count * 300)
    writer.append(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" \
      xmlns:xhtml="http://www.w3.org/1999/xhtml">\n
      """)
    for page in chosen {
      writer.append("<url><loc>")
      writer.appendEscaped(base + page.address)
      writer.append("</loc>")
      for other in translations(of: page.subject, catalogue) {
        writer.append("<xhtml:link rel=\"alternate\" hreflang=\"\(other.code)\" href=\"")
        writer.appendEscaped(base + permalinks.address(of: page.subject, in: other))
        writer.append("\"/>")
      }
      writer.append("</url>\n")
    }
    writer.append("</urlset>\n")
    return writer.bytes
  }

  private func isInSitemap(_ page: Page, _ catalogue: CatalogueReader) -> Bool {
    guard page.isTranslated, catalogue.marks(of: page.subject)?.isSample != true
    else { return false }
    return page.subject != .languages && page.subject.shown.traits.isIndexed
  }

  func robots(_ settings: Settings) -> [UInt8] {
    Array("User-agent: *\nAllow: /\n\nSitemap: \(settings.baseURL.text)/sitemap.xml\n".utf8)
  }
}

extension DataFile {
  static let sitemapIndex = DataFile("sitemap.xml") { $0.plan.sitemapIndex($0.catalogue) }

  /// A language's pages, at most 50,000 in a file; parts count from 1.
  static func sitemap(_ language: Language, part: Int) -> DataFile {
    DataFile("sitemap-\(language.code)\(part == 1 ? "" : "-\(part)").xml") {
      $0.plan.sitemap(language, part: part, $0.catalogue)
    }
  }

  static let robots = DataFile("robots.txt") { $0.plan.robots($0.catalogue.settings) }
}
