internal import Diagnostics

extension RecordReader {
  /// Reports coordinates that lie far outside the province of the commune they belong to.
  func check(_ coordinates: Coordinates?, in commune: String?, _ report: inout Report) {
    guard let coordinates, let province = commune.flatMap({ settings.units[$0]?.province }),
      !ProvinceBox.holds(coordinates, in: province)
    else { return }
    report.warning(
      .farFromProvince(province.name.vietnamese), at: span(of: "coordinates"), hint: .lookAtTheMap)
  }
}

extension BilingualText {
  fileprivate static let lookAtTheMap = BilingualText(
    vi: "xem lại mã xã, phường và từng số của tọa độ",
    en: "look at the commune's code and at each number of the coordinates again")
}

extension Diagnostic.Message {
  fileprivate static func farFromProvince(_ province: String) -> Self {
    Self(
      "far-from-province", vi: "tọa độ nằm ngoài \(province), nơi có xã, phường đã ghi",
      en: "the coordinates lie outside \(province), where the commune is")
  }
}
