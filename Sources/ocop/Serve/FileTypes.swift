/// The types by which browsers know files.
enum FileTypes {
  static func type(of name: String) -> String {
    let ending = name.lastIndex(of: ".").map { name[name.index(after: $0)...].lowercased() } ?? ""
    return types[ending] ?? "application/octet-stream"
  }

  private static let types = [
    "html": "text/html; charset=utf-8", "css": "text/css; charset=utf-8",
    "js": "text/javascript; charset=utf-8", "json": "application/json",
    "geojson": "application/geo+json", "webmanifest": "application/manifest+json",
    "xml": "application/xml", "atom": "application/atom+xml", "svg": "image/svg+xml",
    "csv": "text/csv; charset=utf-8", "txt": "text/plain; charset=utf-8",
    "ics": "text/calendar; charset=utf-8", "kml": "application/vnd.google-earth.kml+xml",
    "gpx": "application/gpx+xml", "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "odt": "application/vnd.oasis.opendocument.text",
    "ods": "application/vnd.oasis.opendocument.spreadsheet",
    "png": "image/png",
    "jpg": "image/jpeg", "jpeg": "image/jpeg", "webp": "image/webp", "gif": "image/gif",
    "woff2": "font/woff2", "mp4": "video/mp4", "webm": "video/webm", "vtt": "text/vtt",
  ]
}
