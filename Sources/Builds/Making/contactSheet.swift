import Drawing
import Scenes

/// Many pictures on one sheet, each reduced to its cell, with its name below.
///
/// - Parameters:
///   - columns: how many stand beside one another; by default as many as make the sheet a little wider than high.
func contactSheet(
  _ pictures: [(name: String, scene: Scene)], columns: Int? = nil, measurer: some TextMeasurer
) -> Scene {
  let cell = Size(width: 200, height: 150)
  let (gap, caption) = (12.0, 14.0)
  let count = max(1, columns ?? Int((Double(pictures.count) * 1.2).squareRoot().rounded(.up)))
  let rows = (pictures.count + count - 1) / count
  let font = Font(family: "Noto Sans CJK SC", size: 8)
  var nodes: [Node] = []
  for (index, picture) in pictures.enumerated() {
    let corner = Point(
      x: gap + Double(index % count) * (cell.width + gap),
      y: gap + Double(index / count) * (cell.height + caption + gap))
    let size = picture.scene.size
    let scale = min(cell.width / size.width, cell.height / size.height)
    let origin = Point(
      x: corner.x + (cell.width - scale * size.width) / 2, y: corner.y + (cell.height - scale * size.height) / 2)
    let ground = Shape(
      .rect(Rect(x: 0, y: 0, width: size.width, height: size.height)), fill: picture.scene.background.map(Paint.color))
    nodes.append(
      .group(
        Group(placement: Placement(origin: origin, scale: scale), children: [.shape(ground)] + picture.scene.nodes)))
    let middle = Point(x: corner.x + cell.width / 2, y: corner.y + cell.height + caption - 3)
    nodes.append(.text(Text(picture.name, at: middle, font: font, color: Color(hex: 0x555555), anchor: .middle)))
  }
  let width = gap + Double(min(count, max(1, pictures.count))) * (cell.width + gap)
  let height = gap + Double(rows) * (cell.height + caption + gap)
  return Scene(size: Size(width: width, height: height), background: Color(hex: 0xF4F4F2), nodes: nodes)
}
