internal import Markup

/// `<catalogue>/.ocop/`: what one build has to tell the next, apart for each output folder.
///
/// | file | holds | is asked |
/// |---|---|---|
/// | `parsed` (`ParsedCache`) | the content as it was parsed, for all outputs | before anything is parsed |
/// | `published/` (`PublishedContent`) | the texts of the content as they were published, and the time before | by `ocop undo` |
/// | `sheets/` (`BroughtSheets`) | hashes of what each workbook brought | by `ocop import sheet` |
/// | `<output>/result` (`LastResult`) | from what the last build was made, and how it came out | first: is there anything to do? |
/// | `<output>/reads` (`BuildState`) | for each file, what was read to make it | which files have to be made again |
/// | `<output>/news` (`PublishedNews`) | the news as they were published | which changed without saying so |
/// | `<output>/ranks` (`PublishedRanks`) | the products and stars as they were published | what changed for readers (`changes/`) |
/// | `<output>/manifest` (`Manifest`) | for each published file, its hash, size and time | which are published untouched |
/// | `<output>/packed` (`UploadPack`) | the manifest as it was packed for upload last | what the host does not have |
/// | `<output>/journal` | the changes that are being put in place | by the next build, if this one is cut off |
///
/// Any of them may be lost or old: then more is made again, and nothing wrong is published.
struct StateFolder: Sendable {
  /// The folder for one output.
  let path: String
  private let root: String

  var manifest: String { "\(path)/manifest" }
  /// The changes of a build that is being installed: while it is there, the next build goes on.
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

  /// The manifest, if it is there, as far as it is whole.
  func readManifest() -> (manifest: Manifest, isWhole: Bool)? {
    (try? FileSystem.read(manifest)).flatMap { Manifest.read($0) }
  }

  /// The manifest as it was packed for upload last.
  func readPacked() -> Manifest? {
    (try? FileSystem.read("\(path)/packed")).flatMap { Manifest.read($0)?.manifest }
  }

  func write(packed manifest: Manifest) throws(DiskError) {
    try replace("\(path)/packed", with: manifest.bytes)
  }

  /// What an interrupted build was about to install, if it came that far.
  func readJournal() -> Manifest.Changes? {
    (try? FileSystem.read(journal)).flatMap { Manifest.journal($0) }
  }

  /// What the last build read for each file.
  func readReads() -> [UInt8]? { try? FileSystem.read("\(path)/reads") }

  func write(reads bytes: [UInt8]) throws(DiskError) {
    try replace("\(path)/reads", with: bytes)
  }

  /// How the last build came out.
  func readResult() -> LastResult? {
    (try? FileSystem.read("\(path)/result")).flatMap { LastResult($0) }
  }

  func write(_ result: LastResult) throws(DiskError) {
    try replace("\(path)/result", with: result.bytes)
  }

  /// The news as they were published last.
  func readNews() -> PublishedNews {
    PublishedNews((try? FileSystem.read("\(path)/news")) ?? [])
  }

  func write(_ news: PublishedNews) throws(DiskError) {
    let bytes = news.bytes
    guard (try? FileSystem.read("\(path)/news")) != bytes else { return }
    try replace("\(path)/news", with: bytes)
  }

  /// The products and stars as they were published last; nil where that is not known.
  func readRanks() -> PublishedRanks? { PublishedRanks(try? FileSystem.read("\(path)/ranks")) }

  func write(_ ranks: PublishedRanks) throws(DiskError) {
    let bytes = ranks.bytes
    guard (try? FileSystem.read("\(path)/ranks")) != bytes else { return }
    try replace("\(path)/ranks", with: bytes)
  }

  /// Keeps what changed for readers beside the catalogue, a file for each build that changed something.
  static func keep(
    _ changes: ReaderChanges, on day: CalendarDay, of catalogue: String
  ) throws(DiskError) {
    let folder = "\(catalogue)/.ocop/changes"
    let name = "\(folder)/\(day)-\(FileSystem.secondsSince1970)"
    do throws(FileSystem.Failure) {
      try FileSystem.createFolders(folder)
      // Two builds may end within a second.
      var (path, number) = ("\(name).json", 2)
      while try FileSystem.status(of: path) != nil {
        path = "\(name)-\(number).json"
        number += 1
      }
      _ = try FileSystem.create(path, changes.json(on: day), isPrivate: true)
    } catch {
      throw .cannotWrite(name, error)
    }
  }

  /// Writes the journal in one step: from here on the build will be finished.
  func write(journal changes: Manifest.Changes) throws(DiskError) {
    try replace(journal, with: Manifest.journal(changes))
  }

  /// Adds a build's changes to the manifest, or writes it anew.
  ///
  /// - Parameter old: the manifest that the file holds, whole; nil where it has to be written anew.
  func write(_ new: Manifest, adding changes: Manifest.Changes, to old: Manifest?) throws(DiskError)
  {
    guard let old, !old.entries.isEmpty, new.overtaken < new.entries.count else {
      return try replace(manifest, with: new.bytes)
    }
    do throws(FileSystem.Failure) {
      try FileSystem.append(Manifest.lines(changes), to: manifest)
    } catch {
      throw .cannotWrite(manifest, error)
    }
  }

  private func replace(_ file: String, with bytes: [UInt8]) throws(DiskError) {
    do throws(FileSystem.Failure) {
      try FileSystem.replace(file, with: bytes)
    } catch {
      throw .cannotWrite(file, error)
    }
  }
}
