import Diagnostics
import Markup
import Support
import Testing

@testable import Catalogue

@Suite struct OpeningHoursTests {
  private func tree(_ hours: String) -> MemoryTree {
    let quoted = hours.replacing("'", with: "''")
    return MemoryTree.with(
      "points/quay.md",
      "---\nname: Quầy\nkind: retail\ncommune: \"00577\"\nhours: '\(quoted)'\n---\n")
  }

  private func read(_ hours: String) throws -> (hours: OpeningHours?, loaded: Loaded) {
    let loaded = try load(tree(hours))
    return (loaded.catalogue.points.first?.record.hours, loaded)
  }

  /// The open parts of days, as `2026-11-28 08:00-17:00`; unknown ones with a question mark.
  private func days(
    _ hours: String, _ days: [String], at place: Coordinates? = nil,
    holidays: PublicHolidays = .init()
  ) throws -> [String] {
    let hours = try #require(try read(hours).hours, "\(hours)")
    let calendar = HoursCalendar(hours, at: place, holidays: holidays, years: 2026...2028)
    return try days.flatMap { text in
      calendar.parts(on: try #require(CalendarDay(text))).map { part in
        func clock(_ minutes: Int) -> String {
          "\(minutes / 60):\(minutes % 60 < 10 ? "0" : "")\(minutes % 60)"
        }
        return "\(text.dropFirst(5)) \(clock(part.start))-\(clock(part.end))"
          + (part.state == .unknown ? "?" : "")
      }
    }
  }

  // 2026-11-23 is a Monday.
  @Test(arguments: [
    ("Mo-Fr 08:00-17:00", ["11-27 8:00-17:00"]),
    ("Sa,Su 07:00-11:00,13:00-17:00", ["11-28 7:00-11:00", "11-28 13:00-17:00"]),
    ("Mo-Su 08:00-17:00; Sa,PH off", ["11-27 8:00-17:00"]),
    ("Fr-Mo 08:00-17:00", ["11-27 8:00-17:00", "11-28 8:00-17:00"]),
    ("Sa 18:00-02:00", ["11-28 18:00-26:00"]), ("off", []),
    ("24/7", ["11-27 0:00-24:00", "11-28 0:00-24:00"]),
    ("mo - fr 08:00 - 17:00", ["11-27 8:00-17:00"]), ("Mo, Fr 08:00-17:00", ["11-27 8:00-17:00"]),
    ("Fr 08:00-18:00; Fr 12:00-14:00 off", ["11-27 8:00-12:00", "11-27 14:00-18:00"]),
    ("Mo-Fr 08:00-12:00, Mo-Fr 13:30-17:00", ["11-27 8:00-12:00", "11-27 13:30-17:00"]),
    ("Mo-Fr 08:00-12:00, 13:30-17:00", ["11-27 8:00-12:00", "11-27 13:30-17:00"]),
    (
      "Mo-Fr 08:00-12:00 || \"gọi trước\"",
      ["11-27 0:00-8:00?", "11-27 8:00-12:00", "11-27 12:00-24:00?", "11-28 0:00-24:00?"]
    ),
    ("Sa \"theo hẹn\"", ["11-28 0:00-24:00?"]),
    ("\"theo hẹn\"", ["11-27 0:00-24:00?", "11-28 0:00-24:00?"]),
    ("Fr 05:00+", ["11-27 5:00-24:00?"]),
    ("Fr 05:00-09:00+", ["11-27 5:00-9:00", "11-27 9:00-24:00?"]),
    ("Sa[4] 08:00-12:00", ["11-28 8:00-12:00"]), ("Sa[-1] 08:00-12:00", ["11-28 8:00-12:00"]),
    ("Sa[1,2] 08:00-12:00", []), ("week 48 Fr 08:00-12:00", ["11-27 8:00-12:00"]),
    ("week 02-52/2 Fr 08:00-12:00", ["11-27 8:00-12:00"]), ("week 01-53/2 Fr 08:00-12:00", []),
    ("2026 Fr 08:00-12:00", ["11-27 8:00-12:00"]), ("2027+ Fr 08:00-12:00", []),
    ("2025-2026 Fr 08:00-12:00", ["11-27 8:00-12:00"]),
    ("Mar-Oct 08:00-12:00; Nov-Feb 09:00-12:00", ["11-27 9:00-12:00", "11-28 9:00-12:00"]),
    ("Nov 27-Dec 05 off; Sa 08:00-12:00", ["11-28 8:00-12:00"]),
    ("08:00-12:00; 2026 Nov 27 off \"nghỉ\"", ["11-28 8:00-12:00"]),
    ("08:00-12:00; 2027 Nov 27 off", ["11-27 8:00-12:00", "11-28 8:00-12:00"]),
    ("08:00-12:00; 2026 Dec off", ["11-27 8:00-12:00", "11-28 8:00-12:00"]),
    ("2026 Nov 20-2026 Nov 27 08:00-12:00", ["11-27 8:00-12:00"]),
    ("Nov 20-27 08:00-12:00", ["11-27 8:00-12:00"]),
    ("Nov-Feb: Fr: 08:00-12:00", ["11-27 8:00-12:00"]),
    ("sunrise-sunset", ["11-27 0:00-24:00?", "11-28 0:00-24:00?"]), ("SH off", []),
    ("Th[4] +1 day 08:00-12:00", ["11-27 8:00-12:00"]),
    ("Nov week 48 Fr 08:00-12:00", ["11-27 8:00-12:00"]),
    ("PH +3 days 08:00-12:00", ["11-27 8:00-12:00"]), ("Fr 23:00-48:00", ["11-27 23:00-48:00"]),
    ("Fr closed; Sa open", ["11-28 0:00-24:00"]), ("Fr unknown \"hỏi\"", ["11-27 0:00-24:00?"]),
  ])
  func `a Friday and a Saturday`(_ hours: String, _ expected: [String]) throws {
    #expect(try days(hours, ["2026-11-27", "2026-11-28"]) == expected)
  }

  @Test func `holidays are Viet Nam's, assumed until they are announced`() throws {
    let hours = "Mo-Su 08:00-17:00; PH off"
    let tet = ["2027-02-04", "2027-02-05", "2027-02-06", "2027-02-08", "2027-02-09"]
    #expect(
      try days(hours, tet)
        == ["02-04 8:00-17:00", "02-05 8:00-17:00", "02-09 8:00-17:00"])
    let first = try #require(CalendarDay("2027-02-04"))
    let announced = PublicHolidays([.init(.tet, from: first, to: first.adding(days: 6))])
    #expect(try days(hours, tet, holidays: announced).isEmpty)
    #expect(try days(hours, ["2026-11-24", "2026-04-26", "2027-04-16", "2027-09-02"]).isEmpty)
    #expect(!PublicHolidays().isAnnounced(2027))
    #expect(PublicHolidays().isAnnounced(2026))
  }

  @Test func `a file of the content confirms holidays`() throws {
    let line = "- {holiday: tet, from: 2027-02-04, to: 2027-02-10, announced: 2026-10-28}\n"
    let loaded = try load(.with("holidays.yaml", line))
    #expect(loaded.lines.isEmpty)
    #expect(loaded.catalogue.holidays.days(in: 2027).count == 13)
    for wrong in ["to: 2027-01-10", "holiday: le", "announced: 2026-12-28"] {
      let key = wrong.prefix { $0 != ":" }
      let text = line.replacing(try Regex("\(key): [^,}]+"), with: wrong)
      #expect(try load(.with("holidays.yaml", text)).lines.count == 1, "\(text)")
    }
  }

  @Test func `the sun is where the place is`() throws {
    let hanoi = Coordinates(latitude: 21.03, longitude: 105.85)
    // opening-hours-py 2.1.4 says the same.
    #expect(try days("sunrise-sunset", ["2026-11-28"], at: hanoi) == ["11-28 6:15-17:14"])
    #expect(
      try days("(sunrise+01:00)-12:00", ["2026-11-28"], at: hanoi).first?.hasPrefix("11-28 7:1")
        == true)
  }

  // MARK: As offices write them

  @Test(arguments: [
    ("7h30 - 17h00", "Mo-Su 07:30-17:00"), ("T2-T6: 7h30-17h", "Mo-Fr 07:30-17:00"),
    ("Thứ 2 đến Thứ 6, 8:00 - 17:00", "Mo-Fr 08:00-17:00"),
    ("Mở cửa từ 8:00 đến 22:00", "Mo-Su 08:00-22:00"), ("Cả ngày", "24/7"), ("24/24", "24/7"),
    ("07:30–17:00 (thứ Hai - thứ Sáu)", "Mo-Fr 07:30-17:00"),
    ("Sáng 7h30-11h30, chiều 13h30-17h", "Mo-Su 07:30-11:30,13:30-17:00"),
    ("Sáng: 7h30 - 11h30; chiều: 1h30 - 5h", "Mo-Su 07:30-11:30,13:30-17:00"),
    ("T2-T6 7h-17h, T7 7h-11h30, CN nghỉ", "Mo-Fr 07:00-17:00; Sa 07:00-11:30; Su off"),
    ("8h sáng - 5h chiều", "Mo-Su 08:00-17:00"),
    ("Hằng ngày từ 7 giờ 30 đến 21 giờ", "Mo-Su 07:30-21:00"),
    ("Hàng ngày 7g00-20g30 (trừ Chủ nhật)", "Mo-Su 07:00-20:30; Su off"),
    ("7h-17h, nghỉ CN", "Mo-Su 07:00-17:00; Su off"),
    ("Thứ 2 - Thứ 7: 8h00 – 17h00", "Mo-Sa 08:00-17:00"),
    ("8h tới 17h", "Mo-Su 08:00-17:00"), ("6h30 tối - 10h tối", "Mo-Su 18:30-22:00"),
    ("T2, T4, T6 8h-11h", "Mo,We,Fr 08:00-11:00"), ("T7/CN 9h-21h", "Sa,Su 09:00-21:00"),
    ("Cả tuần 8h-18h, ngày lễ nghỉ", "Mo-Su 08:00-18:00; PH off"), ("17h-2h", "Mo-Su 17:00-02:00"),
    ("8h-17h T2-T6, 8h-12h T7", "Mo-Fr 08:00-17:00; Sa 08:00-12:00"),
    ("7.30 - 17.00", "Mo-Su 07:30-17:00"),
    ("8 - 17h", "Mo-Su 08:00-17:00"), ("Thứ 2 - 6: 8h-17h", "Mo-Fr 08:00-17:00"),
    ("7h-17h, CN nghỉ", "Mo-Su 07:00-17:00; Su off"),
    ("8:00 - 17:00, thứ Hai nghỉ", "Mo-Su 08:00-17:00; Mo off"),
    ("7h-17h, T7, CN nghỉ", "Mo-Su 07:00-17:00; Sa,Su off"),
    ("CN nghỉ, T2-T7: 7h-17h", "Mo-Sa 07:00-17:00; Su off"),
    ("Nghỉ CN. 7h-17h", "Mo-Su 07:00-17:00; Su off"),
    ("Nghỉ lễ. 7h-17h", "Mo-Su 07:00-17:00; PH off"),
    ("T7: nghỉ; T2-T6: 7h-17h", "Mo-Fr 07:00-17:00; Sa off"),
    ("7h-17h, nghỉ trưa 11h30-13h30", "Mo-Su 07:00-17:00; Mo-Su 11:30-13:30 off"),
    ("7h-17h T2, T4, T6", "Mo,We,Fr 07:00-17:00"), ("7h-17h T2-T6, T7", "Mo-Fr,Sa 07:00-17:00"),
    ("7h-11h sáng, 1h-5h chiều", "Mo-Su 07:00-11:00,13:00-17:00"),
    ("2h - 5h chiều", "Mo-Su 14:00-17:00"),
    ("1h trưa - 5h chiều", "Mo-Su 13:00-17:00"), ("8am-5pm", "Mo-Su 08:00-17:00"),
    ("6h sáng - 12h đêm", "Mo-Su 06:00-24:00"),
    ("Monday-Friday 08:00-17:00", "Mo-Fr 08:00-17:00"), ("Mo–Fr 08:00–17:00", "Mo-Fr 08:00-17:00"),
  ])
  func `is read, and the notation offered ready to paste`(
    _ written: String, _ notation: String
  ) throws {
    let (hours, loaded) = try read(written)
    #expect(hours?.notation == notation)
    #expect(loaded.report.diagnostics.map(\.message.id) == ["hours-form"])
    #expect(loaded.report.diagnostics.first?.hint?.english == "write: \"\(notation)\"")
    // What is offered is right.
    #expect(try read(notation).loaded.lines.isEmpty)
    #expect(try read(notation).hours?.notation == notation)
  }

  @Test(arguments: [
    ("7h30-11h30, 1h30-5h", "1h30-5h"), ("7h - 9h tối", "7h-9h"),
    ("8:00-11:30, 1:30-5:00", "01:30-05:00"),
    ("8h-5h", "8h-5h"), ("7-5", "7-5"), ("T2-T6 7h30 - 4h30", "7h30-4h30"), ("9h - 9h", "9h-9h"),
  ])
  func `what has two meanings is asked`(_ hours: String, _ words: String) throws {
    let (read, loaded) = try read(hours)
    #expect(read == nil)
    #expect(loaded.report.diagnostics.map(\.message.id) == ["hours-two-meanings"])
    #expect(loaded.report.diagnostics.first?.message.text.english.contains("“\(words)”") == true)
  }

  // MARK: What is wrong

  @Test(arguments: [
    ("Mo-Fr 08:00-17:00; Mo-Fr 13:30-17:00", "Mo-Fr 08:00-17:00,13:30-17:00", 1),
    ("Mo-Fr 08:00-12:00; Mo-Fr 13:30-17:00", "Mo-Fr 08:00-12:00,13:30-17:00", 1),
    ("We 08:00-12:00; Mo-Fr 13:30-17:00", "We 08:00-12:00, Mo-Fr 13:30-17:00", 1),
    ("Mar Mo 08:00-12:00; Mar Mo 13:00-17:00", "Mar Mo 08:00-12:00,13:00-17:00", 1),
  ])
  func `a rule that never holds is told, with the comma form`(
    _ hours: String, _ both: String, _ count: Int
  ) throws {
    let (read, loaded) = try read(hours)
    #expect(loaded.report.diagnostics.map(\.message.id) == ["hours-replaced"])
    #expect(loaded.report.diagnostics.first?.hint?.english == "to keep both, write: \"\(both)\"")
    #expect(read?.effective.count == count)
  }

  @Test(arguments: [
    "Mo-Su 08:00-17:00; We 08:00-12:00", "Mo-Fr 08:00-12:00; Sa 08:00-11:00; PH off",
    "Mo-Fr 08:00-12:00; Fr 12:00-13:00 off", "Mar-Oct 08:00-12:00; Nov-Feb 09:00-12:00",
    "Mo-Fr 08:00-12:00, Mo-Fr 13:00-17:00", "Mo 08:00-12:00; 2026 Nov 08:00-17:00",
  ])
  func `rules that hold on some days are not told`(_ hours: String) throws {
    #expect(try read(hours).loaded.lines.isEmpty)
  }

  @Test(arguments: [
    ("Mo-Fr 08:00-25:99", "15", "opening-hours “08:00-25:99”"),
    ("Mo-Fr 08:00-17:00 Sa", "27", "opening-hours “Sa”"),
    ("Monday-Fr 08:00-1", "19", "opening-hours “08:00-1”"), ("Feb 31 off", "13", "hours-day “31”"),
    ("2027 Feb 29 off", "18", "hours-day “29”"),
    ("Mo 07:30-07:00", "12", "hours-backwards “07:30-07:00”"),
    ("Mo-Su 08:00-17:00 \"nghỉ", "27", "opening-hours “\"nghỉ”"),
    ("8h-17h cả ngày lễ", "9", "opening-hours “8h-17h”"),
    ("Mo 7h-17h", "12", "opening-hours “7h-17h”"),
    ("Thứ hai, tư: 7h-11h", "9", "opening-hours “Thứ”"),
    ("Mo-Fr 8h-17h, hỏi chủ", "15", "opening-hours “8h-17h”"),
  ])
  func `what cannot be read is reported with its word`(
    _ hours: String, _ column: String, _ told: String
  ) throws {
    let lines = try load(tree(hours)).lines
    #expect(lines.count == 1)
    #expect(lines.first?.hasSuffix("error: " + told) == true, "\(lines)")
    #expect(lines.first?.hasPrefix("content/points/quay.md:5:\(column):") == true, "\(lines)")
  }

  @Test func `days without hours are day and night, and told`() throws {
    let (hours, loaded) = try read("Mo-Fr; Sa 08:00-12:00")
    #expect(loaded.report.diagnostics.map(\.message.id) == ["hours-all-day"])
    #expect(hours?.notation == "Mo-Fr open; Sa 08:00-12:00")
  }

  @Test func `a day of checking that is still to come is a slip`() throws {
    let point = "---\nname: Quầy\nkind: retail\ncommune: \"00577\"\nchecked: 2026-12-01\n---\n"
    #expect(
      try load(.with("points/quay.md", point)).lines
        == ["content/points/quay.md:5:10: warning: day-to-come “2026-12-01”"])
  }
}

/// The days that pages hold for the script which says whether a place is open now.
@Suite struct OpenDaysTests {
  private func text(_ hours: String, holidays: PublicHolidays = .init()) throws -> String? {
    let tree = MemoryTree.with(
      "points/quay.md",
      "---\nname: Quầy\nkind: retail\ncommune: \"00577\"\nhours: '\(hours)'\n---\n")
    let loaded = try load(tree)
    let read = try #require(loaded.catalogue.points.first?.record.hours, "\(loaded.lines)")
    return OpenDays(read, at: nil, holidays: holidays, year: 2026)?.text
  }

  @Test(arguments: [
    ("Mo-Fr 08:00-17:00", "|480-1020;480-1020;480-1020;480-1020;480-1020;;"),
    ("24/7", "|0-1440;0-1440;0-1440;0-1440;0-1440;0-1440;0-1440"),
    ("Sa 18:00-02:00", "|;;;;;1080-1560;"),
    ("Mo 07:00-11:00,13:00-17:00", "|420-660,780-1020;;;;;;"),
  ])
  func `hours without dates are an ordinary week, in every year alike`(
    _ hours: String, _ expected: String
  ) throws {
    #expect(try text(hours) == expected)
  }

  @Test func `holidays are named with a star where they are no ordinary days, in runs`() throws {
    let table = PublicHolidays([
      PublicHolidays.Announcement(
        .tet, from: try #require(CalendarDay("2027-02-04")),
        to: try #require(CalendarDay("2027-02-10")))
    ])
    let text = try #require(try text("Mo-Su 08:00-17:00; PH off", holidays: table))
    #expect(text.hasPrefix("2026|480-1020;"))
    #expect(text.contains("|20270204-20270210=*") && text.contains("|20260101=*"))
    // What is closed on that day anyway is told by its weekday.
    let week = try #require(try self.text("Mo-Fr 08:00-17:00; PH off", holidays: table))
    #expect(!week.contains("20270206") && week.contains("|20270208-20270210=*"))
  }

  @Test func `seasons and dates are told day by day`() throws {
    let text = try #require(try text("Mo-Su 08:00-17:00; 2027 Feb 04-06 10:00-12:00"))
    #expect(text.contains("|20270204-20270205=600-720|20270206=*600-720"))
  }

  @Test(arguments: ["sunrise-sunset", "Mo-Fr 08:00+", "\"theo hẹn\"", "Mo 08:00-12:00+"])
  func `where nobody can tell, nothing is said`(_ hours: String) throws {
    #expect(try text(hours) == nil)
  }
}
