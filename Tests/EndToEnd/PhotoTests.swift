import Foundation
import Support
import Testing

@Suite struct PhotoTests {
  private static let product = "content/products/tuong-nep.md"

  /// The sample's part with photos of one product.
  private func folder(photos: String, _ files: [String: [UInt8]]) throws -> Folder {
    let folder = try Folder.sample()
    for (name, bytes) in files { try folder.write("content/products/\(name)", bytes) }
    let text = try folder.read(Self.product).replacing(/\nphotos: .*/, with: "")
    try folder.write(Self.product, "---\nphotos: \(photos)\n" + text.dropFirst(4))
    return folder
  }

  private func photos(of folder: Folder) -> [String] {
    folder.paths(in: "site/photos/products/tuong-nep").map {
      String($0.split(separator: "-").last ?? "")
    }
  }

  /// A JPEG, as the program makes one of a PNG.
  private func jpeg(width: Int, height: Int) throws -> [UInt8] {
    let folder = try folder(
      photos: "[{file: a.png, alt: Chum tương}]",
      ["a.png": Pictures.png(width: width, height: height)])
    #expect(try folder.build().status == 0)
    let path = try #require(
      folder.paths(in: "site/photos/products/tuong-nep").first { $0.hasSuffix("\(width).jpg") })
    return [UInt8](try folder.data("site/photos/products/tuong-nep/\(path)"))
  }

  @Test func `a photo comes in the widths it has, in two formats`() throws {
    let folder = try folder(
      photos: "[{file: a.png, alt: Chum tương}]", ["a.png": Pictures.png(width: 900, height: 600)])
    #expect(try folder.build().status == 0)
    #expect(
      photos(of: folder) == ["320.jpg", "320.webp", "800.jpg", "800.webp", "900.jpg", "900.webp"])
    #expect(try folder.build(["--verify"]).status == 0)
  }

  @Test(arguments: [[0, 0, 255], [255, 255, 255], [122, 59, 18]])
  func `a photo that says nothing of its colours keeps them`(_ colour: [UInt8]) throws {
    let row: [UInt8] = [0] + Array(repeating: colour, count: 40).joined()
    let picture = Pictures.png(
      width: 40, height: 30, Array(repeating: row, count: 30).flatMap { $0 })
    let folder = try folder(photos: "[{file: a.png, alt: Màu}]", ["a.png": picture])
    #expect(try folder.build().status == 0)
    let text = colour.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    let page = try folder.read("site/vi/san-pham/tuong-nep/index.html")
    #expect(page.contains("fill=\"#\(text)\""))
  }

  /// What colours are in sRGB that a picture has in a wider space: worked out from the primaries.
  @Test(arguments: [
    // Display P3, of telephones; Adobe RGB, of cameras.
    (
      [[0.51512, 0.24120, -0.00105], [0.29198, 0.69225, 0.04189], [0.15710, 0.06657, 0.78407]],
      [192, 117, 40]
    ),
    (
      [[0.60974, 0.31111, 0.01947], [0.20528, 0.62567, 0.06087], [0.14919, 0.06322, 0.74457]],
      [200, 121, 53]
    ),
  ])
  func `a photo in a wider space of colours comes to those of sRGB`(
    _ primaries: [[Double]], _ expected: [Int]
  ) throws {
    let row: [UInt8] = [0] + Array(repeating: [180, 120, 60], count: 40).joined()
    let picture = Pictures.png(
      width: 40, height: 30, Array(repeating: row, count: 30).flatMap { $0 },
      profile: Pictures.profile(primaries))
    let folder = try folder(photos: "[{file: a.png, alt: Màu}]", ["a.png": picture])
    #expect(try folder.build().status == 0)
    let page = try folder.read("site/vi/san-pham/tuong-nep/index.html")
    let text = try #require(page.firstMatch(of: /fill="#([0-9a-f]{6})"/)).1
    let number = try #require(Int(text, radix: 16))
    for (found, wanted) in zip([number >> 16, number >> 8 & 255, number & 255], expected) {
      #expect(abs(found - wanted) <= 3, "#\(text)")
    }
  }

  @Test func `where and with what a photo was taken is in no file; it stands upright`() throws {
    let written = Pictures.withCameraData(
      try jpeg(width: 400, height: 300), camera: "SECRETCAM", orientation: 6)
    let folder = try folder(
      photos: "[{file: a.jpg, alt: Chum tương}]", ["a.jpg": written])
    #expect(try folder.build().status == 0)
    // Turned: 300 wide now.
    #expect(photos(of: folder) == ["300.jpg", "300.webp"])
    let secret = Array("SECRETCAM".utf8)
    // The numerator of the seconds, as the camera wrote it.
    let seconds: [UInt8] = [0x92, 0x10, 0, 0, 100, 0, 0, 0]
    #expect(written.contains(secret) && written.contains(seconds))
    let made = folder.files(in: "site").merging(folder.files(in: ".ocop")) { $1 }
    for (path, bytes) in made where path.contains("/") && !path.hasSuffix(".html") {
      #expect(!bytes.contains(secret) && !bytes.contains(seconds), "\(path)")
    }
  }

  @Test func `an unchanged photo is not made again, elsewhere neither`() throws {
    let files = ["a.png": Pictures.png(width: 400, height: 300)]
    let folder = try folder(photos: "[{file: a.png, alt: Chum}]", files)
    try folder.build()
    let before = try folder.times(in: ".ocop/photos").filter { $0.key.contains("/") }
    #expect(!before.isEmpty)
    try folder.write("content/products/a.png", try #require(files["a.png"]))
    try folder.build()
    #expect(try folder.times(in: ".ocop/photos").filter { $0.key.contains("/") } == before)

    let other = try self.folder(
      photos: "[{file: b.png, alt: Chum}]", ["b.png": files["a.png"] ?? []])
    for (path, bytes) in folder.files(in: ".ocop/photos") {
      try other.write(".ocop/photos/\(path)", bytes)
    }
    let copied = try other.times(in: ".ocop/photos").filter { $0.key.contains("/") }
    try other.build()
    #expect(try other.times(in: ".ocop/photos").filter { $0.key.contains("/") } == copied)
    #expect(photos(of: other) == photos(of: folder))
  }

  @Test func `another photo takes the old one's place, and one taken away is gone`() throws {
    let folder = try folder(
      photos: "[{file: a.png, alt: Chum}]", ["a.png": Pictures.png(width: 400, height: 300)])
    try folder.build()
    let first = folder.paths(in: "site/photos/products/tuong-nep")
    try folder.write("content/products/a.png", Pictures.png(width: 400, height: 300, seed: 2))
    try folder.build()
    let second = folder.paths(in: "site/photos/products/tuong-nep")
    #expect(second.count == first.count && Set(second).isDisjoint(with: first))
    #expect(
      try folder.read("site/vi/san-pham/tuong-nep/index.html").contains(try #require(second.last)))

    try folder.write(
      Self.product, try folder.read(Self.product).replacing(/\nphotos: .*/, with: ""))
    try folder.build()
    #expect(!folder.exists("site/photos"))
    #expect(folder.paths(in: ".ocop/photos") == [])
  }

  @Test func `what is no photo, or too much of one, is told with its line`() throws {
    let jpeg = try jpeg(width: 400, height: 300)
    let folder = try folder(
      photos: """

          - {file: gap.jpg, alt: Không có}
          - {file: cut.jpg, alt: Bị cắt}
          - {file: huge.png, alt: Quá lớn}
          - {file: named.png, alt: Sai tên}
          - {file: text.jpg, alt: Không phải ảnh}
          - {file: fine.jpg, alt: Ảnh tốt}
        """,
      [
        "cut.jpg": Array(jpeg.prefix(jpeg.count / 2)),
        "huge.png": Pictures.png(width: 40_000, height: 40_000, [0]), "named.png": jpeg,
        "text.jpg": Array("một câu".utf8), "fine.jpg": jpeg,
      ])
    for outcome in [
      try folder.build(),
      try Program.run(["check", "--catalogue", folder.path, "--language", "en"]),
    ] {
      #expect(outcome.status == 1)
      for (line, words) in [
        (3, "there is no file “gap.jpg”"), (4, "the picture “cut.jpg” is damaged"),
        (5, "“huge.png” is too large: 40000 × 40000"), (6, "“named.png” is really a .jpg"),
        (7, "“text.jpg” is no picture"),
      ] {
        let told = outcome.errors.contains("tuong-nep.md:\(line):12: error: ")
        #expect(told && outcome.errors.contains(words), "\(words): \(outcome.errors)")
      }
      #expect(!outcome.errors.contains("fine.jpg"))
    }
    #expect(!folder.exists("site/index.html"))
  }

  @Test func `a photo's name tells what it is, whoever else has the same picture`() throws {
    let jpeg = try jpeg(width: 400, height: 300)
    let folder = try folder(
      photos: "[{file: a.jpg, alt: Chum}]", ["a.jpg": jpeg, "b.png": jpeg])
    #expect(try folder.build().status == 0)
    try folder.write(
      Self.product, try folder.read(Self.product).replacing("file: a.jpg", with: "file: b.png"))
    let outcome = try folder.build()
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("the file “b.png” is really a .jpg picture"))
  }

  @Test func `a tall photo is made smaller, a photo that may not be read is told`() throws {
    let folder = try folder(
      photos: "[{file: a.png, alt: Cuộn tranh}]",
      ["a.png": Pictures.png(width: 40, height: 17_000)])
    #expect(try folder.build().status == 0)
    #expect(photos(of: folder) == ["19.jpg", "19.webp"])
    // A folder of that name is no file that may be read.
    try folder.remove("content/products/a.png")
    try folder.write("content/products/a.png/x", "")
    let outcome = try folder.build()
    #expect(outcome.status == 1 && outcome.errors.contains("a.png"))
    #expect(folder.exists("site/photos/products/tuong-nep"))
  }

  @Test func `a film says nothing of where it was taken`() throws {
    func box(_ type: String, _ body: [UInt8]) -> [UInt8] {
      let size = body.count + 8
      return [0, 0, UInt8(size >> 8), UInt8(size & 255)] + Array(type.utf8) + body
    }
    let place = box("\u{A9}xyz", Array("+20.9876+105.1234/".utf8))
    let film =
      box("ftyp", Array("isom".utf8))
      + box("moov", box("mvhd", [1, 2, 3]) + box("udta", place) + box("trak", box("udta", place)))
      + box("mdat", Array("frames".utf8))
    let folder = try Folder.sample()
    try folder.write("content/products/phim.mp4", film)
    let text = try folder.read(Self.product)
    try folder.write(Self.product, "---\nvideos: [{file: phim.mp4}]\n" + text.dropFirst(4))
    #expect(try folder.build().status == 0)
    let path = try #require(folder.paths(in: "site/videos/products/tuong-nep").first)
    let published = [UInt8](try folder.data("site/videos/products/tuong-nep/\(path)"))
    #expect(published.count == film.count)
    #expect(published.contains(Array("frames".utf8)) && published.contains([1, 2, 3]))
    #expect(film.contains(Array("+20.9876".utf8)) && !published.contains(Array("20.9876".utf8)))

    try folder.write(
      Self.product, "---\nvideos: [{file: anh.jpg}]\n" + text.dropFirst(4))
    #expect(try folder.build().errors.contains("tuong-nep.md:2:17: error: the name of an MP4"))
  }

  @Test func `a check writes nothing`() throws {
    let folder = try folder(
      photos: "[{file: a.png}]", ["a.png": Pictures.png(width: 400, height: 300)])
    let check = ["check", "--catalogue", folder.path, "--language", "en"]
    let outcome = try Program.run(check)
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("warning: the photo “a.png” has no text that describes it"))
    #expect(!folder.exists(".ocop"))
    #expect(try Program.run(check + ["--strict"]).status == 1)
    #expect(
      try Program.run(check + ["--translations"]).output
        .contains("en: photos without a text that describes them (alt): 1"))
  }

  @Test func `a picture is drawn for whoever shares a page`() throws {
    let folder = try Folder.sample()
    try folder.write(
      "content/catalogue.yaml",
      try folder.read("content/catalogue.yaml") + "\nshare_pictures: true\n")
    #expect(try folder.build().status == 0)
    let jpeg = [UInt8](try folder.data("site/share/vi/products/tuong-nep.jpg"))
    #expect(jpeg.starts(with: [0xFF, 0xD8]))
    // The frame's header: 630 high, 1200 wide.
    #expect(jpeg.contains([8, 0x02, 0x76, 0x04, 0xB0, 3]))
    #expect(try folder.build(["--verify"]).status == 0)
    #expect(folder.paths(in: ".ocop/photos") == [])
  }

  @Test func `a cache that lost a file is mended`() throws {
    let folder = try folder(
      photos: "[{file: a.png, alt: Chum}]", ["a.png": Pictures.png(width: 400, height: 300)])
    try folder.build()
    let before = folder.files(in: "site")
    let lost = try #require(folder.paths(in: ".ocop/photos").first { $0.hasSuffix("320.jpg") })
    try folder.remove(".ocop/photos/\(lost)")
    try folder.remove("site/photos")
    #expect(try folder.build().status == 3)
    #expect(try folder.build().status == 0)
    #expect(folder.files(in: "site") == before)
  }
}

extension [UInt8] {
  fileprivate func contains(_ other: [UInt8]) -> Bool {
    Data(self).range(of: Data(other)) != nil
  }
}
