/// Licences that have an address by which machines know them.
enum Licence {
  /// The address of a licence by its usual name, or of one that is written as an address; nil for
  /// another.
  static func address(_ name: String) -> String? {
    if name.hasPrefix("https://") || name.hasPrefix("http://") { return name }
    let words = name.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "." }
    let key = words.joined(separator: "-")
    if ["cc0", "cc0-1.0", "cc-zero"].contains(key) {
      return "https://creativecommons.org/publicdomain/zero/1.0/"
    }
    if let known = others[key] { return known }
    guard words.count >= 2, words[0] == "cc" else { return nil }
    let parts = words.dropFirst().prefix { !($0.first?.isNumber ?? false) }
    let version = words.dropFirst(1 + parts.count).first.map(String.init) ?? "4.0"
    let terms = parts.joined(separator: "-")
    guard ["by", "by-sa", "by-nd", "by-nc", "by-nc-sa", "by-nc-nd"].contains(terms),
      ["4.0", "3.0", "2.5", "2.0"].contains(version)
    else { return nil }
    return "https://creativecommons.org/licenses/\(terms)/\(version)/"
  }

  private static let others = [
    "odbl": "https://opendatacommons.org/licenses/odbl/1-0/",
    "odbl-1.0": "https://opendatacommons.org/licenses/odbl/1-0/",
    "odc-by": "https://opendatacommons.org/licenses/by/1-0/",
    "odc-by-1.0": "https://opendatacommons.org/licenses/by/1-0/",
    "pddl": "https://opendatacommons.org/licenses/pddl/1-0/",
    "pddl-1.0": "https://opendatacommons.org/licenses/pddl/1-0/",
  ]
}
