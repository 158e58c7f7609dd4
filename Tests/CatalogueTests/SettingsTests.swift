import Diagnostics
import Support
import Testing

@testable import Catalogue

@Suite struct SettingsTests {
  private func lines(_ settings: String) -> [String] {
    let tree: MemoryTree = ["content/catalogue.yaml": settings]
    var report = Report()
    _ = Settings(in: tree, report: &report)
    return report.lines(in: tree).map { String($0.dropFirst("content/catalogue.yaml:".count)) }
  }

  @Test(arguments: [
    ("title: T\nbase_url: https://a.vn\nlanguages: []\n", ["3:12: error: missing-key “[]”"]),
    (
      "title: T\nbase_url: https://a.vn\nlanguages: [vi, vi]\n",
      ["3:12: error: language-twice “[vi, vi]”"]
    ),
    ("title: T\nbase_url: a.vn\nlanguages: [vi]\n", ["2:11: error: wrong-type “a.vn”"]),
    (
      "title: T\nbase_url: https://a.vn/../b\nlanguages: [vi]\n",
      ["2:11: error: wrong-type “https://a.vn/../b”"]
    ),
    ("base_url: https://a.vn\nlanguages: [vi]\n", ["1:1: error: missing-key “base_url”"]),
    (
      "title: T\nbase_url: https://a.vn\nlanguages: [vi]\npublisher: {email: không}\n",
      ["4:20: error: mailbox “không”"]
    ),
    (
      "title: T\nbase_url: https://a.vn\nlanguages: [vi]\npage_size: 4\n",
      ["4:12: error: wrong-type “4”"]
    ),
  ])
  func `mistakes in the settings have their place`(_ settings: String, _ expected: [String]) {
    #expect(lines(settings) == expected)
  }

  @Test func `without settings there is one sentence`() {
    let tree: MemoryTree = ["content/products/a.md": "x"]
    var report = Report()
    #expect(Settings(in: tree, report: &report) == nil)
    #expect(report.lines(in: tree) == ["content/catalogue.yaml:1:1: error: no-settings “”"])
  }

  @Test func `a wrong address hides no mistake of another file`() throws {
    let tree = MemoryTree.product("sumary: x").adding([
      "content/catalogue.yaml": "title: T\nbase_url: a.vn\nlanguages: [vi, en]\n"
    ])
    #expect(try load(tree).lines.count == 2)
  }
}
