private import CMarkGFM
private import Glibc
private import Synchronization

/// A story in Markdown: GitHub's tables, strikethrough and web addresses; no HTML, no scripts.
///
/// What safe mode would drop comes out as text instead: nothing an editor wrote is lost.
package enum MarkdownDocument {
  /// Where a link of a story leads.
  package enum Destination {
    /// An address to write into the page.
    case address(String)
    /// None that may be published: the link becomes text, with what was written after it.
    case none
    /// A record that is not there any more: only the link's text stays.
    case gone
  }

  /// A link or picture as written, with the line of the story it stands on, from 0.
  package struct Reference: Sendable {
    package let destination: String
    package let line: Int
    package let isPicture: Bool
  }

  /// Renders a story; its highest heading becomes a second-level one, below the page's own.
  package static func render(
    _ source: ArraySlice<UInt8>, into writer: inout HTMLWriter,
    resolving destination: (String) -> Destination
  ) {
    let document = ParsedMarkdown(source)
    document.shiftHeadings(below: 2)
    document.replaceMarkup()
    document.resolveLinks(destination)
    document.render(into: &writer)
  }

  /// The links and pictures of a story; cheap where there are none.
  package static func references(in source: ArraySlice<UInt8>) -> [Reference] {
    guard mayHoldLinks(source) else { return [] }
    return ParsedMarkdown(source).references()
  }

  private static func mayHoldLinks(_ source: ArraySlice<UInt8>) -> Bool {
    source.contains(UInt8(ascii: "["))
  }
}

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
@safe private struct ParsedMarkdown: ~Copyable {
  private let parser: OpaquePointer?
  private let root: OpaquePointer?

  init(_ source: ArraySlice<UInt8>) {
    let extensions = Library.extensions
    unsafe parser = cmark_parser_new(CMARK_OPT_DEFAULT)
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

  /// Turns raw HTML into text and pictures into their description.
  func replaceMarkup() {
    unsafe forEach { node, type in
      if type == CMARK_NODE_HTML_INLINE {
        unsafe replace(node, with: literal(of: node))
      } else if type == CMARK_NODE_HTML_BLOCK {
        let paragraph = unsafe cmark_node_new(CMARK_NODE_PARAGRAPH)
        unsafe cmark_node_append_child(paragraph, literal(of: node))
        unsafe replace(node, with: paragraph)
      } else if type == CMARK_NODE_IMAGE {
        unsafe unwrap(node)
      }
    }
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

  func references() -> [MarkdownDocument.Reference] {
    var found: [MarkdownDocument.Reference] = []
    unsafe forEach { node, type in
      guard type == CMARK_NODE_LINK || type == CMARK_NODE_IMAGE else { return }
      var block = unsafe node
      while unsafe cmark_node_get_start_line(block) == 0,
        let parent = unsafe cmark_node_parent(block)
      {
        unsafe block = parent
      }
      found.append(
        unsafe MarkdownDocument.Reference(
          destination: String(cString: cmark_node_get_url(node)),
          line: max(0, Int(cmark_node_get_start_line(block)) - 1),
          isPicture: type == CMARK_NODE_IMAGE))
    }
    return found
  }

  func render(into writer: inout HTMLWriter) {
    let extensions = unsafe cmark_parser_get_syntax_extensions(parser)
    guard let html = unsafe cmark_render_html(root, CMARK_OPT_DEFAULT, extensions) else { return }
    unsafe writer.append(UnsafeRawBufferPointer(start: html, count: strlen(html)))
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
