internal import Diagnostics
internal import Markup
internal import Synchronization

/// The sources of a preview: texts stay as they were read, whatever becomes of their files, so that the
/// pages of before can be made while a file is being mended.
final class RememberingTree: SourceTree {
  private let disk: DiskTree
  private let texts: Mutex<[String: [UInt8]]>

  /// - Parameters:
  ///   - old: what was read before; nil for nothing.
  ///   - changed: the files of it that are to be read again.
  init(_ disk: DiskTree, after old: RememberingTree?, without changed: Set<String>) {
    self.disk = disk
    var kept = old?.texts.withLock { $0 } ?? [:]
    for path in changed { kept[path] = nil }
    texts = Mutex(kept)
  }

  var files: [SourceFile] { disk.files }

  func bytes(of path: String) throws(SourceReadError) -> [UInt8] {
    guard path.hasPrefix("content/"),
      FrontMatter.endings.contains(where: { path.hasSuffix(".\($0)") })
    else {
      return try disk.bytes(of: path)
    }
    if let text = texts.withLock({ $0[path] }) { return text }
    let text = try disk.bytes(of: path)
    texts.withLock { $0[path] = text }
    return text
  }

  /// Takes a file as another tree has it.
  func take(_ path: String, from other: RememberingTree) {
    let text = other.texts.withLock { $0[path] }
    texts.withLock { $0[path] = text }
  }

  /// The same sources, a file of which is to be read again.
  func rereading(_ path: String) -> RememberingTree {
    RememberingTree(disk, after: self, without: [path])
  }
}
