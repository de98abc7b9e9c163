-- Nearly all answers are words: only those that are files are looked for by their file.
DROP INDEX response_file;
CREATE INDEX response_file ON response (file) WHERE file IS NOT NULL;
