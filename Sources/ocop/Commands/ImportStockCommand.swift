internal import ArgumentParser
internal import Catalogue
internal import Diagnostics
internal import Imports
internal import Markup
internal import Workbooks

/// `ocop import stock`: a shop's own list becomes what a sales point stocks.
struct ImportStockCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stock",
    abstract: Speech.text(
      vi: "Đưa danh sách hàng của một cửa hàng (.xlsx, .ods, .csv) vào điểm bán.",
      en: "Brings a shop's list of what it sells (.xlsx, .ods, .csv) into its sales point."),
    discussion: Speech.text(
      vi:
        "Chạy thử trước: lệnh chỉ ghi bảng rà soát imports/hang-<mã điểm bán>.xlsx. Điền cột “Sửa lại thành”, "
        + "chạy lại, rồi thêm --write để ghi. Hàng đang có mà danh sách không nhắc tới vẫn được giữ, trừ khi "
        + "thêm --whole.",
      en:
        "Tries first: only the review imports/hang-<point>.xlsx is written. Fill its column “Change to”, run "
        + "it again, then add --write. What the point has and the list lacks stays, unless --whole says "
        + "that the list is all."))

  @Argument(
    help: ArgumentHelp(
      Speech.text(vi: "mã điểm bán", en: "the sales point's id"), valueName: "point"))
  var point: String

  @Argument(
    help: ArgumentHelp(
      Speech.text(vi: "danh sách của cửa hàng", en: "the shop's list"), valueName: "file"))
  var file: String

  @Option(
    help: ArgumentHelp(
      Speech.text(
        vi: "ngày của danh sách, như 2026-11-30 hoặc 30/11/2026 (mặc định: hôm nay)",
        en: "the list's day, such as 2026-11-30 (default: today)"), valueName: "day"))
  var date: WrittenDay?

  @Flag(
    help: ArgumentHelp(
      Speech.text(
        vi: "danh sách là toàn bộ hàng của điểm: hàng không có trong đó thì thôi bán",
        en: "the list is all that is sold: what it lacks leaves the point")))
  var whole = false

  @Flag(help: .writing) var write = false

  @OptionGroup var place: CatalogueFolder

  @OptionGroup var speech: SpeechOptions

  func run() throws {
    let folder = try place.path()
    let today = CalendarDay(secondsSince1970: FileSystem.secondsSince1970)
    let day = date?.day ?? today
    guard day <= today else {
      throw Speech.wrongUse(
        vi: "ngày của danh sách (\(day.inVietnamese)) chưa tới",
        en: "the list's day (\(day)) is still to come")
    }
    var content = try ImportedContent(folder, on: day, speech)
    guard let found = content.records.points.records.first(where: { $0.id == point }) else {
      let ids = content.records.points.records.map(\.id).sorted()
      let near = NearMiss.nearest(to: point, among: ids)
      throw Speech.wrongUse(
        vi: "không có điểm bán nào mang mã “\(point)”"
          + (near.map { "; ý bạn là “\($0)”?" } ?? (ids.isEmpty ? "" : "; có: \(Self.few(ids))")),
        en: "no sales point has the id “\(point)”"
          + (near.map { "; did you mean “\($0)”?" }
            ?? (ids.isEmpty ? "" : "; there are: \(Self.few(ids))")))
    }
    let source = OneFileTree(file)
    var report = Report()
    guard let workbook = ImportSource.workbook(source, named: file, &report) else {
      throw content.failure(report, source)
    }
    let (readable, legacy) = workbook.readingLegacyLetters()
    speech.sayLegacy(legacy)
    let list = Annex(shopList: readable)
    guard list.hasProducts else {
      report.error(.noList, at: .start(of: file))
      throw content.failure(report, source)
    }
    let reviewPath = "imports/hang-\(point).xlsx"
    guard let answers = ImportSource.answers(in: "\(folder)/\(reviewPath)", reviewPath, &report)
    else { throw content.failure(report, content.tree) }
    let catalogue = Catalogue(
      resolving: content.records, settings: content.settings, day: day, report: &content.unsaid)
    let made = StockImport(
      list, known: KnownRecords(content.records, content.decoding, before: day),
      others: content.records.externals, notes: StockImport.notes(of: catalogue), answers: answers)
    if made.losesAnswers { try ImportSource.keepReview("\(folder)/imports/hang-\(point)", speech) }
    try WorkbookFile.write(
      [made.review.sheet(in: speech.language)], to: "\(folder)/\(reviewPath)")
    FileSystem.say(
      ReportPrinter(tree: source, language: speech.language).text(of: report), toError: true)
    // While rows wait nobody knows what the list lacks.
    let isWhole = whole && made.waiting.isEmpty
    let files = made.files(of: found, on: day, isWhole: isWhole, in: content.tree)
    say(made, files, isWhole, reviewPath)
    guard write else { return }
    try FileChange.apply(files.changes, in: folder, speech.language)
  }

  private static func few(_ ids: [String]) -> String {
    ids.prefix(8).joined(separator: ", ") + (ids.count > 8 ? ", …" : "")
  }

  private func say(
    _ made: StockImport, _ files: StockImport.Files, _ isWhole: Bool, _ review: String
  ) {
    speech.say(
      vi: "\(made.productRows) dòng hàng: \(files.added.count) sản phẩm mới ở điểm này, "
        + "\(files.confirmed.count) đã có, \(made.leftOutCount) bỏ qua, \(made.waiting.count) chờ trả lời",
      en:
        "rows: \(made.productRows); products new at this point: \(files.added.count), there before: "
        + "\(files.confirmed.count), left out: \(made.leftOutCount), waiting for answers: "
        + "\(made.waiting.count)")
    if !made.leftOut.isEmpty {
      let columns = made.leftOut.joined(separator: ", ")
      speech.say(vi: "cột không lấy: \(columns)", en: "columns not taken over: \(columns)")
    }
    speech.say(
      vi: "bảng rà soát: \(review)"
        + (made.waiting.isEmpty ? "" : "; điền cột “Sửa lại thành” rồi chạy lại lệnh này"),
      en: "review: \(review)"
        + (made.waiting.isEmpty ? "" : "; fill its column “Change to” and run this command again"))
    if !made.waiting.isEmpty {
      let names =
        made.waiting.prefix(8).joined(separator: "; ") + (made.waiting.count > 8 ? "; …" : "")
      speech.say(vi: "chưa biết là sản phẩm nào: \(names)", en: "not known: \(names)")
    }
    for (name, note) in made.notes {
      speech.say(vi: "\(name): \(note.vietnamese)", en: "\(name): \(note.english)")
    }
    if !files.missing.isEmpty {
      let names = Self.few(files.missing)
      speech.say(
        vi: isWhole
          ? "thôi bán ở điểm này: \(names)" : "danh sách không nhắc tới, vẫn giữ: \(names)",
        en: isWhole ? "leave this point: \(names)" : "not in the list, and stay: \(names)")
      if whole, !isWhole {
        speech.say(
          vi: "còn dòng chờ trả lời nên chưa bỏ hàng nào: trả lời hết rồi chạy lại với --whole",
          en: "rows wait for answers, so nothing leaves yet: answer them, then run --whole again")
      }
    }
    if !files.later.isEmpty {
      let names = Self.few(files.later)
      speech.say(
        vi: "đã kiểm tra sau ngày của danh sách, giữ nguyên: \(names)",
        en: "looked at after the list's day, and stay: \(names)")
    }
    if !files.makers.isEmpty {
      let names = Self.few(files.makers)
      speech.say(
        vi: "điểm này còn ghi bán mọi sản phẩm của chủ thể: \(names); hãy xem lại, lệnh không đổi",
        en: "the point stocks all that these producers make: \(names); please look, this stays")
    }
    if !made.unusedAnswers.isEmpty {
      let answers = made.unusedAnswers.prefix(8).map { $0.text(in: speech.language) }
        .joined(separator: "; ")
      speech.say(
        vi: "câu trả lời không dùng được: \(answers)", en: "answers that cannot be used: \(answers)"
      )
    }
    if let path = files.byHand {
      speech.say(
        vi: "không sửa được khóa stocks trong \(path): hãy tự ghi",
        en: "the key stocks of \(path) cannot be changed: write it by hand")
    } else if files.changes.isEmpty {
      speech.say(vi: "không có gì để ghi", en: "there is nothing to write")
    } else if !write {
      let path = files.changes[0].path
      speech.say(
        vi: "chạy thử, chưa ghi gì vào content/; thêm --write để ghi \(path)",
        en: "a trial, nothing is written into content/; add --write to write \(path)")
    }
  }
}

extension Diagnostic.Message {
  fileprivate static let noList = Self(
    "no-list", vi: "không tìm thấy tên hàng nào trong tệp", en: "no names are found in the file")
}
