internal import Diagnostics

/// Builds a template's tree from its tokens.
struct TemplateParser {
  private let tokens: [TemplateTokenizer.Token]
  private var index = 0
  private var depth = 0
  /// How deep sections and blocks may stand inside one another.
  private static let deepest = 100

  /// Parses a template, or reports the first thing that is wrong with it and returns nil.
  static func parse(_ bytes: [UInt8], path: String, report: inout Report) -> [TemplateNode]? {
    guard let tokens = TemplateTokenizer.tokens(of: bytes, path: path, report: &report)
    else { return nil }
    var parser = TemplateParser(tokens)
    return parser.nodes(until: nil, &report)
  }

  private init(_ tokens: [TemplateTokenizer.Token]) {
    self.tokens = tokens
  }

  /// Reads nodes up to the tag that closes a name, or to the end.
  private mutating func nodes(
    until open: Located<String>?, _ report: inout Report
  ) -> [TemplateNode]? {
    depth += 1
    defer { depth -= 1 }
    if let open, depth > Self.deepest {
      report.error(.tooDeep(Self.deepest), at: open.span)
      return nil
    }
    var nodes: [TemplateNode] = []
    while index < tokens.count {
      let token = tokens[index]
      index += 1
      switch token {
      case .lineStart(let blanks): nodes.append(.lineStart(blanks))
      case .text(let text): nodes.append(.text(text))
      case .ownLineBlock(let name, let blanks):
        guard let block = block(name, .ownLine(blanks), &report) else { return nil }
        nodes.append(.block(block))
      case .tag(.close, let name, _):
        guard let open, name.value == open.value else {
          report.error(.closesNothing(name.value, open?.value), at: name.span)
          return nil
        }
        return nodes
      case .tag(let tag, let name, let alone):
        guard let node = node(tag, name, alone, &report) else { return nil }
        nodes += node
      }
    }
    if let open {
      report.error(.neverClosed(open.value), at: open.span)
      return nil
    }
    return nodes
  }

  private mutating func node(
    _ tag: TemplateTokenizer.Tag, _ name: Located<String>, _ alone: ArraySlice<UInt8>?,
    _ report: inout Report
  ) -> [TemplateNode]? {
    switch tag {
    case .variable: return [.variable(name, isRaw: false)]
    case .raw: return [.variable(name, isRaw: true)]
    case .comment, .delimiters, .close: return []
    case .partial: return [.partial(name, indentation: alone)]
    case .open, .inverted:
      return nodes(until: name, &report).map {
        [.section(name, isInverted: tag == .inverted, $0)]
      }
    case .block:
      let layout = alone.map { TemplateBlock.Layout.lines($0) } ?? .inline
      return block(name, layout, &report).map { [.block($0)] }
    case .parent:
      return nodes(until: name, &report).map { children in
        var blocks: [TemplateBlock] = []
        for case .block(let block) in children { blocks.append(block) }
        return [.parent(name, blocks, indentation: alone)]
      }
    }
  }

  private mutating func block(
    _ name: Located<String>, _ layout: TemplateBlock.Layout, _ report: inout Report
  ) -> TemplateBlock? {
    nodes(until: name, &report).map {
      TemplateBlock(name: name.value, layout: layout, children: $0)
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func closesNothing(_ name: String, _ open: String?) -> Self {
    guard let open else {
      return Self(
        "closes-nothing", vi: "thẻ đóng “\(name)” không có thẻ mở",
        en: "the closing tag “\(name)” closes nothing")
    }
    return Self(
      "closes-nothing", vi: "ở đây phải đóng “\(open)”, không phải “\(name)”",
      en: "“\(open)” is to be closed here, not “\(name)”")
  }
  fileprivate static func tooDeep(_ limit: Int) -> Self {
    Self(
      "template-depth", vi: "thẻ lồng nhau quá \(limit) tầng",
      en: "tags stand inside one another more than \(limit) deep")
  }
  fileprivate static func neverClosed(_ name: String) -> Self {
    Self(
      "never-closed", vi: "thẻ “\(name)” không có thẻ đóng", en: "the tag “\(name)” is never closed"
    )
  }
}
