internal import Credentialing

/// An organization with the way to it.
struct MadeOrganization: Sendable {
    let id: ID<Organization>
    let path: OrganizationPath
}

/// A person with their place of work.
struct MadePerson: Sendable {
    let id: ID<Person>
    let address: String
    let organization: MadeOrganization
}

/// Everyone in the district, by what they do.
struct MadePeople: Sendable {
    let assessors: [MadePerson]
    let administrator: MadePerson
    let learners: [MadePerson]
}
