internal import LinkedData

/// Is it in force by its dates? (VC Data Model 2.0 §4.9; in 1.1 the dates have other names.)
struct ValidityPeriodPolicy: VerificationPolicy {
    let name = CheckName.dates

    func check(_ examination: inout Examination) async -> Answer {
        let document = examination.document
        let now = examination.settings.now
        // Version 1.1 knows all four names; whoever writes two of a kind means both.
        var bounds: [[DateTimeStamp]] = []
        for names in [["validFrom", "issuanceDate"], ["validUntil", "expirationDate"]] {
            var times: [DateTimeStamp] = []
            for name in names {
                guard let value = document[name] else { continue }
                guard let time = value.string.flatMap(DateTimeStamp.init(parsing:)) else {
                    return .failed("Its date \"\(name)\" is not a date with time and zone.")
                }
                times.append(time)
            }
            bounds.append(times)
        }
        let (start, end) = (bounds[0].max(), bounds[1].min())
        if let start, now < start { return .failed("It is not valid before \(start). This was judged as of \(now).") }
        if let end, now > end { return .failed("It expired on \(end). This was judged as of \(now).") }
        let from = start.map { "since \($0)" } ?? "without a date of beginning"
        let until = end.map { "until \($0)" } ?? "without a date of expiry"
        return .passed("It is in force \(from), \(until).")
    }
}
