import Diagnostics
import Markup
import Support
import Testing
import Workbooks

/// The shapes in which programs write workbooks.
@Suite struct WorkbookTests {
  /// The cells of the first sheet, row by row, a carried one in brackets.
  private func rows(_ bytes: [UInt8]) throws -> [String] {
    try Workbook(bytes).sheets[0].rows.map { row in
      "\(row.number + 1): "
        + row.cells.map { cell in
          let text = "\(cell.column)=\(cell.value.text)"
          return cell.isCarried ? "[\(text)]" : text
        }.joined(separator: " ")
    }
  }

  private func cell(_ xml: String, styles: String = "", settings: String = "") throws -> CellValue?
  {
    let bytes = StoredArchive.xlsx(
      ["A": "<sheetData><row r='1'>\(xml)</row></sheetData>"],
      strings: [
        "<t>Nước mắm</t>", "<r><t>Mắm</t></r><r><t xml:space='preserve'> Nêm</t></r>",
        "<t>東</t><rPh sb='0' eb='1'><t>ひがし</t></rPh>", "<t>a_x000D_\nb_x005F_x</t>",
      ], styles: styles, settings: settings)
    return try Workbook(bytes).sheets[0].rows.first?.cells.first?.value
  }

  @Test(arguments: [
    ("<c r='A1' t='s'><v>0</v></c>", CellValue.text("Nước mắm")),
    ("<c t='s'><v>1</v></c>", .text("Mắm Nêm")),
    ("<c t='s'><v>2</v></c>", .text("東")),
    ("<c t='s'><v>3</v></c>", .text("a\nb_x")),
    ("<c t='inlineStr'><is><r><t>Mắm</t></r><r><t>Nêm</t></r></is></c>", .text("MắmNêm")),
    ("<c t='str'><f>A2</f><v>chữ</v></c>", .text("chữ")),
    ("<c><f>A2+1</f></c>", .unknown),
    ("<c t='b'><v>1</v></c>", .flag(true)),
    ("<c t='e'><v>#N/A</v></c>", .error("#N/A")),
    ("<c t='d'><v>2026-01-15T00:00:00</v></c>", .day("2026-01-15")),
    ("<c><v>4.0</v></c>", .number("4")),
    ("<c><v>60.5</v></c>", .number("60.5")),
    ("<c><v>20.969700000000001</v></c>", .number("20.9697")),
    ("<c><v>69.710000000000008</v></c>", .number("69.71")),
    ("<c t='n'><v>185000</v></c>", .number("185000")),
    ("<c t='s'><v>99</v></c>", .error("99")),
  ])
  func `a cell is read in every shape`(_ xml: String, _ value: CellValue) throws {
    #expect(try cell(xml) == value)
  }

  @Test(arguments: [
    ("0", "46037", CellValue.number("46037")), ("dd/mm/yyyy", "46037", .day("2026-01-15")),
    ("\"ngày \"d\" tháng \"m", "46037", .day("2026-01-15")),
    ("[$-42A]d mmmm yyyy;@", "46037", .day("2026-01-15")),
    ("0\" tháng\"", "24", .number("24")), ("0\" sao\"", "4", .number("4")),
    ("0\\d", "4", .number("4")), ("[Red]0.00", "4.5", .number("4.5")),
    ("hh:mm", "0.3125", .time("07:30")), ("0%", "0.6", .text("60%")),
    ("General", "60.5", .number("60.5")), ("dd/mm/yyyy", "60", .day("1900-02-28")),
    ("dd/mm/yyyy", "61", .day("1900-03-01")), ("dd/mm/yyyy", "1", .day("1900-01-01")),
  ])
  func `a format tells a day from a number`(
    _ code: String, _ written: String, _ value: CellValue
  ) throws {
    let escaped = code.replacing("\"", with: "&quot;")
    let styles =
      "<numFmts><numFmt numFmtId='170' formatCode=\"\(escaped)\"/></numFmts>"
      + "<cellStyleXfs><xf numFmtId='14'/></cellStyleXfs>"
      + "<cellXfs><xf numFmtId='0'/><xf numFmtId='170'/></cellXfs>"
    #expect(try cell("<c s='1'><v>\(written)</v></c>", styles: styles) == value)
  }

  @Test(arguments: [("1", "2030-01-16"), ("true", "2030-01-16"), ("0", "2026-01-15")])
  func `days may count from 1904`(_ flag: String, _ day: String) throws {
    let styles = "<cellXfs><xf numFmtId='0'/><xf numFmtId='14'/></cellXfs>"
    let value = try cell(
      "<c s='1'><v>46037</v></c>", styles: styles, settings: "<workbookPr date1904='\(flag)'/>")
    #expect(value == .day(day))
  }

  @Test func `rows and cells without places count on, hidden ones are read`() throws {
    let bytes = StoredArchive.xlsx([
      "A": "<dimension ref='A1'/><sheetData><row><c><v>1</v></c><c/><c><v>2</v></c></row>"
        + "<row r='5' hidden='1'><c r='C5'><v>3</v></c><c><v>4</v></c></row>"
        + "<row><c><v>5</v></c></row></sheetData>"
    ])
    #expect(try rows(bytes) == ["1: 0=1 2=2", "5: 2=3 3=4", "6: 0=5"])
    #expect(try Workbook(bytes).sheets[0].rows.map(\.isHidden) == [false, true, false])
  }

  @Test func `a merge carries its value down, and what it hides is told`() throws {
    let bytes = StoredArchive.xlsx([
      "A": "<sheetData><row r='1'><c r='A1'><v>1</v></c><c r='B1'><v>7</v></c></row>"
        + "<row r='2'><c r='A2'><v>9</v></c><c r='B2'><v>8</v></c></row>"
        + "<row r='3'><c r='B3'><v>6</v></c></row></sheetData>"
        + "<mergeCells><mergeCell ref='A1:A3'/></mergeCells>"
    ])
    #expect(try rows(bytes) == ["1: 0=1 1=7", "2: [0=1] 1=8", "3: [0=1] 1=6"])
    var report = Report()
    let table = Table(try Workbook(bytes).sheets[0], path: "t.xlsx", report: &report)
    #expect(table?.rows.map { $0.map(\.text) } == [["1", "8"], ["1", "6"]])
    #expect(report.lines(in: ([:] as MemoryTree)) == ["t.xlsx:A!A2: warning: covered-cell"])
  }

  @Test func `OpenDocument says what a cell is, whatever is shown`() throws {
    let bytes = StoredArchive.ods(
      """
      <table:table table:name='A'><table:table-column/>
      <table:table-row><table:table-cell office:value-type='float' office:value='4'>
      <text:p>4 sao</text:p></table:table-cell>
      <table:table-cell table:number-columns-repeated='2'/>
      <table:table-cell office:value-type='string'><office:annotation><text:p>ghi chú</text:p>
      </office:annotation><text:p>HTX<text:line-break/>Nam<text:s text:c='2'/>Ô</text:p>
      <text:p>Bình <text:span>Dương</text:span></text:p></table:table-cell></table:table-row>
      <table:table-row table:number-rows-repeated='1048570'><table:table-cell
       table:number-columns-repeated='16384'/></table:table-row>
      <table:table-row><table:table-cell office:value-type='boolean' office:boolean-value='true'>
      <text:p>ĐÚNG</text:p></table:table-cell>
      <table:table-cell office:value-type='date' office:date-value='2026-09-05'/>
      <table:table-cell office:value-type='time' office:time-value='PT07H30M00S'/>
      <table:table-cell office:value-type='percentage' office:value='0.6'/></table:table-row>
      </table:table>
      """)
    #expect(
      try rows(bytes) == [
        "1: 0=4 3=HTX\nNam  Ô\nBình Dương", "1048572: 0=true 1=2026-09-05 2=07:30 3=60%",
      ])
  }

  @Test func `OpenDocument's merges carry down`() throws {
    let bytes = StoredArchive.ods(
      "<table:table table:name='A'><table:table-row><table:table-cell"
        + " table:number-rows-spanned='2' office:value-type='float' office:value='1'/>"
        + "<table:table-cell office:value-type='float' office:value='2'/></table:table-row>"
        + "<table:table-row><table:covered-table-cell/>"
        + "<table:table-cell office:value-type='float' office:value='3'/></table:table-row>"
        + "</table:table>")
    #expect(try rows(bytes) == ["1: 0=1 1=2", "2: [0=1] 1=3"])
  }

  @Test func `tables of HTML under the name of a workbook are read`() throws {
    let page = """
      <html xmlns:x="urn:schemas-microsoft-com:office:excel"><body><table>
      <tr><th rowspan="2">TT</th><th colspan="2">Sản phẩm</th></tr>
      <tr><th>Tên</th><th>Điểm</th></tr>
      <tr><td style='mso-number-format:"\\@"'>00038</td><td>Mắm<br>nêm &amp; <b>cốt</b></td>
      <td>85,5</td></tr></table></body></html>
      """
    #expect(
      try rows(Array(page.utf8)) == [
        "1: 0=TT 1=Sản phẩm", "2: [0=TT] 1=Tên 2=Điểm", "3: 0=00038 1=Mắm nêm & cốt 2=85,5",
      ])
  }

  @Test func `what is no workbook is told apart`() {
    let old: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    let locked = old + "EncryptedPackage".utf8.flatMap { [$0, 0] as [UInt8] }
    let torn = Array(StoredArchive.xlsx(["A": "<sheetData><row>"]))
    let entity = StoredArchive([
      "[Content_Types].xml": "",
      "xl/workbook.xml": "<!DOCTYPE a [<!ENTITY b 'c'>]><workbook>&b;</workbook>",
    ]).bytes
    #expect(throws: WorkbookError.unknownForm) { try Workbook(Array("a,b\n".utf8)) }
    #expect(throws: WorkbookError.oldExcel) { try Workbook(old) }
    #expect(throws: WorkbookError.locked) { try Workbook(locked) }
    #expect(throws: WorkbookError.damaged(part: "xl/worksheets/s0.xml")) { try Workbook(torn) }
    #expect(throws: WorkbookError.damaged(part: "xl/workbook.xml")) { try Workbook(entity) }
    #expect(throws: WorkbookError.self) { try Workbook(Array(torn.prefix(300))) }
  }
}
