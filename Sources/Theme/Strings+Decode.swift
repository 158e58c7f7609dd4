internal import Diagnostics
internal import Markup

/// The strings files of a theme and of those it extends.
struct ThemeStrings {
  private let chain: [String]
  private let tree: any SourceTree

  /// - Parameter chain: the themes' names, the nearest first.
  init(of chain: [String], in tree: any SourceTree) {
    self.chain = chain
    self.tree = tree
  }

  /// A language's files, the nearest theme's first.
  func files(in language: Language) -> [SourceFile] {
    chain.compactMap { theme in
      let path = "themes/\(theme)/strings/\(language.code).yaml"
      return tree.files.first { $0.path == path }
    }
  }

  /// The languages that the themes have strings for, by their codes.
  var languages: [String] {
    let codes = chain.flatMap { theme in
      let folder = "themes/\(theme)/strings/"
      return tree.files(under: folder).compactMap { file -> String? in
        guard file.path.hasSuffix(".yaml") else { return nil }
        return String(file.path.dropFirst(folder.count).dropLast(".yaml".count))
      }
    }
    return Set(codes).sorted()
  }

  /// The strings that stand in where other languages lack some; nil where none may lack any.
  ///
  /// What is wrong with them is told here, unless they are a language of the site too.
  func english(for languages: [Language], report: inout Report) -> Strings? {
    guard !languages.allSatisfy(\.hasAllWords) else { return nil }
    var own = Report()
    let strings = Strings.read(.english, from: files(in: .english), in: tree, report: &own)
    if !languages.contains(.english) {
      report.append(own.diagnostics.filter { $0.severity == .error })
    }
    return strings
  }

  /// A language's strings.
  ///
  /// English stands in for what another language than Vietnamese lacks, and a warning counts it.
  ///
  /// - Parameter english: the strings that stand in; nil for a language that has to have its own.
  func read(_ language: Language, _ english: Strings?, report: inout Report) -> Strings {
    let files = files(in: language)
    let own = Strings.read(language, from: files, in: tree, report: &report)
    guard let english, let path = files.first?.path else { return own }
    let (whole, missing) = own.completed(by: english)
    if !missing.isEmpty {
      report.warning(
        .english(missing.count), at: .start(of: path), hint: .missing(missing, in: language.code))
    }
    return whole
  }
}

extension Language {
  /// Whether a theme has to have every string in the language: in others English may stand in.
  var hasAllWords: Bool { self == .vietnamese || self == .english }
}

extension BilingualText {
  /// The first of the keys that are to be written.
  fileprivate static func missing(_ keys: [String], in code: String) -> Self {
    let first = keys.prefix(8).joined(separator: ", ") + (keys.count > 8 ? " …" : "")
    return Self(
      vi: "viết vào strings/\(code).yaml: \(first)", en: "write in strings/\(code).yaml: \(first)")
  }
}

extension Strings {
  /// Reads the strings files of a theme and of those it extends, the nearest first.
  static func read(
    _ language: Language, from files: [SourceFile], in tree: some SourceTree,
    report: inout Report
  ) -> Strings {
    var messages: [String: Message] = [:]
    for (index, file) in files.enumerated() {
      guard let text = SourceText(file, in: tree, report: &report),
        let root = YAMLReader.read(text.bytes[text.start...], path: file.path, report: &report)
      else { continue }
      guard case .map = root.content else {
        report.error(.notStrings, at: root.span)
        continue
      }
      if index == files.count - 1, root["reviewed"] == nil {
        report.warning(.unreviewed(language.code), at: .start(of: file.path))
      }
      for entry in root.entries where entry.key != "reviewed" {
        add(entry.value, named: entry.key, to: &messages, &report)
      }
    }
    return Strings(language: language, messages: messages)
  }

  private static func add(
    _ node: Node, named name: String, to messages: inout [String: Message],
    _ report: inout Report
  ) {
    switch node.content {
    case .scalar(let text, _):
      keep(Message(forms: [.other: parts(of: text)], span: node.span), name, &messages)
    case .map(let entries):
      let categories = entries.compactMap { PluralCategory(rawValue: $0.key) }
      if categories.count == entries.count, !entries.isEmpty, !categories.contains(.other) {
        report.error(.noOtherForm, at: node.span)
        return
      }
      guard categories.contains(.other), categories.count == entries.count else {
        for entry in entries {
          add(entry.value, named: "\(name).\(entry.key)", to: &messages, &report)
        }
        return
      }
      var forms: [PluralCategory: [Message.Part]] = [:]
      for (category, entry) in zip(categories, entries) {
        guard case .scalar(let text, _) = entry.value.content else {
          report.error(.notAString, at: entry.value.span)
          continue
        }
        forms[category] = parts(of: text)
      }
      keep(Message(forms: forms, span: node.span), name, &messages)
    case .list: report.error(.notAString, at: node.span)
    }
  }

  /// The nearest theme's string stays.
  private static func keep(
    _ message: Message, _ name: String, _ messages: inout [String: Message]
  ) {
    if messages[name] == nil { messages[name] = message }
  }

  private static func parts(of text: String) -> [Message.Part] {
    var parts: [Message.Part] = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      if open > rest.startIndex { parts.append(.text(String(rest[..<open]))) }
      parts.append(.place(String(rest[rest.index(after: open)..<close])))
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { parts.append(.text(String(rest))) }
    return parts
  }
}

extension Diagnostic.Message {
  fileprivate static func unreviewed(_ code: String) -> Self {
    Self(
      "unreviewed-strings", vi: "chữ của ngôn ngữ “\(code)” chưa ghi người rà soát (reviewed)",
      en: "the strings of “\(code)” do not say who reviewed them (reviewed)")
  }
  fileprivate static func english(_ count: Int) -> Self {
    Self(
      "missing-strings", vi: "thiếu \(count) đoạn chữ; tạm dùng tiếng Anh",
      en: "\(count) strings are missing; English stands in")
  }
  fileprivate static let noOtherForm = Self(
    "no-other-form", vi: "các dạng của một câu đếm phải có dạng “other”",
    en: "the forms of a counted phrase need the form “other”")
  fileprivate static let notStrings = Self(
    "not-a-map", vi: "ở đây cần các dòng “khóa: chữ”", en: "lines of “key: text” belong here")
  fileprivate static let notAString = Self(
    "not-a-string", vi: "ở đây cần một đoạn chữ hoặc các dạng {one: …, other: …}",
    en: "a text or forms {one: …, other: …} belong here")
}
