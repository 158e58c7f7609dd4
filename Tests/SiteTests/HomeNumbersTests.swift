import Support
import Testing

@Suite struct HomeNumbersTests {
  /// The value of a key of a record's front matter.
  private func value(_ key: String, _ text: String) -> String? {
    text.split(separator: "\n").first { $0.hasPrefix("\(key):") }
      .map { $0.dropFirst(key.count + 1).trimmingCharacters(of: " \"") }
  }

  /// The records of a folder, as their files hold them; translations and removed ones left out.
  private func records(_ folder: String) -> [String: String] {
    var found: [String: String] = [:]
    for (path, bytes) in Repository.sample
    where path.hasPrefix("content/\(folder)/") && path.hasSuffix(".md") {
      let name = path.split(separator: "/")[2].split(separator: ".")
      let text = String(decoding: bytes, as: UTF8.self)
      guard name.count == 2, value("removed", text) == nil, value("external", text) == nil
      else { continue }
      found[String(name[0])] = text
    }
    return found
  }

  /// The sample's rows: product, kind, stars, and the decision they stand in, by date.
  private var rows: [(date: String, decision: String, product: String, kind: String)] {
    var rows: [(date: String, decision: String, product: String, kind: String)] = []
    for (id, text) in records("decisions") {
      let date = value("date", text) ?? ""
      let table = String(
        decoding: Repository.sample["content/decisions/\(id).csv"] ?? [], as: UTF8.self)
      for row in table.split(separator: "\n").dropFirst() {
        let cells = row.split(separator: ",", omittingEmptySubsequences: false)
        rows.append((date, id, String(cells[1]), String(cells[2])))
      }
    }
    return rows.sorted { ($0.date, $0.product) < ($1.date, $1.product) }
  }

  @Test func `each number of the front page is what the content says`() throws {
    let day = "2026-11-24"
    let products = records("products")
    // Recognised within three years, not revoked since, not recalled: counted by hand.
    var running: Set<String> = []
    for row in rows {
      let parts = row.date.split(separator: "-")
      let last = "\((Int(parts[0]) ?? 0) + 3)-\(parts[1])-\(parts[2])"
      switch row.kind {
      case "revoked": running.remove(row.product)
      case "corrected": break
      default: if last >= day { running.insert(row.product) }
      }
    }
    // Recognitions that stand in the product itself, for want of a decision's record.
    for (id, text) in products {
      guard let own = text.split(separator: "recognitions:").dropFirst().first,
        let date = own.split(separator: "date: ").dropFirst().first?.prefix(10)
      else { continue }
      if date >= "2023-11-24" { running.insert(id) }
    }
    running = running.filter { id in
      products[id].map { value("suspended", $0) == nil } ?? false
    }
    let makers = Set(running.compactMap { value("producer", products[$0] ?? "") })
    let communes = Set(running.compactMap { value("commune", products[$0] ?? "") })
    let points = records("points").values.filter { value("status", $0) == nil }

    let built = try build(.sample, on: day)
    let page = built.text("vi/index.html")
    func figure(_ count: Int, _ label: String) -> String {
      "<span class=\"figure\">\(count)</span> \(label)</a>"
    }
    #expect(page.contains(figure(running.count, "sản phẩm đang được công nhận")))
    #expect(page.contains(figure(makers.count, "chủ thể")))
    #expect(page.contains(figure(communes.count, "xã, phường")))
    #expect(page.contains(figure(points.count, "điểm bán")))
    // The lists that the numbers lead to say them too.
    let recognised = "có sản phẩm đang được công nhận</p>"
    #expect(built.text("vi/chu-the/index.html").contains("· \(makers.count) \(recognised)"))
    #expect(built.text("vi/xa-phuong/index.html").contains("· \(communes.count) \(recognised)"))
    #expect(built.text("vi/diem-ban/index.html").contains("· \(points.count) đang mở</p>"))
    #expect(running.count > 50 && makers.count > 35 && communes.count >= 30)
  }

  @Test func `the sample has the breadth it promises`() {
    let products = records("products")
    #expect(products.count >= 60)
    #expect(records("communes").count >= 30)
    #expect(records("points").count >= 16)
    let kinds = Set(records("points").values.compactMap { value("kind", $0) })
    #expect(kinds.count >= 8)
    let types = Set(records("producers").values.compactMap { value("type", $0) })
    #expect(types.count == 6)
    let big = rows.filter { $0.decision == "qd-mau-02-2026" }
    var counts: [String: Int] = [:]
    for row in big { counts[row.kind, default: 0] += 1 }
    #expect(
      counts == ["new": 19, "renewed": 12, "upgraded": 4, "corrected": 1, "revoked": 1])
    for (id, text) in products {
      let story = text.split(separator: "---\n", maxSplits: 2).last ?? ""
      let words = story.split { $0.isWhitespace }.count
      #expect((150...500).contains(words), "\(id): \(words) words")
    }
  }
}

extension Substring {
  /// Without some characters at both ends.
  fileprivate func trimmingCharacters(of characters: String) -> String {
    var text = self
    while let first = text.first, characters.contains(first) { text.removeFirst() }
    while let last = text.last, characters.contains(last) { text.removeLast() }
    return String(text)
  }
}
