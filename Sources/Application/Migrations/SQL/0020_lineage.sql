-- What the source of a copy was itself made from, the nearest first: a JSON list as files say it in "adaptedFrom".
ALTER TABLE lineage ADD COLUMN earlier TEXT NOT NULL DEFAULT '[]';
ALTER TABLE draft_source ADD COLUMN earlier TEXT NOT NULL DEFAULT '[]';
