import Markup
import Testing

@testable import ocop

@Suite struct ManifestTests {
  private let manifest = Manifest([
    Manifest.Entry(path: "vi/index.html", hash: ContentHash([1]), size: 1, modified: 5),
    Manifest.Entry(path: "a b.html", hash: ContentHash([2]), size: 2, modified: 6),
  ])

  @Test func `is read as it was written`() throws {
    let read = try #require(Manifest(manifest.bytes))
    #expect(Array(read.paths) == ["vi/index.html", "a b.html"])
    #expect(read["a b.html"]?.size == 2)
    #expect(read["vi/index.html"]?.hash == ContentHash([1]))
  }

  @Test func `one cut anywhere is none`() {
    for length in 0..<manifest.bytes.count - 1 {
      #expect(Manifest(Array(manifest.bytes[..<length])) == nil)
    }
  }

  @Test(arguments: ["../x", "/etc/passwd", "a/../../b", "a//b", "./a"])
  func `never names a file outside of the output`(_ path: String) {
    let text = "ocop-manifest 1\n0000000000000001 1 1 \(path)\nend 1\n"
    #expect(Manifest(Array(text.utf8)) == nil)
  }
}
