internal import ArgumentParser
internal import Catalogue
internal import Diagnostics
internal import Markup
internal import Site

/// `ocop search`: what visitors find when they type something, and why.
struct SearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: Speech.text(
      vi: "Tìm như khách tìm trên trang, và nói vì sao thấy.",
      en: "Searches as visitors do on the site, and says why something is found."))

  @Argument(
    help: ArgumentHelp(
      Speech.text(vi: "chữ khách gõ, như \"nuoc mam\"", en: "what is typed, such as \"nuoc mam\""),
      valueName: "text"))
  var text: [String]

  @OptionGroup var place: CatalogueFolder

  @Option(
    help: ArgumentHelp(
      Speech.text(
        vi: "ngày dựng, như 2026-01-15 (mặc định: hôm nay ở Việt Nam)",
        en: "the day to build for, such as 2026-01-15 (default: today in Viet Nam)"),
      valueName: "day"))
  var date: CalendarDay?

  @Option(
    help: ArgumentHelp(
      Speech.text(
        vi: "tìm trong trang tiếng nào (mặc định: tiếng chính của trang)",
        en: "the language of the pages to search (default: the site's main one)"),
      valueName: "code"))
  var language: String?

  @Flag(
    help: ArgumentHelp(
      Speech.text(
        vi: "nói từng chữ được thấy ở đâu và tính bao nhiêu",
        en: "say where each word was found and what it counts")))
  var explain = false

  @Flag(
    help: ArgumentHelp(
      Speech.text(
        vi: "in địa chỉ, mỗi dòng một; gần đúng thì có dấu ~",
        en: "print addresses only, a line each; those that are near with a ~")))
  var addresses = false

  func run() throws {
    let arguments = ["--catalogue", place.catalogue] + (date.map { ["--date", "\($0)"] } ?? [])
    let options = try CatalogueOptions.parse(arguments)
    let folder = try options.folder()
    var report = Report()
    var timings = Timings()
    let tree = try options.tree(folder, report: &report)
    let media = MediaCache(of: tree, in: MediaCache.folder(of: folder), .look, jobs: options.jobs)
    let site = Build(of: tree, options.request(folder), media: media)
      .site(report: &report, timings: &timings)
    guard let site else {
      options.print(options.messages(report, tree))
      throw options.status(of: report)
    }
    // A line of the input is a search of its own where `-` stands for the text.
    guard text == ["-"] else { return try search(text.joined(separator: " "), in: site, options) }
    while let line = readLine() { try search(line, in: site, options) }
  }

  private func search(_ text: String, in site: Site, _ options: CatalogueOptions) throws {
    let wanted = language.map { Language($0) } ?? site.mainLanguage
    guard let wanted, let answer = site.searchAnswer(to: text, in: wanted) else {
      Speech.complain(
        BilingualText(
          vi: "trang không có tiếng “\(language ?? "")”",
          en: "the site does not have the language “\(language ?? "")”"))
      throw ExitStatus.wrongUse
    }
    guard !addresses else {
      FileSystem.say(
        (answer.good.map { $0.address + "\n" } + answer.near.map { "~ \($0.address)\n" }).joined()
          + "\n")
      return
    }
    func say(_ vi: String, _ en: String) {
      FileSystem.say(BilingualText(vi: vi, en: en).text(in: options.language) + "\n")
    }
    if let rank = answer.rank { say("chỉ hạng: \(rank)", "only rank: \(rank)") }
    if let instead = answer.instead {
      say("có phải “\(instead)”", "did you mean “\(instead)”")
    }
    list(answer.good, in: options.language)
    say("\(answer.good.count) kết quả", "found: \(answer.good.count)")
    guard !answer.near.isEmpty else { return }
    if explain { list(answer.near, in: options.language) }
    say("\(answer.near.count) kết quả gần đúng", "near: \(answer.near.count)")
  }

  /// What a row is, in the reader's language.
  private static func kind(_ word: String) -> BilingualText {
    let others = [
      "product": RecordKind.products.name, "booth": BilingualText(vi: "gian hàng", en: "booth"),
      "province": BilingualText(vi: "tỉnh, thành phố", en: "province"),
      "region": BilingualText(vi: "vùng", en: "region"),
      "sector": BilingualText(vi: "nhóm ngành", en: "sector"),
      "group": BilingualText(vi: "phân nhóm", en: "group"),
      "set": BilingualText(vi: "bộ sản phẩm", en: "set"),
      "list": BilingualText(vi: "danh sách", en: "list"),
    ]
    return others[word]
      ?? RecordKind.allCases.first { ($0.shortWord ?? $0.rawValue) == word }?.name
      ?? BilingualText(vi: word, en: word)
  }

  private func list(_ rows: [Site.SearchAnswer.Row], in language: MessageLanguage) {
    for row in rows {
      let detail = row.detail.isEmpty ? "" : " – \(row.detail)"
      let kind = Self.kind(row.kind).text(in: language)
      FileSystem.say("\(kind)  \(row.name)\(detail)  (/\(row.address))\n")
      guard explain else { continue }
      let reasons = row.reasons.map {
        "\($0.word): \($0.place) \(DecimalText.of($0.score, places: 1))"
      }
      FileSystem.say(
        "    \(DecimalText.of(row.score, places: 2)) = \(reasons.joined(separator: ", "))\n")
    }
  }
}
