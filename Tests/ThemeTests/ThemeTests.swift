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
      requiring: keys, allowing: ["hello", "count"], report: &report)
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

  @Test func `a misspelt key of a strings file is named with its nearest`() throws {
    let wrong = tree.adding([
      "themes/con/strings/vi.yaml": "helo: Chào bạn\ncount: {other: \"{n} thứ\"}\n"
    ])
    let lines = load("con", wrong, keys: [StringKey("hello"), StringKey("count", ["n"])]).lines
    #expect(lines == ["themes/con/strings/vi.yaml:1:7: warning: unused-string “Chào bạn”"])
    var report = Report()
    _ = Theme(
      named: Located("con", at: .start(of: "x")), in: wrong,
      languages: Located([.vietnamese], at: .start(of: "x")),
      requiring: [StringKey("hello"), StringKey("count", ["n"])], report: &report)
    #expect(report.diagnostics.first?.hint?.english == "did you mean “hello”?")
  }

  @Test(arguments: [
    ("vn", "did you mean “vi”? "), ("eng", "did you mean “en”? "), ("sw", "the theme has: en, vi;"),
  ])
  func `a language the theme lacks is told with those it has`(
    _ code: String, _ hint: String
  ) throws {
    var report = Report()
    _ = Theme(
      named: Located("goc", at: .start(of: "x")), in: tree,
      languages: Located(
        [.vietnamese, try #require(Language(code))], at: .start(of: "content/catalogue.yaml")),
      requiring: [StringKey("hello"), StringKey("count", ["n"])], report: &report)
    #expect(report.hasErrors)
    #expect(report.diagnostics.last?.hint?.english.hasPrefix(hint) == true)
  }

  @Test func `counted phrases take the language's plural form`() throws {
    let theme = try #require(load("goc", tree).theme)
    #expect(theme.strings(in: .english).counted("count", 1) == "1 thing")
    #expect(theme.strings(in: .english).counted("count", 1200) == "1,200 things")
    #expect(theme.strings(in: .vietnamese).counted("count", 1) == "1 thứ")
  }

  @Test func `in another language English stands in, and a warning counts what is missing`() throws
  {
    let french = tree.adding([
      "themes/goc/strings/fr.yaml": "reviewed: quelqu’un\nlanguage_name: Français\nbye: Adieu\n",
      "themes/goc/strings/en.yaml": "reviewed: me\nhello: Hello\nbye: Bye\n",
    ])
    var report = Report()
    let theme = try #require(
      Theme(
        named: Located("goc", at: .start(of: "content/catalogue.yaml")), in: french,
        languages: Located([Language("fr")!], at: .start(of: "content/catalogue.yaml")),
        requiring: [StringKey("hello"), StringKey("bye")], report: &report))
    #expect(
      report.lines(in: french) == ["themes/goc/strings/fr.yaml:1:1: warning: missing-strings “”"])
    #expect(report.sorted[0].hint?.english == "write in strings/fr.yaml: hello")
    let strings = theme.strings(in: Language("fr")!)
    #expect(strings.text("hello") == "Hello")
    #expect(strings.text("bye") == "Adieu")
  }

  @Test func `styles are joined in the order of their names, and a child theme changes a part`() {
    let parts = tree.adding([
      "themes/con/assets/khac.css": "c{}", "themes/goc/styles/2-page.css": "b{}",
      "themes/goc/styles/1-tokens.css": "\u{FEFF}:root { --ink: #111; }",
      "themes/con/styles/2-page.css": "b2{}", "themes/con/styles/3-own.css": "d{}",
    ]).removing(["themes/goc/assets/site.css"])
    func sheet(_ name: String) -> String? {
      load(name, parts).theme?.assets["site.css"].map { String(decoding: $0, as: UTF8.self) }
    }
    #expect(sheet("goc") == ":root { --ink: #111; }\nb{}")
    #expect(sheet("con") == ":root { --ink: #111; }\nb2{}\nd{}")
  }

  @Test func `a picture takes the colours of the styles as they stand without conditions`() {
    let tokens = StyleTokens(
      Array(
        """
        /* --ink: #999; */ :root { color-scheme: light; --ink: #111;
          --food-wash: #f5e8c3 }
        @media (prefers-color-scheme: dark) { :root { --ink: #eee; } }
        .food { --wash: red; }
        """.utf8))
    #expect(tokens["ink"] == "#111")
    let other = StyleTokens(
      Array("@layer base { html, :root { --brown: #765; --ink: var(--brown) } } p{--ink: red}".utf8)
    )
    #expect(other["ink"] == "#765")
    #expect(tokens["food-wash"] == "#f5e8c3")
    #expect(tokens.names == ["food-wash", "ink"])
  }

  @Test func `a file that a theme has no use for is named, one for people is not`() {
    let more = tree.adding([
      "themes/goc/style/a.css": "a{}", "themes/goc/templates/page.html": "", "themes/goc/b.css": "",
      "themes/goc/LICENSE": "MIT", "themes/goc/fonts/OFL.txt": "OFL",
      "themes/goc/styles/a.css.txt": "a{}", "themes/goc/strings/fr.yml": "a: b",
      "themes/goc/styles/1.css": "",
    ])
    #expect(
      load("goc", more).lines == [
        "themes/goc/assets/site.css:1:1: warning: two-sheets “”",
        "themes/goc/b.css:1:1: warning: unused-theme-file “”",
        "themes/goc/strings/fr.yml:1:1: warning: unused-theme-file “”",
        "themes/goc/style/a.css:1:1: warning: unused-theme-file “”",
        "themes/goc/styles/a.css.txt:1:1: warning: unused-theme-file “”",
        "themes/goc/templates/page.html:1:1: warning: unused-theme-file “”",
      ])
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
      "themes/goc/assets/site.css": ":root{--ink:#111}",
      "themes/goc/templates/page.mustache": "{{t.helo}}{{asset.sit.css}}{{token.inc}}",
    ])
    var report = Report()
    let theme = load("goc", broken).theme
    _ = theme?.compile(
      "page", in: .vietnamese, scopes: [], assetAddress: { $0 }, report: &report)
    #expect(
      report.lines(in: broken) == [
        "themes/goc/templates/page.mustache:1:3: error: unknown-string “t.helo”",
        "themes/goc/templates/page.mustache:1:13: error: unknown-asset “asset.sit.css”",
        "themes/goc/templates/page.mustache:1:30: error: unknown-token “token.inc”",
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
