package import Diagnostics
internal import Markup

/// A new record's file, before it is written: what was answered, and every other key as a comment that
/// says what it is for.
package struct RecordDraft: Sendable {
  package let kind: RecordKind
  package let id: String
  /// What was answered, by key: texts as a cell of a table would hold them, lists with `;`.
  package private(set) var answers: [String: String] = [:]

  package init(_ kind: RecordKind, id: String) {
    (self.kind, self.id) = (kind, id)
  }

  /// Where the file goes.
  package var path: String { "content/\(kind.folder)/\(id).md" }

  /// The keys a file of the kind has, but for those every record takes.
  package var keys: [KeyDescription] {
    kind.record.keys.filter { key in !CommonKeys.all.contains { $0.name == key.name } }
  }

  /// The required keys that nobody answered yet.
  package var openKeys: [KeyDescription] {
    keys.filter {
      answers[$0.name] == nil
        && ($0.traits.contains(.required) || needsPlace && $0.name == "commune")
    }
  }

  /// Whether it has to be in a commune, though not all of its kind are: a point but one on the web, an
  /// office but a province's.
  private var needsPlace: Bool {
    switch kind {
    case .points: !["online", "trực tuyến"].contains(answers["kind"]?.lowercased() ?? "")
    case .offices: answers["province"] == nil
    default: false
    }
  }

  /// Takes an answer.
  ///
  /// - Parameter name: a key, or its name in either language.
  /// - Returns: false where the kind has no such key.
  package mutating func answer(_ name: String, with text: String) -> Bool {
    let known = kind.record.keys
    let heading = name.replacing("-", with: "_")
    let key = Table.key(ofHeading: heading, keys: known, idColumn: nil)
    guard known.contains(where: { $0.name == key }) else { return false }
    answers[key] = text
    return true
  }

  /// The record's file.
  package func text(in language: MessageLanguage) -> String {
    let lead = BilingualText(
      vi: """
        # Bỏ dấu # đầu dòng để dùng một khóa; * là bắt buộc; P là thông tin cá nhân, chỉ công bố khi có ngày đồng ý.
        # Bài viết đặt dưới dòng --- thứ hai.
        """,
      en: """
        # Take the # away from a line to use its key; * is required; P is personal, public only with a day of consent.
        # The story goes below the second line of ---.
        """)
    let common = kind.record.keys.filter { key in CommonKeys.all.contains { $0.name == key.name } }
    return "---\n\(lead.text(in: language))\n"
      + (keys + common.filter { answers[$0.name] != nil })
      .map { "\n" + lines(of: $0, in: language) }.joined() + "---\n"
  }

  private func lines(of key: KeyDescription, in language: MessageLanguage) -> String {
    let called = KeyList.name(of: key.name).text(in: language)
    var marks = key.traits.contains(.required) ? " *" : ""
    if !key.traits.isDisjoint(with: [.personal, .alwaysPersonal]) { marks += " P" }
    let comment = "# \(called)\(marks): \(key.type.text(in: language))\n"
    if let answer = answers[key.name] {
      return comment + "\(key.name): \(value(answer, of: key))\n"
    }
    if key.traits.contains(.required) { return comment + "\(key.name):\n" }
    let example =
      Self.consents(of: key) ?? key.choices.last?.word ?? KeyName.of(key.name)?.example ?? ""
    return comment + "# \(key.name): \(example.isEmpty ? "…" : value(example, of: key))\n"
  }

  /// What may be published with consent is another for each kind.
  private static func consents(of key: KeyDescription) -> String? {
    guard key.name == "publish", case .map(let keys) = key.form, let first = keys.first else {
      return nil
    }
    let shown = keys.first { $0.name == "phone" } ?? first
    return "{\(shown.name): 2026-01-15}"
  }

  /// A value as its key takes it: what is written in YAML's own brackets stays as it is.
  private func value(_ text: String, of key: KeyDescription) -> String {
    if case .list = key.form {
      if text.hasPrefix("[") { return text }
      if text.hasPrefix("{") { return "[\(text)]" }
      let items = text.split(separator: ";").map { String($0).trimmed }
      return "[" + items.map { YAMLText.item($0) }.joined(separator: ", ") + "]"
    }
    let isYAML =
      text.hasPrefix("{") && text.hasSuffix("}") || text.hasPrefix("[") && text.hasSuffix("]")
      || text == "true" || text == "false"
    return isYAML ? text : YAMLText.value(text)
  }

  /// The table that goes with the record, empty but for its columns; nil for a kind without one.
  package func table(in language: MessageLanguage) -> (path: String, bytes: [UInt8])? {
    guard let word = kind.ownTableWord else { return nil }
    let keys = kind == .decisions ? Decision.rowKeys : Fair.boothKeys
    // In English by the keys themselves, which all tables take.
    let columns = keys.map {
      language == .vietnamese ? KeyList.name(of: $0.name).vietnamese : $0.name
    }
    let name = word.isEmpty ? id : "\(id).\(word)"
    // With a mark in front, for without it spreadsheets take the letters for another encoding's.
    return ("content/\(kind.folder)/\(name).csv", [0xEF, 0xBB, 0xBF] + CSVText.row(columns))
  }
}
