import Diagnostics
import Testing

@testable import Markup

private func html(_ text: String) -> String {
  var writer = HTMLWriter()
  MarkdownDocument.render(Array(text.utf8)[...], into: &writer) { destination in
    destination.hasPrefix("https:") ? .address(destination) : .none
  }
  return String(decoding: writer.bytes, as: UTF8.self)
}

@Suite struct MarkdownDocumentTests {
  @Test(arguments: [
    ("# Một\n\n## Hai", "<h2>Một</h2>\n<h3>Hai</h3>\n"),
    ("### Ba", "<h2>Ba</h2>\n"),
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
