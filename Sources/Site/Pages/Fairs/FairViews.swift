internal import Diagnostics
internal import Catalogue
internal import Markup
internal import Theme

/// A booth with who is there and what they show.
struct BoothView: Sendable {
  /// Where links to the booth lead; nil where another of the same number stands before it.
  let anchor: String?
  let number: String
  let exhibitor: LinkView?
  let guest: TextView?
  let place: String?
  let note: TextView?
  let products: [ProductRow]

  static let fields = Fields<BoothView>(
    "booth",
    [
      .text("anchor", optional: { $0.anchor }), .text("number") { $0.number },
      .object("exhibitor", LinkView.fields) { $0.exhibitor },
      .object("guest", TextView.fields) { $0.guest }, .text("place", optional: { $0.place }),
      .object("note", TextView.fields) { $0.note },
      .rows("products") { $0.products },
    ])
}

/// A fair's page: when and where, what happens, who is where.
struct FairView: Sendable {
  struct Zone: Sendable {
    let name: TextView?
    let count: String
    let booths: [BoothView]

    static let fields = Fields<Zone>(
      "zone",
      [
        .object("name", TextView.fields) { $0.name }, .text("count") { $0.count },
        .list("booths", BoothView.fields) { $0.booths },
      ])
  }

  struct ProgrammeView: Sendable {
    let day: String
    let time: String?
    let place: TextView?
    let title: TextView

    static let fields = Fields<ProgrammeView>(
      "programme_item",
      [
        .text("day") { $0.day }, .text("time", optional: { $0.time }),
        .object("place", TextView.fields) { $0.place },
        .object("title", TextView.fields) { $0.title },
      ])
  }

  let name: TextView
  let kind: String
  let days: String
  let isPast: Bool
  let isCancelled: Bool
  let facts: [FactView]
  let story: StoryView?
  let programme: [ProgrammeView]
  let zones: [Zone]
  let byProduct: [LinkView]
  let byProducer: [LinkView]
  let calendarHref: String
  let prints: [LinkView]
  let map: MapView?
  /// How to get there.
  let directions: DirectionsView?

  static let kind = PageKind("fair", fields, in: .fairsTitle)

  static let fields = Fields<FairView>(
    "fair",
    [
      .object("name", TextView.fields) { $0.name }, .text("kind") { $0.kind },
      .text("days") { $0.days }, .flag("is_past") { $0.isPast },
      .flag("is_cancelled") { $0.isCancelled },
      .list("facts", FactView.fields) { $0.facts },
      .object("story", StoryView.fields) { $0.story },
      .list("programme", ProgrammeView.fields) { $0.programme },
      .list("zones", Zone.fields) { $0.zones },
      .list("by_product", LinkView.fields) { $0.byProduct },
      .list("by_producer", LinkView.fields) { $0.byProducer },
      .text("calendar_href") { $0.calendarHref }, .list("prints", LinkView.fields) { $0.prints },
      .object("map", MapView.fields) { $0.map },
      .object("directions", DirectionsView.fields) { $0.directions },
    ])
}

extension Edition {
  /// The fairs, those to come first.
  func fairList() -> (DirectoryView, PageHead) {
    let coming = lists.fairs.filter { !catalogue.fairs[$0].isPast }
    let past = lists.fairs.filter { catalogue.fairs[$0].isPast }.reversed()
    let groups = [(.comingFairs, coming), (.pastFairs, Array(past))].compactMap {
      heading, fairs in
      fairs.isEmpty
        ? nil
        : DirectoryView.Group(
          heading: strings.text(heading), links: fairs.map { fairLink($0) })
    }
    return directory(
      .fairsTitle, strings.counted(.fairCount, counted(catalogue.fairs.indices, of: .fairs)),
      groups, nil, 1)
  }

  func fairLink(_ index: Int) -> LinkView {
    let entry = catalogue.fairs[index]
    let status = entry.record.isCancelled ? strings.text(.cancelled) : nil
    let parts = [status, days(of: entry.record), entry.commune.map { place($0) }]
    return LinkView(
      name: text(entry.record.name), href: href(.record(.fairs, index)),
      detail: parts.compactMap { $0 }.joined(separator: " · "))
  }

  /// What titles and calendars call it: with a word where it will not be held.
  func calendarTitle(of fair: Fair) -> String {
    let name = text(fair.name).text
    return fair.isCancelled ? "\(strings.text(.cancelled)): \(name)" : name
  }

  func days(of fair: Fair) -> String {
    strings.days(from: fair.starts, to: fair.ends)
  }

  func fair(_ index: Int) -> (FairView, PageHead) {
    let entry = catalogue.fairs[index]
    let fair = entry.record
    let kind = string(WordGroups.fairKinds, FairWord(fair.kind))
    let view = FairView(
      name: text(fair.name), kind: kind, days: days(of: fair), isPast: entry.isPast,
      isCancelled: fair.isCancelled,
      facts: facts(of: entry), story: story(fair.story),
      programme: fair.programme.map { item in
        FairView.ProgrammeView(
          day: strings.day(item.day), time: item.time, place: item.place.map { text($0) },
          title: text(item.title))
      },
      zones: zones(of: entry), byProduct: productIndex(of: entry),
      byProducer: producerIndex(of: entry),
      calendarHref: href("/" + DataFile.calendar(index, fair.id, language).path),
      prints: FairPrint.all(in: settings).map { print in
        LinkView(
          name: plain(strings.text(print.key)), href: href(.fairPrint(index, print)), detail: nil)
      },
      map: mapAround(fair.coordinates, named: text(fair.name).text, in: entry.commune, around: []),
      directions: directions(
        to: RecordRef(.fairs, index), named: text(fair.name).text, address: nil,
        commune: entry.commune, coordinates: fair.coordinates, precision: nil, way: nil))
    return (
      view,
      PageHead(
        title: calendarTitle(of: fair), description: "\(kind), \(view.days)",
        crumbs: [crumb(.fairsTitle, .list(.fairs, page: 1))],
        structuredData: [structuredData(ofFair: index)])
    )
  }

  private func facts(of entry: Catalogue.FairEntry) -> [FactView] {
    let fair = entry.record
    var facts: [FactView] = []
    if let venue = fair.venue { facts.append(fact(.venue, text(venue))) }
    if let commune = entry.commune {
      facts.append(
        fact(.commune, plain(place(commune)), href: href(.record(.communes, commune))))
    }
    if let hours = fair.hours { facts.append(fact(.hours, plain(self.hours(hours)))) }
    if let organiser = fair.organiser { facts.append(fact(.organiser, properName(organiser))) }
    if let edition = fair.edition { facts.append(fact(.edition, properName(edition))) }
    return facts
  }

  /// The booths by zone, in the order of the fair's zones; those without one come last.
  func zones(of entry: Catalogue.FairEntry) -> [FairView.Zone] {
    // One booth may hold two exhibitors, in a row each.
    var seen: Set<String> = []
    func zone(_ name: TextView?, _ booths: [Catalogue.FairEntry.Booth]) -> FairView.Zone? {
      guard !booths.isEmpty else { return nil }
      return FairView.Zone(
        name: name, count: strings.counted(.boothCount, booths.count),
        booths: booths.map { booth in
          let isFirst = seen.insert(booth.record.anchor).inserted
          return boothView(booth, anchor: isFirst ? booth.record.anchor : nil)
        })
    }
    let named = entry.record.zones.compactMap { own in
      zone(text(own.name), entry.booths.filter { $0.record.zone?.value == own.id })
    }
    return named + [zone(nil, entry.booths.filter { $0.record.zone == nil })].compactMap { $0 }
  }

  private func boothView(
    _ booth: Catalogue.FairEntry.Booth, anchor: String?
  ) -> BoothView {
    BoothView(
      anchor: anchor, number: booth.record.number.value,
      exhibitor: booth.producer.map { producerLink($0) },
      guest: booth.producer == nil ? booth.record.exhibitor.map { text($0) } : nil,
      place: booth.producer.map { place(catalogue.producers[$0].commune) },
      note: booth.record.note.map { text($0) },
      products: booth.products.ordered(by: ordering.products).map { row($0) })
  }

  /// Each product with the booths that show it, by name.
  func productIndex(of entry: Catalogue.FairEntry) -> [LinkView] {
    var booths: [Int: [Fair.Booth]] = [:]
    for booth in entry.booths {
      for product in booth.products { booths[product, default: []].append(booth.record) }
    }
    return booths.keys.sorted { ordering.products[$0] < ordering.products[$1] }.map { product in
      let shown = booths[product] ?? []
      return LinkView(
        name: text(catalogue.products[product].record.name),
        href: .text("#" + (shown.first?.anchor ?? "")),
        detail: boothNumbers(shown))
    }
  }

  private func producerIndex(of entry: Catalogue.FairEntry) -> [LinkView] {
    var booths: [Int: [Fair.Booth]] = [:]
    for booth in entry.booths {
      if let producer = booth.producer { booths[producer, default: []].append(booth.record) }
    }
    return booths.keys.sorted { ordering.producers[$0] < ordering.producers[$1] }.map { producer in
      let shown = booths[producer] ?? []
      return LinkView(
        name: producerName(producer), href: .text("#" + (shown.first?.anchor ?? "")),
        detail: boothNumbers(shown))
    }
  }

  func boothNumbers(_ booths: [Fair.Booth]) -> String {
    strings.text(
      .boothNumber, ["number": booths.map(\.number.value).joined(separator: ", ")])
  }

  /// The coming fairs at which a product is shown, with the booth.
  func fairs(ofProduct index: Int) -> [LinkView] {
    let shown = catalogue.products[index].booths
    var links: [LinkView] = []
    for fair in lists.fairs {
      let booths = shown.filter { $0.fair == fair }
      guard let first = booths.first, !catalogue.fairs[fair].record.isCancelled else { continue }
      let records = booths.map { catalogue.fairs[fair].booths[$0.booth].record }
      let anchor = catalogue.fairs[fair].booths[first.booth].record.anchor
      links.append(
        LinkView(
          name: text(catalogue.fairs[fair].record.name),
          href: .place(.record(.fairs, fair), self, anchor: anchor),
          detail: days(of: catalogue.fairs[fair].record) + " · " + boothNumbers(records)))
    }
    return links
  }
}

/// The word under which the strings name a kind of fair.
enum FairWord: String, CaseIterable {
  case fair, market, matching, opening

  init(_ kind: Fair.Kind) {
    self =
      switch kind {
      case .fair: .fair
      case .market: .market
      case .matching: .matching
      case .opening: .opening
      }
  }
}

extension Fair.Booth {
  /// Where the booth stands on the fair's page: `gian-a12`.
  var anchor: String { "gian-" + slug }

  /// The booth's number in addresses.
  var slug: String {
    TextFolding.fold(number.value).split { !$0.isASCII || !($0.isLetter || $0.isNumber) }
      .joined(separator: "-")
  }
}

extension Edition {
  /// The words a fair is found by.
  func searchTexts(ofFair index: Int) -> SearchIndex.Texts {
    let entry = catalogue.fairs[index]
    var texts = SearchIndex.Texts()
    texts.add(.name, text(entry.record.name).text)
    addOriginal(of: entry.record.name, to: &texts)
    texts.add(.otherName, string(WordGroups.fairKinds, FairWord(entry.record.kind)))
    if let venue = entry.record.venue { texts.add(.area, text(venue).text) }
    if let commune = entry.commune { addPlace(ofCommune: commune, to: &texts) }
    return texts
  }

  /// The words a booth is found by: its number; who is there has a page of its own.
  func searchTexts(ofBooth place: Int, at fair: Int) -> SearchIndex.Texts {
    let booth = catalogue.fairs[fair].booths[place]
    var texts = SearchIndex.Texts()
    texts.add(.code, booth.record.number.value)
    // B05 is called B5 too.
    let number = booth.record.number.value
    let letters = number.prefix { !$0.isNumber }
    let digits = number.dropFirst(letters.count).drop { $0 == "0" }
    if letters.count + digits.count < number.count { texts.add(.code, "\(letters)\(digits)") }
    texts.add(.nature, boothNumbers([booth.record]))
    texts.add(.maker, booth.producer.map { producerName($0).text })
    if let guest = booth.record.exhibitor { texts.add(.maker, text(guest).text) }
    texts.add(.summary, text(catalogue.fairs[fair].record.name).text)
    return texts
  }

  func boothName(_ booth: Catalogue.FairEntry.Booth) -> String { boothNumbers([booth.record]) }

  /// Who is at a booth, and at which fair it is.
  func boothDetail(_ booth: Catalogue.FairEntry.Booth, at fair: Int) -> String {
    let who =
      booth.producer.map { producerName($0).text } ?? booth.record.exhibitor.map { text($0).text }
    return [who, text(catalogue.fairs[fair].record.name).text].compactMap { $0 }
      .joined(separator: " · ")
  }
}
