internal import Diagnostics
internal import Markup
package import Workbooks

/// A producer's text as a story in Markdown: headings, lists, bold and italic words and links; signs that
/// Markdown would take for its own stand for themselves.
package struct StoryText: Sendable {
  package private(set) var markdown = ""
  /// Short bold lines that were taken for headings.
  package private(set) var headings: [String] = []
  /// In which letters of before Unicode it was written.
  package private(set) var letters: LegacyLetters?

  /// - Parameter title: what the page says above the story already.
  package init(_ document: WordDocument, title: String) {
    let paragraphs = modern(document.paragraphs)
    var last: WordDocument.Style?
    for (index, paragraph) in paragraphs.enumerated() {
      let line = Self.line(of: paragraph.runs)
      let text = paragraph.text.trimmed
      guard !text.isEmpty else { continue }
      if markdown.isEmpty, TextFolding.fold(text) == TextFolding.fold(title) { continue }
      switch paragraph.style {
      case .heading(let level):
        begin(after: last, .heading(level))
        markdown += String(repeating: "#", count: min(level + 1, 4)) + " " + Self.plain(text)
      case .item(let level, let isNumbered):
        begin(after: last, paragraph.style)
        markdown += String(repeating: "   ", count: min(level, 3)) + (isNumbered ? "1. " : "- ")
        markdown += line.replacing("\n", with: " ")
      case .row:
        begin(after: last, paragraph.style)
        var cells = paragraph.runs.map {
          Self.plain($0.text.trimmed).replacing("|", with: "\\|").replacing("\n", with: " ")
        }
        // What the first row has no column for would not be shown.
        let rows = paragraphs[index...].prefix { $0.style == .row }
        let width = last == .row ? cells.count : rows.map(\.runs.count).max() ?? cells.count
        while cells.count < width { cells.append("") }
        markdown += "| " + cells.joined(separator: " | ") + " |"
        if last != .row {
          markdown += "\n|" + String(repeating: " --- |", count: cells.count)
        }
      case .text where Self.isHeading(paragraph):
        headings.append(text)
        begin(after: last, .heading(2))
        markdown += "## " + Self.plain(text)
      case .text:
        begin(after: last, .text)
        markdown += line.split(separator: "\n").map { Self.withPlainStart(String($0).trimmed) }
          .joined(separator: "\n")
      }
      last = paragraph.style
    }
    if !markdown.isEmpty { markdown += "\n" }
  }

  /// A text that is Markdown already.
  package init(markdown text: String) {
    let words = text.trimmed
    markdown = words.isEmpty ? "" : words + "\n"
  }

  /// A text without any form: a paragraph for each line.
  package init(plain text: String, title: String) {
    let lines = text.split(whereSeparator: \.isNewline).map { line in
      WordDocument.Paragraph(runs: [WordDocument.Run(text: String(line))])
    }
    self.init(WordDocument(paragraphs: lines), title: title)
  }

  private mutating func begin(after last: WordDocument.Style?, _ style: WordDocument.Style) {
    guard let last else { return }
    switch (last, style) {
    case (.item, .item), (.row, .row): markdown += "\n"
    default: markdown += "\n\n"
    }
  }

  /// The paragraphs with letters of before Unicode read, where there are any.
  private mutating func modern(_ paragraphs: [WordDocument.Paragraph]) -> [WordDocument.Paragraph] {
    let rows = paragraphs.enumerated().map { number, paragraph in
      Sheet.Row(number: number, cells: [Sheet.Cell(column: 0, value: .text(paragraph.text))])
    }
    let cells = Workbook(sheets: [Sheet(name: "", number: 0, rows: rows)])
      .readingLegacyLetters().cells
    letters = cells.first?.letters
    var made = paragraphs
    for cell in cells {
      // Word cuts words anywhere: a paragraph is read whole, and its runs get their parts of it, letter by
      // letter; where several letters became one nobody can tell whose they are, and its look is let go.
      let runs = paragraphs[cell.row].runs
      var rest = cell.text[...]
      guard paragraphs[cell.row].text.count == cell.text.count || made[cell.row].style == .row
      else {
        made[cell.row].runs = [WordDocument.Run(text: cell.text)]
        continue
      }
      for index in runs.indices {
        let part = rest.prefix(runs[index].text.count)
        made[cell.row].runs[index].text = String(part)
        rest = rest.dropFirst(part.count)
      }
    }
    return made
  }

  /// A line of its own, all bold, short, and no sentence.
  private static func isHeading(_ paragraph: WordDocument.Paragraph) -> Bool {
    let text = paragraph.text.trimmed
    return text.count <= 80 && !text.contains("\n") && !".,;:!?…”".contains(text.last ?? " ")
      && paragraph.runs.allSatisfy { $0.isBold || $0.text.allSatisfy(\.isWhitespace) }
  }

  /// Runs of one look as Markdown; blanks stand outside its signs, where it needs them.
  private static func line(of runs: [WordDocument.Run]) -> String {
    var merged: [WordDocument.Run] = []
    for run in runs {
      if let last = merged.last, last.isBold == run.isBold, last.isItalic == run.isItalic,
        last.link == run.link
      {
        merged[merged.count - 1].text += run.text
      } else {
        merged.append(run)
      }
    }
    return merged.map { run in
      let inner = run.text.trimmed
      guard !inner.isEmpty, run.isBold || run.isItalic || run.link != nil else {
        return plain(run.text)
      }
      let start = run.text.prefix { $0.isWhitespace }
      let end = String(run.text.reversed().prefix { $0.isWhitespace }.reversed())
      let sign = (run.isBold ? "**" : "") + (run.isItalic ? "*" : "")
      var text = sign + plain(inner) + String(sign.reversed())
      if let link = run.link, link.hasPrefix("http"),
        !link.contains(where: { " ()<>".contains($0) })
      {
        text = "[\(text)](\(link))"
      }
      return start + text + end
    }.joined()
  }

  /// A text in which nothing is a sign of Markdown.
  private static func plain(_ text: String) -> String {
    var made = ""
    var before: Character = " "
    for letter in text {
      let isSign =
        "\\`*[]<".contains(letter) || letter == "_" && !before.isLetter
        || letter == "~" && before == "~"
      made += isSign ? "\\\(letter)" : String(letter)
      before = letter
    }
    return made
  }

  /// A line whose first signs are no list's and no heading's.
  private static func withPlainStart(_ line: String) -> String {
    guard let first = line.first else { return line }
    if "#>+-=|".contains(first) { return "\\" + line }
    let digits = line.prefix { $0.isASCII && $0.isNumber }
    let rest = line.dropFirst(digits.count)
    guard !digits.isEmpty, digits.count < 10, rest.first == "." || rest.first == ")" else {
      return line
    }
    return "\(digits)\\\(rest)"
  }
}
