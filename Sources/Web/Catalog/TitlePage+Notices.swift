internal import Application
internal import Credentialing

extension TitlePage.Notice {
    /// What a reader has to know of the versions: whoever chooses gets the version that their offering opens, and it is
    /// the one on the page.
    static func all(_ reading: TitleReading, _ actor: Actor?, _ offering: OpenOffering?) -> [TitlePage.Notice] {
        if reading.isRetired {
            return [retired(reading)]
        }
        let shown = actor == nil ? reading.offerings.first { $0.number == reading.number } : offering
        return soon(reading) + versions(reading, shown)
    }

    private static func retired(_ reading: TitleReading) -> TitlePage.Notice {
        let note = reading.retirement.map { $0.note.isEmpty ? "" : " " + $0.note } ?? ""
        return TitlePage.Notice(
            head: "This micro-credential is retired",
            text: "Nobody can choose it any more. Badges earned for it stay valid, and work that was begun goes on."
                + note,
            link: nil,
            linkText: ""
        )
    }

    /// It will be retired on a day.
    private static func soon(_ reading: TitleReading) -> [TitlePage.Notice] {
        guard let retirement = reading.retirement else { return [] }
        let day = DateWords.date(retirement.from, zone: reading.timeZone)
        let note = retirement.note.isEmpty ? "" : " " + retirement.note
        return [
            TitlePage.Notice(
                head: "It will be retired on \(day)",
                text: "Until then you can begin, and work that is begun goes on." + note,
                link: nil,
                linkText: ""
            )
        ]
    }

    private static func versions(_ reading: TitleReading, _ offering: OpenOffering?) -> [TitlePage.Notice] {
        if reading.enrollment != nil {
            return newer(reading, "Your work began with version \(reading.number) and is judged by it.")
        }
        if let offering, offering.number == reading.number {
            return newer(reading, "\(offering.organization) offers version \(reading.number), which is this one.")
        }
        return offeredElsewhere(reading)
    }

    /// The page shows an older version on purpose.
    private static func newer(_ reading: TitleReading, _ why: String) -> [TitlePage.Notice] {
        guard reading.newest > reading.number else { return [] }
        return [
            TitlePage.Notice(
                head: "There is a newer version",
                text: why,
                link: Path.version(reading.achievement, reading.newest),
                linkText: "Read version \(reading.newest)"
            )
        ]
    }

    /// The page shows the newest version to someone whom no offering reaches, and others still begin with an older one.
    private static func offeredElsewhere(_ reading: TitleReading) -> [TitlePage.Notice] {
        let older = Dictionary(grouping: reading.offerings.filter { $0.number != reading.number }, by: \.number)
        return older.sorted { $0.key > $1.key }.map { number, offerings in
            let names = offerings.map(\.organization)
            let those = names.count <= 3 ? names.joined(separator: ", ") : "\(names.count) organizations"
            return TitlePage.Notice(
                head: "Version \(number) is the one offered by \(those)",
                text: "You are reading version \(reading.number), the newest. New learners there begin with the other.",
                link: Path.version(reading.achievement, number),
                linkText: "Read version \(number)"
            )
        }
    }
}
