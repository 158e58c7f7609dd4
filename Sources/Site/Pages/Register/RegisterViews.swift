internal import Catalogue
internal import Imagery
internal import Markup
internal import Theme

/// The register: every decision, and the products by state of rank.
struct RegisterView: Sendable {
  /// A decision in the list of all.
  struct Row: Sendable {
    let number: TextView
    let href: Href
    let day: String
    let authority: TextView
    let level: String
    let round: TextView?
    let count: String
    let isSample: Bool

    static let fields = Fields<Row>(
      "decision_row",
      [
        .object("number", TextView.fields) { $0.number }, .href("href") { $0.href },
        .text("day") { $0.day }, .object("authority", TextView.fields) { $0.authority },
        .text("level") { $0.level }, .object("round", TextView.fields) { $0.round },
        .text("count") { $0.count }, .flag("is_sample") { $0.isSample },
      ])
  }

  let title: String
  let asOf: String
  let states: [LinkView]
  /// How many of those in force are not shown for now.
  let suspended: String?
  let decisions: [Row]
  let data: LinkView

  static let kind = PageKind("register", fields, in: .registerMenu)

  static let fields = Fields<RegisterView>(
    "register",
    [
      .text("title") { $0.title }, .text("as_of") { $0.asOf },
      .list("states", LinkView.fields) { $0.states },
      .text("suspended", optional: { $0.suspended }),
      .list("decisions", Row.fields) { $0.decisions },
      .object("data_link", LinkView.fields) { $0.data },
    ])
}

/// A decision with the rows of its annex.
struct DecisionView: Sendable {
  struct Row: Sendable {
    let number: String
    /// The product; the printed name alone where there is none to lead to.
    let product: LinkView?
    let printedName: TextView?
    let makers: [TextView]
    /// The producer's name as printed, where it is another today.
    let printedMaker: TextView?
    let place: TextView?
    let kind: String
    let stars: String?
    let score: String?
    let note: TextView?
    /// Where the product stands today.
    let rank: RankView?
    /// Whether that is another rank than the row's.
    let hasOtherRank: Bool

    static let fields = Fields<Row>(
      "annex_row",
      [
        .text("number") { $0.number }, .object("product", LinkView.fields) { $0.product },
        .object("printed_name", TextView.fields) { $0.printedName },
        .list("makers", TextView.fields) { $0.makers },
        .object("printed_maker", TextView.fields) { $0.printedMaker },
        .object("place", TextView.fields) { $0.place }, .text("kind") { $0.kind },
        .text("stars", optional: { $0.stars }), .text("score", optional: { $0.score }),
        .object("note", TextView.fields) { $0.note },
        .object("rank", RankView.fields) { $0.rank }, .flag("has_other_rank") { $0.hasOtherRank },
      ])
  }

  let number: TextView
  let day: String
  let authority: TextView
  let facts: [FactView]
  let story: StoryView?
  let count: String
  let asOf: String
  let rows: [Row]
  /// All decisions as a table.
  let data: LinkView

  static let kind = PageKind("decision", fields, in: .registerMenu)

  static let fields = Fields<DecisionView>(
    "decision",
    [
      .object("number", TextView.fields) { $0.number }, .text("day") { $0.day },
      .object("authority", TextView.fields) { $0.authority },
      .list("facts", FactView.fields) { $0.facts },
      .object("story", StoryView.fields) { $0.story }, .text("count") { $0.count },
      .text("as_of") { $0.asOf }, .list("rows", Row.fields) { $0.rows },
      .object("data_link", LinkView.fields) { $0.data },
    ])
}

/// The products in one state of rank, as a table for the public.
struct StandingView: Sendable {
  struct Row: Sendable {
    let product: LinkView
    let makers: [TextView]
    let place: String
    let stars: String?
    let lastDay: String?
    let decision: LinkView?

    static let fields = Fields<Row>(
      "standing_row",
      [
        .object("product", LinkView.fields) { $0.product },
        .list("makers", TextView.fields) { $0.makers }, .text("place") { $0.place },
        .text("stars", optional: { $0.stars }), .text("last_day", optional: { $0.lastDay }),
        .object("decision", LinkView.fields) { $0.decision },
      ])
  }

  let title: String
  let count: String
  let asOf: String
  let states: [LinkView]
  let rows: [Row]
  let pager: PagerView?

  static let kind = PageKind("standing", fields, in: .registerMenu)

  static let fields = Fields<StandingView>(
    "standing",
    [
      .text("title") { $0.title }, .text("count") { $0.count }, .text("as_of") { $0.asOf },
      .list("states", LinkView.fields) { $0.states }, .list("rows", Row.fields) { $0.rows },
      .object("pager", PagerView.fields) { $0.pager },
    ])
}

extension Edition {
  func register() -> (RegisterView, PageHead) {
    let title = strings.text(.registerTitle)
    let suspended = catalogue.products.indices.count {
      catalogue.products[$0].isSuspended && catalogue.products[$0].rank.isRunning
        && counts(RecordRef(.products, $0))
    }
    let view = RegisterView(
      title: title, asOf: asOf, states: stateLinks(at: nil),
      suspended: suspended == 0 ? nil : strings.counted(.suspendedCount, suspended),
      decisions: lists.decisions.map { index in
        let decision = catalogue.decisions[index].record
        return RegisterView.Row(
          number: properName(decision.number), href: href(.record(.decisions, index)),
          day: strings.day(decision.date), authority: properName(decision.authority),
          level: string(WordGroups.levels, decision.level),
          round: decision.round.map { text($0) },
          count: strings.format.number(decision.rows.count),
          isSample: decision.marks.isSample)
      },
      data: registerLink)
    return (view, PageHead(title: title))
  }

  func decision(_ index: Int) -> (DecisionView, PageHead) {
    let entry = catalogue.decisions[index]
    let decision = entry.record
    var facts = [fact(.level, plain(string(WordGroups.levels, decision.level)))]
    if let round = decision.round { facts.append(fact(.round, text(round))) }
    for paper in entry.restsOn {
      facts.append(
        fact(
          .restsOn, text(catalogue.papers[paper].record.title),
          href: href(.record(.documents, paper))))
    }
    if let document = documentLink(decision.document) { facts.append(document) }
    let view = DecisionView(
      number: properName(decision.number), day: strings.day(decision.date),
      authority: properName(decision.authority), facts: facts, story: story(decision.story),
      count: strings.counted(.rowCount, entry.rows.count), asOf: asOf,
      rows: entry.rows.enumerated().map { annexRow($0.element, number: $0.offset + 1) },
      data: registerLink)
    let title = strings.text(.decisionTitle, ["number": decision.number])
    return (
      view,
      PageHead(
        title: title,
        description: "\(title), \(view.day), \(decision.authority)",
        crumbs: [crumb(.registerTitle, .list(.decisions, page: 1))])
    )
  }

  /// Where a decision or another paper can be read as it was signed: at an address, or a file beside the
  /// record.
  ///
  /// - Parameter isScan: whether it is that of a signed paper, and not what people fill in.
  func documentLink(_ document: DecisionDocument?, isScan: Bool = true) -> FactView? {
    switch document {
    case nil: return nil
    case .address(let address): return fact(.document, plain(address), href: .text(address))
    case .file(let file):
      guard let (path, document) = catalogue.media[document: file] else { return nil }
      // A tenth of a megabyte at least, as people count them.
      let size = max(0.1, Double(document.facts.bytes) / 1_000_000)
      let text = strings.text(
        isScan ? .scanned : .downloaded,
        [
          "format": document.facts.format.name,
          "megabytes": strings.format.decimal(size, places: 1),
        ])
      return fact(.document, plain(text), href: .text(href("/" + path)))
    }
  }

  func standing(_ state: Rank.State, page: Int) -> (StandingView, PageHead) {
    let chosen = list(of: state)
    let (part, pages) = chosen.page(page)
    let name = string(WordGroups.standings, state)
    let view = StandingView(
      title: name, count: strings.counted(.productCount, counted(chosen)), asOf: asOf,
      states: stateLinks(at: state), rows: part.map { standingRow($0) },
      pager: pager(page, of: pages) { .standing(state, page: $0) })
    return (
      view,
      PageHead(
        title: title(name, page: page),
        crumbs: [crumb(.registerTitle, .list(.decisions, page: 1))])
    )
  }

  /// The decisions and their rows as a table to download.
  private var registerLink: LinkView {
    LinkView(
      name: plain(string(WordGroups.dataFiles, .register)),
      href: .text(href("/" + DataFile.registerCSV.path)), detail: "CSV")
  }

  var asOf: String { strings.text(.asOf, ["day": strings.day(catalogue.day)]) }

  private func stateLinks(at current: Rank.State?) -> [LinkView] {
    Rank.State.announced.map { state in
      LinkView(
        name: plain(string(WordGroups.standings, state)),
        href: href(.standing(state, page: 1)),
        detail: strings.counted(.productCount, counted(list(of: state))),
        isCurrent: state == current)
    }
  }

  private func productLink(_ index: Int) -> LinkView {
    LinkView(
      name: text(catalogue.products[index].record.name), href: href(.record(.products, index)),
      detail: nil)
  }

  private func annexRow(
    _ row: Catalogue.DecisionEntry.Row, number: Int
  ) -> DecisionView.Row {
    let recognition = row.record.recognition
    let product = row.product
    // A record that was removed leaves nothing but its row.
    let printed = product.flatMap { index in
      row.record.printedName.flatMap { name in
        name == catalogue.products[index].record.name.main ? nil : name
      }
    }
    let today = product.map { rank(ofProduct: $0) }
    return DecisionView.Row(
      number: strings.format.number(row.record.number ?? number),
      product: product.map { productLink($0) },
      printedName: printed.map { properName($0) },
      makers: product.map { catalogue.products[$0].producers.map { producerName($0) } } ?? [],
      printedMaker: printedMaker(of: row),
      place: row.signedAddress.map { properName($0) }
        ?? product.map { plain(place(catalogue.products[$0].commune)) },
      kind: string(WordGroups.recognitionKinds, recognition.kind),
      stars: recognition.stars.map { strings.counted(.stars, $0) },
      score: recognition.score.map { strings.format.decimal($0, places: 1...2) },
      note: product == nil ? nil : row.record.note.map { properName($0) },
      rank: today,
      hasOtherRank: today.map { $0.stars > 0 && $0.stars != recognition.stars } ?? false)
  }

  /// The producer's name as the decision prints it, where none of the product's producers has it.
  private func printedMaker(of row: Catalogue.DecisionEntry.Row) -> TextView? {
    guard let printed = row.printedProducer, let product = row.product else { return nil }
    let names = catalogue.products[product].producers.map { catalogue.producers[$0].record.name }
    return names.contains(printed) ? nil : properName(printed)
  }

  private func standingRow(_ index: Int) -> StandingView.Row {
    let entry = catalogue.products[index]
    return StandingView.Row(
      product: productLink(index), makers: entry.producers.map { producerName($0) },
      place: place(entry.commune),
      // A recalled product keeps its place in the register, and shows no stars there either.
      stars: entry.isSuspended
        ? rank(ofProduct: index).label
        : entry.rank.stars.map { strings.counted(.stars, $0) },
      lastDay: entry.rank.lastDay.map { strings.day($0) },
      decision: entry.recognitions.last.map { event in
        LinkView(
          name: plain(
            strings.text(
              .decisionOf, ["number": event.number, "day": strings.day(event.date)])),
          href: href(
            catalogue.find(.decisions, event.decision).map { .record($0) }
              ?? .record(.products, index)),
          detail: nil)
      })
  }
}

extension Edition {
  /// The words a decision is found by.
  func searchTexts(ofDecision index: Int) -> SearchIndex.Texts {
    let record = catalogue.decisions[index].record
    var texts = SearchIndex.Texts()
    texts.add(.code, record.number)
    texts.add(.nature, strings.text(.decisionTitle, ["number": ""]))
    texts.add(.maker, record.authority)
    if let round = record.round { texts.add(.summary, text(round).text) }
    return texts
  }
}
