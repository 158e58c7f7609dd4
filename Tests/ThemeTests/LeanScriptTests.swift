import Testing

@testable import Theme

@Suite struct LeanScriptTests {
  private func lean(_ text: String) -> String {
    String(decoding: LeanScript.of(Array(text.utf8)), as: UTF8.self)
  }

  @Test func `comments and indents are not published`() {
    #expect(
      lean(
        "// What it does.\n(() => {\n  // Adds.\n  const a = \"// no\";\n\n  f(`a ${b}`); // x\n})();\n"
      )
        == "(() => {const a = \"// no\";\nf(`a ${b}`); // x\n})();")
  }

  @Test(arguments: [
    ("f(\n  1,\n  [\n    2]);\n", "f(1,[2]);"), ("let a = b\n(c)\n", "let a = b\n(c)\n"),
    ("let a = 1; // one;\nf();\n", "let a = 1; // one;\nf();"),
    ("if (a) {\n}\nf()\n", "if (a) {}\nf()\n"),
    ("a\n  .b()\n  ? (c\n  ) : d // e\n}\nf()\n", "a.b()? (c) : d // e\n}\nf()\n"),
  ])
  func `a line's end goes where it ends nothing`(_ script: String, _ expected: String) {
    #expect(lean(script) == expected)
  }

  @Test(arguments: [
    "const a = `one\n  // two`;\n", "/* a\n  b */\nf();\n", "const a = \"b\\\n  c\";\n",
  ])
  func `text over several lines is left as it is`(_ script: String) {
    #expect(lean(script) == script)
  }
}
