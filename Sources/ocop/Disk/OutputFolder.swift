internal import Diagnostics
internal import Markup
internal import Site

/// The folder a site is published in.
///
/// A build first writes what changed to a stage that no reader sees. When all of it is there, the
/// changes are written down as the journal, and the stage is installed: new files first, which no page
/// links to yet; then changed ones, each in one step; removals last. So every address a reader can
/// reach answers with a whole page, old or new. A build that is killed before the journal has
/// changed nothing; one that is killed after it is finished by the next.
struct OutputFolder: Sendable {
  /// What a build did to the folder.
  struct Changes: Sendable {
    var written = 0
    var removed = 0
    var unchanged = 0
    /// The pages that came, changed and went, by path; none where nothing was published before.
    var pages = Pages()
  }

  /// Pages by path.
  struct Pages: Sendable {
    var new: [String] = []
    var changed: [String] = []
    var gone: [String] = []

    static func isPage(_ path: String) -> Bool {
      path.hasSuffix(".html") && !path.hasPrefix("q/")
    }
  }

  /// What became of a file that was put.
  enum Put: Sendable {
    /// It is as the manifest says; its position there.
    case same(Int)
    /// Its bytes are published already, but the manifest did not know that.
    case noted(Manifest.Entry)
    /// It waits in the stage.
    case staged(Manifest.Entry)
  }

  private let root: String
  private let state: StateFolder
  private let stage: String
  /// The root and the stage held open, for each file is looked at or written in them.
  private let rootFolder: FileSystem.Folder
  private var stageFolder: FileSystem.Folder
  private let previous: Manifest
  /// Whether the manifest's file is whole, so that it can grow.
  private let isManifestWhole: Bool
  private let replacesForeign: Bool
  /// Whether nothing stood in the folder when the build began: then there is nothing to compare.
  private let isNew: Bool
  /// How many files were taken over from a build on another computer; nil where there was none.
  let takenOver: Int?

  /// Takes over a folder, finishing what an interrupted build left.
  ///
  /// - Parameters:
  ///   - site: by its address a site of this catalogue that was built on another computer is known
  ///     again; nil to know none.
  ///   - force: whether files that are not ours may be replaced.
  init(_ root: String, state: StateFolder, of site: Site? = nil, force: Bool) throws(DiskError) {
    self.root = root
    self.state = state
    let known = state.readManifest()
    let inventory =
      known == nil && !state.hasManifest
      ? site.flatMap { site in
        // An example's address tells no catalogue from another.
        site.hasExampleAddress
          ? nil
          : Manifest.inventory(of: root, baseURL: site.baseURL, writing: site.files.map(\.path))
      } : nil
    takenOver = inventory?.entries.count
    // With a damaged manifest the folder is ours, and not all its files can be told from others.
    replacesForeign = force || known.map { !$0.isWhole } ?? state.hasManifest
    stage = try Self.stage(for: root, state)
    do throws(FileSystem.Failure) {
      rootFolder = try FileSystem.Folder(root)
    } catch {
      throw .cannotRead(root, error)
    }
    // Until the stage is made.
    stageFolder = rootFolder
    if let changes = state.readJournal() {
      isNew = false
      // The manifest may hold these changes already, or a torn part of them.
      previous = (known?.manifest ?? inventory ?? Manifest()).applying(changes)
      isManifestWhole = true
      try checkFolders(of: changes)
      try install(changes)
      try settle(previous, adding: changes, to: nil)
    } else {
      isNew = known == nil && (try? FileSystem.names(in: root))?.isEmpty == true
      previous = known?.manifest ?? inventory ?? Manifest()
      isManifestWhole = known?.isWhole ?? false
      do throws(FileSystem.Failure) {
        try FileSystem.removeTree(stage)
        try FileSystem.removeFile(state.journal)
      } catch {
        throw .cannotWrite(stage, error)
      }
      if known == nil, inventory == nil, !replacesForeign { try checkIsFree() }
    }
    do throws(FileSystem.Failure) {
      try FileSystem.createFolders(stage)
      stageFolder = try FileSystem.Folder(stage)
    } catch {
      throw .cannotWrite(stage, error)
    }
  }

  /// In the state folder, or in the output where that is another file system.
  private static func stage(for root: String, _ state: StateFolder) throws(DiskError) -> String {
    do throws(FileSystem.Failure) {
      try FileSystem.createFolders(root)
      let device = try FileSystem.status(of: FileSystem.resolved(root) ?? root)?.device
      let isSame = try FileSystem.status(of: state.path)?.device == device
      return isSame ? "\(state.path)/stage" : "\(root)/.ocop-stage"
    } catch {
      throw .cannotWrite(root, error)
    }
  }

  /// Refuses a folder that holds things of others; read-me and dot files are welcome.
  private func checkIsFree() throws(DiskError) {
    let names: [String]
    do throws(FileSystem.Failure) {
      names = try FileSystem.names(in: root)
    } catch {
      throw .cannotRead(root, error)
    }
    let foreign = names.filter { !$0.hasPrefix(".") && !$0.lowercased().hasPrefix("readme") }
    guard let first = foreign.first else { return }
    throw DiskError(
      vi: "thư mục \(root) không do danh mục này dựng và đã có “\(first)”; chọn thư mục khác bằng "
        + "--output, hoặc thêm --force để ghi vào đó (tệp khác tên được giữ nguyên)",
      en: "the folder \(root) was not built by this catalogue and holds “\(first)”; choose another "
        + "with --output, or add --force to write there (files of other names are kept)")
  }

  /// Keeps a file that is published with certain bytes; nil where it is not, or was changed since.
  func keep(_ path: String, _ hash: ContentHash) -> Put? {
    guard let position = previous.position(of: path), previous.entries[position].hash == hash,
      Self.isIntact(previous.entries[position], in: rootFolder)
    else { return nil }
    return .same(position)
  }

  /// Whether a published file is as the manifest says.
  private static func isIntact(_ entry: Manifest.Entry, in root: FileSystem.Folder) -> Bool {
    guard let status = try? FileSystem.status(of: entry.path, in: root) else { return false }
    return status.kind == .file && status.size == entry.size && status.modified == entry.modified
      && status.isReadableByAll
  }

  /// How many files are published, where all of them are as the last build left them; nil where
  /// they are not, or where a build was interrupted.
  static func intactFiles(in root: String, _ state: StateFolder, jobs: Int) -> Int? {
    guard let stage = try? stage(for: root, state),
      (try? FileSystem.status(of: stage)) == nil,
      (try? FileSystem.status(of: state.journal)) == nil,
      let manifest = try? FileSystem.read(state.manifest),
      let folder = try? FileSystem.Folder(root)
    else { return nil }
    return Manifest.intactFiles(manifest, jobs: jobs) { isIntact($0, in: folder) }
  }

  /// Compares a file with what is published, and stages it where it differs.
  ///
  /// Safe on several threads: each path is put once.
  func put(
    _ path: String, _ bytes: [UInt8], _ hash: ContentHash
  ) throws(DiskError) -> Put {
    let position = previous.position(of: path)
    do throws(FileSystem.Failure) {
      if !isNew, let status = try FileSystem.status(of: path, in: rootFolder) {
        if let kept = keep(path, hash) { return kept }
        if status.kind == .file, status.size == bytes.count, status.isReadableByAll,
          (try? FileSystem.read("\(root)/\(path)")) == bytes
        {
          return .noted(
            Manifest.Entry(
              path: path, hash: hash, size: status.size, modified: status.modified))
        }
        let isOurs = position != nil && status.kind == .file
        guard isOurs || replacesForeign && (status.kind == .file || status.kind == .link)
        else { throw FileSystem.Failure.exists }
      }
      let modified = try writeStaged(path, bytes)
      return .staged(
        Manifest.Entry(path: path, hash: hash, size: bytes.count, modified: modified))
    } catch {
      let target = "\(root)/\(path)"
      throw error.code == FileSystem.Failure.exists.code
        ? .foreignFile(target) : .cannotWrite(target, error)
    }
  }

  private func writeStaged(_ path: String, _ bytes: [UInt8]) throws(FileSystem.Failure) -> Int {
    // Nearly every page has a folder of its own.
    let folder = Self.folder(of: path)
    if !folder.isEmpty { try FileSystem.createFolders(folder, in: stageFolder) }
    return try FileSystem.create(path, in: stageFolder, bytes)
  }

  /// Publishes what was put: the folder then holds exactly these files, and those of others.
  func publish(_ files: [Put]) throws(DiskError) -> Changes {
    var changes = Manifest.Changes()
    var result = Changes()
    var isKept = [Bool](repeating: false, count: previous.entries.count)
    for file in files {
      switch file {
      case .same(let position):
        isKept[position] = true
        result.unchanged += 1
      case .noted(let entry), .staged(let entry):
        let position = previous.position(of: entry.path)
        if let position { isKept[position] = true }
        changes.entries.append(entry)
        guard case .staged = file else {
          result.unchanged += 1
          continue
        }
        result.written += 1
        guard !previous.entries.isEmpty, Pages.isPage(entry.path) else { continue }
        if position == nil {
          result.pages.new.append(entry.path)
        } else {
          result.pages.changed.append(entry.path)
        }
      }
    }
    for (position, entry) in previous.entries.enumerated() where !isKept[position] {
      changes.removed.append(entry.path)
      if Pages.isPage(entry.path) { result.pages.gone.append(entry.path) }
    }
    result.removed = changes.removed.count
    if changes.isEmpty, isManifestWhole {
      abandon()
      return result
    }
    try checkFolders(of: changes)
    try state.write(journal: changes)
    try install(changes)
    try settle(
      previous.applying(changes), adding: changes, to: isManifestWhole ? previous : nil)
    return result
  }

  /// Leaves the published site as it was.
  func abandon() {
    try? FileSystem.removeTree(stage)
  }

  /// Refuses to write through a link in the output.
  private func checkFolders(of changes: Manifest.Changes) throws(DiskError) {
    var known: [String: Bool] = [:]
    for entry in changes.entries { _ = try exists(Self.folder(of: entry.path), &known) }
    for path in changes.removed { _ = try exists(Self.folder(of: path), &known) }
  }

  /// Whether a folder of the output exists, and is one; nothing below a missing one is looked at.
  private func exists(_ folder: String, _ known: inout [String: Bool]) throws(DiskError) -> Bool {
    if folder.isEmpty { return true }
    if let answer = known[folder] { return answer }
    var answer = try exists(Self.folder(of: folder), &known)
    if answer {
      let full = "\(root)/\(folder)"
      let status: FileSystem.Status?
      do throws(FileSystem.Failure) {
        status = try FileSystem.status(of: full)
      } catch {
        throw .cannotRead(full, error)
      }
      if let status, status.kind != .folder {
        throw DiskError(
          vi: "\(full) không phải một thư mục thật (liên kết hoặc tệp); hãy chuyển nó đi",
          en: "\(full) is not a real folder (a link or a file); move it away")
      }
      answer = status != nil
    }
    known[folder] = answer
    return answer
  }

  /// Installs the stage; everything in here may be done again.
  private func install(_ changes: Manifest.Changes) throws(DiskError) {
    do throws(FileSystem.Failure) {
      let staged = try stagedFiles(changes)
      var changed: [String] = []
      for path in staged.newTrees { try FileSystem.move("\(stage)/\(path)", to: "\(root)/\(path)") }
      for path in staged.files {
        if try FileSystem.status(of: "\(root)/\(path)") == nil {
          try FileSystem.move("\(stage)/\(path)", to: "\(root)/\(path)")
        } else {
          changed.append(path)
        }
      }
      for path in changed {
        try removePacked(path)
        try FileSystem.move("\(stage)/\(path)", to: "\(root)/\(path)")
      }
      try remove(changes.removed)
    } catch {
      throw .unfinished(root, error)
    }
  }

  /// Notes in the manifest what was installed; then the build is over.
  private func settle(
    _ new: Manifest, adding changes: Manifest.Changes, to old: Manifest?
  ) throws(DiskError) {
    try state.write(new, adding: changes, to: old)
    do throws(FileSystem.Failure) {
      try FileSystem.removeFile(state.journal)
      try FileSystem.removeTree(stage)
    } catch {
      throw .unfinished(root, error)
    }
  }

  /// What the stage holds: whole folders that the output does not have, and single files.
  ///
  /// The page at `/` comes last, for it is where readers come in.
  private func stagedFiles(
    _ changes: Manifest.Changes
  ) throws(FileSystem.Failure) -> (newTrees: [String], files: [String]) {
    var trees: [String] = []
    var files: [String] = []
    let ours = Set(changes.entries.map(\.path))
    func walk(_ folder: String) throws(FileSystem.Failure) {
      let prefix = folder.isEmpty ? "" : folder + "/"
      for name in try FileSystem.names(in: "\(stage)/\(folder)") {
        let path = prefix + name
        let kind = try FileSystem.status(of: "\(stage)/\(path)")?.kind
        if kind == .folder {
          if try FileSystem.status(of: "\(root)/\(path)") == nil {
            trees.append(path)
          } else {
            try walk(path)
          }
        } else if ours.contains(path) {
          files.append(path)
        }
      }
    }
    if try FileSystem.status(of: stage)?.kind == .folder { try walk("") }
    // Short addresses lead to pages, and readers come in at `/`.
    return (
      trees.filter { $0 != "q" } + trees.filter { $0 == "q" },
      files.filter { $0 != "index.html" } + files.filter { $0 == "index.html" }
    )
  }

  private func remove(_ paths: [String]) throws(FileSystem.Failure) {
    let shorts = paths.filter { $0.hasPrefix("q/") }
    for path in shorts + paths.filter({ !$0.hasPrefix("q/") }) {
      // A folder that stands where our file was is somebody else's.
      let kind = try FileSystem.status(of: "\(root)/\(path)")?.kind
      try removePacked(path)
      if let kind, kind != .folder { try FileSystem.removeFile("\(root)/\(path)") }
      var folder = Self.folder(of: path)
      while !folder.isEmpty, FileSystem.removeIfEmpty("\(root)/\(folder)") {
        folder = Self.folder(of: folder)
      }
    }
  }

  /// Takes away what somebody packed of a file for the server to send: it would go on telling what the
  /// file no longer does.
  private func removePacked(_ path: String) throws(FileSystem.Failure) {
    for ending in ["gz", "br", "zst"] {
      let packed = "\(root)/\(path).\(ending)"
      if try FileSystem.status(of: packed)?.kind == .file { try FileSystem.removeFile(packed) }
    }
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "" }
    return String(path[..<slash])
  }
}

extension DiskError {
  fileprivate static func unfinished(_ root: String, _ failure: FileSystem.Failure) -> DiskError {
    DiskError(
      vi: "không ghi xong \(root) (\(failure.reason)); lần dựng sau sẽ làm tiếp",
      en: "\(root) was not finished (\(failure.reason)); the next build will go on")
  }
  fileprivate static func foreignFile(_ path: String) -> DiskError {
    DiskError(
      vi: "\(path) không do ocop ghi ra; hãy chuyển nó đi, hoặc thêm --force để thay nó",
      en: "\(path) was not written by ocop; move it away, or add --force to replace it")
  }
}
