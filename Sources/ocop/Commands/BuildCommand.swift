internal import ArgumentParser
internal import Diagnostics
internal import Markup
internal import Site

/// `ocop build`: the catalogue becomes a site.
struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: Speech.text(
      vi: "Dựng trang từ content/ vào site/.", en: "Builds the site from content/ into site/."))

  @OptionGroup var options: CatalogueOptions

  @Option(
    help: ArgumentHelp(
      Speech.text(
        vi: "thư mục để đăng (mặc định: site/ trong danh mục)",
        en: "the folder to publish (default: site/ in the catalogue)"), valueName: "dir"))
  var output: String?

  @Flag(
    help: ArgumentHelp(
      Speech.text(
        vi: "ghi cả vào thư mục đã có tệp khác; thay tệp trùng tên",
        en: "write into a folder that holds other things too; replace files of the same names")))
  var force = false

  @Flag(
    help: ArgumentHelp(
      Speech.text(
        vi: "liên kết tương đối, để mở thẳng từ thư mục hay thẻ nhớ",
        en: "relative links, to be opened from a folder or a memory stick")))
  var portable = false

  @Flag(
    help: ArgumentHelp(
      Speech.text(vi: "in thời gian từng bước", en: "print how long each stage took")))
  var timings = false

  func run() throws {
    var report = Report()
    var times = Timings()
    let folder = try options.folder()
    let target = output ?? "\(folder)/site"
    let root = FileSystem.place(of: target)
    guard Self.isOutside(root, folder) else {
      throw DiskError(
        vi: "không đăng vào \(target): đó là nơi chứa nguồn của danh mục",
        en: "\(target) is not published to: the catalogue's sources stand there")
    }
    let state = try StateFolder(catalogue: folder, output: root)
    try state.lock {
      let text = BilingualText(
        vi: "một lần dựng khác đang chạy; đợi nó xong…",
        en: "another build is running; waiting for it to end…")
      FileSystem.say(text.text(in: options.language) + "\n", toError: true)
    }
    let tree = try times.measure("walk") { try options.tree(folder, report: &report) }
    let inputs = options.inputs(tree, isPortable: portable)
    var folderOfLast: OutputFolder?
    if let last = state.readResult(), last.inputs == inputs {
      let output = try times.measure("output") {
        try OutputFolder(root, state: state, force: force)
      }
      if times.measure("compare", { output.isIntact(jobs: options.jobs) }) {
        output.abandon()
        options.print(last.messages)
        let changes = OutputFolder.Changes(unchanged: output.fileCount)
        return finish(last, changes, target, times)
      }
      folderOfLast = output
    }
    var request = options.request
    request.isPortable = portable
    let site = Build(of: tree, request).site(report: &report, timings: &times)
    let messages = options.messages(report, tree)
    options.print(messages)
    guard let site, !report.hasErrors else {
      folderOfLast?.abandon()
      let text = BilingualText(
        vi: "chưa dựng trang; trang đã đăng vẫn nguyên như cũ",
        en: "nothing was built; the published site is as it was")
      FileSystem.say(text.text(in: options.language) + "\n", toError: true)
      throw options.status(of: report)
    }
    let output = try times.measure("output") {
      try folderOfLast ?? OutputFolder(root, state: state, force: force)
    }
    let publication = Publication(
      site: site, output: output, state: state, program: CatalogueOptions.program,
      jobs: options.jobs)
    let changes = try publication.publish(&times)
    let result = LastResult(
      inputs: inputs ?? ContentHash(value: 0), pages: site.pageCount,
      nextChange: site.nextChange, messages: messages)
    if inputs != nil { try state.write(result) }
    finish(result, changes, target, times)
  }

  /// Whether publishing cannot touch the sources.
  private static func isOutside(_ real: String, _ folder: String) -> Bool {
    real != "/" && real != folder
      && ["content", "themes", ".ocop"].allSatisfy { name in
        let source = "\(folder)/\(name)"
        return real != source && !real.hasPrefix(source + "/") && !folder.hasPrefix(real + "/")
      }
  }

  private func printTimings(_ times: Timings) {
    for stage in times.stages {
      let milliseconds = Int((stage.seconds * 1000).rounded())
      let name = stage.name + String(repeating: " ", count: max(1, 12 - stage.name.count))
      let number = String(milliseconds)
      let padding = String(repeating: " ", count: max(1, 7 - number.count))
      FileSystem.say("\(name)\(padding)\(number) ms\n", toError: true)
    }
  }

  /// Says what the build did.
  private func finish(
    _ result: LastResult, _ changes: OutputFolder.Changes, _ target: String, _ times: Timings
  ) {
    if timings { printTimings(times) }
    if options.json { return }
    let milliseconds = Int((times.stages.reduce(0) { $0 + $1.seconds } * 1000).rounded())
    let files = changes.written == 1 ? "file" : "files"
    let text = BilingualText(
      vi: "\(result.pages) trang trong \(target): \(changes.written) tệp ghi mới, "
        + "\(changes.unchanged) giữ nguyên, \(changes.removed) xóa (\(milliseconds) ms)",
      en: "\(result.pages) pages in \(target): \(changes.written) \(files) written, "
        + "\(changes.unchanged) unchanged, \(changes.removed) removed (\(milliseconds) ms)")
    FileSystem.say(text.text(in: options.language) + "\n")
    guard let day = result.nextChange else { return }
    let next = BilingualText(
      vi: "trang đúng đến hết ngày \(day.adding(days: -1)); ngày \(day) cần dựng lại",
      en: "the site is right until \(day.adding(days: -1)); build it again on \(day)")
    FileSystem.say(next.text(in: options.language) + "\n")
  }
}
