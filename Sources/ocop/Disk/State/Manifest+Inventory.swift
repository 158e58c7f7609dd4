internal import Diagnostics
internal import Markup

// A site that was built elsewhere, known again by what it says of itself.
extension Manifest {
  /// What a published site of this catalogue is made of, where no list of an earlier build is at hand: on
  /// a new computer, or after `.ocop` was lost.
  ///
  /// Only what a build writes is in it: in the folders of pages, files of the names that builds give to
  /// pages; in its other folders, everything; beside them, what stands at a path of the new build.
  /// Anything else stays somebody else's.
  ///
  /// - Parameters:
  ///   - baseURL: what the site must say its address is.
  ///   - paths: what the new build writes.
  /// - Returns: nil where the folder holds no site of that address.
  static func inventory(of root: String, baseURL: String, writing paths: [String]) -> Manifest? {
    let list = "data/addresses.json"
    var report = Report()
    guard let bytes = try? FileSystem.read("\(root)/\(list)"),
      let node = JSONReader.read(bytes[...], path: list, report: &report),
      case .scalar(let written, _)? = node["base_url"]?.value.content, written == baseURL
    else { return nil }
    // The names of pages, and the folders that have any.
    var names: Set<Substring> = []
    var folders: [Substring: Bool] = [:]
    var beside: [String] = []
    for path in paths {
      guard let slash = path.firstIndex(of: "/"), let last = path.lastIndex(of: "/") else {
        beside.append(path)
        continue
      }
      let isPage = path.hasSuffix(".html")
      if isPage { names.insert(path[path.index(after: last)...]) }
      folders[path[..<slash], default: false] = folders[path[..<slash]] == true || isPage
    }
    var changes = Changes()
    func add(_ path: String) {
      let full = "\(root)/\(path)"
      guard let status = try? FileSystem.status(of: full), status.kind == .file,
        let bytes = try? FileSystem.read(full)
      else { return }
      changes.entries.append(
        Entry(path: path, hash: ContentHash(bytes), size: status.size, modified: status.modified))
    }
    func walk(_ folder: String, ofPages: Bool) {
      for name in (try? FileSystem.names(in: "\(root)/\(folder)")) ?? [] {
        let path = "\(folder)/\(name)"
        let isOther = name.hasPrefix(".") || name.lowercased().hasPrefix("readme")
        if (try? FileSystem.status(of: "\(root)/\(path)"))??.kind == .folder {
          walk(path, ofPages: ofPages)
        } else if !isOther, !ofPages || names.contains(name[...]) {
          add(path)
        }
      }
    }
    for (folder, isOfPages) in folders.sorted(by: { $0.key < $1.key }) {
      walk(String(folder), ofPages: isOfPages)
    }
    for path in beside { add(path) }
    return Manifest().applying(changes)
  }
}
