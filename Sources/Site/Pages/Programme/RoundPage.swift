internal import Catalogue
internal import Markup
internal import Theme

/// A round's page: what goes on, what comes next, every step with its days.
struct RoundPage: HeadedPage {
  struct Step: Sendable {
    enum State: String, CaseIterable {
      case past, now, coming
    }

    let title: TextView
    /// What the step is; nil where its title says all.
    let kind: String?
    let days: String
    let time: String?
    let place: TextView?
    let lead: TextView?
    let note: TextView?
    let papers: [LinkView]
    let state: State
    let stateInWords: String

    static let fields = Fields<Step>(
      "step",
      [
        .object("title", TextView.fields) { $0.title },
        .text("kind", optional: { $0.kind }), .text("days") { $0.days },
        .text("time", optional: { $0.time }),
        .object("place", TextView.fields) { $0.place },
        .object("lead", TextView.fields) { $0.lead },
        .object("note", TextView.fields) { $0.note },
        .list("papers", LinkView.fields) { $0.papers },
        .text("state") { $0.state.rawValue }, .text("state_in_words") { $0.stateInWords },
      ])
  }

  let edition: Edition
  private let index: Int
  private let entry: Catalogue.RoundEntry

  init(_ edition: Edition, _ index: Int) {
    self.edition = edition
    self.index = index
    entry = edition.catalogue.rounds[index]
  }

  static let kind = PageKind("round", fields, in: .programmeTitle)

  static let fields = Fields<RoundPage>(
    "round",
    [
      .object("title", TextView.fields) { $0.edition.text($0.entry.record.title) },
      .text("days") { $0.days }, .flag("is_over") { $0.isOver },
      .text("as_of") { $0.edition.asOf },
      // What goes on today, and what comes next.
      .list("now", RoundNews.fields) { $0.edition.newsOf(round: $0.index) },
      .list("facts", FactView.fields) { $0.facts }, .list("steps", Step.fields) { $0.steps },
      .text("calendar_href") { page in
        page.edition.href("/" + DataFile.path(ofRound: page.entry.record.id, page.edition.language))
      },
      .object("summary", TextView.fields) { page in
        page.entry.record.summary.map { page.edition.text($0) }
      },
      .object("story", StoryView.fields) { $0.edition.story($0.entry.record.story) },
      .list("offices", OfficeView.fields) { page in
        page.province.map { page.edition.offices(forProvince: $0) } ?? []
      },
    ])

  var head: PageHead {
    PageHead(
      title: edition.text(entry.record.title).text,
      description: entry.record.summary.map { edition.text($0).text } ?? days,
      crumbs: [edition.crumb(.roundsTitle, .list(.rounds, page: 1))])
  }

  private var isOver: Bool { entry.over == entry.record.steps.count }

  private var days: String {
    edition.strings.days(from: entry.record.begins, to: entry.record.ends)
  }

  /// The round's province, where the catalogue has one: an index.
  private var province: Int? {
    let catalogue = edition.catalogue
    guard let code = entry.record.province?.code else {
      // A catalogue of one province is of that one.
      return catalogue.provinces.indices.count == 1 ? 0 : nil
    }
    return catalogue.provinces.indices.first { catalogue.provinces[$0].record.code == code }
  }

  private var facts: [FactView] {
    let round = entry.record
    var facts = Facts(edition)
    facts.add(
      .recognisedBy, round.level.map { edition.plain(edition.string(WordGroups.levels, $0)) })
    facts.add(
      .area, round.province.map { edition.plain(edition.names[$0]) },
      href: province.flatMap {
        edition.catalogue.provinces[$0].hasPage && round.province != nil
          ? edition.href(.province($0)) : nil
      })
    return facts.views
  }

  private var steps: [Step] {
    let day = edition.catalogue.day
    return zip(entry.record.steps, entry.papers).map { step, papers in
      let state: Step.State = step.ends < day ? .past : step.starts <= day ? .now : .coming
      return Step(
        title: edition.text(step.title),
        kind: step.kind == .other ? nil : edition.string(WordGroups.stepKinds, step.kind),
        days: edition.strings.days(from: step.starts, to: step.ends), time: step.time,
        place: step.place.map { edition.text($0) }, lead: step.lead.map { edition.text($0) },
        note: step.note.map { edition.text($0) }, papers: papers.map { edition.paperLink($0) },
        state: state, stateInWords: edition.string(WordGroups.stepStates, state))
    }
  }
}

/// What goes on in a round, or comes next: a step, and until or from when.
struct RoundNews: Sendable {
  let step: TextView
  let time: String

  static let fields = Fields<RoundNews>(
    "round_news",
    [.object("step", TextView.fields) { $0.step }, .text("time") { $0.time }])
}

/// A round as the front page tells of it.
struct RoundView: Sendable {
  let link: LinkView
  let news: [RoundNews]

  static let fields = Fields<RoundView>(
    "round_view",
    [
      .object("link", LinkView.fields) { $0.link }, .list("news", RoundNews.fields) { $0.news },
    ])
}

extension Edition {
  /// The rounds, the latest first.
  func roundList() -> (DirectoryView, PageHead) {
    programmeDirectory(
      .roundsTitle, strings.counted(.roundCount, counted(catalogue.rounds.indices, of: .rounds)),
      [DirectoryView.Group(heading: nil, links: lists.rounds.map { roundLink($0) })], at: .rounds)
  }

  private func roundLink(_ index: Int) -> LinkView {
    let entry = catalogue.rounds[index]
    let round = entry.record
    let state: RoundPage.Step.State =
      entry.over == round.steps.count ? .past : entry.begun > 0 ? .now : .coming
    let days = strings.days(from: round.begins, to: round.ends)
    return LinkView(
      name: text(round.title), href: href(.record(.rounds, index)),
      detail: "\(days) · \(string(WordGroups.stepStates, state))")
  }

  /// What goes on in a round, each with its last day, and what begins next.
  func newsOf(round index: Int) -> [RoundNews] {
    let round = catalogue.rounds[index].record
    let day = catalogue.day
    var news = round.steps.filter { $0.starts <= day && day <= $0.ends }.map { step in
      RoundNews(
        step: text(step.title),
        time: step.starts == step.ends
          ? strings.text(.stepToday)
          : strings.text(.stepUntil, ["day": strings.day(step.ends)]))
    }
    if let next = round.steps.first(where: { $0.starts > day }) {
      news.append(
        RoundNews(
          step: text(next.title),
          time: strings.text(
            next.starts == next.ends ? .stepNextOn : .stepNext, ["day": strings.day(next.starts)])))
    }
    return news
  }

  /// The rounds that the front page tells of: those in their weeks.
  var currentRounds: [RoundView] {
    lists.rounds.filter { catalogue.rounds[$0].isCurrent }.reversed().map { index in
      RoundView(
        link: LinkView(
          name: text(catalogue.rounds[index].record.title), href: href(.record(.rounds, index)),
          detail: nil), news: newsOf(round: index))
    }
  }

  /// The words a round is found by.
  func searchTexts(ofRound index: Int) -> SearchIndex.Texts {
    let round = catalogue.rounds[index].record
    var texts = SearchIndex.Texts()
    texts.add(.name, text(round.title).text)
    addOriginal(of: round.title, to: &texts)
    texts.add(.nature, strings.text(.roundsTitle))
    if let province = round.province { texts.add(.area, names[province]) }
    texts.add(.summary, round.summary.map { text($0).text })
    for step in round.steps { texts.add(.story, text(step.title).text) }
    texts.add(.story, round.story?.value(for: language).value.names)
    return texts
  }
}
