internal import Catalogue
internal import Diagnostics
internal import Markup

// A site that was built elsewhere, known again by what it says of itself.
extension Manifest {
  /// What a published site of this catalogue is made of, where no list of an earlier build is at hand: on
  /// a new computer, or after `.ocop` was lost.
  ///
  /// Only what a build wrote is in it: what stands at a path of the new build; pages of the names that
  /// builds give them, with our policy and the site's address in them; assets below a hash, photos and
  /// documents below a kind, tables below a folder of `data/`. Anything else stays somebody else's.
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
      case .scalar(let written, _)? = node["base_url"]?.value.content, written == baseURL,
      case .list(let records)? = node["records"]?.value.content
    else { return nil }
    let known = Set(paths)
    let names = Set(paths.filter { $0.hasSuffix(".html") }.map { Self.name(of: $0) })
    let kinds = RecordKind.allCases.map(\.folder)
    let address = Array(baseURL.utf8)
    func isOurs(_ path: String, _ bytes: [UInt8]) -> Bool {
      if known.contains(path) { return true }
      let parts = path.split(separator: "/")
      switch parts[0] {
      case "assets": return parts.count > 2 && parts[1].utf8.count == 16
      case "photos", "documents", "films":
        return parts.count > 2 && kinds.contains(String(parts[1]))
      case "data": return parts.count > 2
      default:
        return names.contains(Self.name(of: path)) && bytes.holds(Self.policy)
          && bytes.holds(address)
      }
    }
    var changes = Changes()
    func walk(_ folder: String) {
      for name in (try? FileSystem.names(in: "\(root)/\(folder)")) ?? []
      where !name.hasPrefix(".") && !name.lowercased().hasPrefix("readme") {
        let path = folder.isEmpty ? name : "\(folder)/\(name)"
        guard let status = try? FileSystem.status(of: "\(root)/\(path)") else { continue }
        if status.kind == .folder, !folder.isEmpty || folders.contains(name) {
          walk(path)
        } else if status.kind == .file, !folder.isEmpty || known.contains(path),
          let bytes = try? FileSystem.read("\(root)/\(path)"), isOurs(path, bytes)
        {
          changes.entries.append(
            Entry(
              path: path, hash: ContentHash(bytes), size: status.size, modified: status.modified))
        }
      }
    }
    // Languages that the site has no more are told by the addresses of before.
    var folders: Set<String> = ["assets", "data", "documents", "films", "photos", "q"]
    folders.formUnion(
      paths.compactMap { path in
        path.firstIndex(of: "/").map { String(path[..<$0]) }
      })
    for record in records {
      folders.formUnion(record["addresses"]?.value.entries.map(\.key) ?? [])
    }
    walk("")
    return Manifest().applying(changes)
  }

  /// What every page of ours begins its policy with.
  private static let policy = Array(
    "http-equiv=\"Content-Security-Policy\" content=\"default-src".utf8)

  private static func name(of path: String) -> Substring {
    path.lastIndex(of: "/").map { path[path.index(after: $0)...] } ?? path[...]
  }
}

extension [UInt8] {
  /// Whether some bytes stand in it, one after the other.
  fileprivate func holds(_ part: [UInt8]) -> Bool { firstRange(of: part) != nil }
}
