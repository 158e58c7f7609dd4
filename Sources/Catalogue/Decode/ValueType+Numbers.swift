internal import Diagnostics
package import Markup

extension ValueType<Bool> {
  /// `true` or `false`; as tables have it: `TRUE`, `Có`, `1`, `x`.
  package static let flag = ValueType(
    BilingualText(vi: "true hoặc false", en: "true or false"), content: .flag
  ) { source, _, report in
    if case .scalar(let text, _) = source.node.content {
      // Nearly all are written so; the others are folded.
      if text == "true" { return true }
      if text == "false" { return false }
      switch TextFolding.fold(text) {
      case "true", "yes", "co", "dung", "1", "x", "✓": return true
      case "false", "no", "khong", "sai", "0": return false
      default: break
      }
    }
    report.error(
      .wrongType(BilingualText(vi: "true hoặc false", en: "true or false")), at: source.node.span)
    return nil
  }
}

extension ValueType<CalendarDay> {
  /// A day as `2026-01-15`, or as tables have it: `15/01/2026`.
  package static let day = ValueType(
    BilingualText(vi: "ngày, như 2026-01-15", en: "a day, such as 2026-01-15"), content: .day
  ) { source, _, report in
    guard case .scalar(let text, _) = source.node.content, let day = CalendarDay(text) else {
      report.error(.notADay, at: source.node.span, hint: .writeTheDay)
      return nil
    }
    return day
  }

  /// A day on which somebody looked: one still to come is a slip.
  package static let checkedDay = ValueType(day.name, content: .day) { source, settings, report in
    guard let day = day.read(source, settings, &report) else { return nil }
    if day > settings.day { report.warning(.toCome(day), at: source.node.span) }
    return day
  }
}

extension ValueType<Int> {
  /// A whole number within a range.
  package static func integer(in range: ClosedRange<Int>) -> ValueType {
    let name = BilingualText(
      vi: "số từ \(range.lowerBound) đến \(range.upperBound)",
      en: "a number from \(range.lowerBound) to \(range.upperBound)")
    return ValueType(name, content: .number) { source, _, report in
      guard case .scalar(let text, _) = source.node.content,
        let number = Int(Self.whole(text, source.node.span)), range.contains(number)
      else {
        report.error(.wrongType(name), at: source.node.span, hint: .noThousands(source.node))
        return nil
      }
      return number
    }
  }
}

extension ValueType<Int> {
  /// A whole number as spreadsheets save it: `4.0` is 4.
  fileprivate static func whole(_ text: String, _ span: SourceSpan) -> String {
    guard span.isInTable, text.hasSuffix(".0") || text.hasSuffix(",0") else { return text }
    return String(text.dropLast(2))
  }
}

extension ValueType<Double> {
  /// A number within a range, with a decimal point or comma; points that group thousands are
  /// refused, for nobody can tell `1.250` from 1.25.
  package static func number(in range: ClosedRange<Double>) -> ValueType {
    let (low, high) = (
      DecimalText.of(range.lowerBound, places: 2), DecimalText.of(range.upperBound, places: 2)
    )
    let name = BilingualText(vi: "số từ \(low) đến \(high)", en: "a number from \(low) to \(high)")
    return ValueType(name, content: .number) { source, _, report in
      guard let number = number(of: source.node), range.contains(number) else {
        report.error(.wrongType(name), at: source.node.span, hint: .noThousands(source.node))
        return nil
      }
      return number
    }
  }

  /// A decimal number written in a plain way, or nil.
  package static func number(of node: Node) -> Double? {
    guard case .scalar(let text, _) = node.content, !text.isEmpty, text.utf8.count <= 24
    else { return nil }
    let digits = text.utf8.allSatisfy {
      (48...57).contains($0) || $0 == 44 || $0 == 46 || $0 == 45
    }
    let separators = text.utf8.count { $0 == 44 || $0 == 46 }
    guard digits, separators <= 1 else { return nil }
    return Double(String(text.map { $0 == "," ? "." : $0 }))
  }
}

extension ValueType<Coordinates> {
  /// `[lat, lon]` in degrees (WGS 84), or a map of `lat` and `lon`.
  package static let coordinates = ValueType(
    .coordinates, form: .map([.degrees("lat"), .degrees("lon")])
  ) { source, settings, report in
    if let metres = WrittenMetres(source.node) {
      return place(metres, settings, at: source.node.span, &report)
    }
    var numbers: [Node] = []
    var written: (Double, Double)?
    switch source.node.content {
    case .list(let items):
      numbers = items
      written = WrittenCoordinates.joined(
        items.compactMap { if case .scalar(let text, _) = $0.content { text } else { nil } })
    case .map(let entries):
      numbers = [source.node["lat"]?.value, source.node["lon"]?.value].compactMap { $0 }
      if entries.count != 2 { numbers = [] }
    case .scalar(let text, _): written = WrittenCoordinates.read(text)
    }
    if numbers.count == 2, let first = ValueType<Double>.number(of: numbers[0]),
      let second = ValueType<Double>.number(of: numbers[1])
    {
      written = (first, second)
    }
    guard let (first, second) = written else {
      report.error(.wrongType(.coordinates), at: source.node.span)
      return nil
    }
    if let place = Coordinates(latitude: first, longitude: second) { return place }
    let isSwapped = Coordinates(latitude: second, longitude: first) != nil
    report.error(
      .outsideVietnam, at: source.node.span,
      hint: isSwapped ? .swapCoordinates : first == 0 && second == 0 ? .leaveOut : nil)
    return nil
  }

  /// The place of metres of VN-2000: in the zone that is named or, where none is, in that of the
  /// province the commune was in, if only one puts them there.
  private static func place(
    _ metres: WrittenMetres, _ settings: DecodingSettings, at span: SourceSpan,
    _ report: inout Report
  ) -> Coordinates? {
    switch metres.zone {
    case .none: break
    case .known(let zone):
      if let place = metres.places(in: zone).first { return place }
      report.error(.outsideVietnam, at: span, hint: .otherZone)
      return nil
    case .unknown:
      report.error(.noSuchMeridian, at: span, hint: .lookAtTheMeridian)
      return nil
    }
    let province = settings.commune.flatMap { settings.units[$0]?.province }
    func places(_ zones: [VN2000.Zone]) -> [(zone: VN2000.Zone, place: Coordinates)] {
      zones.flatMap { zone in
        metres.places(in: zone)
          .filter { place in province.map { ProvinceBox.holds(place, in: $0) } ?? true }
          .map { (zone, $0) }
      }
    }
    let former = settings.commune.map { settings.oldUnits.provinces(ofPartsOf: $0) } ?? []
    let tried = [
      former.flatMap { VN2000.zones(ofFormer: $0) }, province.map { VN2000.zones(of: $0) } ?? [],
      VN2000.Zone.wide,
    ]
    for zones in tried {
      let found = places(zones)
      guard let first = found.first else { continue }
      if Set(found.map(\.zone)).count == 1, province != nil {
        report.warning(.readAsMetres(first.zone, first.place), at: span, hint: .nameTheZone)
        return first.place
      }
      report.error(.unknownZone, at: span, hint: .chooseZone(found))
      return nil
    }
    report.error(.unknownZone, at: span, hint: .chooseZone(places(VN2000.allZones)))
    return nil
  }
}

extension KeyDescription {
  fileprivate static func degrees(_ name: String) -> KeyDescription {
    KeyDescription(
      name: name, type: BilingualText(vi: "số độ", en: "degrees"), form: .scalar, content: .number,
      traits: [],
      choices: [])
  }
}

extension BilingualText {
  fileprivate static let coordinates = BilingualText(
    vi: "tọa độ [vĩ độ, kinh độ]", en: "coordinates [latitude, longitude]")
  fileprivate static let swapCoordinates = BilingualText(
    vi: "vĩ độ đứng trước, kinh độ đứng sau", en: "the latitude comes first, then the longitude")
  fileprivate static let leaveOut = BilingualText(
    vi: "0, 0 là chưa có tọa độ: bỏ khóa này cho đến khi biết",
    en: "0, 0 means that none is known: leave the key out until one is")
  fileprivate static let otherZone = BilingualText(
    vi: "số mét không thuộc kinh tuyến trục đã ghi; xem lại kinh tuyến trục trên giấy tờ",
    en: "the metres are not of the meridian that is named; look at the one on the paper")
  fileprivate static let lookAtTheMeridian = BilingualText(
    vi: "xem lại trên giấy tờ: các tỉnh dùng từ 103°00′ đến 108°30′; múi 6° ghi UTM 48 hoặc UTM 49",
    en: "look at the paper: provinces have 103°00′ to 108°30′; zones of 6° are UTM 48 or UTM 49")
  fileprivate static let nameTheZone = BilingualText(
    vi: "đúng thì ghi tọa độ ấy (WGS 84), hoặc thêm kinh tuyến trục vào sau: \"X; Y; 105°45′\"",
    en: "if that is right, write those degrees (WGS 84), or add the meridian: \"X; Y; 105°45′\"")

  /// The zones that metres may be of, each with the place it gives.
  fileprivate static func chooseZone(
    _ found: [(zone: VN2000.Zone, place: Coordinates)]
  ) -> BilingualText {
    let shown = found.prefix(4).map { "\($0.zone.name) → \(written($0.place))" }
      .joined(separator: ", ")
    let rest = found.count > 4 ? ", …" : ""
    return found.isEmpty
      ? otherZone
      : BilingualText(
        vi: "thêm kinh tuyến trục ghi trên giấy tờ vào sau: \"X; Y; 105°45′\" (\(shown)\(rest))",
        en: "add the meridian that the paper names: \"X; Y; 105°45′\" (\(shown)\(rest))")
  }

  fileprivate static func written(_ place: Coordinates) -> String {
    "\(DecimalText.of(place.latitude, places: 5)), \(DecimalText.of(place.longitude, places: 5))"
  }

  fileprivate static let writeTheDay = BilingualText(
    vi: "viết ngày như 2026-01-15 hoặc 15/01/2026", en: "write the day as 2026-01-15 or 15/01/2026")

  fileprivate static func noThousands(_ node: Node) -> BilingualText? {
    guard case .scalar(let text, _) = node.content else { return nil }
    let parts = text.split { "-–—~".contains($0) }.map { String($0.filter(\.isNumber)) }
    if parts.count == 2, parts.allSatisfy({ !$0.isEmpty }) {
      return BilingualText(
        vi: "ghi một số: \(parts[0]); giá khác nhau thì mỗi loại một giá trong variants",
        en: "write one number: \(parts[0]); for several prices, one in each of the variants")
    }
    let digits = text.filter { $0.isNumber }
    guard digits.count > 3, text.contains(where: { $0 == "." || $0 == "," || $0 == " " })
    else { return nil }
    return BilingualText(
      vi: "viết số không có dấu ngăn cách hàng nghìn: \(digits)",
      en: "write the number without marks between thousands: \(digits)")
  }
}

extension Diagnostic.Message {
  fileprivate static func toCome(_ day: CalendarDay) -> Self {
    Self(
      "day-to-come", vi: "ngày \(day.inVietnamese) chưa tới, không ai kiểm tra được vào ngày ấy",
      en: "the day \(day) is still to come: nobody can have looked on it")
  }
  fileprivate static let notADay = Self(
    "not-a-day", vi: "đây không phải một ngày có thật", en: "this is not a day that exists")
  fileprivate static func readAsMetres(_ zone: VN2000.Zone, _ place: Coordinates) -> Self {
    let degrees = BilingualText.written(place)
    return Self(
      "vn2000", vi: "hiểu số mét này là VN-2000, kinh tuyến trục \(zone.name): \(degrees)",
      en: "these metres are read as VN-2000, central meridian \(zone.name): \(degrees)")
  }
  fileprivate static let noSuchMeridian = Self(
    "vn2000-meridian", vi: "không múi VN-2000 nào có kinh tuyến trục đã ghi",
    en: "no zone of VN-2000 has the central meridian that is named")
  fileprivate static let unknownZone = Self(
    "vn2000-zone", vi: "số mét VN-2000 chưa rõ kinh tuyến trục, sai kinh tuyến là lệch cả trăm km",
    en: "metres of VN-2000 without a central meridian: another one is a place 100 km away")
  fileprivate static let outsideVietnam = Self(
    "outside-vietnam", vi: "tọa độ nằm ngoài Việt Nam và Biển Đông",
    en: "the coordinates lie outside Viet Nam and the East Sea")
}
