internal import Theme
internal import Catalogue
internal import Markup

/// News for feed readers, in Atom (RFC 4287).
struct Feed: Sendable {
  enum Kind: String, Hashable, Sendable {
    case recognitions, news
    /// Papers, plans and rounds.
    case programme
  }

  struct Entry: Sendable {
    let title: String
    /// What readers know it by, whatever becomes of its address (RFC 4151).
    let id: String
    let url: String
    /// When it was written, and when it was last changed.
    let day: CalendarDay
    let updated: CalendarDay
    let summary: String?
    let language: Language?
  }

  let title: String
  let language: Language
  let id: String
  let url: String
  let home: String
  let author: String
  let updated: CalendarDay
  let entries: [Entry]

  /// How many entries a feed has at most.
  static let longest = 50

  var bytes: [UInt8] {
    var writer = HTMLWriter(reserving: 512 + entries.count * 400)
    func element(_ name: String, _ text: String) {
      writer.append("<\(name)>")
      writer.appendEscaped(text)
      writer.append("</\(name)>\n")
    }
    writer.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    writer.append("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"\(language.code)\">\n")
    element("title", title)
    element("id", id)
    writer.append("<link rel=\"self\" type=\"application/atom+xml\" href=\"")
    writer.appendEscaped(url)
    writer.append("\"/>\n<link rel=\"alternate\" type=\"text/html\" href=\"")
    writer.appendEscaped(home)
    writer.append("\"/>\n")
    element("updated", Self.moment(updated))
    writer.append("<author>")
    element("name", author)
    writer.append("</author>\n")
    for entry in entries {
      writer.append(entry.language.map { "<entry xml:lang=\"\($0.code)\">\n" } ?? "<entry>\n")
      element("title", entry.title)
      element("id", entry.id)
      writer.append("<link rel=\"alternate\" type=\"text/html\" href=\"")
      writer.appendEscaped(entry.url)
      writer.append("\"/>\n")
      element("published", Self.moment(entry.day))
      element("updated", Self.moment(entry.updated))
      if let summary = entry.summary { element("summary", summary) }
      writer.append("</entry>\n")
    }
    writer.append("</feed>\n")
    return writer.bytes
  }

  /// The start of a day in Viet Nam.
  private static func moment(_ day: CalendarDay) -> String {
    "\(day)T00:00:00+07:00"
  }
}

extension Edition {
  func feed(_ kind: Feed.Kind) -> Feed {
    let (entries, home): ([Feed.Entry], PageSubject) =
      switch kind {
      case .recognitions: (recognitionEntries, .list(.decisions, page: 1))
      case .news: (newsEntries, .list(.news, page: 1))
      case .programme:
        (
          programmeEntries,
          Self.programme.first { !catalogue.references(of: $0.kind).isEmpty }
            .map { .list($0.kind, page: 1) } ?? .home
        )
      }
    let path = DataFile.feed(kind, language).path
    return Feed(
      title: feedTitle(kind), language: language,
      id: feedID("feed/\(kind.rawValue)-\(language.code)"),
      url: url("/" + path),
      home: url(plan.permalinks.address(of: home, in: language)),
      author: settings.publisher?.name.map { text($0).text } ?? text(settings.title).text,
      updated: entries.map(\.updated).max() ?? catalogue.day,
      entries: Array(entries.prefix(Feed.longest)))
  }

  /// An id that hangs on no address: the site's name among feeds, what it is.
  private func feedID(_ path: String) -> String { "tag:\(settings.feedName),2026:\(path)" }

  func feedTitle(_ kind: Feed.Kind) -> String {
    let key: Word =
      switch kind {
      case .news: .newsFeed
      case .recognitions: .recognitionFeed
      case .programme: .programmeFeed
      }
    return strings.text(key, ["title": text(settings.title).text])
  }

  private var recognitionEntries: [Feed.Entry] {
    lists.decisions.lazy.filter { [catalogue] in
      catalogue.decisions[$0].record.date <= catalogue.day
    }.map {
      let decision = catalogue.decisions[$0].record
      return Feed.Entry(
        title: strings.text(.decisionTitle, ["number": decision.number]),
        id: feedID("decisions/\(decision.marks.oldestID(decision.id))/\(language.code)"),
        url: url(plan.permalinks.address(of: .record(.decisions, $0), in: language)),
        day: decision.date, updated: max(decision.date, decision.marks.revised ?? decision.date),
        summary: decision.authority + ". " + strings.counted(.rowCount, decision.rows.count),
        language: nil)
    }
  }

  private var newsEntries: [Feed.Entry] {
    lists.news.map { index in
      let item = catalogue.news[index]
      let title = text(item.title)
      return Feed.Entry(
        title: title.text, id: feedID("news/\(item.marks.oldestID(item.id))/\(language.code)"),
        url: url(plan.permalinks.address(of: .record(.news, index), in: language)),
        day: item.date, updated: max(item.date, item.marks.revised ?? item.date),
        summary: item.summary.map { text($0).text }, language: title.language)
    }
  }
}

// What is new of the programme itself, the latest first.
extension Edition {
  private var programmeEntries: [Feed.Entry] {
    let papers = lists.papers.compactMap { index -> Feed.Entry? in
      let paper = catalogue.papers[index].record
      return entry(of: RecordRef(.documents, index), paper.title, paper.date, paper.summary)
    }
    let plans = lists.plans.compactMap { index -> Feed.Entry? in
      let plan = catalogue.plans[index].record
      return entry(of: RecordRef(.plans, index), plan.title, plan.date ?? plan.begins, plan.summary)
    }
    let rounds = lists.rounds.compactMap { index -> Feed.Entry? in
      let round = catalogue.rounds[index].record
      return entry(
        of: RecordRef(.rounds, index), round.title,
        round.begins.adding(days: -Round.announcedBefore), round.summary)
    }
    return (papers + plans + rounds).sorted { ($0.updated, $0.id) > ($1.updated, $1.id) }
  }

  /// Nil for what has no day, and before its day.
  private func entry(
    of reference: RecordRef, _ title: Localized<String>, _ day: CalendarDay?,
    _ summary: Localized<String>?
  ) -> Feed.Entry? {
    guard let day, day <= catalogue.day else { return nil }
    let record = catalogue.record(reference)
    let title = text(title)
    let id = record.marks.oldestID(record.id)
    return Feed.Entry(
      title: title.text, id: feedID("\(reference.kind.folder)/\(id)/\(language.code)"),
      url: url(plan.permalinks.address(of: .record(reference), in: language)), day: day,
      updated: max(day, record.marks.revised ?? day), summary: summary.map { text($0).text },
      language: title.language)
  }
}

extension DataFile {
  static func feed(_ kind: Feed.Kind, _ language: Language) -> DataFile {
    let word: Word =
      switch kind {
      case .news: .newsFeed
      case .recognitions: .recognitionsFeed
      case .programme: .programmeFeed
      }
    return DataFile("data/\(kind.rawValue)-\(language.code).xml", .atom, word) {
      $0.edition(in: language).feed(kind).bytes
    }
  }
}
