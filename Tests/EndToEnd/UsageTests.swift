import Testing

/// What the program says to a command line it does not understand.
@Suite struct UsageTests {
  @Test(arguments: [
    (["buidl"], "có phải “build”"),
    (["check", "--cataloge", "x"], "không có tùy chọn “--cataloge”"),
    (["build", "--date"], "thiếu giá trị sau “--date"), (["new"], "cần một thư mục mới"),
    (["new", "product"], "ocop new product mam-01"), (["new", "prodct", "a"], "có phải “product”"),
    (["new", "product", "Mắm"], "mã “Mắm” không dùng được"),
    (["build", "--date", "hôm nay"], "“hôm nay” không phải một ngày"),
    (["check", "--sheet"], "--sheet đi cùng --privacy"), (["check", "a", "b"], "thừa “a"),
    (["import", "decision", "a.xlsx"], "thiếu “--number"),
    (["build", "--out", "x"], "có phải “--output”?"),
    (["check", "--langauge"], "có phải “--language”?"),
    (["build", "-o", "x"], "có phải “--output”?"), (["build", "content"], "--catalogue THƯ-MỤC"),
    (["import", "stok"], "có phải “ocop import stock”?"),
    (["import", "story", "a", "b", "--wite"], "có phải “--write”?"),
  ])
  func `a wrong command line is told in Vietnamese`(_ arguments: [String], _ words: String) throws {
    let outcome = try Program.run(arguments + ["--language", "vi"])
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains(words), "\(outcome.errors)")
    for english in ["Error:", "Usage:", "Missing", "Unknown", "Unexpected", "invalid"] {
      #expect(!outcome.errors.contains(english), "\(outcome.errors)")
    }
  }

  @Test func `and in English with the verb that was meant`() throws {
    let outcome = try Program.run(["buidl", "--language", "en"])
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("did you mean “build”?"))
  }
}
