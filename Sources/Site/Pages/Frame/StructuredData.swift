internal import Catalogue
internal import Markup
internal import Theme

/// What search engines read of a page: an object of schema.org in JSON-LD, written when it is asked
/// for.
struct StructuredData: Sendable {
  private let fields: @Sendable (inout JSONWriter) -> Void

  /// - Parameters:
  ///   - type: what it is, as schema.org names it.
  ///   - fields: writes all but the type.
  init(_ type: String, _ fields: @escaping @Sendable (inout JSONWriter) -> Void) {
    self.fields = { json in
      json.field("@context", "https://schema.org")
      json.field("@type", type)
      fields(&json)
    }
  }

  /// Adds the object as a script of the page.
  func write(to markup: inout [UInt8]) {
    markup.add("<script type=\"application/ld+json\">")
    var json = JSONWriter(after: markup)
    markup = []
    json.object(fields)
    markup = json.bytes
    markup.add("</script>")
  }
}

extension Edition {
  /// Where a page stands: a BreadcrumbList; nil on a page without a place.
  func breadcrumbs(_ page: SitePlan.Page, _ heading: PageHead) -> StructuredData? {
    guard !heading.crumbs.isEmpty else { return nil }
    return StructuredData("BreadcrumbList") { [self] json in
      json.key("itemListElement")
      json.array { json in
        func item(
          _ position: Int, _ name: String, _ json: inout JSONWriter,
          _ address: (inout [UInt8]) -> Void
        ) {
          json.object { json in
            json.field("@type", "ListItem")
            json.field("position", position)
            json.field("name", name)
            json.field("item") { text in
              text.add(settings.baseURL.origin)
              address(&text)
            }
          }
        }
        item(1, text(settings.title).text, &json) { write(hrefOf: .home, to: &$0) }
        for (place, crumb) in heading.crumbs.enumerated() {
          item(place + 2, crumb.name.text, &json) { crumb.href.write(to: &$0) }
        }
        item(heading.crumbs.count + 2, heading.title, &json) { text in
          text.add(settings.baseURL.path)
          text.add(page.address)
        }
      }
    }
  }

  /// A Product; its OCOP rank is an award, never a rating, and a sample has none.
  func structuredData(ofProduct index: Int) -> StructuredData {
    StructuredData("Product") { [self] json in
      let entry = catalogue.products[index]
      let product = entry.record
      json.field("name", text(product.name).text)
      json.field("description", product.summary.map { text($0).text })
      json.field("url") { write(urlOf: .record(.products, index), to: &$0) }
      images(of: product, &json)
      json.field("category", names[set: product.set.number])
      json.field("productID", product.code)
      json.field("gtin", product.variants.lazy.compactMap(\.gtin).first)
      func maker(_ maker: Int, _ json: inout JSONWriter) {
        json.field("@type", "Organization")
        json.field("name", producerName(maker).text)
        json.field("url") { write(urlOf: .record(.producers, maker), to: &$0) }
      }
      if entry.producers.count == 1 {
        json.object("manufacturer") { maker(entry.producers[0], &$0) }
      } else {
        json.objects("manufacturer", entry.producers, maker)
      }
      json.object("countryOfOrigin") { json in
        json.field("@type", "Country")
        json.field("name", "VN")
      }
      if entry.rank.isRunning, !entry.isSuspended, !product.marks.isSample {
        json.field("award", strings.counted(.stars, entry.rank.stars ?? 0))
      }
      offers(ofProduct: index, &json)
    }
  }

  /// Prices, with where somebody sells it: nothing of a product that may not be offered, and of a
  /// sample.
  private func offers(ofProduct index: Int, _ json: inout JSONWriter) {
    let entry = catalogue.products[index]
    let prices = entry.record.variants.compactMap(\.price)
    let shops = entry.points.filter { catalogue.points[$0].record.status == .open }
    guard maySell(entry), entry.isListed, !entry.record.marks.isSample, !prices.isEmpty,
      !shops.isEmpty || !entry.record.onlineShops.isEmpty
    else { return }
    json.objects("offers", prices) { price, json in
      json.field("@type", "Offer")
      json.field("price", price)
      json.field("priceCurrency", "VND")
      json.objects("availableAtOrFrom", shops) { shop, json in
        json.field("@type", "Place")
        json.field("name", text(catalogue.points[shop].record.name).text)
        json.field("url") { write(urlOf: .record(.points, shop), to: &$0) }
      }
      if shops.isEmpty { json.field("url", entry.record.onlineShops[0].url) }
    }
  }

  private func images(of record: any Record, _ json: inout JSONWriter) {
    guard !record.photos.isEmpty else { return }
    let owner = MediaOwner(record, in: settings)
    json.strings(
      "image",
      owner.photos.compactMap { catalogue.media.largest($0.file, owner).map { url("/" + $0.path) } }
    )
  }

  /// A producer as an Organization, as far as it is public.
  func structuredData(ofProducer index: Int) -> StructuredData {
    StructuredData("Organization") { [self] json in
      let entry = catalogue.producers[index]
      let producer = entry.record
      json.field("name", producerName(index).text)
      json.field("url") { write(urlOf: .record(.producers, index), to: &$0) }
      json.field("legalName", producer.legalName)
      images(of: producer, &json)
      address(producer.address, in: entry.commune, &json)
      json.field("telephone", producer.phones.first)
      json.field("email", producer.email)
      json.field("sameAs", producer.website)
      json.field("foundingDate", producer.founded.map { String($0) })
    }
  }

  /// A village: a TouristDestination; another place to see: a TouristAttraction.
  func structuredData(ofDestination index: Int) -> StructuredData {
    let isVillage = catalogue.destinations[index].record.kind.isVillage
    return StructuredData(isVillage ? "TouristDestination" : "TouristAttraction") { [self] json in
      let entry = catalogue.destinations[index]
      let destination = entry.record
      json.field("name", text(destination.name).text)
      json.field("description", destination.summary.map { text($0).text })
      json.field("url") { write(urlOf: .record(.destinations, index), to: &$0) }
      images(of: destination, &json)
      address(destination.address, in: entry.commune, &json)
      position(destination.coordinates, &json)
      if let hours = destination.hours { openingHours(hours, destination.coordinates, &json) }
    }
  }

  /// A TouristTrip with its stops as an itinerary.
  func structuredData(ofTrail index: Int) -> StructuredData {
    StructuredData("TouristTrip") { [self] json in
      let trail = catalogue.trails[index].record
      json.field("name", text(trail.name).text)
      json.field("description", trail.summary.map { text($0).text })
      json.field("url") { write(urlOf: .record(.trails, index), to: &$0) }
      images(of: trail, &json)
      json.object("itinerary") { json in
        json.field("@type", "ItemList")
        json.array("itemListElement", stops(ofTrail: index)) { stop, json in
          json.object { json in
            json.field("@type", "ListItem")
            json.field("position", stop.number)
            json.object("item") { json in
              json.field("@type", "Place")
              json.field("name", stop.name.text)
              if case .record(let reference) = stop.stop.place {
                json.field("url") { write(urlOf: .record(reference), to: &$0) }
              }
              position(stop.stop.coordinates, &json)
            }
          }
        }
      }
    }
  }

  /// A commune: an AdministrativeArea in its province.
  func structuredData(ofCommune index: Int) -> StructuredData {
    StructuredData("AdministrativeArea") { [self] json in
      let commune = catalogue.communes[index].record
      json.field("name", communeName(index))
      json.field("url") { write(urlOf: .record(.communes, index), to: &$0) }
      position(commune.coordinates, &json)
      json.object("containedInPlace") { json in
        json.field("@type", "AdministrativeArea")
        json.field("name", names[commune.province])
      }
    }
  }

  /// What a page of a list shows, in its order.
  func itemList(_ subjects: [PageSubject]) -> StructuredData {
    StructuredData("ItemList") { [self] json in
      json.array("itemListElement", subjects.enumerated()) { item, json in
        json.object { json in
          json.field("@type", "ListItem")
          json.field("position", item.offset + 1)
          json.field("url") { write(urlOf: item.element, to: &$0) }
        }
      }
    }
  }

  /// The open data: a Dataset with its files.
  func structuredDataOfDataset() -> StructuredData {
    StructuredData("Dataset") { [self] json in
      let publisher = settings.publisher
      let title = text(settings.title).text
      json.field("name", title)
      json.field("description", strings.text(.siteDescription, ["title": title]))
      json.field("url") { write(urlOf: .data, to: &$0) }
      json.field("license", publisher?.licence.flatMap(Licence.address))
      json.field("dateModified", catalogue.day)
      json.object("creator", if: publisher?.name) { name, json in
        json.field("@type", "Organization")
        json.field("name", text(name).text)
      }
      let points = DataFile.points(.whole, catalogue)
        .filter { $0.format == .csv || $0.format == .geoJSON }
      let files = [DataFile.productsCSV, .productsJSON] + points + [.registerCSV]
      json.objects("distribution", files) { file, json in
        json.field("@type", "DataDownload")
        json.field("encodingFormat", file.format?.rawValue ?? "")
        json.field("contentUrl", url("/" + file.path))
      }
    }
  }

  private func address(_ street: String?, in commune: Int, _ json: inout JSONWriter) {
    json.object("address") { json in
      json.field("@type", "PostalAddress")
      json.field("streetAddress", street)
      json.field("addressLocality", communeName(commune))
      json.field("addressRegion", names[catalogue.communes[commune].record.province])
      json.field("addressCountry", "VN")
    }
  }

  private func position(_ place: Coordinates?, _ json: inout JSONWriter) {
    json.object("geo", if: place) { place, json in
      json.field("@type", "GeoCoordinates")
      json.field("latitude", place.latitude, places: 6)
      json.field("longitude", place.longitude, places: 6)
    }
  }

  /// An Event with its days and place.
  func structuredData(ofFair index: Int) -> StructuredData {
    StructuredData("Event") { [self] json in
      let entry = catalogue.fairs[index]
      let fair = entry.record
      json.field("name", text(fair.name).text)
      json.field(
        "eventStatus",
        "https://schema.org/" + (fair.isCancelled ? "EventCancelled" : "EventScheduled"))
      json.field("startDate", fair.starts)
      json.field("endDate", fair.ends)
      json.field("url") { write(urlOf: .record(.fairs, index), to: &$0) }
      if fair.venue != nil || entry.commune != nil {
        json.object("location") { json in
          json.field("@type", "Place")
          json.field("name", fair.venue.map { text($0).text })
          json.field("address", entry.commune.map { placeData($0) })
        }
      }
      json.object("organizer", if: fair.organiser) { name, json in
        json.field("@type", "Organization")
        json.field("name", name)
      }
    }
  }

  /// A Store with its place; an OnlineStore where it has none; a Place where nobody sells (any more).
  func structuredData(ofPoint index: Int) -> StructuredData {
    let entry = catalogue.points[index]
    let isOpen = entry.record.status == .open
    let type = !isOpen ? "Place" : entry.record.kind == .online ? "OnlineStore" : "Store"
    return StructuredData(type) { [self] json in
      let point = entry.record
      json.field("name", text(point.name).text)
      json.field("url") { write(urlOf: .record(.points, index), to: &$0) }
      if let commune = entry.commune { address(point.address, in: commune, &json) }
      position(point.coordinates, &json)
      if point.status == .open, let hours = point.hours {
        openingHours(hours, point.coordinates, &json)
      }
      if isOpen { json.strings("paymentAccepted", point.payment) }
      json.field("telephone", point.phone)
      json.field("sameAs", point.website)
    }
  }
}
