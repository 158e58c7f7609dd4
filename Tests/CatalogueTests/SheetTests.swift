import Diagnostics
import Support
import Testing

@testable import Catalogue

/// Tables as workbooks.
@Suite struct SheetTests {
  private static let sheet =
    "<sheetData><row r='1'><c t='s'><v>0</v></c></row><row r='3'><c t='s'><v>1</v></c>"
    + "<c t='s'><v>2</v></c><c t='s'><v>3</v></c><c t='s'><v>4</v></c><c t='s'><v>5</v></c></row>"
    + "<row r='4'><c t='s'><v>6</v></c><c t='s'><v>7</v></c><c><v>21</v></c>"
    + "<c t='s'><v>8</v></c><c t='s'><v>9</v></c></row></sheetData>"
  private static let strings = [
    "Danh sách sản phẩm OCOP", "id", "name", "set", "producer", "commune", "lo", "Lọ hoa",
    "lo-gom", "00577",
  ].map { "<t>\($0)</t>" }

  @Test func `a kind's table may be a workbook, with a title above`() throws {
    let bytes = StoredArchive.xlsx(["Trang 1": Self.sheet], strings: Self.strings)
    let loaded = try load(MemoryTree.catalogue.adding("content/products.xlsx", bytes))
    #expect(loaded.catalogue.products.map(\.record.id) == ["binh-gom", "lo"])
    #expect(loaded.report.sorted.map(\.message.id) == ["title-rows"])
  }

  @Test func `what is wrong in a workbook is told by its cell`() throws {
    let wrong = Self.strings.map { $0.replacing("00577", with: "577") }
    let bytes = StoredArchive.xlsx(["Trang 1": Self.sheet], strings: wrong)
    let report = try load(MemoryTree.catalogue.adding("content/products.xlsx", bytes)).report
    let places = report.diagnostics.compactMap { diagnostic -> String? in
      guard case .cell(let cell) = diagnostic.span.place else { return nil }
      return "\(diagnostic.message.id) \(cell.address)"
    }
    #expect(places == ["title-rows 'Trang 1'!A1", "commune-code 'Trang 1'!E4"])
  }

  @Test(arguments: [
    ("HTX", Producer.Kind.cooperative), ("hợp tác xã", .cooperative), ("Hộ", .household),
    ("HKD", .household), ("CÔNG TY", .enterprise), ("tổ hợp tác", .cooperativeGroup),
    ("Hội", .association), ("cooperative_group", .cooperativeGroup),
  ])
  func `values are read by their Vietnamese names`(_ text: String, _ kind: Producer.Kind) throws {
    let row = "id,name,type,commune\nx,X,\(text),00577\n"
    let loaded = try load(MemoryTree.catalogue.adding(["content/producers.csv": row]))
    #expect(loaded.catalogue.producers.last?.record.kind == kind)
    #expect(loaded.report.diagnostics.isEmpty, "\(loaded.report.diagnostics.map(\.message.id))")
  }

  @Test func `one table in two forms is an error`() throws {
    let bytes = StoredArchive.xlsx(["A": Self.sheet], strings: Self.strings)
    let tree = MemoryTree.catalogue.adding("content/products.xlsx", bytes)
      .adding(["content/products.csv": "id,name,set,producer,commune\n"])
      .adding("content/decisions/qd-1.ods", Array("khác".utf8))
    let errors = try load(tree).report.sorted.filter { $0.severity == .error }
    #expect(errors.map(\.message.id) == ["two-tables", "workbook", "two-tables"])
  }

  @Test func `what other programs leave behind is passed over`() throws {
    let tree = MemoryTree.catalogue.adding([
      "content/~$products.xlsx": "x", "content/Thumbs.db": "x", "content/products/.DS_Store": "x",
      "content/products/desktop.ini": "x", "content/__MACOSX/a.md": "x",
    ])
    #expect(try load(tree).report.diagnostics.isEmpty)
  }

  @Test(arguments: [
    "sep=;\r\nid;name;set;producer;commune\r\nlo;Lọ, hoa;21;lo-gom;=\"00577\"\r\n",
    "id\tname\tset\tproducer\tcommune\nlo\tLọ, hoa\t21\tlo-gom\t'00577\n",
    "id,name,set,producer,commune,,\nlo,\"Lọ, hoa\",21,lo-gom,\u{A0}00577\u{A0},,\n,,,,,,\n",
    "id,,name,set,producer,commune\nlo,,\"Lọ, hoa\",21,lo-gom,00577\n",
  ])
  func `tables are read as spreadsheets save them`(_ text: String) throws {
    let loaded = try load(MemoryTree.catalogue.adding(["content/products.csv": text]))
    #expect(loaded.report.diagnostics.isEmpty, "\(loaded.report.diagnostics.map(\.message.id))")
    #expect(loaded.catalogue.products.last?.record.commune.value == "00577")
    #expect(loaded.catalogue.products.last?.record.name.main == "Lọ, hoa")
  }
}
