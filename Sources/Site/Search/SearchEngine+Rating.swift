internal import Markup

// What each subject is worth to a query.
extension SearchEngine {
  /// The words of the index that a typed one may stand for, with what each is worth.
  func candidates(
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

  func shard(
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
  func spellings(_ typed: TypedWord, isLast: Bool, isLoose: Bool) -> [Spelling] {
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
    var wrong = [Int](repeating: 0, count: count)
    for (turn, typed) in query.enumerated() {
      let isLast = turn == query.count - 1
      var best = [Double](repeating: 0, count: count)
      var stands = [Int](repeating: 0, count: count)
      var isWrong = [Bool](repeating: false, count: count)
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
            isWrong[number] = spelling.worth == SearchRanking.near
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
        if isWrong[number] { wrong[number] += 1 }
        if let explain, let word = words[number], let where_ = SearchRanking.Place(rawValue: place)
        {
          explain(number, word, where_, score)
        }
      }
      before = stands
    }
    // One word may be spelled wrong: where two are, other words are meant.
    for number in 0..<count where met[number] != query.count || wrong[number] > 1 {
      total[number] = -1
    }
    return total
  }

  /// Subjects with what they are worth, the best first.
  func ranked(_ query: [TypedWord], isLoose: Bool, stars: Int) -> [Found] {
    var total = rate(query, isLoose: isLoose)
    let isEnough = total.count { $0 >= 0 } >= SearchRanking.enough
    // Other words stand in for what was typed, not for what is nearly that.
    for (own, worth) in isLoose ? [] : variants(query)
    where !isEnough || worth >= SearchRanking.same {
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

  static func isBefore(_ one: Found, _ other: Found) -> Bool {
    one.score != other.score ? one.score > other.score : one.number < other.number
  }
}

extension String {
  /// Whether it begins with the bytes of another.
  fileprivate func hasBytes(of beginning: String) -> Bool { utf8.starts(with: beginning.utf8) }
}
