import Diagnostics
import Support
import Testing

@testable import Catalogue

@Suite struct PrivacyTests {
  private func household(_ extra: String = "", type: String = "household") -> MemoryTree {
    .with(
      "producers/lo-gom.md",
      """
      ---
      name: Hộ bà Tư
      type: \(type)
      commune: "00577"
      legal_name: Hộ kinh doanh Trần Thị Tư
      person: Trần Thị Tư
      address: Số 5 xóm Mẫu
      signed_address: Số 5 xóm Mẫu, huyện cũ
      coordinates: [20.97, 105.91]
      phone: ["090 000 0001", "024 3000 0001"]
      email: tu@example.vn
      zalo: "0900000001"
      facebook: ho-ba-tu
      \(extra)
      ---
      """)
  }

  @Test func `a household without consent keeps only its trading name and commune`() throws {
    let loaded = try load(household())
    #expect(loaded.lines.isEmpty)
    let producer = loaded.catalogue.producers[0].record
    #expect(producer.name == "Hộ bà Tư")
    #expect(producer.legalName == nil)
    #expect(producer.person == nil)
    #expect(producer.address == nil)
    #expect(producer.signedAddress == nil)
    #expect(producer.coordinates == nil)
    #expect(producer.phones.isEmpty)
    #expect(producer.email == nil)
    #expect(producer.zalo == nil)
    #expect(producer.facebook == nil)
  }

  private func place(_ kind: String, _ extra: String) -> MemoryTree {
    .with(
      "\(kind)/quay.md",
      "---\nname: Quầy\nkind: \(kind == "points" ? "retail" : "craft_village")\ncommune: \"00577\"\n\(extra)\n---\n"
    )
  }

  @Test(arguments: ["points", "destinations"])
  func `a mobile number of a place needs consent, or to be the business's`(_ kind: String) throws {
    func phone(_ extra: String) throws -> (String?, [String]) {
      let catalogue = try load(place(kind, extra)).catalogue
      let withheld = catalogue.withheldParticulars.map {
        "\($0.id) \($0.particular.key) \($0.particular.reason.english)"
      }
      let phone =
        kind == "points" ? catalogue.points[0].record.phone : catalogue.destinations[0].record.phone
      return (phone, withheld)
    }
    let mobile = "phone: \"0912 345 678\""
    #expect(try phone(mobile) == (nil, ["quay phone no day of consent"]))
    #expect(try phone(mobile + "\nbusiness: true") == ("0912 345 678", []))
    #expect(try phone(mobile + "\npublish: {phone: 2026-01-01}") == ("0912 345 678", []))
    #expect(
      try phone(mobile + "\npublish: {phone: 2027-01-01}")
        == (nil, ["quay phone the day of consent (2027-01-01) is still to come"]))
    #expect(try phone("phone: \"024 3874 0000\"") == ("024 3874 0000", []))
    let open = try load(place(kind, mobile + "\nbusiness: true")).catalogue.publicParticulars
    #expect(open.map(\.key) == ["phone"] && open.map(\.id) == ["quay"])
  }

  @Test(arguments: ["points", "destinations"])
  func `a second number of a place is an error, not dropped`(_ kind: String) throws {
    let tree = place(kind, "phone: [\"024 3874 0000\", \"024 3874 0001\"]")
    #expect(try load(tree).report.hasErrors)
  }

  @Test func `Zalo of a point is somebody's telephone`() throws {
    #expect(
      try load(place("points", "zalo: \"0912345678\"")).catalogue.points[0].record.zalo == nil)
    let open = place("points", "zalo: \"0912345678\"\npublish: {zalo: 2026-01-01}")
    #expect(try load(open).catalogue.points[0].record.zalo == "0912345678")
  }

  @Test func `what is withheld is listed with the reason and no value`() throws {
    let withheld = try load(household("publish: {phone: 2027-01-01}")).catalogue.withheldParticulars
    #expect(withheld.count == 9)
    #expect(withheld.allSatisfy { $0.id == "lo-gom" })
    #expect(withheld.contains { $0.particular.key == "phone" && $0.particular.consent != nil })
    let open = try load(household(type: "cooperative")).catalogue.withheldParticulars
    #expect(open.map(\.particular.key) == ["person", "phone"])
  }

  @Test(arguments: [
    ("Gọi 0912 345 678 nhé", "number-in-story “0912 345 678”"),
    ("Gọi +84 912.345.678", "number-in-story “+84 912.345.678”"),
    ("Nhà ở ngõ 12 làng Mẫu", "address-in-story “ngõ 12”"),
    ("Số nhà 5/7, thôn Đông", "address-in-story “Số nhà 5/7”"),
    ("Bếp ở 024 3874 0000", "number-in-story “024 3874 0000”"),
    ("Năm 2024 0912 345 678", "number-in-story “0912 345 678”"),
    ("Gọi (0912) 345-678.", "number-in-story “0912) 345-678”"),
  ])
  func `a household's story opens no number and no address`(_ story: String, _ told: String) throws
  {
    func lines(_ type: String) throws -> [String] {
      try load(
        .with(
          "producers/lo-gom.md",
          "---\nname: Hộ bà Tư\ntype: \(type)\ncommune: \"00577\"\n---\n\(story)\n")
      ).lines
    }
    let found = try lines("household")
    #expect(found.count == 1 && found[0].hasSuffix("warning: " + told), "\(found)")
    #expect(try !lines("cooperative").contains { $0.contains("in-story") })
  }

  @Test func `neither do the words of its products, translations and summaries`() throws {
    func lines(_ type: String) throws -> [String] {
      let tree = MemoryTree.with(
        "products/binh-gom.md",
        "---\nname: Bình\nset: 21\nproducer: lo-gom\ncommune: \"00577\"\n"
          + "summary: Gọi 0912 345 678 - 0987 654 321\n---\n\nLò ở ngõ 5.\n"
      ).adding([
        "content/products/binh-gom.en.md": "---\nname: Jar\n---\n\nCall +84 912 345 678.\n",
        "content/producers/lo-gom.md":
          "---\nname: Lò gốm\ntype: \(type)\ncommune: \"00577\"\n---\n\nMột lò.\n",
        "content/producers/lo-gom.en.md": "---\n---\n\nCall 0987 654 321.\n",
      ])
      return try load(tree).lines.filter { $0.contains("in-story") }
    }
    #expect(
      try lines("household") == [
        "content/producers/lo-gom.en.md:4:6: warning: number-in-story “0987 654 321”",
        "content/products/binh-gom.en.md:5:6: warning: number-in-story “+84 912 345 678”",
        "content/products/binh-gom.md:6:14: warning: number-in-story “0912 345 678”",
        "content/products/binh-gom.md:6:29: warning: number-in-story “0987 654 321”",
        "content/products/binh-gom.md:9:6: warning: address-in-story “ngõ 5”",
      ])
    #expect(try lines("cooperative") == [])
  }

  @Test(arguments: [
    ("lo-gom", "Hộ bà Tư", "cooperative", "household-name"),
    ("lo-gom", "Hộ kinh doanh Tư", "enterprise", "household-name"),
    ("tran-thi-tu", "Hộ Trần Thị Tư", "household", "person-in-id"),
    ("ho-tran-thi-tu-1", "Cơ sở Trần Thị Tư", "household", "person-in-id"),
    ("ho-tuong-cong-lang", "Tương Cổng Làng", "household", ""),
    ("lo-gom", "Hội Nông dân", "association", ""), ("gom-lang", "Hộ Gốm", "household", ""),
  ])
  func `a household under another type, and a name in an id, are told`(
    _ id: String, _ name: String, _ type: String, _ told: String
  ) throws {
    let tree = MemoryTree.with(
      "producers/\(id).md", "---\nname: \(name)\ntype: \(type)\ncommune: \"00577\"\n---\n")
    let ids = try load(tree).report.diagnostics.map(\.message.id)
    #expect(ids == (told.isEmpty ? [] : [told]))
  }

  @Test func `each personal key can be opened by consent, and no other can`() {
    let personal = Producer.keys.filter {
      !$0.traits.isDisjoint(with: [.personal, .alwaysPersonal])
    }
    let publish = Producer.keys.first { $0.name == "publish" }
    guard case .map(let keys)? = publish?.form else {
      Issue.record("publish is not a map")
      return
    }
    #expect(Set(keys.map(\.name)) == Set(personal.map(\.name) + ["name"]))
    #expect(personal.count == 10)
  }

  @Test func `consent opens one key, from its day on`() throws {
    let consent = household("publish: {phone: 2026-01-15, person: 2026-12-01}")
    let before = try load(consent, on: "2026-01-14").catalogue.producers[0].record
    #expect(before.phones.isEmpty)
    let after = try load(consent, on: "2026-01-15").catalogue.producers[0].record
    #expect(after.phones == ["090 000 0001", "024 3000 0001"])
    #expect(after.address == nil)
    #expect(after.person == nil)
  }

  @Test func `others show what is theirs, but no person and no person's mobile`() throws {
    let producer = try load(household(type: "cooperative")).catalogue.producers[0].record
    #expect(producer.address == "Số 5 xóm Mẫu")
    #expect(producer.person == nil)
    #expect(producer.phones == ["024 3000 0001"])
    let business = try load(household("business: true", type: "farm")).catalogue.producers[0].record
    #expect(business.phones.count == 2)
  }

  @Test func `a household's name needs consent where the settings say so`() throws {
    let settings = """
      title: T
      base_url: https://ocop.example.vn
      languages: [vi, en]
      privacy: {household_names: consent}
      """
    let closed = household().adding(["content/catalogue.yaml": settings])
    #expect(try load(closed).catalogue.producers[0].record.name == nil)
    let open = household("publish: {name: 2026-01-01}")
      .adding(["content/catalogue.yaml": settings])
    #expect(try load(open).catalogue.producers[0].record.name == "Hộ bà Tư")
  }

  @Test func `the address a household signed with is closed on its products`() throws {
    let product =
      "---\nname: Bình\nset: 21\nproducer: lo-gom\ncommune: \"00577\"\nsigned_address: Số 5\n"
    let closed = household().adding(["content/products/binh-gom.md": product + "---\n"])
    #expect(try load(closed).catalogue.products[0].signedAddress == nil)
    let open = household().adding([
      "content/products/binh-gom.md": product + "publish: {signed_address: 2026-01-01}\n---\n"
    ])
    #expect(try load(open).catalogue.products[0].signedAddress == "Số 5")
    #expect(
      try load(.product("signed_address: Thôn 3")).catalogue.products[0].signedAddress
        == "Thôn 3")
  }

  @Test func `tax codes are not a key`() throws {
    #expect(
      try load(household("tax_code: 012345678901")).lines.contains { $0.contains("tax-code") })
  }

  @Test func `a removed record leaves only its address`() throws {
    let tree = household("removed: {date: 2026-06-01, reason: request}")
    let before = try load(tree, on: "2026-05-31").catalogue
    #expect(before.producers.count == 1)
    let after = try load(tree, on: "2026-06-01")
    #expect(after.lines.isEmpty)
    #expect(after.catalogue.producers.isEmpty)
    #expect(after.catalogue.removed.map(\.id) == ["lo-gom"])
    #expect(after.catalogue.products[0].producers.isEmpty)
  }
}
