internal import Catalogue
internal import Diagnostics
internal import Markup
internal import Site

// A site that was built elsewhere, known again by what it says of itself.
extension Manifest {
  /// What a published site of this catalogue is made of, where no list of an earlier build is at hand: on
  /// a new computer, or after `.ocop` was lost.
  ///
  /// Only what a build wrote is in it: what stands at a path of the new build; pages with our policy and
  /// the site's address or assets in them; assets below a hash, photos, films and documents below a kind,
  /// tables below a folder of `data/`. Anything else stays somebody else's.
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
    let assets = ((try? FileSystem.names(in: "\(root)/assets")) ?? []).filter { isHash($0[...]) }
    // What a page of this site has in it, and no page of somebody else's.
    let signs = [Array(baseURL.utf8)] + assets.map { Array("assets/\($0)/".utf8) }
    func isOurs(_ path: String, _ bytes: [UInt8]) -> Bool {
      if known.contains(path) { return true }
      let parts = path.split(separator: "/")
      if MediaFolder(rawValue: String(parts[0])) != nil {
        return parts.count > 2 && RecordKind(rawValue: String(parts[1])) != nil
      }
      switch parts[0] {
      case "assets": return parts.count > 2 && isHash(parts[1])
      case "data": return parts.count > 2
      default:
        return path.hasSuffix(".html") && bytes.holds(policy) && signs.contains { bytes.holds($0) }
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
    var folders = Set(["assets", "data", "q"] + MediaFolder.allCases.map(\.rawValue))
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

  /// Whether a folder's name is a hash of all assets.
  private static func isHash(_ name: Substring) -> Bool {
    name.utf8.count == 16 && name.allSatisfy(\.isHexDigit)
  }
}

extension [UInt8] {
  /// Whether some bytes stand in it, one after the other.
  fileprivate func holds(_ part: [UInt8]) -> Bool { firstRange(of: part) != nil }
}
