/// The entries of a trailer that say that a PDF is encrypted (ISO 32000-1, section 7.6, revision 2), for whoever has one
/// password or, to change it, the other.
///
/// - Parameter opensForAll: whether the password to read it is empty.
public func encryption(opensForAll: Bool) -> String {
  let owner =
    opensForAll
    ? "c92422687facee686e373f10b5c7d04738053152f7e2ee30e11c69ec442576ab"
    : "94e8094419662a774442fb072e3d9f19e9d130ec09a4d0061e78fe920f7ab62f"
  let user =
    opensForAll
    ? "2d90d44803c96db09f239b05a4a36d10270bc5aff6e908979f787067d85b98a8"
    : "9c61403151233b160fdf89bd09fdde6015763325c18a369dfc6379b72891ad19"
  return """
    /Encrypt << /Filter /Standard /V 1 /R 2 /Length 40 /P -4 /O <\(owner)> /U <\(user)> >> \
    /ID [<4b6336dbe732bee7345c1b412190b734><31415926535897932384626433832795>]
    """
}
