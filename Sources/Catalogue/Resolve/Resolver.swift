internal import Diagnostics
internal import Markup

/// Turns the ids that records name into indices, or reports that they lead nowhere.
///
/// A record whose commune nobody knows stands nowhere: it is reported and left out, and the others
/// are numbered without it, so that whatever is linked is linked whole.
struct Resolver {
  private let products: Lookup
  private let externals: [String: Int]
  private let producers: Lookup
  private let communes: Lookup
  private let destinations: Lookup
  private let points: Lookup
  private let externalPlaces: [String: ExternalPlace]
  /// The producers whose particulars may be shown without asking: no households, none removed.
  private let openProducers: Set<String>
  /// The producers whose names may be shown.
  private let namedProducers: Set<String>
  private let decisions: [Decision]
  private let decisionIDs: Lookup
  private let papers: Lookup
  private let plans: Lookup

  init(_ records: Records) {
    externals = Dictionary(
      records.externals.enumerated().map { ($0.element.id, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    let communes = Lookup(records.communes)
    self.communes = communes
    products = Lookup(records.products.map { communes.known($0.commune) == nil ? nil : $0 })
    producers = Lookup(records.producers.map { communes.known($0.commune) == nil ? nil : $0 })
    destinations = Lookup(
      records.destinations.map { communes.known($0.commune) == nil ? nil : $0 })
    // As the catalogue numbers them: one on the web stands nowhere.
    points = Lookup(
      records.points.map { point in
        point.commune.map { communes.known($0) == nil } ?? false ? nil : point
      })
    externalPlaces = Dictionary(
      records.externalPlaces.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    decisionIDs = Lookup(records.decisions)
    papers = Lookup(records.papers)
    plans = Lookup(records.plans)
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

/// The indices of one kind's records by their ids.
private struct Lookup {
  private let indices: [String: Int]
  private let claimed: Set<String>
  private let drafts: Set<String>
  private let removed: Set<String>
  private let isWhole: Bool
  private let kind: RecordKind
  /// The records' names, for those who write one in place of an id.
  private let readNames: @Sendable () -> [(id: String, name: String)]

  /// What there has to be for the record that names another.
  enum Need {
    /// It can do without.
    case none
    /// A record, be it one that was removed: a product keeps its page when its maker is gone.
    case record
    /// A record that is shown.
    case shown
  }

  init(_ set: RecordSet<some Record>) {
    var indices: [String: Int] = [:]
    for (index, record) in set.records.enumerated() { indices[record.id] = index }
    self.indices = indices
    removed = Set(set.removed.map(\.id))
    isWhole = set.isWhole
    claimed = set.claimedIDs
    drafts = set.draftIDs
    kind = set.kind
    let records = set.records
    readNames = { records.flatMap { record in record.names.map { (record.id, $0) } } }
  }

  func known(_ reference: Reference) -> Int? {
    indices[reference.value]
  }

  func isRemoved(_ reference: Reference) -> Bool { removed.contains(reference.value) }

  /// The record's index; reports an id that nobody has, and one that is needed and not shown.
  func index(of reference: Reference, need: Need, _ report: inout Report) -> Int? {
    if let index = known(reference) { return index }
    if need != .none, drafts.contains(reference.value) {
      report.error(.isDraft(kind, reference.value), at: reference.span)
      return nil
    }
    if need == .shown, removed.contains(reference.value) {
      report.error(.isRemoved(kind, reference.value), at: reference.span)
      return nil
    }
    _ = isKnownOrClaimed(reference, &report)
    return nil
  }

  /// The records' indices, in their order; reports also an id that is named twice.
  func indices(of references: [Reference], need: Need, _ report: inout Report) -> [Int] {
    var found: [Int] = []
    var seen: Set<Int> = []
    for reference in references {
      guard let index = index(of: reference, need: need, &report) else { continue }
      if seen.insert(index).inserted {
        found.append(index)
      } else {
        report.error(.namedTwice(reference.value), at: reference.span)
      }
    }
    return found
  }

  /// Whether some record has the id, be it broken, a draft or removed; reports where none has.
  func isKnownOrClaimed(_ reference: Reference, _ report: inout Report) -> Bool {
    if claimed.contains(reference.value) || !isWhole { return true }
    report.error(
      .unknown(kind, reference.value), at: reference.span, hint: hint(for: reference, report))
    return false
  }

  /// The id that a name has; else the id that is near, with the name behind it.
  private func hint(for reference: Reference, _ report: Report) -> BilingualText {
    let isName = reference.value.contains { !$0.isASCII || $0 == " " }
    guard !report.isCrowded else {
      return isName ? .writeItsID : .addRecord(kind, reference.value)
    }
    let names = readNames()
    if isName {
      let folded = TextFolding.fold(reference.value)
      let same = names.filter { TextFolding.fold($0.name) == folded }
      let near = NearMiss.nearest(to: reference.value, among: names.lazy.map(\.name))
      let found = same.isEmpty ? names.filter { $0.name == near } : same
      return found.isEmpty ? .writeItsID : .ids(found)
    }
    guard let near = NearMiss.nearest(to: reference.value, among: claimed.sorted()) else {
      return .addRecord(kind, reference.value)
    }
    return names.first { $0.id == near }.map { .ids([$0]) } ?? .didYouMean(near)
  }
}

extension BilingualText {
  /// A key takes an id: made by a person, never of a person's name.
  fileprivate static let writeItsID = BilingualText(
    vi: "ghi mã của bản ghi (tên tệp, hoặc cột id của bảng), không ghi tên",
    en: "write the record's id (its file's name, or the table's column id), not its name")

  fileprivate static func ids(_ found: [(id: String, name: String)]) -> BilingualText {
    let list = found.prefix(6).map { "“\($0.id)” (\($0.name))" }.joined(separator: "; ")
    return BilingualText(vi: "có phải là \(list)?", en: "did you mean \(list)?")
  }

  fileprivate static func addRecord(_ kind: RecordKind, _ id: String) -> BilingualText {
    if kind == .communes { return .unknownUnit }
    let file = "content/\(kind.folder)/\(id).md"
    guard kind.idColumn != nil, kind != .decisions else {
      return BilingualText(vi: "thêm tệp \(file)", en: "add the file \(file)")
    }
    let table = "content/\(kind.folder).csv"
    return BilingualText(
      vi: "thêm tệp \(file), hoặc một dòng trong \(table)",
      en: "add the file \(file), or a row to \(table)")
  }
}

extension Diagnostic.Message {
  fileprivate static func unknown(_ kind: RecordKind, _ id: String) -> Self {
    Self(
      "unknown-reference", vi: "không có \(kind.name.vietnamese) nào mang mã “\(id)”",
      en: "no \(kind.name.english) has the id “\(id)”")
  }
  fileprivate static func namedTwice(_ id: String) -> Self {
    Self("named-twice", vi: "“\(id)” được ghi hai lần", en: "“\(id)” is named twice")
  }
  fileprivate static func isRemoved(_ kind: RecordKind, _ id: String) -> Self {
    Self(
      "reference-to-removed", vi: "\(kind.name.vietnamese) “\(id)” đã được gỡ (removed)",
      en: "the \(kind.name.english) “\(id)” was removed")
  }
  fileprivate static func isDraft(_ kind: RecordKind, _ id: String) -> Self {
    Self(
      "reference-to-draft", vi: "\(kind.name.vietnamese) “\(id)” còn là bản nháp (draft)",
      en: "the \(kind.name.english) “\(id)” is a draft")
  }
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
