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
        (
          "url", .string(url(plan.permalinks.address(of: .record(.producers, maker), in: language)))
        ),
      ])
    }
    let showsAward = entry.rank.isRunning && !entry.isSuspended && !product.marks.isSample
    let stars = entry.rank.stars ?? 0
    return .fields([
      ("@context", .string("https://schema.org")), ("@type", .string("Product")),
      ("name", .string(text(product.name).text)),
      ("description", product.summary.map { .string(text($0).text) }),
      ("url", .string(url(plan.permalinks.address(of: .record(.products, index), in: language)))),
      ("image", images(of: MediaOwner(product, in: settings))),
      ("category", .string(names[set: product.set.number])),
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

  private func images(of owner: MediaOwner) -> JSONValue? {
    .list(
      owner.photos.compactMap { photo in
        catalogue.media.largest(photo.file, owner).map { .string(url("/" + $0.path)) }
      })
  }

  /// A producer as an Organization, as far as it is public.
  func structuredData(ofProducer index: Int) -> JSONValue {
    let entry = catalogue.producers[index]
    return .fields([
      ("@context", .string("https://schema.org")), ("@type", .string("Organization")),
      ("name", .string(producerName(index).text)),
      ("url", .string(url(plan.permalinks.address(of: .record(.producers, index), in: language)))),
      ("legalName", entry.record.legalName.map { .string($0) }),
      ("image", images(of: MediaOwner(entry.record, in: settings))),
      ("address", address(entry.record.address, in: entry.commune)),
      ("telephone", entry.record.phones.first.map { .string($0) }),
      ("email", entry.record.email.map { .string($0) }),
      ("sameAs", entry.record.website.map { .string($0) }),
      ("foundingDate", entry.record.founded.map { .string(String($0)) }),
    ])
  }

  /// A village or another destination: a TouristAttraction.
  func structuredData(ofDestination index: Int) -> JSONValue {
    let entry = catalogue.destinations[index]
    return .fields([
      ("@context", .string("https://schema.org")), ("@type", .string("TouristAttraction")),
      ("name", .string(text(entry.record.name).text)),
      ("description", entry.record.summary.map { .string(text($0).text) }),
      (
        "url",
        .string(url(plan.permalinks.address(of: .record(.destinations, index), in: language)))
      ),
      ("image", images(of: MediaOwner(entry.record, in: settings))),
      ("address", address(entry.record.address, in: entry.commune)),
      ("geo", entry.record.coordinates.map { position($0) }),
      ("openingHoursSpecification", entry.record.hours.flatMap { openingHours($0) }),
    ])
  }

  /// A commune: an AdministrativeArea in its province.
  func structuredData(ofCommune index: Int) -> JSONValue {
    let commune = catalogue.communes[index].record
    return .fields([
      ("@context", .string("https://schema.org")), ("@type", .string("AdministrativeArea")),
      ("name", .string(communeName(index))),
      ("url", .string(url(plan.permalinks.address(of: .record(.communes, index), in: language)))),
      ("geo", commune.coordinates.map { position($0) }),
      (
        "containedInPlace",
        .object([
          ("@type", .string("AdministrativeArea")),
          ("name", .string(names[commune.province])),
        ])
      ),
    ])
  }

  /// What a page of a list shows, in its order.
  func itemList(_ subjects: [PageSubject]) -> JSONValue {
    .object([
      ("@context", .string("https://schema.org")), ("@type", .string("ItemList")),
      (
        "itemListElement",
        .array(
          subjects.enumerated().map { position, subject in
            .object([
              ("@type", .string("ListItem")), ("position", .integer(position + 1)),
              ("url", .string(url(plan.permalinks.address(of: subject, in: language)))),
            ])
          })
      ),
    ])
  }

  /// The open data: a Dataset with its files.
  func structuredDataOfDataset() -> JSONValue {
    let publisher = settings.publisher
    return .fields([
      ("@context", .string("https://schema.org")), ("@type", .string("Dataset")),
      ("name", .string(text(settings.title).text)),
      (
        "description",
        .string(strings.text(Words.siteDescription, ["title": text(settings.title).text]))
      ),
      ("url", .string(url(plan.permalinks.address(of: .data, in: language)))),
      ("license", publisher?.licence.map { .string($0) }),
      ("dateModified", .day(catalogue.day)),
      (
        "creator",
        publisher?.name.map { name in
          .object([("@type", .string("Organization")), ("name", .string(text(name).text))])
        }
      ),
      (
        "distribution",
        .array(
          [DataFile.productsCSV, .productsJSON, .pointsCSV, .pointsGeoJSON, .registerCSV].map {
            .object([
              ("@type", .string("DataDownload")),
              ("encodingFormat", .string($0.format?.rawValue ?? "")),
              ("contentUrl", .string(url("/" + $0.path(in: catalogue)))),
            ])
          })
      ),
    ])
  }

  private func address(_ street: String?, in commune: Int) -> JSONValue {
    .fields([
      ("@type", .string("PostalAddress")), ("streetAddress", street.map { .string($0) }),
      ("addressLocality", .string(communeName(commune))),
      ("addressRegion", .string(names[catalogue.communes[commune].record.province])),
      ("addressCountry", .string("VN")),
    ])
  }

  private func position(_ place: Coordinates) -> JSONValue {
    .object([
      ("@type", .string("GeoCoordinates")),
      ("latitude", .decimal(place.latitude, places: 6)),
      ("longitude", .decimal(place.longitude, places: 6)),
    ])
  }

  /// An Event with its days and place.
  func structuredData(ofFair index: Int) -> JSONValue {
    let entry = catalogue.fairs[index]
    let fair = entry.record
    let place = JSONValue.fields([
      ("@type", .string("Place")), ("name", fair.venue.map { .string(text($0).text) }),
      ("address", entry.commune.map { .string(placeData($0)) }),
    ])
    return .fields([
      ("@context", .string("https://schema.org")), ("@type", .string("Event")),
      ("name", .string(text(fair.name).text)), ("startDate", .day(fair.starts)),
      ("endDate", .day(fair.ends)),
      ("url", .string(url(plan.permalinks.address(of: .record(.fairs, index), in: language)))),
      ("location", fair.venue == nil && entry.commune == nil ? nil : place),
      (
        "organizer",
        fair.organiser.map { name in
          .object([("@type", .string("Organization")), ("name", .string(name))])
        }
      ),
    ])
  }

  /// The ordinary week, and dates on which it is otherwise; a week without seasons is whole.
  private func openingHours(_ hours: OpeningHours) -> JSONValue? {
    var groups: [(spans: [OpeningHours.Span], days: [OpeningHours.Weekday])] = []
    for (day, spans) in hours.week where !spans.isEmpty {
      if let index = groups.firstIndex(where: { $0.spans == spans }) {
        groups[index].days.append(day)
      } else {
        groups.append((spans, [day]))
      }
    }
    let ordinary = groups.flatMap { spans, days in
      spans.map { span in
        JSONValue.object([
          ("@type", .string("OpeningHoursSpecification")),
          ("dayOfWeek", .strings(days.map(\.schemaName))),
          ("opens", .string(span.start.clock)), ("closes", .string(span.schemaEnd)),
        ])
      }
    }
    let closures = hours.rules.filter { $0.opening == .off }.flatMap(\.seasons).compactMap {
      season -> JSONValue? in
      guard let first = season.start.date, let last = season.end.date else { return nil }
      return .object([
        ("@type", .string("OpeningHoursSpecification")), ("opens", .string("00:00")),
        ("closes", .string("00:00")), ("validFrom", .day(first)), ("validThrough", .day(last)),
      ])
    }
    return .list(ordinary + closures)
  }

  /// A Store with its place; an OnlineStore where it has none.
  func structuredData(ofPoint index: Int) -> JSONValue {
    let entry = catalogue.points[index]
    let point = entry.record
    let address = entry.commune.map { self.address(point.address, in: $0) }
    return .fields([
      ("@context", .string("https://schema.org")),
      ("@type", .string(point.kind == .online ? "OnlineStore" : "Store")),
      ("name", .string(text(point.name).text)),
      ("url", .string(url(plan.permalinks.address(of: .record(.points, index), in: language)))),
      ("address", address), ("geo", point.coordinates.map { position($0) }),
      (
        "openingHoursSpecification",
        point.status == .open ? point.hours.flatMap { openingHours($0) } : nil
      ),
      ("paymentAccepted", point.payment.isEmpty ? nil : .strings(point.payment)),
      ("telephone", point.phone.map { .string($0) }),
      ("sameAs", point.website.map { .string($0) }),
    ])
  }
}

extension OpeningHours.Weekday {
  /// The day as schema.org names it.
  fileprivate var schemaName: String {
    switch self {
    case .monday: "https://schema.org/Monday"
    case .tuesday: "https://schema.org/Tuesday"
    case .wednesday: "https://schema.org/Wednesday"
    case .thursday: "https://schema.org/Thursday"
    case .friday: "https://schema.org/Friday"
    case .saturday: "https://schema.org/Saturday"
    case .sunday: "https://schema.org/Sunday"
    case .holiday: "https://schema.org/PublicHolidays"
    }
  }
}

extension OpeningHours.Span {
  /// The end of the hours; a day has no 24:00 there.
  fileprivate var schemaEnd: String {
    end == 24 * 60 ? "23:59" : (end % (24 * 60)).clock
  }
}

extension OpeningHours.Moment {
  /// The day of one year; nil for one that comes back.
  fileprivate var date: CalendarDay? {
    guard let year, let day else { return nil }
    return CalendarDay(year: year, month: month, day: day)
  }
}
