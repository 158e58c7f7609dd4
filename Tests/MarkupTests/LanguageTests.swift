import Markup
import Testing

@Suite struct CollatorTests {
  @Test func `orders Vietnamese names as a dictionary does`() {
    let collator = Collator(language: "vi")
    let names = [
      "Đà Nẵng", "Ấn", "Dừa", "Ăn Giang", "An Giang", "Bạc Liêu", "Bà Rịa", "Âm", "Điện Biên",
    ]
    let sorted = names.sorted {
      collator.sortKey(for: $0).lexicographicallyPrecedes(collator.sortKey(for: $1))
    }
    #expect(
      sorted == [
        "An Giang", "Ăn Giang", "Âm", "Ấn", "Bà Rịa", "Bạc Liêu", "Dừa", "Đà Nẵng", "Điện Biên",
      ])
  }

  @Test func `orders numbers in names as numbers`() {
    let collator = Collator(language: "vi")
    #expect(
      collator.sortKey(for: "Điểm 9").lexicographicallyPrecedes(
        collator.sortKey(for: "Điểm 10")))
  }

  @Test func `makes keys of long and of odd texts`() {
    let collator = Collator(language: "vi")
    #expect(!collator.sortKey(for: String(repeating: "Ữ", count: 4000)).isEmpty)
    #expect(collator.sortKey(for: "").lexicographicallyPrecedes(collator.sortKey(for: "a")))
  }
}

@Suite struct LocaleFormatTests {
  private let day = CalendarDay("2026-07-13")

  @Test(arguments: [
    ("vi", "yMd", "13/7/2026"), ("en-GB", "yMMMMd", "13\u{A0}July 2026"),
    ("fr", "yMMMMd", "13\u{A0}juillet 2026"), ("ja", "yMMMMd", "2026年7月13日"),
    ("ko", "yMMMMd", "2026년 7월 13일"), ("zh", "yMMMMd", "2026年7月13日"),
  ])
  func `writes days as each language does`(
    _ language: String, _ skeleton: String, _ expected: String
  ) throws {
    let format = LocaleFormat(language: language, day: skeleton)
    #expect(format.day(try #require(day)) == expected)
  }

  @Test(arguments: [
    ("vi", "yMd", "24–27/12/2026"), ("en-GB", "yMMMMd", "24–27\u{A0}December 2026"),
    ("ja", "yMMMMd", "2026年12月24日–27日"), ("zh", "yMMMMd", "2026年12月24日–27日"),
    ("fr", "yMMMMd", "24–27\u{A0}décembre 2026"),
  ])
  func `says what two days share once`(
    _ language: String, _ skeleton: String, _ expected: String
  ) throws {
    let format = LocaleFormat(language: language, day: skeleton)
    let first = try #require(CalendarDay(year: 2026, month: 12, day: 24))
    let last = try #require(CalendarDay(year: 2026, month: 12, day: 27))
    let days = format.days(from: first, to: last)
    #expect(days.first + "–" + days.last == expected)
  }

  @Test func `says both days whole where they share nothing`() throws {
    let format = LocaleFormat(language: "en-GB", day: "yMMMMd")
    let first = try #require(CalendarDay(year: 2026, month: 12, day: 30))
    let days = format.days(from: first, to: try #require(CalendarDay(year: 2027, month: 1, day: 2)))
    #expect(days == ("30\u{A0}December 2026", "2\u{A0}January 2027", false))
    let other = try #require(CalendarDay(year: 2026, month: 11, day: 30))
    let months = format.days(from: other, to: first)
    #expect(months == ("30\u{A0}November", "30\u{A0}December 2026", false))
  }

  @Test func `groups numbers and marks decimals`() {
    let vietnamese = LocaleFormat(language: "vi", day: "yMd")
    #expect(vietnamese.number(1_234_567) == "1.234.567")
    #expect(vietnamese.decimal(60.5, places: 1) == "60,5")
    #expect(vietnamese.decimal(-3, places: 1) == "-3")
    let english = LocaleFormat(language: "en", day: "yMd")
    #expect(english.number(185_000) == "185,000")
  }

  @Test func `knows plural forms`() {
    #expect(LocaleFormat(language: "en", day: "yMd").plural(of: 1) == .one)
    #expect(LocaleFormat(language: "en", day: "yMd").plural(of: 2) == .other)
    #expect(LocaleFormat(language: "vi", day: "yMd").plural(of: 1) == .other)
  }
}

@Suite struct ComposedFormTests {
  @Test func `composes letters typed on other machines`() {
    let decomposed = "Nu\u{31B}o\u{31B}\u{301}c"
    #expect(Array(ComposedForm.of(decomposed).utf8) == Array("Nước".utf8))
    #expect(ComposedForm.of("Nước") == "Nước")
  }

  @Test func `a day in Lao is day, month, year`() throws {
    let day = try #require(CalendarDay("2026-03-05"))
    #expect(LocaleFormat(language: "lo-LA", day: "yMd").day(day) == "5/3/2026")
    #expect(LocaleFormat(language: "lo-LA", day: "yMMMMd").day(day) == "5\u{A0}ມີນາ 2026")
  }
}
