internal import Diagnostics
internal import Markup

/// An id stands in addresses for ever: a person's name in it could never be taken back.
enum PersonInID {
  static func check(_ source: RecordSource, _ report: inout Report) {
    let isHousehold = source.metadata.text("type") == Producer.Kind.household.rawValue
    for key in isHousehold ? ["person", "legal_name", "name"] : ["person"] {
      guard let written = source.metadata.text(key) else { continue }
      let name = key == "name" ? personal(written) : written
      let syllables = TextFolding.fold(name).split { !($0.isASCII && $0.isLetter) }
      guard (2...5).contains(syllables.count),
        "-\(source.id)-".contains("-\(syllables.joined(separator: "-"))-")
      else { continue }
      report.warning(.personInID(source.id), at: source.span, hint: .otherID)
      break
    }
    checkType(source, &report)
  }

  /// The person after whom a household is named; empty where it bears the name of a craft or place.
  private static func personal(_ name: String) -> String {
    let titles = [
      "hộ kinh doanh", "hộ sản xuất", "hộ gia đình", "cơ sở sản xuất", "cơ sở", "hộ", "ông", "bà",
      "anh", "chị",
    ]
    var rest = name[...]
    while let title = titles.first(where: { rest.lowercased().hasPrefix($0 + " ") }) {
      rest = rest.dropFirst(title.count + 1)
    }
    let words = rest.split(separator: " ")
    guard (2...5).contains(words.count), words.allSatisfy({ $0.first?.isUppercase == true }),
      let first = words.first, surnames.contains(first.lowercased())
    else { return "" }
    return String(rest)
  }

  /// Family names, the common ones of all peoples of the country.
  private static let surnames: Set<String> = [
    "nguyễn", "trần", "lê", "phạm", "hoàng", "huỳnh", "phan", "vũ", "võ", "đặng", "bùi", "đỗ", "hồ",
    "ngô", "dương", "lý", "đinh", "đoàn", "trịnh", "trương", "mai", "tô", "cao", "hà", "lâm",
    "phùng",
    "quách", "tạ", "vương", "lương", "đào", "đàm", "châu", "thạch", "sơn", "kim", "lò", "lường",
    "quàng", "cà", "vàng", "giàng", "sùng", "thào", "mùa", "ma", "nông", "hứa", "triệu", "bàn",
    "lục",
    "chu", "lã", "thái", "tăng", "tống", "từ", "văn", "nghiêm", "khuất", "kiều", "la", "ninh", "bế",
  ]

  /// A name that begins with "Hộ" is a household's, whatever the type says: what is closed for
  /// households would be open.
  private static func checkType(_ source: RecordSource, _ report: inout Report) {
    guard let entry = source.metadata["name"], let name = source.metadata.text("name"),
      let type = source.metadata.text("type"), type != Producer.Kind.household.rawValue
    else { return }
    let first = name.lowercased().split(separator: " ").prefix(2)
    guard first.first == "hộ" || first == ["gia", "đình"] else { return }
    report.warning(
      .householdName(type), at: entry.value.span, hint: .householdType(at: entry.value.span))
  }
}

extension BilingualText {
  fileprivate static func householdType(at span: SourceSpan) -> BilingualText {
    let written = span.isInTable ? "household" : "type: household"
    return BilingualText(
      vi: "nếu là hộ thì viết \(written), để thông tin riêng của hộ không bị đăng",
      en: "if it is one, write \(written), so that its particulars stay closed")
  }
  fileprivate static let otherID = BilingualText(
    vi: "đổi tên tệp trước khi đăng, ví dụ theo xã và nghề: ho-che-lam-16072",
    en: "rename the file before publishing, for example by commune and craft: ho-che-lam-16072")
}

extension Diagnostic.Message {
  fileprivate static func householdName(_ type: String) -> Self {
    Self(
      "household-name", vi: "tên là của một hộ, mà type ghi “\(type)”",
      en: "the name is a household's, and type says “\(type)”")
  }
  fileprivate static func personInID(_ id: String) -> Self {
    Self(
      "person-in-id", vi: "mã “\(id)” chứa tên người; mã nằm trong địa chỉ trang mãi mãi",
      en: "the id “\(id)” holds a person's name, and an id stays in addresses for ever")
  }
}
