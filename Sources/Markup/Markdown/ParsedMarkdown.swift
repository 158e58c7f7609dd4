private import CMarkGFM
private import Glibc
private import Synchronization

/// The library, made fit for several threads.
///
/// cmark-gfm keeps the special characters of strikethrough and autolink in process-wide tables,
/// adding them when a document starts and taking them away when it ends: on two threads a quarter
/// of mixed documents lose links or strikes, silently. So they are added once, for good; autolink's
/// own list is emptied, so that nothing is taken away; and documents with `~` go one at a time.
private enum Library {
  @safe struct Extensions: @unchecked Sendable {
    let table, strikethrough, autolink: OpaquePointer?
  }

  static let extensions: Extensions = {
    cmark_gfm_core_extensions_ensure_registered()
    let found = unsafe Extensions(
      table: cmark_find_syntax_extension("table"),
      strikethrough: cmark_find_syntax_extension("strikethrough"),
      autolink: cmark_find_syntax_extension("autolink"))
    let parser = unsafe cmark_parser_new(CMARK_OPT_DEFAULT)
    unsafe cmark_parser_attach_syntax_extension(parser, found.strikethrough)
    unsafe cmark_parser_attach_syntax_extension(parser, found.autolink)
    unsafe cmark_manage_extensions_special_characters(parser, 1)
    unsafe cmark_syntax_extension_set_special_inline_chars(found.autolink, nil)
    unsafe cmark_parser_free(parser)
    return found
  }()

  /// Held while a document with `~` is parsed.
  static let strikethrough = Mutex(())
}

/// Owns a parser and the tree it made.
@safe struct ParsedMarkdown: ~Copyable {
  private let parser: OpaquePointer?
  private let root: OpaquePointer?
  /// One `~` is Vietnamese for "about": two strike out.
  private static let options = CMARK_OPT_FOOTNOTES | CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE

  init(_ source: ArraySlice<UInt8>) {
    let extensions = Library.extensions
    unsafe parser = cmark_parser_new(Self.options)
    unsafe cmark_parser_attach_syntax_extension(parser, extensions.table)
    unsafe cmark_parser_attach_syntax_extension(parser, extensions.autolink)
    let parser = unsafe self.parser
    func parse() -> OpaquePointer? {
      unsafe source.withUnsafeBytes { buffer in
        unsafe cmark_parser_feed(
          parser, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count)
      }
      return unsafe cmark_parser_finish(parser)
    }
    if source.contains(UInt8(ascii: "~")) {
      unsafe cmark_parser_attach_syntax_extension(parser, extensions.strikethrough)
      nonisolated(unsafe) var parsed: OpaquePointer?
      Library.strikethrough.withLock { _ in unsafe parsed = parse() }
      unsafe root = parsed
    } else {
      unsafe root = parse()
    }
  }

  deinit {
    unsafe cmark_node_free(root)
    unsafe cmark_parser_free(parser)
  }

  func shiftHeadings(below top: Int32) {
    var headings: [OpaquePointer] = unsafe []
    unsafe forEach { node, type in
      if type == CMARK_NODE_HEADING { unsafe headings.append(node) }
    }
    let highest = unsafe headings.map { unsafe cmark_node_get_heading_level($0) }.min() ?? top
    unsafe headings.forEach { heading in
      let level = unsafe cmark_node_get_heading_level(heading) - highest + top
      unsafe cmark_node_set_heading_level(heading, min(6, level))
    }
  }

  /// Turns raw HTML into text, but for comments, which go, and breaks, which are all that stays;
  /// pictures into their description.
  func replaceMarkup() {
    unsafe forEach { node, type in
      if type == CMARK_NODE_HTML_INLINE {
        let tag = unsafe string(of: node)
        if tag.hasPrefix("<!--") {
          unsafe remove(node)
        } else if !Self.isBreak(tag) {
          unsafe replace(node, with: literal(of: node))
        }
      } else if type == CMARK_NODE_HTML_BLOCK, unsafe string(of: node).hasPrefix("<!--") {
        unsafe remove(node)
      } else if type == CMARK_NODE_HTML_BLOCK {
        let paragraph = unsafe cmark_node_new(CMARK_NODE_PARAGRAPH)
        unsafe cmark_node_append_child(paragraph, literal(of: node))
        unsafe replace(node, with: paragraph)
      } else if type == CMARK_NODE_IMAGE {
        unsafe unwrap(node)
      }
    }
  }

  /// `<br>`, however it is written.
  static func isBreak(_ tag: String) -> Bool {
    let name = tag.lowercased().filter { !$0.isWhitespace && $0 != "/" }
    return name == "<br>"
  }

  /// Takes away line ends between letters of scripts that put no blank there.
  func joinLines() {
    unsafe forEach { node, type in
      guard type == CMARK_NODE_SOFTBREAK,
        let before = unsafe edge(cmark_node_previous(node), last: true)?.unicodeScalars.last,
        let after = unsafe edge(cmark_node_next(node), last: false)?.unicodeScalars.first,
        ScriptSigns.hasNoBlanks(before), ScriptSigns.hasNoBlanks(after)
      else { return }
      unsafe remove(node)
    }
  }

  /// The text at the end or beginning of a node; nil where something else stands there.
  private func edge(_ node: OpaquePointer?, last: Bool) -> String? {
    var node = unsafe node
    while let current = unsafe node {
      let inner = unsafe last ? cmark_node_last_child(current) : cmark_node_first_child(current)
      guard let inner = unsafe inner else {
        let type = unsafe cmark_node_get_type(current)
        return type == CMARK_NODE_TEXT ? unsafe string(of: current) : nil
      }
      unsafe node = inner
    }
    return nil
  }

  /// Writes the boxes of task lists as signs, which need no label.
  func writeTasks() {
    unsafe forEach { node, type in
      guard type == CMARK_NODE_ITEM,
        let paragraph = unsafe cmark_node_first_child(node),
        unsafe cmark_node_get_type(paragraph) == CMARK_NODE_PARAGRAPH,
        let first = unsafe cmark_node_first_child(paragraph)
      else { return }
      var texts: [OpaquePointer] = unsafe []
      var next: OpaquePointer? = unsafe first
      while let text = unsafe next, unsafe cmark_node_get_type(text) == CMARK_NODE_TEXT,
        unsafe texts.count < 4
      {
        unsafe texts.append(text)
        unsafe next = cmark_node_next(text)
      }
      let start = unsafe texts.map { unsafe string(of: $0) }.joined()
      let box =
        start.hasPrefix("[ ] ")
        ? "☐" : start.hasPrefix("[x] ") || start.hasPrefix("[X] ") ? "☑" : nil
      guard let box, let kept = unsafe texts.first else { return }
      unsafe cmark_node_set_literal(kept, box + String(start.dropFirst(3)))
      unsafe texts.dropFirst().forEach { unsafe remove($0) }
    }
  }

  /// What the headings are called in addresses: their words without marks, each name once.
  func headings(without mark: MarkdownSource.Mark?) -> [String] {
    var found: [String] = []
    var seen: Set<String> = []
    unsafe forEach { node, type in
      guard type == CMARK_NODE_HEADING else { return }
      var words = unsafe text(below: node)
      if let mark { words = words.replacing(String(decoding: mark.bytes, as: UTF8.self), with: "") }
      let name = Anchor.name(of: words)
      var own = name
      var number = 1
      while !seen.insert(own).inserted {
        number += 1
        own = "\(name)-\(number)"
      }
      found.append(own)
    }
    return found
  }

  /// The words of a node and of all below it.
  private func text(below node: OpaquePointer) -> String {
    var words = ""
    var child = unsafe cmark_node_first_child(node)
    while let current = unsafe child {
      switch unsafe cmark_node_get_type(current) {
      case CMARK_NODE_TEXT, CMARK_NODE_CODE: words += unsafe string(of: current)
      case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: words += " "
      default: words += unsafe text(below: current)
      }
      unsafe child = cmark_node_next(current)
    }
    return words
  }

  func resolveLinks(_ resolve: (String) -> MarkdownDocument.Destination) {
    unsafe forEach { node, type in
      guard type == CMARK_NODE_LINK else { return }
      let written = unsafe String(cString: cmark_node_get_url(node))
      switch resolve(written) {
      case .address(let address): unsafe cmark_node_set_url(node, address)
      case .none:
        let text = unsafe cmark_node_new(CMARK_NODE_TEXT)
        unsafe cmark_node_set_literal(text, " (\(written))")
        unsafe cmark_node_append_child(node, text)
        unsafe unwrap(node)
      case .gone: unsafe unwrap(node)
      }
    }
  }

  /// What readers see of each paragraph, heading and cell, code and raw HTML apart.
  func blocks(without mark: MarkdownSource.Mark?) -> [MarkdownBlock] {
    let sign = mark.map { String(decoding: $0.bytes, as: UTF8.self) }
    var found: [MarkdownBlock] = []
    unsafe forEach { node, type in
      let kind: MarkdownBlock.Kind
      var (text, tags): (String, [String]) = ("", [])
      if type == CMARK_NODE_CODE_BLOCK {
        var (length, offset): (Int32, Int32) = (0, 0)
        var character: CChar = 0
        guard unsafe cmark_node_get_fenced(node, &length, &offset, &character) == 0 else { return }
        kind = .indentedCode
      } else if type == CMARK_NODE_HTML_BLOCK {
        text = unsafe string(of: node)
        guard !text.hasPrefix("<!--") else { return }
        kind = .html
      } else if unsafe holdsText(node, type) {
        unsafe read(node, &text, &tags)
        if let sign { text = text.replacing(sign, with: "") }
        kind = .text
      } else {
        return
      }
      let place = unsafe placed(node)
      let first = unsafe max(0, Int(cmark_node_get_start_line(place)) - 1)
      let last = unsafe max(first, Int(cmark_node_get_end_line(place)) - 1)
      found.append(MarkdownBlock(kind: kind, lines: first...last, text: text, tags: tags))
    }
    return found
  }

  /// Reads the text below a node, and the tags that are no comments or breaks.
  private func read(_ node: OpaquePointer, _ text: inout String, _ tags: inout [String]) {
    var child = unsafe cmark_node_first_child(node)
    while let current = unsafe child {
      switch unsafe cmark_node_get_type(current) {
      case CMARK_NODE_TEXT: text += unsafe string(of: current)
      case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: text += "\n"
      case CMARK_NODE_HTML_INLINE:
        let tag = unsafe string(of: current)
        if tag.hasPrefix("<!--") || Self.isBreak(tag) { break }
        if !tag.hasPrefix("</") { tags.append(tag) }
        text += "\u{FFFC}"
      case CMARK_NODE_CODE: text += "\u{FFFC}"
      default:
        // A sign inside bold or a link is one of another run.
        text += "\u{FFFC}"
        unsafe read(current, &text, &tags)
        text += "\u{FFFC}"
      }
      unsafe child = cmark_node_next(current)
    }
  }

  private func holdsText(_ node: OpaquePointer, _ type: cmark_node_type) -> Bool {
    if type == CMARK_NODE_PARAGRAPH || type == CMARK_NODE_HEADING { return true }
    return unsafe strcmp(cmark_node_get_type_string(node), "table_cell") == 0
  }

  /// The node itself, or the nearest around it whose lines are known.
  private func placed(_ node: OpaquePointer) -> OpaquePointer {
    var block = unsafe node
    while unsafe cmark_node_get_start_line(block) == 0,
      let parent = unsafe cmark_node_parent(block)
    {
      unsafe block = parent
    }
    return unsafe block
  }

  func references() -> [MarkdownDocument.Reference] {
    var found: [MarkdownDocument.Reference] = []
    unsafe forEach { node, type in
      guard type == CMARK_NODE_LINK || type == CMARK_NODE_IMAGE else { return }
      let block = unsafe placed(node)
      found.append(
        unsafe MarkdownDocument.Reference(
          destination: String(cString: cmark_node_get_url(node)),
          line: max(0, Int(cmark_node_get_start_line(block)) - 1),
          isPicture: type == CMARK_NODE_IMAGE))
    }
    return found
  }

  func render(_ markup: RenderedMarkup, into writer: inout HTMLWriter) {
    let extensions = unsafe cmark_parser_get_syntax_extensions(parser)
    guard let html = unsafe cmark_render_html(root, Self.options, extensions) else { return }
    unsafe markup.write(UnsafeRawBufferPointer(start: html, count: strlen(html)), to: &writer)
    unsafe free(html)
  }

  /// Visits each node once, when all below it have been visited.
  private func forEach(
    _ visit: (OpaquePointer, cmark_node_type) -> Void
  ) {
    let iterator = unsafe cmark_iter_new(root)
    defer { unsafe cmark_iter_free(iterator) }
    var nodes: [OpaquePointer] = unsafe []
    while true {
      let event = unsafe cmark_iter_next(iterator)
      if event == CMARK_EVENT_DONE { break }
      guard let node = unsafe cmark_iter_get_node(iterator) else { continue }
      let isLeaf = unsafe cmark_node_first_child(node) == nil
      if event == CMARK_EVENT_EXIT || isLeaf && event == CMARK_EVENT_ENTER {
        if unsafe nodes.last != node { unsafe nodes.append(node) }
      }
    }
    unsafe nodes.forEach { node in unsafe visit(node, cmark_node_get_type(node)) }
  }

  private func string(of node: OpaquePointer) -> String {
    guard let literal = unsafe cmark_node_get_literal(node) else { return "" }
    return unsafe String(cString: literal)
  }

  private func remove(_ node: OpaquePointer) {
    unsafe cmark_node_unlink(node)
    unsafe cmark_node_free(node)
  }

  private func literal(
    of node: OpaquePointer
  ) -> OpaquePointer? {
    let text = unsafe cmark_node_new(CMARK_NODE_TEXT)
    unsafe cmark_node_set_literal(text, cmark_node_get_literal(node))
    return unsafe text
  }

  private func replace(
    _ node: OpaquePointer, with other: OpaquePointer?
  ) {
    unsafe cmark_node_insert_before(node, other)
    unsafe cmark_node_unlink(node)
    unsafe cmark_node_free(node)
  }

  /// Leaves a node's children in its place.
  private func unwrap(_ node: OpaquePointer) {
    while let child = unsafe cmark_node_first_child(node) {
      unsafe cmark_node_insert_before(node, child)
    }
    unsafe cmark_node_unlink(node)
    unsafe cmark_node_free(node)
  }
}
