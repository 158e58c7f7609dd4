internal import Diagnostics
internal import Markup

extension CatalogueRule {
  /// A link in a story leads to a record's file, to the web, to a mailbox or a telephone.
  static let storyLinks = CatalogueRule { records, _, report in
    let targets = StoryLink.Targets(records)
    func check(_ stories: Localized<Story>?) {
      guard let stories else { return }
      for story in stories.all { StoryLink.check(story, targets, &report) }
    }
    for record in records.products.records { check(record.story) }
    for record in records.decisions.records { check(record.story) }
    for record in records.producers.records { check(record.story) }
    for record in records.points.records { check(record.story) }
    for record in records.communes.records { check(record.story) }
    for record in records.destinations.records { check(record.story) }
    for record in records.fairs.records { check(record.story) }
    for record in records.news.records { check(record.story) }
    for record in records.pages.records { check(record.story) }
  }
}
