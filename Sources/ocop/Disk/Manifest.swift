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

  /// In the order in which the build made them.
  let entries: [Entry]
  private let positions: [String: Int]

  init(_ entries: [Entry] = []) {
    self.entries = entries
    positions = Dictionary(
      entries.enumerated().map { ($0.element.path, $0.offset) }, uniquingKeysWith: { $1 })
  }

  subscript(path: String) -> Entry? { positions[path].map { entries[$0] } }

  var paths: some Sequence<String> { entries.lazy.map(\.path) }

  /// Reads a manifest; nil where it is damaged or cut short.
  init?(_ bytes: [UInt8]) {
    let lines = bytes.split(separator: UInt8(ascii: "\n"))
    guard let first = lines.first, let last = lines.last,
      String(decoding: first, as: UTF8.self) == Self.header,
      String(decoding: last, as: UTF8.self) == "end \(lines.count - 2)"
    else { return nil }
    var entries: [Entry] = []
    entries.reserveCapacity(lines.count)
    for line in lines.dropFirst().dropLast() {
      let parts = line.split(separator: UInt8(ascii: " "), maxSplits: 3)
        .map { String(decoding: $0, as: UTF8.self) }
      guard parts.count == 4, let hash = UInt64(parts[0], radix: 16), let size = Int(parts[1]),
        let modified = Int(parts[2]), Self.isInside(parts[3])
      else { return nil }
      entries.append(
        Entry(path: parts[3], hash: ContentHash(value: hash), size: size, modified: modified))
    }
    self.init(entries)
  }

  var bytes: [UInt8] {
    var bytes = Array("\(Self.header)\n".utf8)
    for entry in entries {
      bytes += "\(entry.hash.text) \(entry.size) \(entry.modified) \(entry.path)\n".utf8
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
