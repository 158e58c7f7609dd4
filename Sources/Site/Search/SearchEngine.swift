internal import Diagnostics
internal import Markup

/// Finds what the page's script finds, from the same files: what `ocop search` asks.
///
/// Each step has its counterpart of the same name in `search.js`.
final class SearchEngine {
  /// A subject with what it is worth.
  struct Found {
    let number: Int
    /// Without what decides between equals.
    let rate: Double
    let score: Double
  }

  struct Answer {
    var good: [Found] = []
    var near: [Found] = []
    /// The words by which a rank was asked for.
    var said: String?
    /// What the text was read as, where nothing was found as it stands.
    var instead: String?
    /// The query that the answers are to, and whether nearly the same words counted.
    var query: [TypedWord] = []
    var isLoose = false
  }

  /// Spellings that may be meant, with what each is worth.
  struct Spelling {
    let spelled: String
    let worth: Double
    let postings: String
  }

  let language: String
  let load: (String) -> [UInt8]?
  let count: Int
  let products: Int
  let words: [String]
  let firsts: (words: [String], codes: [String])
  let untranslated: Set<Int>
  let stars: [Int]
  let groups: [(worth: Double, phrases: [[TypedWord]])]
  let ignored: [[String]]
  let starWords: [(folded: [String], stars: Int, said: String)]
  var shards: [String: [(folded: String, spellings: [(String, String)])]] = [:]

  /// - Parameter load: the bytes of a file of the index, such as `vi/words`
  init?(_ language: String, load: @escaping (String) -> [UInt8]?) {
    guard let head = Self.read("\(language)/words", load) else { return nil }
    func list(_ node: Node?) -> [String] {
      guard case .list(let nodes)? = node?.content else { return [] }
      return nodes.compactMap { node in
        if case .scalar(let text, _) = node.content { text } else { nil }
      }
    }
    func lists(_ node: Node?) -> [[String]] {
      guard case .list(let nodes)? = node?.content else { return [] }
      return nodes.map { list($0) }
    }
    self.language = language
    self.load = load
    count = head.text("count").flatMap { Int($0) } ?? 0
    products = head.text("products").flatMap { Int($0) } ?? 0
    words = (head.text("words") ?? "").utf8.split(separator: UInt8(ascii: " "))
      .map { String(decoding: $0, as: UTF8.self) }
    firsts = (list(head["shards"]?.value), list(head["codes"]?.value))
    var last = 0
    untranslated = Set(
      PackedNumbers.numbers(head.text("untranslated") ?? "").map { more in
        last += more
        return last
      })
    stars = PackedNumbers.pairs(head.text("stars") ?? "")
    let vocabulary = head["vocabulary"]?.value
    let same = lists(vocabulary?["same"]?.value).map {
      (SearchRanking.same, $0.map(Self.whole))
    }
    let near = lists(vocabulary?["near"]?.value).map {
      (SearchRanking.related, $0.map(Self.whole))
    }
    groups = same + near
    ignored = list(vocabulary?["ignored"]?.value).map(Self.fold)
    starWords = (vocabulary?["stars"]?.value.entries ?? []).flatMap { entry in
      list(entry.value).map { (Self.fold($0), Int(entry.key) ?? 0, $0) }
    }
  }

  static func whole(_ text: String) -> [TypedWord] {
    TypedWord.all(in: text).map { word in
      var word = word
      word.isWhole = true
      return word
    }
  }

  static func fold(_ text: String) -> [String] { TypedWord.all(in: text).map(\.folded) }

  /// Where the words of a phrase stand one after the other; nil for no words.
  static func place(of phrase: [String], in words: [String]) -> Range<Int>? {
    guard !phrase.isEmpty, phrase.count <= words.count else { return nil }
    return (0...(words.count - phrase.count)).first {
      words[$0..<($0 + phrase.count)].elementsEqual(phrase)
    }.map { $0..<($0 + phrase.count) }
  }

  static func read(_ name: String, _ load: (String) -> [UInt8]?) -> Node? {
    guard let bytes = load(name), let start = bytes.firstIndex(of: UInt8(ascii: ",")),
      let end = bytes.lastIndex(of: UInt8(ascii: ")"))
    else { return nil }
    var report = Report()
    return JSONReader.read(bytes[(start + 1)..<end], path: name, report: &report)
  }

  func has(_ folded: String) -> Bool {
    let place = Self.place(in: words, of: folded)
    return place < words.count && words[place] == folded
  }

  /// The place of the first word that is not before another.
  static func place(in list: [String], of wanted: String) -> Int {
    var (low, high) = (0, list.count)
    while low < high {
      let middle = (low + high) / 2
      if list[middle].utf8.lexicographicallyPrecedes(wanted.utf8) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low
  }

  /// What is good, and what is only near: good answers end where they are worth far less.
  func split(_ ranked: [Found]) -> (good: [Found], near: [Found]) {
    let least = (ranked.map(\.rate).max() ?? 0) * SearchRanking.good
    return (ranked.filter { $0.rate >= least }, ranked.filter { $0.rate < least })
  }

  /// What a text finds: the good, the near, and how it was read.
  func find(_ text: String) -> Answer {
    let (rest, stars, said) = starsOf(TypedWord.all(in: text))
    var answer = Answer(said: said)
    answer.query = rest
    guard !rest.isEmpty else {
      if stars > 0 {
        answer.good = self.stars.indices.filter { self.stars[$0] == stars }
          .map { Found(number: $0, rate: 1, score: 1) }
      }
      return answer
    }
    let exact = ranked(rest, isLoose: false, stars: stars)
    (answer.good, answer.near) = split(exact)
    if exact.count > 4
      || !exact.isEmpty && rest.count == 1 && rest[0].folded.utf16.count < 4
    {
      return answer
    }
    if exact.isEmpty {
      var most = 0.0
      for other in respellings(rest) {
        let ranked = ranked(other, isLoose: false, stars: stars)
        guard let first = ranked.first, first.rate / Double(other.count) > most else { continue }
        most = first.rate / Double(other.count)
        (answer.good, answer.near) = split(ranked)
        answer.instead = other.map(\.written).joined(separator: " ")
        answer.query = other
      }
      if most > 0 { return answer }
      if stars > 0 {
        let text = rest.map(\.text).joined(separator: " ")
        var all = find(text)
        all.instead = all.instead ?? text
        return all
      }
    }
    let known = Set(exact.map(\.number))
    let loose = ranked(rest, isLoose: true, stars: stars).filter { !known.contains($0.number) }
    if exact.isEmpty {
      (answer.good, answer.near) = split(loose)
      answer.isLoose = true
    } else {
      answer.near += loose
    }
    guard answer.good.isEmpty, rest.count > 1 else { return answer }
    // Not all of the words: what has most of them, by what they are worth.
    var some: [Int: Double] = [:]
    for typed in rest {
      for one in split(ranked([typed], isLoose: false, stars: stars)).good {
        some[one.number, default: 0] += one.rate
      }
    }
    answer.near = Array(
      some.map { Found(number: $0.key, rate: $0.value, score: $0.value) }.sorted(by: Self.isBefore)
        .prefix(100))
    return answer
  }
}
