import Diagnostics
import Markup
import Support
import Testing

@testable import Theme

@Suite struct StrictTemplateTests {
  private let shape = Shape(
    "page",
    [
      ("title", .text), ("body", .markup), ("is_new", .flag),
      ("rows", .list(.object(Shape("row", [("name", .text)])))),
    ])

  private func problems(_ template: String, _ partials: [String: String] = [:]) -> [String] {
    var report = Report()
    var sources = partials
    sources["main"] = template
    let set = TemplateSet(
      Dictionary(
        uniqueKeysWithValues: sources.map { ($0.key, (path: $0.key, bytes: Array($0.value.utf8))) }),
      report: &report)
    _ = set.compile("main", scopes: [.object(shape)], report: &report)
    return report.lines(
      in: MemoryTree(sources.mapValues { Array($0.utf8) }))
  }

  @Test(arguments: [
    ("{{titel}}", "main:1:3: error: unknown-name “titel”"),
    ("a\n{{#rows}}{{nam}}{{/rows}}", "main:2:12: error: unknown-name “nam”"),
    ("{{#rows}}{{title.x}}{{/rows}}", "main:1:12: error: unknown-name “title.x”"),
    ("{{>parts}}", "main:1:4: error: unknown-template “parts”"),
    ("{{{title}}}", "main:1:4: error: unescaped-text “title”"),
    ("{{body}}", "main:1:3: error: escaped-markup “body”"),
    ("{{rows}}", "main:1:3: error: not-text “rows”"),
    ("{{#rows}}", "main:1:4: error: never-closed “rows”"),
    ("{{/rows}}", "main:1:4: error: closes-nothing “rows”"),
    ("{{title", "main:1:1: error: open-tag “{{”"),
  ])
  func `a wrong name is an error with its place`(_ template: String, _ expected: String) {
    #expect(problems(template) == [expected])
  }

  @Test func `a partial is checked for each place that calls it`() {
    let partials = ["row": "{{name}}"]
    #expect(problems("{{#rows}}{{>row}}{{/rows}}", partials).isEmpty)
    #expect(problems("{{>row}}", partials) == ["row:1:3: error: unknown-name “name”"])
  }

  @Test func `a template that calls itself is an error`() {
    let partials = ["a": "{{#rows}}{{>b}}{{/rows}}", "b": "{{>a}}"]
    #expect(problems("{{>a}}", partials) == ["b:1:4: error: calls-itself “a”"])
  }

  @Test func `a block in its own heir uses the name again`() {
    let partials = ["layout": "[{{$c}}l{{/c}}]", "card": "({{$c}}k{{/c}})"]
    let nested = "{{<layout}}{{$c}}{{<card}}{{$c}}x{{/c}}{{/card}}{{/c}}{{/layout}}"
    #expect(problems(nested, partials).isEmpty)
    #expect(rendered(nested, [:], partials: partials) == "[(x)]")
    #expect(
      problems("{{<layout}}{{$c}}{{$c}}x{{/c}}{{/c}}{{/layout}}", partials).isEmpty)
  }

  @Test func `inheritance that doubles with every template ends with a message`() {
    var partials: [String: String] = ["t30": "x"]
    for index in 0..<30 {
      partials["t\(index)"] =
        "{{<t\(index + 1)}}{{/t\(index + 1)}}" + "{{<t\(index + 1)}}{{/t\(index + 1)}}"
    }
    #expect(problems("{{<t0}}{{/t0}}", partials).contains { $0.contains("endless-inheritance") })
  }

  @Test func `tags nested without end are a message`() {
    let deep = String(repeating: "{{#title}}", count: 40_000)
    #expect(problems(deep) == ["main:1:994: error: template-depth “title”"])
  }

  @Test func `inheriting without end is an error`() {
    #expect(
      problems("{{<a}}{{/a}}", ["a": "{{<a}}{{/a}}"]).contains {
        $0.contains("endless-inheritance")
      })
  }
}
