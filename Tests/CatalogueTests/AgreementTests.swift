import Diagnostics
import Support
import Testing

@testable import Catalogue

/// Facts held against each other.
@Suite struct AgreementTests {
  private func ids(_ tree: MemoryTree) throws -> [String] {
    try load(tree).report.diagnostics.map(\.message.id)
  }

  private func decision(_ rows: String, level: String = "province") -> MemoryTree {
    .catalogue.adding([
      "content/decisions/qd-1.md":
        "---\nnumber: 1/QĐ\ndate: 2025-12-15\nauthority: X\nlevel: \(level)\n---\n",
      "content/decisions/qd-1.csv": "product,kind,stars,score\n" + rows,
    ])
  }

  @Test(arguments: [
    ("binh-gom,new,3,50\n", "province", true), ("binh-gom,new,3,69.9\n", "province", true),
    ("binh-gom,new,3,70\n", "province", false), ("binh-gom,new,4,70\n", "province", true),
    ("binh-gom,new,4,69.5\n", "province", false), ("binh-gom,new,4,92\n", "province", true),
    ("binh-gom,new,4,92\n", "ministry", false), ("binh-gom,new,5,90\n", "ministry", true),
    ("binh-gom,new,5,89\n", "ministry", false), ("binh-gom,new,3,49\n", "province", false),
  ])
  func `points and stars say the same`(_ row: String, _ level: String, _ isRight: Bool) throws {
    let told = try ids(decision(row, level: level)).contains("score-and-stars")
    #expect(told != isRight)
  }

  @Test func `what is renewed with nothing before is counted once a decision`() throws {
    let loaded = try load(decision("binh-gom,renewed,4,\n"))
    #expect(loaded.report.diagnostics.map(\.message.id) == ["nothing-before"])
    #expect(try !ids(decision("binh-gom,new,4,\n")).contains("nothing-before"))
  }

  @Test func `a number without its suffix, and one product twice, are told`() throws {
    let bare = MemoryTree.with(
      "decisions/qd-1.md",
      "---\nnumber: \"15\"\ndate: 2025-12-15\nauthority: X\nlevel: province\n---\n")
    #expect(try ids(bare) == ["decision-number"])
    let twice = MemoryTree.with(
      "products/binh.md",
      "---\nname: BÌNH – gốm\nset: 21\nproducer: lo-gom\ncommune: \"00577\"\n---\n")
    #expect(try ids(twice) == ["same-product"])
  }

  @Test func `an appointment needs a way to make one`() throws {
    func village(_ extra: String) -> MemoryTree {
      .with(
        "destinations/lang.md",
        "---\nname: Làng\nkind: craft_village\ncommune: \"00577\"\nappointment: true\n\(extra)\n---\n"
      )
    }
    #expect(try ids(village("")) == ["no-way-to-appoint"])
    #expect(try ids(village("phone: \"024 3874 0000\"")) == [])
    #expect(try ids(village("website: https://lang.vn")) == [])
  }

  @Test func `booths are counted as people walk, and hold what their makers make`() throws {
    let tree = MemoryTree.catalogue.adding([
      "content/producers/lo-khac.md":
        "---\nname: Lò khác\ntype: enterprise\ncommune: \"00577\"\n---\n",
      "content/fairs/cho.md": "---\nname: Chợ\nstarts: 2026-12-10\nends: 2026-12-13\n---\n",
      "content/fairs/cho.booths.csv":
        "booth,producer,products\nA10,lo-gom,\na2,lo-gom,\nA1,lo-khac,binh-gom\n",
    ])
    let loaded = try load(tree)
    #expect(loaded.report.diagnostics.map(\.message.id) == ["booth-product"])
    #expect(loaded.catalogue.fairs[0].booths.map(\.record.number.value) == ["A1", "a2", "A10"])
    let twice = tree.adding([
      "content/fairs/cho.booths.csv": "booth,producer\nA01,lo-gom\na01,lo-gom\n"
    ])
    #expect(try ids(twice) == ["booth-twice"])
  }
}
