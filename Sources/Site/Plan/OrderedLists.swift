internal import Catalogue
internal import Markup

/// The lists that pages show a part of, each in its order, worked out once for a language.
struct OrderedLists: Sendable {
  /// The listed products by name.
  private(set) var products: OrderedList
  /// The same for each selection, in the order of the plan's.
  private(set) var selections: [OrderedList]
  private(set) var producers: OrderedList
  /// Those with a page, by province, then by name.
  private(set) var communes: OrderedList
  private(set) var destinations: OrderedList
  /// By name.
  private(set) var trails: OrderedList
  /// By province, then by name; points on the web come last.
  private(set) var points: OrderedList
  /// The latest first.
  private(set) var decisions: OrderedList
  /// Those whose ranks run.
  private(set) var externals: OrderedList
  /// By the day they start.
  private(set) var fairs: OrderedList
  /// The latest first.
  private(set) var news: OrderedList
  private(set) var plans: OrderedList
  private(set) var rounds: OrderedList
  /// By name.
  private(set) var projects: OrderedList
  private(set) var papers: OrderedList
  private(set) var offices: OrderedList
  /// The products in each state that is announced: what runs out next, or ran out last, first.
  private(set) var standings: [Rank.State: OrderedList]

  /// - Parameter language: the lists hold what has a page in it.
  init(
    of catalogue: CatalogueReader, _ ordering: Ordering, _ plan: SitePlan, in language: Language
  ) {
    let pageSize = catalogue.settings.pageSize
    func list(_ indices: [Int]) -> OrderedList { OrderedList(indices, pageSize: pageSize) }
    let chosen = plan.selections
    let permalinks = plan.permalinks
    let listed = catalogue.listedProducts.filter {
      permalinks.has(.record(.products, $0), in: language)
    }
    .ordered(by: ordering.products)
    products = list(listed)
    var selections = chosen.counts.map { count in
      var list: [Int] = []
      list.reserveCapacity(count)
      return list
    }
    for index in listed {
      for position in chosen.ofProduct[index] { selections[position].append(index) }
    }
    self.selections = selections.map(list)
    externals = list(
      catalogue.externals.indices.filter { catalogue.externals[$0].isListed }
        .ordered(by: ordering.externals))
    decisions = list(
      catalogue.decisions.indices.sorted { left, right in
        let (a, b) = (catalogue.decisions[left].record, catalogue.decisions[right].record)
        return a.date == b.date ? left < right : a.date > b.date
      })
    fairs = list(
      catalogue.fairs.indices.filter { permalinks.has(.record(.fairs, $0), in: language) }.sorted {
        left, right in
        let (a, b) = (catalogue.fairs[left].record, catalogue.fairs[right].record)
        return a.starts == b.starts ? left < right : a.starts < b.starts
      })
    news = list(
      catalogue.news.indices.filter { permalinks.has(.record(.news, $0), in: language) }.sorted {
        left, right in
        let (a, b) = (catalogue.news[left], catalogue.news[right])
        return a.date == b.date ? left < right : a.date > b.date
      })
    func present(_ kind: RecordKind) -> [Int] {
      (0..<catalogue.source.count(of: kind)).filter {
        permalinks.has(.record(kind, $0), in: language)
      }
    }
    plans = list(
      present(.plans).sorted { left, right in
        let (a, b) = (catalogue.plans[left].record, catalogue.plans[right].record)
        return a.begins == b.begins ? left < right : a.begins > b.begins
      })
    rounds = list(
      present(.rounds).sorted { left, right in
        let (a, b) = (catalogue.rounds[left].record, catalogue.rounds[right].record)
        return a.begins == b.begins ? left < right : a.begins > b.begins
      })
    projects = list(present(.projects).ordered(by: ordering.projects))
    papers = list(
      present(.documents).sorted { left, right in
        let (a, b) = (catalogue.papers[left], catalogue.papers[right])
        let (ended, otherEnded) = (a.standing == .ended, b.standing == .ended)
        if ended != otherEnded { return otherEnded }
        guard let first = a.record.date, let second = b.record.date, first != second else {
          return left < right
        }
        return first > second
      })
    offices = list(
      present(.offices).sorted { left, right in
        let (a, b) = (catalogue.offices[left], catalogue.offices[right])
        let (first, second) = (a.provinceCode ?? "", b.provinceCode ?? "")
        if first != second { return first < second }
        if (a.commune == nil) != (b.commune == nil) { return a.commune == nil }
        return left < right
      })
    // A state without products has its list too, for it has a page.
    var standings: [Rank.State: [Int]] = [:]
    for state in Rank.State.announced { standings[state] = [] }
    for index in catalogue.products.indices {
      standings[catalogue.products[index].rank.state, default: []].append(index)
    }
    self.standings = standings.mapValues { indices in
      list(
        indices.sorted { left, right in
          let (a, b) = (catalogue.products[left].rank, catalogue.products[right].rank)
          if a.lastDay != b.lastDay, let first = a.lastDay, let second = b.lastDay {
            return a.isRunning ? first < second : first > second
          }
          return ordering.products[left] < ordering.products[right]
        })
    }
    producers = list(Array(catalogue.producers.indices).ordered(by: ordering.producers))
    destinations = list(
      Array(catalogue.destinations.indices).ordered(by: ordering.destinations))
    trails = list(present(.trails).ordered(by: ordering.trails))
    communes = list(
      catalogue.communes.indices.filter { catalogue.communes[$0].hasPage }.sorted {
        left, right in
        let (a, b) = (catalogue.communes[left].record, catalogue.communes[right].record)
        return (a.province.code, ordering.communes[left])
          < (b.province.code, ordering.communes[right])
      })
    points = list(
      catalogue.points.indices.sorted { left, right in
        (catalogue.provinceCode(ofPoint: left), ordering.points[left])
          < (catalogue.provinceCode(ofPoint: right), ordering.points[right])
      })
  }

  /// The same lists, noting what is read of them.
  func logging(to log: ReadLog) -> OrderedLists {
    var lists = self
    lists.forEach { _, _, list in list.log = log }
    return lists
  }

  /// Takes the next keys for all lists.
  mutating func takeKeys(from next: inout Int) {
    forEach { _, _, list in list.takeKeys(from: &next) }
  }

  /// Goes through all lists in the order of their keys; a selection's name is its position.
  ///
  /// - Parameter body: takes the list's name, the kind of record that its indices lead to, nil for
  ///   products of other provinces, and the list.
  mutating func forEach(_ body: (String, RecordKind?, inout OrderedList) -> Void) {
    body("products", .products, &products)
    for position in selections.indices {
      body("selection/\(position)", .products, &selections[position])
    }
    body("producers", .producers, &producers)
    body("communes", .communes, &communes)
    body("destinations", .destinations, &destinations)
    body("trails", .trails, &trails)
    body("points", .points, &points)
    body("decisions", .decisions, &decisions)
    body("externals", nil, &externals)
    body("fairs", .fairs, &fairs)
    body("news", .news, &news)
    body("plans", .plans, &plans)
    body("rounds", .rounds, &rounds)
    body("projects", .projects, &projects)
    body("papers", .documents, &papers)
    body("offices", .offices, &offices)
    for state in Rank.State.allCases {
      if var list = standings[state] {
        body("standing/\(state.rawValue)", .products, &list)
        standings[state] = list
      }
    }
  }
}
