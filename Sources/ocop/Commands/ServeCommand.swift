internal import ArgumentParser
internal import Diagnostics
internal import Glibc

/// `ocop serve`: shows the site on this machine while it is edited.
struct ServeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: Speech.text(
      vi: "Xem trang trên máy này trong lúc soạn; lưu tệp là trang tự đổi.",
      en: "Shows the site on this machine while you edit; it changes when you save."))

  @OptionGroup var options: CatalogueOptions

  @Option(
    help: ArgumentHelp(
      Speech.text(vi: "cổng (0: cổng nào trống cũng được)", en: "the port (0: any that is free)"),
      valueName: "port"))
  var port = 8080

  func validate() throws {
    guard (0...65_535).contains(port) else {
      throw ValidationError(
        Speech.text(
          vi: "--port nhận số từ 0 đến 65535", en: "--port takes a number from 0 to 65535"))
    }
  }

  func run() throws {
    let folder = try options.folder()
    guard let server = LocalServer(port: port) else {
      throw DiskError(
        vi: "cổng \(port) đang có chương trình khác dùng; thêm --port với số khác",
        en: "the port \(port) is taken by another program; add --port with another number")
    }
    let themes = InstalledFolders.themes(catalogue: folder)
    guard let watcher = FolderWatcher(["\(folder)/content"] + themes) else {
      throw DiskError(
        vi: "hệ điều hành không cho theo dõi thư mục", en: "the system lets no folders be watched")
    }
    let address = "http://127.0.0.1:\(server.port)"
    let preview = Preview(folder, options, at: address)
    preview.rebuild()
    tell(preview)
    FileSystem.say(
      BilingualText(
        vi: "xem tại \(address)/ (Ctrl+C để dừng)", en: "see \(address)/ (Ctrl+C to stop)"
      ).text(in: options.language) + "\n")
    server.run(
      watching: watcher.descriptor,
      {
        guard let changes = watcher.takeChanges() else { return }
        if changes.areWritten, changes.paths.count == 1, let path = changes.paths.first {
          preview.take(path)
        } else {
          preview.rebuild(after: changes.isWhole ? changes.paths : nil)
        }
        server.send(LivePage.event(preview.hasErrors ? "wrong" : "reload", preview.revision))
        tell(preview)
      }, answer: preview.answer)
  }

  private func tell(_ preview: Preview) {
    if !preview.messages.isEmpty { FileSystem.say(preview.messages, toError: true) }
  }
}
