internal import Diagnostics
internal import Markup

/// Checks of what a record says, made while its words still have their places.
///
/// Each stands in a file of its own.
struct TextRules: Sendable {
  let seaNames: SeaNames

  /// Checks what a file or a table's row says.
  func check(
    _ metadata: Node, story: ArraySlice<UInt8> = [], _ path: String, of kind: RecordKind,
    _ isTranslation: Bool, _ report: inout Report
  ) {
    let range = story.startIndex..<story.endIndex
    let story = PlacedText(bytes: story, span: SourceSpan(path: path, range: range))
    metadata.forEachText { seaNames.check($0, &report) }
    seaNames.check(story, &report)
    MarkdownLeft.check(story, &report)
    if !isTranslation { PhotoConsent.check(metadata, &report) }
    if kind == .producers || kind == .products { ContactInStory.check(metadata, story, &report) }
    if kind == .products { ClaimWords.check(metadata, story, &report) }
  }

  /// A hash of what the findings hang on beside the words.
  var hash: ContentHash { seaNames.hash }
}
