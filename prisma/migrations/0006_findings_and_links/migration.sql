-- By which rule something was found, and which entities may be the same.

-- 1. Findings ---------------------------------------------------------------------------------------------------------
-- What a person wrote has no rule.

ALTER TABLE mention ADD COLUMN rule text;
ALTER TABLE evidence ADD COLUMN rule text;
ALTER TABLE mention ADD CONSTRAINT mention_rule_form CHECK (rule ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
ALTER TABLE evidence ADD CONSTRAINT evidence_rule_form CHECK (rule ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
ALTER TABLE mention ADD CONSTRAINT mention_rule_sure CHECK (rule IS NULL OR confidence IS NOT NULL);
ALTER TABLE evidence ADD CONSTRAINT evidence_rule_sure CHECK (rule IS NULL OR confidence IS NOT NULL);

-- 2. Links ------------------------------------------------------------------------------------------------------------

-- Names are looked up whole for every article that is read.
CREATE INDEX entity_name_normalised_idx ON entity_name (normalised);

CREATE TYPE link_verdict AS ENUM ('SAME', 'DIFFERENT');

CREATE TABLE link_candidate (
  id uuid NOT NULL,
  entity_id uuid NOT NULL,
  candidate_id uuid NOT NULL,
  score real NOT NULL,
  rule text NOT NULL,
  verdict link_verdict,
  decided_at timestamptz(3),
  decided_by text,
  CONSTRAINT link_candidate_pkey PRIMARY KEY (id),
  CONSTRAINT link_candidate_of_two CHECK (entity_id <> candidate_id),
  CONSTRAINT link_candidate_score_range CHECK (score BETWEEN 0 AND 1),
  CONSTRAINT link_candidate_rule_form CHECK (rule ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  CONSTRAINT link_candidate_decided CHECK (num_nonnulls(verdict, decided_at, decided_by) IN (0, 3))
);
CREATE UNIQUE INDEX link_candidate_entity_id_candidate_id_key ON link_candidate (entity_id, candidate_id);
CREATE INDEX link_candidate_candidate_id_idx ON link_candidate (candidate_id);
CREATE INDEX link_candidate_score ON link_candidate (score, id);
ALTER TABLE link_candidate ADD CONSTRAINT link_candidate_entity_id_fkey
  FOREIGN KEY (entity_id) REFERENCES entity (id) ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE link_candidate ADD CONSTRAINT link_candidate_candidate_id_fkey
  FOREIGN KEY (candidate_id) REFERENCES entity (id) ON DELETE CASCADE ON UPDATE CASCADE;
