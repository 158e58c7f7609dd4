internal import ArgumentParser
internal import Catalogue
internal import Diagnostics
internal import Markup
internal import Site

/// Makes a record's file out of what was given on the command line and what a person answers.
struct NewRecord {
  private let folder: String
  private let speech: SpeechOptions

  init(in folder: String, _ speech: SpeechOptions) {
    (self.folder, self.speech) = (folder, speech)
  }

  /// - Parameter answers: flags and their values, as they were typed.
  func make(_ name: String, id: String, answers: [String]) throws {
    guard let kind = RecordKind(written: name) else {
      let near = NearMiss.nearest(to: name, among: RecordKind.allCases.flatMap(\.writtenNames))
      throw Speech.wrongUse(
        vi: "không có loại bản ghi “\(name)”" + (near.map { "; có phải “\($0)”?" } ?? "")
          + "\ncác loại: \(RecordKind.allCases.map(\.name.vietnamese).joined(separator: ", "))",
        en: "there is no kind of record “\(name)”" + (near.map { "; did you mean “\($0)”?" } ?? "")
          + "\nthe kinds: \(RecordKind.allCases.map(\.name.english).joined(separator: ", "))")
    }
    guard isID(id, of: kind) else {
      throw kind.isCode
        ? Speech.wrongUse(
          vi: "mã “\(id)” không phải mã xã năm chữ số",
          en: "“\(id)” is no commune's code of five digits")
        : Speech.wrongUse(
          vi: "mã “\(id)” không dùng được: chữ thường không dấu, số và gạch nối",
          en: "the id “\(id)” cannot be used: small letters, digits and hyphens")
    }
    var report = Report()
    let tree = try CatalogueFolder.tree(folder, report: &report)
    guard !isTaken(id, of: kind, in: tree) else {
      throw Speech.wrongUse(
        vi: "đã có \(kind.name.vietnamese) “\(id)”; chọn mã khác, hoặc sửa bản ghi ấy",
        en: "there is a \(kind.name.english) “\(id)” already; choose another id, or change that one"
      )
    }
    var draft = RecordDraft(kind, id: id)
    let news = try take(answers, &draft, in: tree)
    ask(&draft, in: tree)
    let story = news.map { "\n" + $0.story(in: speech.language) } ?? ""
    let bytes = Array((draft.text(in: speech.language) + story).utf8)
    // As `check` reads it: what is wrong only because it is not filled in yet is no mistake.
    let whole = TreeWithFiles(tree, [draft.path: bytes])
    let faults = faults(in: whole, of: tree).about(draft.path)
      .without("missing-key").without("office-of-nowhere")
    FileSystem.say(
      ReportPrinter(tree: whole, language: speech.language).text(of: faults), toError: true)
    guard !faults.hasErrors else {
      Speech.complain(BilingualText(vi: "chưa ghi gì", en: "nothing was written"))
      throw ExitStatus.contentHasErrors
    }
    try write(draft, bytes)
    if let news {
      speech.say(vi: "\ntin nhắn để gửi qua Zalo:\n", en: "\na message to send on:\n")
      FileSystem.say(news.message(in: speech.language))
    }
  }

  private func isID(_ id: String, of kind: RecordKind) -> Bool {
    if kind.isCode { return ValueType<Reference>.isCommuneCode(id) }
    var report = Report()
    return Slug(id, at: .start(of: ""), report: &report) != nil
  }

  /// Takes what the command line answers: `--key value` and `--key=value`.
  ///
  /// - Returns: what a decision gives a news item to tell (`--from`).
  private func take(
    _ words: [String], _ draft: inout RecordDraft, in tree: any SourceTree
  ) throws -> DecisionNews? {
    var news: DecisionNews?
    var rest = words[...]
    while let flag = rest.popFirst() {
      let parts = flag.dropFirst(2).split(separator: "=", maxSplits: 1).map(String.init)
      guard flag.hasPrefix("--"), let name = parts.first else {
        throw Speech.wrongUse(
          vi: "thừa “\(flag)”; giá trị có khoảng trắng thì đặt trong dấu ngoặc kép",
          en: "“\(flag)” is too much; put a value with blanks in quotes")
      }
      guard let value = parts.count > 1 ? parts[1] : rest.popFirst() else {
        throw Speech.wrongUse(vi: "thiếu giá trị sau “\(flag)”", en: "“\(flag)” lacks its value")
      }
      if draft.kind == .news, name == "from" {
        let found = try self.news(of: value, in: tree)
        for (key, text) in found.answers(in: speech.language) where draft.answers[key] == nil {
          _ = draft.answer(key, with: text)
        }
        news = found
        continue
      }
      guard draft.answer(name, with: value) else {
        let near = NearMiss.nearest(to: name, among: draft.keys.map(\.name))
        throw Speech.wrongUse(
          vi: "\(draft.kind.name.vietnamese) không có khóa “\(name)”"
            + (near.map { "; có phải “--\($0)”?" } ?? "")
            + "\nxem: ocop keys \(draft.kind.folder)",
          en: "a \(draft.kind.name.english) has no key “\(name)”"
            + (near.map { "; did you mean “--\($0)”?" } ?? "")
            + "\nsee: ocop keys \(draft.kind.folder)")
      }
    }
    return news
  }

  private func news(of decision: String, in tree: any SourceTree) throws -> DecisionNews {
    var unsaid = Report()
    let records = records(in: tree, &unsaid)
    guard let settings = Settings(in: tree, report: &unsaid),
      let records,
      let found = records.decisions.records.first(where: {
        $0.id == decision || $0.number == decision
      })
    else {
      throw Speech.wrongUse(
        vi: "không có quyết định nào mang mã hoặc số “\(decision)”",
        en: "no decision has the id or number “\(decision)”")
    }
    guard !found.rows.isEmpty else {
      throw Speech.wrongUse(
        vi: "quyết định “\(decision)” chưa có dòng nào để kể",
        en: "decision “\(decision)” has no rows to tell of yet")
    }
    return DecisionNews(of: found, in: records, baseURL: settings.baseURL.text)
  }

  /// Asks at a terminal for the required keys that are open; an empty line leaves one open, an answer that
  /// cannot be used is asked for again.
  private func ask(_ draft: inout RecordDraft, in tree: any SourceTree) {
    guard FileSystem.isInputTerminal else { return }
    var unsaid = Report()
    let records = records(in: tree, &unsaid)
    for key in draft.openKeys {
      let list = KeyList(named: draft.kind.folder)?.entries.first { $0.key == key.name }
      let called = list?.name.text(in: speech.language) ?? key.name
      let choices = choices(of: key, records)
      let example = choices.isEmpty ? list?.example ?? "" : ""
      let such = BilingualText(vi: ", như ", en: ", such as ").text(in: speech.language)
      let end = example.isEmpty ? "" : such + example
      FileSystem.say("\(called): \(key.type.text(in: speech.language))\(end)\n")
      if !choices.isEmpty { FileSystem.say(choices.map { "  \($0)\n" }.joined()) }
      while true {
        FileSystem.say("> ")
        guard let line = readLine()?.trimmed, !line.isEmpty else { break }
        guard let fault = fault(in: line, of: key, draft.kind, records, tree) else {
          _ = draft.answer(key.name, with: line)
          break
        }
        FileSystem.say(fault.text(in: speech.language) + "\n")
      }
    }
  }

  /// What there is to choose from, where it is not told by the key's own words: sets and producers.
  private func choices(of key: KeyDescription, _ records: Records?) -> [String] {
    let most = 30
    switch key.name {
    case "set": return ProductSet.all.map { "\($0.number) \($0.name.text(in: speech.language))" }
    case "producer":
      let known = records?.producers.records ?? []
      return known.prefix(most).map { "\($0.id)  \($0.name ?? "")" }
        + (known.count > most ? ["…"] : [])
    default: return []
    }
  }

  /// What is wrong with an answer; nil for nothing.
  private func fault(
    in text: String, of key: KeyDescription, _ kind: RecordKind, _ records: Records?,
    _ tree: any SourceTree
  ) -> BilingualText? {
    var unsaid = Report()
    guard let settings = Settings(in: tree, report: &unsaid) else { return nil }
    let place = SourceSpan(path: "", range: 0..<max(1, text.utf8.count))
    let entry = Node.Entry(
      key: key.name, keySpan: .start(of: ""), value: Node(.scalar(text, isPlain: true), at: place))
    var found = Report()
    var decoding = DecodingSettings(
      languages: settings.languages,
      day: CalendarDay(secondsSince1970: FileSystem.secondsSince1970))
    decoding.units = AdministrativeUnits.read(in: tree, decoding, report: &unsaid)
    WrittenRecord.check(
      kind, "a", as: nil, with: Node(.map([entry]), at: .start(of: "")), decoding, &found)
    if let error = found.diagnostics.first(where: { $0.severity == .error && $0.span == place }) {
      let hint = error.hint.map { BilingualText(vi: "; \($0.vietnamese)", en: "; \($0.english)") }
      return BilingualText(
        vi: error.message.text.vietnamese + (hint?.vietnamese ?? ""),
        en: error.message.text.english + (hint?.english ?? ""))
    }
    if key.name == "commune", ValueType<Reference>.isCommuneCode(text),
      decoding.units[text] == nil, records?.communes.claimedIDs.contains(text) != true
    {
      return BilingualText(
        vi: "không có xã, phường nào mang mã “\(text)”", en: "no commune has the code “\(text)”")
    }
    guard key.name == "producer", let records, !records.producers.claimedIDs.contains(text) else {
      return nil
    }
    let named = records.producers.records.first {
      TextFolding.fold($0.name ?? "") == TextFolding.fold(text)
    }
    return named.map { BilingualText(vi: "ghi mã: \($0.id)", en: "write the id: \($0.id)") }
      ?? BilingualText(
        vi: "không có chủ thể nào mang mã “\(text)”", en: "no producer has the id “\(text)”")
  }

  private func isTaken(_ id: String, of kind: RecordKind, in tree: any SourceTree) -> Bool {
    var unsaid = Report()
    return records(in: tree, &unsaid)?[kind].claimedIDs.contains(id) == true
  }

  private func records(in tree: any SourceTree, _ report: inout Report) -> Records? {
    guard let settings = Settings(in: tree, report: &report) else { return nil }
    let day = CalendarDay(secondsSince1970: FileSystem.secondsSince1970)
    return Records(
      in: tree, settings: settings, day: day, includesDrafts: true,
      jobs: FileSystem.processorCount, report: &report)
  }

  /// All that `check` finds.
  private func faults(in whole: any SourceTree, of tree: DiskTree) -> Report {
    var report = Report()
    var timings = Timings()
    let request = Build.Request(
      today: CalendarDay(secondsSince1970: FileSystem.secondsSince1970))
    let media = MediaCache(
      of: tree, in: MediaCache.folder(of: folder), .look, jobs: FileSystem.processorCount)
    _ = Build(of: whole, request, media: media).check(report: &report, timings: &timings)
    return report
  }

  private func write(_ draft: RecordDraft, _ bytes: [UInt8]) throws {
    var files = [(draft.path, bytes)]
    if let table = draft.table(in: speech.language) { files.append(table) }
    for (path, bytes) in files {
      let whole = "\(folder)/\(path)"
      do throws(FileSystem.Failure) {
        try FileSystem.createNew(whole, bytes)
      } catch {
        throw DiskError.cannotWrite(path, error)
      }
      speech.say(vi: "đã ghi \(path)", en: "wrote \(path)")
    }
    let open = draft.openKeys.map(\.name).joined(separator: ", ")
    if !open.isEmpty {
      speech.say(vi: "còn phải điền: \(open)", en: "still to fill in: \(open)")
    }
    speech.say(
      vi: "tiếp theo: mở tệp, viết tiếp, rồi ocop check",
      en: "next: open the file, go on, then ocop check")
  }
}
