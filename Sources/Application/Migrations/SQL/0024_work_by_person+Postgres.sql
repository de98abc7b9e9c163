-- Room for the next state of a row beside the last, so that a save touches one page and no index.
ALTER TABLE submission SET (fillfactor = 80);
ALTER TABLE enrollment SET (fillfactor = 80);
ALTER TABLE response SET (fillfactor = 80);
