import Foundation
import Scenes
import Testing

@testable import Charts

/// Sectors with round corners.
@Suite struct SectorTests {
  /// The ends of the pieces of an outline, in millionths.
  private func ends(_ path: Path) -> [Point] {
    path.commands.compactMap { command in
      switch command {
      case .move(let point), .line(let point): point
      case .curve(_, _, let point): point
      case .close: nil
      }
    }
  }

  private func distance(_ point: Point) -> Double { (point.x * point.x + point.y * point.y).squareRoot() }

  @Test func cornersTouchTheArcAndTheEdges() {
    // A quarter ring from 0° to 90°: at the outer arc the circle of radius 10 has its centre 90 from the middle, its
    // touching point on the edge √(90² − 10²) = 89.443 from it; at the inner arc 60 and √(60² − 10²) = 59.161.
    let sector = Sector(center: .zero, inner: 50, outer: 100, start: 0, end: .pi / 2)
    let points = ends(sector.path(cornerRadius: 10))
    let onFirstEdge = points.filter { abs($0.y) < 1e-6 }.map(\.x).sorted()
    let onLastEdge = points.filter { abs($0.x) < 1e-6 }.map(\.y).sorted()
    for edge in [onFirstEdge, onLastEdge] {
      #expect(abs((edge.first ?? 0) - 59.160798) < 1e-5)
      #expect(abs((edge.last ?? 0) - 89.442719) < 1e-5)
    }
    #expect(points.allSatisfy { distance($0) > 50 - 1e-6 && distance($0) < 100 + 1e-6 })
  }

  @Test func cornersAreNoLargerThanHalfTheRing() {
    let sector = Sector(center: .zero, inner: 80, outer: 100, start: 0, end: 2)
    #expect(sector.path(cornerRadius: 500) == sector.path(cornerRadius: 10))
  }

  @Test func wholeCirclesHaveNoCorners() {
    let ring = Sector(center: .zero, inner: 50, outer: 100, start: 0, end: 2 * .pi)
    #expect(ring.path(cornerRadius: 10) == ring.path(cornerRadius: 0))
  }
}
