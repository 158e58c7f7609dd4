internal import Diagnostics

/// The argument parser's own words in a help text, in the reader's language: the texts of our verbs and
/// options are there already.
enum HelpText {
  static func translated(_ text: String, to language: MessageLanguage) -> String {
    guard language == .vietnamese else { return text }
    return text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { line(String($0)) }.joined(separator: "\n")
  }

  private static let headings = [
    "OVERVIEW:": "TÓM TẮT:", "USAGE:": "CÁCH DÙNG:", "ARGUMENTS:": "THAM SỐ:",
    "OPTIONS:": "TÙY CHỌN:", "SUBCOMMANDS:": "LỆNH CON:",
  ]
  private static let phrases = [
    ("(default: ", "(mặc định: "), ("(values: ", "(giá trị: "), ("; default:", "; mặc định:"),
    ("Show the version.", "In số phiên bản."), ("Show help information.", "In hướng dẫn này."),
    ("Show subcommand help information.", "In hướng dẫn của một lệnh."),
    ("<subcommand>", "<lệnh>"), ("<options>", "<tùy chọn>"), ("<file>", "<tệp>"),
    ("<day>", "<ngày>"),
    ("<text>", "<chữ>"), ("<dir>", "<thư mục>"), ("<kind>", "<loại>"), ("<code>", "<mã>"),
    ("<id>", "<mã>"), ("<level>", "<cấp>"), ("<form>", "<dạng>"), ("<side>", "<bên>"),
  ]

  private static func line(_ line: String) -> String {
    var line = line
    for (english, vietnamese) in headings where line.hasPrefix(english) {
      line = vietnamese + line.dropFirst(english.count)
    }
    if line.contains("for detailed help.") {
      let name = line.split(separator: "'").dropFirst().first.map(String.init) ?? "ocop help"
      return "  Xem thêm: " + name.replacing("<subcommand>", with: "<lệnh>")
    }
    // What stands before a description keeps its room, so that descriptions stay below one another.
    if line.hasPrefix("  "), let gap = line.dropFirst(2).firstRange(of: "  ") {
      let rest = line[gap.lowerBound...].drop { $0 == " " }
      if !rest.isEmpty {
        let room = line.distance(from: line.startIndex, to: rest.startIndex)
        let head = inVietnamese(String(line[..<gap.lowerBound]))
        return head + String(repeating: " ", count: max(1, room - head.count))
          + inVietnamese(String(rest))
      }
    }
    return inVietnamese(line)
  }

  private static func inVietnamese(_ text: String) -> String {
    phrases.reduce(text) { $0.replacing($1.0, with: $1.1) }
  }
}
