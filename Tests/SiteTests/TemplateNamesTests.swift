import Diagnostics
import Markup
import Support
import Testing

@testable import Site

/// What whoever makes a theme is told: which names there are, which templates are for nothing.
@Suite struct TemplateNamesTests {
  private func names(_ template: String) throws -> [TemplateNames.Name] {
    try #require(TemplateNames(of: template)).own
  }

  @Test func `every template has names, and a page's are there with what is inside them`() throws {
    for template in TemplateNames.templates {
      #expect(try !names(template).isEmpty, "\(template)")
    }
    let product = try names("product")
    let name = try #require(product.first { $0.name == "name" })
    #expect(name.inner.map(\.name) == ["text", "lang"])
    let related = try #require(product.first { $0.name == "related" })
    #expect(related.kind.english.hasPrefix("list of"))
    #expect(product.contains { $0.name == "has_related" && $0.kind.english == "yes or no" })
    let everywhere = try #require(TemplateNames(of: "product")).everywhere.map(\.name)
    #expect(everywhere.contains("page_title"))
    #expect(TemplateNames(of: "prodct") == nil)
  }

  /// What is listed is what compiles: a template of every name of its page is no error.
  @Test func `every name that is listed may be used`() throws {
    for template in ["product", "point", "fair", "home", "embed"] {
      let names = try #require(TemplateNames(of: template))
      let text = (names.own + names.everywhere).map { name in
        name.inner.isEmpty && !name.isToldAbove && name.kind.english == "text"
          ? "{{\(name.name)}}" : "{{#\(name.name)}}{{/\(name.name)}}"
      }
      let path = "themes/default/templates/\(template).mustache"
      let theme = Repository.theme.merging([path: Array(text.joined().utf8)]) { $1 }
      var report = Report()
      var timings = Timings()
      let tree = MemoryTree.catalogue.adding(theme)
      let site = Build(of: tree, .init(today: try #require(.init("2026-11-24"))), media: NoMedia())
        .site(report: &report, timings: &timings)
      #expect(site != nil, "\(report.lines(in: tree))")
    }
  }

  @Test func `a template that no page uses is named, with what it may have been meant to be`()
    throws
  {
    let settings = """
      title: {vi: Danh mục, en: Catalogue}
      base_url: https://ocop.example.vn
      languages: [vi, en]
      theme: con

      """
    let built = try build(
      MemoryTree.catalogue.adding([
        "content/catalogue.yaml": settings,
        "themes/con/theme.yaml": "name: Con\nextends: default\n",
        "themes/con/templates/prodct.mustache": "x",
        "themes/con/templates/parts/rieng.mustache": "y",
        "themes/con/templates/page.mustache": "{{>parts/rieng}}",
      ]))
    #expect(
      built.lines == [
        "themes/con/templates/prodct.mustache:1:1: warning: unused-template “”"
      ])
    // The default theme has none, whatever of it a child leaves unused.
    #expect(try build(.catalogue).lines == [])
  }

  @Test func `a page of search without a row for its script is a warning`() throws {
    let built = try build(
      MemoryTree.catalogue.adding([
        "content/catalogue.yaml":
          "title: T\nbase_url: https://a.vn\nlanguages: [vi, en]\ntheme: con\n",
        "themes/con/theme.yaml": "name: Con\nextends: default\n",
        "themes/con/templates/search.mustache": "{{<layout}}{{/layout}}",
      ]))
    #expect(
      built.lines.count {
        $0.hasPrefix("themes/con/templates/search.mustache:1:1: warning: no-row-for-scripts")
      } == 1)
  }
}
