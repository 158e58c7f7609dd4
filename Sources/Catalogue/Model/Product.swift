package import Diagnostics
package import Markup

/// What was recognised: a product, with its variants.
///
/// A class, for pages pass it around: copying its forty fields took a tenth of a build. It changes only
/// while the records are read (`Records.followRenames`), before any other thread knows it.
package final class Product: @unchecked Sendable {
  package let id: String
  package let span: SourceSpan
  package let marks: RecordMarks

  package let name: Localized<String>
  /// The name as the decision prints it, where it differs.
  package let printedName: String?
  package let set: ProductSet
  package let taxonomy: Taxonomy?
  package internal(set) var producers: [Reference]
  /// Where it is made.
  package let commune: Reference
  package internal(set) var village: Reference?
  /// The address as signed, be it public or not.
  let writtenAddress: String?
  /// Where the address as signed is written.
  let writtenAddressSpan: SourceSpan?
  /// The official code of the product.
  package let code: String?
  package let summary: Localized<String>?
  /// Pages ask for it at the catalogue's `productStories`, for it has a key of its own.
  package let story: Localized<Story>?
  package let variants: [Variant]
  /// Degrees of alcohol, by volume.
  package let alcohol: Double?
  package let regime: Regime?
  package let ingredients: [Localized<String>]
  package let shelfLife: Localized<String>?
  /// The months in which it is to be had, 1 to 12; empty for the whole year.
  package let season: [Int]
  /// Percent of the material that is local.
  package let localMaterial: Int?
  /// Percent of the workers who are local.
  package let localLabour: Int?
  package let certificates: [Certificate]
  package let protections: [Protection]
  package let traceability: String?
  package let onlineShops: [OnlineShop]
  package let trade: Trade?
  package let awards: [Award]
  package let press: [PressReport]
  package let photos: [Photo]
  package let videos: [Video]
  package let isFeatured: Bool
  /// What names it one of the place's key products, which is no rank.
  package let keyProduct: Localized<String>?
  /// When the office last looked at it, as it does each year.
  package let inspected: CalendarDay?
  package let suspension: Suspension?
  /// Recognitions for which there is no decision record.
  package let recognitions: [Recognition]
  /// What a household that makes it agreed to publish.
  package let consents: [String: CalendarDay]

  package init?(
    decoding source: RecordSource, settings: DecodingSettings, report: inout Report
  ) {
    let reader = RecordReader(
      source, keys: Self.keys, settings: settings, report: &report)
    let name = reader.required(Keys.name, &report)
    let set = reader.required(Keys.set, &report)
    let producers = reader.required(Keys.producer, &report)
    let commune = reader.required(Keys.commune, &report)

    id = source.id
    span = source.span
    marks = CommonKeys.read(reader, &report)
    printedName = reader.value(Keys.printedName, &report)
    taxonomy = reader.value(Keys.taxonomy, &report)
    village = reader.value(Keys.village, &report)
    writtenAddress = reader.value(Keys.signedAddress, &report)
    writtenAddressSpan = writtenAddress == nil ? nil : reader.span(of: Keys.signedAddress.name)
    code = reader.value(Keys.code, &report)
    summary = reader.value(Keys.summary, &report)
    story = source.stories(in: settings.mainLanguage)
    variants = reader.list(Keys.variants, &report)
    alcohol = reader.value(Keys.alcohol, &report)
    regime = reader.value(Keys.regime, &report)
    ingredients = reader.list(Keys.ingredients, &report)
    shelfLife = reader.value(Keys.shelfLife, &report)
    season = reader.list(Keys.season, &report)
    localMaterial = reader.value(Keys.localMaterial, &report)
    localLabour = reader.value(Keys.localLabour, &report)
    certificates = reader.list(Keys.certificates, &report)
    protections = reader.list(Keys.protection, &report)
    traceability = reader.value(Keys.traceability, &report)
    onlineShops = reader.list(Keys.shopsOnline, &report)
    trade = reader.value(Keys.trade, &report)
    awards = reader.list(Keys.awards, &report)
    press = reader.list(Keys.press, &report)
    photos = reader.list(Keys.photos, &report)
    videos = reader.list(Keys.videos, &report)
    isFeatured = reader.flag(Keys.featured, &report)
    keyProduct = reader.value(Keys.keyProduct, &report)
    if let text = keyProduct?.main, Self.flags.contains(TextFolding.fold(text)) {
      report.error(.keyProductOfWhat, at: reader.span(of: Keys.keyProduct.name))
    }
    inspected = reader.value(Keys.inspected, &report)
    suspension = reader.value(Keys.suspended, &report)
    recognitions = reader.list(Keys.recognitions, &report)
    consents = reader.value(Keys.publish, &report) ?? [:]

    if let set, set.isAlcoholic, !reader.has(Keys.alcohol) {
      report.error(
        .alcoholMissing, at: reader.span(of: Keys.set.name),
        hint: .write(
          "alcohol", "40", source.missingKeySpan, note: BilingualText(vi: "độ cồn", en: "degrees")))
    }
    guard let name, let set, let producers, let commune else { return nil }
    self.name = name
    self.set = set
    self.producers = producers
    self.commune = commune
  }

  /// The address as signed; a household's only with its consent.
  func publicAddress(isHousehold: Bool, on day: CalendarDay) -> String? {
    let disclosure = Disclosure(consents: consents, on: day, isHousehold: isHousehold)
    return !isHousehold || disclosure.hasConsent(to: "signed_address") ? writtenAddress : nil
  }
}

extension Product: Record {
  package static let kind = RecordKind.products
  package static let keys = Keys.all + CommonKeys.all

  package var heading: Localized<String>? { name }

  private enum Keys {
    static let name = RecordKey("name", .localizedText, [.required, .translatable])
    static let printedName = RecordKey("printed_name", .text)
    static let set = RecordKey("set", .productSet, .required)
    static let taxonomy = RecordKey("taxonomy", ValueType<Taxonomy>.choice)
    static let producer = RecordKey("producer", .list(of: .reference), .required)
    static let commune = RecordKey("commune", .commune, .required)
    static let village = RecordKey("village", .reference)
    static let signedAddress = RecordKey("signed_address", .text, .personal)
    static let code = RecordKey("code", .text)
    static let summary = RecordKey("summary", .localizedText, .translatable)
    static let variants = RecordKey("variants", .list(of: .variant), .translatable)
    static let alcohol = RecordKey("alcohol", .number(in: 0...100))
    static let regime = RecordKey("regime", ValueType<Regime>.choice)
    static let ingredients = RecordKey("ingredients", .list(of: .localizedText), .translatable)
    static let shelfLife = RecordKey("shelf_life", .localizedText, .translatable)
    static let season = RecordKey("season", .list(of: .integer(in: 1...12)))
    static let localMaterial = RecordKey("local_material", .integer(in: 0...100))
    static let localLabour = RecordKey("local_labour", .integer(in: 0...100))
    static let certificates = RecordKey("certificates", .list(of: .certificate))
    static let protection = RecordKey("protection", .list(of: .protection))
    static let traceability = RecordKey("traceability", .text)
    static let shopsOnline = RecordKey("shops_online", .list(of: .onlineShop))
    static let trade = RecordKey("trade", .trade, .translatable)
    static let awards = RecordKey("awards", .list(of: .award), .translatable)
    static let press = RecordKey("press", .list(of: .pressReport))
    static let photos = RecordKey("photos", .list(of: .photo))
    static let videos = RecordKey("videos", .list(of: .video))
    static let featured = RecordKey("featured", .flag)
    static let keyProduct = RecordKey("key_product", .localizedText, .translatable)
    static let inspected = RecordKey("inspected", .checkedDay)
    static let suspended = RecordKey("suspended", .suspension)
    static let recognitions = RecordKey("recognitions", .list(of: .recognition))
    static let publish = RecordKey("publish", .consents(to: ["signed_address"]))

    static let all = [
      name.description, printedName.description, set.description, taxonomy.description,
      producer.description, commune.description, village.description, signedAddress.description,
      code.description, summary.description, variants.description, alcohol.description,
      regime.description, ingredients.description, shelfLife.description, season.description,
      localMaterial.description, localLabour.description, certificates.description,
      protection.description, traceability.description, shopsOnline.description,
      trade.description, awards.description, press.description, photos.description,
      videos.description, featured.description, keyProduct.description, inspected.description,
      suspended.description,
      recognitions.description, publish.description,
    ]
  }
}

extension Product {
  /// What somebody writes who takes `key_product` for a mark to set.
  private static let flags: Set = ["true", "false", "co", "khong", "yes", "no", "x", "0", "1"]
}

extension Diagnostic.Message {
  fileprivate static let keyProductOfWhat = Self(
    "key-product-of-what",
    vi:
      "key_product ghi theo chương trình hay văn bản nào, không ghi có hay không; không phải sản phẩm "
      + "chủ lực thì xóa dòng này",
    en:
      "key_product says by which programme or paper, not yes or no; delete the line of a product that is "
      + "none")
  fileprivate static let alcoholMissing = Self(
    "alcohol-missing", vi: "sản phẩm thuộc bộ đồ uống có cồn (14, 15) phải ghi độ cồn",
    en: "a product of the alcoholic sets (14, 15) must give its degrees of alcohol")
}
