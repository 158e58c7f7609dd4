internal import Glibc
internal import Imagery

/// Makes a scan or another document ready: looks what is in it, and leaves out who made it.
enum Document {
  /// - Parameter target: where it is written; with none, it is only looked at.
  static func prepare(_ source: String, to target: String?) throws(DocumentFault) -> DocumentFacts {
    let bytes = try contents(of: source)
    if let document = try OfficeDocument(bytes) {
      let (facts, plain) = try form(document)
      if let target { try write(plain, to: target) }
      return facts
    }
    guard let format = DocumentFormat(of: bytes) else { throw .unknown }
    let (facts, plain) =
      format == .pdf ? try portable(source, bytes) : try picture(source, bytes, format)
    if let target { try write(plain, to: target) }
    return facts
  }

  private static func form(
    _ document: OfficeDocument
  ) throws(DocumentFault) -> (DocumentFacts, [UInt8]) {
    guard document.active.isEmpty else { throw .active(document.active.sorted()) }
    guard document.hidden.isEmpty else { throw .hidden(document.hidden.sorted()) }
    let plain = try document.plain()
    var facts = DocumentFacts(format: document.format, bytes: plain.count)
    facts.isSigned = document.isSigned
    facts.tells = document.isSigned && document.tells
    facts.authors = document.authors
    return (facts, plain)
  }

  private static func portable(
    _ source: String, _ bytes: [UInt8]
  ) throws(DocumentFault) -> (DocumentFacts, [UInt8]) {
    let document = try PortableDocument(source, size: bytes.count)
    guard document.active.isEmpty else { throw .active(document.active.sorted()) }
    // A signature holds for these bytes and no others.
    guard document.isSigned || !document.isProtected else { throw .locked }
    let repair = document.repair
    let plain = document.isSigned ? bytes : try document.plain()
    var facts = DocumentFacts(format: .pdf, bytes: plain.count)
    facts.isSigned = document.isSigned
    facts.tells = document.isSigned && document.tellsOfItself
    facts.authors = document.authors
    facts.attachments = document.attachments
    facts.repair = repair
    return (facts, plain)
  }

  private static func picture(
    _ source: String, _ bytes: [UInt8], _ format: DocumentFormat
  ) throws(DocumentFault) -> (DocumentFacts, [UInt8]) {
    do throws(PhotoFault) {
      // Whether it can be seen to its end.
      _ = try Picture.read(source)
    } catch {
      switch error {
      case .damaged(let reason), .unwritable(let reason): throw .damaged(reason)
      case .tooLarge(let width, let height): throw .huge(width: width, height: height)
      case .notAPicture, .crashed: throw .unknown
      }
    }
    let plain =
      format == .jpeg
      ? PictureMetadata.removed(fromJPEG: bytes) : PictureMetadata.removed(fromPNG: bytes)
    guard let plain else { throw .damaged("segments") }
    return (DocumentFacts(format: format, bytes: plain.count), plain)
  }

  private static func contents(of path: String) throws(DocumentFault) -> [UInt8] {
    guard let file = unsafe fopen(path, "rb") else { throw .damaged(reason) }
    defer { unsafe fclose(file) }
    var bytes: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 1 << 20)
    while true {
      let count = unsafe fread(&part, 1, part.count, file)
      if count == 0 { break }
      bytes += part[..<count]
    }
    guard unsafe ferror(file) == 0 else { throw .damaged(reason) }
    return bytes
  }

  private static func write(_ bytes: [UInt8], to path: String) throws(DocumentFault) {
    guard let file = unsafe fopen(path, "wb") else { throw .unwritable(reason) }
    let count = unsafe fwrite(bytes, 1, bytes.count, file)
    guard unsafe fclose(file) == 0, count == bytes.count else { throw .unwritable(reason) }
  }

  private static var reason: String { unsafe String(cString: strerror(errno)) }
}
