private import Glibc

/// A place in degrees, WGS 84.
package struct Coordinates: Hashable, Sendable {
  package let latitude: Double
  package let longitude: Double

  /// A place in Viet Nam or its sea (6–24° N, 102–118° E), or nil.
  package init?(latitude: Double, longitude: Double) {
    guard (6...24).contains(latitude), (102...118).contains(longitude) else { return nil }
    self.latitude = latitude
    self.longitude = longitude
  }

  /// How far another place is, as the crow flies.
  package func kilometres(to other: Coordinates) -> Double {
    let radians = Double.pi / 180
    let (a, b) = (latitude * radians, other.latitude * radians)
    let (dy, dx) = (b - a, (other.longitude - longitude) * radians * cos((a + b) / 2))
    // Over a few hundred kilometres the earth is flat to a part in a thousand.
    return (dx * dx + dy * dy).squareRoot() * 6371
  }

  /// A place the program knows, without a check.
  package init(known latitude: Double, _ longitude: Double) {
    self.latitude = latitude
    self.longitude = longitude
  }
}

/// How near to the truth a place is.
package enum Precision: String, CaseIterable, Sendable {
  case exact
  case street
  case commune
}
