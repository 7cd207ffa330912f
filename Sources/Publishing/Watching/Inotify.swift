#if os(Linux)
  internal import Dispatch
  internal import Synchronization

  #if canImport(Glibc)
    import Glibc
  #elseif canImport(Musl)
    import Musl
  #endif

  /// Linux's own watch over folders: it calls when something happens in one of them. It is silent on network drives and
  /// on the disks of Windows below `/mnt`, and has room for some thousands of folders only; nobody may rely on it.
  final class Inotify: Sendable {
    private let descriptor: Int32
    private let source: Mutex<any DispatchSourceRead>

    /// A watch over no folder yet; nil where the system has none to give.
    init?(calling wakeUp: WakeUp) {
      let descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
      guard descriptor >= 0 else { return nil }
      self.descriptor = descriptor
      let source = DispatchSource.makeReadSource(fileDescriptor: descriptor, queue: .global())
      source.setEventHandler {
        Self.drain(descriptor)
        wakeUp.call()
      }
      source.setCancelHandler { close(descriptor) }
      source.activate()
      self.source = Mutex(source)
    }

    deinit {
      source.withLock { $0.cancel() }
    }

    /// Watches the folder at a path, too. What cannot be watched is left out without a word.
    func add(_ path: String) {
      let events =
        IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_CLOSE_WRITE | IN_MODIFY | IN_ATTRIB
        | IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR
      _ = inotify_add_watch(descriptor, path, UInt32(events))
    }

    /// What happened is found out by comparing.
    private static func drain(_ descriptor: Int32) {
      var room = [UInt8](repeating: 0, count: 4096)
      while read(descriptor, &room, room.count) > 0 {}
    }
  }
#else
  /// Other systems have no such watch.
  final class Inotify: Sendable {
    init?(calling wakeUp: WakeUp) { return nil }

    func add(_ path: String) {}
  }
#endif
