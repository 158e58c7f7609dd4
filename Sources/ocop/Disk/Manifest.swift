internal import Markup

/// What a build wrote: the list by which the next one knows its own files.
struct Manifest: Sendable {
  struct Entry: Sendable {
    let path: String
    let hash: ContentHash
    let size: Int
    /// When the file was last changed, in nanoseconds since 1970.
    let modified: Int
  }

  /// The format of the file; another one counts as none.
  private static let header = "ocop-manifest 1"

  private(set) var entries: [String: Entry] = [:]

  init(_ entries: [Entry] = []) {
    self.entries = Dictionary(entries.map { ($0.path, $0) }, uniquingKeysWith: { $1 })
  }

  subscript(path: String) -> Entry? { entries[path] }

  var paths: [String] { entries.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } }

  /// Reads a manifest; nil where it is damaged or cut short.
  init?(_ bytes: [UInt8]) {
    let lines = bytes.split(separator: UInt8(ascii: "\n"))
    guard let first = lines.first, let last = lines.last,
      String(decoding: first, as: UTF8.self) == Self.header,
      String(decoding: last, as: UTF8.self) == "end \(lines.count - 2)"
    else { return nil }
    var entries: [String: Entry] = [:]
    entries.reserveCapacity(lines.count)
    for line in lines.dropFirst().dropLast() {
      let parts = line.split(separator: UInt8(ascii: " "), maxSplits: 3)
        .map { String(decoding: $0, as: UTF8.self) }
      guard parts.count == 4, let hash = UInt64(parts[0], radix: 16), let size = Int(parts[1]),
        let modified = Int(parts[2]), Self.isInside(parts[3])
      else { return nil }
      entries[parts[3]] = Entry(
        path: parts[3], hash: ContentHash(value: hash), size: size, modified: modified)
    }
    self.entries = entries
  }

  var bytes: [UInt8] {
    var bytes = Array("\(Self.header)\n".utf8)
    for path in paths {
      guard let entry = entries[path] else { continue }
      bytes += "\(entry.hash.text) \(entry.size) \(entry.modified) \(path)\n".utf8
    }
    return bytes + "end \(entries.count)\n".utf8
  }

  /// Whether a path stays inside the output folder, whoever wrote the manifest.
  private static func isInside(_ path: String) -> Bool {
    !path.isEmpty && !path.hasPrefix("/")
      && !path.split(separator: "/", omittingEmptySubsequences: false).contains {
        $0 == ".." || $0 == "." || $0.isEmpty
      }
  }
}
