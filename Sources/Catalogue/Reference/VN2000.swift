internal import Diagnostics
private import Glibc

/// Metres of the national grid VN-2000, as land registers and survey papers give places.
///
/// They become degrees (WGS 84) by the seven parameters that the Ministry of Natural Resources and
/// Environment published in Decision 05/2007/QĐ-BTNMT, as EPSG lists them (operation 6960). Another set
/// that some programs prefer in the Mekong delta lies 0.8 m away.
enum VN2000 {
  /// A zone of the grid: its central meridian, and how much it is shrunk.
  struct Zone: Hashable, Sendable {
    /// In minutes of longitude.
    let meridian: Int
    let scale: Double

    /// A zone of 3°, as provinces use it.
    static func local(_ meridian: Int) -> Zone { Zone(meridian: meridian, scale: 0.9999) }
    /// Zones 48 and 49 of 6°, as small-scale maps use them.
    static let wide = [
      Zone(meridian: 105 * 60, scale: 0.9996), Zone(meridian: 111 * 60, scale: 0.9996),
    ]

    /// `105°45′`; `UTM 48`.
    var name: String {
      guard scale == 0.9999 else { return "UTM \(meridian / 360 + 31)" }
      let minutes = meridian % 60
      return "\(meridian / 60)°\(minutes < 10 ? "0" : "")\(minutes)′"
    }
  }

  /// The zones of a province of before July 2025, by whose papers places are still given (Circular
  /// 973/2001/TT-TCĐC).
  static func zones(ofFormer name: String) -> [Zone] {
    meridians[TextFolding.fold(name)].map { [.local($0)] } ?? []
  }

  /// The zones of a province of today: of all it came from.
  static func zones(of province: Province) -> [Zone] {
    var zones: [Zone] = []
    for former in province.formerly {
      for zone in self.zones(ofFormer: former.name) where !zones.contains(zone) {
        zones.append(zone)
      }
    }
    return zones
  }

  /// Every zone that some province has, and the two wide ones.
  static let allZones =
    Set(meridians.values).sorted().map { Zone.local($0) } + Zone.wide

  /// The place of metres to the north and to the east of a zone's origin.
  static func place(north: Double, east: Double, in zone: Zone) -> (
    latitude: Double, longitude: Double
  ) {
    let (latitude, longitude) = unprojected(north, east - 500_000, zone)
    return shifted(latitude, longitude)
  }

  // MARK: the projection

  /// The ellipsoid, which is that of WGS 84: half its long axis in metres, and its flattening.
  private static let axis = 6_378_137.0
  private static let flattening = 1 / 298.257223563
  private static let eccentricity = flattening * (2 - flattening)

  /// Undoes a transverse Mercator projection (Krüger's series, good to a millimetre in a zone).
  private static func unprojected(
    _ north: Double, _ east: Double, _ zone: Zone
  ) -> (Double, Double) {
    let n = flattening / (2 - flattening)
    let (n2, n3, n4) = (n * n, n * n * n, n * n * n * n)
    let radius = axis / (1 + n) * (1 + n2 / 4 + n4 / 64)
    let (xi, eta) = (north / (zone.scale * radius), east / (zone.scale * radius))
    let beta = [
      n / 2 - 2 * n2 / 3 + 37 * n3 / 96 - n4 / 360, n2 / 48 + n3 / 15 - 437 * n4 / 1440,
      17 * n3 / 480 - 37 * n4 / 840, 4397 * n4 / 161_280,
    ]
    var (x, y) = (xi, eta)
    for (index, factor) in beta.enumerated() {
      let k = Double(2 * (index + 1))
      x -= factor * sin(k * xi) * cosh(k * eta)
      y -= factor * cos(k * xi) * sinh(k * eta)
    }
    let chi = asin(sin(x) / cosh(y))
    let delta = [
      2 * n - 2 * n2 / 3 - 2 * n3 + 116 * n4 / 45, 7 * n2 / 3 - 8 * n3 / 5 - 227 * n4 / 45,
      56 * n3 / 15 - 136 * n4 / 35, 4279 * n4 / 630,
    ]
    var latitude = chi
    for (index, factor) in delta.enumerated() {
      latitude += factor * sin(Double(2 * (index + 1)) * chi)
    }
    return (latitude, atan2(sinh(y), cos(x)) + Double(zone.meridian) / 60 * .pi / 180)
  }

  /// From VN-2000's ellipsoid, which lies 225 m away, to that of WGS 84.
  ///
  /// Angles are in radians, the result in degrees; heights are taken as none.
  private static func shifted(_ latitude: Double, _ longitude: Double) -> (Double, Double) {
    let normal = axis / (1 - eccentricity * sin(latitude) * sin(latitude)).squareRoot()
    let x = normal * cos(latitude) * cos(longitude)
    let y = normal * cos(latitude) * sin(longitude)
    let z = normal * (1 - eccentricity) * sin(latitude)
    let second = Double.pi / 180 / 3600
    // EPSG gives them for turned axes (method 9607): X, Y, Z in seconds.
    let (rx, ry, rz) = (-0.00928836 * second, 0.01975479 * second, -0.00427372 * second)
    let scale = 1 + 0.252906278e-6
    let toX = -191.90441429 + scale * (x + rz * y - ry * z)
    let toY = -39.30318279 + scale * (y - rz * x + rx * z)
    let toZ = -111.45032835 + scale * (z + ry * x - rx * y)
    let distance = (toX * toX + toY * toY).squareRoot()
    var found = atan2(toZ, distance * (1 - eccentricity))
    // Each round is a thousand times nearer.
    for _ in 0..<4 {
      let normal = axis / (1 - eccentricity * sin(found) * sin(found)).squareRoot()
      found = atan2(toZ + eccentricity * normal * sin(found), distance)
    }
    return (found * 180 / .pi, atan2(toY, toX) * 180 / .pi)
  }

  // MARK: the table

  /// The central meridians of the 63 provinces of before July 2025, in minutes.
  private static let meridians: [String: Int] = {
    let table: [(degrees: Int, minutes: Int, provinces: [String])] = [
      (103, 0, ["Lai Châu", "Điện Biên"]), (104, 0, ["Sơn La"]),
      (104, 30, ["Kiên Giang", "Cà Mau"]),
      (104, 45, ["Lào Cai", "Yên Bái", "Nghệ An", "Phú Thọ", "An Giang"]),
      (
        105, 0,
        [
          "Thanh Hóa", "Vĩnh Phúc", "Hà Nội", "Hà Nam", "Ninh Bình", "Đồng Tháp", "Cần Thơ",
          "Hậu Giang", "Bạc Liêu",
        ]
      ),
      (
        105, 30,
        [
          "Hà Giang", "Hải Dương", "Nam Định", "Thái Bình", "Hưng Yên", "Bắc Ninh", "Hà Tĩnh",
          "Tây Ninh", "Vĩnh Long", "Sóc Trăng", "Trà Vinh",
        ]
      ),
      (
        105, 45,
        [
          "Cao Bằng", "Long An", "Tiền Giang", "Bến Tre", "Hải Phòng", "Hồ Chí Minh",
          "Thành phố Hồ Chí Minh", "Bình Dương",
        ]
      ),
      (106, 0, ["Tuyên Quang", "Hòa Bình", "Quảng Bình"]),
      (106, 15, ["Quảng Trị", "Bình Phước"]), (106, 30, ["Bắc Kạn", "Thái Nguyên"]),
      (107, 0, ["Bắc Giang", "Huế", "Thừa Thiên Huế"]), (107, 15, ["Lạng Sơn"]),
      (107, 30, ["Kon Tum"]),
      (
        107, 45,
        ["Quảng Ninh", "Đồng Nai", "Bà Rịa - Vũng Tàu", "Quảng Nam", "Lâm Đồng", "Đà Nẵng"]
      ),
      (108, 0, ["Quảng Ngãi"]), (108, 15, ["Ninh Thuận", "Khánh Hòa", "Bình Định"]),
      (108, 30, ["Đắk Lắk", "Đắk Nông", "Phú Yên", "Gia Lai", "Bình Thuận"]),
    ]
    var meridians: [String: Int] = [:]
    for row in table {
      for name in row.provinces {
        meridians[TextFolding.fold(name)] = row.degrees * 60 + row.minutes
      }
    }
    return meridians
  }()
}
