internal import Catalogue
internal import Markup

// Where pages are.
extension Edition {
  /// The address of a page, below the base path.
  func href(_ subject: PageSubject) -> Href { .page(subject, self) }

  func write(hrefOf subject: PageSubject, to text: inout [UInt8]) {
    text.add(settings.baseURL.path)
    plan.permalinks.write(addressOf: subject, in: language, to: &text)
  }

  /// The address of a file or page, below the base path.
  func href(_ address: String) -> String {
    settings.baseURL.path + address
  }

  /// The whole address of a page, for machines.
  func url(_ address: String) -> String {
    settings.baseURL.text + address
  }

  func write(urlOf subject: PageSubject, in other: Language? = nil, to text: inout [UInt8]) {
    text.add(settings.baseURL.text)
    plan.permalinks.write(addressOf: subject, in: other ?? language, to: &text)
  }
}
