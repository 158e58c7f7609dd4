internal import Catalogue
internal import Markup

// `datapackage.json`: what the tables hold, for whoever uses them (Frictionless Data Package 1).
extension Exports {
  func package() -> [UInt8] {
    JSONValue.fields([
      ("profile", .string("data-package")), ("name", .string("ocop")),
      ("title", .string(settings.title.main)), ("homepage", .string(settings.baseURL.text + "/")),
      ("created", .string("\(catalogue.day)T00:00:00+07:00")),
      ("licenses", licences),
      (
        "resources",
        .array([
          table("products", .productsCSV, ProductColumn.all, key: "id"),
          table("points", place(.points, .csv), PointColumn.all, key: "id"),
          table("destinations", place(.destinations, .csv), DestinationColumn.all, key: "id"),
          table("register", .registerCSV, RegisterColumn.all, key: nil),
          file("products-json", .productsJSON, "application/json"),
          file("points-geojson", place(.points, .geoJSON), "application/geo+json"),
          file("points-kml", place(.points, .kml), "application/vnd.google-earth.kml+xml"),
          file("points-gpx", place(.points, .gpx), "application/gpx+xml"),
          file("destinations-geojson", place(.destinations, .geoJSON), "application/geo+json"),
          file(
            "destinations-kml", place(.destinations, .kml),
            "application/vnd.google-earth.kml+xml"),
          file("destinations-gpx", place(.destinations, .gpx), "application/gpx+xml"),
          file("catalogue", .catalogue, "application/json"),
        ])
      ),
    ]).line
  }

  /// The file of all places of a kind in a format.
  private func place(_ kind: DataFile.Word, _ format: DataFile.Format) -> DataFile {
    let files =
      DataFile.points(.whole, catalogue) + DataFile.destinations(.whole, catalogue)
    guard let file = files.first(where: { $0.word == kind && $0.format == format }) else {
      preconditionFailure("no \(format.rawValue) of \(kind.rawValue)")
    }
    return file
  }

  private var licences: JSONValue? {
    guard let licence = settings.publisher?.licence else { return nil }
    let isWord = licence.utf8.allSatisfy { byte in
      (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
        || byte == 32 || byte == 45 || byte == 46
    }
    // The name is an identifier: CC BY 4.0 is CC-BY-4.0.
    return .array([
      .fields([
        ("name", .string(isWord ? licence.replacing(" ", with: "-") : "other-open")),
        ("title", .string(licence)),
      ])
    ])
  }

  /// The path as the package sees it, which stands in the same folder.
  private func name(of file: DataFile) -> String {
    String(file.path.dropFirst("data/".count))
  }

  private func file(_ name: String, _ file: DataFile, _ mediaType: String) -> JSONValue {
    .object([
      ("name", .string(name)), ("path", .string(self.name(of: file))),
      ("format", .string((file.format?.rawValue ?? "").lowercased())),
      ("mediatype", .string(mediaType)), ("encoding", .string("utf-8")),
    ])
  }

  private func table<Row>(
    _ name: String, _ file: DataFile, _ columns: [Column<Row>], key: String?
  ) -> JSONValue {
    .fields([
      ("name", .string(name)), ("path", .string(self.name(of: file))),
      ("profile", .string("tabular-data-resource")), ("format", .string("csv")),
      ("mediatype", .string("text/csv")), ("encoding", .string("utf-8")),
      (
        "dialect",
        .object([
          ("delimiter", .string(",")), ("lineTerminator", .string("\r\n")),
          ("quoteChar", .string("\"")), ("doubleQuote", .bool(true)),
        ])
      ),
      (
        "schema",
        .fields([
          (
            "fields",
            .array(
              columns.map { column in
                .object([
                  ("name", .string(column.name)), ("type", .string(column.type.rawValue)),
                ])
              })
          ),
          ("primaryKey", key.map { .string($0) }),
        ])
      ),
    ])
  }
}

extension DataFile {
  static let package = DataFile("data/datapackage.json", .json, .package) { $0.exports.package() }
}
