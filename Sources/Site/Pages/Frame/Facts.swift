internal import Theme

/// Gathers the lines of a table of facts; what is not known makes none.
struct Facts {
  private let edition: Edition
  private(set) var views: [FactView] = []

  init(_ edition: Edition) {
    self.edition = edition
  }

  mutating func add(_ key: String, _ value: TextView?, href: Href? = nil) {
    if let value { views.append(edition.fact(key, value, href: href)) }
  }

  /// A value that is its own address.
  mutating func add(link key: String, _ address: String?) {
    if let address { add(key, edition.plain(address), href: .text(address)) }
  }

  mutating func add(telephone number: String?) {
    if let number {
      add("phone", edition.plain(number), href: .text(edition.telephone(number)))
    }
  }
}
