package import Diagnostics
internal import Markup

/// Reads the values of a record's keys from what was written.
package struct RecordReader: Sendable {
  package let source: RecordSource
  package private(set) var settings: DecodingSettings
  let keys: [KeyDescription]
  private let entries: [String: Node]

  /// Takes a record, and reports every key that its kind does not have.
  package init(
    _ source: RecordSource, keys: [KeyDescription], settings: DecodingSettings,
    report: inout Report
  ) {
    self.source = source
    self.settings = settings
    self.keys = keys
    guard case .map(let written) = source.metadata.content else {
      report.error(.notAMap, at: source.metadata.span)
      entries = [:]
      return
    }
    var entries: [String: Node] = [:]
    for entry in written {
      if keys.contains(where: { $0.name == entry.key }) {
        entries[entry.key] = entry.value
      } else {
        Self.reportUnknown(entry, keys, &report)
      }
    }
    self.entries = entries
    for translation in source.translations {
      guard case .map = translation.metadata.content else {
        report.error(.notAMap, at: translation.metadata.span)
        continue
      }
      for entry in translation.metadata.entries where entry.key != CommonKeys.translated.name {
        guard let key = keys.first(where: { $0.name == entry.key }) else {
          Self.reportUnknown(entry, keys.filter { $0.traits.contains(.translatable) }, &report)
          continue
        }
        if !key.traits.contains(.translatable) {
          report.error(.notTranslatable(entry.key), at: entry.keySpan, hint: .onlyInMainFile)
        } else if entries[entry.key]?.isBlank != false, !entry.value.isBlank {
          report.error(.onlyTranslated(entry.key), at: entry.keySpan, hint: .writeOriginal)
        }
      }
    }
  }

  /// The same reader for what lies in a commune.
  func inside(_ commune: String?) -> RecordReader {
    var reader = self
    reader.settings.commune = commune
    return reader
  }

  /// The value of a key; nil where it is not written, or is wrong and reported.
  package func value<Value>(_ key: RecordKey<Value>, _ report: inout Report) -> Value? {
    guard let node = entries[key.name], !node.isBlank else { return nil }
    var translations: [(language: Language, node: Node)] = []
    if key.description.traits.contains(.translatable) {
      for translation in source.translations {
        if let entry = translation.metadata[key.name], !entry.value.isBlank {
          translations.append((translation.language, entry.value))
        }
      }
    }
    return key.type.read(FieldSource(node, translations: translations), settings, &report)
  }

  /// The value of a key that must be there; reports where it is not.
  package func required<Value>(_ key: RecordKey<Value>, _ report: inout Report) -> Value? {
    guard let node = entries[key.name], !node.isBlank, !node.isEmptyList else {
      let span = entries[key.name]?.span ?? source.missingKeySpan
      report.error(
        span.isInTable ? .missingCell(key.name) : .missingKey(key.name), at: span,
        hint: .write(key.description, at: span))
      return nil
    }
    return value(key, &report)
  }

  /// The value of a list, empty where nothing is written.
  package func list<Value>(_ key: RecordKey<[Value]>, _ report: inout Report) -> [Value] {
    value(key, &report) ?? []
  }

  /// Whether something is written under a key, be it right or wrong.
  package func has<Value>(_ key: RecordKey<Value>) -> Bool {
    entries[key.name].map { !$0.isBlank } ?? false
  }

  /// Whether a flag is set.
  package func flag(_ key: RecordKey<Bool>, _ report: inout Report) -> Bool {
    value(key, &report) ?? false
  }

  /// Where a key's value stands, for a message about it.
  package func span(of name: String) -> SourceSpan {
    entries[name]?.span ?? source.missingKeySpan
  }

  /// What an editor may call a tax code, which of a household is a citizen's number.
  private static let taxKeys: Set<String> = [
    "tax_code", "taxcode", "tax", "tax_id", "mst", "ma_so_thue", "masothue", "vat",
  ]

  private static func reportUnknown(
    _ entry: Node.Entry, _ keys: [KeyDescription], _ report: inout Report
  ) {
    let isCutNumber =
      entry.value.isEmpty && !entry.key.isEmpty
      && entry.key.utf8.allSatisfy { (48...57).contains($0) }
    if taxKeys.contains(entry.key.lowercased()) {
      report.error(.taxCode, at: entry.keySpan, hint: .dropTaxCode)
      return
    }
    if entry.key.contains("\u{A0}") {
      report.error(.strangeSign(.blank), at: entry.keySpan, hint: .writeSign(.blank))
      return
    }
    if let hint = BilingualText.elsewhere(entry.key), !keys.contains(where: { $0.name == "stars" })
    {
      report.error(.unknownKey(entry.key), at: entry.keySpan, hint: hint)
      return
    }
    let near = NearMiss.nearest(to: entry.key, among: keys.lazy.map(\.name))
    report.error(
      .unknownKey(entry.key), at: entry.keySpan,
      hint: isCutNumber ? .quoteTheNumber : near.map { .didYouMean($0) } ?? .known(keys))
  }
}

extension BilingualText {
  /// Where something is written that people look for in the record itself.
  fileprivate static func elsewhere(_ key: String) -> BilingualText? {
    switch TextFolding.fold(key) {
    case "stars", "star", "sao", "hang", "hang sao", "hang_sao", "rank", "ocop", "score", "diem":
      BilingualText(
        vi:
          "hạng sao và điểm lấy từ quyết định: thêm một dòng cho sản phẩm này vào bảng của quyết định, "
          + "decisions/<mã>.csv (cột product, kind, stars, score)",
        en:
          "stars and scores come from decisions: add a row for this product to the decision's table, "
          + "decisions/<id>.csv (columns product, kind, stars, score)")
    case "price", "gia", "gia ban", "gia_ban":
      BilingualText(
        vi: "giá ghi trong từng loại: variants: [{name: …, price: 185000}]",
        en: "a price stands in a variant: variants: [{name: …, price: 185000}]")
    case "image", "images", "photo", "anh", "hinh", "picture":
      BilingualText(
        vi: "ảnh ghi trong photos: [{file: anh.jpg, alt: …}]",
        en: "pictures stand in photos: [{file: a.jpg, alt: …}]")
    default: nil
    }
  }

  fileprivate static let quoteTheNumber = BilingualText(
    vi: "đặt số có dấu phẩy thập phân trong dấu ngoặc kép: \"60,5\"",
    en: "put a number with a decimal comma in quotes: \"60,5\"")
  fileprivate static let dropTaxCode = BilingualText(
    vi: "xóa dòng này: mã số thuế của hộ là số định danh của một người",
    en: "delete this line: a household's tax code is a citizen's number")
  fileprivate static let onlyInMainFile = BilingualText(
    vi: "viết khóa này trong tệp gốc của bản ghi", en: "write this key in the record's own file")

  fileprivate static let writeOriginal = BilingualText(
    vi: "viết bản gốc của khóa này trong tệp gốc", en: "write the original in the record's own file"
  )

  fileprivate static func write(_ key: KeyDescription, at span: SourceSpan) -> BilingualText {
    write(key.name, "…", span, note: key.type)
  }

  /// Where to write a value: on a line of its own, or in a column.
  static func write(
    _ key: String, _ value: String, _ span: SourceSpan, note: BilingualText
  ) -> BilingualText {
    guard span.isInTable else {
      return BilingualText(
        vi: "thêm dòng “\(key): \(value)” (\(note.vietnamese))",
        en: "add a line “\(key): \(value)” (\(note.english))")
    }
    let isExample = value != "…"
    return BilingualText(
      vi:
        "điền cột “\(BilingualText.column(key))”\(isExample ? ", như “\(value)”" : "") (\(note.vietnamese))",
      en: "fill in the column “\(key)”\(isExample ? ", such as “\(value)”" : "") (\(note.english))")
  }

  /// A column as Vietnamese sheets head it; the key itself where it has no name.
  fileprivate static func column(_ key: String) -> String {
    KeyName.of(key)?.vietnamese.first ?? key
  }

  fileprivate static func known(_ keys: [KeyDescription]) -> BilingualText {
    let names = keys.map(\.name).joined(separator: ", ")
    return BilingualText(vi: "các khóa dùng được: \(names)", en: "the keys are: \(names)")
  }
}

extension Diagnostic.Message {
  fileprivate static func missingKey(_ name: String) -> Self {
    let column = BilingualText.column(name)
    let meaning = column == name ? "" : " (\(column.prefix(1).lowercased() + column.dropFirst()))"
    return Self(
      "missing-key", vi: "thiếu khóa “\(name)”\(meaning)", en: "the key “\(name)” is missing")
  }
  fileprivate static func missingCell(_ name: String) -> Self {
    Self(
      "missing-key", vi: "dòng này chưa có “\(BilingualText.column(name))”",
      en: "the row has no “\(name)”")
  }
  fileprivate static func onlyTranslated(_ name: String) -> Self {
    Self(
      "only-translated", vi: "khóa “\(name)” chỉ có trong bản dịch, không có bản gốc",
      en: "the key “\(name)” is only in the translation, not in the original")
  }
  fileprivate static let taxCode = Self(
    "tax-code", vi: "mã số thuế không bao giờ được nhận", en: "tax codes are never accepted")
  fileprivate static func notTranslatable(_ name: String) -> Self {
    Self(
      "not-translatable", vi: "khóa “\(name)” không thay đổi theo ngôn ngữ",
      en: "the key “\(name)” does not change with the language")
  }
}
