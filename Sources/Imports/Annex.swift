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
  /// The headings that a mapping names and no sheet has, by their folded words.
  package private(set) var unknownHeadings: [String] = []

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
      var reader = AnnexReader(sheet, mapping: [:], isShopList: true)
      guard reader.findHeader() || reader.findNames() else { continue }
      // By what a product is told, and not by how many there are and what they cost: answers go with it
      // from one list to the next.
      lines += reader.lines().map { line in
        guard case .product(let row) = line.content else { return line }
        let told = [AnnexColumn.code, .name, .producer].compactMap { row[$0] }
        return Line(
          sheet: line.sheet, sheetNumber: line.sheetNumber, row: line.row,
          text: told.joined(separator: " | "), content: line.content)
      }
      leftOut += reader.leftOut
    }
  }

  /// Reads the annex out of a workbook: all sheets that have its columns.
  ///
  /// - Parameters:
  ///   - mapping: what headings stand for that are not known, by their folded words.
  ///   - isRevocation: whether a column of decisions names those that are revoked.
  package init(
    _ workbook: Workbook, mapping: [String: AnnexColumn] = [:], isRevocation: Bool = false
  ) {
    var headings: Set<String> = []
    for sheet in workbook.sheets {
      var reader = AnnexReader(sheet, mapping: mapping, isRevocation: isRevocation)
      guard reader.findHeader() else { continue }
      lines += reader.lines()
      leftOut += reader.leftOut
      headings.formUnion(reader.headingKeys)
    }
    unknownHeadings = mapping.keys.filter { !headings.contains($0) }.sorted()
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

  /// The row with what the one above says where it says that it is the same: `như trên`, `nt`, `"`.
  func takingDitto(of above: AnnexRow?) -> AnnexRow {
    let same = cells.filter { column, cell in
      column != .number && column != .name && Self.isDitto(cell.text)
    }
    guard !same.isEmpty else { return self }
    var cells = cells
    for column in same.keys {
      // In the first row there is nothing above: then the cell says nothing.
      cells[column] = above?.cells[column].map { Cell(text: $0.text, isCarried: true) }
    }
    return AnnexRow(cells: cells, section: section)
  }

  static func isDitto(_ text: String) -> Bool {
    let signs: Set<Character> = ["\"", "“", "”", "″", "〃", "'", "’", "-", " ", "."]
    let isQuoted = text.contains { "\"“”″〃".contains($0) } || text.contains("''")
    if isQuoted, text.allSatisfy(signs.contains) { return true }
    return ["nhu tren", "nt", "nhu dong tren", "n t"]
      .contains(AnnexColumn.words(of: text).joined(separator: " "))
  }

  var number: Int? { self[.number].flatMap { Int($0.prefix(while: \.isNumber)) } }
}
