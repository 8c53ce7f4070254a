import Testing

@testable import Transforms

@Suite struct TransformTests {
  @Test func unknownTransforms() {
    #expect(
      run("- {agregate: [], groupby: [year]}", on: funds) == """
        chart.vl.yaml:1:4: error: unknown transform `agregate`
          hint: did you mean `aggregate`?
        """)
    #expect(
      run("- {filter: 'true', as: x}", on: funds) == """
        chart.vl.yaml:1:20: error: unknown key `as`
          hint: known are `filter`
        """)
    #expect(
      problems("- 3", on: funds) == """
        chart.vl.yaml:1:3: 错误: 此处应是对象，却是数字 3
        chart.vl.yaml:1:3: error: expected an object, found the number 3
        """)
    #expect(
      problems("{filter: 'true'}", on: funds) == """
        chart.vl.yaml:1:1: 错误: `transform` 应是列表，却是对象
        chart.vl.yaml:1:1: error: `transform` must be an array, found an object
        """)
  }
}
