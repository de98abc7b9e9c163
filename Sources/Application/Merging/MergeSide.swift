package import Credentialing

/// One of two accounts, as told before they become one.
package struct MergeSide: Hashable, Sendable {
    package let person: ID<Person>
    package let name: String
    /// Every address that signs in.
    package let addresses: [String]
    /// Those of them that administrators may read.
    package let workAddresses: [String]
    /// Where the person belongs now.
    package let places: [String]
    /// Titles taken up and not left, awards earned, readings done.
    package let titles: Int
    package let awards: Int
    package let readings: Int

    /// The account in figures and names.
    package init(
        person: ID<Person>,
        name: String,
        addresses: [String],
        workAddresses: [String],
        places: [String],
        titles: Int,
        awards: Int,
        readings: Int
    ) {
        self.person = person
        self.name = name
        self.addresses = addresses
        self.workAddresses = workAddresses
        self.places = places
        self.titles = titles
        self.awards = awards
        self.readings = readings
    }
}
