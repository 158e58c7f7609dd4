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
    /// The rank that was asked for in words, and those words.
    var stars = 0
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
  private let load: (String) -> [UInt8]?
  private let count: Int
  private let products: Int
  private let words: [String]
  private let firsts: (words: [String], codes: [String])
  private let untranslated: Set<Int>
  private let stars: [Int]
  private let groups: [(worth: Double, phrases: [[TypedWord]])]
  private let ignored: [[String]]
  private let starWords: [(folded: [String], stars: Int, said: String)]
  private var shards: [String: [(folded: String, spellings: [(String, String)])]] = [:]

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

  private static func whole(_ text: String) -> [TypedWord] {
    TypedWord.all(in: text).map { word in
      var word = word
      word.isWhole = true
      return word
    }
  }

  private static func fold(_ text: String) -> [String] { TypedWord.all(in: text).map(\.folded) }

  /// Where the words of a phrase stand one after the other; nil for no words.
  private static func place(of phrase: [String], in words: [String]) -> Range<Int>? {
    guard !phrase.isEmpty, phrase.count <= words.count else { return nil }
    return (0...(words.count - phrase.count)).first {
      words[$0..<($0 + phrase.count)].elementsEqual(phrase)
    }.map { $0..<($0 + phrase.count) }
  }

  private static func read(_ name: String, _ load: (String) -> [UInt8]?) -> Node? {
    guard let bytes = load(name), let start = bytes.firstIndex(of: UInt8(ascii: ",")),
      let end = bytes.lastIndex(of: UInt8(ascii: ")"))
    else { return nil }
    var report = Report()
    return JSONReader.read(bytes[(start + 1)..<end], path: name, report: &report)
  }

  private func has(_ folded: String) -> Bool {
    let place = Self.place(in: words, of: folded)
    return place < words.count && words[place] == folded
  }

  /// The place of the first word that is not before another.
  private static func place(in list: [String], of wanted: String) -> Int {
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

  // MARK: Words of the index

  /// The words of the index that a typed one may stand for, with what each is worth.
  private func candidates(
    _ typed: TypedWord, isLast: Bool, isLoose: Bool
  ) -> [(folded: String, worth: Double)] {
    let folded = typed.folded
    var found: [(folded: String, worth: Double)] = []
    var seen: Set<String> = []
    func add(_ word: String, _ worth: Double) {
      if seen.insert(word).inserted { found.append((word, worth)) }
    }
    let start = Self.place(in: words, of: folded)
    if start < words.count, words[start] == folded { add(folded, 1) }
    let length = folded.utf16.count
    if (isLast && !typed.isWhole || typed.hasParts) && length > 1 || typed.isJoined {
      var place = start
      while place < words.count, found.count < 60, words[place].hasBytes(of: folded) {
        add(words[place], SearchRanking.begun)
        place += 1
      }
    }
    guard isLoose, !typed.isJoined else { return found }
    let parts = typed.hasParts ? length > 1 : length > 3
    let said = TypedWord.sound(folded)
    for other in words where !seen.contains(other) {
      if length > 2, TypedWord.isNear(folded, other) || said == TypedWord.sound(other) {
        add(other, SearchRanking.near)
      } else if parts, other.firstRange(of: folded) != nil {
        add(other, SearchRanking.inside)
      }
    }
    return found
  }

  private func shard(
    _ folded: String
  ) -> [(folded: String, spellings: [(spelled: String, postings: String)])] {
    let isCode = SearchWord.isCode(folded)
    let list = isCode ? firsts.codes : firsts.words
    var number = Self.place(in: list, of: folded)
    if number == list.count || list[number] != folded { number -= 1 }
    let name = "\(language)/\(isCode ? "c" : "w")\(max(0, number))"
    if let known = shards[name] { return known }
    let made = (Self.read(name, load)?.entries ?? []).map { entry in
      (
        folded: entry.key,
        spellings: entry.value.entries.map { spelling -> (String, String) in
          guard case .scalar(let text, _) = spelling.value.content else {
            return (spelling.key, "")
          }
          return (spelling.key, text)
        }
      )
    }
    shards[name] = made
    return made
  }

  /// What stands for a typed word.
  private func spellings(_ typed: TypedWord, isLast: Bool, isLoose: Bool) -> [Spelling] {
    var found = candidates(typed, isLast: isLast, isLoose: isLoose)
    if SearchWord.isCode(typed.folded) {
      for (code, _) in shard(typed.folded) where code.hasBytes(of: typed.folded) {
        found.append((code, code == typed.folded ? 1 : SearchRanking.begun))
      }
    }
    return found.flatMap { folded, worth -> [Spelling] in
      let own = shard(folded).first { $0.folded == folded }?.spellings ?? []
      return own.filter { spelled, _ in
        worth < 1 && worth != SearchRanking.begun
          || typed.fits(spelled, isPart: worth == SearchRanking.begun)
      }.map { Spelling(spelled: $0.spelled, worth: worth, postings: $0.postings) }
    }
  }

  // MARK: Rating

  /// What each subject is worth to a query; -1 where it lacks a word.
  ///
  /// - Parameter explain: told each word that a subject was met by, where it stands and what it counts
  func rate(
    _ query: [TypedWord], isLoose: Bool,
    explain: ((_ number: Int, _ word: String, SearchRanking.Place, Double) -> Void)? = nil
  ) -> [Double] {
    var total = [Double](repeating: 0, count: count)
    var met = [Int](repeating: 0, count: count)
    var before = [Int](repeating: 0, count: count)
    var heads = [Bool](repeating: false, count: count)
    for (turn, typed) in query.enumerated() {
      let isLast = turn == query.count - 1
      var best = [Double](repeating: 0, count: count)
      var stands = [Int](repeating: 0, count: count)
      var words = [String?](repeating: nil, count: explain == nil ? 0 : count)
      for spelling in spellings(typed, isLast: isLast, isLoose: isLoose) {
        let found = PackedNumbers.numbers(spelling.postings)
        var number = 0
        for place in stride(from: 0, to: found.count, by: 2) {
          number += found[place] >> 4
          let weight = SearchRanking.Place(rawValue: found[place] & 15)?.weight ?? 0
          let score = Double(weight) * spelling.worth
          if score > best[number] {
            best[number] = score
            stands[number] = 1 + ((found[place] & 15) << 5 | found[place + 1])
            if explain != nil { words[number] = spelling.spelled }
          }
        }
      }
      let isBegun = isLast && turn > 0 && typed.folded.utf16.count == 1
      for number in 0..<count where met[number] == turn && (best[number] > 0 || isBegun) {
        met[number] += 1
        guard best[number] > 0 else { continue }
        var score = best[number]
        let here = stands[number] - 1
        let (place, position) = (here >> 5, here >> 1 & 15)
        let last = before[number] - 1
        let follows = last >= 0 && last >> 5 == place && (last >> 1 & 15) + 1 == position
        if follows { score += score * SearchRanking.phrase }
        // A name, another name or a number, from its first word on.
        if place > SearchRanking.Place.maker.rawValue, position == 0 {
          heads[number] = true
          if turn == 0 { score += SearchRanking.start }
        } else if !follows {
          heads[number] = false
        }
        if heads[number], here & 1 == 1 {
          score += SearchRanking.whole * best[number] / 10
          heads[number] = false
        }
        total[number] += score
        if let explain, let word = words[number], let where_ = SearchRanking.Place(rawValue: place)
        {
          explain(number, word, where_, score)
        }
      }
      before = stands
    }
    for number in 0..<count where met[number] != query.count { total[number] = -1 }
    return total
  }

  /// What is left of a query without the words that may be left out.
  private func kept(_ query: [TypedWord]) -> [TypedWord] {
    var left = query.map(\.folded)
    for phrase in ignored {
      guard let range = Self.place(of: phrase, in: left) else { continue }
      for place in range { left[place] = "-" }
    }
    return zip(query, left).filter { $0.1 != "-" }.map(\.0)
  }

  /// The same query in other words: without what may be left out, with what means the same or nearly so.
  func variants(_ query: [TypedWord]) -> [(query: [TypedWord], worth: Double)] {
    var found: [(query: [TypedWord], worth: Double)] = []
    let text = query.map(\.folded)
    let kept = kept(query)
    if !kept.isEmpty, kept.count < query.count { found.append((kept, SearchRanking.less)) }
    for (worth, group) in groups {
      let folded = group.map { $0.map(\.folded) }
      let own = folded.enumerated().filter { Self.place(of: $0.element, in: text) != nil }
        .sorted { ($1.element.length, $0.offset) < ($0.element.length, $1.offset) }
        .first?.element
      guard let own, let range = Self.place(of: own, in: text) else { continue }
      for (other, words) in zip(folded, group) where other != own && found.count <= 7 {
        found.append(
          (Array(query[..<range.lowerBound]) + words + Array(query[range.upperBound...]), worth))
      }
    }
    return found
  }

  /// Subjects with what they are worth, the best first.
  private func ranked(_ query: [TypedWord], isLoose: Bool, stars: Int) -> [Found] {
    var total = rate(query, isLoose: isLoose)
    let isEnough = total.count { $0 >= 0 } >= SearchRanking.enough
    for (own, worth) in variants(query) where !isEnough || worth >= SearchRanking.same {
      for (number, rate) in rate(own, isLoose: isLoose).enumerated()
      where rate >= 0 && rate * worth > total[number] {
        total[number] = rate * worth
      }
    }
    return total.enumerated().compactMap { number, rate in
      let own = number < self.stars.count ? self.stars[number] : 0
      guard rate >= 0, stars == 0 || own == stars else { return nil }
      let score =
        rate + Double(own) * SearchRanking.star
        + (number < products ? SearchRanking.product : 0)
        - (untranslated.contains(number) ? SearchRanking.untranslated : 0)
      return Found(number: number, rate: rate, score: score)
    }.sorted(by: Self.isBefore)
  }

  private static func isBefore(_ one: Found, _ other: Found) -> Bool {
    one.score != other.score ? one.score > other.score : one.number < other.number
  }

  // MARK: Other readings

  /// A typed word in other ways: with its keys read, cut where words begin.
  private func respelled(_ typed: TypedWord) -> [[TypedWord]] {
    var found: [[TypedWord]] = has(typed.folded) ? [[typed]] : []
    if let keyed = typed.unkeyed, has(keyed.folded) { found.append([keyed]) }
    guard found.isEmpty, !typed.hasParts else { return found.isEmpty ? [[typed]] : found }
    let letters = Array(typed.folded)
    guard letters.count > 3 else { return [[typed]] }
    // The fewest words that make it up, to every letter of it.
    var best: [[[String]]] = [[[]], []]
    for end in 2...letters.count {
      var here: [[String]] = []
      for start in 0...(end - 2) where !best[start].isEmpty {
        let word = String(letters[start..<end])
        guard has(word) else { continue }
        for list in best[start] where list.count < 5 { here.append(list + [word]) }
      }
      let sorted = here.enumerated().sorted {
        ($0.element.count, $0.offset) < ($1.element.count, $1.offset)
      }
      best.append(sorted.prefix(6).map(\.element))
    }
    let cut = best[letters.count].map { $0.map { TypedWord($0) } }
    return cut.isEmpty ? [[typed]] : cut
  }

  /// Whole queries of such words, as many as are worth a try.
  private func respellings(_ query: [TypedWord]) -> [[TypedWord]] {
    var found: [[TypedWord]] = [[]]
    for typed in query {
      found = found.flatMap { list in respelled(typed).map { list + $0 } }
      found = Array(found.prefix(12))
    }
    for place in query.indices.dropFirst() {
      let both = TypedWord(query[place - 1].text + query[place].text)
      if has(both.folded) {
        found.append(Array(query[..<(place - 1)]) + [both] + Array(query[(place + 1)...]))
      }
    }
    let text = query.map(\.text)
    return found.filter { $0.map(\.text).joined(separator: " ") != text.joined(separator: " ") }
  }

  /// The rank that is asked for in words, taken out of the query.
  private func starsOf(_ query: [TypedWord]) -> (rest: [TypedWord], stars: Int, said: String?) {
    for (folded, stars, said) in starWords {
      guard let range = Self.place(of: folded, in: query.map(\.folded)) else { continue }
      var rest = query
      rest.removeSubrange(range)
      return (kept(rest).isEmpty ? [] : rest, stars, said)
    }
    return (query, 0, nil)
  }

  /// What is good, and what is only near: good answers end where they are worth far less.
  private func split(_ ranked: [Found]) -> (good: [Found], near: [Found]) {
    let least = (ranked.map(\.rate).max() ?? 0) * SearchRanking.good
    return (ranked.filter { $0.rate >= least }, ranked.filter { $0.rate < least })
  }

  /// What a text finds: the good, the near, and how it was read.
  func find(_ text: String) -> Answer {
    let (rest, stars, said) = starsOf(TypedWord.all(in: text))
    var answer = Answer(stars: stars, said: said)
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

extension [String] {
  /// How long the words are in one line.
  fileprivate var length: Int { reduce(count - 1) { $0 + $1.utf16.count } }
}

extension String {
  /// Whether it begins with the bytes of another.
  fileprivate func hasBytes(of beginning: String) -> Bool { utf8.starts(with: beginning.utf8) }
}
