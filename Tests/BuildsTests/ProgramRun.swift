import Foundation
import Synchronization

/// The built program, started as a user would.
struct ProgramRun {
  let process = Process()
  private let output = Pipe()

  /// Starts the program that stands beside the tests.
  init(_ arguments: [String]) throws {
    process.executableURL = Self.program
    process.arguments = arguments
    process.standardOutput = output
    process.standardError = output
    try process.run()
  }

  private static var program: URL {
    URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent().appendingPathComponent("shanhai")
  }

  /// Waits for the end.
  func finish() -> (status: Int32, text: String) {
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }

  func send(_ signal: Int32) { kill(process.processIdentifier, signal) }
}

/// Runs a system command, such as `mount`; whether it succeeded.
func run(_ command: String...) -> Bool {
  let process = Process()
  process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
  process.arguments = command
  process.standardError = FileHandle.nullDevice
  process.standardOutput = FileHandle.nullDevice
  guard (try? process.run()) != nil else { return false }
  process.waitUntilExit()
  return process.terminationStatus == 0
}
