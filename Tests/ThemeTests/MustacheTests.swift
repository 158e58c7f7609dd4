import Testing

// The behaviours of Mustache's specification, restated: https://mustache.github.io/mustache.5.html

private struct Case: Sendable, CustomTestStringConvertible {
  let name, template: String
  let data: TemplateData
  let expected: String
  var partials: [String: String] = [:]

  init(
    _ name: String, _ template: String, _ data: TemplateData, _ expected: String,
    partials: [String: String] = [:]
  ) {
    self.name = name
    self.template = template
    self.data = data
    self.expected = expected
    self.partials = partials
  }

  var testDescription: String { name }
}

@Suite struct MustacheTests {
  @Test(arguments: [
    Case("plain text", "Chào {mustache}!\n", [:], "Chào {mustache}!\n"),
    Case("a name", "Chào {{tên}}!", ["tên": "bà Tư"], "Chào bà Tư!"),
    Case("no second look", "{{a}}: {{b}}", ["a": "{{b}}", "b": "Trái đất"], "{{b}}: Trái đất"),
    Case("escaping", "{{a}}", ["a": "& \" < >"], "&amp; &quot; &lt; &gt;"),
    Case("triple", "{{{a}}}", ["a": "& \" < >"], "& \" < >"),
    Case("ampersand", "{{& a}}", ["a": "& \" < >"], "& \" < >"),
    Case("integers", "{{a}}|{{{a}}}|{{&a}}", ["a": 85], "85|85|85"),
    Case("decimals", "{{a}}", ["a": 1.21], "1.21"),
    Case("null is empty", "({{a}})({{{a}}})", ["a": nil], "()()"),
    Case("a miss is empty", "({{a}})({{&a}})", [:], "()()"),
    Case("dotted", "{{a.b}} {{#a}}{{b}}{{/a}}", ["a": ["b": "x"]], "x x"),
    Case("deep", "{{a.b.c.d.e}}", ["a": ["b": ["c": ["d": ["e": "x"]]]]], "x"),
    Case("broken chain", "[{{a.b.c}}]", ["a": [:]], "[]"),
    Case(
      "a broken chain does not look outside", "[{{a.b.c.name}}]",
      ["a": ["b": [:]], "c": ["name": "x"]], "[]"),
    Case(
      "the first part decides", "{{#a}}{{b.c}}{{/a}}", ["a": ["b": [:]], "b": ["c": "ERROR"]], ""),
    Case("a dotted name is not one key", "[{{a.b}}]", ["a.b": "c"], "[]"),
    Case("implicit", "{{.}}", "một & hai", "một &amp; hai"),
    Case("space around", "| {{ a }} |", ["a": "---"], "| --- |"),
    Case("alone on its line", "  {{a}}\n", ["a": "---"], "  ---\n"),
  ])
  fileprivate func interpolation(_ test: Case) { check(test) }

  @Test(arguments: [
    Case("true", "{{#a}}có{{/a}}", ["a": true], "có"),
    Case("false", "[{{#a}}có{{/a}}]", ["a": false], "[]"),
    Case("null", "[{{#a}}có{{/a}}]", ["a": nil], "[]"),
    Case("an object is a scope", "{{#a}}{{b}}{{/a}}", ["a": ["b": "x"]], "x"),
    Case(
      "names of outer scopes", "{{#s}}{{a}}, {{b}}, {{c.d}}{{/s}}",
      ["a": "1", "b": "sai", "s": ["b": "2"], "c": ["d": "3"]], "1, 2, 3"),
    Case("text", "{{#a}}{{.}} là {{a}}{{/a}}", ["a": "x"], "x là x"),
    Case("a list", "{{#a}}{{b}}{{/a}}", ["a": [["b": 1], ["b": 2], ["b": 3]]], "123"),
    Case("an empty list", "[{{#a}}x{{/a}}]", ["a": []], "[]"),
    Case("items", "{{#a}}({{.}}){{/a}}", ["a": ["x", "<", 3]], "(x)(&lt;)(3)"),
    Case("lists of lists", "{{#a}}({{#.}}{{.}}{{/.}}){{/a}}", ["a": [[1, 2], ["x"]]], "(12)(x)"),
    Case("a list at the root", "{{#.}}({{v}}){{/.}}", [["v": "a"], ["v": "b"]], "(a)(b)"),
    Case("nested", "A{{#a}}B{{#a}}C{{/a}}D{{/a}}E", ["a": true], "ABCDE"),
    Case("missing", "[{{#a}}x{{/a}}]", [:], "[]"),
    Case("dotted", "{{#a.b}}x{{/a.b}}|{{#a.c}}x{{/a.c}}", ["a": ["b": true, "c": false]], "x|"),
    Case("lines of their own", "|\n{{#a}}\n|\n{{/a}}\n|\n", ["a": true], "|\n|\n|\n"),
    Case("indented lines", "|\n  {{#a}}\n|\n  {{/a}}\n|", ["a": true], "|\n|\n|"),
    Case("carriage returns", "|\r\n{{#a}}\r\n{{/a}}\r\n|", ["a": true], "|\r\n|"),
    Case("first line", "  {{#a}}\n#{{/a}}\n/", ["a": true], "#\n/"),
    Case("last line", "#{{#a}}\n/\n  {{/a}}", ["a": true], "#\n/\n"),
    Case("inline space stays", " | {{#a}}\t|\t{{/a}} | \n", ["a": true], " | \t|\t | \n"),
    Case(
      "runs on both sides of a section", "a{{#x}}b{{/x}}c{{#x}}d{{/x}}e", ["x": false], "ace"),
  ])
  fileprivate func sections(_ test: Case) { check(test) }

  @Test(arguments: [
    Case("false", "{{^a}}không{{/a}}", ["a": false], "không"),
    Case("true", "[{{^a}}không{{/a}}]", ["a": true], "[]"),
    Case("null", "{{^a}}không{{/a}}", ["a": nil], "không"),
    Case("an object", "[{{^a}}x{{/a}}]", ["a": ["b": 1]], "[]"),
    Case("a list", "[{{^a}}x{{/a}}]", ["a": [1]], "[]"),
    Case("an empty list", "{{^a}}trống{{/a}}", ["a": []], "trống"),
    Case("missing", "{{^a}}thiếu{{/a}}", [:], "thiếu"),
    Case("dotted miss", "{{^a.b.c}}thiếu{{/a.b.c}}", ["a": [:]], "thiếu"),
    Case("lines of their own", "|\n{{^a}}\n|\n{{/a}}\n|\n", ["a": false], "|\n|\n|\n"),
  ])
  fileprivate func inverted(_ test: Case) { check(test) }

  @Test(arguments: [
    Case("inline", "12{{! xin chào }}34", [:], "1234"),
    Case("over lines", "12{{!\n a\n b\n}}34\n", [:], "1234\n"),
    Case("alone", "a\n  {{! x }}\nb\n", [:], "a\nb\n"),
    Case("alone over lines", "a\n{{!\nx\n}}\nb\n", [:], "a\nb\n"),
    Case("without a line end", "!\n  {{! x }}", [:], "!\n"),
    Case("not alone", "  12 {{! 34 }}\n", [:], "  12 \n"),
    Case("no name", ">{{! a }}<", ["! a": 1, "a": 2], "><"),
  ])
  fileprivate func comments(_ test: Case) { check(test) }

  @Test(arguments: [
    Case("other signs", "{{=<% %>=}}(<%a%>)", ["a": "x"], "(x)"),
    Case("brackets", "({{=[ ]=}}[a])", ["a": "x"], "(x)"),
    Case(
      "in sections", "{{#s}}{{a}}|a|{{/s}}{{= | | =}}|#s|{{a}}|a||/s|", ["s": true, "a": "x"],
      "x|a|{{a}}x"),
    Case("alone", "a\n  {{=@ @=}}\nb", [:], "a\nb"),
    Case("padding", "|{{= @   @ =}}|", [:], "||"),
    Case(
      "a partial starts with braces", "{{= | | =}}[ |>p| ]", ["a": "x"], "[ .x. ]",
      partials: ["p": ".{{a}}."]),
    Case(
      "a partial's signs end with it", "[{{>p}}]{{a}}|a|", ["a": "x"], "[xx]x|a|",
      partials: ["p": "{{a}}{{= | | =}}|a|"]),
  ])
  fileprivate func delimiters(_ test: Case) { check(test) }

  @Test(arguments: [
    Case("a partial", "[{{>p}}]", ["a": "x"], "[x]", partials: ["p": "{{a}}"]),
    Case("a missing one", "[{{>p}}]", [:], "[]"),
    Case(
      "one that calls itself", "{{>n}}", ["c": "X", "n": [["c": "Y", "n": []]]], "X<Y<>>",
      partials: ["n": "{{c}}<{{#n}}{{>n}}{{/n}}>"]),
    Case("nested", "{{>a}}", ["x": 1], "*1!*", partials: ["a": "*{{>b}}*", "b": "{{x}}!"]),
    Case("inline", "  {{a}}  {{> p}}\n", ["a": "|"], "  |  >\n>\n", partials: ["p": ">\n>"]),
    Case("alone", "  {{>p}}\n>", [:], "  >\n  >>", partials: ["p": ">\n>"]),
    Case("last line", ">\n  {{>p}}", [:], ">\n  >\n  >", partials: ["p": ">\n>"]),
    Case(
      "indentation is not for values", "\\\n {{>p}}\n/\n", ["c": "<\n->"],
      "\\\n |\n <\n->\n |\n/\n", partials: ["p": "|\n{{{c}}}\n|\n"]),
  ])
  fileprivate func partials(_ test: Case) { check(test) }

  @Test(arguments: [
    Case("a default", "{{$t}}Đầu{{/t}}\n", [:], "Đầu\n"),
    Case("with names", "{{$t}}a {{x}} b{{/t}}", ["x": "y"], "a y b"),
    Case("inherited", "{{<p}}{{/p}}\n", [:], "cha", partials: ["p": "{{$t}}cha{{/t}}"]),
    Case(
      "overridden", "{{<p}}{{$t}}con{{/t}}{{/p}}", [:], "..con..",
      partials: ["p": "..{{$t}}cha{{/t}}.."]),
    Case(
      "data does not override", "{{<p}}{{/p}}", ["t": "dữ liệu"], "cha",
      partials: ["p": "{{$t}}cha{{/t}}"]),
    Case(
      "twice", "{{<p}}{{$t}}1{{/t}}{{/p}} {{<p}}{{$t}}2{{/t}}{{/p}}", [:], "|1 d| |2 d|",
      partials: ["p": "|{{$t}}x{{/t}}{{$d}} d{{/d}}|"]),
    Case(
      "only some", "{{<p}}{{$b}}hai{{/b}}{{/p}}", [:], "một, hai",
      partials: ["p": "{{$a}}một{{/a}}, {{$b}}x{{/b}}"]),
    Case(
      "the youngest wins", "{{<p}}{{$a}}c{{/a}}{{/p}}", [:], "c",
      partials: [
        "p": "{{<o}}{{$a}}p{{/a}}{{/o}}", "o": "{{<g}}{{$a}}o{{/a}}{{/g}}", "g": "{{$a}}g{{/a}}",
      ]),
    Case(
      "text around blocks is dropped", "{{<p}} x {{$a}}hm{{/a}} y {{/p}}", [:], "hm",
      partials: ["p": "{{$a}}d{{/a}}"]),
    Case(
      "a block reads the scope it lands in", "{{<p}}{{$b}}{{f}}{{/b}}{{/p}}",
      ["f": "táo", "n": ["f": "chuối"]], "chuối", partials: ["p": "{{#n}}{{$b}}x{{/b}}{{/n}}"]),
    Case(
      "going round once", "{{<a}}{{$f}}o{{/f}}{{/a}}", [:], "o o o x",
      partials: [
        "a": "{{$f}}d{{/f}} {{$b}}{{<b}}{{/b}}{{/b}}",
        "b": "{{$f}}e{{/f}} {{<a}}{{$b}}x{{/b}}{{/a}}",
      ]),
    Case(
      "a parent alone is indented", "Này,\n  {{<p}}{{/p}}\n", [:], "Này,\n  một\n  hai\n",
      partials: ["p": "một\nhai\n"]),
    Case(
      "a block alone is indented", "{{<p}}{{$b}}\nmột\nhai{{/b}}\n{{/p}}\n", [:],
      "Này,\n  một\n  hai\n", partials: ["p": "Này,\n  {{$b}}{{/b}}\n"]),
    Case(
      "a block is indented anew", "{{<p}}{{$b}}\n    một\n    hai\n{{/b}}{{/p}}\n", [:],
      "Này,\n  một\n  hai\n", partials: ["p": "Này,\n  {{$b}}\n  {{/b}}\n"]),
    Case(
      "as its default is", "{{<p}}{{$b}}\nmột\nhai\n{{/b}}{{/p}}\n", [:],
      "Này,\n  một\n  hai\n", partials: ["p": "Này,\n{{$b}}\n  x\n{{/b}}\n"]),
    Case(
      "blocks in blocks", "{{<p}}{{$n}}\nba\n{{/n}}{{/p}}\n", [:], "một\n  ba\n",
      partials: [
        "p": "{{<g}}{{$b}}\n  một\n  {{$n}}\n    hai\n  {{/n}}\n{{/b}}{{/g}}\n",
        "g": "{{$b}}x{{/b}}",
      ]),
  ])
  fileprivate func inheritance(_ test: Case) { check(test) }

  private func check(_ test: Case) {
    #expect(rendered(test.template, test.data, partials: test.partials) == test.expected)
  }
}
