package import Catalogue
package import Diagnostics
package import Imagery

/// Where photos and documents are made ready for pages, films are read and pictures are drawn: on disk,
/// or in a test's memory.
package protocol MediaShelf: Sendable {
  /// Makes photos ready, or finds them made; why one cannot be is reported where it is named.
  ///
  /// - Returns: what was made, by the photo's path in the sources.
  func prepare(_ photos: [MediaFile], report: inout Report) -> [String: PreparedPhoto]

  /// The bytes of one of a photo's files; nil where they are no longer there.
  func bytes(of photo: PreparedPhoto, width: Int, _ format: PreparedPhoto.Format) -> [UInt8]?

  /// What films are known by, by their path in the sources; why one cannot be read is reported where
  /// it is named.
  func keys(ofFilms films: [MediaFile], report: inout Report) -> [String: String]

  /// A film's bytes, without what its camera wrote; nil where they are no longer those of the key.
  func bytes(ofFilm film: MediaFile, _ key: String) -> [UInt8]?

  /// Looks into scans and other documents, and makes them ready; why one cannot be published is
  /// reported where it is named.
  ///
  /// - Returns: what was made, by the document's path in the sources.
  func prepare(documents: [MediaFile], report: inout Report) -> [String: PreparedDocument]

  /// A document's bytes; nil where they are no longer there.
  func bytes(of document: PreparedDocument) -> [UInt8]?

  /// Whether pictures can be drawn.
  var canDraw: Bool { get }

  /// An SVG as a JPEG; nil where it could not be drawn.
  func bytes(of drawing: Drawing) -> [UInt8]?

  /// Why bytes that were asked for could not be given; nil where all were.
  var failure: BilingualText? { get }
}

/// A picture to be drawn.
package struct Drawing: Sendable {
  /// The product it is of: its place in the sources.
  package let subject: String
  package let svg: [UInt8]
  /// The files of the fonts it is set in, in the sources.
  package let fonts: [String]
}

/// A shelf for catalogues without photos and films.
package struct NoMedia: MediaShelf {
  package init() {}

  package func prepare(_: [MediaFile], report: inout Report) -> [String: PreparedPhoto] { [:] }

  package func bytes(of _: PreparedPhoto, width _: Int, _: PreparedPhoto.Format) -> [UInt8]? {
    nil
  }

  package func keys(ofFilms _: [MediaFile], report: inout Report) -> [String: String] { [:] }

  package func bytes(ofFilm _: MediaFile, _: String) -> [UInt8]? { nil }

  package func prepare(documents _: [MediaFile], report: inout Report) -> [String: PreparedDocument]
  { [:] }

  package func bytes(of _: PreparedDocument) -> [UInt8]? { nil }

  package var canDraw: Bool { false }

  package func bytes(of _: Drawing) -> [UInt8]? { nil }

  package var failure: BilingualText? { nil }
}

extension BilingualText {
  package static let installImages = BilingualText(
    vi: "đặt ocop-images cạnh ocop; nếu đã ở đó, nó thiếu thư viện: "
      + "sudo apt install libvips42 libqpdf29",
    en: "put ocop-images beside ocop; if it is there, it lacks its libraries: "
      + "sudo apt install libvips42 libqpdf29")
}

extension Diagnostic.Message {
  package static let noImageProgram = Self(
    "no-image-program", vi: "không có, hoặc không chạy được chương trình ocop-images để xử lý ảnh",
    en: "the program ocop-images, which makes photos ready, is not there or does not start")
}
