internal import ArgumentParser
internal import Catalogue
internal import Diagnostics
internal import Markup

/// What an import knows of the catalogue it goes into.
struct ImportedContent {
  let tree: DiskTree
  let settings: Settings
  let decoding: DecodingSettings
  let records: Records
  /// What is wrong in the content: told by `check`; here it is in nobody's way.
  var unsaid = Report()
  private let language: MessageLanguage

  /// Reads the content for a day; where its settings cannot be read that is said, and the command ends.
  init(_ folder: String, on day: CalendarDay, _ speech: SpeechOptions) throws {
    language = speech.language
    var report = Report()
    tree = try CatalogueFolder.tree(folder, report: &report)
    guard let settings = Settings(in: tree, report: &report) else {
      throw Self.failure(report, tree, language)
    }
    self.settings = settings
    var decoding = DecodingSettings(
      languages: settings.languages, day: day, householdNames: settings.householdNames)
    decoding.units = AdministrativeUnits.read(in: tree, decoding, report: &unsaid)
    self.decoding = decoding
    records = Records(
      in: tree, settings: settings, day: day, includesDrafts: true,
      jobs: FileSystem.processorCount, report: &unsaid)
  }

  /// Says what is wrong, and is how the command ends.
  func failure(_ report: Report, _ tree: any SourceTree) -> ExitCode {
    Self.failure(report, tree, language)
  }

  private static func failure(
    _ report: Report, _ tree: any SourceTree, _ language: MessageLanguage
  ) -> ExitCode {
    FileSystem.say(ReportPrinter(tree: tree, language: language).text(of: report), toError: true)
    return ExitStatus.contentHasErrors
  }
}
