internal import Catalogue
internal import Diagnostics
internal import Markup

// A record's public facts.
extension Exports {
  func write(product index: Int, _ json: inout JSONWriter) {
    let entry = catalogue.products[index]
    let product = entry.record
    let maySell = !entry.isSuspended && !catalogue.showsFactsOnly(product)
    json.field("id", product.id)
    json.localized("name", product.name)
    for fact in ProductFact.all { fact.write(of: entry, to: &json) }
    json.array("producers", entry.producers) { $1.string(catalogue.producers[$0].record.id) }
    json.field("commune", product.commune.value)
    json.field("province", catalogue.communes[entry.commune].record.province.code)
    json.field("village", entry.village.map { catalogue.destinations[$0].record.id })
    json.localized("summary", product.summary)
    json.object("rank") { write(entry.rank, isSuspended: entry.isSuspended, &$0) }
    json.objects("recognitions", entry.recognitions) { write($0, &$1) }
    json.field("suspended", entry.isSuspended ? product.suspension?.from : nil)
    json.objects("variants", product.variants) { write($0, withPrice: maySell, &$1) }
    json.field("regime", product.regime?.rawValue)
    json.objects("certificates", product.certificates) { write($0, &$1) }
    json.objects("protection", product.protections) { write($0, &$1) }
    if maySell { json.objects("shops_online", product.onlineShops) { write($0, &$1) } }
    if maySell, entry.isListed {
      json.list("points", entry.points) { $1.string(catalogue.points[$0].record.id) }
    }
    if !product.photos.isEmpty { photos(of: MediaOwner(product, in: settings), &json) }
    if !catalogue.showsFactsOnly(product) {
      json.list("documents", urls(ofDocumentsIn: product)) { $1.string($0) }
    }
    json.flag("sample", product.marks.isSample)
    urls(of: .record(.products, index), &json)
    json.field("short_url") { text in
      text.add(settings.baseURL.text)
      text.add("/q/")
      text.add(product.id)
    }
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
      ("members", .list(entry.members.map { .string(catalogue.producers[$0].record.id) })),
      ("supplies", json(of: entry.supplies)),
      ("honours", .list(producer.honours.map { json(of: $0) })),
      ("photos", json(ofPhotosOf: MediaOwner(producer, in: settings))),
      ("documents", .list(urls(ofDocumentsIn: producer).map { .string($0) })),
      ("sample", .flag(producer.marks.isSample)), ("urls", urls(.record(.producers, index))),
    ])
  }

  /// Whom somebody supplies with what.
  func json(of supplies: [Catalogue.Link]) -> JSONValue? {
    .list(
      supplies.map { link in
        .fields([
          ("to", .string(catalogue.id(of: link.to))), ("what", link.what.map { .localized($0) }),
        ])
      })
  }

  private func json(of honour: Honour) -> JSONValue {
    .fields([
      ("name", .localized(honour.name)), ("person", honour.person.map { .string($0) }),
      ("authority", honour.authority.map { .localized($0) }),
      ("year", honour.year.map { .integer($0) }),
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
            // A code that the record writes is the sharper of the two.
            .string(
              unit.isListed ? unit.name ?? "" : unit.code.map { "old:\($0)" } ?? unit.name ?? "")
          })
      ),
      ("documents", .list(urls(ofDocumentsIn: commune).map { .string($0) })),
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
      ("way", point.way.map { .localized($0) }),
      ("precision", point.precision.map { .string($0.rawValue) }),
      ("host_venue", point.hostVenue.map { .string($0) }),
      ("operator", point.operatedBy.map { .string($0) }),
      ("phone", point.phone.map { .string($0) }), ("zalo", point.zalo.map { .string($0) }),
      ("website", point.website.map { .string($0) }),
      ("hours", point.status == .open ? point.hours.map { .string($0.exported) } : nil),
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
      ("documents", .list(urls(ofDocumentsIn: point).map { .string($0) })),
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
      ("way", destination.way.map { .localized($0) }),
      ("duration", destination.duration.map { .localized($0) }),
      ("cost", destination.cost.map { .localized($0) }),
      ("lead_time", destination.leadTime.map { .localized($0) }),
      (
        "festivals",
        .list(
          destination.festivals.map { festival in
            .fields([
              ("name", .localized(festival.name)), ("when", festival.when.map { .localized($0) }),
            ])
          })
      ),
      ("facilities", .list(destination.facilities.map { .string($0.rawValue) })),
      (
        "group",
        destination.group.map { group in
          .fields([
            ("least", group.least.map { .integer($0) }), ("most", group.most.map { .integer($0) }),
          ])
        }
      ),
      ("hours", destination.hours.map { .string($0.exported) }),
      ("appointment", .flag(destination.byAppointment)),
      ("phone", destination.phone.map { .string($0) }),
      ("website", destination.website.map { .string($0) }),
      ("languages", destination.languages.isEmpty ? nil : .strings(destination.languages)),
      ("products", .list(entry.products.map { .string(catalogue.products[$0].record.id) })),
      ("services", .list(entry.services.map { .string(catalogue.products[$0].record.id) })),
      ("photos", json(ofPhotosOf: MediaOwner(destination, in: settings))),
      ("documents", .list(urls(ofDocumentsIn: destination).map { .string($0) })),
      ("sample", .flag(destination.marks.isSample)),
    ]
  }

  /// A trail with its stops, each as the record it is or by its own name and place.
  func json(ofTrail index: Int) -> JSONValue {
    let entry = catalogue.trails[index]
    let trail = entry.record
    let own: [(String, JSONValue?)] = [
      ("id", .string(trail.id)), ("name", .localized(trail.name)),
      ("summary", trail.summary.map { .localized($0) }),
      ("length_km", trail.kilometres.map { .decimal($0, places: 1) }),
      ("transport", trail.transport.map { .localized($0) }),
      ("duration", trail.duration.map { .localized($0) }),
    ]
    let stops = JSONValue.list(entry.stops.map { json(of: $0) })
    return .fields(
      own + [
        ("season", .list(trail.season.map { .integer($0) })), ("stops", stops),
        ("photos", json(ofPhotosOf: MediaOwner(trail, in: settings))),
        ("documents", .list(urls(ofDocumentsIn: trail).map { .string($0) })),
        ("sample", .flag(trail.marks.isSample)), ("urls", urls(.record(.trails, index))),
      ])
  }

  private func json(of stop: Catalogue.TrailEntry.Stop) -> JSONValue {
    let place: [(String, JSONValue?)] =
      switch stop.place {
      case .record(let reference):
        [("kind", .string(reference.kind.folder)), ("id", .string(catalogue.id(of: reference)))]
      case .external(let place):
        [("kind", .string(place.kind.folder)), ("id", .string(place.id))]
      case .named(let name, _): [("name", .localized(name))]
      }
    return .fields(
      place + [
        ("coordinates", stop.coordinates.map { .place($0) }),
        ("stay", stop.record.stay.map { .localized($0) }),
        ("note", stop.record.note.map { .localized($0) }),
      ])
  }

  /// A product of another province, with what is known of it here.
  func json(ofExternal index: Int) -> JSONValue {
    let entry = catalogue.externals[index]
    let product = entry.record
    return .fields([
      ("id", .string(product.id)), ("name", .localized(product.name)),
      ("set", product.set.map { .integer($0.number) }),
      ("producers", product.producers.isEmpty ? nil : .strings(product.producers)),
      ("province", .string(product.province.code)),
      ("rank", .object { write(entry.rank, isSuspended: false, &$0) }),
      (
        "recognitions",
        .list(product.recognitions.map { event in .object { write(event, &$0) } })
      ),
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
    return .fields([
      ("id", .string(decision.id)), ("number", .string(decision.number)),
      ("date", .day(decision.date)), ("authority", .string(decision.authority)),
      ("level", .string(decision.level.rawValue)),
      ("round", decision.round.map { .string($0.main) }),
      ("document", address(of: decision.document).map { .string($0) }),
      ("documents", .list(urls(ofDocumentsIn: decision).map { .string($0) })),
      (
        "rests_on", .list(entry.restsOn.map { .string(catalogue.papers[$0].record.id) })
      ),
      ("rows", .integer(entry.rows.count)), ("sample", .flag(decision.marks.isSample)),
      ("urls", urls(.record(.decisions, index))),
    ])
  }

  /// Where a decision can be read as it was signed.
  private func address(of document: DecisionDocument?) -> String? {
    switch document {
    case nil: nil
    case .address(let address): address
    case .file(let file): url(of: file)
    }
  }

  private func url(of document: MediaFile) -> String? {
    catalogue.media[document: document].map { "\(settings.baseURL.text)/\($0.path)" }
  }

  /// Where the documents are to be had that a record is published with.
  func urls(ofDocumentsIn record: some Record) -> [String] {
    var seen: Set<String> = []
    return record.documents.compactMap { url(of: $0) }.filter { seen.insert($0).inserted }
  }

  private func name(_ text: BilingualText) -> JSONValue {
    .object([("vi", .string(text.vietnamese)), ("en", .string(text.english))])
  }

  private func write(_ rank: Rank, isSuspended: Bool, _ json: inout JSONWriter) {
    json.field("state", rank.state.rawValue)
    json.field("stars", isSuspended ? nil : rank.stars)
    json.field("from", rank.firstDay)
    json.field("until", rank.lastDay)
  }

  private func write(_ recognition: Recognition, _ json: inout JSONWriter) {
    json.field("kind", recognition.kind.rawValue)
    json.field("decision", recognition.decision)
    json.field("number", recognition.number)
    json.field("date", recognition.date)
    json.field("authority", recognition.authority)
    json.field("level", recognition.level.rawValue)
    json.field("stars", recognition.stars)
    json.field("score", recognition.score, places: 2)
    json.field("valid_until", recognition.validUntil)
    json.field("revokes", recognition.revokes?.value)
  }

  private func write(_ variant: Variant, withPrice: Bool, _ json: inout JSONWriter) {
    json.localized("name", variant.name)
    json.localized("pack", variant.pack)
    json.field("gtin", variant.gtin)
    guard withPrice else { return }
    json.field("price", variant.price)
    json.field("price_checked", variant.priceChecked)
  }

  private func write(_ certificate: Certificate, _ json: inout JSONWriter) {
    json.field("kind", certificate.kind.rawValue)
    json.field("name", certificate.name)
    json.field("number", certificate.number)
    json.field("issued", certificate.issued)
    json.field("valid_until", certificate.validUntil?.value)
  }

  private func write(_ protection: Protection, _ json: inout JSONWriter) {
    json.field("kind", protection.kind.rawValue)
    json.field("name", protection.name)
    json.field("number", protection.number)
    json.field("valid_until", protection.validUntil?.value)
  }

  private func write(_ shop: OnlineShop, _ json: inout JSONWriter) {
    json.field("platform", shop.platform)
    json.field("url", shop.url)
    json.field("checked", shop.checked)
  }

  private func json(of visits: Visits) -> JSONValue {
    .fields([
      ("appointment", .flag(visits.byAppointment)),
      ("hours", visits.hours.map { .string($0.exported) }),
      ("languages", visits.languages.isEmpty ? nil : .strings(visits.languages)),
    ])
  }
}
