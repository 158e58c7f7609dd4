package import Diagnostics

/// A source tree in memory: a whole catalogue in one test.
package struct MemoryTree: SourceTree, ExpressibleByDictionaryLiteral {
  private let contents: [String: [UInt8]]
  /// What tells whether a file is as it was, where a test says so.
  package var stamp: Int?

  package init(_ contents: [String: [UInt8]]) {
    self.contents = contents
  }

  package init(dictionaryLiteral elements: (String, String)...) {
    contents = Dictionary(uniqueKeysWithValues: elements.map { ($0, Array($1.utf8)) })
  }

  /// The tree with files added or replaced.
  package func adding(_ files: [String: String]) -> MemoryTree {
    var tree = MemoryTree(contents.merging(files.mapValues { Array($0.utf8) }) { $1 })
    tree.stamp = stamp
    return tree
  }

  /// The tree with a file that is no text.
  package func adding(_ path: String, _ bytes: [UInt8]) -> MemoryTree {
    var tree = MemoryTree(contents.merging([path: bytes]) { $1 })
    tree.stamp = stamp
    return tree
  }

  /// The tree without some files.
  package func removing(_ paths: Set<String>) -> MemoryTree {
    var tree = MemoryTree(contents.filter { !paths.contains($0.key) })
    tree.stamp = stamp
    return tree
  }

  package var files: [SourceFile] {
    contents.map { SourceFile(path: $0.key, size: $0.value.count, stamp: stamp) }
      .sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  package func bytes(of path: String) throws(SourceReadError) -> [UInt8] {
    guard let bytes = contents[path] else { throw SourceReadError(reason: "no such file") }
    return bytes
  }
}
