internal import ArgumentParser
internal import Catalogue
internal import Diagnostics

/// `ocop keys`: every key and column, what it is called and what may be written.
struct KeysCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys",
    abstract: Speech.text(
      vi: "Liệt kê các khóa và cột được dùng, tên tiếng Việt, giá trị, ví dụ.",
      en: "Lists the keys and columns, what they are called, their values, examples."))

  @Argument(
    help: ArgumentHelp(
      Speech.text(
        vi: "loại: products, producers, points, … hoặc sets (để trống: liệt kê các loại)",
        en: "the kind: products, producers, points, … or sets (none: list the kinds)"),
      valueName: "kind"))
  var kind: [String] = []

  @Flag(
    help: ArgumentHelp(
      Speech.text(vi: "in thành bảng Markdown", en: "print a table in Markdown")))
  var markdown = false

  @OptionGroup var speech: SpeechOptions

  func run() throws {
    let language = speech.language
    let kind = kind.joined(separator: " ")
    guard !kind.isEmpty else {
      let lines = KeyList.all.map { list in
        "\(list.name.padded(to: 16))\(list.title.text(in: language))"
      }
      return FileSystem.say((lines + [""]).joined(separator: "\n"))
    }
    guard let list = KeyList(named: kind) else {
      let near = NearMiss.nearest(to: kind, among: KeyList.all.map(\.name))
        .map { BilingualText.didYouMean($0) }
      Speech.complain(
        BilingualText(
          vi: "không có loại “\(kind)”" + (near.map { "; \($0.vietnamese)" } ?? ""),
          en: "there is no kind “\(kind)”" + (near.map { "; \($0.english)" } ?? "")))
      throw ExitStatus.wrongUse
    }
    FileSystem.say(markdown ? list.markdown(in: language) : list.text(in: language))
  }
}

extension String {
  /// The text with blanks up to a width.
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(1, width - count))
  }
}

extension KeyList {
  /// Lines for a terminal: the key, its name, and what may be written below.
  fileprivate func text(in language: MessageLanguage) -> String {
    let width = (entries.map(\.key.count).max() ?? 0) + 2
    return entries.map { entry in
      let mark = entry.isRequired ? " *" : ""
      var lines = ["\(entry.key.padded(to: width))\(entry.name.text(in: language))\(mark)"]
      let indent = String(repeating: " ", count: width)
      lines.append(indent + entry.form.text(in: language))
      if !entry.example.isEmpty {
        let label = BilingualText(vi: "ví dụ: ", en: "example: ").text(in: language)
        lines.append(indent + label + entry.example)
      }
      return lines.joined(separator: "\n")
    }.joined(separator: "\n") + "\n"
  }
}
