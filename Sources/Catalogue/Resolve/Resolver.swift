internal import Diagnostics
internal import Markup

/// Turns the ids that records name into indices, or reports that they lead nowhere.
///
/// A record whose commune nobody knows stands nowhere: it is reported and left out, and the others
/// are numbered without it, so that whatever is linked is linked whole.
struct Resolver {
  private let products: RecordLookup
  private let externals: [String: Int]
  private let producers: RecordLookup
  private let communes: RecordLookup
  private let destinations: RecordLookup
  private let points: RecordLookup
  private let externalPlaces: [String: ExternalPlace]
  /// The producers whose particulars may be shown without asking: no households, none removed.
  private let openProducers: Set<String>
  /// The producers whose names may be shown.
  private let namedProducers: Set<String>
  private let decisions: [Decision]
  private let decisionIDs: RecordLookup
  private let papers: RecordLookup
  private let plans: RecordLookup

  init(_ records: Records) {
    externals = Dictionary(
      records.externals.enumerated().map { ($0.element.id, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    let communes = RecordLookup(records.communes)
    self.communes = communes
    products = RecordLookup(records.products.map { communes.known($0.commune) == nil ? nil : $0 })
    producers = RecordLookup(records.producers.map { communes.known($0.commune) == nil ? nil : $0 })
    destinations = RecordLookup(
      records.destinations.map { communes.known($0.commune) == nil ? nil : $0 })
    // As the catalogue numbers them: one on the web stands nowhere.
    points = RecordLookup(
      records.points.map { point in
        point.commune.map { communes.known($0) == nil } ?? false ? nil : point
      })
    externalPlaces = Dictionary(
      records.externalPlaces.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    decisionIDs = RecordLookup(records.decisions)
    papers = RecordLookup(records.papers)
    plans = RecordLookup(records.plans)
    decisions = records.decisions.records
    openProducers = Set(
      records.producers.records.filter { $0.kind != .household }.map(\.id))
    namedProducers = Set(records.producers.records.filter { $0.name != nil }.map(\.id))
  }

  func entry(
    of product: Product, recognitions: [Recognition], on day: CalendarDay, _ report: inout Report
  ) -> Catalogue.ProductEntry? {
    let makers = producers.indices(of: product.producers, need: .record, &report)
    let village = product.village.flatMap {
      destinations.index(of: $0, need: .none, &report)
    }
    guard let commune = communes.index(of: product.commune, need: .shown, &report)
    else { return nil }
    let isHousehold = !product.producers.allSatisfy { openProducers.contains($0.value) }
    // What is granted on a day comes before what corrects it, and that before what revokes it.
    let events = (recognitions + product.recognitions).enumerated().sorted {
      ($0.element.date, $0.element.kind.precedence, $0.offset)
        < ($1.element.date, $1.element.kind.precedence, $1.offset)
    }.map(\.element)
    return Catalogue.ProductEntry(
      record: product, producers: makers, commune: commune, village: village,
      signedAddress: product.publicAddress(isHousehold: isHousehold, on: day),
      recognitions: events.filter { $0.date <= day }, coming: events.filter { $0.date > day },
      rank: Rank(of: events, on: day),
      isSuspended: product.suspension.map { $0.from <= day } ?? false)
  }

  /// A decision with its rows led to their products.
  func entry(
    of decision: Decision, products entries: [Catalogue.ProductEntry], _ report: inout Report
  ) -> Catalogue.DecisionEntry {
    Catalogue.DecisionEntry(
      record: decision, restsOn: papers(decision.restsOn, &report),
      rows: decision.rows.map { row in
        let product = products.known(row.product)
        let isOpen = product.map { index in
          let record = entries[index].record
          return record.consents["signed_address"] != nil && entries[index].signedAddress != nil
            || record.producers.allSatisfy { openProducers.contains($0.value) }
        }
        let isNamed = product.map { index in
          entries[index].record.producers.allSatisfy { namedProducers.contains($0.value) }
        }
        return Catalogue.DecisionEntry.Row(
          record: row, product: product,
          printedProducer: isNamed == true ? row.printedProducer : nil,
          signedAddress: isOpen == true ? row.signedAddress : nil)
      })
  }

  /// Reports what a fair names and nobody knows, and a product shown by another than its maker.
  func check(_ fair: Fair, _ report: inout Report) {
    if let commune = fair.commune { _ = communes.index(of: commune, need: .none, &report) }
    for booth in fair.booths {
      if let producer = booth.producer {
        _ = producers.index(of: producer, need: .none, &report)
      }
      _ = products.indices(of: booth.products, need: .none, &report)
    }
  }

  func commune(of fair: Fair) -> Int? { fair.commune.flatMap { communes.known($0) } }

  func producer(of booth: Fair.Booth) -> Int? { booth.producer.flatMap { producers.known($0) } }

  func products(of booth: Fair.Booth) -> [Int] {
    booth.products.compactMap { products.known($0) }
  }

  /// Reports communes of a plan that nobody knows, and what cannot be counted of one that is over.
  func check(_ plan: Plan, on day: CalendarDay, _ report: inout Report) {
    for target in plan.targets {
      if let counted = target.counts, !counted.isDated, plan.ends < day {
        report.warning(.countedTooLate(target.title.main), at: plan.span, hint: .reportIt)
      }
      for commune in target.communes + target.parts.flatMap(\.communes) {
        _ = communes.index(of: commune, need: .none, &report)
      }
    }
  }

  func successor(of paper: Paper, _ report: inout Report) -> Int? {
    paper.replacedBy.flatMap { papers.index(of: $0, need: .none, &report) }
  }

  /// Whether what took a paper's place was taken away itself.
  func isReplacedByRemoved(_ paper: Paper) -> Bool {
    paper.replacedBy.map { papers.isRemoved($0) } ?? false
  }

  func commune(of reference: Reference, _ report: inout Report) -> Int? {
    communes.index(of: reference, need: .shown, &report)
  }

  /// The papers that a record names, as far as they are there.
  func papers(_ references: [Reference], _ report: inout Report) -> [Int] {
    papers.indices(of: references, need: .none, &report)
  }

  func producers(_ references: [Reference], _ report: inout Report) -> [Int] {
    producers.indices(of: references, need: .none, &report)
  }

  func entry(of project: Project, _ report: inout Report) -> Catalogue.ProjectEntry {
    Catalogue.ProjectEntry(
      record: project, communes: communes.indices(of: project.communes, need: .none, &report),
      plan: project.plan.flatMap { plans.index(of: $0, need: .none, &report) },
      producers: producers.indices(of: project.producers, need: .none, &report),
      products: products.indices(of: project.products, need: .none, &report),
      destinations: destinations.indices(of: project.destinations, need: .none, &report),
      supplies: supplies(project.supplies, &report))
  }

  func supplies(_ written: [Supply], _ report: inout Report) -> [Catalogue.Link] {
    written.compactMap { supply in
      producers.index(of: supply.to, need: .none, &report).map {
        Catalogue.Link(to: RecordRef(.producers, $0), what: supply.what)
      }
    }
  }

  /// Reports successors of a commune that nobody knows.
  func check(_ commune: Commune, _ report: inout Report) {
    for successor in commune.successors {
      _ = communes.index(of: successor, need: .none, &report)
    }
  }

  func entry(of producer: Producer, _ report: inout Report) -> Catalogue.ProducerEntry? {
    let village = producer.village.flatMap {
      destinations.index(of: $0, need: .none, &report)
    }
    return communes.index(of: producer.commune, need: .shown, &report).map {
      Catalogue.ProducerEntry(record: producer, commune: $0, village: village)
    }
  }

  func entry(of point: SalesPoint, _ report: inout Report) -> Catalogue.PointEntry? {
    for stock in point.stocks {
      if let product = stock.product, externals[product.value] == nil {
        _ = products.index(of: product, need: .none, &report)
      }
      if let producer = stock.producer {
        _ = producers.index(of: producer, need: .none, &report)
      }
    }
    guard let reference = point.commune else {
      return Catalogue.PointEntry(record: point, commune: nil)
    }
    return communes.index(of: reference, need: .shown, &report).map {
      Catalogue.PointEntry(record: point, commune: $0)
    }
  }

  func entry(of destination: Destination, _ report: inout Report) -> Catalogue.DestinationEntry? {
    let services = products.indices(of: destination.services, need: .none, &report)
    return communes.index(of: destination.commune, need: .shown, &report).map {
      Catalogue.DestinationEntry(record: destination, commune: $0, services: services)
    }
  }

  /// What a point stocks, product by product; a producer stands for all that it makes.
  func stocks(
    of point: SalesPoint, producers entries: [Catalogue.ProducerEntry], _ report: inout Report
  ) -> [Catalogue.PointEntry.Stock] {
    var stocks: [Catalogue.PointEntry.Stock] = []
    var seen: Set<Int> = []
    for stock in point.stocks {
      var found: [Int] = []
      if let reference = stock.product {
        found += [products.known(reference)].compactMap { $0 }
      }
      if let reference = stock.producer, let producer = producers.known(reference) {
        found += entries[producer].products
      }
      for product in found where seen.insert(product).inserted {
        stocks.append(Catalogue.PointEntry.Stock(product: product, checked: stock.checked))
      }
    }
    return stocks
  }

  /// What a point stocks of other provinces' products.
  func externalStocks(of point: SalesPoint) -> [Catalogue.PointEntry.Stock] {
    point.stocks.compactMap { stock in
      stock.product.flatMap { externals[$0.value] }.map {
        Catalogue.PointEntry.Stock(product: $0, checked: stock.checked)
      }
    }
  }

  /// The rows of all decisions, sorted to the products they are about.
  func recognitionsByProduct(_ report: inout Report) -> [String: [Recognition]] {
    var found: [String: [Recognition]] = [:]
    for decision in decisions {
      for row in decision.rows {
        if products.isKnownOrClaimed(row.product, &report) {
          found[row.product.value, default: []].append(row.recognition)
        }
        if let revokes = row.recognition.revokes {
          _ = decisionIDs.isKnownOrClaimed(revokes, &report)
        }
      }
    }
    return found
  }
}

extension Resolver {
  /// A record that a trail stops at; reports an id that nobody has.
  func index(of reference: Reference, _ kind: RecordKind, _ report: inout Report) -> Int? {
    switch kind {
    case .destinations: destinations.index(of: reference, need: .shown, &report)
    case .points: points.index(of: reference, need: .shown, &report)
    case .producers: producers.index(of: reference, need: .shown, &report)
    case .communes: communes.index(of: reference, need: .shown, &report)
    default: nil
    }
  }

  /// A place of an included catalogue.
  func externalPlace(_ reference: Reference, _ kind: RecordKind) -> ExternalPlace? {
    externalPlaces["\(kind.folder)/\(reference.value)"]
  }
}

extension ExternalPlace {
  fileprivate var key: String { "\(kind.folder)/\(id)" }
}

extension BilingualText {
  fileprivate static let reportIt = BilingualText(
    vi: "bỏ “counts” và ghi số đã báo cáo: reached: {value: …, date: …}",
    en: "take “counts” away and write what was reported: reached: {value: …, date: …}")
}

extension Diagnostic.Message {
  fileprivate static func countedTooLate(_ title: String) -> Self {
    Self(
      "counted-too-late",
      vi: "kế hoạch đã kết thúc nên không đếm được “\(title)” (chỉ biết số hiện nay)",
      en: "the plan is over, and “\(title)” cannot be counted (only today's number is known)")
  }
}
