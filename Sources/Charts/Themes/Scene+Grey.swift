import Foundation
import Scenes

extension Scene {
  /// The same drawing without colours: each becomes the grey of its own lightness.
  var inGrey: Scene {
    var result = self
    (result.background, result.nodes) = (background?.grey, nodes.map(\.inGrey))
    return result
  }
}

extension Node {
  fileprivate var inGrey: Node {
    switch self {
    case .group(var group):
      group.children = group.children.map(\.inGrey)
      return .group(group)
    case .shape(var shape):
      shape.fill = shape.fill?.inGrey
      if let stroke = shape.stroke { shape.stroke?.paint = stroke.paint.inGrey }
      return .shape(shape)
    case .symbols(var symbols):
      symbols.fills = symbols.fills.map(\.grey)
      symbols.strokes = symbols.strokes.map(\.grey)
      return .symbols(symbols)
    case .text(var text):
      text.color = text.color.grey
      return .text(text)
    case .image: return self
    }
  }
}

extension Paint {
  fileprivate var inGrey: Paint {
    switch self {
    case .color(let color): return .color(color.grey)
    case .gradient(var gradient):
      for index in gradient.stops.indices { gradient.stops[index].color = gradient.stops[index].color.grey }
      return .gradient(gradient)
    case .hatch(var hatch):
      (hatch.color, hatch.background) = (hatch.color.grey, hatch.background.grey)
      return .hatch(hatch)
    }
  }
}

extension Color {
  /// The grey that is as light: of the same luminance in linear light (IEC 61966-2-1).
  var grey: Color {
    guard red != green || green != blue else { return self }
    func linear(_ part: Double) -> Double {
      part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
    }
    let luminance = 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
    let part = luminance <= 0.0031308 ? 12.92 * luminance : 1.055 * pow(luminance, 1 / 2.4) - 0.055
    return Color(red: part, green: part, blue: part, alpha: alpha)
  }
}
