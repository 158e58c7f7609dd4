internal import Glibc

/// A program that is asked in lines and answers in lines; it ends when nobody holds it any more.
@safe final class ChildProcess {
  /// Our end of what is its input and its output in one.
  private let line: Int32
  private let id: pid_t
  private var rest: [UInt8] = []
  private var isStuck = false
  /// How long an answer may take, in milliseconds.
  private static let patience: Int32 = 120_000

  /// Starts a program; nil where that fails.
  init?(_ program: String) {
    var ends = [Int32](repeating: 0, count: 2)
    // Other children must not hold these ends open: this one would never see the end of its input.
    let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
    guard unsafe socketpair(AF_UNIX, kind, 0, &ends) == 0 else { return nil }
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    unsafe posix_spawn_file_actions_adddup2(&actions, ends[1], STDIN_FILENO)
    unsafe posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO)
    unsafe posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    var id = pid_t()
    let name = unsafe strdup(program)
    var arguments = unsafe [name, nil]
    let failed = unsafe posix_spawn(&id, program, &actions, nil, &arguments, environ)
    unsafe free(name)
    unsafe posix_spawn_file_actions_destroy(&actions)
    close(ends[1])
    guard failed == 0 else {
      close(ends[0])
      return nil
    }
    self.id = id
    line = ends[0]
  }

  deinit {
    close(line)
    // Without its input a sound one ends by itself; there is nothing to wait for in another.
    if isStuck { kill(id, SIGKILL) }
    var status: Int32 = 0
    _ = unsafe waitpid(id, &status, 0)
  }

  /// Writes to its input; false where it has ended.
  func write(_ text: String) -> Bool {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = unsafe bytes.withUnsafeBytes {
        // To one that has ended, writing is an answer, not the end of this program.
        unsafe send(line, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      if count <= 0 { return false }
      bytes = bytes.dropFirst(count)
    }
    return true
  }

  /// The next line of its output, without its end; nil where it has ended or says nothing for two
  /// minutes.
  func readLine() -> String? {
    var chunk = [UInt8](repeating: 0, count: 4096)
    while true {
      if let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
        let text = String(decoding: rest[..<end], as: UTF8.self)
        rest.removeSubrange(...end)
        return text
      }
      var wait = pollfd(fd: line, events: Int16(POLLIN), revents: 0)
      guard unsafe poll(&wait, 1, Self.patience) != 0 else {
        isStuck = true
        return nil
      }
      let count = unsafe chunk.withUnsafeMutableBytes {
        unsafe Glibc.read(line, $0.baseAddress, $0.count)
      }
      guard count > 0 else { return nil }
      rest += chunk[..<count]
    }
  }
}
