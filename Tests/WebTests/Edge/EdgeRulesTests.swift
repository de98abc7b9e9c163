import Credentialing
import HTTPTypes
import Testing

@testable import Edge

struct EdgeRulesTests {
    @Test func `only what our own proxies wrote of an address is believed`() {
        func address(_ forwarded: [String], _ proxies: Int) -> String {
            ClientAddress.address(peer: "10.0.0.9", forwarded: forwarded, trustedProxies: proxies)
        }
        #expect(address(["1.2.3.4"], 0) == "10.0.0.9")
        #expect(address(["6.6.6.6, 1.2.3.4"], 1) == "1.2.3.4")
        #expect(address(["6.6.6.6", "1.2.3.4, 10.0.0.1"], 2) == "1.2.3.4")
        #expect(address([], 1) == "10.0.0.9")
        #expect(address(["<script>"], 1) == "10.0.0.9")
    }

    @Test func `a proxy that nobody configured is told of once`() {
        let notice = ProxyNotice(trustedProxies: 0)
        #expect(notice.isTaken() && !notice.isTaken())
        #expect(!ProxyNotice(trustedProxies: 1).isTaken())
    }

    @Test func `IPv6 is counted by the network that a household gets`() {
        #expect(ClientAddress.window("2001:db8:1:2:3:4:5:6") == "2001:db8:1:2::/64")
        #expect(ClientAddress.window("2001:db8::5") == ClientAddress.window("2001:db8::6"))
        #expect(ClientAddress.window("2001:db8:1::5") != ClientAddress.window("2001:db8:2::5"))
        #expect(ClientAddress.window("1.2.3.4") == "1.2.3.4")
    }

    @Test func `windows of tries end and forget`() async {
        let windows = RateWindows(mostWindows: 10)
        let limit = RateWindows.Limit("x", tries: 2, seconds: 60)
        let start = Instant(milliseconds: 0)
        #expect(await windows.count(limit, by: "a", at: start) == nil)
        #expect(await windows.count(limit, by: "a", at: start) == nil)
        #expect(await windows.count(limit, by: "a", at: start.adding(seconds: 20)) == 40)
        #expect(await windows.count(limit, by: "b", at: start) == nil)
        #expect(await windows.count(limit, by: "a", at: start.adding(seconds: 60)) == nil)
        for _ in 0..<3 { _ = await windows.count(limit, by: "c", at: start.adding(seconds: 9 * 3600)) }
        #expect(await windows.count(limit, by: "c", at: start) == nil, "a clock that was ahead bars nobody")
        for number in 0..<100 { _ = await windows.count(limit, by: "\(number)", at: start) }
        #expect(await windows.size <= 10)
    }

    @Test func `a form token is written differently each time and fits only its own secret`() {
        let token = FormToken(secret: "secret of a session")
        let first = token.text()
        #expect(first != token.text())
        #expect(token.fits(first) && token.fits(token.text()))
        #expect(!FormToken(secret: "another").fits(first))
        #expect(!token.fits("") && !token.fits(String(first.dropLast())) && !FormToken.none.fits(""))
    }

    @Test func `every refusal has a status, and what may not be known is not found`() {
        #expect(Problem(Refusal.notFound) == .notFound)
        #expect(Problem(Refusal.changedMeanwhile).status == .conflict)
        #expect(Problem(Refusal.linkNotGood).status == .gone)
        #expect(Problem(Refusal.doesNotFit("No.")).status == .unprocessableContent)
        #expect(Problem(Refusal.ownWork).status == .forbidden)
        struct Surprise: Error { let secret = "password" }
        #expect(Problem(Surprise()) == .fault)
        #expect(!Problem(Surprise()).sentence.contains("password"))
    }

    @Test func `paths of our own are accepted and nothing that leads elsewhere`() {
        #expect(ReturnPath.accepted("/work?a=1") == "/work?a=1")
        for bad in ["", "work", "//evil", "/\\evil", "https://evil", "/a b", "/a\nb", "/\t/evil"] {
            #expect(ReturnPath.accepted(bad) == nil, "\(bad)")
        }
        #expect(ReturnPath.accepted(address: "https://here.example/a?b#c", authority: "here.example") == "/a?b")
        #expect(ReturnPath.accepted(address: "https://here.example.evil/a", authority: "here.example") == nil)
    }
}
