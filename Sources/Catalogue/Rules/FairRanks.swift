internal import Diagnostics
internal import Markup

extension CatalogueRule {
  /// A rank that ends before a coming fair does: the booth's stars would be wrong that day.
  static let fairRanks = CatalogueRule { records, day, report in
    let fairs = records.fairs.records.filter { $0.ends >= day }
    guard !fairs.isEmpty else { return }
    var events: [String: [Recognition]] = [:]
    for decision in records.decisions.records {
      for row in decision.rows {
        events[row.product.value, default: []].append(row.recognition)
      }
    }
    for product in records.products.records {
      events[product.id, default: []] += product.recognitions
    }
    for fair in fairs {
      for booth in fair.booths {
        for product in booth.products {
          let sorted = (events[product.value] ?? []).sorted {
            ($0.date, $0.kind.precedence) < ($1.date, $1.kind.precedence)
          }
          let rank = Rank(of: sorted, on: day)
          guard rank.isRunning, let last = rank.lastDay, last < fair.ends else { continue }
          report.warning(.endsAtFair(product.value, last), at: product.span)
        }
      }
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func endsAtFair(_ id: String, _ day: CalendarDay) -> Self {
    Self(
      "rank-ends-at-fair",
      vi: "hạng của “\(id)” hết hiệu lực sau ngày \(day), trước khi hội chợ kết thúc",
      en: "the rank of “\(id)” ends after \(day), before the fair does")
  }
}
