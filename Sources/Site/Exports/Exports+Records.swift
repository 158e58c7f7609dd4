internal import Catalogue
internal import Diagnostics
internal import Markup

// A record's public facts.
extension Exports {
  func json(ofProduct index: Int) -> JSONValue {
    let entry = catalogue.products[index]
    let product = entry.record
    let maySell = !entry.isSuspended && !catalogue.showsFactsOnly(product)
    return .fields([
      ("id", .string(product.id)), ("name", .localized(product.name)),
      ("printed_name", product.printedName.map { .string($0) }),
      ("code", product.code.map { .string($0) }),
      ("set", .integer(product.set.number)), ("set_name", name(product.set.name)),
      ("group", .integer(product.set.group.number)),
      ("sector", .string(product.set.sector.rawValue)),
      ("taxonomy", product.taxonomy.map { .string($0.rawValue) }),
      ("producers", .strings(entry.producers.map { catalogue.producers[$0].record.id })),
      ("commune", .string(product.commune.value)),
      ("province", .string(catalogue.communes[entry.commune].record.province.code)),
      ("village", entry.village.map { .string(catalogue.destinations[$0].record.id) }),
      ("signed_address", entry.signedAddress.map { .string($0) }),
      ("summary", product.summary.map { .localized($0) }),
      ("rank", json(of: entry.rank, isSuspended: entry.isSuspended)),
      ("recognitions", .list(entry.recognitions.filter { $0.date <= catalogue.day }.map(json))),
      ("suspended", entry.isSuspended ? product.suspension.map { .day($0.from) } : nil),
      ("variants", .list(product.variants.map { json(of: $0, withPrice: maySell) })),
      ("alcohol", product.alcohol.map { .decimal($0, places: 1) }),
      ("regime", product.regime.map { .string($0.rawValue) }),
      ("ingredients", .list(product.ingredients.map { .localized($0) })),
      ("shelf_life", product.shelfLife.map { .localized($0) }),
      ("season", .list(product.season.map { .integer($0) })),
      ("local_material", product.localMaterial.map { .integer($0) }),
      ("local_labour", product.localLabour.map { .integer($0) }),
      ("certificates", .list(product.certificates.map(json))),
      ("protection", .list(product.protections.map(json))),
      (
        "shops_online",
        maySell ? .list(product.onlineShops.map(json)) : nil
      ),
      (
        "points",
        maySell && entry.isListed
          ? .list(entry.points.map { .string(catalogue.points[$0].record.id) }) : nil
      ),
      ("photos", json(ofPhotosOf: MediaOwner(product, in: settings))),
      ("sample", .flag(product.marks.isSample)), ("urls", urls(.record(.products, index))),
      ("short_url", .string(settings.baseURL.text + "/q/\(product.id)")),
    ])
  }

  func json(ofProducer index: Int) -> JSONValue {
    let entry = catalogue.producers[index]
    let producer = entry.record
    return .fields([
      ("id", .string(producer.id)), ("name", producer.name.map { .string($0) }),
      ("type", .string(producer.kind.rawValue)), ("commune", .string(producer.commune.value)),
      ("village", entry.village.map { .string(catalogue.destinations[$0].record.id) }),
      ("legal_name", producer.legalName.map { .string($0) }),
      ("person", producer.person.map { .string($0) }),
      ("address", producer.address.map { .string($0) }),
      ("signed_address", producer.signedAddress.map { .string($0) }),
      ("coordinates", producer.coordinates.map { .place($0) }),
      (
        "precision",
        producer.coordinates == nil ? nil : producer.precision.map { .string($0.rawValue) }
      ),
      ("phone", .list(producer.phones.map { .string($0) })),
      ("email", producer.email.map { .string($0) }),
      ("website", producer.website.map { .string($0) }),
      ("zalo", producer.zalo.map { .string($0) }),
      ("facebook", producer.facebook.map { .string($0) }),
      ("founded", producer.founded.map { .integer($0) }),
      ("visits", producer.visits.flatMap { $0.isWelcome ? json(of: $0) : nil }),
      ("products", .list(entry.products.map { .string(catalogue.products[$0].record.id) })),
      ("photos", json(ofPhotosOf: MediaOwner(producer, in: settings))),
      ("sample", .flag(producer.marks.isSample)), ("urls", urls(.record(.producers, index))),
    ])
  }

  func json(ofCommune index: Int) -> JSONValue {
    let commune = catalogue.communes[index].record
    return .fields([
      ("code", .string(commune.id)), ("name", .localized(commune.name)),
      ("type", .string(commune.kind.rawValue)), ("province", .string(commune.province.code)),
      ("province_name", name(commune.province.name)),
      ("coordinates", commune.coordinates.map { .place($0) }),
      (
        "formerly",
        .list(
          commune.formerly.map { unit in
            switch unit {
            case .code(let code): .string("old:\(code)")
            case .name(let name): .string(name)
            }
          })
      ),
      ("urls", urls(.record(.communes, index))),
    ])
  }

  func json(ofPoint index: Int) -> JSONValue {
    .fields(
      [("id", .string(catalogue.points[index].record.id))] + pointFields(index)
        + [
          ("coordinates", catalogue.points[index].record.coordinates.map { .place($0) }),
          ("urls", urls(.record(.points, index))),
        ])
  }

  /// What a point is, without its place on the earth.
  func pointFields(_ index: Int) -> [(String, JSONValue?)] {
    let entry = catalogue.points[index]
    let point = entry.record
    return [
      ("name", .localized(point.name)), ("kind", .string(point.kind.rawValue)),
      ("status", .string(point.status.rawValue)),
      ("commune", point.commune.map { .string($0.value) }),
      (
        "province",
        entry.commune.map { .string(catalogue.communes[$0].record.province.code) }
      ),
      ("address", point.address.map { .string($0) }),
      ("precision", point.precision.map { .string($0.rawValue) }),
      ("host_venue", point.hostVenue.map { .string($0) }),
      ("operator", point.operatedBy.map { .string($0) }),
      ("phone", point.phone.map { .string($0) }), ("zalo", point.zalo.map { .string($0) }),
      ("website", point.website.map { .string($0) }),
      ("hours", point.status == .open ? point.hours.map { .string($0.text) } : nil),
      (
        "stocks",
        .list(
          entry.stocks.map { stock in
            .fields([
              ("product", .string(catalogue.products[stock.product].record.id)),
              ("checked", stock.checked.map { .day($0) }),
            ])
          })
      ),
      (
        "external_stocks",
        .list(
          entry.externalStocks.map { stock in
            .fields([
              ("product", .string(catalogue.externals[stock.product].record.id)),
              ("checked", stock.checked.map { .day($0) }),
            ])
          })
      ),
      ("others", point.others.map { .localized($0) }),
      ("payment", point.payment.isEmpty ? nil : .strings(point.payment)),
      ("languages", point.languages.isEmpty ? nil : .strings(point.languages)),
      ("checked", point.checked.map { .day($0) }),
      ("photos", json(ofPhotosOf: MediaOwner(point, in: settings))),
      ("sample", .flag(point.marks.isSample)),
    ]
  }

  func json(ofDestination index: Int) -> JSONValue {
    .fields(
      [("id", .string(catalogue.destinations[index].record.id))] + destinationFields(index)
        + [
          ("coordinates", catalogue.destinations[index].record.coordinates.map { .place($0) }),
          ("urls", urls(.record(.destinations, index))),
        ])
  }

  /// What a destination is, without its place on the earth.
  func destinationFields(_ index: Int) -> [(String, JSONValue?)] {
    let entry = catalogue.destinations[index]
    let destination = entry.record
    return [
      ("name", .localized(destination.name)), ("kind", .string(destination.kind.rawValue)),
      ("commune", .string(destination.commune.value)),
      ("province", .string(catalogue.communes[entry.commune].record.province.code)),
      ("address", destination.address.map { .string($0) }),
      ("precision", destination.precision.map { .string($0.rawValue) }),
      ("summary", destination.summary.map { .localized($0) }),
      ("season", .list(destination.season.map { .integer($0) })),
      ("hours", destination.hours.map { .string($0.text) }),
      ("appointment", .flag(destination.byAppointment)),
      ("phone", destination.phone.map { .string($0) }),
      ("website", destination.website.map { .string($0) }),
      ("languages", destination.languages.isEmpty ? nil : .strings(destination.languages)),
      ("products", .list(entry.products.map { .string(catalogue.products[$0].record.id) })),
      ("services", .list(entry.services.map { .string(catalogue.products[$0].record.id) })),
      ("photos", json(ofPhotosOf: MediaOwner(destination, in: settings))),
      ("sample", .flag(destination.marks.isSample)),
    ]
  }

  /// A product of another province, with what is known of it here.
  func json(ofExternal index: Int) -> JSONValue {
    let entry = catalogue.externals[index]
    let product = entry.record
    return .fields([
      ("id", .string(product.id)), ("name", .localized(product.name)),
      ("set", product.set.map { .integer($0.number) }),
      ("producers", product.producers.isEmpty ? nil : .strings(product.producers)),
      ("province", .string(product.province.code)), ("rank", json(of: entry.rank)),
      ("recognitions", .list(product.recognitions.map(json))),
      ("source", product.source.map { .localized($0) }),
      ("sample", .flag(product.marks.isSample)),
      (
        "urls",
        product.pages.isEmpty
          ? nil
          : .object(
            product.pages.sorted { $0.key < $1.key }.map { ($0.key.code, .string($0.value)) })
      ),
    ])
  }

  func json(ofDecision index: Int) -> JSONValue {
    let entry = catalogue.decisions[index]
    let decision = entry.record
    let document = decision.document.flatMap { $0.hasPrefix("https://") ? $0 : nil }
    return .fields([
      ("id", .string(decision.id)), ("number", .string(decision.number)),
      ("date", .day(decision.date)), ("authority", .string(decision.authority)),
      ("level", .string(decision.level.rawValue)),
      ("round", decision.round.map { .string($0.main) }),
      ("document", document.map { .string($0) }),
      ("rows", .integer(entry.rows.count)), ("sample", .flag(decision.marks.isSample)),
      ("urls", urls(.record(.decisions, index))),
    ])
  }

  private func name(_ text: BilingualText) -> JSONValue {
    .object([("vi", .string(text.vietnamese)), ("en", .string(text.english))])
  }

  private func json(of rank: Rank, isSuspended: Bool = false) -> JSONValue {
    .fields([
      ("state", .string(rank.state.rawValue)),
      ("stars", isSuspended ? nil : rank.stars.map { .integer($0) }),
      ("from", rank.firstDay.map { .day($0) }), ("until", rank.lastDay.map { .day($0) }),
    ])
  }

  private func json(_ recognition: Recognition) -> JSONValue {
    .fields([
      ("kind", .string(recognition.kind.rawValue)),
      ("decision", .string(recognition.decision)), ("number", .string(recognition.number)),
      ("date", .day(recognition.date)), ("authority", .string(recognition.authority)),
      ("level", .string(recognition.level.rawValue)),
      ("stars", recognition.stars.map { .integer($0) }),
      ("score", recognition.score.map { .decimal($0, places: 2) }),
      ("valid_until", recognition.validUntil.map { .day($0) }),
      ("revokes", recognition.revokes.map { .string($0.value) }),
    ])
  }

  private func json(of variant: Variant, withPrice: Bool) -> JSONValue {
    .fields([
      ("name", variant.name.map { .localized($0) }),
      ("pack", variant.pack.map { .localized($0) }),
      ("gtin", variant.gtin.map { .string($0) }),
      ("price", withPrice ? variant.price.map { .integer($0) } : nil),
      ("price_checked", withPrice ? variant.priceChecked.map { .day($0) } : nil),
    ])
  }

  private func json(_ certificate: Certificate) -> JSONValue {
    .fields([
      ("kind", .string(certificate.kind.rawValue)),
      ("name", certificate.name.map { .string($0) }),
      ("number", certificate.number.map { .string($0) }),
      ("issued", certificate.issued.map { .day($0) }),
      ("valid_until", certificate.validUntil.map { .day($0) }),
    ])
  }

  private func json(_ protection: Protection) -> JSONValue {
    .fields([
      ("kind", .string(protection.kind.rawValue)),
      ("name", protection.name.map { .string($0) }),
      ("number", protection.number.map { .string($0) }),
    ])
  }

  private func json(_ shop: OnlineShop) -> JSONValue {
    .fields([
      ("platform", .string(shop.platform)), ("url", .string(shop.url)),
      ("checked", shop.checked.map { .day($0) }),
    ])
  }

  private func json(of visits: Visits) -> JSONValue {
    .fields([
      ("appointment", .flag(visits.byAppointment)),
      ("hours", visits.hours.map { .string($0.text) }),
      ("languages", visits.languages.isEmpty ? nil : .strings(visits.languages)),
    ])
  }
}
