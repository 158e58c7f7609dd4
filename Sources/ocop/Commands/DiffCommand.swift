internal import ArgumentParser
internal import Diagnostics
internal import Markup
internal import Site

/// `ocop diff`: what readers see otherwise on another day, or in another catalogue.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: Speech.text(
      vi: "So hai ngày, hoặc hai danh mục: tăng sao, mất sao, sản phẩm mới, sản phẩm không còn.",
      en: "Compares two days or two catalogues: stars that come and go, products new and gone."),
    discussion: Speech.text(
      vi:
        "Ví dụ: ocop diff --until 2027-03-31 (từ hôm nay đến ngày ấy); "
        + "ocop diff ../ban-thang-truoc.",
      en:
        "For example: ocop diff --until 2027-03-31 (from today to that day); "
        + "ocop diff ../last-month."))

  @OptionGroup var options: CatalogueOptions

  @Argument(
    help: ArgumentHelp(
      Speech.text(
        vi: "danh mục trước đây, để so với danh mục này",
        en: "a catalogue of before, to compare this one with"), valueName: "dir"))
  var other: String?

  @Option(
    help: ArgumentHelp(
      Speech.text(
        vi: "ngày thứ hai, để so với ngày dựng", en: "the second day, to compare with the first"),
      valueName: "day"))
  var until: CalendarDay?

  func validate() throws {
    guard (other == nil) != (until == nil) else {
      throw ValidationError(
        Speech.text(
          vi: "cần một danh mục khác, hoặc --until với một ngày",
          en: "another catalogue is needed, or --until and a day"))
    }
  }

  func run() throws {
    let folder = try options.folder()
    let before: PublishedRanks
    let after: PublishedRanks
    if let other {
      guard let old = FileSystem.resolved(other) else {
        throw DiskError(vi: "không có thư mục \(other)", en: "there is no folder \(other)")
      }
      before = try ranks(of: old, on: options.date, own: folder)
      after = try ranks(of: folder, on: options.date, own: folder)
    } else {
      before = try ranks(of: folder, on: options.date, own: folder)
      after = try ranks(of: folder, on: until, own: folder)
    }
    let changes = before.changes(to: after)
    if options.json {
      let day = until ?? options.date ?? CalendarDay(secondsSince1970: FileSystem.secondsSince1970)
      return FileSystem.say(String(decoding: changes.json(on: day), as: UTF8.self))
    }
    let nothing = BilingualText(vi: "không có gì khác", en: "nothing differs")
    let text = changes.isEmpty ? nothing : changes.text(mostNames: .max)
    FileSystem.say(text.text(in: options.language) + "\n")
  }

  private func ranks(
    of folder: String, on day: CalendarDay?, own: String
  ) throws -> PublishedRanks {
    var report = Report()
    var timings = Timings()
    let tree = try options.tree(folder, report: &report)
    // Of another catalogue nothing is kept: nothing is written there.
    var request = options.request(folder == own ? folder : nil)
    request.day = day
    let media = MediaCache(
      of: tree, in: MediaCache.folder(of: folder), .look, jobs: options.jobs)
    guard let site = Build(of: tree, request, media: media).site(report: &report, timings: &timings)
    else {
      options.print(options.messages(report, tree))
      throw options.status(of: report)
    }
    return PublishedRanks(of: site)
  }
}
