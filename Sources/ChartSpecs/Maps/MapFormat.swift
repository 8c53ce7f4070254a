public import Diagnostics
import Documents
import Tables

/// Which part of a TopoJSON file is read, and as what.
public struct MapFormat: Hashable, Sendable {
  /// Kinds of parts.
  public enum Part: Hashable, Sendable {
    /// The figures of an object, one a row.
    case feature(String)
    /// The lines of an object, each once, in one row.
    case mesh(String, MeshFilter?)
  }

  /// Which lines of a mesh are meant.
  public enum MeshFilter: String, Hashable, Sendable, CaseIterable {
    /// Those between two figures.
    case interior
    /// Those at the rim.
    case exterior
  }

  /// What is read.
  public var part: Part
  /// Where the definition names it.
  public var location: SourceLocation

  init?(_ reader: MappingReader) {
    let (feature, mesh) = (reader.string("feature"), reader.string("mesh"))
    let filter: MeshFilter? = reader.choice("filter")
    let location = (reader.node("feature") ?? reader.node("mesh"))?.location ?? reader.node.location
    switch (feature, mesh) {
    case (let name?, _): self.init(part: .feature(name), location: location)
    case (nil, let name?): self.init(part: .mesh(name, filter), location: location)
    case (nil, nil): return nil
    }
  }

  init(part: Part, location: SourceLocation) { (self.part, self.location) = (part, location) }

  /// The name of the object in the file.
  var object: String {
    switch part {
    case .feature(let name), .mesh(let name, _): name
    }
  }

  /// What tells the rows of this part from those of another part of the same file: `counties`, `counties:interior`.
  var name: String {
    switch part {
    case .feature(let name): name
    case .mesh(let name, let filter): "\(name):\(filter?.rawValue ?? "mesh")"
    }
  }

  /// The rows of this part of a file.
  func table(of root: DocumentNode) throws(Failure) -> Table {
    let topology = try Topology(root)
    let object = try topology.object(object, namedAt: location)
    switch part {
    case .feature: return try topology.features(of: object)
    case .mesh(_, let filter): return try topology.mesh(of: object, filter)
    }
  }

  /// Equal parts are equal wherever they are named.
  public static func == (a: MapFormat, b: MapFormat) -> Bool { a.part == b.part }

  /// By what is read alone.
  public func hash(into hasher: inout Hasher) { hasher.combine(part) }
}

extension DataFormat {
  /// The rows of the part of a TopoJSON file that the definition names.
  func mapTable(of root: DocumentNode) throws(Failure) -> Table {
    if let map { return try map.table(of: root) }
    let names = (root["objects"]?.mapping ?? []).prefix(20).map { "`\($0.key)`" }
    throw Failure(
      Wording("TopoJSON 需要 `feature` 或 `mesh`", en: "TopoJSON needs `feature` or `mesh`"), at: root.location,
      hint: names.isEmpty
        ? nil
        : Wording(
          "文件中的对象有 \(names.joined(separator: "、"))", en: "the objects in the file are \(names.joined(separator: ", "))")
    )
  }
}
