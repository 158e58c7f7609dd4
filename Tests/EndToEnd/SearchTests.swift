import Foundation
import Support
import Testing

@Suite struct SearchTests {
  /// In the sample, where no folder is given.
  private func search(
    _ arguments: [String], in folder: Folder? = nil
  ) throws -> Program.Outcome {
    try Program.run(
      ["search", "--catalogue", folder?.path ?? Repository.root.path, "--date", "2026-11-24"]
        + arguments)
  }

  private func addresses(_ text: String, in folder: Folder? = nil) throws -> [String] {
    try search([text, "--addresses"], in: folder).output.split(separator: "\n").map(String.init)
  }

  @Test(arguments: [
    ("nuocmam", "vi/san-pham/nuoc-mam-hoa-loc/"), ("nuowcs mawms", "vi/san-pham/nuoc-mam-hoa-loc/"),
    ("thanh hoa", "vi/tinh-thanh/38/"), ("Quảng Nam", "vi/tinh-thanh/48/"),
    ("a07", "vi/hoi-cho/pho-trinh-cong-son/#gian-a07"), ("cafe", "vi/san-pham/ca-phe-bao-loc/"),
    ("04/QĐ-MẪU", "vi/ket-qua-cong-nhan/quyet-dinh/qd-mau-01-2025/"),
    ("16072", "vi/xa-phuong/16072/"),
    ("đồ uống", "vi/san-pham/nhom/do-uong/"), ("8930000000019", "vi/san-pham/long-nhan-say/"),
    ("nước mắn", "vi/san-pham/nuoc-mam-hoa-loc/"), ("gioi thieu", "vi/gioi-thieu/"),
  ]) func `what is asked for stands first`(_ text: String, _ first: String) throws {
    #expect(try addresses(text).first == first)
  }

  @Test func `good answers end where others are worth far less`() throws {
    let found = try addresses("nước mắm")
    #expect(found.prefix(2) == ["vi/san-pham/nuoc-mam-hoa-loc/", "vi/san-pham/nuoc-mam-sam-son/"])
    #expect(found.contains("~ vi/san-pham/thuyen-rung-ngap-man/"))
    #expect(!found.contains("vi/san-pham/thuyen-rung-ngap-man/"))
  }

  @Test func `one word may be spelled wrong, and no more are taken for others`() throws {
    // “đạp” is a letter from “đà”, “điện” from “điểm”: a village in Đà Nẵng is no electric bicycle.
    for text in ["xe đạp điện", "xe dap dien", "gom nat tranh"] {
      #expect(try addresses(text).allSatisfy { $0.hasPrefix("~ ") }, "\(text)")
    }
    #expect(try addresses("gốm nát tràng").first == "vi/san-pham/mot-buoi-lam-gom/")
  }

  @Test func `stars in words are a choice`() throws {
    let outcome = try search(["gốm", "4", "sao"])
    #expect(outcome.output.contains("4 sao") && outcome.output.contains("Bình gốm men rạn"))
    let lantern = try addresses("4 sao")
    #expect(!lantern.isEmpty && lantern.allSatisfy { $0.hasPrefix("vi/san-pham/") })
  }

  @Test func `says why something was found`() throws {
    let outcome = try search(["nuoc mam", "--explain"])
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("nươc': name 12, măm': name 16"))
    #expect(try search(["gốm", "--language", "fr"]).status == 2)
  }

  @Test func `a catalogue adds words of its own`() throws {
    let folder = try Folder.sample()
    #expect(try addresses("kwazi", in: folder).isEmpty)
    try folder.write("content/search/vi.yaml", "same:\n  - [kwazi, tương nếp]\n")
    #expect(try addresses("kwazi", in: folder).first == "vi/san-pham/tuong-nep/")
  }

  @Test func `mistakes in such words are told with their place`() throws {
    let folder = try Folder.sample()
    try folder.write(
      "content/search/vi.yaml", "sam:\n  - [a, b]\nstars: {9: [chín sao]}\nnear:\n  - [một mình]\n")
    let outcome = try Program.run(
      ["check", "--catalogue", folder.path, "--date", "2026-11-24", "--language", "en"])
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("content/search/vi.yaml:1:1: error: there is no key “sam”"))
    #expect(outcome.errors.contains("did you mean “same”"))
    #expect(
      outcome.errors.contains("content/search/vi.yaml:3:9: error: “9” is not a number of stars"))
    #expect(outcome.errors.contains("content/search/vi.yaml:5:5: warning: “một mình” stands alone"))
  }
}
