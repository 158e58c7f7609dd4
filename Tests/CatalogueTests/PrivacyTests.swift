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
    #expect(personal.count == 9)
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
