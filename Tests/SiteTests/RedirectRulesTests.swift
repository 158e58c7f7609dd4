internal import Foundation
internal import FoundationXML
import Support
import Testing

/// Redirects as rules of servers; `make clients` asks the servers themselves.
@Suite struct RedirectRulesTests {
  private let tree = MemoryTree.product("aliases: [binh-cu]").adding([
    "content/catalogue.yaml": """
    title: {vi: Danh mục, en: Catalogue}
    base_url: https://ocop.example.vn/muc
    languages: [vi, en]
    former_urls: [https://cu.example.vn, https://khac.example.vn/ocop/]
    """,
    "content/products/bo.md":
      "---\nname: Bỏ\nset: 21\nproducer: lo-gom\ncommune: \"00577\"\n"
      + "removed: {date: 2026-01-01, reason: error}\n---\n",
  ])

  @Test func `every server has each redirect, and what was removed is gone`() throws {
    let built = try build(tree)
    let (old, new) = ("/muc/vi/san-pham/binh-cu/", "/muc/vi/san-pham/binh-gom/")
    let gone = "/muc/vi/san-pham/bo/"
    for (file, moved, removed) in [
      (
        "nginx.conf", "location = \(old) { return 301 \(new); }",
        "location = \(gone) { error_page 410"
      ),
      (
        "apache.conf", "RedirectMatch 301 \"^\(old)$\" \"\(new)\"",
        "RedirectMatch 410 \"^\(gone)$\""
      ),
      ("Caddyfile", "redir \(old) \(new) 301", "handle \(gone) {"),
      (
        "iis.config", "<add key=\"\(old)\" value=\"\(new)\" />",
        "<add key=\"\(gone)\" value=\"410\" />"
      ),
    ] {
      let rules = built.text("data/redirects/\(file)")
      #expect(rules.contains(moved) && rules.contains(removed), "\(file)")
      #expect(rules.contains("/muc/q/binh-gom/"), "\(file)")
    }
    #expect(XMLParser(data: Data(built.files["data/redirects/iis.config"] ?? [])).parse())
  }

  @Test func `a domain that was left leads to the same addresses here`() throws {
    let built = try build(tree)
    #expect(
      built.text("data/redirects/cu.example.vn/nginx.conf")
        == "rewrite ^/(.*)$ https://ocop.example.vn/muc/$1 permanent;\n")
    #expect(
      built.text("data/redirects/khac.example.vn/ocop/apache.conf")
        == "RedirectMatch 301 \"^/ocop/(.*)$\" \"https://ocop.example.vn/muc/$1\"\n")
    #expect(
      built.text("data/redirects/khac.example.vn/ocop/iis.config").contains("url=\"^ocop/(.*)$\""))
  }

  @Test func `a former address that is none is told`() throws {
    let lines = try build(
      tree.adding([
        "content/catalogue.yaml":
          "title: T\nbase_url: https://a.vn\nlanguages: [vi]\nformer_urls: [ocop.tinh.vn]\n"
      ])
    ).lines
    #expect(
      lines.count == 1 && lines[0].contains("catalogue.yaml:4:15: error: wrong-type"), "\(lines)")
  }
}
