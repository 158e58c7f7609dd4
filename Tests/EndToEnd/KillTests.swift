import Foundation
import Markup
import Support
import Testing

@testable import ocop

@Suite struct KillTests {
  private static let rounds =
    ProcessInfo.processInfo.environment["OCOP_SOAK_KILLS"].flatMap { Int($0) } ?? 10

  /// What is broken for a reader who comes in at `/`: a page that is new and that no other leads to
  /// yet may be there before the page it shares its language switch with.
  private func broken(_ folder: Folder) -> [String] {
    let files = folder.files(in: "site").filter { !$0.key.hasPrefix(".") }
    return SiteLinks(files, origin: "https://ocop.example.vn").broken(from: "index.html")
  }

  @Test func `only what a reader can get to counts as broken`() {
    let pages = [
      "index.html": " href=\"/a/\"", "a/index.html": " href=\"/gone/\"",
      "new/index.html": " href=\"/gone-too/\"",
    ]
    let links = SiteLinks(pages.mapValues { Array($0.utf8) }, origin: "https://ocop.example.vn")
    #expect(links.broken(from: "index.html") == ["a/index.html -> /gone/"])
  }

  /// Starts a build and kills it after a while; says whether it was still running.
  private func killedBuild(_ folder: Folder, after milliseconds: Int) throws -> Bool {
    let process = try Program.start(
      ["build", "--catalogue", folder.path, "--date", "2026-11-24"], quietly: true)
    usleep(UInt32(milliseconds * 1000))
    let wasRunning = process.isRunning
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    return wasRunning
  }

  @Test func `killed at any moment of a clean build, links hold and the next build is whole`()
    throws
  {
    let clean = try Folder.sample()
    try clean.build()
    let expected = clean.files(in: "site")
    var kills = 0
    for round in 0..<Self.rounds {
      let folder = try Folder.sample()
      let reader = SiteReader(of: folder.path + "/site")
      if try killedBuild(folder, after: 20 + round * 11 % 220) { kills += 1 }
      #expect(broken(folder).isEmpty)
      #expect(try folder.build().status == 0)
      #expect(reader.stop().broken.isEmpty)
      #expect(folder.files(in: "site") == expected)
    }
    #expect(kills > 3)
  }

  @Test func `killed at any moment of a changed build, links hold and the next build is whole`()
    throws
  {
    let folder = try Folder.sample()
    try folder.build()
    let page = try folder.read("content/products/tuong-nep.md")
    let reader = SiteReader(of: folder.path + "/site")
    var kills = 0
    for round in 0..<Self.rounds {
      // Each round adds a product, takes away the last, and renames every page's title.
      try folder.write("content/products/moi-\(round).md", page)
      if round > 0 { try folder.remove("content/products/moi-\(round - 1).md") }
      let settings = try folder.read("content/catalogue.yaml")
      try folder.write(
        "content/catalogue.yaml",
        settings.replacing(/danh mục mẫu[0-9 ]*/, with: "danh mục mẫu \(round)"))
      if try killedBuild(folder, after: 30 + round * 9 % 180) { kills += 1 }
      #expect(broken(folder).isEmpty)
      #expect(try folder.build().status == 0)
      try folder.build(["--output", "\(folder.path)/sach\(round)"])
      #expect(folder.files(in: "site") == folder.files(in: "sach\(round)"))
    }
    let read = reader.stop()
    #expect(read.broken.isEmpty)
    #expect(read.pages > 100)
    #expect(kills > 3)
  }

  private func put(
    _ path: String, _ text: String, in output: OutputFolder
  ) throws -> OutputFolder.Put {
    try output.put(path, Array(text.utf8), ContentHash(Array(text.utf8)))
  }

  /// Publishes files, as a build does.
  private func publish(_ files: [String: String], in folder: Folder) throws {
    let output = try OutputFolder(
      folder.path + "/site",
      state: try StateFolder(catalogue: folder.path, output: folder.path + "/site"), force: false)
    _ = try output.publish(try files.map { try put($0.key, $0.value, in: output) })
  }

  @Test(arguments: 0..<4)
  func `a build stopped while it installs is finished by the next`(_ moment: Int) throws {
    let folder = try Folder()
    let old = ["index.html": "cũ", "vi/a.html": "cũ", "vi/b.html": "cũ"]
    let new = ["index.html": "mới", "vi/a.html": "mới", "vi/c/d.html": "mới", "en/e.html": "mới"]
    try publish(old, in: folder)
    let state = try StateFolder(catalogue: folder.path, output: folder.path + "/site")
    let output = try OutputFolder(folder.path + "/site", state: state, force: false)
    let entries = try new.map { path, text in
      guard case .staged(let entry) = try put(path, text, in: output) else {
        throw CancellationError()
      }
      return entry
    }
    let changes = Manifest.Changes(entries: entries, removed: ["vi/b.html"])
    if moment > 0 { try state.write(journal: changes) }
    let stage = state.path + "/stage"
    if moment > 1 { try FileSystem.move(stage + "/en", to: folder.path + "/site/en") }
    if moment > 2 {
      try FileSystem.move(stage + "/index.html", to: folder.path + "/site/index.html")
    }

    _ = try OutputFolder(folder.path + "/site", state: state, force: false)
    let expected = moment == 0 ? old : new
    #expect(folder.files(in: "site").mapValues { String(decoding: $0, as: UTF8.self) } == expected)
    try publish(new, in: folder)
    #expect(folder.files(in: "site").mapValues { String(decoding: $0, as: UTF8.self) } == new)
  }
}
