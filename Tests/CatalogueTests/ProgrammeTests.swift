import Diagnostics
import Support
import Testing

@testable import Catalogue

@Suite struct ProgrammeTests {
  @Test(
    arguments: [
      ("30", Amount.Bound.exact, 30, nil, false), ("02", .exact, 2, nil, false),
      ("10–12", .exact, 10, 12, false), ("8 - 10", .exact, 8, 10, false),
      ("từ 8 đến 10", .exact, 8, 10, false), ("ít nhất 10-12", .least, 10, 12, false),
      ("Tối thiểu 5", .least, 5, nil, false), ("từ 3 trở lên", .least, 3, nil, false),
      ("≥ 2", .least, 2, nil, false), ("at least 30 %", .least, 30, nil, true),
      ("khoảng 2.400", .about, 2400, nil, false), ("about 1,200", .about, 1200, nil, false),
      ("không quá 1,5%", .most, 1.5, nil, true), ("80% – 90%", .exact, 80, 90, true),
      ("12,5", .exact, 12.5, nil, false), ("1.250.000", .exact, 1_250_000, nil, false),
      ("từ 5", .least, 5, nil, false), ("0,125", .exact, 0.125, nil, false),
      ("0", .exact, 0, nil, false),
    ] as [(String, Amount.Bound, Double, Double?, Bool)])
  func `amounts are read as plans write them`(
    _ text: String, _ bound: Amount.Bound, _ low: Double, _ high: Double?, _ isPercent: Bool
  ) throws {
    let amount = try #require(Amount(text))
    #expect(amount.bound == bound && amount.low == low)
    #expect(amount.high == high && amount.isPercent == isPercent)
  }

  @Test(arguments: [
    "", "nhiều", "12-10", "5 sản phẩm", "3.", "1.2.3", "mỗi huyện 2", "-5", "%",
    "0,0000001", "9999999999999999",
  ])
  func `what is no amount is none`(_ text: String) {
    #expect(Amount(text) == nil)
  }

  private func plan(_ targets: String, _ more: String = "") -> MemoryTree {
    .with(
      "plans/kh-2026.md",
      "---\ntitle: Kế hoạch\nstarts: 2025-12-01\nends: 2026-11-30\n\(more)targets:\n\(targets)---\n"
    )
  }

  @Test(arguments: [
    ("recognised", "2026-11-24", 1), ("recognised", "2025-12-14", 0), ("valid", "2026-11-24", 1),
    ("valid", "2029-01-01", 1), ("producers", "2026-11-24", 1), ("points", "2026-11-24", 0),
    ("villages", "2026-11-24", 0), ("fairs", "2026-11-24", 0),
  ])
  func `the catalogue counts what a target asks for, up to the plan's last day`(
    _ counts: String, _ day: String, _ expected: Double
  ) throws {
    let loaded = try load(
      plan("  - {title: A, amount: 2, counts: \(counts)}\n"), on: day)
    #expect(!loaded.report.hasErrors)
    #expect(loaded.catalogue.plans[0].progress[0].whole?.value == expected)
  }

  @Test(arguments: [
    ("10–12", 11.0, 1.0), ("10–12", 9, 0.9), ("10–12", 15, 1.25), ("ít nhất 4", 2, 0.5),
    ("không quá 5", 4, 1), ("không quá 5", 10, 0.5), ("80%", 60, 0.75),
  ])
  func `what is within a span or below a limit is wholly reached`(
    _ amount: String, _ reached: Double, _ share: Double
  ) throws {
    #expect(try #require(Amount(amount)).share(of: reached) == share)
  }

  @Test func `of a plan that is over, what has no days is not counted, and that is told`() throws {
    let text =
      "  - {title: A, amount: 2, counts: points}\n  - {title: B, amount: 2, counts: recognised}\n"
    let loaded = try load(plan(text), on: "2026-12-01")
    #expect(loaded.catalogue.plans[0].isOver)
    #expect(loaded.catalogue.plans[0].progress.map { $0.whole?.value } == [nil, 1])
    #expect(loaded.lines.count == 1 && loaded.lines[0].contains("warning: counted-too-late"))
  }

  @Test func `what was corrected or revoked within the time counts as it was left`() throws {
    func tree(_ row: String) -> MemoryTree {
      plan(
        "  - {title: A, amount: 2, counts: recognised, stars: 5}\n  - {title: B, amount: 2, counts: recognised}\n"
      )
      .adding([
        "content/decisions/qd-2.md":
          "---\nnumber: 2/QĐ\ndate: 2026-03-01\nauthority: UBND\nlevel: province\n---\n",
        "content/decisions/qd-2.csv": "product,kind,stars,revokes\nbinh-gom,\(row)\n",
      ])
    }
    func counted(_ row: String) throws -> [Double?] {
      try load(tree(row)).catalogue.plans[0].progress.map { $0.whole?.value }
    }
    #expect(try counted("corrected,5,") == [1, 1])
    #expect(try counted("revoked,,qd-1") == [0, 0])
  }

  @Test func `stars, places and parts narrow what is counted`() throws {
    let loaded = try load(
      plan(
        """
          - {title: A, amount: 2, counts: recognised, stars: 5}
          - title: B
            amount: 2
            counts: recognised
            communes: ["00577"]
            parts:
              - {place: Bát Tràng, amount: 1, communes: ["00577"]}
              - {place: các xã khác, amount: 2, each: true}
              - {place: Hoa Lộc, amount: 1, communes: ["16072"]}
              - {place: Tây Hồ, amount: 1, reached: {value: 3}}
          - {title: C, amount: 50%, reached: {value: "40,5"}}
          - {title: D, amount: 3}

        """))
    #expect(loaded.lines.isEmpty)
    let progress = loaded.catalogue.plans[0].progress
    #expect(progress.map { $0.whole?.value } == [0, 1, 40.5, nil])
    #expect(progress[1].parts.map { $0?.value } == [1, nil, 0, 3])
    #expect(progress[0].whole?.countedOn != nil && progress[1].parts[3]?.countedOn == nil)
  }

  @Test(arguments: [
    ("  - {title: A, amount: nhiều}\n", "not-an-amount"),
    (
      "  - {title: A, amount: 2, counts: recognised, reached: {value: 1}}\n", "counted-and-reported"
    ),
    ("  - {title: A, amount: 20%, counts: recognised}\n", "counted-share"),
    ("  - {title: A, amount: 2, counts: points, stars: 4}\n", "stars-of-nothing"),
    ("  - {title: A, amount: 2, counts: hoa}\n", "unknown-word"),
    ("  - {title: A, amount: 2, communes: [\"99999\"]}\n", "unknown-reference"),
    ("  - {amount: 2}\n", "missing-key"),
  ])
  func `a mistake in a target is told`(_ target: String, _ message: String) throws {
    let lines = try load(plan(target)).lines
    #expect(lines.count == 1 && lines[0].contains("error: \(message)"), "\(lines)")
  }

  @Test func `a plan that ends before it starts is an error`() throws {
    let tree = MemoryTree.with(
      "plans/a.md", "---\ntitle: A\nstarts: 2026-02-01\nends: 2026-01-01\n---\n")
    #expect(try load(tree).lines.first?.contains("plan-ends-before-it-begins") == true)
    let counting = MemoryTree.with(
      "plans/a.md",
      "---\ntitle: A\nstarts: 2026-02-01\nends: 2026-01-01\n"
        + "targets: [{title: T, amount: 1, counts: recognised}]\n---\n")
    #expect(try load(counting).lines.count == 1)
  }

  private static func papers(_ lines: String, _ other: String = "") -> MemoryTree {
    MemoryTree.catalogue.adding([
      "content/documents/a.md": "---\ntitle: A\nkind: criteria\ndate: 2023-02-24\n\(lines)---\n",
      "content/documents/b.md": "---\ntitle: B\nkind: criteria\ndate: 2026-05-22\n\(other)---\n",
    ])
  }

  @Test(arguments: [
    ("", "2026-01-01", Paper.Standing.inForce), ("", "2023-02-23", .toCome),
    ("in_force: 2023-03-10\n", "2023-03-09", .toCome),
    ("ends: 2025-12-31\n", "2025-12-31", .inForce),
    ("ends: 2025-12-31\n", "2026-01-01", .ended), ("replaced_by: b\n", "2026-05-21", .inForce),
    ("replaced_by: b\n", "2026-05-22", .ended),
  ])
  func `a paper holds until another takes its place, or it ends`(
    _ lines: String, _ day: String, _ standing: Paper.Standing
  ) throws {
    let loaded = try load(Self.papers(lines), on: day)
    let entry = loaded.catalogue.papers[0]
    #expect(entry.standing == standing)
    #expect((entry.successor != nil) == (standing == .ended && lines.contains("replaced_by")))
    #expect(loaded.catalogue.nextChange.map { "\($0)" > day } != false)
  }

  @Test func `the day on which a paper changes is a day to build again`() throws {
    let loaded = try load(Self.papers("replaced_by: b\n"), on: "2026-05-01")
    #expect(loaded.catalogue.nextChange.map { "\($0)" } == "2026-05-22")
    let ending = try load(Self.papers("ends: 2026-04-30\n"), on: "2026-04-01")
    #expect(ending.catalogue.nextChange.map { "\($0)" } == "2026-05-01")
  }

  @Test(arguments: [
    ("replaced_by: a\n", "replaced-in-a-circle"), ("replaced_by: c\n", "unknown-reference"),
    ("ends: 2020-01-01\n", "paper-ends-before-it-holds"),
  ])
  func `a mistake in a paper is told`(_ lines: String, _ message: String) throws {
    let found = try load(Self.papers(lines)).lines
    #expect(found.count == 1 && found[0].contains(message), "\(found)")
  }

  @Test func `papers that replace each other are told, by an id of before too`() throws {
    let circle = try load(Self.papers("replaced_by: b\n", "replaced_by: a\n")).lines
    #expect(circle.count == 2 && circle.allSatisfy { $0.contains("replaced-in-a-circle") })
    let itself = try load(Self.papers("aliases: [cu]\nreplaced_by: cu\n")).lines
    #expect(itself.contains { $0.contains("replaced-in-a-circle") }, "\(itself)")
  }

  @Test func `an office is its commune's or its province's, and shows no mobile number by itself`()
    throws
  {
    let loaded = try load(
      MemoryTree.catalogue.adding([
        "content/offices/a.md":
          "---\nname: A\ncommune: \"00577\"\nphone: [\"024 3333 4444\", \"0912 345 678\"]\n---\n",
        "content/offices/b.md":
          "---\nname: B\nprovince: Hà Nội\nphone: \"0912 345 678\"\nbusiness: true\n---\n",
        "content/offices/c.md": "---\nname: C\nphone: \"024 3333 4444\"\n---\n",
        "content/offices/d.md": "---\nname: D\nprovince: \"01\"\ncommune: \"00577\"\n---\n",
      ]))
    #expect(loaded.catalogue.offices[0].record.phones == ["024 3333 4444"])
    #expect(loaded.catalogue.offices[1].record.phones == ["0912 345 678"])
    #expect(loaded.catalogue.communes[0].offices.contains(0))
    #expect(loaded.catalogue.provinces[0].offices == [1])
    #expect(loaded.catalogue.withheldParticulars.map(\.particular.key) == ["phone"])
    let messages = loaded.lines.filter { $0.contains("error") }
    #expect(messages.contains { $0.contains("c.md") && $0.contains("office-of-nowhere") })
    #expect(messages.contains { $0.contains("d.md") && $0.contains("office-of-both") })
  }
}
