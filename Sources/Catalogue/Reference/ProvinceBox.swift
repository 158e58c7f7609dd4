/// A coarse box around a province, to a quarter of a degree: only what lies far outside is outside.
package struct ProvinceBox: Sendable {
  package let latitudes: ClosedRange<Double>
  package let longitudes: ClosedRange<Double>

  /// The box around a province without Hoàng Sa and Trường Sa; nil for a code that is none.
  package static func mainland(of province: Province) -> ProvinceBox? {
    all[province.code]?.first
  }

  /// Where a province's name stands on a map: the middle of its box, or of its land where that lies
  /// elsewhere.
  package static func centre(of province: Province) -> Coordinates? {
    if let place = centres[province.code] { return place }
    return mainland(of: province).map { box in
      Coordinates(
        known: (box.latitudes.lowerBound + box.latitudes.upperBound) / 2,
        (box.longitudes.lowerBound + box.longitudes.upperBound) / 2)
    }
  }

  private static let centres = [
    "11": Coordinates(known: 21.7, 103), "24": Coordinates(known: 21.3, 106.4),
    "31": Coordinates(known: 20.9, 106.5), "33": Coordinates(known: 20.6, 106.3),
    "79": Coordinates(known: 11.1, 106.8), "80": Coordinates(known: 11.1, 106.2),
    "91": Coordinates(known: 10.2, 105.1),
  ]

  /// Whether a place may be in a province, on the mainland or its islands.
  static func holds(_ place: Coordinates, in province: Province) -> Bool {
    let boxes = all[province.code] ?? []
    return boxes.isEmpty
      || boxes.contains {
        $0.latitudes.contains(place.latitude) && $0.longitudes.contains(place.longitude)
      }
  }

  private static let all: [String: [ProvinceBox]] = Dictionary(
    grouping: table, by: \.code
  ).mapValues { $0.map { ProvinceBox(latitudes: $0.latitudes, longitudes: $0.longitudes) } }

  private typealias Row = (
    code: String, latitudes: ClosedRange<Double>, longitudes: ClosedRange<Double>
  )

  private static let table: [Row] = [
    ("01", 20.5...21.5, 105.25...106.25),
    ("04", 22.25...23.25, 105.25...107.0),
    ("08", 21.5...23.5, 104.25...105.75),
    ("11", 20.75...22.75, 102.0...103.75),
    ("12", 21.5...23.0, 102.25...104.0),
    ("14", 20.5...22.25, 103.0...105.25),
    ("15", 21.25...23.0, 103.5...105.25),
    ("19", 21.25...22.75, 105.25...106.25),
    ("20", 21.25...22.5, 106.0...107.5),
    ("22", 20.5...21.75, 106.25...108.25),
    ("24", 20.75...21.75, 105.75...107.25),
    ("25", 20.25...21.75, 104.75...106.0),
    ("31", 20.0...21.25, 106.0...107.75),
    ("33", 20.0...21.25, 105.75...106.75),
    ("37", 19.75...20.75, 105.5...106.75),
    ("38", 19.25...20.75, 104.25...106.25),
    ("40", 18.5...20.0, 103.75...106.0),
    ("42", 17.75...19.0, 105.0...106.75),
    ("44", 16.25...18.25, 105.5...107.5),
    ("46", 15.75...16.75, 107.0...108.25),
    ("48", 14.75...16.25, 107.0...108.75),
    ("51", 13.75...15.5, 107.25...109.25),
    ("52", 12.75...14.75, 107.25...109.5),
    ("56", 11.25...13.0, 108.5...109.75),
    ("66", 12.0...13.75, 107.25...109.5),
    ("68", 10.25...13.0, 107.0...109.0),
    ("75", 10.5...12.5, 106.25...107.75),
    ("79", 8.5...11.75, 106.25...107.75),
    ("80", 10.25...12.0, 105.25...106.75),
    ("82", 10.0...11.0, 105.0...107.0),
    ("86", 9.5...10.5, 105.5...107.0),
    ("91", 9.25...11.0, 102.75...105.75),
    ("92", 9.0...10.5, 105.0...106.5),
    ("96", 8.25...9.75, 104.5...106.0),
    // Hoàng Sa and Trường Sa.
    ("48", 15.25...17.5, 111.0...113.25), ("56", 6.5...12.25, 109.5...117.75),
  ]
}
