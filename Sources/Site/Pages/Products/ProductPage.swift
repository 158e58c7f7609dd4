internal import Catalogue
internal import Graphics
internal import Diagnostics
internal import Markup
internal import Theme

/// A product's page.
struct ProductPage: HeadedPage {
  let edition: Edition
  let index: Int
  private let entry: Catalogue.ProductEntry
  /// Whether it may say where it is sold: a recalled product shows no shops, a strong spirit facts and
  /// decisions only.
  private let maySell: Bool
  private let media: MediaViews?
  private let photos: [PhotoView]
  /// The points that sell it, by name.
  private let points: [Int]
  /// The coming fairs where it is shown.
  private let fairs: [LinkView]
  /// Where to ask for it: its makers' telephones, as far as they are public.
  private let ask: [LinkView]

  init(_ edition: Edition, _ index: Int) {
    self.edition = edition
    self.index = index
    entry = edition.catalogue.products[index]
    maySell = edition.maySell(entry)
    media = MediaViews(edition, of: entry.record, named: edition.text(entry.record.name))
    photos = media?.photoViews ?? []
    points =
      maySell && entry.isListed ? entry.points.ordered(by: edition.ordering.points) : []
    fairs = maySell ? edition.fairs(ofProduct: index) : []
    ask = maySell ? entry.producers.flatMap { edition.telephones(ofProducer: $0) } : []
  }

  private var product: Product { entry.record }

  static let kind = PageKind("product", fields, in: .productsTitle)

  static let fields = Fields<ProductPage>(
    "product",
    [
      .object("name", TextView.fields) { $0.edition.text($0.product.name) },
      // Its name in the main language, to show a seller.
      .object("original_name", TextView.fields) { $0.originalName },
      .object("summary", TextView.fields) { page in
        page.product.summary.map { page.edition.text($0) }
      },
      .text("sector") { $0.product.set.sector.rawValue },
      // The photo that stands first, and the others.
      .object("photo", PhotoView.fields) { $0.photos.first },
      .list("photos", PhotoView.fields) { Array($0.photos.dropFirst()) },
      .list("videos", VideoView.fields) { $0.media?.videoViews ?? [] },
      // What stands in place of a photo; empty where there is one.
      .markup("pattern") { page, markup in
        if page.photos.isEmpty {
          page.edition.pattern(ofProduct: page.index).addBand(to: &markup)
        }
      },
      .object("rank", RankView.fields) { $0.edition.rank(ofProduct: $0.index) },
      .object("suspension_reason", TextView.fields) { page in
        page.entry.isSuspended
          ? page.product.suspension?.reason.map { page.edition.text($0) } : nil
      },
      .list("makers", LinkView.fields) { page in
        page.entry.producers.map { page.edition.producerLink($0) }
      },
      .flag("is_maker_removed") { $0.entry.producers.isEmpty },
      .object("commune", LinkView.fields) { $0.edition.communeLink($0.entry.commune) },
      .list("former_names", TextView.fields) { $0.edition.formerNames(of: $0.entry.commune) },
      .object("village", LinkView.fields) { page in
        page.entry.village.map { page.edition.destinationLink($0) }
      },
      .object("story", StoryView.fields) { page in
        page.edition.story(page.edition.catalogue.productStories[page.index])
      },
      .list("facts", FactView.fields) { $0.facts },
      .list("variants", VariantView.fields) { page in
        page.product.variants.map {
          VariantView(edition: page.edition, variant: $0, showsPrice: page.maySell)
        }
      },
      .flag("has_prices") { $0.maySell && $0.product.variants.contains { $0.price != nil } },
      .list("certificates", FactView.fields) { $0.edition.certificates(of: $0.product) },
      .list("history", HistoryView.fields) { $0.history },
      // Numbered where there are several, as on the map.
      .list("points", PointRow.fields) { page in
        page.points.enumerated().map { number, point in
          PointRow(
            edition: page.edition, index: point, number: page.points.count > 1 ? number + 1 : nil,
            product: page.index)
        }
      },
      .object("map", MapView.fields) { page in
        page.edition.map(
          ofProductSoldAt: page.points, named: page.edition.text(page.product.name).text)
      },
      .list("shops", LinkView.fields) { page in
        page.maySell ? page.product.onlineShops.map { page.edition.shop($0) } : []
      },
      .list("fairs", LinkView.fields) { $0.fairs }, .list("ask", LinkView.fields) { $0.ask },
      // Whether it is a service that is booked rather than bought.
      .flag("is_service") { $0.product.set.sector == .tourism },
      .list("awards", TextView.fields) { page in
        page.product.awards.map { award in
          let name = page.edition.text(award.name)
          let year = award.year.map { " (\($0))" } ?? ""
          return TextView(text: name.text + year, language: name.language)
        }
      },
      .list("press", LinkView.fields) { page in
        page.product.press.map { report in
          LinkView(
            name: page.edition.properName(report.title), href: .text(report.url),
            detail: report.date.map { page.edition.strings.day($0) })
        }
      },
      .list("trade", FactView.fields) { $0.maySell ? $0.edition.trade(of: $0.product) : [] },
      .rows("related") { $0.related },
      .list("offices", OfficeView.fields) { $0.edition.offices(forCommune: $0.entry.commune) },
      .flag("shows_health_notice") { $0.product.regime == .healthFood },
      // It holds alcohol: a warning stands first, and the story behind a question of age.
      .flag("shows_alcohol_warning") { $0.product.set.isAlcoholic },
      .flag("may_sell") { $0.maySell },
      // Whether there is a place, a shop, a fair or a telephone to say.
      .flag("is_on_sale") { page in
        page.maySell
          && !(page.points.isEmpty && page.product.onlineShops.isEmpty && page.fairs.isEmpty
            && page.ask.isEmpty)
      },
      .text("short_address") { $0.edition.shortURL(of: $0.product) },
      // The same as it is read: without `https://`.
      .text("short_name") { $0.edition.shortAddress(of: $0.product) },
    ])

  var head: PageHead {
    let sector = product.set.sector
    return PageHead(
      title: edition.text(product.name).text,
      description: product.summary.map { edition.text($0).text },
      image: media?.shareImage ?? edition.drawnImage(ofProduct: index),
      crumbs: [
        edition.crumb(.productsTitle, .products(.all, page: 1)),
        LinkView(
          name: edition.plain(edition.names[sector]),
          href: edition.href(.products(.sector(sector), page: 1)), detail: nil),
      ],
      structuredData: [edition.structuredData(ofProduct: index)])
  }

  private var originalName: TextView? {
    product.name.value(for: edition.language).language == edition.settings.mainLanguage
      ? nil : edition.properName(product.name.main)
  }

  private var facts: [FactView] {
    var facts = Facts(edition)
    for fact in ProductFact.all { facts.add(fact.word, fact.text(of: entry, in: edition)) }
    return facts.views
  }

  /// What happened until today, the latest first.
  private var history: [HistoryView] {
    let recognitions = entry.recognitions.reversed()
      .map { HistoryView(edition: edition, event: .recognition($0)) }
    guard entry.rank.state == .expired, let last = entry.rank.lastDay else { return recognitions }
    return [HistoryView(edition: edition, event: .lastDay(last))] + recognitions
  }

  /// Other listed products of the same maker, then of the same commune.
  private var related: [ProductRow] {
    var found: [Int] = []
    let catalogue = edition.catalogue
    let lists =
      entry.producers.map { catalogue.producers[$0].products }
      + [catalogue.communes[entry.commune].products]
    for list in lists {
      for other in list {
        if found.count == 6 { break }
        guard other != index, catalogue.products[other].isListed, !found.contains(other)
        else { continue }
        found.append(other)
      }
    }
    return found.map { edition.row($0) }
  }
}

/// A flavour, strength or pack of a product.
struct VariantView: Sendable {
  let edition: Edition
  let variant: Variant
  let showsPrice: Bool

  static let fields = Fields<VariantView>(
    "variant",
    [
      .object("name", TextView.fields) { view in view.variant.name.map { view.edition.text($0) } },
      .object("pack", TextView.fields) { view in view.variant.pack.map { view.edition.text($0) } },
      .text("gtin", optional: { $0.variant.gtin }),
      .text("price", optional: { $0.price }), .text("checked", optional: { $0.checked }),
    ])

  private var price: String? {
    guard showsPrice, let price = variant.price else { return nil }
    return edition.strings.text(.price, ["amount": edition.strings.format.number(price)])
  }

  private var checked: String? {
    guard showsPrice, let day = variant.priceChecked else { return nil }
    return edition.strings.text(.priceOn, ["day": edition.strings.day(day)])
  }
}

/// A recognition in the product's history, or that the last one ran out.
struct HistoryView: Sendable {
  enum Event: Sendable {
    case recognition(Recognition)
    case lastDay(CalendarDay)
  }

  let edition: Edition
  let event: Event

  static let fields = Fields<HistoryView>(
    "history",
    [
      .text("day") { $0.edition.strings.day($0.day) }, .text("kind") { $0.kind },
      .text(
        "stars",
        optional: { view in
          view.recognition?.stars.map { view.edition.strings.counted(.stars, $0) }
        }),
      // The decision's number and who took it; nil where a recognition ran out by itself.
      .text("number", optional: { $0.recognition?.number }),
      .object("authority", TextView.fields) { view in
        view.recognition.map { view.edition.properName($0.authority) }
      },
    ])

  private var recognition: Recognition? {
    if case .recognition(let recognition) = event { recognition } else { nil }
  }

  private var day: CalendarDay {
    switch event {
    case .recognition(let recognition): recognition.date
    case .lastDay(let day): day
    }
  }

  private var kind: String {
    switch event {
    case .recognition(let recognition):
      edition.string(WordGroups.recognitionKinds, recognition.kind)
    case .lastDay: edition.strings.text(.lastDayOfRank)
    }
  }
}

// What pages say of products.
extension Edition {
  /// Whether pages may say where a product is sold.
  func maySell(_ entry: Catalogue.ProductEntry) -> Bool {
    !entry.isSuspended && entry.rank.state != .expired && entry.rank.state != .revoked
      && !catalogue.showsFactsOnly(entry.record)
  }

  /// The address that a QR code holds.
  func shortURL(of product: Product) -> String { url("/q/\(product.id)") }

  /// The address that a QR code holds, as a reader types it: without `https://`.
  func shortAddress(of product: Product) -> String { "\(bareBase)/q/\(product.id)" }

  /// The names of the old units a commune came from.
  func formerNames(of commune: Int) -> [TextView] {
    catalogue.communes[commune].record.formerly.map { unit in
      unit.name.map { properName($0) }
        ?? plain(strings.text(.oldCode, ["code": unit.code ?? ""]))
    }
  }

  /// Texts in one line; marked with a language if one of them is.
  func joined(_ texts: [Localized<String>]) -> TextView? {
    guard !texts.isEmpty else { return nil }
    let views = texts.map { text($0) }
    return TextView(
      text: views.map(\.text).joined(separator: ", "),
      language: views.compactMap(\.language).first)
  }

  func percent(_ number: Int) -> TextView {
    plain(strings.text(.percent, ["n": strings.format.number(number)]))
  }

  func months(_ months: [Int]) -> String {
    months.map { strings.format.month($0) }.joined(separator: ", ")
  }

  func checked(_ day: CalendarDay) -> String {
    strings.text(.checkedOn, ["day": strings.day(day)])
  }

  func telephones(ofProducer index: Int) -> [LinkView] {
    catalogue.producers[index].record.phones.map {
      LinkView(name: plain($0), href: .text(telephone($0)), detail: producerName(index).text)
    }
  }

  func certificates(of product: Product) -> [FactView] {
    func line(_ parts: [String?]) -> TextView {
      properName(
        parts.compactMap { $0 }.filter { !$0.isEmpty }
          .joined(separator: "\u{A0}· "))
    }
    return product.certificates.map { certificate in
      FactView(
        string(WordGroups.certificateKinds, certificate.kind),
        line([
          [certificate.name, certificate.number].compactMap { $0 }.joined(separator: ", "),
          certificate.validUntil.map { validity($0.value) },
        ]))
    }
      + product.protections.map { protection in
        FactView(
          string(WordGroups.protectionKinds, protection.kind),
          line([
            protection.name, protection.number, protection.validUntil.map { validity($0.value) },
          ]))
      }
  }

  /// Until when something holds, or that it has ended.
  func validity(_ last: CalendarDay) -> String {
    // Whoever tells of it hangs on its own record's key, which tells whether it has ended.
    let hasEnded = last < catalogue.source.day
    return strings.text(hasEnded ? .hasEnded : .validUntil, ["day": strings.day(last)])
  }

  func shop(_ shop: OnlineShop) -> LinkView {
    LinkView(
      name: plain(shop.platform), href: .text(shop.url), detail: shop.checked.map { checked($0) })
  }

  func trade(of product: Product) -> [FactView] {
    guard let trade = product.trade else { return [] }
    var facts: [FactView] = []
    let yes = plain(string(WordGroups.facts, .yes))
    if let capacity = trade.capacity { facts.append(fact(.capacity, text(capacity))) }
    if trade.wholesale { facts.append(fact(.wholesale, yes)) }
    if let order = trade.minimumOrder { facts.append(fact(.minimumOrder, text(order))) }
    if trade.exportReady { facts.append(fact(.exportReady, yes)) }
    if let markets = joined(trade.markets) { facts.append(fact(.markets, markets)) }
    if !trade.distributors.isEmpty {
      facts.append(fact(.distributors, properName(trade.distributors.joined(separator: ", "))))
    }
    return facts
  }
}

extension Edition {
  /// The words a product is found by.
  func searchTexts(ofProduct index: Int) -> SearchIndex.Texts {
    let entry = catalogue.products[index]
    let record = entry.record
    var texts = SearchIndex.Texts()
    texts.add(.name, text(record.name).text)
    addOriginal(of: record.name, to: &texts)
    texts.add(.otherName, record.printedName)
    texts.add(.code, record.code)
    for variant in record.variants { texts.add(.code, variant.gtin) }
    for producer in entry.producers { texts.add(.maker, producerName(producer).text) }
    addPlace(ofCommune: entry.commune, to: &texts)
    if let village = entry.village {
      texts.add(.area, text(catalogue.destinations[village].record.name).text)
    }
    texts.add(.nature, names[set: record.set.number])
    texts.add(.nature, names[record.set.sector])
    for ingredient in record.ingredients { texts.add(.material, text(ingredient).text) }
    if let summary = record.summary { texts.add(.summary, text(summary).text) }
    if let story = record.story, !catalogue.showsFactsOnly(record) {
      texts.add(.story, story.value(for: language).value.names)
    }
    texts.stars = rank(ofProduct: index).stars
    return texts
  }
}
