import CPangoCairo
public import Diagnostics
public import Scenes

/// Draws a scene as a PNG file with `scale` pixels for each unit.
///
/// The pixels are transparent where the scene has no background. The scene's description is kept as the text
/// `Description`. Fails when the size or scale is not above 0, or when
/// the picture would have more than 32767 pixels on a side or 150 million in all. Texts that `measurer` has measured are
/// drawn from what it keeps.
public func drawPNG(
  _ scene: Scene, scale: Double = 1, measurer: PangoTextMeasurer = PangoTextMeasurer()
) throws(Failure) -> [UInt8] {
  guard scale.isFinite, scale > 0 else {
    throw Failure(Wording("缩放倍数必须大于 0，而不是 `\(scale)`", en: "the scale must be above 0, not `\(scale)`"))
  }
  try checkSize(scene.size)
  let width = (scene.size.width * scale - 1e-6).rounded(.up)
  let height = (scene.size.height * scale - 1e-6).rounded(.up)
  guard width <= 32_767, height <= 32_767, width * height <= Double(mostPixels) else {
    throw Failure(
      Wording(
        "图像过大：\(decimal(width))×\(decimal(height)) 像素",
        en: "the image is too large: \(decimal(width))×\(decimal(height)) pixels"),
      hint: Wording("请减小图的宽、高或缩放倍数", en: "make the width, the height or the scale smaller"))
  }
  return try measurer.withShaper { shaper throws(Failure) in
    let size = (width: Int(max(width, 1)), height: Int(max(height, 1)))
    let isPainted = (scene.background?.alpha ?? 0) >= 1
    let surface =
      isPainted
      ? try Surface.unclearedPixels(width: size.width, height: size.height)
      : try Surface.pixels(width: size.width, height: size.height)
    let canvas = try Canvas(surface, making: "PNG")
    cairo_scale(canvas.pointer, scale, scale)
    try Painter(canvas, shaper: shaper, product: "PNG").draw(scene)
    cairo_surface_flush(surface.pointer)
    return try encodePNG(surface, pixelsPerUnit: scale, description: scene.description, isOpaque: isPainted)
  }
}

/// Throws unless width and height are numbers above 0.
func checkSize(_ size: Size) throws(Failure) {
  guard size.width.isFinite, size.height.isFinite, size.width > 0, size.height > 0 else {
    throw Failure(
      Wording(
        "图的宽和高必须大于 0，而不是 `\(size.width)`×`\(size.height)`",
        en: "the width and height must be above 0, not `\(size.width)`×`\(size.height)`"))
  }
}
