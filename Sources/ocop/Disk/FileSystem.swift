private import CMalloc
internal import Glibc

/// The system calls the program makes, as plain functions; the only place that makes them.
///
/// Foundation's are not used: its writes call `fsync` for each file, six times slower.
enum FileSystem {
  /// What the system says of a failed call.
  struct Failure: Error {
    let code: Int32

    init() {
      code = errno
    }

    init(code: Int32) {
      self.code = code
    }

    /// Nothing stands there.
    static let missing = Failure(code: ENOENT)
    static let tooLarge = Failure(code: EFBIG)
    static let badName = Failure(code: EINVAL)
    /// Something that is not ours stands in the way.
    static let exists = Failure(code: EEXIST)

    var reason: String { unsafe String(cString: strerror(code)) }
    var isMissing: Bool { code == ENOENT || code == ENOTDIR }
  }

  enum Kind: Sendable {
    case file, folder, link, other
  }

  struct Status: Sendable {
    let kind: Kind
    let size: Int
    /// When the file was last changed, in nanoseconds since 1970.
    let modified: Int
    /// When the file or what is known of it was last changed; nobody can set it.
    let touched: Int
    let device: UInt
    /// Whether everybody may read it, a web server too.
    let isReadableByAll: Bool
  }

  /// A folder held open: what is in it is reached by a path that begins there, and the system does
  /// not go the whole way for each.
  final class Folder: Sendable {
    fileprivate let descriptor: Int32

    init(_ path: String) throws(Failure) {
      descriptor = unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
      guard descriptor >= 0 else { throw Failure() }
    }

    deinit { if descriptor >= 0 { close(descriptor) } }
  }

  /// Where a path begins that is not absolute.
  private static func start(_ folder: Folder?) -> Int32 { folder?.descriptor ?? AT_FDCWD }

  /// What stands at a path, links not followed; nil where nothing does.
  static func status(of path: String, in folder: Folder? = nil) throws(Failure) -> Status? {
    var buffer = stat()
    guard unsafe fstatat(start(folder), path, &buffer, AT_SYMLINK_NOFOLLOW) == 0 else {
      let failure = Failure()
      if failure.isMissing { return nil }
      throw failure
    }
    return status(buffer)
  }

  private static func status(_ buffer: stat) -> Status {
    let kind: Kind =
      switch buffer.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .link
      default: .other
      }
    func nanoseconds(_ time: timespec) -> Int { time.tv_sec * 1_000_000_000 + time.tv_nsec }
    return Status(
      kind: kind, size: Int(buffer.st_size), modified: nanoseconds(buffer.st_mtim),
      touched: nanoseconds(buffer.st_ctim), device: UInt(buffer.st_dev),
      isReadableByAll: buffer.st_mode & 0o444 == 0o444)
  }

  /// The names in a folder, in byte order.
  static func names(in folder: String) throws(Failure) -> [String] {
    guard let handle = unsafe opendir(folder) else { throw Failure() }
    defer { unsafe closedir(handle) }
    var names: [String] = []
    while let entry = unsafe readdir(handle) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) {
          unsafe String(cString: $0)
        }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// A regular file's bytes; a link is not followed.
  static func read(_ path: String) throws(Failure) -> [UInt8] {
    let descriptor = unsafe open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw Failure() }
    defer { close(descriptor) }
    var buffer = stat()
    guard unsafe fstat(descriptor, &buffer) == 0 else { throw Failure() }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: max(4096, Int(buffer.st_size) + 1))
    while true {
      let count = unsafe chunk.withUnsafeMutableBytes { room in
        unsafe Glibc.read(descriptor, room.baseAddress, room.count)
      }
      if count < 0 { throw Failure() }
      if count == 0 { return bytes }
      bytes.append(contentsOf: chunk[..<count])
    }
  }

  /// Parts of a regular file, in their order; fails where one of them is not whole.
  static func read(
    _ path: String, parts: [(offset: Int, count: Int)]
  ) throws(Failure) -> [[UInt8]] {
    let descriptor = unsafe open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { throw Failure() }
    defer { close(descriptor) }
    var buffer = stat()
    guard unsafe fstat(descriptor, &buffer) == 0 else { throw Failure() }
    guard parts.allSatisfy({ $0.offset >= 0 && $0.offset + $0.count <= Int(buffer.st_size) }) else {
      throw .missing
    }
    var found: [[UInt8]] = []
    for (offset, count) in parts {
      var bytes = [UInt8](repeating: 0, count: count)
      var done = 0
      while done < count {
        let read = unsafe bytes.withUnsafeMutableBytes { room in
          unsafe pread(
            descriptor, room.baseAddress?.advanced(by: done), count - done, off_t(offset + done))
        }
        guard read > 0 else { throw read < 0 ? Failure() : .missing }
        done += read
      }
      found.append(bytes)
    }
    return found
  }

  /// Lets files and folders have the rights they are made with (644 and 755, or 600), whatever the
  /// shell takes away from new ones: a web server runs as somebody else.
  static func publishReadably() { umask(0o022) }

  /// Writes a file that does not exist yet, and returns when it was changed.
  ///
  /// - Parameter isPrivate: whether only its owner may read it.
  static func create(
    _ path: String, in folder: Folder? = nil, _ bytes: [UInt8], isPrivate: Bool = false
  ) throws(Failure) -> Int {
    try write(
      bytes, to: path, in: folder, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC,
      mode: isPrivate ? 0o600 : 0o644)
  }

  /// Adds to the end of a file.
  static func append(_ bytes: [UInt8], to path: String) throws(Failure) {
    _ = try write(bytes, to: path, O_WRONLY | O_APPEND | O_NOFOLLOW | O_CLOEXEC)
  }

  private static func write(
    _ bytes: [UInt8], to path: String, in folder: Folder? = nil, _ flags: Int32,
    mode: mode_t = 0o644
  ) throws(Failure) -> Int {
    let descriptor = unsafe openat(start(folder), path, flags, mode)
    guard descriptor >= 0 else { throw Failure() }
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Glibc.write(
          descriptor, buffer.baseAddress?.advanced(by: written), buffer.count - written)
      }
      if count < 0 {
        let failure = Failure()
        close(descriptor)
        throw failure
      }
      written += count
    }
    var buffer = stat()
    let isKnown = unsafe fstat(descriptor, &buffer) == 0
    guard close(descriptor) == 0, isKnown else { throw Failure() }
    return status(buffer).modified
  }

  static func createFolder(_ path: String, in folder: Folder? = nil) throws(Failure) {
    guard unsafe mkdirat(start(folder), path, 0o755) == 0 || errno == EEXIST else {
      throw Failure()
    }
  }

  /// Makes a folder and those it stands in, from the inside out: most of them are there.
  static func createFolders(_ path: String, in folder: Folder? = nil) throws(Failure) {
    if unsafe mkdirat(start(folder), path, 0o755) == 0 || errno == EEXIST { return }
    let failure = Failure()
    guard failure.code == ENOENT, let slash = path.lastIndex(of: "/"), slash > path.startIndex
    else { throw failure }
    try createFolders(String(path[..<slash]), in: folder)
    try createFolder(path, in: folder)
  }

  /// Moves a file or folder in one step; what stood at the new path is replaced.
  static func move(_ path: String, to other: String) throws(Failure) {
    guard unsafe rename(path, other) == 0 else { throw Failure() }
  }

  /// Writes a file in place of one that is there, in one step.
  static func replace(_ path: String, with bytes: [UInt8]) throws(Failure) {
    try removeFile("\(path).new")
    _ = try create("\(path).new", bytes)
    try move("\(path).new", to: path)
  }

  /// Writes a file that is not there yet, with the folders it needs.
  ///
  /// - Parameter isPrivate: whether only its owner may read it.
  static func createNew(
    _ path: String, _ bytes: [UInt8], isPrivate: Bool = false
  ) throws(Failure) {
    if let slash = path.lastIndex(of: "/") { try createFolders(String(path[..<slash])) }
    guard try status(of: path) == nil else { throw .exists }
    _ = try create(path, bytes, isPrivate: isPrivate)
  }

  static func removeFile(_ path: String) throws(Failure) {
    guard unsafe unlink(path) == 0 || errno == ENOENT || errno == ENOTDIR else { throw Failure() }
  }

  /// Removes a folder if it is empty, and says whether it did.
  static func removeIfEmpty(_ path: String) -> Bool {
    unsafe rmdir(path) == 0
  }

  /// Copies the files below a folder, whose folders are made; fails where one is there already.
  static func copyTree(_ path: String, to other: String) throws(Failure) {
    try createFolders(other)
    for name in try names(in: path) {
      let (from, to) = ("\(path)/\(name)", "\(other)/\(name)")
      switch try status(of: from)?.kind {
      case .folder: try copyTree(from, to: to)
      case .file: _ = try create(to, try read(from))
      case .link, .other, nil: break
      }
    }
  }

  /// Removes a folder with all it holds; links are removed, not followed.
  static func removeTree(_ path: String) throws(Failure) {
    guard let status = try status(of: path) else { return }
    guard status.kind == .folder else { return try removeFile(path) }
    for name in try names(in: path) { try removeTree("\(path)/\(name)") }
    _ = removeIfEmpty(path)
  }

  /// The path without links and `..`; nil where nothing stands there.
  static func resolved(_ path: String) -> String? {
    guard let real = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(real) }
    return unsafe String(cString: real)
  }

  /// The path a folder has, or would have if it were made: without links and `..`.
  static func place(of path: String) -> String {
    if let real = resolved(path) { return real }
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    let cut = path.lastIndex(of: "/")
    let parent = cut.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    let name = cut.map { String(path[path.index(after: $0)...]) } ?? path
    let above = place(of: parent)
    switch name {
    case "", ".": return above
    case "..": return String(above[..<(above.lastIndex(of: "/") ?? above.startIndex)])
    default: return above == "/" ? "/\(name)" : "\(above)/\(name)"
    }
  }

  /// A file that one process at a time may hold; freed when the process ends.
  static func lock(_ path: String, waiting: Bool) throws(Failure) -> Bool {
    let descriptor = unsafe open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw Failure() }
    if flock(descriptor, LOCK_EX | (waiting ? 0 : LOCK_NB)) == 0 { return true }
    let failure = Failure()
    close(descriptor)
    if failure.code == EWOULDBLOCK { return false }
    throw failure
  }

  static var isErrorTerminal: Bool { isatty(STDERR_FILENO) == 1 }
  static var isInputTerminal: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 }

  static func environment(_ name: String) -> String? {
    unsafe getenv(name).map { unsafe String(cString: $0) }
  }

  /// Writes to standard output or standard error.
  static func say(_ text: String, toError: Bool = false) {
    let descriptor = toError ? STDERR_FILENO : STDOUT_FILENO
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes {
        unsafe Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      if count <= 0 { return }
      rest = rest.dropFirst(count)
    }
  }

  /// The time of all threads so far in seconds, and the most memory ever held in bytes.
  static var usage: (cpuSeconds: Double, peakMemory: Int) {
    var usage = rusage()
    guard unsafe getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage) == 0 else { return (0, 0) }
    func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
    return (seconds(usage.ru_utime) + seconds(usage.ru_stime), usage.ru_maxrss * 1024)
  }

  /// Gives memory that was freed back to the system: what is asked for next in large pieces would
  /// stand beside it.
  static func returnMemory() { _ = malloc_trim(0) }

  static var secondsSince1970: Int { time(nil) }
  static var processorCount: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }
}
