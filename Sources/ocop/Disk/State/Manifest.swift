internal import Diagnostics
internal import Markup

/// What builds wrote to an output: the list by which the next one knows its own files.
///
/// Its file grows by what each build changed, so that one edit among a hundred thousand files costs
/// a few lines; it is written anew when it holds more of the past than of the present.
struct Manifest: Sendable {
  struct Entry: Sendable {
    let path: String
    let hash: ContentHash
    let size: Int
    /// When the file was last changed, in nanoseconds since 1970.
    let modified: Int
  }

  /// What one build changed.
  struct Changes: Sendable {
    var entries: [Entry] = []
    var removed: [String] = []

    var isEmpty: Bool { entries.isEmpty && removed.isEmpty }
  }

  /// The format of the files; another one counts as none.
  private static let header = Array("ocop-manifest 2\n".utf8)
  private static let journalHeader = Array("ocop-journal 2\n".utf8)

  /// In the order in which they were first written.
  private(set) var entries: [Entry] = []
  private var positions: [String: Int] = [:]
  /// How many lines the file has that something later overtook.
  private(set) var overtaken = 0

  init() {}

  /// The position of a path among the entries.
  func position(of path: String) -> Int? {
    positions[path]
  }

  subscript(path: String) -> Entry? {
    positions[path].map { entries[$0] }
  }

  /// The manifest after a build.
  func applying(_ changes: Changes) -> Manifest {
    var manifest = self
    manifest.apply(changes)
    return manifest
  }

  private mutating func apply(_ changes: Changes) {
    for entry in changes.entries {
      if let position = positions[entry.path] {
        entries[position] = entry
        overtaken += 1
      } else {
        positions[entry.path] = entries.count
        entries.append(entry)
      }
    }
    guard !changes.removed.isEmpty else { return }
    let gone = Set(changes.removed)
    entries.removeAll { gone.contains($0.path) }
    overtaken += gone.count * 2
    positions = Dictionary(
      entries.enumerated().map { ($0.element.path, $0.offset) }, uniquingKeysWith: { $1 })
  }
}

// The files: a line for each entry (`+`) and removal (`-`), and one that closes a build (`=`).
extension Manifest {
  /// Reads a manifest as far as it is whole; nil where not even its first build is.
  ///
  /// - Returns: the manifest, and whether all of the file was read: a build that is killed while it
  ///   adds its lines leaves a torn end.
  static func read(_ bytes: [UInt8]) -> (manifest: Manifest, isWhole: Bool)? {
    let (builds, isWhole) = builds(bytes, after: header)
    guard !builds.isEmpty else { return nil }
    var manifest = Manifest()
    for changes in builds { manifest.apply(changes) }
    return (manifest, isWhole)
  }

  /// Reads a journal; nil where it is damaged or cut short.
  static func journal(_ bytes: [UInt8]) -> Changes? {
    let (builds, isWhole) = builds(bytes, after: journalHeader)
    return isWhole && builds.count == 1 ? builds[0] : nil
  }

  /// The whole manifest.
  var bytes: [UInt8] {
    Self.header + Self.lines(Changes(entries: entries))
  }

  static func journal(_ changes: Changes) -> [UInt8] {
    journalHeader + lines(changes)
  }

  /// A build's changes, as they are added to the manifest's end.
  static func lines(_ changes: Changes) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(changes.entries.count * 96 + changes.removed.count * 64 + 16)
    for entry in changes.entries {
      bytes.append(UInt8(ascii: "+"))
      for shift in stride(from: 60, through: 0, by: -4) {
        let digit = UInt8(truncatingIfNeeded: entry.hash.value >> UInt64(shift) & 15)
        bytes.append(digit < 10 ? 48 + digit : 87 + digit)
      }
      bytes.append(contentsOf: " \(entry.size) \(entry.modified) ".utf8)
      bytes.append(contentsOf: entry.path.utf8)
      bytes.append(UInt8(ascii: "\n"))
    }
    for path in changes.removed { bytes.append(contentsOf: "-\(path)\n".utf8) }
    let count = changes.entries.count + changes.removed.count
    bytes.append(contentsOf: "=\(count)\n".utf8)
    return bytes
  }

  /// The whole builds at the start of a file, and whether there is nothing else.
  private static func builds(
    _ bytes: [UInt8], after header: [UInt8]
  ) -> (builds: [Changes], isWhole: Bool) {
    guard bytes.starts(with: header) else { return ([], false) }
    var builds: [Changes] = []
    var current = Changes()
    let isWhole = forEachLine(in: bytes[header.count...]) { line in
      switch line {
      case .entry(let entry): current.entries.append(entry)
      case .removal(let path): current.removed.append(path)
      case .end(let count):
        guard count == current.entries.count + current.removed.count else { return false }
        builds.append(current)
        current = Changes()
      }
      return true
    }
    return (builds, isWhole && current.isEmpty)
  }

  private enum Line {
    case entry(Entry)
    case removal(String)
    /// A build's last line, with the number of the others.
    case end(Int)
  }

  /// Goes through lines until the body has had enough; answers whether all were gone through.
  private static func forEachLine(
    in bytes: ArraySlice<UInt8>, _ body: (Line) -> Bool
  ) -> Bool {
    var index = bytes.startIndex
    while index < bytes.endIndex {
      guard let end = bytes[index...].firstIndex(of: UInt8(ascii: "\n")),
        let line = line(bytes[index..<end]), body(line)
      else { return false }
      index = end + 1
    }
    return true
  }

  private static func line(_ bytes: ArraySlice<UInt8>) -> Line? {
    let rest = bytes.dropFirst()
    return switch bytes.first {
    case UInt8(ascii: "+"): entry(rest).map { .entry($0) }
    case UInt8(ascii: "-"):
      isInside(rest) ? .removal(String(decoding: rest, as: UTF8.self)) : nil
    case UInt8(ascii: "="): number(rest).map { .end($0) }
    default: nil
    }
  }

  /// `<16 digits> <size> <time> <path>`.
  private static func entry(_ line: ArraySlice<UInt8>) -> Entry? {
    let start = line.startIndex
    guard line.count > 17, line[start + 16] == 32,
      let hash = UInt64(String(decoding: line[start..<start + 16], as: UTF8.self), radix: 16),
      let first = line[(start + 17)...].firstIndex(of: 32),
      let second = line[(first + 1)...].firstIndex(of: 32),
      let size = number(line[start + 17..<first]),
      let modified = number(line[first + 1..<second]), isInside(line[(second + 1)...])
    else { return nil }
    return Entry(
      path: String(decoding: line[(second + 1)...], as: UTF8.self),
      hash: ContentHash(value: hash), size: size, modified: modified)
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    guard !digits.isEmpty else { return nil }
    var number = 0
    for digit in digits {
      let (tens, isTooLarge) = number.multipliedReportingOverflow(by: 10)
      let (sum, isBeyond) = tens.addingReportingOverflow(Int(digit) - 48)
      guard (48...57).contains(digit), !isTooLarge, !isBeyond else { return nil }
      number = sum
    }
    return number
  }

  /// Whether a path stays inside the output folder, whoever wrote the manifest: no part of it is
  /// empty or begins with a point.
  private static func isInside(_ path: ArraySlice<UInt8>) -> Bool {
    var previous = UInt8(ascii: "/")
    for byte in path {
      let startsPart = previous == UInt8(ascii: "/")
      if startsPart, byte == UInt8(ascii: "/") || byte == UInt8(ascii: ".") { return false }
      previous = byte
    }
    return previous != UInt8(ascii: "/")
  }
}

extension Manifest {
  /// How many files a manifest lists, where all of them are as it says; nil where one is not, or
  /// where the manifest is not whole.
  ///
  /// It goes through the lines on several threads: a list of entries with an index takes as long to
  /// make as looking at the files.
  ///
  /// - Parameter holds: whether a published file is as an entry says.
  static func intactFiles(
    _ bytes: [UInt8], jobs: Int, _ holds: @Sendable (Entry) -> Bool
  ) -> Int? {
    guard bytes.starts(with: header), let (parts, rest) = firstBuild(of: bytes) else { return nil }
    // What later builds said of a path counts; nil for a file that was removed.
    let (later, isWhole) = builds(header + bytes[rest...], after: header)
    guard isWhole else { return nil }
    var overtaken: [String: Entry?] = [:]
    for changes in later {
      for entry in changes.entries { overtaken[entry.path] = .some(entry) }
      for path in changes.removed { overtaken[path] = .some(nil) }
    }
    var report = Report()
    let counts = concurrentMap(parts, jobs: jobs, atOnce: 1, report: &report) {
      [overtaken] part, _ -> Int? in
      var count = 0
      let isIntact = forEachLine(in: bytes[part]) { line in
        guard case .entry(let entry) = line else { return false }
        if !overtaken.isEmpty, overtaken[entry.path] != nil { return true }
        count += 1
        return holds(entry)
      }
      return isIntact ? count : nil
    }
    let changed = overtaken.values.compactMap(\.self)
    guard !counts.contains(nil), changed.allSatisfy(holds) else { return nil }
    return counts.reduce(changed.count) { $0 + ($1 ?? 0) }
  }

  /// The lines of the first build in parts, and where the later builds begin.
  private static func firstBuild(of bytes: [UInt8]) -> (parts: [Range<Int>], rest: Int)? {
    let span = bytes.span
    var parts: [Range<Int>] = []
    var start = header.count
    var lineStart = start
    for index in start..<span.count where span[index] == UInt8(ascii: "\n") {
      if span[lineStart] == UInt8(ascii: "=") {
        if start < lineStart { parts.append(start..<lineStart) }
        return (parts, index + 1)
      }
      lineStart = index + 1
      if lineStart - start > partSize {
        parts.append(start..<lineStart)
        start = lineStart
      }
    }
    return nil
  }

  /// How many bytes of lines a thread takes at a time.
  private static let partSize = 64 << 10
}
