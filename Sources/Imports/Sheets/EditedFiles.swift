package import Catalogue
package import Diagnostics
package import Markup

/// The files of a catalogue with the edits of a workbook in them: each value in its place, every other byte
/// as it was.
package struct EditedFiles: Sendable {
  /// What has to be written.
  package private(set) var changes: [FileChange] = []
  /// Edits that would disturb what else stands there, for a person to make.
  package private(set) var byHand: [SheetEdits.Change] = []
  /// Records that were marked, and whose files cannot take that.
  package private(set) var marksByHand: [SheetEdits.Mark] = []
  private let tree: any SourceTree
  private let files: [String: SourceFile]
  private let mainLanguage: Language
  private let written: WrittenRecords
  private var fronts: [String: FrontMatterEdit] = [:]
  /// The edits of each file, told again where it cannot take them.
  private var editsOfFile: [String: [SheetEdits.Change]] = [:]
  private var marksOfFile: [String: SheetEdits.Mark] = [:]
  /// Files that are there and cannot be read: nothing is written into them, or over them.
  private var unreadable: Set<String> = []
  private var fresh: [String: Fresh] = [:]
  /// What cells gave to each file.
  private var given: [String: [(text: String, place: SourceSpan)]] = [:]
  private var tables: [RecordKind: TableEdit] = [:]

  /// A file that is not there yet.
  private struct Fresh {
    var values: [(key: String, values: [(inner: String?, yaml: String)])] = []

    mutating func set(_ key: String, _ inner: String?, _ yaml: String) {
      if let index = values.firstIndex(where: { $0.key == key }) {
        values[index].values.append((inner, yaml))
      } else {
        values.append((key, [(inner, yaml)]))
      }
    }

    var bytes: [UInt8] {
      var text = "---\n"
      for (key, values) in values {
        if let value = values.first, value.inner == nil, values.count == 1 {
          text += "\(key): \(value.yaml)\n"
        } else {
          text += "\(key):\n" + values.map { "  \($0.inner ?? ""): \($0.yaml)\n" }.joined()
        }
      }
      return Array((text + "---\n").utf8)
    }
  }

  /// - Parameter day: from which records that are marked are taken away.
  package init(
    _ edits: SheetEdits, _ written: WrittenRecords, in tree: any SourceTree, languages: [Language],
    day: CalendarDay
  ) {
    self.tree = tree
    self.written = written
    mainLanguage = languages[0]
    files = Dictionary(tree.files.map { ($0.path, $0) }, uniquingKeysWith: { $1 })
    var records: [String: WrittenRecord] = [:]
    for kind in Set((edits.changes.map(\.kind) + edits.marks.map(\.kind))) {
      for record in written[kind] { records["\(kind.folder)/\(record.id)"] = record }
    }
    for change in edits.changes {
      let paths = [
        written.tables[change.kind], records["\(change.kind.folder)/\(change.id)"].map(ownPath),
      ]
      for path in paths.compactMap({ $0 }) {
        given[path, default: []].append((change.after, change.place))
      }
      guard let record = records["\(change.kind.folder)/\(change.id)"] else { continue }
      apply(change, to: record)
    }
    for mark in edits.marks {
      guard let record = records["\(mark.kind.folder)/\(mark.id)"] else { continue }
      let path = ownPath(of: record)
      marksOfFile[path] = mark
      for (inner, value) in [("date", "\(day)"), ("reason", mark.reason.rawValue)] {
        set("removed", inner, to: value, in: path)
      }
    }
    for record in edits.new { add(record) }
    finish()
  }

  private func ownPath(of record: WrittenRecord) -> String {
    record.main?.path ?? "content/\(record.kind.folder)/\(record.id).md"
  }

  /// The file of a translation beside a record's own.
  private static func path(ofTranslation language: Language, of path: String) -> String {
    let end = path.lastIndex(of: ".") ?? path.endIndex
    return "\(path[..<end]).\(language.code).md"
  }

  private mutating func apply(_ change: SheetEdits.Change, to record: WrittenRecord) {
    let column = change.column
    // A key of the row is written into its cell, wherever the others are.
    if record.row != nil, record.main?.metadata[column.key.name] == nil,
      let table = table(of: change.kind), table.cell(record.id, column) != nil
    {
      tables[change.kind]?.set(record.id, column, change.after)
      return
    }
    if record.row?[column.key.name] != nil {
      // It stands in a workbook, or in a cell that cannot be told.
      byHand.append(change)
      return
    }
    let path: String
    var inner: String?
    switch column.part {
    case .whole:
      path = ownPath(of: record)
      let value = record.main?.metadata[column.key.name]?.value
      if column.key.traits.contains(.translatable), case .map? = value?.content {
        inner = mainLanguage.code
      }
    case .inner(let key):
      path = ownPath(of: record)
      inner = key.name
    case .translation(let language):
      let value = record.main?.metadata[column.key.name]?.value
      if case .map? = value?.content {
        path = ownPath(of: record)
        inner = language.code
      } else {
        path =
          record.translations.first { $0.language == language }?.file.path
          ?? Self.path(ofTranslation: language, of: ownPath(of: record))
      }
    }
    editsOfFile[path, default: []].append(change)
    set(
      column.key.name, inner, to: change.after.isEmpty ? nil : column.yaml(change.after), in: path)
  }

  private mutating func set(_ key: String, _ inner: String?, to yaml: String?, in path: String) {
    if fronts[path] == nil, let file = files[path] {
      var unsaid = Report()
      fronts[path] = SourceText(file, in: tree, report: &unsaid).flatMap { FrontMatterEdit($0) }
      if fronts[path] == nil { unreadable.insert(path) }
    }
    if unreadable.contains(path) { return }
    if fronts[path] != nil {
      fronts[path]?.set(key, inner, to: yaml)
    } else if let yaml {
      fresh[path, default: Fresh()].set(key, inner, yaml)
    }
  }

  private mutating func table(of kind: RecordKind) -> TableEdit? {
    if let known = tables[kind] { return known }
    guard let path = written.tables[kind], path.hasSuffix(".csv"), let file = files[path] else {
      return nil
    }
    tables[kind] = TableEdit(file, kind, mainLanguage, in: tree)
    return tables[kind]
  }

  /// The cell that gave what stands at a place of a changed file; nil where none did.
  package func cell(of span: SourceSpan) -> SourceSpan? {
    let bytes = changes.lazy.compactMap { change -> [UInt8]? in
      guard change.path == span.path else { return nil }
      switch change {
      case .create(_, let bytes), .replace(_, let bytes): return bytes
      case .append: return nil
      }
    }.first
    guard let bytes, span.range.upperBound <= bytes.count, !span.range.isEmpty else { return nil }
    let text =
      String(decoding: bytes[span.range], as: UTF8.self)
      .trimmingPrefix("\"").split(separator: "\"").first.map(String.init) ?? ""
    guard !text.isEmpty else { return nil }
    return given[span.path]?.first { $0.text == text }?.place
      ?? given[span.path]?.first { $0.text.contains(text) }?.place
  }

  private mutating func add(_ record: SheetEdits.NewRecord) {
    let table = table(of: record.kind)
    for path in [written.tables[record.kind], "content/\(record.kind.folder)/\(record.id).md"] {
      guard let path else { continue }
      given[path, default: []] += record.values.map { ($0.text, $0.place) }
    }
    var cells: [String: String] = [:]
    let path = "content/\(record.kind.folder)/\(record.id).md"
    for (column, text, _) in record.values {
      if table?.has(column) == true {
        cells[column.name] = text
        continue
      }
      switch column.part {
      case .whole:
        let isMap = record.values.contains { other in
          if case .translation = other.column.part {
            other.column.key.name == column.key.name && table?.has(other.column) != true
          } else {
            false
          }
        }
        fresh[path, default: Fresh()].set(
          column.key.name, isMap ? mainLanguage.code : nil, column.yaml(text))
      case .translation(let language):
        // Where the row has the main language's text, the file of the translation has the other.
        let hasMain = record.values.contains { other in
          if case .whole = other.column.part {
            other.column.key.name == column.key.name && table?.has(other.column) != true
          } else {
            false
          }
        }
        if hasMain {
          fresh[path, default: Fresh()].set(column.key.name, language.code, column.yaml(text))
        } else {
          fresh[Self.path(ofTranslation: language, of: path), default: Fresh()]
            .set(column.key.name, nil, column.yaml(text))
        }
      case .inner(let inner):
        fresh[path, default: Fresh()].set(column.key.name, inner.name, column.yaml(text))
      }
    }
    if table != nil {
      tables[record.kind]?.append(record.id, cells)
    } else if record.values.isEmpty {
      fresh[path] = Fresh()
    }
  }

  private mutating func finish() {
    for (_, table) in tables.sorted(by: { $0.value.path < $1.value.path }) {
      if let bytes = table.bytes { changes.append(.replace(path: table.path, bytes: bytes)) }
    }
    for (path, front) in fronts.sorted(by: { $0.key < $1.key }) {
      if let bytes = front.bytes {
        changes.append(.replace(path: path, bytes: bytes))
      } else {
        unreadable.insert(path)
      }
    }
    for path in unreadable.sorted() {
      byHand += editsOfFile[path] ?? []
      if let mark = marksOfFile[path] { marksByHand.append(mark) }
    }
    for (path, file) in fresh.sorted(by: { $0.key < $1.key }) {
      changes.append(.create(path: path, bytes: file.bytes))
    }
  }
}

extension SheetLayout.Column {
  /// A text as the files' YAML has it, on one line.
  fileprivate func yaml(_ canonical: String) -> String {
    if isList {
      let items = canonical.split(separator: ";").map { YAMLText.item(String($0).trimmed) }
      // A single value is a list of one.
      return items.count == 1 ? items[0] : "[\(items.joined(separator: ", "))]"
    }
    if isPlace {
      let parts = canonical.split(separator: ",").map { String($0).trimmed }
      if parts.count == 2, parts.allSatisfy({ Double($0) != nil }) {
        return "[\(parts.joined(separator: ", "))]"
      }
    }
    // A flag stands for itself; elsewhere such a word is a text.
    if value.content == .flag, ["true", "false"].contains(canonical) { return canonical }
    return YAMLText.item(canonical)
  }
}
