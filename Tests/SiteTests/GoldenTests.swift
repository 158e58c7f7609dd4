import Diagnostics
internal import Foundation
import Markup
import Support
import Testing

@testable import Site

/// Small catalogues with what their pages say: `Cases/<case>/content` and `Cases/<case>/expected`.
///
/// `RECORD=1 swift test --filter GoldenTests` writes anew what is expected; read the difference
/// before you keep it.
@Suite struct GoldenTests {
  private static let folder = Repository.root.appending(path: "Tests/SiteTests/Cases")
  private static let cases =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { !$0.hasPrefix(".") }.sorted()

  @Test func `there are cases`() { #expect(Self.cases.count > 2) }

  @Test(arguments: cases)
  func `pages say what is expected`(_ name: String) throws {
    let place = "Tests/SiteTests/Cases/\(name)"
    let made = try pages(of: Repository.files(in: "\(place)/content", as: "content"))
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      return try record(made, in: Self.folder.appending(path: "\(name)/expected"))
    }
    let expected = Repository.files(in: "\(place)/expected", as: "").mapValues {
      String(decoding: $0, as: UTF8.self)
    }
    #expect(Set(made.keys.map { "/" + $0 }) == Set(expected.keys))
    for (path, text) in made { #expect(text == expected["/" + path], "\(name)/expected/\(path)") }
  }

  /// What the pages of records say, and the tables.
  private func pages(of content: [String: [UInt8]]) throws -> [String: String] {
    var content = content
    content["content/catalogue.yaml"]? += Array("theme: plain\n".utf8)
    let tree = MemoryTree(content.merging(Repository.theme) { $1 }).adding(PlainTheme.files)
    var report = Report()
    var timings = Timings()
    let day = try #require(CalendarDay("2026-11-24"))
    let site = try #require(
      Build(of: tree, .init(today: day), media: NoMedia()).site(report: &report, timings: &timings),
      "\(report.lines(in: tree))")
    var made = ["report.txt": report.lines(in: tree).map { $0 + "\n" }.joined()]
    for file in site.files {
      let path = file.path
      switch file.content {
      case .page(let page):
        guard case .record = page.subject else { break }
        made[path.replacing("/index.html", with: ".txt")] = text(of: file, in: site)
      // The rows that search shows, too.
      case .data where path.hasSuffix(".csv") || path.hasSuffix("/r0.js"):
        made[path] = text(of: file, in: site)
      default: break
      }
    }
    return made
  }

  private func text(of file: Site.File, in site: Site) -> String {
    String(decoding: site.bytes(of: file), as: UTF8.self)
  }

  private func record(_ made: [String: String], in folder: URL) throws {
    try? FileManager.default.removeItem(at: folder)
    for (path, text) in made {
      let file = folder.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
  }
}
