internal import Catalogue
internal import Diagnostics
internal import Markup
internal import Theme

/// What a code, a number or a name in full stands for: files that a page's script asks for one of, to say
/// whether a product is recognised on the reader's own day.
struct Lookup: Sendable {
  /// How many subjects' keys are in one file, some 5 KB of it, packed.
  private static let shardSize = 64

  static func shardCount(_ subjects: Int) -> Int { subjects / shardSize + 1 }

  let shards: [[UInt8]]

  /// - Parameter entries: what each subject is found by, and what is said of it as JSON.
  init(_ entries: [(keys: [String], value: [UInt8])], count: Int, name: String) {
    var shards = [[String: [Int]]](repeating: [:], count: Self.shardCount(count))
    for (index, entry) in entries.enumerated() {
      for key in Set(entry.keys) where !key.isEmpty {
        shards[Self.shard(of: key, of: shards.count)][key, default: []].append(index)
      }
    }
    self.shards = shards.enumerated().map { number, keys in
      SearchIndex.file("\(name)/v\(number)") { json in
        json.object { json in
          for (key, found) in keys.sorted(by: { $0.key < $1.key }) {
            json.array(key, found) { index, json in json.value(entries[index].value) }
          }
        }
      }
    }
  }

  /// The shard that a key is in (FNV-1a of 32 bits over its UTF-16): the theme's script works it out alike.
  static func shard(of key: String, of count: Int) -> Int {
    var hash: UInt32 = 2_166_136_261
    for unit in key.utf16 { hash = (hash ^ UInt32(unit)) &* 16_777_619 }
    return Int(hash % UInt32(count))
  }

  /// A text as keys are compared: the words of search without marks, nothing between them, whole however
  /// many there are.
  static func key(_ text: String) -> String { words(of: text).map(\.folded).joined() }

  /// The number of a decision as a key: `02/QĐ` and `2/QĐ` are one.
  static func key(ofNumber text: String) -> String { String(key(text).drop { $0 == "0" }) }

  /// A name as it is spelled: the marks that somebody types are held against it.
  static func spelled(_ name: String) -> String {
    words(of: name).map(\.spelled).joined(separator: " ")
  }

  private static func words(of text: String) -> [SearchWord] {
    var words: [SearchWord] = []
    SearchWord.forEachRun(in: ComposedForm.of(text).lowercased()) { run, _ in
      words.append(SearchWord(String(decoding: run, as: UTF8.self)))
    }
    return words
  }
}

extension Edition {
  /// What codes, numbers and names stand for, in the order of search's numbers.
  func lookup(_ subjects: [SearchSubject]) -> Lookup {
    let printed = catalogue.printedNames
    var entries: [(keys: [String], value: [UInt8])] = []
    for (number, subject) in subjects.enumerated() {
      guard case .record(let reference) = subject else { continue }
      switch reference.kind {
      case .products:
        entries.append(entry(ofProduct: reference.index, number, printed[reference.index] ?? []))
      case .decisions:
        let decision = catalogue.decisions[reference.index].record
        var json = JSONWriter()
        json.object { json in
          json.field("s", number)
          json.field("c", decision.rows.count)
          json.field("d", strings.day(decision.date))
          json.field("f", "\(decision.date)")
        }
        entries.append(([Lookup.key(ofNumber: decision.number)], json.bytes))
      default:
        // That a name is of something else, of which no verdict is to be given.
        let keys = catalogue.record(reference).names.map { Lookup.key($0) }
        entries.append(other(number, keys, said: known(reference)))
      }
    }
    return Lookup(entries, count: subjects.count, name: language.code)
  }

  private func other(
    _ number: Int, _ keys: [String], said: (number: String, text: String)?
  ) -> (keys: [String], value: [UInt8]) {
    var json = JSONWriter()
    json.object { json in
      json.field("s", number)
      json.field("w", said?.text)
    }
    return (keys + [said.map { Lookup.key(ofNumber: $0.number) } ?? ""], json.bytes)
  }

  /// The number of a paper or a plan, with what there is to say of it today.
  private func known(_ reference: RecordRef) -> (number: String, text: String)? {
    switch reference.kind {
    case .documents:
      let entry = catalogue.papers[reference.index]
      return entry.record.number.map { ($0, string(WordGroups.paperStandings, entry.standing)) }
    case .plans:
      let plan = catalogue.plans[reference.index].record
      return plan.number.map { ($0, strings.days(from: plan.begins, to: plan.ends)) }
    default: return nil
    }
  }

  private func entry(
    ofProduct index: Int, _ number: Int, _ printed: [String]
  ) -> (keys: [String], value: [UInt8]) {
    let entry = catalogue.products[index]
    let product = entry.record
    let names = product.name.byLanguage.map(\.value) + [product.printedName].compactMap { $0 }
    var keys = (names + printed + [product.code].compactMap { $0 }).map { Lookup.key($0) }
    // By the address of its QR code; an id alone is nothing that people type.
    keys += ([product.id] + product.marks.aliases.map(\.value.text)).map { "q/\($0)" }
    for variant in product.variants {
      guard let gtin = variant.gtin else { continue }
      keys.append(String(repeating: "0", count: max(0, 14 - gtin.utf8.count)) + gtin)
    }
    let spans = Rank.spans(of: entry.recognitions)
    var json = JSONWriter()
    json.object { json in
      json.field("s", number)
      json.strings("n", Set((names + printed).map(Lookup.spelled)).sorted())
      json.array("p", spans) { span, json in
        json.array { json in
          json.integer(span.stars)
          json.string("\(span.start)")
          json.string("\(span.lastDay)")
          json.string(strings.day(span.lastDay))
          json.string(strings.day(span.lastDay.adding(days: 1)))
          json.integer(span.isRevoked ? 1 : 0)
          json.string(span.number)
        }
      }
      if let from = product.suspension?.from {
        json.strings("x", ["\(from)", strings.day(from)])
      }
    }
    return (keys, json.bytes)
  }
}

extension CatalogueReader {
  /// The names that decisions print for products, by the products' indices.
  fileprivate var printedNames: [Int: [String]] {
    var names: [Int: [String]] = [:]
    for decision in decisions.indices.map({ decisions[$0] }) {
      for row in decision.rows {
        guard let product = row.product, let name = row.record.printedName else { continue }
        names[product, default: []].append(name)
        if let code = row.record.code { names[product, default: []].append(code) }
      }
    }
    return names
  }
}
