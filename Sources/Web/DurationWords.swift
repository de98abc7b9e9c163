/// Lengths of time as people say them.
package enum DurationWords {
    /// "about 15 hours", "about 2¾ hours", "45 minutes"; quarters of an hour, rounded up.
    package static func about(minutes: Int) -> String {
        guard minutes >= 60 else { return minutes == 1 ? "1 minute" : "\(minutes) minutes" }
        let quarters = (minutes + 14) / 15
        let fraction = ["", "¼", "½", "¾"][quarters % 4]
        let hours = quarters / 4
        return hours == 1 && fraction.isEmpty ? "about 1 hour" : "about \(hours)\(fraction) hours"
    }
}
