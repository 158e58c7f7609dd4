import Support
import Testing

@Suite struct PromiseTests {
  @Test func `any number of threads, and another order of files, give the same bytes`() throws {
    let one = try sampleSite().files
    #expect(try build(.sample, jobs: 2).files == one)
    #expect(try build(.sample, jobs: 7).files == one)
  }

  @Test func `three years later ranks change everywhere, and nothing else does`() throws {
    let now = try sampleSite()
    let later = try build(.sample, on: "2029-11-24")
    // Lists grow shorter, and search knows no booths of a fair that is over; every address stays.
    func lasting(_ built: Built) -> Set<String> {
      Set(
        built.files.keys.filter {
          !$0.contains("/trang/") && !$0.contains("/page/") && !$0.hasPrefix("data/search/")
        })
    }
    #expect(lasting(now) == lasting(later))
    for (path, bytes) in later.files {
      // What scripts fill is no product's.
      let text = String(decoding: bytes, as: UTF8.self)
        .replacing(/<template id="product-row">[\s\S]*?<\/template>/, with: "")
      #expect(!text.contains("<use href=\"#star\"/>"), "stars in \(path)")
      #expect(!text.contains("\"award\""))
    }
    let unchanged = [
      "robots.txt", "data/addresses.json", "vi/gioi-thieu/index.html",
      "vi/diem-den/index.html", "q/binh-gom-men-ran/index.html",
    ]
    for path in unchanged {
      #expect(now.files[path] == later.files[path], "\(path)")
    }
    #expect(later.text("vi/san-pham/binh-gom-men-ran/index.html").contains("hết hiệu lực"))
    #expect(later.text("en/products/binh-gom-men-ran/index.html").contains("expired after"))
    #expect(later.text("vi/index.html").contains("<span class=\"figure\">0</span> sản phẩm"))
    #expect(
      later.text("vi/xa-phuong/14959/index.html").contains(
        "chưa có sản phẩm nào đang được công nhận"))
  }

  @Test func `nothing of a household without consent is in any file`() throws {
    let secrets = [
      "0901234567", "090 123 4567", "Trần Thị Kín", "Số 77 ngõ Kín", "Xóm Kín cũ", "20.987654",
      "105.912345", "20,98765", "kin@example.vn", "Hộ kinh doanh Trần",
    ]
    let producer = """
      ---
      name: Cơ sở Hoa Sen
      type: household
      commune: "00577"
      legal_name: Hộ kinh doanh Trần Thị Kín
      person: Trần Thị Kín
      address: Số 77 ngõ Kín
      signed_address: Xóm Kín cũ
      coordinates: [20.987654, 105.912345]
      phone: [090 123 4567, "0901234567"]
      email: kin@example.vn
      zalo: "0901234567"
      ---
      """
    let tree = MemoryTree.product("signed_address: Xóm Kín cũ").adding([
      "content/producers/lo-gom.md": producer,
      "content/decisions/qd-1.csv":
        "product,kind,stars,signed_address\nbinh-gom,new,4,Xóm Kín cũ\n",
    ])
    let built = try build(tree)
    #expect(built.lines.isEmpty)
    #expect(!built.pages(holding: "Cơ sở Hoa Sen").isEmpty)
    for secret in secrets { #expect(built.pages(holding: secret).isEmpty, "\(secret)") }
  }

  @Test func `hostile text comes out as text in every field, story and file`() throws {
    let hostile =
      "<script>alert(1)</script> javascript:alert(2) \" onerror=x ' </title> ]]> {{{x}}} {{y}} <!--"
    let yaml = "'" + hostile.replacing("'", with: "''") + "'"
    // A comment of opening hours ends at a quotation mark.
    let hours = hostile.replacing("'", with: "''").replacing("\"", with: "")
    let fields = """
      name: \(yaml)
      printed_name: \(yaml)
      summary: \(yaml)
      signed_address: \(yaml)
      code: \(yaml)
      shelf_life: \(yaml)
      ingredients: [\(yaml)]
      traceability: \(yaml)
      variants: [{name: \(yaml), pack: \(yaml)}]
      certificates: [{kind: standard, name: \(yaml), number: \(yaml)}]
      protection: [{kind: trademark, name: \(yaml), number: \(yaml)}]
      shops_online: [{platform: \(yaml), url: "https://a.vn/?a=1&b=2"}]
      trade: {capacity: \(yaml), min_order: \(yaml), markets: [\(yaml)], distributors: [\(yaml)]}
      awards: [{name: \(yaml), year: 2020}]
      """
    let tree = MemoryTree.catalogue.adding([
      "content/catalogue.yaml": """
      title: \(yaml)
      base_url: https://ocop.example.vn
      languages: [vi, en]
      publisher: {name: \(yaml), address: \(yaml), permit: \(yaml), governing_body: \(yaml), licence: \(yaml)}
      notice: \(yaml)
      map: {credit: \(yaml)}
      """,
      "content/products/binh-gom.md":
        "---\nset: 21\nproducer: lo-gom\ncommune: \"00577\"\nvillage: lang\n\(fields)\n---\n\n\(hostile)\n\n# \(hostile)\n",
      "content/producers/lo-gom.md":
        "---\nname: \(yaml)\ntype: farm\ncommune: \"00577\"\naddress: \(yaml)\nzalo: \(yaml)\nfacebook: \(yaml)\nvisits: {welcome: true, hours: 'Mo-Su 08:00-17:00 \"\(hours)\"', languages: [\(yaml)]}\n---\n\n\(hostile)\n",
      "content/communes/00577.md":
        "---\nname: \(yaml)\ntype: xã\nprovince: \"01\"\ncoordinates: [20.9, 105.9]\nformerly: [\(yaml)]\n---\n\n\(hostile)\n",
      "content/points/quay.md":
        "---\nname: \(yaml)\nkind: retail\ncommune: \"00577\"\naddress: \(yaml)\ncoordinates: [20.9, 105.9]\nhost_venue: \(yaml)\noperator: \(yaml)\nhours: 'Mo-Su 08:00-17:00 \"\(hours)\"'\nothers: \(yaml)\npayment: [\(yaml)]\nlanguages: [\(yaml)]\napproval: {decision: \(yaml), authority: \(yaml)}\nstocks: [{product: binh-gom}]\n---\n\n\(hostile)\n",
      "content/destinations/lang.md":
        "---\nname: \(yaml)\nkind: craft_village\ncommune: \"00577\"\naddress: \(yaml)\nsummary: \(yaml)\nhours: 'Mo-Su 08:00-17:00 \"\(hours)\"'\n---\n\n\(hostile)\n",
      "content/pages/trang.md": "---\ntitle: \(yaml)\nmenu: 1\n---\n\n\(hostile)\n",
      "content/decisions/qd-1.md":
        "---\nnumber: \(yaml)\ndate: 2025-12-15\nauthority: \(yaml)\nlevel: province\n---\n",
    ])
    let built = try build(tree)
    // Tags in stories are told, and printed; no commune has such a name.
    let told = ["warning: markdown-left", "warning: unit-name"]
    #expect(built.lines.allSatisfy { line in told.contains { line.contains($0) } })
    // A spreadsheet has no markup: its dangers are another test's.
    for (path, bytes) in built.files
    where !path.hasPrefix("assets/") && !path.hasSuffix(".csv") {
      var text = String(decoding: bytes, as: UTF8.self)
      #expect(!text.contains("<script>alert"), "\(path)")
      // The theme's own scripts and structured data are all the scripts there are.
      text = text.replacing("<script src=\"/assets/", with: "")
      text = text.replacing("<script type=\"application/ld+json\">", with: "")
      #expect(!text.contains("<script"), "\(path)")
      #expect(!text.contains("href=\"javascript:"), "\(path)")
      if path.hasSuffix(".html") {
        #expect(text.components(of: "</title>") <= 1 + text.components(of: "<svg"), "\(path)")
      }
      #expect(!text.contains("]]>") || path.hasSuffix(".html"), "\(path)")
      #expect(!text.replacing("\\\"", with: "").contains("\" onerror"), "\(path)")
    }
    let page = built.text("vi/san-pham/binh-gom/index.html")
    #expect(
      page.contains(
        "&lt;script&gt;alert(1)&lt;/script&gt; javascript:alert(2) &quot; onerror=x &#39; &lt;/title&gt; ]]&gt; {{{x}}} {{y}} &lt;!--"
      ))
    #expect(page.contains("\\u003cscript\\u003ealert(1)"))
  }
}
