internal import Diagnostics
internal import Markup

extension CatalogueRule {
  /// A rank that ends before a coming fair does: the booth's stars would be wrong that day.
  static let fairRanks = CatalogueRule { records, day, report in
    let fairs = records.fairs.records.filter { $0.ends >= day }
    guard !fairs.isEmpty else { return }
    let recognitions = records.recognitions
    for fair in fairs {
      for booth in fair.booths {
        for product in booth.products {
          let rank = Rank(of: recognitions[product.value] ?? [], on: day)
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
      vi: "hạng của “\(id)” hết hiệu lực sau ngày \(day.inVietnamese), trước khi hội chợ kết thúc",
      en: "the rank of “\(id)” ends after \(day), before the fair does")
  }
}
