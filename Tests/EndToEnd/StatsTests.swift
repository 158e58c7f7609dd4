import Foundation
import Support
import Testing

@Suite struct StatsTests {
  private func stats(
    _ arguments: [String], in folder: Folder? = nil
  ) throws -> Program.Outcome {
    try Program.run(
      ["stats", "--catalogue", folder?.path ?? Repository.root.path, "--language", "vi"]
        + arguments)
  }

  /// Lines of the tables of the sample's decisions that are dated within a time, by kind.
  private func countedByHand(from first: String, to last: String) throws -> [String: Int] {
    let folder = Repository.root.appending(path: "content/decisions")
    var counts: [String: Int] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path)
    where name.hasSuffix(".md") && name.split(separator: ".").count == 2 {
      let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      let date = try #require(text.split(separator: "\n").first { $0.hasPrefix("date: ") })
        .dropFirst(6)
      guard first <= date, date <= last else { continue }
      let table = folder.appending(path: name.dropLast(3) + ".csv")
      for line in try String(contentsOf: table, encoding: .utf8).split(whereSeparator: \.isNewline)
      {
        for kind in ["new", "renewed", "upgraded", "corrected", "revoked"]
        where line.contains(",\(kind),") { counts[kind, default: 0] += 1 }
      }
    }
    // Ranks of products whose decision is no record of the sample.
    let products = Repository.root.appending(path: "content/products")
    for name in try FileManager.default.contentsOfDirectory(atPath: products.path) {
      let text = try String(contentsOf: products.appending(path: name), encoding: .utf8)
      guard text.contains("\nrecognitions:"), !text.contains("\nexternal: true") else { continue }
      var date = ""
      for line in text.split(separator: "\n").map({ $0.trimmingCharacters(in: .whitespaces) }) {
        if line.hasPrefix("date: ") { date = String(line.dropFirst(6)) }
        if line.hasPrefix("kind: "), first <= date, date <= last {
          counts[String(line.dropFirst(6)), default: 0] += 1
        }
      }
    }
    return counts
  }

  @Test(arguments: [
    ("2026-2", "2026-06-15", "2026-12-14"), ("2026-1", "2025-12-15", "2026-06-14"),
    ("2025", "2024-12-15", "2025-12-14"),
  ])
  func `the sample's report says what its tables hold`(
    _ period: String, _ first: String, _ last: String
  ) throws {
    let outcome = try stats(["--period", period, "--json"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    let json = try #require(
      JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    let tables = try #require(json["tables"] as? [[String: Any]])
    let rows = try #require(
      tables.first { $0["id"] as? String == "period" }?["rows"] as? [[String: Any]])
    let byHand = try countedByHand(from: first, to: last)
    let names = [
      "new": "Công nhận mới", "renewed": "Công nhận lại", "upgraded": "Nâng hạng",
      "corrected": "Đính chính", "revoked": "Thu hồi",
    ]
    #expect(json["from"] as? String == first && json["to"] as? String == last)
    for (kind, name) in names {
      let values = rows.first { $0["name"] as? String == name }?["values"] as? [Any]
      #expect(values?.first as? Int == byHand[kind] ?? 0, "\(kind)")
    }
  }

  @Test func `tables for people, and a workbook that reads the same`() throws {
    let folder = try Folder()
    let outcome = try stats(["--from", "2026-01-01", "--to", "2026-12-31"])
    #expect(outcome.output.contains("Theo nhóm sản phẩm") && outcome.output.contains("Còn thiếu"))
    let path = "\(folder.path)/bao-cao.xlsx"
    let written = try stats(["--to", "2026-12-31", "--xlsx", path])
    #expect(written.status == 0 && FileManager.default.fileExists(atPath: path))
  }

  @Test func `drafts and what has errors are counted nowhere`() throws {
    let folder = try Folder.sample()
    let before = try stats(["--to", "2026-11-24"], in: folder).output
    try folder.write(
      "content/products/nhap.md",
      "---\nname: Nháp\nset: 21\nproducer: to-hop-tac-gom-ben-song\ncommune: \"00577\"\ndraft: true\n---\n"
    )
    #expect(try stats(["--to", "2026-11-24"], in: folder).output == before)
    try folder.write("content/products/nhap.md", "---\nname: Nháp\n---\n")
    let broken = try stats(["--to", "2026-11-24"], in: folder)
    #expect(broken.status == 1 && broken.output.isEmpty && broken.errors.contains("nhap.md"))
  }

  @Test(arguments: [
    ["--period", "quý 3"], ["--period", "2026", "--to", "2026-01-01"], ["--province", "Hà Tây"],
    ["--from", "2026-02-01", "--to", "2026-01-01"],
  ])
  func `a wrong period or province is wrong use`(_ arguments: [String]) throws {
    #expect(try stats(arguments).status == 2)
  }
}
