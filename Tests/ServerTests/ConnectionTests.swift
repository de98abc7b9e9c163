import Foundation
import Testing

@testable import Server

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

@Suite(.serialized) struct ConnectionTests {
    private let folder = FileManager.default.temporaryDirectory.appending(path: "proven-\(UUID().uuidString)").path()
    private let port = UInt16.random(in: 20_000...29_999)

    /// Runs a server while the body runs.
    private func serve(_ options: [String: String], _ body: @escaping @Sendable () async throws -> Void) async throws {
        let all = options.merging(["data": folder, "http.port": "\(port)", "log.level": "critical"]) { $1 }
        let configuration = try await ConfigurationSources(options: all, environment: [:]).configuration()
        let server = Task { try await Serve(configuration).run() }
        defer { server.cancel() }
        var isThere = false
        for _ in 0..<400 where !isThere {
            if let first = Connection(port) {
                isThere = first.ask("/healthz", seconds: 2)?.hasPrefix("HTTP/1.1 200") == true
            }
            if !isThere { try await Task.sleep(for: .milliseconds(50)) }
        }
        try #require(isThere)
        try await body()
        server.cancel()
        _ = try await server.value
    }

    @Test func `a connection that sends half a head, or nothing, is closed after its time`() async throws {
        let port = port
        try await serve(["http.idleSeconds": "1"]) {
            let half = try #require(Connection(port))
            half.send("GET / HTTP/1.1\r\nHost: x\r\n")
            let silent = try #require(Connection(port))
            #expect(half.isClosed(within: 10))
            #expect(silent.isClosed(within: 10))
        }
    }

    @Test func `a head that comes byte by byte is not waited for, and a body that comes slowly is`() async throws {
        let port = port
        try await serve(["http.idleSeconds": "2"]) {
            let drip = try #require(Connection(port))
            for sign in "GET / HTTP/1.1\r\nX-Slow: aa" {
                drip.send(String(sign))
                try await Task.sleep(for: .milliseconds(150))
            }
            #expect(drip.isClosed(within: 10))
            let body = try #require(Connection(port))
            body.send("POST /verify HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\n")
            body.send("Content-Length: 8\r\n\r\n")
            for _ in 0..<8 {
                body.send("a")
                try await Task.sleep(for: .milliseconds(500))
            }
            #expect(body.answer(seconds: 5)?.hasPrefix("HTTP/1.1 403") == true)
        }
    }

    @Test func `a request that names no host, or two, is refused`() async throws {
        let port = port
        try await serve([:]) {
            for hosts in ["", "Host: a\r\nHost: b\r\n"] {
                let connection = try #require(Connection(port))
                connection.send("GET /healthz HTTP/1.1\r\n\(hosts)\r\n")
                #expect(connection.answer(seconds: 10)?.hasPrefix("HTTP/1.1 400") == true, "\(hosts)")
            }
        }
    }

    @Test func `no more connections than allowed are open at once, and who waits gets a turn`() async throws {
        let port = port
        try await serve(["http.connections": "2", "http.idleSeconds": "5"]) {
            let held = (0..<2).compactMap { _ in Connection(port) }
            for one in held { one.send("GET / HTTP/1.1\r\n") }
            try await Task.sleep(for: .milliseconds(300))
            let waiting = try #require(Connection(port))
            #expect(waiting.ask("/healthz", seconds: 1) == nil)
            #expect(waiting.answer(seconds: 15)?.hasPrefix("HTTP/1.1 200") == true)
        }
    }
}

/// A plain connection to this machine.
private final class Connection {
    private let socket: Int32

    init?(_ port: UInt16) {
        #if canImport(Glibc)
            let kind = Int32(SOCK_STREAM.rawValue)
        #else
            let kind = SOCK_STREAM
        #endif
        socket = Self.opened(kind)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let isOpen = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
            }
        }
        guard isOpen else {
            close(socket)
            return nil
        }
    }

    deinit { close(socket) }

    func send(_ text: String) {
        let bytes = Array(text.utf8)
        _ = bytes.withUnsafeBytes { Self.sent(socket, $0) }
    }

    func ask(_ path: String, seconds: Int) -> String? {
        send("GET \(path) HTTP/1.1\r\nHost: x\r\n\r\n")
        return answer(seconds: seconds)
    }

    /// What comes first; `nil` when nothing does.
    func answer(seconds: Int) -> String? {
        var waited = pollfd(fd: socket, events: Int16(POLLIN), revents: 0)
        guard poll(&waited, 1, Int32(seconds * 1000)) == 1 else { return nil }
        var bytes = [UInt8](repeating: 0, count: 4096)
        let count = recv(socket, &bytes, bytes.count, 0)
        return count > 0 ? String(decoding: bytes.prefix(count), as: UTF8.self) : nil
    }

    func isClosed(within seconds: Int) -> Bool {
        var waited = pollfd(fd: socket, events: Int16(POLLIN), revents: 0)
        guard poll(&waited, 1, Int32(seconds * 1000)) == 1 else { return false }
        var byte: UInt8 = 0
        return recv(socket, &byte, 1, 0) <= 0
    }

    private static func opened(_ kind: Int32) -> Int32 { Glibc.socket(AF_INET, kind, 0) }

    private static func sent(_ socket: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
        Glibc.send(socket, bytes.baseAddress, bytes.count, Int32(MSG_NOSIGNAL))
    }
}
