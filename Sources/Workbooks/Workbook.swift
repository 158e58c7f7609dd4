/// A workbook as people see it in a spreadsheet: sheets of cells with plain values.
package struct Workbook: Sendable {
  package internal(set) var sheets: [Sheet]

  package init(sheets: [Sheet]) {
    self.sheets = sheets
  }
}

/// A sheet: the rows that hold something, in their order.
package struct Sheet: Sendable {
  package let name: String
  /// Which of the workbook's it is, from 0.
  package let number: Int
  package let isHidden: Bool
  package internal(set) var rows: [Row]
  /// Areas shown as one cell, whose value is that of their first.
  package let merges: [CellArea]
  /// Cells below a merge that hold a value of their own, which nobody sees.
  package private(set) var covered: [(row: Int, cell: Cell)] = []

  package struct Row: Sendable {
    /// From 0.
    package let number: Int
    /// Whether a filter or a person hides it; it is read all the same.
    package let isHidden: Bool
    /// Those that hold something, from left to right.
    package internal(set) var cells: [Cell]

    package init(number: Int, isHidden: Bool = false, cells: [Cell]) {
      self.number = number
      self.isHidden = isHidden
      self.cells = cells
    }

    package subscript(column: Int) -> Cell? {
      cells.first { $0.column == column }
    }
  }

  package struct Cell: Sendable {
    /// From 0.
    package let column: Int
    package let value: CellValue
    /// Whether the value is that of a merged cell above.
    package var isCarried = false

    package init(column: Int, value: CellValue, isCarried: Bool = false) {
      self.column = column
      self.value = value
      self.isCarried = isCarried
    }
  }

  package init(
    name: String, number: Int, isHidden: Bool = false, rows: [Row], merges: [CellArea] = []
  ) {
    self.name = name
    self.number = number
    self.isHidden = isHidden
    self.rows = rows
    self.merges = merges
    applyMerges()
  }

  /// The sheet with other texts in its cells, which stay where they are.
  ///
  /// - Parameter change: told a text with its row and column, from 0.
  package func mapTexts(_ change: (_ text: String, _ row: Int, _ column: Int) -> String) -> Sheet {
    var sheet = self
    sheet.rows = rows.map { row in
      var row = row
      row.cells = row.cells.map { cell in
        guard case .text(let text) = cell.value else { return cell }
        return Cell(
          column: cell.column, value: .text(change(text, row.number, cell.column)),
          isCarried: cell.isCarried)
      }
      return row
    }
    return sheet
  }

  /// So many cells take the value of a merge at most.
  private static let mostCarried = 1_000_000

  /// Writes the value of an area into each of its rows, in its first column, and takes away what is
  /// hidden below it.
  private mutating func applyMerges() {
    guard !merges.isEmpty, !rows.isEmpty else { return }
    var carried = 0
    for area in merges {
      var index = rows.firstIndex { $0.number >= area.rows.lowerBound } ?? rows.count
      guard index < rows.count, rows[index].number <= area.rows.upperBound else { continue }
      let anchor =
        rows[index].number == area.rows.lowerBound ? rows[index][area.columns.lowerBound] : nil
      while index < rows.count, rows[index].number <= area.rows.upperBound {
        carried += 1
        guard carried <= Self.mostCarried else { return }
        let isFirst = rows[index].number == area.rows.lowerBound
        var kept: [Cell] = []
        for cell in rows[index].cells {
          if !area.columns.contains(cell.column)
            || isFirst && cell.column == area.columns.lowerBound
          {
            kept.append(cell)
          } else if cell.value != anchor?.value {
            covered.append((rows[index].number, cell))
          }
        }
        if !isFirst, let anchor {
          let place = kept.firstIndex { $0.column > anchor.column } ?? kept.count
          kept.insert(Cell(column: anchor.column, value: anchor.value, isCarried: true), at: place)
        }
        rows[index].cells = kept
        index += 1
      }
    }
    rows.removeAll { $0.cells.isEmpty }
  }
}

/// Some rows of some columns, from 0.
package struct CellArea: Sendable, Equatable {
  package let rows: ClosedRange<Int>
  package let columns: ClosedRange<Int>

  package init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
    self.rows = rows
    self.columns = columns
  }
}

/// What a cell holds.
package enum CellValue: Sendable, Equatable {
  case text(String)
  /// As it is written plainly, with a decimal point and without groups.
  case number(String)
  /// `2026-01-15`.
  case day(String)
  /// `07:30`.
  case time(String)
  case flag(Bool)
  /// `#N/A` and the like.
  case error(String)
  /// A formula that the program which wrote the file did not work out.
  case unknown

  /// The value as it would be written in a table of text.
  package var text: String {
    switch self {
    case .text(let text), .number(let text), .day(let text), .time(let text), .error(let text): text
    case .flag(let isTrue): isTrue ? "true" : "false"
    case .unknown: ""
    }
  }
}

/// Why a file is no workbook that can be read.
package enum WorkbookError: Error, Equatable {
  /// It is none of the forms that are read.
  case unknownForm
  /// Excel's form of before 2007.
  case oldExcel
  /// A document of Word.
  case textDocument
  /// Excel's, locked with a password.
  case locked
  /// A part of it is missing or torn.
  case damaged(part: String)
  /// A part of it would take too much memory.
  case tooLarge(part: String)
  /// More cells than a catalogue's table ever has.
  case tooManyCells
}

extension Workbook {
  /// So many cells are read at most.
  static let mostCells = 3_000_000
  /// So many bytes a part has at most, unpacked.
  static let largestPart = 128 << 20

  /// The forms that are read, told by content: names of files lie.
  package enum Form: Sendable {
    case xlsx, ods, html
  }

  /// The form of a file's bytes; nil where it is no workbook.
  package static func form(of bytes: [UInt8]) throws(WorkbookError) -> Form? {
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      // The names inside are in UTF-16.
      let start = String(decoding: bytes.prefix(1 << 20).filter { $0 != 0 }, as: UTF8.self)
      throw start.contains("EncryptedPackage") ? .locked : .oldExcel
    }
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
      let archive = try ZipArchive(bytes)
      if archive.holds("content.xml") { return .ods }
      if archive.holds("word/document.xml") { throw .textDocument }
      if archive.holds("[Content_Types].xml") { return .xlsx }
      return nil
    }
    return HTMLTables.looksLikeHTML(bytes) ? .html : nil
  }

  /// Reads a workbook of any form that is known.
  package init(_ bytes: [UInt8]) throws(WorkbookError) {
    switch try Self.form(of: bytes) {
    case .xlsx: self = try XLSXReader(ZipArchive(bytes)).workbook()
    case .ods: self = try ODSReader.workbook(in: ZipArchive(bytes))
    case .html: self = try HTMLTables.workbook(in: bytes)
    case nil: throw .unknownForm
    }
  }
}
