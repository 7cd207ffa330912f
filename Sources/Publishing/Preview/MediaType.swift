/// What a file is to a browser, by the end of its name: as the hosts say it to which sites are published.
enum MediaType {
  /// The media type (IANA) of the file at a path, texts with their encoding.
  static func ofFile(at path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    let ending = name.lastIndex(of: ".").map { name[name.index(after: $0)...].lowercased() } ?? ""
    return known[ending] ?? "application/octet-stream"
  }

  private static let known: [String: String] = [
    "html": "text/html; charset=utf-8", "htm": "text/html; charset=utf-8",
    "css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8",
    "json": "application/json", "webmanifest": "application/manifest+json",
    "xml": "application/xml", "txt": "text/plain; charset=utf-8",
    "jpg": "image/jpeg", "jpeg": "image/jpeg", "jpe": "image/jpeg", "jfif": "image/jpeg",
    "png": "image/png", "apng": "image/apng", "webp": "image/webp", "gif": "image/gif",
    "svg": "image/svg+xml", "avif": "image/avif", "heic": "image/heic", "heif": "image/heif",
    "tif": "image/tiff", "tiff": "image/tiff", "bmp": "image/bmp", "jxl": "image/jxl",
    "ico": "image/vnd.microsoft.icon",
    "woff": "font/woff", "woff2": "font/woff2", "ttf": "font/ttf", "otf": "font/otf",
    "pdf": "application/pdf", "epub": "application/epub+zip", "zip": "application/zip",
    "mp3": "audio/mpeg", "m4a": "audio/mp4", "ogg": "audio/ogg", "wav": "audio/wav",
    "mp4": "video/mp4", "webm": "video/webm", "vtt": "text/vtt; charset=utf-8",
    "ics": "text/calendar; charset=utf-8", "csv": "text/csv; charset=utf-8",
  ]
}
