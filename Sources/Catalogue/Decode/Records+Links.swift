internal import Diagnostics
internal import Markup

// What records name that is known only when all of them are read.
extension Records {
  /// Adds the communes of the official list that records name and nobody wrote about: a unit that
  /// nobody names is not there at all.
  mutating func addUnits(_ settings: DecodingSettings) {
    var named: [Reference] = []
    named += products.records.map(\.commune)
    named += producers.records.map(\.commune)
    named += points.records.compactMap(\.commune)
    named += destinations.records.map(\.commune)
    named += trails.records.flatMap(\.communes)
    named += fairs.records.compactMap(\.commune)
    named += communes.records.flatMap(\.successors)
    named += offices.records.compactMap(\.commune)
    named += projects.records.flatMap(\.communes)
    named += plans.records.flatMap {
      $0.targets.flatMap { $0.communes + $0.parts.flatMap(\.communes) }
    }
    var known = communes.claimedIDs
    var added: [Commune] = []
    for reference in named where known.insert(reference.value).inserted {
      guard let unit = settings.units[reference.value] else { continue }
      added.append(Commune(unit, named: reference.span, settings))
    }
    if !added.isEmpty { communes = communes.adding(added) }
  }

  /// Leads what is named by an id that a record had before to that record.
  mutating func followRenames(_ report: inout Report) {
    let ids = ByKind { self[$0].renames }
    guard RecordKind.allCases.contains(where: { !ids[$0].isEmpty }) else { return }
    decisions = decisions.map { $0.following(ids, &report) }
    trails = trails.map { $0.following(ids) }
    fairs = fairs.map { $0.following(ids) }
    papers = papers.map { $0.following(ids) }
    rounds = rounds.map { $0.following(ids) }
    projects = projects.map { $0.following(ids) }
    for point in points.records { point.follow(ids) }
    for producer in producers.records { producer.follow(ids) }
    for destination in destinations.records { destination.follow(ids) }
    for product in products.records { product.follow(ids) }
  }
}

/// The ids of today, by those that records had before.
typealias Renames = ByKind<[String: String]>

extension RecordSet<any Record> {
  /// An id that another record has is no other's old one.
  fileprivate var renames: [String: String] {
    var found: [String: String] = [:]
    for record in records {
      for alias in record.marks.aliases where !claimedIDs.contains(alias.value.text) {
        found[alias.value.text] = record.id
      }
    }
    return found
  }
}

extension RecordSet where Element: Record {
  /// The same with more records.
  fileprivate func adding(_ more: [Element]) -> RecordSet {
    RecordSet(
      kind: kind,
      records: (records + more).sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) },
      claimedIDs: claimedIDs.union(more.map(\.id)), draftIDs: draftIDs, removed: removed,
      draftMedia: draftMedia, held: held, isReadable: isReadable, isWhole: isWhole)
  }
}

extension Reference {
  /// The same, by the id of today.
  func following(_ ids: [String: String]) -> Reference {
    ids[value].map { Reference($0, at: span) } ?? self
  }
}

extension Decision {
  fileprivate func following(_ ids: Renames, _ report: inout Report) -> Decision {
    var decision = self
    decision.restsOn = restsOn.map { $0.following(ids[.documents]) }
    // By what each product was named first.
    var seen: [String: String] = [:]
    decision.rows = rows.map { row in
      var row = row
      let written = row.product.value
      row.product = row.product.following(ids[.products])
      row.recognition.revokes = row.recognition.revokes?.following(ids[.decisions])
      // By its old id and by the new one; twice by one was told before.
      if let first = seen[row.product.value], first != written {
        report.error(.productTwice(row.product.value), at: row.product.span)
      }
      seen[row.product.value] = seen[row.product.value] ?? written
      return row
    }
    return decision
  }
}

extension Fair {
  fileprivate func following(_ ids: Renames) -> Fair {
    var fair = self
    for index in fair.booths.indices {
      fair.booths[index].producer = fair.booths[index].producer?.following(ids[.producers])
      fair.booths[index].products = fair.booths[index].products.map { $0.following(ids[.products]) }
    }
    return fair
  }
}

extension Trail {
  /// The communes it stops at.
  fileprivate var communes: [Reference] {
    stops.compactMap { stop in
      if case .record(.communes, let reference) = stop.place { reference } else { nil }
    }
  }

  fileprivate func following(_ ids: Renames) -> Trail {
    var trail = self
    for index in trail.stops.indices {
      guard case .record(let kind, let reference) = trail.stops[index].place else { continue }
      trail.stops[index].place = .record(kind, reference.following(ids[kind]))
    }
    return trail
  }
}

extension Paper {
  fileprivate func following(_ ids: Renames) -> Paper {
    var paper = self
    paper.replacedBy = replacedBy?.following(ids[.documents])
    return paper
  }
}

extension Round {
  fileprivate func following(_ ids: Renames) -> Round {
    var round = self
    for index in round.steps.indices {
      round.steps[index].papers = round.steps[index].papers.map { $0.following(ids[.documents]) }
    }
    return round
  }
}

extension Project {
  fileprivate func following(_ ids: Renames) -> Project {
    var project = self
    project.plan = plan?.following(ids[.plans])
    project.producers = producers.map { $0.following(ids[.producers]) }
    project.products = products.map { $0.following(ids[.products]) }
    project.destinations = destinations.map { $0.following(ids[.destinations]) }
    project.supplies = supplies.map { $0.following(ids) }
    return project
  }
}

extension Supply {
  fileprivate func following(_ ids: Renames) -> Supply {
    var supply = self
    supply.to = to.following(ids[.producers])
    return supply
  }
}

// Classes change only while the records are read, before any other thread knows them.

extension SalesPoint {
  fileprivate func follow(_ ids: Renames) {
    for index in stocks.indices {
      stocks[index].product = stocks[index].product?.following(ids[.products])
      stocks[index].producer = stocks[index].producer?.following(ids[.producers])
    }
  }
}

extension Producer {
  fileprivate func follow(_ ids: Renames) {
    village = village?.following(ids[.destinations])
    members = members.map { $0.following(ids[.producers]) }
    supplies = supplies.map { $0.following(ids) }
  }
}

extension Destination {
  fileprivate func follow(_ ids: Renames) {
    services = services.map { $0.following(ids[.products]) }
  }
}

extension Product {
  fileprivate func follow(_ ids: Renames) {
    producers = producers.map { $0.following(ids[.producers]) }
    village = village?.following(ids[.destinations])
  }
}
