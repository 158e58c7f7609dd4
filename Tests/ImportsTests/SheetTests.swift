import Catalogue
import Diagnostics
import Markup
import Support
import Testing
import Workbooks

@testable import Imports

/// A catalogue as a workbook, and what people changed in it.
@Suite struct SheetTests {
  private static let day = CalendarDay("2026-11-30")

  private static let tree = MemoryTree.catalogue.adding([
    "content/products.csv":
      "\u{FEFF}id;name;Tên (en);set;producer;commune;season\nmam;Mắm nêm;\"Fish; sauce\";9;lo-gom;00577;\n",
    "content/products/mam.md":
      "---\nsummary: Ủ chượp # xem lại\nvariants:\n  - name: A\n---\nChuyện.\n",
    "content/products/binh-gom.en.md": "---\nname: Pottery\n---\n",
    "content/producers/ho-a.md": """
    ---
    name: Hộ A
    type: household
    commune: "00577"
    phone: 0912 345 678
    founded: 2011
    ---
    """,
    "content/points/cho.md": """
    ---
    name: {vi: Chợ, en: Market}
    kind: retail
    commune: "00577"
    coordinates: [20.97, 105.91]
    status: open
    checked: 2026-01-15
    ---
    """,
    "content/producers/nhap.md":
      "---\nname: Nháp\ntype: farm\ncommune: \"00577\"\ndraft: true\n---\n",
  ])

  private struct Content {
    let settings: Settings
    let decoding: DecodingSettings
    let records: Records
    let catalogue: Catalogue
    let written: WrittenRecords

    init(_ tree: MemoryTree) throws {
      var report = Report()
      let day = try #require(SheetTests.day)
      settings = try #require(Settings(in: tree, report: &report))
      decoding = DecodingSettings(languages: settings.languages, day: day)
      records = Records(
        in: tree, settings: settings, day: day, includesDrafts: true, jobs: 1, report: &report)
      catalogue = Catalogue(resolving: records, settings: settings, day: day, report: &report)
      written = WrittenRecords(in: tree, settings: settings, decoding, jobs: 1, report: &report)
      try #require(!report.hasErrors, "\(report.lines(in: tree))")
    }
  }

  private func sheets(
    of tree: MemoryTree = tree, _ change: (inout CatalogueSheets.Selection) -> Void = { _ in }
  ) throws -> CatalogueSheets {
    let content = try Content(tree)
    var selection = CatalogueSheets.Selection()
    change(&selection)
    return CatalogueSheets(
      content.records, content.catalogue, content.written, selection, units: content.decoding.units,
      made: "1", in: .vietnamese, jobs: 2)
  }

  @Test func `rows of decisions and booths are shown, locked, and no sheet of records`() throws {
    let tree = Self.tree.adding([
      "content/decisions/qd-1.md":
        "---\nnumber: 1/QĐ\ndate: 2026-01-15\nauthority: UBND\nlevel: province\nrows: 1\n---\n",
      "content/decisions/qd-1.csv": "row,product,kind,stars,score\n7,binh-gom,new,4,\"81,5\"\n",
      "content/fairs/hc.md": "---\nname: Hội chợ\nstarts: 2026-12-01\nends: 2026-12-03\n---\n",
      "content/fairs/hc.booths.csv": "booth,zone,producer,products\nA1,,lo-gom,binh-gom\n",
    ])
    let drafts = try sheets(of: tree).drafts
    let rows = try #require(drafts.first { $0.name == "Dòng quyết định (chỉ xem)" })
    #expect(rows.isLocked && rows.columns.count == rows.rows[0].cells.count)
    #expect(
      rows.rows.last?.cells.map(\.text).prefix(9) == [
        "qd-1", "1/QĐ", "2026-01-15", "7", "binh-gom", "Bình gốm", "Công nhận mới", "4", "81.5",
      ])
    let booths = try #require(drafts.first { $0.name == "Gian hàng (chỉ xem)" })
    #expect(booths.columns.count == booths.rows[0].cells.count)
    #expect(booths.rows[0].cells.map(\.text).prefix(4) == ["hc", "A1", "", "lo-gom"])
    #expect(try !sheets(of: tree) { $0.kinds = [.products] }.drafts.contains { $0.isLocked })
    #expect(
      try !sheets(of: tree) { $0.commune = "00577" }.drafts.contains { $0.name == booths.name })
  }

  /// A workbook as it comes back: cells by sheet, id and heading changed, rows added.
  private func workbook(
    _ drafts: [SheetDraft],
    changing cells: [(sheet: String, id: String, heading: String, text: String)],
    without ids: Set<String> = []
  ) -> Workbook {
    var cells = cells
    let sheets = drafts.enumerated().map { number, draft in
      var rows = draft.rows.map { $0.cells.map(\.text) }
      let headings = draft.columns.map(\.heading)
      for (index, cell) in cells.enumerated().reversed() where cell.sheet == draft.name {
        guard let column = headings.firstIndex(of: cell.heading) else { continue }
        if let row = rows.firstIndex(where: { $0[0] == cell.id }) {
          while rows[row].count <= column { rows[row].append("") }
          rows[row][column] = cell.text
        } else {
          var row = [String](repeating: "", count: headings.count)
          (row[0], row[column]) = (cell.id, cell.text)
          rows.append(row)
        }
        cells.remove(at: index)
      }
      if !draft.isHidden { rows.removeAll { ids.contains($0[0]) } }
      let lines = (draft.banner.isEmpty ? [] : [[draft.banner]]) + [headings] + rows
      return Sheet(
        name: draft.name, number: number, isHidden: draft.isHidden,
        rows: lines.enumerated().map { number, texts in
          Sheet.Row(
            number: number,
            cells: texts.enumerated().filter { !$0.element.isEmpty }.map {
              Sheet.Cell(column: $0.offset, value: .text($0.element))
            })
        })
    }
    #expect(cells.isEmpty, "no such cell: \(cells)")
    return Workbook(sheets: sheets)
  }

  private func edits(
    _ workbook: Workbook, in tree: MemoryTree = tree, _ report: inout Report
  ) throws -> SheetEdits {
    let content = try Content(tree)
    let edits = SheetEdits(
      workbook, path: "a.xlsx", written: content.written, content.decoding, report: &report)
    edits.check(content.written, content.decoding, &report)
    return edits
  }

  private func files(
    _ edits: SheetEdits, in tree: MemoryTree = tree
  ) throws -> (tree: MemoryTree, byHand: [SheetEdits.Change], paths: [String]) {
    let content = try Content(tree)
    let files = EditedFiles(
      edits, content.written, in: tree, languages: content.settings.languages,
      day: content.catalogue.day)
    return (try tree.applying(files.changes), files.byHand, files.changes.map(\.path))
  }

  private func cell(_ drafts: [SheetDraft], _ sheet: String, _ id: String, _ heading: String)
    -> CellValue?
  {
    guard let draft = drafts.first(where: { $0.name == sheet }),
      let column = draft.columns.firstIndex(where: { $0.heading == heading }),
      let row = draft.rows.first(where: { $0.cells[0].text == id }), column < row.cells.count
    else { return nil }
    return row.cells[column]
  }

  @Test func `a workbook has names for columns and values, days as days, and lists to choose from`()
    throws
  {
    let drafts = try sheets().drafts
    #expect(cell(drafts, "Sản phẩm", "mam", "Tên (en)") == .text("Fish; sauce"))
    #expect(cell(drafts, "Sản phẩm", "binh-gom", "Tên (en)") == .text("Pottery"))
    #expect(cell(drafts, "Sản phẩm", "mam", "(tên: Chủ thể)") == .text("Lò gốm"))
    #expect(cell(drafts, "Chủ thể", "lo-gom", "Loại chủ thể") == .text("Hợp tác xã"))
    #expect(cell(drafts, "Chủ thể", "ho-a", "Năm thành lập") == .number("2011"))
    #expect(cell(drafts, "Điểm bán", "cho", "Tọa độ") == .text("20.97, 105.91"))
    #expect(cell(drafts, "Điểm bán", "cho", "Ngày kiểm tra") == .day("2026-01-15"))
    let set = try #require(
      drafts[0].columns.first { $0.heading == "Bộ sản phẩm" })
    #expect(set.choices.count == 26)
    #expect(
      cell(drafts, "Sản phẩm", "mam", "Bộ sản phẩm").map { set.choices.contains($0.text) } == true)
  }

  @Test func `what is not public stays behind, and is said`() throws {
    let made = try sheets()
    #expect(cell(made.drafts, "Chủ thể", "ho-a", "Điện thoại") == .text(""))
    #expect(cell(made.drafts, "Chủ thể", "nhap", "Tên") == nil)
    let texts = made.drafts.flatMap { $0.rows.flatMap { $0.cells.map(\.text) } }
    #expect(!texts.contains { $0.contains("345 678") })
    let account = try #require(made.accounts.first { $0.kind == .producers })
    #expect((account.records, account.withheld, account.drafts) == (2, 1, 1))
    let whole = try sheets { $0.isInternal = true }
    #expect(cell(whole.drafts, "Chủ thể", "ho-a", "Điện thoại") == .text("0912 345 678"))
    #expect(whole.drafts.filter { !$0.isHidden }.allSatisfy { $0.banner.hasPrefix("NỘI BỘ") })
    // Nothing is taken for an edit when it comes back, with the banner or without.
    for made in [made, whole] {
      var report = Report()
      let edits = try edits(workbook(made.drafts, changing: []), &report)
      #expect(edits.isEmpty && !report.hasErrors, "\(report.lines(in: Self.tree))")
    }
  }

  @Test func `a commune gets its own records`() throws {
    #expect(try sheets { $0.commune = "16072" }.accounts.isEmpty)
    let own = try sheets { $0.commune = "00577" }.accounts.filter { $0.records > 0 }
    #expect(own.map(\.kind) == [.products, .producers, .communes, .points])
  }

  @Test func `changed cells go where the values stand, and nothing else moves`() throws {
    let workbook = workbook(
      try sheets().drafts,
      changing: [
        ("Sản phẩm", "mam", "Tên", "Mắm nêm; loại 1"), ("Sản phẩm", "mam", "Tóm tắt", "Ủ 12 tháng"),
        ("Sản phẩm", "mam", "Mùa vụ", "5; 6"), ("Sản phẩm", "binh-gom", "Tên (en)", "Vase"),
        ("Sản phẩm", "mam", "Tóm tắt (en)", "Aged: a year"),
        ("Chủ thể", "lo-gom", "Loại chủ thể", "Doanh nghiệp"),
        ("Chủ thể", "ho-a", "Năm thành lập", ""),
        ("Điểm bán", "cho", "Tên (en)", "The market, big"),
        ("Điểm bán", "cho", "Tọa độ", "20.9701, 105.9102"),
        ("Điểm bán", "cho", "Ngày kiểm tra", "30/11/2026"),
      ])
    var report = Report()
    let edits = try edits(workbook, &report)
    #expect(!report.hasErrors, "\(report.lines(in: Self.tree))")
    #expect((edits.changes.count, edits.conflicts.count) == (10, 0))
    let (tree, byHand, _) = try files(edits)
    #expect(byHand.isEmpty)
    #expect(
      try tree.text("content/products.csv")
        == "\u{FEFF}id;name;Tên (en);set;producer;commune;season\nmam;\"Mắm nêm; loại 1\";\"Fish; sauce\";9;"
        + "lo-gom;00577;5; 6\n".replacing("5; 6", with: "\"5; 6\""))
    #expect(
      try tree.text("content/products/mam.md")
        == "---\nsummary: Ủ 12 tháng # xem lại\nvariants:\n  - name: A\n---\nChuyện.\n")
    #expect(try tree.text("content/products/mam.en.md") == "---\nsummary: \"Aged: a year\"\n---\n")
    #expect(try tree.text("content/products/binh-gom.en.md") == "---\nname: Vase\n---\n")
    #expect(try tree.text("content/producers/lo-gom.md").contains("type: enterprise\n"))
    #expect(try !tree.text("content/producers/ho-a.md").contains("founded"))
    let point = try tree.text("content/points/cho.md")
    #expect(point.contains("name: {vi: Chợ, en: \"The market, big\"}\n"))
    #expect(point.contains("coordinates: [20.9701, 105.9102]\n"))
    #expect(point.contains("checked: 2026-11-30\n"))
    // The same workbook again finds nothing to do.
    var again = Report()
    #expect(try self.edits(workbook, in: tree, &again).isEmpty)
  }

  @Test func `what both sides changed is a conflict, and nobody's until it is decided`() throws {
    let drafts = try sheets().drafts
    let meanwhile = Self.tree.adding([
      "content/products/binh-gom.md": try Self.tree.text("content/products/binh-gom.md")
        .replacing("Bình gốm", with: "Bình hoa")
    ])
    var report = Report()
    let edits = try edits(
      workbook(drafts, changing: [("Sản phẩm", "binh-gom", "Tên", "Bình gốm men lam")]),
      in: meanwhile,
      &report)
    #expect(edits.changes.isEmpty)
    let conflict = try #require(edits.conflicts.first)
    #expect((conflict.before, conflict.after) == ("Bình hoa", "Bình gốm men lam"))
    #expect(conflict.place.cellAddress == "'Sản phẩm'!B2")
    #expect(try files(edits.keepingFiles, in: meanwhile).paths.isEmpty)
    let taken = try files(edits.takingSheet, in: meanwhile).tree
    #expect(try taken.text("content/products/binh-gom.md").contains("name: Bình gốm men lam"))
    // What only the files changed is nobody's edit here.
    var other = Report()
    #expect(try self.edits(workbook(drafts, changing: []), in: meanwhile, &other).isEmpty)
  }

  @Test func `new rows become records, marked ones are taken away, missing ones stay`() throws {
    let workbook = workbook(
      try sheets().drafts,
      changing: [
        ("Sản phẩm", "mam", "Xóa?", "Xóa theo yêu cầu"), ("Sản phẩm", "moi", "Tên", "Mắm mới"),
        ("Sản phẩm", "moi", "Bộ sản phẩm", "9"), ("Sản phẩm", "moi", "Chủ thể", "lo-gom"),
        ("Sản phẩm", "moi", "Xã, phường", "00577"), ("Sản phẩm", "moi", "Mã số", "01-2026"),
        ("Chủ thể", "moi", "Tên", "HTX Mới"), ("Chủ thể", "moi", "Loại chủ thể", "HTX"),
        ("Chủ thể", "moi", "Xã, phường", "00577"),
        ("Chủ thể", "moi", "Tham quan: Giờ mở cửa", "08:00-17:00"),
      ], without: ["cho"])
    var report = Report()
    let edits = try edits(workbook, &report)
    #expect(!report.hasErrors, "\(report.lines(in: Self.tree))")
    #expect((edits.new.count, edits.marks.count, edits.changes.count) == (2, 1, 0))
    #expect(edits.absent.map(\.id) == ["cho"])
    let (tree, _, _) = try files(edits)
    #expect(try tree.text("content/products.csv").hasSuffix("\nmoi;Mắm mới;;9;lo-gom;00577;\n"))
    #expect(try tree.text("content/products/moi.md") == "---\ncode: 01-2026\n---\n")
    #expect(
      try tree.text("content/products/mam.md").contains(
        "removed:\n  date: 2026-11-30\n  reason: request\n---\nChuyện.\n"))
    let producer = try tree.text("content/producers/moi.md")
    #expect(producer.hasPrefix("---\nname: HTX Mới\ntype: cooperative\ncommune: \"00577\"\n"))
    #expect(producer.contains("visits:\n  hours: \"08:00-17:00\"\n"))
    _ = try Content(tree)
  }

  @Test(arguments: [
    ("Sản phẩm", "mam", "Bộ sản phẩm", "Bộ lạ", "'Sản phẩm'!D3: error: unknown-set"),
    ("Chủ thể", "lo-gom", "Loại chủ thể", "hợp tác", "'Chủ thể'!C3: error: unknown-word"),
    ("Chủ thể", "lo-gom", "Năm thành lập", "2.011", "error: wrong-type"),
    ("Chủ thể", "Moi", "Tên", "A", "error: "), ("Chủ thể", "moi", "Tên", "A", "error: missing-key"),
    ("Sản phẩm", "mam", "Xóa?", "bỏ", "error: unknown-mark"),
  ])
  func `what is wrong is told at its cell`(
    sheet: String, id: String, heading: String, text: String, expected: String
  ) throws {
    var report = Report()
    _ = try edits(
      workbook(try sheets().drafts, changing: [(sheet, id, heading, text)]), &report)
    let lines = report.lines(in: Self.tree)
    #expect(lines.contains { $0.hasPrefix("a.xlsx") && $0.contains(expected) }, "\(lines)")
  }

  @Test func `names stand for codes and ids where one only has them`() throws {
    var report = Report()
    let edits = try edits(
      workbook(
        try sheets().drafts,
        changing: [
          ("Sản phẩm", "mam", "Xã, phường", "xã Vạn Lộc, Thanh Hóa"),
          ("Sản phẩm", "mam", "Chủ thể", "hộ A"),
          ("Sản phẩm", "binh-gom", "Chủ thể", "Lò gốm"),
        ]), &report)
    #expect(edits.changes.map(\.after).sorted() == ["16078", "ho-a"])
  }

  @Test func `a row of a record that was deleted since is nobody's edit`() throws {
    let drafts = try sheets().drafts
    let meanwhile = Self.tree.removing(["content/points/cho.md"])
    var report = Report()
    #expect(try edits(workbook(drafts, changing: []), in: meanwhile, &report).isEmpty)
    #expect(!report.hasErrors)
    _ = try edits(
      workbook(drafts, changing: [("Điểm bán", "cho", "Địa chỉ", "Thôn 1")]), in: meanwhile, &report
    )
    #expect(report.diagnostics.map(\.message.id) == ["gone-record"])
  }

  @Test func `a table in a workbook is left to people`() throws {
    let rows: [[String]] = [["id", "name", "type", "commune"], ["bang", "Bảng", "farm", "00577"]]
    let sheet =
      "<sheetData>"
      + rows.map { row in
        "<row>" + row.map { "<c t='inlineStr'><is><t>\($0)</t></is></c>" }.joined() + "</row>"
      }.joined() + "</sheetData>"
    let tree = Self.tree.adding(
      "content/producers.xlsx", StoredArchive.xlsx(["producers": sheet], strings: []))
    var report = Report()
    let edits = try edits(
      workbook(
        try sheets(of: tree).drafts,
        changing: [
          ("Chủ thể", "bang", "Tên", "Bảng 2"), ("Chủ thể", "bang", "Năm thành lập", "2001"),
        ]),
      in: tree, &report)
    let (after, byHand, _) = try files(edits, in: tree)
    #expect(byHand.map(\.column.name) == ["name"])
    #expect(try after.text("content/producers/bang.md") == "---\nfounded: 2001\n---\n")
  }

  @Test func `what a file cannot take is told, not written over and not taken for done`() throws {
    let tree = Self.tree.adding([
      "content/products/phang.md":
        "---\n{name: Phẳng, set: 9, producer: lo-gom, commune: \"00577\"}\n---\n",
      "content/products/binh-gom.en.md": "---\nname: [\n---\n",
    ])
    var unsaid = Report()
    let settings = try #require(Settings(in: tree, report: &unsaid))
    let decoding = DecodingSettings(languages: settings.languages, day: try #require(Self.day))
    let written = WrittenRecords(in: tree, settings: settings, decoding, jobs: 1, report: &unsaid)
    let drafts = try sheets(
      of: Self.tree.adding([
        "content/products/phang.md":
          "---\nname: Phẳng\nset: 9\nproducer: lo-gom\ncommune: \"00577\"\n---\n"
      ])
    ).drafts
    var report = Report()
    let edits = SheetEdits(
      workbook(
        drafts,
        changing: [
          ("Sản phẩm", "binh-gom", "Tên (en)", "Vase"), ("Sản phẩm", "phang", "Xóa?", "xóa"),
          ("Sản phẩm", "mam", "Tên", "Mắm"),
        ]), path: "a.xlsx", written: written, decoding, report: &report)
    let files = EditedFiles(
      edits.takingSheet, written, in: tree, languages: settings.languages, day: decoding.day)
    #expect(files.changes.map(\.path) == ["content/products.csv"])
    #expect(files.byHand.map(\.id) == ["binh-gom"])
    #expect(files.marksByHand.map(\.id) == ["phang"])
    #expect(
      edits.takingSheet.brought(without: files.byHand).keys.sorted() == ["products/mam/name"])
  }
}
