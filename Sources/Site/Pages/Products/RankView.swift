internal import Markup
internal import Catalogue
internal import Theme

/// A product's rank in words, with stars only while it runs.
struct RankView: Sendable {
  let stars: Int
  let label: String
  /// Until when it runs, or since when it does not.
  let note: String?
  /// The last day, for the script that tells a reader of an old page.
  let lastDay: String?
  let expiredText: String
  let state: String

  static let fields = Fields<RankView>(
    "rank",
    [
      .texts("stars") { (1..<max(1, $0.stars + 1)).map { "\($0)" } },
      .text("label") { $0.label }, .text("note", optional: { $0.note }),
      .text("last_day", optional: { $0.lastDay }), .text("expired_text") { $0.expiredText },
      .text("state") { $0.state },
    ])
}

extension Edition {
  func rank(ofProduct index: Int) -> RankView {
    let expired = strings.text(.hasExpired)
    if catalogue.products[index].isSuspended,
      let from = catalogue.products[index].record.suspension?.from
    {
      return RankView(
        stars: 0, label: strings.text(.suspended, ["day": strings.day(from)]), note: nil,
        lastDay: nil, expiredText: expired, state: "suspended")
    }
    return rank(catalogue.products[index].rank)
  }

  /// A rank, whoever has it.
  func rank(_ rank: Rank) -> RankView {
    let expired = strings.text(.hasExpired)
    switch rank.state {
    case .valid, .due:
      let note = rank.lastDay.map { strings.text(.validUntil, ["day": strings.day($0)]) }
      return RankView(
        stars: rank.stars ?? 0, label: strings.counted(.stars, rank.stars ?? 0), note: note,
        lastDay: rank.lastDay?.description, expiredText: expired, state: rank.state.rawValue)
    case .expired:
      let day = rank.lastDay.map { strings.day($0) } ?? ""
      return RankView(
        stars: 0, label: strings.text(.expiredOn, ["day": day]), note: nil, lastDay: nil,
        expiredText: expired, state: rank.state.rawValue)
    case .revoked, .none:
      let word: Word = rank.state == .revoked ? .revoked : .notRecognised
      return RankView(
        stars: 0, label: strings.text(word), note: nil, lastDay: nil, expiredText: expired,
        state: rank.state.rawValue)
    }
  }
}
