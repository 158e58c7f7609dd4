internal import ArgumentParser
internal import Diagnostics

/// `ocop new`: a small catalogue to start from.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: Speech.text(
      vi: "Tạo một danh mục nhỏ để bắt đầu.", en: "Makes a small catalogue to start from."))

  @Argument(
    help: ArgumentHelp(
      Speech.text(vi: "thư mục mới hoặc còn trống", en: "a new or empty folder"),
      valueName: "dir"))
  var folder: String

  @Option(
    help: ArgumentHelp(
      Speech.text(vi: "ngôn ngữ chính: vi, en", en: "the main language: vi, en"),
      valueName: "code"))
  var language: MessageLanguage = Speech.environmentLanguage

  func run() throws {
    if let names = try? FileSystem.names(in: folder),
      let first = names.first(where: { !$0.hasPrefix(".") })
    {
      throw DiskError(
        vi: "thư mục \(folder) đã có “\(first)”; hãy chọn một thư mục mới",
        en: "the folder \(folder) holds “\(first)” already; choose a new one")
    }
    guard let starter = InstalledFolders.starter(in: language) else {
      throw DiskError(
        vi: "không thấy danh mục mẫu share/ocop/starter cạnh chương trình; hãy cài lại ocop",
        en: "the small catalogue share/ocop/starter is not beside the program; install ocop again")
    }
    do throws(FileSystem.Failure) {
      try FileSystem.copyTree(starter, to: folder)
    } catch {
      throw DiskError.cannotWrite(folder, error)
    }
    let done = BilingualText(
      vi: "đã tạo danh mục trong \(folder); tiếp theo: ocop build --catalogue \(folder)",
      en: "a catalogue was made in \(folder); next: ocop build --catalogue \(folder)")
    FileSystem.say(done.text(in: language) + "\n")
  }
}
