internal import ArgumentParser
internal import Diagnostics
internal import Site

/// `ocop theme`: what whoever makes a theme asks for.
struct ThemeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "theme",
    abstract: Speech.text(
      vi: "Giúp người làm giao diện.", en: "Helps those who make a theme."),
    subcommands: [ThemeNamesCommand.self])
}

/// `ocop theme names`: the names that templates may use.
struct ThemeNamesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "names",
    abstract: Speech.text(
      vi: "Liệt kê các tên một mẫu trang được dùng.",
      en: "Lists the names that a template may use."))

  @Argument(
    help: ArgumentHelp(
      Speech.text(
        vi: "mẫu trang, như product (để trống: liệt kê các mẫu)",
        en: "the template, such as product (none: list the templates)"),
      valueName: "page"))
  var page: String?

  @Option(
    help: ArgumentHelp(
      Speech.text(vi: "ngôn ngữ thông báo: vi, en", en: "the language of messages: vi, en"),
      valueName: "code"))
  var language: MessageLanguage = Speech.environmentLanguage

  func run() throws {
    guard let page else {
      return FileSystem.say(TemplateNames.templates.map { $0 + "\n" }.joined())
    }
    guard let names = TemplateNames(of: page) else {
      let near = NearMiss.nearest(to: page, among: TemplateNames.templates)
      let hint = near.map { BilingualText.didYouMean($0) }
      Speech.complain(
        BilingualText(
          vi: "không có trang nào làm từ mẫu “\(page)”" + (hint.map { "; \($0.vietnamese)" } ?? ""),
          en: "no page is made of a template “\(page)”" + (hint.map { "; \($0.english)" } ?? "")))
      throw ExitStatus.wrongUse
    }
    var text = lines(names.own, indent: "")
    if !names.everywhere.isEmpty {
      let heading = BilingualText(vi: "Trang nào cũng có:", en: "On every page:")
      text += "\n\(heading.text(in: language))\n" + lines(names.everywhere, indent: "  ")
    }
    FileSystem.say(text)
  }

  private func lines(_ names: [TemplateNames.Name], indent: String) -> String {
    let width = names.map(\.name.count).max() ?? 0
    let above = BilingualText(vi: ", như trên", en: ", as above").text(in: language)
    return names.map { name in
      let room = String(repeating: " ", count: width - name.name.count + 2)
      let note = name.isToldAbove ? above : ""
      return "\(indent)\(name.name)\(room)\(name.kind.text(in: language))\(note)\n"
        + lines(name.inner, indent: indent + "  ")
    }.joined()
  }
}
