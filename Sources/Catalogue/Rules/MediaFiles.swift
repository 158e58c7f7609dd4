internal import Diagnostics
internal import Markup

extension CatalogueRule {
  /// A photo, film, poster or scan that a record names stands beside it.
  static let mediaFiles = CatalogueRule { records, _, report in
    let missing = records.publishedMedia.filter { !records.media.contains($0.path) }
    guard !missing.isEmpty else { return }
    let byFolder = Dictionary(grouping: records.media.sorted(), by: \.folder)
    for file in missing {
      let folder = file.path.folder
      let beside = (byFolder[folder] ?? []).map { String($0.dropFirst(folder.count)) }
      let near = report.isCrowded ? nil : NearMiss.nearest(to: file.name, among: beside)
      report.error(
        .noSuchFile(file.name), at: file.span,
        hint: near.map { .didYouMean($0) } ?? .putBeside(folder))
    }
  }

  /// A file that nobody names is not published, and an editor may believe that it is.
  static let unnamedFiles = CatalogueRule { records, _, report in
    guard !records.media.isEmpty else { return }
    var unnamed = records.media.subtracting(records.all.flatMap(\.namedMedia).map(\.path))
    for kind in RecordKind.allCases {
      let set = records[kind]
      unnamed.subtract(set.draftMedia)
      // A record that could not be read may name any of them.
      if !set.isReadable { unnamed = unnamed.filter { !$0.hasPrefix("content/\(kind.folder)/") } }
    }
    // Beside a name that is misspelt stands the file that was meant.
    let misspelt = Set(
      records.publishedMedia.filter { !records.media.contains($0.path) }.map(\.path.folder))
    for path in unnamed.sorted() where !misspelt.contains(path.folder) {
      report.warning(.unused, at: .start(of: path), hint: .nameOrDelete)
    }
  }

  /// Who cannot see a photo is told what it shows.
  static let photoTexts = CatalogueRule { records, _, report in
    for photo in records.photos where photo.alternative == nil {
      report.warning(.noAlternative(photo.file.name), at: photo.file.span, hint: .describe)
    }
  }
}

extension Records {
  fileprivate var photos: [Photo] { all.flatMap(\.photos) }

  /// What records name outside their stories, whose links have a rule of their own.
  fileprivate var publishedMedia: [MediaFile] {
    photos.map(\.file)
      + all.flatMap(\.videos).flatMap { [$0.file, $0.poster].compactMap { $0 } }
      + decisions.records.compactMap { decision in
        if case .file(let file)? = decision.document { file } else { nil }
      }
  }
}

extension String {
  /// The folder of a path, with its last `/`.
  fileprivate var folder: String { lastIndex(of: "/").map { String(self[...$0]) } ?? "" }
}

extension BilingualText {
  fileprivate static func putBeside(_ folder: String) -> BilingualText {
    BilingualText(vi: "đặt tệp ấy vào \(folder)", en: "put the file into \(folder)")
  }
  fileprivate static let nameOrDelete = BilingualText(
    vi: "ghi tên tệp trong bản ghi (photos, videos, document) hoặc liên kết từ bài viết; "
      + "không cần nữa thì xóa tệp",
    en: "name it in a record (photos, videos, document) or link to it from its story; "
      + "delete it where nobody needs it")
  fileprivate static let describe = BilingualText(
    vi: "thêm alt: một câu nói ảnh có gì, cho người không nhìn thấy ảnh",
    en: "add alt: a sentence that says what it shows, for those who cannot see it")
}

extension Diagnostic.Message {
  fileprivate static func noSuchFile(_ name: String) -> Self {
    Self(
      "no-such-file", vi: "không có tệp “\(name)” cạnh bản ghi",
      en: "there is no file “\(name)” beside the record")
  }
  fileprivate static func noAlternative(_ name: String) -> Self {
    Self(
      "photo-alt", vi: "ảnh “\(name)” chưa có chữ mô tả (alt)",
      en: "the photo “\(name)” has no text that describes it (alt)")
  }
}
