internal import Diagnostics
internal import Markup

extension CatalogueRule {
  /// Points and stars say the same (Decision 26/2026/QĐ-TTg, article 4): 50 to 70 is three stars, 70
  /// to 90 four, from 90 five.
  ///
  /// Four stars of a province with 90 points and more are right: the ministry has not decided yet.
  static let scoreAndStars = CatalogueRule { records, _, report in
    for recognition in records.recognitions.values.joined() {
      guard let score = recognition.score, let stars = recognition.stars else { continue }
      let meant = score < 50 ? nil : score < 70 ? 3 : score < 90 ? 4 : 5
      if stars == meant { continue }
      if stars == 4, meant == 5, recognition.level != .ministry { continue }
      report.warning(.scoreAndStars(score, stars, meant), at: recognition.span)
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func scoreAndStars(_ score: Double, _ stars: Int, _ meant: Int?) -> Self {
    let points = DecimalText.of(score, places: 2)
    return Self(
      "score-and-stars",
      vi:
        "\(points) điểm ứng với \(meant.map { "\($0) sao" } ?? "không hạng nào"), dòng này ghi \(stars) sao",
      en: "\(points) points are \(meant.map { "\($0) stars" } ?? "no rank"), and this says \(stars)"
    )
  }
}
