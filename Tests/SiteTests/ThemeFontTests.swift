import Support
import Testing

/// Fonts of scripts whose signs stand over one another.
@Suite struct ThemeFontTests {
  @Test func `a script's font is there, and asked for ahead, only where its language is`() throws {
    let fonts = [
      "themes/default/assets/fonts.css": "", "themes/default/assets/script-lo-regular.woff2": "lo",
      "themes/default/assets/script-th-regular.woff2": "th",
    ]
    let tree = MemoryTree.catalogue.adding([
      "content/catalogue.yaml":
        "title: A\nbase_url: https://ocop.example.vn\nlanguages: [vi, lo]\n"
    ]).adding(fonts)
    let built = try build(tree)
    let names = built.files.keys.filter { $0.contains("/script-") }
    #expect(!names.isEmpty && names.allSatisfy { $0.contains("/script-lo-") })
    #expect(built.text("lo/index.html").contains("script-lo-regular.woff2\" as=\"font\""))
    #expect(!built.text("vi/index.html").contains("/script-"))
    #expect(built.text("lo/index.html").contains("data-grouping=\".\""))
  }
}
