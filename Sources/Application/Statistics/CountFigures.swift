internal import Credentialing
internal import Storage

extension Platform {
    /// Answers from which the days to answer are told; the latest say more than those of years ago.
    static let answersCounted = 200

    /// Works out the figures of titles whose numbers changed, one title at a time, and tells how many there were.
    ///
    /// A change costs one small row when it is made. Here it costs reading the enrollments and awards of its title by an
    /// index, once for all changes that wait.
    @discardableResult
    package func countFigures(limit: Int = 200) async throws -> Int {
        let due = try await read { try $0.figuresDue(limit: limit) }
        for (achievement, notes) in Dictionary(grouping: due, by: \.achievement) {
            try await write { work in
                // First the notes go: what changes from now on leaves a new one.
                try work.removeFiguresDue(notes.map(\.id))
                for (structure, versions) in try work.structures(of: achievement) {
                    try work.keep(work.counts(of: achievement, versions), of: achievement, structure: structure)
                }
            }
        }
        return due.count
    }
}

extension Work {
    fileprivate func counts(of achievement: ID<Achievement>, _ versions: [ID<AchievementVersion>]) throws -> TitleCounts
    {
        let people = try countPeople(on: achievement, versions: versions)
        let awards = try countAwards(on: achievement, versions: versions)
        let answers = try latestAnswers(on: achievement, versions: versions, limit: Platform.answersCounted)
        var organizations: [ID<Organization>: Organization] = [:]
        let days = try answers.map { answer in
            let organization = try organizations[answer.organization] ?? organization(answer.organization)
            organizations[answer.organization] = organization
            return organization.calendar.workingDays(
                from: LocalDate(at: answer.submitted, in: organization.timeZone),
                to: LocalDate(at: answer.decided, in: organization.timeZone)
            )
        }
        return TitleCounts(
            started: people.started,
            submitted: people.submitted,
            first: awards.first,
            second: awards.second,
            later: awards.later,
            answered: Set(answers.map(\.person)).count,
            medianDays: TitleCounts.median(days)
        )
    }
}
