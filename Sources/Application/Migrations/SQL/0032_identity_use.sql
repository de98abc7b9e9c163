-- The page of ways to sign in says how many accounts of a provider there are, and when one was last used.
CREATE INDEX identity_use ON identity (issuer, used);
