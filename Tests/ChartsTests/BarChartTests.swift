import Scenes
import Testing

@Suite struct BarChartTests {
  let funds = """
    data: {values: [{city: 乐清, money: 30}, {city: 上虞, money: 20}, {city: 龙港, money: 10}]}
    mark: bar

    """

  @Test func wholeChart() throws {
    let yaml = """
      data: {values: [{city: 乐清, money: 30}, {city: 上虞, money: 20}]}
      mark: bar
      height: 60
      encoding:
        x: {field: city, axis: {labelAngle: 0}}
        y: {field: money, type: quantitative, title: null}
      """
    let text = try scene(yaml).dump()
    #expect(
      text == """
        scene 67×102 #ffffff
          group at 22,5
            group mark-group role-frame root
              group
                group background
                  rect 0.5,0.5 40×60 stroke #dddddd
                group mark-group role-axis
                  group
                    group background
                      rect 0,0 0×0
                    group mark-rule role-axis-grid
                      path M0.5,60.5 L40.5,60.5 stroke #dddddd
                      path M0.5,20.5 L40.5,20.5 stroke #dddddd
                group mark-group role-axis
                  group
                    group background
                      rect 0,0 0×0
                    group mark-rule role-axis-tick
                      path M10.5,60.5 L10.5,65.5 stroke #888888
                      path M30.5,60.5 L30.5,65.5 stroke #888888
                    group mark-text role-axis-label
                      text “上虞” 10,75.4 middle 10 #000000
                      text “乐清” 30,75.4 middle 10 #000000
                    group mark-rule role-axis-domain
                      path M0.5,60.5 L40.5,60.5 stroke #888888
                    group mark-text role-axis-title
                      text “city” 20.5,90.19 middle 11 weight 700 #000000
                group mark-group role-axis
                  group
                    group background
                      rect 0,0 0×0
                    group mark-rule role-axis-tick
                      path M0.5,60.5 L-4.5,60.5 stroke #888888
                      path M0.5,20.5 L-4.5,20.5 stroke #888888
                    group mark-text role-axis-label
                      text “0” -6.5,63.5 end 10 #000000
                      text “20” -6.5,23.5 end 10 #000000
                    group mark-rule role-axis-domain
                      path M0.5,60.5 L0.5,0.5 stroke #888888
                group mark-rect role-mark marks
                  rect 21,0 18×60 fill #4c78a8
                  rect 1,20 18×40 fill #4c78a8

        """)
  }

  @Test func bandsAndBaseLine() throws {
    let yaml = funds + "height: 60\nencoding: {x: {field: city, sort: null}, y: {field: money, type: quantitative}}"
    #expect(
      part(try scene(yaml), "role-mark") == """
        group mark-rect role-mark marks
          rect 1,0 18×60 fill #4c78a8
          rect 21,20 18×40 fill #4c78a8
          rect 41,40 18×20 fill #4c78a8
        """)
  }

  @Test func sortedByAnotherChannel() throws {
    let yaml = funds + "encoding: {y: {field: city, sort: '-x'}, x: {field: money, type: quantitative}}"
    #expect(words(try scene(yaml), "role-axis-label").suffix(3) == ["乐清", "上虞", "龙港"])
  }

  @Test func stacked() throws {
    let yaml = """
      data: {values: [{c: a, k: p, v: 1}, {c: a, k: q, v: 3}, {c: b, k: p, v: 2}]}
      mark: bar
      height: 40
      encoding:
        x: {field: c}
        y: {field: v, type: quantitative, aggregate: sum}
        color: {field: k}
      """
    #expect(
      part(try scene(yaml), "role-mark") == """
        group mark-rect role-mark marks
          rect 1,0 18×10 fill #4c78a8
          rect 1,10 18×30 fill #f58518
          rect 21,20 18×20 fill #4c78a8
        """)
    #expect(
      part(try scene(yaml), "role-legend-symbol") == """
        group mark-symbol role-legend-symbol
          path M1,1 L11,1 L11,11 L1,11 Z fill #4c78a8
        group mark-symbol role-legend-symbol
          path M1,1 L11,1 L11,11 L1,11 Z fill #f58518
        """)
    let shares = yaml.replacing("aggregate: sum", with: "aggregate: sum, stack: normalize")
    #expect(words(try scene(shares), "role-axis-label").suffix(3) == ["b", "0%", "100%"])
  }

  @Test func histogram() throws {
    let yaml = """
      data: {values: [{v: 1}, {v: 2}, {v: 2.5}, {v: 7}, {v: 9}]}
      mark: bar
      encoding: {x: {field: v, bin: {maxbins: 5}}, y: {aggregate: count}}
      """
    #expect(
      part(try scene(yaml), "role-mark") == """
        group mark-rect role-mark marks
          rect 1,150 59×150 fill #4c78a8
          rect 61,0 59×300 fill #4c78a8
          rect 181,150 59×150 fill #4c78a8
          rect 241,150 59×150 fill #4c78a8
        """)
    #expect(words(try scene(yaml), "role-axis-title") == ["v (binned)", "Count of Records"])
  }

  @Test func groupedBars() throws {
    let yaml = """
      data: {values: [{c: a, k: p, v: 1}, {c: a, k: q, v: 3}]}
      mark: bar
      height: 30
      encoding: {x: {field: c}, xOffset: {field: k}, y: {field: v, type: quantitative}}
      """
    #expect(
      part(try scene(yaml), "role-mark") == """
        group mark-rect role-mark marks
          rect 10,20 20×10 fill #4c78a8
          rect 30,0 20×30 fill #4c78a8
        """)
  }

  @Test func hatchedBars() throws {
    let yaml = """
      data: {values: [{k: planned, v: 2}]}
      mark: {type: bar, fill: {hatch: {color: '#1f4e79', angle: 45}}}
      height: 20
      encoding: {x: {field: k}, y: {field: v, type: quantitative}}
      """
    #expect(
      part(try scene(yaml), "role-mark") == """
        group mark-rect role-mark marks
          rect 1,0 18×20 fill hatch #1f4e79 45°
        """)
  }
}
