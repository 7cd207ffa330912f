public import Diagnostics
internal import YAML

/// Where the site is published: what `publish` in `site.yaml` says.
public struct PublishingSettings: Hashable, Sendable {
  /// Where.
  public var destination: Destination
  /// Where `site.yaml` names it.
  public var location: Location
}

extension PublishingSettings {
  /// Reads `publish` of `site.yaml`; nil, and what is wrong reported to `reader`, when it does not say where.
  static func read(_ reader: inout MappingReader) -> PublishingSettings? {
    let location = reader.node("to")?.location ?? reader.location
    let destination = reader.required(
      "to", example: "to: sftp://name@www.example.org/path", Scalars.destination)
    let written = reader.node("insecure")
    let isInsecure = reader.optional("insecure", Scalars.yesOrNo)
    guard let destination else { return nil }
    guard case .ftp = destination.way else {
      if isInsecure == true, let written { reader.report(needless(at: written.location)) }
      return PublishingSettings(destination: destination, location: location)
    }
    if isInsecure == false || written == nil { reader.report(openTransfer(at: location)) }
    return isInsecure == true
      ? PublishingSettings(destination: destination, location: location) : nil
  }

  private static func openTransfer(at location: Location) -> Diagnostic {
    .error(
      .openTransfer, at: location,
      Wording(
        english: """
          With ftp:// the password and the pages travel in the open: everybody on the way can read and change them.
          """,
        japanese: "ftp:// では、パスワードもページもむき出しで送られます。途中で、ほかの人に読まれたり、書きかえられたりします。"),
      hint: Wording(
        english: """
          Write sftp:// or ftps:// instead: nearly every host has one of them. Only if yours has neither, \
          add below “publish”: insecure: yes
          """,
        japanese: """
          代わりに sftp:// か ftps:// と書いてください。ほとんどのサーバーで、どちらかが使えます。どちらも使えないときだけ、\
          publish の下に次の行を加えます： insecure: yes
          """))
  }

  private static func needless(at location: Location) -> Diagnostic {
    .warning(
      .needlessPermission, at: location,
      Wording(
        english: "“insecure” is of no use here: only ftp:// needs it.",
        japanese: "insecure は、ここでは要りません。ftp:// のときだけ書くものです。"),
      hint: Wording(english: "Delete the line.", japanese: "この行を消してください。"))
  }
}

extension Scalars {
  /// The diagnostic does not show what stands there: it may be a password.
  fileprivate static func destination(_ node: YAMLNode) throws(Diagnostic) -> Destination {
    let text = try node.text()
    do throws(DestinationFault) {
      return try Destination(text)
    } catch {
      throw .error(.wrongValue, at: node.location, error.wording, hint: error.hint)
    }
  }
}
