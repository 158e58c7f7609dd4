internal import Diagnostics
internal import Markup

extension CatalogueRule {
  /// A link in a story leads to a record's file, to the web, to a mailbox or a telephone.
  static let storyLinks = CatalogueRule { records, _, report in
    let targets = StoryLink.Targets(records)
    for (language, story) in records.all.flatMap({ $0.story?.byLanguage ?? [] }) {
      StoryLink.check(story, in: language, targets, &report)
    }
  }
}
