internal import Markup
internal import Site

/// What the last build read for each file that it made: by this the next one knows the files whose
/// bytes would be the same.
///
/// A file is kept when its identity in the plan, the values under all keys that were read for it,
/// and what every file may show are as they were, and when it is published with just the bytes that
/// were made then. State that is damaged, old, or of another program answers nothing, and all files
/// are made again.
struct BuildState {
  /// What one file was made of.
  struct Made {
    let path: ContentHash
    let identity: ContentHash
    /// Of the file's bytes.
    let bytes: ContentHash
    /// The numbers of what was read, in their order.
    let keys: [Int]
  }

  private static let header = Array("ocop-reads 1\n".utf8)

  private let bytes: [UInt8]
  /// By the hash of the path: where what it was made of begins.
  private let places: [UInt64: Int]
  /// By the last build's number of a key: today's, or -1 where its value is another.
  private let current: [Int]

  /// Reads the state and holds it against today's keys; nil where it is of no use.
  ///
  /// - Parameter foundation: a hash of what every file may show something of.
  init?(_ bytes: [UInt8], foundation: ContentHash, keys: [ReadKey]) {
    guard var reader = PackedReader(file: bytes, Self.header), !reader.isAtEnd,
      reader.word() == foundation.value
    else { return nil }
    var numbers: [UInt64: Int] = [:]
    numbers.reserveCapacity(keys.count)
    for (number, key) in keys.enumerated() { numbers[key.name.value] = number }
    current = (0..<reader.number()).map { _ in
      let name = reader.word()
      let value = reader.word()
      guard let number = numbers[name], keys[number].value.value == value else { return -1 }
      return number
    }
    let count = reader.number()
    var places: [UInt64: Int] = [:]
    places.reserveCapacity(count)
    for _ in 0..<count {
      let length = reader.number()
      let place = reader.index
      places[reader.word()] = place
      reader.index = place + length
    }
    self.bytes = bytes
    self.places = places
  }

  /// What a file is made of, where that is as it was; nil where the file has to be made again.
  func unchanged(_ path: ContentHash, _ identity: ContentHash) -> Made? {
    guard let place = places[path.value] else { return nil }
    var reader = PackedReader(bytes, at: place + 8)
    guard reader.word() == identity.value else { return nil }
    let hash = reader.word()
    var keys: [Int] = []
    var last = 0
    for _ in 0..<reader.number() {
      last += reader.number()
      guard current[last] >= 0 else { return nil }
      keys.append(current[last])
    }
    // Keys are numbered anew by each build, nearly always in the same order.
    if !zip(keys, keys.dropFirst()).allSatisfy({ $0 < $1 }) { keys.sort() }
    return Made(path: path, identity: identity, bytes: ContentHash(value: hash), keys: keys)
  }

  /// Gathers what goes into a new state.
  struct Writer: Sendable {
    private var packed = PackedWriter()
    private(set) var count = 0
    var bytes: [UInt8] { packed.bytes }

    mutating func add(_ made: Made) {
      var own = PackedWriter(reserving: 26 + made.keys.count * 2)
      own.add(made.path.value)
      own.add(made.identity.value)
      own.add(made.bytes.value)
      own.add(made.keys.count)
      var last = 0
      for key in made.keys {
        own.add(key - last)
        last = key
      }
      packed.add(own.bytes.count)
      packed.add(own.bytes)
      count += 1
    }
  }

  /// The file of a state.
  static func bytes(foundation: ContentHash, keys: [ReadKey], _ parts: [Writer]) -> [UInt8] {
    var body = PackedWriter(reserving: keys.count * 16 + parts.reduce(64) { $0 + $1.bytes.count })
    body.add(foundation.value)
    body.add(keys.count)
    for key in keys {
      body.add(key.name.value)
      body.add(key.value.value)
    }
    body.add(parts.reduce(0) { $0 + $1.count })
    for part in parts { body.add(part.bytes) }
    return body.file(header)
  }
}
