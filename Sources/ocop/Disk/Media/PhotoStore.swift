internal import Imagery
internal import Markup

/// A folder of photos and documents made ready, by their content, so that an unchanged one is never
/// made twice, on another machine neither.
///
/// Each has a folder with its files and, written last, a note of what they are.
struct PhotoStore: Sendable {
  /// A photo that was made, and which format it was made from.
  struct Made: Sendable {
    let photo: PreparedPhoto
    let format: PhotoFormat
  }

  let root: String

  /// The name of the note in each folder, and of a document.
  private static let note = "note"
  private static let document = "document"
  private var indexFile: String { "\(root)/index" }

  /// What a photo or document is known by: its content, and what is made of it.
  static func key(of content: String, recipe: String = PreparedPhoto.recipe) -> String {
    var key = Fingerprint()
    key.add(recipe)
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
  func made(_ key: String) -> Made? { Made(key, answer(key)) }

  /// A document that was made before.
  func madeDocument(_ key: String) -> DocumentFacts? {
    guard case .document(let facts)? = answer(key) else { return nil }
    return facts
  }

  /// The note that was made of a photo or document.
  private func answer(_ key: String) -> ImageAnswer? {
    (try? FileSystem.read("\(root)/\(key)/\(Self.note)")).flatMap {
      ImageAnswer(line: String(decoding: $0, as: UTF8.self))
    }
  }

  /// Makes a photo.
  ///
  /// - Parameter isUnchanged: whether the source is still what the key says, asked at the end.
  /// - Returns: nil where it is not.
  func make(
    _ key: String, from source: String, by worker: ImageWorker, isUnchanged: () -> Bool
  ) throws(PhotoFault) -> Made? {
    let answer = try make(key, isUnchanged, PhotoFault.unwritable) { stage throws(PhotoFault) in
      try worker.prepare(source, in: stage)
    }
    return Made(key, answer)
  }

  /// Makes a document.
  ///
  /// - Parameter isUnchanged: whether the source is still what the key says, asked at the end.
  /// - Returns: nil where it is not.
  func makeDocument(
    _ key: String, from source: String, by worker: ImageWorker, isUnchanged: () -> Bool
  ) throws(DocumentFault) -> DocumentFacts? {
    var facts: DocumentFacts?
    let answer = try make(key, isUnchanged, DocumentFault.unwritable) {
      stage throws(DocumentFault) in
      let made = try worker.prepare(document: source, to: "\(stage)/\(Self.document)")
      facts = made
      return .document(made)
    }
    return answer == nil ? nil : facts
  }

  /// Has something made in a folder, which comes to its place when it is whole.
  private func make<Fault>(
    _ key: String, _ isUnchanged: () -> Bool, _ unwritable: (String) -> Fault,
    by work: (_ stage: String) throws(Fault) -> ImageAnswer
  ) throws(Fault) -> ImageAnswer? {
    let (folder, stage) = ("\(root)/\(key)", "\(root)/\(key).new")
    do throws(FileSystem.Failure) {
      try FileSystem.removeTree(stage)
      try FileSystem.createFolders(stage)
    } catch {
      throw unwritable(error.reason)
    }
    defer { try? FileSystem.removeTree(stage) }
    let answer = try work(stage)
    guard isUnchanged() else { return nil }
    do throws(FileSystem.Failure) {
      _ = try FileSystem.create("\(stage)/\(Self.note)", Array(answer.line.utf8))
      try FileSystem.removeTree(folder)
      try FileSystem.move(stage, to: folder)
    } catch {
      throw unwritable(error.reason)
    }
    return answer
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

  /// A document's bytes; where somebody took them away, they are made anew next time.
  func bytes(ofDocument key: String) -> [UInt8]? {
    if let bytes = try? FileSystem.read("\(root)/\(key)/\(Self.document)") { return bytes }
    try? FileSystem.removeFile("\(root)/\(key)/\(Self.note)")
    return nil
  }

  /// Forgets all photos and documents but some: one that was taken away is gone from here too.
  ///
  /// - Parameter paths: those that are kept, by their paths in the sources.
  func keepOnly(_ paths: Set<String>) {
    guard let names = try? FileSystem.names(in: root) else { return }
    let index = readIndex().keeping(paths)
    let recipes = [PreparedPhoto.recipe, PreparedDocument.recipe]
    let keys = Set(
      index.contents.flatMap { content in recipes.map { Self.key(of: content, recipe: $0) } })
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
