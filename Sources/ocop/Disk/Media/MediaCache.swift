internal import Catalogue
internal import Diagnostics
internal import Imagery
internal import Markup
internal import Site
private import Synchronization

/// A catalogue's photos, films and documents on disk: photos and documents are made ready once and kept
/// in `<catalogue>/.ocop/photos/`, films are published as they are but for what their cameras wrote.
final class MediaCache: MediaShelf {
  /// What a command may do about photos that are not there.
  enum Mode {
    /// Make them.
    case make
    /// Only look whether they could be made; nothing is written.
    case look
    /// Take them to be sound, and of a usual size.
    case guess
  }

  private let tree: DiskTree
  private let store: PhotoStore
  private let board: DrawingBoard
  private let mode: Mode
  private let jobs: Int
  /// Why something that was asked for could not be given: the first reason.
  private let trouble = Mutex<BilingualText?>(nil)

  /// - Parameter folder: where what is made is kept.
  init(of tree: DiskTree, in folder: String, _ mode: Mode, jobs: Int) {
    self.tree = tree
    store = PhotoStore(root: folder)
    board = DrawingBoard(in: folder)
    self.mode = mode
    self.jobs = jobs
  }

  /// Where a catalogue's photos are kept.
  static func folder(of catalogue: String) -> String { "\(catalogue)/.ocop/photos" }

  /// What an unknown photo is taken to be, where nobody looks.
  private static let usual = [(320, 213), (800, 533), (1600, 1067)]
    .map { PreparedPhoto.Size(width: $0, height: $1) }

  var failure: BilingualText? { trouble.withLock { $0 } }

  private func note(_ reason: BilingualText) {
    trouble.withLock { $0 = $0 ?? reason }
  }

  // MARK: Photos

  func prepare(_ files: [MediaFile], report: inout Report) -> [String: PreparedPhoto] {
    let sources = entries(of: files, &report)
    var made: [String: PhotoStore.Made] = [:]
    var missing: [(file: MediaFile, entry: MediaIndex.Known)] = []
    var met: Set<String> = []
    for source in sources where met.insert(source.entry.content).inserted {
      if let photo = store.made(PhotoStore.key(of: source.entry.content)) {
        made[source.entry.content] = photo
      } else {
        missing.append(source)
      }
    }
    for (content, photo) in make(missing, &report) { made[content] = photo }
    var found: [String: PreparedPhoto] = [:]
    for (file, entry) in sources {
      guard let photo = made[entry.content] else { continue }
      if photo.format.endings.contains(file.ending) || mode == .guess {
        found[file.path] = photo.photo
      } else {
        let ending = photo.format.endings[0]
        report.error(.misnamed(file.name, ending), at: file.span, hint: .rename(file, to: ending))
      }
    }
    return found
  }

  func bytes(of photo: PreparedPhoto, width: Int, _ format: PreparedPhoto.Format) -> [UInt8]? {
    guard mode == .make else { return nil }
    let bytes = store.bytes(of: photo, width: width, format)
    if bytes == nil { note(.lost) }
    return bytes
  }

  /// Forgets all photos but those of a published site.
  func keepOnly(_ files: [MediaFile]) { store.keepOnly(Set(files.map(\.path))) }

  /// Makes photos, several at once, each process one at a time; by their content.
  private func make(
    _ missing: [(file: MediaFile, entry: MediaIndex.Known)], _ report: inout Report
  ) -> [(String, PhotoStore.Made)] {
    guard let first = missing.first else { return [] }
    if mode == .guess {
      return missing.map { _, entry in
        let key = PhotoStore.key(of: entry.content)
        let photo = PreparedPhoto(key: key, sizes: Self.usual, colour: "#808080")
        return (entry.content, PhotoStore.Made(photo: photo, format: .jpeg))
      }
    }
    guard let program = ImageWorker.program, ImageWorker(program).isFit else {
      report.error(.noImageProgram, at: first.file.span, hint: .installImages)
      return []
    }
    let progress = Progress(total: missing.count)
    let made = concurrentChunks(of: missing, jobs: jobs, atOnce: 16, report: &report) {
      chunk, report -> [(String, PhotoStore.Made)] in
      let worker = ImageWorker(program)
      return chunk.compactMap { file, entry in
        defer { progress.advance(by: 1) }
        do throws(PhotoFault) {
          return try self.photo(file, entry, by: worker).map { (entry.content, $0) }
        } catch {
          report.error(.fault(error, file.name), at: file.span, hint: error.hint)
          return nil
        }
      }
    }
    progress.finish()
    return made.flatMap { $0 }
  }

  private func photo(
    _ file: MediaFile, _ entry: MediaIndex.Known, by worker: ImageWorker
  ) throws(PhotoFault) -> PhotoStore.Made? {
    guard let place = tree.place(of: file.path) else { return nil }
    let key = PhotoStore.key(of: entry.content)
    guard mode == .make else {
      return PhotoStore.Made(key, try worker.prepare(place, in: nil))
    }
    let made = try store.make(key, from: place, by: worker) { isUnchanged(place, entry) }
    if made == nil { note(.changed(file.path)) }
    return made
  }

  private func isUnchanged(_ place: String, _ entry: MediaIndex.Known) -> Bool {
    (try? FileSystem.read(place)).map { MediaIndex.content(of: $0) } == entry.content
  }

  /// What files are now, each once.
  ///
  /// One that cannot be read is reported where it is named first; one that stands nowhere was
  /// reported before.
  private func entries(
    of files: [MediaFile], hint: BilingualText = .mostBytes, _ report: inout Report
  ) -> [(file: MediaFile, entry: MediaIndex.Known)] {
    var seen: Set<String> = []
    let wanted = files.filter { seen.insert($0.path).inserted }
    guard !wanted.isEmpty else { return [] }
    let index = store.readIndex()
    let listed = Set(tree.files.map(\.path))
    let entries = concurrentMap(wanted, jobs: jobs, report: &report) {
      file, report -> MediaIndex.Known? in
      guard let place = tree.place(of: file.path) else { return nil }
      do throws(FileSystem.Failure) {
        guard ImageJob.canName(place) else { throw FileSystem.Failure.badName }
        return try index.entry(of: file.path, at: place)
      } catch {
        // One that was listed and is gone was taken away while we looked.
        if !error.isMissing || listed.contains(file.path) {
          report.error(.unreadable(file.name, error.reason), at: file.span, hint: hint)
        }
        return nil
      }
    }
    if mode == .make { store.write(index.adding(entries.compactMap { $0 })) }
    return zip(wanted, entries).compactMap { file, entry in entry.map { (file, $0) } }
  }

  // MARK: Documents

  func prepare(documents: [MediaFile], report: inout Report) -> [String: PreparedDocument] {
    let sources = entries(of: documents, hint: .mostDocumentBytes, &report)
    guard let first = sources.first else { return [:] }
    let program = ImageWorker.program
    guard mode == .guess || program.map({ ImageWorker($0).isFit }) == true else {
      report.error(.noImageProgram, at: first.file.span, hint: .installImages)
      return [:]
    }
    // The same document under two names is made once.
    var met: Set<String> = []
    let different = sources.filter { met.insert($0.entry.content).inserted }
    let made = concurrentChunks(of: different, jobs: jobs, atOnce: 4, report: &report) {
      chunk, report -> [(String, PreparedDocument)] in
      let worker = program.map { ImageWorker($0) }
      return chunk.compactMap { file, entry in
        self.prepared(file, entry, by: worker, &report).map { (entry.content, $0) }
      }
    }
    let byContent = Dictionary(made.flatMap { $0 }, uniquingKeysWith: { first, _ in first })
    return Dictionary(
      sources.compactMap { file, entry in byContent[entry.content].map { (file.path, $0) } },
      uniquingKeysWith: { first, _ in first })
  }

  private func prepared(
    _ file: MediaFile, _ entry: MediaIndex.Known, by worker: ImageWorker?, _ report: inout Report
  ) -> PreparedDocument? {
    guard entry.size <= PreparedDocument.mostBytes else {
      report.error(.largeDocument(file.name, entry.size), at: file.span, hint: .smallerScan)
      return nil
    }
    guard mode != .guess, let worker else {
      let format = DocumentFormat.allCases.first { $0.ending == file.ending } ?? .jpeg
      return PreparedDocument(
        key: entry.content, facts: DocumentFacts(format: format, bytes: entry.size))
    }
    do throws(DocumentFault) {
      guard let document = try document(file, entry, by: worker) else { return nil }
      warn(of: document.facts, file, &report)
      return document
    } catch {
      report.error(.fault(error, file.name), at: file.span, hint: error.hint)
      return nil
    }
  }

  private func document(
    _ file: MediaFile, _ entry: MediaIndex.Known, by worker: ImageWorker
  ) throws(DocumentFault) -> PreparedDocument? {
    guard let place = tree.place(of: file.path) else { return nil }
    let key = PhotoStore.key(of: entry.content, recipe: PreparedDocument.recipe)
    if let facts = store.madeDocument(key) { return PreparedDocument(key: key, facts: facts) }
    guard mode == .make else {
      return PreparedDocument(key: key, facts: try worker.prepare(document: place, to: nil))
    }
    let facts = try store.makeDocument(key, from: place, by: worker) { isUnchanged(place, entry) }
    if facts == nil { note(.changed(file.path)) }
    return facts.map { PreparedDocument(key: key, facts: $0) }
  }

  /// Says what is published with a document that nobody sees on its pages.
  private func warn(of facts: DocumentFacts, _ file: MediaFile, _ report: inout Report) {
    if facts.isSigned, !facts.authors.isEmpty {
      report.warning(.documentAuthors(file.name, facts.authors), at: file.span, hint: .signedWhole)
    } else if facts.tells {
      report.warning(.documentTells(file.name), at: file.span, hint: .signedWhole)
    }
    if !facts.attachments.isEmpty {
      report.warning(.attachments(file.name, facts.attachments), at: file.span, hint: .lookInside)
    }
    if let repair = facts.repair {
      report.warning(.repaired(file.name, repair), at: file.span, hint: .printAnew)
    }
  }

  func bytes(of document: PreparedDocument) -> [UInt8]? {
    guard mode == .make else { return nil }
    let bytes = store.bytes(ofDocument: document.key)
    if bytes == nil { note(.lost) }
    return bytes
  }

  // MARK: Films and drawings

  func keys(ofFilms films: [MediaFile], report: inout Report) -> [String: String] {
    Dictionary(
      entries(of: films, &report).map { ($0.file.path, $0.entry.content) },
      uniquingKeysWith: { first, _ in first })
  }

  func bytes(ofFilm film: MediaFile, _ key: String) -> [UInt8]? {
    guard mode == .make else { return nil }
    guard let place = tree.place(of: film.path), let bytes = try? FileSystem.read(place),
      MediaIndex.content(of: bytes) == key
    else {
      note(.changed(film.path))
      return nil
    }
    return film.ending == "mp4" ? FilmMetadata.removed(from: bytes) : bytes
  }

  var canDraw: Bool {
    mode == .guess || ImageWorker.program.map { ImageWorker($0).isFit } == true
  }

  func bytes(of drawing: Drawing) -> [UInt8]? {
    guard mode == .make, failure == nil else { return nil }
    do throws(FileSystem.Failure) {
      let fonts = drawing.fonts.compactMap { tree.place(of: $0) }
      let jpeg = try board.jpeg(of: drawing.svg, fonts: fonts)
      if jpeg == nil { note(.undrawn(drawing.subject)) }
      return jpeg
    } catch {
      note(.unwritten(error.reason))
      return nil
    }
  }
}
