/// Values as they are written into YAML.
package enum YAMLText {
  /// A text in quotes, on one line.
  package static func quoted(_ text: String) -> String {
    let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    return "\"\(escaped.replacing("\n", with: "\\n"))\""
  }

  /// A text as an item of a list in brackets: in quotes where a comma would cut it too.
  package static func item(_ text: String) -> String {
    text.contains(",") ? quoted(text) : value(text)
  }

  /// A text as a person would write it: in quotes only where YAML would take it for something else.
  package static func value(_ text: String) -> String {
    isPlain(text) ? text : quoted(text)
  }

  /// Whether a text stands for itself: it begins with a letter or digit, holds no sign that means
  /// something to YAML, and is no number with a zero in front.
  private static func isPlain(_ text: String) -> Bool {
    guard let first = text.first, first.isLetter || first.isNumber, let last = text.last,
      last != ":", last != " "
    else { return false }
    if first == "0", text.count > 1, text.allSatisfy({ $0.isNumber }) { return false }
    if ["true", "false", "yes", "no", "on", "off", "null", "y", "n"].contains(text.lowercased()) {
      return false
    }
    return text.allSatisfy { $0.isLetter || $0.isNumber || " -./%_(),".contains($0) }
  }
}
