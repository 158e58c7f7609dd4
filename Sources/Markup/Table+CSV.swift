package import Diagnostics
package import Workbooks

extension Table {
  /// Reads RFC 4180 with comma, semicolon or tab, whichever the first rows use most or a line `sep=;`
  /// says; with or without a byte order mark; lines end with LF or CRLF.
  package init?(csv text: SourceText, report: inout Report) {
    var parser = CSVParser(text)
    var rows: [[Cell]] = []
    while let row = parser.row(report: &report) { rows.append(row) }
    if parser.isBroken { return nil }
    self.init(path: text.path, rows: rows, report: &report)
  }
}

private struct CSVParser {
  let bytes: [UInt8]
  let path: String
  let separator: UInt8
  var index: Int
  var isBroken = false

  init(_ text: SourceText) {
    bytes = text.bytes
    path = text.path
    index = text.start
    // Excel takes the separator from such a line, and writes one.
    let mark = Array("sep=".utf8)
    if bytes[index...].starts(with: mark), index + mark.count < bytes.count {
      separator = bytes[index + mark.count]
      index = (bytes[index...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count - 1) + 1
      return
    }
    let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), 9]
    let lines = bytes[index...].split(separator: UInt8(ascii: "\n"), maxSplits: Self.looked)
      .prefix(Self.looked)
    // Titles hold none of them, or commas: the line that is cut most often tells.
    let counts = candidates.map { mark in lines.map { $0.count { $0 == mark } }.max() ?? 0 }
    let header = lines.first.map { line in candidates.map { mark in line.count { $0 == mark } } }
    let best = header.flatMap { $0.contains { $0 > 0 } ? $0 : nil } ?? counts
    separator = candidates[best.indices.max { best[$0] < best[$1] } ?? 0]
  }

  /// So many lines tell how the cells are separated.
  private static let looked = 12

  mutating func row(report: inout Report) -> [Table.Cell]? {
    guard index < bytes.count, !isBroken else { return nil }
    var cells: [Table.Cell] = []
    while true {
      guard let cell = cell(report: &report) else { return nil }
      cells.append(cell)
      guard index < bytes.count else { return cells }
      let byte = bytes[index]
      index += 1
      if byte == separator { continue }
      if byte == UInt8(ascii: "\r"), index < bytes.count, bytes[index] == UInt8(ascii: "\n") {
        index += 1
      }
      return cells
    }
  }

  private mutating func cell(report: inout Report) -> Table.Cell? {
    let start = index
    if index < bytes.count, bytes[index] == UInt8(ascii: "\"") {
      return quoted(from: start, report: &report)
    }
    while index < bytes.count, !endsCell(bytes[index]) { index += 1 }
    return Table.Cell(text: trimmed(start..<index), span: span(start..<index))
  }

  private mutating func quoted(from start: Int, report: inout Report) -> Table.Cell? {
    var text: [UInt8] = []
    index += 1
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      guard byte == UInt8(ascii: "\"") else {
        text.append(byte)
        continue
      }
      if index < bytes.count, bytes[index] == UInt8(ascii: "\"") {
        text.append(byte)
        index += 1
        continue
      }
      guard index == bytes.count || endsCell(bytes[index]) else {
        report.error(.textAfterQuote, at: span(index..<index + 1), hint: .doubleQuote)
        isBroken = true
        return nil
      }
      return Table.Cell(text: String(decoding: text, as: UTF8.self), span: span(start..<index))
    }
    report.error(.openQuote, at: span(start..<start + 1), hint: .doubleQuote)
    isBroken = true
    return nil
  }

  private func endsCell(_ byte: UInt8) -> Bool {
    byte == separator || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }

  private func trimmed(_ range: Range<Int>) -> String {
    var (lower, upper) = (range.lowerBound, range.upperBound)
    while lower < upper, bytes[lower] == 32 || bytes[lower] == 9 { lower += 1 }
    while lower < upper, bytes[upper - 1] == 32 || bytes[upper - 1] == 9 { upper -= 1 }
    return String(decoding: bytes[lower..<upper], as: UTF8.self)
  }

  private func span(_ range: Range<Int>) -> SourceSpan {
    SourceSpan(path: path, range: range)
  }
}

extension BilingualText {
  fileprivate static let doubleQuote = BilingualText(
    vi: "dấu ngoặc kép bên trong ô viết thành hai dấu: \"\"",
    en: "a quotation mark inside a cell is written twice: \"\"")
}

extension Diagnostic.Message {
  fileprivate static let textAfterQuote = Self(
    "text-after-quote", vi: "có chữ sau dấu ngoặc kép đóng",
    en: "text after the closing quotation mark")
  fileprivate static let openQuote = Self(
    "open-quote", vi: "dấu ngoặc kép mở ra mà không đóng lại",
    en: "a quotation mark is opened and never closed")
}

/// Writes rows of RFC 4180.
package enum CSVText {
  /// A row with its line end; cells that need them get quotes.
  package static func row(_ cells: [String], separator: UInt8 = UInt8(ascii: ",")) -> [UInt8] {
    var bytes: [UInt8] = []
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(separator) }
      let needsQuotes =
        cell.utf8.contains { $0 == separator || $0 == 34 || $0 == 10 || $0 == 13 }
        || cell.hasPrefix(" ") || cell.hasSuffix(" ")
      bytes.add(needsQuotes ? "\"\(cell.replacing("\"", with: "\"\""))\"" : cell)
    }
    bytes.append(UInt8(ascii: "\n"))
    return bytes
  }

  /// What separates the cells of a table that is there.
  package static func separator(of text: SourceText) -> UInt8 { CSVParser(text).separator }
}

extension Workbook {
  /// A table of text as a workbook of one sheet: for what reads sheets of any form.
  package init?(csv text: SourceText, report: inout Report) {
    var parser = CSVParser(text)
    var rows: [Sheet.Row] = []
    var number = 0
    while let cells = parser.row(report: &report) {
      let filled = cells.enumerated().filter { !$0.element.text.isEmpty }
      if !filled.isEmpty {
        rows.append(
          Sheet.Row(
            number: number,
            cells: filled.map { Sheet.Cell(column: $0.offset, value: .text($0.element.text)) }))
      }
      number += 1
    }
    if parser.isBroken { return nil }
    self.init(sheets: [Sheet(name: "CSV", number: 0, rows: rows)])
  }
}
