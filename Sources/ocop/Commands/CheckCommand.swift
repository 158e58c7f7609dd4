internal import ArgumentParser
internal import Catalogue
internal import Diagnostics
internal import Markup
internal import Site

/// `ocop check`: everything that is wrong or missing; nothing is written.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: Speech.text(
      vi: "Tìm mọi chỗ sai hoặc thiếu; không ghi gì cả.",
      en: "Finds everything wrong or missing; writes nothing."))

  @OptionGroup var options: CatalogueOptions

  @Flag(
    help: ArgumentHelp(
      Speech.text(
        vi: "liệt kê mọi thông tin cá nhân được công khai và vì sao",
        en: "list every personal particular that is public, and why")))
  var privacy = false

  @Flag(
    help: ArgumentHelp(
      Speech.text(
        vi: "cùng --privacy: in cho mỗi hộ một tờ (HTML) để gửi, đọc và ký",
        en: "with --privacy: print a sheet (HTML) for each household to send, read and sign")))
  var sheet = false

  @Option(
    help: ArgumentHelp(
      Speech.text(
        vi: "liệt kê mọi tệp có chứa một bản ghi, hoặc nguồn của một trang theo địa chỉ",
        en: "list every file that holds a record, or where a page comes from, by its address"),
      valueName: "id|address"))
  var trace: String?

  @Flag(
    help: ArgumentHelp(
      Speech.text(
        vi: "liệt kê bản dịch còn thiếu hoặc cũ hơn bản gốc",
        en: "list translations that are missing or older than their original")))
  var translations = false

  @Option(
    help: ArgumentHelp(
      Speech.text(
        vi:
          "liệt kê hạng sao, giấy chứng nhận, bảo hộ, văn bản công nhận hết hạn trong số ngày này",
        en: "list the ranks, certificates, protections and approvals that end within so many days"),
      valueName: "days"))
  var due: Int?

  @Option(
    help: ArgumentHelp(
      Speech.text(
        vi: "cùng --due: ghi ra bảng tính này, thêm những gì đã quá một năm chưa kiểm tra lại",
        en: "with --due: write this workbook, with what nobody looked at for over a year"),
      valueName: "file"))
  var xlsx: String?

  @Option(
    help: ArgumentHelp(
      Speech.text(
        vi: "liệt kê giờ mở cửa được hiểu ra sao trong số ngày này, kể từ ngày dựng",
        en: "list what opening hours are taken to say on so many days, from the day built for"),
      valueName: "days"))
  var hours: Int?

  @Flag(
    help: ArgumentHelp(
      Speech.text(
        vi: "đã sẵn sàng đăng chưa: danh sách những điều cần xem lại",
        en: "whether it is ready to be published: a list of what to look at")))
  var publish = false

  @Flag(
    help: ArgumentHelp(
      Speech.text(
        vi:
          "ghi \(HandoverNote.fileName) cho người làm sau: thiết lập, hẹn giờ, việc đến hạn, "
          + "cảnh báo",
        en:
          "write \(HandoverNote.fileName) for the next officer: settings, timer, what is due, "
          + "warnings")))
  var handover = false

  @Flag(
    help: ArgumentHelp(
      Speech.text(vi: "cảnh báo cũng tính là lỗi", en: "count warnings as errors too")))
  var strict = false

  func validate() throws {
    guard !sheet || privacy else {
      throw ValidationError(
        Speech.text(vi: "--sheet đi cùng --privacy", en: "--sheet goes with --privacy"))
    }
    guard xlsx == nil || !options.json else {
      throw ValidationError(
        Speech.text(vi: "chọn --xlsx hoặc --json", en: "choose --xlsx or --json"))
    }
    guard xlsx == nil || due != nil else {
      throw ValidationError(
        Speech.text(
          vi: "--xlsx đi cùng --due, như: --due 90 --xlsx sap-het-han.xlsx",
          en: "--xlsx goes with --due, such as: --due 90 --xlsx due.xlsx"))
    }
  }

  func run() throws {
    var report = Report()
    var timings = Timings()
    let folder = try options.folder()
    let tree = try options.tree(folder, report: &report)
    let media = MediaCache(
      of: tree, in: MediaCache.folder(of: folder), .look, jobs: options.jobs)
    let build = Build(of: tree, options.request(folder), media: media)
    let isPlain =
      !privacy && trace == nil && !translations && due == nil && hours == nil && !publish
      && !handover
    // What it is asked for is told of the site; else the stages that find faults are enough.
    var site: Site?
    var read: [(kind: RecordKind, count: Int)]?
    if isPlain {
      read = build.check(report: &report, timings: &timings)
    } else {
      site = build.site(report: &report, timings: &timings)
    }
    let unreviewed = report.diagnostics.count { $0.message.id == Self.unreviewed }
    // Nobody at an office can do anything about it in its day's work: it is told before publishing.
    report = report.without(Self.unreviewed)
    options.print(options.messages(report, tree))
    let isReady = publish ? list(site?.readiness(unreviewedLanguages: unreviewed), report) : true
    if report.hasErrors { throw options.status(of: report) }
    if let site { try list(of: site, tree) }
    if handover, let site {
      let places = { place($0, in: tree) }
      try HandoverNote(of: site, report, places, in: options.language).write(to: folder)
    }
    if !isReady || strict && !report.diagnostics.isEmpty { throw ExitStatus.contentHasErrors }
    guard isPlain, !options.json else { return }
    if let read { say(Self.text(of: read)) }
    if report.diagnostics.isEmpty {
      say(BilingualText(vi: "không thấy lỗi nào", en: "nothing wrong was found"))
    }
  }

  static let unreviewed = "unreviewed-strings"

  /// What was read: `11 products, 2 decisions`.
  private static func text(of counts: [(kind: RecordKind, count: Int)]) -> BilingualText {
    let read = counts.filter { $0.count > 0 }
    let vietnamese = read.map { "\($0.count) \($0.kind.name.vietnamese)" }
    let english = read.map { "\($0.count) \($0.kind.name.english)" + ($0.count == 1 ? "" : "s") }
    return BilingualText(
      vi: "đã đọc \(vietnamese.joined(separator: ", "))",
      en: "read \(english.joined(separator: ", "))")
  }

  func say(_ text: BilingualText) {
    FileSystem.say(text.text(in: options.language) + "\n")
  }
}
