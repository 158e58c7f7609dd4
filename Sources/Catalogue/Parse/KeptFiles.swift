internal import Diagnostics
internal import Markup

/// The parsed files of the last build, found by path, size and time, each read when it is asked for.
///
/// What is torn, of another program or of other rules on names holds nothing.
struct KeptFiles: Sendable {
  private static let header = Array("ocop-parsed 1\n".utf8)

  private let bytes: [UInt8]
  private let base: ContentHash
  /// By the hash of the path: where its note begins.
  private let places: [UInt64: Int]

  /// - Parameter base: a hash of what parsing hangs on beside the files.
  init(_ bytes: [UInt8]?, base: ContentHash) {
    self.base = base
    guard let bytes, var reader = PackedReader(file: bytes, Self.header),
      !reader.isAtEnd, reader.word() == base.value
    else {
      self.bytes = []
      places = [:]
      return
    }
    var places: [UInt64: Int] = [:]
    while !reader.isAtEnd {
      let length = Int(reader.word())
      let place = reader.index
      places[reader.word()] = place
      reader.index = place + length
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
    guard let stamp = file.stamp, let place = places[Self.hash(of: file.path)] else { return nil }
    var reader = PackedReader(bytes, at: place + 8)
    guard reader.word() == UInt64(file.size), reader.word() == UInt64(bitPattern: Int64(stamp))
    else { return nil }
    return (ParsedFile(reader, path: file.path), .kept(place))
  }

  /// What to keep of a file that was parsed now.
  static func note(_ file: SourceFile, _ parsed: ParsedFile) -> Note {
    guard let stamp = file.stamp, let body = parsed.bytes(file.path) else { return .none }
    var bytes = PackedWriter(reserving: 24 + body.count)
    bytes.add(hash(of: file.path))
    bytes.add(UInt64(file.size))
    bytes.add(UInt64(bitPattern: Int64(stamp)))
    bytes.add(body)
    return .new(bytes.bytes)
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
    var body = PackedWriter(reserving: bytes.count + news + 16)
    body.add(base.value)
    for note in notes {
      switch note {
      case .kept(let place):
        var reader = PackedReader(bytes, at: place - 8)
        body.add(bytes[place - 8..<place + Int(reader.word())])
      case .new(let bytes):
        body.add(UInt64(bytes.count))
        body.add(bytes)
      case .none: break
      }
    }
    return body.file(Self.header)
  }

  private static func hash(of path: String) -> UInt64 {
    var fingerprint = Fingerprint()
    fingerprint.add(path)
    return fingerprint.hash.value
  }
}
