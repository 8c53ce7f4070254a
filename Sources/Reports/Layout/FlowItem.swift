import Scenes

/// A part of the flow that is never cut: a line, a row of a table, a figure.
///
/// Nodes lie relative to the item's upper left corner, which is at the left edge of the text.
struct FlowItem {
  /// An element of the document's structure that an item belongs to; items of one element share its number.
  struct Element: Hashable {
    var id: Int
    var tag: StructureTag
  }

  var height: Double
  /// Room that it wants before and behind it; of two that meet, the larger counts, and none at a page's ends.
  var before = 0.0
  var after = 0.0
  var nodes: [Node] = []
  /// What is drawn instead where it is the first of its table on a page.
  var topNodes: [Node]?
  /// The elements around it, the outermost first.
  var path: [Element] = []
  /// Whether it must stand on the page of the next item.
  var keepsWithNext = false
  /// Whether it begins a page.
  var startsPage = false
  /// Names that links to it use.
  var anchors: [String] = []
  /// The heading that it is the first line of.
  var heading: Heading?
  /// Numbers of the notes that are called in it.
  var footnotes: [Int] = []
  /// The number of its table, whose head is repeated on each page.
  var table: Int?
  /// Whether it heads a group of rows, and is repeated where the group goes on on the next page.
  var headsGroup = false
  /// Whether it stands behind all groups, such as a total.
  var endsGroups = false
  /// Whether what follows may be drawn up before it, when it does not fit on the page.
  var floats = false
  /// Items that get pages of their own, turned to landscape; then this item itself is empty.
  var landscape: [FlowItem] = []
  /// Rows that are set in several columns of the page; then this item itself is empty.
  var columns: ColumnSet?

  /// An item of this height.
  init(height: Double) {
    self.height = height
  }
}

/// Rows that run down one column of the page after the other.
struct ColumnSet {
  var items: [FlowItem]
  /// What stands at the head of each column.
  var head: [FlowItem]
  /// The rule that ends each column.
  var bottomRule: [Node]
  var count: Int
  /// Distance between the left edges of two columns.
  var pitch: Double
}

/// What a table repeats on each page.
struct TableFrame {
  /// The words over the continued table, and its head.
  var continuedHead: [FlowItem]
  /// The rule that ends it on a page.
  var bottomRule: [Node]
}

/// Everything that flows over the pages.
struct Flow {
  var items: [FlowItem] = []
  /// The tables, by their numbers.
  var frames: [TableFrame] = []
  /// The notes, by their numbers less one.
  var footnotes: [[FlowItem]] = []
}
