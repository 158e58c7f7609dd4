/// A yearly day of a place: a feast, a market, the gods' procession.
package struct Festival: Sendable {
  package let name: Localized<String>
  /// When it is, as people say it: by the lunar calendar as a rule.
  package let when: Localized<String>?
}

/// What visitors find at a place, as signs say it.
package enum Facility: String, CaseIterable, Sendable {
  case coachParking = "coach_parking"
  case parking, toilets, wheelchair, meals, stay, card, wifi
}

/// How many may come together.
package struct GroupSize: Sendable {
  package let least: Int?
  package let most: Int?
}
