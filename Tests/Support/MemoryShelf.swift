internal import Catalogue
internal import Synchronization

/// Parsed files kept in memory.
package final class MemoryShelf: ParsedShelf {
  private let shelf = Mutex<(bytes: [UInt8]?, count: Int)>((nil, 0))

  package init(_ bytes: [UInt8]? = nil) {
    shelf.withLock { $0.bytes = bytes }
  }

  /// What is kept.
  package var bytes: [UInt8]? { shelf.withLock { $0.bytes } }
  /// How often something was kept.
  package var count: Int { shelf.withLock { $0.count } }

  package func read() -> [UInt8]? { bytes }

  package func keep(_ bytes: [UInt8]) {
    shelf.withLock {
      $0.bytes = bytes
      $0.count += 1
    }
  }
}
