import OpenBadges
import Testing

@testable import Fetching

@Suite struct FetchTargetTests {
    @Test(arguments: [
        ("https://issuer.example", "issuer.example", 443, "/"),
        ("HTTPS://Issuer.EXAMPLE/.well-known/did.json", "issuer.example", 443, "/.well-known/did.json"),
        ("https://issuer.example:8443/a?b=c/../d#part", "issuer.example", 8443, "/a?b=c/../d"),
        ("https://issuer.example:443/", "issuer.example", 443, "/"),
        ("https://issuer.example?list=1", "issuer.example", 443, "/?list=1"),
        ("https://issuer.example/a/./b/../c//d/..", "issuer.example", 443, "/a/c//"),
        ("https://issuer.example/../../x", "issuer.example", 443, "/x"),
        ("https://issuer.example/%41%2F@:", "issuer.example", 443, "/%41%2F@:"),
        ("https://xn--bcher-kva.example:65535/#", "xn--bcher-kva.example", 65_535, "/"),
        ("https://a.b.c.1x-y.museum/", "a.b.c.1x-y.museum", 443, "/"),
    ])
    func `a URL is taken apart`(url: String, host: String, port: Int, path: String) throws {
        let target = try FetchTarget(url: url)
        #expect(target.host == host)
        #expect(target.port == port)
        #expect(target.path == path)
        #expect(try FetchTarget(url: target.url) == target)
    }

    @Test(arguments: [
        ("", "scheme"), ("https:", "scheme"), ("http://issuer.example/", "scheme"), ("//issuer.example/", "scheme"),
        ("ftp://issuer.example/", "scheme"), ("file:///etc/passwd", "scheme"), ("https:/issuer.example/", "scheme"),
        ("data:application/json,1", "scheme"), ("https+unix://%2Frun%2Fx.example/", "scheme"),
        ("https://user@issuer.example/", "credentials"), ("https://user:word@issuer.example/", "credentials"),
        ("https://issuer.example@10.0.0.1/", "credentials"), ("https://@issuer.example/", "credentials"),
        ("https://issuer.example:443@evil.example/", "credentials"),
        ("https://127.0.0.1/", "literal"), ("https://8.8.8.8/", "literal"), ("https://2130706433/", "literal"),
        ("https://0x7f.1/", "literal"), ("https://0x7f000001/", "literal"), ("https://017700000001/", "literal"),
        ("https://127.1/", "literal"), ("https://127.0.0.1./", "literal"), ("https://127.0.0.0x1/", "literal"),
        ("https://[::1]/", "literal"), ("https://[::ffff:127.0.0.1]:443/", "literal"), ("https://[/", "literal"),
        ("https://issuer.example.1/", "literal"),
        ("https:///path", "host"), ("https://:443/", "host"), ("https://localhost/", "host"),
        ("https://issuer.example./", "host"), ("https://issuer..example/", "host"), ("https://.example/", "host"),
        ("https://-a.example/", "host"), ("https://a-.example/", "host"), ("https://a_b.example/", "host"),
        ("https://a.exam%70le/", "host"), ("https://127%2E0%2E0%2E1/", "literal"), ("https://a,b.example/", "host"),
        ("https://issuer.example:/", "port"), ("https://issuer.example:0/", "port"),
        ("https://issuer.example:65536/", "port"), ("https://issuer.example:0443/", "port"),
        ("https://issuer.example:+443/", "port"), ("https://issuer.example:443:80/", "port"),
        ("https://issuer.example:99999999999999999999/", "port"),
        (" https://issuer.example/", "characters"), ("https://issuer.example/a b", "characters"),
        ("https://issuer.example\\@evil.example/", "characters"), ("https://issuer.example/\r\nX: y", "characters"),
        ("https://issuer.example/%zz", "characters"), ("https://issuer.example/%4", "characters"),
        ("https://b\u{FC}cher.example/", "characters"), ("https://issuer\u{3002}example/", "characters"),
        ("https://\u{2460}27.0.0.1/", "characters"), ("https://issuer.example/\u{0}", "characters"),
        ("https://issuer.example/[x]", "characters"), ("https://issuer.example/{x}", "characters"),
    ])
    func `a URL that could be read in two ways or is not public is refused`(url: String, kind: String) {
        let expected = refusals[kind]?.why ?? ""
        #expect(throws: DocumentUnavailable(url: url, reason: .refused(expected))) { try FetchTarget(url: url) }
    }

    @Test func `lengths have a limit`() throws {
        let start = "https://issuer.example/"
        let longest = start + String(repeating: "a", count: FetchTarget.maximumLength - start.utf8.count)
        #expect(try FetchTarget(url: longest).path.utf8.count == longest.utf8.count - start.utf8.count + 1)
        #expect(throws: DocumentUnavailable(url: longest + "a", reason: .refused(FetchTarget.Refusal.tooLong.why))) {
            try FetchTarget(url: longest + "a")
        }
        let label = String(repeating: "a", count: 63)
        #expect(throws: Never.self) { try FetchTarget(url: "https://\(label).example") }
        #expect(throws: DocumentUnavailable.self) { try FetchTarget(url: "https://\(label)a.example") }
        let long = Array(repeating: label, count: 4).joined(separator: ".")
        #expect(throws: DocumentUnavailable.self) { try FetchTarget(url: "https://\(long)") }
    }

    /// RFC 3986 §5.4, as far as it applies to an `https` base with these rules.
    @Test(arguments: [
        ("https://other.example/x", "https://other.example/x"), ("//other.example:8443", "https://other.example:8443/"),
        ("/x?y", "https://issuer.example:8443/x?y"), ("?y", "https://issuer.example:8443/b/c/d;p?y"),
        ("g", "https://issuer.example:8443/b/c/g"), ("./g", "https://issuer.example:8443/b/c/g"),
        ("g/", "https://issuer.example:8443/b/c/g/"), (";x", "https://issuer.example:8443/b/c/;x"),
        ("", "https://issuer.example:8443/b/c/d;p?q=/z"), ("#s", "https://issuer.example:8443/b/c/d;p?q=/z"),
        (".", "https://issuer.example:8443/b/c/"), ("..", "https://issuer.example:8443/b/"),
        ("../g", "https://issuer.example:8443/b/g"), ("../../../g", "https://issuer.example:8443/g"),
        ("g?y/./x", "https://issuer.example:8443/b/c/g?y/./x"), ("g;x=1/../y", "https://issuer.example:8443/b/c/y"),
    ])
    func `a redirect is resolved against the URL it comes from`(location: String, url: String) throws {
        let base = try FetchTarget(url: "https://issuer.example:8443/b/c/d;p?q=/z")
        #expect(try base.redirected(to: location).url == url)
    }

    @Test(arguments: [
        ("http://issuer.example/", "scheme"), ("https://10.0.0.1/", "literal"), ("//[::1]/", "literal"),
        ("javascript:alert(1)", "scheme"), ("//user@other.example/", "credentials"), ("/\\evil.example", "characters"),
        ("issuer.example:443/x", "scheme"), ("https:other", "scheme"),
    ])
    func `a redirect is judged like a first URL`(location: String, kind: String) throws {
        let base = try FetchTarget(url: "https://issuer.example/a")
        let expected = try #require(refusals[kind])
        #expect(throws: expected) { try base.redirected(to: location) }
    }

    private var refusals: [String: FetchTarget.Refusal] {
        [
            "characters": .characters, "scheme": .scheme, "credentials": .credentials, "literal": .literal,
            "host": .host, "port": .port,
        ]
    }
}
