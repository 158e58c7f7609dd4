private import CXML

/// Goes through an XML text from tag to tag, by libxml2's reader.
///
/// It asks for nothing outside the text; a text with a document type is refused, for workbooks have
/// none and entities can grow without end.
@safe final class XMLScanner {
  enum Event {
    case start, end, text
  }

  private let reader: xmlTextReaderPtr
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
    let options =
      XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
      | XML_PARSE_NOCDATA.rawValue
    guard
      let reader = unsafe xmlReaderForMemory(
        bytes.baseAddress, Int32(text.count), nil, nil, Int32(options))
    else {
      unsafe bytes.deallocate()
      throw .damaged(part: part)
    }
    unsafe self.reader = reader
  }

  deinit {
    unsafe xmlFreeTextReader(reader)
    unsafe bytes.deallocate()
  }

  /// The next tag or text; nil at the end.
  func next() throws(WorkbookError) -> Event? {
    while true {
      let found = unsafe xmlTextReaderRead(reader)
      if found == 0 { return nil }
      guard found == 1 else { throw .damaged(part: part) }
      switch unsafe xmlReaderTypes(UInt32(xmlTextReaderNodeType(reader))) {
      case XML_READER_TYPE_ELEMENT:
        readName()
        isEmpty = unsafe xmlTextReaderIsEmptyElement(reader) == 1
        return .start
      case XML_READER_TYPE_END_ELEMENT:
        readName()
        return .end
      case XML_READER_TYPE_TEXT, XML_READER_TYPE_CDATA, XML_READER_TYPE_SIGNIFICANT_WHITESPACE,
        XML_READER_TYPE_WHITESPACE:
        return .text
      case XML_READER_TYPE_DOCUMENT_TYPE, XML_READER_TYPE_ENTITY_REFERENCE:
        throw .damaged(part: part)
      default: continue
      }
    }
  }

  private func readName() {
    name = unsafe Self.string(xmlTextReaderConstLocalName(reader)) ?? ""
  }

  /// The text at hand.
  var text: String { unsafe Self.string(xmlTextReaderConstValue(reader)) ?? "" }

  /// An attribute of the element at hand, by its name with its prefix.
  subscript(attribute: String) -> String? {
    guard let value = unsafe xmlTextReaderGetAttribute(reader, attribute) else { return nil }
    defer { unsafe ocop_xml_free(value) }
    return unsafe Self.string(UnsafePointer(value))
  }

  private static func string(_ text: UnsafePointer<xmlChar>?) -> String? {
    guard let text = unsafe text else { return nil }
    return unsafe String(cString: text)
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
