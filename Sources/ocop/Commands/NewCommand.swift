internal import ArgumentParser
internal import Catalogue
internal import Diagnostics

/// `ocop new`: a small catalogue to start from, or a record of one.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: Speech.text(
      vi: "Tạo một danh mục nhỏ để bắt đầu, hoặc một bản ghi mới.",
      en: "Makes a small catalogue to start from, or a new record."),
    usage: Speech.text(
      vi: "ocop new <thư mục>\n       ocop new <loại> <mã> [--<khóa> <giá trị> …]",
      en: "ocop new <dir>\n       ocop new <kind> <id> [--<key> <value> …]"),
    discussion: Speech.text(
      vi:
        "Một từ là thư mục mới. Hai từ là một bản ghi: loại (product, producer, point, decision, fair, …, "
        + "hoặc “sản phẩm”, “chủ thể”…) và mã, như: ocop new product mam-01 --name \"Mắm ruốc\" --set 9. "
        + "Khóa bắt buộc chưa có thì lệnh hỏi; khóa khác thành dòng ghi chú trong tệp. Xem: ocop keys. "
        + "Tin về một quyết định: ocop new news 2026-08-05-cong-nhan --from <quyết định>.",
      en:
        "One word is a new folder. Two are a record: its kind (product, producer, point, decision, fair, …) "
        + "and its id, as in: ocop new product mam-01 --name \"Mắm ruốc\" --set 9. Required keys that are not "
        + "given are asked for; others become comments in the file. See: ocop keys. "
        + "News of a decision: ocop new news 2026-08-05-recognised --from <decision>."))

  @Argument(
    parsing: .allUnrecognized,
    help: ArgumentHelp(
      Speech.text(
        vi: "một thư mục mới hoặc còn trống; hoặc loại và mã của bản ghi",
        en: "a new or empty folder; or a record's kind and id"),
      valueName: "word"))
  var words: [String] = []

  @OptionGroup var place: CatalogueFolder

  @OptionGroup var speech: SpeechOptions

  func run() throws {
    let flags = words.firstIndex { $0.hasPrefix("--") } ?? words.count
    switch flags {
    case 1 where words.count == 1 && RecordKind(written: words[0]) == nil:
      try makeCatalogue(in: words[0])
    case 2...:
      try NewRecord(in: place.path(), speech).make(
        words[..<(flags - 1)].joined(separator: " "), id: words[flags - 1],
        answers: Array(words[flags...]))
    default:
      let text = BilingualText(
        vi:
          "cần một thư mục mới, hoặc loại và mã của bản ghi, như: ocop new product mam-01\nxem: ocop new --help",
        en:
          "a new folder is needed, or a record's kind and id, as in: ocop new product mam-01\nsee: ocop new --help"
      )
      Speech.complain(text)
      throw ExitStatus.wrongUse
    }
  }

  private func makeCatalogue(in folder: String) throws {
    if let names = try? FileSystem.names(in: folder),
      let first = names.first(where: { !$0.hasPrefix(".") })
    {
      throw DiskError(
        vi: "thư mục \(folder) đã có “\(first)”; hãy chọn một thư mục mới",
        en: "the folder \(folder) holds “\(first)” already; choose a new one")
    }
    guard let starter = InstalledFolders.starter(in: speech.language) else {
      throw DiskError(
        vi: "không thấy danh mục mẫu share/ocop/starter cạnh chương trình; hãy cài lại ocop",
        en: "the small catalogue share/ocop/starter is not beside the program; install ocop again")
    }
    do throws(FileSystem.Failure) {
      try FileSystem.copyTree(starter, to: folder)
    } catch {
      throw DiskError.cannotWrite(folder, error)
    }
    _ = try EditorFiles.write(to: folder, in: speech.language)
    speech.say(
      vi: "đã tạo danh mục trong \(folder); tiếp theo: ocop build --catalogue \(folder)",
      en: "a catalogue was made in \(folder); next: ocop build --catalogue \(folder)")
  }
}
