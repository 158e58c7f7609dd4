package import Diagnostics

/// The keys of one kind of record or table, for people who look them up.
package struct KeyList: Sendable {
  package struct Entry: Sendable {
    package let key: String
    package let name: BilingualText
    package let form: BilingualText
    package let example: String
    package let isRequired: Bool
    /// Closed for a household, or for everybody, without consent.
    package let isPersonal: Bool
  }

  /// What it is asked for by: `products`.
  package let name: String
  package let title: BilingualText
  package let entries: [Entry]

  private init(_ name: String, _ title: BilingualText, _ keys: [KeyDescription], id: String? = nil)
  {
    self.name = name
    self.title = title
    let own = id.map { column in
      [
        Entry(
          key: column, name: Self.name(of: column),
          form: BilingualText(
            vi: "chữ thường không dấu, số, gạch nối; không đổi về sau",
            en: "small letters, digits, hyphens; never changed"),
          example: column == "code" ? "00577" : KeyName.of(column)?.example ?? "", isRequired: true,
          isPersonal: false)
      ]
    }
    entries =
      (own ?? [])
      + keys.filter { $0.name != id }.map { key in
        Entry(
          key: key.name, name: Self.name(of: key.name), form: key.type,
          example: Self.example(of: key), isRequired: key.traits.contains(.required),
          isPersonal: !key.traits.isDisjoint(with: [.personal, .alwaysPersonal]))
      }
  }

  /// What a key is called; the key itself where it has no name.
  package static func name(of key: String) -> BilingualText {
    KeyName.of(key).map { BilingualText(vi: $0.vietnamese[0], en: $0.english) }
      ?? BilingualText(vi: key, en: key)
  }

  private static func example(of key: KeyDescription) -> String {
    key.choices.last.map { $0.name } ?? KeyName.of(key.name)?.example ?? ""
  }

  /// Every list, in the order of the kinds.
  package static let all: [KeyList] =
    RecordKind.allCases.map { kind in
      KeyList(
        kind.folder,
        BilingualText(vi: kind.name.vietnamese, en: kind.name.english), kind.record.keys,
        id: kind.idColumn)
    } + [
      KeyList(
        "rows",
        BilingualText(vi: "dòng của bảng một quyết định", en: "rows of a decision's table"),
        Decision.rowKeys),
      KeyList(
        "booths", BilingualText(vi: "dòng của bảng gian hàng", en: "rows of a table of booths"),
        Fair.boothKeys),
      sets,
    ]

  /// The 26 sets as a list: their numbers are what a product's `set` takes.
  private static let sets = KeyList(sets: ProductSet.all)

  private init(sets: [ProductSet]) {
    name = "sets"
    title = BilingualText(vi: "26 bộ sản phẩm", en: "the 26 product sets")
    entries = sets.map { set in
      Entry(
        key: "\(set.number)", name: set.name,
        form: BilingualText(
          vi: "\(set.group.name.vietnamese); \(set.sector.name.vietnamese)",
          en: "\(set.group.name.english); \(set.sector.name.english)"),
        example: "", isRequired: false, isPersonal: false)
    }
  }

  /// The list of a name, in English or Vietnamese, one or several.
  package init?(named text: String) {
    let folded = TextFolding.fold(text).replacing("-", with: " ")
    let others = [
      "bo": "sets", "bo san pham": "sets", "set": "sets", "dong": "rows", "row": "rows",
      "gian hang": "booths", "booth": "booths",
    ]
    let name = RecordKind(written: text)?.folder ?? others[folded] ?? folded
    guard let found = Self.all.first(where: { $0.name == name }) else { return nil }
    self = found
  }

  /// The list as a table in Markdown, as the documentation has it.
  package func markdown(in language: MessageLanguage) -> String {
    let headings = [
      BilingualText(vi: "khóa", en: "key"),
      BilingualText(vi: "tên cột tiếng Việt", en: "Vietnamese"),
      BilingualText(vi: "ghi gì", en: "what to write"), BilingualText(vi: "ví dụ", en: "example"),
    ]
    func row(_ cells: [String]) -> String {
      "| " + cells.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ") + " |\n"
    }
    let marks = BilingualText(
      vi: "\\* bắt buộc; P thông tin cá nhân, đóng khi chưa có ngày đồng ý",
      en: "\\* required; P personal, closed without a day of consent")
    return row(headings.map { $0.text(in: language) }) + row(headings.map { _ in "---" })
      + entries.map { entry in
        row([
          "`\(entry.key)`" + (entry.isRequired ? " \\*" : "") + (entry.isPersonal ? " P" : ""),
          entry.name.vietnamese, entry.form.text(in: language),
          entry.example.isEmpty ? "" : "`\(entry.example)`",
        ])
      }.joined() + "\n" + marks.text(in: language) + "\n"
  }
}

extension KeyList {
  /// All lists as one page of the documentation; a test holds the page against it.
  package static func page(in language: MessageLanguage) -> String {
    let title = BilingualText(
      vi: "# Các khóa, cột và giá trị", en: "# Keys, columns and values")
    let lead = BilingualText(
      vi: """
        Mọi khóa của các bản ghi và mọi cột của các bảng. Bảng tính (`.xlsx`, `.ods`, `.csv`) nhận tên cột \
        và giá trị bằng tiếng Việt như dưới đây, không phân biệt chữ hoa, chữ thường; tệp Markdown ghi khóa \
        bằng tiếng Anh. `ocop keys sản phẩm` in danh sách này trên máy.
        """,
      en: """
        Every key of the records and every column of the tables. Tables (`.xlsx`, `.ods`, `.csv`) take the \
        names of columns and values in Vietnamese too, whatever the case; Markdown files have English keys. \
        `ocop keys products` prints this list.
        """)
    return "\(title.text(in: language))\n\n\(lead.text(in: language))\n\n"
      + all.map { list in
        let name = list.title.text(in: language)
        return "## \(name.prefix(1).uppercased() + name.dropFirst()) (`\(list.name)`)\n\n"
          + list.markdown(in: language)
      }.joined(separator: "\n")
  }
}
