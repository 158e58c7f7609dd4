internal import Diagnostics

extension Catalogue {
  /// A trail, led to what it stops at.
  package struct TrailEntry: Sendable {
    package struct Stop: Sendable {
      package enum Place: Sendable {
        case record(RecordRef)
        case external(ExternalPlace)
        case named(Localized<String>, Coordinates)
      }

      package let place: Place
      package let record: Trail.Stop
      /// Where it is, as far as that is public.
      package let coordinates: Coordinates?
    }

    package let record: Trail
    package let stops: [Stop]
    /// The way between them, where an outline of `content/map/` gives it.
    package let lines: [[Coordinates]]

    /// How long it is, in kilometres, and by what that is known.
    package enum Length: Sendable {
      case stated(Double)
      /// Along the given way.
      case measured(Double)
      /// From stop to stop as the crow flies.
      case straight(Double)
    }

    /// Nil where a stop's place is not known and nobody says how long it is.
    package var length: Length? {
      if let stated = record.kilometres { return .stated(stated) }
      if !lines.isEmpty { return .measured(lines.reduce(0) { $0 + $1.kilometres }) }
      let places = stops.compactMap(\.coordinates)
      return places.count == stops.count ? .straight(places.kilometres) : nil
    }
  }

  /// Leads trails to their stops; a stop that nobody knows is reported and left out.
  func entries(
    of trails: [Trail], _ resolver: Resolver, _ report: inout Report
  ) -> [TrailEntry] {
    let known = Set(trails.map(\.id))
    for case let way? in outlines.map(\.trail) where !known.contains(way.value) {
      // It is on no map at all.
      report.warning(.wayOfNoTrail(way.value), at: way.span)
    }
    return trails.map { trail in
      let stops = trail.stops.compactMap { stop -> TrailEntry.Stop? in
        switch stop.place {
        case .named(let name, let place):
          return TrailEntry.Stop(place: .named(name, place), record: stop, coordinates: place)
        case .record(let kind, let reference):
          if let place = resolver.externalPlace(reference, kind) {
            return TrailEntry.Stop(
              place: .external(place), record: stop, coordinates: place.coordinates)
          }
          guard let index = resolver.index(of: reference, kind, &report) else { return nil }
          let reference = RecordRef(kind, index)
          return TrailEntry.Stop(
            place: .record(reference), record: stop, coordinates: place(of: reference))
        }
      }
      let entry = TrailEntry(
        record: trail, stops: stops,
        lines: outlines.filter { $0.trail?.value == trail.id }.flatMap { $0.shapes.flatMap { $0 } })
      check(entry, &report)
      return entry
    }
  }

  /// Where a stop of ours is.
  private func place(of reference: RecordRef) -> Coordinates? {
    switch reference.kind {
    case .destinations: destinations[reference.index].record.coordinates
    case .points: points[reference.index].record.coordinates
    case .producers: producers[reference.index].record.coordinates
    case .communes: communes[reference.index].record.coordinates
    default: nil
    }
  }

  /// Warns of stops that are closed while the trail is done, and of a length that cannot be.
  private func check(_ trail: TrailEntry, _ report: inout Report) {
    let months = Set(trail.record.season)
    for stop in trail.stops {
      guard case .record(let reference) = stop.place else { continue }
      switch reference.kind {
      case .points where points[reference.index].record.status != .open:
        report.warning(
          .stopIsClosed(points[reference.index].record.name.main), at: stop.record.span)
      case .destinations:
        let destination = destinations[reference.index].record
        let missing = months.subtracting(destination.season).sorted()
        if !destination.season.isEmpty, !months.isEmpty, !missing.isEmpty {
          report.warning(
            .stopOutOfSeason(destination.name.main, missing), at: stop.record.span)
        }
      default: break
      }
    }
    let places = trail.stops.compactMap(\.coordinates)
    if let stated = trail.record.kilometres, places.count == trail.stops.count,
      stated < places.kilometres * 0.95
    {
      report.warning(
        .shorterThanItCanBe(Int(places.kilometres.rounded())), at: trail.record.span)
    }
  }
}

extension [Coordinates] {
  /// How long the way through them is.
  package var kilometres: Double {
    zip(self, dropFirst()).reduce(0) { $0 + $1.0.kilometres(to: $1.1) }
  }
}

extension Diagnostic.Message {
  fileprivate static func stopIsClosed(_ name: String) -> Self {
    Self(
      "stop-is-closed", vi: "điểm dừng “\(name)” đã đóng hoặc chưa mở",
      en: "the stop “\(name)” is closed or not open yet")
  }
  fileprivate static func stopOutOfSeason(_ name: String, _ months: [Int]) -> Self {
    let list = months.map(String.init).joined(separator: ", ")
    return Self(
      "stop-out-of-season",
      vi: "tuyến đi cả tháng \(list), ngoài mùa của điểm dừng “\(name)”",
      en: "the trail is for the months \(list) too, out of season at the stop “\(name)”")
  }
  fileprivate static func wayOfNoTrail(_ id: String) -> Self {
    Self(
      "way-of-no-trail",
      vi: "không có tuyến tham quan nào mang mã “\(id)”, nên đường này không được vẽ",
      en: "no trail has the id “\(id)”, so that this line is drawn nowhere")
  }
  fileprivate static func shorterThanItCanBe(_ kilometres: Int) -> Self {
    Self(
      "shorter-than-it-can-be",
      vi: "length_km ngắn hơn đường chim bay qua các điểm dừng (\(kilometres) km)",
      en: "length_km is less than the way through the stops as the crow flies (\(kilometres) km)")
  }
}
