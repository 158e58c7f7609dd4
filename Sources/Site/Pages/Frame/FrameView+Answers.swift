internal import Catalogue
internal import Markup
internal import Theme

// What a page tells those who read it before, and whom they tell of a mistake.
extension FrameView {
  /// Whether readers may have something to say about the page, and somebody to say it to.
  var isAbout: Bool {
    traits.isIndexed && page.subject != .languages && edition.settings.publisher?.email != nil
  }

  var corrections: [CorrectionView] {
    (marks?.corrections ?? []).map { correction in
      CorrectionView(
        day: edition.strings.text(
          .correctedOn, ["day": edition.strings.day(correction.date)]),
        note: edition.text(correction.note))
    }
  }

  func writeReport(to text: inout [UInt8]) {
    text.add("mailto:\(edition.settings.publisher?.email ?? "")?subject=")
    text.add(percentEncoded: edition.strings.text(.reportSubject, ["title": heading.title]))
    text.add("&body=")
    var address: [UInt8] = []
    edition.write(urlOf: page.subject, to: &address)
    text.add(percentEncoded: String(decoding: address, as: UTF8.self))
  }
}

/// Something that was put right on a page.
struct CorrectionView: Sendable {
  let day: String
  let note: TextView

  static let fields = Fields<CorrectionView>(
    "correction", [.text("day") { $0.day }, .object("note", TextView.fields) { $0.note }])
}
