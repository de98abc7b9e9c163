extension LocalDate {
    /// As people say it in American English, with the weekday: `Friday, December 4`.
    package var inWords: String {
        let months = [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November", "December",
        ]
        let weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
        return "\(weekdays[weekday - 1]), \(months[month - 1]) \(day)"
    }
}
