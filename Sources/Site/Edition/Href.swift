internal import Markup

/// Where a link leads: kept as what it is, and written where a template asks for it.
///
/// Half of the texts of a page are addresses; as strings each of them was made and thrown away.
enum Href: Sendable {
  case page(PageSubject, Edition)
  /// A place on a page.
  case place(PageSubject, Edition, anchor: String)
  /// A page with what is chosen on it, such as `province=38`.
  case chosen(PageSubject, Edition, query: String)
  /// An address as it is: of the web, a mailbox, a telephone, a place on the same page.
  case text(String)

  func write(to text: inout [UInt8]) {
    switch self {
    case .page(let subject, let edition): edition.write(hrefOf: subject, to: &text)
    case .place(let subject, let edition, let anchor):
      edition.write(hrefOf: subject, to: &text)
      text.append(UInt8(ascii: "#"))
      text.add(anchor)
    case .chosen(let subject, let edition, let query):
      edition.write(hrefOf: subject, to: &text)
      text.append(UInt8(ascii: "?"))
      text.add(query)
    case .text(let address): text.add(address)
    }
  }

  var string: String {
    var text: [UInt8] = []
    write(to: &text)
    return String(decoding: text, as: UTF8.self)
  }
}

extension Field {
  /// Where a link leads.
  static func href(
    _ name: String, _ read: @escaping @Sendable (Subject) -> Href
  ) -> Field {
    .written(name) { subject, text in read(subject).write(to: &text) }
  }

  /// Where a link leads, if anywhere.
  static func href(
    _ name: String, optional read: @escaping @Sendable (Subject) -> Href?
  ) -> Field {
    .written(name, if: { read($0) }) { href, text in href.write(to: &text) }
  }
}
