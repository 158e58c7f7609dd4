internal import Catalogue
internal import Graphics
internal import Markup
internal import Theme

/// A trail's page: how long, by what, and its stops in their order.
struct TrailPage: HeadedPage {
  let edition: Edition
  private let index: Int
  private let entry: Catalogue.TrailEntry
  private let media: MediaViews?

  init(_ edition: Edition, _ index: Int) {
    self.edition = edition
    self.index = index
    entry = edition.catalogue.trails[index]
    media = MediaViews(edition, of: entry.record, named: edition.text(entry.record.name))
  }

  static let kind = PageKind("trail", fields, in: .destinationsTitle)

  static let fields = Fields<TrailPage>(
    "trail",
    [
      .object("name", TextView.fields) { $0.edition.text($0.entry.record.name) },
      // How long it is, how long it takes, by what, in a line.
      .texts("strip") { $0.strip },
      .object("summary", TextView.fields) { page in
        page.entry.record.summary.map { page.edition.text($0) }
      },
      .list("photos", PhotoView.fields) { $0.media?.photoViews ?? [] },
      .object("story", StoryView.fields) { $0.edition.story($0.entry.record.story) },
      .list("stops", TrailStopView.fields) { $0.edition.stops(ofTrail: $0.index) },
      .list("months", MonthView.fields) { MonthView.all(good: $0.entry.record.season) },
      .object("map", MapView.fields) { $0.edition.map(ofTrail: $0.index) },
      // The way for a telephone; nil where no stop has a place.
      .text("gpx", optional: { $0.edition.gpx(ofTrail: $0.index) }),
    ])

  var head: PageHead {
    PageHead(
      title: edition.text(entry.record.name).text,
      description: entry.record.summary.map { edition.text($0).text }, image: media?.shareImage,
      crumbs: [
        edition.crumb(.destinationsTitle, .list(.destinations, page: 1)),
        edition.crumb(.trailsTitle, .list(.trails, page: 1)),
      ],
      structuredData: [edition.structuredData(ofTrail: index)])
  }

  private var strip: [String] {
    [
      edition.length(of: entry), entry.record.duration.map { edition.text($0).text },
      entry.record.transport.map { edition.text($0).text },
      edition.strings.counted(.stopCount, entry.stops.count),
    ].compactMap { $0 }
  }
}

/// A stop of a trail.
struct TrailStopView: Sendable {
  let edition: Edition
  let stop: Catalogue.TrailEntry.Stop
  let number: Int
  /// How far it is from the stop before, as the crow flies, in kilometres.
  let distance: Double?

  static let fields = Fields<TrailStopView>(
    "trail_stop",
    [
      .text("number") { $0.edition.strings.format.number($0.number) },
      .object("name", TextView.fields) { $0.name },
      .href("href", optional: { $0.href }),
      // What it is and where, or whose.
      .text("detail", optional: { $0.detail }),
      .text(
        "distance", optional: { stop in stop.distance.map { stop.edition.kilometres($0) } }),
      .object("stay", TextView.fields) { view in view.stop.record.stay.map { view.edition.text($0) }
      },
      .object("note", TextView.fields) { view in view.stop.record.note.map { view.edition.text($0) }
      },
      .text("hours", optional: { $0.hours }),
      .text("open_days", optional: { $0.openDays }),
      .text("checked_day", optional: { _ in nil }),
      .text("status", optional: { $0.status }),
    ])

  private var own: RecordRef? {
    if case .record(let reference) = stop.place { reference } else { nil }
  }

  var name: TextView {
    switch stop.place {
    case .record(let reference): edition.name(of: reference)
    case .external(let place): edition.text(place.name)
    case .named(let name, _): edition.text(name)
    }
  }

  fileprivate var href: Href? {
    switch stop.place {
    case .record(let reference): edition.href(.record(reference))
    case .external(let place): place.page(in: edition.language).map { .text($0) }
    case .named: nil
    }
  }

  private var detail: String? {
    switch stop.place {
    case .record(let reference): edition.detail(of: reference)
    case .external(let place): place.source.map { edition.text($0).text }
    case .named: nil
    }
  }

  var hours: String? {
    switch own?.kind {
    case .points: own.flatMap { edition.hours(ofPoint: $0.index) }
    case .destinations: destination?.hours.map { edition.hours($0) }
    default: nil
    }
  }

  private var openDays: String? {
    switch own?.kind {
    case .points: own.flatMap { edition.openDays(ofPoint: $0.index) }
    case .destinations: destination.flatMap { edition.openDays(of: $0) }
    default: nil
    }
  }

  private var status: String? {
    if let own, own.kind == .points {
      return edition.status(of: edition.catalogue.points[own.index].record)
    }
    return destination?.byAppointment == true
      ? edition.string(WordGroups.facts, .appointment) : nil
  }

  var province: Province? {
    own.flatMap { own in
      own.kind == .communes ? own.index : edition.catalogue.commune(of: own)
    }.map { edition.catalogue.communes[$0].record.province }
  }

  // What its way point says.

  var url: String? {
    switch stop.place {
    case .record(let reference):
      var text: [UInt8] = []
      edition.write(urlOf: .record(reference), to: &text)
      return String(decoding: text, as: UTF8.self)
    case .external(let place): return place.page(in: edition.language)
    case .named: return nil
    }
  }

  var kindText: String { own.flatMap { edition.nature(of: $0) } ?? "" }

  private var destination: Destination? {
    guard let own, own.kind == .destinations else { return nil }
    return edition.catalogue.destinations[own.index].record
  }
}

extension Edition {
  /// The trails in their order, each with how long it is.
  func trailList() -> (DirectoryView, PageHead) {
    let title = strings.text(.trailsTitle)
    return (
      DirectoryView(
        title: title,
        count: strings.counted(.trailCount, counted(catalogue.trails.indices, of: .trails)),
        groups: [DirectoryView.Group(heading: nil, links: lists.trails.map { trailLink($0) })],
        pager: nil),
      PageHead(
        title: title, crumbs: [crumb(.destinationsTitle, .list(.destinations, page: 1))])
    )
  }

  func trailLink(_ index: Int) -> LinkView {
    let entry = catalogue.trails[index]
    let detail = [
      length(of: entry), entry.record.duration.map { text($0).text },
      strings.counted(.stopCount, entry.stops.count),
    ].compactMap { $0 }
    return LinkView(
      name: text(entry.record.name), href: href(.record(.trails, index)),
      detail: detail.joined(separator: " · "))
  }

  /// The trails that stop at a record.
  func trails(_ indices: [Int]) -> [LinkView] {
    indices.filter { plan.permalinks.has(.record(.trails, $0), in: language) }
      .map { trailLink($0) }
  }

  /// How long a trail is, and by what that is known.
  fileprivate func length(of entry: Catalogue.TrailEntry) -> String? {
    switch entry.length {
    case .stated(let length), .measured(let length): kilometres(length)
    case .straight(let length): strings.text(.straightLength, ["length": kilometres(length)])
    case nil: nil
    }
  }

  func kilometres(_ length: Double) -> String {
    let rounded = length < 10 ? (length * 10).rounded() / 10 : length.rounded()
    return strings.text(
      .mapKilometres,
      ["n": strings.format.decimal(rounded, places: rounded == rounded.rounded() ? 0 : 1)])
  }

  func stops(ofTrail index: Int) -> [TrailStopView] {
    let stops = catalogue.trails[index].stops
    return stops.indices.map { position in
      let before = position > 0 ? stops[position - 1].coordinates : nil
      return TrailStopView(
        edition: self, stop: stops[position], number: position + 1,
        distance: before.flatMap { before in
          stops[position].coordinates.map { before.kilometres(to: $0) }
        })
    }
  }

  /// The stops with the way between them: the given one, else straight lines that say the order.
  func map(ofTrail index: Int) -> MapView? {
    let entry = catalogue.trails[index]
    let stops = stops(ofTrail: index)
    let marks = stops.compactMap { stop in
      stop.stop.coordinates.map { place in
        MapDrawing.Mark(
          place: place, name: stop.name.text, href: "#stop-\(stop.number)",
          number: String(stop.number), province: stop.province)
      }
    }
    let isGiven = !entry.lines.isEmpty
    return mapOfWay(
      marks, along: isGiven ? entry.lines : [marks.map(\.place)], isGiven: isGiven,
      named: text(entry.record.name).text,
      unplaced: stops.filter { $0.stop.coordinates == nil }.map(\.name.text))
  }

  /// The address of a trail's GPX.
  fileprivate func gpx(ofTrail index: Int) -> String? {
    let entry = catalogue.trails[index]
    guard entry.stops.contains(where: { $0.coordinates != nil }) else { return nil }
    return settings.baseURL.path + "/" + DataFile.trailPath(entry.record.id)
  }

  /// The words a trail is found by.
  func searchTexts(ofTrail index: Int) -> SearchIndex.Texts {
    let record = catalogue.trails[index].record
    var texts = SearchIndex.Texts()
    texts.add(.name, text(record.name).text)
    addOriginal(of: record.name, to: &texts)
    texts.add(.nature, strings.text(.trailsTitle))
    for stop in stops(ofTrail: index) { texts.add(.area, stop.name.text) }
    if let summary = record.summary { texts.add(.summary, text(summary).text) }
    texts.add(.story, record.story?.value(for: language).value.names)
    return texts
  }
}
