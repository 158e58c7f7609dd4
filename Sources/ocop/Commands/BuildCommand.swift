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

  @Option(
    defaultAsFlag: .table,
    help: ArgumentHelp(
      Speech.text(
        vi: "in thời gian, bộ nhớ từng bước (table hoặc json)",
        en: "print what each stage took (table or json)"), valueName: "form"))
  var timings: TimingsTable.Form?

  @Flag(
    help: ArgumentHelp(
      Speech.text(
        vi: "báo trước số tệp, dung lượng, thời gian; không ghi gì cả",
        en: "say how many files and bytes and how long it takes; write nothing")))
  var forecast = false

  @Option(
    help: ArgumentHelp(
      Speech.text(
        vi: "gói những tệp thay đổi kể từ gói trước, cho máy chủ chỉ nhận FTP hoặc trang quản trị",
        en: "pack what changed since the last pack, for hosts with only FTP or a panel"),
      valueName: "file.zip"))
  var pack: String?

  @Flag(
    help: ArgumentHelp(
      Speech.text(
        vi: "gói tất cả, như cho máy chủ mới", en: "pack everything, as for a new host")))
  var packWhole = false

  @Flag(
    help: ArgumentHelp(
      Speech.text(
        vi: "dựng lại từ đầu bên cạnh và so từng byte với trang đã đăng",
        en: "build from nothing beside, and compare every byte with what is published")))
  var verify = false

  func run() throws {
    var report = Report()
    var times = Timings.ofProgram
    let folder = try options.folder()
    let target = output ?? "\(folder)/site"
    if forecast { return try printForecast(folder, times) }
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
    if !verify, let last = state.readResult(), last.inputs == inputs {
      let files = times.measure("compare") {
        OutputFolder.intactFiles(in: root, state, jobs: options.jobs)
      }
      if let files {
        options.print(last.messages)
        finish(last, OutputFolder.Changes(unchanged: files), target, times)
        return try writePack(root, state)
      }
    }
    var request = options.request(folder)
    request.isPortable = portable
    let media = MediaCache(
      of: tree, in: MediaCache.folder(of: folder), .make, jobs: options.jobs)
    let site = Build(of: tree, request, media: media).site(report: &report, timings: &times)
    if let site { state.readNews().check(site, &report) }
    if portable, let site { site.folders.check(&report) }
    let messages = options.messages(report.without(CheckCommand.unreviewed), tree)
    options.print(messages)
    guard let site, !report.hasErrors else {
      let text = BilingualText(
        vi: "chưa dựng trang; trang đã đăng vẫn nguyên như cũ",
        en: "nothing was built; the published site is as it was")
      FileSystem.say(text.text(in: options.language) + "\n", toError: true)
      throw options.status(of: report)
    }
    let output = try times.measure("output") {
      try OutputFolder(root, state: state, of: site, force: force)
    }
    if let count = output.takenOver {
      let text = BilingualText(
        vi: "nhận lại trang của danh mục này đã dựng ở nơi khác: \(count) tệp trong \(target)",
        en: "took over this catalogue's site, built elsewhere: \(count) files in \(target)")
      FileSystem.say(text.text(in: options.language) + "\n", toError: true)
    }
    let publication = Publication(
      of: site, to: output, state, by: CatalogueOptions.program, jobs: options.jobs)
    let changes = try publication.publish(&times)
    let result = LastResult(
      inputs: inputs, pages: site.pageCount, nextChange: site.nextChange, messages: messages)
    try state.write(result)
    try state.write(PublishedNews(of: site))
    let ranks = PublishedRanks(of: site)
    let seen = state.readRanks().map { old in
      ReaderChanges(old.changes(to: ranks), changes.pages, of: site)
    }
    try state.write(ranks)
    if let seen, !seen.isEmpty { try StateFolder.keep(seen, on: site.day, of: folder) }
    media.keepOnly(site.shownMedia)
    if !options.drafts {
      try times.measure("keep") {
        try PublishedContent(of: folder).keep(tree, without: site.removedRecords)
      }
    }
    if verify { try checkAgainstCleanBuild(root, &times) }
    finish(result, changes, target, times)
    if let seen, !seen.isEmpty, !options.json {
      FileSystem.say(seen.text.text(in: options.language) + "\n")
    }
    try writePack(root, state)
  }

  func validate() throws {
    guard !packWhole || pack != nil else {
      throw ValidationError(
        Speech.text(vi: "--pack-whole đi cùng --pack", en: "--pack-whole goes with --pack"))
    }
    guard pack?.lowercased().hasSuffix(".zip") != false else {
      throw ValidationError(
        Speech.text(
          vi: "--pack nhận tên tệp có đuôi .zip", en: "--pack takes a name that ends in .zip"))
    }
  }

  private func writePack(_ root: String, _ state: StateFolder) throws {
    guard let pack, let made = UploadPack(of: root, state, isWhole: packWhole) else { return }
    let file = FileSystem.place(of: pack)
    guard let folder = FileSystem.resolved(options.place.catalogue), Self.isOutside(file, folder)
    else {
      throw DiskError(
        vi: "không ghi gói vào \(pack): đó là nơi chứa nguồn của danh mục",
        en: "no pack is written to \(pack): the catalogue's sources stand there")
    }
    guard !file.hasPrefix(root + "/") else {
      throw DiskError(
        vi: "không ghi gói vào \(root): nó sẽ được đăng cùng trang; chọn nơi khác",
        en: "no pack is written into \(root): it would be published; choose another place")
    }
    let said =
      try made.write(to: file, in: options.language)
      ?? BilingualText(
        vi: "không có gì để gói: máy chủ đã có đủ từ gói trước",
        en: "nothing to pack: the host has everything from the last pack")
    FileSystem.say(said.text(in: options.language) + "\n", toError: options.json)
  }

  /// Builds from the sources alone, and holds every byte against what is published.
  private func checkAgainstCleanBuild(
    _ root: String, _ times: inout Timings
  ) throws {
    var report = Report()
    let folder = try options.folder()
    let tree = try options.tree(folder, report: &report)
    // Photos are made anew too.
    let aside = "\(folder)/.ocop/photos-to-verify"
    try? FileSystem.removeTree(aside)
    defer { try? FileSystem.removeTree(aside) }
    let media = MediaCache(of: tree, in: aside, .make, jobs: options.jobs)
    // And every file is parsed anew.
    var request = options.request(nil)
    request.isPortable = portable
    let site = Build(of: tree, request, media: media).site(report: &report, timings: &times)
    guard let site else { throw options.status(of: report) }
    let different = times.measure("verify", items: { _ in site.files.count }) {
      concurrentMap(site.files, jobs: options.jobs, report: &report) { file, _ in
        (try? FileSystem.read("\(root)/\(file.path)")) == site.bytes(of: file) ? nil : file.path
      }.compactMap { $0 }
    }
    guard let first = different.first else {
      let said = BilingualText(
        vi: "đã so \(site.files.count) tệp với bản dựng từ đầu: giống từng byte",
        en: "compared \(site.files.count) files with a build from nothing: every byte is alike")
      return FileSystem.say(said.text(in: options.language) + "\n")
    }
    throw DiskError(
      vi: "\(different.count) tệp khác với bản dựng từ đầu, tệp đầu tiên là \(first); "
        + "hãy chuyển thư mục \(root) đi nơi khác rồi dựng lại, và báo lỗi này cho chúng tôi",
      en: "\(different.count) files differ from a build from nothing, the first is \(first); "
        + "move the folder \(root) away, build again, and tell us of this")
  }

  private func printForecast(_ folder: String, _ start: Timings) throws {
    var times = start
    var report = Report()
    let tree = try times.measure("walk") { try options.tree(folder, report: &report) }
    let media = MediaCache(
      of: tree, in: MediaCache.folder(of: folder), .guess, jobs: options.jobs)
    let site = Build(of: tree, options.request(folder), media: media).site(
      report: &report, timings: &times)
    options.print(options.messages(report, tree))
    guard let site, !report.hasErrors else { throw options.status(of: report) }
    let forecast = Forecast(of: site)
    let text = ForecastText(forecast, planned: times.total, jobs: options.jobs)
    FileSystem.say(text.text(in: options.language))
  }

  /// Whether publishing cannot touch the sources.
  private static func isOutside(_ real: String, _ folder: String) -> Bool {
    real != "/" && real != folder
      && ["content", "themes", ".ocop"].allSatisfy { name in
        let source = "\(folder)/\(name)"
        return real != source && !real.hasPrefix(source + "/") && !folder.hasPrefix(real + "/")
      }
  }

  /// Says what the build did.
  private func finish(
    _ result: LastResult, _ changes: OutputFolder.Changes, _ target: String, _ times: Timings
  ) {
    if let timings { FileSystem.say(TimingsTable(times).text(timings), toError: true) }
    if options.json { return }
    let milliseconds = Int((times.total * 1000).rounded())
    let files = changes.written == 1 ? "file" : "files"
    let text = BilingualText(
      vi: "\(result.pages) trang trong \(target): \(changes.written) tệp ghi mới, "
        + "\(changes.unchanged) giữ nguyên, \(changes.removed) xóa (\(milliseconds) ms)",
      en: "\(result.pages) pages in \(target): \(changes.written) \(files) written, "
        + "\(changes.unchanged) unchanged, \(changes.removed) removed (\(milliseconds) ms)")
    FileSystem.say(text.text(in: options.language) + "\n")
    guard let day = result.nextChange else { return }
    let next = BilingualText(
      vi:
        "trang đúng đến hết ngày \(day.adding(days: -1).inVietnamese); ngày \(day.inVietnamese) cần dựng lại",
      en: "the site is right until \(day.adding(days: -1)); build it again on \(day)")
    FileSystem.say(next.text(in: options.language) + "\n")
  }
}
