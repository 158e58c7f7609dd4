import Diagnostics
import Markup
import Theme

/// Fills a template as the specification's cases do: unknown names are empty.
func rendered(
  _ template: String, _ data: TemplateData, partials: [String: String] = [:]
) -> String {
  var report = Report()
  var sources = partials.mapValues { (path: "partial", bytes: Array($0.utf8)) }
  sources["main"] = ("main", Array(template.utf8))
  let set = TemplateSet(sources, report: &report)
  guard
    let compiled = set.compile("main", scopes: [data.kind], policy: .empty, report: &report)
  else { return "does not parse" }
  var writer = HTMLWriter()
  compiled.render(data.values, scopes: 1, into: &writer)
  return String(decoding: writer.bytes, as: UTF8.self)
}
