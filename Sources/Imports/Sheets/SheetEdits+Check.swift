package import Catalogue
package import Diagnostics
internal import Markup

extension SheetEdits {
  /// Reports what is wrong with the changed values and the new records, each at its cell.
  package func check(
    _ written: WrittenRecords, _ settings: DecodingSettings, _ report: inout Report
  ) {
    var changed: [String: [Change]] = [:]
    for change in changes {
      changed["\(change.kind.folder)/\(change.id)", default: []].append(change)
    }
    for kind in Set(changes.map(\.kind)) {
      for record in written[kind] {
        guard let own = changed["\(kind.folder)/\(record.id)"] else { continue }
        var metadata = Values(record, languages[0])
        for change in own { metadata.set(change.column, change.after, at: change.place) }
        tell(kind, record.id, record, metadata, settings, &report)
      }
    }
    for record in new {
      var metadata = Values(languages[0])
      for value in record.values { metadata.set(value.column, value.text, at: value.place) }
      // What is missing is told at the id.
      tell(record.kind, record.id, nil, metadata, settings, &report, at: record.place)
    }
  }

  /// What is wrong in the workbook; what the files have is told by `check`.
  private func tell(
    _ kind: RecordKind, _ id: String, _ record: WrittenRecord?, _ values: Values,
    _ settings: DecodingSettings, _ report: inout Report, at place: SourceSpan? = nil
  ) {
    var found = Report()
    let node = Node(
      .map(values.entries), at: place ?? values.entries.first?.keySpan ?? .start(of: path))
    WrittenRecord.check(kind, id, as: record, with: node, settings, &found)
    report.append(found.diagnostics.filter { $0.span.path == path })
  }

  /// A record's keys with some of them changed.
  private struct Values {
    private(set) var entries: [Node.Entry]
    private let mainLanguage: Language

    init(_ language: Language) { (entries, mainLanguage) = ([], language) }

    init(_ record: WrittenRecord, _ language: Language) {
      let row = record.row?.entries ?? []
      entries =
        row
        + (record.main?.metadata.entries ?? []).filter { entry in
          !row.contains { $0.key == entry.key }
        }
      mainLanguage = language
    }

    mutating func set(_ column: SheetLayout.Column, _ text: String, at place: SourceSpan) {
      let name = column.key.name
      let old = entries.firstIndex { $0.key == name }
      let node = Self.node(of: text, column, place)
      func entry(_ value: Node) -> Node.Entry {
        Node.Entry(key: name, keySpan: place, value: value)
      }
      switch column.part {
      case .whole:
        if let old, column.key.traits.contains(.translatable),
          case .map = entries[old].value.content
        {
          entries[old] = entry(Self.map(entries[old].value, mainLanguage.code, node, place))
        } else if let old {
          if text.isEmpty { entries.remove(at: old) } else { entries[old] = entry(node) }
        } else if !text.isEmpty {
          entries.append(entry(node))
        }
      case .translation(let language):
        // Beside a text of the main language alone: texts of other languages are read alike.
        guard let old else { return }
        guard case .map = entries[old].value.content else { return }
        entries[old] = entry(Self.map(entries[old].value, language.code, node, place))
      case .inner(let inner):
        let map = old.map { entries[$0].value } ?? Node(.map([]), at: place)
        let made = entry(Self.map(map, inner.name, text.isEmpty ? nil : node, place))
        if let old { entries[old] = made } else { entries.append(made) }
      }
    }

    private static func map(
      _ map: Node, _ key: String, _ value: Node?, _ place: SourceSpan
    ) -> Node {
      var inside = map.entries.filter { $0.key != key }
      if let value { inside.append(Node.Entry(key: key, keySpan: place, value: value)) }
      return Node(.map(inside), at: map.span)
    }

    private static func node(
      of text: String, _ column: SheetLayout.Column, _ place: SourceSpan
    ) -> Node {
      guard column.isList else { return Node(.scalar(text, isPlain: true), at: place) }
      let items = text.split(separator: ";").map {
        Node(.scalar(String($0).trimmed, isPlain: true), at: place)
      }
      return Node(.list(items), at: place)
    }
  }
}
