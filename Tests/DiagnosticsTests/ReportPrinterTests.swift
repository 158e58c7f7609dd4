import Diagnostics
import Support
import Testing

@Suite struct ReportPrinterTests {
  private let tree: MemoryTree = ["content/a.md": "---\nname: Nước mắm\nsumary: x\n---\n"]

  private var report: Report {
    var report = Report()
    report.error(
      Diagnostic.Message("unknown-key", vi: "không có khóa “sumary”", en: "no key is “sumary”"),
      at: SourceSpan(path: "content/a.md", range: 24..<30), hint: .didYouMean("summary"))
    report.warning(
      Diagnostic.Message("long-name", vi: "tên dài", en: "a long name"),
      at: SourceSpan(path: "content/a.md", range: 10..<23))
    return report
  }

  @Test func `shows the line with a mark under the word, by place`() {
    let text = ReportPrinter(tree: tree, language: .english).text(of: report)
    #expect(
      text == """
        content/a.md:2:7: warning: a long name
          2 │ name: Nước mắm
            │       ^^^^^^^^

        content/a.md:3:1: error: no key is “sumary”
          3 │ sumary: x
            │ ^^^^^^
        hint: did you mean “summary”?

        1 error, 1 warning

        """)
  }

  @Test func `speaks Vietnamese`() {
    let text = ReportPrinter(tree: tree, language: .vietnamese).text(of: report)
    #expect(text.contains("content/a.md:3:1: lỗi: không có khóa “sumary”"))
    #expect(text.contains("gợi ý: có phải là “summary”?"))
    #expect(text.hasSuffix("1 lỗi, 1 cảnh báo\n"))
  }

  @Test func `gives machines one object for each diagnostic`() {
    let json = ReportPrinter(tree: tree, language: .english).json(of: report)
    #expect(
      json.contains(
        #""severity":"error","id":"unknown-key","path":"content/a.md","line":3,"column":1"#))
  }

  @Test func `survives a place beyond the end of a file`() {
    var report = Report()
    report.error(
      Diagnostic.Message("x", vi: "x", en: "x"),
      at: SourceSpan(path: "content/a.md", range: 900..<901))
    report.error(Diagnostic.Message("y", vi: "y", en: "y"), at: .start(of: "content/none.md"))
    let text = ReportPrinter(tree: tree, language: .english).text(of: report)
    #expect(text.contains("content/none.md: error: y"))
  }
}
