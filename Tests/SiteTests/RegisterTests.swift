internal import Foundation
import Support
import Testing

@Suite struct RegisterTests {
  @Test func `a decision's page has its rows with what became of them`() throws {
    let tree = MemoryTree.catalogue.adding([
      "content/decisions/qd-1.csv":
        "row,product,kind,stars,score,printed_name,signed_address,note\n"
        + "7,binh-gom,new,4,\"82,4\",BÌNH GỐM,\"Xóm Bến, Gia Lâm\",ghi chú in\n"
    ])
    let page = try build(tree).text("vi/ket-qua-cong-nhan/quyet-dinh/qd-1/index.html")
    for part in [
      "1/QĐ-UBND", "15/12/2025", "UBND tỉnh", ">7</td>", "BÌNH GỐM", "Xóm Bến, Gia Lâm",
      "82,4", "ghi chú in", "Công nhận mới", "OCOP 4 sao", "Lò gốm", "1 mục",
    ] {
      #expect(page.contains(part), "\(part)")
    }
    let english = try build(tree).text("en/register/decision/qd-1/index.html")
    #expect(english.contains("New recognition") && english.contains(">7</td>"))
  }

  @Test func `the producer's printed name stays when the producer is renamed`() throws {
    let rows = "product,kind,stars,printed_producer\nbinh-gom,new,4,Hộ ông Gốm\n"
    let tree = MemoryTree.catalogue.adding(["content/decisions/qd-1.csv": rows])
    let built = try build(tree)
    #expect(
      built.text("vi/ket-qua-cong-nhan/quyet-dinh/qd-1/index.html").contains("Hộ ông Gốm"))
    #expect(built.text("data/register.csv").contains("Hộ ông Gốm"))
    // A household whose name is closed is not named by its decision either.
    let closed = tree.adding([
      "content/producers/lo-gom.md":
        "---\nname: Lò gốm\ntype: household\ncommune: \"00577\"\n---\n",
      "content/catalogue.yaml":
        "title: A\nbase_url: https://a.vn\nlanguages: [vi]\nprivacy: {household_names: consent}\n",
    ])
    #expect(try build(closed).pages(holding: "Hộ ông Gốm").isEmpty)
    let removed = tree.adding([
      "content/products/binh-gom.md": "---\nremoved: {date: 2026-01-01, reason: request}\n---\n"
    ])
    #expect(try build(removed).pages(holding: "Hộ ông Gốm").isEmpty)
  }

  @Test func `a row of a removed product says only that`() throws {
    let tree = MemoryTree.catalogue.adding([
      "content/products/binh-gom.md": "---\nremoved: {date: 2026-01-01, reason: request}\n---\n",
      "content/decisions/qd-1.csv":
        "product,kind,stars,printed_name,note\nbinh-gom,new,4,Bình in,ghi chú in\n",
    ])
    let built = try build(tree)
    #expect(built.lines.isEmpty)
    let page = built.text("vi/ket-qua-cong-nhan/quyet-dinh/qd-1/index.html")
    #expect(page.contains("Nội dung đã được gỡ"))
    #expect(built.pages(holding: "Bình in").isEmpty)
    #expect(built.pages(holding: "ghi chú in").isEmpty)
  }

  @Test(arguments: [
    ("2026-01-01", "con-hieu-luc"), ("2028-12-01", "sap-het-han"),
    ("2028-12-16", "het-hieu-luc"),
  ])
  func `a product is in the list of its state and in no other`(_ day: String, _ list: String)
    throws
  {
    let built = try build(.catalogue, on: day)
    for state in ["con-hieu-luc", "sap-het-han", "het-hieu-luc", "da-thu-hoi"] {
      let page = built.text("vi/ket-qua-cong-nhan/tinh-trang/\(state)/index.html")
      #expect(page.contains(">Bình gốm</a>") == (state == list), "\(state)")
    }
  }

  @Test func `a recalled product keeps its place in the register, without stars`() throws {
    let built = try build(
      .product("suspended: {from: 2026-01-01, reason: Thu hồi}"), on: "2026-02-01")
    let list = built.text("vi/ket-qua-cong-nhan/tinh-trang/con-hieu-luc/index.html")
    #expect(
      list.contains(">Bình gốm</a>")
        && list.contains("Tạm dừng giới thiệu sản phẩm từ ngày 01/01/2026"))
    #expect(!list.contains("OCOP 4 sao"))
    let decision = built.text("vi/ket-qua-cong-nhan/quyet-dinh/qd-1/index.html")
    #expect(decision.contains("Tạm dừng giới thiệu"))
    #expect(!decision.contains("<use href=\"#star\"/>"))
  }

  @Test func `every way to select products leads to those and says how many`() throws {
    let tree = MemoryTree.catalogue.adding([
      "content/products/tuong.md":
        "---\nname: Tương\nset: 9\nproducer: lo-gom\ncommune: \"00577\"\n---\n",
      "content/decisions/qd-1.csv": "product,kind,stars\nbinh-gom,new,4\ntuong,new,3\n",
    ])
    let built = try build(tree)
    let lists = [
      "": ["Bình gốm", "Tương"], "nhom/thuc-pham/": ["Tương"], "phan-nhom/gia-vi/": ["Tương"],
      "bo/tuong-nuoc-mam-gia-vi-dang-long-khac/": ["Tương"], "sao/4/": ["Bình gốm"],
      "nam/2025/": ["Bình gốm", "Tương"], "vung/dong-bang-song-hong/": ["Bình gốm", "Tương"],
      "tinh-thanh/01/": ["Bình gốm", "Tương"],
    ]
    for (path, names) in lists {
      let page = built.text("vi/san-pham/\(path)index.html")
      #expect(page.contains("<p class=\"lead\">\(names.count) sản phẩm</p>"), "\(path)")
      for name in ["Bình gốm", "Tương"] {
        #expect(page.contains(">\(name)</a>") == names.contains(name), "\(name) in \(path)")
      }
    }
  }

  @Test func `news is shown from its day on, the latest first`() throws {
    let tree = MemoryTree.catalogue.adding([
      "content/news/2026-01-05-mot.md": "---\ntitle: Tin một\n---\nNội dung\n",
      "content/news/2026-03-05-hai.md": "---\ntitle: Tin hai\nsummary: Tóm tắt\n---\n",
      "content/news/2026-12-05-sau.md": "---\ntitle: Tin sau\n---\n",
    ])
    let built = try build(tree)
    let list = built.text("vi/tin-tuc/index.html")
    let first = try #require(list.range(of: "Tin hai"))
    let second = try #require(list.range(of: "Tin một"))
    #expect(first.lowerBound < second.lowerBound)
    #expect(built.pages(holding: "Tin sau").isEmpty)
    #expect(built.text("data/news-vi.xml").contains("<title>Tin hai</title>"))
    #expect(built.text("vi/tin-tuc/2026-01-05-mot/index.html").contains("05/01/2026"))
    #expect(try build(tree, on: "2026-12-05").pages(holding: "Tin sau").count > 1)
  }
}
