internal import Catalogue
internal import Diagnostics
internal import Markup
internal import Site

/// What the next officer has to know: a file beside `content/`, of which the first part is written by the
/// program and the rest by the one who leaves.
struct HandoverNote {
  static let fileName = "SO-BAN-GIAO.md"
  /// Below this line nothing is ever changed.
  private static let line = BilingualText(
    vi: "<!-- ocop: phần dưới do người bàn giao viết, được giữ nguyên -->",
    en: "<!-- ocop: what is below is written by whoever hands over, and stays -->")

  private let site: Site
  private let report: Report
  private let places: (SourceSpan) -> String
  private let language: MessageLanguage

  /// - Parameters:
  ///   - report: what `check` said of the site.
  ///   - places: how a place in a source is named.
  init(
    of site: Site, _ report: Report, _ places: @escaping (SourceSpan) -> String,
    in language: MessageLanguage
  ) {
    (self.site, self.report, self.places, self.language) = (site, report, places, language)
  }

  /// Writes the file beside `content/`; what people wrote into it stays.
  func write(to folder: String) throws(DiskError) {
    let path = "\(folder)/\(Self.fileName)"
    var old: [UInt8]?
    do throws(FileSystem.Failure) {
      if try FileSystem.status(of: path) != nil { old = try FileSystem.read(path) }
    } catch {
      throw .cannotRead(path, error)
    }
    guard let bytes = bytes(after: old) else {
      throw DiskError(
        vi:
          "\(Self.fileName) không còn dòng đánh dấu phần của người bàn giao; đổi tên tệp ấy rồi chạy lại",
        en:
          "\(Self.fileName) has lost the line below which people write; rename it and run this again"
      )
    }
    do throws(FileSystem.Failure) {
      try FileSystem.replace(path, with: bytes)
    } catch {
      throw .cannotWrite(path, error)
    }
    let said = BilingualText(
      vi: "đã ghi \(Self.fileName); điền phần cuối của nó",
      en: "wrote \(Self.fileName); fill in its last part")
    FileSystem.say(said.text(in: language) + "\n")
  }

  /// The file, with what people wrote into the one of before.
  ///
  /// - Returns: nil where the one of before has lost the line, so that nobody knows what is whose.
  private func bytes(after old: [UInt8]?) -> [UInt8]? {
    var own = ownPart.text(in: language)
    if let old {
      let text = String(decoding: old, as: UTF8.self)
      // It may have been written in the other language.
      let parts = [Self.line.vietnamese, Self.line.english].lazy.map {
        text.split(separator: $0, maxSplits: 1, omittingEmptySubsequences: false)
      }.first { $0.count == 2 }
      guard let parts else { return nil }
      own = String(parts[1])
    }
    return Array(
      (programPart.text(in: language) + Self.line.text(in: language) + own).utf8)
  }

  private var programPart: BilingualText {
    let due = site.facts(dueWithin: 90)
    func facts(_ language: MessageLanguage) -> String {
      list(
        due.map { fact in
          let what =
            if case .rank(let stars) = fact.kind { "OCOP \(stars)★" } else {
              fact.kind.name.text(in: language)
            }
          return "\(fact.lastDay): \(what), \(fact.name) (`\(places(fact.span))`)"
        }, language)
    }
    func items(_ language: MessageLanguage) -> String {
      list(
        site.readiness(unreviewedLanguages: 0).filter { $0.state != .ready }.map { item in
          item.text.text(in: language) + (item.toDo.map { "; \($0.text(in: language))" } ?? "")
        }, language)
    }
    func warnings(_ language: MessageLanguage) -> String {
      list(
        report.diagnostics.map { "`\(places($0.span))`: \($0.message.text.text(in: language))" },
        language)
    }
    let languages = site.languageCodes.joined(separator: ", ")
    let next = site.nextChange.map { "\($0)" }
    return BilingualText(
      vi: """
        # Sổ bàn giao: \(site.title)

        Lập ngày \(site.day) bằng `ocop check --handover`. Phần này được viết lại mỗi lần chạy lệnh.

        ## Trang

        - Địa chỉ: <\(site.baseURL)>
        - Ngôn ngữ: \(languages)
        - Thiết lập: `content/catalogue.yaml`; nội dung: `content/`; trang để đăng: `site/`
        - `.ocop/` là bộ nhớ giữa các lần dựng, mất cũng dựng lại được; đừng gửi cho ai

        ## Hẹn giờ

        - \(next.map { "Trang đổi vào ngày \($0): dựng lại từ ngày ấy" } ?? "Chưa có ngày nào trang phải đổi")
        - Dựng lại mỗi đêm: `15 17 * * *  ocop build --catalogue …` (giờ UTC), rồi tải lên máy chủ

        ## Hết hạn trong 90 ngày (\(due.count))

        \(facts(.vietnamese))
        ## Nên xem lại

        \(items(.vietnamese))
        ## Cảnh báo đang mở (\(report.diagnostics.count))

        \(warnings(.vietnamese))

        """,
      en: """
        # Handing over: \(site.title)

        Made on \(site.day) by `ocop check --handover`. This part is written anew each time.

        ## The site

        - Address: <\(site.baseURL)>
        - Languages: \(languages)
        - Settings: `content/catalogue.yaml`; content: `content/`; what is published: `site/`
        - `.ocop/` is what builds remember; it can be lost, and should be sent to nobody

        ## The timer

        - \(next.map { "The site changes on \($0): build it again from that day" } ?? "There is no day on which the site has to change")
        - Build it each night: `15 17 * * *  ocop build --catalogue …` (UTC), then upload

        ## Ends within 90 days (\(due.count))

        \(facts(.english))
        ## To look at

        \(items(.english))
        ## Open warnings (\(report.diagnostics.count))

        \(warnings(.english))

        """)
  }

  private func list(_ items: [String], _ language: MessageLanguage) -> String {
    guard !items.isEmpty else {
      return BilingualText(vi: "- không có\n", en: "- none\n").text(in: language)
    }
    return items.map { "- \($0)\n" }.joined()
  }

  private var ownPart: BilingualText {
    BilingualText(
      vi: """


        ## Người bàn giao điền (đừng ghi mật khẩu vào đây)

        - Tên miền: đăng ký ở đâu, ai đứng tên, hết hạn ngày nào:
        - Máy chủ: của ai, ai giữ tài khoản, mật khẩu cất ở đâu:
        - Máy chạy lịch dựng mỗi đêm:
        - Bản sao lưu của `content/`:
        - Giấy đồng ý công bố thông tin cá nhân cất ở đâu:
        - Ai duyệt nội dung trước khi đăng:
        - Việc đang làm dở:

        """,
      en: """


        ## To be filled in by the one who leaves (no passwords)

        - The domain: where it is registered, in whose name, until when:
        - The server: whose, who has the account, where its password is kept:
        - The machine of the nightly build:
        - The backup of `content/`:
        - Where the consents to publish personal data are kept:
        - Who looks at the content before it is published:
        - What is not finished:

        """)
  }
}
