import Catalogue
import Diagnostics
internal import Foundation
import Imagery
import Site
import Support
import Testing

/// Photos made ready in memory, all of one size; their bytes are their names.
private struct MemoryShelf: MediaShelf {
  let sizes: [PreparedPhoto.Size]

  func prepare(_ photos: [MediaFile], report: inout Report) -> [String: PreparedPhoto] {
    Dictionary(
      photos.map {
        ($0.path, PreparedPhoto(key: "key-\($0.name)", sizes: sizes, colour: "#7a6b5c"))
      },
      uniquingKeysWith: { first, _ in first })
  }

  func bytes(of photo: PreparedPhoto, width: Int, _ format: PreparedPhoto.Format) -> [UInt8]? {
    Array("\(photo.key) \(width) \(format.rawValue)".utf8)
  }

  func keys(ofFilms films: [MediaFile], report: inout Report) -> [String: String] {
    Dictionary(films.map { ($0.path, "film") }, uniquingKeysWith: { first, _ in first })
  }

  func bytes(ofFilm film: MediaFile, _ key: String) -> [UInt8]? { Array("film".utf8) }

  func prepare(documents: [MediaFile], report: inout Report) -> [String: PreparedDocument] {
    Dictionary(
      documents.map { file in
        let facts = DocumentFacts(format: .pdf, bytes: 1_234_567)
        return (file.path, PreparedDocument(key: "key-\(file.name)", facts: facts))
      }, uniquingKeysWith: { first, _ in first })
  }

  func bytes(of document: PreparedDocument) -> [UInt8]? { Array(document.key.utf8) }

  var canDraw: Bool { true }

  func bytes(of drawing: Drawing) -> [UInt8]? { drawing.svg }

  var failure: BilingualText? { nil }
}

@Suite struct MediaPageTests {
  private static let wide = MemoryShelf(
    sizes: [.init(width: 320, height: 213), .init(width: 800, height: 533)])

  private func built(
    _ lines: String, _ shelf: MemoryShelf = wide, portable: Bool = false
  ) throws -> Built {
    let tree = MemoryTree.product(lines).adding([
      "content/products/a.jpg": "x", "content/products/b.jpg": "x",
      "content/products/phim.mp4": "x",
    ])
    return try build(tree, portable: portable, media: shelf)
  }

  private let two = """
    photos:
      - {file: a.jpg, alt: {vi: Bình trên kệ, en: A jar on a shelf}, credit: Sở Công Thương}
      - file: b.jpg
    """

  @Test func `a product's photos stand on its page in several sizes, and no pattern`() throws {
    let built = try built(two)
    let page = built.text("vi/san-pham/binh-gom/index.html")
    #expect(
      page.contains(
        "srcset=\"/photos/products/binh-gom/key-a.jpg-320.webp 320w, "
          + "/photos/products/binh-gom/key-a.jpg-800.webp 800w\""))
    #expect(page.contains("alt=\"Bình trên kệ\""))
    #expect(page.contains("width=\"800\" height=\"533\""))
    #expect(page.contains("<figcaption>Ảnh: Sở Công Thương</figcaption>"))
    #expect(!page.contains("class=\"swatch band\""))
    let english = built.text("en/products/binh-gom/index.html")
    #expect(english.contains("alt=\"A jar on a shelf\""))
    // Nobody described the second.
    #expect(page.contains("alt=\"ảnh: Bình gốm\""))
    #expect(
      built.files["photos/products/binh-gom/key-b.jpg-320.jpg"]
        == Array("key-b.jpg 320 jpg".utf8))
    #expect(SiteLinks(built.files, origin: "https://ocop.example.vn").broken() == [])
  }

  @Test func `only what is below the fold is loaded late`() throws {
    let page = try built(two).text("vi/san-pham/binh-gom/index.html")
    let images = page.components(separatedBy: "<img").dropFirst()
    #expect(images.first?.contains("fetchpriority=\"high\"") == true)
    #expect(images.first?.contains("loading=") == false)
    #expect(images.dropFirst().allSatisfy { $0.contains("loading=\"lazy\"") })
  }

  @Test func `lists, search and shared pages show the first photo`() throws {
    let built = try built(two)
    let list = built.text("vi/san-pham/index.html")
    #expect(list.contains("src=\"/photos/products/binh-gom/key-a.jpg-320.jpg\""))
    #expect(
      built.text("vi/san-pham/binh-gom/index.html").contains(
        "content=\"https://ocop.example.vn/photos/products/binh-gom/key-a.jpg-800.jpg\""))
    #expect(!built.pages(holding: "\"i\":[\"photos/products/binh-gom/").isEmpty)
    #expect(built.text("data/products/binh-gom.json").contains("\"credit\":\"Sở Công Thương\""))
  }

  @Test func `a site in a folder finds its photos`() throws {
    let built = try built(two, portable: true)
    let page = built.text("vi/san-pham/binh-gom/index.html")
    #expect(
      page.contains(
        "srcset=\"../../../photos/products/binh-gom/key-a.jpg-320.webp 320w, "
          + "../../../photos/products/binh-gom/key-a.jpg-800.webp 800w\""))
    #expect(!page.contains("\"/photos"))
  }

  @Test func `a spirit from 15 degrees has no photo and no film anywhere`() throws {
    let tree = MemoryTree.catalogue.adding([
      "content/products/binh-gom.md": """
      ---
      name: Rượu nếp
      set: 14
      alcohol: 29
      producer: lo-gom
      commune: "00577"
      photos: [{file: a.jpg, alt: Chai rượu}]
      videos: [{file: phim.mp4}]
      ---
      """, "content/products/a.jpg": "x", "content/products/phim.mp4": "x",
    ])
    let built = try build(tree, media: Self.wide)
    #expect(!built.files.keys.contains { $0.hasPrefix("photos/") || $0.hasPrefix("videos/") })
    #expect(built.pages(holding: "a.jpg") == [])
    #expect(built.pages(holding: "<video") == [])
  }

  @Test func `a film plays when asked, with its title, poster and transcript`() throws {
    let built = try built(
      "videos: [{file: phim.mp4, poster: b.jpg, title: Xoay gốm, transcript: Tiếng bàn xoay.}]")
    let page = built.text("vi/san-pham/binh-gom/index.html")
    #expect(page.contains("<video controls preload=\"none\" poster=\"/photos/products/binh-gom/"))
    #expect(page.contains("<source src=\"/videos/products/binh-gom/film.mp4\" type=\"video/mp4\">"))
    #expect(page.contains("Xoay gốm") && page.contains("Tiếng bàn xoay."))
    #expect(!page.contains("autoplay"))
    #expect(page.contains("media-src 'self'"))
    #expect(SiteLinks(built.files, origin: "https://ocop.example.vn").broken() == [])
  }

  @Test func `a picture is drawn of each product, with its name, stars and place`() throws {
    let settings = """
      title: {vi: Danh mục, en: Catalogue}
      base_url: https://ocop.example.vn
      languages: [vi, en]
      share_pictures: true
      """
    let tree = MemoryTree.catalogue.adding(["content/catalogue.yaml": settings])
    let built = try build(tree, media: Self.wide)
    let drawn = built.text("share/vi/products/binh-gom.jpg")
    #expect(drawn.contains(">Bình gốm</tspan>"))
    #expect(drawn.contains("★★★★</tspan> OCOP 4 sao"))
    #expect(drawn.contains("Lò gốm · Xã Bát\u{A0}Tràng, Hà\u{A0}Nội"))
    #expect(built.text("share/en/products/binh-gom.jpg").contains("OCOP 4 stars"))
    let page = built.text("en/products/binh-gom/index.html")
    #expect(page.contains("content=\"https://ocop.example.vn/share/en/products/binh-gom.jpg\""))
    #expect(page.contains("<meta property=\"og:image:width\" content=\"1200\">"))
    // Without the setting, and where the rank has ended.
    #expect(try build(.catalogue, media: Self.wide).pages(holding: "og:image\"") == [])
    let later = try build(tree, on: "2029-01-01", media: Self.wide)
    #expect(!later.text("share/vi/products/binh-gom.jpg").contains("★"))
  }

  @Test func `a long name is broken into lines`() throws {
    let tree = MemoryTree.product("").adding([
      "content/products/binh-gom.md": """
      ---
      name: Bình gốm men rạn vẽ lam cảnh sông nước, miệng loe, chân đế gỗ mít, của lò nung củi
      set: 21
      producer: lo-gom
      commune: "00577"
      ---
      """,
      "content/catalogue.yaml":
        "title: A\nbase_url: https://a.vn\nlanguages: [vi]\nshare_pictures: true\n",
    ])
    let drawn = try build(tree, media: Self.wide).text("share/vi/products/binh-gom.jpg")
    let lines = drawn.components(separatedBy: "dy=\"1.22em\">").dropFirst().map {
      $0.components(separatedBy: "<")[0]
    }
    #expect(lines.count == 3 && lines.allSatisfy { $0.count <= 45 }, "\(lines)")
  }
}
