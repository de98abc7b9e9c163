/// Which of a person's own addresses may be taken off the account by its owner.
package enum AddressRule {
    /// Why an address has to stay, or `nil` when it may go. Without an address nobody could sign in; the work address
    /// belongs to the organization for as long as the person does.
    ///
    /// - Parameters:
    ///   - others: how many other confirmed addresses the person has.
    ///   - isMember: the person belongs to an organization now.
    package static func refusal(removing isWork: Bool, others: Int, isMember: Bool) -> Refusal? {
        if others == 0 {
            return .doesNotFit("This is the only address that signs you in. Add another one first.")
        }
        if isWork, isMember {
            return .doesNotFit("Your organization knows you by this address, so it stays while you belong there.")
        }
        return nil
    }
}
