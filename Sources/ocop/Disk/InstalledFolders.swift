internal import Diagnostics

/// Where the files that come with the program are: themes, and the catalogue to start from.
enum InstalledFolders {
  /// Where themes are looked up, the first place first: the catalogue's own, those `OCOP_THEMES`
  /// names, the program's.
  static func themes(catalogue: String) -> [String] {
    let named = FileSystem.environment("OCOP_THEMES")?.split(separator: ":").map(String.init) ?? []
    return ["\(catalogue)/themes"] + named
      + around.flatMap { ["\($0)/share/ocop/themes", "\($0)/themes"] }
  }

  /// The small catalogue to start from, in the language an editor writes in; nil where it is not
  /// installed.
  static func starter(in language: MessageLanguage) -> String? {
    let places = around.flatMap { ["\($0)/share/ocop/starter", "\($0)/Sources/ocop/starter"] }
    return places.lazy.map { "\($0)/\(language.rawValue)" }.first { folder in
      (try? FileSystem.status(of: folder))??.kind == .folder
    }
  }

  /// The table of communes of before July 2025 (`.ci/old-units.py`); nil where it was not made.
  static var oldUnits: String? {
    around.flatMap { ["\($0)/share/ocop/old-units.csv", "\($0)/old-units.csv"] }.first { path in
      (try? FileSystem.status(of: path))??.kind == .file
    }
  }

  /// The folders above the program: beside it where it is installed, further up where it was just
  /// built.
  private static var around: [String] {
    guard let program = FileSystem.resolved("/proc/self/exe") else { return [] }
    var parts = program.split(separator: "/")
    return (0..<5).compactMap { _ in
      guard parts.popLast() != nil else { return nil }
      return "/" + parts.joined(separator: "/")
    }
  }
}
