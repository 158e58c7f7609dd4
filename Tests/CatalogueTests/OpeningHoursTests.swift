import Support
import Testing

@testable import Catalogue

@Suite struct OpeningHoursTests {
  private func tree(_ hours: String) -> MemoryTree {
    MemoryTree.with(
      "points/quay.md",
      "---\nname: Quầy\nkind: retail\ncommune: \"00577\"\nhours: '\(hours)'\n---\n")
  }

  /// The ordinary week, as `Mo 08:00-17:00`.
  private func week(_ hours: String) throws -> [String] {
    let loaded = try load(tree(hours))
    #expect(loaded.lines.isEmpty, "\(hours)")
    let read = try #require(loaded.catalogue.points[0].record.hours)
    return read.week.compactMap { day, spans in
      spans.isEmpty
        ? nil
        : day.rawValue + " "
          + spans.map { "\($0.start / 60)-\($0.end / 60)" }.joined(separator: ",")
    }
  }

  @Test(arguments: [
    ("Mo-Fr 08:00-17:00", ["Mo 8-17", "Tu 8-17", "We 8-17", "Th 8-17", "Fr 8-17"]),
    ("Sa,Su 07:00-11:00,13:00-17:00", ["Sa 7-11,13-17", "Su 7-11,13-17"]),
    ("Mo-Su 08:00-17:00; Mo,PH off", (["Tu", "We", "Th", "Fr", "Sa", "Su"].map { $0 + " 8-17" })),
    ("Fr-Mo 08:00-17:00", ["Mo 8-17", "Fr 8-17", "Sa 8-17", "Su 8-17"]),
    ("Sa 18:00-02:00", ["Sa 18-26"]), ("off", []),
  ])
  func `a later rule replaces an earlier one on the days both name`(
    _ hours: String, _ expected: [String]
  ) throws {
    #expect(try week(hours) == expected)
  }

  @Test func `day and night, seasons, dates and comments are read`() throws {
    #expect(try week("24/7").count == 7)
    for hours in [
      "Mar-Oct Mo-Su 07:00-18:00; Nov-Feb Sa,Su 08:00-17:00", "Feb 04-10 off",
      "Mo-Su 08:00-21:00; 2027 Feb 04-2027 Feb 10 off \"nghỉ Tết\"", "Dec 24 off",
      "Jan 30-Feb 05 08:00-12:00", "Mo-Su,PH 08:00-17:00;",
    ] {
      #expect(try load(tree(hours)).lines.isEmpty, "\(hours)")
    }
    let read = try load(tree("2027 Feb 04-10 off \"nghỉ Tết\"")).catalogue.points[0].record.hours
    let rule = try #require(read?.rules.first)
    #expect(rule.comment == "nghỉ Tết")
    #expect(rule.seasons.first?.start == OpeningHours.Moment(year: 2027, month: 2, day: 4))
    #expect(rule.seasons.first?.end == OpeningHours.Moment(year: 2027, month: 2, day: 10))
  }

  @Test(arguments: [
    ("Cả ngày", "9", "Cả"), ("Mo-Fr 8h-17h", "15", "8h-17h"), ("T2-T6 08:00-17:00", "9", "T2-T6"),
    ("Mo-Fr 08:00-25:99", "21", "25:99"), ("Mo-Fr 08:00-17:00 Sa", "27", "Sa"),
    ("Mo-Fr", "13", "r"), ("Mo-Su 08:00-17:00 \"nghỉ", "27", "\"nghỉ"),
  ])
  func `what cannot be read is reported from where it stands`(
    _ hours: String, _ column: String, _ marked: String
  ) throws {
    let lines = try load(tree(hours)).lines
    #expect(lines.count == 1)
    #expect(lines.first?.hasSuffix("error: opening-hours “\(marked)”") == true, "\(lines)")
    #expect(lines.first?.hasPrefix("content/points/quay.md:5:\(column):") == true, "\(lines)")
  }
}
