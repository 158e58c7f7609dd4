internal import Catalogue
internal import Diagnostics
internal import Markup
internal import Imagery
internal import Site
private import Synchronization

/// `<catalogue>/.ocop/photos/`: what was made of photos, by their content, so that an unchanged one
/// is never encoded twice, on another machine neither.
///
/// Each photo has a folder with its files and, written last, a note of what they are. `index` tells
/// the content of a source by its size and time, so that photos need not be read to know them again.
final class MediaCache: MediaShelf {
  /// What a command may do about photos that are not there.
  enum Mode {
    /// Make them.
    case make
    /// Only look whether they could be made; nothing is written.
    case look
  }

  private let catalogue: String
  private let tree: DiskTree
  private let root: String
  private let mode: Mode
  private let jobs: Int
  private let isLost = Atomic(false)
  /// Processes that nobody asks at the moment: one for each thread that draws, at most.
  private let idle = Mutex<[ImageWorker]>([])

  init(of tree: DiskTree, catalogue: String, _ mode: Mode, jobs: Int) {
    self.tree = tree
    self.catalogue = catalogue
    root = "\(catalogue)/.ocop/photos"
    self.mode = mode
    self.jobs = jobs
  }

  /// The name of the note in a photo's folder.
  private static let note = "note"

  var hasLost: Bool { isLost.load(ordering: .relaxed) }

  func bytes(of photo: PreparedPhoto, width: Int, _ format: PreparedPhoto.Format) -> [UInt8]? {
    let folder = "\(root)/\(photo.key)"
    let name = PreparedPhoto.fileName(width: width, format)
    if let bytes = try? FileSystem.read("\(folder)/\(name)") { return bytes }
    // Somebody took a file away: the folder is made anew next time.
    if mode == .make {
      try? FileSystem.removeFile("\(folder)/\(Self.note)")
      isLost.store(true, ordering: .relaxed)
    }
    return nil
  }

  func prepare(_ files: [MediaFile], report: inout Report) -> [String: PreparedPhoto] {
    // One file may be named twice: a message stands where it is named first.
    var seen: Set<String> = []
    let wanted = files.filter { seen.insert($0.path).inserted }
    guard !wanted.isEmpty else { return [:] }
    let index = readIndex()
    let sources = concurrentMap(wanted, jobs: jobs, report: &report) { file, _ in
      index.entry(of: file.path, in: self.catalogue)
    }
    var photos: [String: PreparedPhoto] = [:]
    var missing: [(file: MediaFile, key: String)] = []
    for (file, source) in zip(wanted, sources) {
      // One that is not there was reported where it is named.
      guard let key = source?.key, photos[key] == nil else { continue }
      if let photo = noted(key) {
        photos[key] = photo
      } else if !missing.contains(where: { $0.key == key }) {
        missing.append((file, key))
      }
    }
    for photo in make(missing, &report) { photos[photo.key] = photo }
    if mode == .make { write(index.adding(sources.compactMap { $0 })) }
    var found: [String: PreparedPhoto] = [:]
    for (file, source) in zip(wanted, sources) {
      found[file.path] = source.flatMap { photos[$0.key] }
    }
    return found
  }

  func keys(ofFilms films: [MediaFile]) -> [String: String] {
    guard !films.isEmpty else { return [:] }
    let index = readIndex()
    var report = Report()
    let entries = concurrentMap(films, jobs: jobs, report: &report) { film, _ in
      index.entry(of: film.path, in: self.catalogue)
    }.compactMap { $0 }
    if mode == .make { write(index.adding(entries)) }
    return Dictionary(entries.map { ($0.path, $0.key) }, uniquingKeysWith: { first, _ in first })
  }

  func bytes(ofFilm film: MediaFile) -> [UInt8]? {
    if let bytes = try? FileSystem.read("\(catalogue)/\(film.path)") { return bytes }
    isLost.store(true, ordering: .relaxed)
    return nil
  }

  private func readIndex() -> MediaIndex {
    MediaIndex((try? FileSystem.read("\(root)/index")) ?? [])
  }

  var canDraw: Bool { ImageWorker.program != nil }

  func bytes(of drawing: Drawing) -> [UInt8]? {
    guard mode == .make, let program = ImageWorker.program else { return nil }
    let worker = idle.withLock { $0.popLast() } ?? ImageWorker(program)
    defer { idle.withLock { $0.append(worker) } }
    let stem = "\(root)/drawing-\(worker.number)"
    let (svg, jpeg) = ("\(stem).svg", "\(stem).jpg")
    do throws(FileSystem.Failure) {
      try FileSystem.createFolders(root)
      for file in [svg, jpeg] { try FileSystem.removeFile(file) }
      _ = try FileSystem.create(svg, drawing.svg)
      guard worker.draw(svg, to: jpeg, fonts: drawing.fonts.compactMap { tree.place(of: $0) })
      else { throw FileSystem.Failure(code: 0) }
      let bytes = try FileSystem.read(jpeg)
      for file in [svg, jpeg] { try FileSystem.removeFile(file) }
      return bytes
    } catch {
      isLost.store(true, ordering: .relaxed)
      return nil
    }
  }

  /// Forgets all photos but those of a published site: one that was taken away is gone from here.
  func keepOnly(_ files: [MediaFile]) {
    let index = readIndex().keeping(Set(files.map(\.path)))
    guard let names = try? FileSystem.names(in: root) else { return }
    if index.keys.isEmpty {
      try? FileSystem.removeTree(root)
      return
    }
    for name in names where name != "index" && !index.keys.contains(name) {
      try? FileSystem.removeTree("\(root)/\(name)")
    }
    write(index)
  }

  /// A photo that was made before.
  private func noted(_ key: String) -> PreparedPhoto? {
    guard let bytes = try? FileSystem.read("\(root)/\(key)/\(Self.note)"),
      case .prepared(let sizes, let colour)? = ImageAnswer(
        line: String(decoding: bytes, as: UTF8.self))
    else { return nil }
    return PreparedPhoto(key: key, sizes: sizes, colour: colour)
  }

  /// Makes photos, several at once, each process one at a time.
  private func make(
    _ missing: [(file: MediaFile, key: String)], _ report: inout Report
  ) -> [PreparedPhoto] {
    guard let first = missing.first else { return [] }
    guard let program = ImageWorker.program else {
      report.error(.noImageProgram, at: first.file.span, hint: .installImages)
      return []
    }
    let progress = Progress(total: missing.count)
    let made = concurrentChunks(of: missing, jobs: jobs, atOnce: 16, report: &report) {
      chunk, report -> [PreparedPhoto] in
      let worker = ImageWorker(program)
      return chunk.compactMap { file, key in
        defer { progress.advance(by: 1) }
        do throws(PhotoFault) {
          return try self.photo(file, key, by: worker)
        } catch {
          report.error(.fault(error, file.name), at: file.span, hint: error.hint(file.name))
          return nil
        }
      }
    }
    progress.finish()
    return made.flatMap { $0 }
  }

  /// Makes a photo; its folder comes to its place when it is whole.
  private func photo(
    _ file: MediaFile, _ key: String, by worker: ImageWorker
  ) throws(PhotoFault) -> PreparedPhoto {
    let source = "\(catalogue)/\(file.path)"
    func photo(_ made: ImageWorker.Photo) -> PreparedPhoto {
      PreparedPhoto(key: key, sizes: made.sizes, colour: made.colour)
    }
    guard mode == .make else { return photo(try worker.prepare(source, in: nil)) }
    let (folder, stage) = ("\(root)/\(key)", "\(root)/\(key).new")
    try onDisk { () throws(FileSystem.Failure) in
      try FileSystem.removeTree(stage)
      try FileSystem.createFolders(stage)
    }
    let made = try worker.prepare(source, in: stage)
    let note = ImageAnswer.prepared(sizes: made.sizes, colour: made.colour).line
    try onDisk { () throws(FileSystem.Failure) in
      _ = try FileSystem.create("\(stage)/\(Self.note)", Array(note.utf8))
      try FileSystem.removeTree(folder)
      try FileSystem.move(stage, to: folder)
    }
    return photo(made)
  }

  private func onDisk(
    _ work: () throws(FileSystem.Failure) -> Void
  ) throws(PhotoFault) {
    do throws(FileSystem.Failure) {
      try work()
    } catch {
      throw .damaged(error.reason)
    }
  }

  /// An index that cannot be written only costs time.
  private func write(_ index: MediaIndex) {
    do throws(FileSystem.Failure) {
      try FileSystem.createFolders(root)
      try FileSystem.removeFile("\(root)/index.new")
      _ = try FileSystem.create("\(root)/index.new", index.bytes)
      try FileSystem.move("\(root)/index.new", to: "\(root)/index")
    } catch {}
  }
}

extension PhotoFault {
  fileprivate func hint(_ name: String) -> BilingualText? {
    switch self {
    case .notAPicture:
      BilingualText(
        vi: "dùng ảnh JPEG, PNG, WebP hoặc HEIC", en: "use a JPEG, PNG, WebP or HEIC picture")
    case .damaged, .crashed:
      BilingualText(
        vi: "mở ảnh bằng một trình xem ảnh rồi lưu lại, hoặc chép lại từ máy ảnh",
        en: "open it in a picture viewer and save it again, or copy it from the camera anew")
    case .tooLarge:
      BilingualText(
        vi: "thu nhỏ ảnh còn dưới 100 megapixel", en: "make it smaller than 100 megapixels")
    case .misnamed(let ending):
      BilingualText(
        vi: "đổi tên tệp thành “\(Self.stem(name)).\(ending)”, ở đây cũng vậy",
        en: "rename the file to “\(Self.stem(name)).\(ending)”, here too")
    }
  }

  private static func stem(_ name: String) -> Substring {
    name.lastIndex(of: ".").map { name[..<$0] } ?? name[...]
  }
}

extension Diagnostic.Message {
  fileprivate static func fault(_ fault: PhotoFault, _ name: String) -> Self {
    switch fault {
    case .notAPicture:
      Self(
        "not-a-picture", vi: "“\(name)” không phải một ảnh đọc được",
        en: "“\(name)” is no picture that can be read")
    case .damaged(let reason):
      Self(
        "damaged-picture", vi: "ảnh “\(name)” bị hỏng (\(reason))",
        en: "the picture “\(name)” is damaged (\(reason))")
    case .tooLarge(let width, let height):
      Self(
        "huge-picture", vi: "ảnh “\(name)” quá lớn: \(width) × \(height) điểm ảnh",
        en: "the picture “\(name)” is too large: \(width) × \(height) pixels")
    case .misnamed(let ending):
      Self(
        "misnamed-picture", vi: "tệp “\(name)” thật ra là ảnh .\(ending)",
        en: "the file “\(name)” is really a .\(ending) picture")
    case .crashed:
      Self(
        "damaged-picture", vi: "ảnh “\(name)” làm chương trình xử lý ảnh dừng đột ngột",
        en: "the picture “\(name)” made the program that reads pictures stop")
    }
  }
}
