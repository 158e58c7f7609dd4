package import Diagnostics
package import Markup

extension Table {
  /// The rows as maps, as if each had been written in YAML.
  ///
  /// A column is a key's path (`name`, `coordinates.lat`), or a translatable key with a language
  /// (`name_en`). Lists are cut at `;`. Empty cells are left out.
  ///
  /// - Parameter idColumn: a column that is not a key; it is kept under its own name.
  package func nodes(
    keys: [KeyDescription], languages: [Language], idColumn: String? = nil,
    report: inout Report
  ) -> [Node] {
    let columns = header.map { cell in
      Column(cell, keys: keys, languages: languages, idColumn: idColumn, report: &report)
    }
    // A wrong header makes every row wrong: saying so once is enough.
    let known = columns.compactMap { $0 }
    var seen: Set<String> = []
    let twice = zip(header, columns).filter { _, column in
      column.map { !seen.insert("\($0.key).\($0.part ?? "")").inserted } ?? false
    }
    for (cell, _) in twice { report.error(.duplicateColumn(cell.text), at: cell.span) }
    guard known.count == columns.count, twice.isEmpty else { return [] }
    return rows.map { node(of: $0, columns: known, mainLanguage: languages[0]) }
  }

  /// The cells below a heading; nil where no column has it.
  func column(_ name: String) -> [String]? {
    header.firstIndex { $0.text == name }.map { index in
      rows.compactMap { index < $0.count ? $0[index].text : nil }
    }
  }

  private func node(of row: [Cell], columns: [Column], mainLanguage: Language) -> Node {
    var entries: [(key: String, keySpan: SourceSpan, parts: [(name: String, node: Node)])] = []
    for (cell, column) in zip(row, columns) {
      guard !cell.text.isEmpty else { continue }
      let part = (name: column.part ?? "", node: column.node(of: cell))
      if let index = entries.firstIndex(where: { $0.key == column.key }) {
        entries[index].parts.append(part)
      } else {
        entries.append((column.key, cell.span, [part]))
      }
    }
    let made = entries.map { entry in
      Node.Entry(
        key: entry.key, keySpan: entry.keySpan,
        value: Self.value(of: entry.parts, at: entry.keySpan, mainLanguage))
    }
    let place = row[0].span.joined(to: row[row.count - 1].span)
    return Node(.map(made), at: place)
  }

  /// One value, or a map of the parts that several columns give.
  private static func value(
    of parts: [(name: String, node: Node)], at span: SourceSpan, _ mainLanguage: Language
  ) -> Node {
    if parts.count == 1, parts[0].name.isEmpty { return parts[0].node }
    return Node(
      .map(
        parts.map { part in
          Node.Entry(
            key: part.name.isEmpty ? mainLanguage.code : part.name, keySpan: part.node.span,
            value: part.node)
        }), at: span)
  }

  /// A heading in the catalogue's own words: `Tên sản phẩm` is `name`.
  package static func key(
    ofHeading heading: String, keys: [KeyDescription], idColumn: String?
  ) -> String {
    Column.name(of: heading, keys: keys, idColumn: idColumn)
  }

  /// What a column's header stands for.
  private struct Column {
    let key: String
    /// The key inside, or the language; nil for a plain column.
    let part: String?
    let isList: Bool

    init?(
      _ cell: Cell, keys: [KeyDescription], languages: [Language], idColumn: String?,
      report: inout Report
    ) {
      let name = Self.name(of: cell.text, keys: keys, idColumn: idColumn)
      isList = keys.contains { key in
        if case .list = key.form { key.name == name } else { false }
      }
      if name == idColumn || keys.contains(where: { $0.name == name }) {
        (key, part) = (name, nil)
        return
      }
      if ["lat", "lon"].contains(name), keys.contains(where: { $0.name == "coordinates" }) {
        (key, part) = ("coordinates", name)
        return
      }
      for known in keys {
        let rest = name.dropFirst(known.name.count)
        guard name.hasPrefix(known.name), let mark = rest.first else { continue }
        let inner = String(rest.dropFirst())
        if mark == "_", known.traits.contains(.translatable),
          languages.contains(where: { $0.code == inner })
        {
          (key, part) = (known.name, inner)
          return
        }
        if mark == ".", case .map(let inside) = known.form,
          inside.contains(where: { $0.name == inner })
        {
          (key, part) = (known.name, inner)
          return
        }
      }
      let names = (idColumn.map { [$0] } ?? []) + keys.map(\.name)
      let near = NearMiss.nearest(
        to: name, among: names + names.flatMap { KeyName.of($0)?.vietnamese ?? [] })
      report.error(
        .unknownColumn(name), at: cell.span, hint: .columns(near, names))
      return nil
    }

    /// The column's name in the catalogue's own words: what is headed in Vietnamese, with a language in
    /// brackets or not, is translated.
    static func name(
      of heading: String, keys: [KeyDescription], idColumn: String?
    ) -> String {
      let names = (idColumn.map { [$0] } ?? []) + keys.map(\.name)
      if names.contains(heading) { return heading }
      let parts = heading.split(separator: "(", maxSplits: 1)
      let own = parts.first.map { String($0).trimmed } ?? heading
      func key(_ text: String) -> String? {
        // `Tên chủ thể` is a product's producer, and a producer's name.
        let written = names.filter { KeyName.of($0)?.isWritten(text) ?? false }
        if let found = written.first(where: { $0 != "name" }) ?? written.first { return found }
        guard names.contains("coordinates") else { return nil }
        return ["lat", "lon"].first { KeyName.of($0)?.isWritten(text) ?? false }
      }
      if let whole = key(heading) { return whole }
      guard parts.count == 2, let key = key(own) else { return heading }
      return "\(key)_\(String(parts[1].prefix { $0 != ")" }).trimmed)"
    }

    func node(of cell: Cell) -> Node {
      guard isList else { return Node(.scalar(cell.text, isPlain: true), at: cell.span) }
      let placed = PlacedText(bytes: Array(cell.text.utf8)[...], span: cell.span)
      let items = placed.bytes.split(separator: UInt8(ascii: ";")).map { part in
        let start = part.firstIndex { $0 != 32 } ?? part.startIndex
        let end = (part.lastIndex { $0 != 32 } ?? start - 1) + 1
        return Node(
          .scalar(String(decoding: part[start..<end], as: UTF8.self), isPlain: true),
          at: placed.place(of: start..<end))
      }
      return Node(.list(items), at: cell.span)
    }
  }
}

extension BilingualText {
  /// The columns there are, with the one that was probably meant.
  fileprivate static func columns(_ near: String?, _ names: [String]) -> BilingualText {
    func list(_ name: (KeyName) -> String?) -> String {
      names.map { key in
        KeyName.of(key).flatMap(name).map { "\(key) (\($0))" } ?? key
      }.joined(separator: ", ")
    }
    let (vietnamese, english) =
      near.map { ("có phải “\($0)”? ", "did you mean “\($0)”? ") } ?? ("", "")
    return BilingualText(
      vi: "\(vietnamese)Các cột được dùng: \(list { $0.vietnamese.first })",
      en: "\(english)The columns are: \(list { $0.english })")
  }
}

extension Diagnostic.Message {
  fileprivate static func unknownColumn(_ name: String) -> Self {
    Self("unknown-column", vi: "không có cột nào tên “\(name)”", en: "no column is named “\(name)”")
  }
}
