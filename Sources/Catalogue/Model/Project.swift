package import Diagnostics
package import Markup

/// What producers do together: a component project, a model, a chain, an area of raw material.
package struct Project: Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    case component, model, chain, area
  }

  /// Money for it: shown only where it is written.
  package struct Funding: Sendable {
    /// In đồng.
    package let amount: Int
    package let source: Localized<String>?
  }

  package let id: String
  package let span: SourceSpan
  package let marks: RecordMarks

  package let title: Localized<String>
  package let kind: Kind
  package let lead: Localized<String>?
  package let helpers: Localized<String>?
  /// Where, as papers name it, units of before 2025 too.
  package let place: Localized<String>?
  package let communes: [Reference]
  package let begins: CalendarDay?
  /// The last day.
  package let ends: CalendarDay?
  package let state: Plan.Task.State?
  /// How large an area, how many households, and the like.
  package let size: Localized<String>?
  package let funding: [Funding]
  package internal(set) var plan: Reference?
  package internal(set) var producers: [Reference]
  package internal(set) var products: [Reference]
  package internal(set) var destinations: [Reference]
  package internal(set) var supplies: [Supply]
  package let summary: Localized<String>?
  package let story: Localized<Story>?
}

/// What somebody supplies to a producer.
package struct Supply: Sendable {
  package internal(set) var to: Reference
  package let what: Localized<String>?
}

extension Project: Record {
  package static let kind = RecordKind.projects
  package static let keys = Keys.all + CommonKeys.all

  package var heading: Localized<String>? { title }

  private enum Keys {
    static let title = RecordKey("title", .localizedText, [.required, .translatable])
    static let kind = RecordKey("kind", ValueType<Kind>.choice, .required)
    static let lead = RecordKey("lead", .localizedText, .translatable)
    static let helpers = RecordKey("with", .localizedText, .translatable)
    static let place = RecordKey("place", .localizedText, .translatable)
    static let communes = RecordKey("communes", .list(of: .commune))
    static let starts = RecordKey("starts", .day)
    static let ends = RecordKey("ends", .day)
    static let state = RecordKey("state", ValueType<Plan.Task.State>.choice)
    static let size = RecordKey("size", .localizedText, .translatable)
    static let funding = RecordKey("funding", .list(of: .funding), .translatable)
    static let plan = RecordKey("plan", .reference)
    static let producers = RecordKey("producers", .list(of: .reference))
    static let products = RecordKey("products", .list(of: .reference))
    static let destinations = RecordKey("destinations", .list(of: .reference))
    static let supplies = RecordKey("supplies", .list(of: .supply), .translatable)
    static let summary = RecordKey("summary", .localizedText, .translatable)

    static let all = [
      title.description, kind.description, lead.description, helpers.description,
      place.description, communes.description, starts.description, ends.description,
      state.description, size.description, funding.description, plan.description,
      producers.description, products.description, destinations.description,
      supplies.description, summary.description,
    ]
  }

  package init?(
    decoding source: RecordSource, settings: DecodingSettings, report: inout Report
  ) {
    let reader = RecordReader(
      source, keys: Self.keys, settings: settings, report: &report)
    let title = reader.required(Keys.title, &report)
    let kind = reader.required(Keys.kind, &report)

    id = source.id
    span = source.span
    marks = CommonKeys.read(reader, &report)
    lead = reader.value(Keys.lead, &report)
    helpers = reader.value(Keys.helpers, &report)
    place = reader.value(Keys.place, &report)
    communes = reader.list(Keys.communes, &report)
    begins = reader.value(Keys.starts, &report)
    ends = reader.value(Keys.ends, &report)
    state = reader.value(Keys.state, &report)
    size = reader.value(Keys.size, &report)
    funding = reader.list(Keys.funding, &report)
    plan = reader.value(Keys.plan, &report)
    producers = reader.list(Keys.producers, &report)
    products = reader.list(Keys.products, &report)
    destinations = reader.list(Keys.destinations, &report)
    supplies = reader.list(Keys.supplies, &report)
    summary = reader.value(Keys.summary, &report)
    story = source.stories(in: settings.mainLanguage)

    if let begins, let ends, ends < begins {
      report.error(.projectEndsBeforeItBegins, at: reader.span(of: Keys.ends.name))
    }
    guard let title, let kind else { return nil }
    self.title = title
    self.kind = kind
  }
}

extension ValueType<Project.Funding> {
  private static let amount = RecordKey(
    "amount", .integer(in: 1...1_000_000_000_000_000), .required)
  private static let source = RecordKey("source", .localizedText, .translatable)

  fileprivate static let funding = ValueType.map(
    BilingualText(
      vi: "một nguồn vốn, bằng đồng: {amount: 1200000000, source: …}",
      en: "money, in đồng: {amount: 1200000000, source: …}"),
    [amount.description, source.description]
  ) { reader, report in
    let source = reader.value(source, &report)
    return reader.required(amount, &report).map { Project.Funding(amount: $0, source: source) }
  }
}

extension ValueType<Supply> {
  private static let to = RecordKey("to", .reference, .required)
  private static let what = RecordKey("what", .localizedText, .translatable)

  static let supply = ValueType.map(
    BilingualText(
      vi: "cung cấp cho một chủ thể: {to: htx-bien-xanh, what: …}",
      en: "what is supplied to a producer: {to: htx-bien-xanh, what: …}"),
    [to.description, what.description]
  ) { reader, report in
    let what = reader.value(what, &report)
    return reader.required(to, &report).map { Supply(to: $0, what: what) }
  }
}

extension Diagnostic.Message {
  fileprivate static let projectEndsBeforeItBegins = Self(
    "project-ends-before-it-begins", vi: "ngày kết thúc đứng trước ngày bắt đầu",
    en: "the project ends before it begins")
}
