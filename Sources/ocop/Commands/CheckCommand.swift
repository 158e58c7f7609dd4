internal import ArgumentParser
internal import Diagnostics
internal import Site

/// `ocop check`: everything that is wrong or missing; nothing is written.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: Speech.text(
      vi: "Tìm mọi chỗ sai hoặc thiếu; không ghi gì cả.",
      en: "Finds everything wrong or missing; writes nothing."))

  @OptionGroup var options: CatalogueOptions

  func run() throws {
    var report = Report()
    var timings = Timings()
    let tree = try options.tree(options.folder(), report: &report)
    _ = Build(of: tree, options.request).site(report: &report, timings: &timings)
    options.print(report, tree)
    if report.hasErrors { throw options.status(of: report) }
    guard report.diagnostics.isEmpty, !options.json else { return }
    let done = BilingualText(vi: "không thấy lỗi nào", en: "nothing wrong was found")
    FileSystem.say(done.text(in: options.language) + "\n")
  }
}
