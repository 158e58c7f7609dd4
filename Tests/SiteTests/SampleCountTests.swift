import Support
import Testing

/// Samples beside what is meant, and catalogues of samples alone.
@Suite struct SampleCountTests {
  private static let sample = MemoryTree.catalogue.adding([
    "content/products/mau.md":
      "---\nname: Bình mẫu\nset: 21\nproducer: mau\ncommune: \"00577\"\nsample: true\n---\n",
    "content/producers/mau.md":
      "---\nname: Lò mẫu\ntype: farm\ncommune: \"00577\"\nsample: true\n---\n",
    "content/decisions/qd-1.csv": "product,kind,stars\nbinh-gom,new,4\nmau,new,4\n",
    "content/points/quay.md":
      "---\nname: Quầy mẫu\nkind: retail\ncommune: \"00577\"\nsample: true\n---\n",
  ])

  private func figures(_ built: Built, _ page: String) -> [String] {
    built.text(page).matches(of: /<span class="figure">([^<]*)<\/span> ([^<]*)</)
      .map { "\($0.1) \($0.2)" }
  }

  @Test func `samples beside others are told, shown and counted nowhere`() throws {
    let built = try build(Self.sample)
    #expect(
      built.lines == [
        "content/points/quay.md:1:1: warning: sample-record “-”",
        "content/producers/mau.md:1:1: warning: sample-record “-”",
        "content/products/mau.md:1:1: warning: sample-record “-”",
      ])
    #expect(
      figures(built, "vi/index.html") == [
        "1 sản phẩm đang được công nhận", "1 chủ thể", "1 xã, phường", "0 điểm bán",
      ])
    #expect(figures(built, "vi/tinh-thanh/01/index.html").first?.hasPrefix("1 ") == true)
    let list = built.text("vi/san-pham/index.html")
    #expect(
      list.contains("Bình mẫu") && list.contains("1 sản phẩm") && !list.contains("2 sản phẩm"))
    #expect(!built.text("vi/ket-qua-cong-nhan/index.html").contains("2 sản phẩm"))
    #expect(!built.text("vi/chu-the/index.html").contains("2 chủ thể"))
    #expect(!built.text("vi/index.html").contains("danh mục mẫu"))
  }

  @Test func `a sample decision ranks nothing that is meant`() throws {
    let tree = MemoryTree.catalogue.adding([
      "content/decisions/qd-1.md":
        "---\nnumber: 1/QĐ-UBND\ndate: 2025-12-15\nauthority: UBND\nlevel: province\nsample: true\n---\n"
    ])
    #expect(try build(tree).lines.contains { $0.contains("error: sample-decision “binh-gom”") })
  }

  @Test func `in a catalogue of samples alone they count, and the front page says so`() throws {
    let tree = Self.sample.removing([
      "content/products/binh-gom.md", "content/producers/lo-gom.md",
    ]).adding(["content/decisions/qd-1.csv": "product,kind,stars\nmau,new,4\n"])
    let built = try build(tree)
    #expect(built.lines == [])
    #expect(figures(built, "vi/index.html").first == "1 sản phẩm đang được công nhận")
    #expect(built.text("vi/index.html").contains("danh mục mẫu"))
  }

  @Test(arguments: [
    ("https://ocop.example", true), ("https://example.com/ocop", true),
    ("http://localhost:8000", true), ("https://ocop.test", true),
    ("https://ocop.example.vn", false), ("https://contest.vn", false),
  ])
  func `the starter's address is told where something is meant`(
    _ address: String, _ isTold: Bool
  ) throws {
    let settings = "title: A\nbase_url: \(address)\nlanguages: [vi]\n"
    let lines = try build(MemoryTree.catalogue.adding(["content/catalogue.yaml": settings])).lines
    #expect(
      lines
        == (isTold ? ["content/catalogue.yaml:2:11: warning: example-address “\(address)”"] : []))
  }
}
