import Diagnostics
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
    #expect(
      loaded.lines == [
        "content/decisions/qd-1.md:1:1: warning: rank-lost-by-removal “”"
      ])
    #expect(loaded.catalogue.products[0].rank.state == .none)
    #expect(loaded.catalogue.removed.map(\.kind) == [.decisions])
  }

  @Test func `who loses no rank by the removal of a decision is not named`() throws {
    let tree = MemoryTree.catalogue
    let decision = String(decoding: try tree.bytes(of: "content/decisions/qd-1.md"), as: UTF8.self)
    let removed = decision.replacing(
      "---\n", with: "---\nremoved: {date: 2026-06-01, reason: error}\n", maxReplacements: 1)
    let table = String(decoding: try tree.bytes(of: "content/decisions/qd-1.csv"), as: UTF8.self)
    let both = tree.adding([
      "content/decisions/qd-1.md": removed, "content/decisions/qd-2.md": decision,
      "content/decisions/qd-2.csv": table,
    ])
    #expect(try load(both).lines.isEmpty)
    let alone = try load(tree.adding(["content/decisions/qd-1.md": removed]))
    #expect(alone.lines.count == 1)
    let text = alone.report.diagnostics.first?.message.text.english
    #expect(text?.contains("binh-gom") == true)
  }

  @Test func `a revocation of what a removed decision granted is no mistake`() throws {
    let tree = MemoryTree.with("decisions/qd-1.md", gone).adding([
      "content/decisions/qd-2.md":
        "---\nnumber: 2/QĐ\ndate: 2026-07-01\nauthority: X\nlevel: province\n---\n",
      "content/decisions/qd-2.csv": "product,kind,revokes\nbinh-gom,revoked,qd-1\n",
    ])
    #expect(try !load(tree).report.hasErrors)
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
    let tree = MemoryTree.product("removed: {date: 2026-06-01, reason: request}")
    let loaded = try load(tree, on: "2026-05-31")
    #expect(loaded.lines.isEmpty)
    #expect(loaded.catalogue.products.count == 1)
  }

  @Test func `a record of which nothing is left is removed before its day`() throws {
    let loaded = try load(.with("producers/lo-gom.md", gone), on: "2026-05-31")
    #expect(
      loaded.lines == [
        "content/producers/lo-gom.md:2:10: warning: removed-already “{date: 2026-06-01, reason: request}”"
      ])
    #expect(loaded.catalogue.removed.map(\.id) == ["lo-gom"])
  }
}
