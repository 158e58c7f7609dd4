import Catalogue
import Diagnostics
internal import Foundation
import Markup
import Support
import Testing

@testable import Site

/// Whatever stands in settings, themes and records, the stages of `check` come to their end: a trap
/// here ends the tests.
@Suite struct RandomContentTests {
  private static let content = RandomContentTests.smallContent()
  private static let themes = RandomContentTests.smallTheme()

  @Test(arguments: 0..<4)
  func `two hundred and fifty random catalogues are checked to the end`(_ part: Int) throws {
    for seed in part * 250..<(part + 1) * 250 { try check(seed, themes: Self.themes) }
  }

  @Test func `and with the whole default theme`() throws {
    for seed in stride(from: 5001, to: 5031, by: 2) { try check(seed, themes: Repository.theme) }
  }

  private func check(_ seed: Int, themes: [String: [UInt8]]) throws {
    var random = Random(UInt64(seed))
    var content = Self.content
    var theme = themes.merging(Self.ownTheme) { $1 }
    // Half of them are of records, which the theme does not know.
    let isOfRecords = seed % 2 == 0
    var settings = content.filter { $0.key == Settings.path }
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      if isOfRecords {
        Self.mutate(&content, &random)
      } else if Int.random(in: 0..<3, using: &random) == 0 {
        Self.mutate(&theme, &random)
      } else {
        Self.mutate(&settings, &random)
      }
    }
    if !isOfRecords {
      content[Settings.path] = nil
      content.merge(settings) { $1 }
    }
    let tree = MemoryTree(content.merging(theme) { $1 })
    var report = Report()
    var timings = Timings()
    let day = try #require(CalendarDay("2026-11-24"))
    if isOfRecords, let settings = Settings(in: tree, report: &report) {
      let records = Records(
        in: tree, settings: settings, day: day, includesDrafts: false, jobs: 1, report: &report)
      _ = Catalogue(resolving: records, settings: settings, day: day, report: &report)
    } else {
      _ = Build(of: tree, .init(today: day), media: NoMedia()).check(
        report: &report, timings: &timings)
    }
    for language in MessageLanguage.allCases {
      let printer = ReportPrinter(tree: tree, language: language)
      #expect(printer.text(of: report).isEmpty == report.diagnostics.isEmpty)
    }
  }

  // MARK: What is thrown

  /// Values that stand where others belong.
  private static let values = [
    "", "[]", "{}", "~", "vi", "[vi, de]", "[vi, jp, {code: ar, coverage: translated}]", "[en]",
    "[{code: th}]", "-1", "0", "4", "999999999999999999999", "1e400", "60,5", "2026-02-31",
    "2026-01-15", "0001-01-01", "9999-12-31", "true", "\"\"", "\"  \"", "https://", "ocop.vn",
    "https://a.vn/b/c", "../../etc", "a/b", "ảnh.jpg", "{vi: }", "{vi: A, xx: B}", "{en: A}",
    "[[[]]]", "[{}, {}]", "{a: {b: {c: d}}}", "[91, 181]", "[20.9, 105.9]", "[-90, 180]",
    "\"00577\"", "binh-gom", "[binh-gom, binh-gom]", "[không-có]", "&a [*a]", "!!binary x", "|",
    "\u{0}", "\u{FEFF}", "🍚", "Mo-Su 07:00-25:00", "PH off", "24/7", "+84 912 345 678",
    "default", "khong-co", "{date: 2026-12-01}", "{file: a.jpg}", "a\t- b", "'", "\"", "@", "%",
  ]

  private static let parts = [
    "{{", "}}", "{{{", "{{#a}}", "{{/a}}", "{{^name}}x{{/name}}", "{{>nope}}", "{{t.nope}}",
    "{{=<% %>=}}", "{{asset.nope}}", "{{token.ink}}", "{n}", "{other: x}", "one: 1", "---\n",
    "<!--", "![](", "[a](b", "~~", "| a | b |\n|---|\n", "\r\n", "\u{2028}",
  ]

  private static func mutate(_ files: inout [String: [UInt8]], _ random: inout Random) {
    guard let path = files.keys.sorted().randomElement(using: &random), let bytes = files[path]
    else { return }
    var lines = String(decoding: bytes, as: UTF8.self).components(separatedBy: "\n")
    let index = Int.random(in: 0..<lines.count, using: &random)
    switch Int.random(in: 0..<9, using: &random) {
    case 0: lines.remove(at: index)
    case 1: lines.insert(lines[index], at: index)
    case 2:
      if let part = parts.randomElement(using: &random) { lines.insert(part, at: index) }
    case 3:
      let other = Int.random(in: 0..<lines.count, using: &random)
      lines.swapAt(index, other)
    case 4:
      let cut = Int.random(in: 0...bytes.count, using: &random)
      files[path] = Array(bytes[..<cut])
      return
    case 5:
      var torn = bytes
      if !torn.isEmpty {
        torn[Int.random(in: 0..<torn.count, using: &random)] = UInt8.random(
          in: 0...255, using: &random)
      }
      files[path] = torn
      return
    case 6:
      files[path] = nil
      return
    default:
      // Most faults are a value of another kind.
      let value = values.randomElement(using: &random) ?? ""
      if let colon = lines[index].firstIndex(of: ":") {
        lines[index] = lines[index][...colon] + " " + value
      } else {
        lines[index] = value
      }
    }
    files[path] = Array(lines.joined(separator: "\n").utf8)
  }

  /// A small catalogue with something of every kind, and every setting.
  private static func smallContent() -> [String: [UInt8]] {
    var files = Repository.part
    for folder in ["fairs", "news", "pages", "map"] {
      let all = Repository.sample.filter {
        $0.key.hasPrefix("content/\(folder)/") && $0.value.count < 20_000
      }
      for (path, bytes) in all.sorted(by: { $0.key < $1.key }).prefix(3) { files[path] = bytes }
    }
    // Two languages: reading words is most of the time.
    for (path, bytes) in files where path.hasSuffix(".md") || path.hasSuffix(".yaml") {
      let lines = String(decoding: bytes, as: UTF8.self).components(separatedBy: "\n")
      let kept = lines.filter { $0.firstMatch(of: /^ +ko:/) == nil }.joined(separator: "\n")
        .replacing(", {code: ko, coverage: translated}", with: "")
      files[path] = path.hasSuffix(".ko.md") ? nil : Array(kept.utf8)
    }
    files["content/catalogue.yaml"]? += Array("\ntheme: rieng\n".utf8)
    files["content/products.csv"] = Array(
      "id,name,name_en,set,producer,commune\nche,Chè,Tea,1,htx-ban-may,00577\n".utf8)
    return files
  }

  /// A theme of the catalogue's own, which extends the default one.
  private static let ownTheme: [String: [UInt8]] = [
    "themes/rieng/theme.yaml": Array("name: Riêng\nextends: default\n".utf8),
    "themes/rieng/strings/vi.yaml": Array("skip: Bỏ qua\nfigure:\n  products: a\n".utf8),
    "themes/rieng/strings/de.yaml": Array("reviewed: x\nskip: Weiter\n".utf8),
    "themes/rieng/styles/1-tokens.css": Array(":root { --ink: #123; }\n".utf8),
    "themes/rieng/templates/home.mustache": Array("{{#featured}}{{name}}{{/featured}}\n".utf8),
  ]

  /// The default theme with templates of a line each, so that a check takes a moment.
  private static func smallTheme() -> [String: [UInt8]] {
    var files = Repository.theme
    for (path, bytes) in files where path.hasPrefix("themes/default/templates/") {
      // The strings stay read.
      let text = String(decoding: bytes, as: UTF8.self)
      let names = Set(text.matches(of: /\{\{\{?(t\.[a-z_.]+)\}/).map { "{{\($0.1)}}" })
      files[path] = Array("<p>\(names.sorted().joined())</p>\n".utf8)
    }
    return files.filter { !$0.key.hasPrefix("themes/default/assets/") }
  }
}
