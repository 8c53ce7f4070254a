import CPangoCairo
import Diagnostics
import Scenes

/// Draws the nodes of a scene on a canvas.
final class Painter {
  let canvas: Canvas
  let shaper: TextShaper
  /// Writes structure and links; `nil` for pictures, which have none.
  let tags: TagWriter?
  /// What is being made, for messages.
  let product: String
  /// Whether pixels are drawn, not outlines.
  var isPicture: Bool { tags == nil }

  /// A painter on `canvas`.
  init(_ canvas: Canvas, shaper: TextShaper, tags: TagWriter? = nil, product: String) {
    self.canvas = canvas
    self.shaper = shaper
    self.tags = tags
    self.product = product
  }

  /// Draws a scene with its upper left corner at the origin.
  func draw(_ scene: Scene) throws(Failure) {
    if let background = scene.background {
      canvas.setSource(background)
      cairo_paint(canvas.pointer)
    }
    for node in scene.nodes { try draw(node) }
    try canvas.check(making: product)
  }

  func draw(_ node: Node) throws(Failure) {
    switch node {
    case .group(let group): try draw(group)
    case .shape(let shape): try draw(shape)
    case .symbols(let symbols): draw(symbols)
    case .text(let text): try draw(text)
    case .image(let image): try draw(image)
    }
  }

  private func draw(_ group: Group) throws(Failure) {
    guard group.placement.isDrawable, group.opacity > 0 else { return }
    guard let tags else { return try drawPlaced(group) }
    try tags.tagged(group.tag, link: group.link, on: canvas) { () throws(Failure) in try drawPlaced(group) }
  }

  private func drawPlaced(_ group: Group) throws(Failure) {
    if group.clip == nil, group.placement == .identity, group.opacity >= 1, group.blend == .normal {
      for node in group.children { try draw(node) }
      return
    }
    try canvas.saved { () throws(Failure) in
      canvas.place(group.placement)
      if let clip = group.clip {
        guard clip.isFinite else { return }
        canvas.trace(clip)
        cairo_clip(canvas.pointer)
        cairo_new_path(canvas.pointer)
      }
      guard group.opacity < 1 || group.blend != .normal else {
        for node in group.children { try draw(node) }
        return
      }
      if tags != nil, group.children.contains(where: \.isTagged) {
        // Cairo 1.16 crashes on tags within something that fades at once, so every child fades on its own.
        for node in group.children { try draw(node.faded(group.opacity)) }
        return
      }
      cairo_push_group(canvas.pointer)
      for node in group.children { try draw(node) }
      cairo_pop_group_to_source(canvas.pointer)
      cairo_set_operator(canvas.pointer, group.blend.cairo)
      cairo_paint_with_alpha(canvas.pointer, group.opacity)
    }
  }

  private func draw(_ text: Text) throws(Failure) {
    guard text.position.isFinite, text.angle.isFinite, !text.string.isEmpty else { return }
    guard text.color.alpha > 0, text.font.size > 0 else { return }
    guard text.font.size <= 10_000 else {
      throw Failure(
        Wording(
          "字号 \(decimal(text.font.size)) 过大，最大为 10000（文字 `\(excerpt(text.string))`）",
          en: "font size \(decimal(text.font.size)) is too large, at most 10000 (text `\(excerpt(text.string))`)"))
    }
    let line = shaper.shape(text.string, font: text.font, letterSpacing: text.letterSpacing)
    let shift: Double =
      switch text.anchor {
      case .start: 0
      case .middle: -line.extent.width / 2
      case .end: -line.extent.width
      }
    canvas.saved {
      canvas.place(Placement(origin: text.position, angle: text.angle))
      canvas.setSource(text.color)
      cairo_move_to(canvas.pointer, shift, 0)
      line.show(on: canvas)
      cairo_new_path(canvas.pointer)
    }
  }

  private func draw(_ image: Image) throws(Failure) {
    let frame = image.frame
    guard frame.path() != nil, frame.width > 0, frame.height > 0 else { return }
    let picture = try decodePicture(image.bytes)
    let width = Double(cairo_image_surface_get_width(picture.pointer))
    let height = Double(cairo_image_surface_get_height(picture.pointer))
    canvas.saved {
      cairo_translate(canvas.pointer, frame.x, frame.y)
      cairo_scale(canvas.pointer, frame.width / width, frame.height / height)
      cairo_set_source_surface(canvas.pointer, picture.pointer, 0, 0)
      // Without this the edge pixels of an enlarged picture fade into nothing. A PDF takes in the picture as it is, and with
      // it only its pixels with a margin.
      if product != "PDF" { cairo_pattern_set_extend(cairo_get_source(canvas.pointer), CAIRO_EXTEND_PAD) }
      cairo_rectangle(canvas.pointer, 0, 0, width, height)
      cairo_fill(canvas.pointer)
    }
  }
}

extension BlendMode {
  /// The operator of Cairo.
  fileprivate var cairo: cairo_operator_t {
    switch self {
    case .normal: CAIRO_OPERATOR_OVER
    case .multiply: CAIRO_OPERATOR_MULTIPLY
    case .darken: CAIRO_OPERATOR_DARKEN
    case .screen: CAIRO_OPERATOR_SCREEN
    case .lighten: CAIRO_OPERATOR_LIGHTEN
    case .overlay: CAIRO_OPERATOR_OVERLAY
    case .colorDodge: CAIRO_OPERATOR_COLOR_DODGE
    case .colorBurn: CAIRO_OPERATOR_COLOR_BURN
    case .hardLight: CAIRO_OPERATOR_HARD_LIGHT
    case .softLight: CAIRO_OPERATOR_SOFT_LIGHT
    case .difference: CAIRO_OPERATOR_DIFFERENCE
    case .exclusion: CAIRO_OPERATOR_EXCLUSION
    case .hue: CAIRO_OPERATOR_HSL_HUE
    case .saturation: CAIRO_OPERATOR_HSL_SATURATION
    case .color: CAIRO_OPERATOR_HSL_COLOR
    case .luminosity: CAIRO_OPERATOR_HSL_LUMINOSITY
    }
  }
}

extension Node {
  /// Whether this or anything in it means something or leads somewhere.
  fileprivate var isTagged: Bool {
    guard case .group(let group) = self else { return false }
    return group.tag != nil || group.link != nil || group.children.contains(where: \.isTagged)
  }

  /// This node, its opacity multiplied.
  fileprivate func faded(_ opacity: Double) -> Node {
    guard case .group(var group) = self else { return .group(Group(opacity: opacity, children: [self])) }
    group.opacity *= opacity
    return .group(group)
  }
}

/// The beginning of a text, for messages.
func excerpt(_ text: String) -> String {
  let line = printable(text)
  return line.count > 24 ? line.prefix(23) + "…" : line
}
