package import Diagnostics
package import Markup

extension ValueType<String> {
  /// One line of text, its letters composed (NFC).
  package static let text = ValueType(.text) { source, _, report in
    text(of: source.node, expected: .text, &report)
  }

  /// Text, or a number written without quotes, as an editor sees it.
  package static func text(
    of node: Node, expected: BilingualText, _ report: inout Report
  ) -> String? {
    guard case .scalar(let text, _) = node.content else {
      report.error(
        .wrongType(expected), at: node.span, hint: node.span.isInTable ? nil : .quoteIfNeeded)
      return nil
    }
    // What may stand in no page: HTML and XML have no way to write them.
    guard !text.utf8.contains(where: { $0 < 32 && $0 != 9 && $0 != 10 && $0 != 13 || $0 == 127 })
    else {
      report.error(.controlCharacter, at: node.span)
      return nil
    }
    return ComposedForm.of(text)
  }

  /// An address of the web: `https://` or `http://`, and a host.
  package static let webAddress = ValueType(
    BilingualText(
      vi: "địa chỉ web bắt đầu bằng https://", en: "a web address beginning with https://")
  ) { source, _, report in
    guard let text = text(of: source.node, expected: .text, &report) else { return nil }
    let isWeb = text.hasPrefix("https://") || text.hasPrefix("http://")
    let rest = text.drop { $0 != "/" }.dropFirst(2)
    let isClean = text.utf8.allSatisfy { $0 > 32 && $0 != 127 && !"<>\"'`\\".utf8.contains($0) }
    guard isWeb, isClean, let first = rest.first, first != "/" else {
      report.error(.notAWebAddress(text), at: source.node.span)
      return nil
    }
    return text
  }
}

extension ValueType<String> {
  /// The address of a mailbox: a name, one `@`, a host with a point.
  package static let mailbox = ValueType(
    BilingualText(
      vi: "địa chỉ thư, như ten@tinh.gov.vn", en: "a mail address, such as name@example.vn")
  ) { source, settings, report in
    guard let text = ValueType<String>.text.read(source, settings, &report) else { return nil }
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    let isPlain = text.utf8.allSatisfy {
      $0 > 32 && $0 < 127 && !"<>\"'`\\()[],;:?&#%".utf8.contains($0)
    }
    guard parts.count == 2, isPlain, !parts[0].isEmpty, parts[1].contains("."),
      parts[1].first != ".", parts[1].last != "."
    else {
      report.error(.notAMailbox(text), at: source.node.span)
      return nil
    }
    return text
  }
}

extension ValueType<Localized<String>> {
  /// A text in the main language, or one for each language.
  package static let localizedText = ValueType<Localized<String>>.localized(.text)
}

extension ValueType {
  /// A value that may differ by language: written once, as a map of languages, or translated.
  package static func localized<Element>(
    _ element: ValueType<Element>
  ) -> ValueType<Localized<Element>> where Value == Localized<Element> {
    ValueType(
      element.name, form: element.form, content: element.content, choices: element.choices
    ) { source, settings, report in
      var main: Element?
      var others: [Language: Element] = [:]
      if case .map(let entries) = source.node.content {
        for entry in entries {
          guard let language = settings.language(entry, &report) else { continue }
          if entry.value.isBlank { continue }
          let value = element.read(FieldSource(entry.value), settings, &report)
          if language == settings.mainLanguage { main = value } else { others[language] = value }
        }
        let main = source.node[settings.mainLanguage.code]
        if main?.value.isBlank != false {
          report.error(.noMainLanguage(settings.mainLanguage.code), at: source.node.span)
        }
      } else {
        main = element.read(source, settings, &report)
      }
      for (language, node) in source.translations {
        if others[language] != nil {
          report.error(.translatedTwice(language.code), at: node.span)
        }
        others[language] = element.read(FieldSource(node), settings, &report)
      }
      return main.map { Localized($0, in: settings.mainLanguage, others: others) }
    }
  }
}

extension DecodingSettings {
  fileprivate func language(_ entry: Node.Entry, _ report: inout Report) -> Language? {
    if let language = languages.first(where: { $0.code == entry.key }) { return language }
    let codes = languages.map(\.code).joined(separator: ", ")
    report.error(
      .unknownLanguage(entry.key), at: entry.keySpan,
      hint: entry.value.isEmpty
        ? .commaInText
        : BilingualText(
          vi: "các ngôn ngữ trong catalogue.yaml: \(codes)",
          en: "the languages of catalogue.yaml are: \(codes)"))
    return nil
  }
}

extension BilingualText {
  fileprivate static let text = BilingualText(vi: "một đoạn chữ", en: "text")
  fileprivate static let commaInText = BilingualText(
    vi: "chữ có dấu phẩy bên trong { } phải đặt trong dấu ngoặc kép",
    en: "text with a comma inside { } must stand in quotes")
  fileprivate static let quoteIfNeeded = BilingualText(
    vi: "viết giá trị trên cùng một dòng với khóa; đặt trong dấu ngoặc kép nếu có dấu đặc biệt",
    en: "write the value on the key's own line; put it in quotes if it has special signs")
}

extension Diagnostic.Message {
  fileprivate static let controlCharacter = Self(
    "control-character", vi: "đoạn chữ có ký tự điều khiển không nhìn thấy; hãy gõ lại",
    en: "the text holds a control character that cannot be seen; type it again")
  /// Something else was written than the key takes.
  package static func wrongType(_ expected: BilingualText) -> Self {
    Self(
      "wrong-type", vi: "ở đây cần \(expected.vietnamese)", en: "\(expected.english) belongs here")
  }
  fileprivate static func notAWebAddress(_ text: String) -> Self {
    Self(
      "web-address", vi: "“\(text)” không phải địa chỉ web bắt đầu bằng https://",
      en: "“\(text)” is not a web address beginning with https://")
  }
  fileprivate static func notAMailbox(_ text: String) -> Self {
    Self(
      "mailbox", vi: "“\(text)” không phải một địa chỉ thư điện tử",
      en: "“\(text)” is not a mail address")
  }
  fileprivate static func unknownLanguage(_ code: String) -> Self {
    Self(
      "unknown-language", vi: "trang không có ngôn ngữ “\(code)”",
      en: "the site has no language “\(code)”")
  }
  fileprivate static func noMainLanguage(_ code: String) -> Self {
    Self(
      "no-main-language", vi: "thiếu bản ngôn ngữ chính (\(code))",
      en: "the text in the main language (\(code)) is missing")
  }
  fileprivate static func translatedTwice(_ code: String) -> Self {
    Self(
      "translated-twice", vi: "bản dịch “\(code)” đã có trong tệp gốc",
      en: "the translation “\(code)” stands in the record's own file too")
  }
}
