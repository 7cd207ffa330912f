public import Diagnostics
import SystemPackage

/// A file named on the command line, or standard input.
public enum InputFile {
  /// Every byte of the file at a path, or that it is too large for a text; `-` is standard input.
  public static func read(
    _ path: String
  ) throws(MachineFailure) -> Result<[UInt8], Diagnostic> {
    do throws(SystemError) {
      let isInput = path == "-"
      let file = isInput ? FileDescriptor.standardInput : try FileDescriptor.open(path)
      defer { if !isInput { file.letGo() } }
      let size = isInput ? nil : try file.sizeOfFile()
      if let size, size > SizeLimit.text.bytes {
        return .failure(SizeLimit.text.diagnostic(at: path, size: size))
      }
      var bytes = [UInt8]()
      while bytes.count <= SizeLimit.text.bytes {
        let piece = try file.readPiece(1 << 16)
        if piece.isEmpty { return .success(bytes) }
        bytes += piece
      }
      return .failure(SizeLimit.text.diagnostic(at: path, size: bytes.count))
    } catch {
      throw MachineFailure(.readFile, path, error)
    }
  }
}
