internal import Catalogue
internal import Theme

/// The page of open data: each file with what it is, and under which terms.
struct DataView: Sendable {
  /// What one or more files hold, each in another format.
  struct Offer: Sendable {
    let description: String
    let files: [Download]

    static let fields = Fields<Offer>(
      "data_entry",
      [
        .text("description") { $0.description }, .list("files", Download.fields) { $0.files },
      ])
  }

  struct Download: Sendable {
    let name: String
    let href: Href
    let format: String

    static let fields = Fields<Download>(
      "data_file",
      [
        .text("name") { $0.name }, .href("href") { $0.href }, .text("format") { $0.format },
      ])
  }

  /// A record in a frame, as another site shows it.
  struct Example: Sendable {
    let page: EmbedPage

    static let fields = Fields<Example>(
      "frame_example",
      [
        .written("code") { $0.page.writeCode(to: &$1) },
        .href("src") { $0.page.edition.href(.embed($0.page.reference)) },
        .object("name", TextView.fields) { $0.page.edition.name(of: $0.page.reference) },
        .text("height") { "\($0.page.height)" },
      ])
  }

  let title: String
  let asOf: String
  let licence: TextView?
  let entries: [Offer]
  /// For those who make other sites; none where nothing may be shown there.
  let examples: [Example]

  static let kind = PageKind("data", fields, in: .dataTitle)

  static let fields = Fields<DataView>(
    "data",
    [
      .text("title") { $0.title }, .text("as_of") { $0.asOf },
      .object("licence", TextView.fields) { $0.licence },
      .list("entries", Offer.fields) { $0.entries },
      .list("examples", Example.fields) { $0.examples },
    ])
}

extension Edition {
  func dataPage() -> (DataView, PageHead) {
    let title = strings.text(.dataTitle)
    let offered = DataFile.offered(in: language, of: catalogue)
    let entries = DataFile.Word.allCases.compactMap { word -> DataView.Offer? in
      let files = offered.filter { $0.word == word }
      guard !files.isEmpty else { return nil }
      return DataView.Offer(
        description: string(WordGroups.dataFiles, word),
        files: files.map { file in
          DataView.Download(
            name: file.path, href: .text(href("/" + file.path)), format: file.format?.rawValue ?? ""
          )
        })
    }
    let view = DataView(
      title: title, asOf: asOf, licence: settings.publisher?.licence.map { plain($0) },
      entries: entries, examples: examples)
    return (view, PageHead(title: title, structuredData: [structuredDataOfDataset()]))
  }

  /// A village, where there is one, and a product.
  private var examples: [DataView.Example] {
    let products = lists.products.first { catalogue.isShownInSmall(RecordRef(.products, $0)) }
    let all = [
      lists.destinations.first { _ in true }.map { RecordRef(.destinations, $0) },
      products.map { RecordRef(.products, $0) },
    ]
    return all.compactMap { $0.map { DataView.Example(page: EmbedPage(self, $0)) } }
  }
}
