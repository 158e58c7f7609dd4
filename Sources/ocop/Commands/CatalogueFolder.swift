internal import ArgumentParser
internal import Diagnostics

/// Which catalogue a command works on.
struct CatalogueFolder: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      Speech.text(vi: "thư mục chứa content/", en: "the folder that holds content/"),
      valueName: "dir"))
  var catalogue = "."

  /// The catalogue's folder, without links and `..`.
  func path() throws(DiskError) -> String {
    guard let folder = FileSystem.resolved(catalogue) else {
      throw DiskError(
        vi: "không có thư mục \(catalogue)", en: "there is no folder \(catalogue)")
    }
    try Self.checkPlace(folder)
    return folder
  }

  /// Says where the catalogue is, where it is one folder further down.
  private static func checkPlace(_ folder: String) throws(DiskError) {
    let settings = "content/catalogue.yaml"
    func holds(_ path: String) -> Bool {
      ((try? FileSystem.status(of: "\(path)/\(settings)")) ?? nil) != nil
    }
    guard !holds(folder), let names = try? FileSystem.names(in: folder) else { return }
    let found = names.filter { !$0.hasPrefix(".") && holds("\(folder)/\($0)") }
    guard found.count == 1 else { return }
    throw DiskError(
      vi: "danh mục nằm trong “\(found[0])”: thêm --catalogue \(found[0]), hoặc cd \(found[0])",
      en: "the catalogue is in “\(found[0])”: add --catalogue \(found[0]), or cd \(found[0])")
  }

  /// The sources on disk.
  static func tree(
    _ folder: String, jobs: Int = FileSystem.processorCount, report: inout Report
  ) throws(DiskError) -> DiskTree {
    try DiskTree(
      catalogue: folder, themeFolders: InstalledFolders.themes(catalogue: folder), jobs: jobs,
      report: &report)
  }
}

/// In which language a command talks.
struct SpeechOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      Speech.text(vi: "ngôn ngữ thông báo: vi, en", en: "the language of messages: vi, en"),
      valueName: "code"))
  var language: MessageLanguage = Speech.environmentLanguage

  /// Prints a line on standard output.
  func say(vi: String, en: String) {
    FileSystem.say(BilingualText(vi: vi, en: en).text(in: language) + "\n")
  }
}
