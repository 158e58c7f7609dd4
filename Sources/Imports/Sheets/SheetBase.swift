internal import Catalogue
internal import Diagnostics
internal import Markup
internal import Workbooks

/// What each cell of a sheet held when the workbook was written, by which a change is told from an older
/// value.
///
/// It stands on a hidden sheet, a row for each record: the id, then the texts as a list in JSON. A cell for
/// each text would make the workbook half as large again, and take as much longer to write.
struct SheetBase {
  /// In the order of the sheet.
  private(set) var ids: [String] = []
  private var texts: [String: [String: String]] = [:]

  static func name(of kind: RecordKind) -> String { "_\(kind.folder)" }

  /// The hidden sheet.
  static func sheet(
    of kind: RecordKind, _ columns: [SheetLayout.Column], _ rows: [(id: String, texts: [String])],
    jobs: Int
  ) -> SheetDraft {
    @Sendable func row(_ id: String, _ texts: [String]) -> SheetDraft.Row {
      var parts: [CellValue] = [.text(id)]
      var rest = String(decoding: JSONValue.strings(texts).bytes, as: UTF8.self)[...]
      // Lists are short: most are one cell, which is told without counting letters.
      while rest.utf8.count > SheetLayout.longest {
        parts.append(.text(String(rest.prefix(SheetLayout.longest / 2))))
        rest = rest.dropFirst(SheetLayout.longest / 2)
      }
      return SheetDraft.Row(parts + [.text(String(rest))])
    }
    var unsaid = Report()
    let made = concurrentMap(rows, jobs: jobs, report: &unsaid) { own, _ in row(own.id, own.texts) }
    return SheetDraft(
      name(of: kind), columns: [], rows: [row("", columns.map(\.name))] + made, isHidden: true)
  }

  init(_ sheet: Sheet) {
    var names: [String]?
    for row in sheet.rows {
      let cells = row.cells.filter { $0.column > 0 }.map(\.value.text)
      var unsaid = Report()
      let json = Array(cells.joined().utf8)
      guard let node = JSONReader.read(json[...], path: sheet.name, report: &unsaid),
        case .list(let items) = node.content
      else { continue }
      let texts = items.map { item in
        if case .scalar(let text, _) = item.content { text } else { "" }
      }
      guard let columns = names else {
        names = texts
        continue
      }
      let id = row[0]?.value.text ?? ""
      ids.append(id)
      self.texts[id] = Dictionary(zip(columns, texts), uniquingKeysWith: { $1 })
    }
  }

  /// The texts of a record by column; nil for one that was not there.
  subscript(id: String) -> [String: String]? { texts[id] }
}
