import Diagnostics
import Foundation
import Support
import Testing

/// Names and rights on disk: other computers write them in other ways.
@Suite struct DiskNameTests {
  /// `ả` in two signs, as a Mac's archive writes it.
  private let decomposed = "a\u{309}nh go\u{302}\u{301}m.png"

  private func catalogue(photo name: String, written: String) throws -> Folder {
    let folder = try Folder()
    for file in MemoryTree.catalogue.files {
      try folder.write(file.path, try MemoryTree.catalogue.bytes(of: file.path))
    }
    try folder.write("content/products/binh-gom/\(name)", Pictures.png(width: 400, height: 300))
    let product = try folder.read("content/products/binh-gom.md")
    try folder.remove("content/products/binh-gom.md")
    try folder.write(
      "content/products/binh-gom/index.md",
      product.replacing("set: 21", with: "set: 21\nphotos: [{file: \(written), alt: Bình}]"))
    return folder
  }

  @Test func `a photo is found however the disk and the editor spell its name`() throws {
    let composed = decomposed.precomposedStringWithCanonicalMapping
    for (name, written) in [(decomposed, composed), (composed, decomposed)] {
      let folder = try catalogue(photo: name, written: written)
      let outcome = try Program.run(["build", "--catalogue", folder.path, "--date", "2026-11-24"])
      #expect(outcome.status == 0, "\(outcome.errors)")
      #expect(folder.paths(in: "site").contains { $0.hasSuffix(".webp") })
    }
  }

  @Test func `a folder's name may be spelt in parts too`() throws {
    let folder = try catalogue(photo: "a.png", written: "a.png")
    try folder.write("content/ba\u{309}n/x.md", "---\n---\n")
    let outcome = try Program.run(["check", "--catalogue", folder.path, "--date", "2026-11-24"])
    #expect(outcome.errors.contains("content/bản/x.md"))
  }

  @Test func `two files whose names look alike are told`() throws {
    let folder = try catalogue(photo: decomposed, written: decomposed)
    let composed = decomposed.precomposedStringWithCanonicalMapping
    try folder.write("content/products/binh-gom/\(composed)", Pictures.png(width: 40, height: 30))
    let outcome = try Program.run(["check", "--catalogue", folder.path, "--language", "en"])
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("differ only in how their marks are stored"))
  }

  @Test func `what is published can be read by a web server whatever the shell takes away`() throws
  {
    let folder = try catalogue(photo: "a.png", written: "a.png")
    let site = folder.url.appending(path: "site")
    func rights() throws -> Set<Int> {
      let manager = FileManager.default
      let paths = ["."] + (manager.subpaths(atPath: site.path) ?? []).filter { !$0.hasPrefix(".") }
      return Set(
        try paths.compactMap {
          try manager.attributesOfItem(atPath: site.appending(path: $0).path)[.posixPermissions]
            as? Int
        })
    }
    let build = "umask 077; \"$0\" build --catalogue '\(folder.path)' --date 2026-11-24"
    #expect(try Program.shell(build).status == 0)
    #expect(try rights() == [0o644, 0o755])
    // An older build's rights are mended by the next.
    #expect(try Program.shell("chmod 600 '\(site.path)/index.html'; " + build).status == 0)
    #expect(try rights() == [0o644, 0o755])
  }
}
