package import Diagnostics
internal import Workbooks

/// A table read strictly: every cell has a column, every row the columns of the first.
package struct Table: Sendable {
  package struct Cell: Sendable {
    package let text: String
    /// Bytes of a text, or a cell of a sheet.
    package let span: SourceSpan

    /// - Parameter text: as it stands in the file; what spreadsheets add to keep zeros in front
    ///   (`="00577"`, `'00577`) and no-break blanks are taken away.
    package init(text: String, span: SourceSpan) {
      self.text = Self.plain(text)
      self.span = span
    }

    private static func plain(_ text: String) -> String {
      var text = text
      if text.utf8.contains(0xC2) {
        text = text.replacing("\u{A0}", with: " ")
        text = String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
      }
      if text.utf8.first == UInt8(ascii: "="), text.hasPrefix("=\""), text.hasSuffix("\""),
        text.utf8.count > 2
      {
        return String(text.dropFirst(2).dropLast())
      }
      if text.utf8.first == UInt8(ascii: "'"), text.utf8.count > 1,
        text.utf8.dropFirst().allSatisfy({ (48...57).contains($0) || $0 == 32 || $0 == 43 })
      {
        return String(text.dropFirst())
      }
      return text
    }
  }

  package let path: String
  package let header: [Cell]
  package let rows: [[Cell]]

  /// Takes what a reader found: the first row that is no title is the header.
  ///
  /// Empty rows and columns are passed over; rows with a wrong number of cells are reported and left
  /// out.
  package init?(path: String, rows written: [[Cell]], report: inout Report) {
    let filled = written.filter { row in row.contains { !$0.text.isEmpty } }
    guard let first = filled.first else {
      report.error(.emptyTable, at: written.first?.first?.span ?? .start(of: path))
      return nil
    }
    // A title stands alone in its row, above a row of headings.
    let titles = filled.prefix(Self.mostTitles).prefix { Self.count(in: $0) == 1 }
    let hasTitles =
      titles.count < filled.count && Self.count(in: filled[titles.count]) > 1
      && Self.isTitle(first.first { !$0.text.isEmpty }?.text ?? "")
    if hasTitles, !titles.isEmpty {
      report.warning(.titleRows(titles.count), at: first[0].span, hint: .noTitles)
    }
    let start = hasTitles ? titles.count : 0
    let header = filled[start]
    let rest = filled[(start + 1)...]
    self.path = path
    // A heading with nothing below it may be missing.
    let width = (header.lastIndex { !$0.text.isEmpty } ?? -1) + 1
    let blank = header[..<width].indices.filter { header[$0].text.isEmpty }
    var names: Set<String> = []
    for cell in header[..<width] where !cell.text.isEmpty && !names.insert(cell.text).inserted {
      report.error(.duplicateColumn(cell.text), at: cell.span)
    }
    var isNamed = true
    for column in blank {
      guard
        let cell = rest.lazy.compactMap({ $0.count > column ? $0[column] : nil })
          .first(where: { !$0.text.isEmpty })
      else { continue }
      report.error(.unnamedColumn(cell.text), at: header[column].span, hint: .nameColumn)
      isNamed = false
    }
    guard isNamed else { return nil }
    func used(_ row: some Collection<Cell>) -> [Cell] {
      blank.isEmpty
        ? Array(row) : row.enumerated().filter { !blank.contains($0.offset) }.map(\.element)
    }
    self.header = used(header[..<width])
    var wrong: [(count: Int, span: SourceSpan)] = []
    rows = rest.compactMap { row in
      if row.count == width, blank.isEmpty { return row }
      guard row.count >= width, row[width...].allSatisfy({ $0.text.isEmpty }) else {
        let place = row.count > width ? row[width] : row[row.count - 1]
        wrong.append((row.count, place.span))
        return nil
      }
      return used(row[..<width])
    }
    // Where every row is wrong in the same way, the headings are.
    if let first = wrong.first, wrong.count > 3, wrong.count == rest.count,
      wrong.allSatisfy({ $0.count == first.count })
    {
      report.error(
        .headingCount(first.count, width, wrong.count), at: header[0].span, hint: .countHeadings)
      return
    }
    for (count, span) in wrong {
      report.error(.cellCount(count, width), at: span, hint: .quoteCell)
    }
  }

  /// So many rows of titles are looked for at most.
  private static let mostTitles = 10

  private static func count(in row: [Cell]) -> Int {
    row.count { !$0.text.isEmpty }
  }

  /// Whether a text alone in the first row is a title, and no heading of a table with one column.
  private static func isTitle(_ text: String) -> Bool { text.contains(" ") }

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
  case csv, xlsx, ods

  /// The form that a file's name tells; nil where it is no table.
  package init?(fileName: some StringProtocol) {
    guard let dot = fileName.lastIndex(of: ".") else { return nil }
    self.init(rawValue: String(fileName[fileName.index(after: dot)...]))
  }

  /// Reads a file of this form, or reports why it cannot be used.
  ///
  /// - Parameter names: what a workbook's sheet for these rows may be called; else it is the first.
  package func read(
    _ file: SourceFile, largest: Int, sheet names: [String] = [], in tree: some SourceTree,
    report: inout Report
  ) -> Table? {
    switch self {
    case .csv:
      SourceText(file, in: tree, largest: largest, report: &report)
        .flatMap { Table(csv: $0, report: &report) }
    case .xlsx, .ods:
      Workbook(file, in: tree, report: &report).flatMap { workbook in
        workbook.sheet(of: file.path, names, &report)
          .flatMap { Table($0, path: file.path, report: &report) }
      }
    }
  }
}

extension BilingualText {
  fileprivate static let quoteCell = BilingualText(
    vi: "ô có dấu phân cách bên trong phải đặt trong dấu ngoặc kép",
    en: "a cell that holds a separator must stand in quotes")
}

extension BilingualText {
  fileprivate static let countHeadings = BilingualText(
    vi: "mỗi cột có một tên, mỗi tên một cột: xem dòng tên cột thừa hay thiếu dấu phân cách nào",
    en: "each column has one heading: look for a separator too many or too few in their row")
  fileprivate static let noTitles = BilingualText(
    vi: "dòng đầu của bảng nên là tên các cột", en: "the first row should be the columns' names")
  fileprivate static let nameColumn = BilingualText(
    vi: "ghi tên cột vào ô này, hoặc xóa cả cột", en: "name the column here, or delete it")
}

extension Diagnostic.Message {
  fileprivate static func titleRows(_ count: Int) -> Self {
    Self(
      "title-rows", vi: "bỏ qua \(count) dòng tiêu đề phía trên tên các cột",
      en: "rows of titles above the columns' names passed over: \(count)")
  }
  fileprivate static func unnamedColumn(_ text: String) -> Self {
    Self(
      "unnamed-column", vi: "cột không có tên mà có chữ (“\(text)”)",
      en: "a column without a name holds text (“\(text)”)")
  }
  static let emptyTable = Self(
    "empty-table", vi: "bảng không có dòng tiêu đề", en: "the table has no header row")
  package static func duplicateColumn(_ name: String) -> Self {
    Self(
      "duplicate-column", vi: "cột “\(name)” có hai lần", en: "the column “\(name)” is there twice")
  }
  fileprivate static func headingCount(_ count: Int, _ expected: Int, _ rows: Int) -> Self {
    Self(
      "heading-count", vi: "có \(expected) tên cột, mà cả \(rows) dòng đều có \(count) ô",
      en: "there are \(expected) headings, and all \(rows) rows have \(count) cells")
  }
  fileprivate static func cellCount(_ count: Int, _ expected: Int) -> Self {
    Self(
      "cell-count", vi: "dòng có \(count) ô, bảng có \(expected) cột",
      en: "the row has \(count) cells, the table \(expected) columns")
  }
}
