internal import Diagnostics
public import PDF
internal import SystemPackage

/// A PDF that somebody else made.
public enum PDFFile {
  /// Every byte of the file at a path, or that it is larger than any book.
  public static func read(
    _ path: String
  ) throws(MachineFailure) -> Result<[UInt8], ImpositionProblem> {
    do throws(SystemError) {
      let file = try FileDescriptor.open(path)
      defer { file.letGo() }
      let size = try file.sizeOfFile()
      guard size <= ImposedBook.mostBytes else { return .failure(.tooLarge(bytes: size)) }
      return .success(try file.readAll())
    } catch {
      throw MachineFailure(.readFile, path, error)
    }
  }
}
