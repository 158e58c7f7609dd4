internal import Catalogue
package import Diagnostics
internal import Markup

extension DecisionImport {
  private static let productColumns = [
    "id", "name", "printed_name", "set", "producer", "commune", "code", "alcohol", "regime",
    "signed_address",
  ]
  private static let producerColumns = ["id", "name", "type", "commune", "signed_address"]
  private static let rowColumns = [
    "row", "product", "kind", "stars", "score", "printed_name", "printed_producer",
    "signed_address", "code", "valid_until", "revokes", "note",
  ]

  /// What has to be written: the decision, its rows, new products and producers.
  ///
  /// Rows that wait for an answer are not written.
  package func changes(to tree: some SourceTree) -> [FileChange] {
    let ready = rows.filter { !$0.isWaiting && !$0.isWritten }
    var changes: [FileChange] = []
    let head = "content/decisions/\(request.id).md"
    if let file = tree.files.first(where: { $0.path == head }) {
      if let bytes = withRowCount(file, in: tree) {
        changes.append(.replace(path: head, bytes: bytes))
      }
    } else {
      changes.append(.create(path: head, bytes: Array(headText.utf8)))
    }
    let records = Appended(tree)
    changes += records.rows(
      of: "decisions/\(request.id)", Self.rowColumns,
      ready.map { row in
        [
          "row": "\(row.number)", "product": row.product, "kind": row.kind.rawValue,
          "stars": row.stars.map { "\($0)" } ?? "",
          "score": row.score.map { DecimalText.of($0, places: 2) } ?? "",
          "printed_name": row.printedName, "printed_producer": row.printedProducer ?? "",
          "signed_address": row.signedAddress ?? "", "code": row.code ?? "",
          "valid_until": row.validUntil ?? "", "revokes": row.revokes ?? "",
          "note": row.note ?? "",
        ]
      }, keys: Decision.rowKeys)
    changes += records.records(
      of: "producers", Self.producerColumns,
      newProducers.map { producer in
        (
          [
            "id": producer.id, "name": producer.name, "type": producer.kind.rawValue,
            "commune": producer.commune, "signed_address": producer.signedAddress ?? "",
          ], ""
        )
      })
    changes += records.records(
      of: "products", Self.productColumns,
      ready.compactMap { row in
        guard let product = row.newProduct else { return nil }
        let variants =
          product.variants.isEmpty
          ? ""
          : "variants:\n"
            + product.variants.map { "  - name: \(YAMLText.quoted($0))\n" }.joined()
        return (
          [
            "id": product.id, "name": product.name,
            "printed_name": product.name == row.printedName ? "" : row.printedName,
            "set": "\(product.set)", "producer": product.producer, "commune": product.commune,
            "code": row.code ?? "",
            "alcohol": product.alcohol.map { DecimalText.of($0, places: 2) } ?? "",
            "regime": product.regime?.rawValue ?? "",
            "signed_address": row.signedAddress ?? "",
          ], variants
        )
      })
    return changes
  }

  /// The decision's file with the count of its rows, where it counts those too that were left out since, or
  /// not those that were taken in again.
  private func withRowCount(_ file: SourceFile, in tree: some SourceTree) -> [UInt8]? {
    var report = Report()
    guard let text = SourceText(file, in: tree, report: &report),
      var edit = FrontMatterEdit(text)
    else { return nil }
    guard case .scalar(let written, _)? = edit.value(of: "rows")?.content,
      let count = Int(written),
      count < takenCount || count > takenCount && leftOutCount > 0 && count <= rows.count
    else { return nil }
    edit.set("rows", to: "\(takenCount)")
    return edit.bytes
  }

  private var headText: String {
    var text = """
      ---
      number: \(YAMLText.quoted(request.number))
      date: \(request.date)
      authority: \(YAMLText.quoted(request.authority))
      level: \(request.level.rawValue)
      rows: \(takenCount)

      """
    if let document = request.document { text += "document: \(document)\n" }
    return text + "---\n"
  }
}

/// Adds rows to tables as they are: with their columns, separator and line ends.
private struct Appended {
  private let files: [String: SourceFile]
  private let tree: any SourceTree

  init(_ tree: some SourceTree) {
    self.tree = tree
    files = Dictionary(tree.files.map { ($0.path, $0) }, uniquingKeysWith: { $1 })
  }

  /// Rows of a table whose columns are all there or can be.
  func rows(
    of name: String, _ columns: [String], _ rows: [[String: String]], keys: [KeyDescription]
  ) -> [FileChange] {
    guard !rows.isEmpty else { return [] }
    let path = "content/\(name).csv"
    guard let table = table(path, keys) else {
      // With a mark in front, for without it spreadsheets take the letters for another encoding's.
      let header = [0xEF, 0xBB, 0xBF] + CSVText.row(columns)
      return [
        .create(
          path: path,
          bytes: header + rows.flatMap { row in CSVText.row(columns.map { row[$0] ?? "" }) })
      ]
    }
    return [append(rows, to: table, path)]
  }

  /// New records of a kind: rows of its table where there is one of text, or none at all; what the
  /// table has no column for, and what no cell holds, stands in a file of the record's own.
  ///
  /// - Parameter records: values by column, and lines of YAML.
  func records(
    of kind: String, _ columns: [String], _ records: [(row: [String: String], lines: String)]
  ) -> [FileChange] {
    guard !records.isEmpty else { return [] }
    let path = "content/\(kind).csv"
    let isElsewhere = ["xlsx", "ods"].contains { files["content/\(kind).\($0)"] != nil }
    let keys = (RecordKind(rawValue: kind)?.record.keys ?? [])
    let table = isElsewhere ? nil : table(path, keys)
    let known = isElsewhere ? [] : table?.header ?? columns
    var changes: [FileChange] = []
    if !isElsewhere {
      changes += rows(of: kind, columns, records.map { $0.row }, keys: keys)
    }
    for (row, lines) in records {
      let rest = columns.filter { !known.contains($0) && $0 != "id" && !(row[$0] ?? "").isEmpty }
      guard !rest.isEmpty || !lines.isEmpty, let id = row["id"] else { continue }
      let text =
        "---\n" + rest.map { "\($0): \(YAMLText.quoted(row[$0] ?? ""))\n" }.joined() + lines
        + "---\n"
      changes.append(.create(path: "content/\(kind)/\(id).md", bytes: Array(text.utf8)))
    }
    return changes
  }

  private struct Form {
    let header: [String]
    let separator: UInt8
    let hasLineEnd: Bool
    let isCRLF: Bool
  }

  private func table(_ path: String, _ keys: [KeyDescription]) -> Form? {
    var report = Report()
    guard let file = files[path],
      let text = SourceText(file, in: tree, largest: 64 << 20, report: &report),
      let table = Table(csv: text, report: &report)
    else { return nil }
    return Form(
      header: table.header.map { Table.key(ofHeading: $0.text, keys: keys, idColumn: "id") },
      separator: CSVText.separator(of: text),
      hasLineEnd: text.bytes.last == UInt8(ascii: "\n"),
      isCRLF: text.bytes.firstIndex(of: UInt8(ascii: "\n")).map {
        $0 > 0 && text.bytes[$0 - 1] == UInt8(ascii: "\r")
      } ?? false)
  }

  private func append(_ rows: [[String: String]], to form: Form, _ path: String) -> FileChange {
    var bytes: [UInt8] = form.hasLineEnd ? [] : Array((form.isCRLF ? "\r\n" : "\n").utf8)
    for row in rows {
      var line = CSVText.row(form.header.map { row[$0] ?? "" }, separator: form.separator)
      if form.isCRLF { line = Array(line.dropLast()) + Array("\r\n".utf8) }
      bytes += line
    }
    return .append(path: path, bytes: bytes)
  }
}
