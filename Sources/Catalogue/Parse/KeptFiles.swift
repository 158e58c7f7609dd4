internal import Diagnostics
internal import Markup

/// The parsed files of the last build, found by path, size and time, each read when it is asked for.
///
/// What is torn, of another program or of other rules on names holds nothing.
struct KeptFiles: Sendable {
  private static let header = Array("ocop-parsed 1\n".utf8)
  /// The path's hash, the size, the time: what stands before each file's own bytes.
  private static let noteLength = 24

  private let bytes: [UInt8]
  private let base: ContentHash
  /// By the hash of the path: where its note begins.
  private let places: [UInt64: Int]

  /// - Parameter base: a hash of what parsing hangs on beside the files.
  init(_ bytes: [UInt8]?, base: ContentHash) {
    self.base = base
    let start = Self.header.count
    guard let bytes, bytes.starts(with: Self.header), bytes.count >= start + 16,
      Self.word(bytes, start) == Self.sum(bytes[(start + 8)...]),
      Self.word(bytes, start + 8) == base.value
    else {
      self.bytes = []
      places = [:]
      return
    }
    var places: [UInt64: Int] = [:]
    var index = start + 16
    while index < bytes.count {
      let length = Int(Self.word(bytes, index))
      places[Self.word(bytes, index + 8)] = index + 8
      index += 8 + length
    }
    self.bytes = bytes
    self.places = places
  }

  /// A file of this build: one of the last one's, or new.
  enum Note: Sendable {
    /// Where it stands among the kept ones.
    case kept(Int)
    case new([UInt8])
    /// It cannot be found again: its time is not known or too young.
    case none
  }

  /// What the last build parsed of a file that is as it was; nil where it is not.
  func find(_ file: SourceFile) -> (parsed: ParsedFile, note: Note)? {
    guard let stamp = file.stamp, let place = places[Self.hash(of: file.path)],
      Self.word(bytes, place + 8) == UInt64(file.size),
      Self.word(bytes, place + 16) == UInt64(bitPattern: Int64(stamp))
    else { return nil }
    return (ParsedFile(bytes, at: place + Self.noteLength, path: file.path), .kept(place))
  }

  /// What to keep of a file that was parsed now.
  static func note(_ file: SourceFile, _ parsed: ParsedFile) -> Note {
    guard let stamp = file.stamp, let body = parsed.bytes(file.path) else { return .none }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(noteLength + body.count)
    append(hash(of: file.path), to: &bytes)
    append(UInt64(file.size), to: &bytes)
    append(UInt64(bitPattern: Int64(stamp)), to: &bytes)
    return .new(bytes + body)
  }

  /// The bytes of this build's files; nil where they are those that were kept already.
  func bytes(of notes: [Note]) -> [UInt8]? {
    var kept = 0
    var news = 0
    for note in notes {
      switch note {
      case .kept: kept += 1
      case .new(let bytes): news += bytes.count + 8
      case .none: break
      }
    }
    if news == 0, kept == places.count { return nil }
    var body: [UInt8] = []
    body.reserveCapacity(bytes.count + news + 16)
    Self.append(base.value, to: &body)
    for note in notes {
      switch note {
      case .kept(let place):
        let length = Int(Self.word(bytes, place - 8))
        body += bytes[place - 8..<place + length]
      case .new(let bytes):
        Self.append(UInt64(bytes.count), to: &body)
        body += bytes
      case .none: break
      }
    }
    var file = Self.header
    file.reserveCapacity(Self.header.count + 8 + body.count)
    Self.append(Self.sum(body[...]), to: &file)
    return file + body
  }

  private static func hash(of path: String) -> UInt64 {
    var fingerprint = Fingerprint()
    fingerprint.add(path)
    return fingerprint.hash.value
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

  private static func word(_ bytes: [UInt8], _ index: Int) -> UInt64 {
    var word: UInt64 = 0
    for offset in 0..<8 { word |= UInt64(bytes[index + offset]) << UInt64(offset * 8) }
    return word
  }
}
