-- The tag of the language in which a person last signed in: mail is written in it. None: the operator's.
ALTER TABLE account ADD COLUMN language TEXT;
