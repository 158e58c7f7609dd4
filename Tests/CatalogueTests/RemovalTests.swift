import Support
import Testing

@testable import Catalogue

@Suite struct RemovalTests {
  private let gone = "---\nremoved: {date: 2026-06-01, reason: request}\n---\n"

  @Test func `a record that was taken away needs to say nothing else`() throws {
    let loaded = try load(.with("producers/lo-gom.md", gone))
    #expect(loaded.lines.isEmpty)
    #expect(loaded.catalogue.removed.map(\.id) == ["lo-gom"])
  }

  @Test func `a commune that is still named cannot be taken away`() throws {
    let lines = try load(.with("communes/00577.md", gone)).lines
    #expect(
      lines == [
        "content/producers/lo-gom.md:4:10: error: reference-to-removed “\"00577\"”",
        "content/products/binh-gom.md:5:10: error: reference-to-removed “\"00577\"”",
      ])
  }

  @Test func `a decision that was taken away grants nothing`() throws {
    let loaded = try load(.with("decisions/qd-1.md", gone))
    #expect(loaded.lines.isEmpty)
    #expect(loaded.catalogue.products[0].rank.state == .none)
  }

  @Test func `what a household closed stays closed when it withdraws`() throws {
    let tree = MemoryTree.product("signed_address: Xóm Kín")
      .adding(["content/producers/lo-gom.md": gone])
    #expect(try load(tree).catalogue.products[0].signedAddress == nil)
  }

  @Test func `a wrong key beside the removal is not dropped`() throws {
    let tree = MemoryTree.with(
      "producers/lo-gom.md",
      "---\nremoved: {date: 2026-06-01, reason: request, x: 1}\n---\n")
    #expect(
      try load(tree).lines == ["content/producers/lo-gom.md:2:46: error: unknown-key “x”"])
  }

  @Test func `a removal still to come changes nothing yet`() throws {
    let loaded = try load(.with("producers/lo-gom.md", gone), on: "2026-05-31")
    #expect(loaded.lines.contains { $0.contains("missing-key") })
  }
}
