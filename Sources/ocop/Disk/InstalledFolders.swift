internal import Catalogue
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

  /// What is made at set-up of others' data: a file's name, and where it is; nothing where it was not
  /// made.
  static var madeFiles: [(name: String, path: String)] {
    [OldUnits.installedPath, Outline.installedPath].compactMap { name in
      around.flatMap { ["\($0)/share/ocop/\(name)", "\($0)/\(name)"] }
        .first { (try? FileSystem.status(of: $0))??.kind == .file }.map { (name, $0) }
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
