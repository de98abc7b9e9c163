import Credentialing
import Testing

struct AddressRuleTests {
    @Test func `the last address stays, and the work address while one belongs there`() {
        #expect(AddressRule.refusal(removing: false, others: 1, isMember: true) == nil)
        #expect(AddressRule.refusal(removing: true, others: 1, isMember: false) == nil)
        #expect(AddressRule.refusal(removing: true, others: 1, isMember: true) != nil)
        #expect(AddressRule.refusal(removing: false, others: 0, isMember: false) != nil)
    }

    @Test func `administrators need a second factor by one rule, everyone by another, nobody by the third`() {
        let place = Membership(
            id: ID("m"),
            organization: ID("o"),
            path: OrganizationPath("/o/"),
            roles: [.administrator, .learner]
        )
        let learning = Membership(id: ID("n"), organization: ID("o"), path: OrganizationPath("/o/"), roles: [.learner])
        let ruth = Actor(person: ID("r"), name: "Ruth", memberships: [place])
        let imani = Actor(person: ID("i"), name: "Imani", memberships: [learning])
        #expect(SecondFactorPolicy.administrators.demands(of: ruth))
        #expect(!SecondFactorPolicy.administrators.demands(of: imani))
        #expect(SecondFactorPolicy.everyone.demands(of: imani))
        #expect(!SecondFactorPolicy.nobody.demands(of: ruth))
    }
}
