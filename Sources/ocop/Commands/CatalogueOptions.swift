internal import ArgumentParser
internal import Diagnostics
internal import Markup
internal import Site

/// What `check` and `build` have in common: which catalogue, which day, how to report.
struct CatalogueOptions: ParsableArguments {
  @OptionGroup var place: CatalogueFolder

  @Option(
    help: ArgumentHelp(
      Speech.text(
        vi: "ngày dựng, như 2026-01-15 (mặc định: hôm nay ở Việt Nam)",
        en: "the day to build for, such as 2026-01-15 (default: today in Viet Nam)"),
      valueName: "day"))
  var date: CalendarDay?

  @Flag(
    help: ArgumentHelp(Speech.text(vi: "kể cả bản nháp", en: "include drafts")))
  var drafts = false

  @Option(
    help: ArgumentHelp(
      Speech.text(
        vi: "địa chỉ trang, thay cho base_url", en: "the site's address, in place of base_url"),
      valueName: "url"))
  var baseURL: String?

  @Option(
    help: ArgumentHelp(
      Speech.text(
        vi: "số luồng (mặc định: số nhân của máy)",
        en: "how many threads (default: the machine's cores)"),
      valueName: "n"))
  var jobs: Int = FileSystem.processorCount

  @OptionGroup var speech: SpeechOptions

  @Flag(
    help: ArgumentHelp(
      Speech.text(vi: "in thông báo dạng JSON", en: "print messages as JSON")))
  var json = false

  mutating func validate() throws {
    guard (1...256).contains(jobs) else {
      throw ValidationError(
        Speech.text(vi: "--jobs nhận số từ 1 đến 256", en: "--jobs takes a number from 1 to 256"))
    }
  }

  /// - Parameter folder: the catalogue's, where parsed files are kept; nil to parse all anew.
  func request(_ folder: String?) -> Build.Request {
    var request = Build.Request(
      today: CalendarDay(secondsSince1970: FileSystem.secondsSince1970))
    request.day = date
    request.includesDrafts = drafts
    request.baseURL = baseURL
    request.jobs = jobs
    request.program = Self.program
    if let folder { request.parsed = ParsedCache(of: folder) }
    return request
  }

  /// The catalogue's folder, without links and `..`.
  func folder() throws(DiskError) -> String { try place.path() }

  var language: MessageLanguage { speech.language }

  /// The sources on disk.
  func tree(_ folder: String, report: inout Report) throws(DiskError) -> DiskTree {
    try CatalogueFolder.tree(folder, jobs: jobs, report: &report)
  }

  /// What a report with errors means to scripts: a program that is not there, or no theme at all, is
  /// the machine's fault.
  func status(of report: Report) -> ExitCode {
    let errors = report.diagnostics.filter { $0.severity == .error }
    return !errors.isEmpty && errors.allSatisfy { Self.faultsOfMachine.contains($0.message.id) }
      ? ExitStatus.machineFailed : ExitStatus.contentHasErrors
  }

  private static let faultsOfMachine = ["no-themes", "no-image-program", "unwritable-picture"]

  /// What there is to say of a report, for people or for machines.
  func messages(_ report: Report, _ tree: DiskTree) -> String {
    let printer = ReportPrinter(tree: tree, language: language)
    return json ? printer.json(of: report) : printer.text(of: report)
  }

  /// Prints messages: those for people on standard error, for machines on standard output.
  func print(_ messages: String) {
    FileSystem.say(messages, toError: !json)
  }

  /// A hash of what a build is made from: the sources by size and time, what was asked for, the
  /// program; nil where the sources' times cannot be trusted yet.
  func inputs(_ tree: DiskTree, isPortable: Bool) -> ContentHash? {
    guard let state = tree.state else { return nil }
    var fingerprint = Fingerprint()
    fingerprint.add(state)
    let request = request(nil)
    fingerprint.add((request.day ?? request.today).description)
    fingerprint.add(drafts)
    fingerprint.add(baseURL)
    fingerprint.add(isPortable)
    fingerprint.add(language.rawValue)
    fingerprint.add(json)
    fingerprint.add(Self.program)
    return fingerprint.hash
  }

  /// A hash of what program this is: its version, its file and that of `ocop-images`.
  static var program: ContentHash {
    var fingerprint = Fingerprint()
    fingerprint.add(Ocop.version)
    let programs = [FileSystem.resolved("/proc/self/exe"), ImageWorker.program]
    for file in programs.compactMap({ $0 }) {
      guard let status = try? FileSystem.status(of: file) else { continue }
      fingerprint.add(status.size)
      fingerprint.add(status.modified)
    }
    return fingerprint.hash
  }
}

extension CalendarDay: ExpressibleByArgument {
  package init?(argument: String) {
    self.init(argument)
  }
}
