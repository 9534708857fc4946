-- What was spoken over which shot; null where nothing is, and in stories that are older.
alter table story add column narration text;
