/// A column of a table for spreadsheets: its name, the type a data package declares, its cells.
struct Column<Row: Sendable>: Sendable {
  /// A Frictionless Table Schema type.
  enum DataType: String, Sendable {
    case string, integer, number, date, boolean
  }

  let name: String
  let type: DataType
  let cell: @Sendable (Row) -> String?

  init(_ name: String, _ type: DataType = .string, _ cell: @escaping @Sendable (Row) -> String?) {
    self.name = name
    self.type = type
    self.cell = cell
  }
}

/// Writes tables that a spreadsheet opens right: UTF-8 with a byte order mark, CRLF, RFC 4180.
enum CSVWriter {
  static func bytes<Row>(of rows: [Row], _ columns: [Column<Row>]) -> [UInt8] {
    var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
    bytes.reserveCapacity(rows.count * columns.count * 16)
    append(columns.map(\.name), to: &bytes)
    for row in rows {
      append(
        columns.map { column in
          let cell = column.cell(row) ?? ""
          return column.type == .string ? guarded(cell) : cell
        }, to: &bytes)
    }
    return bytes
  }

  /// Text that a spreadsheet would run as a formula begins with an apostrophe instead.
  private static func guarded(_ text: String) -> String {
    guard let first = text.utf8.first, "=+-@\t\r".utf8.contains(first) else { return text }
    // A telephone number is no formula that does anything.
    if text.utf8.allSatisfy({ (48...57).contains($0) || " +-()".utf8.contains($0) }) { return text }
    return "'" + text
  }

  private static func append(_ cells: [String], to bytes: inout [UInt8]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      let utf8 = cell.utf8
      guard utf8.contains(where: { $0 == 44 || $0 == 34 || $0 == 10 || $0 == 13 || $0 == 59 })
      else {
        bytes.append(contentsOf: utf8)
        continue
      }
      bytes.append(UInt8(ascii: "\""))
      for byte in utf8 {
        if byte == UInt8(ascii: "\"") { bytes.append(byte) }
        bytes.append(byte)
      }
      bytes.append(UInt8(ascii: "\""))
    }
    bytes.append(contentsOf: [13, 10])
  }
}
