internal import Diagnostics
internal import Markup
internal import Workbooks

/// Finds an annex in a sheet: titles, header, sections, products, totals, signatures.
struct AnnexReader {
  private let sheet: Sheet
  private let mapping: [String: AnnexColumn]
  /// Whether it is a shop's list of what it sells, in which a name is enough.
  private let isShopList: Bool
  /// Whether a column of decisions names those that are revoked.
  private let isRevocation: Bool
  private var columns: [Int: AnnexColumn] = [:]
  /// The rows of the header among the sheet's.
  private var header = 0..<0
  private(set) var leftOut: [Annex.LeftOut] = []
  /// The headings by their folded words: whole ones, and those of the lower row alone.
  private(set) var headingKeys: Set<String> = []
  /// Columns of persons: nothing of them is repeated anywhere.
  private var personal: Set<Int> = []

  init(
    _ sheet: Sheet, mapping: [String: AnnexColumn], isShopList: Bool = false,
    isRevocation: Bool = false
  ) {
    self.sheet = sheet
    self.isRevocation = isRevocation
    self.isShopList = isShopList
    self.mapping = mapping
  }

  /// So many rows from the top are looked at for the header.
  private static let searched = 60

  /// Looks for the row, or the two, that name the columns best; false where none does.
  mutating func findHeader() -> Bool {
    var best = 0
    for first in sheet.rows.indices.prefix(Self.searched) {
      for height in 1...2 where first + height <= sheet.rows.count {
        let found = columns(in: first..<first + height)
        let score = Set(found.values).count * 4 - height
        // A product's own row may hold such words too, but not in most of its cells.
        guard Set(found.values).contains(.name), score > best,
          isShopList
            || Set(found.values).count > 1
              && found.count * 2 >= headings(in: first..<first + height).count
        else { continue }
        best = score
        (columns, header) = (found, first..<first + height)
      }
    }
    guard best > 0 else { return false }
    keepFirstColumns()
    return true
  }

  /// Takes a sheet without headings: the column with the most words is that of the names.
  mutating func findNames() -> Bool {
    var letters: [Int: Int] = [:]
    for row in sheet.rows {
      for cell in row.cells {
        letters[cell.column, default: 0] += cell.value.text.count(where: \.isLetter)
      }
    }
    guard let most = letters.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }), most.value > 0
    else {
      return false
    }
    columns = [most.key: .name]
    return true
  }

  private func headings(in rows: Range<Int>) -> [Int: String] {
    var headings: [Int: [String]] = [:]
    for (place, row) in sheet.rows[rows].enumerated() {
      for cell in row.cells where !cell.isCarried {
        headings[cell.column, default: []].append(cell.value.text)
        // A heading over several columns is said of each.
        guard place == 0,
          let area = sheet.merges.first(where: {
            $0.rows.contains(row.number) && $0.columns.lowerBound == cell.column
          })
        else { continue }
        for column in area.columns.dropFirst().prefix(20) {
          headings[column, default: []].append(cell.value.text)
        }
      }
    }
    return headings.mapValues { $0.joined(separator: " ") }
  }

  private func columns(in rows: Range<Int>) -> [Int: AnnexColumn] {
    var found: [Int: AnnexColumn] = [:]
    for (column, heading) in headings(in: rows) {
      // What stands in the lower row says more than what stands over it.
      let own = sheet.rows[rows.upperBound - 1][column].flatMap { cell in
        cell.isCarried ? nil : self.column(cell.value.text)
      }
      found[column] = own ?? self.column(heading)
    }
    return found
  }

  private func column(_ heading: String) -> AnnexColumn? {
    guard heading.count <= 120 else { return nil }
    if isShopList { return AnnexColumn(shopHeading: heading) }
    if let mapped = mapping[AnnexColumn.key(of: heading)] { return mapped }
    return isRevocation && AnnexColumn.isOfDecisions(heading)
      ? .revokes : AnnexColumn(heading: heading)
  }

  /// Of columns of one kind the first counts; the others, and those nobody knows, are told.
  private mutating func keepFirstColumns() {
    var seen: Set<AnnexColumn> = []
    func rank(_ heading: (key: Int, value: String)) -> (Int, Int) {
      (isShopList && AnnexColumn.isBarCode(heading.value) ? 0 : 1, heading.key)
    }
    for (column, heading) in headings(in: header).sorted(by: { rank($0) < rank($1) }) {
      headingKeys.insert(AnnexColumn.key(of: heading))
      if let own = sheet.rows[header.upperBound - 1][column] {
        headingKeys.insert(AnnexColumn.key(of: own.value.text))
      }
      let kind = columns[column]
      if let kind, kind != .personal, seen.insert(kind).inserted { continue }
      columns[column] = nil
      if kind == .personal { personal.insert(column) }
      let address = SheetCell(
        sheet: sheet.name, sheetNumber: sheet.number, row: sheet.rows[header.lowerBound].number,
        column: column
      ).address
      leftOut.append(
        Annex.LeftOut(heading: heading, address: address, isPersonal: kind == .personal))
    }
  }

  /// Every row of the sheet, and what it is.
  func lines() -> [Annex.Line] {
    var section: String?
    var hasEnded = false
    var above: AnnexRow?
    return sheet.rows.indices.map { index in
      let row = sheet.rows[index]
      var content = content(of: row, at: index, &section)
      if case .product(let product) = content {
        let whole = product.takingDitto(of: above)
        above = whole
        content = .product(whole)
      }
      // Below the signatures' first line stand names, which are no sections.
      if case .ending = content { hasEnded = true }
      if hasEnded, content.isHeading { content = .ending }
      let told = row.cells.filter { !$0.isCarried && !personal.contains($0.column) }
      return Annex.Line(
        sheet: sheet.name, sheetNumber: sheet.number, row: row.number,
        text: told.map { ComposedForm.of($0.value.text) }.joined(separator: " | "),
        content: content)
    }
  }

  private func content(
    of row: Sheet.Row, at index: Int, _ section: inout String?
  ) -> Annex.Content {
    if index < header.lowerBound { return .title }
    if header.contains(index) || isHeaderAgain(row) || isNumbering(row) { return .header }
    var cells: [AnnexColumn: AnnexRow.Cell] = [:]
    for cell in row.cells {
      guard let column = columns[cell.column], !cell.value.text.trimmed.isEmpty else { continue }
      cells[column] = AnnexRow.Cell(
        text: ComposedForm.of(cell.value.text.trimmed), isCarried: cell.isCarried)
    }
    let own = row.cells.filter { !$0.isCarried }
    let text = own.map(\.value.text).joined(separator: " ")
    let words = AnnexColumn.words(of: text)
    let hasName = cells[.name].map { !$0.isCarried } ?? false
    let facts: [AnnexColumn] = [.producer, .address, .commune, .score, .stars, .set, .code]
    let hasFacts = facts.contains { cells[$0].map { !$0.isCarried } ?? false }
    if ["tong", "cong"].contains(words.first ?? ""), words.count < 4 || !isShopList,
      !hasName || !hasFacts || own.count <= 3,
      cells[.number].map({ Int($0.text) == nil }) ?? true
    {
      return .total
    }
    if hasName, hasFacts || own.count > 2 || isNumbered(cells) || isShopList {
      return isEnding(words, cells: own.map(\.value.text)) && !isNumbered(cells)
        ? .ending : .product(AnnexRow(cells: cells, section: section))
    }
    if isEnding(words, cells: own.map(\.value.text)) { return .ending }
    if own.count <= 2, !words.isEmpty, own.allSatisfy({ !$0.value.isNumber }) {
      section = text
      return .section
    }
    return .unread
  }

  private func isNumbered(_ cells: [AnnexColumn: AnnexRow.Cell]) -> Bool {
    cells[.number].map { !$0.isCarried && Int($0.text) != nil } ?? false
  }

  /// The header once more, at the top of a page.
  private func isHeaderAgain(_ row: Sheet.Row) -> Bool {
    let same = row.cells.filter { cell in
      sheet.rows[header].contains { $0[cell.column]?.value == cell.value }
        && columns[cell.column] != nil
    }
    return same.count > 1
  }

  /// `(1) (2) (3)` below the header.
  private func isNumbering(_ row: Sheet.Row) -> Bool {
    let numbers = row.cells.compactMap { cell in
      Int(cell.value.text.filter { !"() ".contains($0) })
    }
    return numbers.count == row.cells.count && numbers.count > 2
      && numbers == Array(numbers[0]..<numbers[0] + numbers.count)
  }

  /// Whether a row without a number is of those below the table: who gets it, who signed it.
  private func isEnding(_ words: [String], cells: [String]) -> Bool {
    let text = words.joined(separator: " ") + " "
    // Who signs stands beside to whom it goes.
    let signs = ["kt chu tich", "tm uy ban", "tm ubnd", "tl chu tich", "tuq chu tich", "chu tich "]
    let isSigned = cells.contains { cell in
      let own = AnnexColumn.words(of: cell).joined(separator: " ") + " "
      return signs.contains { own.hasPrefix($0) }
    }
    if isSigned { return true }
    return [
      "noi nhan", "tm ", "kt ", "tuq ", "tl ", "chu tich", "pho chu tich", "nguoi lap", "ghi chu",
      "nhu dieu ", "luu ", "ky ten", "thu truong", "truong phong",
    ].contains { text.hasPrefix($0) }
  }
}

extension Annex.Content {
  fileprivate var isHeading: Bool {
    switch self {
    case .section, .unread: true
    case .title, .header, .ending, .total, .product: false
    }
  }
}

extension CellValue {
  fileprivate var isNumber: Bool { if case .number = self { true } else { false } }
}
