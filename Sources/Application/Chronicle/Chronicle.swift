package import Credentialing

/// One person's way with one title, from the day it was chosen, told at once. It leaves the rows that the intentions
/// would have left one after another; it is for filling an installation with invented work, never for real work.
package struct Chronicle: Sendable {
    /// One attempt, as far as it went.
    package struct Attempt: Sendable {
        package var id: ID<Submission>
        package var began: Instant
        package var responses: [Response] = []
        package var choices: [String: Set<String>] = [:]
        package var declared: [String: Set<String>] = [:]
        package var done: Set<String> = []
        package var selfEvaluations: [SelfEvaluation] = []
        package var pointers: [EvidencePointer] = []
        package var answers: [FeedbackAnswer] = []
        package var offer: Offer?

        /// A draft with nothing in it.
        package init(id: ID<Submission>, began: Instant) {
            self.id = id
            self.began = began
        }
    }

    /// The attempt was submitted: the number people read aloud, and the reading it waits for.
    package struct Offer: Sendable {
        package var number: String
        package var at: Instant
        package var reading: ID<Allocation>
        package var reader: Reader?

        /// What waits in the queue.
        package init(number: String, at: Instant, reading: ID<Allocation>) {
            self.number = number
            self.at = at
            self.reading = reading
        }
    }

    /// Somebody took the reading and opened the evidence.
    package struct Reader: Sendable {
        package var person: ID<Person>
        package var claimed: Instant
        package var judgment: Judgment?

        /// A reading that is being done.
        package init(person: ID<Person>, claimed: Instant) {
            self.person = person
            self.claimed = claimed
        }
    }

    /// What the reader found for each criterion that was open, and what follows by the rule.
    package struct Judgment: Sendable {
        package var at: Instant
        package var criteria: [CriterionJudgment]
        package var overall: String
        /// The number of the award, when this leads to one.
        package var awardNumber: String
        /// The place of the award's credential on the status list of the offering.
        package var place: Int

        /// A judgment that has been recorded.
        package init(at: Instant, criteria: [CriterionJudgment], overall: String, awardNumber: String, place: Int) {
            self.at = at
            self.criteria = criteria
            self.overall = overall
            self.awardNumber = awardNumber
            self.place = place
        }
    }

    package var enrollment: ID<Enrollment>
    package var person: ChroniclePerson
    package var approach: Enrollment.Approach
    package var chosen: Instant
    package var attempts: [Attempt] = []

    /// A title that was chosen.
    package init(
        enrollment: ID<Enrollment>,
        person: ChroniclePerson,
        approach: Enrollment.Approach,
        chosen: Instant
    ) {
        self.enrollment = enrollment
        self.person = person
        self.approach = approach
        self.chosen = chosen
    }
}

/// A person to be written with their memberships, as an organization's roster knows them.
package struct ChroniclePerson: Sendable {
    /// A place, and what the person does there.
    package struct Place: Sendable {
        package let organization: ID<Organization>
        package let path: OrganizationPath
        package let roles: Set<Role>

        /// A membership from the beginning on.
        package init(organization: ID<Organization>, path: OrganizationPath, roles: Set<Role>) {
            self.organization = organization
            self.path = path
            self.roles = roles
        }
    }

    package let id: ID<Person>
    package let name: String
    package let address: String
    /// Where the person works first, and wherever else they do something.
    package let places: [Place]

    /// Someone with a work address.
    package init(id: ID<Person>, name: String, address: String, places: [Place]) {
        self.id = id
        self.name = name
        self.address = address
        self.places = places
    }
}
