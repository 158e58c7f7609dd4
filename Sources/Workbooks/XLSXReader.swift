/// Reads Office Open XML workbooks (ECMA-376) as Excel, LibreOffice, openpyxl and others write them.
struct XLSXReader {
  private let archive: ZipArchive
  private var strings: [String] = []
  /// What each style makes of a number, by its place among the cells' styles.
  private var formats: [NumberFormat] = []
  private var isFrom1904 = false
  private var cellCount = 0

  init(_ archive: ZipArchive) {
    self.archive = archive
  }

  func workbook() throws(WorkbookError) -> Workbook {
    var reader = self
    return try reader.read()
  }

  private mutating func read() throws(WorkbookError) -> Workbook {
    let main =
      try relations(of: "_rels/.rels", in: "").first { $0.kind.hasSuffix("/officeDocument") }?
      .target
      ?? "xl/workbook.xml"
    let folder = String(main.prefix(upTo: main.lastIndex(of: "/") ?? main.startIndex))
    let file = main.dropFirst(folder.isEmpty ? 0 : folder.count + 1)
    let parts = try relations(of: "\(folder)/_rels/\(file).rels", in: folder)
    let sheets = try sheetList(main)
    if let part = parts.first(where: { $0.kind.hasSuffix("/sharedStrings") })?.target {
      strings = try Self.strings(in: scanner(part))
    }
    if let part = parts.first(where: { $0.kind.hasSuffix("/styles") })?.target {
      formats = try Self.formats(in: scanner(part))
    }
    var read: [Sheet] = []
    for (number, sheet) in sheets.enumerated() {
      // A chart's sheet has no cells.
      guard let part = parts.first(where: { $0.id == sheet.relation }),
        part.kind.hasSuffix("/worksheet")
      else { continue }
      var contents = SheetContents()
      try self.read(scanner(part.target), into: &contents)
      read.append(
        Sheet(
          name: sheet.name, number: number, isHidden: sheet.isHidden, rows: contents.sortedRows,
          merges: contents.merges))
    }
    return Workbook(sheets: read)
  }

  private func scanner(_ part: String) throws(WorkbookError) -> XMLScanner {
    guard let bytes = try archive.part(part) else { throw .damaged(part: part) }
    return try XMLScanner(bytes, part: part)
  }

  private struct Relation {
    let id: String
    let kind: String
    let target: String
  }

  private func relations(
    of part: String, in folder: String
  ) throws(WorkbookError) -> [Relation] {
    guard let bytes = try archive.part(part) else { return [] }
    let scanner = try XMLScanner(bytes, part: part)
    var found: [Relation] = []
    while let event = try scanner.next() {
      guard event == .start, scanner.name == "Relationship", let id = scanner["Id"],
        let target = scanner["Target"]
      else { continue }
      found.append(
        Relation(id: id, kind: scanner["Type"] ?? "", target: Self.path(target, in: folder)))
    }
    return found
  }

  /// A part's name from what another part of a folder calls it.
  private static func path(_ target: String, in folder: String) -> String {
    if target.hasPrefix("/") { return String(target.dropFirst()) }
    var parts = folder.split(separator: "/")
    for part in target.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return parts.joined(separator: "/")
  }

  private mutating func sheetList(
    _ part: String
  ) throws(WorkbookError) -> [(name: String, relation: String, isHidden: Bool)] {
    let scanner = try scanner(part)
    var sheets: [(name: String, relation: String, isHidden: Bool)] = []
    while let event = try scanner.next() {
      guard event == .start else { continue }
      if scanner.name == "workbookPr" {
        isFrom1904 = ["1", "true"].contains(scanner["date1904"] ?? "")
      } else if scanner.name == "sheet" {
        sheets.append(
          (
            scanner["name"] ?? "", scanner["r:id"] ?? "",
            (scanner["state"] ?? "visible") != "visible"
          ))
      }
    }
    return sheets
  }

  private static func strings(in scanner: XMLScanner) throws(WorkbookError) -> [String] {
    var strings: [String] = []
    while let event = try scanner.next() {
      guard event == .start, scanner.name == "si" else { continue }
      strings.append(try text(of: scanner))
      guard strings.count <= Workbook.mostCells else { throw .tooManyCells }
    }
    return strings
  }

  /// The text of the element at hand: its runs joined as they are, how it is said left out.
  private static func text(of scanner: XMLScanner) throws(WorkbookError) -> String {
    guard !scanner.isEmpty else { return "" }
    let element = scanner.name
    var text = ""
    var isText = false
    while let event = try scanner.next() {
      switch event {
      case .start:
        if scanner.name == "rPh" {
          try scanner.skip()
        } else {
          isText = scanner.name == "t" && !scanner.isEmpty
        }
      case .end:
        if scanner.name == element { return unescaped(text) }
        isText = false
      case .text: if isText { text += scanner.text }
      }
    }
    return unescaped(text)
  }

  /// Letters that XML cannot hold stand as `_x000D_`; line ends become plain ones.
  static func unescaped(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "_")) || text.utf8.contains(13) else { return text }
    var result: [UInt16] = []
    let units = Array(text.utf16)
    var index = 0
    while index < units.count {
      if units[index] == 95, index + 6 < units.count, units[index + 1] == 120,
        units[index + 6] == 95,
        let code = UInt16(String(decoding: units[index + 2..<index + 6], as: UTF16.self), radix: 16)
      {
        result.append(code)
        index += 7
      } else {
        result.append(units[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF16.self).replacing("\r\n", with: "\n")
      .replacing("\r", with: "\n")
  }

  private static func formats(in scanner: XMLScanner) throws(WorkbookError) -> [NumberFormat] {
    var own: [Int: NumberFormat] = [:]
    var formats: [NumberFormat] = []
    var isOfCells = false
    while let event = try scanner.next() {
      if event == .end, scanner.name == "cellXfs" { isOfCells = false }
      guard event == .start else { continue }
      switch scanner.name {
      case "numFmt":
        if let number = scanner["numFmtId"].flatMap({ Int($0) }), let code = scanner["formatCode"] {
          own[number] = NumberFormat(code: code)
        }
      case "cellXfs": isOfCells = !scanner.isEmpty
      case "xf":
        guard isOfCells else { continue }
        let number = scanner["numFmtId"].flatMap { Int($0) } ?? 0
        formats.append(own[number] ?? NumberFormat(builtIn: number))
      default: break
      }
    }
    return formats
  }

  private mutating func read(
    _ scanner: XMLScanner, into contents: inout SheetContents
  ) throws(WorkbookError) {
    var row = -1
    var column = -1
    var isHidden = false
    while let event = try scanner.next() {
      guard event == .start else { continue }
      switch scanner.name {
      case "row":
        // One without a number follows the one before.
        row = scanner["r"].flatMap { Int($0) }.map { $0 - 1 } ?? row + 1
        column = -1
        isHidden = scanner["hidden"].map { $0 == "1" || $0 == "true" } ?? false
        guard (0..<SheetContents.mostRows).contains(row) else { throw .tooManyCells }
      case "c":
        let place = scanner["r"].flatMap { CellArea.place($0) }
        column = place?.column ?? column + 1
        let kind = scanner["t"] ?? "n"
        let style = scanner["s"].flatMap { Int($0) } ?? 0
        guard let value = try value(scanner, kind, style) else { continue }
        guard (0..<SheetContents.mostColumns).contains(column) else { throw .tooManyCells }
        try contents.add(value, row: place?.row ?? max(row, 0), column: column, isHidden: isHidden)
      case "mergeCell":
        if let area = scanner["ref"].flatMap({ CellArea($0) }) { contents.merges.append(area) }
      default: break
      }
    }
  }

  /// The value of the cell at hand; nil where it holds none.
  private func value(
    _ scanner: XMLScanner, _ kind: String, _ style: Int
  ) throws(WorkbookError) -> CellValue? {
    guard !scanner.isEmpty else { return nil }
    var written: String?
    var inline: String?
    var isFormula = false
    var isValue = false
    while let event = try scanner.next() {
      switch event {
      case .start:
        switch scanner.name {
        case "is": inline = try Self.text(of: scanner)
        case "f":
          isFormula = true
          try scanner.skip()
        case "v":
          isValue = !scanner.isEmpty
          if isValue { written = "" }
        default: try scanner.skip()
        }
      case .end:
        isValue = false
        if scanner.name == "c" {
          return value(kind, written, inline, style, isFormula: isFormula)
        }
      case .text: if isValue { written = (written ?? "") + scanner.text }
      }
    }
    return nil
  }

  private func value(
    _ kind: String, _ written: String?, _ inline: String?, _ style: Int, isFormula: Bool
  ) -> CellValue? {
    if let inline { return inline.isEmpty ? nil : .text(inline) }
    guard let written, !written.isEmpty || kind == "str" else { return isFormula ? .unknown : nil }
    switch kind {
    case "s":
      guard let index = Int(written), strings.indices.contains(index) else {
        return .error(written)
      }
      return strings[index].isEmpty ? nil : .text(strings[index])
    case "str", "inlineStr":
      return written.isEmpty ? nil : .text(Self.unescaped(written))
    case "b": return .flag(written == "1" || written == "true")
    case "e": return .error(written)
    case "d": return .day(String(written.prefix(10)))
    default:
      let format = formats.indices.contains(style) ? formats[style] : .number
      return format.value(of: written, isFrom1904: isFrom1904)
    }
  }
}

extension CellArea {
  /// An area as sheets name it: `B2:C5`.
  init?(_ text: String) {
    let parts = text.split(separator: ":")
    guard let first = parts.first.flatMap({ Self.place($0) }),
      let last = parts.last.flatMap({ Self.place($0) }), first.row <= last.row,
      first.column <= last.column
    else { return nil }
    rows = first.row...last.row
    columns = first.column...last.column
  }

  /// A cell's place from its name: `B17` is row 16, column 1.
  static func place(_ name: some StringProtocol) -> (row: Int, column: Int)? {
    var column = 0
    var row = 0
    for byte in name.utf8 {
      switch byte {
      case 65...90: column = column * 26 + Int(byte) - 64
      case 97...122: column = column * 26 + Int(byte) - 96
      case 48...57: row = row * 10 + Int(byte) - 48
      case UInt8(ascii: "$"): continue
      default: return nil
      }
      guard row < 10_000_000, column < 1_000_000 else { return nil }
    }
    return row > 0 && column > 0 ? (row - 1, column - 1) : nil
  }
}
