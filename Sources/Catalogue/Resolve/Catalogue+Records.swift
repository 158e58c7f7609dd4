// The records of all kinds alike.
extension Catalogue {
  /// How many records of a kind there are.
  package func count(of kind: RecordKind) -> Int {
    switch kind {
    case .products: products.count
    case .producers: producers.count
    case .communes: communes.count
    case .destinations: destinations.count
    case .trails: trails.count
    case .points: points.count
    case .decisions: decisions.count
    case .fairs: fairs.count
    case .news: news.count
    case .plans: plans.count
    case .rounds: rounds.count
    case .projects: projects.count
    case .documents: papers.count
    case .offices: offices.count
    case .pages: pages.count
    }
  }

  package subscript(reference: RecordRef) -> any Record {
    let index = reference.index
    return switch reference.kind {
    case .products: products[index].record
    case .producers: producers[index].record
    case .communes: communes[index].record
    case .destinations: destinations[index].record
    case .trails: trails[index].record
    case .points: points[index].record
    case .decisions: decisions[index].record
    case .fairs: fairs[index].record
    case .news: news[index]
    case .plans: plans[index].record
    case .rounds: rounds[index].record
    case .projects: projects[index].record
    case .documents: papers[index].record
    case .offices: offices[index].record
    case .pages: pages[index]
    }
  }

  /// Every record, kind after kind.
  package var references: [RecordRef] {
    RecordKind.allCases.flatMap { kind in (0..<count(of: kind)).map { RecordRef(kind, $0) } }
  }
}
