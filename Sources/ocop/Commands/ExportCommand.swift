internal import ArgumentParser
internal import Catalogue
internal import Diagnostics
internal import Imports
internal import Markup

/// `ocop export`: what the catalogue holds, in forms that offices work with.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: Speech.text(
      vi: "Xuất danh mục thành bảng tính để sửa, gửi đi, nhận lại.",
      en: "Writes the catalogue as a workbook to edit, send and bring back."),
    subcommands: [ExportSheetCommand.self])
}

/// `ocop export sheet`: every record as a row of a workbook, for people to edit.
struct ExportSheetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sheet",
    abstract: Speech.text(
      vi: "Ghi các bản ghi ra một bảng tính .xlsx, mỗi loại một trang.",
      en: "Writes the records into an .xlsx workbook, a sheet for each kind."),
    discussion: Speech.text(
      vi:
        "Sửa trong bảng tính rồi đưa lại bằng: ocop import sheet <tệp>. Thông tin cá nhân không được công khai "
        + "và bản nháp để lại, trừ khi có --all.",
      en:
        "Edit the workbook and bring it back by: ocop import sheet <file>. What is not public and drafts are "
        + "left out but with --all."))

  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      Speech.text(
        vi: "tệp để ghi (mặc định: danh-muc-<ngày>.xlsx cạnh content/)",
        en: "the file to write (default: catalogue-<day>.xlsx beside content/)"), valueName: "file")
  )
  var output: String?

  @Option(
    name: .customLong("kind"),
    help: ArgumentHelp(
      Speech.text(
        vi: "chỉ loại này, ghi nhiều lần được: products, producers, points, …",
        en: "this kind only, may be repeated: products, producers, points, …"), valueName: "kind"))
  var kinds: [String] = []

  @Option(
    help: ArgumentHelp(
      Speech.text(
        vi: "chỉ các bản ghi của xã, phường có mã này, để xã kiểm tra rồi gửi lại",
        en: "only the records of the commune of this code, for it to check and return"),
      valueName: "code"))
  var commune: String?

  @Flag(
    help: ArgumentHelp(
      Speech.text(
        vi: "kể cả thông tin không công khai và bản nháp; mỗi trang ghi “NỘI BỘ”",
        en: "with what is not public and drafts; each sheet says “INTERNAL”")))
  var all = false

  @Flag(
    help: ArgumentHelp(
      Speech.text(vi: "ghi đè tệp đã có", en: "replace a file that is there")))
  var force = false

  @OptionGroup var place: CatalogueFolder

  @OptionGroup var speech: SpeechOptions

  func run() throws {
    let folder = try place.path()
    var selection = CatalogueSheets.Selection()
    selection.isInternal = all
    selection.kinds = try kinds.map { text in
      if let kind = RecordKind(written: text) { return kind }
      throw Speech.wrongUse(
        vi: "không có loại bản ghi “\(text)”; xem: ocop keys",
        en: "no kind of record is named “\(text)”; see: ocop keys")
    }
    let today = CalendarDay(secondsSince1970: FileSystem.secondsSince1970)
    var report = Report()
    let tree = try CatalogueFolder.tree(folder, report: &report)
    guard let content = SheetContent(in: tree, of: folder, on: today, report: &report) else {
      FileSystem.say(
        ReportPrinter(tree: tree, language: speech.language).text(of: report), toError: true)
      Speech.complain(
        BilingualText(
          vi: "sửa các lỗi trên rồi chạy lại: khi còn lỗi, không biết chắc điều gì được công khai",
          en: "mend the errors first: while there are some, nobody can tell what is public"))
      throw ExitStatus.contentHasErrors
    }
    if let commune {
      guard content.decoding.units[commune] != nil else {
        throw Speech.wrongUse(
          vi: "không có xã, phường nào mang mã “\(commune)” (5 chữ số, như 16072)",
          en: "no commune has the code “\(commune)” (5 digits, such as 16072)")
      }
      selection.commune = commune
    }
    let sheets = CatalogueSheets(
      content.records, content.catalogue, content.written, selection,
      units: content.decoding.units, made: "\(FileSystem.secondsSince1970)", in: speech.language,
      jobs: FileSystem.processorCount)
    guard !sheets.accounts.isEmpty else {
      throw DiskError(
        vi: "không có bản ghi nào để ghi ra", en: "there is no record to be written")
    }
    let path = output ?? "\(folder)/\(defaultName(today))"
    if !force, (try? FileSystem.status(of: path)) ?? nil != nil {
      throw DiskError(
        vi:
          "đã có \(path), có thể ai đó đang sửa trong đó; chọn tên khác bằng --output, hoặc thêm --force",
        en:
          "\(path) is there, and may hold somebody's edits; name another by --output, or add --force"
      )
    }
    try WorkbookFile.write(sheets.drafts, to: path)
    say(sheets, path)
  }

  private func defaultName(_ day: CalendarDay) -> String {
    let name = speech.language == .vietnamese ? "danh-muc" : "catalogue"
    return "\(name)-\(commune.map { "\($0)-" } ?? "")\(day).xlsx"
  }

  private func say(_ sheets: CatalogueSheets, _ path: String) {
    let counts = sheets.accounts.map { account in
      BilingualText(
        vi: "\(account.records) \(account.kind.name.vietnamese)",
        en: "\(account.kind.folder): \(account.records)"
      ).text(in: speech.language)
    }.joined(separator: ", ")
    speech.say(vi: "đã ghi \(path): \(counts)", en: "wrote \(path): \(counts)")
    let withheld = sheets.accounts.map(\.withheld).reduce(0, +)
    if withheld > 0 {
      speech.say(
        vi: "để trống \(withheld) ô là thông tin cá nhân không được công khai (--all để có cả)",
        en: "cells left empty, for they hold what is not public: \(withheld) (--all to have them)")
    }
    let drafts = sheets.accounts.map(\.drafts).reduce(0, +)
    if drafts > 0 {
      speech.say(
        vi: "không ghi \(drafts) bản nháp (--all để có cả)",
        en: "drafts left out: \(drafts) (--all to have them)")
    }
    for account in sheets.accounts where !account.others.isEmpty {
      let list = account.others.map { "\($0.key) (\($0.count))" }.joined(separator: ", ")
      speech.say(
        vi:
          "không nằm gọn trong một ô, vẫn sửa trong tệp của \(account.kind.name.vietnamese): \(list)",
        en: "more than a cell holds, still edited in the files of \(account.kind.folder): \(list)")
    }
  }
}

/// A catalogue's records, decoded and linked without errors.
struct LinkedContent {
  let records: Records
  let catalogue: Catalogue

  /// - Parameters:
  ///   - folder: the catalogue's, where parsed files are kept.
  ///   - keepsWritten: whether records are kept as they are written, too.
  /// - Returns: nil where the content has errors, which the report tells; warnings are told by `check`.
  init?(
    in tree: any SourceTree, _ settings: Settings, of folder: String, on day: CalendarDay,
    includesDrafts: Bool, keepsWritten: Bool = false, report: inout Report
  ) {
    var found = Report()
    records = Records(
      in: tree, settings: settings, day: day, includesDrafts: includesDrafts,
      keepsWritten: keepsWritten, kept: ParsedCache(of: folder), program: CatalogueOptions.program,
      jobs: FileSystem.processorCount, report: &found)
    catalogue = Catalogue(
      resolving: records, settings: settings, day: day, jobs: FileSystem.processorCount,
      report: &found)
    report.append(found.diagnostics.filter { $0.severity == .error })
    guard !report.hasErrors else { return nil }
  }
}

/// A catalogue read for its sheets: as written, decoded and linked.
struct SheetContent {
  let settings: Settings
  let decoding: DecodingSettings
  let records: Records
  let catalogue: Catalogue
  let written: WrittenRecords

  /// - Parameter folder: the catalogue's, where parsed files are kept.
  /// - Returns: nil where the content has errors, which the report tells.
  init?(in tree: any SourceTree, of folder: String, on day: CalendarDay, report: inout Report) {
    guard let settings = Settings(in: tree, report: &report) else { return nil }
    self.settings = settings
    var decoding = DecodingSettings(
      languages: settings.languages, day: day, householdNames: settings.householdNames)
    var unsaid = Report()
    decoding.units = AdministrativeUnits.read(in: tree, decoding, report: &unsaid)
    self.decoding = decoding
    guard
      let linked = LinkedContent(
        in: tree, settings, of: folder, on: day, includesDrafts: true, keepsWritten: true,
        report: &report), let written = linked.records.written
    else { return nil }
    records = linked.records
    catalogue = linked.catalogue
    self.written = written
  }
}
