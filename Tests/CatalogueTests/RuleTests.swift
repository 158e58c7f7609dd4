import Diagnostics
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

  @Test func `a product's own revocation has to name what recognised it`() throws {
    let own = """
      recognitions: [{number: 9/QĐ, date: 2026-03-01, authority: UBND, level: province, \
      kind: revoked, revokes: qd-99}]
      """
    let lines = try load(.product(own)).lines
    #expect(lines.count == 1)
    #expect(lines[0].hasSuffix("error: revocation “qd-99”"))
  }

  @Test func `a rank cannot end before its decision`() throws {
    let tree = MemoryTree.with(
      "decisions/qd-1.csv", "product,kind,stars,valid_until\nbinh-gom,new,4,01/01/2020\n")
    #expect(
      try load(tree).lines == [
        "content/decisions/qd-1.csv:2:16: error: ends-before-start “01/01/2020”"
      ])
  }

  @Test func `a decision that says how many rows it has needs its table`() throws {
    let tree = MemoryTree.catalogue.adding([
      "content/decisions/qd-2.md":
        "---\nnumber: 2/QĐ\ndate: 2026-01-01\nauthority: UBND\nlevel: province\nrows: 1\n---\n",
      "content/decisions/qd-2.cu.csv": "product,kind,stars\nbinh-gom,new,4\n",
    ])
    #expect(
      try load(tree).lines == [
        "content/decisions/qd-2.cu.csv:1:1: warning: unused-file “”",
        "content/decisions/qd-2.md:6:7: error: row-count “1”",
      ])
  }

  @Test func `the word in the link is marked, not the same word before it`() throws {
    let tree = MemoryTree.product("featured: true", story: "xa-la xa-la [x](xa-la)")
    #expect(
      try load(tree).lines == ["content/products/binh-gom.md:8:17: error: link-nowhere “xa-la”"])
  }

  @Test(arguments: [1, 2, 4, 8])
  func `each wrong stock is listed on any number of threads`(_ jobs: Int) throws {
    var tree = MemoryTree.catalogue
    for index in 0..<51 {
      tree = tree.adding([
        "content/points/p\(index).md":
          "---\nname: P\nkind: online\nstocks: [{checked: 2026-01-01}]\n---\n"
      ])
    }
    #expect(try load(tree, jobs: jobs).lines.count == 51)
  }

  @Test func `a table that cannot be read does not make every id unknown`() throws {
    let tree = MemoryTree.catalogue.adding([
      "content/producers.csv": "id,nme\nkhac,X\n",
      "content/products/khac.md":
        "---\nname: K\nset: 1\nproducer: khac\ncommune: \"00577\"\n---\n",
    ])
    #expect(try load(tree).lines == ["content/producers.csv:1:4: error: unknown-column “nme”"])
  }

  @Test func `what is granted and revoked on one day is revoked, whatever the files are called`()
    throws
  {
    let head = "date: 2025-12-15\nauthority: UBND\nlevel: province\n---\n"
    let tree = MemoryTree.catalogue.adding([
      "content/decisions/a-thu-hoi.md": "---\nnumber: 2/QĐ\n" + head,
      "content/decisions/a-thu-hoi.csv": "product,kind,revokes\nbinh-gom,revoked,qd-1\n",
    ])
    #expect(try load(tree).catalogue.products[0].rank.state == .revoked)
  }

  @Test func `every link that leads nowhere is reported at its place, however many there are`()
    throws
  {
    let links = (0..<300).map { "[x](../producers/lo-\($0).md)\n\n" }.joined()
    let tree = MemoryTree.with(
      "products/binh-gom.md",
      "---\nname: B\nset: 21\nproducer: lo-gom\ncommune: \"00577\"\n---\n" + links)
    let lines = try load(tree).lines
    #expect(lines.count == 300)
    #expect(
      lines.last
        == "content/products/binh-gom.md:605:5: error: link-nowhere “../producers/lo-299.md”")
  }

  @Test func `a maker named twice is an error`() throws {
    let tree = MemoryTree.with(
      "products/binh-gom.md",
      "---\nname: B\nset: 21\nproducer: [lo-gom, lo-gom]\ncommune: \"00577\"\n---\n")
    #expect(
      try load(tree).lines == ["content/products/binh-gom.md:4:20: error: named-twice “lo-gom”"])
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

  @Test func `a photo stands beside the record that names it, and is described`() throws {
    let tree = MemoryTree.product(
      "photos: [{file: bihn.jpg, alt: Bình}, {file: lo.jpg}]\nvideos: [{file: x.mp4}]"
    ).adding(["content/products/binh.jpg": "", "content/products/lo.jpg": ""])
    let loaded = try load(tree)
    #expect(
      loaded.lines == [
        "content/products/binh-gom.md:6:17: error: no-such-file “bihn.jpg”",
        "content/products/binh-gom.md:6:46: warning: photo-alt “lo.jpg”",
        "content/products/binh-gom.md:7:17: error: no-such-file “x.mp4”",
      ])
    #expect(loaded.report.sorted.first?.hint?.english == "did you mean “binh.jpg”?")
  }
}
