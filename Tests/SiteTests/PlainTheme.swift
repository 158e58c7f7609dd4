import Support
import Theme

@testable import Site

/// A theme that prints what views offer and nothing else: `name: value`, a line each.
///
/// Tests hold pages against it, so that none of them quotes the default theme's HTML. Its templates
/// are made of the names that each kind of page declares.
enum PlainTheme {
  /// At its place in a source tree, above the default theme, whose words it has.
  static let files: [String: String] = {
    var files = ["themes/plain/theme.yaml": "name: Plain\nextends: default\n"]
    for kind in PageSubject.kinds {
      files["themes/plain/templates/\(kind.traits.template).mustache"] = lines(of: kind.shape)
    }
    return files
  }()

  private static func lines(of shape: Shape, _ indent: String = "") -> String {
    shape.fields.map { name, kind in
      func section(_ lines: String) -> String { "{{#\(name)}}\n\(lines){{/\(name)}}\n" }
      return switch kind {
      case .text: section("\(indent)\(name): {{\(name)}}\n")
      case .flag: name.hasPrefix("has_") ? "" : section("\(indent)\(name)\n")
      case .list(.object(let inner)), .object(let inner):
        section("\(indent)\(name)\n\(lines(of: inner, indent + "  "))")
      case .list: section("\(indent)\(name): {{.}}\n")
      // Drawings are held by tests of their own.
      case .markup: shape.name == "story" ? "{{{\(name)}}}\n" : ""
      }
    }.joined()
  }
}
