import Foundation

/// Holds a thread of a pool, as a call into a silent name server does.
func blockingSleep(seconds: Double) {
    Thread.sleep(forTimeInterval: seconds)
}
