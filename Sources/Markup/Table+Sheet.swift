package import Diagnostics
package import Workbooks

extension Table {
  /// Reads a sheet: every cell with its address, whatever is hidden or merged as people see it.
  package init?(_ sheet: Sheet, path: String, report: inout Report) {
    func place(_ row: Int, _ column: Int) -> SourceSpan {
      SourceSpan(
        path: path,
        cell: SheetCell(sheet: sheet.name, sheetNumber: sheet.number, row: row, column: column))
    }
    for (row, cell) in sheet.covered {
      report.warning(.coveredCell(cell.value.text), at: place(row, cell.column), hint: .unmerge)
    }
    let width = (sheet.rows.map { $0.cells.last?.column ?? 0 }.max() ?? 0) + 1
    guard sheet.rows.count * width <= Self.mostCells else {
      report.error(.farCell, at: place(sheet.rows[0].number, width - 1), hint: .deleteFarCells)
      return nil
    }
    let rows = sheet.rows.map { row in
      var cells = (0..<width).map { Cell(text: "", span: place(row.number, $0)) }
      for cell in row.cells {
        let span = cells[cell.column].span
        switch cell.value {
        case .error(let text): report.error(.errorCell(text), at: span, hint: .typeValue)
        case .unknown: report.error(.formula, at: span, hint: .typeValue)
        default: cells[cell.column] = Cell(text: cell.value.text.trimmed, span: span)
        }
      }
      return cells
    }
    self.init(path: path, rows: rows, report: &report)
  }

  /// More cells than any table of a catalogue has; a cell far away makes a small sheet as large.
  private static let mostCells = 8_000_000
}

extension Workbook {
  /// The largest workbook that is read, in bytes.
  package static let largest = 64 << 20

  /// Reads a workbook of a tree, or reports why it cannot be used.
  package init?(_ file: SourceFile, in tree: some SourceTree, report: inout Report) {
    let place = SourceSpan.start(of: file.path)
    guard file.size <= Self.largest else {
      report.error(.workbookTooLarge(file.size), at: place)
      return nil
    }
    do {
      let bytes = try tree.bytes(of: file.path)
      try self.init(bytes)
    } catch let error as SourceReadError {
      report.error(.unreadable(error.reason), at: place)
      return nil
    } catch let error as WorkbookError {
      report.error(.notAWorkbook(error), at: place, hint: .toSave(error))
      return nil
    } catch {
      return nil
    }
  }

  /// The sheet that holds a table: one of some names, else the first that is shown and not empty.
  func sheet(of path: String, _ names: [String], _ report: inout Report) -> Sheet? {
    let wanted = Set(names.map { TextFolding.fold($0) })
    let shown = sheets.filter { !$0.isHidden && !$0.rows.isEmpty }
    if let named = sheets.first(where: { wanted.contains(TextFolding.fold($0.name)) }) {
      return named
    }
    guard let first = shown.first else {
      report.error(.emptyTable, at: .start(of: path))
      return nil
    }
    if shown.count > 1 {
      let others = shown.dropFirst().map { "“\($0.name)”" }.joined(separator: ", ")
      report.warning(.otherSheets(first.name, others), at: .start(of: path))
    }
    return first
  }
}

extension BilingualText {
  fileprivate static let unmerge = BilingualText(
    vi: "bỏ trộn ô để xem; nếu giá trị ấy đúng thì ghi nó vào ô đang hiện",
    en: "unmerge the cells to see it; if it is right, write it into the cell that is shown")
  package static let typeValue = BilingualText(
    vi: "gõ thẳng giá trị vào ô, hoặc mở tệp bằng Excel hay LibreOffice rồi lưu lại",
    en: "type the value into the cell, or open the file in Excel or LibreOffice and save it")
  fileprivate static let deleteFarCells = BilingualText(
    vi: "xóa các cột thừa ở xa bên phải", en: "delete the columns far to the right")

  /// What to do with a file that is no workbook.
  package static func toSave(_ error: WorkbookError) -> BilingualText {
    switch error {
    case .locked:
      BilingualText(
        vi: "mở bằng Excel, bỏ mật khẩu (Tệp > Thông tin > Bảo vệ sổ làm việc) rồi lưu lại",
        en: "open it in Excel, take the password away (File > Info > Protect Workbook), save it")
    case .tooLarge, .tooManyCells:
      BilingualText(
        vi: "chép phần bảng cần dùng sang một tệp mới rồi lưu lại",
        en: "copy the part of it that is needed into a new file and save that")
    case .textDocument:
      BilingualText(
        vi: "chép bảng trong tệp sang Excel rồi lưu thành .xlsx",
        en: "copy its table into Excel and save it as .xlsx")
    default:
      BilingualText(
        vi:
          "mở bằng Excel hay LibreOffice, chọn Lưu thành (Save As), kiểu “Excel Workbook (.xlsx)”",
        en: "open it in Excel or LibreOffice, choose Save As, the type “Excel Workbook (.xlsx)”")
    }
  }
}

extension Diagnostic.Message {
  package static func notAWorkbook(_ error: WorkbookError) -> Self {
    let (vietnamese, english) =
      switch error {
      case .unknownForm:
        ("tệp không phải bảng tính .xlsx, .ods", "the file is no .xlsx or .ods workbook")
      case .oldExcel:
        (
          "tệp là bảng tính kiểu cũ (.xls, trước Excel 2007)",
          "the file is a workbook of the old form (.xls, before Excel 2007)"
        )
      case .textDocument: ("đây là tệp Word, không phải bảng tính", "this is a document of Word")
      case .locked: ("bảng tính bị khóa bằng mật khẩu", "the workbook is locked with a password")
      case .damaged(let part):
        (
          "bảng tính bị hỏng" + (part.isEmpty ? "" : " (\(part))"),
          "the workbook is damaged" + (part.isEmpty ? "" : " (\(part))")
        )
      case .tooLarge, .tooManyCells:
        ("bảng tính lớn quá mức đọc được", "the workbook is larger than can be read")
      }
    return Self("workbook", vi: vietnamese, en: english)
  }
  fileprivate static func workbookTooLarge(_ size: Int) -> Self {
    let (size, limit) = (size >> 20, Workbook.largest >> 20)
    return Self(
      "file-too-large", vi: "tệp nặng \(size) MB, nhiều hơn mức cho phép \(limit) MB",
      en: "the file has \(size) MB, more than the \(limit) MB allowed")
  }
  fileprivate static func coveredCell(_ text: String) -> Self {
    Self(
      "covered-cell", vi: "ô bị che dưới ô trộn có giá trị khác, không được dùng: “\(text)”",
      en: "a cell hidden below merged ones holds another value, which is not used: “\(text)”")
  }
  package static func errorCell(_ text: String) -> Self {
    Self("error-cell", vi: "ô báo lỗi \(text)", en: "the cell holds the error \(text)")
  }
  package static let formula = Self(
    "formula-cell", vi: "công thức trong ô chưa được tính",
    en: "the formula in the cell has no value yet")
  fileprivate static let farCell = Self(
    "far-cell", vi: "bảng tính có ô ở rất xa bên phải", en: "the sheet has a cell far to the right")
  fileprivate static func otherSheets(_ name: String, _ others: String) -> Self {
    Self(
      "other-sheets", vi: "chỉ đọc trang tính “\(name)”; không đọc \(others)",
      en: "only the sheet “\(name)” is read, not \(others)")
  }
}
