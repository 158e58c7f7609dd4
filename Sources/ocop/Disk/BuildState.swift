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
  struct Entry {
    let path: ContentHash
    let identity: ContentHash
    /// Of the file's bytes.
    let bytes: ContentHash
    /// The numbers of what was read, in their order.
    let keys: [Int]
  }

  private static let header = Array("ocop-reads 1\n".utf8)

  private let bytes: [UInt8]
  /// By the hash of the path: where the entry begins.
  private let places: [UInt64: Int]
  /// By the last build's number of a key: today's, or -1 where its value is another.
  private let current: [Int]

  /// Reads the state and holds it against today's keys; nil where it is of no use.
  ///
  /// - Parameter foundation: a hash of what every file may show something of.
  init?(_ bytes: [UInt8], foundation: ContentHash, keys: [ReadKey]) {
    let start = Self.header.count
    guard bytes.starts(with: Self.header), bytes.count >= start + 8 else { return nil }
    var reader = Reader(bytes: bytes, index: start)
    // The whole file is vouched for, so that what follows need not be doubted.
    guard reader.word() == Self.sum(bytes[(start + 8)...]), reader.word() == foundation.value
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
  func unchanged(_ path: ContentHash, _ identity: ContentHash) -> Entry? {
    guard let place = places[path.value] else { return nil }
    var reader = Reader(bytes: bytes, index: place + 8)
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
    return Entry(path: path, identity: identity, bytes: ContentHash(value: hash), keys: keys)
  }

  /// Gathers the entries of a new state.
  struct Writer: Sendable {
    private(set) var bytes: [UInt8] = []
    private(set) var count = 0

    mutating func add(_ entry: Entry) {
      var own: [UInt8] = []
      own.reserveCapacity(26 + entry.keys.count * 2)
      BuildState.append(entry.path.value, to: &own)
      BuildState.append(entry.identity.value, to: &own)
      BuildState.append(entry.bytes.value, to: &own)
      BuildState.append(entry.keys.count, to: &own)
      var last = 0
      for key in entry.keys {
        BuildState.append(key - last, to: &own)
        last = key
      }
      BuildState.append(own.count, to: &bytes)
      bytes += own
      count += 1
    }
  }

  /// The file of a state.
  static func bytes(foundation: ContentHash, keys: [ReadKey], _ parts: [Writer]) -> [UInt8] {
    var body: [UInt8] = []
    body.reserveCapacity(keys.count * 16 + parts.reduce(64) { $0 + $1.bytes.count })
    append(foundation.value, to: &body)
    append(keys.count, to: &body)
    for key in keys {
      append(key.name.value, to: &body)
      append(key.value.value, to: &body)
    }
    append(parts.reduce(0) { $0 + $1.count }, to: &body)
    for part in parts { body += part.bytes }
    var file = header
    append(sum(body[...]), to: &file)
    return file + body
  }

  private static func sum(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    var fingerprint = Fingerprint()
    fingerprint.add(bytes)
    return fingerprint.hash.value
  }

  private static func append(_ word: UInt64, to bytes: inout [UInt8]) {
    for shift in stride(from: 0, to: 64, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: word >> UInt64(shift)))
    }
  }

  /// Seven bits a byte, the lowest first: most numbers take one.
  private static func append(_ number: Int, to bytes: inout [UInt8]) {
    var rest = number
    while rest > 127 {
      bytes.append(UInt8(rest & 127 | 128))
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  private struct Reader {
    let bytes: [UInt8]
    var index: Int

    mutating func word() -> UInt64 {
      var word: UInt64 = 0
      for offset in 0..<8 { word |= UInt64(bytes[index + offset]) << UInt64(offset * 8) }
      index += 8
      return word
    }

    mutating func number() -> Int {
      var number = 0
      var shift = 0
      while bytes[index] > 127 {
        number |= Int(bytes[index] & 127) << shift
        shift += 7
        index += 1
      }
      number |= Int(bytes[index]) << shift
      index += 1
      return number
    }
  }
}
