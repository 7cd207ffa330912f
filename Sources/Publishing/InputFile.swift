internal import Diagnostics
import SystemPackage

/// A file named on the command line, or standard input.
public enum InputFile {
  /// Every byte of the file at a path; `-` is standard input.
  public static func read(_ path: String) throws(MachineFailure) -> [UInt8] {
    do throws(SystemError) {
      return path == "-" ? try FileDescriptor.standardInput.readToEnd() : try readFile(at: path)
    } catch {
      throw MachineFailure(.readFile, path, error)
    }
  }
}
