internal import Catalogue
internal import Markup

// Plans, rounds, projects, papers and offices.
extension Exports {
  func programme() -> [UInt8] {
    JSONValue.fields([
      ("date", .day(catalogue.day)),
      ("plans", .array(catalogue.plans.indices.map { json(ofPlan: $0) })),
      ("rounds", .array(catalogue.rounds.indices.map { json(ofRound: $0) })),
      ("projects", .array(catalogue.projects.indices.map { json(ofProject: $0) })),
      ("papers", .array(catalogue.papers.indices.map { json(ofPaper: $0) })),
      ("offices", .array(catalogue.offices.indices.map { json(ofOffice: $0) })),
    ]).line
  }

  private func json(ofPlan index: Int) -> JSONValue {
    let entry = catalogue.plans[index]
    let plan = entry.record
    let said: [(String, JSONValue?)] = [
      ("id", .string(plan.id)), ("title", .localized(plan.title)),
      ("number", plan.number.map { .string($0) }), ("date", plan.date.map { .day($0) }),
      ("authority", plan.authority.map { .localized($0) }),
      ("province", plan.province.map { .string($0.code) }),
      ("starts", .day(plan.begins)), ("ends", .day(plan.ends)),
    ]
    let targets = zip(plan.targets, entry.progress).map { json(of: $0, $1.whole, $1.parts) }
    let rest: [(String, JSONValue?)] = [
      ("targets", .list(targets)), ("tasks", .list(plan.tasks.map { json(of: $0) })),
      ("sample", .flag(plan.marks.isSample)), ("urls", urls(.record(.plans, index))),
    ]
    return .fields(said + rest)
  }

  private func json(
    of target: Plan.Target, _ whole: PlanProgress?, _ progress: [PlanProgress?]
  ) -> JSONValue {
    let said: [(String, JSONValue?)] = [
      ("title", .localized(target.title)), ("unit", target.unit.map { .localized($0) }),
      ("of", target.whole.map { .localized($0) }), ("place", target.place.map { .localized($0) }),
    ]
    let parts = zip(target.parts, progress).map { part, progress -> JSONValue in
      let place: [(String, JSONValue?)] = [
        ("place", .localized(part.place)), ("each", .flag(part.isEach)),
      ]
      return .fields(place + fields(of: part.amount, progress))
    }
    return .fields(said + fields(of: target.amount, whole) + [("parts", .list(parts))])
  }

  private func json(of task: Plan.Task) -> JSONValue {
    .fields([
      ("title", .localized(task.title)), ("content", task.content.map { .localized($0) }),
      ("lead", task.lead.map { .localized($0) }), ("with", task.helpers.map { .localized($0) }),
      ("when", task.time.map { .localized($0) }),
      ("state", task.state.map { .string($0.rawValue) }),
      ("result", task.result.map { .localized($0) }),
    ])
  }

  private func fields(
    of amount: Amount, _ progress: PlanProgress?
  ) -> [(String, JSONValue?)] {
    [
      ("bound", .string(amount.bound.rawValue)), ("amount", .decimal(amount.low, places: 2)),
      ("amount_to", amount.high.map { .decimal($0, places: 2) }),
      ("percent", .flag(amount.isPercent)),
      ("reached", progress.map { .decimal($0.value, places: 2) }),
      ("counted_on", progress?.countedOn.map { .day($0) }),
      ("reported_on", progress?.reportedOn.map { .day($0) }),
      ("source", progress?.source.map { .localized($0) }),
    ]
  }

  private func json(ofRound index: Int) -> JSONValue {
    let entry = catalogue.rounds[index]
    let round = entry.record
    let steps = zip(round.steps, entry.papers).map { step, papers -> JSONValue in
      .fields([
        ("title", .localized(step.title)), ("kind", .string(step.kind.rawValue)),
        ("starts", .day(step.starts)), ("ends", .day(step.ends)),
        ("time", step.time.map { .string($0) }), ("place", step.place.map { .localized($0) }),
        ("lead", step.lead.map { .localized($0) }), ("note", step.note.map { .localized($0) }),
        ("papers", .list(papers.map { .string(catalogue.papers[$0].record.id) })),
      ])
    }
    return .fields([
      ("id", .string(round.id)), ("title", .localized(round.title)),
      ("province", round.province.map { .string($0.code) }),
      ("level", round.level.map { .string($0.rawValue) }), ("steps", .list(steps)),
      ("sample", .flag(round.marks.isSample)), ("urls", urls(.record(.rounds, index))),
    ])
  }

  private func json(ofProject index: Int) -> JSONValue {
    let entry = catalogue.projects[index]
    let project = entry.record
    let said: [(String, JSONValue?)] = [
      ("id", .string(project.id)), ("title", .localized(project.title)),
      ("kind", .string(project.kind.rawValue)), ("lead", project.lead.map { .localized($0) }),
      ("with", project.helpers.map { .localized($0) }),
      ("place", project.place.map { .localized($0) }),
      ("communes", .list(entry.communes.map { .string(catalogue.communes[$0].record.id) })),
      ("starts", project.begins.map { .day($0) }), ("ends", project.ends.map { .day($0) }),
      ("state", project.state.map { .string($0.rawValue) }),
      ("size", project.size.map { .localized($0) }),
    ]
    let funding = project.funding.map { funding -> JSONValue in
      .fields([
        ("amount", .integer(funding.amount)), ("source", funding.source.map { .localized($0) }),
      ])
    }
    let rest: [(String, JSONValue?)] = [
      ("funding", .list(funding)),
      ("plan", entry.plan.map { .string(catalogue.plans[$0].record.id) }),
      ("producers", .list(entry.producers.map { .string(catalogue.producers[$0].record.id) })),
      ("products", .list(entry.products.map { .string(catalogue.products[$0].record.id) })),
      (
        "destinations",
        .list(entry.destinations.map { .string(catalogue.destinations[$0].record.id) })
      ),
      ("supplies", json(of: entry.supplies)), ("sample", .flag(project.marks.isSample)),
      ("urls", urls(.record(.projects, index))),
    ]
    return .fields(said + rest)
  }

  private func json(ofPaper index: Int) -> JSONValue {
    let entry = catalogue.papers[index]
    let paper = entry.record
    let replacement = entry.successor.map { catalogue.papers[$0].record.id }
    let said: [(String, JSONValue?)] = [
      ("id", .string(paper.id)), ("title", .localized(paper.title)),
      ("number", paper.number.map { .string($0) }), ("date", paper.date.map { .day($0) }),
      ("body", paper.body.map { .localized($0) }), ("kind", .string(paper.kind.rawValue)),
    ]
    let standing: [(String, JSONValue?)] = [
      ("standing", .string(entry.standing.rawValue)),
      ("in_force", paper.inForce.map { .day($0) }), ("ends", paper.ends.map { .day($0) }),
      ("replaced_by", replacement.map { .string($0) }),
    ]
    let rest: [(String, JSONValue?)] = [
      ("documents", .list(urls(ofDocumentsIn: paper).map { .string($0) })),
      ("sample", .flag(paper.marks.isSample)), ("urls", urls(.record(.documents, index))),
    ]
    return .fields(said + standing + rest)
  }

  private func json(ofOffice index: Int) -> JSONValue {
    let entry = catalogue.offices[index]
    let office = entry.record
    return .fields([
      ("id", .string(office.id)), ("name", .localized(office.name)),
      ("commune", entry.commune.map { .string(catalogue.communes[$0].record.id) }),
      ("province", entry.provinceCode.map { .string($0) }),
      ("phone", .list(office.phones.map { .string($0) })),
      ("email", office.email.map { .string($0) }), ("website", office.website.map { .string($0) }),
      ("address", office.address.map { .localized($0) }),
      ("hours", office.hours.map { .string($0.exported) }),
      ("sample", .flag(office.marks.isSample)), ("urls", urls(.record(.offices, index))),
    ])
  }
}

extension DataFile {
  static let programme = DataFile("data/programme.json", .json, .programme) {
    $0.exports.programme()
  }
}
