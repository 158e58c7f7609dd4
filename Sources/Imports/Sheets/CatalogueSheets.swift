package import Catalogue
package import Diagnostics
internal import Markup
package import Workbooks

/// A catalogue as a workbook that people edit: a sheet for each kind, and beside it, hidden, what each cell
/// held when it was written.
package struct CatalogueSheets: Sendable {
  /// What of a catalogue goes into the workbook.
  package struct Selection: Sendable {
    /// No kinds for all of them.
    package var kinds: [RecordKind] = []
    /// The code of the commune whose records they are; nil for all.
    package var commune: String?
    /// Whether what is not public goes with it: closed particulars and drafts.
    package var isInternal = false

    package init() {}
  }

  /// What was left out of a kind's sheet.
  package struct Account: Sendable {
    package let kind: RecordKind
    package fileprivate(set) var records = 0
    package fileprivate(set) var drafts = 0
    /// Values that are not public.
    package fileprivate(set) var withheld = 0
    /// How many records have a key that no cell can hold, by key.
    package fileprivate(set) var others: [(key: String, count: Int)] = []
  }

  package private(set) var accounts: [Account] = []
  /// The sheets in their order; those that people do not see come last.
  package private(set) var drafts: [SheetDraft] = []
  private let catalogue: Catalogue
  let records: Records
  private let units: AdministrativeUnits
  let selection: Selection
  let language: MessageLanguage
  private let jobs: Int
  private let made: String
  /// The values that are not public, as `producers/p1/phone`.
  private let closed: Set<String>
  private let producerNames: [String: String]

  /// - Parameters:
  ///   - records: every record, drafts too, decoded without errors.
  ///   - catalogue: the same, linked.
  ///   - written: the same, as their files have them.
  ///   - made: by what the workbook is known again: when it was made.
  package init(
    _ records: Records, _ catalogue: Catalogue, _ written: WrittenRecords, _ selection: Selection,
    units: AdministrativeUnits, made: String,
    in language: MessageLanguage, jobs: Int
  ) {
    self.made = made
    self.jobs = jobs
    self.records = records
    self.catalogue = catalogue
    self.units = units
    self.selection = selection
    self.language = language
    var closed = Set(
      catalogue.withheldParticulars.map { "\($0.kind.folder)/\($0.id)/\($0.particular.key)" })
    for producer in records.producers.records where producer.name == nil {
      closed.insert("producers/\(producer.id)/name")
    }
    self.closed = closed
    producerNames = Dictionary(
      records.producers.records.compactMap { producer in producer.name.map { (producer.id, $0) } },
      uniquingKeysWith: { $1 })
    var bases: [SheetDraft] = []
    for kind in RecordKind.allCases
    where selection.kinds.isEmpty || selection.kinds.contains(kind) {
      add(kind, written[kind], &bases)
    }
    drafts += rowSheets + bases + [mark]
  }

  private mutating func add(
    _ kind: RecordKind, _ written: [WrittenRecord], _ bases: inout [SheetDraft]
  ) {
    let languages = catalogue.settings.languages.map(\.self)
    let layout = SheetLayout(kind, languages: languages)
    let decoded = Dictionary(
      records[kind].records.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    var account = Account(kind: kind)
    let columns = layout.columns.filter { selection.isInternal || $0.key.name != "publish" }
    // What was taken away, or is no record of ours, is in nobody's sheet.
    var chosen = written.compactMap { record in decoded[record.id].map { (record, $0) } }
    chosen.sort { NaturalOrder.precedes($0.0.id, $1.0.id) }
    if let code = selection.commune { chosen.removeAll { commune(of: $0.1) != code } }
    if !selection.isInternal {
      account.drafts = chosen.count { $0.1.marks.isDraft }
      chosen.removeAll { $0.1.marks.isDraft }
    }
    var unsaid = Report()
    let rows = concurrentMap(chosen.map(\.0), jobs: jobs, report: &unsaid) {
      [self] record, _ in row(of: record, layout, columns)
    }
    account.withheld = rows.map(\.withheld).reduce(0, +)
    var others: [String: Int] = [:]
    for name in rows.flatMap(\.others) { others[name, default: 0] += 1 }
    account.records = rows.count
    account.others = others.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    guard !rows.isEmpty || kind.idColumn != nil && selection.commune == nil else { return }
    accounts.append(account)
    // What nobody has stands behind what somebody has.
    let isUsed = columns.indices.map { index in
      columns[index].key.traits.contains(.required) || rows.contains { !$0.texts[index].isEmpty }
    }
    let order = columns.indices.filter { isUsed[$0] } + columns.indices.filter { !isUsed[$0] }
    drafts.append(sheet(kind, order.map { columns[$0] }, rows, order))
    bases.append(SheetBase.sheet(of: kind, columns, rows.map { ($0.id, $0.texts) }, jobs: jobs))
  }

  /// A record's texts below the columns, and what of it stays behind.
  private struct Row: Sendable {
    let id: String
    var texts: [String] = []
    var withheld = 0
    /// The keys of which a cell holds nothing, or not all.
    var others: [String] = []
  }

  private func row(
    of record: WrittenRecord, _ layout: SheetLayout, _ columns: [SheetLayout.Column]
  ) -> Row {
    var row = Row(id: record.id)
    row.others = layout.otherKeys.map(\.name).filter { record[$0] != nil }
    row.texts = columns.map { column in
      switch layout.value(of: column, in: record) {
      case .none: return ""
      case .other:
        row.others.append(column.name)
        return ""
      case .text(let text), .part(let text):
        let isClosed =
          !selection.isInternal
          && closed.contains("\(record.kind.folder)/\(record.id)/\(column.key.name)")
        if isClosed { row.withheld += 1 }
        return isClosed ? "" : text
      }
    }
    return row
  }

  /// The sheet that people see.
  private func sheet(
    _ kind: RecordKind, _ columns: [SheetLayout.Column], _ rows: [Row], _ order: [Int]
  ) -> SheetDraft {
    var shown: [SheetDraft.Column] = [
      SheetDraft.Column(
        SheetWords.id(of: kind).text(in: language),
        width: Double(min(max(rows.map(\.id.utf8.count).max() ?? 0, 16), 48) + 2),
        note: SheetWords.idNote.text(in: language))
    ]
    var names: [Int] = []
    var headings: Set<String> = []
    for (index, column) in columns.enumerated() {
      var heading = column.heading.text(in: language)
      if !headings.insert(SheetLayout.fold(heading)).inserted { heading = column.name }
      shown.append(
        SheetDraft.Column(
          heading, width: Self.width(of: column), note: note(of: column),
          choices: choices(of: column)))
      if case .whole = column.part, ["producer", "commune"].contains(column.key.name) {
        names.append(index)
        shown.append(
          SheetDraft.Column("(\(SheetWords.name(of: heading).text(in: language)))", width: 26))
      }
    }
    shown.append(
      SheetDraft.Column(
        SheetWords.mark.text(in: language), width: 14,
        note: SheetWords.markNote.text(in: language), isAnswer: true))
    var unsaid = Report()
    let named = names
    let made = concurrentMap(rows, jobs: jobs, report: &unsaid) { [self] row, _ in
      var cells: [CellValue] = [.text(row.id)]
      cells.reserveCapacity(columns.count + named.count + 1)
      for (index, column) in columns.enumerated() {
        let text = row.texts[order[index]]
        cells.append(text.isEmpty ? .text("") : column.shown(text, in: language))
        if named.contains(index) { cells.append(.text(name(of: column.key.name, text))) }
      }
      return SheetDraft.Row(cells)
    }
    return SheetDraft(
      SheetWords.sheet(of: kind).text(in: language), columns: shown, rows: made,
      banner: selection.isInternal ? SheetWords.isInternal.text(in: language) : "")
  }

  private static func width(of column: SheetLayout.Column) -> Double {
    switch column.value.content {
    case .day, .number, .flag: 12
    case .text:
      column.key.name == "name" ? 34 : column.value.choices.isEmpty && !column.isList ? 26 : 20
    }
  }

  private func note(of column: SheetLayout.Column) -> String {
    let more = BilingualText(vi: "nhiều mục cách nhau bằng ;", en: "several with ; between")
    let names = column.choices(in: language)
    let what =
      column.value.content == .day
      ? BilingualText(vi: "ngày, như 15/01/2026", en: "a day, such as 2026-01-15")
        .text(in: language)
      : names.isEmpty || column.key.name == "set"
        ? column.value.type.text(in: language) : names.joined(separator: " · ")
    return "\(what) (\(column.name))"
      + (column.isList ? "\n\(more.text(in: language))" : "")
  }

  private func choices(of column: SheetLayout.Column) -> [String] {
    guard case .whole = column.part else { return column.choices(in: language) }
    switch column.key.name {
    case "producer": return records.producers.records.map(\.id)
    case "village": return records.destinations.records.map(\.id)
    default: return column.choices(in: language)
    }
  }

  /// What stands beside an id or a code, for people to know whose it is.
  private func name(of key: String, _ text: String) -> String {
    if text.isEmpty { return "" }
    return text.split(separator: ";").map { String($0).trimmed }.map { id in
      key == "producer" ? producerNames[id] ?? "" : units[id]?.text ?? ""
    }.filter { !$0.isEmpty }.joined(separator: "; ")
  }

  private func commune(of record: any Record) -> String? {
    switch record {
    case let product as Product: product.commune.value
    case let producer as Producer: producer.commune.value
    case let point as SalesPoint: point.commune?.value
    case let destination as Destination: destination.commune.value
    case let commune as Commune: commune.id
    case let fair as Fair: fair.commune?.value
    default: nil
    }
  }

  /// What the workbook is, for the day on which it comes back.
  private var mark: SheetDraft {
    let lines = [
      ("form", "1"), ("made", made), ("day", "\(catalogue.day)"),
      ("commune", selection.commune ?? ""),
      ("all", selection.isInternal ? "yes" : "no"),
    ]
    return SheetDraft(
      SheetWords.markSheet,
      columns: [SheetDraft.Column("key", width: 12), SheetDraft.Column("value", width: 20)],
      rows: lines.map { SheetDraft.Row([.text($0.0), .text($0.1)]) }, isHidden: true)
  }
}

/// The words of a workbook of records.
enum SheetWords {
  static let markSheet = "_ocop"
  static let mark = BilingualText(vi: "Xóa?", en: "Delete?")
  static let markNote = BilingualText(
    vi:
      "ghi “xóa” để gỡ bản ghi (vì nhầm), “xóa theo yêu cầu” nếu người liên quan yêu cầu; bỏ dòng khỏi bảng "
      + "thì không gỡ gì",
    en:
      "write “delete” to take the record away (an error), “delete on request” if the person asked; a row "
      + "that is not here takes nothing away")
  static let decisionRows = BilingualText(
    vi: "Dòng quyết định (chỉ xem)", en: "Rows of decisions (view)")
  static let booths = BilingualText(vi: "Gian hàng (chỉ xem)", en: "Booths (view)")
  static let fair = BilingualText(vi: "Hội chợ", en: "Fair")
  static let idNote = BilingualText(
    vi: "không đổi mã của bản ghi đã có; bản ghi mới: chữ thường không dấu, số, gạch nối",
    en: "never change the id of a record that is there; a new one: small letters, digits, hyphens")
  static let isInternal = BilingualText(
    vi: "NỘI BỘ – có dữ liệu cá nhân", en: "INTERNAL – holds personal data")

  static func id(of kind: RecordKind) -> BilingualText {
    kind.isCode
      ? BilingualText(vi: "Mã đơn vị", en: "Unit code")
      : BilingualText(vi: "Mã bản ghi", en: "Id")
  }

  static func sheet(of kind: RecordKind) -> BilingualText {
    func capital(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
    return BilingualText(vi: capital(kind.name.vietnamese), en: capital(kind.folder))
  }

  static func name(of heading: String) -> BilingualText {
    BilingualText(vi: "tên: \(heading)", en: "name: \(heading)")
  }

  /// What was written to take a record away; nil for what is not understood.
  static func removal(_ text: String) -> Removal.Reason? {
    switch SheetLayout.fold(text) {
    case "xoa", "x", "go", "go bo", "delete", "remove", "xoa vi nham": .error
    case "xoa theo yeu cau", "go theo yeu cau", "delete on request", "remove on request": .request
    default: nil
    }
  }
}
