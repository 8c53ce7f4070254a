import ChartSpecs
import Diagnostics
import Documents
import Foundation
import Scenes
import Tables
import Testing

@testable import Charts

/// Definitions changed by chance, word by word: each is drawn or refused with a place, and none stops the program.
@Suite struct MutationTests {
  private static let seeds = [
    """
    {"data": {"name": "t"}, "transform": [{"filter": "datum.money > 0"}, {"calculate": "datum.money / 2", "as": "half"}],
     "mark": {"type": "bar", "tooltip": true}, "encoding": {"x": {"field": "city", "type": "nominal", "sort": "-y"},
     "y": {"aggregate": "sum", "field": "half", "type": "quantitative", "axis": {"format": "~s"}},
     "color": {"field": "year", "type": "ordinal", "scale": {"scheme": "blues"}, "legend": {"title": "年"}}}}
    """,
    """
    {"data": {"name": "t"}, "layer": [{"mark": "line"}, {"mark": {"type": "point", "size": 40}}],
     "encoding": {"x": {"field": "day", "type": "temporal", "timeUnit": "yearmonth", "axis": {"tickCount": 5}},
     "y": {"field": "money", "type": "quantitative", "scale": {"type": "symlog", "domain": [-10, 10], "nice": true}}}}
    """,
    """
    {"data": {"name": "t"}, "facet": {"row": {"field": "city"}, "column": {"field": "flag"}},
     "spec": {"mark": "area", "encoding": {"x": {"bin": {"maxbins": 5}, "field": "b"}, "y": {"aggregate": "count"}}}}
    """,
    """
    {"data": {"values": [{"a": 1, "b": 2}, {"a": 2, "b": null}]}, "hconcat": [{"mark": "arc", "encoding":
     {"theta": {"field": "a", "type": "quantitative"}, "color": {"field": "b", "type": "nominal"}}},
     {"width": {"step": 20}, "mark": "boxplot", "encoding": {"x": {"field": "a"}, "y": {"field": "b", "type":
     "quantitative"}}}], "spacing": 5, "title": {"text": ["一", "二"]}, "padding": 3, "config": {"axis": {"grid": false}}}
    """,
    """
    {"data": {"name": "t"}, "transform": [{"aggregate": [{"op": "mean", "field": "money", "as": "m"}], "groupby":
     ["city", "year"]}, {"window": [{"op": "rank", "as": "r"}], "sort": [{"field": "m"}], "frame": [null, 0]},
     {"stack": "m", "groupby": ["city"], "as": ["s", "e"], "offset": "normalize"}], "mark": "rect", "encoding":
     {"x": {"field": "s", "type": "quantitative"}, "x2": {"field": "e"}, "y": {"field": "city"},
     "size": {"field": "r", "type": "quantitative", "scale": {"range": [1, 9], "type": "log", "base": 10}}}}
    """,
  ]

  private static let words = [
    "0", "-1", "1e308", "-1e308", "1e-320", "1e9", "0.5", "null", "true", "\"\"", "[]", "{}", "\"money\"", "\"city\"",
    "\"day\"", "\"b\"", "\"mix\"", "[1e308, -1e308]", "[0, 0]", "[null, null]", "{\"expr\": \"1\"}",
    "9223372036854775808",
    "\"container\"", "{\"step\": 1e9}", "\"nominal\"", "\"quantitative\"", "\"temporal\"", "\"log\"", "\"pow\"",
    "\"time\"",
    "\"band\"", "\"quantize\"", "\"threshold\"", "\"line\"", "\"trail\"", "\"text\"", "\"count\"", "\"distinct\"",
    "\"ascending\"", "\"independent\"", "\"horizontal\"", "\"%Y\"", "\".999f\"", "2147483648",
  ]

  private let table = Table([
    ("city", Column(.categories(codes: [0, 1, 0, 1, 2], values: ["马边", "渭源", ""]))),
    ("year", Column(.categories(codes: [0, 0, 1, 1, 0], values: ["2021", "2022"]))),
    ("money", Column(.numbers([5000, -3900, 0, 1e300, 7135]), missing: [false, false, false, true, false])),
    ("b", Column(.numbers([.nan, .infinity, -1, 0.1, 2]))),
    ("day", Column(.instants([0, 1e12, 1.6e12, -1e14, .nan]))),
    ("flag", Column(.booleans([true, false, true, true, false]))),
    ("mix", Column([.list([.number(1), .null]), .object(["k": .string("v")]), .null, .number(3), .string("s")])),
  ])

  @Test(arguments: 0..<5)
  func everyChangedDefinitionIsDrawnOrRefused(seed: Int) {
    var chance = Chance(state: UInt64(seed + 1))
    for _ in 0..<60 {
      var text = Array(Self.seeds[seed].utf8)
      for _ in 0...chance.next(3) { text = changed(text, &chance) }
      draw(String(decoding: text, as: UTF8.self))
    }
  }

  private func draw(_ text: String) {
    var warnings: [Diagnostic] = []
    do throws(Failure) {
      let decoded = try ChartSpec.decode(try parseJSON(text, file: "chart.vl.json"), warnings: &warnings)
      let spec = try normalize(decoded, configuration: Configuration())
      let context = ChartContext(zone: .gmt, language: .chinese, measurer: FixedTextMeasurer())
      _ = try compile(spec, tables: ["t": table], context: context, warnings: &warnings)
    } catch {
      #expect(!error.diagnostics.isEmpty, "refused without a reason: \(text)")
      #expect(error.diagnostics.allSatisfy { $0.location != nil }, "refused without a place: \(text)")
    }
  }

  /// The text with one of its words or values replaced, repeated, or left out.
  private func changed(_ text: [UInt8], _ chance: inout Chance) -> [UInt8] {
    let words = words(in: text)
    guard !words.isEmpty else { return text }
    let word = words[chance.next(words.count)]
    var result = text
    switch chance.next(4) {
    case 0, 1: result.replaceSubrange(word, with: Self.words[chance.next(Self.words.count)].utf8)
    case 2: result.replaceSubrange(word, with: text[words[chance.next(words.count)]])
    default: result.insert(contentsOf: text[word] + [0x2C], at: word.lowerBound)
    }
    return result
  }

  /// Texts in quotes, numbers, and names.
  private func words(in text: [UInt8]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var position = 0
    while position < text.count {
      let start = position
      position += 1
      if text[start] == 0x22 {
        while position < text.count, text[position] != 0x22 { position += 1 }
        position = min(position + 1, text.count)
      } else if isWord(text[start]) {
        while position < text.count, isWord(text[position]) { position += 1 }
      } else {
        continue
      }
      found.append(start..<position)
    }
    return found
  }

  private func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x61...0x7A, 0x2D, 0x2E: true
    default: false
    }
  }
}

/// Knuth's linear congruential generator (MMIX), of which the upper half is used.
private struct Chance {
  var state: UInt64

  mutating func next(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % limit
  }
}
