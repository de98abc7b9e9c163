import Web

/// A filled-in sample of every page, for the contract with the templates. A page with states that exclude one another
/// has several. Each area adds its own in a file beside this one.
enum PageSamples {
    static var all: [any Page] {
        [
            problems,
            home,
            signIn,
            account,
            admin,
            signingIn,
            rosters,
            merging,
            offerings,
            versions,
            review,
            copies,
            catalog,
            awards,
            verification,
            learner,
            audit,
            assessment,
            witness,
            authoring,
        ].flatMap(\.self)
    }
}
