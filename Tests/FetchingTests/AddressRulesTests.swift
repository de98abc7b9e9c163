import Fetching
import NIOCore
import Testing

@Suite struct AddressRulesTests {
    @Test(arguments: [
        ("0.0.0.0", "an address of this network"), ("0.255.255.255", "an address of this network"),
        ("10.0.0.0", "a private address"), ("10.255.255.255", "a private address"),
        ("100.64.0.0", "an address of a provider's inner network"),
        ("100.127.255.255", "an address of a provider's inner network"),
        ("127.0.0.1", "a loopback address"), ("127.255.255.255", "a loopback address"),
        ("169.254.0.0", "a link-local address"), ("169.254.169.254", "a link-local address"),
        ("169.254.255.255", "a link-local address"),
        ("172.16.0.0", "a private address"), ("172.31.255.255", "a private address"),
        ("192.0.0.0", "a reserved address"), ("192.0.0.255", "a reserved address"),
        ("192.0.2.0", "a documentation address"), ("192.0.2.255", "a documentation address"),
        ("192.88.99.1", "a 6to4 relay address"),
        ("192.168.0.0", "a private address"), ("192.168.255.255", "a private address"),
        ("198.18.0.0", "a benchmark address"), ("198.19.255.255", "a benchmark address"),
        ("198.51.100.0", "a documentation address"), ("198.51.100.255", "a documentation address"),
        ("203.0.113.0", "a documentation address"), ("203.0.113.255", "a documentation address"),
        ("224.0.0.0", "a multicast address"), ("239.255.255.255", "a multicast address"),
        ("240.0.0.0", "a reserved address"), ("255.255.255.254", "a reserved address"),
        ("255.255.255.255", "a broadcast address"),
    ])
    func `an IPv4 address that is not public is refused by name`(text: String, name: String) throws {
        #expect(AddressRules().refusal(of: try address(text)) == name)
    }

    @Test(arguments: [
        ("::", "an unspecified address"), ("::1", "a loopback address"),
        ("::2", "an IPv4-compatible address"), ("::8.8.8.8", "an IPv4-compatible address"),
        ("::ffff:127.0.0.1", "a loopback address"), ("::ffff:10.0.0.1", "a private address"),
        ("::ffff:169.254.169.254", "a link-local address"),
        ("::ffff:0:8.8.8.8", "a reserved address"),
        ("64:ff9b::127.0.0.1", "a loopback address"), ("64:ff9b::192.168.1.1", "a private address"),
        ("64:ff9b:1::8.8.8.8", "a local NAT64 address"),
        ("100::1", "a reserved address"), ("1fff::1", "a reserved address"),
        ("2001::1", "a Teredo address"), ("2001:0:ffff:ffff:ffff:ffff:ffff:ffff", "a Teredo address"),
        ("2001:2::1", "a reserved address"), ("2001:1ff::1", "a reserved address"),
        ("2001:db8::1", "a documentation address"), ("2001:db8:ffff::1", "a documentation address"),
        ("2002::1", "a 6to4 address"), ("2002:808:808::1", "a 6to4 address"),
        ("3fff::1", "a documentation address"), ("3fff:fff::1", "a documentation address"),
        ("4000::1", "a reserved address"), ("5f00::1", "a reserved address"),
        ("fc00::1", "a private address"), ("fdff:ffff::1", "a private address"),
        ("fe80::1", "a link-local address"), ("febf:ffff::1", "a link-local address"),
        ("fec0::1", "a private address"), ("fe00::1", "a reserved address"),
        ("ff00::1", "a multicast address"), ("ff02::1", "a multicast address"),
    ])
    func `an IPv6 address that is not public is refused by name`(text: String, name: String) throws {
        #expect(AddressRules().refusal(of: try address(text)) == name)
    }

    @Test(arguments: [
        "1.0.0.0", "8.8.8.8", "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0", "126.255.255.255",
        "128.0.0.0", "169.253.255.255", "169.255.0.0", "172.15.255.255", "172.32.0.0", "192.0.1.0", "192.0.3.0",
        "192.167.255.255", "192.169.0.0", "198.17.255.255", "198.20.0.0", "198.51.99.255", "203.0.114.0",
        "223.255.255.255", "2000::1", "2001:200::1", "2001:4860:4860::8888", "2001:db9::1", "2003::1",
        "2606:4700::1111", "3ffe:ffff::1", "3fff:1000::1", "::ffff:8.8.8.8", "64:ff9b::8.8.8.8",
    ])
    func `a public address passes, right up to the edges of the ranges`(text: String) throws {
        #expect(AddressRules().refusal(of: try address(text)) == nil)
    }

    @Test func `an exception holds for one address only`() throws {
        let rules = AddressRules(allowing: [.v4(0x7F00_0001)])
        #expect(rules.refusal(of: try address("127.0.0.1")) == nil)
        #expect(rules.refusal(of: try address("127.0.0.2")) == "a loopback address")
        #expect(rules.refusal(of: try address("::ffff:127.0.0.1")) == "a loopback address")
    }

    @Test(arguments: [
        ("8.8.4.4", "8.8.4.4"), ("255.0.128.1", "255.0.128.1"),
        ("2606:4700::1111", "2606:4700:0:0:0:0:0:1111"), ("::1", "0:0:0:0:0:0:0:1"),
        ("::ffff:8.8.8.8", "0:0:0:0:0:ffff:808:808"),
    ])
    func `an address is written in the form that every parser reads alike`(text: String, written: String) throws {
        let address = try address(text)
        #expect(address.description == written)
        #expect(try self.address(written) == address)
    }

    private func address(_ text: String) throws -> IPAddress {
        try #require(IPAddress(SocketAddress(ipAddress: text, port: 0)))
    }
}
