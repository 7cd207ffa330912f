internal import Desk
internal import Diagnostics
internal import Publishing
internal import UnixSignals

/// The process of the desk, in which `sasshi open` and `sasshi serve` go on.
@main
struct SasshiDesk {
  static func main() async {
    Machine.ignoreBrokenPipes()
    guard let wish = DeskWish(Array(CommandLine.arguments.dropFirst())) else {
      Machine.tell(DeskWish.refusal.text(in: Machine.language))
      Machine.end(with: 2)
    }
    Machine.end(with: await run(wish))
  }

  private static func run(_ wish: DeskWish) async -> Int32 {
    let desk = Desk(
      of: wish.folder, language: wish.language, equipment: wish.equipment, clock: Machine.clock,
      program: CommandLine.arguments[0])
    let ending = Task {
      for await _ in await UnixSignalsSequence(trapping: .sigint, .sigterm, .sighup) {
        await desk.end()
      }
    }
    defer { ending.cancel() }
    let voice = DeskVoice(say: Machine.say, tell: { Machine.tell($0.text(in: wish.language)) })
    do throws(MachineFailure) {
      switch wish.deed {
      case .open(let way): try await desk.open(by: way, voice)
      case .serve(let port): try await desk.serve(at: port, voice)
      }
      return 0
    } catch {
      for diagnostic in error.earlier + [error.diagnostic] {
        Machine.tell(diagnostic.text(in: wish.language))
      }
      return 3
    }
  }
}
