package import Diagnostics

/// A value as it was written, with its place: from YAML, or made of a table's cells.
package struct Node: Sendable {
  package enum Content: Sendable {
    /// Text; plain where it was written without quotes.
    case scalar(String, isPlain: Bool)
    case list([Node])
    case map([Entry])
  }

  /// A key of a map and what it holds.
  package struct Entry: Sendable {
    package let key: String
    package let keySpan: SourceSpan
    package let value: Node

    package init(key: String, keySpan: SourceSpan, value: Node) {
      self.key = key
      self.keySpan = keySpan
      self.value = value
    }
  }

  package let content: Content
  package let span: SourceSpan

  package init(_ content: Content, at span: SourceSpan) {
    self.content = content
    self.span = span
  }

  /// Adds all that the node says, its place left out.
  package func add(to fingerprint: inout Fingerprint) {
    switch content {
    case .scalar(let text, let isPlain):
      fingerprint.add(text)
      fingerprint.add(isPlain)
    case .list(let nodes):
      fingerprint.add(nodes.count)
      for node in nodes { node.add(to: &fingerprint) }
    case .map(let entries):
      fingerprint.add(-1 - entries.count)
      for entry in entries {
        fingerprint.add(entry.key)
        entry.value.add(to: &fingerprint)
      }
    }
  }

  /// Whether nothing was written: an empty value, `~` or `null` without quotes.
  package var isEmpty: Bool {
    guard case .scalar(let text, isPlain: true) = content else { return false }
    return text.isEmpty || text == "~" || text == "null"
  }

  /// Whether nothing can be seen: an empty value, or quotes around blanks.
  package var isBlank: Bool {
    guard case .scalar(let text, _) = content else { return false }
    // Nearly every value begins with a letter: Unicode is asked only where it may not.
    if let first = text.utf8.first, (33..<126).contains(first), first != UInt8(ascii: "n") {
      return false
    }
    return isEmpty || text.allSatisfy(\.isWhitespace)
  }

  /// Whether it is a list in which nothing stands: `[]`.
  package var isEmptyList: Bool {
    if case .list(let items) = content { items.isEmpty } else { false }
  }

  /// The entries of a map, none for anything else.
  package var entries: [Entry] {
    if case .map(let entries) = content { entries } else { [] }
  }

  package subscript(key: String) -> Entry? {
    entries.first { $0.key == key }
  }

  /// The text under a key of a map; nil where there is none.
  package func text(_ key: String) -> String? {
    guard case .scalar(let text, _)? = self[key]?.value.content else { return nil }
    return text
  }
}
