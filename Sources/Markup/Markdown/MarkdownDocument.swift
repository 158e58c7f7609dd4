/// A story in Markdown: GitHub's tables, strikethrough, footnotes, task lists and web addresses; no
/// HTML but `<br>`, no scripts.
///
/// What safe mode would drop comes out as text instead: nothing an editor wrote is lost. Comments are
/// the editor's own and go nowhere.
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

  /// What a page adds to a story.
  package struct Setting {
    /// Where a link leads.
    let destination: (String) -> Destination
    /// The `id` of a heading on the page, by what it is without the page around it.
    let anchor: (String) -> String
    /// What the way back from a footnote is called.
    let back: String

    package init(
      destination: @escaping (String) -> Destination, anchor: @escaping (String) -> String = { $0 },
      back: String
    ) {
      self.destination = destination
      self.anchor = anchor
      self.back = back
    }
  }

  /// Renders a story; its highest heading becomes a second-level one, below the page's own.
  package static func render(
    _ story: ArraySlice<UInt8>, into writer: inout HTMLWriter, _ setting: Setting
  ) {
    let source = MarkdownSource(story)
    let document = ParsedMarkdown(source.bytes)
    document.shiftHeadings(below: 2)
    document.replaceMarkup()
    document.joinLines()
    document.writeTasks()
    document.resolveLinks(setting.destination)
    let ids = document.headings(without: source.mark).map(setting.anchor)
    document.render(RenderedMarkup(ids: ids, mark: source.mark, back: setting.back), into: &writer)
  }

  /// The links and pictures of a story; cheap where there are none.
  package static func references(in story: ArraySlice<UInt8>) -> [Reference] {
    guard story.contains(UInt8(ascii: "[")) else { return [] }
    return ParsedMarkdown(MarkdownSource(story).bytes).references()
  }

  /// What the headings of a story are called in addresses, each once, in their order.
  package static func headings(in story: ArraySlice<UInt8>) -> [String] {
    let source = MarkdownSource(story)
    return ParsedMarkdown(source.bytes).headings(without: source.mark)
  }
}
