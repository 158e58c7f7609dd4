import Diagnostics
import Foundation
import Support
import Testing

@Suite struct CheckTests {
  private static let cases = Repository.root.appending(path: "Tests/EndToEnd/Cases")

  @Test(arguments: ["vi", "en"])
  func `forty mistakes in forty files are all listed at their places`(_ language: String) throws {
    let folder = Self.cases.appending(path: "mistakes")
    let outcome = try Program.run([
      "check", "--catalogue", folder.path, "--date", "2026-11-24", "--language", language,
    ])
    #expect(outcome.status == 1)
    let golden = folder.appending(path: "expected.\(language).txt")
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      try Data(outcome.errors.utf8).write(to: golden)
    }
    #expect(outcome.errors == String(decoding: try Data(contentsOf: golden), as: UTF8.self))
    let files = outcome.errors.split(separator: "\n").filter { $0.hasPrefix("content/") }
      .compactMap { $0.split(separator: ":").first }
    #expect(files.count == 40)
    #expect(Set(files).count == 40)
  }

  @Test func `machines get the same as JSON`() throws {
    let outcome = try Program.run([
      "check", "--catalogue", Self.cases.appending(path: "mistakes").path, "--json",
      "--date", "2026-11-24",
    ])
    let objects = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    let list = try #require(objects as? [[String: Any]])
    #expect(list.count == 40)
    #expect(list.allSatisfy { $0["line"] is Int && $0["column"] is Int && $0["message"] is String })
  }

  @Test func `a good catalogue is said to be one`() throws {
    let folder = try Folder()
    for file in MemoryTree.catalogue.files {
      let bytes = try MemoryTree.catalogue.bytes(of: file.path)
      try folder.write(file.path, String(decoding: bytes, as: UTF8.self))
    }
    let outcome = try Program.run([
      "check", "--catalogue", folder.path, "--date", "2026-11-24", "--language", "vi",
    ])
    #expect(outcome.status == 0)
    #expect(
      outcome.output
        == "đã đọc 1 sản phẩm, 1 chủ thể, 1 xã, phường, 1 quyết định\nkhông thấy lỗi nào\n")
    #expect(outcome.errors.isEmpty)
  }

  @Test(arguments: [
    (["--version"], 0), (["--help"], 0), (["build", "--help"], 0), (["bild"], 2),
    (["build", "--date", "hôm nay"], 2), (["check", "--jobs", "0"], 2),
    (["check", "--catalogue", "/none/such"], 3),
  ])
  func `the exit code says what kind of end it was`(_ arguments: [String], _ status: Int) throws {
    #expect(Int(try Program.run(arguments).status) == status)
  }

  @Test func `messages follow LANG and --language`() throws {
    let broken = ["check", "--catalogue", Self.cases.appending(path: "mistakes").path]
    let vietnamese = try Program.run(broken, environment: ["LANG": "vi_VN.UTF-8"])
    #expect(vietnamese.errors.contains("lỗi: "))
    let english = try Program.run(
      broken + ["--language", "en"], environment: ["LANG": "vi_VN.UTF-8"])
    #expect(english.errors.contains("error: "))
    let help = try Program.run(["--help"], environment: ["LANG": "vi_VN.UTF-8"])
    #expect(help.output.contains("Dựng trang giới thiệu sản phẩm OCOP"))
  }

  @Test(arguments: ["vi", "en"])
  func `a new catalogue has no mistakes and builds`(_ language: String) throws {
    let folder = try Folder()
    let target = folder.path + "/moi"
    #expect(try Program.run(["new", target, "--language", language]).status == 0)
    let check = try Program.run([
      "check", "--catalogue", target, "--date", "2026-11-24", "--language", "en",
    ])
    #expect(check.output.hasPrefix("read ") && check.output.hasSuffix("nothing wrong was found\n"))
    #expect(try Program.run(["build", "--catalogue", target]).status == 0)
    #expect(folder.exists("moi/site/\(language)/index.html"))
    #expect(try Program.run(["new", target]).status == 3)
  }

  @Test func `a decision's news is drafted with its counts, and no name of a maker`() throws {
    let folder = try Folder.sample()
    func make(_ decision: String) throws -> Program.Outcome {
      try Program.run([
        "new", "news", "2026-01-02-cong-nhan", "--from", decision, "--catalogue", folder.path,
        "--language", "vi",
      ])
    }
    #expect(try make("khong-co").status == 2)
    let outcome = try make("qd-mau-01-2025")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("/q/decision/qd-mau-01-2025/"), "\(outcome.output)")
    let news = try folder.read("content/news/2026-01-02-cong-nhan.md")
    #expect(news.contains("\ndraft: true\n"))
    #expect(news.contains("](../products/che-lam-gung.md)"))
    #expect(news.contains("](../decisions/qd-mau-01-2025.md)"))
    let check = try Program.run(["check", "--drafts", "--catalogue", folder.path])
    #expect(check.status == 0, "\(check.errors)")
  }

  @Test func `a new record is written where nothing is wrong with its answers`() throws {
    let folder = try Folder()
    let target = "\(folder.path)/catalogue"
    #expect(try Program.run(["new", target, "--language", "vi"]).status == 0)
    func make(_ words: [String]) throws -> Program.Outcome {
      try Program.run(["new"] + words + ["--catalogue", target, "--language", "vi"])
    }
    let product = [
      "product", "mam-01", "--name", "Mắm ruốc: loại 1", "--producer", "lo-gom-mau", "--commune",
      "00577",
    ]
    let wrong = try make(product + ["--set", "99"])
    #expect(wrong.status == 1)
    #expect(wrong.errors.contains("content/products/mam-01.md:12:6"), "\(wrong.errors)")
    let unknown = try make(product + ["--sett", "9"])
    #expect(unknown.status == 2)
    #expect(unknown.errors.contains("có phải “--set”?"))
    #expect(try make(product + ["--set=9"]).status == 0)
    #expect(try make(product + ["--set=9"]).errors.contains("đã có sản phẩm “mam-01”"))
    let decision = ["decision", "qd-1-2026", "--number", "1/QĐ-UBND", "--date", "05/08/2026"]
    #expect(
      try make(decision + ["--authority", "UBND tỉnh Lâm Đồng", "--level", "tỉnh"]).status == 0)
    let check = try Program.run(["check", "--catalogue", target, "--language", "vi"])
    #expect(check.status == 0, "\(check.errors)")
    #expect(check.output.contains("2 sản phẩm"), "\(check.output)")
  }

  @Test func `links out of the content are not followed`() throws {
    let folder = try Folder.sample()
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/content/pages/mat.md", withDestinationPath: "/etc/passwd")
    let outcome = try Program.run(["check", "--catalogue", folder.path, "--language", "en"])
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("content/pages/mat.md"))
    #expect(outcome.errors.contains("this is a symbolic link"))
    #expect(!outcome.errors.contains("root:"))
  }

  @Test func `a theme's maker is told which names a template may use`() throws {
    let all = try Program.run(["theme", "names"])
    #expect(all.status == 0)
    #expect(all.output.contains("product\n"))
    let product = try Program.run(["theme", "names", "product", "--language", "en"])
    #expect(product.status == 0)
    #expect(product.output.contains("On every page:"))
    let wrong = try Program.run(["theme", "names", "prodct", "--language", "vi"])
    #expect(wrong.status == 2)
    #expect(wrong.errors.contains("có phải là “product”?"))
  }
}
