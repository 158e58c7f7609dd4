internal import Glibc

/// Notices what changes below some folders, new ones too, by inotify.
final class FolderWatcher {
  /// What becomes readable when something changed.
  let descriptor: Int32
  private let roots: [String]
  private var folders: [Int32: String] = [:]

  /// - Parameter roots: those that are not there are passed over.
  init?(_ roots: [String]) {
    descriptor = inotify_init1(Int32(IN_CLOEXEC | IN_NONBLOCK))
    guard descriptor >= 0 else { return nil }
    self.roots = roots
    for root in roots { watch(root) }
  }

  deinit { close(descriptor) }

  private static let events = UInt32(
    IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE_SELF)

  private func watch(_ folder: String) {
    let watch = unsafe inotify_add_watch(descriptor, folder, Self.events | UInt32(IN_ONLYDIR))
    guard watch >= 0 else { return }
    folders[watch] = folder
    for name in (try? FileSystem.names(in: folder)) ?? [] where !name.hasPrefix(".") {
      let path = "\(folder)/\(name)"
      if (try? FileSystem.status(of: path))?.kind == .folder { self.watch(path) }
    }
  }

  /// So long nothing may happen before a change is taken to be whole, in milliseconds: programs save
  /// in several steps.
  private static let quiet: Int32 = 12

  /// Takes in what changed, until it is quiet.
  ///
  /// - Returns: the paths, whether files were written that are there and nothing else, and whether
  ///   these are all; nil where it is of no concern.
  func takeChanges() -> (paths: Set<String>, areWritten: Bool, isWhole: Bool)? {
    var changes = Changes()
    // Whoever writes without end is not waited for.
    for _ in 0..<50 {
      read(&changes)
      var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      guard unsafe poll(&waiting, 1, Self.quiet) > 0 else { break }
    }
    return changes.concern ? (changes.paths, changes.areWritten, changes.isWhole) : nil
  }

  private struct Changes {
    var paths: Set<String> = []
    /// Whether files were written that are there, and nothing else.
    var areWritten = true
    var isWhole = true
    var concern = false
  }

  private func read(_ changes: inout Changes) {
    var buffer = [UInt8](repeating: 0, count: 64 << 10)
    let head = MemoryLayout<inotify_event>.size
    while true {
      let count = unsafe Glibc.read(descriptor, &buffer, buffer.count)
      guard count > 0 else { return }
      var place = 0
      while place + head <= count {
        let event = unsafe buffer.withUnsafeBytes { bytes in
          unsafe bytes.loadUnaligned(fromByteOffset: place, as: inotify_event.self)
        }
        let end = place + head + Int(event.len)
        let name = buffer[place + head..<min(end, count)].prefix { $0 != 0 }
        place = end
        take(event, String(decoding: name, as: UTF8.self), &changes)
      }
    }
  }

  private func take(_ event: inotify_event, _ name: String, _ changes: inout Changes) {
    func has(_ flags: Int32...) -> Bool {
      flags.contains { event.mask & UInt32(bitPattern: $0) != 0 }
    }
    if has(IN_Q_OVERFLOW) {
      for root in roots { watch(root) }
      (changes.concern, changes.areWritten, changes.isWhole) = (true, false, false)
      return
    }
    if has(IN_IGNORED) {
      folders[event.wd] = nil
      return
    }
    // What editors keep beside a file while they have it open.
    guard !name.hasPrefix("."), !name.hasPrefix("~$"), !name.hasSuffix("~"),
      !name.hasSuffix(".swp"),
      let folder = folders[event.wd]
    else { return }
    let path = "\(folder)/\(name)"
    if has(IN_ISDIR), has(IN_CREATE, IN_MOVED_TO) { watch(path) }
    // A new file is taken when it is whole, which closing it tells.
    let isBegun = has(IN_CREATE) && !has(IN_ISDIR)
    if !has(IN_CLOSE_WRITE) { changes.areWritten = false }
    guard !isBegun else { return }
    changes.concern = true
    changes.paths.insert(path)
  }
}
