-- Keys that let a caller write, what editors decided, and merges that can be undone.

-- 1. Keys -------------------------------------------------------------------------------------------------------------

CREATE TYPE role AS ENUM ('READER', 'EDITOR', 'ADMIN');

CREATE TABLE api_key (
  id uuid NOT NULL,
  name text NOT NULL,
  role role NOT NULL,
  hash text NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  revoked_at timestamptz(3),
  CONSTRAINT api_key_pkey PRIMARY KEY (id),
  CONSTRAINT api_key_name_given CHECK (btrim(name) <> ''),
  CONSTRAINT api_key_hash_form CHECK (hash ~ '^[0-9a-f]{64}$')
);
CREATE UNIQUE INDEX api_key_hash_key ON api_key (hash);
-- A revoked key keeps its row, and its name becomes free.
CREATE UNIQUE INDEX api_key_one_active ON api_key (name) WHERE revoked_at IS NULL;

-- 2. What editors decided; no reading undoes it -----------------------------------------------------------------------

ALTER TABLE evidence ADD COLUMN reviewed_at timestamptz(3), ADD COLUMN reviewed_by text;
ALTER TABLE entity ADD COLUMN curated_at timestamptz(3), ADD COLUMN curated_by text;

CREATE TABLE entity_withdrawal (
  entity_id uuid NOT NULL,
  key text NOT NULL,
  CONSTRAINT entity_withdrawal_pkey PRIMARY KEY (entity_id, key)
);
ALTER TABLE entity_withdrawal ADD CONSTRAINT entity_withdrawal_entity_id_fkey
  FOREIGN KEY (entity_id) REFERENCES entity (id) ON DELETE CASCADE ON UPDATE CASCADE;

-- 3. Merges -----------------------------------------------------------------------------------------------------------

CREATE TYPE merge_effect AS ENUM ('MOVED', 'COPIED', 'SET_ASIDE');

CREATE TABLE entity_merge (
  id uuid NOT NULL,
  number serial NOT NULL,
  from_id uuid NOT NULL,
  into_id uuid NOT NULL,
  at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  by text NOT NULL,
  moved integer NOT NULL DEFAULT 0,
  set_aside integer NOT NULL DEFAULT 0,
  undone_at timestamptz(3),
  CONSTRAINT entity_merge_pkey PRIMARY KEY (id),
  CONSTRAINT entity_merge_of_two CHECK (from_id <> into_id)
);
CREATE UNIQUE INDEX entity_merge_number_key ON entity_merge (number);
CREATE INDEX entity_merge_from_id_idx ON entity_merge (from_id);
CREATE INDEX entity_merge_into_id_idx ON entity_merge (into_id);
CREATE UNIQUE INDEX entity_merge_one_active ON entity_merge (from_id) WHERE undone_at IS NULL;
ALTER TABLE entity_merge ADD CONSTRAINT entity_merge_from_id_fkey
  FOREIGN KEY (from_id) REFERENCES entity (id) ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE entity_merge ADD CONSTRAINT entity_merge_into_id_fkey
  FOREIGN KEY (into_id) REFERENCES entity (id) ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE entity_merge_row (
  merge_id uuid NOT NULL,
  table_name text NOT NULL,
  column_name text NOT NULL,
  key text NOT NULL,
  effect merge_effect NOT NULL,
  was uuid,
  "row" jsonb,
  CONSTRAINT entity_merge_row_pkey PRIMARY KEY (merge_id, table_name, column_name, key),
  CONSTRAINT entity_merge_row_moved CHECK ((effect = 'MOVED') = (was IS NOT NULL)),
  CONSTRAINT entity_merge_row_set_aside CHECK ((effect = 'SET_ASIDE') = ("row" IS NOT NULL))
);
ALTER TABLE entity_merge_row ADD CONSTRAINT entity_merge_row_merge_id_fkey
  FOREIGN KEY (merge_id) REFERENCES entity_merge (id) ON DELETE CASCADE ON UPDATE CASCADE;
