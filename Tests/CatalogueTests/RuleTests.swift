import Support
import Testing

@testable import Catalogue

@Suite struct RuleTests {
  @Test func `a level that could not grant the star is a warning`() throws {
    let district = MemoryTree.with(
      "decisions/qd-1.md",
      "---\nnumber: 1/QĐ\ndate: 2025-12-15\nauthority: UBND huyện\nlevel: district\n---\n")
    #expect(
      try load(district).lines == [
        "content/decisions/qd-1.csv:2:1: warning: granting-level “binh-gom”"
      ])
    #expect(try load(.catalogue).lines.isEmpty)
  }

  @Test func `a decision still to come is a warning and does not count`() throws {
    let loaded = try load(.catalogue, on: "2025-12-14")
    #expect(loaded.lines == ["content/decisions/qd-1.md:1:1: warning: future-decision “”"])
    #expect(loaded.catalogue.products[0].rank.state == .none)
  }

  @Test func `a revocation names a decision that recognised the product`() throws {
    let revoking = [
      "content/decisions/qd-2.md":
        "---\nnumber: 2/QĐ\ndate: 2026-02-01\nauthority: UBND\nlevel: province\n---\n"
    ]
    let right = MemoryTree.catalogue.adding(revoking).adding([
      "content/decisions/qd-2.csv": "product,kind,revokes\nbinh-gom,revoked,qd-1\n"
    ])
    #expect(try load(right).lines.isEmpty)
    #expect(try load(right).catalogue.products[0].rank.state == .revoked)
    let wrong = MemoryTree.catalogue.adding(revoking).adding([
      "content/decisions/qd-2.csv": "product,kind,revokes\nbinh-gom,revoked,qd-2\n"
    ])
    #expect(
      try load(wrong).lines == ["content/decisions/qd-2.csv:2:18: error: revocation “qd-2”"])
  }

  @Test(arguments: [
    ("Xem [lò](../producers/lo-gom.md).", [String]()),
    ("Xem [web](https://a.vn), [thư](mailto:a@b.vn), [gọi](tel:024).", []),
    (
      "\nXem [lò](../producers/lo-gon.md).",
      ["content/products/binh-gom.md:9:10: error: link-nowhere “../producers/lo-gon.md”"]
    ),
    (
      "[x](javascript:alert(1))",
      ["content/products/binh-gom.md:8:5: error: link-nowhere “javascript:alert(1)”"]
    ),
    (
      "[x](../../../etc/passwd.md)",
      ["content/products/binh-gom.md:8:5: error: link-nowhere “../../../etc/passwd.md”"]
    ),
    ("![lò](lo.jpg)", ["content/products/binh-gom.md:8:7: warning: picture-in-story “lo.jpg”"]),
  ])
  func `a link in a story leads somewhere`(_ story: String, _ expected: [String]) throws {
    #expect(try load(.product("featured: true", story: story)).lines == expected)
  }

  @Test func `a decision has the rows its annex has, each product once`() throws {
    let decision = MemoryTree.catalogue.adding([
      "content/decisions/qd-1.md":
        "---\nnumber: 1/QĐ\ndate: 2025-12-15\nauthority: UBND\nlevel: province\nrows: 3\n---\n",
      "content/decisions/qd-1.csv": "product,kind,stars\nbinh-gom,new,4\nbinh-gom,new,4\n",
    ])
    #expect(
      try load(decision).lines == [
        "content/decisions/qd-1.csv:3:1: error: product-twice “binh-gom”",
        "content/decisions/qd-1.md:6:7: error: row-count “3”",
      ])
  }
}
