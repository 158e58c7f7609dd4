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
    return facts.views + [edition.documentLink(paper.file)].compactMap { $0 }
  }
}

extension Edition {
  /// The papers by kind; those that hold no longer come last.
  func paperList() -> (DirectoryView, PageHead) {
    let groups = Paper.Kind.allCases.compactMap { kind -> DirectoryView.Group? in
      let own = lists.papers.filter { catalogue.papers[$0].record.kind == kind }
      guard !own.isEmpty else { return nil }
      return DirectoryView.Group(
        heading: string(WordGroups.paperKinds, kind), links: own.map { paperLink($0) })
    }
    return programmeDirectory(
      .papersTitle,
      strings.counted(.paperCount, counted(catalogue.papers.indices, of: .documents)), groups,
      at: .documents)
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
