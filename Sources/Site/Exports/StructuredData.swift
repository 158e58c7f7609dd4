internal import Theme
internal import Catalogue
internal import Markup

// What search engines read of a page: schema.org in JSON-LD.
extension Edition {
  /// Where a page stands: a BreadcrumbList; nil on a page without a place.
  func breadcrumbs(_ page: SitePlan.Page, _ heading: PageHeading) -> [JSONValue] {
    guard !heading.crumbs.isEmpty else { return [] }
    let home = LinkView(name: text(settings.title), href: href(.home), detail: nil)
    let own = LinkView(name: plain(heading.title), href: href(page.address), detail: nil)
    let items = ([home] + heading.crumbs + [own]).enumerated().map { position, link in
      JSONValue.object([
        ("@type", .string("ListItem")), ("position", .integer(position + 1)),
        ("name", .string(link.name.text)), ("item", .string(settings.baseURL.origin + link.href)),
      ])
    }
    return [
      .object([
        ("@context", .string("https://schema.org")), ("@type", .string("BreadcrumbList")),
        ("itemListElement", .array(items)),
      ])
    ]
  }

  /// A Product; its OCOP rank is an award, never a rating, and a sample has none.
  func structuredData(ofProduct index: Int) -> JSONValue {
    let entry = catalogue.products[index]
    let product = entry.record
    let makers = entry.producers.map { maker in
      JSONValue.fields([
        ("@type", .string("Organization")), ("name", .string(producerName(maker).text)),
        ("url", .string(url(plan.permalinks.address(of: .producer(maker), in: language)))),
      ])
    }
    let showsAward = entry.rank.isRunning && !entry.isSuspended && !product.marks.isSample
    let stars = entry.rank.stars ?? 0
    return .fields([
      ("@context", .string("https://schema.org")), ("@type", .string("Product")),
      ("name", .string(text(product.name).text)),
      ("description", product.summary.map { .string(text($0).text) }),
      ("url", .string(url(plan.permalinks.address(of: .product(index), in: language)))),
      ("category", .string(text(product.set.name))),
      ("productID", product.code.map { .string($0) }),
      ("gtin", product.variants.lazy.compactMap(\.gtin).first.map { .string($0) }),
      ("manufacturer", makers.isEmpty ? nil : makers.count == 1 ? makers[0] : .array(makers)),
      (
        "countryOfOrigin",
        .fields([("@type", .string("Country")), ("name", .string("VN"))])
      ),
      ("award", showsAward ? .string(strings.counted(Words.stars, stars)) : nil),
    ])
  }

  /// A Store with its place; an OnlineStore where it has none.
  func structuredData(ofPoint index: Int) -> JSONValue {
    let entry = catalogue.points[index]
    let point = entry.record
    let address = entry.commune.map { commune in
      JSONValue.fields([
        ("@type", .string("PostalAddress")),
        ("streetAddress", point.address.map { .string($0) }),
        ("addressLocality", .string(communeName(commune))),
        (
          "addressRegion",
          .string(text(catalogue.communes[commune].record.province.name))
        ),
        ("addressCountry", .string("VN")),
      ])
    }
    let position = point.coordinates.map { place in
      JSONValue.fields([
        ("@type", .string("GeoCoordinates")),
        ("latitude", .decimal(place.latitude, places: 6)),
        ("longitude", .decimal(place.longitude, places: 6)),
      ])
    }
    return .fields([
      ("@context", .string("https://schema.org")),
      ("@type", .string(point.kind == .online ? "OnlineStore" : "Store")),
      ("name", .string(text(point.name).text)),
      ("url", .string(url(plan.permalinks.address(of: .point(index), in: language)))),
      ("address", address), ("geo", position), ("telephone", point.phone.map { .string($0) }),
      ("sameAs", point.website.map { .string($0) }),
    ])
  }
}
