internal import Imagery
internal import Markup

/// A folder of photos made ready, by their content, so that an unchanged one is never encoded twice,
/// on another machine neither.
///
/// Each photo has a folder with its files and, written last, a note of what they are.
struct PhotoStore: Sendable {
  /// A photo that was made, and which format it was made from.
  struct Made: Sendable {
    let photo: PreparedPhoto
    let format: PhotoFormat
  }

  let root: String

  /// The name of the note in a photo's folder.
  private static let note = "note"
  private var indexFile: String { "\(root)/index" }

  /// What a photo is known by: its content, and what is made of photos.
  static func key(of content: String) -> String {
    var key = Fingerprint()
    key.add(PreparedPhoto.recipe)
    key.add(content)
    return key.hash.text
  }

  func readIndex() -> MediaIndex {
    MediaIndex((try? FileSystem.read(indexFile)) ?? [])
  }

  /// An index that cannot be written only costs time.
  func write(_ index: MediaIndex) {
    do throws(FileSystem.Failure) {
      try FileSystem.createFolders(root)
      try FileSystem.removeFile("\(indexFile).new")
      _ = try FileSystem.create("\(indexFile).new", index.bytes)
      try FileSystem.move("\(indexFile).new", to: indexFile)
    } catch {}
  }

  /// A photo that was made before.
  func made(_ key: String) -> Made? {
    guard let bytes = try? FileSystem.read("\(root)/\(key)/\(Self.note)") else { return nil }
    return Made(key, ImageAnswer(line: String(decoding: bytes, as: UTF8.self)))
  }

  /// Makes a photo; its folder comes to its place when it is whole.
  ///
  /// - Parameter isUnchanged: whether the source is still what the key says, asked at the end.
  /// - Returns: nil where it is not.
  func make(
    _ key: String, from source: String, by worker: ImageWorker, isUnchanged: () -> Bool
  ) throws(PhotoFault) -> Made? {
    let (folder, stage) = ("\(root)/\(key)", "\(root)/\(key).new")
    do throws(FileSystem.Failure) {
      try FileSystem.removeTree(stage)
      try FileSystem.createFolders(stage)
    } catch {
      throw .unwritable(error.reason)
    }
    defer { try? FileSystem.removeTree(stage) }
    let answer = try worker.prepare(source, in: stage)
    guard isUnchanged() else { return nil }
    do throws(FileSystem.Failure) {
      _ = try FileSystem.create("\(stage)/\(Self.note)", Array(answer.line.utf8))
      try FileSystem.removeTree(folder)
      try FileSystem.move(stage, to: folder)
    } catch {
      throw .unwritable(error.reason)
    }
    return Made(key, answer)
  }

  /// One of a photo's files.
  ///
  /// Where somebody took it away, the photo is made anew next time.
  func bytes(of photo: PreparedPhoto, width: Int, _ format: PreparedPhoto.Format) -> [UInt8]? {
    let folder = "\(root)/\(photo.key)"
    let name = PreparedPhoto.fileName(width: width, format)
    if let bytes = try? FileSystem.read("\(folder)/\(name)") { return bytes }
    try? FileSystem.removeFile("\(folder)/\(Self.note)")
    return nil
  }

  /// Forgets all photos but some: one that was taken away is gone from here too.
  ///
  /// - Parameter paths: those that are kept, by their paths in the sources.
  func keepOnly(_ paths: Set<String>) {
    guard let names = try? FileSystem.names(in: root) else { return }
    let index = readIndex().keeping(paths)
    let keys = Set(index.contents.map { Self.key(of: $0) })
    if keys.isEmpty {
      try? FileSystem.removeTree(root)
      return
    }
    for name in names where name != "index" && !keys.contains(name) {
      try? FileSystem.removeTree("\(root)/\(name)")
    }
    write(index)
  }
}

extension PhotoStore.Made {
  init?(_ key: String, _ answer: ImageAnswer?) {
    guard case .prepared(let format, let sizes, let colour)? = answer else { return nil }
    photo = PreparedPhoto(key: key, sizes: sizes, colour: colour)
    self.format = format
  }
}
