internal import Diagnostics

/// A tree with files that are on no disk yet, in place of those of their names.
struct TreeWithFiles: SourceTree {
  let files: [SourceFile]
  private let tree: any SourceTree
  private let added: [String: [UInt8]]

  init(_ tree: any SourceTree, _ added: [String: [UInt8]]) {
    (self.tree, self.added) = (tree, added)
    files =
      (tree.files.filter { added[$0.path] == nil }
      + added.map { SourceFile(path: $0.key, size: $0.value.count) })
      .sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  func bytes(of path: String) throws(SourceReadError) -> [UInt8] {
    if let bytes = added[path] { return bytes }
    return try tree.bytes(of: path)
  }
}
