package import Diagnostics

/// A table read strictly: every cell has a column, every row the columns of the first.
package struct Table: Sendable {
  package struct Cell: Sendable {
    package let text: String
    /// Bytes of a text, or a cell of a sheet.
    package let span: SourceSpan

    package init(text: String, span: SourceSpan) {
      self.text = text
      self.span = span
    }
  }

  package let path: String
  package let header: [Cell]
  package let rows: [[Cell]]

  /// Takes what a reader found; rows with a wrong number of cells are reported and left out, empty
  /// ones passed over.
  package init?(path: String, header: [Cell], rows: [[Cell]], report: inout Report) {
    guard !header.isEmpty else {
      report.error(.emptyTable, at: .start(of: path))
      return nil
    }
    self.path = path
    self.header = header
    var names: Set<String> = []
    for cell in header where !names.insert(cell.text).inserted {
      report.error(.duplicateColumn(cell.text), at: cell.span)
    }
    self.rows = rows.filter { row in
      if row.count == 1, row[0].text.isEmpty { return false }
      if row.count <= header.count, row.allSatisfy(\.text.isEmpty) { return false }
      if row.count == header.count { return true }
      let place = row.count > header.count ? row[header.count] : row[row.count - 1]
      report.error(.cellCount(row.count, header.count), at: place.span, hint: .quoteCell)
      return false
    }
  }

  /// Adds all that the table says, places left out.
  package func add(to fingerprint: inout Fingerprint) {
    fingerprint.add(rows.count)
    for row in [header] + rows {
      for cell in row { fingerprint.add(cell.text) }
    }
  }
}

/// The forms a table may be written in, by the ending of the file's name.
package enum TableFormat: String, CaseIterable, Sendable {
  case csv

  /// The form that a file's name tells; nil where it is no table.
  package init?(fileName: some StringProtocol) {
    guard let dot = fileName.lastIndex(of: ".") else { return nil }
    self.init(rawValue: String(fileName[fileName.index(after: dot)...]))
  }

  /// Reads a file of this form, or reports why it cannot be used.
  package func read(
    _ file: SourceFile, largest: Int, in tree: some SourceTree, report: inout Report
  ) -> Table? {
    switch self {
    case .csv:
      SourceText(file, in: tree, largest: largest, report: &report)
        .flatMap { Table(csv: $0, report: &report) }
    }
  }
}

extension BilingualText {
  fileprivate static let quoteCell = BilingualText(
    vi: "ô có dấu phân cách bên trong phải đặt trong dấu ngoặc kép",
    en: "a cell that holds a separator must stand in quotes")
}

extension Diagnostic.Message {
  static let emptyTable = Self(
    "empty-table", vi: "bảng không có dòng tiêu đề", en: "the table has no header row")
  fileprivate static func duplicateColumn(_ name: String) -> Self {
    Self(
      "duplicate-column", vi: "cột “\(name)” có hai lần", en: "the column “\(name)” is there twice")
  }
  fileprivate static func cellCount(_ count: Int, _ expected: Int) -> Self {
    Self(
      "cell-count", vi: "dòng có \(count) ô, bảng có \(expected) cột",
      en: "the row has \(count) cells, the table \(expected) columns")
  }
}
