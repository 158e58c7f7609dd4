internal import Diagnostics
internal import Markup

/// An id stands in addresses for ever: a person's name in it could never be taken back.
enum PersonInID {
  static func check(_ source: RecordSource, _ report: inout Report) {
    let isHousehold = source.metadata.text("type") == Producer.Kind.household.rawValue
    for key in isHousehold ? ["person", "legal_name"] : ["person"] {
      guard let name = source.metadata.text(key) else { continue }
      let syllables = TextFolding.fold(name).split { !($0.isASCII && $0.isLetter) }
      guard (2...5).contains(syllables.count),
        "-\(source.id)-".contains("-\(syllables.joined(separator: "-"))-")
      else { continue }
      report.warning(.personInID(source.id), at: source.span, hint: .otherID)
      return
    }
  }
}

extension BilingualText {
  fileprivate static let otherID = BilingualText(
    vi: "đổi tên tệp trước khi đăng, ví dụ theo xã và nghề: ho-che-lam-16072",
    en: "rename the file before publishing, for example by commune and craft: ho-che-lam-16072")
}

extension Diagnostic.Message {
  fileprivate static func personInID(_ id: String) -> Self {
    Self(
      "person-in-id", vi: "mã “\(id)” chứa tên người; mã nằm trong địa chỉ trang mãi mãi",
      en: "the id “\(id)” holds a person's name, and an id stays in addresses for ever")
  }
}
