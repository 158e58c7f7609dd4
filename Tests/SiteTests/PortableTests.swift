import Support
import Testing

@testable import Site

@Suite struct PortableTests {
  @Test func `links become relative and end in a file; other hosts and anchors stay`() {
    let links = PortableLinks(basePath: "/ocop")
    func rewritten(_ page: String, at path: String) -> String {
      String(decoding: links.rewritten(Array(page.utf8), at: path), as: UTF8.self)
    }
    #expect(
      rewritten("<a href=\"/ocop/vi/san-pham/\">", at: "vi/diem-ban/index.html")
        == "<a href=\"../../vi/san-pham/index.html\">")
    #expect(rewritten("<a href=\"/ocop/\">", at: "index.html") == "<a href=\"index.html\">")
    #expect(
      rewritten("<a href=\"/ocop/vi/x/#gian-a1\">", at: "q/a/index.html")
        == "<a href=\"../../vi/x/index.html#gian-a1\">")
    #expect(
      rewritten("<a href=\"/ocop/vi/x/?province=01&amp;view=16,107,6\">", at: "vi/a/index.html")
        == "<a href=\"../../vi/x/index.html?province=01&amp;view=16,107,6\">")
    #expect(
      rewritten("<script src=\"/ocop/assets/1/a.js\">", at: "vi/index.html")
        == "<script src=\"../assets/1/a.js\">")
    #expect(
      rewritten("content=\"0; url=/ocop/vi/\"", at: "q/a/index.html")
        == "content=\"0; url=../../vi/index.html\"")
    for same in [
      "<a href=\"https://a.vn/ocop/\">", "<a href=\"#x\">", "<a href=\"/khac/\">",
      "<p>href=\"/ocop/\"</p>", "<use href=\"#star\"/>",
    ] {
      #expect(rewritten(same, at: "vi/index.html") == same)
    }
  }

  @Test func `every link of a portable site leads to a file beside it`() throws {
    let built = try build(
      .catalogue.adding(["content/pages/gioi-thieu.md": "---\ntitle: Giới thiệu\nmenu: 1\n---\n"]),
      portable: true)
    var count = 0
    for (path, bytes) in built.files where path.hasSuffix(".html") {
      let folder = path.split(separator: "/").dropLast().map(String.init)
      for reference in SiteLinks.attributes(["href", "src"], in: bytes)
      where !reference.contains(":") && !reference.hasPrefix("#") {
        var parts = folder
        for part in reference.prefix(while: { $0 != "#" && $0 != "?" }).split(separator: "/") {
          if part == ".." { parts.removeLast() } else { parts.append(String(part)) }
        }
        #expect(built.files[parts.joined(separator: "/")] != nil, "\(path) -> \(reference)")
        count += 1
      }
    }
    #expect(count > 300)
  }
}
