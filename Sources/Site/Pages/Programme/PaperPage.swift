internal import Catalogue
internal import Markup
internal import Theme

/// A paper's page: what it is, whether it holds, where to read it.
struct PaperPage: HeadedPage {
  let edition: Edition
  private let entry: Catalogue.PaperEntry

  init(_ edition: Edition, _ index: Int) {
    self.edition = edition
    entry = edition.catalogue.papers[index]
  }

  static let kind = PageKind("document", fields, in: .programmeTitle)

  static let fields = Fields<PaperPage>(
    "document",
    [
      .object("title", TextView.fields) { $0.edition.text($0.entry.record.title) },
      .text("kind") { $0.edition.string(WordGroups.paperKinds, $0.entry.record.kind) },
      .text("standing") { $0.edition.string(WordGroups.paperStandings, $0.entry.standing) },
      .flag("is_ended") { $0.entry.standing == .ended },
      .object("successor", LinkView.fields) { $0.successor },
      .list("facts", FactView.fields) { $0.facts },
      .flag("has_file") { $0.entry.record.file != nil },
      .object("summary", TextView.fields) { page in
        page.entry.record.summary.map { page.edition.text($0) }
      },
      .object("story", StoryView.fields) { $0.edition.story($0.entry.record.story) },
    ])

  var head: PageHead {
    PageHead(
      title: edition.text(entry.record.title).text,
      description: entry.record.summary.map { edition.text($0).text },
      crumbs: [edition.crumb(.papersTitle, .list(.documents, page: 1))])
  }

  private var successor: LinkView? {
    entry.successor.map { index in
      LinkView(
        name: edition.text(edition.catalogue.papers[index].record.title),
        href: edition.href(.record(.documents, index)), detail: nil)
    }
  }

  private var facts: [FactView] {
    let paper = entry.record
    var facts = Facts(edition)
    func day(_ day: CalendarDay?) -> TextView? {
      day.map { edition.plain(edition.strings.day($0)) }
    }
    facts.add(.number, paper.number.map { edition.properName($0) })
    facts.add(.issued, day(paper.date))
    facts.add(.authority, paper.body.map { edition.text($0) })
    facts.add(.inForce, day(paper.inForce))
    facts.add(.endsOn, day(paper.ends))
    return facts.views + [edition.documentLink(paper.file, isScan: false)].compactMap { $0 }
  }
}

/// The papers, by kind, which a script filters.
struct PaperListView: Sendable {
  struct Row: Sendable {
    let link: LinkView
    let standing: String
    let body: TextView?

    static let fields = Fields<Row>(
      "paper_row",
      [
        .object("link", LinkView.fields) { $0.link }, .text("standing") { $0.standing },
        .object("body", TextView.fields) { $0.body },
      ])
  }

  struct Group: Sendable {
    let kind: String
    let heading: String
    let rows: [Row]

    static let fields = Fields<Group>(
      "paper_group",
      [
        .text("kind") { $0.kind }, .text("heading") { $0.heading },
        .list("rows", Row.fields) { $0.rows },
      ])
  }

  /// A choice of the filter.
  private static let choices = Fields<(value: String, name: String)>(
    "choice", [.text("value") { $0.value }, .text("name") { $0.name }])

  let title: String
  let count: String
  /// The other lists of the programme.
  let beside: [LinkView]
  let groups: [Group]
  /// Those that some have; empty where all have the same.
  let standings: [(value: String, name: String)]

  static let kind = PageKind("papers", fields, in: .programmeTitle)

  static let fields = Fields<PaperListView>(
    "papers",
    [
      .text("title") { $0.title }, .text("count") { $0.count },
      .list("beside", LinkView.fields) { $0.beside },
      .list("groups", Group.fields) { $0.groups },
      .list("standings", choices) { $0.standings },
    ])
}

extension Edition {
  /// The papers by kind; those that hold no longer come last.
  func paperList() -> (PaperListView, PageHead) {
    let groups = Paper.Kind.allCases.compactMap { kind -> PaperListView.Group? in
      let own = lists.papers.filter { catalogue.papers[$0].record.kind == kind }
      guard !own.isEmpty else { return nil }
      return PaperListView.Group(
        kind: kind.rawValue, heading: string(WordGroups.paperKinds, kind),
        rows: own.map { paperRow($0) })
    }
    let title = strings.text(.papersTitle)
    let standings = Paper.Standing.allCases.filter { standing in
      lists.papers.contains { catalogue.papers[$0].standing == standing }
    }
    let view = PaperListView(
      title: title,
      count: strings.counted(.paperCount, counted(catalogue.papers.indices, of: .documents)),
      beside: programmeLinks(at: .documents), groups: groups,
      standings: standings.count < 2
        ? [] : standings.map { ($0.rawValue, string(WordGroups.paperStandings, $0)) })
    return (view, PageHead(title: title))
  }

  private func paperRow(_ index: Int) -> PaperListView.Row {
    PaperListView.Row(
      link: paperLink(index), standing: catalogue.papers[index].standing.rawValue,
      body: catalogue.papers[index].record.body.map { text($0) })
  }

  func paperLink(_ index: Int) -> LinkView {
    let entry = catalogue.papers[index]
    let standing = string(WordGroups.paperStandings, entry.standing)
    let parts = [entry.record.number, entry.record.date.map { strings.day($0) }, standing]
    return LinkView(
      name: text(entry.record.title), href: href(.record(.documents, index)),
      detail: parts.compactMap { $0 }.joined(separator: " · "))
  }

  /// The words a paper is found by.
  func searchTexts(ofPaper index: Int) -> SearchIndex.Texts {
    let paper = catalogue.papers[index].record
    var texts = SearchIndex.Texts()
    texts.add(.name, text(paper.title).text)
    addOriginal(of: paper.title, to: &texts)
    texts.add(.code, paper.number)
    texts.add(.nature, string(WordGroups.paperKinds, paper.kind))
    texts.add(.maker, paper.body.map { text($0).text })
    texts.add(.summary, paper.summary.map { text($0).text })
    texts.add(.story, paper.story?.value(for: language).value.names)
    return texts
  }
}
