internal import Catalogue
internal import Markup
internal import Theme

/// A plan's page: what is to be reached and what is, who does what until when.
struct PlanPage: HeadedPage {
  /// A target, or the part of it that falls to one place.
  struct Row: Sendable {
    /// What the target is; nil for a part.
    let title: TextView?
    let place: TextView?
    let goal: String
    let unit: TextView?
    /// Of what an amount in hundredths is a share.
    let whole: TextView?
    let reached: String?
    /// How much of the goal that is, in hundredths.
    let rate: String?
    /// The same as a length of at most 100.
    let bar: String?
    /// Where the figure comes from: counted here, or reported.
    let origin: String?
    let source: TextView?
    let note: TextView?

    static let fields = Fields<Row>(
      "target",
      [
        .object("title", TextView.fields) { $0.title },
        .object("place", TextView.fields) { $0.place }, .text("goal") { $0.goal },
        .object("unit", TextView.fields) { $0.unit },
        .object("whole", TextView.fields) { $0.whole },
        .text("reached", optional: { $0.reached }), .text("rate", optional: { $0.rate }),
        .text("bar", optional: { $0.bar }), .text("origin", optional: { $0.origin }),
        .object("source", TextView.fields) { $0.source },
        .object("note", TextView.fields) { $0.note },
      ])
  }

  struct Task: Sendable {
    let title: TextView
    let content: TextView?
    let lead: TextView?
    let helpers: TextView?
    let time: TextView?
    let state: String?
    let result: TextView?

    static let fields = Fields<Task>(
      "task",
      [
        .object("title", TextView.fields) { $0.title },
        .object("content", TextView.fields) { $0.content },
        .object("lead", TextView.fields) { $0.lead },
        .object("helpers", TextView.fields) { $0.helpers },
        .object("time", TextView.fields) { $0.time }, .text("state", optional: { $0.state }),
        .object("result", TextView.fields) { $0.result },
      ])
  }

  let edition: Edition
  private let entry: Catalogue.PlanEntry

  init(_ edition: Edition, _ index: Int) {
    self.edition = edition
    entry = edition.catalogue.plans[index]
  }

  static let kind = PageKind("plan", fields, in: .programmeTitle)

  static let fields = Fields<PlanPage>(
    "plan",
    [
      .object("title", TextView.fields) { $0.edition.text($0.entry.record.title) },
      .text("days") { $0.days }, .flag("is_over") { $0.entry.isOver },
      .list("facts", FactView.fields) { $0.facts },
      .object("summary", TextView.fields) { page in
        page.entry.record.summary.map { page.edition.text($0) }
      },
      .object("story", StoryView.fields) { $0.edition.story($0.entry.record.story) },
      .list("targets", Row.fields) { $0.targets }, .list("tasks", Task.fields) { $0.tasks },
    ])

  var head: PageHead {
    let plan = entry.record
    return PageHead(
      title: edition.text(plan.title).text,
      description: plan.summary.map { edition.text($0).text } ?? days,
      crumbs: [edition.crumb(.plansTitle, .list(.plans, page: 1))])
  }

  private var days: String {
    edition.strings.days(from: entry.record.begins, to: entry.record.ends)
  }

  private var facts: [FactView] {
    let plan = entry.record
    var facts = Facts(edition)
    facts.add(.number, plan.number.map { edition.properName($0) })
    facts.add(.issued, plan.date.map { edition.plain(edition.strings.day($0)) })
    facts.add(.authority, plan.authority.map { edition.text($0) })
    if let province = plan.province {
      let index = edition.catalogue.provinces.indices.first {
        edition.catalogue.provinces[$0].record.code == province.code
          && edition.catalogue.provinces[$0].hasPage
      }
      facts.add(
        .area, edition.plain(edition.names[province]),
        href: index.map { edition.href(.province($0)) })
    }
    return facts.views
  }

  private var targets: [Row] {
    zip(entry.record.targets, entry.progress).flatMap { target, progress in
      [
        row(
          target.amount, target, progress.whole, title: edition.text(target.title),
          place: target.place)
      ]
        + zip(target.parts, progress.parts).map { part, progress in
          row(part.amount, target, progress, title: nil, place: part.place, isEach: part.isEach)
        }
    }
  }

  private func row(
    _ amount: Amount, _ target: Plan.Target, _ progress: PlanProgress?, title: TextView?,
    place: Localized<String>?, isEach: Bool = false
  ) -> Row {
    let strings = edition.strings
    let unit = target.unit.map { edition.text($0) }
    // A unit in the language's own words stands where the language has it: `40件以上`.
    let isOwn = unit?.language == nil
    let goal = edition.amount(amount, of: isOwn ? unit?.text : nil)
    let share = progress.flatMap { amount.share(of: $0.value) }
    let origin = progress.flatMap { progress -> String? in
      if let day = progress.countedOn {
        return strings.text(.countedUpTo, ["day": strings.day(day)])
      }
      return progress.reportedOn.map { strings.text(.reportedOn, ["day": strings.day($0)]) }
    }
    return Row(
      title: title, place: place.map { edition.text($0) },
      goal: isEach ? strings.text(.eachAmount, ["amount": goal]) : goal,
      unit: isOwn ? nil : unit,
      whole: title == nil ? nil : target.whole.map { edition.text($0) },
      reached: progress.map { edition.number($0.value, isPercent: amount.isPercent) },
      rate: share.map { edition.number(($0 * 1000).rounded() / 10, isPercent: true) },
      bar: share.map { DecimalText.of(min($0, 1) * 100, places: 1) }, origin: origin,
      source: progress?.source.map { edition.text($0) },
      note: title == nil ? nil : target.note.map { edition.text($0) })
  }

  private var tasks: [Task] {
    entry.record.tasks.map { task in
      Task(
        title: edition.text(task.title), content: task.content.map { edition.text($0) },
        lead: task.lead.map { edition.text($0) }, helpers: task.helpers.map { edition.text($0) },
        time: task.time.map { edition.text($0) },
        state: task.state.map { edition.string(WordGroups.taskStates, $0) },
        result: task.result.map { edition.text($0) })
    }
  }
}

extension Edition {
  /// The plans, the latest first.
  func planList() -> (DirectoryView, PageHead) {
    let plans = lists.plans.map { index in
      let plan = catalogue.plans[index].record
      let days = strings.days(from: plan.begins, to: plan.ends)
      return LinkView(
        name: text(plan.title), href: href(.record(.plans, index)),
        detail: [plan.number, days].compactMap { $0 }.joined(separator: " · "))
    }
    return programmeDirectory(
      .plansTitle, strings.counted(.planCount, counted(catalogue.plans.indices, of: .plans)),
      [DirectoryView.Group(heading: nil, links: plans)], at: .plans)
  }

  /// A list of the programme, with links to its others.
  func programmeDirectory(
    _ title: Word, _ count: String, _ groups: [DirectoryView.Group], at kind: RecordKind
  ) -> (DirectoryView, PageHead) {
    var (view, head) = directory(title, count, groups, nil, 1)
    view.beside = programmeLinks(at: kind)
    head.crumbs = []
    return (view, head)
  }

  /// The kinds of records of the programme itself, in the order of their lists.
  static let programme: [(title: Word, kind: RecordKind)] = [
    (.plansTitle, .plans), (.roundsTitle, .rounds), (.projectsTitle, .projects),
    (.papersTitle, .documents), (.officesTitle, .offices),
  ]

  /// The lists of the programme that there are.
  func programmeLinks(at current: RecordKind?) -> [LinkView] {
    let links = Self.programme.filter { !catalogue.references(of: $0.1).isEmpty }.map {
      title, kind in
      LinkView(
        name: plain(strings.text(title)), href: href(.list(kind, page: 1)), detail: nil,
        isCurrent: kind == current)
    }
    return links.count > 1 ? links : []
  }

  /// An amount in the words of the language: `ít nhất 10–12`.
  ///
  /// - Parameter unit: what is counted, in the language.
  func amount(_ amount: Amount, of unit: String? = nil) -> String {
    let low = number(amount.low, isPercent: amount.isPercent && amount.high == nil)
    let whole =
      amount.high.map { high in
        strings.text(
          .daysOfMonth, ["first": low, "last": number(high, isPercent: amount.isPercent)])
      } ?? low
    let space = ["zh", "ja"].contains(language.code) ? "" : " "
    let counted = [whole, unit].compactMap { $0 }.joined(separator: space)
    return switch amount.bound {
    case .exact: counted
    case .least: strings.text(.atLeast, ["amount": counted])
    case .most: strings.text(.atMost, ["amount": counted])
    case .about: strings.text(.aboutAmount, ["amount": counted])
    }
  }

  /// A number with as many decimals as it has, two at most.
  func number(_ number: Double, isPercent: Bool) -> String {
    let text =
      number == number.rounded()
      ? strings.format.number(Int(number)) : strings.format.decimal(number, places: 1...2)
    return isPercent ? strings.text(.percent, ["n": text]) : text
  }

  /// The words a plan is found by.
  func searchTexts(ofPlan index: Int) -> SearchIndex.Texts {
    let plan = catalogue.plans[index].record
    var texts = SearchIndex.Texts()
    texts.add(.name, text(plan.title).text)
    addOriginal(of: plan.title, to: &texts)
    texts.add(.code, plan.number)
    texts.add(.nature, strings.text(.plansTitle))
    texts.add(.maker, plan.authority.map { text($0).text })
    if let province = plan.province { texts.add(.area, names[province]) }
    texts.add(.summary, plan.summary.map { text($0).text })
    for target in plan.targets { texts.add(.story, text(target.title).text) }
    for task in plan.tasks { texts.add(.story, text(task.title).text) }
    return texts
  }
}
