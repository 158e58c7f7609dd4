import Support
import Testing

@testable import Site

/// What is said of a code, a number or a name: the files the page's script asks, and the page itself.
@Suite struct LookupTests {
  @Test(arguments: [
    ("NƯỚC MẮM CỐT NHĨ", "nuocmamcotnhi"), ("15/QĐ-UBND", "15qdubnd"), ("15 qd ubnd", "15qdubnd"),
    ("83-829-28780-3-2022", "838292878032022"), ("Kỹ nghệ", "kinghe"), ("", ""), (" / ", ""),
    (
      "một hai ba bốn năm sáu bảy tám chín mười mười-một mười-hai",
      "mothaibabonnamsaubaytamchinmuoimuoimotmuoihai"
    ),
    ("녹차", "녹차"), ("ນ້ຳປາແດກ", "ນ້ຳປາແດກ"), ("ក្រែម ឃ្មុំ", "ក្រែមឃ្មុំ"), ("茶", "茶"),
  ])
  func `a key is the words of a text without marks, case and what stands between them`(
    _ text: String, _ key: String
  ) {
    #expect(Lookup.key(text) == key)
  }

  @Test(arguments: [1, 2, 7, 64])
  func `every key is in the file its hash names, and in no other`(_ count: Int) {
    let keys = (0..<200).map { "khoa\($0)" }
    let lookup = Lookup(
      keys.map { ([$0, $0], Array("{\"k\":\"\($0)\"}".utf8)) }, count: (count - 1) * 64, name: "vi")
    #expect(lookup.shards.count == count)
    for key in keys {
      let holding = lookup.shards.indices.filter {
        String(decoding: lookup.shards[$0], as: UTF8.self).contains(
          "\"\(key)\":[{\"k\":\"\(key)\"}]")
      }
      #expect(holding == [Lookup.shard(of: key, of: count)])
    }
  }

  /// FNV-1a's own test values, so that a script may work it out alike.
  @Test(arguments: [("", 2_166_136_261), ("a", 0xE40C_292C), ("foobar", 0xBF9C_F968)])
  func `the hash is FNV-1a of 32 bits`(_ text: String, _ hash: Int) {
    #expect(Lookup.shard(of: text, of: Int(UInt32.max)) == hash % Int(UInt32.max))
  }

  private func entry(_ key: String, _ lines: String, on day: String = "2026-11-24") throws -> String
  {
    let built = try build(.product(lines), on: day)
    #expect(!built.lines.contains { $0.contains("error") }, "\(built.lines)")
    let file = built.text("data/search/vi/v0.js")
    guard let start = file.firstRange(of: "\"\(key)\":[") else { return "" }
    let rest = file[start.upperBound...]
    return String(rest[..<(rest.firstRange(of: "}]")?.upperBound ?? rest.endIndex)])
  }

  @Test(arguments: [
    "binhgom", "binhgommenran", "68292878032022", "08934588012228", "binhlo",
  ])
  func `a product is found by its names, its code and its barcode`(_ key: String) throws {
    let lines = """
      printed_name: BÌNH GỐM MEN RẠN
      code: 68-29287-80-3-2022
      aliases: [binh-lo]
      variants: [{pack: hộp, gtin: "8934588012228"}]
      """
    let text = try entry(key, lines)
    // An id of before leads nowhere here: it never stood on a label.
    #expect(text.contains("\"p\":[[") == (key != "binhlo"), "\(text)")
  }

  @Test func `what is said has every span of time with its days in words`() throws {
    let text = try entry(
      "binhgom",
      "suspended: {from: 2026-12-01, reason: Thu hồi lô hàng}\n"
        + "recognitions:\n"
        + "  - {number: 9/QĐ, date: 2020-01-05, authority: UBND, level: province, kind: new, stars: 3}"
    )
    #expect(
      text.contains("[3,\"2020-01-05\",\"2023-01-05\",\"05/01/2023\",\"06/01/2023\",0,\"9/QĐ\"]"))
    #expect(text.contains("\"x\":[\"2026-12-01\",\"01/12/2026\"]"))
  }

  @Test func `nothing of a product that was taken away is left`() throws {
    let built = try build(.product("removed: {date: 2026-01-01, reason: request}"))
    #expect(built.pages(holding: "binhgom").isEmpty)
  }

  @Test func `a decision is found by its number, and the short address of all leads to the search`()
    throws
  {
    let built = try build(.catalogue)
    #expect(built.text("data/search/vi/v0.js").contains("\"1qdubnd\":[{"))
    #expect(built.text("q/index.html").contains("url=/vi/tim-kiem/"))
    let page = built.text("vi/tim-kiem/index.html")
    #expect(page.contains("data-missing=\"Không tìm thấy mã hoặc số này"))
  }
}
