internal import Foundation

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// What the system knows of this process.
struct ProcessFigures: Sendable {
    let uptimeSeconds: Int64
    /// `nil` where the system does not tell.
    let residentBytes: Int64?
    let openFiles: Int?

    /// Reads them now.
    init(since begun: ContinuousClock.Instant) {
        uptimeSeconds = (ContinuousClock.now - begun).components.seconds
        let pages = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8))?.split(separator: " ")
        residentBytes = pages.flatMap { $0.count > 1 ? Int64($0[1]) : nil }.map {
            $0 * Int64(sysconf(Int32(_SC_PAGESIZE)))
        }
        openFiles = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd"))?.count
    }
}
