private import Glibc
internal import Markup

/// When the sun rises and sets at a place, by the clocks of Viet Nam.
///
/// The sunrise equation with the sun's path as an ellipse: right to a minute at these latitudes.
struct Sunlight {
  /// When the sun stands highest, in days after noon of Greenwich.
  private let transit: Double
  /// Of the sun's height over the equator, in radians.
  private let declination: Double
  private let latitude: Double

  init(on day: CalendarDay, at place: Coordinates) {
    latitude = place.latitude.radians
    // Days since noon of 1 January 2000, by the sun of the place.
    let days = Double(day.daysSince1970 - 10_957)
    let mean = days - place.longitude / 360
    let anomaly = (357.5291 + 0.985_600_28 * mean).radians
    let centre = 1.9148 * sin(anomaly) + 0.02 * sin(2 * anomaly) + 0.0003 * sin(3 * anomaly)
    // Where the earth is nearest to the sun moves by a third of a degree in a century.
    let perihelion = 102.930_05 + 0.317_952_6 * mean / 36_525
    let longitude = anomaly + (centre + 180 + perihelion).radians
    transit = mean - days + 0.0053 * sin(anomaly) - 0.0069 * sin(2 * longitude)
    declination = asin(sin(longitude) * sin(23.44.radians))
  }

  /// Whole minutes after midnight; nil where the sun does not do it that day.
  func minutes(of sun: OpeningHours.Sun) -> Int? {
    // Below the horizon by its half and the air's bending; at dawn and dusk by six degrees.
    let height = sun == .sunrise || sun == .sunset ? -0.833 : -6
    let cosine =
      (sin(height.radians) - sin(latitude) * sin(declination))
      / (cos(latitude) * cos(declination))
    guard abs(cosine) <= 1 else { return nil }
    let half = acos(cosine) / (2 * .pi)
    let time = sun == .dawn || sun == .sunrise ? transit - half : transit + half
    return Int((24 * 60 * time + (12 + 7) * 60).rounded(.down))
  }
}

extension Double {
  fileprivate var radians: Double { self * .pi / 180 }
}
