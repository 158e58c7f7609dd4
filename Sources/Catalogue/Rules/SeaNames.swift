package import Diagnostics
internal import Markup

/// The names of the sea and of the archipelagos: Biển Đông, Quần đảo Hoàng Sa, Quần đảo Trường Sa.
///
/// Other names are errors wherever they stand: in content, in the words of a theme, in the
/// properties of a map (Law 27/2018/QH14 on surveying and mapping). The list is
/// `content/sea-names.yaml` where a catalogue has one.
package struct SeaNames: Sendable {
  /// The file that replaces the built-in list.
  package static let path = "content/sea-names.yaml"

  private let finder: PhraseFinder<String>
  /// Of the names and of what to write in their place.
  let hash: ContentHash

  /// Reads a catalogue's own list, or takes the built-in one.
  package init(in tree: some SourceTree, report: inout Report) {
    var names = Self.builtIn
    if let file = tree.files.first(where: { $0.path == Self.path }) {
      names = Self.read(file, in: tree, &report)
    }
    finder = PhraseFinder(names.map { ($0.name, $0.right) })
    var hash = Fingerprint()
    for (name, right) in names {
      hash.add(name)
      hash.add(right)
    }
    self.hash = hash.hash
  }

  /// Reports every other name in a text.
  func check(_ text: PlacedText, _ report: inout Report) {
    for (range, right) in finder.matches(in: text.bytes) {
      let name = String(decoding: text.bytes[range], as: UTF8.self)
      report.error(.otherName(name), at: text.place(of: range), hint: .write(right))
    }
  }

  /// Reports every other name in a text whose place is only known as a whole.
  package func check(_ text: String, at span: SourceSpan, _ report: inout Report) {
    check(PlacedText(bytes: Array(text.utf8)[...], span: span), &report)
  }

  /// Each other name, and what to write.
  private static let builtIn: [(name: String, right: String)] = [
    ("South China Sea", "East Sea"), ("Biển Nam Trung Hoa", "Biển Đông"),
    ("Biển Hoa Nam", "Biển Đông"), ("Mer de Chine méridionale", "Mer de l’Est"),
    ("南中国海", "东海"), ("南中國海", "东海"), ("南シナ海", "東海"), ("남중국해", "동해(베트남)"),
    ("Paracel", "Hoàng Sa"), ("Paracels", "Hoàng Sa"), ("Xisha", "Hoàng Sa"),
    ("quần đảo Tây Sa", "quần đảo Hoàng Sa"), ("西沙", "黄沙"), ("Spratly", "Trường Sa"),
    ("Spratlys", "Trường Sa"), ("Nansha", "Trường Sa"), ("quần đảo Nam Sa", "quần đảo Trường Sa"),
    ("南沙", "长沙"), ("Sansha", "Hoàng Sa, Trường Sa"),
    ("thành phố Tam Sa", "Hoàng Sa, Trường Sa"),
    ("三沙", "黄沙、长沙"),
  ]

  private static func read(
    _ file: SourceFile, in tree: some SourceTree, _ report: inout Report
  ) -> [(name: String, right: String)] {
    guard let text = SourceText(file, in: tree, report: &report),
      let root = YAMLReader.read(text.bytes[text.start...], path: file.path, report: &report)
    else { return [] }
    guard case .map(let entries) = root.content else {
      report.error(.notAMapOfNames, at: root.span)
      return []
    }
    return entries.compactMap { entry in
      guard case .scalar(let right, _) = entry.value.content else {
        report.error(.notAMapOfNames, at: entry.value.span)
        return nil
      }
      return (entry.key, right)
    }
  }
}

extension BilingualText {
  fileprivate static func write(_ right: String) -> BilingualText {
    BilingualText(vi: "viết “\(right)”", en: "write “\(right)”")
  }
}

extension Diagnostic.Message {
  fileprivate static func otherName(_ name: String) -> Self {
    Self(
      "sea-name", vi: "“\(name)” không phải tên gọi của Việt Nam",
      en: "“\(name)” is not the name that Viet Nam uses")
  }
  fileprivate static let notAMapOfNames = Self(
    "sea-names", vi: "mỗi dòng ghi một tên không dùng và tên phải viết: “tên sai: tên đúng”",
    en: "each line is a name not to use and the one to write: “other name: right name”")
}
