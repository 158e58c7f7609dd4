internal import Diagnostics
internal import Markup

/// A check across records; each stands in a file of its own.
struct CatalogueRule: Sendable {
  let check: @Sendable (Records, CalendarDay, inout Report) -> Void

  /// In the order in which they run.
  static var all: [CatalogueRule] {
    [
      .sampleDecision, .grantingLevel, .futureDecision, .revocation, .removedDecision, .overlap,
      .strongSpirits,
      .healthRegime, .scoreAndStars, .nothingBefore, .decisionNumber, .sameProduct, .appointment,
      .signedAddress, .fairRanks, .boothProducts, .contactInStory, .storyLinks, .mediaFiles,
      .photoTexts,
      .unnamedFiles,
    ]
  }
}

extension Records {
  /// Goes through all rules; what they find is told in their order, whichever was done first.
  func checkRules(on day: CalendarDay, jobs: Int, _ report: inout Report) {
    _ = concurrentMap(CatalogueRule.all, jobs: jobs, atOnce: 1, report: &report) { rule, found in
      rule.check(self, day, &found)
    }
  }

  /// The recognitions of each product, of decisions and of the product itself, as they count.
  var recognitions: [String: [Recognition]] {
    var found: [String: [Recognition]] = [:]
    for decision in decisions.records {
      for row in decision.rows { found[row.product.value, default: []].append(row.recognition) }
    }
    for product in products.records where !product.recognitions.isEmpty {
      found[product.id, default: []] += product.recognitions
    }
    return found.mapValues { $0.sorted() }
  }
}
