internal import ArgumentParser
internal import Catalogue
internal import Diagnostics
internal import Markup

/// `ocop schema`: the keys as JSON Schema, and all that an editor needs of them.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: Speech.text(
      vi: "In JSON Schema của một loại bản ghi, hoặc thiết lập VS Code cho danh mục.",
      en: "Prints the JSON Schema of a kind of record, or sets VS Code up for a catalogue."))

  @Argument(
    help: ArgumentHelp(
      Speech.text(
        vi: "loại bản ghi: products, producers, …; hoặc settings (catalogue.yaml)",
        en: "the kind of record: products, producers, …; or settings (catalogue.yaml)"),
      valueName: "kind"))
  var kind: String?

  @Flag(
    name: .customLong("vscode"),
    help: ArgumentHelp(
      Speech.text(
        vi: "ghi .vscode/ vào danh mục: gợi ý khóa, kiểm tra catalogue.yaml, mẫu bản ghi",
        en:
          "write .vscode/ into the catalogue: keys offered, catalogue.yaml checked, records to fill in"
      )))
  var forEditor = false

  @OptionGroup var place: CatalogueFolder

  @OptionGroup var speech: SpeechOptions

  func validate() throws {
    guard kind == nil || !forEditor else {
      throw ValidationError(
        Speech.text(
          vi: "--vscode ghi cho mọi loại, không kèm loại nào",
          en: "--vscode is for all kinds, and takes none"))
    }
  }

  func run() throws {
    let language = speech.language
    if forEditor {
      for path in try EditorFiles.write(to: place.path(), in: language) {
        speech.say(vi: "đã ghi \(path)", en: "wrote \(path)")
      }
      return
    }
    guard let kind else {
      let names = RecordKind.allCases.map(\.folder) + ["settings"]
      return speech.say(
        vi: "các loại: \(names.joined(separator: ", "))",
        en: "the kinds: \(names.joined(separator: ", "))")
    }
    let schema =
      kind == "settings"
      ? KeySchema.settings(in: language)
      : RecordKind(written: kind).map { KeySchema(of: $0, in: language) }
    guard let schema else {
      throw Speech.wrongUse(
        vi: "không có loại bản ghi “\(kind)”; xem: ocop keys",
        en: "no kind of record is named “\(kind)”; see: ocop keys")
    }
    FileSystem.say(String(decoding: schema.json.line, as: UTF8.self))
  }
}

/// What Visual Studio Code takes from a catalogue's folder: the schema of the settings, records to fill in,
/// UTF-8 and two blanks for an indent.
enum EditorFiles {
  /// Writes the files; those that are there and are somebody's own settings stay.
  ///
  /// - Returns: the paths of what was written.
  static func write(
    to folder: String, in language: MessageLanguage
  ) throws(DiskError) -> [String] {
    let own = [
      ("catalogue.schema.json", KeySchema.settings(in: language).json.line),
      ("ocop.code-snippets", snippets(in: language).line),
    ]
    let shared = [("settings.json", settings), ("extensions.json", extensions)]
    var written: [String] = []
    for (name, bytes) in own + shared.map({ ($0, Array($1.utf8)) }) {
      let path = ".vscode/\(name)"
      do throws(FileSystem.Failure) {
        let isThere = try FileSystem.status(of: "\(folder)/\(path)") != nil
        guard !isThere || own.contains(where: { $0.0 == name }) else { continue }
        try FileSystem.createFolders("\(folder)/.vscode")
        try FileSystem.replace("\(folder)/\(path)", with: bytes)
      } catch {
        throw .cannotWrite(path, error)
      }
      written.append(path)
    }
    return written
  }

  private static func snippets(in language: MessageLanguage) -> JSONValue {
    .object(
      RecordKind.allCases.map { kind in
        let name = kind.name.text(in: language)
        return (
          name,
          .object([
            ("scope", .string("markdown")),
            ("prefix", .strings([name, "ocop-\(kind.folder)"])),
            ("body", .strings(RecordDraft.snippet(of: kind, in: language))),
          ])
        )
      })
  }

  private static let settings = """
    {
      "yaml.schemas": { ".vscode/catalogue.schema.json": "content/catalogue.yaml" },
      "files.encoding": "utf8",
      "files.exclude": { "**/.ocop": true },
      "editor.insertSpaces": true,
      "editor.tabSize": 2,
      "editor.wordWrap": "on",
      "[markdown]": { "editor.quickSuggestions": { "other": true } }
    }

    """

  private static let extensions = """
    { "recommendations": ["redhat.vscode-yaml"] }

    """
}
