private import Synchronization

/// A bar on the terminal for what takes over a second; nothing in a log.
final class Progress: Sendable {
  private let total: Int
  private let start = ContinuousClock.now
  private let done = Atomic(0)
  private let isShown: Bool

  init(total: Int) {
    self.total = total
    isShown = FileSystem.isErrorTerminal
  }

  func advance(by count: Int) {
    let now = done.add(count, ordering: .relaxed).newValue
    guard isShown, ContinuousClock.now - start > .seconds(1) else { return }
    let filled = 30 * now / max(1, total)
    let bar = String(repeating: "█", count: filled) + String(repeating: "·", count: 30 - filled)
    FileSystem.say("\r\(bar) \(now)/\(total)", toError: true)
  }

  /// Clears the bar.
  func finish() {
    guard isShown, ContinuousClock.now - start > .seconds(1) else { return }
    FileSystem.say("\r\u{1B}[K", toError: true)
  }
}
