/// A file a source tree offers: its path and size, its bytes read only when asked for.
package struct SourceFile: Hashable, Sendable {
  /// The path from the tree's root, with `/` between the parts.
  package let path: String
  /// The size in bytes.
  package let size: Int
  /// When it was last changed, in nanoseconds since 1970; nil where that is not known, or so lately
  /// that the next change might get the same time.
  package let stamp: Int?

  package init(path: String, size: Int, stamp: Int? = nil) {
    self.path = path
    self.size = size
    self.stamp = stamp
  }
}

/// A file that exists and could not be read.
package struct SourceReadError: Error {
  /// What the system said, such as `Permission denied`.
  package let reason: String

  package init(reason: String) {
    self.reason = reason
  }
}

/// A folder of sources, on disk or in a test's memory.
package protocol SourceTree: Sendable {
  /// Every file, in the byte order of the paths.
  var files: [SourceFile] { get }

  /// The bytes of a file of the tree.
  func bytes(of path: String) throws(SourceReadError) -> [UInt8]
}

extension SourceTree {
  /// The files below a folder, whose path ends with `/`.
  package func files(under folder: String) -> [SourceFile] {
    files.filter { $0.path.utf8.starts(with: folder.utf8) }
  }
}
