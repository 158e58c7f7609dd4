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

  /// Takes in what changed, until it is quiet; false where it is of no concern.
  func takeChanges() -> Bool {
    var concerns = false
    // Whoever writes without end is not waited for.
    for _ in 0..<50 {
      concerns = read() || concerns
      var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      guard unsafe poll(&waiting, 1, Self.quiet) > 0 else { break }
    }
    return concerns
  }

  private func read() -> Bool {
    var concerns = false
    var buffer = [UInt8](repeating: 0, count: 64 << 10)
    let head = MemoryLayout<inotify_event>.size
    while true {
      let count = unsafe Glibc.read(descriptor, &buffer, buffer.count)
      guard count > 0 else { return concerns }
      var place = 0
      while place + head <= count {
        let event = unsafe buffer.withUnsafeBytes { bytes in
          unsafe bytes.loadUnaligned(fromByteOffset: place, as: inotify_event.self)
        }
        let end = place + head + Int(event.len)
        let name = buffer[place + head..<min(end, count)].prefix { $0 != 0 }
        place = end
        concerns = take(event, String(decoding: name, as: UTF8.self)) || concerns
      }
    }
  }

  private func take(_ event: inotify_event, _ name: String) -> Bool {
    if event.mask & UInt32(IN_Q_OVERFLOW) != 0 {
      for root in roots { watch(root) }
      return true
    }
    if event.mask & UInt32(IN_IGNORED) != 0 {
      folders[event.wd] = nil
      return false
    }
    // What editors keep beside a file while they have it open.
    guard !name.hasPrefix("."), !name.hasPrefix("~$"), !name.hasSuffix("~"), !name.hasSuffix(".swp")
    else { return false }
    if event.mask & UInt32(IN_ISDIR) != 0, event.mask & UInt32(IN_CREATE | IN_MOVED_TO) != 0,
      let folder = folders[event.wd]
    {
      watch("\(folder)/\(name)")
    }
    // A new file is taken when it is whole, which closing it tells.
    return event.mask & UInt32(IN_CREATE) == 0 || event.mask & UInt32(IN_ISDIR) != 0
  }
}
