package import Diagnostics

/// A source tree in memory: a whole catalogue in one test.
package struct MemoryTree: SourceTree, ExpressibleByDictionaryLiteral {
  private let contents: [String: [UInt8]]

  package init(_ contents: [String: [UInt8]]) {
    self.contents = contents
  }

  package init(dictionaryLiteral elements: (String, String)...) {
    contents = Dictionary(uniqueKeysWithValues: elements.map { ($0, Array($1.utf8)) })
  }

  /// The tree with files added or replaced.
  package func adding(_ files: [String: String]) -> MemoryTree {
    MemoryTree(contents.merging(files.mapValues { Array($0.utf8) }) { $1 })
  }

  package var files: [SourceFile] {
    contents.map { SourceFile(path: $0.key, size: $0.value.count) }
      .sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  package func bytes(of path: String) throws(SourceReadError) -> [UInt8] {
    guard let bytes = contents[path] else { throw SourceReadError(reason: "no such file") }
    return bytes
  }
}
