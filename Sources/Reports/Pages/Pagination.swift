import Scenes

/// A page with its items in their places, relative to the upper left corner of the text.
struct LaidPage {
  /// An item in its place.
  struct Entry {
    var nodes: [Node]
    var path: [FlowItem.Element]
    var x = 0.0
    var y: Double
    var height: Double
    var anchors: [String] = []
    var heading: Heading?
  }

  var isLandscape = false
  var entries: [Entry] = []
  var footnotes: [Int] = []
}

/// Phase 6: distributes items over pages.
///
/// Items that keep together move together; figures that do not fit let what follows pass; tables go on under their
/// repeated heads; landscape tables get pages of their own behind the page on which they come up.
func paginate(_ items: [FlowItem], of flow: Flow, geometry: PageGeometry, isLandscape: Bool = false) -> [LaidPage] {
  var paginator = Paginator(flow: flow, geometry: geometry, isLandscape: isLandscape)
  paginator.run(items)
  return paginator.pages
}

/// Room above the notes of a page, with their rule.
let footnoteGap = 10.0

struct Paginator {
  let flow: Flow
  let geometry: PageGeometry
  let isLandscape: Bool
  let bottom: Double
  private(set) var pages: [LaidPage] = []
  private var page = LaidPage()
  private var y = 0.0
  private var after = 0.0
  /// Figures that wait for the next page.
  private var waiting: [FlowItem] = []
  private var waitingLandscape: [[FlowItem]] = []
  private var begunTables: Set<Int> = []
  private var openTable: Int?
  /// The heading of the group of rows that was placed last.
  private var groupHead: FlowItem?

  init(flow: Flow, geometry: PageGeometry, isLandscape: Bool) {
    self.flow = flow
    self.geometry = geometry
    self.isLandscape = isLandscape
    page.isLandscape = isLandscape
    bottom = (isLandscape ? geometry.landscape : geometry).text.height
  }

  mutating func run(_ items: [FlowItem]) {
    var index = 0
    while index < items.count {
      let item = items[index]
      if item.startsPage {
        finishPage()
        flushWaiting()
      } else if !item.landscape.isEmpty {
        waitingLandscape.append(item.landscape)
      } else if let columns = item.columns {
        place(columns, before: item.before)
        after = item.after
      } else {
        index = placeChain(items, from: index)
        continue
      }
      index += 1
    }
    finishPage()
    flushWaiting()
  }

  /// Places the item and all that it keeps with, if they fit; otherwise begins a page.
  ///
  /// - Returns: the number of the next item to place.
  private mutating func placeChain(_ items: [FlowItem], from start: Int) -> Int {
    var end = start
    while items[end].keepsWithNext, end + 1 < items.count, items[end + 1].isPlain { end += 1 }
    let chain = items[start...end]
    // A chapter's figures and landscape tables stand before the next chapter.
    if items[start].heading?.level == 1, !waiting.isEmpty || !waitingLandscape.isEmpty {
      finishPage()
      flushWaiting(endsPage: false)
    }
    let mustWait = items[start].floats && !waiting.isEmpty
    if !mustWait, fits(chain) {
      for item in chain { place(item) }
      return end + 1
    }
    if chain.count == 1, items[start].floats, !page.entries.isEmpty, waiting.count < 6 {
      waiting.append(items[start])
      return end + 1
    }
    guard page.entries.isEmpty else {
      finishPage()
      flushWaiting(endsPage: false)
      return start
    }
    for item in chain {
      if !page.entries.isEmpty, !fits([item]) { finishPage() }
      place(item)
    }
    return end + 1
  }

  private func fits(_ chain: ArraySlice<FlowItem>) -> Bool {
    var end = y
    var previous = after
    var isFirst = page.entries.isEmpty
    var notes = page.footnotes
    var table = openTable
    for item in chain {
      if let number = item.table, number != table, begunTables.contains(number) {
        end += continuedHeads(number, before: item).reduce(0) { $0 + $1.height }
      }
      table = item.table
      end += (isFirst ? 0 : max(previous, item.before)) + item.height
      previous = item.after
      isFirst = false
      notes += item.footnotes.filter { !notes.contains($0) }
    }
    return end + footnoteHeight(notes) <= bottom + 0.01
  }

  private func footnoteHeight(_ notes: [Int]) -> Double {
    let heights = notes.compactMap { flow.footnotes.indices.contains($0 - 1) ? flow.footnotes[$0 - 1] : nil }
    guard !heights.isEmpty else { return 0 }
    return footnoteGap + heights.joined().reduce(0) { $0 + $1.height }
  }

  private mutating func place(_ item: FlowItem) {
    if item.table != openTable { closeTable() }
    if let number = item.table, openTable != number {
      if begunTables.contains(number) {
        for head in continuedHeads(number, before: item) { put(head, isTop: false) }
        openTable = number
        put(item, isTop: true)
        return
      }
      begunTables.insert(number)
      groupHead = nil
      openTable = number
    }
    put(item, isTop: false)
  }

  /// What stands over the rows of a table that goes on on this page.
  private func continuedHeads(_ table: Int, before item: FlowItem) -> [FlowItem] {
    let repeated = item.headsGroup || item.endsGroups ? nil : groupHead.flatMap { $0.table == table ? $0 : nil }
    return flow.frames[table].continuedHead + (repeated.map { [$0] } ?? [])
  }

  private mutating func put(_ item: FlowItem, isTop: Bool) {
    if item.headsGroup { groupHead = item }
    if !page.entries.isEmpty { y += max(after, item.before) }
    page.entries.append(
      LaidPage.Entry(
        nodes: isTop ? item.topNodes ?? item.nodes : item.nodes, path: item.path, y: y, height: item.height,
        anchors: item.anchors, heading: item.heading))
    page.footnotes += item.footnotes.filter { !page.footnotes.contains($0) }
    y += item.height
    after = item.after
  }

  /// Draws the rule that ends a table on this page.
  private mutating func closeTable() {
    guard let number = openTable else { return }
    page.entries.append(LaidPage.Entry(nodes: flow.frames[number].bottomRule, path: [], y: y, height: 0))
    openTable = nil
  }

  private mutating func finishPage() {
    closeTable()
    if !page.entries.isEmpty { pages.append(page) }
    page = LaidPage()
    page.isLandscape = isLandscape
    y = 0
    after = 0
    for items in waitingLandscape { pages += paginate(items, of: flow, geometry: geometry, isLandscape: true) }
    waitingLandscape = []
  }

  /// Puts waiting figures at the top of pages.
  private mutating func flushWaiting(endsPage: Bool = true) {
    let figures = waiting
    waiting = []
    for figure in figures {
      if !fits([figure]), !page.entries.isEmpty { finishPage() }
      place(figure)
    }
    if endsPage, !page.entries.isEmpty { finishPage() }
  }

  /// Runs rows down the columns of this page and the next ones; on the last, the columns are equally long.
  private mutating func place(_ set: ColumnSet, before: Double) {
    let head = set.head.reduce(0) { $0 + $1.height }
    var rest = set.items[...]
    y += page.entries.isEmpty ? 0 : max(after, before)
    while !rest.isEmpty {
      let room = bottom - y - head - footnoteHeight(page.footnotes)
      let tallest = rest.map(\.height).max() ?? 0
      if room < min(5 * tallest, rest.reduce(0) { $0 + $1.height }), !page.entries.isEmpty {
        finishPage()
        continue
      }
      let height = balancedHeight(rest, count: set.count, limit: room)
      let top = y
      for column in 0..<set.count where !rest.isEmpty {
        y = top
        for item in set.head { putInColumn(item, x: Double(column) * set.pitch) }
        var isFirst = true
        while let item = rest.first, isFirst || y + item.height <= top + head + height + 0.01 {
          putInColumn(item, x: Double(column) * set.pitch)
          rest.removeFirst()
          isFirst = false
        }
        let x = Double(column) * set.pitch
        page.entries.append(LaidPage.Entry(nodes: set.bottomRule, path: [], x: x, y: y, height: 0))
      }
      y = top + head + height
      if !rest.isEmpty { finishPage() }
    }
  }

  private mutating func putInColumn(_ item: FlowItem, x: Double) {
    page.entries.append(
      LaidPage.Entry(
        nodes: item.nodes, path: item.path, x: x, y: y, height: item.height, anchors: item.anchors))
    y += item.height
  }

  /// The least height at which all rows fit into the columns, but at most `limit`.
  private func balancedHeight(_ rows: ArraySlice<FlowItem>, count: Int, limit: Double) -> Double {
    func fits(_ height: Double) -> Bool {
      var used = 1
      var y = 0.0
      for row in rows {
        if y + row.height > height + 0.01, y > 0 {
          used += 1
          y = 0
          if used > count { return false }
        }
        y += row.height
      }
      return true
    }
    guard fits(limit) else { return limit }
    var low = 0.0
    var high = limit
    while high - low > 0.5 {
      let middle = (low + high) / 2
      if fits(middle) { high = middle } else { low = middle }
    }
    return high
  }
}

extension FlowItem {
  /// Whether this is an ordinary item that others can keep with.
  fileprivate var isPlain: Bool { !startsPage && landscape.isEmpty && columns == nil }
}
