extension VagueWords {
    static let english = VagueWords(
        verbs: set(
            """
            understand understands know knows appreciate appreciates explore explores realize realizes believe believes
            value values recognize recognizes consider considers familiarize familiarizes aware grasp grasps learn
            learns comprehend comprehends
            """
        ),
        halves: set("learn learns consider considers value values recognize recognizes believe believes"),
        states: set("understanding awareness appreciation knowledge familiarity comprehension"),
        showing: set(
            """
            show shows showing shown demonstrate demonstrates demonstrating demonstrated display displays displaying has
            have gain gains gaining develop develops deepen deepens lacks exhibit exhibits possesses
            """
        ),
        amounts: set(
            """
            somewhat effectively effective appropriate appropriately inappropriate adequate adequately inadequate
            inadequately sufficient sufficiently satisfactory satisfactorily reasonable reasonably suitably properly
            proper successfully meaningfully thoroughly excellent outstanding
            """
        ),
        ratings: set("good bad well poor poorly strong weak meaningful thorough suitable successful"),
        intensifiers: set(
            """
            a an the very really somewhat rather quite mostly mainly fully completely partially partly always often
            usually sometimes rarely seldom never consistently inconsistently occasionally frequently generally
            effectively appropriately adequately inadequately clearly highly strongly weakly deeply well limited basic
            some few many most all minimal minimally moderate moderately thorough thoroughly extensive extensively
            exceptional exceptionally excellent good poor strong weak clear more less not no great greatly little
            sufficient insufficient adequate inadequate effective ineffective appropriate inappropriate skillfully
            expertly
            """
        ),
        doers: set(
            """
            educator educators teacher teachers learner learners leader leaders principal principals paraprofessional
            paraprofessionals coach coaches candidate candidates participant participants earner earners mentor mentors
            will can should must you
            """
        ),
        between: set("to able is are be being becomes become fully clearly better also really deeply more always"),
        actions: set(
            """
            plan plans teach teaches assess assesses reflect reflects analyze analyzes design designs collect collects
            use uses share shares communicate communicates model models record records write writes lead leads organize
            organizes observe observes evaluate evaluates adjust adjusts select selects create creates provide provides
            build builds implement implements monitor monitors coach coaches document documents group groups engage
            engages manage manages support supports interpret interprets facilitate facilitates identify identifies
            differentiate differentiates set sets choose chooses revise revises prepare prepares
            """
        ),
        and: ["and"],
        effects: ["so that", "in order that", "so students", "such that", "which lets", "in order for"],
        effectWords: "so that"
    )

    static func set(_ words: String) -> Set<String> {
        Set(words.split(whereSeparator: \.isWhitespace).map(String.init))
    }
}
