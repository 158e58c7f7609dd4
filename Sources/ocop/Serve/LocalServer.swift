internal import Glibc

/// A web server on this machine alone, for one person who edits: one thread, which waits for browsers
/// and for whatever else it is told to watch.
///
/// Plain sockets are enough for that, and less than any library: no thread is held by the tabs that wait
/// for events, and nothing is answered while a site is being made.
final class LocalServer {
  private struct Connection {
    var input: [UInt8] = []
    var output: [UInt8] = []
    /// Whether it waits for events.
    var isStream = false
    /// Whether all has been said: what still comes is read and thrown away, for closing at once would
    /// take back what was sent last.
    var isEnding = false
    var isSaid = false
  }

  private let listener: Int32
  let port: Int
  private var connections: [Int32: Connection] = [:]

  /// So many connections are open at a time at most.
  private static let most = 512

  /// Listens on 127.0.0.1; nil where the port is taken.
  ///
  /// - Parameter port: 0 for any that is free.
  init?(port: Int) {
    let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    guard listener >= 0 else { return nil }
    var yes: Int32 = 1
    unsafe setsockopt(
      listener, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(UInt16(port).bigEndian)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = unsafe withUnsafeMutablePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic in
        unsafe bind(listener, generic, size) == 0 && listen(listener, 64) == 0
          && getsockname(listener, generic, &size) == 0
      }
    }
    guard isBound else {
      close(listener)
      return nil
    }
    self.listener = listener
    self.port = Int(UInt16(bigEndian: address.sin_port))
    _ = fcntl(listener, F_SETFL, O_NONBLOCK)
  }

  deinit {
    for descriptor in connections.keys { close(descriptor) }
    close(listener)
  }

  /// Answers browsers until `watch` has something to say, then lets it; for ever.
  ///
  /// - Parameters:
  ///   - watched: what else to wait for.
  ///   - answer: what a request is answered with.
  func run(
    watching watched: Int32, _ changed: () -> Void, answer: (HTTPRequest) -> HTTPResponse
  ) {
    while true {
      var waiting =
        [
          pollfd(fd: listener, events: Int16(POLLIN), revents: 0),
          pollfd(fd: watched, events: Int16(POLLIN), revents: 0),
        ]
        + connections.map { descriptor, connection in
          let events = POLLIN | (connection.output.isEmpty ? 0 : POLLOUT)
          return pollfd(fd: descriptor, events: Int16(events), revents: 0)
        }
      // A stream that says nothing is told apart from one that is gone.
      let ready = unsafe poll(&waiting, nfds_t(waiting.count), 15_000)
      if ready == 0 {
        send(Array(": \n\n".utf8))
        for descriptor in connections.keys where connections[descriptor]?.isSaid == true {
          end(descriptor)
        }
      }
      guard ready > 0 else { continue }
      if waiting[0].revents != 0 { accept() }
      if waiting[1].revents != 0 { changed() }
      for entry in waiting.dropFirst(2) where entry.revents != 0 {
        if Int32(entry.revents) & (POLLHUP | POLLERR | POLLNVAL) != 0 {
          end(entry.fd)
          continue
        }
        if Int32(entry.revents) & POLLIN != 0 { read(entry.fd, answer) }
        flush(entry.fd)
      }
    }
  }

  /// Sends an event to all who wait for them.
  func send(_ bytes: [UInt8]) {
    for descriptor in connections.keys where connections[descriptor]?.isStream == true {
      connections[descriptor]?.output += bytes
      flush(descriptor)
    }
  }

  private func accept() {
    while true {
      let descriptor = Glibc.accept(listener, nil, nil)
      guard descriptor >= 0 else { return }
      _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
      _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
      guard connections.count < Self.most else {
        close(descriptor)
        continue
      }
      connections[descriptor] = Connection()
    }
  }

  private func read(_ descriptor: Int32, _ answer: (HTTPRequest) -> HTTPResponse) {
    var buffer = [UInt8](repeating: 0, count: 16 << 10)
    let count = unsafe recv(descriptor, &buffer, buffer.count, 0)
    guard count > 0 else {
      if count == 0 || errno != EAGAIN { end(descriptor) }
      return
    }
    if connections[descriptor]?.isEnding == true { return }
    connections[descriptor]?.input += buffer[..<count]
    while let connection = connections[descriptor], !connection.isStream, !connection.isEnding {
      switch HTTPRequest.read(connection.input) {
      case .incomplete: return
      case .wrong(let status):
        connections[descriptor]?.output += HTTPResponse.text(status, "").bytes(for: nil)
        connections[descriptor]?.isEnding = true
      case .request(let request, let length):
        connections[descriptor]?.input.removeFirst(length)
        let response = answer(request)
        connections[descriptor]?.output += response.bytes(for: request)
        connections[descriptor]?.isStream = response.isStream
        if request.headers["connection"]?.lowercased() == "close" {
          connections[descriptor]?.isEnding = true
        }
      }
    }
  }

  private func flush(_ descriptor: Int32) {
    guard let connection = connections[descriptor] else { return }
    var sent = 0
    while sent < connection.output.count {
      let count = unsafe connection.output.withUnsafeBytes { buffer in
        unsafe Glibc.send(
          descriptor, buffer.baseAddress.map { unsafe $0 + sent }, buffer.count - sent,
          Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else {
        if errno == EAGAIN { break }
        return end(descriptor)
      }
      sent += count
    }
    connections[descriptor]?.output.removeFirst(sent)
    if connection.isEnding, !connection.isSaid, sent == connection.output.count {
      connections[descriptor]?.isSaid = true
      shutdown(descriptor, Int32(SHUT_WR))
    }
  }

  private func end(_ descriptor: Int32) {
    guard connections.removeValue(forKey: descriptor) != nil else { return }
    close(descriptor)
  }
}
