internal import Diagnostics
internal import Markup

/// A check across records; each stands in a file of its own.
struct CatalogueRule: Sendable {
  let check: @Sendable (Records, CalendarDay, inout Report) -> Void

  /// In the order in which they run.
  static var all: [CatalogueRule] {
    [
      .grantingLevel, .futureDecision, .revocation, .overlap, .strongSpirits, .healthRegime,
      .signedAddress, .fairRanks, .storyLinks,
    ]
  }
}
