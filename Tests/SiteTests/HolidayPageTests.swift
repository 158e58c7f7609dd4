import Support
import Testing

/// The dates of holidays that hours name.
@Suite struct HolidayPageTests {
  private func page(_ hours: String, _ files: [String: String] = [:]) throws -> Built {
    try build(
      MemoryTree.catalogue.adding([
        "content/points/quay.md":
          "---\nname: Quầy\nkind: retail\ncommune: \"00577\"\nhours: \"\(hours)\"\n---\n"
      ]).adding(files))
  }

  @Test func `what the Government has not said yet is marked as expected`() throws {
    let built = try page("Mo-Su 08:00-17:00; PH off")
    let text = built.text("vi/diem-ban/quay/index.html").replacing("\u{2060}", with: "")
    #expect(text.contains("Ngày nghỉ lễ"))
    // Of 2026 the days were announced, of 2027 they are not yet.
    #expect(text.contains("16–20/02/2026;") && text.contains("06–08/02/2027 (dự kiến);"))
    #expect(built.text("en/sales-points/quay/index.html").contains("February 2027 (expected)"))
    #expect(built.text("data/build.json").contains("\"next_change\":\"2027-01-01\""))
  }

  @Test func `what was announced is certain, and hours without holidays list none`() throws {
    let announced = """
      - {holiday: tet, from: 2027-02-04, to: 2027-02-10, announced: 2026-10-28}
      """
    let text = try page("Mo-Su 08:00-17:00; PH off", ["content/holidays.yaml": announced])
      .text("vi/diem-ban/quay/index.html").replacing("\u{2060}", with: "")
    #expect(text.contains("04–10/02/2027;") && !text.contains("dự kiến"))
    let without = try page("Mo-Su 08:00-17:00").text("vi/diem-ban/quay/index.html")
    #expect(!without.contains("Ngày nghỉ lễ"))
  }
}
