package import Diagnostics
internal import Markup

/// A trail: stops of any kind in the order in which they are visited.
package struct Trail: Sendable {
  package struct Stop: Sendable {
    /// What is stopped at.
    package enum Place: Sendable {
      /// A record of ours, or of an included catalogue as `hung-yen/lang-nom`.
      case record(RecordKind, Reference)
      /// A landing, a bridge, a view: by its own name.
      case named(Localized<String>, Coordinates)
    }

    package internal(set) var place: Place
    package let note: Localized<String>?
    /// How long one stays.
    package let stay: Localized<String>?
    package let span: SourceSpan
  }

  package let id: String
  package let span: SourceSpan
  package let marks: RecordMarks

  package let name: Localized<String>
  package internal(set) var stops: [Stop]
  /// As somebody measured it, in kilometres.
  package let kilometres: Double?
  /// How one travels.
  package let transport: Localized<String>?
  package let duration: Localized<String>?
  /// The months in which it can be done; all where none is named.
  package let season: [Int]
  package let photos: [Photo]
  package let summary: Localized<String>?
  package let story: Localized<Story>?
}

extension Trail: Record {
  package static let kind = RecordKind.trails
  package static let keys = Keys.all + CommonKeys.all

  package var names: [String] { name.all }
  package var heading: Localized<String>? { name }

  private enum Keys {
    static let name = RecordKey("name", .localizedText, [.required, .translatable])
    static let stops = RecordKey("stops", .list(of: .stop), [.required, .translatable])
    static let kilometres = RecordKey("length_km", .number(in: 0.1...5000))
    static let transport = RecordKey("transport", .localizedText, .translatable)
    static let duration = RecordKey("duration", .localizedText, .translatable)
    static let season = RecordKey("season", .list(of: .integer(in: 1...12)))
    static let photos = RecordKey("photos", .list(of: .photo))
    static let summary = RecordKey("summary", .localizedText, .translatable)

    static let all = [
      name.description, stops.description, kilometres.description, transport.description,
      duration.description, season.description, photos.description, summary.description,
    ]
  }

  package init?(
    decoding source: RecordSource, settings: DecodingSettings, report: inout Report
  ) {
    let reader = RecordReader(source, keys: Self.keys, settings: settings, report: &report)
    let name = reader.required(Keys.name, &report)
    let stops = reader.required(Keys.stops, &report)

    id = source.id
    span = source.span
    marks = CommonKeys.read(reader, &report)
    kilometres = reader.value(Keys.kilometres, &report)
    transport = reader.value(Keys.transport, &report)
    duration = reader.value(Keys.duration, &report)
    season = reader.list(Keys.season, &report)
    photos = reader.list(Keys.photos, &report)
    summary = reader.value(Keys.summary, &report)
    story = source.stories(in: settings.mainLanguage)

    guard let name, let stops else { return nil }
    // As many as were written: what is wrong with one of them is told by itself.
    if case .list(let written)? = source.metadata[Keys.stops.name]?.value.content,
      written.count == 1
    {
      report.error(.oneStop, at: reader.span(of: Keys.stops.name))
    }
    self.name = name
    self.stops = stops
  }
}

extension ValueType<Trail.Stop> {
  private static let kinds: [(key: RecordKey<Reference>, kind: RecordKind)] = [
    (RecordKey("destination", .includedReference), .destinations),
    (RecordKey("point", .includedReference), .points),
    (RecordKey("producer", .includedReference), .producers),
    (RecordKey("commune", .commune), .communes),
  ]
  private static let label = RecordKey("name", .localizedText, .translatable)
  private static let coordinates = RecordKey("coordinates", .coordinates)
  private static let note = RecordKey("note", .localizedText, .translatable)
  private static let stay = RecordKey("stay", .localizedText, .translatable)

  fileprivate static let stop = ValueType.map(
    BilingualText(
      vi: "một điểm dừng: {destination: lang-gom-bat-trang, stay: 2 giờ}, hoặc point, producer, "
        + "commune, hoặc {name: …, coordinates: […]}",
      en: "a stop: {destination: lang-gom-bat-trang, stay: 2 hours}, or a point, producer or "
        + "commune, or {name: …, coordinates: […]}"),
    kinds.map(\.key.description)
      + [label.description, coordinates.description, note.description, stay.description]
  ) { reader, report in
    let name = reader.value(label, &report)
    let place = reader.value(coordinates, &report)
    let note = reader.value(note, &report)
    let stay = reader.value(stay, &report)
    let named = kinds.compactMap { key, kind in reader.value(key, &report).map { (kind, $0) } }
    let span = named.first?.1.span ?? reader.span(of: name == nil ? "coordinates" : "name")
    if let first = named.first {
      // A record has a name and a place of its own.
      if named.count > 1 || name != nil || place != nil {
        report.error(.twoPlaces, at: span)
        return nil
      }
      return Trail.Stop(place: .record(first.0, first.1), note: note, stay: stay, span: span)
    }
    guard let name, let place else {
      report.error(.noPlace, at: span)
      return nil
    }
    return Trail.Stop(place: .named(name, place), note: note, stay: stay, span: span)
  }
}

extension Diagnostic.Message {
  fileprivate static let oneStop = Self(
    "one-stop", vi: "tuyến chỉ có một điểm dừng", en: "the trail has one stop only")
  fileprivate static let twoPlaces = Self(
    "two-places", vi: "điểm dừng này ghi nhiều nơi: hãy để lại một",
    en: "the stop is at several places: leave one of them")
  fileprivate static let noPlace = Self(
    "no-place",
    vi: "điểm dừng phải là destination, point, producer, commune, hoặc có name và coordinates",
    en: "a stop is a destination, point, producer or commune, or has a name and coordinates")
}
