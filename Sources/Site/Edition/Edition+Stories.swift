internal import Catalogue
internal import Diagnostics
internal import Markup

extension Edition {
  /// A story, with its language where that is not the page's.
  func story(_ story: Localized<Story>?) -> StoryView? {
    story.map { story in
      let (text, language) = story.value(for: self.language)
      return StoryView(
        story: text, edition: self, language: language == self.language ? nil : language)
    }
  }

  /// Adds a story's markup, its links led to the pages of records.
  func write(_ story: Story, to markup: inout [UInt8]) {
    var writer = HTMLWriter(after: markup)
    markup = []
    let setting = MarkdownDocument.Setting(
      destination: { self.destination($0, in: story.path) }, anchor: common.anchor,
      back: strings.text(.footnoteBack))
    MarkdownDocument.render(common.stories.source(of: story), into: &writer, setting)
    markup = writer.bytes
  }

  /// Where a link of a story leads on the site.
  private func destination(_ written: String, in path: String) -> MarkdownDocument.Destination {
    switch StoryLink(written, in: path) {
    case .external(let address): return .address(address)
    case .heading(let name): return .address("#" + common.anchor(name))
    case .record(let kind, let id, let heading):
      guard let record = catalogue.find(kind, id) else { return .gone }
      let page = href(.record(record)).string
      return .address(heading.map { page + "#" + common.anchor($0) } ?? page)
    case .document(let name, let fragment):
      let file = MediaFile(name: name, span: .start(of: path))
      guard let found = catalogue.media[document: file] else { return .gone }
      let address = href("/" + found.path)
      return .address(fragment.map { address + "#" + $0 } ?? address)
    case .unknown: return .none
    }
  }
}
