internal import Catalogue
internal import Markup
internal import Theme

/// Text with a mark of its language, where that is not the page's.
struct TextView: Sendable {
  let text: String
  let language: Language?

  static let fields = Fields<TextView>(
    "text", [.text("text") { $0.text }, .text("lang", optional: { $0.language?.code })])
}

/// A link with its text.
struct LinkView: Sendable {
  let name: TextView
  let href: Href
  /// What stands beside the link, such as a place or a count.
  let detail: String?
  /// Whether it leads to the page it stands on.
  var isCurrent = false
  /// Its number on the page's map.
  var number: String?
  /// What a producer makes, where the list says it.
  var makes: [TextView] = []

  static let fields = Fields<LinkView>(
    "link",
    [
      .object("name", TextView.fields) { $0.name }, .href("href") { $0.href },
      .text("detail", optional: { $0.detail }), .flag("is_current") { $0.isCurrent },
      .text("number", optional: { $0.number }), .list("makes", TextView.fields) { $0.makes },
    ])
}

/// A number of the catalogue or of an area, with what it counts.
struct NumberView: Sendable {
  let figure: String
  let label: String
  let href: Href

  static let fields = Fields<NumberView>(
    "number",
    [.text("figure") { $0.figure }, .text("label") { $0.label }, .href("href") { $0.href }])
}

/// A story's markup, made where a template asks for it.
struct StoryView: Sendable {
  let story: Story
  let edition: Edition
  let language: Language?

  static let fields = Fields<StoryView>(
    "story",
    [
      .markup("markup") { $0.edition.write($0.story, to: &$1) },
      .text("lang", optional: { $0.language?.code }),
    ])
}

/// A line of a table of facts.
struct FactView: Sendable {
  let label: String
  let value: TextView
  /// Where the value leads, if anywhere.
  let href: Href?

  init(_ label: String, _ value: TextView, href: Href? = nil) {
    self.label = label
    self.value = value
    self.href = href
  }

  static let fields = Fields<FactView>(
    "fact",
    [
      .text("label") { $0.label }, .object("value", TextView.fields) { $0.value },
      .href("href", optional: { $0.href }),
    ])
}

/// A step of a list in pages.
struct PagerView: Sendable {
  let position: String
  let previous: Href?
  let next: Href?

  static let fields = Fields<PagerView>(
    "pager",
    [
      .text("position") { $0.position }, .href("previous", optional: { $0.previous }),
      .href("next", optional: { $0.next }),
    ])
}
