internal import Catalogue
internal import Graphics
internal import Theme

/// Who supplies whom around a producer or an area of raw material: as lists, and drawn.
struct ChainView: Sendable {
  /// One who supplies or is supplied, and what.
  struct Partner: Sendable {
    let link: LinkView
    let what: TextView?

    static let fields = Fields<Partner>(
      "chain_partner",
      [
        .object("link", LinkView.fields) { $0.link },
        .object("what", TextView.fields) { $0.what },
      ])
  }

  let drawing: ChainDrawing
  let label: String
  /// Who supplies it.
  let suppliers: [Partner]
  /// Whom it supplies.
  let customers: [Partner]
  let members: [LinkView]
  let memberOf: [LinkView]

  static let fields = Fields<ChainView>(
    "chain",
    [
      .markup("drawing") { $0.drawing.add(to: &$1, label: $0.label) },
      .list("suppliers", Partner.fields) { $0.suppliers },
      .list("customers", Partner.fields) { $0.customers },
      .list("members", LinkView.fields) { $0.members },
      .list("member_of", LinkView.fields) { $0.memberOf },
    ])
}

extension Edition {
  /// How many steps of a chain are drawn up and down from where one stands.
  private static let steps = 2

  /// The chain that a record stands in; nil where it stands in none.
  func chain(around subject: RecordRef) -> ChainView? {
    let suppliers = catalogue.suppliers(of: subject)
    let customers = catalogue.customers(of: subject)
    let (members, memberOf) = catalogue.membership(of: subject)
    guard !(suppliers.isEmpty && customers.isEmpty && members.isEmpty && memberOf.isEmpty) else {
      return nil
    }
    return ChainView(
      drawing: drawing(around: subject),
      label: strings.text(.chainOf, ["name": name(of: subject).text]),
      suppliers: suppliers.map { chainLink($0) }, customers: customers.map { chainLink($0) },
      members: members.map { producerLink($0) }, memberOf: memberOf.map { producerLink($0) })
  }

  private func chainLink(_ link: Catalogue.Link) -> ChainView.Partner {
    ChainView.Partner(
      link: LinkView(
        name: name(of: link.to), href: href(.record(link.to)), detail: detail(of: link.to)),
      what: link.what.map { text($0) })
  }

  /// The chain from the furthest suppliers down to the furthest customers; who belongs to one stands above
  /// it.
  private func drawing(around subject: RecordRef) -> ChainDrawing {
    var seen: Set<RecordRef> = [subject]
    func next(_ row: [RecordRef], _ found: (RecordRef) -> [RecordRef]) -> [RecordRef] {
      row.flatMap(found).filter { seen.insert($0).inserted }
    }
    var above: [[RecordRef]] = []
    var below: [[RecordRef]] = []
    let (members, memberOf) = catalogue.membership(of: subject)
    for step in 0..<Self.steps {
      let up = next(above.last ?? [subject]) { catalogue.suppliers(of: $0).map(\.to) }
      let down = next(below.last ?? [subject]) { catalogue.customers(of: $0).map(\.to) }
      let more = step == 0 ? members.map { RecordRef(.producers, $0) } : []
      let bodies = step == 0 ? memberOf.map { RecordRef(.producers, $0) } : []
      above.append(up + more.filter { seen.insert($0).inserted })
      below.append(down + bodies.filter { seen.insert($0).inserted })
    }
    let rows = (above.reversed() + [[subject]] + below).filter { !$0.isEmpty }
    var places: [RecordRef: (row: Int, place: Int)] = [:]
    for (row, records) in rows.enumerated() {
      for (place, record) in records.enumerated() { places[record] = (row, place) }
    }
    var lines: [ChainDrawing.Line] = []
    for record in rows.joined() {
      guard let from = places[record] else { continue }
      for link in catalogue.customers(of: record) {
        if let to = places[link.to], to.row > from.row {
          lines.append(ChainDrawing.Line(from: from, to: to, isMembership: false))
        }
      }
      for body in catalogue.membership(of: record).memberOf {
        if let to = places[RecordRef(.producers, body)], to.row > from.row {
          lines.append(ChainDrawing.Line(from: from, to: to, isMembership: true))
        }
      }
    }
    return ChainDrawing(
      rows: rows.map { row in
        row.map { ChainDrawing.Box(name(of: $0).text, isOwn: $0 == subject) }
      }, lines: lines, common.textWidths)
  }
}

extension CatalogueReader {
  fileprivate func suppliers(of reference: RecordRef) -> [Catalogue.Link] {
    reference.kind == .producers ? producers[reference.index].suppliers : []
  }

  fileprivate func customers(of reference: RecordRef) -> [Catalogue.Link] {
    reference.kind == .producers
      ? producers[reference.index].supplies : projects[reference.index].supplies
  }

  fileprivate func membership(of reference: RecordRef) -> (members: [Int], memberOf: [Int]) {
    guard reference.kind == .producers else { return ([], []) }
    return (producers[reference.index].members, producers[reference.index].memberOf)
  }
}
