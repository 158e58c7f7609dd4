import Diagnostics
import Foundation
import Support
import Testing

/// `ocop undo`: back to what was published.
@Suite struct UndoTests {
  private func run(_ folder: Folder, _ arguments: String...) throws -> Program.Outcome {
    try Program.run(arguments + ["--catalogue", folder.path, "--language", "vi"])
  }

  private static let product = "content/products/binh-gom.md"

  @Test func `content goes back to what was published last, then to the time before`() throws {
    let folder = try Folder.catalogue()
    #expect(try run(folder, "undo").errors.contains("chưa có lần đăng nào"))
    #expect(try run(folder, "build").status == 0)
    let first = try folder.read(Self.product)
    #expect(try run(folder, "undo").output.contains("không có gì để quay lại"))

    let second = first.replacing("Bình gốm", with: "Bình hoa")
    try folder.write(Self.product, second)
    #expect(try run(folder, "build").status == 0)

    // Edited, added, deleted since: a trial says so and changes nothing.
    try folder.write(Self.product, "---\nname: [\n---\n")
    try folder.write("content/products/moi.md", first)
    let page = "content/producers/lo-gom.md"
    let producer = try folder.read(page)
    try FileManager.default.removeItem(atPath: folder.path + "/" + page)
    let trial = try run(folder, "undo")
    #expect(
      trial.output == """
        sẽ đổi lại content/products/binh-gom.md
        sẽ thêm lại content/producers/lo-gom.md
        sẽ gỡ (giữ bản sao) content/products/moi.md
        chạy thử, chưa ghi gì; thêm --write để đưa 3 tệp về lần đăng gần nhất

        """)
    #expect(folder.exists("content/products/moi.md"))
    let done = try run(folder, "undo", "--write")
    #expect(done.status == 0, "\(done.errors)")
    #expect(try folder.read(Self.product) == second)
    #expect(try folder.read(page) == producer)
    #expect(!folder.exists("content/products/moi.md"))
    // What was there is kept aside.
    let aside = try #require(
      FileManager.default.contentsOfDirectory(atPath: folder.path + "/.ocop/undone").first)
    #expect(try folder.read(".ocop/undone/\(aside)/\(Self.product)") == "---\nname: [\n---\n")
    let rights = try FileManager.default.attributesOfItem(
      atPath: "\(folder.path)/.ocop/undone/\(aside)/\(Self.product)")[.posixPermissions]
    #expect(rights as? Int == 0o600)

    // As published: the time before comes next, and then the other way round.
    let earlier = try run(folder, "undo", "--write")
    #expect(earlier.output.contains("lần đăng trước lần gần nhất"), "\(earlier)")
    #expect(try folder.read(Self.product) == first)
    #expect(try run(folder, "build").status == 0)
    #expect(try run(folder, "undo", "--write").status == 0)
    #expect(try folder.read(Self.product) == second)
  }

  @Test func `a record that was taken away does not come back, nor is anything of it kept`() throws
  {
    let folder = try Folder.catalogue()
    let person = "content/producers/lo-gom.md"
    let secret = "0912 345 678"
    try folder.write(
      person,
      try folder.read(person).replacing(
        "type: cooperative", with: "type: cooperative\nperson: \(secret)"))
    #expect(try run(folder, "build").status == 0)
    func holdsSecret() throws -> [String] {
      let state = folder.path + "/.ocop"
      return try FileManager.default.subpathsOfDirectory(atPath: state).filter { path in
        let bytes = FileManager.default.contents(atPath: "\(state)/\(path)") ?? Data()
        return bytes.range(of: Data(secret.utf8)) != nil
      }
    }
    #expect(try holdsSecret().contains("published/pack-1"))
    try folder.write(person, "---\nremoved: {date: 2026-01-15, reason: request}\n---\n")
    try folder.write(Self.product, "---\nremoved: {date: 2026-01-15, reason: request}\n---\n")
    #expect(try run(folder, "build").status == 0)
    #expect(try holdsSecret() == [])
    let undone = try run(folder, "undo", "--write")
    #expect(!undone.output.contains("producers/lo-gom"), "\(undone.output)")
    #expect(try folder.read(person).contains("removed"))
  }

  @Test func `a damaged store is said, and begun anew by the next build`() throws {
    let folder = try Folder.catalogue()
    #expect(try run(folder, "build").status == 0)
    try folder.write(".ocop/published/pack-1", "x")
    let product = try folder.read(Self.product)
    try folder.write(Self.product, product.replacing("Bình gốm", with: "Bình hoa"))
    let damaged = try run(folder, "undo")
    #expect(damaged.status == 3 && damaged.errors.contains("bị hỏng"), "\(damaged)")
    #expect(try run(folder, "build").status == 0)
    try folder.write(Self.product, product)
    #expect(try run(folder, "undo", "--write").status == 0)
    #expect(try folder.read(Self.product).contains("Bình hoa"))
  }
}
