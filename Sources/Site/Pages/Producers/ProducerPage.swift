internal import Catalogue
internal import Theme

/// A producer's page.
struct ProducerPage: HeadedPage {
  let edition: Edition
  let index: Int
  private let entry: Catalogue.ProducerEntry
  private let media: MediaViews?

  init(_ edition: Edition, _ index: Int) {
    self.edition = edition
    self.index = index
    entry = edition.catalogue.producers[index]
    media = MediaViews(edition, of: entry.record, named: edition.producerName(index))
  }

  private var producer: Producer { entry.record }

  static let kind = PageKind("producer", fields, in: .producersTitle)

  static let fields = Fields<ProducerPage>(
    "producer",
    [
      .object("name", TextView.fields) { $0.edition.producerName($0.index) },
      .text("kind") { $0.natureInWords },
      .object("commune", LinkView.fields) { $0.edition.communeLink($0.entry.commune) },
      .object("village", LinkView.fields) { page in
        page.entry.village.map { page.edition.destinationLink($0) }
      },
      .list("facts", FactView.fields) { $0.facts },
      // What each of its products offers to buyers of quantities.
      .list("trade", LinkView.fields) { $0.trade },
      .list("photos", PhotoView.fields) { $0.media?.photoViews ?? [] },
      .object("story", StoryView.fields) { $0.edition.story($0.producer.story) },
      .object("chain", ChainView.fields) {
        $0.edition.chain(around: RecordRef(.producers, $0.index))
      },
      .list("trails", LinkView.fields) { $0.edition.trails($0.entry.trails) },
      .list("projects", LinkView.fields) { page in
        page.entry.projects.ordered(by: page.edition.ordering.projects)
          .map { page.edition.projectLink($0) }
      },
      .list("honours", TextView.fields) { page in
        page.producer.honours.map { page.edition.honour($0) }
      },
      .rows("products") { $0.edition.rows($0.entry.products) },
      // Products whose rank ended, which stay here and say so.
      .rows("former_products") { page in
        page.entry.products.filter { !page.edition.catalogue.products[$0].isListed }
          .ordered(by: page.edition.ordering.products).map { page.edition.row($0) }
      },
      // Where it is, as far as that is public.
      .object("map", MapView.fields) { page in
        page.producer.coordinates.flatMap { place in
          page.edition.mapAround(
            place, named: page.edition.producerName(page.index).text, in: page.entry.commune,
            around: [])
        }
      },
    ])

  var head: PageHead {
    PageHead(
      title: edition.producerName(index).text,
      description: "\(natureInWords), \(edition.place(entry.commune))", image: media?.shareImage,
      crumbs: [edition.crumb(.producersTitle, .list(.producers, page: 1))],
      structuredData: [edition.structuredData(ofProducer: index)])
  }

  private var natureInWords: String {
    edition.string(WordGroups.producerKinds, producer.kind)
  }

  private var trade: [LinkView] {
    let catalogue = edition.catalogue
    return entry.products.filter { catalogue.products[$0].isListed }
      .ordered(by: edition.ordering.products).compactMap { index in
        let product = catalogue.products[index].record
        guard product.trade != nil, !catalogue.showsFactsOnly(product) else { return nil }
        let facts = edition.trade(of: product).map { "\($0.label): \($0.value.text)" }
        return facts.isEmpty
          ? nil
          : LinkView(
            name: edition.text(product.name), href: edition.href(.record(.products, index)),
            detail: facts.joined(separator: " · "))
      }
  }

  private var facts: [FactView] {
    var facts = Facts(edition)
    facts.add(.legalName, producer.legalName.map { edition.properName($0) })
    facts.add(.person, producer.person.map { edition.properName($0) })
    facts.add(.address, producer.address.map { edition.properName($0) })
    facts.add(.signedAddress, producer.signedAddress.map { edition.properName($0) })
    for phone in producer.phones { facts.add(telephone: phone) }
    facts.add(
      .email, producer.email.map { edition.plain($0) },
      href: producer.email.map { .text("mailto:\($0)") })
    facts.add(.zalo, producer.zalo.map { edition.plain($0) })
    facts.add(link: .website, producer.website)
    facts.add(.facebook, producer.facebook.map { edition.plain($0) })
    facts.add(.founded, producer.founded.map { edition.plain(String($0)) })
    if let visits = producer.visits, visits.isWelcome {
      facts.add(
        .visits,
        edition.plain(edition.string(WordGroups.facts, visits.byAppointment ? .appointment : .yes)))
      facts.add(.hours, visits.hours.map { edition.plain(edition.hours($0)) })
      if !visits.languages.isEmpty {
        facts.add(.languages, edition.plain(edition.languageNames(visits.languages)))
      }
    }
    return facts.views
  }
}

extension Edition {
  /// An honour with whom it was given to, by whom and when.
  func honour(_ honour: Honour) -> TextView {
    let name = text(honour.name)
    let authority = honour.authority.map { text($0).text }
    let whole =
      honour.person.map { strings.text(.honourOf, ["name": name.text, "person": $0]) } ?? name.text
    return TextView(
      text: [whole, authority, honour.year.map(String.init)].compactMap { $0 }
        .joined(separator: " · "), language: name.language)
  }

  /// The words a producer is found by.
  func searchTexts(ofProducer index: Int) -> SearchIndex.Texts {
    var texts = SearchIndex.Texts()
    texts.add(.name, producerName(index).text)
    texts.add(.nature, nature(of: RecordRef(.producers, index)))
    addPlace(ofCommune: catalogue.producers[index].commune, to: &texts)
    for honour in catalogue.producers[index].record.honours {
      texts.add(.story, self.honour(honour).text)
    }
    texts.add(.story, catalogue.producers[index].record.story?.value(for: language).value.names)
    return texts
  }
}
