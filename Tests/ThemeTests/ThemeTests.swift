import Diagnostics
import Markup
import Support
import Testing

@testable import Theme

@Suite struct ThemeTests {
  private let tree: MemoryTree = [
    "themes/goc/theme.yaml": "name: Gốc\n",
    "themes/goc/templates/page.mustache": "[{{t.hello}}] {{>foot}}",
    "themes/goc/templates/foot.mustache": "gốc {{asset.site.css}}",
    "themes/goc/assets/site.css": "a{}",
    "themes/goc/strings/vi.yaml": """
    reviewed: ai đó
    hello: Xin chào
    count: {other: "{n} thứ"}
    """,
    "themes/goc/strings/en.yaml": """
    reviewed: someone
    hello: Hello
    count: {one: "{n} thing", other: "{n} things"}
    """,
    "themes/con/theme.yaml": "name: Con\nextends: goc\n",
    "themes/con/templates/foot.mustache": "con {{asset.site.css}}",
    "themes/con/strings/vi.yaml": "hello: Chào bạn\n",
  ]

  private func load(
    _ name: String, _ tree: MemoryTree, keys: [StringKey] = []
  ) -> (theme: Theme?, lines: [String]) {
    var report = Report()
    let theme = Theme(
      named: Located(name, at: .start(of: "content/catalogue.yaml")), in: tree,
      languages: Located([.vietnamese, .english], at: .start(of: "content/catalogue.yaml")),
      requiring: keys, report: &report)
    return (theme, report.lines(in: tree))
  }

  private func page(_ theme: Theme, _ language: Language) -> String {
    var report = Report()
    let template = theme.compile(
      "page", in: language, scopes: [], assetAddress: { "/a/\($0)" }, report: &report)
    var writer = HTMLWriter()
    template?.render(TemplateValues(scopes: 0), scopes: 0, into: &writer)
    return String(decoding: writer.bytes, as: UTF8.self) + report.lines(in: tree).joined()
  }

  @Test func `a child theme changes one file and one string and keeps the rest`() throws {
    let parent = try #require(load("goc", tree).theme)
    #expect(page(parent, .vietnamese) == "[Xin chào] gốc /a/site.css")
    let child = try #require(load("con", tree).theme)
    #expect(page(child, .vietnamese) == "[Chào bạn] con /a/site.css")
    #expect(page(child, .english) == "[Hello] con /a/site.css")
  }

  @Test func `counted phrases take the language's plural form`() throws {
    let theme = try #require(load("goc", tree).theme)
    let count = StringKey("count", ["n"])
    #expect(theme.strings(in: .english).counted(count, 1) == "1 thing")
    #expect(theme.strings(in: .english).counted(count, 1200) == "1,200 things")
    #expect(theme.strings(in: .vietnamese).counted(count, 1) == "1 thứ")
  }

  @Test func `a theme without a string that views need does not load quietly`() {
    let lines = load("goc", tree, keys: [StringKey("hello"), StringKey("bye")]).lines
    #expect(
      lines == [
        "themes/goc/strings/en.yaml:1:1: error: missing-string “”",
        "themes/goc/strings/vi.yaml:1:1: error: missing-string “”",
      ])
  }

  @Test func `a place that no view fills is an error`() {
    let lines = load("goc", tree, keys: [StringKey("count", ["m"])]).lines
    #expect(lines.contains { $0.contains("unknown-place") })
  }

  @Test func `unknown strings, assets and themes are errors with the nearest right word`() {
    let broken = tree.adding([
      "themes/goc/templates/page.mustache": "{{t.helo}}{{asset.sit.css}}"
    ])
    var report = Report()
    let theme = load("goc", broken).theme
    _ = theme?.compile(
      "page", in: .vietnamese, scopes: [], assetAddress: { $0 }, report: &report)
    #expect(
      report.lines(in: broken) == [
        "themes/goc/templates/page.mustache:1:3: error: unknown-string “t.helo”",
        "themes/goc/templates/page.mustache:1:13: error: unknown-asset “asset.sit.css”",
      ])
    #expect(report.sorted[0].hint?.english == "did you mean “t.hello”?")
    #expect(load("gocs", tree).lines == ["content/catalogue.yaml:1:1: error: unknown-theme “”"])
  }

  @Test func `themes that extend each other are an error`() {
    let round = tree.adding(["themes/goc/theme.yaml": "extends: con\n"])
    #expect(load("con", round).lines.contains { $0.contains("theme-loop") })
  }

  @Test(arguments: [
    ("extend: goc\n", "themes/con/theme.yaml:1:1: error: unknown-key “extend”"),
    ("extends: [goc]\n", "themes/con/theme.yaml:1:10: error: wrong-type “[goc]”"),
    ("- goc\n", "themes/con/theme.yaml:1:1: error: not-a-map “- goc\n”"),
  ])
  func `what a theme says wrongly of itself is an error`(_ yaml: String, _ expected: String) {
    let wrong = tree.adding(["themes/con/theme.yaml": yaml])
    #expect(load("con", wrong).lines.contains(expected))
  }

  @Test func `a strings file that is a list is an error`() {
    let wrong = tree.adding(["themes/con/strings/vi.yaml": "- a\n"])
    #expect(
      load("con", wrong).lines == ["themes/con/strings/vi.yaml:1:1: error: not-a-map “- a\n”"])
  }

  @Test func `strings that nobody reviewed are a warning`() {
    let unreviewed = tree.adding(["themes/goc/strings/en.yaml": "hello: Hello\n"])
    #expect(
      load("goc", unreviewed).lines == [
        "themes/goc/strings/en.yaml:1:1: warning: unreviewed-strings “”"
      ])
  }
}
