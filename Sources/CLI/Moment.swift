import ArgumentParser
import Foundation
import OpenBadges

/// A moment given on the command line.
struct Moment: Sendable {
    let time: DateTimeStamp

    /// The moment by the clock of this machine.
    static var present: Moment {
        Moment(time: DateTimeStamp(milliseconds: Int64(Date.now.timeIntervalSince1970) * 1000))
    }

    init(time: DateTimeStamp) {
        self.time = time
    }

    /// Reads a date with time and zone.
    @Sendable init(argument: String) throws {
        guard let time = DateTimeStamp(parsing: argument) else {
            throw ValidationError("'\(argument)' is not a date with time and zone, such as 2026-01-31T12:00:00Z.")
        }
        self.time = time
    }
}
