import Foundation
import Support
import Testing
import Workbooks

@Suite struct DocumentTests {
  private static let decision = "content/decisions/qd.md"

  /// A catalogue with one decision, whose scan is a file, and one product that may link to others.
  private func folder(
    document: String = "scan.pdf", story: String = "", _ files: [String: [UInt8]]
  ) throws -> Folder {
    let folder = try Folder()
    try folder.write(
      "content/catalogue.yaml", "title: OCOP\nbase_url: https://ocop.example.vn\nlanguages: [vi]\n")
    try folder.write(
      "content/communes/00577.md", "---\nname: Bát Tràng\ntype: xã\nprovince: \"01\"\n---\n")
    try folder.write(
      "content/producers/htx.md",
      "---\nname: HTX Gốm\ntype: cooperative\ncommune: \"00577\"\n---\n")
    try folder.write(
      "content/products/binh-gom.md",
      "---\nname: Bình gốm\nset: 23\nproducer: htx\ncommune: \"00577\"\n---\n\n\(story)\n")
    try folder.write(
      Self.decision,
      "---\nnumber: 15/QĐ-UBND\ndate: 2026-01-05\nauthority: UBND thành phố Hà Nội\n"
        + "level: province\ndocument: \(document)\n---\n")
    try folder.write(
      "content/decisions/qd.csv", "product,kind,stars,score\nbinh-gom,new,4,80.5\n")
    for (name, bytes) in files { try folder.write("content/\(name)", bytes) }
    return folder
  }

  /// The published documents' bytes.
  private func published(_ folder: Folder) -> [[UInt8]] {
    folder.files(in: "site/documents").sorted { $0.key < $1.key }.map(\.value)
  }

  private let page = "site/vi/ket-qua-cong-nhan/quyet-dinh/qd/index.html"

  @Test func `a decision's scan is published and linked, without who made it`() throws {
    let note = "<< /Type /Annot /Subtype /Text /Rect [0 0 9 9] /T (Tran Ghi) /Contents (xem) >>"
    let scan = Documents.pdf(
      catalogue: "/Metadata 6 0 R", page: "/Annots [5 0 R]",
      others: [(note, nil), ("<< /Type /Metadata /Length 9 >>", Array("SECRETXMP".utf8))])
    let folder = try folder(["decisions/scan.pdf": scan])
    let outcome = try folder.build()
    #expect(outcome.status == 0, "\(outcome.output)")
    let html = try folder.read(page)
    #expect(html.contains(".pdf\">Bản quét (PDF, 0,1 MB)</a>"))
    let bytes = try #require(published(folder).first)
    #expect(bytes.starts(with: Array("%PDF-".utf8)) && bytes.contains(Array("(xem)".utf8)))
    for word in ["Nguyen Soan", "SECRETSCAN", "Tran Ghi", "SECRETXMP"] {
      #expect(scan.contains(Array(word.utf8)) && !bytes.contains(Array(word.utf8)), "\(word)")
    }
    #expect(
      try folder.read("site/data/catalogue.json").contains(
        "\"document\":\"https://ocop.example.vn/documents/decisions/qd/"))
    #expect(try folder.build(["--verify"]).status == 0)
    let list = try Program.run(["check", "--privacy", "--catalogue", folder.path])
    #expect(list.output.contains("qd.md:6: qd: scan.pdf"))
    #expect(list.output.contains("Nguyen Soan, Tran Ghi"))
  }

  private static let form = "content/documents/mau.md"

  /// A form of Word with what programs and cameras leave in it.
  private func form(_ more: KeyValuePairs<String, String> = [:]) -> [UInt8] {
    var archive = StoredArchive([
      "[Content_Types].xml": "<Types/>",
      "_rels/.rels": """
      <Relationships><Relationship Id="a" Type="http://x/thumbnail" Target="docProps/thumbnail.jpeg"/>\
      <Relationship Id="b" Type="http://x/officeDocument" Target="word/document.xml"/></Relationships>
      """,
      "docProps/core.xml": """
      <cp:coreProperties><dc:creator>SECRETMAKER</dc:creator><cp:lastModifiedBy>SECRETLAST\
      </cp:lastModifiedBy><dcterms:created>SECRETDAY</dcterms:created></cp:coreProperties>
      """,
      "docProps/custom.xml":
        "<Properties><property name=\"a\"><vt:lpwstr>SECRETOWN</vt:lpwstr></property></Properties>",
      "docProps/thumbnail.jpeg": "SECRETVIEW",
      "word/document.xml":
        "<w:document><w:ins w:author=\"SECRETPEN\"><w:t>Tên sản phẩm</w:t></w:ins></w:document>",
      "word/comments.xml":
        "<w:comments><w:comment w:author=\"SECRETNOTE\" w:initials=\"SX\">Xem lại</w:comment></w:comments>",
    ])
    archive.add(
      "word/media/a.jpg", Pictures.withCameraData(Self.jpeg, camera: "SECRETCAM", orientation: 1))
    for part in more { archive.add(part.key, Array(part.value.utf8)) }
    return archive.bytes
  }

  @Test func `a form is published to be filled in, without who made it`() throws {
    let bytes = form()
    let folder = try folder(
      ["documents/mau.docx": bytes, "decisions/scan.pdf": Documents.pdf()])
    try folder.write(Self.form, "---\ntitle: Mẫu\nkind: form\nfile: mau.docx\n---\n")
    let outcome = try folder.build()
    #expect(outcome.status == 0, "\(outcome.errors)")
    let made = try #require(published(folder).first { $0.starts(with: [0x50, 0x4B]) })
    // Unpacked: what is packed shows no words.
    let archive = try #require(ZipEdit(made))
    let parts = archive.names.indices.compactMap { archive.part($0, atMost: 1 << 20) }
    #expect(parts.count == archive.names.count)
    let text = Array(parts.joined())
    for word in ["MAKER", "LAST", "DAY", "OWN", "VIEW", "PEN", "NOTE", "CAM"] {
      let secret = Array("SECRET\(word)".utf8)
      let (was, isStill) = (bytes.contains(secret), text.contains(secret))
      #expect(was && !isStill, "\(word)")
    }
    for kept in ["Tên sản phẩm", "Xem lại", "officeDocument"] {
      let isKept = text.contains(Array(kept.utf8))
      #expect(isKept, "\(kept)")
    }
    #expect(!archive.names.contains("docProps/thumbnail.jpeg"))
    let namesIt = text.contains(Array("thumbnail".utf8))
    #expect(!namesIt)
    #expect(try folder.read("site/vi/van-ban/mau/index.html").contains("Tải về (DOCX, 0,1 MB)"))
    let list = try Program.run(["check", "--privacy", "--catalogue", folder.path])
    #expect(list.output.contains("SECRETMAKER") && list.output.contains("SECRETNOTE"))
    #expect(try folder.build(["--verify"]).status == 0)
  }

  @Test(arguments: [
    ("word/vbaProject.bin", "x", "VBA"), ("word/embeddings/a.bin", "x", "OLE"),
    ("word/activeX/a.xml", "<x/>", "ActiveX"),
    (
      "word/_rels/settings.xml.rels",
      "<Relationships><Relationship Id=\"a\" Type=\"http://x/attachedTemplate\" "
        + "Target=\"http://a.vn/t.dotm\" TargetMode=\"External\"/></Relationships>",
      "attachedTemplate"
    ),
    (
      "word/_rels/document.xml.rels",
      "<r:Relationships><r:Relationship Type='http://x/image' Target = 'http://a.vn/a.png' "
        + "TargetMode='External'/></r:Relationships>",
      "image"
    ),
    (
      "word/_rels/document.xml.rels",
      "<Relationships><Relationship Type=\"http://x/vbaProject\" Target=\"o.bin\"/></Relationships>",
      "VBA"
    ),
    ("word/media/a.exe", "MZ", "word/media/a.exe"),
    (
      "word/footer1.xml",
      "<w:ftr><w:r><w:instrText> DDE</w:instrText><w:instrText>AUTO cmd</w:instrText></w:r></w:ftr>",
      "DDE"
    ),
    ("word/media/a.svg", "<svg><rect onload='x()'/></svg>", "SVG"),
    (
      "word/footer1.xml", "<w:ftr><w:del><w:delText>Hộ ông Tư</w:delText></w:del></w:ftr>",
      "tracked changes"
    ),
  ])
  func `a form that runs or asks for something is refused`(
    _ name: String, _ text: String, _ found: String
  ) throws {
    let folder = try folder(
      [
        "documents/mau.docx": form([name: text] as KeyValuePairs),
        "decisions/scan.pdf": Documents.pdf(),
      ])
    try folder.write(Self.form, "---\ntitle: Mẫu\nkind: form\nfile: mau.docx\n---\n")
    let outcome = try folder.build()
    #expect(outcome.status == 1 && outcome.errors.contains("(\(found))"), "\(outcome.errors)")
  }

  /// What programs write differently, and every one of them holds a person.
  @Test(arguments: [
    (
      "package/services/metadata/core-properties/a.psmdcp",
      "<coreProperties xmlns='c'><q:creator>SECRETNAME</q:creator></coreProperties>"
    ),
    ("docProps/app2.xml", "<Properties><Company>SECRETNAME</Company></Properties>"),
    (
      "word/comments2.xml", "<w:comments><w:comment w:id='1' w:author = 'SECRETNAME'/></w:comments>"
    ),
    ("word/people.xml", "<q:people><q:person q:author=\"SECRETNAME\"/></q:people>"),
    (
      "word/settings.xml",
      "<w:settings><w:docVar w:name=\"a\" w:val=\"SECRETNAME\"/></w:settings>"
    ),
    ("word/styles.xml", "<w:styles><!-- SECRETNAME --></w:styles>"),
    ("word/media/a.svg", "<svg><metadata><a>SECRETNAME</a></metadata></svg>"),
  ])
  func `a name in a form is taken out however it is written`(_ name: String, _ text: String) throws
  {
    let made = try #require(try published(form: form([name: text] as KeyValuePairs)))
    let archive = try #require(ZipEdit(made))
    let index = try #require(archive.names.firstIndex(of: name))
    let part = String(decoding: try #require(archive.part(index, atMost: 1 << 20)), as: UTF8.self)
    #expect(!part.contains("SECRETNAME"), "\(part)")
  }

  @Test func `a camera's words go out of a picture whatever its name says`() throws {
    var archive = StoredArchive(["word/document.xml": "<w:document/>"])
    archive.add(
      "word/media/a.png", Pictures.withCameraData(Self.jpeg, camera: "SECRETCAM", orientation: 1))
    let made = try #require(try published(form: archive.bytes))
    let edit = try #require(ZipEdit(made))
    let part = try #require(edit.part(1, atMost: 1 << 20))
    #expect(!part.contains(Array("SECRETCAM".utf8)) && part.starts(with: [0xFF, 0xD8]))
  }

  @Test(arguments: [
    ("word/a.xml", Array("<a>".utf8) + [0x21, 0x00], "encoding"),
    ("word/a.xml", Array("<?xml version='1.0' encoding='Shift_JIS'?><a/>".utf8), "encoding"),
    ("word/a.xml", Array("<!DOCTYPE a [<!ENTITY n 'Tư'>]><a>&n;</a>".utf8), "definitions"),
    ("META-INF/manifest.xml", Array("<m><m:encryption-data/></m>".utf8), "password"),
  ])
  func `a form whose letters cannot be read is refused`(
    _ name: String, _ bytes: [UInt8], _ why: String
  ) throws {
    var archive = StoredArchive(["word/document.xml": "<w:document/>"])
    archive.add(name, bytes)
    let folder = try folder(form: archive.bytes)
    let outcome = try folder.build()
    #expect(outcome.status == 1 && outcome.text.contains(why))
  }

  @Test func `a form of Word with a password is told by it`() throws {
    let name: [UInt8] = "EncryptedPackage".utf8.flatMap { [$0, 0] }
    let folder = try folder(form: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + name)
    let outcome = try folder.build()
    #expect(outcome.status == 1 && outcome.text.contains("password"), "\(outcome.text)")
  }

  private func folder(form bytes: [UInt8]) throws -> Folder {
    let folder = try folder(["documents/mau.docx": bytes, "decisions/scan.pdf": Documents.pdf()])
    try folder.write(Self.form, "---\ntitle: Mẫu\nkind: form\nfile: mau.docx\n---\n")
    return folder
  }

  private func published(form bytes: [UInt8]) throws -> [UInt8]? {
    let folder = try folder(form: bytes)
    let outcome = try folder.build()
    #expect(outcome.status == 0, "\(outcome.errors)")
    return published(folder).first { $0.starts(with: [0x50, 0x4B]) }
  }

  @Test func `links to the web stay in a form, and an archive of something else is none`() throws {
    let link =
      "<Relationships><Relationship Id=\"a\" Type=\"http://x/hyperlink\" "
      + "Target=\"https://a.vn/\" TargetMode=\"External\"/></Relationships>"
    let folder = try folder(
      [
        "documents/mau.docx": form(["word/_rels/document.xml.rels": link]),
        "decisions/scan.pdf": Documents.pdf(),
      ])
    try folder.write(Self.form, "---\ntitle: Mẫu\nkind: form\nfile: mau.docx\n---\n")
    #expect(try folder.build().status == 0)
    try folder.write(
      "content/documents/mau.docx", StoredArchive(["a.txt": "không phải Word"]).bytes)
    #expect(try folder.build().status == 1)
    try folder.write("content/documents/mau.docx", Array(form().prefix(300)))
    #expect(try folder.build().status == 1)
  }

  @Test func `pictures in a scan, and scans that are pictures, lose what the camera wrote`() throws
  {
    let picture = Pictures.withCameraData(Self.jpeg, camera: "SECRETCAM", orientation: 6)
    let image =
      "<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 "
      + "/ColorSpace /DeviceRGB /Filter [/DCTDecode] /Length \(picture.count) >>"
    let scan = Documents.pdf(
      page: "/Resources << /XObject << /I 5 0 R >> >>", others: [(image, picture)])
    let secret = Array("SECRETCAM".utf8)
    for (name, bytes) in [("scan.pdf", scan), ("scan.jpg", picture + Array("SECRETCAM".utf8))] {
      #expect(bytes.contains(secret))
      let folder = try folder(document: name, ["decisions/\(name)": bytes])
      #expect(try folder.build().status == 0)
      let made = try #require(published(folder).first)
      #expect(!made.contains(secret), "\(name)")
      // The pixels, and of a picture which way is up.
      #expect(made.contains(Self.jpeg.suffix(20)))
      if name == "scan.jpg" { #expect(made.contains([0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6])) }
    }
  }

  @Test func `a signed document goes out byte for byte, and its author is told`() throws {
    let scan = Documents.pdf(
      catalogue: "/AcroForm << /Fields [5 0 R] /SigFlags 3 >>",
      others: [
        ("<< /FT /Sig /T (s) /V 6 0 R >>", nil),
        ("<< /Type /Sig /Filter /Adobe.PPKLite /ByteRange [0 9 19 99] /Contents <00> >>", nil),
      ])
    let folder = try folder(["decisions/scan.pdf": scan])
    let outcome = try folder.build()
    #expect(outcome.errors.contains("Nguyen Soan") || outcome.output.contains("Nguyen Soan"))
    #expect(published(folder) == [scan])
  }

  @Test(arguments: [
    ("/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>", "JavaScript"),
    ("/Names << /JavaScript << /Names [(a) << /S /JavaScript /JS (x) >>] >> >>", "JavaScript"),
    ("/AA << /WC << /Type /Action /S /Launch /F (a.exe) >> >>", "Launch"),
    ("/AcroForm << /Fields [] /XFA [(a) (b)] >>", "XFA"),
    ("/OpenAction << /S /SubmitForm /F (https://x.example) >>", "SubmitForm"),
    ("/OpenAction << /S /JavaScript /JS (x) /P 3 0 R >>", "JavaScript"),
    ("/OpenAction << /S /URI /URI (https://x.example) >>", "OpenAction"),
    ("/A << /S /URI /URI (JavaScript:alert\\(1\\)) >>", "URI javascript:"),
    ("/X << /S /GoToE /T << >> /P 3 0 R >>", "GoToE"),
  ])
  func `what runs by itself is refused`(_ entry: String, _ name: String) throws {
    let folder = try folder(["decisions/scan.pdf": Documents.pdf(catalogue: entry)])
    let outcome = try folder.build()
    #expect(outcome.status == 1)
    #expect(outcome.text.contains("qd.md:6:11:") && outcome.text.contains("(\(name))"))
    #expect(!folder.exists("site/index.html"))
  }

  @Test func `what only looks like a signature keeps nothing in`() throws {
    let scan = Documents.pdf(
      catalogue: "/Foo << /ByteRange 1 /Contents (x) /Filter /X >> /Metadata 5 0 R",
      others: [("<< /Type /Metadata /Length 9 >>", Array("SECRETXMP".utf8))])
    let folder = try folder(["decisions/scan.pdf": scan])
    #expect(try folder.build().status == 0)
    let made = try #require(published(folder).first)
    #expect(!made.contains(Array("SECRET".utf8)))
  }

  @Test func `a document of ours is whole, and so is one that says nothing of itself`() throws {
    let folder = try folder(["decisions/scan.pdf": Documents.pdf()])
    try folder.build()
    let again = try self.folder(["decisions/scan.pdf": try #require(published(folder).first)])
    let outcome = try again.build()
    #expect(
      outcome.status == 0 && !outcome.text.contains("damaged-document")
        && !outcome.text.contains("mended"))
  }

  @Test(arguments: ["[/ASCIIHexDecode /DCTDecode]", "/DCTDecode"])
  func `a picture packed once more, or without its end, keeps nothing either`(_ filter: String)
    throws
  {
    let picture = Pictures.withCameraData(Self.jpeg, camera: "SECRETCAM", orientation: 1).dropLast(
      2)
    let isPacked = filter.contains("Hex")
    let hex = picture.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() + ">"
    let data = isPacked ? Array(hex.utf8) : [0x0A] + Array(picture)
    let image =
      "<< /Type /XObject /Subtype /Image /Width 8 /Height 8 /BitsPerComponent 8 "
      + "/ColorSpace /DeviceGray /Filter \(filter) /Length \(data.count) >>"
    let scan = Documents.pdf(
      page: "/Resources << /XObject << /I 5 0 R >> >>", others: [(image, data)])
    let folder = try folder(["decisions/scan.pdf": scan])
    #expect(try folder.build().status == 0)
    let made = try #require(published(folder).first)
    #expect(!made.contains(Array("SECRETCAM".utf8)) && !made.contains(Array("534543524554".utf8)))
    #expect(made.contains(Self.jpeg.suffix(20).dropLast(2)))
  }

  @Test func `files in a document are told`() throws {
    let scan = Documents.pdf(
      catalogue: "/Names << /EmbeddedFiles << /Names [(a) 5 0 R] >> >>",
      others: [
        ("<< /Type /Filespec /F (ho-so.xlsx) /EF << /F 6 0 R >> >>", nil),
        ("<< /Length 1 >>", [65]),
      ])
    let folder = try folder(["decisions/scan.pdf": scan])
    let outcome = try folder.build()
    #expect(outcome.status == 0 && outcome.text.contains("ho-so.xlsx"))
  }

  @Test func `what cannot be published says why and what to do`() throws {
    let large = Documents.pdf(others: [
      ("<< /Length 22000000 >>", Array(repeating: 65, count: 22_000_000))
    ])
    let cases: [(name: String, bytes: [UInt8]?, words: [String])] = [
      ("scan.pdf", Array("hello".utf8), ["not-a-document"]),
      ("scan.pdf", Array(Documents.pdf().prefix(40)), ["damaged-document"]),
      ("scan.pdf", nil, ["no-such-file"]),
      ("scan.docx", Array("PK".utf8), ["wrong-type", "unused-file"]),
      ("ftp://a.example/x.pdf", nil, ["web-address"]),
      ("scan.pdf", large, ["large-document", "150–200 dpi"]),
    ]
    for (name, bytes, words) in cases {
      var files: [String: [UInt8]] = [:]
      if let bytes { files["decisions/\(name)"] = bytes }
      let folder = try folder(document: name, files)
      let outcome = try Program.run(
        ["check", "--json", "--language", "vi", "--catalogue", folder.path])
      #expect(outcome.status == 1)
      for word in words {
        #expect(outcome.output.contains(word), "\(name) \(word): \(outcome.text)")
      }
    }
  }

  @Test func `a story links to a document beside it; one that nobody names is told`() throws {
    let files = [
      "products/Bản đồ.pdf": Documents.pdf(), "products/khac.pdf": Documents.pdf(),
      "decisions/scan.pdf": Documents.pdf(), "products/anh.svg": Array("<svg/>".utf8),
    ]
    let folder = try folder(
      story: "Xem [bản đồ](<Bản đồ.pdf#page=2>) và [lại](B%E1%BA%A3n%20%C4%91%E1%BB%93.pdf).", files
    )
    let outcome = try folder.build()
    #expect(outcome.status == 0)
    #expect(outcome.text.contains("content/products/khac.pdf:1:1:"))
    #expect(outcome.text.contains("content/products/anh.svg:1:1:"))
    #expect(!outcome.text.contains("Bản đồ.pdf:1:1") && !outcome.text.contains("scan.pdf:1:1"))
    let html = try folder.read("site/vi/san-pham/binh-gom/index.html")
    #expect(html.matches(of: /\/documents\/products\/binh-gom\/[0-9a-f]{16}\.pdf/).count == 2)
    #expect(html.contains(".pdf#page=2\">bản đồ</a>"))
    #expect(
      try folder.read("site/data/products/binh-gom.json").contains("\"documents\":[\"https://"))
    // Another file, another address; the page that names it is made again.
    try folder.write("content/products/Bản đồ.pdf", Documents.pdf(page: "/Rotate 90"))
    #expect(try folder.build(["--verify"]).status == 0)
    #expect(try folder.read("site/vi/san-pham/binh-gom/index.html") != html)
    // Nobody names it any more.
    let text = try folder.read("content/products/binh-gom.md")
    try folder.write("content/products/binh-gom.md", text.replacing(/Xem.*/, with: "Không."))
    #expect(try folder.build().status == 0)
    #expect(!folder.exists("site/documents/products"))
  }

  @Test func `a draft's files are nobody else's to name`() throws {
    let folder = try folder(["decisions/scan.pdf": Documents.pdf()])
    let text = try folder.read(Self.decision)
    try folder.write(Self.decision, text.replacing("level:", with: "draft: true\nlevel:"))
    let outcome = try Program.run(["check", "--catalogue", folder.path])
    #expect(!outcome.text.contains("scan.pdf"))
  }

  /// A grey square.
  private static let jpeg: [UInt8] = [
    0xFF, 0xD8, 0xFF, 0xE0, 0x00, 0x10, 0x4A, 0x46, 0x49, 0x46, 0x00, 0x01, 0x01, 0x00, 0x00, 0x01,
    0x00, 0x01, 0x00, 0x00, 0xFF, 0xDB, 0x00, 0x43, 0x00, 0x1B, 0x12, 0x14, 0x17, 0x14, 0x11, 0x1B,
    0x17, 0x16, 0x17, 0x1E, 0x1C, 0x1B, 0x20, 0x28, 0x42, 0x2B, 0x28, 0x25, 0x25, 0x28, 0x51, 0x3A,
    0x3D, 0x30, 0x42, 0x60, 0x55, 0x65, 0x64, 0x5F, 0x55, 0x5D, 0x5B, 0x6A, 0x78, 0x99, 0x81, 0x6A,
    0x71, 0x90, 0x73, 0x5B, 0x5D, 0x85, 0xB5, 0x86, 0x90, 0x9E, 0xA3, 0xAB, 0xAD, 0xAB, 0x67, 0x80,
    0xBC, 0xC9, 0xBA, 0xA6, 0xC7, 0x99, 0xA8, 0xAB, 0xA4, 0xFF, 0xC0, 0x00, 0x0B, 0x08, 0x00, 0x08,
    0x00, 0x08, 0x01, 0x01, 0x11, 0x00, 0xFF, 0xC4, 0x00, 0x14, 0x00, 0x01, 0x00, 0x00, 0x00, 0x00,
    0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x02, 0xFF, 0xC4, 0x00, 0x14,
    0x10, 0x01, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
    0x00, 0x00, 0xFF, 0xDA, 0x00, 0x08, 0x01, 0x01, 0x00, 0x00, 0x3F, 0x00, 0x2F, 0xFF, 0xD9,
  ]
}
