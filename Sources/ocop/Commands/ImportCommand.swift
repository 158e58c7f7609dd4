internal import ArgumentParser
internal import Catalogue
internal import Diagnostics
internal import Imports
internal import Markup
internal import Workbooks

/// `ocop import`: what offices have in sheets becomes records.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: Speech.text(
      vi: "Đưa bảng tính của văn phòng vào danh mục.",
      en: "Brings an office's sheets into the catalogue."),
    subcommands: [
      ImportDecisionCommand.self, ImportStockCommand.self, ImportStoryCommand.self,
      ImportSheetCommand.self,
    ])
}

/// `ocop import decision`: a decision's annex becomes a decision, products and producers.
struct ImportDecisionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "decision",
    abstract: Speech.text(
      vi:
        "Đưa phụ lục của một quyết định (.xlsx, .ods, .csv, .xls của cổng thông tin) vào danh mục.",
      en: "Brings a decision's annex (.xlsx, .ods, .csv, a portal's .xls) into the catalogue."),
    discussion: Speech.text(
      vi:
        "Chạy thử trước: lệnh chỉ ghi bảng rà soát imports/<mã>.xlsx. Điền cột “Sửa lại thành”, chạy "
        + "lại, rồi thêm --write để ghi vào content/. Các dòng đã có được giữ nguyên, dòng mới thêm vào cuối.",
      en:
        "Tries first: only the review imports/<id>.xlsx is written. Fill its column “Change to”, run "
        + "it again, then add --write to write into content/. Lines that are there stay; new ones are added."
    ))

  @Argument(
    help: ArgumentHelp(
      Speech.text(vi: "tệp phụ lục", en: "the annex's file"), valueName: "file"))
  var file: String

  @Option(
    help: ArgumentHelp(
      Speech.text(
        vi: "số quyết định, như 3981/QĐ-UBND", en: "the decision's number, such as 3981/QĐ-UBND"),
      valueName: "text"))
  var number: String

  @Option(
    help: ArgumentHelp(
      Speech.text(
        vi: "ngày ký, như 2026-08-05 hoặc 05/08/2026", en: "the day it was signed, as 2026-08-05"),
      valueName: "day"))
  var date: WrittenDay

  @Option(
    help: ArgumentHelp(
      Speech.text(
        vi: "cơ quan ban hành, như “UBND tỉnh Lâm Đồng”", en: "who issued it"), valueName: "text"))
  var authority: String

  @Option(
    help: ArgumentHelp(
      Speech.text(
        vi: "cấp công nhận: huyện, tỉnh, trung ương", en: "its level: district, province, ministry"),
      valueName: "level"))
  var level: WrittenLevel

  @Option(
    help: ArgumentHelp(
      Speech.text(
        vi: "mã bản ghi (mặc định: từ số và năm, như qd-3981-2026)",
        en: "the record's id (default: of number and year, such as qd-3981-2026)"),
      valueName: "id"))
  var id: String?

  @Option(
    help: ArgumentHelp(
      Speech.text(
        vi:
          "hình thức của các dòng không ghi rõ: mới, đánh giá lại, nâng hạng, đính chính, thu hồi",
        en: "what rows are that do not say it: new, renewed, upgraded, corrected, revoked"),
      valueName: "kind"))
  var kind: WrittenKind?

  @Option(
    help: ArgumentHelp(
      Speech.text(
        vi: "mã hoặc số quyết định bị thu hồi", en: "the id or number of the decision it revokes"),
      valueName: "text"))
  var revokes: String?

  @Option(
    help: ArgumentHelp(
      Speech.text(
        vi: "bản quét của quyết định (.pdf, .jpg, .png), đăng cùng bản ghi",
        en: "the decision's scan (.pdf, .jpg, .png), published with it"), valueName: "file"))
  var scan: String?

  @Option(
    help: ArgumentHelp(
      Speech.text(
        vi:
          "tên cột lạ: “Tên hàng hoá=Tên sản phẩm”, ghi được nhiều lần; hoặc tệp gồm các dòng “tên cột: Tên sản phẩm”",
        en:
          "an unknown heading: “Tên hàng hoá=name”, as often as needed; or a file of lines “heading: name”"
      ),
      valueName: "heading=column"))
  var mapping: [String] = []

  @Flag(help: .writing) var write = false

  @OptionGroup var place: CatalogueFolder

  @OptionGroup var speech: SpeechOptions

  var language: MessageLanguage { speech.language }

  func run() throws {
    let folder = try place.path()
    let id = try decisionID()
    let day = date.day
    let content = try ImportedContent(folder, on: day, speech)
    let tree = content.tree
    if let other = content.records.decisions.records.first(where: { $0.id == id }),
      let other = Self.difference(of: other, from: (number, day, authority))
    {
      Speech.complain(
        BilingualText(
          vi:
            "quyết định \(id) đã có trong danh mục, khác ở: \(other.vietnamese). Cùng một quyết định thì ghi như đã "
            + "có; quyết định khác thì thêm --id với một mã khác",
          en:
            "the decision \(id) is in the catalogue, and differs in: \(other.english). If it is the same, write "
            + "what is there; if it is another one, add --id with another id"))
      throw ExitStatus.wrongUse
    }
    try checkNumber(of: id, day, in: content.records)
    try checkTable(of: id, in: tree)
    try checkScan()
    var report = Report()
    let source = OneFileTree(file)
    guard let workbook = ImportSource.workbook(source, named: file, &report),
      let mapping = try mapping(&report)
    else { throw content.failure(report, source) }
    let (readable, legacy) = workbook.readingLegacyLetters()
    speech.sayLegacy(legacy)
    let annex = Annex(readable, mapping: mapping, isRevocation: kind?.kind == .revoked)
    guard annex.hasProducts else {
      report.error(.noAnnex, at: .start(of: file), hint: .annexColumns)
      throw content.failure(report, source)
    }
    let reviewPath = "imports/\(id).xlsx"
    for heading in annex.unknownHeadings {
      Speech.complain(
        BilingualText(
          vi: "--mapping: không thấy cột nào tên “\(heading)” trong tệp",
          en: "--mapping: the file has no column “\(heading)”"))
    }
    guard let answers = ImportSource.answers(in: "\(folder)/\(reviewPath)", reviewPath, &report)
    else { throw content.failure(report, tree) }
    let document = scan.map { "\(id).\(Self.ending(of: $0))" }
    let request = DecisionImport.Request(
      id: id, number: number, date: day, authority: authority, level: level.level,
      kind: kind?.kind, revokes: revokes, document: document)
    let known = KnownRecords(
      content.records, content.decoding, before: day,
      oldUnits: OldUnits.read(in: tree, report: &report))
    let made = DecisionImport(annex, request, known: known, answers: answers)
    if made.losesAnswers { try ImportSource.keepReview("\(folder)/imports/\(id)", speech) }
    try WorkbookFile.write([made.review.sheet(in: language)], to: "\(folder)/\(reviewPath)")
    FileSystem.say(ReportPrinter(tree: tree, language: language).text(of: report), toError: true)
    var changes = made.changes(to: tree)
    if let scan, let document, write || !changes.isEmpty {
      changes += try scanCopy(scan, to: "content/decisions/\(document)", in: tree)
    }
    say(made, reviewPath, changes)
    guard write else { return }
    try FileChange.apply(changes, in: folder, language)
    if made.waitingCount > 0 {
      speech.say(
        vi:
          "LƯU Ý: còn \(made.waitingCount) dòng chờ trả lời; bảng của quyết định chưa đủ dòng nên ocop build báo lỗi "
          + "cho đến khi trả lời xong và chạy lại với --write",
        en:
          "NOTE: rows that wait for answers: \(made.waitingCount); the decision's table is not whole, so ocop build "
          + "has an error until they are answered and this is run again with --write")
    }
  }

  /// Refuses to write a decision a second time under another id.
  private func checkNumber(
    of id: String, _ day: CalendarDay, in records: Records
  ) throws {
    let same = records.decisions.records.first {
      $0.id != id && Self.difference(of: $0, from: (number, day, authority)) == nil
    }
    guard let same else { return }
    Speech.complain(
      BilingualText(
        vi: "quyết định này đã có trong danh mục với mã \(same.id): thêm --id \(same.id)",
        en: "this decision is in the catalogue as \(same.id): add --id \(same.id)"))
    throw ExitStatus.wrongUse
  }

  /// In what a decision that is there differs from what was said; nil where in nothing: `Thanh Hoá` is
  /// Thanh Hóa.
  private static func difference(
    of known: Decision, from said: (number: String, date: CalendarDay, authority: String)
  ) -> BilingualText? {
    var parts: [BilingualText] = []
    func add(_ vietnamese: String, _ english: String, _ there: String, _ here: String) {
      parts.append(
        BilingualText(
          vi: "\(vietnamese) “\(there)” (lệnh ghi “\(here)”)",
          en: "\(english) “\(there)” (here “\(here)”)"))
    }
    if known.number != said.number { add("số", "number", known.number, said.number) }
    if known.date != said.date { add("ngày", "date", "\(known.date)", "\(said.date)") }
    if TextFolding.fold(known.authority) != TextFolding.fold(said.authority) {
      add("cơ quan", "authority", known.authority, said.authority)
    }
    guard !parts.isEmpty else { return nil }
    return BilingualText(
      vi: parts.map(\.vietnamese).joined(separator: ", "),
      en: parts.map(\.english).joined(separator: ", "))
  }

  /// An id of the number's digits and the year: `3981/QĐ-UBND` of 2026 is `qd-3981-2026`.
  private func decisionID() throws -> String {
    let digits = number.split { !("0"..."9").contains($0) }.first.map(String.init) ?? ""
    let offered = digits.isEmpty ? "" : "qd-\(digits)-\(date.day.year)"
    var report = Report()
    let text = id ?? offered
    guard Slug(text, at: .start(of: ""), report: &report) != nil else {
      throw DiskError(
        vi: "mã “\(text)” không dùng được: chữ thường không dấu, số và gạch nối; ghi bằng --id",
        en: "the id “\(text)” cannot be used: small letters, digits and hyphens; give one by --id")
    }
    return text
  }
}

extension BilingualText {
  fileprivate static let annexColumns = BilingualText(
    vi:
      "bảng phải có dòng tên cột với “Tên sản phẩm” và ít nhất một cột khác (Chủ thể, Địa chỉ, Điểm, "
      + "Hạng sao…); tên cột lạ thì ghi bằng --mapping \"Tên hàng hoá=Tên sản phẩm\"",
    en:
      "the table needs a row of headings with “Tên sản phẩm” and at least one more (Chủ thể, Địa chỉ, "
      + "Điểm, Hạng sao…); name unknown ones by --mapping \"Tên hàng hoá=name\"")
}

extension Diagnostic.Message {
  fileprivate static let noAnnex = Self(
    "no-annex", vi: "không tìm thấy bảng sản phẩm trong tệp",
    en: "no table of products is found in the file")
}
