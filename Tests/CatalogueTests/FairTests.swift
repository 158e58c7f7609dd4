import Support
import Testing

@testable import Catalogue

@Suite struct FairTests {
  private let fair = """
    ---
    name: Phiên chợ
    starts: 2026-12-10
    ends: 2026-12-13
    zones: [{id: bac, name: Bắc}]
    ---
    """

  private func tree(_ booths: String) -> MemoryTree {
    .catalogue.adding([
      "content/fairs/phien-cho.md": fair,
      "content/fairs/phien-cho.booths.csv": "booth,zone,producer,exhibitor,products,note\n"
        + booths,
    ])
  }

  @Test func `what is wrong with booths is told beside what the fair lacks`() throws {
    let broken = tree("A1,nam,lo-gom,,,\n").adding([
      "content/fairs/phien-cho.md": "---\nname: Phiên chợ\nzones: [{id: bac, name: Bắc}]\n---\n"
    ])
    let lines = try load(broken).lines.map { $0.split(separator: " ")[2] }
    #expect(lines == ["unknown-zone", "missing-key", "missing-key"])
  }

  @Test func `booths lead to producers and products; one without products shows all`() throws {
    let loaded = try load(tree("A1,bac,lo-gom,,,\nA2,bac,lo-gom,,binh-gom,\nA3,,,Khách mời,,Lào\n"))
    #expect(loaded.lines.isEmpty)
    let booths = loaded.catalogue.fairs[0].booths
    #expect(booths.map(\.products) == [[0], [0], []])
    #expect(booths.map(\.producer) == [0, 0, nil])
    #expect(booths[2].record.exhibitor?.main == "Khách mời")
    #expect(loaded.catalogue.products[0].booths.count == 2)
  }

  @Test(arguments: [
    ("A1,nam,lo-gom,,,\n", "2:4: error: unknown-zone “nam”"),
    ("A1,bac,,,,\n", "2:1: error: empty-booth “A1,bac,,,,”"),
    (",bac,lo-gom,,,\n", "2:2: error: missing-key “bac”"),
    ("A1,bac,lo-gon,,,\n", "2:8: error: unknown-reference “lo-gon”"),
    ("A1,bac,lo-gom,,binh-gom; binh-go,\n", "2:26: error: unknown-reference “binh-go”"),
    ("A1,bac,lo-gom,,,\nA1,bac,lo-gom,,,\n", "3:1: error: booth-twice “A1”"),
    ("A1,bac,lo-gom,,\n", "2:16: error: cell-count “”"),
  ])
  func `a mistake in the table has its row and column`(_ rows: String, _ expected: String) throws {
    let lines = try load(tree(rows)).lines
    #expect(lines == ["content/fairs/phien-cho.booths.csv:\(expected)"])
  }

  @Test func `a rank that ends before a coming fair does is a warning`() throws {
    let ending = tree("A1,bac,lo-gom,,binh-gom,\n").adding([
      "content/decisions/qd-1.csv": "product,kind,stars,valid_until\nbinh-gom,new,4,2026-12-12\n"
    ])
    #expect(
      try load(ending).lines == [
        "content/fairs/phien-cho.booths.csv:2:16: warning: rank-ends-at-fair “binh-gom”"
      ])
    let later = tree("A1,bac,lo-gom,,binh-gom,\n").adding([
      "content/decisions/qd-1.csv": "product,kind,stars,valid_until\nbinh-gom,new,4,2026-12-13\n"
    ])
    #expect(try load(later).lines.isEmpty)
    // A fair that is over asks nothing.
    #expect(try load(ending, on: "2026-12-14").lines.isEmpty)
  }

  @Test func `a fair ends after it starts, and its programme is on its days`() throws {
    let wrong = MemoryTree.with(
      "fairs/phien-cho.md",
      """
      ---
      name: Phiên chợ
      starts: 2026-12-10
      ends: 2026-12-09
      programme: [{day: 2026-12-20, title: Khai mạc}]
      ---
      """)
    #expect(
      try load(wrong).lines == [
        "content/fairs/phien-cho.md:4:7: error: fair-ends-before-start “2026-12-09”",
        "content/fairs/phien-cho.md:5:12: warning: programme-day “[{day: 2026-12-20, title: Khai mạc}]”",
      ])
  }
}
