internal import Diagnostics
internal import Markup

extension CatalogueRule {
  /// A link in a story leads to a record's file, to the web, to a mailbox or a telephone.
  static let storyLinks = CatalogueRule { records, _, report in
    let targets = StoryLink.Targets(records)
    for story in records.all.flatMap({ $0.story?.all ?? [] }) {
      StoryLink.check(story, targets, &report)
    }
  }
}
