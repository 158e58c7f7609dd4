internal import Catalogue
internal import Markup
internal import Diagnostics

/// The sources of a catalogue on disk: `content/`, each theme under `themes/`, and the table of old units
/// that comes with the program.
///
/// Links are not followed, so that nothing outside of these folders is read. Paths are composed
/// (NFC), however a disk spells them: a Mac's archive holds `ảnh` in parts, and an editor types it
/// whole.
struct DiskTree: SourceTree {
  let files: [SourceFile]
  /// A hash of all files' paths, sizes and times; nil where one was changed so lately that the next
  /// change might get the same time.
  let state: ContentHash?
  /// The folder on disk for each first part of a path, the longest first.
  private let roots: [(prefix: String, folder: String)]
  /// Where on disk files are whose names are not composed there, by path.
  private let decomposed: [String: String]

  /// Walks the sources.
  ///
  /// - Parameter themeFolders: where themes are looked up; the first that has one wins.
  init(
    catalogue: String, themeFolders: [String], jobs: Int, report: inout Report
  ) throws(DiskError) {
    var roots = [(prefix: "content/", folder: "\(catalogue)/content")]
    for folder in themeFolders {
      guard let names = try? FileSystem.names(in: folder) else { continue }
      for name in names where !name.hasPrefix(".") {
        let prefix = "themes/\(ComposedForm.of(name))/"
        if !roots.contains(where: { $0.prefix == prefix }) {
          roots.append((prefix, "\(folder)/\(name)"))
        }
      }
    }
    var found = Found(jobs: jobs)
    let start = FileSystem.secondsSince1970
    for (prefix, folder) in roots {
      guard let root = FileSystem.resolved(folder) else { continue }
      do throws(FileSystem.Failure) {
        var problems = Report()
        try found.walk(root, prefix, isComposed: true, &problems)
        // What is odd in a theme is left out; it may be one that nobody uses here.
        if prefix == "content/" { report.append(problems) }
      } catch {
        throw .cannotRead(folder, error)
      }
    }
    for (name, path) in InstalledFolders.madeFiles {
      guard let status = try? FileSystem.status(of: path) else { continue }
      found.files.append(SourceFile(path: name, size: status.size))
      found.times[name] = status.modified
      roots.append((name, path))
    }
    self.roots = roots
    files = found.files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    decomposed = found.decomposed
    var state = Fingerprint()
    for file in files {
      state.add(file.path)
      state.add(file.size)
      state.add(found.times[file.path] ?? 0)
    }
    let latest = found.times.values.max() ?? 0
    self.state = latest / 1_000_000_000 < start - Self.coarsestTime ? state.hash : nil
  }

  /// The coarsest times a file system notes, in seconds (FAT).
  static let coarsestTime = 2

  /// What walks over the folders came upon.
  private struct Found {
    let jobs: Int
    var files: [SourceFile] = []
    /// When each file was last changed, in nanoseconds since 1970.
    var times: [String: Int] = [:]
    var decomposed: [String: String] = [:]

    init(jobs: Int) {
      self.jobs = jobs
    }

    /// - Parameter isComposed: whether all names above are spelt on disk as in paths.
    mutating func walk(
      _ folder: String, _ prefix: String, isComposed: Bool, _ report: inout Report
    ) throws(FileSystem.Failure) {
      guard try FileSystem.status(of: folder)?.kind == .folder else { return }
      let names = try FileSystem.names(in: folder).filter { !$0.hasPrefix(".") }
      let statuses = concurrentMap(names, jobs: jobs, report: &report) { name, _ in
        Result { () throws(FileSystem.Failure) in try FileSystem.status(of: "\(folder)/\(name)") }
      }
      for (name, status) in zip(names, statuses) {
        let composed = ComposedForm.of(name)
        let path = prefix + composed
        let isComposed = isComposed && composed.utf8.elementsEqual(name.utf8)
        guard let status = try status.get() else {
          report.error(.oddName, at: .start(of: path))
          continue
        }
        switch status.kind {
        case .file:
          let time = max(status.modified, status.touched)
          guard times.updateValue(time, forKey: path) == nil else {
            report.error(.sameName(composed), at: .start(of: path))
            continue
          }
          let isSettled = time / 1_000_000_000 < FileSystem.secondsSince1970 - coarsestTime
          files.append(SourceFile(path: path, size: status.size, stamp: isSettled ? time : nil))
          if !isComposed { decomposed[path] = "\(folder)/\(name)" }
        case .folder:
          try walk("\(folder)/\(name)", path + "/", isComposed: isComposed, &report)
        case .link: report.error(.link, at: .start(of: path))
        case .other: report.error(.notAFile, at: .start(of: path))
        }
      }
    }
  }

  /// Where a source is on disk; nil for what is none.
  func place(of path: String) -> String? {
    if let place = decomposed[path] { return place }
    return roots.first { path.utf8.starts(with: $0.prefix.utf8) }.map { root in
      root.prefix == path
        ? root.folder : "\(root.folder)/\(path.dropFirst(root.prefix.count))"
    }
  }

  func bytes(of path: String) throws(SourceReadError) -> [UInt8] {
    guard let place = place(of: path) else { throw SourceReadError(reason: "not a source") }
    do throws(FileSystem.Failure) {
      return try FileSystem.read(place)
    } catch {
      throw SourceReadError(reason: error.reason)
    }
  }
}

extension Diagnostic.Message {
  fileprivate static let link = Self(
    "symbolic-link", vi: "đây là một liên kết tượng trưng; hãy chép tệp thật vào",
    en: "this is a symbolic link; put the file itself here")
  fileprivate static let oddName = Self(
    "file-name", vi: "tên tệp không phải chữ UTF-8; hãy đặt lại tên",
    en: "the file's name is not UTF-8 text; give it another")
  fileprivate static func sameName(_ name: String) -> Self {
    Self(
      "same-file-name",
      vi: "có hai tệp cùng tên “\(name)”, chỉ khác cách máy ghi dấu; xóa bớt một tệp",
      en: "two files are named “\(name)” and differ only in how their marks are stored; remove one")
  }
  fileprivate static let notAFile = Self(
    "not-a-file", vi: "đây không phải một tệp thường", en: "this is not a regular file")
}
