internal import Diagnostics
internal import Markup

extension CatalogueRule {
  /// A product that still has a rank is renewed or upgraded: a second `new` is most often another
  /// product's row.
  static let overlap = CatalogueRule { records, _, report in
    let recognitions = records.recognitions
    for product in records.products.records {
      let events = recognitions[product.id] ?? []
      for (index, event) in events.enumerated() where event.kind == .new && index > 0 {
        let earlier = events[..<index].filter { $0.decision != event.decision }
        let before = Rank(of: earlier, on: event.date)
        guard before.isRunning, let last = before.lastDay else { continue }
        report.warning(.stillRuns(product.id, last), at: event.span)
      }
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func stillRuns(_ id: String, _ day: CalendarDay) -> Self {
    Self(
      "overlap",
      vi:
        "“\(id)” còn hạng đến \(day.inVietnamese): dòng này là đánh giá lại (renewed), nâng hạng (upgraded) "
        + "hay của sản phẩm khác?",
      en: "“\(id)” has a rank until \(day): is this a renewal (renewed), an upgrade (upgraded), "
        + "or the row of another product?")
  }
}
