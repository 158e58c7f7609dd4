import Foundation
import Support
import Testing

/// A disk that fills up while a site is built; `make soak` offers a small one.
@Suite struct FullDiskTests {

  private func pages(_ path: String) -> [String: [UInt8]] {
    Folder.files(at: path).filter { !$0.key.hasPrefix(".") }
  }

  private static let disk = ProcessInfo.processInfo.environment["OCOP_SOAK_SMALL_DISK"]

  @Test(.enabled(if: ProcessInfo.processInfo.environment["OCOP_SOAK_SMALL_DISK"] != nil))
  func `a full disk leaves the site as it was, and the next build is whole`() throws {
    let disk = try #require(Self.disk)
    let folder = try Folder.sample()
    let output = disk + "/site"
    let filler = disk + "/filler"
    try? FileManager.default.removeItem(atPath: output)
    #expect(try folder.build(["--output", output]).status == 0)
    let before = pages(output)
    let settings = try folder.read("content/catalogue.yaml")
    let reader = SiteReader(of: output)
    var failures = 0
    for round in 0..<10 {
      // Every page gets another title; ever more room is left for them.
      try folder.write(
        "content/catalogue.yaml",
        settings.replacing("danh mục mẫu", with: "danh mục mẫu \(round)"))
      try Data().write(to: URL(filePath: filler))
      let handle = try #require(FileHandle(forWritingAtPath: filler))
      do {
        while true { try handle.write(contentsOf: Data(count: 65_536)) }
      } catch {
        try handle.truncate(
          atOffset: max(0, handle.offset() - min(handle.offset(), UInt64(round * 400_000))))
      }
      try handle.close()
      let outcome = try folder.build(["--output", output])
      let links = SiteLinks(pages(output), origin: "https://ocop.example.vn")
      #expect(links.broken().isEmpty)
      if outcome.status != 0 {
        failures += 1
        #expect(outcome.status == 3)
        #expect(outcome.errors.contains("No space left"))
      }
      try FileManager.default.removeItem(atPath: filler)
      #expect(try folder.build(["--output", output]).status == 0)
      let clean = "\(folder.path)/clean-\(round)"
      try folder.build(["--output", clean])
      #expect(pages(output) == pages(clean))
    }
    #expect(reader.stop().broken.isEmpty)
    #expect(failures > 0)
    #expect(pages(output) != before)
  }
}
