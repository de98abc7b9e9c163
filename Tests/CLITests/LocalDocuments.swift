import Foundation
import Synchronization

/// A server on 127.0.0.1 that answers GET with documents by path, plain and one request at a time.
final class LocalDocuments: Sendable {
    let port: UInt16
    private let descriptor: Int32
    private let documents: Mutex<[String: String]> = Mutex([:])

    struct Unusable: Error {}

    init() throws {
        let opened = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isOpen = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { plain in
                bind(opened, plain, length) == 0 && listen(opened, 8) == 0
                    && getsockname(opened, plain, &length) == 0
            }
        }
        guard opened >= 0, isOpen else { throw Unusable() }
        descriptor = opened
        port = UInt16(bigEndian: address.sin_port)
        Thread.detachNewThread { [self] in
            while true {
                let line = accept(opened, nil, nil)
                guard line >= 0 else { return }
                serve(line)
            }
        }
    }

    var base: String { "http://127.0.0.1:\(port)" }

    /// Puts a document at a path; without one the path is not found.
    func put(_ text: String?, at path: String) {
        documents.withLock { $0[path] = text }
    }

    func close() {
        shutdown(descriptor, Int32(SHUT_RDWR))
        Foundation.close(descriptor)
    }

    private func serve(_ line: Int32) {
        defer { Foundation.close(line) }
        var head: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4096)
        while !String(decoding: head, as: UTF8.self).contains("\r\n\r\n") {
            let count = read(line, &buffer, buffer.count)
            guard count > 0 else { return }
            head += buffer.prefix(count)
        }
        let path = String(decoding: head, as: UTF8.self).split(separator: " ").dropFirst().first.map(String.init)
        let text = documents.withLock { $0[path ?? ""] }
        let status = text == nil ? "404 Not Found" : "200 OK"
        let body = Array((text ?? "").utf8)
        let answer = Array(
            "HTTP/1.1 \(status)\r\nContent-Type: application/json\r\nContent-Length: \(body.count)\r\nConnection: close\r\n\r\n"
                .utf8
        )
        for bytes in [answer, body] {
            _ = bytes.withUnsafeBytes { write(line, $0.baseAddress, $0.count) }
        }
    }
}
