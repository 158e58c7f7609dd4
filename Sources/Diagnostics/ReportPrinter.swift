/// Writes a report for people, or for machines.
package struct ReportPrinter {
  private let tree: any SourceTree
  private let language: MessageLanguage

  package init(tree: any SourceTree, language: MessageLanguage) {
    self.tree = tree
    self.language = language
  }

  /// How many diagnostics of one file are shown; the rest are counted.
  private static let mostOfAFile = 100

  /// Every diagnostic with its place, the line, a mark under the word, and what to do.
  ///
  /// Ends with a count of errors and warnings; empty where there is nothing to say.
  package func text(of report: Report) -> String {
    guard !report.diagnostics.isEmpty else { return "" }
    var output = ""
    var (path, count) = ("", 0)
    func countRest() {
      guard count > Self.mostOfAFile else { return }
      let rest = BilingualText(
        vi: "\(path): còn \(count - Self.mostOfAFile) chỗ nữa trong tệp này",
        en: "\(path): \(count - Self.mostOfAFile) more in this file")
      output += rest.text(in: language) + "\n\n"
    }
    forEach(in: report) { diagnostic, lines in
      if diagnostic.span.path != path {
        countRest()
        (path, count) = (diagnostic.span.path, 0)
      }
      count += 1
      if count <= Self.mostOfAFile { output += entry(diagnostic, lines) }
    }
    countRest()
    return output + summary(of: report) + "\n"
  }

  /// A JSON array with an object for each diagnostic.
  package func json(of report: Report) -> String {
    var objects: [String] = []
    forEach(in: report) { diagnostic, lines in
      var fields = [
        "\"severity\":\(quoted(diagnostic.severity.rawValue))",
        "\"id\":\(quoted(diagnostic.message.id))",
        "\"path\":\(quoted(diagnostic.span.path))",
      ]
      switch diagnostic.span.place {
      case .cell(let cell): fields.append("\"cell\":\(quoted(cell.address))")
      case .bytes(let range):
        let position = lines?.position(of: Int(range.lowerBound))
        fields.append("\"line\":\(position?.line ?? 1)")
        fields.append("\"column\":\(position?.column ?? 1)")
      }
      fields.append("\"message\":\(quoted(diagnostic.message.text.text(in: language)))")
      if let hint = diagnostic.hint {
        fields.append("\"hint\":\(quoted(hint.text(in: language)))")
      }
      objects.append("{" + fields.joined(separator: ",") + "}")
    }
    return "[" + objects.joined(separator: ",\n ") + "]\n"
  }

  /// Visits the diagnostics by file, so that each file is read once; there are no lines for what
  /// stands in a sheet.
  private func forEach(in report: Report, _ visit: (Diagnostic, LineIndex?) -> Void) {
    var path: String?
    var lines: LineIndex?
    for diagnostic in report.sorted {
      if diagnostic.span.path != path {
        path = diagnostic.span.path
        lines = nil
      }
      if lines == nil, case .bytes = diagnostic.span.place {
        lines = (try? tree.bytes(of: diagnostic.span.path)).map { LineIndex($0) }
      }
      visit(diagnostic, lines)
    }
  }

  private func entry(_ diagnostic: Diagnostic, _ lines: LineIndex?) -> String {
    let span = diagnostic.span
    var (place, line) = ("", "")
    if case .cell(let cell) = span.place {
      place = ":" + cell.address
    } else if let lines {
      let position = lines.position(of: span.range.lowerBound)
      place = ":\(position.line):\(position.column)"
      line = snippet(span, lines, position)
    }
    let message = diagnostic.message.text.text(in: language)
    var output = "\(span.path)\(place): \(word(for: diagnostic.severity)): \(message)\n\(line)"
    if let hint = diagnostic.hint {
      let label = BilingualText(vi: "gợi ý", en: "hint").text(in: language)
      output += "\(label): \(hint.text(in: language))\n"
    }
    return output + "\n"
  }

  /// The line, cut to what fits a screen, and the mark under the word.
  private func snippet(
    _ span: SourceSpan, _ lines: LineIndex, _ position: LineIndex.Position
  ) -> String {
    let line = lines.line(of: span.range.lowerBound, near: 400)
    let first = max(0, line.column - 60)
    let shown = line.characters[
      min(first, line.characters.count)..<min(line.characters.count, first + 100)]
    // A picture or a scan has no lines to show.
    guard shown.allSatisfy({ $0.isText }) else { return "" }
    let number = "\(position.line)"
    let margin = String(repeating: " ", count: number.count)
    let width = max(1, min(lines.width(of: span.range), first + 100 - line.column))
    let indent = shown.prefix(line.column - first).map { $0 == "\t" ? "\t" : " " }
    let padding = String(indent.joined())
    return """
        \(number) │ \(String(shown))
        \(margin) │ \(padding)\(String(repeating: "^", count: width))

      """
  }

  private func word(for severity: Diagnostic.Severity) -> String {
    switch severity {
    case .error: BilingualText(vi: "lỗi", en: "error").text(in: language)
    case .warning: BilingualText(vi: "cảnh báo", en: "warning").text(in: language)
    }
  }

  private func summary(of report: Report) -> String {
    let (errors, warnings) = (report.errorCount, report.warningCount)
    return switch language {
    case .vietnamese: "\(errors) lỗi, \(warnings) cảnh báo"
    case .english:
      "\(errors) \(errors == 1 ? "error" : "errors"), "
        + "\(warnings) \(warnings == 1 ? "warning" : "warnings")"
    }
  }

  private func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _ where scalar.value < 0x20:
        result += "\\u00" + (scalar.value < 0x10 ? "0" : "") + String(scalar.value, radix: 16)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}

extension Character {
  /// Whether it can stand in a line of text: no control sign.
  fileprivate var isText: Bool {
    unicodeScalars.allSatisfy { ($0.value >= 0x20 || $0 == "\t") && $0.value != 0x7F }
  }
}
