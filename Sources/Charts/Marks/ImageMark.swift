import ChartSpecs
import Diagnostics
import Scenes

/// Pictures: in their own size around a place, or fitted into a band or between two places.
struct ImageMark {
  let mark: MarkContext

  func nodes() throws(Failure) -> [Node] {
    let (x, y) = (try ImageAxis(.x, mark), try ImageAxis(.y, mark))
    let address = try mark.visual(.url)
    let fixed = mark.looks.text("url")
    let location = mark.unit[.url]?.definition.location ?? mark.unit.mark.location
    let opacity = try Painting.opacity(mark)
    let links = try MarkLinks(mark)
    let keepsAspect = mark.looks.boolean("aspect") ?? true
    var shelf = PictureShelf(mark.context.pictures)
    var nodes: [Node] = []
    for row in mark.rows {
      guard let address = address?(row)?.text ?? fixed, !address.isEmpty, let horizontal = x.place(row),
        let vertical = y.place(row)
      else { continue }
      let picture = try shelf.picture(address, at: location)
      let box = box(horizontal, vertical, picture.size, keepsAspect: keepsAspect)
      let frame = keepsAspect ? fitted(picture.size, into: box) : box
      guard frame.width > 0, frame.height > 0, frame.x.isFinite, frame.y.isFinite else { continue }
      let image = Node.image(Image(bytes: picture.bytes, frame: frame))
      let visible = opacity(row) ?? 1
      guard visible > 0 else { continue }
      nodes.append(links.around(visible < 1 ? .group(Group(opacity: visible, children: [image])) : image, row))
    }
    return nodes
  }

  /// The box of a picture; a side that nothing says follows the other one, or is the picture's own.
  private func box(
    _ x: ImageAxis.Place, _ y: ImageAxis.Place, _ natural: Size, keepsAspect: Bool
  ) -> Rect {
    var (width, height) = (x.length, y.length)
    if keepsAspect {
      if let width, height == nil { height = width * natural.height / natural.width }
      if let height, width == nil { width = height * natural.width / natural.height }
    }
    let size = Size(width: width ?? natural.width, height: height ?? natural.height)
    return Rect(
      x: x.anchor - x.share * size.width, y: y.anchor - y.share * size.height, width: size.width, height: size.height)
  }

  /// The greatest frame with the picture's proportions in the middle of a box.
  private func fitted(_ natural: Size, into box: Rect) -> Rect {
    let scale = min(box.width / natural.width, box.height / natural.height)
    let (width, height) = (natural.width * scale, natural.height * scale)
    return Rect(x: box.x + (box.width - width) / 2, y: box.y + (box.height - height) / 2, width: width, height: height)
  }
}

/// Where pictures lie along one axis.
private struct ImageAxis {
  struct Place {
    /// The point that the picture is held at.
    var anchor: Double
    /// How much of the picture lies before that point: 0, a half, or 1.
    var share: Double
    /// How long it is; `nil` if the picture decides.
    var length: Double?
  }

  let place: MarkContext.Reader<Place>

  init(_ channel: Channel, _ mark: MarkContext) throws(Failure) {
    let name = channel == .x ? "width" : "height"
    let secondary = channel.secondary ?? channel
    let isBetween = mark.unit[secondary] != nil || mark.looks[secondary.rawValue] != nil
    let definition = mark.unit[channel]?.definition
    let isClass = definition?.bin != nil || definition?.timeUnit != nil
    let fixed = mark.looks.number(name)
    let isWhole = definition == nil && mark.looks[channel.rawValue] == nil && fixed == nil
    if isBetween || isWhole || (isClass && fixed == nil && mark.scale(channel)?.type.isContinuous == true) {
      let extent = try mark.extent(channel)
      place = { row in extent(row).map { Place(anchor: $0.0, share: 0, length: $0.1 - $0.0) } }
      return
    }
    var length = fixed
    if length == nil, let scale = mark.scale(channel), scale.type == .band {
      length = scale.bandwidth * (mark.looks.band(name) ?? 1)
    }
    let share: Double
    switch mark.looks.text(channel == .x ? "align" : "baseline") {
    case "left", "top": share = 0
    case "right", "bottom": share = 1
    default: share = 0.5
    }
    let point = try mark.point(channel)
    place = { [length] row in point(row).map { Place(anchor: $0, share: share, length: length) } }
  }
}
