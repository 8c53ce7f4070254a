import Diagnostics
import Testing

@testable import DataPackages

@Suite struct TextDecodingTests {
  /// `id,备注` and a row, in GB18030.
  private let chinese: [UInt8] =
    Array("id,".utf8) + [0xB1, 0xB8, 0xD7, 0xA2, 0x0A] + Array("a,".utf8) + [0xC0, 0xD6, 0xC7, 0xE5, 0x0A]

  private func message(_ bytes: [UInt8], _ encoding: TextEncoding = .utf8) -> String {
    do throws(Failure) {
      return String(decoding: try decodeText(bytes, file: "a.csv", encoding: encoding), as: UTF8.self)
    } catch {
      return texts(error)
    }
  }

  @Test func gb18030IsReadWhenDeclared() {
    #expect(message(chinese, .gb18030) == "id,备注\na,乐清\n")
    #expect(["GBK", "gb2312", "GB18030"].map { TextEncoding(name: $0) } == [.gb18030, .gb18030, .gb18030])
  }

  @Test func gb18030InsteadOfUTF8IsRecognised() {
    #expect(
      message(chinese) == """
        a.csv:1:4: 错误: 第 4 个字节（0xB1）不是 utf-8
          提示: 文件像是 gb18030 编码：另存为 UTF-8(`iconv -f gb18030 -t utf-8`)，或在资源中声明 `"encoding": "gb18030"`
        a.csv:1:4: error: byte 4 (0xB1) is not utf-8
          hint: it looks like gb18030: save it as UTF-8 (`iconv -f gb18030 -t utf-8`), or declare `"encoding": "gb18030"` in the resource
        """)
  }

  @Test func damagedUTF8() {
    #expect(
      message(Array("id,备注\na,乐".utf8) + [0xE6, 0xFF]) == """
        a.csv:2:4: 错误: 第 16 个字节（0xE6）不是 utf-8
        a.csv:2:4: error: byte 16 (0xE6) is not utf-8
        """)
  }

  @Test(
    arguments: [
      [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE4, 0xB8], [0x80], [0xF8, 0x88],
      [0xE0, 0x80, 0x80],
    ] as [[UInt8]])
  func malformedSequencesAreFound(bytes: [UInt8]) {
    #expect(firstInvalidByte(of: Array("山".utf8) + bytes) == 3)
    #expect(firstInvalidByte(of: Array("山𠀀é".utf8)) == nil)
  }

  @Test func spansEndBetweenCharacters() {
    let text = Array("id,备注\na,乐清🙂é\n".utf8)
    for length in 1...text.count + 1 {
      #expect(isSurelyText(text, spanLength: length))
      for place in text.indices {
        // A byte that begins no character, one that begins a character that does not end, and NUL.
        for byte in [0xFF, 0xE4, 0x00] as [UInt8] {
          var damaged = text
          damaged[place] = byte
          let isText = firstInvalidByte(of: damaged) == nil && byte != 0
          #expect(isSurelyText(damaged, spanLength: length) == isText)
        }
        #expect(
          !isSurelyText(Array(text[..<place]) + [0x80, 0x80, 0x80, 0x80, 0x80] + text[place...], spanLength: length))
      }
    }
    #expect(isSurelyText([]))
  }

  @Test func utf16() {
    let bytes: [UInt8] = [0xFF, 0xFE, 0x61, 0x00, 0x71, 0x5C]
    #expect(
      message(bytes) == """
        a.csv:1:1: 错误: 文件是 utf-16 编码，不是 utf-8
          提示: 文件像是 utf-16 编码：另存为 UTF-8(`iconv -f utf-16 -t utf-8`)，或在资源中声明 `"encoding": "utf-16"`
        a.csv:1:1: error: the file is utf-16, not utf-8
          hint: it looks like utf-16: save it as UTF-8 (`iconv -f utf-16 -t utf-8`), or declare `"encoding": "utf-16"` in the resource
        """)
    #expect(message(bytes, .utf16) == "a山")
  }

  @Test func aWronglyDeclaredEncoding() {
    #expect(
      message(Array("中国a".utf8) + [0xE4, 0xB8, 0xAD, 0x0A], .gb18030) == """
        a.csv: 错误: 文件不是 gb18030 编码
          提示: 它是 utf-8 编码：改写 `encoding`
        a.csv: error: the file is not encoded in gb18030
          hint: it is utf-8: correct `encoding`
        """)
  }

  @Test func nulBytes() {
    #expect(
      message(Array("id\na\0\0".utf8)) == """
        a.csv:2:2: 错误: 文件含 2 个空字节（NUL）
          提示: 这不是文本文件，或在传输中损坏
        a.csv:2:2: error: the file contains 2 NUL bytes
          hint: this is no text file, or it was damaged on its way
        """)
  }
}
