import Diagnostics
import Markup
import Testing

@testable import Catalogue

@Suite struct RankTests {
  /// `new 4 2024-03-10`, or `revoked 2026-02-01 of 2` with the position of the revoked event.
  private static func events(_ text: String) throws -> [Recognition] {
    try text.split(separator: ",").enumerated().map { index, event in
      let words = event.split(separator: " ").map(String.init)
      let kind = try #require(Recognition.Kind(rawValue: words[0]))
      let isRevocation = kind == .revoked
      let date = try #require(CalendarDay(words[isRevocation ? 1 : 2]))
      let span = SourceSpan.start(of: "test")
      let until = words.firstIndex(of: "until").flatMap { CalendarDay(words[$0 + 1]) }
      return Recognition(
        decision: "\(index + 1)", number: "\(index + 1)/QĐ", date: date, authority: "UBND",
        level: .province, kind: kind, stars: isRevocation ? nil : Int(words[1]), score: nil,
        validUntil: until, revokes: isRevocation ? Located(words[3], at: span) : nil, span: span)
    }
  }

  @Test(arguments: [
    ("new 4 2024-03-10", "2027-03-10", "4 due 2027-03-10"),
    ("new 4 2024-03-10", "2027-03-11", "- expired 2027-03-10"),
    ("new 3 2024-02-29", "2027-02-28", "3 due 2027-02-28"),
    ("new 3 2024-02-29", "2027-03-01", "- expired 2027-02-28"),
    ("new 4 2024-03-10,upgraded 5 2025-06-26", "2026-01-01", "5 valid 2028-06-26"),
    (
      "new 4 2024-03-10,upgraded 5 2025-06-26,revoked 2026-02-01 of 2", "2026-03-01",
      "4 valid 2027-03-10"
    ),
    (
      "new 4 2024-03-10,upgraded 5 2025-06-26,revoked 2026-02-01 of 2", "2027-03-11",
      "- expired 2027-03-10"
    ),
    ("new 4 2024-03-10,renewed 3 2026-12-01", "2026-11-30", "4 valid 2027-03-10"),
    ("new 4 2024-03-10,renewed 3 2026-12-01", "2026-12-01", "3 valid 2029-12-01"),
    ("new 4 2024-03-10,revoked 2025-01-05 of 1", "2025-01-04", "4 valid 2027-03-10"),
    ("new 4 2024-03-10,revoked 2025-01-05 of 1", "2025-01-05", "- revoked 2025-01-04"),
    ("new 4 2027-01-01", "2026-11-23", "- none -"),
    ("new 4 2024-03-10", "2024-03-09", "- none -"),
    ("new 4 2024-03-10", "2026-12-09", "4 valid 2027-03-10"),
    ("new 4 2024-03-10", "2026-12-10", "4 due 2027-03-10"),
    ("new 3 2024-03-10,corrected 4 2024-05-01", "2024-04-30", "3 valid 2027-03-10"),
    ("new 3 2024-03-10,corrected 4 2024-05-01", "2024-05-01", "4 valid 2027-03-10"),
    ("new 3 2024-03-10 until 2025-03-10", "2025-03-10", "3 due 2025-03-10"),
    ("new 3 2024-03-10 until 2025-03-10", "2025-03-11", "- expired 2025-03-10"),
    (
      "new 4 2024-03-10,corrected 3 2024-05-01,revoked 2025-01-05 of 2", "2025-01-05",
      "- revoked 2025-01-04"
    ),
    (
      "new 4 2024-03-10,corrected 3 2024-05-01,revoked 2025-01-05 of 1", "2025-01-05",
      "- revoked 2025-01-04"
    ),
    (
      "new 4 2024-03-10,upgraded 5 2025-06-26,revoked 2026-02-01 of 2,corrected 5 2026-02-05",
      "2026-03-01", "4 valid 2027-03-10"
    ),
    ("", "2026-01-01", "- none -"),
  ])
  func `is derived from the events on a day`(
    _ text: String, _ day: String, _ expected: String
  ) throws {
    let rank = Rank(of: try Self.events(text), on: try #require(CalendarDay(day)))
    let stars = rank.stars.map(String.init) ?? "-"
    let last = rank.lastDay?.description ?? "-"
    #expect("\(stars) \(rank.state.rawValue) \(last)" == expected)
  }

  @Test(arguments: [
    (3, "2023-02-23", Level.province), (3, "2023-02-24", .district), (3, "2025-07-05", .district),
    (3, "2025-07-06", .province), (4, "2024-01-01", .province), (5, "2024-01-01", .ministry),
  ])
  func `who may grant a star depends on the date`(
    _ stars: Int, _ day: String, _ expected: Level
  ) throws {
    #expect(CatalogueRule.level(for: stars, on: try #require(CalendarDay(day))) == expected)
  }
}
