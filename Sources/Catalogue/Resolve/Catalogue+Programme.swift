internal import Diagnostics

// Plans, rounds, projects, papers and offices, linked.
extension Catalogue {
  package struct PlanEntry: Sendable {
    package let record: Plan
    /// What was reached of each target, and of its parts; nil where nobody counted or said it.
    package let progress: [(whole: PlanProgress?, parts: [PlanProgress?])]
    /// Whether it ended before the catalogue's day.
    package let isOver: Bool
  }

  package struct RoundEntry: Sendable {
    package let record: Round
    /// The papers of each step: indices into `papers`.
    package let papers: [[Int]]
    /// How many of the steps have begun, and how many are over.
    package let begun: Int
    package let over: Int
    /// Whether it is told of on the front page.
    package let isCurrent: Bool
  }

  package struct ProjectEntry: Sendable {
    package let record: Project
    package let communes: [Int]
    /// An index into `plans`.
    package let plan: Int?
    package let producers: [Int]
    package let products: [Int]
    package let destinations: [Int]
    package let supplies: [Link]
  }

  /// That something goes from one record to another.
  package struct Link: Sendable {
    package let to: RecordRef
    package let what: Localized<String>?
  }

  package struct PaperEntry: Sendable {
    package let record: Paper
    /// The one that took its place, once that holds: an index into `papers`.
    package let successor: Int?
    package let standing: Paper.Standing
  }

  package struct OfficeEntry: Sendable {
    package let record: Office
    package let commune: Int?
    /// An index into `provinces`; nil where the catalogue knows no commune of it.
    package let province: Int?
    /// The code of the province it is in or for.
    package let provinceCode: String?
  }

  func entries(
    of plans: [Plan], _ resolver: Resolver, _ report: inout Report
  ) -> [PlanEntry] {
    plans.map { plan in
      resolver.check(plan, on: day, &report)
      return PlanEntry(record: plan, progress: progress(of: plan), isOver: plan.ends < day)
    }
  }

  func entries(
    of rounds: [Round], _ resolver: Resolver, _ report: inout Report
  ) -> [RoundEntry] {
    rounds.map { round in
      RoundEntry(
        record: round, papers: round.steps.map { resolver.papers($0.papers, &report) },
        begun: round.steps.count { $0.starts <= day }, over: round.steps.count { $0.ends < day },
        isCurrent: round.isCurrent(on: day))
    }
  }

  func entries(
    of papers: [Paper], _ resolver: Resolver, _ report: inout Report
  ) -> [PaperEntry] {
    let successors = papers.map { resolver.successor(of: $0, &report) }
    for index in Self.circles(in: successors) {
      report.error(.replacedInACircle, at: papers[index].replacedBy?.span ?? papers[index].span)
    }
    return zip(papers, successors).map { paper, successor in
      let isReplaced =
        successor.map { papers[$0].standing(on: day) != .toCome }
        ?? resolver.isReplacedByRemoved(paper)
      return PaperEntry(
        record: paper, successor: isReplaced ? successor : nil,
        standing: isReplaced ? .ended : paper.standing(on: day))
    }
  }

  /// Which papers come back to themselves by what takes their place, in their order; each is gone through
  /// once.
  private static func circles(in successors: [Int?]) -> [Int] {
    var walk = [Int](repeating: 0, count: successors.count)
    var found: [Int] = []
    for start in successors.indices where walk[start] == 0 {
      var next: Int? = start
      while let current = next, walk[current] == 0 {
        walk[current] = start + 1
        next = successors[current]
      }
      guard let entry = next, walk[entry] == start + 1 else { continue }
      var member = entry
      repeat {
        found.append(member)
        member = successors[member] ?? entry
      } while member != entry
    }
    return found.sorted()
  }

  func entries(
    of offices: [Office], _ resolver: Resolver, _ report: inout Report
  ) -> [OfficeEntry] {
    offices.compactMap { office in
      if let commune = office.commune {
        // One of a commune that nobody knows stands nowhere.
        return resolver.commune(of: commune, &report).map {
          OfficeEntry(
            record: office, commune: $0, province: communes[$0].province,
            provinceCode: communes[$0].record.province.code)
        }
      }
      return OfficeEntry(
        record: office, commune: nil,
        province: provinces.firstIndex { $0.record.code == office.province?.code },
        provinceCode: office.province?.code)
    }
  }
}

extension Diagnostic.Message {
  fileprivate static let replacedInACircle = Self(
    "replaced-in-a-circle", vi: "văn bản này cuối cùng lại được thay thế bởi chính nó",
    en: "what replaces this paper is in the end replaced by it")
}
