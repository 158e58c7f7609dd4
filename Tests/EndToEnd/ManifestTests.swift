import Markup
import Testing

@testable import ocop

@Suite struct ManifestTests {
  private let first = Manifest.Changes(entries: [
    Manifest.Entry(path: "vi/index.html", hash: ContentHash([1]), size: 1, modified: 5),
    Manifest.Entry(
      path: "a b.html", hash: ContentHash([2]), size: 2, modified: 1_795_568_991_971_341_786),
  ])
  private let second = Manifest.Changes(
    entries: [Manifest.Entry(path: "en.html", hash: ContentHash([3]), size: 3, modified: 7)],
    removed: ["vi/index.html"])

  private var bytes: [UInt8] {
    Manifest().applying(first).bytes + Manifest.lines(second)
  }

  @Test func `is read as it was written and grew`() throws {
    let (read, isWhole) = try #require(Manifest.read(bytes))
    #expect(isWhole)
    #expect(read.entries.map(\.path) == ["a b.html", "en.html"])
    #expect(read["a b.html"]?.size == 2)
    #expect(read["en.html"]?.hash == ContentHash([3]))
    #expect(read["vi/index.html"] == nil)
    #expect(read.bytes == Manifest().applying(first).applying(second).bytes)
  }

  @Test func `one cut anywhere is read up to its last whole build, and known to be torn`() {
    let one = Manifest().applying(first).bytes.count
    for length in 0..<bytes.count where length != one {
      let read = Manifest.read(Array(bytes[..<length]))
      #expect(read?.isWhole != true)
      #expect((read?.manifest.entries.count ?? 0) == (length < one ? 0 : 2))
    }
  }

  @Test func `a journal is read as it was written, and a cut one is none`() throws {
    let journal = Manifest.journal(second)
    let read = try #require(Manifest.journal(journal))
    #expect(read.entries.map(\.path) == ["en.html"])
    #expect(read.removed == ["vi/index.html"])
    for length in 0..<journal.count {
      #expect(Manifest.journal(Array(journal[..<length])) == nil)
    }
  }

  @Test(arguments: ["../x", "/etc/passwd", "a/../../b", "a//b", "./a", "a/", ".ssh/x"])
  func `never names a file outside of the output`(_ path: String) {
    for line in ["+0000000000000001 1 1 \(path)", "-\(path)"] {
      #expect(Manifest.read(Array("ocop-manifest 2\n\(line)\n=1\n".utf8)) == nil)
    }
  }
}
