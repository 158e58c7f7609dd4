internal import Catalogue
internal import Diagnostics
internal import Markup

/// A table of text with some of its cells changed and rows added, every other byte as it was.
struct TableEdit {
  let path: String
  private let text: SourceText
  private let separator: UInt8
  private let idColumn: String
  /// Where each column is, by its name in files.
  private var columns: [String: Int] = [:]
  private let width: Int
  private var rows: [String: [Table.Cell]] = [:]
  private var edits: [(range: Range<Int>, bytes: [UInt8])] = []
  private var added: [[String: String]] = []

  init?(_ file: SourceFile, _ kind: RecordKind, _ mainLanguage: Language, in tree: any SourceTree) {
    var report = Report()
    guard let idColumn = kind.idColumn,
      let text = SourceText(file, in: tree, largest: SourceText.largest * 16, report: &report),
      let table = Table(csv: text, report: &report), !report.hasErrors
    else { return nil }
    path = file.path
    self.text = text
    self.idColumn = idColumn
    separator = CSVText.separator(of: text)
    width = table.header.count
    for (index, cell) in table.header.enumerated() {
      let name = Table.key(ofHeading: cell.text, keys: kind.record.keys, idColumn: idColumn)
      // `name_vi` is the text of the main language, as `name` is.
      let main = "_\(mainLanguage.code)"
      columns[name.hasSuffix(main) ? String(name.dropLast(main.utf8.count)) : name] = index
    }
    guard let id = columns[idColumn] else { return nil }
    for row in table.rows where row.count == width { rows[row[id].text] = row }
  }

  func has(_ column: SheetLayout.Column) -> Bool {
    columns[column.name] != nil || column.isPlace && placeColumns != nil
  }

  /// A place has two columns, one for each number.
  private var placeColumns: (latitude: Int, longitude: Int)? {
    guard let latitude = columns["coordinates.lat"] ?? columns["lat"],
      let longitude = columns["coordinates.lon"] ?? columns["lon"]
    else { return nil }
    return (latitude, longitude)
  }

  /// The cell of a record below a column; nil where there is none.
  func cell(_ id: String, _ column: SheetLayout.Column) -> Table.Cell? {
    guard let row = rows[id] else { return nil }
    if let index = columns[column.name] { return row[index] }
    return column.isPlace ? placeColumns.map { row[$0.latitude] } : nil
  }

  mutating func set(_ id: String, _ column: SheetLayout.Column, _ text: String) {
    guard let row = rows[id] else { return }
    if let index = columns[column.name] {
      edits.append((row[index].span.range, cellBytes(text)))
    } else if let places = placeColumns {
      let parts = text.split(separator: ",", omittingEmptySubsequences: false)
        .map { String($0).trimmed }
      edits.append((row[places.latitude].span.range, cellBytes(parts.first ?? "")))
      edits.append((row[places.longitude].span.range, cellBytes(parts.count > 1 ? parts[1] : "")))
    }
  }

  mutating func append(_ id: String, _ cells: [String: String]) {
    var cells = cells
    cells[idColumn] = id
    if let place = cells["coordinates"], columns["coordinates"] == nil {
      let parts = place.split(separator: ",").map { String($0).trimmed }
      for (names, part) in zip([["coordinates.lat", "lat"], ["coordinates.lon", "lon"]], parts) {
        for name in names where columns[name] != nil { cells[name] = part }
      }
    }
    added.append(cells)
  }

  /// A cell as it stands between separators.
  private func cellBytes(_ text: String) -> [UInt8] {
    CSVText.row([text], separator: separator).dropLast()
  }

  /// The file; nil where nothing in it changes.
  var bytes: [UInt8]? {
    guard !edits.isEmpty || !added.isEmpty else { return nil }
    var result: [UInt8] = []
    var from = 0
    for edit in edits.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      result += text.bytes[from..<edit.range.lowerBound]
      result += edit.bytes
      from = edit.range.upperBound
    }
    result += text.bytes[from...]
    let isCRLF =
      text.bytes.firstIndex(of: 10).map { $0 > 0 && text.bytes[$0 - 1] == 13 } ?? false
    let lineEnd = Array((isCRLF ? "\r\n" : "\n").utf8)
    if !added.isEmpty, result.last != 10 { result += lineEnd }
    for cells in added {
      var line = [String](repeating: "", count: width)
      for (name, text) in cells { if let index = columns[name] { line[index] = text } }
      result += CSVText.row(line, separator: separator).dropLast() + lineEnd
    }
    return result
  }
}
