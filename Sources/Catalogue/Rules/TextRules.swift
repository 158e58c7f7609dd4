internal import Diagnostics
internal import Markup

/// Checks of what a record says, made while its words still have their places.
///
/// Each stands in a file of its own.
struct TextRules: Sendable {
  let seaNames: SeaNames

  /// Checks everything a record's files say, in every language.
  func check(_ source: RecordSource, of kind: RecordKind, _ report: inout Report) {
    source.forEachText { seaNames.check($0, &report) }
    PhotoConsent.check(source, &report)
    if kind == .products { ClaimWords.check(source, &report) }
    if kind == .producers { PersonInID.check(source, &report) }
  }
}
