internal import Markup
internal import Diagnostics

extension ValueType<Photo> {
  private static let file = RecordKey("file", .photoFile, .required)
  private static let alternative = RecordKey("alt", .localizedText, .translatable)
  private static let credit = RecordKey("credit", .text)
  private static let licence = RecordKey("licence", .text)
  private static let people = RecordKey("people", .day)

  static let photo = ValueType.map(
    BilingualText(vi: "một ảnh: {file: …, alt: …}", en: "a photo: {file: …, alt: …}"),
    [
      file.description, alternative.description, credit.description, licence.description,
      people.description,
    ]
  ) { reader, report in
    let alternative = reader.value(alternative, &report)
    let (credit, licence) = (reader.value(credit, &report), reader.value(licence, &report))
    let people = reader.value(people, &report)
    return reader.required(file, &report).map {
      Photo(
        file: $0, alternative: alternative, credit: credit, licence: licence,
        peopleConsent: people)
    }
  }
}

extension ValueType<Video> {
  private static let file = RecordKey("file", .filmFile, .required)
  private static let poster = RecordKey("poster", .photoFile)
  private static let title = RecordKey("title", .localizedText, .translatable)
  private static let transcript = RecordKey("transcript", .localizedText, .translatable)

  static let video = ValueType.map(
    BilingualText(vi: "một đoạn phim: {file: …, title: …}", en: "a film: {file: …, title: …}"),
    [file.description, poster.description, title.description, transcript.description]
  ) { reader, report in
    let (poster, title) = (reader.value(poster, &report), reader.value(title, &report))
    let transcript = reader.value(transcript, &report)
    return reader.required(file, &report).map {
      Video(file: $0, poster: poster, title: title, transcript: transcript)
    }
  }
}

extension ValueType<MediaFile> {
  static let photoFile = mediaFile(
    BilingualText(
      vi: "tên một ảnh JPEG, PNG, WebP hoặc HEIC nằm cạnh bản ghi",
      en: "the name of a JPEG, PNG, WebP or HEIC picture beside the record"),
    MediaFile.photoEndings)
  static let filmFile = mediaFile(
    BilingualText(
      vi: "tên một phim MP4 hoặc WebM nằm cạnh bản ghi",
      en: "the name of an MP4 or WebM film beside the record"), MediaFile.filmEndings)

  static let documentFile = mediaFile(
    BilingualText(
      vi: "tên một tệp PDF, JPEG hoặc PNG nằm cạnh bản ghi, hoặc địa chỉ https://",
      en: "the name of a PDF, JPEG or PNG file beside the record, or an address https://"),
    MediaFile.documentEndings)

  static let paperFile = mediaFile(
    BilingualText(
      vi:
        "tên một tệp PDF, JPEG, PNG, .docx, .xlsx, .odt hoặc .ods nằm cạnh bản ghi, hoặc địa chỉ https://",
      en:
        "the name of a PDF, JPEG, PNG, .docx, .xlsx, .odt or .ods file beside the record, or an address https://"
    ),
    MediaFile.documentEndings + MediaFile.formEndings)

  /// A file beside the record: a name without folders, with one of some endings.
  private static func mediaFile(_ expected: BilingualText, _ endings: [String]) -> ValueType {
    ValueType(expected) { source, settings, report in
      guard let name = ValueType<String>.text.read(source, settings, &report) else { return nil }
      let file = MediaFile(name: name, span: source.node.span)
      guard !name.isEmpty, !name.contains("/"), !name.contains("\\"), !name.hasPrefix(".") else {
        report.error(.notAFileName(name), at: source.node.span)
        return nil
      }
      guard endings.contains(file.ending) else {
        report.error(.wrongType(expected), at: source.node.span)
        return nil
      }
      return file
    }
  }
}

extension ValueType<DecisionDocument> {
  /// An address of the web, or a scan beside the record.
  static let document = document(ValueType<MediaFile>.documentFile)
  /// The same of a paper, which may be a form that people fill in.
  static let paper = document(ValueType<MediaFile>.paperFile)

  private static func document(_ file: ValueType<MediaFile>) -> ValueType {
    ValueType(file.name) { source, settings, report in
      if case .scalar(let text, _) = source.node.content, text.contains("://") {
        return ValueType<String>.webAddress.read(source, settings, &report).map { .address($0) }
      }
      return file.read(source, settings, &report).map { .file($0) }
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func notAFileName(_ name: String) -> Self {
    Self(
      "file-name", vi: "“\(name)” không phải tên một tệp nằm cạnh bản ghi",
      en: "“\(name)” is not the name of a file beside the record")
  }
}
