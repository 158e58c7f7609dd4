import Foundation
import Support
import Testing

/// What `check` and `build` keep of the files they parsed, on a disk.
@Suite struct ParsedCacheTests {
  private static let cache = ".ocop/parsed"

  /// The part of the sample, once its files are old enough to tell them by their times.
  private func settled() throws -> Folder {
    let folder = try Folder.sample()
    Thread.sleep(forTimeInterval: 3.1)
    return folder
  }

  @discardableResult
  private func check(_ folder: Folder) throws -> Program.Outcome {
    try Program.run([
      "check", "--catalogue", folder.path, "--date", "2026-11-24", "--language", "en",
    ])
  }

  @Test func `only its owner may read what is kept, for withheld particulars are in it`() throws {
    let folder = try settled()
    try check(folder)
    let attributes = try FileManager.default.attributesOfItem(
      atPath: folder.url.appending(path: Self.cache).path)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
  }

  @Test func `a file changed while it is kept is read`() throws {
    let folder = try settled()
    #expect(try check(folder).status == 0)
    let path = "content/products/tuong-nep.md"
    let text = try folder.read(path)
    // As many bytes.
    let size = text.utf8.count
    try folder.write(path, String(repeating: "-", count: size))
    #expect(try check(folder).status == 1)
    try folder.write(path, text)
    #expect(try check(folder).status == 0)
  }

  @Test func `with what is kept, the same site is made`() throws {
    let folder = try settled()
    try folder.build()
    let site = folder.files(in: "site")
    let kept = try folder.data(Self.cache)
    try folder.write(
      "content/products/tuong-nep.md",
      try folder.read("content/products/tuong-nep.md") + "Thêm.\n")
    try folder.build(["--verify"])
    try folder.write(
      "content/products/tuong-nep.md",
      String(try folder.read("content/products/tuong-nep.md").dropLast("Thêm.\n".count)))
    try folder.build()
    #expect(folder.files(in: "site") == site)
    #expect(try folder.data(Self.cache) != kept)
  }

  @Test func `where nothing can be kept, all is parsed and nothing is said`() throws {
    let folder = try settled()
    try folder.write(".ocop", "a file where the folder should be")
    let outcome = try check(folder)
    #expect(outcome.status == 0)
    #expect(!outcome.errors.contains(".ocop"))
    #expect(try folder.read(".ocop") == "a file where the folder should be")
  }
}
