internal import ArgumentParser
internal import Catalogue
internal import Diagnostics
internal import Markup

/// `ocop undo`: the content as it was published last, or the time before.
struct UndoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo",
    abstract: Speech.text(
      vi: "Đưa content/ về như lần đăng trước.", en: "Takes content/ back to what was published."),
    discussion: Speech.text(
      vi:
        "Đã sửa từ lần đăng gần nhất thì về lần ấy; chưa sửa gì thì về lần trước nữa. Chạy thử trước, thêm "
        + "--write để ghi; những tệp bị thay được giữ trong .ocop/undone/. Ảnh và phim không đổi. Bản ghi đã gỡ "
        + "vẫn là đã gỡ.",
      en:
        "What was edited since the last build goes back to it; where nothing was, to the one before. A trial "
        + "first, --write writes; files that are replaced are kept in .ocop/undone/. Photos and films stay. "
        + "Records that were taken away stay so."))

  @Flag(help: .writing) var write = false

  @OptionGroup var place: CatalogueFolder

  @OptionGroup var speech: SpeechOptions

  /// What has to be done to go back.
  private struct Steps {
    var replaced: [(path: String, bytes: [UInt8])] = []
    var created: [(path: String, bytes: [UInt8])] = []
    var deleted: [String] = []
    /// Files that stay as they are, for a record they hold was taken away.
    var withheld: [String] = []

    var isEmpty: Bool { replaced.isEmpty && created.isEmpty && deleted.isEmpty }
  }

  func run() throws {
    let folder = try place.path()
    var report = Report()
    let tree = try CatalogueFolder.tree(folder, report: &report)
    let published = PublishedContent(of: folder)
    guard let last = published.version(.last) else {
      throw DiskError(
        vi: "chưa có lần đăng nào để quay về: lệnh này nhớ từ lần ocop build đầu tiên",
        en: "nothing was published yet to go back to: this is kept from the first ocop build on")
    }
    let removed = Self.removed(in: tree)
    var steps = try steps(to: last, of: published, from: tree, removed)
    var isBefore = false
    if steps.isEmpty, let before = published.version(.before) {
      isBefore = true
      steps = try self.steps(to: before, of: published, from: tree, removed)
    }
    list(steps)
    guard !steps.isEmpty else {
      return speech.say(
        vi: "content/ đang như lần đăng gần nhất, không có gì để quay lại",
        en: "content/ is what was published last; there is nothing to go back to")
    }
    let time =
      isBefore
      ? BilingualText(vi: "lần đăng trước lần gần nhất", en: "the one published before the last")
      : BilingualText(vi: "lần đăng gần nhất", en: "what was published last")
    let count = steps.replaced.count + steps.created.count + steps.deleted.count
    guard write else {
      return speech.say(
        vi: "chạy thử, chưa ghi gì; thêm --write để đưa \(count) tệp về \(time.vietnamese)",
        en:
          "a trial, nothing is written; add --write to take files back to \(time.english): \(count)"
      )
    }
    let kept = try carryOut(steps, in: folder)
    speech.say(
      vi:
        "đã đưa \(count) tệp về \(time.vietnamese); bản vừa thay giữ trong \(kept); chạy ocop build để đăng",
      en:
        "files taken back to \(time.english): \(count); what they held is in \(kept); publish by ocop build"
    )
  }

  /// The records that are taken away now, by what their files' paths begin with, and the tables that say so.
  private static func removed(in tree: DiskTree) -> (stems: Set<String>, tables: Set<String>) {
    var report = Report()
    guard let settings = Settings(in: tree, report: &report) else { return ([], []) }
    let day = CalendarDay(secondsSince1970: FileSystem.secondsSince1970)
    let written = WrittenRecords(
      in: tree, settings: settings, DecodingSettings(languages: settings.languages, day: day),
      jobs: FileSystem.processorCount, report: &report)
    var (stems, tables): (Set<String>, Set<String>) = ([], [])
    for kind in RecordKind.allCases {
      for record in written[kind] where record["removed"] != nil {
        stems.insert("content/\(kind.folder)/\(record.id)")
        if record.row?["removed"] != nil, let table = written.tables[kind] { tables.insert(table) }
      }
    }
    return (stems, tables)
  }

  private func steps(
    to version: PublishedContent.Version, of published: PublishedContent, from tree: DiskTree,
    _ removed: (stems: Set<String>, tables: Set<String>)
  ) throws -> Steps {
    var steps = Steps()
    let files = Dictionary(tree.files.map { ($0.path, $0) }, uniquingKeysWith: { $1 })
    // Those of the same size and time are as they were.
    let entries = version.entries.filter { entry in
      guard let file = files[entry.path], let stamp = file.stamp else { return true }
      return file.size != entry.size || stamp != entry.stamp
    }
    guard let contents = published.bytes(of: entries, version) else {
      throw DiskError(
        vi: ".ocop/published bị hỏng, không quay lại được; lần ocop build tới sẽ ghi lại từ đầu",
        en:
          ".ocop/published is damaged, nothing can be taken back; the next ocop build begins it anew"
      )
    }
    func isWithheld(_ path: String) -> Bool {
      removed.stems.contains(PublishedContent.stem(of: path)) || removed.tables.contains(path)
    }
    for (entry, bytes) in zip(entries, contents) {
      let now = files[entry.path] == nil ? nil : try? tree.bytes(of: entry.path)
      if now == bytes { continue }
      if isWithheld(entry.path) {
        steps.withheld.append(entry.path)
      } else if now == nil {
        steps.created.append((entry.path, bytes))
      } else {
        steps.replaced.append((entry.path, bytes))
      }
    }
    let known = Set(version.entries.map(\.path))
    for file in tree.files where PublishedContent.keeps(file) && !known.contains(file.path) {
      if isWithheld(file.path) { continue }
      steps.deleted.append(file.path)
    }
    return steps
  }

  private func list(_ steps: Steps) {
    func say(_ word: BilingualText, _ paths: [String]) {
      for path in paths.prefix(40) { FileSystem.say("\(word.text(in: speech.language)) \(path)\n") }
      if paths.count > 40 {
        speech.say(vi: "… và \(paths.count - 40) tệp nữa", en: "… and \(paths.count - 40) more")
      }
    }
    // A trial tells what would be done.
    let (vi, en) = write ? ("", "") : ("sẽ ", "would be ")
    say(
      BilingualText(vi: vi + "đổi lại", en: en + "changed back"), steps.replaced.map(\.path))
    say(BilingualText(vi: vi + "thêm lại", en: en + "put back"), steps.created.map(\.path))
    say(BilingualText(vi: vi + "gỡ (giữ bản sao)", en: en + "put away"), steps.deleted)
    say(
      BilingualText(vi: "giữ nguyên vì bản ghi đã gỡ:", en: "left, for a record was taken away:"),
      steps.withheld)
  }

  /// Puts aside what the files hold, then writes.
  ///
  /// - Returns: where it was put.
  private func carryOut(_ steps: Steps, in folder: String) throws(DiskError) -> String {
    let day = CalendarDay(secondsSince1970: FileSystem.secondsSince1970)
    let first = "\(PublishedContent.aside)/\(day)-\(FileSystem.secondsSince1970)"
    var (aside, path, number) = (first, first, 2)
    do throws(FileSystem.Failure) {
      // Two may be asked for within a second.
      while try FileSystem.status(of: "\(folder)/\(aside)") != nil {
        aside = "\(first)-\(number)"
        number += 1
      }
      for gone in steps.replaced.map(\.path) + steps.deleted {
        path = gone
        try FileSystem.createNew(
          "\(folder)/\(aside)/\(gone)", try FileSystem.read("\(folder)/\(gone)"),
          isPrivate: true)
      }
      for (own, bytes) in steps.replaced {
        path = own
        try FileSystem.replace("\(folder)/\(own)", with: bytes)
      }
      for (own, bytes) in steps.created {
        path = own
        try FileSystem.createNew("\(folder)/\(own)", bytes)
      }
      for own in steps.deleted {
        path = own
        try FileSystem.removeFile("\(folder)/\(own)")
      }
    } catch {
      throw .cannotWrite(path, error)
    }
    return aside
  }
}
