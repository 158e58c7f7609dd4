import Diagnostics
import Markup
import Support
import Testing

@Suite struct CSVTableTests {
  private func read(_ text: String) -> (rows: [[String]], lines: [String]) {
    let tree: MemoryTree = ["t.csv": text]
    var report = Report()
    let table = SourceText(tree.files[0], in: tree, report: &report)
      .flatMap { CSVTable($0, report: &report) }
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
    ("a,a\n1,2\n", "t.csv:1:3: error: duplicate-column “a”"),
    ("a,b\n\"1,2\n", "t.csv:2:1: error: open-quote “\"”"),
    ("a,b\n\"1\"x,2\n", "t.csv:2:4: error: text-after-quote “x”"),
    ("", "t.csv:1:1: error: empty-table “”"),
  ])
  func `reports what a lax reader would swallow`(_ text: String, _ expected: String) {
    #expect(read(text).lines == [expected])
  }
}
