package import Diagnostics
package import Markup

/// What a programme set out to reach in a time, and what is to be done for it.
package struct Plan: Sendable {
  /// What the catalogue itself can count towards a target.
  package enum Counted: String, CaseIterable, Sendable {
    /// Products recognised, again or higher, within the plan's time.
    case recognised
    /// Products whose rank runs.
    case valid
    case producers, villages, points
    /// Fairs that began within the plan's time.
    case fairs

    /// Whether it has days by which it can be counted of a time that is over.
    package var isDated: Bool {
      switch self {
      case .recognised, .valid, .fairs: true
      case .producers, .villages, .points: false
      }
    }
  }

  /// What was reached as somebody reported it.
  package struct Reported: Sendable {
    package let value: Double
    package let date: CalendarDay?
    package let source: Localized<String>?
  }

  /// A target's share that falls to one place.
  package struct Part: Sendable {
    /// As the plan names it, units of before 2025 too.
    package let place: Localized<String>
    package let amount: Amount
    /// Whether each of several places is to reach it.
    package let isEach: Bool
    package let communes: [Reference]
    package let reached: Reported?
  }

  package struct Target: Sendable {
    package let title: Localized<String>
    package let amount: Amount
    /// What is counted.
    package let unit: Localized<String>?
    /// Of what an amount in hundredths is a share.
    package let whole: Localized<String>?
    /// Where, if not in all of the plan's place.
    package let place: Localized<String>?
    package let communes: [Reference]
    package let counts: Counted?
    /// The fewest stars of products that count.
    package let stars: Int?
    package let reached: Reported?
    package let note: Localized<String>?
    package let parts: [Part]
  }

  package struct Task: Sendable {
    package enum State: String, CaseIterable, Sendable {
      case planned, running, done, late, dropped
    }

    package let title: Localized<String>
    package let content: Localized<String>?
    package let lead: Localized<String>?
    package let helpers: Localized<String>?
    /// When, as the plan writes it.
    package let time: Localized<String>?
    package let state: State?
    package let result: Localized<String>?
  }

  package let id: String
  package let span: SourceSpan
  package let marks: RecordMarks

  package let title: Localized<String>
  package let number: String?
  package let date: CalendarDay?
  package let authority: Localized<String>?
  package let province: Province?
  package let begins: CalendarDay
  /// The last day.
  package let ends: CalendarDay
  package let summary: Localized<String>?
  package let targets: [Target]
  package let tasks: [Task]
  package let story: Localized<Story>?
}

extension Plan: Record {
  package static let kind = RecordKind.plans
  package static let keys = Keys.all + CommonKeys.all

  package var heading: Localized<String>? { title }

  private enum Keys {
    static let title = RecordKey("title", .localizedText, [.required, .translatable])
    static let number = RecordKey("number", .text)
    static let date = RecordKey("date", .day)
    static let authority = RecordKey("authority", .localizedText, .translatable)
    static let province = RecordKey("province", .province)
    static let starts = RecordKey("starts", .day, .required)
    static let ends = RecordKey("ends", .day, .required)
    static let summary = RecordKey("summary", .localizedText, .translatable)
    static let targets = RecordKey("targets", .list(of: .target), .translatable)
    static let tasks = RecordKey("tasks", .list(of: .task), .translatable)

    static let all = [
      title.description, number.description, date.description, authority.description,
      province.description, starts.description, ends.description, summary.description,
      targets.description, tasks.description,
    ]
  }

  package init?(
    decoding source: RecordSource, settings: DecodingSettings, report: inout Report
  ) {
    let reader = RecordReader(
      source, keys: Self.keys, settings: settings, report: &report)
    let title = reader.required(Keys.title, &report)
    let begins = reader.required(Keys.starts, &report)
    let ends = reader.required(Keys.ends, &report)

    id = source.id
    span = source.span
    marks = CommonKeys.read(reader, &report)
    number = reader.value(Keys.number, &report)
    date = reader.value(Keys.date, &report)
    authority = reader.value(Keys.authority, &report)
    province = reader.value(Keys.province, &report)
    summary = reader.value(Keys.summary, &report)
    targets = reader.list(Keys.targets, &report)
    tasks = reader.list(Keys.tasks, &report)
    story = source.stories(in: settings.mainLanguage)

    if let begins, let ends, ends < begins {
      report.error(.endsBeforeItBegins, at: reader.span(of: Keys.ends.name))
      return nil
    }
    guard let title, let begins, let ends else { return nil }
    self.title = title
    self.begins = begins
    self.ends = ends
  }
}

extension ValueType<Plan.Reported> {
  private static let value = RecordKey("value", ValueType<Double>.figure, .required)
  private static let date = RecordKey("date", .checkedDay)
  private static let source = RecordKey("source", .localizedText, .translatable)

  fileprivate static let reportedValue = ValueType.map(
    BilingualText(
      vi: "kết quả đã báo cáo: {value: 28, date: …, source: …}",
      en: "what was reported: {value: 28, date: …, source: …}"),
    [value.description, date.description, source.description]
  ) { reader, report in
    let value = reader.required(value, &report)
    let date = reader.value(date, &report)
    let source = reader.value(source, &report)
    return value.map { Plan.Reported(value: $0, date: date, source: source) }
  }
}

extension ValueType<Plan.Part> {
  private static let place = RecordKey("place", .localizedText, [.required, .translatable])
  private static let amount = RecordKey("amount", .amount, .required)
  private static let each = RecordKey("each", .flag)
  private static let communes = RecordKey("communes", .list(of: .commune))
  private static let reached = RecordKey("reached", .reportedValue, .translatable)

  fileprivate static let part = ValueType.map(
    BilingualText(
      vi: "phần của một nơi: {place: …, amount: …}", en: "a place's part: {place: …, amount: …}"),
    [
      place.description, amount.description, each.description, communes.description,
      reached.description,
    ]
  ) { reader, report in
    let place = reader.required(place, &report)
    let amount = reader.required(amount, &report)
    let isEach = reader.flag(each, &report)
    let communes = reader.list(communes, &report)
    let reached = reader.value(reached, &report)
    guard let place, let amount else { return nil }
    return Plan.Part(
      place: place, amount: amount, isEach: isEach, communes: communes, reached: reached)
  }
}

extension ValueType<Plan.Target> {
  private static let title = RecordKey("title", .localizedText, [.required, .translatable])
  private static let amount = RecordKey("amount", .amount, .required)
  private static let unit = RecordKey("unit", .localizedText, .translatable)
  private static let whole = RecordKey("of", .localizedText, .translatable)
  private static let place = RecordKey("place", .localizedText, .translatable)
  private static let communes = RecordKey("communes", .list(of: .commune))
  private static let counts = RecordKey("counts", ValueType<Plan.Counted>.choice)
  private static let stars = RecordKey("stars", .integer(in: 3...5))
  private static let reached = RecordKey("reached", .reportedValue, .translatable)
  private static let note = RecordKey("note", .localizedText, .translatable)
  private static let parts = RecordKey("parts", .list(of: .part), .translatable)

  fileprivate static let target = ValueType.map(
    BilingualText(
      vi: "một chỉ tiêu: {title: …, amount: …}", en: "a target: {title: …, amount: …}"),
    [
      title.description, amount.description, unit.description, whole.description,
      place.description, communes.description, counts.description, stars.description,
      reached.description, note.description, parts.description,
    ]
  ) { reader, report in
    let title = reader.required(title, &report)
    let amount = reader.required(amount, &report)
    let counts = reader.value(counts, &report)
    let reached = reader.value(reached, &report)
    if counts != nil, reached != nil {
      report.error(.countedAndReported, at: reader.span(of: Self.counts.name), hint: .oneOfBoth)
    }
    if counts != nil, amount?.isPercent == true {
      report.error(.countedShare, at: reader.span(of: Self.counts.name), hint: .reportShare)
    }
    let stars = reader.value(stars, &report)
    if stars != nil, counts != .recognised, counts != .valid {
      report.error(.starsOfNothing, at: reader.span(of: Self.stars.name), hint: .countProducts)
    }
    guard let title, let amount else { return nil }
    return Plan.Target(
      title: title, amount: amount, unit: reader.value(unit, &report),
      whole: reader.value(whole, &report), place: reader.value(place, &report),
      communes: reader.list(communes, &report), counts: counts, stars: stars, reached: reached,
      note: reader.value(note, &report), parts: reader.list(parts, &report))
  }
}

extension ValueType<Plan.Task> {
  private static let title = RecordKey("title", .localizedText, [.required, .translatable])
  private static let content = RecordKey("content", .localizedText, .translatable)
  private static let lead = RecordKey("lead", .localizedText, .translatable)
  private static let helpers = RecordKey("with", .localizedText, .translatable)
  private static let time = RecordKey("when", .localizedText, .translatable)
  private static let state = RecordKey("state", ValueType<Plan.Task.State>.choice)
  private static let result = RecordKey("result", .localizedText, .translatable)

  fileprivate static let task = ValueType.map(
    BilingualText(vi: "một nhiệm vụ: {title: …, lead: …}", en: "a task: {title: …, lead: …}"),
    [
      title.description, content.description, lead.description, helpers.description,
      time.description, state.description, result.description,
    ]
  ) { reader, report in
    let title = reader.required(title, &report)
    let content = reader.value(content, &report)
    let lead = reader.value(lead, &report)
    let helpers = reader.value(helpers, &report)
    let time = reader.value(time, &report)
    let state = reader.value(state, &report)
    let result = reader.value(result, &report)
    return title.map {
      Plan.Task(
        title: $0, content: content, lead: lead, helpers: helpers, time: time, state: state,
        result: result)
    }
  }
}

extension BilingualText {
  fileprivate static let oneOfBoth = BilingualText(
    vi: "giữ “counts” để trang tự đếm, hoặc giữ “reached” để ghi số đã báo cáo",
    en: "keep “counts” for the site to count, or “reached” for what was reported")
  fileprivate static let reportShare = BilingualText(
    vi: "với tỷ lệ %, ghi kết quả vào “reached”: {value: 85}",
    en: "write what was reached of a share into “reached”: {value: 85}")
  fileprivate static let countProducts = BilingualText(
    vi: "“stars” đi với counts: recognised hoặc counts: valid",
    en: "“stars” goes with counts: recognised or counts: valid")
}

extension Diagnostic.Message {
  fileprivate static let endsBeforeItBegins = Self(
    "plan-ends-before-it-begins", vi: "kế hoạch kết thúc trước ngày bắt đầu",
    en: "the plan ends before it begins")
  fileprivate static let countedAndReported = Self(
    "counted-and-reported", vi: "chỉ tiêu vừa để trang đếm vừa ghi số báo cáo",
    en: "the target is counted and reported both")
  fileprivate static let countedShare = Self(
    "counted-share", vi: "trang không tự đếm được một tỷ lệ %", en: "a share is not counted")
  fileprivate static let starsOfNothing = Self(
    "stars-of-nothing", vi: "hạng sao không có nghĩa ở chỉ tiêu này",
    en: "stars mean nothing in this target")
}
