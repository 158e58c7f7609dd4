internal import Catalogue
internal import Markup

// Files for machines: they follow from the plan alone.
extension SitePlan {
  /// `data/addresses.json`: every record's addresses, for whoever links to them.
  func addresses(_ catalogue: Catalogue) -> [UInt8] {
    var records: [JSONValue] = []
    func add(_ folder: String, _ id: String, isRemoved: Bool = false) {
      let addresses = catalogue.settings.languages.map { language in
        (
          language.code,
          JSONValue.string(
            catalogue.settings.baseURL.path + permalinks.record(folder, id, language))
        )
      }
      records.append(
        .fields([
          ("kind", .string(folder)), ("id", .string(id)), ("addresses", .object(addresses)),
          (
            "short",
            Permalinks.short(folder, id).map { .string(catalogue.settings.baseURL.path + $0) }
          ),
          ("removed", isRemoved ? .bool(true) : nil),
        ]))
    }
    for entry in catalogue.products { add(Product.kind.folder, entry.record.id) }
    for entry in catalogue.producers { add(Producer.kind.folder, entry.record.id) }
    for entry in catalogue.communes { add(Commune.kind.folder, entry.record.id) }
    for entry in catalogue.destinations { add(Destination.kind.folder, entry.record.id) }
    for entry in catalogue.points { add(SalesPoint.kind.folder, entry.record.id) }
    for page in catalogue.pages { add(FreePage.kind.folder, page.id) }
    for removed in catalogue.removed { add(removed.folder, removed.id, isRemoved: true) }
    let root = JSONValue.fields([
      ("version", .integer(1)), ("base_url", .string(catalogue.settings.baseURL.text)),
      ("records", .array(records)),
    ])
    return root.bytes + [UInt8(ascii: "\n")]
  }

  /// The list of sitemaps.
  func sitemapIndex(_ settings: Settings) -> [UInt8] {
    var writer = HTMLWriter()
    writer.append(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n
      """)
    for language in settings.languages {
      writer.append("<sitemap><loc>")
      writer.appendEscaped("\(settings.baseURL.text)/sitemap-\(language.code).xml")
      writer.append("</loc></sitemap>\n")
    }
    writer.append("</sitemapindex>\n")
    return writer.bytes
  }

  /// A language's pages whose text is in that language, with their translations.
  func sitemap(_ language: Language, _ catalogue: Catalogue) -> [UInt8] {
    let base = catalogue.settings.baseURL.text
    var writer = HTMLWriter(reserving: pages.count * 200)
    writer.append(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" \
      xmlns:xhtml="http://www.w3.org/1999/xhtml">\n
      """)
    for page in pages where page.language == language && isInSitemap(page, catalogue) {
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

  private func isInSitemap(_ page: Page, _ catalogue: Catalogue) -> Bool {
    guard page.isTranslated else { return false }
    switch page.subject {
    case .product(let index): return !catalogue.products[index].record.marks.isSample
    case .producer(let index): return !catalogue.producers[index].record.marks.isSample
    case .commune(let index): return !catalogue.communes[index].record.marks.isSample
    case .destination(let index): return !catalogue.destinations[index].record.marks.isSample
    case .point(let index): return !catalogue.points[index].record.marks.isSample
    case .text(let index): return !catalogue.pages[index].marks.isSample
    case .home, .products, .sector, .producers, .communes, .destinations, .points: return true
    case .languages, .notFound, .removed: return false
    }
  }

  func robots(_ settings: Settings) -> [UInt8] {
    Array("User-agent: *\nAllow: /\n\nSitemap: \(settings.baseURL.text)/sitemap.xml\n".utf8)
  }
}
