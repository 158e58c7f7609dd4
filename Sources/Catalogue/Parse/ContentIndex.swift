internal import Diagnostics
internal import Markup

/// The files of `content/`, sorted by what they are: nothing is read yet, nothing overlooked.
struct ContentIndex {
  /// The files one record is made of.
  struct RecordFiles {
    let id: String
    var main: SourceFile?
    var translations: [(language: Language, file: SourceFile)] = []
    /// A table that belongs to the record alone.
    var table: SourceFile?
  }

  /// The records of each kind, in the order of their ids.
  private(set) var records = ByKind<[RecordFiles]> { _ in [] }
  /// The tables of a whole kind, by folder.
  private(set) var tables: [String: SourceFile] = [:]
  /// The pictures and films beside the records, by path.
  private(set) var media: Set<String> = []
  /// The outlines of `content/map/`.
  private(set) var outlines: [SourceFile] = []
  /// The files of other catalogues that the settings name, in their order.
  private(set) var included: [(name: String, file: SourceFile)] = []

  init(_ tree: some SourceTree, settings: Settings, report: inout Report) {
    let languages = settings.languages
    findIncluded(tree, settings, &report)
    var found = ByKind<[String: RecordFiles]> { _ in [:] }
    for file in tree.files(under: "content/") {
      let parts = file.path.split(separator: "/").dropFirst().map(String.init)
      if parts.contains(where: Self.isOfOtherPrograms) { continue }
      if parts.count == 1 {
        sortTopLevel(file, parts[0], &report)
      } else if included.contains(where: { $0.file.path == file.path }) {
        continue
      } else if parts[0] == "map" {
        if file.path.hasSuffix(".geojson") { outlines.append(file) } else { note(file, &report) }
      } else if let kind = RecordKind(rawValue: parts[0]) {
        if Place.isMedia(parts[parts.count - 1], of: kind) {
          media.insert(file.path)
          continue
        }
        if let place = Place(parts, kind, file, languages, &report) {
          add(file, at: place, kind, to: &found[kind], &report)
        }
      } else if parts[0] == "search", parts.count == 2, parts[1].hasSuffix(".yaml") {
        // Words for search, which are read with the theme's.
        continue
      } else if parts[0] == "include" {
        note(file, &report)
      } else {
        let near = NearMiss.nearest(
          to: parts[0], among: RecordKind.allCases.map(\.folder) + ["map", "search"])
        report.error(
          .unknownFolder(parts[0]), at: .start(of: file.path),
          hint: near.map { .didYouMean("content/\($0)/") })
      }
    }
    for kind in RecordKind.allCases {
      records[kind] = found[kind].values.sorted {
        $0.id.utf8.lexicographicallyPrecedes($1.id.utf8)
      }
    }
  }

  /// Whether other programs leave a file or folder of the name behind: locks of open documents and
  /// what systems keep of folders.
  private static func isOfOtherPrograms(_ name: String) -> Bool {
    name.hasPrefix(".") || name.hasPrefix("~$")
      || ["thumbs.db", "desktop.ini", "__macosx"].contains(name.lowercased())
  }

  /// Finds the other catalogues' files; their names begin their products' ids.
  private mutating func findIncluded(
    _ tree: some SourceTree, _ settings: Settings, _ report: inout Report
  ) {
    for name in settings.included {
      let path = "content/\(name.value)"
      guard let file = tree.files.first(where: { $0.path == path }) else {
        report.error(.noIncluded(path), at: name.span, hint: .whereToInclude)
        continue
      }
      let last = path.split(separator: "/").last.map(String.init) ?? ""
      let stem = last.hasSuffix(".json") ? String(last.dropLast(5)) : last
      guard let slug = Slug(stem, at: name.span, report: &report) else { continue }
      if included.contains(where: { $0.name == slug.text }) {
        report.error(.sameID(slug.text, path), at: name.span)
      } else {
        included.append((slug.text, file))
      }
    }
  }

  private mutating func sortTopLevel(
    _ file: SourceFile, _ name: String, _ report: inout Report
  ) {
    let read =
      [Settings.path, SeaNames.path, PublicHolidays.path, OldUnits.path, "content/README.md"]
      + AdministrativeUnits.paths
    if read.contains(file.path) { return }
    if let format = TableFormat(fileName: name) {
      let stem = String(name.dropLast(format.rawValue.utf8.count + 1))
      let kind = RecordKind(rawValue: stem)
      if let kind, kind.idColumn != nil {
        if let other = tables.updateValue(file, forKey: stem) {
          report.error(.twoTables(other.path), at: .start(of: file.path), hint: .keepOneTable)
        }
        return
      }
      let near = NearMiss.nearest(
        to: stem, among: RecordKind.allCases.filter { $0.idColumn != nil }.map(\.folder))
      report.error(
        .unknownTable(name), at: .start(of: file.path),
        hint: kind == .decisions
          ? .tableOfADecision : near.map { .didYouMean("\($0).csv") } ?? .whereFilesGo(file.path))
      return
    }
    if name.hasSuffix(".md") {
      report.error(.misplaced(name), at: .start(of: file.path))
    } else {
      note(file, &report)
    }
  }

  private func note(_ file: SourceFile, _ report: inout Report) {
    report.warning(.unused, at: .start(of: file.path), hint: .whereFilesGo(file.path))
  }

  /// Which record a file belongs to, and as what.
  private struct Place {
    enum Role {
      case main
      case translation(Language)
      case table
    }

    /// Pictures and films, which records name themselves.
    private static let mediaEndings =
      MediaFile.photoEndings + MediaFile.filmEndings + ["svg", "vtt", "pdf"]
    /// What stands beside papers.
    private static let formEndings = MediaFile.formEndings

    let id: String
    let role: Role

    static func isMedia(_ name: String, of kind: RecordKind) -> Bool {
      guard let dot = name.lastIndex(of: ".") else { return false }
      let ending = name[name.index(after: dot)...].lowercased()
      return mediaEndings.contains(ending) || kind == .documents && formEndings.contains(ending)
    }

    init?(
      _ parts: [String], _ kind: RecordKind, _ file: SourceFile, _ languages: [Language],
      _ report: inout Report
    ) {
      let name = parts[parts.count - 1]
      let stem = name.split(separator: ".", omittingEmptySubsequences: false)
      let ending = stem.count > 1 ? String(stem[stem.count - 1]) : ""
      let isInFolder = parts.count == 3 && stem[0] == "index"
      let word = stem.count == 2 ? "" : stem.count == 3 ? String(stem[1]) : nil
      let isTable = TableFormat(rawValue: ending) != nil && word != nil && kind.ownTableWord == word
      let isRecord = FrontMatter.endings.contains(ending)
      guard isRecord || isTable, parts.count == 2 || isInFolder else {
        if isRecord {
          report.error(.misplaced(name), at: .start(of: file.path))
        } else {
          report.warning(.unused, at: .start(of: file.path), hint: .whereFilesGo(file.path))
        }
        return nil
      }
      id = isInFolder ? parts[1] : String(stem[0])
      if isTable {
        role = .table
      } else if stem.count == 2 {
        role = .main
      } else if stem.count == 3, let language = languages.first(where: { $0.code == stem[1] }) {
        role = .translation(language)
      } else {
        let codes = languages.map(\.code).joined(separator: ", ")
        report.error(
          .unknownLanguageFile(String(stem[1])), at: .start(of: file.path),
          hint: BilingualText(
            vi: "các ngôn ngữ trong catalogue.yaml: \(codes)",
            en: "the languages of catalogue.yaml are: \(codes)"))
        return nil
      }
    }
  }

  private func add(
    _ file: SourceFile, at place: Place, _ kind: RecordKind,
    to records: inout [String: RecordFiles], _ report: inout Report
  ) {
    let span = SourceSpan.start(of: file.path)
    if kind.isCode {
      guard ValueType<Reference>.isCommuneCode(place.id) else {
        report.error(.codeFileName(place.id), at: span)
        return
      }
    } else if Slug(place.id, at: span, report: &report) == nil {
      return
    }
    var record = records[place.id] ?? RecordFiles(id: place.id)
    switch place.role {
    case .main:
      if let other = record.main {
        report.error(.sameID(place.id, other.path), at: span)
      } else {
        record.main = file
      }
    case .translation(let language):
      if let other = record.translations.first(where: { $0.language == language }) {
        report.error(.sameID(place.id, other.file.path), at: span)
      } else {
        record.translations.append((language, file))
      }
    case .table:
      if let other = record.table {
        report.error(.twoTables(other.path), at: span, hint: .keepOneTable)
      }
      record.table = file
    }
    records[place.id] = record
  }
}

extension BilingualText {
  fileprivate static let whereToInclude = BilingualText(
    vi: "đặt tệp catalogue.json của danh mục kia vào content/include/ và ghi tên tệp ở đây",
    en: "put the other catalogue's catalogue.json into content/include/ and name it here")
  fileprivate static let tableOfADecision = BilingualText(
    vi: "bảng của mỗi quyết định nằm cạnh tệp của nó: decisions/<mã>.csv",
    en: "each decision has a table of its own beside its file: decisions/<id>.csv")
}

extension BilingualText {
  /// What to do with a file of a form that is not read where it stands.
  fileprivate static func whereFilesGo(_ path: String) -> BilingualText? {
    let ending = path.lastIndex(of: ".").map { path[path.index(after: $0)...].lowercased() } ?? ""
    switch ending {
    case "xlsx", "xls", "ods", "csv":
      return BilingualText(
        vi: "phụ lục quyết định: ocop import decision <tệp>; bảng bản ghi: đặt tên products.xlsx, "
          + "producers.xlsx, points.xlsx hoặc communes.xlsx ngay trong content/",
        en:
          "a decision's annex: ocop import decision <file>; a table of records: name it products.xlsx, "
          + "producers.xlsx, points.xlsx or communes.xlsx, right in content/")
    case "doc", "docx", "txt", "rtf", "odt":
      return BilingualText(
        vi: "bài viết là tệp Markdown: chép chữ vào products/<mã>.md, dưới dòng --- thứ hai",
        en: "a story is a Markdown file: copy the words into products/<id>.md, below the second ---"
      )
    case "yml":
      return BilingualText(
        vi: "đổi đuôi tệp thành .yaml, hoặc .md nếu có bài viết",
        en: "let its name end in .yaml, or in .md where it has a story")
    case "heic", "heif", "tif", "tiff", "bmp", "gif":
      return BilingualText(
        vi: "lưu ảnh thành .jpg rồi ghi tên trong photos",
        en: "save the picture as .jpg, name it in photos")
    default: return nil
    }
  }

  static let keepOneTable = BilingualText(
    vi: "giữ một tệp, xóa hoặc chuyển tệp kia đi nơi khác",
    en: "keep one of the files, and delete or move the other")
}

extension Diagnostic.Message {
  static func twoTables(_ other: String) -> Self {
    Self(
      "two-tables", vi: "bảng này đã có ở \(other)", en: "this table is there already: \(other)")
  }
  fileprivate static func unknownFolder(_ name: String) -> Self {
    Self(
      "unknown-folder", vi: "không có loại bản ghi nào tên “\(name)”",
      en: "no kind of record is named “\(name)”")
  }
  fileprivate static func noIncluded(_ path: String) -> Self {
    Self("no-included", vi: "không có tệp “\(path)”", en: "there is no file “\(path)”")
  }
  fileprivate static func unknownTable(_ name: String) -> Self {
    Self("unknown-table", vi: "không có bảng nào tên “\(name)”", en: "no table is named “\(name)”")
  }
  fileprivate static func misplaced(_ name: String) -> Self {
    Self(
      "misplaced-file", vi: "tệp “\(name)” không nằm trong thư mục của một loại bản ghi",
      en: "the file “\(name)” does not stand in the folder of a kind of record")
  }
  static let unused = Self(
    "unused-file", vi: "tệp này không được dùng", en: "this file is not used")
  fileprivate static func unknownLanguageFile(_ code: String) -> Self {
    Self(
      "unknown-language", vi: "trang không có ngôn ngữ “\(code)”",
      en: "the site has no language “\(code)”")
  }
  fileprivate static func codeFileName(_ id: String) -> Self {
    Self(
      "commune-code", vi: "tên tệp “\(id)” không phải mã xã, phường gồm 5 chữ số",
      en: "the file name “\(id)” is not a commune's code of 5 digits")
  }
  /// Two files claim to be the same record.
  static func sameID(_ id: String, _ other: String) -> Self {
    Self(
      "same-id", vi: "mã “\(id)” đã có ở \(other)", en: "the id “\(id)” is taken by \(other)")
  }
}
