/// What one input may take.
package enum Bounds {
    /// Seconds of processor time. Time on the clock is no measure on a machine that has other work to do.
    package static let processorTime = 5.0
    /// Seconds on the clock, in case that something only waits.
    package static let clockTime = 60.0
    /// Bytes of memory that a process may ever have resident.
    package static let memory = 200_000_000
}
