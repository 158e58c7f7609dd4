internal import Catalogue
internal import Markup
internal import Theme

/// The strings that views need of every theme, in every language of the site.
///
/// One that Vietnamese or English lacks is an error when the theme is loaded; in another language
/// English stands in, and is counted.
enum Word: String, CaseIterable, Sendable {
  case siteDescription = "site_description"
  case productsTitle = "products_title"
  case allProducts = "all_products"
  case producersTitle = "producers_title"
  case communesTitle = "communes_title"
  case destinationsTitle = "destinations_title"
  case trailsTitle = "trails_title"
  case straightLength = "straight_length"
  case pointsTitle = "points_title"
  case provincesTitle = "provinces_title"
  case oldUnitsTitle = "old_units_title"
  case registerTitle = "register_title"
  /// What the menu calls it, shorter.
  case registerMenu = "register_menu"
  case decisionTitle = "decision_title"
  case decisionOf = "decision_of"
  case footnoteBack = "footnote_back"
  case newsTitle = "news_title"
  case programmeTitle = "programme_title"
  case plansTitle = "plans_title"
  case roundsTitle = "rounds_title"
  case projectsTitle = "projects_title"
  case papersTitle = "papers_title"
  case officesTitle = "offices_title"
  case atLeast = "amount.at_least"
  case atMost = "amount.at_most"
  case aboutAmount = "amount.about"
  case eachAmount = "amount.each"
  case countedUpTo = "counted_up_to"
  case reportedOn = "reported_on"
  case stepToday = "step_today"
  case stepUntil = "step_until"
  case stepNext = "step_next"
  case stepNextOn = "step_next_on"
  case fromDay = "from_day"
  case untilDay = "until_day"
  case chainOf = "chain_of"
  case honourOf = "honour_of"
  case notListed = "verdict.not_listed"
  case nameNotListed = "verdict.name_not_listed"
  case revisedOn = "revised_on"
  case correctedOn = "corrected_on"
  case reportSubject = "report_subject"
  case externalsTitle = "externals_title"
  case fairsTitle = "fairs_title"
  case comingFairs = "fairs_coming"
  case cancelled = "fair_cancelled"
  case sample
  case pastFairs = "fairs_past"
  case daysBetween = "days_between"
  case daysOfMonth = "days_of_month"
  case boothNumber = "booth_number"
  case qrOf = "qr_of"
  case printA4 = "print.a4"
  case printA5 = "print.a5"
  case printA4Two = "print.a4_two"
  case printA5Two = "print.a5_two"
  case printLabels = "print.labels"
  case dataTitle = "data_title"
  case recognitionFeed = "feed.recognitions"
  case newsFeed = "feed.news"
  case programmeFeed = "feed.programme"
  case offlineTitle = "offline_title"
  case offlineDetail = "offline_detail"
  case home
  case notFoundTitle = "not_found_title"
  case removedTitle = "removed_title"
  case languagesTitle = "languages_title"
  case pageNumber = "page_number"
  case pageOfTitle = "page_of_title"
  case languageName = "language_name"
  case productCount = "count.products"
  case producerCount = "count.producers"
  case communeCount = "count.communes"
  case pointCount = "count.points"
  case destinationCount = "count.destinations"
  case provinceCount = "count.provinces"
  case fairCount = "count.fairs"
  case boothCount = "count.booths"
  case planCount = "count.plans"
  case roundCount = "count.rounds"
  case projectCount = "count.projects"
  case trailCount = "count.trails"
  case stopCount = "count.stops"
  case paperCount = "count.papers"
  case officeCount = "count.offices"
  case rowCount = "count.rows"
  case recognisedProductCount = "count.recognised_products"
  case withRecognisedCount = "count.with_recognised"
  case openPointCount = "count.open_points"
  case suspendedCount = "count.suspended"
  case seeAllProducts = "see_all_products"
  case asOf = "as_of"
  case homeSamples = "home_samples"
  case scanned
  case downloaded
  case recognisedIn = "recognised_in"
  case byStars = "by.stars"
  case byYear = "by.year"
  case byRegion = "by.region"
  case byProvince = "by.province"
  case byGroup = "by.group"
  case bySet = "by.set"
  case stars = "rank.stars"
  case validUntil = "rank.valid_until"
  case hasEnded = "rank.has_ended"
  case expiredOn = "rank.expired_on"
  case hasExpired = "rank.has_expired"
  case revoked = "rank.revoked"
  case notRecognised = "rank.none"
  case suspended = "rank.suspended"
  case lastDayOfRank = "rank.last_day"
  case householdAt = "household_at"
  case communeNameInText = "commune_name_in_text"
  case communeName = "commune_name"
  /// Of one whose name begins with a number, such as `Phường 1 Bảo Lộc`.
  case communeNameNumbered = "commune_name_numbered"
  case communePlace = "place.commune"
  case oldCode = "old_code"
  case price
  case checkedOn = "checked_on"
  case priceOn = "price_on"
  case sells
  case willSell = "will_sell"
  case sellsThis = "sells_this"
  case sellsThisSince = "sells_this_since"
  case noneListed = "none_listed"
  case dayOfMonth = "day_of_month"
  case daily = "hours.daily"
  case always = "hours.24/7"
  case closedOn = "closed_on"
  case askForHours = "hours_ask"
  case otherwiseOpen = "hours_otherwise"
  case lastOfMonth = "hours_last"
  case nthOfMonth = "hours_nth"
  case nthFromEnd = "hours_nth_from_end"
  case expectedDays = "hours.expected"
  case weeksOfYear = "hours_weeks"
  case startingAt = "hours_from"
  case orLater = "hours_later"
  case daysBefore = "hours_days_before"
  case daysAfter = "hours_days_after"
  case percent
  case degrees
  case photoOf = "photo_of"
  case mapOf = "map.of"
  case welcomesVisitors = "welcomes_visitors"
  case groupBetween = "visit_group.between"
  case groupAtLeast = "visit_group.at_least"
  case groupAtMost = "visit_group.at_most"
  case otherMapApp = "other_map_app"
  case mapShades = "map.shades"
  case coastCredit = "map.coast_credit"
  case locatorOf = "map.locator"
  case vietNam = "map.viet_nam"
  case mapSeveral = "map.several"
  case mapUnplaced = "map.unplaced"
  case mapKilometres = "map.kilometres"
  case mapMetres = "map.metres"
  case hoangSa = "map.hoang_sa"
  case truongSa = "map.truong_sa"
  case eastSea = "map.east_sea"
  case removedOn = "removed_on"
  case searchTitle = "search_title"
  /// What stands below a number.
  case figureProducts = "figure.products"
  case figureProducers = "figure.producers"
  case figureCommunes = "figure.communes"
  case figurePoints = "figure.points"
  case figureDestinations = "figure.destinations"

  /// The places that the string may have filled.
  private var places: Set<String> {
    switch self {
    case .siteDescription, .reportSubject, .recognitionFeed, .newsFeed,
      .programmeFeed:
      ["title"]
    case .decisionTitle, .boothNumber:
      ["number"]
    case .decisionOf:
      ["number", "day"]
    case .daysBetween, .daysOfMonth:
      ["first", "last"]
    case .qrOf, .photoOf, .mapOf, .chainOf, .notListed, .nameNotListed:
      ["name"]
    case .honourOf:
      ["name", "person"]
    case .pageNumber:
      ["page", "pages"]
    case .pageOfTitle:
      ["title", "page"]
    case .productCount, .producerCount, .communeCount, .pointCount, .destinationCount,
      .provinceCount, .fairCount, .boothCount, .planCount, .roundCount, .projectCount, .paperCount,
      .officeCount, .rowCount,
      .recognisedProductCount,
      .withRecognisedCount, .openPointCount, .suspendedCount, .seeAllProducts, .stars, .sells,
      .trailCount, .stopCount,
      .willSell, .percent, .degrees, .mapSeveral, .mapKilometres, .mapMetres:
      ["n"]
    case .asOf, .countedUpTo, .reportedOn, .fromDay, .untilDay, .stepUntil,
      .stepNext, .stepNextOn, .revisedOn, .correctedOn,
      .validUntil, .hasEnded,
      .expiredOn, .suspended, .checkedOn, .priceOn,
      .sellsThisSince,
      .removedOn:
      ["day"]
    case .recognisedIn:
      ["year"]
    case .householdAt:
      ["place"]
    case .communeNameInText, .communeName, .communeNameNumbered:
      ["kind", "name"]
    case .communePlace:
      ["commune", "province"]
    case .oldCode:
      ["code"]
    case .mapUnplaced:
      ["n", "names"]
    case .groupBetween:
      ["least", "most"]
    case .groupAtLeast, .groupAtMost:
      ["n"]
    case .straightLength:
      ["length"]
    case .mapShades:
      ["steps"]
    case .locatorOf:
      ["name", "area"]
    case .scanned, .downloaded:
      ["format", "megabytes"]
    case .price, .atLeast, .atMost, .aboutAmount, .eachAmount:
      ["amount"]
    case .dayOfMonth:
      ["day", "month"]
    case .otherwiseOpen, .orLater: ["hours"]
    case .lastOfMonth: ["day"]
    case .nthOfMonth, .nthFromEnd, .daysBefore, .daysAfter: ["day", "n"]
    case .weeksOfYear: ["weeks"]
    case .startingAt: ["time"]
    case .closedOn, .expectedDays:
      ["days"]
    default: []
    }
  }

  /// All that a theme has to have.
  static var required: [StringKey] {
    allCases.map { StringKey($0.rawValue, $0.places) } + WordGroups.keys
  }
}
