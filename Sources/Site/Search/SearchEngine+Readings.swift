internal import Markup

// What else a query may be read as.
extension SearchEngine {
  /// What is left of a query without the words that may be left out.
  func kept(_ query: [TypedWord]) -> [TypedWord] {
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

  /// A typed word in other ways: with its keys read, cut where words begin.
  func respelled(_ typed: TypedWord) -> [[TypedWord]] {
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
  func respellings(_ query: [TypedWord]) -> [[TypedWord]] {
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
  func starsOf(_ query: [TypedWord]) -> (rest: [TypedWord], stars: Int, said: String?) {
    for (folded, stars, said) in starWords {
      guard let range = Self.place(of: folded, in: query.map(\.folded)) else { continue }
      var rest = query
      rest.removeSubrange(range)
      return (kept(rest).isEmpty ? [] : rest, stars, said)
    }
    return (query, 0, nil)
  }
}

extension [String] {
  /// How long the words are in one line.
  fileprivate var length: Int { reduce(count - 1) { $0 + $1.utf16.count } }
}
