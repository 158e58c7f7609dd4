internal import Catalogue
internal import Diagnostics
internal import Markup
internal import Theme

/// A product's page.
struct ProductView: Sendable {
  struct VariantView: Sendable {
    let name: TextView?
    let pack: TextView?
    let gtin: String?
    let price: String?
    let checked: String?

    static let fields = Fields<VariantView>(
      "variant",
      [
        .object("name", TextView.fields) { $0.name },
        .object("pack", TextView.fields) { $0.pack }, .text("gtin", optional: { $0.gtin }),
        .text("price", optional: { $0.price }), .text("checked", optional: { $0.checked }),
      ])
  }

  /// A recognition in the product's history, or that the last one ran out.
  struct HistoryView: Sendable {
    let day: String
    let kind: String
    var stars: String?
    /// The decision's number and who took it; nil where a recognition ran out by itself.
    var number: String?
    var authority: TextView?

    static let fields = Fields<HistoryView>(
      "history",
      [
        .text("day") { $0.day }, .text("kind") { $0.kind },
        .text("stars", optional: { $0.stars }), .text("number", optional: { $0.number }),
        .object("authority", TextView.fields) { $0.authority },
      ])
  }

  let name: TextView
  /// Its name in the main language, to show a seller.
  let originalName: TextView?
  let summary: TextView?
  let sector: String
  /// The photo that stands first, and the others.
  let photo: PhotoView?
  let photos: [PhotoView]
  let videos: [VideoView]
  /// What stands in place of a photo; empty where there is one.
  let pattern: [UInt8]
  let rank: RankView
  let suspensionReason: TextView?
  let makers: [LinkView]
  let isMakerRemoved: Bool
  let commune: LinkView
  let formerNames: [TextView]
  let village: LinkView?
  let story: StoryView?
  let facts: [FactView]
  let variants: [VariantView]
  let certificates: [FactView]
  let history: [HistoryView]
  let points: [PointRowView]
  let shops: [LinkView]
  /// The coming fairs where it is shown.
  let fairs: [LinkView]
  /// Where to ask for it: its makers' telephones, as far as they are public.
  let ask: [LinkView]
  /// Whether it is a service that is booked rather than bought.
  let isService: Bool
  let awards: [TextView]
  let press: [LinkView]
  let trade: [FactView]
  let related: [Prepared<ProductRowView>]
  let showsHealthNotice: Bool
  /// Whether it holds alcohol: a warning stands first, and the story behind a question of age.
  let showsAlcoholWarning: Bool
  var hasPrices: Bool { variants.contains { $0.price != nil } }
  /// Whether it may say where it is sold.
  let maySell: Bool
  /// Whether there is a place, a shop, a fair or a telephone to say.
  var isOnSale: Bool { !(points.isEmpty && shops.isEmpty && fairs.isEmpty && ask.isEmpty) }
  let shortAddress: String
  /// The same as it is read: without `https://`.
  let shortName: String

  static let kind = PageKind("product", fields, in: Words.productsTitle)

  static let fields = Fields<ProductView>(
    "product",
    [
      .object("name", TextView.fields) { $0.name },
      .object("original_name", TextView.fields) { $0.originalName },
      .object("summary", TextView.fields) { $0.summary }, .text("sector") { $0.sector },
      .object("photo", PhotoView.fields) { $0.photo },
      .list("photos", PhotoView.fields) { $0.photos },
      .list("videos", VideoView.fields) { $0.videos },
      .markup("pattern") { $0.pattern },
      .object("rank", RankView.fields) { $0.rank },
      .object("suspension_reason", TextView.fields) { $0.suspensionReason },
      .list("makers", LinkView.fields) { $0.makers },
      .flag("is_maker_removed") { $0.isMakerRemoved },
      .object("commune", LinkView.fields) { $0.commune },
      .list("former_names", TextView.fields) { $0.formerNames },
      .object("village", LinkView.fields) { $0.village },
      .object("story", StoryView.fields) { $0.story },
      .list("facts", FactView.fields) { $0.facts },
      .list("variants", VariantView.fields) { $0.variants },
      .flag("has_prices") { $0.hasPrices },
      .list("certificates", FactView.fields) { $0.certificates },
      .list("history", HistoryView.fields) { $0.history },
      .list("points", PointRowView.fields) { $0.points },
      .list("shops", LinkView.fields) { $0.shops },
      .list("fairs", LinkView.fields) { $0.fairs }, .list("ask", LinkView.fields) { $0.ask },
      .flag("is_service") { $0.isService },
      .list("awards", TextView.fields) { $0.awards },
      .list("press", LinkView.fields) { $0.press },
      .list("trade", FactView.fields) { $0.trade },
      .list("related", ProductRowView.fields) { $0.related },
      .flag("shows_health_notice") { $0.showsHealthNotice },
      .flag("shows_alcohol_warning") { $0.showsAlcoholWarning },
      .flag("may_sell") { $0.maySell }, .flag("is_on_sale") { $0.isOnSale },
      .text("short_address") { $0.shortAddress }, .text("short_name") { $0.shortName },
    ])
}

extension Edition {
  func product(_ index: Int) -> (ProductView, PageHeading) {
    let entry = catalogue.products[index]
    let product = entry.record
    // A recalled product shows no shops; a strong spirit, facts and decisions only.
    let maySell = !entry.isSuspended && !catalogue.showsFactsOnly(product)
    let name = text(product.name)
    let media = MediaViews(self, of: MediaOwner(product, in: settings), named: name)
    let photos = media.photoViews
    let view = ProductView(
      name: name,
      originalName: product.name.value(for: language).language == settings.mainLanguage
        ? nil : properName(product.name.main),
      summary: product.summary.map { text($0) },
      sector: product.set.sector.rawValue,
      photo: photos.first, photos: Array(photos.dropFirst()),
      videos: media.videoViews,
      pattern: photos.isEmpty
        ? Array(ProductPattern(of: product.id, in: product.set).band.utf8) : [],
      rank: rank(ofProduct: index),
      suspensionReason: entry.isSuspended ? product.suspension?.reason.map { text($0) } : nil,
      makers: entry.producers.map { producerLink($0) },
      isMakerRemoved: entry.producers.isEmpty, commune: communeLink(entry.commune),
      formerNames: formerNames(of: entry.commune),
      village: entry.village.map { destinationLink($0) },
      story: story(catalogue.productStories[index]),
      facts: facts(of: entry), variants: variants(of: product, withPrices: maySell),
      certificates: certificates(of: product),
      history: history(of: entry),
      points: maySell && entry.isListed
        ? entry.points.ordered(by: ordering.points).map { pointRow($0, of: index) } : [],
      shops: maySell ? product.onlineShops.map { shop($0) } : [],
      fairs: maySell ? fairs(ofProduct: index) : [],
      ask: maySell ? entry.producers.flatMap { telephones(ofProducer: $0) } : [],
      isService: product.set.sector == .tourism,
      awards: product.awards.map { award in
        let name = text(award.name)
        let year = award.year.map { " (\($0))" } ?? ""
        return TextView(text: name.text + year, language: name.language)
      },
      press: product.press.map { report in
        LinkView(
          name: properName(report.title), href: report.url,
          detail: report.date.map { strings.day($0) })
      },
      trade: maySell ? trade(of: product) : [], related: related(to: index),
      showsHealthNotice: product.regime == .healthFood,
      showsAlcoholWarning: product.set.isAlcoholic, maySell: maySell,
      shortAddress: url("/q/\(product.id)"), shortName: shortAddress(of: product))
    let heading = PageHeading(
      title: view.name.text, description: view.summary?.text,
      image: media.shareImage ?? drawnImage(ofProduct: index),
      crumbs: [
        crumb(Words.productsTitle, .products(.all, page: 1)),
        LinkView(
          name: plain(names[product.set.sector]),
          href: href(.products(.sector(product.set.sector), page: 1)), detail: nil),
      ],
      structuredData: [structuredData(ofProduct: index)])
    return (view, heading)
  }

  /// The address that a QR code holds, as a reader types it: without `https://`.
  func shortAddress(of product: Product) -> String {
    let address = url("/q/\(product.id)")
    return address.firstRange(of: "://").map { String(address[$0.upperBound...]) } ?? address
  }

  /// The names of the old units a commune came from.
  func formerNames(of commune: Int) -> [TextView] {
    catalogue.communes[commune].record.formerly.map { unit in
      switch unit {
      case .name(let name): properName(name)
      case .code(let code): plain(strings.text(Words.oldCode, ["code": code]))
      }
    }
  }

  private func facts(of entry: Catalogue.ProductEntry) -> [FactView] {
    let product = entry.record
    var facts = [fact("set", plain(names[set: product.set.number]))]
    func add(_ key: String, _ value: TextView?) {
      if let value { facts.append(fact(key, value)) }
    }
    add("printed_name", product.printedName.map { properName($0) })
    add("taxonomy", product.taxonomy.map { plain($0.rawValue) })
    add("code", product.code.map { plain($0) })
    add("signed_address", entry.signedAddress.map { properName($0) })
    add("ingredients", joined(product.ingredients))
    add("shelf_life", product.shelfLife.map { text($0) })
    if !product.season.isEmpty { add("season", plain(months(product.season))) }
    add(
      "alcohol",
      product.alcohol.map {
        plain(strings.text(Words.degrees, ["n": strings.format.decimal($0, places: 1)]))
      })
    add("local_material", product.localMaterial.map { plain(percent($0)) })
    add("local_labour", product.localLabour.map { plain(percent($0)) })
    add("traceability", product.traceability.map { plain($0) })
    return facts
  }

  /// Texts in one line; marked with a language if one of them is.
  private func joined(_ texts: [Localized<String>]) -> TextView? {
    guard !texts.isEmpty else { return nil }
    let views = texts.map { text($0) }
    return TextView(
      text: views.map(\.text).joined(separator: ", "),
      language: views.compactMap(\.language).first)
  }

  private func percent(_ number: Int) -> String {
    strings.text(Words.percent, ["n": strings.format.number(number)])
  }

  func months(_ months: [Int]) -> String {
    months.map { strings.format.month($0) }.joined(separator: ", ")
  }

  private func variants(
    of product: Product, withPrices: Bool
  ) -> [ProductView.VariantView] {
    product.variants.map { variant in
      ProductView.VariantView(
        name: variant.name.map { text($0) }, pack: variant.pack.map { text($0) },
        gtin: variant.gtin,
        price: withPrices
          ? variant.price.map {
            strings.text(Words.price, ["amount": strings.format.number($0)])
          } : nil,
        checked: withPrices
          ? variant.priceChecked.map { strings.text(Words.priceOn, ["day": strings.day($0)]) } : nil
      )
    }
  }

  func checked(_ day: CalendarDay) -> String {
    strings.text(Words.checkedOn, ["day": strings.day(day)])
  }

  private func telephones(ofProducer index: Int) -> [LinkView] {
    catalogue.producers[index].record.phones.map {
      LinkView(name: plain($0), href: telephone($0), detail: producerName(index).text)
    }
  }

  private func certificates(of product: Product) -> [FactView] {
    func line(_ parts: [String?]) -> TextView {
      properName(
        parts.compactMap { $0 }.filter { !$0.isEmpty }
          .joined(separator: "\u{A0}· "))
    }
    return product.certificates.map { certificate in
      FactView(
        string(Words.certificateKinds, certificate.kind.rawValue),
        line([
          [certificate.name, certificate.number].compactMap { $0 }.joined(separator: ", "),
          certificate.validUntil.map {
            strings.text(Words.validUntil, ["day": strings.day($0)])
          },
        ]))
    }
      + product.protections.map { protection in
        FactView(
          string(Words.protectionKinds, protection.kind.rawValue),
          line([protection.name, protection.number]))
      }
  }

  /// What happened until today, the latest first.
  private func history(of entry: Catalogue.ProductEntry) -> [ProductView.HistoryView] {
    let recognitions = entry.recognitions.filter { $0.date <= catalogue.day }.reversed()
      .map { recognition in
        ProductView.HistoryView(
          day: strings.day(recognition.date),
          kind: string(Words.recognitionKinds, recognition.kind.rawValue),
          stars: recognition.stars.map { strings.counted(Words.stars, $0) },
          number: recognition.number, authority: properName(recognition.authority))
      }
    guard entry.rank.state == .expired, let last = entry.rank.lastDay else { return recognitions }
    let end = ProductView.HistoryView(
      day: strings.day(last), kind: strings.text(Words.lastDayOfRank))
    return [end] + recognitions
  }

  private func shop(_ shop: OnlineShop) -> LinkView {
    LinkView(
      name: plain(shop.platform), href: shop.url, detail: shop.checked.map { checked($0) })
  }

  func trade(of product: Product) -> [FactView] {
    guard let trade = product.trade else { return [] }
    var facts: [FactView] = []
    let yes = plain(string(Words.facts, "yes"))
    if let capacity = trade.capacity { facts.append(fact("capacity", text(capacity))) }
    if trade.wholesale { facts.append(fact("wholesale", yes)) }
    if let order = trade.minimumOrder { facts.append(fact("minimum_order", text(order))) }
    if trade.exportReady { facts.append(fact("export_ready", yes)) }
    if let markets = joined(trade.markets) { facts.append(fact("markets", markets)) }
    if !trade.distributors.isEmpty {
      facts.append(fact("distributors", properName(trade.distributors.joined(separator: ", "))))
    }
    return facts
  }

  /// Other listed products of the same maker, then of the same commune.
  private func related(to index: Int) -> [Prepared<ProductRowView>] {
    var found: [Int] = []
    let lists =
      catalogue.products[index].producers.map { catalogue.producers[$0].products }
      + [catalogue.communes[catalogue.products[index].commune].products]
    for list in lists {
      for other in list {
        if found.count == 6 { break }
        guard other != index, catalogue.products[other].isListed, !found.contains(other)
        else { continue }
        found.append(other)
      }
    }
    return found.map { row($0) }
  }
}
