import Support
import Testing

/// A site of files parsed before is the site of files parsed now.
@Suite struct KeptSiteTests {
  @Test func `every file is the same, byte for byte`() throws {
    var tree = MemoryTree.sample
    tree.stamp = 1
    let shelf = MemoryShelf()
    let first = try build(tree, kept: shelf)
    let second = try build(tree, jobs: 2, kept: shelf)
    #expect(shelf.count == 1)
    #expect(first.lines == second.lines)
    #expect(first.files.count > 1000)
    let different = first.files.filter { second.files[$0.key] != $0.value }.keys.sorted()
    #expect(different == [])
    #expect(first.files.count == second.files.count)
  }
}
