internal import Catalogue
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
    MarkdownDocument.render(common.stories.source(of: story), into: &writer) { destination in
      switch StoryLink(destination, in: story.path) {
      case .external(let address): .address(address)
      case .record(let kind, let id):
        catalogue.find(kind, id).map { .address(href(.record($0)).string) } ?? .gone
      case .unknown: .none
      }
    }
    markup = writer.bytes
  }
}
