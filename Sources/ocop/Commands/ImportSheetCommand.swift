internal import ArgumentParser
internal import Catalogue
internal import Diagnostics
internal import Imports
internal import Markup
internal import Workbooks

/// `ocop import sheet`: what people changed in a workbook of `export sheet` comes back.
struct ImportSheetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sheet",
    abstract: Speech.text(
      vi: "Đưa những gì đã sửa trong bảng tính của “export sheet” vào lại danh mục.",
      en: "Brings back what was edited in a workbook of “export sheet”."),
    discussion: Speech.text(
      vi:
        "Chạy thử trước: lệnh liệt kê từng chỗ thay đổi và chưa ghi gì; thêm --write để ghi. Dòng không còn "
        + "trong bảng không gỡ bản ghi nào; muốn gỡ thì ghi “xóa” vào cột “Xóa?”.",
      en:
        "Tries first: every change is listed and nothing is written; add --write to write. A row that is "
        + "missing takes no record away; write “delete” into its column for that."))

  enum Side: String, ExpressibleByArgument, CaseIterable {
    case sheet, content
  }

  @Argument(
    help: ArgumentHelp(
      Speech.text(vi: "bảng tính đã sửa", en: "the edited workbook"), valueName: "file"))
  var file: String

  @Flag(help: .writing) var write = false

  @Option(
    help: ArgumentHelp(
      Speech.text(
        vi: "chỗ đã đổi ở cả hai nơi thì lấy bên nào: sheet (bảng tính) hoặc content (tệp)",
        en: "which side counts where both changed: sheet or content"), valueName: "side"))
  var conflicts: Side?

  @OptionGroup var place: CatalogueFolder

  @OptionGroup var speech: SpeechOptions

  func run() throws {
    let folder = try place.path()
    let today = CalendarDay(secondsSince1970: FileSystem.secondsSince1970)
    var report = Report()
    let tree = try CatalogueFolder.tree(folder, report: &report)
    guard let settings = Settings(in: tree, report: &report) else { throw failure(report, tree) }
    var decoding = DecodingSettings(
      languages: settings.languages, day: today, householdNames: settings.householdNames)
    var unsaid = Report()
    decoding.units = AdministrativeUnits.read(in: tree, decoding, report: &unsaid)
    let written = WrittenRecords(
      in: tree, settings: settings, decoding, jobs: FileSystem.processorCount, report: &unsaid)
    let source = OneFileTree(file)
    guard let edits = edits(source, written, decoding, in: folder, &report) else {
      throw failure(report, source)
    }
    list(edits)
    guard edits.conflicts.isEmpty || conflicts != nil else {
      Speech.complain(
        BilingualText(
          vi:
            "\(edits.conflicts.count) chỗ đã đổi ở cả hai nơi: thêm --conflicts sheet (lấy bảng tính) hoặc "
            + "--conflicts content (giữ tệp); chưa ghi gì",
          en:
            "both sides changed in \(edits.conflicts.count): add --conflicts sheet or --conflicts content; "
            + "nothing was written"))
      throw ExitStatus.contentHasErrors
    }
    let decided = conflicts == .sheet ? edits.takingSheet : edits.keepingFiles
    let files = EditedFiles(
      decided, written, in: tree, languages: settings.languages, day: today)
    for change in files.byHand {
      let place = change.place.cellAddress ?? ""
      speech.say(
        vi: "tự sửa trong tệp: \(change.kind.folder)/\(change.id), \(change.column.name) = "
          + "\(change.after) (\(place))",
        en: "to be edited by hand: \(change.kind.folder)/\(change.id), \(change.column.name) = "
          + "\(change.after) (\(place))")
    }
    for mark in files.marksByHand {
      let path = "\(mark.kind.folder)/\(mark.id)"
      speech.say(
        vi: "tự gỡ trong tệp, bằng khóa removed: \(path) (\(mark.place.cellAddress ?? ""))",
        en: "to be removed by hand, by the key removed: \(path) (\(mark.place.cellAddress ?? ""))")
    }
    guard !files.changes.isEmpty else {
      guard files.byHand.isEmpty, files.marksByHand.isEmpty else { return }
      speech.say(
        vi: "không có gì để ghi: bảng tính và danh mục đã như nhau",
        en: "there is nothing to write: workbook and catalogue agree")
      return
    }
    try check(files, in: tree, settings, today)
    guard write else {
      let names = files.changes.map(\.path).prefix(8).joined(separator: ", ")
      let more = files.changes.count > 8 ? ", …" : ""
      speech.say(
        vi:
          "chạy thử, chưa ghi gì; thêm --write để ghi \(files.changes.count) tệp: \(names)\(more)",
        en: "a trial, nothing is written; add --write to write files: \(files.changes.count): "
          + "\(names)\(more)")
      return
    }
    try FileChange.apply(files.changes, in: folder, speech.language)
    try BroughtSheets(of: folder).add(decided.brought(without: files.byHand), decided.name)
  }

  private func edits(
    _ source: OneFileTree, _ written: WrittenRecords, _ decoding: DecodingSettings,
    in folder: String,
    _ report: inout Report
  ) -> SheetEdits? {
    guard let found = source.files.first else {
      report.error(.unreadable(source.reason), at: .start(of: file))
      return nil
    }
    guard let workbook = Workbook(found, in: source, report: &report) else { return nil }
    let edits = SheetEdits(
      workbook, path: file, written: written, decoding,
      broughtBefore: BroughtSheets(of: folder).read(SheetEdits.name(of: workbook)), report: &report)
    // Those that nobody decided yet are told as conflicts, and are as right or wrong.
    (conflicts == .content ? edits.keepingFiles : edits.takingSheet)
      .check(written, decoding, &report)
    return report.hasErrors ? nil : edits
  }

  /// Whether the catalogue, with the changes, has errors that it does not have now: ids that nobody has,
  /// keys that do not go together.
  private func check(
    _ files: EditedFiles, in tree: DiskTree, _ settings: Settings, _ day: CalendarDay
  ) throws {
    var bytes: [String: [UInt8]] = [:]
    for change in files.changes {
      switch change {
      case .create(let path, let own), .replace(let path, let own): bytes[path] = own
      case .append: break
      }
    }
    let whole = TreeWithFiles(tree, bytes)
    let known = Set(Self.errors(in: tree, settings, day).map(\.message))
    var report = Report()
    report.append(
      Self.errors(in: whole, settings, day).filter { !known.contains($0.message) }.map { error in
        // Where it was typed, which is what its author knows.
        files.cell(of: error.span).map { place in
          Diagnostic(
            severity: error.severity, message: error.message, span: place, hint: error.hint)
        } ?? error
      })
    guard report.hasErrors else { return }
    FileSystem.say(
      ReportPrinter(tree: whole, language: speech.language).text(of: report), toError: true)
    Speech.complain(
      BilingualText(
        vi: "với các thay đổi này danh mục sẽ có những lỗi trên; chưa ghi gì",
        en: "with these changes the catalogue would have the errors above; nothing was written"))
    throw ExitStatus.contentHasErrors
  }

  private static func errors(
    in tree: any SourceTree, _ settings: Settings, _ day: CalendarDay
  ) -> [Diagnostic] {
    var report = Report()
    let records = Records(
      in: tree, settings: settings, day: day, includesDrafts: true,
      jobs: FileSystem.processorCount, report: &report)
    _ = Catalogue(
      resolving: records, settings: settings, day: day, jobs: FileSystem.processorCount,
      report: &report)
    return report.diagnostics.filter { $0.severity == .error }
  }

  private func failure(_ report: Report, _ tree: any SourceTree) -> ExitCode {
    FileSystem.say(
      ReportPrinter(tree: tree, language: speech.language).text(of: report), toError: true)
    return ExitStatus.contentHasErrors
  }
}

extension ImportSheetCommand {
  /// Says what was changed, record by record.
  private func list(_ edits: SheetEdits) {
    var lines: [String] = []
    func value(_ text: String) -> String {
      text.isEmpty
        ? BilingualText(vi: "(trống)", en: "(empty)").text(in: speech.language) : "“\(text)”"
    }
    func line(_ change: SheetEdits.Change) -> String {
      "    \(change.column.heading.text(in: speech.language)): "
        + "\(value(change.column.text(change.before, in: speech.language))) → "
        + "\(value(change.column.text(change.after, in: speech.language)))  (\(change.place.cellAddress ?? ""))"
    }
    func add(_ title: BilingualText, _ changes: [SheetEdits.Change]) {
      var last = ""
      for change in changes {
        let record = "\(change.kind.folder)/\(change.id)"
        if record != last { lines.append("\(title.text(in: speech.language)) \(record)") }
        last = record
        lines.append(line(change))
      }
    }
    add(BilingualText(vi: "sửa", en: "changed"), edits.changes)
    for record in edits.new {
      lines.append(
        BilingualText(vi: "mới", en: "new").text(in: speech.language)
          + " \(record.kind.folder)/\(record.id)")
      for (column, text, place) in record.values {
        lines.append(
          "    \(column.heading.text(in: speech.language)): "
            + "“\(column.text(text, in: speech.language))”  "
            + "(\(place.cellAddress ?? ""))")
      }
    }
    for mark in edits.marks {
      let reason =
        mark.reason == .request
        ? BilingualText(vi: "theo yêu cầu", en: "on request")
        : BilingualText(vi: "vì nhầm", en: "an error")
      lines.append(
        BilingualText(vi: "gỡ", en: "removed").text(in: speech.language)
          + " \(mark.kind.folder)/\(mark.id), \(reason.text(in: speech.language))  "
          + "(\(mark.place.cellAddress ?? ""))")
    }
    add(BilingualText(vi: "đổi ở cả hai nơi", en: "changed on both sides"), edits.conflicts)
    FileSystem.say(lines.map { $0 + "\n" }.joined())
    speech.say(
      vi: "đọc \(edits.rows) dòng: \(edits.changes.count) ô sửa, \(edits.new.count) bản ghi mới, "
        + "\(edits.marks.count) gỡ, \(edits.conflicts.count) đổi ở cả hai nơi",
      en: "rows read: \(edits.rows); cells changed: \(edits.changes.count), new records: "
        + "\(edits.new.count), removed: \(edits.marks.count), changed on both sides: "
        + "\(edits.conflicts.count)")
    if !edits.absent.isEmpty {
      let names = edits.absent.prefix(5).map { "\($0.kind.folder)/\($0.id)" }.joined(
        separator: ", ")
      let more = edits.absent.count > 5 ? ", …" : ""
      speech.say(
        vi:
          "\(edits.absent.count) bản ghi không còn dòng trong bảng, vẫn giữ nguyên: \(names)\(more)",
        en:
          "records without a row now, which stay as they are: \(edits.absent.count): \(names)\(more)"
      )
    }
    if !edits.hasBase {
      speech.say(
        vi:
          "bảng tính không còn phần ẩn ghi lúc xuất ra: ô nào khác với tệp đều coi là đổi ở cả hai nơi",
        en:
          "the workbook has lost its hidden part: every cell that differs counts as changed on both sides"
      )
    }
  }
}
