internal import Markup

/// The search index of a language: files that a page's script loads as it needs them, from a web
/// server or a folder.
///
/// What is searched are records, numbered in the order of their names: products first. For each word
/// without marks the index has its spellings, and for each spelling the records and where the word
/// stands in them. Words are cut into shards, records into blocks of rows to show.
struct SearchIndex: Sendable {
  /// Where a word stands in a record: the better the place, the higher the number.
  enum Place: Int, Sendable {
    case summary = 1
    /// Its set, its ingredients, what kind of place it is.
    case nature, area, maker
    /// As a decision prints it, in the original, of old.
    case otherName, name, startOfName
  }

  /// What search knows a record by.
  struct Searched: Sendable {
    var texts: [(Place, String)]
    /// Whether its text is only there in the main language.
    let isUntranslated: Bool
  }

  /// How many records have their rows in one file.
  static let blockSize = 64

  /// How many records a shard of words is made for: some 20 KB of them.
  private static let shardSize = 400

  let words: [UInt8]
  let shards: [[UInt8]]

  /// How many shards the words of some records are cut into.
  static func shardCount(_ entries: Int) -> Int { max(1, entries / shardSize) }

  static func blockCount(_ entries: Int) -> Int { (entries + blockSize - 1) / blockSize }

  /// Makes the words of a language's index.
  ///
  /// - Parameters:
  ///   - subjects: what is searched, in the order of its numbers
  ///   - entry: asked for each in turn, and let go of: all together fill the memory
  init<Subject>(_ subjects: [Subject], name: String, entry: (Subject) -> Searched) {
    var postings = Postings()
    var untranslated: [Int] = []
    for (number, subject) in subjects.enumerated() {
      let entry = entry(subject)
      for (place, text) in entry.texts { postings.add(text, at: place, of: number) }
      if entry.isUntranslated { untranslated.append(number) }
    }
    let words = postings.sorted()
    let size = words.reduce(0) { $0 + $1.size }
    let count = Self.shardCount(subjects.count)
    var shards: [[Postings.Word]] = [[]]
    var filled = 0
    for word in words {
      if shards.count < count, filled >= size * shards.count / count { shards.append([]) }
      shards[shards.count - 1].append(word)
      filled += word.size
    }
    shards += Array(repeating: [], count: count - shards.count)
    self.shards = shards.enumerated().map { number, words in
      Self.file(
        "\(name)/w\(number)",
        .object(
          words.map { word in
            (word.folded, .object(word.spellings.map { ($0.spelled, .string($0.postings)) }))
          }))
    }
    self.words = Self.file(
      "\(name)/words",
      .object([
        ("count", .integer(subjects.count)), ("block", .integer(Self.blockSize)),
        ("untranslated", .string(PackedNumbers.deltas(untranslated))),
        ("shards", .strings(shards.map { $0.first?.folded ?? "\u{FFFF}" })),
        ("words", .string(words.map(\.folded).joined(separator: " "))),
      ]))
  }

  static func file(_ name: String, _ write: (inout JSONWriter) -> Void) -> [UInt8] {
    var json = JSONWriter(after: Array("ocopData(\"\(name)\",".utf8))
    write(&json)
    return json.bytes + Array(");\n".utf8)
  }

  /// A value in a script, for pages opened from a folder cannot read data otherwise.
  static func file(_ name: String, _ value: JSONValue) -> [UInt8] {
    Array("ocopData(\"\(name)\",".utf8) + value.bytes + Array(");\n".utf8)
  }
}

/// The words of records with where they stand.
private struct Postings {
  struct Word {
    let folded: String
    let spellings: [(spelled: String, postings: String)]

    var size: Int { spellings.reduce(folded.utf8.count) { $0 + $1.postings.utf8.count + 8 } }
  }

  /// By the hash of a word as written: the number of its spelling.
  ///
  /// Nearly every word was met before.
  private var known: [ContentHash: Int] = [:]
  private var numbers: [SearchWord: Int] = [:]
  /// Where each spelling stands, in half the memory of `Int`s.
  private var spellings: [(word: SearchWord, found: [UInt32])] = []

  mutating func add(_ text: String, at place: SearchIndex.Place, of record: Int) {
    var place = place
    SearchWord.forEach(in: text) { bytes in
      add(bytes, at: place, of: record)
      if place == .startOfName { place = .name }
    }
  }

  private mutating func add(
    _ bytes: ArraySlice<UInt8>, at place: SearchIndex.Place, of record: Int
  ) {
    var fingerprint = Fingerprint()
    fingerprint.add(bytes)
    let number = known[fingerprint.hash] ?? spelling(bytes, fingerprint.hash)
    // The record and the place in one number: three bits are for the place.
    let entry = UInt32(record << 3 | place.rawValue)
    if let last = spellings[number].found.last, last >> 3 == entry >> 3 {
      if last < entry { spellings[number].found[spellings[number].found.count - 1] = entry }
    } else {
      spellings[number].found.append(entry)
    }
  }

  private mutating func spelling(_ bytes: ArraySlice<UInt8>, _ hash: ContentHash) -> Int {
    let word = SearchWord(String(decoding: bytes, as: UTF8.self))
    let number =
      numbers[word]
      ?? {
        spellings.append((word, []))
        numbers[word] = spellings.count - 1
        return spellings.count - 1
      }()
    known[hash] = number
    return number
  }

  /// The words in the order of their bytes, each with its spellings.
  func sorted() -> [Word] {
    let byWord = Dictionary(grouping: spellings) { $0.word.folded }
    return byWord.map { folded, spellings in
      Word(
        folded: folded,
        spellings: spellings.sorted { $0.word.spelled < $1.word.spelled }.map {
          ($0.word.spelled, PackedNumbers.postings($0.found))
        })
    }.sorted { $0.folded.utf8.lexicographicallyPrecedes($1.folded.utf8) }
  }
}

/// Numbers as text: five bits in a character, the lowest first, and a sixth for "goes on".
enum PackedNumbers {
  private static let digits = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

  /// Growing numbers, each as what it is more than the last.
  static func deltas(_ numbers: [Int]) -> String {
    var bytes: [UInt8] = []
    var last = 0
    for number in numbers {
      append(number - last, to: &bytes)
      last = number
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Records with places: the record as what it is more than the last, the place in three bits.
  static func postings(_ entries: [UInt32]) -> String {
    var bytes: [UInt8] = []
    var last = 0
    for entry in entries.lazy.map({ Int($0) }) {
      append((entry >> 3 - last) << 3 | entry & 7, to: &bytes)
      last = entry >> 3
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Numbers of a fixed width: six bits in a character, the highest first.
  static func fixed(_ numbers: [Int], width: Int) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(numbers.count * width)
    for number in numbers {
      for place in (0..<width).reversed() { bytes.append(digits[number >> (place * 6) & 63]) }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func append(_ number: Int, to bytes: inout [UInt8]) {
    var rest = number
    while rest > 31 {
      bytes.append(digits[rest & 31 | 32])
      rest >>= 5
    }
    bytes.append(digits[rest])
  }
}
