internal import Diagnostics
internal import Markup

/// The files of a theme and of those it extends: of each path, the nearest.
struct ThemeFiles {
  private(set) var templates: [String: (path: String, bytes: [UInt8])] = [:]
  /// By path below `assets/`.
  private(set) var assets: [String: [UInt8]] = [:]
  /// By path below the theme, where each is in the tree.
  private(set) var fonts: [String: String] = [:]
  /// How wide a font's letters are, by the font's name.
  private(set) var widths: [String: [UInt8]] = [:]

  /// The asset that the files of `styles/` are joined to, in the order of their names.
  static let sheet = "site.css"
  /// The sheet of pages in frames: the tokens and the one file of its name, for others' readers wait for it.
  static let frameSheet = "frame.css"
  private static let tokens = "1-tokens.css"

  /// - Parameter chain: the themes' names, the nearest first.
  init(of chain: [String], in tree: some SourceTree, _ report: inout Report) {
    var styles: [String: [UInt8]] = [:]
    for theme in chain {
      let folder = "themes/\(theme)/"
      let hadSheet = assets[Self.sheet] != nil
      for file in tree.files(under: folder) {
        let path = file.path.dropFirst(folder.count)
        let name = String(path.drop { $0 != "/" }.dropFirst())
        switch (path.prefix { $0 != "/" }, name) {
        case ("templates", _) where name.hasSuffix(".mustache"):
          let template = String(name.dropLast(".mustache".count))
          guard templates[template] == nil,
            let text = SourceText(file, in: tree, report: &report)
          else { continue }
          templates[template] = (file.path, text.bytes)
        case ("fonts", _) where name.hasSuffix(".ttf"):
          if fonts[name] == nil { fonts[name] = file.path }
        case ("fonts", _) where name.hasSuffix(".widths"):
          let font = String(name.dropLast(".widths".count))
          if widths[font] == nil { widths[font] = Self.bytes(of: file, in: tree, &report) }
        case ("styles", _) where name.hasSuffix(".css"):
          guard styles[name] == nil, let text = SourceText(file, in: tree, report: &report)
          else { continue }
          styles[name] = Array(text.bytes[text.start...])
        case ("assets", _):
          guard name.utf8.allSatisfy(Self.mayBeInAddress) else {
            report.error(.assetName, at: .start(of: file.path))
            continue
          }
          if assets[name] == nil { assets[name] = Self.bytes(of: file, in: tree, &report) }
        case ("strings", _) where name.hasSuffix(".yaml"): break
        case ("search", _) where name.hasSuffix(".yaml"): break
        case ("theme.yaml", _): break
        case _ where Self.isForPeople(path): break
        default: report.warning(.unusedFile, at: .start(of: file.path), hint: .themeFolders)
        }
      }
      // Styles of this theme, or of one that extends it.
      if !hadSheet, assets[Self.sheet] != nil, !styles.isEmpty {
        report.warning(.twoSheets, at: .start(of: "\(folder)assets/\(Self.sheet)"))
      }
    }
    if let own = styles.removeValue(forKey: Self.frameSheet), assets[Self.frameSheet] == nil {
      assets[Self.frameSheet] = Array(
        [styles[Self.tokens] ?? [], own].joined(separator: "\n".utf8))
    }
    if assets[Self.sheet] == nil, !styles.isEmpty {
      let parts = styles.sorted { $0.key < $1.key }.map(\.value)
      assets[Self.sheet] = Array(parts.joined(separator: "\n".utf8))
    }
  }

  /// Whether a file says something to people, such as a licence: beside what a theme is made of, or
  /// beside its fonts.
  private static func isForPeople(_ path: Substring) -> Bool {
    let name = path.split(separator: "/").last ?? ""
    guard name.count == path.count || path.hasPrefix("fonts/") else { return false }
    return name.hasSuffix(".md") || name.hasSuffix(".txt")
      || ["LICENSE", "LICENCE", "COPYING", "NOTICE", "README"].contains(name)
  }

  private static func bytes(
    of file: SourceFile, in tree: some SourceTree, _ report: inout Report
  ) -> [UInt8]? {
    do throws(SourceReadError) {
      return try tree.bytes(of: file.path)
    } catch {
      report.error(.unreadable(error.reason), at: .start(of: file.path))
      return nil
    }
  }

  /// Letters without marks, digits and `-._/`.
  private static func mayBeInAddress(_ byte: UInt8) -> Bool {
    (97...122).contains(byte) || (65...90).contains(byte) || (45...57).contains(byte)
      || byte == UInt8(ascii: "_")
  }
}

extension BilingualText {
  fileprivate static let themeFolders = BilingualText(
    vi: "giao diện gồm theme.yaml, templates/*.mustache, strings/*.yaml, search/*.yaml, "
      + "styles/*.css, assets/ và fonts/*.ttf, *.widths",
    en: "a theme is theme.yaml, templates/*.mustache, strings/*.yaml, search/*.yaml, styles/*.css, "
      + "assets/ and fonts/*.ttf, *.widths")
}

extension Diagnostic.Message {
  fileprivate static let assetName = Self(
    "asset-name", vi: "tên tệp chỉ được gồm chữ không dấu, số và các dấu - . _",
    en: "the file's name may hold only letters without marks, digits and - . _")
  fileprivate static let unusedFile = Self(
    "unused-theme-file", vi: "giao diện không dùng tệp này",
    en: "the theme has no use for this file")
  fileprivate static let twoSheets = Self(
    "two-sheets",
    vi: "tệp này thế chỗ mọi tệp trong styles/ của giao diện này và của giao diện kế thừa nó",
    en: "this file takes the place of all in styles/, of this theme and of those that extend it")
}
