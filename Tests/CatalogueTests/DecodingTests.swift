import Diagnostics
import Markup
import Support
import Testing

@testable import Catalogue

@Suite struct DecodingTests {
  @Test func `a decision's rows are read whatever its head lacks`() throws {
    let tree = MemoryTree.catalogue.adding([
      "content/decisions/qd-1.md":
        "---\nnumber: 1/QĐ\nauthority: X\nlevel: khu phố\nrows: 7\n---\n",
      "content/decisions/qd-1.csv": "product,kind,stars\nbinh-gom,new,6\nbinh-gom,abc,4\n",
    ])
    let lines = try load(tree).lines.map { $0.split(separator: " ")[2] }
    #expect(
      lines.sorted() == [
        "missing-key", "not-a-rank", "row-count", "unknown-word", "unknown-word",
      ])
  }

  @Test func `the small catalogue has no mistakes and is linked`() throws {
    let loaded = try load(.catalogue)
    #expect(loaded.lines.isEmpty)
    let product = loaded.catalogue.products[0]
    #expect(product.rank.stars == 4)
    #expect(loaded.catalogue.producers[product.producers[0]].record.name == "Lò gốm")
    #expect(loaded.catalogue.communes[0].products == [0])
  }

  @Test func `every key of a product is read`() throws {
    let loaded = try load(
      .product(
        """
        printed_name: BÌNH GỐM
        taxonomy: 2023
        signed_address: Thôn 3
        code: 01-00577-3-2026
        summary: {vi: Một câu, en: One sentence}
        variants: [{name: Nhỏ, pack: 20 cm, gtin: "8930000000019", price: 250000, price_checked: 01/09/2026}]
        alcohol: 12,5
        regime: health_food
        ingredients: [đất, {vi: men, en: glaze}]
        shelf_life: 24 tháng
        season: [1, 12]
        local_material: 80
        local_labour: 100
        certificates: [{kind: standard, name: TCVN, number: "1", issued: 2025-01-01, valid_until: 2027-01-01}]
        protection: [{kind: trademark, name: Nhãn, number: "2"}]
        traceability: Tem của cơ sở
        shops_online: [{platform: Sàn, url: "https://a.vn/x", checked: 2026-01-01}]
        trade: {capacity: 10 tấn, wholesale: true, min_order: 1 tấn, export_ready: có, markets: [Nhật], distributors: [A]}
        awards: [{name: Giải, year: 2024}]
        press: [{title: Báo, url: "https://b.vn", date: 2024-05-01}]
        photos: [{file: a.jpg, alt: Ảnh, credit: X, licence: CC0, people: 2026-01-01}]
        videos: [{file: a.mp4, poster: a.jpg, title: Phim, transcript: Lời}]
        featured: true
        suspended: {from: 2027-01-01, reason: Thu hồi lô hàng}
        aliases: [binh-cu]
        sample: true
        """
      ).adding(["content/products/a.jpg": "", "content/products/a.mp4": ""]))
    #expect(
      loaded.lines.map { $0.split(separator: " ")[2] }
        == ["regime-elsewhere", "sample-record"])
    let product = loaded.catalogue.products[0].record
    #expect(product.alcohol == 12.5)
    #expect(product.variants[0].priceChecked?.description == "2026-09-01")
    #expect(product.summary?.value(for: .english).value == "One sentence")
    #expect(product.ingredients.map(\.main) == ["đất", "men"])
    #expect(product.trade?.exportReady == true)
    #expect(loaded.catalogue.products[0].isSuspended == false)
  }

  @Test func `a translation file adds texts, and a record counts as translated by name and story`()
    throws
  {
    let tree = MemoryTree.product("summary: Một câu", story: "\nThân bài\n")
    let onlyName = tree.adding([
      "content/products/binh-gom.en.md": "---\nname: Vase\nsummary: A sentence\n---\n"
    ])
    let half = try load(onlyName).catalogue.products[0].record
    #expect(half.name.value(for: .english).value == "Vase")
    #expect(half.story?.isTranslated(to: .english) == false)
    let whole = tree.adding([
      "content/products/binh-gom.en.md": "---\nname: Vase\n---\n\nThe story\n"
    ])
    #expect(try load(whole).catalogue.products[0].record.story?.isTranslated(to: .english) == true)
  }

  @Test func `a story that was changed since is not handed out, and that is told`() throws {
    let tree = MemoryTree.product("", story: "\nThân bài\n")
    let loaded = try load(tree).catalogue.products[0].record.story
    let story = try #require(loaded).main
    let same = StoryShelf(tree)
    #expect(String(decoding: same.source(of: story), as: UTF8.self).contains("Thân bài"))
    #expect(!same.hasChanged)
    let changed = StoryShelf(MemoryTree.product("", story: "\nThân bàn\n"))
    #expect(changed.source(of: story).isEmpty)
    #expect(changed.hasChanged)
  }

  @Test(arguments: [
    ("content/products/binh-gom.en.md", "---\nset: 3\n---\n", "not-translatable “set”"),
    ("content/products/khac.en.md", "---\nname: X\n---\n", "no-original “”"),
    ("content/products/binh-gom.fr.md", "---\nname: X\n---\n", "unknown-language “”"),
    ("content/products/Binh.md", "---\nname: X\n---\n", "not-an-id “”"),
    ("content/prodcuts/a.md", "---\nname: X\n---\n", "unknown-folder “”"),
    ("content/a.md", "---\nname: X\n---\n", "misplaced-file “”"),
    ("content/product.csv", "id,name\n", "unknown-table “”"),
    ("content/products/binh-gom/index.md", "---\nname: X\n---\n", "same-id “”"),
    ("content/communes/577.md", "---\nname: X\n---\n", "commune-code “”"),
  ])
  func `a file in a wrong place is an error`(
    _ path: String, _ text: String, _ expected: String
  ) throws {
    let lines = try load(MemoryTree.catalogue.adding([path: text])).lines
    #expect(
      lines == ["\(path):1:1: error: \(expected)"]
        || lines.contains { $0.hasSuffix("error: \(expected)") })
  }

  @Test func `records come from tables too, and a file adds to its row`() throws {
    let tree = MemoryTree.catalogue.adding([
      "content/communes.csv":
        "code,name,type,province,lat,lon,name_en\n00565,Gia Lâm,xã,01,\"21,02\",105.93,Gia Lam\n",
      "content/products.csv":
        "id;name;set;producer;commune;season;trade.wholesale\n"
        + "chen-gom;Chén gốm;21;lo-gom;00565;1;có\nlo-hoa;Lọ hoa;21;lo-gom;00577;;\n",
      "content/products/chen-gom.md": "---\nsummary: Một câu\n---\n\nThân bài\n",
    ])
    let loaded = try load(tree)
    #expect(loaded.lines.isEmpty)
    #expect(loaded.catalogue.products.map(\.record.id) == ["binh-gom", "chen-gom", "lo-hoa"])
    let cup = loaded.catalogue.products[1].record
    #expect(cup.summary?.main == "Một câu")
    #expect(cup.trade?.wholesale == true)
    #expect(cup.season == [1])
    let commune = loaded.catalogue.communes[0].record
    #expect(commune.coordinates == Coordinates(latitude: 21.02, longitude: 105.93))
    #expect(commune.name.value(for: .english).value == "Gia Lam")
  }

  @Test(arguments: [
    ("id,name\nbinh-gom,Khác\n", "in-row-too “name”"),
    ("id,nme\na,b\n", "unknown-column “nme”"),
    ("name,set\nX,1\n", "no-id “X,1”"),
    ("id,name\na-1,X\na-1,Y\n", "same-id “a-1”"),
    ("id,name\nA 1,X\n", "not-an-id “A 1”"),
  ])
  func `mistakes in a table have their place`(_ table: String, _ expected: String) throws {
    let lines = try load(.with("products.csv", table)).lines
    #expect(lines.contains { $0.hasSuffix("error: \(expected)") })
  }

  @Test func `names are composed whatever machine they were typed on`() throws {
    let loaded = try load(.product("printed_name: Nu\u{31B}o\u{31B}\u{301}c"))
    let printed = try #require(loaded.catalogue.products[0].record.printedName)
    #expect(Array(printed.utf8) == Array("Nước".utf8))
  }

  @Test func `drafts are left out, and what needs one says so`() throws {
    let tree = MemoryTree.with(
      "producers/lo-gom.md", "---\nname: Lò\ntype: farm\ncommune: \"00577\"\ndraft: true\n---\n")
    #expect(
      try load(tree).lines == [
        "content/products/binh-gom.md:4:11: error: reference-to-draft “lo-gom”"
      ])
    #expect(try load(tree, drafts: true).lines.isEmpty)
  }

  @Test func `a file of over a megabyte is a message`() throws {
    let long = String(repeating: "a", count: (1 << 20) + 1)
    #expect(
      try load(.with("pages/dai.md", long)).lines == [
        "content/pages/dai.md:1:1: error: file-too-large “”"
      ])
  }

  @Test func `two threads read what one reads`() throws {
    let one = try load(.product("sumary: x\nseason: [13]"), jobs: 1).lines
    let four = try load(.product("sumary: x\nseason: [13]"), jobs: 4).lines
    #expect(one == four)
    #expect(one.count == 2)
  }
}
