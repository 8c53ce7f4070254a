import Diagnostics
import Foundation
import Scenes
import Testing

@testable import Drawing

/// Pictures in JPEG files, red on the left and blue on the right.
struct JPEGTests {
  static let file = [UInt8](
    Data(
      base64Encoded: """
        /9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAIBAQEBAQIBAQECAgICAgQDAgICAgUEBAMEBgUGBgYFBgYGBwkIBgcJBwYGCAsICQoK\
        CgoKBggLDAsKDAkKCgr/2wBDAQICAgICAgUDAwUKBwYHCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoK\
        CgoKCgoKCgr/wAARCAAIABADAREAAhEBAxEB/8QAHwAAAQUBAQEBAQEAAAAAAAAAAAECAwQFBgcICQoL/8QAtRAAAgEDAwIEAwUF\
        BAQAAAF9AQIDAAQRBRIhMUEGE1FhByJxFDKBkaEII0KxwRVS0fAkM2JyggkKFhcYGRolJicoKSo0NTY3ODk6Q0RFRkdISUpTVFVW\
        V1hZWmNkZWZnaGlqc3R1dnd4eXqDhIWGh4iJipKTlJWWl5iZmqKjpKWmp6ipqrKztLW2t7i5usLDxMXGx8jJytLT1NXW19jZ2uHi\
        4+Tl5ufo6erx8vP09fb3+Pn6/8QAHwEAAwEBAQEBAQEBAQAAAAAAAAECAwQFBgcICQoL/8QAtREAAgECBAQDBAcFBAQAAQJ3AAEC\
        AxEEBSExBhJBUQdhcRMiMoEIFEKRobHBCSMzUvAVYnLRChYkNOEl8RcYGRomJygpKjU2Nzg5OkNERUZHSElKU1RVVldYWVpjZGVm\
        Z2hpanN0dXZ3eHl6goOEhYaHiImKkpOUlZaXmJmaoqOkpaanqKmqsrO0tba3uLm6wsPExcbHyMnK0tPU1dbX2Nna4uPk5ebn6Onq\
        8vP09fb3+Pn6/9oADAMBAAIRAxEAPwD4vr+Uz/fw+Q6/6qD/AJrz/9k=
        """) ?? Data())

  private func scene(_ bytes: [UInt8]) -> Scene {
    Scene(
      size: Size(width: 40, height: 20), background: .white,
      nodes: [.image(Image(bytes: bytes, frame: Rect(x: 4, y: 2, width: 32, height: 16)))])
  }

  @Test func isDrawnAsPixels() throws {
    let probe = try Probe(drawPNG(scene(Self.file)))
    #expect(probe.isLike([255, 0, 0, 255], at: 8, 10))
    #expect(probe.isLike([0, 0, 255, 255], at: 32, 10))
    #expect(probe.isLike([255, 255, 255, 255], at: 1, 10))
  }

  /// The file as it is, not its pixels packed anew.
  @Test func isTakenIntoAPDFAsItIs() throws {
    let pdf = Data(try drawPDF(scene(Self.file)))
    #expect(pdf.range(of: Data(Self.file)) != nil)
  }

  @Test func mustBeWhole() {
    for bytes in [Array(Self.file.prefix(300)), [0xFF, 0xD8], Array(Self.file.dropLast(20))] {
      #expect(messages { _ = try drawPNG(scene(bytes)) } == ["error: the JPEG picture is damaged"])
    }
    #expect(messages(.chinese) { _ = try drawPDF(scene([0xFF, 0xD8])) } == ["错误: JPEG 图片已损坏"])
  }

  /// The size stands behind the marker SOF0.
  @Test func mayNotClaimToBeHuge() throws {
    var bytes = Self.file
    let frame = try #require(bytes.indices.dropLast().first { bytes[$0] == 0xFF && bytes[$0 + 1] == 0xC0 })
    bytes.replaceSubrange(frame + 5..<frame + 9, with: [0x80, 0, 0x80, 0])
    #expect(
      messages { _ = try drawPNG(scene(bytes)) } == ["error: the picture's size of 32768×32768 pixels is out of range"])
  }
}

struct CRC32Tests {
  /// The check value that catalogues of checksums give.
  @Test func hasTheKnownValue() {
    var checksum = CRC32()
    checksum.add(Array("123456789".utf8))
    #expect(checksum.value == 0xCBF4_3926)
    var empty = CRC32()
    empty.add(Array("IEND".utf8))
    #expect(empty.value == 0xAE42_6082)
  }
}
