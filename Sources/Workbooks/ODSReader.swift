/// Reads OpenDocument spreadsheets (ISO/IEC 26300) as LibreOffice and others write them.
enum ODSReader {
  static func workbook(in archive: ZipArchive) throws(WorkbookError) -> Workbook {
    guard let bytes = try archive.part("content.xml") else { throw .damaged(part: "content.xml") }
    let scanner = try XMLScanner(bytes, part: "content.xml")
    var sheets: [Sheet] = []
    while let event = try scanner.next() {
      guard event == .start, scanner.name == "table" else { continue }
      let name = scanner["table:name"] ?? ""
      let contents = try contents(of: scanner)
      sheets.append(
        Sheet(name: name, number: sheets.count, rows: contents.sortedRows, merges: contents.merges))
    }
    return Workbook(sheets: sheets)
  }

  private static func contents(of scanner: XMLScanner) throws(WorkbookError) -> SheetContents {
    var contents = SheetContents()
    guard !scanner.isEmpty else { return contents }
    var row = 0
    while let event = try scanner.next() {
      if event == .end, scanner.name == "table" { break }
      guard event == .start else { continue }
      if scanner.name == "table-row" {
        try read(scanner, &row, &contents)
      } else if !["table-rows", "table-header-rows", "table-row-group"].contains(scanner.name) {
        try scanner.skip()
      }
    }
    return contents
  }

  private static func read(
    _ scanner: XMLScanner, _ row: inout Int, _ contents: inout SheetContents
  ) throws(WorkbookError) {
    let repeats = count(scanner["table:number-rows-repeated"])
    let isHidden = (scanner["table:visibility"] ?? "visible") != "visible"
    var cells: [(column: Int, value: CellValue)] = []
    var column = 0
    if !scanner.isEmpty {
      while let event = try scanner.next() {
        if event == .end, scanner.name == "table-row" { break }
        guard event == .start else { continue }
        let isCell = scanner.name == "table-cell"
        guard isCell || scanner.name == "covered-table-cell" else {
          try scanner.skip()
          continue
        }
        let width = count(scanner["table:number-columns-repeated"])
        let spans = (
          rows: count(scanner["table:number-rows-spanned"]),
          columns: count(scanner["table:number-columns-spanned"])
        )
        if isCell, spans.rows > 1 || spans.columns > 1 {
          contents.merges.append(
            CellArea(
              rows: row...(row + spans.rows - 1), columns: column...(column + spans.columns - 1)))
        }
        if let value = try value(of: scanner) {
          guard column + width <= SheetContents.mostColumns else { throw .tooManyCells }
          for place in column..<column + width { cells.append((place, value)) }
        }
        column += width
      }
    }
    if !cells.isEmpty {
      guard row + repeats <= SheetContents.mostRows else { throw .tooManyCells }
      for number in row..<row + repeats {
        for cell in cells {
          try contents.add(cell.value, row: number, column: cell.column, isHidden: isHidden)
        }
      }
    }
    row += repeats
  }

  /// A number of repeats or cells: at least one, and no more than a sheet has.
  private static func count(_ text: String?) -> Int {
    min(max(text.flatMap { Int($0) } ?? 1, 1), SheetContents.mostRows)
  }

  /// The value of the cell at hand, as its type says; what is shown of it only where it is text.
  private static func value(of scanner: XMLScanner) throws(WorkbookError) -> CellValue? {
    let kind = scanner["office:value-type"]
    let number = scanner["office:value"]
    let day = scanner["office:date-value"]
    let time = scanner["office:time-value"]
    let flag = scanner["office:boolean-value"]
    let written = scanner["office:string-value"]
    let isFormula = scanner["table:formula"] != nil
    let shown = try text(of: scanner)
    switch kind {
    case "float", "currency":
      return number.map { NumberFormat.number.value(of: $0, isFrom1904: false) }
    case "percentage": return number.map { NumberFormat.percent.value(of: $0, isFrom1904: false) }
    case "date": return day.map { .day(String($0.prefix(10))) }
    case "time": return time.map { .time(clock($0)) }
    case "boolean": return flag.map { .flag($0 == "true") }
    case nil where shown.isEmpty: return isFormula ? .unknown : nil
    default:
      let text = written ?? shown
      // A formula's error is shown as text, with a type of its own.
      if isFormula, text.hasPrefix("#") || text.hasPrefix("Err:") { return .error(text) }
      return text.isEmpty ? nil : .text(text)
    }
  }

  /// `PT07H30M00S` as a clock shows it.
  private static func clock(_ text: String) -> String {
    let digits = text.split { !("0"..."9").contains($0) }
    func two(_ index: Int) -> String {
      let part = digits.count > index ? String(digits[index]) : "00"
      return part.count < 2 ? "0" + part : part
    }
    return two(0) + ":" + two(1)
  }

  /// The paragraphs of the cell at hand, breaks, tabs and runs of blanks among them; a note is no value.
  private static func text(of scanner: XMLScanner) throws(WorkbookError) -> String {
    guard !scanner.isEmpty else { return "" }
    let element = scanner.name
    var paragraphs: [String] = []
    var isInside = false
    while let event = try scanner.next() {
      switch event {
      case .start:
        switch scanner.name {
        case "annotation", "shapes", "detective", "frame": try scanner.skip()
        case "p":
          paragraphs.append("")
          isInside = !scanner.isEmpty
        case "line-break": add("\n", to: &paragraphs)
        case "tab": add("\t", to: &paragraphs)
        case "s":
          let blanks = min(scanner["text:c"].flatMap { Int($0) } ?? 1, 1000)
          add(String(repeating: " ", count: max(blanks, 0)), to: &paragraphs)
        case "ruby-text": try scanner.skip()
        default: break
        }
      case .end:
        if scanner.name == element { return paragraphs.joined(separator: "\n") }
        if scanner.name == "p" { isInside = false }
      case .text: if isInside { add(scanner.text, to: &paragraphs) }
      }
    }
    return paragraphs.joined(separator: "\n")
  }

  private static func add(_ text: String, to paragraphs: inout [String]) {
    guard !paragraphs.isEmpty else { return }
    paragraphs[paragraphs.count - 1] += text
  }
}
