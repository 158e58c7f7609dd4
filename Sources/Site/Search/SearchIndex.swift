internal import Markup
internal import Theme

/// The search index of a language: files that a page's script loads as it needs them, from a web
/// server or a folder.
///
/// What is searched are subjects, numbered in the order of their names: products first. For each word
/// without marks the index has its spellings, and for each spelling the subjects and where the word
/// stands in them. Words are cut into shards, long numbers into others, subjects into blocks of rows
/// to show.
struct SearchIndex: Sendable {
  /// What search knows a subject by: texts by where they stand.
  struct Texts: Sendable {
    private(set) var all: [(SearchRanking.Place, String)] = []
    /// Whether its text is only there in the main language.
    var isUntranslated = false
    /// The stars of its running rank; 0 for none.
    var stars = 0

    mutating func add(_ place: SearchRanking.Place, _ text: String?) {
      if let text, !text.isEmpty { all.append((place, text)) }
    }
  }

  /// How many subjects have their rows in one file.
  static let blockSize = 16

  /// How many subjects a shard of words is made for: some 8 KB of them, packed.
  private static let shardSize = 200

  let words: [UInt8]
  let shards: [[UInt8]]
  let codes: [[UInt8]]

  /// How many shards the words of some subjects are cut into.
  static func shardCount(_ entries: Int) -> Int { max(1, entries / shardSize) }

  /// How many shards their long numbers are cut into: only who types one needs them.
  static func codeShardCount(_ entries: Int) -> Int { max(1, entries / (8 * shardSize)) }

  static func blockCount(_ entries: Int) -> Int { (entries + blockSize - 1) / blockSize }

  /// Makes the words of a language's index.
  ///
  /// - Parameters:
  ///   - subjects: what is searched, in the order of its numbers
  ///   - products: how many of the first of them are products
  ///   - vocabulary: which words mean the same
  ///   - texts: asked for each in turn, and let go of: all together fill the memory
  init<Subject>(
    _ subjects: [Subject], products: Int, name: String, _ vocabulary: SearchVocabulary,
    texts: (Subject) -> Texts
  ) {
    var postings = Postings()
    var untranslated: [Int] = []
    var stars: [Int] = []
    for (number, subject) in subjects.enumerated() {
      let texts = texts(subject)
      for (place, text) in texts.all { postings.add(text, at: place, of: number) }
      if texts.isUntranslated { untranslated.append(number) }
      stars.append(texts.stars)
    }
    while let last = stars.last, last == 0 { stars.removeLast() }
    if stars.count % 2 == 1 { stars.append(0) }
    let sorted = postings.sorted()
    let words = sorted.filter { !SearchWord.isCode($0.folded) }
    let shards = Self.cut(words, into: Self.shardCount(subjects.count))
    let codes = Self.cut(
      sorted.filter { SearchWord.isCode($0.folded) },
      into: Self.codeShardCount(subjects.count))
    func files(_ shards: [[Postings.Word]], _ letter: String) -> [[UInt8]] {
      shards.enumerated().map { number, words in
        Self.file(
          "\(name)/\(letter)\(number)",
          .object(
            words.map { word in
              (word.folded, .object(word.spellings.map { ($0.spelled, .string($0.postings)) }))
            }))
      }
    }
    func firsts(_ shards: [[Postings.Word]]) -> JSONValue {
      .strings(shards.map { $0.first?.folded ?? "\u{FFFF}" })
    }
    self.shards = files(shards, "w")
    self.codes = files(codes, "c")
    self.words = Self.file(
      "\(name)/words",
      .object([
        ("count", .integer(subjects.count)), ("products", .integer(products)),
        ("block", .integer(Self.blockSize)),
        ("weights", SearchRanking.json), ("vocabulary", Self.json(vocabulary)),
        ("untranslated", .string(PackedNumbers.deltas(untranslated))),
        (
          "stars",
          .string(
            PackedNumbers.fixed(
              stride(from: 0, to: stars.count, by: 2).map { stars[$0] << 3 | stars[$0 + 1] },
              width: 1))
        ),
        ("shards", firsts(shards)), ("codes", firsts(codes)),
        ("words", .string(words.map(\.folded).joined(separator: " "))),
      ]))
  }

  /// Cuts words into files of about the same size; some may be empty.
  private static func cut(_ words: [Postings.Word], into count: Int) -> [[Postings.Word]] {
    let size = words.reduce(0) { $0 + $1.size }
    var shards: [[Postings.Word]] = [[]]
    var filled = 0
    for word in words {
      if shards.count < count, filled >= size * shards.count / count { shards.append([]) }
      shards[shards.count - 1].append(word)
      filled += word.size
    }
    return shards + Array(repeating: [], count: count - shards.count)
  }

  private static func json(_ vocabulary: SearchVocabulary) -> JSONValue {
    .object([
      ("same", .array(vocabulary.same.map { .strings($0) })),
      ("near", .array(vocabulary.near.map { .strings($0) })),
      ("ignored", .strings(vocabulary.ignored)),
      (
        "stars",
        .object(
          vocabulary.stars.sorted { $0.key < $1.key }.map { (String($0.key), .strings($0.value)) })
      ),
    ])
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

/// The words of subjects with where they stand.
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

  mutating func add(_ text: String, at place: SearchRanking.Place, of subject: Int) {
    var position = 0
    // A word is put down when the next is known, for the last is marked.
    var last: Int?
    SearchWord.forEach(in: text) { bytes in
      if let last { put(last, at: place, position, isLast: false, of: subject) }
      if last != nil { position += 1 }
      var fingerprint = Fingerprint()
      fingerprint.add(bytes)
      last = known[fingerprint.hash] ?? spelling(bytes, fingerprint.hash)
    }
    if let last { put(last, at: place, position, isLast: true, of: subject) }
  }

  /// Notes where a spelling stands; of several places in a subject the weightiest, there the first.
  ///
  /// The subject, the place in four bits, the position in four, and whether it is the last word.
  private mutating func put(
    _ number: Int, at place: SearchRanking.Place, _ position: Int, isLast: Bool, of subject: Int
  ) {
    let entry = UInt32(
      subject << 9 | place.rawValue << 5 | min(position, 15) << 1 | (isLast ? 1 : 0))
    guard let last = spellings[number].found.last, last >> 9 == entry >> 9 else {
      return spellings[number].found.append(entry)
    }
    if last >> 5 < entry >> 5 { spellings[number].found[spellings[number].found.count - 1] = entry }
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

  /// Any numbers, with the sign in the lowest bit.
  static func signed(_ numbers: [Int]) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(numbers.count * 3)
    for number in numbers { append(number < 0 ? -number << 1 | 1 : number << 1, to: &bytes) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Subjects with places: the subject as what it is more than the last with the place in four bits,
  /// and after it the position in five.
  static func postings(_ entries: [UInt32]) -> String {
    var bytes: [UInt8] = []
    var last = 0
    for entry in entries.lazy.map({ Int($0) }) {
      append((entry >> 9 - last) << 4 | entry >> 5 & 15, to: &bytes)
      bytes.append(digits[entry & 31])
      last = entry >> 9
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

  /// The numbers of a text, each of five bits a character and a sixth for "goes on".
  static func numbers(_ text: String) -> [Int] {
    var found: [Int] = []
    var (value, shift) = (0, 0)
    for byte in text.utf8 {
      let digit = digits.firstIndex(of: byte) ?? 0
      value |= (digit & 31) << shift
      if digit & 32 != 0 {
        shift += 5
      } else {
        found.append(value)
        (value, shift) = (0, 0)
      }
    }
    return found
  }

  /// Two numbers of three bits each in a character.
  static func pairs(_ text: String) -> [Int] {
    text.utf8.flatMap { byte in
      let digit = digits.firstIndex(of: byte) ?? 0
      return [digit >> 3, digit & 7]
    }
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
