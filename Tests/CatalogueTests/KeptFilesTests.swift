import Catalogue
import Diagnostics
import Support
import Testing

/// Parsed files are kept from build to build, and only as long as they are as they were.
@Suite struct KeptFilesTests {
  private static let path = "products/binh-gom.md"

  /// The small catalogue, its files old enough to tell them by their time.
  private func tree(named name: String = "Bình gốm", at stamp: Int? = 1) -> MemoryTree {
    var tree = MemoryTree.with(
      Self.path, "---\nname: \(name)\nset: 21\nproducer: lo-gom\ncommune: \"00577\"\n---\nLời kể.\n"
    )
    tree.stamp = stamp
    return tree
  }

  private func name(in tree: MemoryTree, _ shelf: MemoryShelf, program: String = "") throws
    -> String
  {
    let loaded = try load(tree, kept: shelf, program: program)
    #expect(loaded.lines == [])
    return try #require(loaded.catalogue.products.first?.record.name.main)
  }

  @Test func `a file of the same size and time is not parsed again`() throws {
    let shelf = MemoryShelf()
    #expect(try name(in: tree(), shelf) == "Bình gốm")
    // Other letters, as many bytes: what is kept is taken, so it was not read.
    #expect(try name(in: tree(named: "Bình gỗm"), shelf) == "Bình gốm")
    #expect(shelf.count == 1)
  }

  @Test(arguments: [
    ("another time", 2, "Bình gỗm", ""), ("a time that is not known", nil, "Bình gỗm", ""),
    ("another size", 1, "Bình gốm sứ", ""), ("another program", 1, "Bình gỗm", "2"),
  ])
  func `a file is parsed again`(why: String, stamp: Int?, name: String, program: String) throws {
    let shelf = MemoryShelf()
    _ = try self.name(in: tree(), shelf)
    #expect(
      try self.name(in: tree(named: name, at: stamp), shelf, program: program) == name, "\(why)")
  }

  @Test func `a file is parsed again where other names are wrong`() throws {
    let shelf = MemoryShelf()
    _ = try name(in: tree(), shelf)
    let loaded = try load(
      tree().adding(["content/sea-names.yaml": "Bình gốm: Bình sứ\n"]), kept: shelf)
    #expect(loaded.lines.count == 1)
    #expect(loaded.lines.first?.contains("content/products/binh-gom.md:2:7") == true)
  }

  @Test func `a file is parsed again where there are other languages`() throws {
    let shelf = MemoryShelf()
    _ = try name(in: tree(), shelf)
    let settings = "title: {vi: Danh mục}\nbase_url: https://ocop.example.vn\nlanguages: [vi]\n"
    let loaded = try load(
      tree(named: "Bình gỗm").adding(["content/catalogue.yaml": settings]), kept: shelf)
    #expect(loaded.catalogue.products.first?.record.name.main == "Bình gỗm")
  }

  @Test func `what is wrong is told again, in the same places`() throws {
    let faults = tree().adding([
      "content/pages/sai.md":
        "---\ntitle: Sai\ntrang_thai: nháp\nslug: {vi: [a]}\n---\nGốm này chữa khỏi bệnh. [x](y.md)\n",
      "content/products/do.md": "---\nname: [Đỏ\n---\n",
      "content/products/gom.en.md": "---\nname: Vase\n---\nNo original.\n",
      "content/news/ngan.md": "no metadata\n",
    ])
    let shelf = MemoryShelf()
    let lines = try load(faults, kept: shelf).lines
    #expect(lines.count > 4)
    #expect(try load(faults, kept: shelf).lines == lines)
    #expect(shelf.count == 1)
  }

  @Test func `nothing is kept of a file that is gone or too young`() throws {
    let shelf = MemoryShelf()
    let old = tree().adding(["content/pages/cu.md": "---\ntitle: Trang cũ\n---\n"])
    _ = try load(old, kept: shelf)
    #expect(holds("Trang cũ", shelf))
    _ = try load(tree(), kept: shelf)
    #expect(!holds("Trang cũ", shelf))
    #expect(holds("Bình gốm", shelf))
    _ = try load(tree(at: nil), kept: shelf)
    #expect(!holds("Bình gốm", shelf))
  }

  @Test func `torn and foreign bytes hold nothing`() throws {
    let shelf = MemoryShelf()
    _ = try load(tree(), kept: shelf)
    let whole = try #require(shelf.bytes)
    for length in stride(from: 0, to: whole.count, by: 23) {
      var turned = whole
      turned[length] ^= 1
      for bytes in [Array(whole.prefix(length)), turned, whole + [0]] {
        let broken = MemoryShelf(bytes)
        #expect(try name(in: tree(named: "Bình gỗm"), broken) == "Bình gỗm")
        #expect(broken.count == 1)
      }
    }
  }

  private func holds(_ text: String, _ shelf: MemoryShelf) -> Bool {
    String(decoding: shelf.bytes ?? [], as: UTF8.self).contains(text)
  }
}
