internal import Catalogue
internal import Theme

/// The page of open data: each file with what it is, and under which terms.
struct DataView: Sendable {
  struct File: Sendable {
    let name: String
    let href: String
    let format: String
    let description: String

    static let fields = ViewFields<File>(
      "data_file",
      [
        .text("name") { $0.name }, .text("href") { $0.href }, .text("format") { $0.format },
        .text("description") { $0.description },
      ])
  }

  let title: String
  let asOf: String
  let licence: TextView?
  let files: [File]

  static let fields = ViewFields<DataView>(
    "data",
    [
      .text("title") { $0.title }, .text("as_of") { $0.asOf },
      .object("licence", TextView.fields) { $0.licence },
      .list("files", File.fields) { $0.files },
    ])
}

extension Edition {
  func dataPage() -> (DataView, PageHeading) {
    let title = strings.text(Words.dataTitle)
    let view = DataView(
      title: title, asOf: asOf, licence: settings.publisher?.licence.map { plain($0) },
      files: DataFile.offered(in: language, hasNews: !catalogue.news.isEmpty).map { file in
        let path = file.path(in: catalogue)
        return DataView.File(
          name: path, href: href("/" + path), format: file.format?.rawValue ?? "",
          description: file.word.map { string(Words.dataFiles, $0) } ?? "")
      })
    return (view, PageHeading(title: title, structuredData: [structuredDataOfDataset()]))
  }
}
