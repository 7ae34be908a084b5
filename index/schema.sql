-- The snapshot: everything that the bot can say, in one SQLite file that is written once and then only read.
-- The file's application_id is "BBot" and its user_version the number of this schema; the writer sets both.
-- Lists (paths, bases, qualifiers, lines) are JSON arrays.

-- What the snapshot was built from (input.*) and each source was read from (read.*), by what (schema, product), the hash over all rows of the
-- other tables, and the hash over all bytes of the file but those of its own digits (seal).
CREATE TABLE manifest (
  key   TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE sources (
  id        INTEGER NOT NULL PRIMARY KEY,
  document  TEXT    NOT NULL UNIQUE,
  title     TEXT    NOT NULL,
  publisher TEXT    NOT NULL,
  date      TEXT    NOT NULL,
  year      INTEGER NOT NULL,
  terms     TEXT    NOT NULL,
  scope     TEXT    NOT NULL,
  sha256    TEXT    NOT NULL,
  form      TEXT    NOT NULL CHECK (form IN ('paper', 'register')),
  tables    INTEGER NOT NULL,
  proven    INTEGER NOT NULL
) STRICT;

-- The text of the sources, so that a cited place can be shown wherever the snapshot is. box: the rectangle of the line on its page.
CREATE TABLE source_lines (
  source_id INTEGER NOT NULL REFERENCES sources (id),
  line      INTEGER NOT NULL CHECK (line >= 1),
  text      TEXT    NOT NULL,
  box       TEXT,
  PRIMARY KEY (source_id, line)
) STRICT, WITHOUT ROWID;

-- Pages of PDF files, with their sizes in points and the lines that stand on them.
CREATE TABLE source_pages (
  source_id INTEGER NOT NULL REFERENCES sources (id),
  page      INTEGER NOT NULL CHECK (page >= 1),
  printed   TEXT,
  width     INTEGER NOT NULL,
  height    INTEGER NOT NULL,
  line_from INTEGER NOT NULL CHECK (line_from >= 1),
  line_to   INTEGER NOT NULL CHECK (line_to >= line_from),
  PRIMARY KEY (source_id, page)
) STRICT, WITHOUT ROWID;

-- Sheets of spreadsheets: a row is a line, its cells are joined with tabs. columns: their letters, where not all from A were read.
CREATE TABLE source_sheets (
  source_id INTEGER NOT NULL REFERENCES sources (id),
  name      TEXT    NOT NULL,
  line_from INTEGER NOT NULL CHECK (line_from >= 1),
  line_to   INTEGER NOT NULL CHECK (line_to >= line_from),
  head_from INTEGER,
  head_to   INTEGER,
  columns   TEXT    NOT NULL,
  PRIMARY KEY (source_id, line_from)
) STRICT, WITHOUT ROWID;

-- The tree of headings and items of each document, parents before children.
CREATE TABLE items (
  id        INTEGER NOT NULL PRIMARY KEY,
  parent_id INTEGER REFERENCES items (id) CHECK (parent_id < id),
  document  TEXT    NOT NULL REFERENCES sources (document),
  kind      TEXT    NOT NULL,
  line      INTEGER NOT NULL CHECK (line >= 1),
  printed   TEXT    NOT NULL,
  name      TEXT    NOT NULL,
  number    TEXT,
  reading   TEXT    NOT NULL,
  path      TEXT    NOT NULL
) STRICT;

CREATE INDEX items_by_parent ON items (parent_id);
CREATE INDEX items_by_place ON items (document, line);

-- Figures with their passports. Only a value of money has yen, and each of them has it.
CREATE TABLE facts (
  id         INTEGER NOT NULL PRIMARY KEY,
  item_id    INTEGER NOT NULL REFERENCES items (id),
  kind       TEXT    NOT NULL CHECK (kind IN ('money', 'kpi', 'date', 'rate', 'count')),
  year       INTEGER NOT NULL,
  stage      TEXT    NOT NULL,
  state      TEXT    NOT NULL CHECK (state IN ('value', 'none', 'shared', 'blank', 'belowUnit')),
  yen        INTEGER,
  unit       TEXT    NOT NULL,
  printed    TEXT    NOT NULL CHECK (printed <> ''),
  text       TEXT,
  base       TEXT    NOT NULL,
  qualifiers TEXT    NOT NULL,
  document   TEXT    NOT NULL REFERENCES sources (document),
  page       INTEGER,
  line_from  INTEGER NOT NULL CHECK (line_from >= 1),
  line_to    INTEGER NOT NULL CHECK (line_to >= line_from),
  quote      TEXT    NOT NULL,
  place      TEXT,
  CHECK (state = 'value' OR (yen IS NULL AND text IS NULL)),
  CHECK (state <> 'value' OR (yen IS NULL) <> (text IS NULL))
) STRICT;

CREATE INDEX facts_by_item ON facts (item_id);
CREATE INDEX facts_by_year_and_stage ON facts (year, stage);
CREATE INDEX facts_by_place ON facts (document, line_from);

CREATE TABLE passages (
  id        INTEGER NOT NULL PRIMARY KEY,
  item_id   INTEGER NOT NULL REFERENCES items (id),
  role      TEXT    NOT NULL,
  text      TEXT    NOT NULL,
  document  TEXT    NOT NULL REFERENCES sources (document),
  page      INTEGER,
  line_from INTEGER NOT NULL CHECK (line_from >= 1),
  line_to   INTEGER NOT NULL CHECK (line_to >= line_from),
  quote     TEXT    NOT NULL,
  place     TEXT
) STRICT;

CREATE INDEX passages_by_item ON passages (item_id);
CREATE INDEX passages_by_place ON passages (document, line_from);

-- What was read but is no fact, and why.
CREATE TABLE omissions (
  id        INTEGER NOT NULL PRIMARY KEY,
  document  TEXT    NOT NULL REFERENCES sources (document),
  line_from INTEGER NOT NULL CHECK (line_from >= 1),
  line_to   INTEGER NOT NULL CHECK (line_to >= line_from),
  text      TEXT    NOT NULL,
  reason    TEXT    NOT NULL
) STRICT;

CREATE INDEX omissions_by_place ON omissions (document, line_from);

-- Where the sources do not agree with each other or with the arithmetic.
CREATE TABLE findings (
  id          INTEGER NOT NULL PRIMARY KEY,
  kind        TEXT    NOT NULL,
  document    TEXT    NOT NULL REFERENCES sources (document),
  lines       TEXT    NOT NULL,
  printed     TEXT    NOT NULL,
  computed    TEXT    NOT NULL,
  explanation TEXT    NOT NULL,
  rounding    INTEGER NOT NULL CHECK (rounding IN (0, 1)),
  items       TEXT    NOT NULL
) STRICT;

-- The vocabulary that the snapshot was built with; questions are read with the same.
CREATE TABLE lexicon_tables (
  name    TEXT NOT NULL PRIMARY KEY,
  columns TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE lexicon_rows (
  name   TEXT    NOT NULL REFERENCES lexicon_tables (name),
  line   INTEGER NOT NULL,
  fields TEXT    NOT NULL,
  PRIMARY KEY (name, line)
) STRICT, WITHOUT ROWID;
