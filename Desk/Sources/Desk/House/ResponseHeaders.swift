internal import HTTPTypes
internal import Hummingbird

/// What every answer says to the browser about how far it may go.
enum ResponseHeaders {
  /// Of the screens.
  static func desk(port: Int) -> HTTPFields {
    let site = Origin.site.address(port)
    return common([
      "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' blob:",
      "connect-src 'self'", "font-src 'self'", "manifest-src 'self'", "frame-src \(site)",
      "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'",
    ]).adding([
      ("Cross-Origin-Opener-Policy", "same-origin"),
      ("Cross-Origin-Resource-Policy", "same-origin"),
    ])
  }

  /// Of the previewed site.
  ///
  /// - Parameter policy: the directives that the page itself has; what embeds it is added.
  static func site(_ policy: [String], embeddedBy embedder: String?) -> HTTPFields {
    common(policy + ["frame-ancestors \(embedder.map { "'self' \($0)" } ?? "'none'")"])
      // It binds no frame: that of the screens is bound by its ancestors alone.
      .adding([("Cross-Origin-Resource-Policy", "same-origin")])
  }

  private static func common(_ policy: [String]) -> HTTPFields {
    HTTPFields().adding([
      ("Content-Security-Policy", policy.joined(separator: "; ")),
      ("X-Content-Type-Options", "nosniff"), ("Referrer-Policy", "no-referrer"),
      ("Cache-Control", "no-store"), ("Vary", "Sec-Fetch-Site, Sec-Fetch-Dest"),
      ("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
    ])
  }
}

extension HTTPFields {
  fileprivate func adding(_ fields: [(name: String, value: String)]) -> HTTPFields {
    var all = self
    for field in fields {
      if let name = HTTPField.Name(field.name) { all[name] = field.value }
    }
    return all
  }

  /// The fields with those of others that they do not have themselves.
  func completed(by others: HTTPFields) -> HTTPFields {
    var all = self
    for field in others where !all.contains(field.name) { all.append(field) }
    return all
  }
}
