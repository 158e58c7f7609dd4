internal import Markup

/// `<catalogue>/.ocop/`: what one build has to tell the next, apart for each output folder.
struct StateFolder: Sendable {
  /// The folder for one output.
  let path: String
  private let root: String

  var manifest: String { "\(path)/manifest" }
  /// The manifest of a build that is being installed: while it is there, the next build goes on.
  var journal: String { "\(path)/journal" }

  /// - Parameter output: the output folder's path; one inside the catalogue is known by its place
  ///   there, so that the catalogue can be moved.
  init(catalogue: String, output: String) throws(DiskError) {
    root = "\(catalogue)/.ocop"
    let inside = catalogue + "/"
    let name = output.hasPrefix(inside) ? String(output.dropFirst(inside.count)) : output
    path = "\(root)/\(ContentHash(Array(name.utf8)).text)"
    do throws(FileSystem.Failure) {
      try FileSystem.createFolder(root)
      try FileSystem.createFolder(path)
      for folder in [root, path] {
        guard try FileSystem.status(of: folder)?.kind == .folder else {
          throw FileSystem.Failure.exists
        }
      }
    } catch {
      throw .cannotWrite(path, error)
    }
  }

  /// Waits until no other build of the catalogue runs; says so where it has to wait.
  func lock(saying notice: () -> Void) throws(DiskError) {
    do throws(FileSystem.Failure) {
      if try FileSystem.lock("\(root)/lock", waiting: false) { return }
      notice()
      _ = try FileSystem.lock("\(root)/lock", waiting: true)
    } catch {
      throw .cannotWrite("\(root)/lock", error)
    }
  }

  /// Whether an earlier build wrote a manifest, be it damaged by now.
  var hasManifest: Bool {
    (try? FileSystem.status(of: manifest)) != nil
  }

  /// A manifest that is whole, or nil.
  func read(_ file: String) -> Manifest? {
    (try? FileSystem.read(file)).flatMap { Manifest($0) }
  }

  /// Writes a manifest in one step.
  func write(_ manifest: Manifest, to file: String) throws(DiskError) {
    do throws(FileSystem.Failure) {
      try FileSystem.removeFile("\(file).new")
      _ = try FileSystem.create("\(file).new", manifest.bytes)
      try FileSystem.move("\(file).new", to: file)
    } catch {
      throw .cannotWrite(file, error)
    }
  }
}
