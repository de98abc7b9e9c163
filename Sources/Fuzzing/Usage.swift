#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// What this process has used so far.
package enum Usage {
    /// Seconds of processor time, of all threads.
    package static var processorTime: Double {
        var usage = rusage()
        getrusage(own, &usage)
        func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
        return seconds(usage.ru_utime) + seconds(usage.ru_stime)
    }

    /// The most bytes of memory that were resident at any time.
    package static var peakMemory: Int {
        var usage = rusage()
        getrusage(own, &usage)
        #if canImport(Darwin)
            return Int(usage.ru_maxrss)
        #else
            return Int(usage.ru_maxrss) * 1024
        #endif
    }

    /// `RUSAGE_SELF`, which the C libraries declare with different types.
    private static let own: Int32 = 0
}
