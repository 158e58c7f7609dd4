internal import Catalogue
internal import Diagnostics
internal import Markup
internal import Theme

/// What a language calls the classification, the regions and the provinces.
///
/// In Vietnamese and English these are built in. Other languages take them from the theme's strings
/// (`sector`, `group`, `set`, `region`, `province`), and the English ones where those have none.
struct ReferenceNames: Sendable {
  private let sectors: [Sector: String]
  /// By number, from 1.
  private let groups: [String]
  private let sets: [String]
  private let regions: [Region: String]
  private let provinces: [String: String]

  /// The keys of all these names, which a language may have.
  static let keys: [String] =
    Sector.allCases.map { "sector.\($0.rawValue)" }
    + ProductSet.groups.map { "group.\($0.number)" } + ProductSet.all.map { "set.\($0.number)" }
    + Region.allCases.map { "region.\($0.rawValue)" } + Province.all.map { "province.\($0.code)" }

  init(_ strings: Strings, in language: Language) {
    func name(_ kind: String, _ id: String, _ name: BilingualText) -> String {
      switch language {
      case .vietnamese: name.vietnamese
      case .english: name.english
      default: strings.plainText("\(kind).\(id)") ?? name.english
      }
    }
    func names<Key: Hashable>(
      _ keys: [Key], _ kind: String, _ id: (Key) -> String, _ text: (Key) -> BilingualText
    ) -> [Key: String] {
      Dictionary(uniqueKeysWithValues: keys.map { ($0, name(kind, id($0), text($0))) })
    }
    sectors = names(Sector.allCases, "sector", \.rawValue, \.name)
    groups = ProductSet.groups.map { name("group", String($0.number), $0.name) }
    sets = ProductSet.all.map { name("set", String($0.number), $0.name) }
    regions = names(Region.allCases, "region", \.rawValue, \.name)
    provinces = Dictionary(
      uniqueKeysWithValues: Province.all.map { ($0.code, name("province", $0.code, $0.name)) })
  }

  subscript(sector: Sector) -> String { sectors[sector] ?? sector.name.english }
  subscript(group number: Int) -> String { groups[number - 1] }
  subscript(set number: Int) -> String { sets[number - 1] }
  subscript(region: Region) -> String { regions[region] ?? region.name.english }
  subscript(province: Province) -> String { provinces[province.code] ?? province.name.english }
}
