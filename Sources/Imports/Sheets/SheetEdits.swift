package import Catalogue
package import Diagnostics
package import Markup
package import Workbooks

/// What people changed in a workbook of records: against what it held when it was written, and against what
/// the files hold now.
package struct SheetEdits: Sendable {
  /// A cell that was changed.
  package struct Change: Sendable {
    package let kind: RecordKind
    package let id: String
    package let column: SheetLayout.Column
    /// What the files hold; empty for nothing.
    package let before: String
    /// What the cell holds, in the form that files have; empty for nothing.
    package let after: String
    package let place: SourceSpan
  }

  /// A row that is no record yet.
  package struct NewRecord: Sendable {
    package let kind: RecordKind
    package let id: String
    package let place: SourceSpan
    package let values: [(column: SheetLayout.Column, text: String, place: SourceSpan)]
  }

  /// A record that is to be taken away.
  package struct Mark: Sendable {
    package let kind: RecordKind
    package let id: String
    package let reason: Removal.Reason
    package let place: SourceSpan
  }

  package private(set) var changes: [Change] = []
  /// Cells that were changed here and, to something else, in the files.
  package private(set) var conflicts: [Change] = []
  package private(set) var new: [NewRecord] = []
  package private(set) var marks: [Mark] = []
  /// Rows that were read.
  package private(set) var rows = 0
  /// Records that the workbook held when it was written, and has no row for any more.
  package private(set) var absent: [(kind: RecordKind, id: String)] = []
  /// Whether the workbook knows what it held; without, nobody can tell a change from an older value.
  package let hasBase: Bool

  /// By which the workbook is known again; nil where it has lost that.
  package let name: String?
  /// What it brought before, by record and column: hashes, for a person's data are nobody's to keep.
  private let broughtBefore: [String: ContentHash]

  let languages: [Language]
  private let settings: DecodingSettings
  /// The ids of producers by their names, where only one has the name.
  private let producerIDs: [String: String]
  let path: String

  /// - Parameter path: of the workbook, for messages.
  package init(
    _ workbook: Workbook, path: String, written: WrittenRecords, _ settings: DecodingSettings,
    broughtBefore: [String: ContentHash] = [:], report: inout Report
  ) {
    self.broughtBefore = broughtBefore
    name = Self.name(of: workbook)
    languages = settings.languages
    self.settings = settings
    let producers = SheetLayout(.producers, languages: settings.languages)
    let nameColumn = producers.column(headed: "name")
    let named = Dictionary(
      grouping: written[.producers].compactMap { record -> (key: String, id: String)? in
        guard let nameColumn, case .text(let name) = producers.value(of: nameColumn, in: record)
        else { return nil }
        return (SheetLayout.fold(name), record.id)
      }, by: \.key)
    producerIDs = named.compactMapValues { $0.count == 1 ? $0[0].id : nil }
    self.path = path
    hasBase = workbook.sheets.contains { $0.name == SheetWords.markSheet }
    var isAny = false
    for kind in RecordKind.allCases {
      let names = [SheetWords.sheet(of: kind).vietnamese, SheetWords.sheet(of: kind).english]
        .map { SheetLayout.fold($0) }
      guard
        let sheet = workbook.sheets.first(where: { names.contains(SheetLayout.fold($0.name)) })
      else { continue }
      isAny = true
      let base = workbook.sheets.first { $0.name == SheetBase.name(of: kind) }
      read(sheet, base, kind, written[kind], &report)
    }
    if !isAny {
      report.error(.noRecordSheet, at: .start(of: path), hint: .exportFirst)
    }
  }

  private mutating func read(
    _ sheet: Sheet, _ baseSheet: Sheet?, _ kind: RecordKind, _ written: [WrittenRecord],
    _ report: inout Report
  ) {
    func place(_ row: Int, _ column: Int) -> SourceSpan {
      SourceSpan(
        path: path,
        cell: SheetCell(sheet: sheet.name, sheetNumber: sheet.number, row: row, column: column))
    }
    let idNames = [
      SheetWords.id(of: kind).vietnamese, SheetWords.id(of: kind).english, "id", "code",
    ]
    .map { SheetLayout.fold($0) }
    guard
      let start = sheet.rows.prefix(12).firstIndex(where: { row in
        row.cells.contains { idNames.contains(SheetLayout.fold($0.value.text)) }
      }),
      let idColumn = sheet.rows[start].cells.first(where: {
        idNames.contains(SheetLayout.fold($0.value.text))
      })?.column
    else {
      report.error(
        .noIDColumn(SheetWords.id(of: kind).vietnamese), at: place(0, 0), hint: .exportFirst)
      return
    }
    let layout = SheetLayout(kind, languages: languages)
    let markNames = [SheetWords.mark.vietnamese, SheetWords.mark.english].map {
      SheetLayout.fold($0)
    }
    var columns: [Int: SheetLayout.Column] = [:]
    var markColumn: Int?
    for cell in sheet.rows[start].cells where cell.column != idColumn {
      let heading = cell.value.text.trimmed
      if markNames.contains(SheetLayout.fold(heading)) {
        markColumn = cell.column
      } else if let column = layout.column(headed: heading) {
        if columns.values.contains(where: { $0.name == column.name }) {
          report.error(.duplicateColumn(heading), at: place(sheet.rows[start].number, cell.column))
        }
        columns[cell.column] = column
      } else if !heading.hasPrefix("(") {
        // What stands in brackets tells whose an id is; anything else may be somebody's work.
        report.error(
          .strangeColumn(heading), at: place(sheet.rows[start].number, cell.column),
          hint: .bracketColumn)
      }
    }
    let base = baseSheet.map { SheetBase($0) }
    let known = Dictionary(written.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    var seen: Set<String> = []
    for row in sheet.rows[(start + 1)...] {
      let texts = text(of: row, columns, place, &report)
      let id = row[idColumn]?.value.text.trimmed ?? ""
      guard !id.isEmpty else {
        let isEmpty = texts.allSatisfy { $0.text.isEmpty }
        if !isEmpty { report.error(.rowWithoutID, at: place(row.number, idColumn), hint: .giveID) }
        continue
      }
      let span = place(row.number, idColumn)
      rows += 1
      guard seen.insert(id).inserted else {
        report.error(.idTwice(id), at: span)
        continue
      }
      let wanted = markColumn.flatMap { row[$0]?.value.text.trimmed } ?? ""
      if !wanted.isEmpty, let markColumn {
        guard let reason = SheetWords.removal(wanted) else {
          report.error(.unknownMark(wanted), at: place(row.number, markColumn), hint: .marks)
          continue
        }
        if let record = known[id], !record.isTakenAway {
          marks.append(
            Mark(kind: kind, id: id, reason: reason, place: place(row.number, markColumn)))
        }
        continue
      }
      guard let record = known[id] else {
        if let old = base?[id] {
          // One that was deleted since is nobody's edit, unless somebody edited it.
          let isEdited = texts.contains { $0.text != old[$0.column.name] ?? "" }
          if isEdited { report.error(.goneRecord(id), at: span, hint: .goneRecord) }
        } else if isID(id, kind, span, &report) {
          new.append(
            NewRecord(
              kind: kind, id: id, place: span,
              values: texts.filter { !$0.text.isEmpty }.map {
                ($0.column, reference($0.text, $0.column), $0.place)
              }))
        }
        continue
      }
      compare(record, texts, base?[id], layout, &report)
    }
    absent += (base?.ids.filter { !seen.contains($0) && known[$0] != nil } ?? [])
      .map { (kind, $0) }
  }

  private typealias CellText = (column: SheetLayout.Column, text: String, place: SourceSpan)

  /// What a row holds, in the form that files have.
  private func text(
    of row: Sheet.Row, _ columns: [Int: SheetLayout.Column], _ place: (Int, Int) -> SourceSpan,
    _ report: inout Report
  ) -> [CellText] {
    columns.sorted { $0.key < $1.key }.map { number, column in
      let span = place(row.number, number)
      let cell = row[number]
      switch cell?.value {
      case .error(let text)?: report.error(.errorCell(text), at: span, hint: .typeValue)
      case .unknown?: report.error(.formula, at: span, hint: .typeValue)
      default: break
      }
      return (column, column.canonical(cell?.value.text ?? ""), span)
    }
  }

  /// The code or id that a name stands for, where it stands for one only; else the text as it is, of which
  /// is told what is wrong.
  private func reference(_ text: String, _ column: SheetLayout.Column) -> String {
    guard case .whole = column.part, !text.isEmpty else { return text }
    switch column.key.name {
    case "commune" where !ValueType<Reference>.isCommuneCode(text):
      var unsaid = Report()
      let node = Node(.scalar(text, isPlain: true), at: .start(of: path))
      let found = ValueType<Reference>.commune.read(FieldSource(node), settings, &unsaid)?.value
      return found.flatMap { settings.units[$0] == nil ? nil : $0 } ?? text
    case "producer":
      return text.split(separator: ";").map { part in
        producerIDs[SheetLayout.fold(String(part))] ?? String(part).trimmed
      }.joined(separator: "; ")
    default: return text
    }
  }

  private func isID(
    _ id: String, _ kind: RecordKind, _ span: SourceSpan, _ report: inout Report
  ) -> Bool {
    guard kind.isCode else { return Slug(id, at: span, report: &report) != nil }
    if ValueType<Reference>.isCommuneCode(id) { return true }
    report.error(.notACode(id), at: span)
    return false
  }

  private mutating func compare(
    _ record: WrittenRecord, _ texts: [CellText], _ base: [String: String]?, _ layout: SheetLayout,
    _ report: inout Report
  ) {
    for (column, cell, place) in texts {
      let since = broughtBefore[Self.key(record.kind, record.id, column)]
      /// Whether a text is what the workbook is known to have held, or brought; nil where it is not known.
      func isOld(_ text: String) -> Bool? {
        since.map { $0 == ContentHash(Array(text.utf8)) }
          ?? base.map { $0[column.name] ?? "" == text }
      }
      // As it was when the workbook was written: nobody touched it here.
      if isOld(cell) ?? cell.isEmpty { continue }
      let text = reference(cell, column)
      if isOld(text) == true { continue }
      let now: String
      switch layout.value(of: column, in: record) {
      case .none: now = ""
      case .text(let written): now = written
      case .part(let written) where written == text: continue
      case .part, .other:
        report.error(.moreThanACell(column.name), at: place, hint: .editFile)
        continue
      }
      if now == text { continue }
      let change = Change(
        kind: record.kind, id: record.id, column: column, before: now, after: text, place: place)
      if isOld(now) ?? now.isEmpty { changes.append(change) } else { conflicts.append(change) }
    }
  }

  /// By which a workbook is known again: when it was written.
  package static func name(of workbook: Workbook) -> String? {
    let mark = workbook.sheets.first { $0.name == SheetWords.markSheet }
    let row = mark?.rows.first { $0[0]?.value.text == "made" }
    return row?[1]?.value.text.trimmed
  }

  private static func key(
    _ kind: RecordKind, _ id: String, _ column: SheetLayout.Column
  ) -> String {
    "\(kind.folder)/\(id)/\(column.name)"
  }

  /// What the workbook brings now, by record and column, for the day on which it comes once more.
  ///
  /// - Parameter left: what was not written after all.
  package func brought(without left: [Change]) -> [String: ContentHash] {
    var found: [String: ContentHash] = [:]
    for change in changes {
      found[Self.key(change.kind, change.id, change.column)] = ContentHash(Array(change.after.utf8))
    }
    for record in new {
      for (column, text, _) in record.values {
        found[Self.key(record.kind, record.id, column)] = ContentHash(Array(text.utf8))
      }
    }
    for change in left { found[Self.key(change.kind, change.id, change.column)] = nil }
    return found
  }

  /// The edits with every conflict decided for the workbook.
  package var takingSheet: SheetEdits {
    var edits = self
    edits.changes += conflicts
    edits.conflicts = []
    return edits
  }

  /// The edits without their conflicts: what the files hold stays.
  package var keepingFiles: SheetEdits {
    var edits = self
    edits.conflicts = []
    return edits
  }

  /// Whether nothing is to be done.
  package var isEmpty: Bool { changes.isEmpty && new.isEmpty && marks.isEmpty && conflicts.isEmpty }
}

extension BilingualText {
  fileprivate static let exportFirst = BilingualText(
    vi: "lấy bảng bằng lệnh ocop export sheet, sửa trong đó rồi đưa lại",
    en: "get the workbook by ocop export sheet, edit it and bring it back")
  fileprivate static let giveID = BilingualText(
    vi: "ghi mã bản ghi mới vào ô này (chữ thường không dấu, số, gạch nối), hoặc xóa dòng",
    en: "write the new record's id here (small letters, digits, hyphens), or delete the row")
  fileprivate static let bracketColumn = BilingualText(
    vi: "cột ghi chú riêng thì đặt tên trong ngoặc, như “(ghi chú)”; cột ấy không được đọc",
    en: "head a column of your own in brackets, such as “(notes)”; it is not read")
  fileprivate static let goneRecord = BilingualText(
    vi: "bản ghi đã bị xóa hoặc đổi mã sau khi lấy bảng; xóa dòng này hoặc lấy bảng mới",
    en: "the record was deleted or renamed since; delete the row, or get the workbook anew")
  fileprivate static let marks = BilingualText(
    vi: "chỉ ghi “xóa” hoặc “xóa theo yêu cầu”", en: "write “delete” or “delete on request” only")
  fileprivate static let editFile = BilingualText(
    vi: "trong tệp có nhiều phần hơn một ô chứa được: sửa ngay trong tệp của bản ghi",
    en: "the file holds more than a cell can: edit the record's file")
}

extension Diagnostic.Message {
  fileprivate static let noRecordSheet = Self(
    "no-record-sheet", vi: "bảng tính không có trang nào của danh mục",
    en: "the workbook has no sheet of a catalogue")
  fileprivate static func noIDColumn(_ name: String) -> Self {
    Self(
      "no-id-column", vi: "trang tính không có cột “\(name)”",
      en: "the sheet has no column “\(name)”")
  }
  fileprivate static func strangeColumn(_ name: String) -> Self {
    Self(
      "strange-column", vi: "cột “\(name)” không phải cột của danh mục",
      en: "the column “\(name)” is none of the catalogue's")
  }
  fileprivate static let rowWithoutID = Self(
    "row-without-id", vi: "dòng không có mã bản ghi", en: "the row has no id")
  fileprivate static func idTwice(_ id: String) -> Self {
    Self("id-twice", vi: "mã “\(id)” có ở hai dòng", en: "the id “\(id)” stands in two rows")
  }
  fileprivate static func goneRecord(_ id: String) -> Self {
    Self(
      "gone-record", vi: "danh mục không còn bản ghi “\(id)”",
      en: "the catalogue has no record “\(id)” any more")
  }
  fileprivate static func unknownMark(_ text: String) -> Self {
    Self("unknown-mark", vi: "không hiểu “\(text)”", en: "“\(text)” is not understood")
  }
  fileprivate static func notACode(_ id: String) -> Self {
    Self(
      "commune-code", vi: "“\(id)” không phải mã xã, phường gồm 5 chữ số",
      en: "“\(id)” is not a commune's code of 5 digits")
  }
  fileprivate static func moreThanACell(_ name: String) -> Self {
    Self(
      "more-than-a-cell", vi: "không ghi được ô này vào “\(name)”",
      en: "this cell cannot be written to “\(name)”")
  }
}
