internal import Diagnostics

/// A tree with one more file, which is on no disk yet.
struct TreeWithFile: SourceTree {
  let files: [SourceFile]
  private let tree: any SourceTree
  private let path: String
  private let bytes: [UInt8]

  init(_ tree: any SourceTree, _ path: String, _ bytes: [UInt8]) {
    (self.tree, self.path, self.bytes) = (tree, path, bytes)
    files = (tree.files + [SourceFile(path: path, size: bytes.count)])
      .sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  func bytes(of path: String) throws(SourceReadError) -> [UInt8] {
    path == self.path ? bytes : try tree.bytes(of: path)
  }
}
