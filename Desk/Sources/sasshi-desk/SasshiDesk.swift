internal import Desk
internal import Diagnostics
internal import Publishing
internal import UnixSignals

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// The process of the desk, in which `sasshi open` and `sasshi serve` go on.
@main
struct SasshiDesk {
  static func main() async {
    // A browser that goes away in the middle of an answer, or nobody who reads the terminal, ends nothing.
    signal(SIGPIPE, SIG_IGN)
    let arguments = Array(CommandLine.arguments.dropFirst())
    guard let wish = DeskWish(arguments) else {
      Console.tell(DeskWish.refusal, in: .ofEnvironment)
      exit(2)
    }
    exit(await run(wish))
  }

  private static func run(_ wish: DeskWish) async -> Int32 {
    let desk = Desk(
      of: wish.folder, language: wish.language, equipment: wish.equipment, clock: .ofMachine,
      program: CommandLine.arguments[0])
    let ending = Task {
      for await _ in await UnixSignalsSequence(trapping: .sigint, .sigterm, .sighup) {
        await desk.end()
      }
    }
    defer { ending.cancel() }
    let voice = DeskVoice(say: Console.say, tell: { Console.tell($0, in: wish.language) })
    do throws(MachineFailure) {
      switch wish.deed {
      case .open(let way): try await desk.open(by: way, voice)
      case .serve(let port): try await desk.serve(at: port, voice)
      }
      return 0
    } catch {
      for diagnostic in error.earlier + [error.diagnostic] {
        Console.tell(Wording(both: diagnostic.text(in:)), in: wish.language)
      }
      return 3
    }
  }
}
