internal import Catalogue

/// `<catalogue>/.ocop/parsed`: the content as it was parsed last.
///
/// It holds withheld particulars too: only its owner may read it. Where it cannot be written, builds
/// take longer and nothing else.
struct ParsedCache: ParsedShelf {
  private let folder: String
  private var file: String { "\(folder)/parsed" }

  /// - Parameter catalogue: the folder that holds `content/`.
  init(of catalogue: String) {
    folder = "\(catalogue)/.ocop"
  }

  func read() -> [UInt8]? { try? FileSystem.read(file) }

  func keep(_ bytes: [UInt8]) {
    do throws(FileSystem.Failure) {
      try FileSystem.createFolder(folder)
      guard try FileSystem.status(of: folder)?.kind == .folder else { return }
      try FileSystem.removeFile("\(file).new")
      _ = try FileSystem.create("\(file).new", bytes, isPrivate: true)
      try FileSystem.move("\(file).new", to: file)
    } catch {
      try? FileSystem.removeFile("\(file).new")
    }
  }
}
