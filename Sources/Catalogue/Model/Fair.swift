package import Diagnostics
package import Markup

/// An event at which producers show and sell, with its zones and booths.
package struct Fair: Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    case fair = "hội chợ"
    case market = "phiên chợ"
    /// Producers meet buyers.
    case matching = "kết nối"
    case opening = "khai trương"
  }

  package enum Status: String, CaseIterable, Sendable {
    case confirmed, cancelled
  }

  /// A part of the ground, with booths of one kind or region.
  package struct Zone: Sendable {
    package let id: String
    package let name: Localized<String>
    package let colour: String?
  }

  package struct ProgrammeItem: Sendable {
    package let day: CalendarDay
    package let time: String?
    package let place: Localized<String>?
    package let title: Localized<String>
  }

  /// A row of the fair's table.
  package struct Booth: Sendable {
    /// As it is written on the ground: `A12`.
    package let number: Located<String>
    package let zone: Located<String>?
    package internal(set) var producer: Reference?
    /// Who is there, where that is no producer of the catalogue.
    package let exhibitor: Localized<String>?
    package internal(set) var products: [Reference]
    package let note: Localized<String>?
  }

  package let id: String
  package let span: SourceSpan
  package let marks: RecordMarks

  package let name: Localized<String>
  package let kind: Kind
  /// Whether it will not be held: pages, lists and calendars say so.
  package let isCancelled: Bool
  package let starts: CalendarDay
  /// The last day.
  package let ends: CalendarDay
  package let hours: OpeningHours?
  package let venue: Localized<String>?
  package let commune: Reference?
  package let coordinates: Coordinates?
  package let organiser: String?
  package let zones: [Zone]
  package let programme: [ProgrammeItem]
  package let edition: String?
  package let story: Localized<Story>?
  package internal(set) var booths: [Booth]
}

extension Fair: Record {
  package static let kind = RecordKind.fairs
  package static let keys = Keys.all + CommonKeys.all
  /// The columns of a table of booths.
  package static let boothKeys = BoothKeys.all

  package var heading: Localized<String>? { name }

  private enum Keys {
    static let name = RecordKey("name", .localizedText, [.required, .translatable])
    static let kind = RecordKey("kind", ValueType<Kind>.choice)
    static let status = RecordKey("status", ValueType<Status>.choice)
    static let starts = RecordKey("starts", .day, .required)
    static let ends = RecordKey("ends", .day, .required)
    static let hours = RecordKey("hours", .openingHours)
    static let venue = RecordKey("venue", .localizedText, .translatable)
    static let commune = RecordKey("commune", .commune)
    static let coordinates = RecordKey("coordinates", .coordinates)
    static let organiser = RecordKey("organiser", .text)
    static let zones = RecordKey("zones", .list(of: .zone), .translatable)
    static let programme = RecordKey("programme", .list(of: .programmeItem), .translatable)
    static let edition = RecordKey("edition", .text)

    static let all = [
      name.description, kind.description, status.description, starts.description, ends.description,
      hours.description, venue.description, commune.description, coordinates.description,
      organiser.description, zones.description, programme.description, edition.description,
    ]
  }

  /// The columns of a fair's table.
  private enum BoothKeys {
    static let booth = RecordKey("booth", .located(.text), .required)
    static let zone = RecordKey("zone", .located(.text))
    static let producer = RecordKey("producer", .reference)
    static let exhibitor = RecordKey("exhibitor", .localizedText, .translatable)
    static let products = RecordKey("products", .list(of: .reference))
    static let note = RecordKey("note", .localizedText, .translatable)

    static let all = [
      booth.description, zone.description, producer.description, exhibitor.description,
      products.description, note.description,
    ]
  }

  package init?(
    decoding source: RecordSource, settings: DecodingSettings, report: inout Report
  ) {
    let reader = RecordReader(
      source, keys: Self.keys, settings: settings, report: &report)
    let name = reader.required(Keys.name, &report)
    let starts = reader.required(Keys.starts, &report)
    let ends = reader.required(Keys.ends, &report)

    id = source.id
    span = source.span
    marks = CommonKeys.read(reader, &report)
    kind = reader.value(Keys.kind, &report) ?? .fair
    isCancelled = reader.value(Keys.status, &report) == .cancelled
    hours = reader.value(Keys.hours, &report)
    venue = reader.value(Keys.venue, &report)
    commune = reader.value(Keys.commune, &report)
    coordinates = reader.inside(commune?.value).value(Keys.coordinates, &report)
    reader.check(coordinates, in: commune?.value, &report)
    organiser = reader.value(Keys.organiser, &report)
    zones = reader.list(Keys.zones, &report)
    programme = reader.list(Keys.programme, &report)
    edition = reader.value(Keys.edition, &report)
    story = source.stories(in: settings.mainLanguage)

    if let starts, let ends {
      if ends < starts {
        report.error(.endsBeforeStart, at: reader.span(of: Keys.ends.name))
      }
      for item in programme where item.day < starts || item.day > ends {
        report.warning(.outsideFair(item.day), at: reader.span(of: Keys.programme.name))
      }
    }
    // Booths are read whatever the head lacks, so that all that is wrong is told in one run.
    let zones = zones
    booths =
      source.table.map { Self.booths(of: $0, in: zones, settings: settings, report: &report) } ?? []
    guard let name, let starts, let ends else { return nil }
    self.name = name
    self.starts = starts
    self.ends = ends
  }

  /// The booths of the fair's table; wrong rows are reported and left out.
  private static func booths(
    of table: Table, in zones: [Zone], settings: DecodingSettings, report: inout Report
  ) -> [Booth] {
    var booths: [Booth] = []
    let nodes = table.nodes(keys: BoothKeys.all, languages: settings.languages, report: &report)
    var seen: Set<String> = []
    for node in nodes {
      guard let booth = booth(node, zones, settings, &report) else { continue }
      let who = booth.producer?.value ?? booth.exhibitor?.main ?? ""
      // `A01` and `a01` are one booth.
      let number = booth.number.value.uppercased()
      if !seen.insert("\(number)\n\(who)").inserted {
        report.error(.boothTwice(booth.number.value), at: booth.number.span)
      }
      booths.append(booth)
    }
    // As people walk: A2 before A10; two exhibitors of one booth as they were written.
    return booths.enumerated().sorted { left, right in
      let (a, b) = (left.element.number.value, right.element.number.value)
      if NaturalOrder.precedes(a, b) { return true }
      return !NaturalOrder.precedes(b, a) && left.offset < right.offset
    }.map(\.element)
  }

  private static func booth(
    _ node: Node, _ zones: [Zone], _ settings: DecodingSettings, _ report: inout Report
  ) -> Booth? {
    let reader = RecordReader(
      RecordSource(inside: node), keys: BoothKeys.all, settings: settings, report: &report)
    let errors = report.errorCount
    let number = reader.required(BoothKeys.booth, &report)
    let zone = reader.value(BoothKeys.zone, &report)
    if let zone, !zones.contains(where: { $0.id == zone.value }) {
      let near = NearMiss.nearest(to: zone.value, among: zones.map(\.id))
      report.error(
        .unknownZone(zone.value), at: zone.span,
        hint: near.map { .didYouMean($0) } ?? .addZone(zone.value))
    }
    let producer = reader.value(BoothKeys.producer, &report)
    let exhibitor = reader.value(BoothKeys.exhibitor, &report)
    if producer == nil, exhibitor == nil, report.errorCount == errors {
      report.error(.emptyBooth, at: node.span)
    }
    let products = reader.list(BoothKeys.products, &report)
    let note = reader.value(BoothKeys.note, &report)
    guard let number else { return nil }
    return Booth(
      number: number, zone: zone, producer: producer, exhibitor: exhibitor, products: products,
      note: note)
  }
}

extension ValueType<Fair.Zone> {
  private static let id = RecordKey("id", .slug, .required)
  private static let zoneName = RecordKey("name", .localizedText, [.required, .translatable])
  private static let colour = RecordKey("colour", .text)

  fileprivate static let zone = ValueType.map(
    BilingualText(vi: "một khu: {id: …, name: …}", en: "a zone: {id: …, name: …}"),
    [id.description, zoneName.description, colour.description]
  ) { reader, report in
    let id = reader.required(id, &report)
    let name = reader.required(zoneName, &report)
    let colour = reader.value(colour, &report)
    guard let id, let name else { return nil }
    return Fair.Zone(id: id.text, name: name, colour: colour)
  }
}

extension ValueType<Fair.ProgrammeItem> {
  private static let day = RecordKey("day", .day, .required)
  private static let time = RecordKey("time", .text)
  private static let place = RecordKey("place", .localizedText, .translatable)
  private static let title = RecordKey("title", .localizedText, [.required, .translatable])

  fileprivate static let programmeItem = ValueType.map(
    BilingualText(
      vi: "một mục chương trình: {day: …, title: …}",
      en: "an item of the programme: {day: …, title: …}"),
    [day.description, time.description, place.description, title.description]
  ) { reader, report in
    let day = reader.required(day, &report)
    let title = reader.required(title, &report)
    let time = reader.value(time, &report)
    let place = reader.value(place, &report)
    guard let day, let title else { return nil }
    return Fair.ProgrammeItem(day: day, time: time, place: place, title: title)
  }
}

extension BilingualText {
  fileprivate static func addZone(_ id: String) -> BilingualText {
    BilingualText(
      vi: "thêm khu này vào khóa “zones” của hội chợ: {id: \(id), name: …}",
      en: "add it to the fair's “zones”: {id: \(id), name: …}")
  }
}

extension Diagnostic.Message {
  fileprivate static let endsBeforeStart = Self(
    "fair-ends-before-start", vi: "hội chợ kết thúc trước ngày mở",
    en: "the fair ends before it starts")
  fileprivate static func outsideFair(_ day: CalendarDay) -> Self {
    Self(
      "programme-day",
      vi: "ngày \(day.inVietnamese) trong chương trình nằm ngoài những ngày hội chợ",
      en: "the programme's day \(day) is none of the fair's days")
  }
  fileprivate static func boothTwice(_ number: String) -> Self {
    Self(
      "booth-twice", vi: "gian \(number) có hai dòng cho cùng một đơn vị",
      en: "booth \(number) has two rows for one exhibitor")
  }
  fileprivate static func unknownZone(_ id: String) -> Self {
    Self("unknown-zone", vi: "hội chợ không có khu “\(id)”", en: "the fair has no zone “\(id)”")
  }
  fileprivate static let emptyBooth = Self(
    "empty-booth", vi: "gian hàng phải ghi chủ thể (producer) hoặc đơn vị (exhibitor)",
    en: "a booth names a producer or an exhibitor")
}
