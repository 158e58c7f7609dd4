private import CYAML
package import Diagnostics

/// Reads YAML into nodes that know where they stand, through libyaml's events.
///
/// Anchors and aliases are refused: a few lines of them can stand for gigabytes.
@safe package struct YAMLReader: ~Copyable {
  /// The deepest a value may stand inside others.
  private static let deepest = 32

  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let bytes: ArraySlice<UInt8>
  private let path: String
  /// libyaml counts characters; this follows it through the bytes.
  private var cursor: (characters: Int, byte: Int)

  /// Reads one document, or reports the first thing that makes it unreadable and returns nil.
  ///
  /// - Parameter bytes: valid UTF-8; the slice's indices are the positions in the file.
  package static func read(
    _ bytes: ArraySlice<UInt8>, path: String, report: inout Report
  ) -> Node? {
    var reader = YAMLReader(bytes, path: path)
    return unsafe bytes.withUnsafeBufferPointer { buffer in
      unsafe yaml_parser_set_input_string(reader.parser, buffer.baseAddress, buffer.count)
      return reader.document(report: &report)
    }
  }

  private init(_ bytes: ArraySlice<UInt8>, path: String) {
    self.bytes = bytes
    self.path = path
    cursor = (0, bytes.startIndex)
    unsafe parser = .allocate(capacity: 1)
    unsafe yaml_parser_initialize(parser)
    unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
  }

  deinit {
    unsafe yaml_parser_delete(parser)
    unsafe parser.deallocate()
  }

  /// An event, taken out of libyaml's memory.
  private enum Event {
    case scalar(String, isPlain: Bool)
    case listStart, listEnd, mapStart, mapEnd, alias, other, end
  }

  private mutating func document(report: inout Report) -> Node? {
    var node: Node?
    while let (event, span, isAnchored) = next(report: &report) {
      switch event {
      case .end: return node ?? Node(.map([]), at: span)
      case .other: continue
      default:
        if node != nil {
          report.error(.secondDocument, at: span, hint: .noDashes)
          return nil
        }
        guard
          let first = value(event, span, isAnchored, depth: 0, report: &report)
        else { return nil }
        node = first
      }
    }
    return nil
  }

  private mutating func value(
    _ event: Event, _ span: SourceSpan, _ isAnchored: Bool, depth: Int, report: inout Report
  ) -> Node? {
    if isAnchored {
      report.error(.alias, at: span, hint: .writeItAgain)
      return nil
    }
    if depth > Self.deepest {
      report.error(.tooDeep(Self.deepest), at: span)
      return nil
    }
    switch event {
    case .scalar(let text, let isPlain):
      return Node(.scalar(text, isPlain: isPlain), at: span)
    case .listStart: return list(span, depth: depth, report: &report)
    case .mapStart: return map(span, depth: depth, report: &report)
    case .alias:
      report.error(.alias, at: span, hint: .writeItAgain)
      return nil
    case .listEnd, .mapEnd, .other, .end: return nil
    }
  }

  private mutating func list(_ start: SourceSpan, depth: Int, report: inout Report) -> Node? {
    var items: [Node] = []
    while let (event, span, isAnchored) = next(report: &report) {
      if case .listEnd = event {
        return Node(.list(items), at: start.joined(to: span))
      }
      guard let item = value(event, span, isAnchored, depth: depth + 1, report: &report)
      else { return nil }
      items.append(item)
    }
    return nil
  }

  private mutating func map(_ start: SourceSpan, depth: Int, report: inout Report) -> Node? {
    var entries: [Node.Entry] = []
    var seen: Set<String> = []
    while let (event, span, isAnchored) = next(report: &report) {
      if case .mapEnd = event {
        return Node(.map(entries), at: start.joined(to: span))
      }
      guard let key = value(event, span, isAnchored, depth: depth + 1, report: &report)
      else { return nil }
      guard let (event, span, isAnchored) = next(report: &report),
        let held = value(event, span, isAnchored, depth: depth + 1, report: &report)
      else { return nil }
      guard case .scalar(let name, _) = key.content else {
        report.error(.keyIsNotText, at: key.span)
        continue
      }
      if seen.insert(name).inserted {
        entries.append(Node.Entry(key: name, keySpan: key.span, value: held))
      } else {
        report.error(.duplicateKey(name), at: key.span)
      }
    }
    return nil
  }

  /// The next event with its place and whether it carries an anchor; nil after a syntax error.
  private mutating func next(
    report: inout Report
  ) -> (event: Event, span: SourceSpan, isAnchored: Bool)? {
    var event = unsafe yaml_event_t()
    guard unsafe yaml_parser_parse(parser, &event) == 1 else {
      reportSyntaxError(to: &report)
      return nil
    }
    defer { unsafe yaml_event_delete(&event) }
    let lower = unsafe byte(at: event.start_mark)
    let upper = unsafe byte(at: event.end_mark)
    let span = SourceSpan(path: path, range: lower..<max(lower, upper))
    switch unsafe event.type {
    case YAML_SCALAR_EVENT:
      let scalar = unsafe event.data.scalar
      let text = unsafe String(
        decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
      let isPlain = unsafe scalar.style == YAML_PLAIN_SCALAR_STYLE
      return unsafe (.scalar(text, isPlain: isPlain), span, scalar.anchor != nil)
    case YAML_SEQUENCE_START_EVENT:
      return unsafe (.listStart, span, event.data.sequence_start.anchor != nil)
    case YAML_MAPPING_START_EVENT:
      return unsafe (.mapStart, span, event.data.mapping_start.anchor != nil)
    case YAML_SEQUENCE_END_EVENT: return (.listEnd, span, false)
    case YAML_MAPPING_END_EVENT: return (.mapEnd, span, false)
    case YAML_ALIAS_EVENT: return (.alias, span, false)
    case YAML_STREAM_END_EVENT, YAML_NO_EVENT: return (.end, span, false)
    default: return (.other, span, false)
    }
  }

  /// The byte of a mark: counted on from the last one, for marks come in the order of the text.
  private mutating func byte(at mark: yaml_mark_t) -> Int {
    let target = Int(mark.index)
    if target < cursor.characters { cursor = (0, bytes.startIndex) }
    while cursor.characters < target, cursor.byte < bytes.endIndex {
      cursor.byte += 1
      while cursor.byte < bytes.endIndex, bytes[cursor.byte] & 0xC0 == 0x80 { cursor.byte += 1 }
      cursor.characters += 1
    }
    return cursor.byte
  }

  private mutating func reportSyntaxError(to report: inout Report) {
    let problem = unsafe parser.pointee.problem.map { unsafe String(cString: $0) } ?? ""
    let isReader = unsafe parser.pointee.error == YAML_READER_ERROR
    let isOpenQuote = problem == "found unexpected end of stream" && !isReader
    // An open quote is wrong where it opens, not where the file ends.
    let mark = unsafe isOpenQuote ? parser.pointee.context_mark : parser.pointee.problem_mark
    var offset = byte(at: mark)
    if isReader { offset = unsafe bytes.startIndex + Int(parser.pointee.problem_offset) }
    offset = min(offset, max(bytes.startIndex, bytes.endIndex - 1))
    let span = SourceSpan(path: path, range: offset..<offset + 1)
    if let found = StrangeSigns.first(in: bytes, before: offset) {
      let place = SourceSpan(path: path, range: found.range)
      report.error(.strangeSign(found.sign), at: place, hint: .writeSign(found.sign))
      return
    }
    switch problem {
    case "mapping values are not allowed in this context":
      report.error(.colonInText, at: span, hint: .quoteIt)
    case "found character that cannot start any token":
      report.error(.strangeCharacter, at: span, hint: .quoteIt)
    case "control characters are not allowed":
      report.error(.controlCharacter, at: span)
    case "did not find expected ',' or ']'", "did not find expected ',' or '}'":
      report.error(.unclosedFlow, at: span, hint: .quoteIt)
    case _ where isOpenQuote:
      report.error(.unclosedQuote, at: span)
    case "did not find expected key", "could not find expected ':'",
      "did not find expected '-' indicator":
      report.error(.badIndent, at: span, hint: .checkIndent)
    default:
      report.error(.syntax(problem), at: span)
    }
  }
}

extension BilingualText {
  private static let text = "đặt cả đoạn chữ trong dấu ngoặc kép"

  fileprivate static let quoteIt = BilingualText(
    vi: "\(text): name: \"Nước mắm: cốt nhĩ\"",
    en: "put the text in quotes: name: \"Nước mắm: cốt nhĩ\"")
  fileprivate static let checkIndent = BilingualText(
    vi: "xem lại khoảng trắng đầu dòng và dấu hai chấm sau mỗi khóa",
    en: "check the spaces that begin the line and the colon after each key")
  fileprivate static let writeItAgain = BilingualText(
    vi: "viết lại giá trị ở chỗ cần dùng, hoặc đặt chữ trong dấu ngoặc kép",
    en: "write the value again where it is needed, or put the text in quotes")
}

extension BilingualText {
  fileprivate static let noDashes = BilingualText(
    vi: "xóa dòng “---” hoặc “...” thừa; tệp .yaml không cần dòng ấy ở cuối",
    en: "delete the “---” or “...” too many; a .yaml file needs none at its end")
}

extension Diagnostic.Message {
  fileprivate static let secondDocument = Self(
    "yaml-second-document", vi: "phần thông tin chỉ có một khối, ở đây bắt đầu khối thứ hai",
    en: "the metadata is one block, and a second one starts here")
  fileprivate static let alias = Self(
    "yaml-alias", vi: "không dùng neo (&) và bí danh (*) của YAML",
    en: "YAML anchors (&) and aliases (*) are not used here")
  fileprivate static let keyIsNotText = Self(
    "yaml-key", vi: "tên khóa phải là chữ", en: "a key must be text")
  fileprivate static let colonInText = Self(
    "yaml-colon", vi: "dấu hai chấm ở đây làm YAML hiểu là một khóa mới",
    en: "the colon here makes YAML read a new key")
  fileprivate static let strangeCharacter = Self(
    "yaml-character", vi: "chữ không được bắt đầu bằng ký tự này (hoặc bằng dấu tab)",
    en: "text cannot start with this character (or with a tab)")
  fileprivate static let controlCharacter = Self(
    "yaml-control", vi: "có ký tự điều khiển không nhìn thấy", en: "an invisible control character")
  fileprivate static let unclosedFlow = Self(
    "yaml-flow", vi: "thiếu dấu phẩy hoặc dấu đóng ngoặc",
    en: "a comma or a closing bracket is missing")
  fileprivate static let unclosedQuote = Self(
    "yaml-quote", vi: "dấu ngoặc kép mở ra mà không đóng lại",
    en: "a quotation mark is opened and never closed")
  fileprivate static let badIndent = Self(
    "yaml-indent", vi: "dòng này không khớp với các dòng ở trên",
    en: "this line does not fit the lines above it")

  fileprivate static func tooDeep(_ limit: Int) -> Self {
    Self(
      "yaml-depth", vi: "giá trị lồng nhau quá \(limit) tầng",
      en: "values stand inside one another more than \(limit) deep")
  }
  fileprivate static func duplicateKey(_ name: String) -> Self {
    Self(
      "duplicate-key", vi: "khóa “\(name)” chỉ được viết một lần",
      en: "the key “\(name)” can be given only once")
  }
  fileprivate static func syntax(_ problem: String) -> Self {
    Self(
      "yaml-syntax", vi: "không hiểu dòng này: mỗi dòng phải là “khóa: giá trị”",
      en: "YAML that cannot be read (\(problem))")
  }
}
