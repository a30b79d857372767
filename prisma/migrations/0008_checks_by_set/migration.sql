-- What the database checks and derives of many rows it does for all rows of a statement at once. What is refused stays
-- the same, and so do the names and words of each refusal.

-- 1. Quotations -------------------------------------------------------------------------------------------------------
-- Finding a place in a text means counting its characters from the beginning. A text is cut once into pieces of 256
-- characters and what quotations need beyond, and each quotation is looked up in its piece. A statement that inserts
-- with ON CONFLICT DO UPDATE calls the functions of its updates also when it updates nothing.

DO $do$
DECLARE quoting text; what text; more text;
BEGIN
  FOR quoting, what, more IN VALUES ('mention', 'a mention', ''), ('evidence', 'evidence', $sql$
      SELECT c.id INTO wrong FROM changed c
        WHERE c.version_id <> (SELECT s.version_id FROM statement s WHERE s.id = coalesce(c.statement_id,
          (SELECT p.statement_id FROM statement_party p WHERE p.id = c.party_id)))
          AND num_nonnulls(c.statement_id, c.party_id) > 0;
      IF FOUND THEN
        RAISE EXCEPTION 'evidence % is of another version than its statement', wrong.id
          USING ERRCODE = 'check_violation', CONSTRAINT = 'evidence_of_same_version', TABLE = 'evidence';
      END IF;$sql$)
  LOOP
    EXECUTE format($sql$
      CREATE OR REPLACE FUNCTION %1$s_is_exact() RETURNS trigger LANGUAGE plpgsql SET enable_seqscan = off AS $body$
      DECLARE wrong record;
      BEGIN
        IF NOT EXISTS (SELECT FROM changed) THEN RETURN NULL; END IF;
        WITH piece AS MATERIALIZED (
          SELECT version_id, number, substr((SELECT v.text FROM article_version v WHERE v.id = version_id),
              number * 256 + 1, until - number * 256) AS words
            FROM (SELECT version_id, start / 256 AS number, max("end") AS until FROM changed GROUP BY 1, 2) cut
        )
        SELECT c.start, c."end", c.exact, substr(p.words, c.start %% 256 + 1, c."end" - c.start) AS found INTO wrong
          FROM changed c JOIN piece p ON p.version_id = c.version_id AND p.number = c.start / 256
          WHERE substr(p.words, c.start %% 256 + 1, c."end" - c.start) <> c.exact;
        IF FOUND THEN
          RAISE EXCEPTION '%2$s quotes "%%", but the text reads "%%" from %% to %%',
            wrong.exact, wrong.found, wrong.start, wrong."end"
            USING ERRCODE = 'check_violation', CONSTRAINT = '%1$s_is_exact', TABLE = '%1$s';
        END IF;%3$s
        RETURN NULL;
      END $body$;
    $sql$, quoting, what, more);
  END LOOP;
END $do$;

-- 2. Derived pairs ----------------------------------------------------------------------------------------------------
-- Each pair of `changed` is counted anew, by an index whatever the planner knew of the tables when it made the plan.

CREATE OR REPLACE FUNCTION article_entity_derive() RETURNS trigger LANGUAGE plpgsql
  SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM changed) THEN RETURN NULL; END IF;
  INSERT INTO article_entity AS known (article_id, entity_id, mention_count, first_start)
    SELECT article_id, entity_id, mention_count, first_start
    FROM (SELECT DISTINCT article_id, entity_id FROM changed) pair, LATERAL (
      SELECT count(*) AS mention_count, min(start) AS first_start FROM mention m
      WHERE m.article_id = pair.article_id AND m.entity_id = pair.entity_id) found
    WHERE mention_count > 0
    ON CONFLICT (article_id, entity_id) DO UPDATE
      SET mention_count = excluded.mention_count, first_start = excluded.first_start
      WHERE (known.mention_count, known.first_start) <> (excluded.mention_count, excluded.first_start);
  IF TG_OP <> 'INSERT' THEN
    DELETE FROM article_entity pair USING changed
      WHERE pair.article_id = changed.article_id AND pair.entity_id = changed.entity_id
        AND NOT EXISTS (SELECT FROM mention m WHERE m.article_id = pair.article_id AND m.entity_id = pair.entity_id);
  END IF;
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION article_event_derive() RETURNS trigger LANGUAGE plpgsql
  SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM changed WHERE event_id IS NOT NULL) THEN RETURN NULL; END IF;
  INSERT INTO article_event AS known (article_id, event_id, first_start)
    SELECT article_id, event_id, first_start
    FROM (SELECT DISTINCT article_id, event_id FROM changed WHERE event_id IS NOT NULL) pair, LATERAL (
      SELECT min(start) AS first_start FROM evidence e
      WHERE e.article_id = pair.article_id AND e.event_id = pair.event_id) found
    WHERE first_start IS NOT NULL
    ON CONFLICT (article_id, event_id) DO UPDATE SET first_start = excluded.first_start
      WHERE known.first_start <> excluded.first_start;
  IF TG_OP <> 'INSERT' THEN
    DELETE FROM article_event pair USING changed
      WHERE pair.article_id = changed.article_id AND pair.event_id = changed.event_id
        AND NOT EXISTS (SELECT FROM evidence e WHERE e.article_id = pair.article_id AND e.event_id = pair.event_id);
  END IF;
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION entity_event_derive() RETURNS trigger LANGUAGE plpgsql
  SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM changed WHERE entity_id IS NOT NULL) THEN RETURN NULL; END IF;
  INSERT INTO entity_event AS known (entity_id, event_id, roles)
    SELECT entity_id, event_id, roles
    FROM (SELECT DISTINCT entity_id, event_id FROM changed WHERE entity_id IS NOT NULL) pair, LATERAL (
      SELECT array_agg(DISTINCT role ORDER BY role) AS roles FROM event_participant p
      WHERE p.entity_id = pair.entity_id AND p.event_id = pair.event_id) found
    WHERE roles IS NOT NULL
    ON CONFLICT (entity_id, event_id) DO UPDATE SET roles = excluded.roles WHERE known.roles <> excluded.roles;
  IF TG_OP <> 'INSERT' THEN
    DELETE FROM entity_event pair USING changed
      WHERE pair.entity_id = changed.entity_id AND pair.event_id = changed.event_id
        AND NOT EXISTS (
          SELECT FROM event_participant p WHERE p.entity_id = pair.entity_id AND p.event_id = pair.event_id);
  END IF;
  RETURN NULL;
END $$;

-- 3. Checks at commit -------------------------------------------------------------------------------------------------
-- Only a trigger of single rows can be put off to the end of a transaction. So a statement that inserts facts leaves
-- their ids in one row of `dateline_guard.pending`, and the trigger of that row is put off. The row is gone again at
-- once, its trigger still sees it: nobody can take away what is to be checked.

-- A schema of its own, for it is no part of the data model; one that is left of a base that was dropped holds nothing.
DROP SCHEMA IF EXISTS dateline_guard CASCADE;
CREATE SCHEMA dateline_guard;
CREATE UNLOGGED TABLE dateline_guard.pending (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  fact text NOT NULL,
  ids uuid[] NOT NULL
);

-- Whoever may write facts has them checked; rows here, whoever makes them, do nothing but have facts checked.
GRANT USAGE ON SCHEMA dateline_guard TO PUBLIC;
GRANT SELECT, INSERT, DELETE ON dateline_guard.pending TO PUBLIC;
CREATE FUNCTION dateline_guard.put_off(what text, facts uuid[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE put bigint;
BEGIN
  IF cardinality(facts) = 0 THEN RETURN; END IF;
  INSERT INTO dateline_guard.pending (fact, ids) VALUES (what, facts) RETURNING id INTO put;
  DELETE FROM dateline_guard.pending WHERE id = put;
END $$;

DO $do$
DECLARE fact text; key text;
BEGIN
  FOR fact, key IN VALUES ('affiliation', 'affiliation_id'), ('statement', 'statement_id'),
    ('statement_party', 'party_id'), ('event', 'event_id'), ('event_participant', 'participant_id'),
    ('event_relation', 'relation_id')
  LOOP
    EXECUTE format($sql$
      DROP TRIGGER %1$s_has_evidence ON %1$I;
      CREATE FUNCTION dateline_guard.%1$s_put_off() RETURNS trigger LANGUAGE plpgsql AS $body$
      BEGIN
        PERFORM dateline_guard.put_off('%1$s', ARRAY(SELECT id FROM changed));
        RETURN NULL;
      END $body$;
      CREATE TRIGGER %1$s_put_off AFTER INSERT ON %1$I REFERENCING NEW TABLE AS changed
        FOR EACH STATEMENT EXECUTE FUNCTION dateline_guard.%1$s_put_off();
      CREATE FUNCTION dateline_guard.%1$s_has_evidence() RETURNS trigger LANGUAGE plpgsql
        SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $body$
      DECLARE wrong uuid;
      BEGIN
        SELECT id INTO wrong FROM %1$I fact
          WHERE id = ANY (NEW.ids) AND NOT EXISTS (SELECT FROM evidence WHERE %2$I = fact.id);
        IF FOUND THEN
          RAISE EXCEPTION '%1$s %% has no evidence', wrong
            USING ERRCODE = 'check_violation', CONSTRAINT = '%1$s_has_evidence', TABLE = '%1$s',
              HINT = 'Every fact needs the words of an article that support it.';
        END IF;
        RETURN NULL;
      END $body$;
      CREATE CONSTRAINT TRIGGER %1$s_has_evidence AFTER INSERT ON dateline_guard.pending
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.fact = '%1$s')
        EXECUTE FUNCTION dateline_guard.%1$s_has_evidence();
    $sql$, fact, key);
  END LOOP;
END $do$;

CREATE FUNCTION dateline_guard.evidence_put_off() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM dateline_guard.put_off('content',
    ARRAY(SELECT DISTINCT statement_id FROM changed WHERE role = 'CONTENT' AND statement_id IS NOT NULL));
  RETURN NULL;
END $$;
CREATE TRIGGER evidence_put_off AFTER INSERT ON evidence REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION dateline_guard.evidence_put_off();

CREATE FUNCTION dateline_guard.speaker_put_off() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM dateline_guard.put_off('speaker', ARRAY(SELECT DISTINCT statement_id FROM changed WHERE role = 'SPEAKER'));
  RETURN NULL;
END $$;
CREATE TRIGGER speaker_put_off AFTER INSERT ON statement_party REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION dateline_guard.speaker_put_off();

CREATE FUNCTION dateline_guard.statement_is_quoted() RETURNS trigger LANGUAGE plpgsql
  SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
DECLARE wrong record;
BEGIN
  SELECT s.id, s.text, quoted.content INTO wrong FROM statement s, LATERAL (
      SELECT string_agg(exact, ' ' ORDER BY ordinal, start) AS content FROM evidence
      WHERE statement_id = s.id AND role = 'CONTENT') quoted
    WHERE s.id = ANY (NEW.ids) AND quoted.content IS DISTINCT FROM s.text;
  IF FOUND THEN
    RAISE EXCEPTION 'statement % reads "%", but its CONTENT evidence "%"', wrong.id, wrong.text, wrong.content
      USING ERRCODE = 'check_violation', CONSTRAINT = 'statement_is_quoted', TABLE = 'statement';
  END IF;
  RETURN NULL;
END $$;
CREATE FUNCTION dateline_guard.statement_voice() RETURNS trigger LANGUAGE plpgsql
  SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
DECLARE wrong uuid;
BEGIN
  SELECT id INTO wrong FROM statement s WHERE id = ANY (NEW.ids) AND voice = 'PUBLICATION'
    AND EXISTS (SELECT FROM statement_party WHERE statement_id = s.id AND role = 'SPEAKER');
  IF FOUND THEN
    RAISE EXCEPTION 'statement % is in the voice of the publication and has a speaker', wrong
      USING ERRCODE = 'check_violation', CONSTRAINT = 'statement_voice', TABLE = 'statement';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER statement_is_quoted AFTER INSERT ON dateline_guard.pending
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.fact IN ('statement', 'content'))
  EXECUTE FUNCTION dateline_guard.statement_is_quoted();
CREATE CONSTRAINT TRIGGER statement_voice AFTER INSERT ON dateline_guard.pending
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.fact IN ('statement', 'speaker'))
  EXECUTE FUNCTION dateline_guard.statement_voice();

-- Updates are few and stay checked row by row.
DROP TRIGGER statement_is_quoted ON statement;
DROP TRIGGER statement_gains_content ON evidence;
DROP TRIGGER statement_party_voice ON statement_party;
CREATE CONSTRAINT TRIGGER statement_is_quoted AFTER UPDATE OF text, voice ON statement
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION statement_is_quoted();
CREATE CONSTRAINT TRIGGER statement_gains_content AFTER UPDATE ON evidence
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.role = 'CONTENT' AND NEW.statement_id IS NOT NULL)
  EXECUTE FUNCTION statement_is_quoted();
CREATE CONSTRAINT TRIGGER statement_party_voice AFTER UPDATE ON statement_party
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.role = 'SPEAKER') EXECUTE FUNCTION statement_is_quoted();
