/// Where a piece of text stands: a file and a place in it.
///
/// Line and column are worked out only when a message is printed.
package struct SourceSpan: Hashable, Sendable {
  /// The file's path from the catalogue's folder, with `/` between the parts.
  package let path: String
  package let place: SourcePlace

  package init(path: String, range: Range<Int>) {
    self.path = path
    place = .bytes(UInt32(clamping: range.lowerBound)..<UInt32(clamping: range.upperBound))
  }

  package init(path: String, cell: SheetCell) {
    self.path = path
    place = .cell(cell)
  }

  /// The first byte of a file, for what concerns it as a whole.
  package static func start(of path: String) -> SourceSpan {
    SourceSpan(path: path, range: 0..<0)
  }

  /// The cell's address where it is one: `Sheet1!D17`.
  package var cellAddress: String? {
    if case .cell(let cell) = place { cell.address } else { nil }
  }

  /// Whether it is in a table, whose values stand in cells and not on lines with a key.
  package var isInTable: Bool {
    if case .cell = place { return true }
    return path.hasSuffix(".csv")
  }

  /// The bytes; for a cell of a workbook, which has none to show, the file's first.
  package var range: Range<Int> {
    guard case .bytes(let range) = place else { return 0..<0 }
    return Int(range.lowerBound)..<Int(range.upperBound)
  }

  /// From the beginning of one place to the end of another of the same file; between cells, the
  /// first of them.
  package func joined(to last: SourceSpan) -> SourceSpan {
    guard case .bytes = place, case .bytes = last.place else { return self }
    return SourceSpan(
      path: path,
      range: range.lowerBound..<max(range.lowerBound, last.range.upperBound))
  }

  /// The first byte of the place; a cell is pointed at whole.
  package var first: SourceSpan {
    guard case .bytes = place else { return self }
    return SourceSpan(path: path, range: range.lowerBound..<range.lowerBound + 1)
  }
}

/// A place in a file: some of its bytes, or a cell of a sheet.
package enum SourcePlace: Hashable, Sendable {
  case bytes(Range<UInt32>)
  indirect case cell(SheetCell)

  /// Whether it comes before another, as people read the file; bytes before cells.
  package func comes(before other: SourcePlace) -> Bool {
    switch (self, other) {
    case (.bytes(let own), .bytes(let other)): own.lowerBound < other.lowerBound
    case (.cell(let own), .cell(let other)): own.comes(before: other)
    case (.bytes, .cell): true
    case (.cell, .bytes): false
    }
  }
}

/// A cell of a workbook's sheet.
package struct SheetCell: Hashable, Sendable {
  package let sheet: String
  /// Which sheet of the workbook it is, from 0: messages come in this order.
  package let sheetNumber: Int
  /// From 0, as is the column.
  package let row: Int
  package let column: Int

  package init(sheet: String, sheetNumber: Int, row: Int, column: Int) {
    self.sheet = sheet
    self.sheetNumber = sheetNumber
    self.row = row
    self.column = column
  }

  /// The cell as spreadsheets name it: `Sheet1!D17`, a name of several words in quotes.
  package var address: String { "\(quotedSheet)!\(columnLetters)\(row + 1)" }

  /// The column's letters: `A`, `AB`.
  package var columnLetters: String {
    var (letters, rest) = ("", column + 1)
    while rest > 0 {
      letters = String(UnicodeScalar(UInt8(65 + (rest - 1) % 26))) + letters
      rest = (rest - 1) / 26
    }
    return letters
  }

  private var quotedSheet: String {
    if sheet.allSatisfy({ $0.isLetter || $0.isNumber }) { return sheet }
    let parts = sheet.split(separator: "'", omittingEmptySubsequences: false)
    return "'\(parts.joined(separator: "''"))'"
  }

  fileprivate func comes(before other: SheetCell) -> Bool {
    (sheetNumber, row, column) < (other.sheetNumber, other.row, other.column)
  }
}

/// A value together with the place where the editor wrote it.
package struct Located<Value: Sendable>: Sendable {
  package let value: Value
  package let span: SourceSpan

  package init(_ value: Value, at span: SourceSpan) {
    self.value = value
    self.span = span
  }
}

extension Located: Equatable where Value: Equatable {}
extension Located: Hashable where Value: Hashable {}
