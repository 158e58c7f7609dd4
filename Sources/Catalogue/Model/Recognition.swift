package import Diagnostics
package import Markup

/// A row of a decision for one product.
package struct Recognition: Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    case new, renewed, upgraded, corrected, revoked

    /// The order in which events of one day count.
    var precedence: Int {
      switch self {
      case .new, .renewed, .upgraded: 0
      case .corrected: 1
      case .revoked: 2
      }
    }
  }

  /// The decision: its id where it is a record, else its number.
  package let decision: String
  package let number: String
  package let date: CalendarDay
  package let authority: String
  package let level: Level
  package let kind: Kind
  /// 3 to 5; nil for a revocation.
  package let stars: Int?
  /// Points out of 100.
  package let score: Double?
  package let validUntil: CalendarDay?
  /// The id or number of the decision whose recognition this row ends.
  package internal(set) var revokes: Reference?
  package let span: SourceSpan
}

/// Who decided: the level that may grant a star depends on the date (`GrantingLevel`).
package enum Level: String, CaseIterable, Sendable {
  case district
  case province
  case ministry
}

extension ValueType<Recognition> {
  private static let number = RecordKey("number", .text, .required)
  private static let date = RecordKey("date", .day, .required)
  private static let authority = RecordKey("authority", .text, .required)
  private static let level = RecordKey("level", ValueType<Level>.choice, .required)

  /// A recognition inside a product, for which there is no decision record.
  static let recognition = ValueType.map(
    BilingualText(
      vi: "một lần công nhận: {number: …, date: …}", en: "a recognition: {number: …, date: …}"),
    [number.description, date.description, authority.description, level.description]
      + RecognitionKeys.all
  ) { reader, report in
    let number = reader.required(number, &report)
    let date = reader.required(date, &report)
    let authority = reader.required(authority, &report)
    let level = reader.required(level, &report)
    let row = RecognitionKeys.read(reader, on: date, &report)
    guard let number, let date, let authority, let level, let row else { return nil }
    return Recognition(
      decision: number, number: number, date: date, authority: authority, level: level,
      kind: row.kind, stars: row.stars, score: row.score, validUntil: row.validUntil,
      revokes: row.revokes, span: reader.source.span)
  }
}

/// The keys a recognition has in a decision's table and in a product alike.
enum RecognitionKeys {
  struct Row {
    let kind: Recognition.Kind
    let stars: Int?
    let score: Double?
    let validUntil: CalendarDay?
    let revokes: Reference?
  }

  static let kind = RecordKey("kind", ValueType<Recognition.Kind>.choice, .required)
  static let stars = RecordKey("stars", .stars)
  static let score = RecordKey("score", .number(in: 0...100))
  static let validUntil = RecordKey("valid_until", .day)
  static let revokes = RecordKey("revokes", .located(.text))

  static let all = [
    kind.description, stars.description, score.description, validUntil.description,
    revokes.description,
  ]

  /// - Parameter date: the decision's, before which nothing can end.
  static func read(
    _ reader: RecordReader, on date: CalendarDay?, _ report: inout Report
  ) -> Row? {
    let kind = reader.required(kind, &report)
    let hadErrors = report.errorCount
    let stars = reader.value(stars, &report)
    let starsAreWrong = report.errorCount > hadErrors
    let score = reader.value(score, &report)
    let validUntil = reader.value(validUntil, &report)
    let revokes = reader.value(revokes, &report)
    if let validUntil, let date, validUntil < date {
      report.error(.endsBeforeDecision, at: reader.span(of: "valid_until"))
    }
    guard let kind, !starsAreWrong else { return nil }
    if kind == .revoked {
      if revokes == nil { report.error(.revokesNothing, at: reader.source.span) }
    } else if stars == nil {
      let span = reader.source.missingKeySpan
      report.error(
        .starsMissing, at: span,
        hint: .write(
          "stars", "3", span,
          note: BilingualText(
            vi: "theo quyết định: 3, 4 hoặc 5", en: "as the decision says: 3 to 5")))
    }
    return Row(
      kind: kind, stars: stars, score: score, validUntil: validUntil, revokes: revokes)
  }
}

extension ValueType<Int> {
  /// A rank that is recognised: 3, 4 or 5 stars (Decision 26/2026/QĐ-TTg, article 4).
  static let stars = ValueType(
    BilingualText(vi: "số sao: 3, 4 hoặc 5", en: "stars: 3, 4 or 5")
  ) { source, _, report in
    guard case .scalar(let text, _) = source.node.content,
      let stars = Int(text) ?? (source.node.span.isInTable ? printed(text) : nil),
      (3...5).contains(stars)
    else {
      report.error(.notARank, at: source.node.span, hint: .onlyRanks)
      return nil
    }
    return stars
  }
}

extension ValueType<Int> {
  /// Stars as tables have them: `4 sao`, `4.0`, `OCOP 4 sao`.
  fileprivate static func printed(_ text: String) -> Int? {
    var words = TextFolding.fold(text).split(separator: " ").map(String.init)
    if words.first == "ocop" || words.first == "hang" { words.removeFirst() }
    if words.last == "sao" || words.last == "stars" { words.removeLast() }
    guard words.count == 1 else { return nil }
    let digits = words[0].hasSuffix(".0") ? String(words[0].dropLast(2)) : words[0]
    return Int(digits.filter { $0 != "*" && $0 != "★" })
  }
}

extension BilingualText {
  fileprivate static let onlyRanks = BilingualText(
    vi: "chỉ ghi 3, 4 hoặc 5; “đề xuất” hay “tiềm năng” không phải là hạng",
    en: "write 3, 4 or 5; a proposed or potential rank is not a rank")
}

extension Diagnostic.Message {
  fileprivate static let notARank = Self(
    "not-a-rank", vi: "đây không phải một hạng sao được công nhận",
    en: "this is not a recognised rank")
  fileprivate static let starsMissing = Self(
    "stars-missing", vi: "dòng công nhận thiếu số sao", en: "the recognition has no stars")
  fileprivate static let endsBeforeDecision = Self(
    "ends-before-start", vi: "ngày hết hiệu lực đứng trước ngày quyết định",
    en: "the last day comes before the decision")
  fileprivate static let revokesNothing = Self(
    "revokes-nothing", vi: "dòng thu hồi phải ghi mã quyết định bị thu hồi (revokes)",
    en: "a revocation must name the decision that it revokes (revokes)")
}
