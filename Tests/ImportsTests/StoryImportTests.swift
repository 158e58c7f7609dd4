import Diagnostics
import Markup
import Support
import Testing

@testable import Imports
@testable import Workbooks

/// What producers send as stories and photos of products.
@Suite struct StoryImportTests {
  private static let styles = """
    <w:styles xmlns:w="w"><w:style w:styleId="u1"><w:name w:val="heading 1"/></w:style>
    <w:style w:styleId="L"><w:name w:val="List Bullet"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
    </w:styles>
    """
  private static let numbering = """
    <w:numbering xmlns:w="w">
    <w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>
    <w:abstractNum w:abstractNumId="8"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum>
    <w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>
    </w:numbering>
    """
  private static let links = """
    <Relationships><Relationship Id="r1" Type="x/hyperlink" Target="https://a.vn/x" TargetMode="External"/>
    <Relationship Id="r2" Type="x/image" Target="media/image10.png"/>
    <Relationship Id="r3" Type="x/image" Target="media/image2.jpeg"/></Relationships>
    """

  private func docx(_ body: String) -> [UInt8] {
    var archive = StoredArchive()
    archive.add(
      "word/document.xml",
      Array("<w:document xmlns:w='w' xmlns:r='r'><w:body>\(body)</w:body></w:document>".utf8))
    archive.add("word/styles.xml", Array(Self.styles.utf8))
    archive.add("word/numbering.xml", Array(Self.numbering.utf8))
    archive.add("word/_rels/document.xml.rels", Array(Self.links.utf8))
    archive.add("word/media/image10.png", [1])
    archive.add("word/media/image2.jpeg", [2])
    return archive.bytes
  }

  private func run(_ text: String, _ form: String = "") -> String {
    "<w:r><w:rPr>\(form)</w:rPr><w:t xml:space='preserve'>\(text)</w:t></w:r>"
  }

  private func paragraph(_ runs: String, _ form: String = "") -> String {
    "<w:p><w:pPr>\(form)</w:pPr>\(runs)</w:p>"
  }

  private func story(_ body: String, title: String = "Mắm") throws -> StoryText {
    StoryText(try WordDocument(docx(body)), title: title)
  }

  @Test func `headings, lists, tables, links and looks come over, and deleted text does not`()
    throws
  {
    let body = [
      paragraph(run("MẮM")), paragraph(run("Nguồn gốc"), "<w:pStyle w:val='u1'/>"),
      paragraph(
        run("Ủ ") + run(" mười ", "<w:b/>") + run("tám tháng ", "<w:b/>") + run("rồi")
          + run(" rút", "<w:i/>") + "<w:del>\(run("cũ"))</w:del>" + run(".", "<w:b w:val='0'/>")),
      paragraph(run("một"), "<w:pStyle w:val='L'/>"),
      paragraph(run("hai"), "<w:pStyle w:val='L'/>"),
      paragraph(run("rửa"), "<w:numPr><w:ilvl w:val='0'/><w:numId w:val='2'/></w:numPr>"),
      "<w:p/>", paragraph(run("Cách dùng", "<w:b/>")),
      "<w:tbl><w:tr><w:tc>\(paragraph(run("a|b")))</w:tc><w:tc>\(paragraph(run("c")))</w:tc></w:tr>"
        + "<w:tr><w:tc>\(paragraph(run("1")))</w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>",
      paragraph("<w:hyperlink r:id='r1'>\(run("trang"))</w:hyperlink>" + run(" này")),
    ].joined()
    let text = try story(body)
    #expect(
      text.markdown == """
        ## Nguồn gốc

        Ủ  **mười tám tháng** rồi *rút*.

        - một
        - hai
        1. rửa

        ## Cách dùng

        | a\\|b | c |
        | --- | --- |
        | 1 |  |

        [trang](https://a.vn/x) này

        """)
    #expect(text.headings == ["Cách dùng"] && text.letters == nil)
    #expect(try WordDocument(docx(body)).pictures.map(\.name) == ["image2.jpeg", "image10.png"])
  }

  @Test(arguments: [
    ("# giá 1*2 [a](b) `x` &lt;b&gt;", "\\# giá 1\\*2 \\[a\\](b) \\`x\\` \\<b>"),
    ("1. Không phải", "1\\. Không phải"), ("- gạch", "\\- gạch"), ("18~20 a_b", "18~20 a_b"),
    ("_x_ ~~y~~", "\\_x_ ~\\~y~\\~"), ("2026) x", "2026\\) x"), ("C:\\d", "C:\\\\d"),
  ])
  func `what a person typed is no sign of Markdown`(typed: String, expected: String) throws {
    let text = try story(paragraph(run(typed))).markdown
    #expect(text == expected + "\n")
    let source = typed.replacing("&lt;", with: "<").replacing("&gt;", with: ">")
    var writer = HTMLWriter()
    MarkdownDocument.render(
      Array(text.utf8)[...], into: &writer,
      MarkdownDocument.Setting(destination: { .address($0) }, back: ""))
    let html = String(decoding: writer.bytes, as: UTF8.self)
    #expect(
      html.replacing("&lt;", with: "<").replacing("&gt;", with: ">") == "<p>\(source)</p>\n",
      "\(html)")
  }

  @Test func `a table is as wide as its widest row`() throws {
    let cell = { (text: String) in "<w:tc>\(self.paragraph(self.run(text)))</w:tc>" }
    let text = try story(
      "<w:tbl><w:tr>\(cell("T"))</w:tr><w:tr>\(cell("a"))\(cell("b"))</w:tr></w:tbl>")
    #expect(text.markdown == "| T |  |\n| --- | --- |\n| a | b |\n")
  }

  @Test func `words cut between runs are read whole`() throws {
    let text = try story(paragraph(run("n­íc m") + run("¾m", "<w:b/>") + run(" cèt")))
    #expect(text.markdown == "nước m**ắm** cốt\n", "\(text.markdown)")
    let vni = try story(paragraph(run("nöô", "<w:b/>") + run("ùc maém ngon")))
    #expect(vni.markdown == "nước mắm ngon\n", "\(vni.markdown)")
  }

  @Test func `levels that no document has do no harm`() throws {
    let forms = [
      "<w:outlineLvl w:val='-5'/>", "<w:numPr><w:ilvl w:val='-1'/><w:numId w:val='1'/></w:numPr>",
    ]
    let text = try story(forms.map { paragraph(run("a"), $0) }.joined())
    #expect(text.markdown == "a\n\n- a\n")
  }

  @Test func `Markdown is taken as it is`() {
    #expect(StoryText(markdown: "\n## Một\n\n- **hai**\n").markdown == "## Một\n\n- **hai**\n")
  }

  @Test func `letters of before Unicode are read`() throws {
    let text = try story(
      paragraph(run("Nưíc m¾m ngon".replacing("ư", with: "­"))) + paragraph(run("H¶i s¶n t­¬i")))
    #expect(text.letters == .tcvn3)
    #expect(
      text.markdown.contains("Hải sản tươi") && text.markdown.contains("mắm"), "\(text.markdown)")
  }

  @Test func `what is no document, or a damaged one, is an error and no crash`() throws {
    #expect(throws: WorkbookError.unknownForm) { try WordDocument(Array("không".utf8)) }
    var xlsx = StoredArchive()
    xlsx.add("xl/workbook.xml", [])
    #expect(throws: WorkbookError.unknownForm) { try WordDocument(xlsx.bytes) }
    let whole = docx(paragraph(run("chữ"), "<w:pStyle w:val='u1'/>"))
    var random = Random(16)
    for _ in 0..<400 {
      var bytes = whole
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(
          in: 0...255, using: &random)
      }
      _ = try? WordDocument(bytes)
      _ = try? WordDocument(Array(whole.prefix(Int.random(in: 0..<whole.count, using: &random))))
    }
  }

  private let path = "content/products/binh-gom.md"

  private func photo(_ name: String, _ bytes: [UInt8]) -> StoryImport.Photo {
    StoryImport.Photo(name: name, bytes: bytes)
  }

  @Test func `a product without a story gets it, with its photos, once`() throws {
    let before = "---\nname: Bình gốm # tên\nset: 21\n---\n"
    let tree = MemoryTree.catalogue.adding([path: before])
    let sent = [photo("z1.JPEG", [1]), photo("z2.jpg", [1]), photo("ảnh.png", [2])]
    let made = StoryImport("binh-gom", story: "Kể.\n", photos: sent, in: tree)
    #expect(made.photos.map(\.to) == ["binh-gom-1.jpg", "binh-gom-2.png"])
    #expect(made.known == ["z2.jpg"] && made.aside == nil)
    let after = try tree.applying(made.changes)
    #expect(
      try after.text(path)
        == "---\nname: Bình gốm # tên\nset: 21\nphotos:\n  - file: binh-gom-1.jpg\n  - file: binh-gom-2.png\n---\n\nKể.\n"
    )
    #expect(try after.bytes(of: "content/products/binh-gom-2.png") == [2])
    let again = StoryImport("binh-gom", story: "Kể.\n", photos: sent, in: after)
    #expect(again.changes.isEmpty && again.known.count == 3)
  }

  @Test func `a story that is there stays`() throws {
    let tree = MemoryTree.catalogue.adding([path: "---\nname: Bình\n---\n\nKể xưa.\n"])
    let made = StoryImport("binh-gom", story: "Kể nay.\n", photos: [], in: tree)
    #expect(made.aside == "imports/binh-gom.md")
    #expect(made.changes.map(\.path) == ["imports/binh-gom.md"])
    // What is there may have been worked on.
    let other = StoryImport("binh-gom", story: "Kể nay.\n", photos: [], in: tree) { path in
      path == "imports/binh-gom.md" ? Array("khác".utf8) : nil
    }
    #expect(other.changes.map(\.path) == ["imports/binh-gom-2.md"])
  }

  @Test func `a picture that lies there is listed, and not put there again`() throws {
    let tree = MemoryTree.catalogue.adding([path: "---\nname: Bình\n---\n"])
      .adding("content/products/lo-1.jpg", [1])
    let made = StoryImport("binh-gom", story: "", photos: [photo("z.jpg", [1])], in: tree)
    #expect(made.changes.map(\.path) == [path])
    #expect(try tree.applying(made.changes).text(path).contains("- file: lo-1.jpg"))
  }

  @Test func `a product of a table gets a file, one with a folder its photos there`() throws {
    let table = MemoryTree.catalogue.removing([path])
    let made = StoryImport("binh-gom", story: "Kể.\n", photos: [photo("a.jpg", [1])], in: table)
    #expect(
      try table.applying(made.changes).text(path)
        == "---\nphotos:\n  - file: binh-gom-1.jpg\n---\n\nKể.\n")
    let folder = table.adding(["content/products/binh-gom/index.md": "---\nname: B\n---\n"])
    let own = StoryImport("binh-gom", story: "", photos: [photo("a.jpg", [1])], in: folder)
    #expect(
      own.changes.map(\.path)
        == ["content/products/binh-gom/binh-gom-1.jpg", "content/products/binh-gom/index.md"])
  }
}
