import Diagnostics
import Markup
import Support
import Testing
import Workbooks

/// Damaged, strange and hostile workbooks: a value or a message, never a crash.
@Suite struct WorkbookFuzzTests {
  /// A generator of its own, so that a failure can be repeated.
  private struct Random {
    var state: UInt64

    mutating func next(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % max(limit, 1)
    }
  }

  private static let xlsx = StoredArchive.xlsx(
    [
      "A": "<sheetData><row r='1' hidden='1'><c r='A1' t='s' s='1'><v>0</v></c>"
        + "<c t='inlineStr'><is><r><t>x</t></r></is></c><c><f>A1</f></c></row>"
        + "<row><c r='C2' s='1'><v>46037</v></c><c t='b'><v>1</v></c><c t='e'><v>#N/A</v></c></row>"
        + "</sheetData><mergeCells><mergeCell ref='A1:B2'/></mergeCells>"
    ], strings: ["<t>a_x000D_</t>"],
    styles: "<numFmts><numFmt numFmtId='170' formatCode='dd/mm'/></numFmts>"
      + "<cellXfs><xf numFmtId='0'/><xf numFmtId='170'/></cellXfs>")
  private static let ods = StoredArchive.ods(
    "<table:table table:name='A'><table:table-row table:number-rows-repeated='3'>"
      + "<table:table-cell office:value-type='float' office:value='4' table:number-rows-spanned='2'/>"
      + "<table:table-cell table:number-columns-repeated='4'/><table:table-cell><text:p>a"
      + "<text:s text:c='3'/></text:p></table:table-cell></table:table-row></table:table>")
  private static let html = Array(
    "<html><table><tr><td rowspan='2' colspan='3'>a<br>b</td><td>c</td></tr><tr><td>d</table>".utf8)

  /// Reads bytes as far as a table goes; whatever happens, it ends.
  private func read(_ bytes: [UInt8]) {
    guard let workbook = try? Workbook(bytes) else { return }
    var report = Report()
    for sheet in workbook.sheets { _ = Table(sheet, path: "t.xlsx", report: &report) }
  }

  @Test(arguments: [xlsx, ods, html])
  func `damaged bytes end in a value or an error`(_ original: [UInt8]) {
    var random = Random(state: UInt64(original.count))
    for _ in 0..<1500 {
      var bytes = original
      for _ in 0..<(1 + random.next(4)) {
        let place = random.next(bytes.count)
        switch random.next(5) {
        case 0: bytes[place] = UInt8(random.next(256))
        case 1: bytes.remove(at: place)
        case 2: bytes.insert(UInt8(random.next(256)), at: place)
        case 3: bytes = Array(bytes[..<place])
        default:
          let end = min(place + random.next(40), bytes.count)
          bytes.insert(contentsOf: bytes[place..<end], at: random.next(bytes.count))
        }
        if bytes.isEmpty { bytes = [0x50] }
      }
      read(bytes)
    }
  }

  @Test(arguments: [
    "<row r='99999999'><c><v>1</v></c></row>", "<row r='-1'><c><v>1</v></c></row>",
    "<row><c r='ZZZZ1'><v>1</v></c></row>", "<row><c r='A99999999999999'><v>1</v></c></row>",
    "<row r='x'><c r='?'><v>1</v></c></row>", "<row><c t='s'><v>-1</v></c></row>",
    "<row><c t='s'><v>99999999999999999999</v></c></row>", "<row><c s='-5'><v>1</v></c></row>",
    "<row><c><v>1e400</v></c></row>", "<row><c><v>nan</v></c></row>", "<row><c><v></v></c></row>",
    "<row><c t='zz'><v>1</v></c></row>", "<row><row><row><c><v>1</v></c></row></row></row>",
    "<row r='1048576'><c r='XFD1048576'><v>1</v></c></row><row r='1'><c><v>2</v></c></row>",
  ])
  func `strange cells end in a value or an error`(_ rows: String) {
    read(StoredArchive.xlsx(["A": "<sheetData>\(rows)</sheetData>"]))
  }

  @Test(arguments: [
    "A1:XFD1048576", "A1:A1048576", "B9:A1", "A0:B2", "::", "A1", "AAAAAAAAAAAAA1:B2", "",
  ])
  func `merges of any size are bounded`(_ area: String) {
    let rows = (1...200).map { "<row r='\($0)'><c r='A\($0)'><v>1</v></c><c><v>2</v></c></row>" }
    let merges = Array(repeating: "<mergeCell ref='\(area)'/>", count: 500).joined()
    read(
      StoredArchive.xlsx([
        "A": "<sheetData>\(rows.joined())</sheetData><mergeCells>\(merges)</mergeCells>"
      ]))
  }

  @Test func `a million empty rows are no rows, and a far cell is told`() throws {
    let empty = (1...200_000).map { _ in "<row/>" }.joined()
    let bytes = StoredArchive.xlsx([
      "A": "<sheetData>\(empty)<row><c r='A200001'><v>1</v></c></row></sheetData>"
    ])
    #expect(try Workbook(bytes).sheets[0].rows.map(\.number) == [200_000])
    let rows = (1...600).map { "<row r='\($0)'><c r='A\($0)'><v>1</v></c></row>" }.joined()
    let far = StoredArchive.xlsx([
      "A": "<sheetData>\(rows)<row r='601'><c r='XFD601'><v>1</v></c></row></sheetData>"
    ])
    var report = Report()
    #expect(Table(try Workbook(far).sheets[0], path: "t.xlsx", report: &report) == nil)
    #expect(report.lines(in: ([:] as MemoryTree)) == ["t.xlsx:A!XFD1: error: far-cell"])
  }

  @Test(arguments: [1_000_000, 16_385])
  func `OpenDocument's repeats do not fill the memory`(_ count: Int) {
    let table =
      "<table:table table:name='A'><table:table-row table:number-rows-repeated='\(count)'>"
      + "<table:table-cell office:value-type='float' office:value='4' "
      + "table:number-columns-repeated='\(count)'/></table:table-row></table:table>"
    #expect(throws: WorkbookError.tooManyCells) { try Workbook(StoredArchive.ods(table)) }
  }

  @Test func `parts that are missing are named`() {
    for missing in ["xl/workbook.xml", "xl/worksheets/s0.xml", "xl/sharedStrings.xml"] {
      var archive = StoredArchive([:])
      let whole = ["[Content_Types].xml", "_rels/.rels", "xl/_rels/workbook.xml.rels"]
      let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
      let texts = [
        "[Content_Types].xml": "<Types/>", "_rels/.rels": "<Relationships/>",
        "xl/workbook.xml":
          "<workbook xmlns:r='x'><sheets><sheet name='A' r:id='r0'/></sheets></workbook>",
        "xl/_rels/workbook.xml.rels": "<Relationships>"
          + "<Relationship Id='r0' Type='\(relations)/worksheet' Target='worksheets/s0.xml'/>"
          + "<Relationship Id='s' Type='\(relations)/sharedStrings' Target='sharedStrings.xml'/>"
          + "</Relationships>",
        "xl/worksheets/s0.xml": "<worksheet/>", "xl/sharedStrings.xml": "<sst/>",
      ]
      for name in (whole + ["xl/workbook.xml", "xl/worksheets/s0.xml", "xl/sharedStrings.xml"])
      where name != missing {
        archive.add(name, Array((texts[name] ?? "").utf8))
      }
      #expect(throws: WorkbookError.damaged(part: missing)) { try Workbook(archive.bytes) }
    }
  }
}
