private import Glibc
internal import Markup

/// When the sun rises and sets at a place, by the clocks of Viet Nam.
///
/// The almanac's approximation of NOAA: right to a minute or two at these latitudes.
struct Sunlight {
  private let noon: Double
  private let declination: Double
  private let latitude: Double

  init(on day: CalendarDay, at place: Coordinates) {
    latitude = place.latitude * .pi / 180
    let first = CalendarDay(year: day.year, month: 1, day: 1) ?? day
    // Of the year, as an angle, at noon of Viet Nam.
    let angle = 2 * Double.pi / 365 * (Double(day.days(since: first)) - 7.0 / 24)
    let equation =
      229.18
      * (0.000_075 + 0.001_868 * cos(angle) - 0.032_077 * sin(angle)
        - 0.014_615 * cos(2 * angle) - 0.040_849 * sin(2 * angle))
    declination =
      0.006_918 - 0.399_912 * cos(angle) + 0.070_257 * sin(angle) - 0.006_758 * cos(2 * angle)
      + 0.000_907 * sin(2 * angle) - 0.002_697 * cos(3 * angle) + 0.001_48 * sin(3 * angle)
    noon = 720 - 4 * place.longitude - equation + 7 * 60
  }

  /// Minutes after midnight; nil where the sun does not do it that day.
  func minutes(of sun: OpeningHours.Sun) -> Int? {
    // Below the horizon by its half and the air's bending; at dawn and dusk by six degrees.
    let zenith = sun == .sunrise || sun == .sunset ? 90.833 : 96.0
    let cosine =
      cos(zenith * .pi / 180) / (cos(latitude) * cos(declination))
      - tan(latitude) * tan(declination)
    guard abs(cosine) <= 1 else { return nil }
    let half = 4 * acos(cosine) * 180 / .pi
    return Int((sun == .dawn || sun == .sunrise ? noon - half : noon + half).rounded())
  }
}
