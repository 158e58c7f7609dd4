import Catalogue
import Diagnostics
import Markup
import Support
import Testing
import Workbooks

@testable import Imports

/// Shops' lists as stocks of sales points.
@Suite struct StockImportTests {
  private static let tree = MemoryTree.catalogue.adding([
    "content/producers/lo-hai.md":
      "---\nname: Lò gốm Hai\ntype: household\ncommune: \"00577\"\n---\n",
    "content/products/mat-ong.md":
      "---\nname: Mật ong nhãn\nset: 3\nproducer: lo-gom\ncommune: \"00577\"\n"
      + "variants:\n  - pack: 500 ml\n    gtin: \"8934567890120\"\n---\n",
    "content/products/an-chen-1.md":
      "---\nname: Ấm chén men rạn\nset: 21\nproducer: lo-gom\ncommune: \"00577\"\n---\n",
    "content/products/an-chen-2.md":
      "---\nname: Ấm chén men rạn\nset: 21\nproducer: lo-hai\ncommune: \"00577\"\n---\n",
    "content/products/tra-ngoai.md":
      "---\nexternal: true\nname: Trà ngoài tỉnh\nproducer: HTX Xa\nprovince: \"19\"\n"
      + "recognitions:\n  - decision: 1/QĐ\n    date: 2026-01-01\n    stars: 4\n---\n",
    "content/points/cho.md":
      "---\nname: Quầy chợ\nkind: retail\ncommune: \"00577\"\naddress: Số 1\n"
      + "stocks:\n  - product: binh-gom # kệ 2\n    checked: 2026-01-02\n  - product: mat-ong\n---\n\nKể.\n",
  ])

  private func sheet(_ text: String) -> Workbook {
    let rows = text.split(separator: "\n").enumerated().map { number, line in
      Sheet.Row(
        number: number,
        cells: line.split(separator: "|", omittingEmptySubsequences: false).enumerated().compactMap
        {
          $1.isEmpty ? nil : Sheet.Cell(column: $0, value: .text(String($1).trimmed))
        })
    }
    return Workbook(sheets: [Sheet(name: "Kho", number: 0, rows: rows, merges: [])])
  }

  private func stock(
    _ text: String, answers: [(address: String, item: Review.Item, text: String)] = [],
    given others: Review.Answers = Review.Answers(), isWhole: Bool = false, point: String = "cho",
    in tree: MemoryTree = tree
  ) throws -> (made: StockImport, files: StockImport.Files) {
    var report = Report()
    let settings = try #require(Settings(in: tree, report: &report))
    let day = try #require(CalendarDay("2026-11-30"))
    let records = Records(
      in: tree, settings: settings, day: day, includesDrafts: true, jobs: 1, report: &report)
    let decoding = DecodingSettings(languages: settings.languages, day: day)
    let catalogue = Catalogue(
      resolving: records, settings: settings, day: day, report: &report)
    var given = others
    for answer in answers { given.add(answer.text, to: answer.item, of: answer.address, row: nil) }
    let made = StockImport(
      Annex(shopList: sheet(text)), known: KnownRecords(records, decoding, before: day),
      others: records.externals, notes: StockImport.notes(of: catalogue), answers: given)
    let found = try #require(records.points.records.first { $0.id == point })
    return (made, made.files(of: found, on: day, isWhole: isWhole, in: tree))
  }

  @Test(arguments: [
    ("Tên hàng|Tồn|Giá|ĐVT\nBÌNH GỐM|1|2|cái", ["binh-gom"]),
    ("CỬA HÀNG A\nSTT|Tên sản phẩm\n1|Bình gốm\n2|Mat ong nhan", ["binh-gom", "mat-ong"]),
    ("Bình gốm\nMật ong nhãn", ["binh-gom", "mat-ong"]),
    ("1|Bình gốm\n2|Mật ong nhãn", ["binh-gom", "mat-ong"]),
    ("Mã vạch|Tên hàng\n8934567890120|Ong chai to", ["mat-ong"]),
    ("Tên hàng|Nhà cung cấp\nẤm chén men rạn|Lò gốm Hai", ["an-chen-2"]),
    ("Tên hàng|NCC\nẤm chén men rạn|Lò gốm Ba", []), ("Tên hàng\nẤm chén men rạn", []),
    ("Tên hàng\nMật ong nhãn 500ml", []), ("Tên hàng\nNước suối", []),
    ("Tên nhà cung cấp|Tên hàng|Đơn vị tính\nA|Bình gốm|cái", []),
    ("Tên hàng|Đơn vị tính|Nhóm hàng\nBình gốm|cái|Gốm", ["binh-gom"]),
    ("Mã hàng|Mã vạch|Tên hàng\nX1|8934567890120|Ong chai to", ["mat-ong"]),
    ("Tên hàng\nTrà ngoài tỉnh\nBình gốm\nBình gốm", ["tra-ngoai", "binh-gom"]),
  ])
  func `a row is a product where only one can be meant`(list: String, ids: [String]) throws {
    #expect(try stock(list).made.found == ids, "\(list)")
  }

  @Test func `what is not certain waits, is offered, and is settled by answers`() throws {
    let list = "Tên hàng\nMật ong nhãn 500ml\nẤm chén men rạn\nNước suối"
    let open = try stock(list).made
    #expect(
      open.waiting == ["Kho!A2 Mật ong nhãn 500ml", "Kho!A3 Ấm chén men rạn", "Kho!A4 Nước suối"])
    let why = open.review.lines.filter { $0.item == .product }.map(\.why.english)
    #expect(why[0].contains("write “yes” if it is right") && why[0].contains("mat-ong"), "\(why)")
    #expect(why[1].contains("an-chen-1") && why[1].contains("an-chen-2"), "\(why)")
    let made = try stock(
      list,
      answers: [
        ("Kho!A2", .product, "đúng"), ("Kho!A3", .product, "an-chen-2"), ("Kho!A4", .row, "bỏ"),
      ]
    ).made
    #expect(made.found == ["mat-ong", "an-chen-2"] && made.waiting.isEmpty)
    #expect(made.leftOutCount == 1 && made.unusedAnswers.isEmpty)
    let wrong = try stock(list, answers: [("Kho!A4", .product, "nuoc")]).made
    #expect(wrong.unusedAnswers.map(\.english) == ["Kho!A4: nuoc"] && wrong.waiting.count == 3)
  }

  @Test func `an answer outlives a price, and stands aside where a row is certain`() throws {
    func list(_ price: String) -> String {
      "Tên hàng|NCC|Giá\nẤm chén men rạn||\(price)\nẤm chén men rạn|Lò gốm Hai|\(price)"
    }
    let first = try stock(list("1")).made.review
    var given = Review.Answers()
    let row = try #require(first.lines.first { $0.item == .row && $0.address == "Kho!A2" })
    given.add("an-chen-1", to: .product, of: "Kho!A2", row: row.printed)
    let again = try stock(list("2"), given: given).made
    #expect(again.found == ["an-chen-1", "an-chen-2"] && !again.losesAnswers)
    #expect(try stock("Tên hàng\nBình gốm", given: given).made.losesAnswers)
  }

  @Test func `a product may be written at the row, and what is no product is told`() throws {
    let list = "Tên hàng\nBình gốm"
    let made = try stock(list, answers: [("Kho!A2", .row, "mat-ong")]).made
    #expect(made.found == ["mat-ong"])
    let wrong = try stock(list, answers: [("Kho!A2", .row, "gì đó")]).made
    #expect(wrong.unusedAnswers.map(\.english) == ["Kho!A2: gì đó"])
    #expect(wrong.review.lines.contains { $0.answer == "gì đó" })
  }

  @Test func `an old id, a later day and a maker are what they are`() throws {
    let tree = Self.tree.adding([
      "content/products/binh-gom.md":
        "---\nname: Bình gốm\nset: 21\nproducer: lo-gom\ncommune: \"00577\"\naliases: [binh-cu]\n---\n",
      "content/points/cho.md":
        "---\nname: Quầy chợ\nkind: retail\ncommune: \"00577\"\naddress: Số 1\nstocks:\n"
        + "  - product: binh-cu\n  - product: mat-ong\n    checked: 2026-12-01\n  - producer: lo-hai\n---\n",
    ])
    let files = try stock("Tên hàng\nBình gốm", isWhole: true, in: tree).files
    #expect(files.missing.isEmpty && files.later == ["mat-ong"] && files.makers == ["lo-hai"])
    let text = try tree.applying(files.changes).text("content/points/cho.md")
    #expect(text.contains("  - product: binh-cu\n    checked: 2026-11-30\n  - product: mat-ong\n"))
  }

  @Test func `the point's file has the products of the list, with its day, and all else as before`()
    throws
  {
    let list = "Tên hàng\nBình gốm\nTrà ngoài tỉnh"
    let made = try stock(list)
    #expect(made.files.added == ["tra-ngoai"] && made.files.missing == ["mat-ong"])
    let path = "content/points/cho.md"
    let before = try Self.tree.text(path)
    let after = try Self.tree.applying(made.files.changes)
    #expect(
      try after.text(path)
        == before.replacing("2026-01-02", with: "2026-11-30").replacing(
          "  - product: mat-ong\n",
          with: "  - product: mat-ong\n  - product: tra-ngoai\n    checked: 2026-11-30\n"))
    // The same list once more changes nothing.
    #expect(try stock(list, in: after).files.changes.isEmpty)
    let whole = try Self.tree.applying(try stock(list, isWhole: true).files.changes).text(path)
    #expect(!whole.contains("mat-ong") && whole.contains("binh-gom # kệ 2"))
  }

  @Test func `a point of a table has its stocks in a file beside`() throws {
    let tree = Self.tree.removing(["content/points/cho.md"]).adding([
      "content/points.csv": "id,name,kind,commune,address\ncho,Quầy chợ,retail,00577,Số 1\n"
    ])
    let made = try stock("Tên hàng\nBình gốm", in: tree)
    let text = try tree.applying(made.files.changes).text("content/points/cho.md")
    #expect(text == "---\nstocks:\n  - product: binh-gom\n    checked: 2026-11-30\n---\n")
  }

  @Test func `what may not be shown is named`() throws {
    let tree = Self.tree.adding([
      "content/decisions/qd.md":
        "---\nnumber: 1/QĐ\ndate: 2023-01-01\nauthority: UBND\nlevel: province\nrows: 2\n---\n",
      "content/decisions/qd.csv":
        "row,product,kind,stars\n1,an-chen-1,new,3\n2,mat-ong,new,3\n",
    ])
    let made = try stock(
      "Tên hàng|NCC\nBình gốm|\nẤm chén men rạn|Lò gốm\nẤm chén men rạn|Lò gốm Hai", in: tree
    ).made
    #expect(made.found == ["binh-gom", "an-chen-1", "an-chen-2"])
    #expect(made.notes.map(\.name) == ["Ấm chén men rạn", "Ấm chén men rạn"])
    #expect(made.notes[1].note.english.contains("no decision"), "\(made.notes)")
    #expect(made.notes[0].note.english.contains("its rank ended on 2026-01-01"), "\(made.notes)")
  }
}
