private import CXML

/// Goes through an XML text from tag to tag, by libxml2's reader.
///
/// It asks for nothing outside the text; a text with a document type is refused, for workbooks have
/// none and entities can grow without end.
@safe final class XMLScanner {
  enum Event {
    case start, end, text
  }

  private let reader: OpaquePointer
  private let part: String
  /// libxml2 does not copy the text.
  private let bytes: UnsafeMutableBufferPointer<CChar>
  /// The name of the element at hand, without its prefix.
  private(set) var name = ""
  /// Whether the element at hand ends where it starts: then no end is told.
  private(set) var isEmpty = false

  init(_ text: [UInt8], part: String) throws(WorkbookError) {
    guard text.count < Int(Int32.max) else { throw .tooLarge(part: part) }
    self.part = part
    unsafe bytes = .allocate(capacity: max(text.count, 1))
    for (index, byte) in text.enumerated() { unsafe bytes[index] = CChar(bitPattern: byte) }
    guard let start = unsafe bytes.baseAddress,
      let reader = unsafe ocop_xml_open(start, Int32(text.count))
    else {
      unsafe bytes.deallocate()
      throw .damaged(part: part)
    }
    unsafe self.reader = reader
  }

  deinit {
    unsafe ocop_xml_close(reader)
    unsafe bytes.deallocate()
  }

  /// The next tag or text; nil at the end.
  func next() throws(WorkbookError) -> Event? {
    switch unsafe ocop_xml_next(reader) {
    case OCOP_XML_END_OF_TEXT: return nil
    case OCOP_XML_START:
      readName()
      isEmpty = unsafe ocop_xml_is_empty(reader) == 1
      return .start
    case OCOP_XML_END:
      readName()
      return .end
    case OCOP_XML_TEXT: return .text
    default: throw .damaged(part: part)
    }
  }

  private func readName() {
    name = unsafe ocop_xml_name(reader).map { unsafe String(cString: $0) } ?? ""
  }

  /// The text at hand.
  var text: String { unsafe ocop_xml_text(reader).map { unsafe String(cString: $0) } ?? "" }

  /// An attribute of the element at hand, by its name with its prefix.
  subscript(attribute: String) -> String? {
    guard let value = unsafe ocop_xml_attribute(reader, attribute) else { return nil }
    defer { unsafe ocop_xml_free(value) }
    return unsafe String(cString: value)
  }

  /// Passes over the rest of the element at hand.
  func skip() throws(WorkbookError) {
    guard !isEmpty else { return }
    var depth = 1
    while depth > 0, let event = try next() {
      switch event {
      case .start: if !isEmpty { depth += 1 }
      case .end: depth -= 1
      case .text: break
      }
    }
  }
}
