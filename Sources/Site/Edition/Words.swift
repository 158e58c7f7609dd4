internal import Markup
internal import Theme

/// The strings that views need of every theme, in every language of the site.
enum Words {
  static let siteDescription = StringKey("site_description", ["title"])
  static let productsTitle = StringKey("products_title")
  static let allProducts = StringKey("all_products")
  static let producersTitle = StringKey("producers_title")
  static let communesTitle = StringKey("communes_title")
  static let destinationsTitle = StringKey("destinations_title")
  static let pointsTitle = StringKey("points_title")
  static let provincesTitle = StringKey("provinces_title")
  static let registerTitle = StringKey("register_title")
  /// What the menu calls it, shorter.
  static let registerMenu = StringKey("register_menu")
  static let decisionTitle = StringKey("decision_title", ["number"])
  static let decisionOf = StringKey("decision_of", ["number", "day"])
  static let newsTitle = StringKey("news_title")
  static let externalsTitle = StringKey("externals_title")
  static let fairsTitle = StringKey("fairs_title")
  static let comingFairs = StringKey("fairs_coming")
  static let pastFairs = StringKey("fairs_past")
  static let daysBetween = StringKey("days_between", ["first", "last"])
  static let daysOfMonth = StringKey("days_of_month", ["first", "last"])
  static let boothNumber = StringKey("booth_number", ["number"])
  static let qrOf = StringKey("qr_of", ["name"])
  static let printA4 = StringKey("print.a4")
  static let printA5 = StringKey("print.a5")
  static let printA4Two = StringKey("print.a4_two")
  static let printA5Two = StringKey("print.a5_two")
  static let printLabels = StringKey("print.labels")
  static let dataTitle = StringKey("data_title")
  static let recognitionFeed = StringKey("feed.recognitions", ["title"])
  static let newsFeed = StringKey("feed.news", ["title"])
  static let notFoundTitle = StringKey("not_found_title")
  static let removedTitle = StringKey("removed_title")
  static let languagesTitle = StringKey("languages_title")
  static let pageNumber = StringKey("page_number", ["page", "pages"])
  static let pageOfTitle = StringKey("page_of_title", ["title", "page"])
  static let languageName = StringKey("language_name")

  static let productCount = StringKey("count.products", ["n"])
  static let producerCount = StringKey("count.producers", ["n"])
  static let communeCount = StringKey("count.communes", ["n"])
  static let pointCount = StringKey("count.points", ["n"])
  static let destinationCount = StringKey("count.destinations", ["n"])
  static let provinceCount = StringKey("count.provinces", ["n"])
  static let fairCount = StringKey("count.fairs", ["n"])
  static let boothCount = StringKey("count.booths", ["n"])
  static let rowCount = StringKey("count.rows", ["n"])
  static let recognisedProductCount = StringKey("count.recognised_products", ["n"])
  static let withRecognisedCount = StringKey("count.with_recognised", ["n"])
  static let openPointCount = StringKey("count.open_points", ["n"])
  static let suspendedCount = StringKey("count.suspended", ["n"])
  static let seeAllProducts = StringKey("see_all_products", ["n"])
  /// What stands below a number.
  static let figures = (
    products: StringKey("figure.products"), producers: StringKey("figure.producers"),
    communes: StringKey("figure.communes"), points: StringKey("figure.points"),
    destinations: StringKey("figure.destinations")
  )
  static let asOf = StringKey("as_of", ["day"])

  static let recognisedIn = StringKey("recognised_in", ["year"])
  static let byStars = StringKey("by.stars")
  static let byYear = StringKey("by.year")
  static let byRegion = StringKey("by.region")
  static let byProvince = StringKey("by.province")
  static let byGroup = StringKey("by.group")
  static let bySet = StringKey("by.set")

  static let stars = StringKey("rank.stars", ["n"])
  static let validUntil = StringKey("rank.valid_until", ["day"])
  static let expiredOn = StringKey("rank.expired_on", ["day"])
  static let hasExpired = StringKey("rank.has_expired")
  static let revoked = StringKey("rank.revoked")
  static let notRecognised = StringKey("rank.none")
  static let suspended = StringKey("rank.suspended", ["day"])

  static let lastDayOfRank = StringKey("rank.last_day")
  static let householdAt = StringKey("household_at", ["place"])
  static let communeNameInText = StringKey("commune_name_in_text", ["kind", "name"])
  static let communeName = StringKey("commune_name", ["kind", "name"])
  /// Of one whose name begins with a number, such as `Phường 1 Bảo Lộc`.
  static let communeNameNumbered = StringKey("commune_name_numbered", ["kind", "name"])
  static let communePlace = StringKey("place.commune", ["commune", "province"])
  static let oldCode = StringKey("old_code", ["code"])
  static let price = StringKey("price", ["amount"])
  static let checkedOn = StringKey("checked_on", ["day"])
  static let priceOn = StringKey("price_on", ["day"])
  static let sells = StringKey("sells", ["n"])
  static let willSell = StringKey("will_sell", ["n"])
  static let sellsThis = StringKey("sells_this")
  static let sellsThisSince = StringKey("sells_this_since", ["day"])
  static let noneListed = StringKey("none_listed")
  static let dayOfMonth = StringKey("day_of_month", ["day", "month"])
  static let closedOn = StringKey("closed_on", ["days"])
  static let percent = StringKey("percent", ["n"])
  static let degrees = StringKey("degrees", ["n"])
  static let photoOf = StringKey("photo_of", ["name"])
  static let mapOf = StringKey("map.of", ["name"])
  static let mapSeveral = StringKey("map.several", ["n"])
  static let mapKilometres = StringKey("map.kilometres", ["n"])
  static let mapMetres = StringKey("map.metres", ["n"])
  static let hoangSa = StringKey("map.hoang_sa")
  static let truongSa = StringKey("map.truong_sa")
  static let eastSea = StringKey("map.east_sea")
  static let removedOn = StringKey("removed_on", ["day"])

  static let recognitionKinds = keys(
    "recognition", ["new", "renewed", "upgraded", "corrected", "revoked"])
  static let fairKinds = keys("fair_kind", ["fair", "market", "matching", "opening"])
  static let standings = keys("standing", ["valid", "due", "expired", "revoked"])
  static let dataFiles = keys("data_file", DataFile.words)
  static let levels = keys("level", ["district", "province", "ministry"])
  static let areaKinds = keys("area_kind", ["city", "province", "region"])
  static let producerKinds = keys(
    "producer_kind",
    ["enterprise", "cooperative", "cooperative_group", "farm", "household", "association"])
  static let pointKinds = keys(
    "point_kind",
    [
      "transport", "rest_stop", "retail", "hospitality", "tourist_site", "craft_village",
      "trade_centre", "exhibition", "post_office", "design_centre", "online",
    ])
  static let pointStates = keys("point_status", ["open", "closed", "planned"])
  static let destinationKinds = keys(
    "destination_kind",
    [
      "craft_village", "culture_tourism_village", "community_tourism", "ecotourism", "beach",
      "spiritual", "farm", "museum", "park",
    ])
  static let communeKinds = keys("commune_kind", ["xã", "phường", "đặc khu"])
  static let communeKindsInText = keys("commune_kind_in_text", ["xã", "phường", "đặc khu"])
  static let certificateKinds = keys(
    "certificate",
    [
      "food_safety", "quality_declaration", "standard", "production", "system", "environment",
    ])
  static let protectionKinds = keys(
    "protection",
    [
      "trademark", "collective_mark", "certification_mark", "geographical_indication", "design",
    ])
  static let precisions = keys("precision", ["exact", "street", "commune"])
  static let hours = keys(
    "hours", ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su", "PH", "daily", "24/7"])
  static let languages = keys(
    "language", ["vi", "en", "fr", "zh", "ja", "ko", "lo", "th", "km", "de", "ru"])
  static let payments = keys("payment", ["cash", "card", "transfer", "qr"])
  static let facts = keys(
    "fact",
    [
      "set", "ingredients", "shelf_life", "season", "alcohol", "local_material", "local_labour",
      "code", "printed_name", "signed_address", "traceability", "capacity", "wholesale",
      "minimum_order", "export_ready", "markets", "distributors", "founded", "address", "person",
      "legal_name", "phone", "email", "zalo", "website", "facebook", "visits", "appointment",
      "hours", "languages", "host_venue", "operator", "payment", "approval", "checked",
      "coordinates", "yes", "taxonomy", "governing_body", "responsible_person",
      "permit", "licence", "level", "round", "document", "venue", "commune", "organiser", "edition",
    ])

  /// All of them: a theme without one does not load.
  static let searchTitle = StringKey("search_title")
  static let browse = keys(
    "browse",
    [
      "sector", "stars", "province", "commune", "village", "group", "set", "maker", "offer",
      "season", "shop", "wholesale", "export", "photo",
    ])

  static let all: [StringKey] =
    [
      searchTitle, siteDescription, productsTitle, allProducts, producersTitle, communesTitle,
      destinationsTitle, pointsTitle, provincesTitle, registerTitle, registerMenu, decisionTitle,
      decisionOf, newsTitle, externalsTitle, fairsTitle, comingFairs, pastFairs, daysBetween,
      daysOfMonth, boothNumber, qrOf, printA4, printA5, printA4Two, printA5Two, printLabels,
      fairCount, boothCount, dataTitle, recognitionFeed, newsFeed, notFoundTitle, removedTitle,
      languagesTitle, pageNumber, pageOfTitle, languageName, productCount, producerCount,
      communeCount, pointCount, destinationCount, provinceCount, rowCount, recognisedIn, byStars,
      byYear, byRegion, byProvince, byGroup, bySet, recognisedProductCount, withRecognisedCount,
      openPointCount, suspendedCount, seeAllProducts, figures.products, figures.producers,
      figures.communes, figures.points, figures.destinations, asOf, stars, validUntil, expiredOn,
      hasExpired, revoked, notRecognised, suspended, lastDayOfRank, householdAt, communeName,
      communeNameNumbered, communeNameInText, communePlace, oldCode, price, checkedOn, priceOn,
      sells, willSell, sellsThis, sellsThisSince, noneListed, dayOfMonth, closedOn, percent,
      degrees, photoOf, mapOf, mapSeveral, mapKilometres, mapMetres, hoangSa, truongSa, eastSea,
      removedOn,
    ]
    + [
      recognitionKinds, fairKinds, standings, dataFiles, levels, areaKinds, producerKinds,
      pointKinds, pointStates, destinationKinds, communeKinds, communeKindsInText, certificateKinds,
      protectionKinds, precisions, hours, languages, payments, facts, browse,
    ].flatMap { $0.values.sorted { $0.name < $1.name } }

  private static func keys(_ group: String, _ names: [String]) -> [String: StringKey] {
    Dictionary(uniqueKeysWithValues: names.map { ($0, StringKey("\(group).\($0)")) })
  }
}

extension Strings {
  /// A span of days, as short as the language says it: `24–27/12/2026`.
  func days(from first: CalendarDay, to last: CalendarDay) -> String {
    guard first != last else { return day(first) }
    let days = format.days(from: first, to: last)
    return text(
      days.isBare ? Words.daysOfMonth : Words.daysBetween,
      ["first": days.first, "last": days.last])
  }
}
