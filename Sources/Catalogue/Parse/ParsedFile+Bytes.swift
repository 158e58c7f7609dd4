internal import Diagnostics
internal import Markup

// A parsed file as bytes, for the next build: the one form that all kinds have.
extension ParsedFile {
  /// The file as bytes; the places in it are those of the file with a path.
  func bytes(_ path: String) -> [UInt8]? {
    var writer = ParsedWriter(path: path)
    writer.add(hash.value)
    writer.add(facts.value)
    writer.add(sign)
    if let metadata {
      writer.add(1)
      writer.add(metadata)
    } else {
      writer.add(0)
    }
    if let story {
      writer.add(1)
      writer.add(story.range)
      writer.add(story.hash.value)
      writer.add(story.names)
      writer.add(story.references.count)
      for reference in story.references {
        writer.add(reference.destination)
        writer.add(reference.isPicture ? 1 : 0)
        writer.add(reference.place)
      }
    } else {
      writer.add(0)
    }
    for list in [problems, findings] {
      writer.add(list.count)
      for diagnostic in list { writer.add(diagnostic) }
    }
    return writer.isWhole ? writer.bytes : nil
  }

  /// Reads bytes that `bytes(_:)` wrote.
  init(_ packed: PackedReader, path: String) {
    var reader = ParsedReader(packed, path: path)
    hash = ContentHash(value: reader.word())
    facts = ContentHash(value: reader.word())
    sign = reader.text()
    metadata = reader.number() == 1 ? reader.node() : nil
    story =
      reader.number() == 1
      ? {
        let range = reader.range()
        let hash = ContentHash(value: reader.word())
        let names = reader.text()
        let references = (0..<reader.number()).map { _ in
          StoryReference(
            destination: reader.text(), isPicture: reader.number() == 1, place: reader.span())
        }
        return Story(path: path, references: references, range: range, hash: hash, names: names)
      }() : nil
    problems = (0..<reader.number()).map { _ in reader.diagnostic() }
    findings = (0..<reader.number()).map { _ in reader.diagnostic() }
  }
}

/// Every name a key may have, in a fixed order: written as its number.
private let knownKeys: [String] = {
  var names: Set<String> = []
  func add(_ keys: [KeyDescription]) {
    for key in keys {
      names.insert(key.name)
      if case .map(let inner) = key.form { add(inner) }
    }
  }
  for kind in RecordKind.allCases { add(kind.record.keys) }
  add(ExternalProduct.keys)
  // What stands inside lists of maps, and the languages texts are often in.
  names.formUnion([
    "name", "pack", "price", "price_checked", "gtin", "kind", "number", "issued", "valid_until",
    "product", "producer", "checked", "file", "alt", "credit", "vi", "en", "translated",
  ])
  return names.sorted()
}()

private let numbersOfKeys: [String: Int] = Dictionary(
  uniqueKeysWithValues: knownKeys.enumerated().map { ($0.element, $0.offset + 1) })

/// Writes a parsed file: places as what they are more than the last.
private struct ParsedWriter {
  let path: String
  private var packed = PackedWriter(reserving: 1024)
  private var last = 0
  /// Whether all places were in the file itself.
  private(set) var isWhole = true

  init(path: String) {
    self.path = path
  }

  var bytes: [UInt8] { packed.bytes }

  mutating func add(_ word: UInt64) { packed.add(word) }

  mutating func add(_ number: Int) { packed.add(number) }

  mutating func add(_ text: String) { packed.add(text) }

  mutating func add(_ range: Range<Int>) {
    let step = range.lowerBound - last
    // The sign in the lowest bit: most steps go on, by a few bytes.
    add(step < 0 ? -step << 1 | 1 : step << 1)
    add(range.count)
    last = range.lowerBound
  }

  mutating func add(_ span: SourceSpan) {
    if case .cell = span.place { isWhole = false }
    if span.path != path { isWhole = false }
    add(span.range)
  }

  mutating func add(_ node: Node) {
    switch node.content {
    case .scalar(let text, let isPlain):
      add(isPlain ? 0 : 1)
      add(node.span)
      add(text)
    case .list(let items):
      add(2)
      add(node.span)
      add(items.count)
      for item in items { add(item) }
    case .map(let entries):
      add(3)
      add(node.span)
      add(entries.count)
      for entry in entries {
        let number = numbersOfKeys[entry.key] ?? 0
        add(number)
        if number == 0 { add(entry.key) }
        add(entry.keySpan)
        add(entry.value)
      }
    }
  }

  mutating func add(_ diagnostic: Diagnostic) {
    add(diagnostic.severity == .error ? 1 : 0)
    add(diagnostic.message.id)
    add(diagnostic.message.text)
    add(diagnostic.span)
    add(diagnostic.hint == nil ? 0 : 1)
    if let hint = diagnostic.hint { add(hint) }
  }

  private mutating func add(_ text: BilingualText) {
    add(text.vietnamese)
    add(text.english)
  }
}

/// Reads what a `ParsedWriter` wrote; the whole was vouched for before.
private struct ParsedReader {
  private var packed: PackedReader
  private let path: String
  private var last = 0

  init(_ packed: PackedReader, path: String) {
    self.packed = packed
    self.path = path
  }

  mutating func word() -> UInt64 { packed.word() }

  mutating func number() -> Int { packed.number() }

  mutating func text() -> String { packed.text() }

  mutating func range() -> Range<Int> {
    let step = number()
    last += step & 1 == 1 ? -(step >> 1) : step >> 1
    let count = number()
    return last..<last + count
  }

  mutating func span() -> SourceSpan { SourceSpan(path: path, range: range()) }

  mutating func node() -> Node {
    let kind = number()
    let span = span()
    switch kind {
    case 0, 1: return Node(.scalar(text(), isPlain: kind == 0), at: span)
    case 2: return Node(.list((0..<number()).map { _ in node() }), at: span)
    default:
      return Node(
        .map(
          (0..<number()).map { _ in
            let number = number()
            let key = number == 0 ? text() : knownKeys[number - 1]
            return Node.Entry(key: key, keySpan: self.span(), value: node())
          }), at: span)
    }
  }

  mutating func diagnostic() -> Diagnostic {
    let severity: Diagnostic.Severity = number() == 1 ? .error : .warning
    let id = text()
    let words = bilingual()
    let span = span()
    let hint = number() == 1 ? bilingual() : nil
    return Diagnostic(
      severity: severity,
      message: Diagnostic.Message(id, vi: words.vietnamese, en: words.english), span: span,
      hint: hint)
  }

  private mutating func bilingual() -> BilingualText { BilingualText(vi: text(), en: text()) }
}
