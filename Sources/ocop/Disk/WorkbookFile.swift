private import CXLSXWriter
internal import Diagnostics
internal import Workbooks

/// Writes workbooks of Excel's form, by libxlsxwriter.
enum WorkbookFile {
  /// Writes sheets into a new file, which is put in the place of one that is there.
  ///
  /// Headings stay in view, can be filtered and tell what belongs below them; texts stay texts, days
  /// are days; what is chosen from lists stands on a sheet of its own, for a list inside the format may
  /// have 255 letters.
  static func write(_ sheets: [SheetDraft], to path: String) throws(DiskError) {
    guard ocop_xlsxwriter_is_there() == 1 else {
      throw DiskError(
        vi: "thiếu thư viện libxlsxwriter để ghi bảng tính; cài gói libxlsxwriter4",
        en: "the library libxlsxwriter is missing, which writes workbooks; install libxlsxwriter4")
    }
    let aside = path + ".new"
    do throws(FileSystem.Failure) {
      if let slash = path.lastIndex(of: "/") {
        try FileSystem.createFolders(String(path[..<slash]))
      }
      let wasWritten = fill(aside, sheets)
      guard wasWritten else { throw FileSystem.Failure(code: 5) }
      try FileSystem.move(aside, to: path)
    } catch {
      try? FileSystem.removeFile(aside)
      throw DiskError.cannotWrite(path, error)
    }
  }

  /// The same, where no file is there yet: what is may hold somebody's edits.
  static func writeNew(_ sheets: [SheetDraft], to path: String) throws(DiskError) {
    if (try? FileSystem.status(of: path)) ?? nil != nil {
      throw DiskError(
        vi: "đã có \(path), có thể ai đó đã sửa trong đó; chọn tên khác, hoặc xóa tệp ấy trước",
        en: "\(path) is there, and may hold somebody's edits; name another, or delete it first")
    }
    try write(sheets, to: path)
  }

  /// The formats of one workbook.
  @safe private struct Formats {
    let heading: UnsafeMutablePointer<lxw_format>?
    let text: [SheetDraft.Emphasis: UnsafeMutablePointer<lxw_format>?]
    let day: UnsafeMutablePointer<lxw_format>?
    let answer: UnsafeMutablePointer<lxw_format>?
    let banner: UnsafeMutablePointer<lxw_format>?

    init(_ book: UnsafeMutablePointer<lxw_workbook>) {
      func format(_ color: UInt32?, isBold: Bool = false) -> UnsafeMutablePointer<lxw_format>? {
        let made = unsafe ocop_workbook_add_format(book)
        unsafe ocop_format_set_text_wrap(made)
        unsafe ocop_format_set_align(made, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
        // A text stays one, whatever is typed over it.
        unsafe ocop_format_set_num_format(made, "@")
        if let color {
          unsafe ocop_format_set_bg_color(made, color)
          unsafe ocop_format_set_border(made, UInt8(LXW_BORDER_THIN.rawValue))
          unsafe ocop_format_set_border_color(made, 0xBFBFBF)
        }
        if isBold { unsafe ocop_format_set_bold(made) }
        return unsafe made
      }
      unsafe heading = format(0xD9E2D5, isBold: true)
      unsafe text = [
        .none: format(nil), .quiet: format(0xEDEDED), .caution: format(0xFFF2CC),
        .alarm: format(0xF8CBAD),
      ]
      unsafe answer = format(0xE2EFDA)
      // In its first cell alone, over those beside it.
      unsafe banner = ocop_workbook_add_format(book)
      unsafe ocop_format_set_bold(banner)
      unsafe day = ocop_workbook_add_format(book)
      unsafe ocop_format_set_num_format(day, "dd/mm/yyyy")
    }
  }

  private static func fill(_ path: String, _ sheets: [SheetDraft]) -> Bool {
    guard let book = unsafe ocop_workbook_new(path) else { return false }
    let formats = unsafe Formats(book)
    var lists: [[String]] = []
    for sheet in sheets {
      // A name may have 31 letters, and not these.
      let name = String(sheet.name.filter { !"[]:*?/\\'".contains($0) }.prefix(31))
      guard let page = unsafe ocop_workbook_add_worksheet(book, name) else {
        unsafe ocop_workbook_close(book)
        return false
      }
      let top: UInt32 = sheet.banner.isEmpty ? 0 : 1
      let start = top + (sheet.columns.isEmpty ? 0 : 1)
      if top > 0 {
        unsafe ocop_worksheet_write_string(page, 0, 0, sheet.banner, formats.banner)
        unsafe ocop_worksheet_set_header(page, "&C&B" + sheet.banner)
      }
      for (index, column) in sheet.columns.enumerated() {
        let place = UInt16(index)
        unsafe ocop_worksheet_set_column(
          page, place, place, column.width, formats.text[.none] ?? nil)
        unsafe ocop_worksheet_write_string(page, top, place, column.heading, formats.heading)
        if !column.note.isEmpty {
          unsafe ocop_worksheet_write_comment(page, top, place, column.note)
        }
        if !column.choices.isEmpty {
          let list = lists.firstIndex(of: column.choices) ?? lists.count
          if list == lists.count { lists.append(column.choices) }
          unsafe addChoices(
            page, place, from: top + 1, to: top + UInt32(sheet.rows.count + spareRows), list: list,
            column.choices.count)
        }
      }
      for (row, line) in sheet.rows.enumerated() {
        let plain = unsafe formats.text[line.emphasis] ?? nil
        for (index, value) in line.cells.enumerated() {
          let isAnswer = index < sheet.columns.count && sheet.columns[index].isAnswer
          // What is empty has its column's format.
          if value.text.isEmpty, line.emphasis == .none, !isAnswer { continue }
          let style = unsafe isAnswer ? formats.answer : plain
          unsafe write(value, to: page, start + UInt32(row), UInt16(index), style, formats.day)
        }
      }
      if sheet.isHidden {
        unsafe ocop_worksheet_hide(page)
        continue
      }
      if sheet.isLocked { unsafe ocop_worksheet_protect(page, nil, nil) }
      unsafe ocop_worksheet_freeze_panes(page, top + 1, 0)
      if !sheet.columns.isEmpty {
        unsafe ocop_worksheet_autofilter(
          page, top, 0, top + UInt32(sheet.rows.count), UInt16(sheet.columns.count - 1))
      }
    }
    if !lists.isEmpty { unsafe addLists(book, lists) }
    return unsafe ocop_workbook_close(book) == LXW_NO_ERROR
  }

  private static let listSheet = "_lists"

  /// Rows below the last are ready for new records.
  private static let spareRows = 500

  private static func addChoices(
    _ page: UnsafeMutablePointer<lxw_worksheet>, _ column: UInt16, from first: UInt32,
    to last: UInt32, list: Int, _ count: Int
  ) {
    let letters = SheetCell(sheet: "a", sheetNumber: 0, row: 0, column: list).columnLetters
    let range = "=\(listSheet)!$\(letters)$1:$\(letters)$\(count)"
    unsafe range.withCString { text in
      var rule = unsafe lxw_data_validation()
      unsafe rule.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
      unsafe rule.value_formula = UnsafeMutablePointer(mutating: text)
      // A list of several is typed with ; between: other values are asked about, not refused.
      unsafe rule.error_type = UInt8(LXW_VALIDATION_ERROR_TYPE_WARNING.rawValue)
      unsafe ocop_worksheet_data_validation_range(page, first, column, last, column, &rule)
    }
  }

  private static func addLists(_ book: UnsafeMutablePointer<lxw_workbook>, _ lists: [[String]]) {
    guard let page = unsafe ocop_workbook_add_worksheet(book, listSheet) else { return }
    // Row by row, for what was written before cannot be gone back to.
    for row in 0..<(lists.map(\.count).max() ?? 0) {
      for (column, list) in lists.enumerated() where row < list.count {
        unsafe ocop_worksheet_write_string(page, UInt32(row), UInt16(column), list[row], nil)
      }
    }
    unsafe ocop_worksheet_hide(page)
  }

  /// A cell may have so many letters.
  private static let longest = 32_767

  private static func write(
    _ value: CellValue, to page: UnsafeMutablePointer<lxw_worksheet>, _ row: UInt32,
    _ column: UInt16, _ format: UnsafeMutablePointer<lxw_format>?,
    _ day: UnsafeMutablePointer<lxw_format>?
  ) {
    func writeText() {
      let text = value.text
      if !text.isEmpty {
        // Letters are counted only where there may be too many.
        let whole = text.utf8.count <= longest ? text : String(text.prefix(longest))
        unsafe ocop_worksheet_write_string(page, row, column, whole, format)
      } else if let format = unsafe format {
        unsafe ocop_worksheet_write_blank(page, row, column, format)
      }
    }
    switch value {
    case .number(let text):
      guard let number = Double(text) else { return writeText() }
      unsafe ocop_worksheet_write_number(page, row, column, number, nil)
    case .day(let text):
      let parts = text.split(separator: "-").compactMap { Int32($0) }
      guard parts.count == 3 else { return writeText() }
      var date = lxw_datetime(
        year: parts[0], month: parts[1], day: parts[2], hour: 0, min: 0, sec: 0)
      unsafe ocop_worksheet_write_datetime(page, row, column, &date, day)
    case .flag(let isTrue):
      unsafe ocop_worksheet_write_boolean(page, row, column, isTrue ? 1 : 0, nil)
    case .text, .time, .error, .unknown: writeText()
    }
  }
}
