import Diagnostics
import Markup
import Support
import Testing

@Suite struct TableTests {
  private func read(_ text: String) -> (rows: [[String]], lines: [String]) {
    let tree: MemoryTree = ["t.csv": text]
    var report = Report()
    let table = TableFormat.csv.read(
      tree.files[0], largest: SourceText.largest, in: tree, report: &report)
    let rows = table.map { [$0.header.map(\.text)] + $0.rows.map { $0.map(\.text) } } ?? []
    return (rows, report.lines(in: tree))
  }

  @Test(arguments: [
    ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
    ("\u{FEFF}a;b\r\n1;\"2;3\"\r\n", [["a", "b"], ["1", "2;3"]]),
    ("a,b\n\"một \"\"hai\"\"\",\"dòng\nmới\"", [["a", "b"], ["một \"hai\"", "dòng\nmới"]]),
    ("a,b\n\n , \n1,2", [["a", "b"], ["1", "2"]]),
  ])
  func `reads what spreadsheets write`(_ text: String, _ expected: [[String]]) {
    let (rows, lines) = read(text)
    #expect(rows == expected)
    #expect(lines.isEmpty)
  }

  @Test(arguments: [
    ("a,b\n1,2,3\n4,5\n", "t.csv:2:5: error: cell-count “3”"),
    ("a,b\n1\n", "t.csv:2:1: error: cell-count “1”"),
    ("a,b\n1,2,3\n1,2,3\n1,2,3\n1,2,3\n", "t.csv:1:1: error: heading-count “a”"),
    ("a,a\n1,2\n", "t.csv:1:3: error: duplicate-column “a”"),
    ("a,b\n\"1,2\n", "t.csv:2:1: error: open-quote “\"”"),
    ("a,b\n\"1\"x,2\n", "t.csv:2:4: error: text-after-quote “x”"),
    ("", "t.csv:1:1: error: empty-table “”"),
  ])
  func `reports what a lax reader would swallow`(_ text: String, _ expected: String) {
    #expect(read(text).lines == [expected])
  }

  @Test func `tells the cell of a sheet, whatever reader found it`() {
    func cell(_ text: String, _ row: Int, _ column: Int) -> Table.Cell {
      let place = SheetCell(sheet: "Phụ lục 1", sheetNumber: 0, row: row, column: column)
      return Table.Cell(text: text, span: SourceSpan(path: "t.xlsx", cell: place))
    }
    var report = Report()
    let table = Table(
      path: "t.xlsx",
      rows: [
        [cell("a", 3, 0), cell("a", 3, 27)], [cell("1", 9, 0), cell("2", 9, 1), cell("3", 9, 702)],
        [cell("1", 4, 0)],
      ],
      report: &report)
    #expect(table?.rows.isEmpty == true)
    #expect(
      report.lines(in: ([:] as MemoryTree)) == [
        "t.xlsx:'Phụ lục 1'!AB4: error: duplicate-column",
        "t.xlsx:'Phụ lục 1'!A5: error: cell-count",
        "t.xlsx:'Phụ lục 1'!AAA10: error: cell-count",
      ])
    let printer = ReportPrinter(tree: ([:] as MemoryTree), language: .english)
    #expect(printer.text(of: report).hasPrefix("t.xlsx:'Phụ lục 1'!AB4: error: the column"))
    #expect(printer.json(of: report).contains(#""path":"t.xlsx","cell":"'Phụ lục 1'!A5""#))
  }
}
