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

  private static let round = """
    title: Đợt 2 năm 2026
    steps:
      - {title: Hội đồng họp, kind: Hội đồng, starts: 2027-01-20}
      - {title: Đăng ký, kind: registration, starts: 2026-12-08, ends: 2026-12-30, papers: [mau]}
      - {title: Nộp hồ sơ, kind: Nộp hồ sơ, starts: 2026-12-08}

    """

  private static func round(_ text: String = round) -> MemoryTree {
    MemoryTree.catalogue.adding([
      "content/rounds/2026-2.yaml": text,
      "content/documents/mau.md": "---\ntitle: Mẫu\nkind: form\naliases: [mau-cu]\n---\n",
    ])
  }

  @Test(arguments: [
    ("2026-11-23", 0, 0, false, "2026-11-24"), ("2026-11-24", 0, 0, true, "2026-12-08"),
    ("2026-12-08", 2, 0, true, "2026-12-09"), ("2026-12-09", 2, 1, true, "2026-12-31"),
    ("2026-12-31", 2, 2, true, "2027-01-20"), ("2027-01-20", 3, 2, true, "2027-01-21"),
    ("2027-01-21", 3, 3, false, nil),
  ])
  func `a round tells what has begun and what is over, and is announced in its weeks`(
    _ day: String, _ begun: Int, _ over: Int, _ isCurrent: Bool, _ next: String?
  ) throws {
    let loaded = try load(Self.round(), on: day)
    #expect(loaded.lines.isEmpty, "\(loaded.lines)")
    let entry = try #require(loaded.catalogue.rounds.first)
    #expect(entry.record.steps.map(\.title.main) == ["Đăng ký", "Nộp hồ sơ", "Hội đồng họp"])
    #expect(entry.record.steps.map(\.kind) == [.registration, .submission, .council])
    #expect((entry.begun, entry.over) == (begun, over) && entry.isCurrent == isCurrent)
    #expect(entry.papers == [[0], [], []])
    if let next {
      #expect(loaded.catalogue.nextChange.map { "\($0)" } == next)
    }
  }

  @Test(arguments: [
    ("2026-12-30", "2026-12-01", "step-ends-before-it-begins"),
    ("papers: [mau]", "papers: [maux]", "unknown-reference"),
    ("title: Nộp hồ sơ, ", "", "missing-key"), ("kind: registration", "kind: thi", "unknown-word"),
    ("starts: 2027-01-20", "starts: 20/13/2027", "not-a-day"),
  ])
  func `a mistake in a round is told`(_ right: String, _ wrong: String, _ message: String) throws {
    let lines = try load(Self.round(Self.round.replacing(right, with: wrong))).lines
    #expect(lines.count == 1 && lines[0].contains("error: \(message)"), "\(lines)")
  }

  @Test func `a round's papers are found by an id of before`() throws {
    let loaded = try load(Self.round(Self.round.replacing("[mau]", with: "[mau-cu]")))
    #expect(loaded.lines.isEmpty && loaded.catalogue.rounds[0].papers[0] == [0])
  }

  private static func chain(_ lines: String, _ project: String = "") -> MemoryTree {
    MemoryTree.catalogue.adding([
      "content/producers/htx.md":
        "---\nname: HTX\ntype: HTX\ncommune: \"00577\"\naliases: [htx-cu]\n\(lines)---\n",
      "content/projects/vung.yaml": "title: Vùng đất sét\nkind: Vùng nguyên liệu\n\(project)",
    ])
  }

  @Test func `who supplies whom is known at both ends`() throws {
    let loaded = try load(
      Self.chain(
        "supplies: [{to: lo-gom, what: than}]\nmembers: [lo-gom]\n",
        "supplies: [{to: htx-cu, what: đất sét}]\nproducers: [htx]\ncommunes: [\"00577\"]\n"))
    #expect(loaded.lines.isEmpty, "\(loaded.lines)")
    let catalogue = loaded.catalogue
    let (htx, kiln) = (catalogue.producers[0], catalogue.producers[1])
    #expect(htx.record.id == "htx" && kiln.record.id == "lo-gom")
    #expect(htx.supplies.map(\.to) == [RecordRef(.producers, 1)])
    #expect(kiln.suppliers.map(\.to) == [RecordRef(.producers, 0)])
    #expect(kiln.suppliers.map { $0.what?.main } == ["than"])
    #expect(htx.suppliers.map(\.to) == [RecordRef(.projects, 0)])
    #expect(htx.members == [1] && kiln.memberOf == [0] && htx.projects == [0])
    #expect(catalogue.communes[htx.commune].projects == [0])
  }

  @Test(arguments: [
    ("supplies: [{to: htx}]\n", "", "linked-to-itself"),
    ("members: [htx-cu]\n", "", "linked-to-itself"),
    ("supplies: [{what: than}]\n", "", "missing-key"),
    ("members: [khong-co]\n", "", "unknown-reference"),
    ("", "supplies: [{to: vung}]\n", "unknown-reference"),
    ("", "funding: [{amount: 0}]\n", "wrong-type"),
    ("", "starts: 2026-02-01\nends: 2026-01-01\n", "project-ends-before-it-begins"),
    ("", "communes: [\"99999\"]\n", "unknown-reference"),
  ])
  func `a mistake in a chain or a project is told`(
    _ lines: String, _ project: String, _ message: String
  ) throws {
    let found = try load(Self.chain(lines, project)).lines
    #expect(found.count == 1 && found[0].contains("error: \(message)"), "\(found)")
  }

  @Test(
    arguments: [
      ("HTX", "", ["Bằng khen"], [nil]),
      ("HTX", "publish: {honours: 2026-01-01}\n", ["Bằng khen"], ["Bà Mẫu"]),
      ("HTX", "publish: {honours: 2027-01-01}\n", ["Bằng khen"], [nil]), ("Hộ", "", [], []),
      ("Hộ", "publish: {honours: 2026-01-01}\n", ["Bằng khen"], ["Bà Mẫu"]),
    ] as [(String, String, [String], [String?])])
  func `a person honoured is named with consent only, and a household not at all without`(
    _ kind: String, _ consent: String, _ names: [String], _ persons: [String?]
  ) throws {
    let honour = "honours: [{name: Bằng khen, year: 2025, person: Bà Mẫu}]\n"
    let tree = MemoryTree.with(
      "producers/htx.md",
      "---\nname: HTX\ntype: \(kind)\ncommune: \"00577\"\n\(honour)\(consent)---\n")
    let loaded = try load(tree)
    #expect(!loaded.report.hasErrors)
    let producer = loaded.catalogue.producers[0].record
    #expect(producer.honours.map(\.name.main) == names)
    #expect(producer.honours.map(\.person) == persons)
    #expect(producer.withheld.isEmpty == (persons == ["Bà Mẫu"]))
  }

  @Test func `a decision names the papers it rests on`() throws {
    let decision = "---\nnumber: 1/QĐ\ndate: 2026-06-01\nauthority: UBND\nlevel: province\n"
    func tree(_ paper: String) -> MemoryTree {
      Self.papers("").adding([
        "content/decisions/qd-1.md": decision + "rests_on: [\(paper)]\n---\n"
      ])
    }
    #expect(try load(tree("b")).catalogue.decisions[0].restsOn == [1])
    let lines = try load(tree("x")).lines
    #expect(lines.contains { $0.contains("unknown-reference") }, "\(lines)")
  }

  /// A record without a story may be a YAML file, from its first line to its last.
  @Test func `a yaml file is a record as a markdown file is one`() throws {
    let text = "name: Hợp tác xã\ntype: HTX\ncommune: \"00577\"\n"
    let yaml = try load(MemoryTree.with("producers/htx.yaml", text))
    #expect(yaml.lines.isEmpty && yaml.catalogue.producers[0].record.name == "Hợp tác xã")
    #expect(try load(MemoryTree.with("producers/htx.yaml", "---\n" + text)).lines.isEmpty)
    let wrong = try load(MemoryTree.with("producers/htx.yaml", text + "nam: x\n")).lines
    #expect(wrong.count == 1 && wrong[0].contains("htx.yaml:4:1"), "\(wrong)")
    let both = try load(
      MemoryTree.with("producers/htx.yaml", text).adding([
        "content/producers/htx.md": "---\n\(text)---\n"
      ])
    ).lines
    #expect(both.contains { $0.contains("same-id") }, "\(both)")
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
