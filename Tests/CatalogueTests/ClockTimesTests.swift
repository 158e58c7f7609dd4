import Testing

@testable import Catalogue

@Suite struct ClockTimesTests {
  @Test(
    arguments: [
      ("08:00", 480), ("8h", 480), ("8H30", 510), ("8 giờ", 480), ("7 giờ 30", 450),
      ("từ 8h đến 11h30", 480),
      ("08:00-11:00", 480), ("13:30–24:00", 810), ("buổi sáng", nil),
    ] as [(String, Int?)])
  func `a time of day is read as people write it`(_ text: String, _ minute: Int?) {
    let times = ClockTimes(text)
    #expect(times != nil && times?.first == minute)
  }

  @Test(arguments: ["25:00", "24:00", "8", "11:00-08:00", "8h60", "8:", "24:30", "sáng 8"])
  func `what is no time of day is told`(_ text: String) {
    #expect(ClockTimes(text) == nil)
  }
}
