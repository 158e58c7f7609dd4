package import Markup

/// Notes what a page reads of the catalogue while it is made, each thing once.
///
/// What can be read has a number, its key. A page is made again when what is under one of its keys
/// has changed. One log serves one thread.
final class ReadLog: @unchecked Sendable {
  /// The keys noted since `begin()`.
  private(set) var keys: [Int] = []
  /// By key: the page that noted it last.
  private var noted: [UInt32]
  private var page: UInt32 = 0

  init(keyCount: Int) {
    noted = [UInt32](repeating: 0, count: keyCount)
  }

  /// Starts with a new page.
  func begin() {
    page += 1
    keys.removeAll(keepingCapacity: true)
  }

  func note(_ keys: [Int]) {
    for key in keys { note(key) }
  }

  func note(_ key: Int) {
    guard noted[key] != page else { return }
    noted[key] = page
    keys.append(key)
  }
}

/// Something that can be read, under a name that lasts from build to build.
package struct ReadKey: Sendable {
  package let name: ContentHash
  /// What a reader gets: another value, another hash.
  package private(set) var value: ContentHash

  init(_ name: String, _ fingerprint: Fingerprint) {
    var named = Fingerprint()
    named.add(name)
    self.name = named.hash
    value = fingerprint.hash
  }

  /// Adds something to what is under the key.
  mutating func add(_ text: String) {
    var fingerprint = Fingerprint()
    fingerprint.add(value)
    fingerprint.add(text)
    value = fingerprint.hash
  }
}
