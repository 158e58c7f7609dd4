package import Diagnostics
internal import Markup

extension ValueType {
  /// A list; a single value counts as a list of one.
  ///
  /// A translation has as many items, in the same order.
  package static func list<Element>(
    of element: ValueType<Element>
  ) -> ValueType<[Element]> where Value == [Element] {
    ValueType(
      element.name, form: .list(of: element.form), content: element.content,
      choices: element.choices
    ) { source, settings, report in
      guard case .list(let items) = source.node.content else {
        return element.read(source, settings, &report).map { [$0] }
      }
      let lists = source.translations.compactMap { translation -> (Language, [Node])? in
        guard case .list(let others) = translation.node.content, others.count == items.count
        else {
          report.error(.otherCount(items.count), at: translation.node.span)
          return nil
        }
        return (translation.language, others)
      }
      return items.enumerated().compactMap { index, item in
        let translations = lists.map { (language: $0.0, node: $0.1[index]) }
        return element.read(FieldSource(item, translations: translations), settings, &report)
      }
    }
  }

  /// A map with keys of its own.
  package static func map(
    _ name: BilingualText, _ keys: [KeyDescription],
    read: @escaping @Sendable (RecordReader, inout Report) -> Value?
  ) -> ValueType {
    ValueType(name, form: .map(keys)) { source, settings, report in
      guard case .map = source.node.content else {
        report.error(.wrongType(name), at: source.node.span, hint: .keys(keys))
        return nil
      }
      let reader = RecordReader(
        RecordSource(inside: source.node, translations: source.translations), keys: keys,
        settings: settings, report: &report)
      return read(reader, &report)
    }
  }

  /// The value together with its place, for messages of later stages.
  package static func located<Element>(
    _ element: ValueType<Element>
  ) -> ValueType<Located<Element>> where Value == Located<Element> {
    ValueType(
      element.name, form: element.form, content: element.content, choices: element.choices
    ) { source, settings, report in
      element.read(source, settings, &report).map { Located($0, at: source.node.span) }
    }
  }
}

extension ValueType<Slug> {
  /// An id of a record.
  package static let slug = ValueType(
    BilingualText(vi: "mã bản ghi (chữ thường không dấu, số, gạch nối)", en: "a record's id")
  ) { source, _, report in
    guard case .scalar(let text, _) = source.node.content else {
      report.error(
        .wrongType(BilingualText(vi: "mã của một bản ghi", en: "a record's id")),
        at: source.node.span)
      return nil
    }
    return Slug(text, at: source.node.span, report: &report)
  }
}

extension ValueType<Reference> {
  /// The id of another record, with the place where it is named.
  package static let reference = ValueType(
    ValueType<Slug>.slug.name
  ) { source, settings, report in
    // A name in place of an id is answered when all records are known, with the id it has.
    if case .scalar(let text, _) = source.node.content,
      text.utf8.contains(where: { $0 >= 0x80 || $0 == 32 })
    {
      return Reference(text, at: source.node.span)
    }
    return ValueType<Slug>.slug.read(source, settings, &report).map {
      Reference($0.text, at: source.node.span)
    }
  }
}

extension ValueType<Reference> {
  /// The id of a record: ours, or one of an included catalogue as `lang-son/che-shan`.
  package static let includedReference = ValueType(ValueType<Slug>.slug.name) {
    source, settings, report in
    guard case .scalar(let text, _) = source.node.content, text.contains("/") else {
      return ValueType<Reference>.reference.read(source, settings, &report)
    }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2,
      parts.allSatisfy({ Slug(String($0), at: source.node.span, report: &report) != nil })
    else { return nil }
    return Reference(text, at: source.node.span)
  }
}

extension BilingualText {
  fileprivate static func keys(_ keys: [KeyDescription]) -> BilingualText {
    let names = keys.map(\.name).joined(separator: ", ")
    return BilingualText(vi: "các khóa bên trong: \(names)", en: "the keys inside are: \(names)")
  }
}

extension Diagnostic.Message {
  fileprivate static func otherCount(_ count: Int) -> Self {
    Self(
      "translated-list", vi: "bản dịch phải là danh sách \(count) mục, theo đúng thứ tự bản gốc",
      en: "the translation has to be a list of \(count), in the order of the original")
  }
}
