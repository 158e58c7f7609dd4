package import Catalogue
package import Diagnostics
package import Markup
internal import Workbooks

/// The columns of one kind's sheet: the id, then one for each key that a cell can hold, and for each
/// language into which it is translated.
package struct SheetLayout: Sendable {
  package struct Column: Sendable {
    let kind: RecordKind

    enum Part: Sendable {
      case whole
      case translation(Language)
      /// A key inside of the key's map.
      case inner(KeyDescription)
    }

    package let key: KeyDescription
    let part: Part

    /// What it is called in tables of text: `name`, `name_en`, `visits.hours`.
    package var name: String {
      switch part {
      case .whole: key.name
      case .translation(let language): "\(key.name)_\(language.code)"
      case .inner(let inner): "\(key.name).\(inner.name)"
      }
    }

    package var heading: BilingualText {
      // What producers and communes have under one key is of two natures.
      let own =
        kind == .communes && key.name == "type"
        ? BilingualText(vi: "Loại đơn vị", en: "Type") : KeyList.name(of: key.name)
      switch part {
      case .whole: return own
      case .translation(let language):
        return BilingualText(
          vi: "\(own.vietnamese) (\(language.code))", en: "\(own.english) (\(language.code))")
      case .inner(let inner):
        let rest = KeyList.name(of: inner.name)
        return BilingualText(
          vi: "\(own.vietnamese): \(rest.vietnamese)", en: "\(own.english): \(rest.english)")
      }
    }

    /// What describes a value of the column.
    var value: KeyDescription {
      if case .inner(let inner) = part { inner } else { key }
    }

    var isList: Bool {
      if case .list = value.form { true } else { false }
    }

    /// Whether it is the two numbers of a place, which stand in one cell as maps have them.
    var isPlace: Bool { key.name == "coordinates" }
  }

  /// What a record has for a column.
  enum Written: Equatable {
    case none
    /// In the form that files have.
    case text(String)
    /// The main language's part of what files have in several: it is shown, and changed in the file.
    case part(String)
    /// More than a cell can hold.
    case other
  }

  package let kind: RecordKind
  package let columns: [Column]
  /// The keys whose values no cell can hold: lists of parts.
  package let otherKeys: [KeyDescription]
  private let mainLanguage: Language

  /// - Parameter languages: the site's, the main one first.
  package init(_ kind: RecordKind, languages: [Language]) {
    self.kind = kind
    mainLanguage = languages[0]
    let columns = kind.record.keys.filter { !["removed", kind.idColumn].contains($0.name) }.flatMap
    {
      key -> [Column] in
      if key.name == "coordinates" { return [Column(kind: kind, key: key, part: .whole)] }
      switch key.form {
      case .scalar, .list(of: .scalar):
        let own = [Column(kind: kind, key: key, part: .whole)]
        guard key.traits.contains(.translatable), case .scalar = key.form else { return own }
        return own
          + languages.dropFirst().map { Column(kind: kind, key: key, part: .translation($0)) }
      case .map(let inside):
        return inside.compactMap { inner in
          switch inner.form {
          case .scalar, .list(of: .scalar): Column(kind: kind, key: key, part: .inner(inner))
          default: nil
          }
        }
      case .list: return []
      }
    }
    self.columns = columns
    otherKeys = kind.record.keys.filter { key in
      key.name != "removed" && !columns.contains { $0.key.name == key.name }
    }
  }

  /// What stands below a heading, as a person or a table of text has it; nil for none of ours.
  func column(headed heading: String) -> Column? {
    let folded = Self.fold(heading)
    return columns.first { $0.name == heading }
      ?? columns.first { column in
        [column.heading.vietnamese, column.heading.english].contains { Self.fold($0) == folded }
      }
  }

  static func fold(_ text: String) -> String {
    TextFolding.fold(text).split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
  }

  /// The value of a column in a record's files.
  func value(of column: Column, in record: WrittenRecord) -> Written {
    guard let node = node(of: column, in: record) else { return .none }
    if node.isBlank { return .none }
    let written = written(node, column)
    if case .text(let text) = written, text.utf16.count > Self.longest { return .other }
    return written
  }

  /// So many letters a cell holds.
  static let longest = 32_000

  private func node(of column: Column, in record: WrittenRecord) -> Node? {
    let entry = record[column.key.name]
    switch column.part {
    case .whole:
      guard let value = entry?.value else { return nil }
      guard column.key.traits.contains(.translatable), case .map = value.content else {
        return value
      }
      return value[mainLanguage.code]?.value
    case .translation(let language):
      if let value = entry?.value, case .map = value.content, let own = value[language.code] {
        return own.value
      }
      return record.translations.first { $0.language == language }?
        .file.metadata[column.key.name]?.value
    case .inner(let inner): return entry?.value[inner.name]?.value
    }
  }

  private func written(_ node: Node, _ column: Column) -> Written {
    switch node.content {
    case .scalar(let text, _): return .text(column.canonical(text))
    case .list(let items):
      guard column.isList || column.isPlace else { return .other }
      let texts = items.compactMap { item in
        if case .scalar(let text, _) = item.content { text } else { item.text(mainLanguage.code) }
      }
      guard texts.count == items.count, !texts.contains(where: { $0.contains(";") }) else {
        return .other
      }
      if column.isPlace { return .text(column.canonical(texts.joined(separator: ", "))) }
      let text = column.canonical(texts.joined(separator: "; "))
      return items.allSatisfy({ $0.entries.isEmpty }) ? .text(text) : .part(text)
    case .map:
      if column.isPlace, let latitude = node.text("lat"), let longitude = node.text("lon") {
        return .text(column.canonical("\(latitude), \(longitude)"))
      }
      return node.text(mainLanguage.code).map { .part(column.canonical($0)) } ?? .other
    }
  }
}

extension SheetLayout.Column {
  /// A text in the form that files have it, whatever it is called in a sheet.
  func canonical(_ text: String) -> String {
    let text = text.trimmed
    if isList {
      return text.split(separator: ";").map { item(String($0).trimmed) }.joined(separator: "; ")
    }
    return item(text)
  }

  private func item(_ text: String) -> String {
    // Most are written as files have them.
    if text.utf8.allSatisfy({ (48...57).contains($0) }) { return text }
    if key.name == "set" { return ProductSet(named: text).map { "\($0.number)" } ?? text }
    if !value.choices.isEmpty {
      if value.choices.contains(where: { $0.word == text }) { return text }
      let folded = SheetLayout.fold(text)
      return value.choices.first { choice in
        ([choice.word] + choice.names).contains { SheetLayout.fold($0) == folded }
      }?.word ?? text
    }
    switch value.content {
    case .text: return text
    case .day: return CalendarDay(text)?.description ?? text
    case .number: return Self.number(text)
    case .flag:
      if text == "true" || text == "false" { return text }
      switch TextFolding.fold(text) {
      case "true", "yes", "co", "dung", "1", "x", "✓": return "true"
      case "false", "no", "khong", "sai", "0": return "false"
      default: return text
      }
    }
  }

  /// A decimal number with a point and no zeros at its end, as spreadsheets give it back; three digits
  /// behind a point may be thousands, and stay as they are.
  private static func number(_ text: String) -> String {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "," || $0 == "." }
    guard parts.count == 2,
      parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy { ("0"..."9").contains($0) } }),
      text.utf8.count < 16, parts[1].count < 3
    else { return text }
    let rest = String(parts[1].reversed().drop { $0 == "0" }.reversed())
    return rest.isEmpty ? String(parts[0]) : "\(parts[0]).\(rest)"
  }

  /// A text of a file as people know it.
  package func text(_ canonical: String, in language: MessageLanguage) -> String {
    shown(canonical, in: language).text
  }

  /// What a sheet shows for a text of a file.
  func shown(_ canonical: String, in language: MessageLanguage) -> CellValue {
    if isList {
      return .text(
        canonical.split(separator: ";").map { word(String($0).trimmed, in: language) }
          .joined(separator: "; "))
    }
    switch value.content {
    case .day where CalendarDay(canonical) != nil: return .day(canonical)
    case .number where Double(canonical) != nil && canonical.utf8.count < 16:
      return .number(canonical)
    default: return .text(word(canonical, in: language))
    }
  }

  private func word(_ canonical: String, in language: MessageLanguage) -> String {
    if key.name == "set" {
      return ProductSet(named: canonical)?.name.text(in: language) ?? canonical
    }
    guard language == .vietnamese else { return canonical }
    if value.content == .flag {
      return canonical == "true" ? "có" : canonical == "false" ? "không" : canonical
    }
    return value.choices.first { $0.word == canonical }?.name ?? canonical
  }

  /// What may be chosen, as sheets show it; none for anything.
  func choices(in language: MessageLanguage) -> [String] {
    if key.name == "set" { return ProductSet.all.map { $0.name.text(in: language) } }
    if value.content == .flag { return ["true", "false"].map { word($0, in: language) } }
    return value.choices.map { word($0.word, in: language) }
  }
}
