internal import Markup

/// How search weighs what it finds: the one description, by which the page's script and `ocop search`
/// rank alike.
///
/// The script gets it with the index. Weights are added word by word; a record has to have all words.
enum SearchRanking {
  /// Where a word stands in a record: of several places the weightiest counts.
  enum Place: Int, CaseIterable, Sendable {
    case story, summary
    /// What it is made of.
    case material
    /// Its set and craft, what kind of place it is.
    case nature
    /// Where it is, by names of today and of old.
    case area
    case maker
    /// A former name, one that a decision prints, the original of a translation.
    case otherName
    /// An official code, a decision's or a booth's number.
    case code
    case name

    var weight: Int {
      switch self {
      case .story: 1
      case .summary: 2
      case .material: 3
      case .nature: 4
      case .area: 5
      case .maker: 6
      case .otherName: 9
      case .code, .name: 10
      }
    }
  }

  /// Of a word's weight, for one that is only begun with what was typed.
  static let begun = 0.7
  /// For one that holds it inside, or is spelled nearly so.
  static let inside = 0.45
  static let near = 0.5
  /// For what is found by words that mean the same, and by those that are near.
  static let same = 0.98
  static let related = 0.45
  /// Without the words that may be left out, such as "buy".
  static let less = 0.9
  /// Of a word's weight, more where it follows the one typed before it.
  static let phrase = 0.6
  /// More where the words begin a name, and where they are the whole of it.
  static let start = 2.0
  static let whole = 12.0
  /// Where a query finds as many as typed, words that are near are not tried.
  static let enough = 20
  /// More for products: most visitors look for one.
  static let product = 2.5
  /// A star is worth so much: it decides between equals only.
  static let star = 0.01
  /// Untranslated records stand after all others.
  static let untranslated = 1000.0
  /// The list ends where a record has less than this part of the best one's weight.
  static let good = 0.3

  /// For the script, in the order in which it takes them.
  static var json: JSONValue {
    func decimal(_ number: Double) -> JSONValue { .decimal(number, places: 2) }
    return .object([
      ("places", .array(Place.allCases.map { .integer($0.weight) })), ("begun", decimal(begun)),
      ("inside", decimal(inside)), ("near", decimal(near)), ("same", decimal(same)),
      ("related", decimal(related)), ("less", decimal(less)), ("product", decimal(product)),
      ("phrase", decimal(phrase)), ("start", decimal(start)),
      ("whole", decimal(whole)), ("star", decimal(star)), ("untranslated", decimal(untranslated)),
      ("good", decimal(good)), ("enough", .integer(enough)),
    ])
  }
}
