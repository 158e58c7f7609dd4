package import Diagnostics
package import Markup

/// Keys as a JSON Schema (draft 2020-12), by which editors complete them and mark what is wrong.
///
/// It is as lenient as reading is: values by their Vietnamese names, decimal commas, days as sheets have
/// them. What is required is told in words only, for a row of a table may have it.
package struct KeySchema: Sendable {
  private let title: String
  private let keys: [KeyDescription]
  private let language: MessageLanguage

  /// The schema of a kind of record: what stands between the lines of `---`.
  package init(of kind: RecordKind, in language: MessageLanguage) {
    self.init(kind.name.text(in: language), kind.record.keys, language)
  }

  /// The schema of `catalogue.yaml`.
  package static func settings(in language: MessageLanguage) -> KeySchema {
    KeySchema("catalogue.yaml", Settings.keys, language)
  }

  private init(_ title: String, _ keys: [KeyDescription], _ language: MessageLanguage) {
    (self.title, self.keys, self.language) = (title, keys, language)
  }

  package var json: JSONValue {
    .object([
      ("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
      ("title", .string(title)), ("type", .string("object")),
      ("properties", .object(keys.map { ($0.name, schema(of: $0)) })),
      ("additionalProperties", .bool(false)),
    ])
  }

  private func schema(of key: KeyDescription) -> JSONValue {
    var text = "\(KeyList.name(of: key.name).text(in: language)): \(key.type.text(in: language))"
    if key.traits.contains(.required) { text += " *" }
    var fields: [(String, JSONValue)] = [("description", .string(text))]
    var forms = schemas(of: key.form, key)
    if key.traits.contains(.translatable) {
      // A text for each language.
      let own = forms.count == 1 ? forms[0] : .object([("anyOf", .array(forms))])
      forms.append(
        .object([
          ("type", .string("object")), ("patternProperties", .object([("^[a-z]{2,3}$", own)])),
          ("additionalProperties", .bool(false)),
        ]))
    }
    // An empty value counts as none.
    fields.append(("anyOf", .array(forms + [.object([("type", .string("null"))])])))
    return .object(fields)
  }

  private func schemas(of form: KeyDescription.Form, _ key: KeyDescription) -> [JSONValue] {
    switch form {
    case .scalar: return single(key)
    case .list(let element):
      let item = JSONValue.object([("anyOf", .array(schemas(of: element, key)))])
      return [.object([("type", .string("array")), ("items", item)])] + schemas(of: element, key)
    case .map(let inside):
      var forms: [JSONValue] = [
        .object([
          ("type", .string("object")),
          ("properties", .object(inside.map { ($0.name, schema(of: $0)) })),
          ("additionalProperties", .bool(false)),
        ])
      ]
      // A place is written as its two numbers too, however maps print them.
      if key.name == "coordinates" {
        forms += [
          .object([("type", .string("array"))]), .object([("type", .string("string"))]),
        ]
      }
      return forms
    }
  }

  private func single(_ key: KeyDescription) -> [JSONValue] {
    func type(_ name: String, _ more: (String, JSONValue)...) -> JSONValue {
      .object([("type", .string(name))] + more)
    }
    if !key.choices.isEmpty {
      return [.object([("enum", .strings(key.choices.flatMap { [$0.word] + $0.names }))])]
    }
    switch key.content {
    case .text: return [type("string"), type("number")]
    case .number: return [type("number"), type("string")]
    case .flag: return [type("boolean"), type("string")]
    case .day:
      let pattern = "^([0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{1,2}/[0-9]{1,2}/[0-9]{4})$"
      return [type("string", ("pattern", .string(pattern)))]
    }
  }
}

extension RecordDraft {
  /// A record to fill in as an editor's snippet: the required keys one after the other, with what may be
  /// chosen.
  package static func snippet(of kind: RecordKind, in language: MessageLanguage) -> [String] {
    let keys = RecordDraft(kind, id: "").openKeys
    let lines = keys.enumerated().map { number, key in
      let place = number + 1
      guard key.choices.isEmpty else {
        return "\(key.name): ${\(place)|\(key.choices.map(\.word).joined(separator: ","))|}"
      }
      let example = KeyName.of(key.name)?.example ?? ""
      // What closes a place is escaped.
      let text = example.replacing("\\", with: "\\\\").replacing("}", with: "\\}")
        .replacing("$", with: "\\$")
      return "\(key.name): ${\(place):\(text)}"
    }
    return ["---"] + lines + ["---", "", "$0"]
  }
}
