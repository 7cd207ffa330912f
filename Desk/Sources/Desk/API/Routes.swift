internal import Hummingbird

/// Adds what the screens ask and tell (`/api/…`) to the desk's router. A handler throws a `Refusal`, a `Diagnostic` or a
/// `MachineFailure`: `Refusals`, which goes before it, says that in the person's language.
func addRoutes(to router: Router<DeskContext>, session: DeskSession) {
}
