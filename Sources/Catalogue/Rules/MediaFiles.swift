internal import Diagnostics
internal import Markup

extension CatalogueRule {
  /// A photo, film or poster that a record names stands beside it.
  static let mediaFiles = CatalogueRule { records, _, report in
    let missing = records.namedMedia.filter { !records.media.contains($0.path) }
    guard !missing.isEmpty else { return }
    let byFolder = Dictionary(grouping: records.media.sorted()) { path in
      path[...(path.lastIndex(of: "/") ?? path.startIndex)]
    }
    for file in missing {
      let folder = String(file.path.dropLast(file.name.count))
      let beside = (byFolder[folder[...]] ?? []).map { String($0.dropFirst(folder.count)) }
      let near = report.isCrowded ? nil : NearMiss.nearest(to: file.name, among: beside)
      report.error(
        .noSuchFile(file.name), at: file.span,
        hint: near.map { .didYouMean($0) } ?? .putBeside(folder))
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

  fileprivate var namedMedia: [MediaFile] {
    photos.map(\.file)
      + all.flatMap(\.videos).flatMap { [$0.file, $0.poster].compactMap { $0 } }
  }
}

extension BilingualText {
  fileprivate static func putBeside(_ folder: String) -> BilingualText {
    BilingualText(vi: "đặt tệp ấy vào \(folder)", en: "put the file into \(folder)")
  }
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
