internal import Diagnostics
internal import Workbooks

/// What has to be sent to a host that takes files only by FTP or a panel: what changed since the last pack,
/// what is gone, and in which order.
///
/// Programs that compare dates or sizes miss files whose length stays (“3 sao”, “4 sao”); the build knows
/// what it changed.
struct UploadPack {
  /// Files that the host does not have yet, then those that changed: no page leads to one that is not there.
  private let new: [String]
  private let changed: [String]
  private let gone: [String]
  private let now: Manifest
  private let root: String
  private let state: StateFolder
  private let isWhole: Bool

  /// - Parameter isWhole: whether everything is to be sent, as for a new host.
  init?(of root: String, _ state: StateFolder, isWhole: Bool) {
    guard let now = state.readManifest()?.manifest else { return nil }
    let last = isWhole ? Manifest() : state.readPacked() ?? Manifest()
    let entries = now.entries.filter { last[$0.path]?.hash != $0.hash }
    // Short addresses lead to pages, and readers come in at `/`.
    func order(_ path: String) -> Int { path == "index.html" ? 2 : path.hasPrefix("q/") ? 1 : 0 }
    func sorted(_ paths: [String]) -> [String] {
      paths.sorted { (order($0), $0) < (order($1), $1) }
    }
    new = sorted(entries.map(\.path).filter { last[$0] == nil })
    changed = sorted(entries.map(\.path).filter { last[$0] != nil })
    gone = last.entries.map(\.path).filter { now[$0] == nil }.sorted()
    (self.now, self.root, self.state, self.isWhole) = (now, root, state, isWhole)
  }

  /// Writes `<file>` and, beside it, `<file>.txt`: what to do with it.
  ///
  /// - Returns: what was packed, in a sentence; nil where the host has everything already.
  func write(to file: String, in language: MessageLanguage) throws(DiskError) -> BilingualText? {
    guard !(new + changed + gone).isEmpty else { return nil }
    let guidePath = "\(file).txt"
    let files = (new + changed).map { (name: $0, path: "\(root)/\($0)") }
    do throws(FileSystem.Failure) {
      // The guide beside it says that a file is a pack of before.
      let isThere = try FileSystem.status(of: file) != nil
      let isOurs = try FileSystem.status(of: guidePath) != nil
      if isThere, !isOurs { throw FileSystem.Failure.exists }
      if files.isEmpty, isThere { try FileSystem.removeFile(file) }
    } catch {
      throw error.code == FileSystem.Failure.exists.code
        ? DiskError(
          vi: "\(file) đã có và không phải gói do lệnh này ghi; chọn tên khác",
          en: "\(file) is there and is no pack that this command wrote; choose another name")
        : .cannotWrite(file, error)
    }
    guard files.isEmpty || ZipArchive.write(files, to: file) else {
      throw DiskError(vi: "không ghi được \(file)", en: "cannot write \(file)")
    }
    do throws(FileSystem.Failure) {
      try FileSystem.replace(guidePath, with: Array(guide(file).text(in: language).utf8))
    } catch {
      throw .cannotWrite(guidePath, error)
    }
    try state.write(packed: now)
    return BilingualText(
      vi:
        "\(file): \(new.count) tệp mới, \(changed.count) tệp thay đổi, \(gone.count) tệp phải xóa; "
        + "cách tải lên ghi trong \(file).txt",
      en:
        "\(file): \(new.count) new files, \(changed.count) changed, \(gone.count) to delete; how to "
        + "upload is in \(file).txt")
  }

  private func guide(_ file: String) -> BilingualText {
    func list(_ paths: [String]) -> String { paths.map { "  \($0)\n" }.joined() }
    // What was taken away in packs that never arrived stands in none of these lists.
    let first =
      isWhole
      ? BilingualText(
        vi:
          "\nGói này là toàn bộ trang. TRƯỚC HẾT xóa mọi tệp của trang trên máy chủ: trang đã gỡ có thể còn ở đó.\n",
        en:
          "\nThis is the whole site. FIRST delete every file of it on the host: pages that were taken away may be there.\n"
      )
      : BilingualText(vi: "", en: "")
    let name = file.split(separator: "/").last.map(String.init) ?? file
    let how =
      (new + changed).isEmpty
      ? BilingualText(
        vi: "Lần này không có tệp nào phải tải lên, chỉ có tệp phải xóa.",
        en: "This time there is nothing to upload, only to delete.")
      : BilingualText(
        vi: """
          Có trang quản trị: tải \(name) lên thư mục của trang, giải nén và cho phép ghi đè, xóa \(name), rồi làm bước 3.
          Chỉ có FTP: giải nén ra máy mình, rồi tải lên theo đúng thứ tự sau để người đọc không gặp liên kết hỏng.
          """,
        en: """
          With a panel: upload \(name) into the site's folder, unpack it over what is there, delete \(name), then do step 3.
          With FTP only: unpack it here and upload in this order, so that no reader meets a dead link.
          """)
    return BilingualText(
      vi: """
        TẢI LÊN MÁY CHỦ
        \(first.vietnamese)
        Gói này chỉ có những gì đã thay đổi kể từ gói trước. Nếu gói trước chưa tải lên xong, hãy làm lại bằng:
        ocop build --pack \(name) --pack-whole

        \(how.vietnamese)

        1. Tệp mới (\(new.count)):
        \(list(new))
        2. Tệp thay đổi (\(changed.count)):
        \(list(changed))
        3. Xóa trên máy chủ (\(gone.count)), kể cả tệp .gz, .br cùng tên:
        \(list(gone))
        """,
      en: """
        TO UPLOAD
        \(first.english)
        This pack has only what changed since the last one. If that one was not uploaded to its end, make it anew by:
        ocop build --pack \(name) --pack-whole

        \(how.english)

        1. New files (\(new.count)):
        \(list(new))
        2. Changed files (\(changed.count)):
        \(list(changed))
        3. Delete on the host (\(gone.count)), and .gz and .br of the same names:
        \(list(gone))
        """)
  }
}
