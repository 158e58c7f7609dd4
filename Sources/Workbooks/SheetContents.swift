/// What a reader finds of a sheet, in whatever order the file has it.
struct SheetContents {
  /// The largest sheet that spreadsheets write.
  static let mostRows = 1_048_576
  static let mostColumns = 16_384

  private var rows: [Sheet.Row] = []
  var merges: [CellArea] = []
  private var count = 0
  private var isSorted = true

  mutating func add(
    _ value: CellValue, row: Int, column: Int, isHidden: Bool
  ) throws(WorkbookError) {
    count += 1
    guard count <= Workbook.mostCells else { throw .tooManyCells }
    let cell = Sheet.Cell(column: column, value: value)
    if let last = rows.last, last.number == row {
      if let cellBefore = last.cells.last, cellBefore.column >= column { isSorted = false }
      rows[rows.count - 1].cells.append(cell)
    } else {
      if let last = rows.last, last.number > row { isSorted = false }
      rows.append(Sheet.Row(number: row, isHidden: isHidden, cells: [cell]))
    }
  }

  /// The rows from the first down, their cells from left to right; of two values of one cell, the
  /// later.
  var sortedRows: [Sheet.Row] {
    guard !isSorted else { return rows }
    var byNumber: [Int: Sheet.Row] = [:]
    for row in rows {
      byNumber[
        row.number,
        default: Sheet.Row(
          number: row.number, isHidden: row.isHidden, cells: [])
      ].cells += row.cells
    }
    return byNumber.values.sorted { $0.number < $1.number }.map { row in
      var cells: [Int: Sheet.Cell] = [:]
      for cell in row.cells { cells[cell.column] = cell }
      return Sheet.Row(
        number: row.number, isHidden: row.isHidden,
        cells: cells.values.sorted { $0.column < $1.column })
    }
  }
}
