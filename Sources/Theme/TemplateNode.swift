internal import Diagnostics

/// A part of a parsed template.
indirect enum TemplateNode: Sendable {
  /// The blanks that begin a line.
  case lineStart(ArraySlice<UInt8>)
  case text(ArraySlice<UInt8>)
  case variable(Located<String>, isRaw: Bool)
  case section(Located<String>, isInverted: Bool, [TemplateNode])
  /// Another template; its lines are indented where the tag stands alone on a line.
  case partial(Located<String>, indentation: ArraySlice<UInt8>?)
  /// A template to inherit from, with the blocks that replace its own.
  case parent(Located<String>, [TemplateBlock], indentation: ArraySlice<UInt8>?)
  case block(TemplateBlock)

  /// The keys of the strings it reads: what stands behind `t.` in its names.
  var strings: [String] {
    func key(_ name: Located<String>) -> [String] {
      name.value.hasPrefix("t.") ? [String(name.value.dropFirst(2))] : []
    }
    return switch self {
    case .lineStart, .text, .partial: []
    case .variable(let name, _): key(name)
    case .section(let name, _, let children): key(name) + children.flatMap(\.strings)
    case .parent(_, let blocks, _): blocks.flatMap { $0.children.flatMap(\.strings) }
    case .block(let block): block.children.flatMap(\.strings)
    }
  }

  /// The names of the other templates it leads to.
  var templates: [String] {
    switch self {
    case .lineStart, .text, .variable: []
    case .section(_, _, let children): children.flatMap(\.templates)
    case .partial(let name, _): [name.value]
    case .parent(let name, let blocks, _):
      [name.value] + blocks.flatMap { $0.children.flatMap(\.templates) }
    case .block(let block): block.children.flatMap(\.templates)
    }
  }
}

/// A named part of a template that an heir may replace.
struct TemplateBlock: Sendable {
  /// How the block's tags stand among the lines.
  enum Layout: Sendable {
    /// In the middle of a line.
    case inline
    /// Opened and closed on a line of its own, after blanks.
    case ownLine(ArraySlice<UInt8>)
    /// Opened on a line of its own, after blanks; what it holds starts on the next.
    case lines(ArraySlice<UInt8>)
  }

  let name: String
  let layout: Layout
  let children: [TemplateNode]

  /// The blanks before the first line the block holds.
  var firstIndentation: ArraySlice<UInt8>? {
    guard case .lines = layout, case .lineStart(let blanks)? = children.first else { return nil }
    return blanks
  }
}
