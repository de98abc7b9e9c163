import Fuzzing
import Testing

struct TallyTests {
    @Test func `an input counts for every stage up to the one it does not pass`() {
        var tally = Tally()
        tally.count(.gzip, passed: 2)
        tally.count(.gzip, passed: 0)
        #expect(tally.counts[.gzip] == [2, 1, 1, 0, 0])
        #expect(tally.tried == 2)
        #expect(tally.pastFirst == 1)
    }

    @Test func `what one process writes another one adds`() {
        var one = Tally()
        one.count(.jws, passed: 1, seconds: 2, index: 9)
        var sum = one
        for line in one.lines { sum.add(line: line) }
        #expect(sum.counts[.jws] == [2, 2, 0, 0, 0])
        #expect(sum.slowest == (2, 9))
    }
}
