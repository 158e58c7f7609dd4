internal import ArgumentParser
internal import Catalogue
internal import Diagnostics
internal import Imagery
internal import Imports
internal import Markup
internal import Workbooks

/// `ocop import story`: what a producer sent becomes a product's story and photos.
struct ImportStoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "story",
    abstract: Speech.text(
      vi: "Đưa bài viết (.docx, .txt) và ảnh mà chủ thể gửi vào sản phẩm.",
      en: "Brings a producer's text (.docx, .txt) and photos into a product."),
    discussion: Speech.text(
      vi:
        "Chạy thử trước: lệnh kể sẽ ghi những gì và vẽ ảnh imports/<mã>-duyet.jpg để gửi lại chủ thể duyệt; thêm "
        + "--write để ghi. Sản phẩm đã có bài viết thì bài mới để ở imports/<mã>.md, bài cũ giữ nguyên.",
      en:
        "Tries first: what would be written is listed, and the picture imports/<id>-duyet.jpg is drawn, to be "
        + "sent back for approval; --write writes. Where the product has a story, the new one goes to "
        + "imports/<id>.md and the old one stays."))

  @Argument(
    help: ArgumentHelp(
      Speech.text(vi: "mã sản phẩm", en: "the product's id"), valueName: "product"))
  var product: String

  @Argument(
    help: ArgumentHelp(
      Speech.text(
        vi: "thư mục chứa bài viết và ảnh, hoặc một tệp",
        en: "the folder of text and photos, or a file"),
      valueName: "folder"))
  var folder: String

  @Flag(help: .writing) var write = false

  @OptionGroup var place: CatalogueFolder

  @OptionGroup var speech: SpeechOptions

  /// What a folder holds, sorted by what it is.
  private struct Sent {
    var texts: [String] = []
    var photos: [StoryImport.Photo] = []
    var others: [String] = []
  }

  func run() throws {
    let catalogue = try place.path()
    let today = CalendarDay(secondsSince1970: FileSystem.secondsSince1970)
    let content = try ImportedContent(catalogue, on: today, speech)
    guard let found = content.records.products.records.first(where: { $0.id == product }) else {
      let near = NearMiss.nearest(to: product, among: content.records.products.records.map(\.id))
      throw Speech.wrongUse(
        vi: "không có sản phẩm nào mang mã “\(product)”"
          + (near.map { "; ý bạn là “\($0)”?" } ?? "; xem các mã bằng ocop search “tên sản phẩm”"),
        en: "no product has the id “\(product)”"
          + (near.map { "; did you mean “\($0)”?" } ?? "; ocop search “its name” tells ids"))
    }
    var sent = try self.sent()
    let story = try self.story(sent.texts, title: found.name.main, &sent.photos)
    guard !(story.isEmpty && sent.photos.isEmpty) else {
      throw Speech.wrongUse(
        vi: "\(folder) không có bài viết (.docx, .txt) hay ảnh (.jpg, .png, .webp, .heic) nào",
        en: "\(folder) has no text (.docx, .txt) and no photo (.jpg, .png, .webp, .heic)")
    }
    let made = StoryImport(product, story: story, photos: sent.photos, in: content.tree) { path in
      try? FileSystem.read("\(catalogue)/\(path)")
    }
    let maker = found.producers.first.flatMap { reference in
      content.records.producers.records.first { $0.id == reference.value }?.name
    }
    say(made, story, sent)
    try draw(found.name.main, maker ?? "", story, sent.photos, content.tree, catalogue)
    guard !made.changes.isEmpty else {
      return speech.say(vi: "không có gì để ghi", en: "there is nothing to write")
    }
    guard write else {
      let names = made.changes.map(\.path).joined(separator: ", ")
      return speech.say(
        vi: "chạy thử, chưa ghi gì vào content/; thêm --write để ghi: \(names)",
        en: "a trial, nothing is written into content/; add --write to write: \(names)")
    }
    try FileChange.apply(made.changes, in: catalogue, speech.language)
  }

  private static let photoEndings = PhotoFormat.allCases.flatMap(\.endings)

  private func sent() throws(DiskError) -> Sent {
    var sent = Sent()
    do throws(FileSystem.Failure) {
      guard let status = try FileSystem.status(of: folder) else { throw .missing }
      let isFolder = status.kind == .folder
      let names =
        isFolder ? try FileSystem.names(in: folder).sorted(by: NaturalOrder.precedes) : [folder]
      for path in names.map({ isFolder ? "\(folder)/\($0)" : $0 }) {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        if name.hasPrefix(".") || name.hasPrefix("~$") || name == "Thumbs.db" { continue }
        let ending = ImportDecisionCommand.ending(of: name)
        if ["docx", "txt", "md"].contains(ending) {
          sent.texts.append(path)
        } else if Self.photoEndings.contains(ending) {
          sent.photos.append(StoryImport.Photo(name: name, bytes: try FileSystem.read(path)))
        } else {
          sent.others.append(name)
        }
      }
    } catch {
      throw DiskError.cannotRead(folder, error)
    }
    return sent
  }

  /// The texts, one after the other; the pictures inside of them join the photos.
  private func story(
    _ texts: [String], title: String, _ photos: inout [StoryImport.Photo]
  ) throws -> String {
    var stories: [String] = []
    for path in texts {
      let text: StoryText
      if path.lowercased().hasSuffix(".docx") {
        let document = try Self.document(path)
        for picture in document.pictures {
          if Self.photoEndings.contains(ImportDecisionCommand.ending(of: picture.name)) {
            photos.append(StoryImport.Photo(name: picture.name, bytes: picture.bytes))
          } else {
            speech.say(
              vi: "\(path): hình \(picture.name) không phải ảnh đăng được, không lấy",
              en:
                "\(path): the picture \(picture.name) is none that can be published, and is not taken"
            )
          }
        }
        for name in document.missingPictures {
          speech.say(
            vi: "\(path): ảnh \(name) không nằm trong tệp, không lấy được",
            en: "\(path): the picture \(name) is not inside of the file")
        }
        if document.hasNotes {
          speech.say(
            vi: "\(path): chú thích cuối trang không lấy được",
            en: "\(path): its footnotes are left out")
        }
        if document.hasBoxes {
          speech.say(
            vi: "\(path): chữ trong khung (text box) không lấy được",
            en: "\(path): text in boxes is left out")
        }
        text = StoryText(document, title: title)
      } else {
        let source = OneFileTree(path)
        var report = Report()
        guard let file = source.files.first,
          let read = SourceText.converting(
            file, in: source, largest: SourceText.largest, report: &report)
        else {
          FileSystem.say(
            ReportPrinter(tree: source, language: speech.language).text(of: report), toError: true)
          throw ExitStatus.contentHasErrors
        }
        let words = String(decoding: read.bytes, as: UTF8.self)
        // Whoever writes Markdown means its signs.
        text =
          path.lowercased().hasSuffix(".md")
          ? StoryText(markdown: words) : StoryText(plain: words, title: title)
      }
      if let letters = text.letters {
        speech.say(
          vi: "\(path) viết bằng phông \(letters.name), đã đọc thành Unicode: hãy đọc lại",
          en: "\(path) is in the letters of \(letters.name), read as Unicode: please read it")
      }
      for heading in text.headings {
        speech.say(
          vi: "dòng in đậm lấy làm tiêu đề: \(heading)",
          en: "a bold line taken for a heading: \(heading)")
      }
      if !text.markdown.isEmpty { stories.append(text.markdown) }
    }
    return stories.joined(separator: "\n")
  }

  private static func document(_ path: String) throws(DiskError) -> WordDocument {
    let bytes: [UInt8]
    do throws(FileSystem.Failure) {
      bytes = try FileSystem.read(path)
    } catch {
      throw DiskError.cannotRead(path, error)
    }
    do throws(WorkbookError) {
      return try WordDocument(bytes)
    } catch {
      throw DiskError(
        vi:
          "\(path) không đọc được như một tệp Word: mở bằng Word hay LibreOffice rồi lưu lại thành .docx",
        en: "\(path) cannot be read as a document of Word: open it and save it as .docx")
    }
  }

  private func say(_ made: StoryImport, _ story: String, _ sent: Sent) {
    for name in sent.others {
      let isOldWord = ["doc", "rtf", "odt"].contains(ImportDecisionCommand.ending(of: name))
      speech.say(
        vi: isOldWord ? "\(name): lưu lại thành .docx rồi chạy lại" : "\(name): không lấy",
        en: isOldWord ? "\(name): save it as .docx and run this again" : "\(name): not taken")
    }
    let words = story.split { $0 == " " || $0 == "\n" }.count
    speech.say(
      vi: "bài viết \(words) chữ, \(made.photos.count) ảnh mới"
        + (made.known.isEmpty ? "" : ", \(made.known.count) ảnh đã có hoặc trùng"),
      en: "a story of \(words) words, new photos: \(made.photos.count)"
        + (made.known.isEmpty ? "" : ", known or twice: \(made.known.count)"))
    for (from, to) in made.photos {
      speech.say(
        vi: "ảnh \(from) → \(to): chưa có alt, hãy ghi một câu tả ảnh; có người thì ghi people",
        en:
          "photo \(from) → \(to): has no alt, write a sentence of what it shows; people, where there are any"
      )
    }
    if let path = made.aside {
      speech.say(
        vi: "sản phẩm đã có bài viết, giữ nguyên; bài mới để ở \(path)",
        en: "the product has a story, which stays; the new one goes to \(path)")
    }
    if let path = made.byHand {
      speech.say(
        vi: "không sửa được \(path): hãy tự ghi", en: "\(path) cannot be changed: write it by hand")
    }
  }

  /// Draws the picture for approval; where it cannot be drawn that is said.
  private func draw(
    _ name: String, _ maker: String, _ story: String, _ photos: [StoryImport.Photo],
    _ tree: DiskTree, _ catalogue: String
  ) throws {
    let work = "\(catalogue)/.ocop/approval"
    let target = "\(catalogue)/imports/\(product)-duyet.jpg"
    do throws(FileSystem.Failure) {
      // What a run that was cut off left there.
      try? FileSystem.removeTree(work)
      try FileSystem.createFolders(work)
      defer { try? FileSystem.removeTree(work) }
      var files: [String] = []
      var seen: Set<[UInt8]> = []
      for (number, photo) in photos.enumerated() where seen.insert(photo.bytes).inserted {
        let path = "\(work)/photo-\(number)"
        _ = try FileSystem.create(path, photo.bytes)
        files.append(path)
      }
      let picture = ApprovalPicture(
        title: name, producer: maker,
        question:
          "Bà con xem giúp: bài và ảnh như trên có đúng không? Đồng ý cho đăng thì trả lời “Đồng ý”.",
        story: story, photos: files)
      guard let drawn = try picture.jpeg(tree, in: work) else {
        return speech.say(
          vi: "không vẽ được ảnh gửi duyệt: thiếu ocop-images hoặc libvips",
          en: "the picture for approval cannot be drawn: ocop-images or libvips is missing")
      }
      try FileSystem.createFolders("\(catalogue)/imports")
      try FileSystem.replace(target, with: drawn.bytes)
      if drawn.isCut {
        speech.say(
          vi: "bài quá dài cho một ảnh: phần cuối không có trong ảnh duyệt, gửi kèm bản chữ",
          en: "the story is too long for one picture: its end is not in it, send the text too")
      }
      if drawn.lostPhotos > 0 {
        speech.say(
          vi: "\(drawn.lostPhotos) ảnh không đọc được, không có trong ảnh duyệt",
          en: "photos that cannot be read, and are not in the picture: \(drawn.lostPhotos)")
      }
    } catch {
      throw DiskError.cannotWrite(target, error)
    }
    speech.say(
      vi: "ảnh để gửi chủ thể duyệt: imports/\(product)-duyet.jpg",
      en: "the picture to send back for approval: imports/\(product)-duyet.jpg")
  }
}
