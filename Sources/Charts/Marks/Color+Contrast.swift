import Scenes

extension Color {
  /// Whether white words are easier to read on it than black ones: its luminance (ITU-R BT.709, squared for gamma) lies
  /// below 0.3.
  var isDark: Bool {
    let luminance = 0.2126 * red * red + 0.7152 * green * green + 0.0722 * blue * blue
    return luminance * alpha + 1 - alpha < 0.3
  }
}
