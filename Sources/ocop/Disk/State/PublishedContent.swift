internal import Catalogue
internal import Diagnostics
internal import Markup
internal import Workbooks

/// `<catalogue>/.ocop/published/`: the texts and tables of `content/` as they were published.
///
/// `ocop undo` goes back to them: to the last, or to the time before. Photos and films are not kept.
///
/// `last` and `before` are lists of files with their places in one file, `pack-<n>`, to which a build adds
/// what changed. What belongs to a record that was taken away is not kept: the pack is written anew
/// without it. Only its owner may read any of it.
struct PublishedContent {
  /// A file as it was published.
  struct Entry: Sendable {
    let path: String
    let size: Int
    /// When it was changed, as far as its time can be trusted; -1 where it cannot.
    let stamp: Int
    /// Where it begins in the pack.
    fileprivate(set) var offset: Int
  }

  /// What was published at one time.
  struct Version {
    fileprivate(set) var entries: [Entry] = []
    fileprivate var pack = 1

    /// By path.
    var byPath: [String: Entry] {
      Dictionary(entries.map { ($0.path, $0) }, uniquingKeysWith: { $1 })
    }
  }

  enum Time: String {
    case last, before
  }

  private let folder: String

  init(of catalogue: String) {
    folder = "\(catalogue)/.ocop/published"
  }

  /// Whether a file is kept: texts and tables of a size that people write.
  static func keeps(_ file: SourceFile) -> Bool {
    guard file.path.hasPrefix("content/"), file.size <= Workbook.largest,
      !file.path.utf8.contains(where: { $0 == 9 || $0 == 10 }),
      let dot = file.path.lastIndex(of: ".")
    else { return false }
    return ["md", "yaml", "csv", "geojson", "json", "xlsx", "ods"]
      .contains(file.path[file.path.index(after: dot)...].lowercased())
  }

  func version(_ time: Time) -> Version? {
    guard let bytes = try? FileSystem.read("\(folder)/\(time.rawValue)") else { return nil }
    var index = Self.header.count
    // A number or a path up to the sign behind it; thousands of lines are read before each build.
    func number(to end: UInt8) -> Int? {
      var (value, sign) = (0, 1)
      while index < bytes.count, bytes[index] != end {
        if bytes[index] == UInt8(ascii: "-") {
          sign = -1
        } else {
          guard (48...57).contains(bytes[index]), value < Int.max / 32 else { return nil }
          value = value * 10 + Int(bytes[index] - 48)
        }
        index += 1
      }
      index += 1
      return index <= bytes.count ? sign * value : nil
    }
    guard bytes.starts(with: Self.header), let pack = number(to: 10) else { return nil }
    var version = Version(pack: pack)
    while index < bytes.count {
      guard let tab = bytes[index...].firstIndex(of: 9) else { return nil }
      let path = String(decoding: bytes[index..<tab], as: UTF8.self)
      index = tab + 1
      guard let size = number(to: 9), let stamp = number(to: 9), let offset = number(to: 10) else {
        return nil
      }
      version.entries.append(Entry(path: path, size: size, stamp: stamp, offset: offset))
    }
    return version
  }

  private static let header = Array("ocop-published 1 ".utf8)

  /// The bytes of files of a version, in their order; nil where the pack is damaged.
  func bytes(of entries: [Entry], _ version: Version) -> [[UInt8]]? {
    try? FileSystem.read(
      place(of: version.pack), parts: entries.map { ($0.offset, $0.size) })
  }

  private func place(of pack: Int) -> String { "\(folder)/pack-\(pack)" }

  /// Keeps the content that was published just now; what was published before stays beside it.
  ///
  /// - Parameter removed: the records that are taken away, of which nothing is kept.
  func keep(_ tree: DiskTree, without removed: [(kind: RecordKind, id: String)])
    throws(DiskError)
  {
    do throws(FileSystem.Failure) {
      try FileSystem.createFolders(folder)
      // A damaged one is begun anew.
      let old = try version(.last).flatMap { version throws(FileSystem.Failure) in
        try isWhole(version) ? version : nil
      }
      let known = old?.byPath ?? [:]
      let files = tree.files.filter { Self.keeps($0) }
      // Unchanged ones have their place already.
      let changed = files.filter { file in
        guard let stamp = file.stamp, let entry = known[file.path] else { return true }
        return entry.size != file.size || entry.stamp != stamp
      }
      guard !changed.isEmpty || files.count != known.count else { return }
      let new = try version(after: old, known, files, changed, in: tree)
      guard new.isChanged else { return try write(new.version, .last) }
      let size = try FileSystem.status(of: place(of: new.version.pack))?.size ?? 0
      try rotate(old, new.version, size, without: removed)
    } catch {
      throw .cannotWrite(folder, error)
    }
  }

  /// So much is gathered before it is written: a catalogue may be larger than what a build holds.
  private static let portion = 4 << 20

  /// The content as it is now, what changed of it added to the pack.
  ///
  /// - Returns: it, and whether it says something else than before; a file that was only touched does not.
  private func version(
    after old: Version?, _ known: [String: Entry], _ files: [SourceFile], _ changed: [SourceFile],
    in tree: DiskTree
  ) throws(FileSystem.Failure) -> (version: Version, isChanged: Bool) {
    var new = Version(pack: old?.pack ?? 1)
    let pack = place(of: new.pack)
    let isThere = try FileSystem.status(of: pack) != nil
    if old == nil || !isThere {
      try FileSystem.removeFile(pack)
      _ = try FileSystem.create(pack, [], isPrivate: true)
    }
    var size = try FileSystem.status(of: pack)?.size ?? 0
    var added: [UInt8] = []
    var fresh: [String: Entry] = [:]
    var isChanged = files.count != known.count
    for file in changed {
      guard let bytes = try? tree.bytes(of: file.path) else { continue }
      var entry = Entry(
        path: file.path, size: bytes.count, stamp: file.stamp ?? -1, offset: size + added.count)
      if let old, let last = known[file.path], last.size == bytes.count,
        self.bytes(of: [last], old) == [bytes]
      {
        entry.offset = last.offset
      } else {
        added += bytes
        isChanged = true
      }
      fresh[file.path] = entry
      if added.count > Self.portion {
        try FileSystem.append(added, to: pack)
        size += added.count
        added.removeAll(keepingCapacity: true)
      }
    }
    try FileSystem.append(added, to: pack)
    new.entries = files.compactMap { fresh[$0.path] ?? known[$0.path] }
    return (new, isChanged)
  }

  /// What was published last becomes what was published before, without what is not to be kept.
  private func rotate(
    _ old: Version?, _ new: Version, _ size: Int, without removed: [(kind: RecordKind, id: String)]
  ) throws(FileSystem.Failure) {
    var new = new
    var before = old.map { without(removed, $0, new) }
    if let version = before,
      isWasteful(version, new, size) || version.entries.count != old?.entries.count
    {
      (before, new) = try repacked(version, new)
    }
    if let before, before.pack == old?.pack {
      // As it stands.
      try FileSystem.move(
        "\(folder)/\(Time.last.rawValue)", to: "\(folder)/\(Time.before.rawValue)")
    } else if let before {
      try write(before, .before)
    }
    try write(new, .last)
    for name in try FileSystem.names(in: folder)
    where name.hasPrefix("pack-") && name != "pack-\(new.pack)" {
      try FileSystem.removeFile("\(folder)/\(name)")
    }
    try forget(removed)
  }

  /// Where `ocop undo` puts what it replaces, below a folder for each time.
  static let aside = ".ocop/undone"

  /// Takes what was put aside of records that are taken away, and the tables that held them.
  private func forget(_ removed: [(kind: RecordKind, id: String)]) throws(FileSystem.Failure) {
    guard !removed.isEmpty else { return }
    let root = folder.dropLast(".ocop/published".utf8.count) + Self.aside
    guard try FileSystem.status(of: String(root))?.kind == .folder else { return }
    let stems = Set(removed.map { "content/\($0.kind.folder)/\($0.id)" })
    for time in try FileSystem.names(in: String(root)) {
      let content = "\(root)/\(time)/content"
      for kind in Set(removed.map(\.kind)) {
        for format in TableFormat.allCases {
          try FileSystem.removeFile("\(content)/\(kind.folder).\(format.rawValue)")
        }
        guard try FileSystem.status(of: "\(content)/\(kind.folder)")?.kind == .folder else {
          continue
        }
        for name in try FileSystem.names(in: "\(content)/\(kind.folder)")
        where stems.contains(Self.stem(of: "content/\(kind.folder)/\(name)")) {
          try FileSystem.removeTree("\(content)/\(kind.folder)/\(name)")
        }
      }
    }
  }

  /// What was published before, without the files of records that are taken away and without the tables
  /// that held them.
  private func without(
    _ removed: [(kind: RecordKind, id: String)], _ old: Version, _ new: Version
  ) -> Version {
    guard !removed.isEmpty else { return old }
    let stems = Set(removed.map { "content/\($0.kind.folder)/\($0.id)" })
    let tables = Set(removed.map { "content/\($0.kind.folder)." })
    let now = new.byPath
    var version = old
    version.entries.removeAll { entry in
      // As it is published now, it says what may be said.
      if let same = now[entry.path], same.offset == entry.offset { return false }
      return stems.contains(Self.stem(of: entry.path))
        || tables.contains { entry.path.hasPrefix($0) }
    }
    return version
  }

  /// A path's folder, kind and id: `content/products/p1` for `p1.md`, `p1.en.md` and `p1/index.md`.
  static func stem(of path: String) -> String {
    let parts = path.split(separator: "/", maxSplits: 2)
    guard parts.count == 3 else { return path }
    return "\(parts[0])/\(parts[1])/\(parts[2].prefix { $0 != "." && $0 != "/" })"
  }

  /// Whether the pack has all that a version says.
  private func isWhole(_ version: Version) throws(FileSystem.Failure) -> Bool {
    let size = try FileSystem.status(of: place(of: version.pack))?.size ?? 0
    return version.entries.allSatisfy {
      $0.size >= 0 && $0.offset >= 0 && $0.offset + $0.size <= size
    }
  }

  private func isWasteful(_ before: Version, _ last: Version, _ size: Int) -> Bool {
    let places = Dictionary(
      (before.entries + last.entries).map { ($0.offset, $0.size) }, uniquingKeysWith: { $1 })
    return size > 2 * places.values.reduce(0, +) + (4 << 20)
  }

  /// Both versions in a pack of their own, with nothing else in it.
  private func repacked(
    _ before: Version, _ last: Version
  ) throws(FileSystem.Failure) -> (Version, Version) {
    let old = try FileSystem.read(place(of: last.pack))
    var bytes: [UInt8] = []
    var moved: [Int: Int] = [:]
    func packed(_ version: Version) -> Version {
      var version = version
      version.pack = last.pack + 1
      for index in version.entries.indices {
        let entry = version.entries[index]
        if let place = moved[entry.offset] {
          version.entries[index].offset = place
        } else {
          moved[entry.offset] = bytes.count
          version.entries[index].offset = bytes.count
          bytes += old[entry.offset..<min(old.count, entry.offset + entry.size)]
        }
      }
      return version
    }
    let made = (packed(before), packed(last))
    let place = place(of: last.pack + 1)
    try FileSystem.removeFile(place)
    _ = try FileSystem.create(place, bytes, isPrivate: true)
    return made
  }

  private func write(_ version: Version, _ time: Time) throws(FileSystem.Failure) {
    var bytes = Self.header
    bytes.add("\(version.pack)\n")
    for entry in version.entries {
      bytes.add(entry.path)
      for number in [entry.size, entry.stamp, entry.offset] {
        bytes.append(9)
        bytes.add(number)
      }
      bytes.append(10)
    }
    let path = "\(folder)/\(time.rawValue)"
    try FileSystem.removeFile("\(path).new")
    _ = try FileSystem.create("\(path).new", bytes, isPrivate: true)
    try FileSystem.move("\(path).new", to: path)
  }
}
