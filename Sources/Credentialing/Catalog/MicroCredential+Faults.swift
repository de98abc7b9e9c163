extension MicroCredential {
    /// All that keeps the title from being published, in the order of its parts.
    package var faults: [TitleFault] {
        []
    }
}
