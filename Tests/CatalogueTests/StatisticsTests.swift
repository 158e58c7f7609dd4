import Diagnostics
import Markup
import Support
import Testing

@testable import Catalogue

@Suite struct StatisticsTests {
  @Test(arguments: [
    ("2026", "2025-12-15", "2026-12-14"), ("2026-1", "2025-12-15", "2026-06-14"),
    ("2026-2", "2026-06-15", "2026-12-14"),
  ])
  func `a period of reports is closed on the 14th`(
    _ name: String, _ first: String, _ last: String
  ) throws {
    let period = try #require(ReportPeriod(named: name))
    #expect("\(period.first)" == first && "\(period.last)" == last)
  }

  @Test(arguments: ["", "26", "2026-3", "2026-01-15", "năm 2026", "2026-", "1899"])
  func `what is no period is none`(_ name: String) { #expect(ReportPeriod(named: name) == nil) }

  /// The figures of a table's row: `4, 2, 200%`.
  private func row(_ table: String, _ name: String, in statistics: Statistics) -> String? {
    statistics.tables.first { $0.id == table }?.rows.first { $0.name.english == name }?.values
      .map { value in
        switch value {
        case .count(let count): "\(count)"
        case .share(let share): "\(DecimalText.of(share, places: 1))%"
        case .text(let text): text
        case .none: "–"
        }
      }.joined(separator: ", ")
  }

  private func statistics(
    _ files: [String: String], from first: String, to last: String, province: String? = nil
  ) throws -> Statistics {
    let loaded = try load(.catalogue.adding(files), on: last)
    #expect(!loaded.lines.contains { $0.contains("error") }, "\(loaded.lines)")
    let (from, to) = (try #require(CalendarDay(first)), try #require(CalendarDay(last)))
    return Statistics(
      loaded.catalogue, of: try #require(ReportPeriod(from: from, to: to)), province: province)
  }

  @Test func `the last of February is compared with the last of February`() throws {
    let (first, last) = (CalendarDay("2025-02-01"), CalendarDay("2025-02-28"))
    let period = ReportPeriod(from: try #require(first), to: try #require(last))
    #expect(period?.yearBefore.last == CalendarDay("2024-02-29"))
  }

  @Test func `a period is compared with the same time a year before, and with the plan`() throws {
    func product(_ name: String, _ commune: String) -> String {
      "---\nname: \(name)\nset: 21\nproducer: lo-gom\ncommune: \"\(commune)\"\n---\n"
    }
    let files = [
      "content/products/a.md": product("A", "00577"),
      "content/products/b.md": product("B", "16072"),
      "content/decisions/qd-0.md":
        "---\nnumber: 0/QĐ\ndate: 2025-03-01\nauthority: UBND\nlevel: province\n---\n",
      "content/decisions/qd-0.csv": "product,kind,stars\na,new,3\n",
      "content/decisions/qd-2.md":
        "---\nnumber: 2/QĐ\ndate: 2026-03-01\nauthority: UBND\nlevel: province\n---\n",
      "content/decisions/qd-2.csv": "product,kind,stars\na,upgraded,4\nb,new,3\n",
      "content/plans/p.md":
        "---\ntitle: P\nnumber: 9/KH\nstarts: 2026-01-01\nends: 2026-12-31\n"
        + "targets: [{title: T, amount: 4, counts: recognised}]\n---\n",
    ]
    let found = try statistics(files, from: "2025-12-15", to: "2026-06-14")
    #expect(row("overview", "Products in force", in: found) == "3, 1, 300%")
    #expect(row("overview", "of them 4 stars", in: found) == "2, 0, –")
    #expect(row("period", "Recognised", in: found) == "2, 1, 200%")
    #expect(row("period", "Raised", in: found) == "1, 0, –")
    #expect(row("targets", "T (9/KH)", in: found) == "4, 2, 50%, 1")
    #expect(row("provinces", "Hanoi", in: found) == "2, 0, 2, 0")
    #expect(
      row("gaps", "Products in force with no place of sale", in: found) == "3, A, B, Bình gốm")
    let own = try statistics(files, from: "2025-12-15", to: "2026-06-14", province: "38")
    #expect(row("overview", "Products in force", in: own) == "1, 0, –")
    #expect(row("communes", "Hoa Lộc (16072)", in: own) == "1, 0, 0, 1")
  }
}
