import Diagnostics
import Testing

@testable import Markup

private func html(_ text: String) -> String {
  var writer = HTMLWriter()
  let setting = MarkdownDocument.Setting(
    destination: { $0.hasPrefix("http") || $0.hasPrefix("#") ? .address($0) : .none },
    anchor: { $0 == "search" ? "muc-search" : $0 }, back: "Về & chỗ cũ")
  MarkdownDocument.render(Array(text.utf8)[...], into: &writer, setting)
  return String(decoding: writer.bytes, as: UTF8.self)
}

@Suite struct MarkdownDocumentTests {
  @Test(arguments: [
    ("# Một\n\n## Hai", "<h2 id=\"mot\">Một</h2>\n<h3 id=\"hai\">Hai</h3>\n"),
    ("### Ba", "<h2 id=\"ba\">Ba</h2>\n"),
    ("Một <b>hai</b>", "<p>Một &lt;b&gt;hai&lt;/b&gt;</p>\n"),
    ("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;\n</p>\n"),
    ("[x](javascript:alert(1))", "<p>x (javascript:alert(1))</p>\n"),
    ("[x](https://a.vn)", "<p><a href=\"https://a.vn\">x</a></p>\n"),
    ("![lò gốm](lo.jpg)", "<p>lò gốm</p>\n"),
    ("~~cũ~~ mới", "<p><del>cũ</del> mới</p>\n"),
    ("https://a.vn", "<p><a href=\"https://a.vn\">https://a.vn</a></p>\n"),
  ])
  func `writes stories safely and loses nothing`(_ text: String, _ expected: String) {
    #expect(html(text) == expected)
  }

  @Test(arguments: [
    ("18~20 giờ, rồi 30~36 giờ", "18~20 giờ, rồi 30~36 giờ"),
    ("Một<!-- gọi 0912 345 678 --> hai", "Một hai"),
    ("Một <!-- a\nb --> hai", "Một\nhai"),
    (
      "**밧짱(Bát Tràng)**에서 **후에(Huế)**까지",
      "<strong>밧짱(Bát Tràng)</strong>에서 <strong>후에(Huế)</strong>까지"
    ),
    ("これは**「ゴム」**を", "これは<strong>「ゴム」</strong>を"),
    ("Gọi là **“cốt nhĩ”**là ngon", "Gọi là <strong>“cốt nhĩ”</strong>là ngon"),
    (
      "**[a](https://a.vn)**에 **`x`**를",
      "<strong><a href=\"https://a.vn\">a</a></strong>에 <strong><code>x</code></strong>를"
    ),
    ("(**đậm**) và **đậm**.", "(<strong>đậm</strong>) và <strong>đậm</strong>."),
    ("`**a)**b` và **c)**d", "<code>**a)**b</code> và <strong>c)</strong>d"),
    ("ជា**(ទឹកត្រី)**នៃ\u{200B}ខេត្ត", "ជា<strong>(ទឹកត្រី)</strong>នៃ\u{200B}ខេត្ត"),
    ("Xem https://ocop.vn。Và", "Xem <a href=\"https://ocop.vn\">https://ocop.vn</a>。Và"),
    ("（https://ocop.vn/a）", "（<a href=\"https://ocop.vn/a\">https://ocop.vn/a</a>）"),
    ("là www.ocop.vn」で", "là <a href=\"http://www.ocop.vn\">www.ocop.vn</a>」で"),
    ("“https://ocop.vn” và", "“<a href=\"https://ocop.vn\">https://ocop.vn</a>” và"),
    ("พ.ศ. https://ocop.vnที่นี่", "พ.ศ. <a href=\"https://ocop.vn\">https://ocop.vn</a>ที่นี่"),
    (
      "https://ocop.vn/sản-phẩm nhé",
      "<a href=\"https://ocop.vn/s%E1%BA%A3n-ph%E1%BA%A9m\">https://ocop.vn/sản-phẩm</a> nhé"
    ),
    ("鱼露\n来自富国", "鱼露来自富国"), ("น้ำปลา\nฟูก๊วก", "น้ำปลาฟูก๊วก"), ("ນໍ້າປາ\nຟູກວັກ", "ນໍ້າປາຟູກວັກ"),
    ("느억맘\n푸꾸옥", "느억맘\n푸꾸옥"), ("nước mắm\nPhú Quốc", "nước mắm\nPhú Quốc"),
    ("**鱼露**\n来自", "<strong>鱼露</strong>来自"), ("鱼露\nOCOP", "鱼露\nOCOP"),
    ("a<br>b<BR/>c", "a<br />b<br />c"),
  ])
  func `reads what people write`(_ text: String, _ expected: String) {
    #expect(html(text) == "<p>\(expected)</p>\n")
  }

  @Test func `cells break and are set by class`() {
    let table = html("| a | b |\n|:-:|--:|\n| 1<br>2 | 3 |\n")
    #expect(table.contains("<th class=\"align-center\">a</th>\n<th class=\"align-right\">b</th>"))
    #expect(table.contains("<td class=\"align-center\">1<br />2</td>"))
    #expect(!table.contains("align=\""))
  }

  @Test func `headings have names of their own in the page`() {
    let text = html(
      "## Lịch sử\n\n## Lịch sử\n\n## Search **(1)**어\n\n## …\n\n## 역사 `a`\n\n[x](#lich-su-2)\n")
    #expect(
      text.split(separator: "\n").map { String($0.prefix { $0 != ">" }) } == [
        "<h2 id=\"lich-su\"", "<h2 id=\"lich-su-2\"", "<h2 id=\"search-1-어\"", "<h2 id=\"muc\"",
        "<h2 id=\"역사-a\"", "<p",
      ])
    #expect(text.contains("<h2 id=\"search-1-어\">Search <strong>(1)</strong>어</h2>"))
    #expect(html("# Search\n").hasPrefix("<h2 id=\"muc-search\">"))
  }

  @Test func `task lists need no input, footnotes lead there and back`() {
    #expect(
      html("- [ ] rửa\n- [x] phơi\n- thường\n")
        == "<ul>\n<li>☐ rửa</li>\n<li>☑ phơi</li>\n<li>thường</li>\n</ul>\n")
    let notes = html("Muối[^a] và cá[^b].\n\n[^a]: Biển\n[^b]: Cơm\n")
    #expect(notes.contains("<a href=\"#fn-a\" id=\"fnref-a\""))
    #expect(notes.contains("<li id=\"fn-b\">"))
    #expect(notes.contains("aria-label=\"Về &amp; chỗ cũ\""))
    #expect(!notes.contains("Back to"))
  }

  @Test func `a comment is nowhere, wherever it stands`() {
    for text in [
      "<!-- kín -->\n\nMột", "Một\n\n<!-- kín\n\nkín -->\n\nHai", "- a <!-- kín -->\n- b",
      "| a <!-- kín --> |\n|---|\n| b |", "# A <!-- kín -->", "Một <!-- kín", "> <!-- kín -->\n> b",
      "- mục\n\n    <!-- kín -->\n\n- hai", "> ```\n> mã\n\n<!-- kín -->",
      "- ```\n  a\n\n  b\n  ```\n\n<!-- kín -->",
      "a < b <!-- kín -- hai --> c", "<a <!-- kín -- b -->", "< 5 <!-- kín --!> x -->",
      "[^a]: chú\n\n    <!-- kín -->\n\nchữ[^a]", "Giá `5 nghìn\n<!-- kín ` -->",
      "- Giá ` 5\n- <!-- kín ` --> chữ",
      "chữ\n    ```\n<!-- kín -->", "<!-- a\nb --> ```\n<!-- kín -->\nx",
      "1. mục\n\n   chữ\n\n        <!-- kín -->",
      "```\nmã\n\n<!-- kín -->",
      "*a <!-- kín* --> b*", "<div><!-- kín --></div>", "[a <!-- kín -->](https://a.vn)",
    ] {
      #expect(!html(text).contains("kín"), "\(text)")
      #expect(!html(text).contains("raw HTML"), "\(text)")
    }
    // What is shown as code is no comment.
    #expect(html("`<!-- a -->`").contains("&lt;!-- a --&gt;"))
    #expect(html("```\n<!-- a -->\n```").contains("&lt;!-- a --&gt;"))
  }

  @Test func `nothing of ours stays in code, addresses and links`() {
    for text in [
      "1. ```\n   https://a.vn/x，được\n\n   …\n   ```", "# H\n    https://a.vn—x",
      "[a]: https://vi.wikipedia.org/wiki/A–B\n\nXem [a].", "[1]: https://a.vn/chùa「x」\n\n[x][1]",
      "- ```\n  a **(b)**c\n  ```", "**https://a.vn** và chữ**「x」**chữ",
    ] {
      let made = html(text)
      #expect(
        !made.contains("!--") && !made.contains("#xe") && !made.contains("\u{E000}"), "\(made)")
    }
    #expect(html("**https://a.vn** và chữ**「x」**chữ").contains("<strong>「x」</strong>"))
    #expect(html("https://a.vn/Bát–Tràng").contains("Tr%C3%A0ng\""))
  }

  @Test func `the sign that bold needs is one the story does not use`() {
    let text = "\u{E000} &#xe001; **(a)**b `\u{E002}`"
    #expect(html(text) == "<p>\u{E000} \u{E001} <strong>(a)</strong>b <code>\u{E002}</code></p>\n")
  }

  @Test func `gives the same bytes on several threads as on one`() {
    let kinds = [
      "Giá ~~120.000~~ còn **100.000** xem www.example.vn và https://a.vn/x hoặc a@b.vn.\n\n",
      "Không có dấu ngã: www.example.vn, https://a.vn/x?a=1&b=2 và *x* a@b.vn.\n\n"
        + "| a | b |\n|---|--:|\n| www.x.vn | **2** |\n\n",
      "Chỉ chữ thường w: không có gì: hết.\n\n", "- a ~~b~~ c ~d~ http://x.vn\n- www.y.vn\n\n",
    ]
    let documents = (0..<8000).map { index in
      String(repeating: kinds[(index * 7 + index / 3) % 4], count: 4)
    }
    var report = Report()
    let serial = Dictionary(uniqueKeysWithValues: Set(documents).map { ($0, html($0)) })
    let parallel = concurrentMap(documents, jobs: 4, report: &report) { text, _ in html(text) }
    let wrong = zip(documents, parallel).count { serial[$0] != $1 }
    #expect(wrong == 0)
  }

  @Test func `finds links with the line of their paragraph`() {
    let text = "Một\n\nHai [ba](../a.md)\n\n![bốn](b.jpg)\n"
    let found = MarkdownDocument.references(in: Array(text.utf8)[...])
    #expect(found.map(\.destination) == ["../a.md", "b.jpg"])
    #expect(found.map(\.line) == [2, 4])
    #expect(found.map(\.isPicture) == [false, true])
  }

  @Test(arguments: ["[", "*a ", "> ", "`", "![[](", "<", "- ", "| ", "~", "&", "_ a", "[a](b "])
  func `stays quick on nesting without end`(_ piece: String) {
    let text = String(repeating: piece, count: 60_000 / piece.utf8.count)
    let time = ContinuousClock().measure { _ = html(text) }
    #expect(time < .seconds(20))
  }
}
