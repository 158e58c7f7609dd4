internal import Diagnostics

// Changes single items of a list of maps.
extension FrontMatterEdit {
  /// What becomes of an item.
  package enum ItemChange: Sendable {
    case keep
    case remove
    /// Another value for a key inside, in YAML's notation.
    case set(String, to: String)
  }

  /// What a list has to be after its edits.
  struct WantedList: Sendable {
    let key: String
    let items: [(before: Node, change: ItemChange)]
    let added: [[(key: String, yaml: String)]]

    func isMet(by node: Node?) -> Bool {
      var items: [Node] = []
      if case .list(let found)? = node?.content { items = found }
      let kept = self.items.filter { if case .remove = $0.change { false } else { true } }
      guard items.count == kept.count + added.count else { return false }
      for ((before, change), after) in zip(kept, items) {
        guard case .set(let key, let yaml) = change else {
          guard FrontMatterEdit.hash(before) == FrontMatterEdit.hash(after) else { return false }
          continue
        }
        guard FrontMatterEdit.says(after[key]?.value, yaml) else { return false }
        for name in Set(before.entries.map(\.key) + after.entries.map(\.key)) where name != key {
          let (old, new) = (before[name]?.value, after[name]?.value)
          guard FrontMatterEdit.hash(old) == FrontMatterEdit.hash(new) else { return false }
        }
      }
      return zip(added, items.dropFirst(kept.count)).allSatisfy { wanted, node in
        node.entries.count == wanted.count
          && wanted.allSatisfy { FrontMatterEdit.says(node[$0.key]?.value, $0.yaml) }
      }
    }
  }

  /// Changes items of a list of maps, and adds others behind them.
  ///
  /// - Parameters:
  ///   - added: the keys of each new one, with their values in YAML's notation.
  ///   - change: what becomes of each item that is there.
  package mutating func setItems(
    _ key: String, adding added: [[(key: String, yaml: String)]],
    change: (Node) -> ItemChange
  ) {
    let entry = metadata[key]
    guard let list = entry?.value, case .list(let items) = list.content, !items.isEmpty else {
      // A map alone counts as a list of one, and is not written over.
      if let value = entry?.value, !value.isBlank, !value.isEmptyList {
        isTooMuch = isTooMuch || !added.isEmpty
        return
      }
      wantedLists.append(WantedList(key: key, items: [], added: added))
      add(added, as: key, in: entry)
      return
    }
    let changes = items.map { ($0, change($0)) }
    wantedLists.append(WantedList(key: key, items: changes, added: added))
    for (index, (item, change)) in changes.enumerated() {
      switch change {
      case .keep: break
      case .remove: remove(items, at: index, of: list)
      case .set(let key, let yaml):
        if let own = item[key] {
          replace(own, yaml, isInFlow: isFlow(item))
        } else {
          insert("\(key): \(yaml)", into: item, item.entries)
        }
      }
    }
    guard !added.isEmpty else { return }
    if text.bytes[list.span.range.lowerBound] == UInt8(ascii: "[") {
      let place = list.span.range.upperBound - 1
      let maps = added.map { item in
        ", {" + item.map { "\($0.key): \($0.yaml)" }.joined(separator: ", ") + "}"
      }
      edits.append((place..<place, Array(maps.joined().utf8)))
    } else if let first = items.first, let last = items.last {
      let start = lineStart(first.span.range.lowerBound)
      let indent = text.bytes[start..<fence].prefix { $0 == 0x20 }.count
      let place = lineEnd(after: end(of: last))
      edits.append((place..<place, Array(lines(added, indent: indent).utf8)))
    }
  }

  private mutating func add(
    _ added: [[(key: String, yaml: String)]], as key: String, in entry: Node.Entry?
  ) {
    guard !added.isEmpty else { return }
    guard let entry else {
      let list = "\(key):\(lineEnd)" + lines(added, indent: 2)
      edits.append((fence..<fence, lineStart(at: fence) + Array(list.utf8)))
      return
    }
    // A key without a value, or with `[]`.
    let after = entry.keySpan.range.upperBound
    guard let colon = text.bytes[after..<fence].firstIndex(of: UInt8(ascii: ":")) else { return }
    let stop = max(colon + 1, end(of: entry.value))
    let made = lineEnd + lines(added, indent: 2)
    edits.append((colon + 1..<stop, Array(made.dropLast(lineEnd.utf8.count).utf8)))
  }

  private func lines(_ items: [[(key: String, yaml: String)]], indent: Int) -> String {
    let blanks = String(repeating: " ", count: indent)
    return items.map { item in
      item.enumerated().map { index, entry in
        "\(blanks)\(index == 0 ? "- " : "  ")\(entry.key): \(entry.yaml)\(lineEnd)"
      }.joined()
    }.joined()
  }

  private mutating func remove(_ items: [Node], at index: Int, of list: Node) {
    let own = items[index].span.range
    if text.bytes[list.span.range.lowerBound] == UInt8(ascii: "[") {
      // With the comma behind it, or, of the last, with that before.
      let stop = index + 1 < items.count ? items[index + 1].span.range.lowerBound : own.upperBound
      let start =
        index + 1 < items.count || index == 0
        ? own.lowerBound : items[index - 1].span.range.upperBound
      edits.append((start..<stop, []))
    } else {
      edits.append((lineStart(own.lowerBound)..<lineEnd(after: end(of: items[index])), []))
    }
  }

  private func lineStart(_ place: Int) -> Int {
    text.bytes[..<place].lastIndex(of: 10).map { $0 + 1 } ?? 0
  }

  /// Where the next line begins.
  private func lineEnd(after place: Int) -> Int {
    var place = place
    if place > 0, text.bytes[place - 1] == 10 { return place }
    while place < fence, text.bytes[place] != 10 { place += 1 }
    return min(place + 1, fence)
  }
}
