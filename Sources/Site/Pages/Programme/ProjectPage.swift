internal import Catalogue
internal import Markup
internal import Theme

/// A project's page: what it is, where, how far, who takes part, whom it supplies.
struct ProjectPage: HeadedPage {
  let edition: Edition
  private let index: Int
  private let entry: Catalogue.ProjectEntry

  init(_ edition: Edition, _ index: Int) {
    self.edition = edition
    self.index = index
    entry = edition.catalogue.projects[index]
  }

  static let kind = PageKind("project", fields, in: .programmeTitle)

  static let fields = Fields<ProjectPage>(
    "project",
    [
      .object("title", TextView.fields) { $0.edition.text($0.entry.record.title) },
      .text("kind") { $0.edition.string(WordGroups.projectKinds, $0.entry.record.kind) },
      .text(
        "state",
        optional: { page in
          page.entry.record.state.map { page.edition.string(WordGroups.taskStates, $0) }
        }),
      .list("facts", FactView.fields) { $0.facts },
      .list("communes", LinkView.fields) { page in
        page.entry.communes.ordered(by: page.edition.ordering.communes)
          .map { page.edition.communeLink($0) }
      },
      .list("producers", LinkView.fields) { page in
        page.entry.producers.ordered(by: page.edition.ordering.producers)
          .map { page.edition.producerLink($0) }
      },
      .rows("products") { $0.edition.rows($0.entry.products) },
      .list("destinations", LinkView.fields) { page in
        page.entry.destinations.ordered(by: page.edition.ordering.destinations)
          .map { page.edition.destinationLink($0) }
      },
      .object("chain", ChainView.fields) {
        $0.edition.chain(around: RecordRef(.projects, $0.index))
      },
      .object("summary", TextView.fields) { page in
        page.entry.record.summary.map { page.edition.text($0) }
      },
      .object("story", StoryView.fields) { $0.edition.story($0.entry.record.story) },
    ])

  var head: PageHead {
    PageHead(
      title: edition.text(entry.record.title).text,
      description: entry.record.summary.map { edition.text($0).text }
        ?? edition.string(WordGroups.projectKinds, entry.record.kind),
      crumbs: [edition.crumb(.projectsTitle, .list(.projects, page: 1))])
  }

  private var facts: [FactView] {
    let project = entry.record
    let strings = edition.strings
    var facts = Facts(edition)
    facts.add(.place, project.place.map { edition.text($0) })
    facts.add(.size, project.size.map { edition.text($0) })
    facts.add(.lead, project.lead.map { edition.text($0) })
    facts.add(.helpers, project.helpers.map { edition.text($0) })
    switch (project.begins, project.ends) {
    case (let first?, let last?):
      facts.add(.period, edition.plain(strings.days(from: first, to: last)))
    case (let first?, nil):
      facts.add(.period, edition.plain(strings.text(.fromDay, ["day": strings.day(first)])))
    case (nil, let last?):
      facts.add(.period, edition.plain(strings.text(.untilDay, ["day": strings.day(last)])))
    case (nil, nil): break
    }
    for funding in project.funding {
      let amount = strings.text(
        .price, ["amount": strings.format.number(funding.amount)])
      let source = funding.source.map { edition.text($0) }
      facts.add(
        .funding,
        TextView(
          text: source.map { "\(amount) (\($0.text))" } ?? amount, language: source?.language))
    }
    facts.add(
      .plan, entry.plan.map { edition.text(edition.catalogue.plans[$0].record.title) },
      href: entry.plan.map { edition.href(.record(.plans, $0)) })
    return facts.views
  }
}

extension Edition {
  /// The projects by kind, in their order.
  func projectList() -> (DirectoryView, PageHead) {
    let groups = Project.Kind.allCases.compactMap { kind -> DirectoryView.Group? in
      let own = lists.projects.filter { catalogue.projects[$0].record.kind == kind }
      guard !own.isEmpty else { return nil }
      return DirectoryView.Group(
        heading: string(WordGroups.projectKinds, kind), links: own.map { projectLink($0) })
    }
    return programmeDirectory(
      .projectsTitle,
      strings.counted(.projectCount, counted(catalogue.projects.indices, of: .projects)), groups,
      at: .projects)
  }

  func projectLink(_ index: Int) -> LinkView {
    let entry = catalogue.projects[index]
    let state = entry.record.state.map { string(WordGroups.taskStates, $0) }
    // A few are named; more stand on its page.
    let places = entry.communes.prefix(3).map { self.place($0) }
    return LinkView(
      name: text(entry.record.title), href: href(.record(.projects, index)),
      detail: (places + [state].compactMap { $0 }).joined(separator: " · "))
  }

  /// The words a project is found by.
  func searchTexts(ofProject index: Int) -> SearchIndex.Texts {
    let entry = catalogue.projects[index]
    var texts = SearchIndex.Texts()
    texts.add(.name, text(entry.record.title).text)
    addOriginal(of: entry.record.title, to: &texts)
    texts.add(.nature, string(WordGroups.projectKinds, entry.record.kind))
    for producer in entry.producers { texts.add(.maker, producerName(producer).text) }
    for commune in entry.communes { addPlace(ofCommune: commune, to: &texts) }
    texts.add(.area, entry.record.place.map { text($0).text })
    texts.add(.summary, entry.record.summary.map { text($0).text })
    texts.add(.story, entry.record.story?.value(for: language).value.names)
    return texts
  }
}
