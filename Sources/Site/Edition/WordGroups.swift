internal import Catalogue
internal import Markup
internal import Theme

/// A word for each case of an enumeration: `producer_kind.farm`.
struct WordGroup<Case: RawRepresentable<String> & CaseIterable>: Sendable {
  let name: String
  private let cases: [String]

  /// - Parameter cases: those that have a word; nil for all.
  init(_ name: String, _ cases: [Case]? = nil) {
    self.name = name
    self.cases = (cases ?? Array(Case.allCases)).map(\.rawValue)
  }

  fileprivate var keys: [StringKey] { WordGroups.keys(name, cases) }
}

/// The enumerations that pages say in words.
enum WordGroups {
  static let recognitionKinds = WordGroup<Recognition.Kind>("recognition")
  static let standings = WordGroup<Rank.State>(
    "standing", [.valid, .due, .expired, .revoked])
  static let levels = WordGroup<Level>("level")
  static let areaKinds = WordGroup<AreaKind>("area_kind")
  static let producerKinds = WordGroup<Producer.Kind>("producer_kind")
  static let pointKinds = WordGroup<SalesPoint.Kind>("point_kind")
  static let pointStates = WordGroup<SalesPoint.Status>("point_status")
  static let destinationKinds = WordGroup<Destination.Kind>("destination_kind")
  static let communeKinds = WordGroup<Commune.Kind>("commune_kind")
  /// As they stand within a sentence.
  static let communeKindsInText = WordGroup<Commune.Kind>("commune_kind_in_text")
  static let certificateKinds = WordGroup<Certificate.Kind>("certificate")
  static let protectionKinds = WordGroup<Protection.Kind>("protection")
  static let precisions = WordGroup<Precision>("precision")
  static let weekdays = WordGroup<OpeningHours.Weekday>("hours")
  static let holidays = WordGroup<OpeningHours.Holiday>("hours")
  static let sun = WordGroup<OpeningHours.Sun>("hours")
  static let fairKinds = WordGroup<FairWord>("fair_kind")
  static let taskStates = WordGroup<Plan.Task.State>("task_state")
  static let stepKinds = WordGroup<Round.Step.Kind>(
    "step_kind", Round.Step.Kind.allCases.filter { $0 != .other })
  static let stepStates = WordGroup<RoundPage.Step.State>("step_state")
  static let projectKinds = WordGroup<Project.Kind>("project_kind")
  static let paperKinds = WordGroup<Paper.Kind>("paper_kind")
  static let paperStandings = WordGroup<Paper.Standing>("paper_standing")
  static let facilities = WordGroup<Facility>("facility")
  static let facts = WordGroup<FactWord>("fact")
  static let facets = WordGroup<Browse.Word>("browse")
  static let dataFiles = WordGroup<DataFile.Word>("data_file")

  /// What editors write as they like; what has no word here is shown as they wrote it.
  static let languages = "language"
  private static let knownLanguages = [
    "vi", "en", "fr", "zh", "ja", "ko", "lo", "th", "km", "de", "ru",
  ]
  static let payments = "payment"

  /// The groups to which a theme may add words for what editors write.
  static let open = [languages, payments]
  private static let knownPayments = ["cash", "card", "transfer", "qr"]

  /// What a theme has to have of them.
  static var keys: [StringKey] {
    let all = [
      recognitionKinds.keys, standings.keys, levels.keys, areaKinds.keys, producerKinds.keys,
      pointKinds.keys, pointStates.keys, destinationKinds.keys, communeKinds.keys,
      communeKindsInText.keys, certificateKinds.keys, protectionKinds.keys, precisions.keys,
      weekdays.keys, holidays.keys, sun.keys, fairKinds.keys, taskStates.keys, stepKinds.keys,
      stepStates.keys, projectKinds.keys, paperKinds.keys, paperStandings.keys,
      facilities.keys, facts.keys,
      facets.keys,
      dataFiles.keys,
      keys(languages, knownLanguages), keys(payments, knownPayments),
    ]
    return all.flatMap { $0 }
  }

  static func keys(_ group: String, _ names: [String]) -> [StringKey] {
    names.map { StringKey("\(group).\($0)") }
  }
}

extension Strings {
  func text(_ word: Word, _ values: KeyValuePairs<String, String> = [:]) -> String {
    text(word.rawValue, values)
  }

  func counted(_ word: Word, _ number: Int) -> String { counted(word.rawValue, number) }

  func text<Case>(_ group: WordGroup<Case>, _ value: Case) -> String {
    text(group.name + "." + value.rawValue)
  }

  /// The word for what an editor wrote; their own, where there is none.
  func text(_ group: String, code: String) -> String {
    plainText("\(group).\(code)") ?? code
  }

  /// A span of days, as short as the language says it: `24–27/12/2026`.
  func days(from first: CalendarDay, to last: CalendarDay) -> String {
    guard first != last else { return day(first) }
    let days = format.days(from: first, to: last)
    return text(
      days.isBare ? .daysOfMonth : .daysBetween,
      ["first": days.first, "last": days.last])
  }
}
