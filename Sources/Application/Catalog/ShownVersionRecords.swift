internal import Credentialing
internal import Storage

extension Transaction {
    /// The numbers of the versions in which a reader is shown titles: the one they work on, or else the one they would
    /// begin with. Titles of which nothing is open to the reader are not in it.
    func shownNumbers(
        of achievements: [ID<Achievement>],
        for actor: Actor?
    ) throws -> [ID<Achievement>: Int] {
        var open: [ID<Achievement>: [OpenOffering]] = [:]
        for row in try rows(
            """
            SELECT f.achievement, f.id, f.answer_days, o.path, o.name, v.number FROM offering f
            JOIN organization o ON o.id = f.organization JOIN achievement_version v ON v.id = f.version
            WHERE f.achievement IN (\(list: achievements)) AND f.closed IS NULL
            """
        ) {
            open[try row.id("achievement"), default: []].append(try OpenOffering(row))
        }
        var numbers = open.compactMapValues { $0.number(for: actor) }
        guard let actor else { return numbers }
        for row in try rows(
            """
            SELECT e.achievement, v.number FROM enrollment e JOIN achievement_version v ON v.id = e.version
            WHERE e.person = \(actor.person) AND e.achievement IN (\(list: achievements)) AND e.state <> 'left'
            """
        ) {
            numbers[try row.id("achievement")] = try row.integer("number")
        }
        return numbers
    }
}

extension OpenOffering {
    init(_ row: Row) throws {
        self.init(
            id: try row.id("id"),
            path: OrganizationPath(try row.text("path")),
            organization: try row.text("name"),
            number: try row.integer("number"),
            answerDays: try row.integer("answer_days")
        )
    }
}
