import Testing

@testable import LinkedData

/// Inputs that crashed, hung or filled the memory once: contexts that cost more than their size.
struct HostileContextTests {
    private func terms(_ count: Int, _ term: (Int) -> (String, JSONValue)) -> JSONValue {
        .object(JSONObject((0..<count).map(term)))
    }

    private func refusal(_ document: JSONValue, isSafe: Bool = true) -> JSONLDError.Code? {
        do throws(JSONLDError) {
            _ = try JSONLD.toRDF(document, options: .init(isSafe: isSafe))
            return nil
        } catch {
            return error.code
        }
    }

    @Test func `a chain of terms each defined by the next does not exhaust the stack`() {
        let types = terms(20_000) { ("t\($0)", .string("t\($0 + 1)")) }
        #expect(refusal(["@context": types]) == .tooMuchWork)
        let prefixes = terms(20_000) { ("t\($0)", ["@id": .string("t\($0 + 1):a/"), "@prefix": true]) }
        #expect(refusal(["@context": prefixes]) == .tooMuchWork)
    }

    @Test func `a chain of sixty terms is still understood`() {
        let chain = terms(60) { ("t\($0)", .string($0 == 59 ? "https://a.example/" : "t\($0 + 1)")) }
        #expect(refusal(["@context": chain, "t0": 1]) == nil)
    }

    @Test func `a long vocabulary is not written out for every name`() {
        let vocabulary = JSONValue.string("https://a.example/" + String(repeating: "v", count: 200_000))
        var members = JSONObject((0..<2000).map { ("m\($0)", 1) })
        members["@context"] = ["@vocab": vocabulary]
        #expect(refusal(.object(members)) == .tooMuchWork)
        #expect(refusal(.object(members), isSafe: false) == .tooMuchWork)
        let definitions = terms(2000) { $0 == 0 ? ("@vocab", vocabulary) : ("t\($0)", [:]) }
        #expect(refusal(["@context": definitions]) == .tooMuchWork)
    }

    @Test func `a long prefix or base is not written out for every reference`() {
        let long = "https://a.example/" + String(repeating: "v", count: 200_000) + "/"
        let types = JSONValue.array((0..<2000).map { .string("p:\($0)") })
        #expect(refusal(["@context": ["p": .string(long)], "@type": types]) == .tooMuchWork)
        let nodes = JSONValue.array((0..<2000).map { ["@id": .string("\($0)")] })
        #expect(refusal(["@context": ["@base": .string(long)], "https://a.example/p": nodes]) == .tooMuchWork)
    }

    @Test func `a long identifier does not stand in every one of very many statements`() {
        let long = JSONValue.string("https://a.example/" + String(repeating: "v", count: 200_000))
        let values = JSONValue.array((0..<2000).map { .number(JSONNumber($0)) })
        #expect(refusal(["@id": long, "https://a.example/p": values]) == .tooMuchWork)
        #expect(refusal(["@context": ["p": long], "@id": "https://a.example/", "p": values]) == .tooMuchWork)
    }

    @Test func `a large context is not copied for every object or type`() {
        let large = terms(4000) { ("t\($0)", "https://a.example/t") }
        let objects = JSONValue.array((0..<4000).map { ["@context": ["x": .string("https://a.example/\($0)")]] })
        #expect(refusal(["@context": large, "@graph": objects]) == .tooMuchWork)
        let undone = JSONValue.array([JSONValue](repeating: ["@context": nil], count: 4000))
        #expect(refusal(["@context": large, "@graph": undone]) == .tooMuchWork)
        let scoped = terms(2000) { number in
            let inner = terms(1) { _ in ("u\(number)", "https://a.example/u") }
            return ("T\(number)", ["@id": "https://a.example/t", "@context": inner])
        }
        let types = JSONValue.array((0..<2000).map { .string("T\($0)") })
        #expect(refusal(["@context": scoped, "@type": types]) == .tooMuchWork)
    }

    @Test func `a memo of contexts forgets before it grows beyond its bound`() {
        var memo = ContextMemo(capacity: 100)
        let local = LocalContext(parts: [])
        func key(_ active: ActiveContext) -> ContextMemo.Key {
            .init(
                active: ObjectIdentifier(active),
                local: ObjectIdentifier(local),
                overridesProtected: false,
                propagates: true
            )
        }
        let all = (0..<20).map { _ in ActiveContext() }
        for active in all { memo.remember(.init(active: active, local: local, result: active), for: key(active)) }
        #expect(memo[key(all[0])] == nil)
        #expect(memo[key(all[19])] === all[19])
        #expect(all.count { memo[key($0)] != nil } <= 10)
    }
}
