internal import Diagnostics

/// Changes single values of a file's metadata and leaves every other byte as an editor wrote it.
package struct FrontMatterEdit: Sendable {
  let text: SourceText
  let metadata: Node
  /// Where the closing line of `---` begins.
  let fence: Int
  var edits: [(range: Range<Int>, bytes: [UInt8])] = []
  /// New keys in their order; with a name inside where they are maps.
  private var added: [(key: String, values: [(inner: String?, yaml: String)])] = []
  /// What each changed key has to be afterwards: a value in YAML's notation, nil for none.
  private var wanted: [(key: String, inner: String?, yaml: String?)] = []
  /// What each changed list has to be.
  var wantedLists: [WantedList] = []
  /// Whether something is asked of it that it cannot do without losing what somebody wrote.
  var isTooMuch = false

  /// - Returns: nil for a file whose metadata cannot be read.
  package init?(_ text: SourceText) {
    var report = Report()
    guard let parts = FrontMatter(text, report: &report), !report.hasErrors else { return nil }
    self.text = text
    metadata = parts.metadata
    fence = parts.fence
  }

  /// What stands under a key.
  package func value(of key: String) -> Node? { metadata[key]?.value }

  /// Gives a key, or a key inside of its map, another value; nil takes it away.
  ///
  /// - Parameter yaml: the value in YAML's notation, on one line.
  package mutating func set(_ key: String, _ inner: String? = nil, to yaml: String?) {
    wanted.append((key, inner, yaml))
    let entry = metadata[key]
    if let inner {
      guard let map = entry?.value, case .map(let entries) = map.content, !map.isEmpty else {
        add(key, inner, yaml)
        return
      }
      if let own = map[inner] {
        replace(own, yaml, isInFlow: isFlow(map))
      } else if let yaml {
        insert("\(inner): \(yaml)", into: map, entries)
      }
      return
    }
    guard let entry else { return add(key, nil, yaml) }
    replace(entry, yaml, isInFlow: isFlow(metadata))
  }

  private mutating func add(_ key: String, _ inner: String?, _ yaml: String?) {
    guard let yaml else { return }
    if let index = added.firstIndex(where: { $0.key == key }) {
      added[index].values.append((inner, yaml))
    } else {
      added.append((key, [(inner, yaml)]))
    }
  }

  func isFlow(_ map: Node) -> Bool {
    map.span.range.lowerBound < text.bytes.count
      && text.bytes[map.span.range.lowerBound] == UInt8(ascii: "{")
  }

  /// Where a value ends: lists in lines end with their last item, whatever YAML's marks say.
  func end(of node: Node) -> Int {
    let range = node.span.range
    guard let first = text.bytes[min(range.lowerBound, fence)...].first,
      first != UInt8(ascii: "["), first != UInt8(ascii: "{")
    else { return range.upperBound }
    switch node.content {
    case .scalar: return range.upperBound
    case .list(let items): return items.last.map { end(of: $0) } ?? range.upperBound
    case .map(let entries): return entries.last.map { end(of: $0.value) } ?? range.upperBound
    }
  }

  mutating func replace(_ entry: Node.Entry, _ yaml: String?, isInFlow: Bool) {
    let bytes = text.bytes
    var end = max(end(of: entry.value), entry.keySpan.range.upperBound)
    // A block of text takes its last line's end with it.
    while end > entry.keySpan.range.upperBound, bytes[end - 1] == 10 || bytes[end - 1] == 13 {
      end -= 1
    }
    guard let yaml else { return remove(entry, to: end, isInFlow) }
    let start = entry.value.span.range.lowerBound
    if case .scalar = entry.value.content, start >= entry.keySpan.range.upperBound, end > start {
      edits.append((start..<end, Array(yaml.utf8)))
      return
    }
    // What stood in lines below its key, or nowhere, goes behind the colon.
    guard
      let colon = bytes[entry.keySpan.range.upperBound..<fence].firstIndex(of: UInt8(ascii: ":"))
    else { return }
    edits.append((colon + 1..<max(colon + 1, end), Array(" \(yaml)".utf8)))
  }

  private mutating func remove(_ entry: Node.Entry, to end: Int, _ isInFlow: Bool) {
    guard !isInFlow else {
      edits.append((min(entry.value.span.range.lowerBound, end)..<end, Array("\"\"".utf8)))
      return
    }
    let bytes = text.bytes
    var start = entry.keySpan.range.lowerBound
    while start > 0, bytes[start - 1] != 10 { start -= 1 }
    var stop = end
    while stop < fence, bytes[stop] != 10 { stop += 1 }
    // A remark behind the value is the editor's: it stays, on a line of its own.
    if let mark = bytes[end..<stop].firstIndex(of: UInt8(ascii: "#")) {
      edits.append((start..<mark, []))
    } else {
      edits.append((start..<min(stop + 1, fence), []))
    }
  }

  /// Puts a key into a map that is there: behind its last one, or before its closing brace.
  mutating func insert(_ line: String, into map: Node, _ entries: [Node.Entry]) {
    if isFlow(map) {
      let place = map.span.range.upperBound - 1
      edits.append((place..<place, Array((entries.isEmpty ? line : ", \(line)").utf8)))
      return
    }
    guard let first = entries.first, let last = entries.last else { return }
    let bytes = text.bytes
    var start = first.keySpan.range.lowerBound
    while start > 0, bytes[start - 1] != 10 { start -= 1 }
    var place = max(end(of: last.value), last.keySpan.range.upperBound)
    if place > 0, bytes[place - 1] != 10 {
      while place < fence, bytes[place] != 10 { place += 1 }
      place = min(place + 1, fence)
    }
    // An item's dash takes the room of a blank in the lines below it.
    let indent = bytes[start..<first.keySpan.range.lowerBound].map { $0 == 0x2D ? 0x20 : $0 }
    edits.append((place..<place, lineStart(at: place) + indent + Array((line + lineEnd).utf8)))
  }

  /// What has to stand before a new line: the end of a last line that has none, as a YAML file may.
  func lineStart(at place: Int) -> [UInt8] {
    place == 0 || text.bytes[place - 1] == 10 ? [] : Array(lineEnd.utf8)
  }

  var lineEnd: String {
    text.bytes.firstIndex(of: 10).map { $0 > 0 && text.bytes[$0 - 1] == 13 } == true ? "\r\n" : "\n"
  }

  /// The file with the values changed; nil where it would not say exactly what was asked, and all else as
  /// before.
  package var bytes: [UInt8]? {
    if isTooMuch { return nil }
    var result: [UInt8] = []
    var from = 0
    var all = edits
    var start = added.isEmpty ? [] : lineStart(at: fence)
    for (key, values) in added {
      var lines = ""
      if values.contains(where: { $0.inner != nil }) {
        lines = "\(key):\(lineEnd)"
        for value in values { lines += "  \(value.inner ?? ""): \(value.yaml)\(lineEnd)" }
      } else if let value = values.last {
        lines = "\(key): \(value.yaml)\(lineEnd)"
      }
      all.append((fence..<fence, start + Array(lines.utf8)))
      start = []
    }
    // Edits of one place stay in their order.
    let sorted = all.enumerated().sorted {
      ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
    }
    for (_, edit) in sorted {
      guard edit.range.lowerBound >= from else { return nil }
      result += text.bytes[from..<edit.range.lowerBound]
      result += edit.bytes
      from = edit.range.upperBound
    }
    result += text.bytes[from...]
    return isAsWanted(result) ? result : nil
  }

  private func isAsWanted(_ bytes: [UInt8]) -> Bool {
    var report = Report()
    guard let made = FrontMatter(SourceText(path: text.path, bytes: bytes), report: &report),
      !report.hasErrors
    else { return false }
    let changed = Set(wanted.map(\.key) + wantedLists.map(\.key))
    guard wantedLists.allSatisfy({ $0.isMet(by: made.metadata[$0.key]?.value) }) else {
      return false
    }
    let whole = Set(wanted.filter { $0.inner == nil }.map(\.key))
    for key in Set(metadata.entries.map(\.key)).union(made.metadata.entries.map(\.key)) {
      let (before, after) = (metadata[key]?.value, made.metadata[key]?.value)
      if !changed.contains(key) {
        guard Self.hash(before) == Self.hash(after) else { return false }
      } else if !whole.contains(key), !wantedLists.contains(where: { $0.key == key }) {
        let names = Set(wanted.filter { $0.key == key }.compactMap(\.inner))
        for entry in before?.entries ?? [] where !names.contains(entry.key) {
          guard Self.hash(entry.value) == Self.hash(after?[entry.key]?.value) else { return false }
        }
      }
    }
    return wanted.allSatisfy { key, inner, yaml in
      let node = inner.map { made.metadata[key]?.value[$0]?.value } ?? made.metadata[key]?.value
      guard let yaml else { return node?.isBlank ?? true }
      return Self.says(node, yaml)
    }
  }

  /// Whether a value is what YAML's notation says.
  static func says(_ node: Node?, _ yaml: String) -> Bool {
    var report = Report()
    let line = Array("v: \(yaml)\n".utf8)
    let expected = YAMLReader.read(line[...], path: "", report: &report)?["v"]?.value
    return expected != nil && hash(expected) == hash(node)
  }

  static func hash(_ node: Node?) -> ContentHash? {
    node.map { node in
      var fingerprint = Fingerprint()
      node.add(to: &fingerprint)
      return fingerprint.hash
    }
  }
}
