package import Diagnostics
package import Markup

/// Templates, strings and assets, of one theme and of those it extends.
package struct Theme: Sendable {
  package let name: String
  package let templates: TemplateSet
  /// The assets by path below `assets/`.
  package let assets: [String: [UInt8]]
  /// Changes when any asset changes: a part of their addresses.
  package let assetsHash: ContentHash
  /// The files of the fonts below `fonts/`, which pictures that are drawn at build are set in.
  package let fonts: [String]
  /// How wide the letters of fonts are, by the font's name: the tables of `fonts/*.widths`.
  package let widths: [String: [UInt8]]
  /// A hash of all that is not in the templates: strings in the catalogue's languages, assets, fonts.
  package let wordsAndAssets: ContentHash
  /// The colours and sizes of its styles, for pictures that are drawn at build.
  private let tokens: StyleTokens
  private let strings: [Language: Strings]
  private let vocabularies: [Language: SearchVocabulary]

  /// Loads a theme of a tree where each stands at `themes/<name>/`.
  ///
  /// - Parameters:
  ///   - keys: the strings that views need, in every language
  ///   - others: those that a language may have beside them; one that ends with a dot allows all
  ///     that begin so
  package init?(
    named name: Located<String>, in tree: some SourceTree,
    languages: Located<[Language]>, requiring keys: [StringKey], allowing others: [String] = [],
    report: inout Report
  ) {
    guard let chain = Self.chain(from: name, in: tree, &report) else { return nil }
    self.name = name.value
    let files = ThemeFiles(of: chain, in: tree, &report)
    templates = TemplateSet(files.templates, report: &report)
    assets = Dictionary(
      uniqueKeysWithValues: files.assets.map { name, bytes in
        (name, name.hasSuffix(".js") ? LeanScript.of(bytes) : bytes)
      })
    fonts = files.fonts.values.sorted()
    widths = files.widths
    tokens = StyleTokens(files.assets[ThemeFiles.sheet] ?? [])
    assetsHash = ContentHash(
      assets.sorted { $0.key < $1.key }.flatMap { Array($0.key.utf8) + $0.value })
    var hash = Fingerprint()
    hash.add(assetsHash)
    func add(_ path: String) {
      hash.add(path)
      if let bytes = try? tree.bytes(of: path) { hash.add(bytes) }
    }
    for path in self.fonts { add(path) }
    for (font, table) in widths.sorted(by: { $0.key < $1.key }) {
      hash.add(font)
      hash.add(table)
    }
    let words = ThemeStrings(of: chain, in: tree)
    let english = words.english(for: languages.value, report: &report)
    let known = templates.strings.union(keys.map(\.name)).union(Strings.ownKeys)
      .union(others)
    var strings: [Language: Strings] = [:]
    for language in languages.value {
      guard let nearest = words.files(in: language).first else {
        report.error(
          .noStrings(language.code), at: languages.span,
          hint: .languages(words.languages, near: language.code))
        continue
      }
      for file in words.files(in: language) { add(file.path) }
      let read = words.read(language, language.hasAllWords ? nil : english, report: &report)
      read.check(keys, path: nearest.path, &report)
      read.checkUse(by: known, under: "themes/\(name.value)/", &report)
      strings[language] = read
    }
    if english != nil {
      for file in words.files(in: .english) { add(file.path) }
    }
    var vocabularies: [Language: SearchVocabulary] = [:]
    for language in languages.value {
      let file = "\(SearchVocabulary.folder)\(language.code).yaml"
      let paths = chain.map { "themes/\($0)/\(file)" } + ["content/\(file)"]
      let files = paths.compactMap { path in tree.files.first { $0.path == path } }
      for file in files { add(file.path) }
      vocabularies[language] = SearchVocabulary(files, in: tree, report: &report)
    }
    self.vocabularies = vocabularies
    self.strings = strings
    wordsAndAssets = hash.hash
  }

  /// The languages it has strings for, of those it was loaded for.
  package var languages: Set<Language> { Set(strings.keys) }

  /// The words for search, of the theme and of the catalogue.
  package func vocabulary(in language: Language) -> SearchVocabulary {
    vocabularies[language] ?? SearchVocabulary()
  }

  package func strings(in language: Language) -> Strings {
    guard let strings = strings[language] else {
      preconditionFailure("the theme was loaded without \(language.code)")
    }
    return strings
  }

  /// A template compiled for a language and scopes; reports where the theme has none.
  ///
  /// Names that begin with `t.` are strings; those that begin with `asset.`, addresses of assets;
  /// those that begin with `token.`, values of the styles' variables.
  ///
  /// - Parameter assetAddress: the address under which an asset is published.
  package func compile(
    _ template: String, in language: Language, scopes: [FieldKind],
    assetAddress: @escaping (String) -> String, report: inout Report
  ) -> Template? {
    guard let strings = strings[language] else { return nil }
    let assetNames = assets.keys.sorted()
    let compiled = templates.compile(template, scopes: scopes, report: &report) { name, report in
      if name.value.hasPrefix("t.") {
        let key = String(name.value.dropFirst(2))
        if let text = strings.plainText(key) { return Array(HTMLWriter.escaped(text).utf8) }
        let near = NearMiss.nearest(to: key, among: strings.names)
        report.error(
          .unknownString(key, language.code), at: name.span,
          hint: near.map { .didYouMean("t.\($0)") })
        return .some(nil)
      }
      if name.value.hasPrefix("asset.") {
        let path = String(name.value.dropFirst(6))
        if assetNames.contains(path) {
          return Array(HTMLWriter.escaped(assetAddress(path)).utf8)
        }
        let near = NearMiss.nearest(to: path, among: assetNames)
        report.error(
          .unknownAsset(path), at: name.span, hint: near.map { .didYouMean("asset.\($0)") })
        return .some(nil)
      }
      if name.value.hasPrefix("token.") {
        let token = String(name.value.dropFirst(6))
        if let value = tokens[token] { return Array(HTMLWriter.escaped(value).utf8) }
        let near = NearMiss.nearest(to: token, among: tokens.names)
        report.error(
          .unknownToken(token), at: name.span, hint: near.map { .didYouMean("token.\($0)") })
        return .some(nil)
      }
      return nil
    }
    if compiled == nil {
      report.error(
        .noTemplate(template), at: .start(of: "themes/\(name)/templates/\(template).mustache"))
    }
    return compiled
  }

  /// Warns of templates of the theme's own that no page uses: one was named wrongly, or is left over.
  ///
  /// - Parameter pages: the templates that pages are made of.
  package func checkUse(by pages: [String], report: inout Report) {
    for (template, path) in templates.unused(by: pages, under: "themes/\(name)/") {
      let others = templates.names.filter { $0 != template }
      let near = NearMiss.nearest(to: template, among: others)
      report.warning(
        .unusedTemplate(template), at: .start(of: path),
        hint: near.map { .didYouMean($0) } ?? .seeNames)
    }
  }

  /// The keys of `theme.yaml`.
  private static let keys = ["name", "version", "extends"]

  /// The theme and those it extends, the nearest first.
  private static func chain(
    from name: Located<String>, in tree: some SourceTree, _ report: inout Report
  ) -> [String]? {
    var chain: [String] = []
    var next: Located<String>? = name
    while let current = next {
      let path = "themes/\(current.value)/theme.yaml"
      guard let file = tree.files.first(where: { $0.path == path }) else {
        let known = tree.files(under: "themes/").map {
          String($0.path.split(separator: "/")[1])
        }
        let near = NearMiss.nearest(to: current.value, among: Set(known).sorted())
        let names = Set(known).sorted().joined(separator: ", ")
        report.error(
          known.isEmpty ? .noThemes : .unknownTheme(current.value), at: current.span,
          hint: known.isEmpty ? nil : near.map { .didYouMean($0) } ?? .themes(names))
        return nil
      }
      guard !chain.contains(current.value), chain.count < 8 else {
        report.error(.extendsItself(current.value), at: current.span)
        return nil
      }
      chain.append(current.value)
      next = nil
      guard let text = SourceText(file, in: tree, report: &report),
        let root = YAMLReader.read(text.bytes[text.start...], path: path, report: &report)
      else { return nil }
      guard case .map = root.content else {
        report.error(.notAMap, at: root.span)
        return nil
      }
      for entry in root.entries where !Self.keys.contains(entry.key) {
        let near = NearMiss.nearest(to: entry.key, among: Self.keys)
        report.error(
          .unknownKey(entry.key), at: entry.keySpan, hint: near.map { .didYouMean($0) })
      }
      guard let entry = root["extends"] else { continue }
      guard case .scalar(let parent, _) = entry.value.content else {
        report.error(.notAThemeName, at: entry.value.span)
        return nil
      }
      next = Located(parent, at: entry.value.span)
    }
    return chain
  }
}

extension BilingualText {
  /// The languages that a theme has strings for, and the one that was meant, if that can be told.
  fileprivate static func languages(_ codes: [String], near code: String) -> BilingualText {
    // Countries and names that are written where a language's code belongs.
    let slips = [
      "vn": "vi", "jp": "ja", "kr": "ko", "cn": "zh", "la": "lo", "uk": "en", "us": "en",
    ]
    let meant = slips[code] ?? NearMiss.nearest(to: code, among: codes)
    let list = codes.joined(separator: ", ")
    let (vietnamese, english) =
      meant.map {
        codes.contains($0) ? ("có phải là “\($0)”? ", "did you mean “\($0)”? ") : ("", "")
      }
      ?? ("", "")
    return BilingualText(
      vi: vietnamese
        + "giao diện có: \(list); thêm một ngôn ngữ bằng tệp strings/\(code).yaml của giao "
        + "diện riêng",
      en: english + "the theme has: \(list); a theme of your own adds a language with "
        + "strings/\(code).yaml")
  }

  fileprivate static func themes(_ names: String) -> BilingualText {
    BilingualText(vi: "có các giao diện: \(names)", en: "the themes are: \(names)")
  }

  fileprivate static let seeNames = BilingualText(
    vi: "xoá tệp này, hoặc đặt lại tên; “ocop theme names” liệt kê các mẫu",
    en: "remove the file or rename it; “ocop theme names” lists the templates")
}

extension Diagnostic.Message {
  fileprivate static func unknownTheme(_ name: String) -> Self {
    Self(
      "unknown-theme", vi: "không có giao diện nào tên “\(name)”", en: "no theme is named “\(name)”"
    )
  }
  fileprivate static let noThemes = Self(
    "no-themes", vi: "không tìm thấy giao diện nào trên máy này; hãy cài lại ocop",
    en: "no theme is found on this machine; install ocop again")
  fileprivate static let notAThemeName = Self(
    "wrong-type", vi: "ở đây cần tên một giao diện", en: "the name of one theme belongs here")
  fileprivate static func unusedTemplate(_ name: String) -> Self {
    Self(
      "unused-template", vi: "không trang nào dùng mẫu “\(name)”",
      en: "no page uses the template “\(name)”")
  }
  fileprivate static func extendsItself(_ name: String) -> Self {
    Self(
      "theme-loop", vi: "giao diện “\(name)” kế thừa vòng quanh",
      en: "the theme “\(name)” extends itself")
  }
  fileprivate static func noStrings(_ code: String) -> Self {
    Self(
      "no-strings", vi: "giao diện không có chữ của ngôn ngữ “\(code)”",
      en: "the theme has no strings for the language “\(code)”")
  }
  fileprivate static func unknownString(_ name: String, _ code: String) -> Self {
    Self(
      "unknown-string", vi: "không có chữ nào tên “\(name)” (\(code)), hoặc chữ có chỗ điền",
      en: "no string is named “\(name)” (\(code)), or it has places to fill")
  }
  fileprivate static func unknownAsset(_ path: String) -> Self {
    Self(
      "unknown-asset", vi: "không có tệp “assets/\(path)”", en: "there is no file “assets/\(path)”")
  }
  fileprivate static func unknownToken(_ name: String) -> Self {
    Self(
      "unknown-token", vi: "kiểu dáng của giao diện không có biến “--\(name)” cho cả trang (:root)",
      en: "the theme's styles declare no variable “--\(name)” for the whole page (:root)")
  }
  fileprivate static func noTemplate(_ name: String) -> Self {
    Self(
      "no-template", vi: "giao diện thiếu mẫu “\(name)”", en: "the theme has no template “\(name)”")
  }
}
