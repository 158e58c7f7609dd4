internal import Imagery
internal import Markup

/// The content of photos and films by their size and time: a line each.
struct MediaIndex: Sendable {
  /// A source as it was when it was read.
  struct Known: Sendable {
    let path: String
    let size: Int
    /// When it was last changed, in nanoseconds since 1970; 0 where that was so lately that the next
    /// change might get the same time.
    let modified: Int
    /// What its bytes are known by: sixteen hexadecimal digits.
    let content: String
  }

  private let entries: [String: Known]
  /// The largest file that is read: visitors have telephones.
  private static let mostBytes = 200_000_000

  private init(entries: [String: Known]) {
    self.entries = entries
  }

  /// Reads an index; lines that are none are left out.
  init(_ bytes: [UInt8]) {
    var entries: [String: Known] = [:]
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      let parts = line.split(separator: UInt8(ascii: "\t"))
        .map { String(decoding: $0, as: UTF8.self) }
      guard parts.count == 4, let size = Int(parts[1]), let modified = Int(parts[2]),
        parts[0].utf8.count == 16
      else { continue }
      entries[parts[3]] = Known(path: parts[3], size: size, modified: modified, content: parts[0])
    }
    self.entries = entries
  }

  var bytes: [UInt8] {
    let lines = entries.values.sorted { $0.path < $1.path }.map {
      "\($0.content)\t\($0.size)\t\($0.modified)\t\($0.path)\n"
    }
    return Array(lines.joined().utf8)
  }

  var contents: Set<String> { Set(entries.values.map(\.content)) }

  func adding(_ others: [Known]) -> MediaIndex {
    MediaIndex(
      entries: entries.merging(others.map { ($0.path, $0) }, uniquingKeysWith: { $1 }))
  }

  func keeping(_ paths: Set<String>) -> MediaIndex {
    MediaIndex(entries: entries.filter { paths.contains($0.key) })
  }

  /// A photo or film as it is now: read only where its size or time tells that it changed.
  ///
  /// - Parameter place: where it is on disk.
  func entry(of path: String, at place: String) throws(FileSystem.Failure) -> Known {
    guard let status = try FileSystem.status(of: place), status.kind == .file else {
      throw .missing
    }
    let modified = max(status.modified, status.touched)
    if let known = entries[path], known.size == status.size, known.modified == modified {
      return known
    }
    guard status.size <= Self.mostBytes else { throw .tooLarge }
    let start = FileSystem.secondsSince1970
    let content = Self.content(of: try FileSystem.read(place))
    let isSettled = modified / 1_000_000_000 < start - DiskTree.coarsestTime
    return Known(
      path: path, size: status.size, modified: isSettled ? modified : 0, content: content)
  }

  static func content(of bytes: [UInt8]) -> String { ContentHash(bytes).text }
}
