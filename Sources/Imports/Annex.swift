internal import Diagnostics
package import Workbooks

/// A decision's annex: every row of the sheet, and what it is.
package struct Annex: Sendable {
  /// A row of the sheet.
  struct Line: Sendable {
    let sheet: String
    let sheetNumber: Int
    /// From 0.
    let row: Int
    /// Its cells, as people read them.
    let text: String
    let content: Content

    /// The row as spreadsheets name its first cell.
    var address: String {
      SheetCell(sheet: sheet, sheetNumber: sheetNumber, row: row, column: 0).address
    }
  }

  enum Content: Sendable {
    case title, header, section, ending
    /// A row of totals, with the number of products it tells.
    case total
    case product(AnnexRow)
    /// None of these: a person has to look.
    case unread
  }

  /// A column that was not understood, or is not taken over.
  struct LeftOut: Sendable {
    let heading: String
    let address: String
    let isPersonal: Bool
  }

  private(set) var lines: [Line] = []
  private(set) var leftOut: [LeftOut] = []

  /// The rows that are products, in their order.
  var products: [(line: Line, row: AnnexRow)] {
    lines.compactMap { line in
      if case .product(let row) = line.content { (line, row) } else { nil }
    }
  }

  package var hasProducts: Bool { !products.isEmpty }

  /// Reads a shop's list of what it sells: its first column of names, with whatever else tells products.
  package init(shopList workbook: Workbook) {
    for sheet in workbook.sheets where !sheet.isHidden {
      var reader = AnnexReader(sheet, mapping: Self.shopColumns, needsNameOnly: true)
      guard reader.findHeader() || reader.findNames() else { continue }
      lines += reader.lines()
      leftOut += reader.leftOut
    }
  }

  /// As shops and tills head their lists.
  private static let shopColumns: [String: AnnexColumn] = [
    "ten hang": .name, "ten hang hoa": .name, "hang hoa": .name, "mat hang": .name,
    "ten mat hang": .name, "ten san pham": .name, "product": .name, "product name": .name,
    "name": .name, "ma vach": .code, "ma hang": .code, "ma hang hoa": .code, "barcode": .code,
    "gtin": .code, "ean": .code, "nha cung cap": .producer, "ncc": .producer,
    "nha san xuat": .producer, "nsx": .producer, "producer": .producer, "supplier": .producer,
  ]

  /// Reads the annex out of a workbook: all sheets that have its columns.
  ///
  /// - Parameter mapping: what headings stand for that are not known, by their folded words.
  package init(_ workbook: Workbook, mapping: [String: AnnexColumn] = [:]) {
    for sheet in workbook.sheets {
      var reader = AnnexReader(sheet, mapping: mapping)
      guard reader.findHeader() else { continue }
      lines += reader.lines()
      leftOut += reader.leftOut
    }
  }
}

/// A row of an annex that is a product.
struct AnnexRow: Sendable {
  struct Cell: Sendable {
    let text: String
    /// Whether it is that of a merged cell above.
    let isCarried: Bool
  }

  let cells: [AnnexColumn: Cell]
  /// What the heading of its section says.
  let section: String?

  /// What a column says, blanks and line ends single; nil where it says nothing.
  subscript(column: AnnexColumn) -> String? {
    cells[column].map { $0.text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
  }

  var number: Int? { self[.number].flatMap { Int($0.prefix(while: \.isNumber)) } }
}
