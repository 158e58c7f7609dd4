internal import Imagery
private import Synchronization

/// Draws pictures, several at once, each by a process of its own.
final class DrawingBoard: Sendable {
  private let folder: String
  /// Processes that nobody asks at the moment: one for each thread that draws, at most.
  private let idle = Mutex<[ImageWorker]>([])

  /// - Parameter folder: where it may put files for a moment.
  init(in folder: String) {
    self.folder = folder
  }

  /// An SVG as a JPEG; nil where it cannot be drawn.
  ///
  /// - Parameter fonts: the files of the fonts it is set in.
  func jpeg(
    of svg: [UInt8], fonts: [String]
  ) throws(FileSystem.Failure) -> [UInt8]? {
    guard let program = ImageWorker.program else { return nil }
    let worker = idle.withLock { $0.popLast() } ?? ImageWorker(program)
    let files = ["svg", "jpg"].map { "\(folder)/drawing-\(worker.number).\($0)" }
    defer {
      for file in files { try? FileSystem.removeFile(file) }
      idle.withLock { $0.append(worker) }
    }
    try FileSystem.createFolders(folder)
    for file in files { try FileSystem.removeFile(file) }
    _ = try FileSystem.create(files[0], svg)
    guard worker.draw(files[0], to: files[1], fonts: fonts) else { return nil }
    return try FileSystem.read(files[1])
  }
}
