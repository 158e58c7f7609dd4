private import CXML

/// Reads the tables of an HTML page: what portals export under the name `.xls`.
enum HTMLTables {
  /// Whether a text begins as a page or a table does.
  static func looksLikeHTML(_ bytes: [UInt8]) -> Bool {
    let start = bytes.prefix(4096).filter { $0 != 0 }
    let text = String(decoding: start, as: UTF8.self).lowercased()
    guard let first = text.first(where: { !$0.isWhitespace && $0 != "\u{FEFF}" }), first == "<"
    else { return false }
    return ["<html", "<table", "<!doctype html", "<body"].contains { text.contains($0) }
  }

  static func workbook(in bytes: [UInt8]) throws(WorkbookError) -> Workbook {
    guard bytes.count < Int(Int32.max) else { throw .tooLarge(part: "") }
    // A page that names no encoding is in UTF-8, where it is valid.
    let isNamed = String(decoding: bytes.prefix(2048).filter { $0 != 0 }, as: UTF8.self)
      .lowercased().contains("charset")
    let encoding = isNamed || bytes.starts(with: [0xFF, 0xFE]) ? nil : "UTF-8"
    let page = unsafe bytes.withUnsafeBytes { buffer in
      unsafe buffer.baseAddress.flatMap {
        unsafe ocop_html_open(
          $0.assumingMemoryBound(to: CChar.self), Int32(bytes.count), encoding)
      }
    }
    guard let page = unsafe page else { throw .damaged(part: "") }
    defer { unsafe ocop_html_close(page) }
    var sheets: [Sheet] = []
    guard let root = unsafe ocop_html_root(page) else { return Workbook(sheets: []) }
    try unsafe find(root, depth: 0, &sheets)
    return Workbook(sheets: sheets)
  }

  /// Pages are nested no deeper than this; libxml2 itself stops at 256.
  private static let deepest = 300

  private static func find(
    _ node: OpaquePointer, depth: Int, _ sheets: inout [Sheet]
  ) throws(WorkbookError) {
    guard depth < deepest else { return }
    if unsafe name(of: node) == "table" {
      var contents = SheetContents()
      var row = 0
      var covered: [Int: Int] = [:]
      try unsafe read(node, depth: depth, &row, &covered, &contents)
      sheets.append(
        Sheet(
          name: "table \(sheets.count + 1)", number: sheets.count, rows: contents.sortedRows,
          merges: contents.merges))
      return
    }
    var child = unsafe ocop_node_first(node)
    while let next = unsafe child {
      try unsafe find(next, depth: depth + 1, &sheets)
      unsafe child = ocop_node_next(next)
    }
  }

  /// - Parameter covered: how many rows more a cell of before takes, by column.
  private static func read(
    _ node: OpaquePointer, depth: Int, _ row: inout Int, _ covered: inout [Int: Int],
    _ contents: inout SheetContents
  ) throws(WorkbookError) {
    guard depth < deepest else { return }
    var child = unsafe ocop_node_first(node)
    while let next = unsafe child {
      switch unsafe name(of: next) {
      case "tr": try unsafe readRow(next, &row, &covered, &contents)
      case "thead", "tbody", "tfoot":
        try unsafe read(next, depth: depth + 1, &row, &covered, &contents)
      default: break
      }
      unsafe child = ocop_node_next(next)
    }
  }

  private static func readRow(
    _ node: OpaquePointer, _ row: inout Int, _ covered: inout [Int: Int],
    _ contents: inout SheetContents
  ) throws(WorkbookError) {
    var column = 0
    var taken: [Int: Int] = [:]
    var child = unsafe ocop_node_first(node)
    while let next = unsafe child {
      let name = unsafe name(of: next)
      if name == "td" || name == "th" {
        while covered[column, default: 0] > 0 { column += 1 }
        let width = min(unsafe number("colspan", of: next), 1000)
        let height = min(unsafe number("rowspan", of: next), 65_000)
        guard column + width <= SheetContents.mostColumns, row < SheetContents.mostRows else {
          throw .tooManyCells
        }
        let text = unsafe text(of: next)
        if !text.isEmpty {
          try contents.add(.text(text), row: row, column: column, isHidden: false)
        }
        if width > 1 || height > 1 {
          contents.merges.append(
            CellArea(rows: row...(row + height - 1), columns: column...(column + width - 1)))
          for place in column..<column + width where height > 1 { taken[place] = height }
        }
        column += width
      }
      unsafe child = ocop_node_next(next)
    }
    row += 1
    covered = covered.filter { $0.value > 1 }.mapValues { $0 - 1 }
    for (place, height) in taken { covered[place] = height - 1 }
  }

  private static func name(of node: OpaquePointer) -> String {
    unsafe ocop_node_name(node).map { unsafe String(cString: $0) } ?? ""
  }

  private static func number(_ attribute: String, of node: OpaquePointer) -> Int {
    guard let value = unsafe ocop_node_attribute(node, attribute) else { return 1 }
    defer { unsafe ocop_xml_free(value) }
    return max(Int(unsafe String(cString: value)) ?? 1, 1)
  }

  /// The words of a cell, blanks as a browser shows them.
  private static func text(of node: OpaquePointer) -> String {
    var text = ""
    unsafe add(node, depth: 0, to: &text)
    return text.split { $0.isWhitespace }.joined(separator: " ")
  }

  private static func add(_ node: OpaquePointer, depth: Int, to text: inout String) {
    guard depth < deepest else { return }
    var child = unsafe ocop_node_first(node)
    while let next = unsafe child {
      if let content = unsafe ocop_node_text(next) {
        unsafe text += String(cString: content)
      } else {
        // A tag that begins a line parts words.
        if ["br", "p", "div", "li"].contains(unsafe name(of: next)) { text += " " }
        unsafe add(next, depth: depth + 1, to: &text)
      }
      unsafe child = ocop_node_next(next)
    }
  }
}
