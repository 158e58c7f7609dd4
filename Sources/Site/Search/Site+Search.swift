internal import Catalogue
internal import Diagnostics
package import Markup

// What `ocop search` asks: what the pages' search finds, and why.
extension Site {
  /// What search finds for a text in a language.
  package struct SearchAnswer: Sendable {
    package struct Row: Sendable {
      package let kind: String
      package let name: String
      /// Who makes it, and where.
      package let detail: String
      /// Below the site's own address.
      package let address: String
      /// What it is worth, with the words by which it was found, where each stands and what it counts.
      package let score: Double
      package let reasons: [(word: String, place: String, score: Double)]
    }

    package let good: [Row]
    package let near: [Row]
    /// The rank that was asked for in words.
    package let rank: String?
    /// What the text was read as, where nothing was found as it stands.
    package let instead: String?
  }

  package var mainLanguage: Language { catalogue.settings.mainLanguage }

  /// Searches as the page of a language does, in the same index by the same rules.
  ///
  /// - Returns: nil where the site does not have the language.
  package func searchAnswer(to text: String, in language: Language) -> SearchAnswer? {
    guard editions[language] != nil else { return nil }
    let files = search(in: language)
    let edition = edition(in: language)
    let engine = SearchEngine(language.code) { name in
      let file = name.dropFirst(language.code.utf8.count + 1)
      guard let letter = file.first, file != "words", let number = Int(file.dropFirst()) else {
        return files.index.words
      }
      return letter == "c" ? files.index.codes[number] : files.index.shards[number]
    }
    guard let engine else { return nil }
    let answer = engine.find(text)
    var reasons: [Int: [(word: String, place: String, score: Double)]] = [:]
    let shown = Set((answer.good + answer.near).map(\.number))
    for query in [answer.query] + engine.variants(answer.query).map(\.query) {
      var own: [Int: [(word: String, place: String, score: Double)]] = [:]
      let rates = engine.rate(query, isLoose: answer.isLoose) { number, word, place, score in
        if shown.contains(number) { own[number, default: []].append((word, "\(place)", score)) }
      }
      // The words by which most was found.
      for (number, list) in own where rates[number] >= 0 {
        let before = reasons[number]?.reduce(0) { $0 + $1.score } ?? 0
        if list.reduce(0, { $0 + $1.score }) > before { reasons[number] = list }
      }
    }
    func row(_ found: SearchEngine.Found) -> SearchAnswer.Row {
      let row = edition.searchRow(of: files.subjects[found.number])
      return SearchAnswer.Row(
        kind: row.kind, name: row.name, detail: row.detail, address: row.address,
        score: found.score, reasons: reasons[found.number] ?? [])
    }
    return SearchAnswer(
      good: answer.good.map(row), near: answer.near.map(row), rank: answer.said,
      instead: answer.instead)
  }
}

extension Edition {
  /// What a row of search says of a subject.
  fileprivate func searchRow(
    of subject: SearchSubject
  ) -> (kind: String, name: String, detail: String, address: String) {
    var json = JSONWriter()
    json.object { write(searchRowOf: subject, &$0) }
    var report = Report()
    let node = JSONReader.read(json.bytes[...], path: "", report: &report)
    return (
      subject.kindWord, node?.text("n") ?? "", node?.text("d") ?? "", node?.text("h") ?? ""
    )
  }
}
