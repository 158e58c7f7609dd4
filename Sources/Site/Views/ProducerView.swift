internal import Catalogue
internal import Theme

/// A producer's page.
struct ProducerView: Sendable {
  let name: TextView
  let kind: String
  let commune: LinkView
  let village: LinkView?
  let facts: [FactView]
  /// What each of its products offers to buyers of quantities.
  let trade: [LinkView]
  let photos: [PhotoView]
  let story: StoryView?
  let products: [Prepared<ProductRowView>]
  /// Products whose rank ended, which stay here and say so.
  let formerProducts: [Prepared<ProductRowView>]
  /// Where it is, as far as that is public.
  let map: MapView?

  static let kind = PageKind("producer", fields, in: Words.producersTitle)

  static let fields = Fields<ProducerView>(
    "producer",
    [
      .object("name", TextView.fields) { $0.name }, .text("kind") { $0.kind },
      .object("commune", LinkView.fields) { $0.commune },
      .object("village", LinkView.fields) { $0.village },
      .list("facts", FactView.fields) { $0.facts },
      .list("trade", LinkView.fields) { $0.trade },
      .list("photos", PhotoView.fields) { $0.photos },
      .object("story", StoryView.fields) { $0.story },
      .list("products", ProductRowView.fields) { $0.products },
      .list("former_products", ProductRowView.fields) { $0.formerProducts },
      .object("map", MapView.fields) { $0.map },
    ])
}

extension Edition {
  func producer(_ index: Int) -> (ProducerView, PageHeading) {
    let entry = catalogue.producers[index]
    let producer = entry.record
    let media = MediaViews(
      self, of: MediaOwner(producer, in: settings), named: producerName(index))
    let view = ProducerView(
      name: producerName(index), kind: string(Words.producerKinds, producer.kind.rawValue),
      commune: communeLink(entry.commune), village: entry.village.map { destinationLink($0) },
      facts: facts(of: producer), trade: trade(ofProducts: entry.products),
      photos: media.photoViews,
      story: story(producer.story),
      products: rows(entry.products),
      formerProducts: entry.products.filter { !catalogue.products[$0].isListed }
        .ordered(by: ordering.products).map { row($0) },
      map: producer.coordinates.flatMap { place in
        map(of: place, named: producerName(index).text, in: entry.commune, around: [])
      })
    return (
      view,
      PageHeading(
        title: view.name.text, description: "\(view.kind), \(view.commune.name.text)",
        image: media.shareImage,
        crumbs: [crumb(Words.producersTitle, .list(.producers, page: 1))],
        structuredData: [structuredData(ofProducer: index)])
    )
  }

  private func trade(ofProducts products: [Int]) -> [LinkView] {
    products.filter { catalogue.products[$0].isListed }.ordered(by: ordering.products)
      .compactMap { index in
        let product = catalogue.products[index].record
        guard !catalogue.showsFactsOnly(product) else { return nil }
        let facts = trade(of: product).map { "\($0.label): \($0.value.text)" }
        return facts.isEmpty
          ? nil
          : LinkView(
            name: text(product.name), href: href(.record(.products, index)),
            detail: facts.joined(separator: " · "))
      }
  }

  private func facts(of producer: Producer) -> [FactView] {
    var facts: [FactView] = []
    func add(_ key: String, _ value: TextView?, href: String? = nil) {
      if let value { facts.append(fact(key, value, href: href)) }
    }
    add("legal_name", producer.legalName.map { properName($0) })
    add("person", producer.person.map { properName($0) })
    add("address", producer.address.map { properName($0) })
    add("signed_address", producer.signedAddress.map { properName($0) })
    for phone in producer.phones { add("phone", plain(phone), href: telephone(phone)) }
    add("email", producer.email.map { plain($0) }, href: producer.email.map { "mailto:\($0)" })
    add("zalo", producer.zalo.map { plain($0) })
    add("website", producer.website.map { plain($0) }, href: producer.website)
    add("facebook", producer.facebook.map { plain($0) })
    add("founded", producer.founded.map { plain(String($0)) })
    if let visits = producer.visits, visits.isWelcome {
      add("visits", plain(string(Words.facts, visits.byAppointment ? "appointment" : "yes")))
      add("hours", visits.hours.map { plain(hours($0)) })
      if !visits.languages.isEmpty {
        add("languages", plain(languageNames(visits.languages)))
      }
    }
    return facts
  }
}
