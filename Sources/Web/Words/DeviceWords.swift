/// What a browser says of itself, in words that its owner recognizes.
enum DeviceWords {
    /// “Firefox on Windows”, or what little is known.
    static func device(_ agent: String) -> String {
        let browser = first(
            of: [
                ("Edg/", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"),
                ("Safari/", "Safari"),
            ],
            in: agent
        )
        let system = first(
            of: [
                ("iPhone", "an iPhone"), ("iPad", "an iPad"), ("Android", "Android"), ("CrOS", "a Chromebook"),
                ("Windows", "Windows"), ("Macintosh", "a Mac"), ("Linux", "Linux"),
            ],
            in: agent
        )
        return switch (browser, system) {
        case (let browser?, let system?): "\(browser) on \(system)"
        case (let one?, nil), (nil, let one?): one
        case (nil, nil): "A program that does not say what it is"
        }
    }

    private static func first(of marks: [(mark: String, word: String)], in agent: String) -> String? {
        marks.first { agent.contains($0.mark) }?.word
    }
}
