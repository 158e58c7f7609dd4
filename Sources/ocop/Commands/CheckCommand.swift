internal import ArgumentParser
internal import Catalogue
internal import Diagnostics
internal import Imagery
internal import Markup
internal import Site

/// `ocop check`: everything that is wrong or missing; nothing is written.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: Speech.text(
      vi: "Tìm mọi chỗ sai hoặc thiếu; không ghi gì cả.",
      en: "Finds everything wrong or missing; writes nothing."))

  @OptionGroup var options: CatalogueOptions

  @Flag(
    help: ArgumentHelp(
      Speech.text(
        vi: "liệt kê mọi thông tin cá nhân được công khai và vì sao",
        en: "list every personal particular that is public, and why")))
  var privacy = false

  @Option(
    help: ArgumentHelp(
      Speech.text(
        vi: "liệt kê mọi tệp có chứa một bản ghi, hoặc nguồn của một trang theo địa chỉ",
        en: "list every file that holds a record, or where a page comes from, by its address"),
      valueName: "id|address"))
  var trace: String?

  @Flag(
    help: ArgumentHelp(
      Speech.text(
        vi: "liệt kê bản dịch còn thiếu hoặc cũ hơn bản gốc",
        en: "list translations that are missing or older than their original")))
  var translations = false

  @Option(
    help: ArgumentHelp(
      Speech.text(
        vi: "liệt kê sản phẩm hết hạn trong số ngày này",
        en: "list the products whose ranks end within so many days"),
      valueName: "days"))
  var due: Int?

  @Flag(
    help: ArgumentHelp(
      Speech.text(vi: "cảnh báo cũng tính là lỗi", en: "count warnings as errors too")))
  var strict = false

  func run() throws {
    var report = Report()
    var timings = Timings()
    let folder = try options.folder()
    let tree = try options.tree(folder, report: &report)
    let media = MediaCache(
      of: tree, in: MediaCache.folder(of: folder), .look, jobs: options.jobs)
    let build = Build(of: tree, options.request(folder), media: media)
    let isPlain = !privacy && trace == nil && !translations && due == nil
    // What it is asked for is told of the site; else the stages that find faults are enough.
    var site: Site?
    if isPlain {
      build.check(report: &report, timings: &timings)
    } else {
      site = build.site(report: &report, timings: &timings)
    }
    options.print(options.messages(report, tree))
    if report.hasErrors { throw options.status(of: report) }
    if let site { try list(of: site, tree) }
    if strict, !report.diagnostics.isEmpty { throw ExitStatus.contentHasErrors }
    guard isPlain, report.diagnostics.isEmpty, !options.json else { return }
    say(BilingualText(vi: "không thấy lỗi nào", en: "nothing wrong was found"))
  }

  /// Prints what was asked for.
  private func list(of site: Site, _ tree: DiskTree) throws {
    if privacy {
      list(site.publicParticulars, in: tree)
      list(site.withheldParticulars, in: tree)
      list(site.publishedDocuments, in: tree)
    }
    if let trace { try list(trace, in: tree, site) }
    if translations {
      list(site.translationGaps)
      list(site.undescribedPhotos)
    }
    if let due { list(site.products(dueWithin: due), within: due) }
  }

  private func say(_ text: BilingualText) {
    FileSystem.say(text.text(in: options.language) + "\n")
  }

  /// A file and a line of it, or a cell.
  private func place(_ span: SourceSpan, in tree: DiskTree) -> String {
    if case .cell(let cell) = span.place { return "\(span.path):\(cell.address)" }
    let bytes = (try? tree.bytes(of: span.path)) ?? []
    return "\(span.path):\(LineIndex(bytes).position(of: span.range.lowerBound).line)"
  }

  private func list(
    _ withheld: [(id: String, particular: WithheldParticular)], in tree: DiskTree
  ) {
    for (id, particular) in withheld {
      let reason = particular.reason.text(in: options.language)
      FileSystem.say("\(place(particular.span, in: tree)): \(id): \(particular.key): \(reason)\n")
    }
    say(
      BilingualText(
        vi: "\(withheld.count) thông tin cá nhân đã ghi mà không đăng",
        en: "personal particulars that are written and not shown: \(withheld.count)"))
  }

  private func list(_ particulars: [PublicParticular], in tree: DiskTree) {
    for particular in particulars {
      let reason = particular.reason.text.text(in: options.language)
      FileSystem.say(
        "\(place(particular.span, in: tree)): \(particular.id): \(particular.key): "
          + "\(particular.value) – \(reason)\n")
    }
    let count = particulars.count
    say(
      BilingualText(
        vi: "\(count) thông tin cá nhân đang công khai",
        en: "personal particulars that are public: \(count)"))
  }

  private func list(_ documents: [Site.PublishedDocument], in tree: DiskTree) {
    for (id, file, facts) in documents {
      var notes: [BilingualText] = []
      if facts.isSigned {
        notes.append(BilingualText(vi: "có chữ ký số, đăng nguyên", en: "signed, published whole"))
      }
      let authors = facts.authors.joined(separator: ", ")
      if !authors.isEmpty {
        notes.append(
          facts.isSigned
            ? BilingualText(vi: "người làm ra tệp: \(authors)", en: "made by \(authors)")
            : BilingualText(
              vi: "không đăng tên người làm ra tệp: \(authors)",
              en: "who made it is left out: \(authors)"))
      }
      if !facts.attachments.isEmpty {
        let list = facts.attachments.joined(separator: ", ")
        notes.append(BilingualText(vi: "tệp đính kèm: \(list)", en: "files in it: \(list)"))
      }
      notes.append(
        BilingualText(
          vi: "hãy xem: có địa chỉ, điện thoại hay họ tên người trong hộ không?",
          en: "please look: does it show the address, telephone or people of a household?"))
      let text = notes.map { $0.text(in: options.language) }.joined(separator: "; ")
      FileSystem.say("\(place(file.span, in: tree)): \(id): \(file.name) – \(text)\n")
    }
    say(
      BilingualText(
        vi: "\(documents.count) bản quét, tài liệu đang công khai",
        en: "scans and documents that are public: \(documents.count)"))
  }

  private func list(_ id: String, in tree: DiskTree, _ site: Site) throws {
    if id.contains("/") { return try list(originOf: id, in: tree, site) }
    guard let (sources, files) = site.files(holding: id, in: tree) else {
      Speech.complain(
        BilingualText(
          vi: "không có bản ghi nào mang mã “\(id)”", en: "no record has the id “\(id)”"))
      throw ExitStatus.wrongUse
    }
    for path in sources { FileSystem.say(path + "\n") }
    for path in files { FileSystem.say("site/\(path)\n") }
    say(
      BilingualText(
        vi: "\(sources.count) tệp nguồn và \(files.count) tệp của trang có “\(id)”",
        en: "files that hold “\(id)”: \(sources.count) of the content, \(files.count) of the site"))
  }

  private func list(originOf address: String, in tree: DiskTree, _ site: Site) throws {
    guard let origin = site.origin(ofPageAt: address) else {
      Speech.complain(
        BilingualText(
          vi: "trang không có địa chỉ “\(address)”",
          en: "the site has no page at “\(address)”"))
      throw ExitStatus.wrongUse
    }
    if origin.own.isEmpty {
      say(
        BilingualText(
          vi:
            "trang này không của riêng một bản ghi nào; chữ của nó ở \(Settings.path) và giao diện",
          en: "no single record makes this page; its words are in \(Settings.path) and the theme"))
    }
    for span in origin.own { FileSystem.say(place(span, in: tree) + "\n") }
    for span in origin.others {
      let text = BilingualText(vi: "cũng hiện trên trang", en: "shown on the page too")
      FileSystem.say("\(place(span, in: tree))  (\(text.text(in: options.language)))\n")
    }
    FileSystem.say("templates/\(origin.template).mustache\n")
  }

  private func list(_ gaps: [Site.TranslationGap]) {
    for gap in gaps {
      let text: BilingualText =
        switch gap.state {
        case .missing: BilingualText(vi: "chưa có bản dịch", en: "not translated")
        case .stale: BilingualText(vi: "cũ hơn bản gốc", en: "older than its original")
        case .unmarked:
          BilingualText(
            vi: "chưa ghi dịch từ bản gốc nào", en: "from which original is not noted")
        }
      let line = gap.original.map { "; translated: {from: \($0)}" } ?? ""
      FileSystem.say(
        "\(gap.language.code): \(gap.path): \(text.text(in: options.language))\(line)\n")
    }
    let missing = gaps.count { $0.state == .missing }
    let stale = gaps.count { $0.state == .stale }
    say(
      BilingualText(
        vi: "\(missing) bản dịch còn thiếu, \(stale) bản dịch cũ",
        en: "translations missing: \(missing), out of date: \(stale)"))
  }

  private func list(_ photos: [Site.UndescribedPhotos]) {
    for (language, count) in photos {
      say(
        BilingualText(
          vi: "\(language.code): \(count) ảnh chưa có chữ mô tả (alt)",
          en: "\(language.code): photos without a text that describes them (alt): \(count)"))
    }
  }

  private func list(_ products: [Site.DueProduct], within days: Int) {
    for product in products {
      FileSystem.say(
        "\(product.lastDay)  \(product.stars)★  \(product.name)  (\(product.path))\n")
    }
    say(
      BilingualText(
        vi: "\(products.count) sản phẩm hết hạn trong \(days) ngày tới",
        en: "products whose ranks end within \(days) days: \(products.count)"))
  }
}
