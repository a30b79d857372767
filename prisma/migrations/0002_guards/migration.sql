-- What the database refuses, whoever writes to it, and the indexes and derived tables Prisma has no word for.

-- 1. Form -------------------------------------------------------------------------------------------------------------

ALTER TABLE article ADD CONSTRAINT article_slug_form CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
ALTER TABLE entity ADD CONSTRAINT entity_slug_form CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
ALTER TABLE event ADD CONSTRAINT event_slug_form CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
ALTER TABLE article ADD CONSTRAINT article_title_given CHECK (btrim(title) <> '');
ALTER TABLE article ADD CONSTRAINT article_url_form CHECK (url ~ '^https?://');
ALTER TABLE article ADD CONSTRAINT article_language_form CHECK (language ~ '^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$');
ALTER TABLE event ADD CONSTRAINT event_title_given CHECK (btrim(title) <> '');
ALTER TABLE event ADD CONSTRAINT event_recurrence_form CHECK (recurrence ~ '^FREQ=[A-Z]+(;[A-Z]+=[A-Z0-9,+-]+)*$');
ALTER TABLE affiliation ADD CONSTRAINT affiliation_title_given CHECK (btrim(title) <> '');
ALTER TABLE affiliation ADD CONSTRAINT affiliation_not_with_oneself
  CHECK (holder_id <> organization_id AND holder_id <> counterpart_id);
ALTER TABLE entity ADD CONSTRAINT entity_not_merged_into_itself CHECK (merged_into_id <> id);
ALTER TABLE entity_name ADD CONSTRAINT entity_name_given CHECK (btrim(name) <> '');
ALTER TABLE entity_identifier ADD CONSTRAINT entity_identifier_wikidata_form
  CHECK (scheme <> 'wikidata' OR value ~ '^Q[1-9][0-9]*$');
ALTER TABLE event_relation ADD CONSTRAINT event_relation_not_to_itself CHECK (from_id <> to_id);
ALTER TABLE statement ADD CONSTRAINT statement_not_reported_by_itself CHECK (reported_by_id <> id);
ALTER TABLE statement_event ADD CONSTRAINT statement_event_roles_given CHECK (cardinality(roles) > 0);
ALTER TABLE statement_party ADD CONSTRAINT statement_party_label_given CHECK (btrim(label) <> '');
ALTER TABLE event_participant ADD CONSTRAINT event_participant_label_given CHECK (btrim(label) <> '');

ALTER TABLE statement_event ALTER COLUMN roles SET NOT NULL;
ALTER TABLE entity_event ALTER COLUMN roles SET NOT NULL;

-- A fuzzy date is whole or absent; its phrase may stand alone where nobody could resolve it.
ALTER TABLE article ADD CONSTRAINT article_published_fuzzy CHECK (
  num_nonnulls(published_edtf, published_earliest, published_latest, published_basis) IN (0, 4)
  AND published_earliest <= published_latest AND published_earliest >= '0001-01-01' AND published_latest <= '9999-12-31');
ALTER TABLE affiliation ADD CONSTRAINT affiliation_from_fuzzy CHECK (
  num_nonnulls(from_edtf, from_earliest, from_latest, from_basis) IN (0, 4)
  AND from_earliest <= from_latest AND from_earliest >= '0001-01-01' AND from_latest <= '9999-12-31');
ALTER TABLE affiliation ADD CONSTRAINT affiliation_to_fuzzy CHECK (
  num_nonnulls(to_edtf, to_earliest, to_latest, to_basis) IN (0, 4)
  AND to_earliest <= to_latest AND to_earliest >= '0001-01-01' AND to_latest <= '9999-12-31');
ALTER TABLE affiliation ADD CONSTRAINT affiliation_from_before_to CHECK (from_earliest <= to_latest);
ALTER TABLE statement ADD CONSTRAINT statement_said_fuzzy CHECK (
  num_nonnulls(said_edtf, said_earliest, said_latest, said_basis) IN (0, 4)
  AND said_earliest <= said_latest AND said_earliest >= '0001-01-01' AND said_latest <= '9999-12-31');
ALTER TABLE event ADD CONSTRAINT event_when_fuzzy CHECK (
  num_nonnulls(when_edtf, when_earliest, when_latest, when_basis) IN (0, 4)
  AND when_earliest <= when_latest AND when_earliest >= '0001-01-01' AND when_latest <= '9999-12-31');

-- Offsets count code points, as char_length and substr do in a UTF-8 database.
ALTER TABLE mention ADD CONSTRAINT mention_span_form
  CHECK (start >= 0 AND "end" > start AND char_length(exact) = "end" - start);
ALTER TABLE evidence ADD CONSTRAINT evidence_span_form
  CHECK (start >= 0 AND "end" > start AND char_length(exact) = "end" - start);
ALTER TABLE mention ADD CONSTRAINT mention_confidence_range CHECK (confidence BETWEEN 0 AND 1);
ALTER TABLE evidence ADD CONSTRAINT evidence_confidence_range CHECK (confidence BETWEEN 0 AND 1);
ALTER TABLE evidence ADD CONSTRAINT evidence_of_one_fact CHECK (
  num_nonnulls(work_id, affiliation_id, statement_id, party_id, event_id, participant_id, relation_id) = 1);
ALTER TABLE article_section ADD CONSTRAINT article_section_span_form CHECK (start >= 0 AND "end" > start);
ALTER TABLE article_section ADD CONSTRAINT article_section_no_overlap
  EXCLUDE USING gist (version_id WITH =, int4range(start, "end") WITH &&);

ALTER TABLE article_version ADD CONSTRAINT article_version_sequence_positive CHECK (sequence > 0);
ALTER TABLE article_version ADD CONSTRAINT article_version_text_given CHECK (text <> '');
ALTER TABLE article_version ADD CONSTRAINT article_version_text_nfc CHECK (text IS NFC NORMALIZED);
ALTER TABLE article_version ADD CONSTRAINT article_version_sha256_of_text
  CHECK (sha256 = encode(sha256(convert_to(text, 'UTF8')), 'hex'));

CREATE UNIQUE INDEX entity_name_one_preferred ON entity_name (entity_id, language) WHERE kind = 'PREFERRED';
CREATE UNIQUE INDEX statement_party_one_entity ON statement_party (statement_id, role, entity_id)
  WHERE entity_id IS NOT NULL;
CREATE UNIQUE INDEX statement_party_one_label ON statement_party (statement_id, role, label) WHERE entity_id IS NULL;
CREATE UNIQUE INDEX event_participant_one_entity ON event_participant (event_id, role, entity_id)
  WHERE entity_id IS NOT NULL;
CREATE UNIQUE INDEX event_participant_one_label ON event_participant (event_id, role, label) WHERE entity_id IS NULL;

-- 2. Indexes ----------------------------------------------------------------------------------------------------------

CREATE INDEX evidence_work ON evidence (work_id) WHERE work_id IS NOT NULL;
CREATE INDEX evidence_affiliation ON evidence (affiliation_id, start, id) WHERE affiliation_id IS NOT NULL;
CREATE INDEX evidence_statement ON evidence (statement_id, start, id) WHERE statement_id IS NOT NULL;
CREATE INDEX evidence_party ON evidence (party_id, start, id) WHERE party_id IS NOT NULL;
CREATE INDEX evidence_event ON evidence (event_id, article_id, start, id) WHERE event_id IS NOT NULL;
CREATE INDEX evidence_participant ON evidence (participant_id, start, id) WHERE participant_id IS NOT NULL;
CREATE INDEX evidence_relation ON evidence (relation_id, start, id) WHERE relation_id IS NOT NULL;
CREATE INDEX entity_name_trigram ON entity_name USING gin (normalised gin_trgm_ops);
CREATE INDEX statement_fingerprint ON statement (fingerprint);
CREATE INDEX statement_search ON statement USING gin (search);
CREATE INDEX article_version_search ON article_version USING gin (search);
CREATE INDEX article_published_range ON article USING gist (daterange(published_earliest, published_latest, '[]'));
CREATE INDEX statement_said_range ON statement USING gist (daterange(said_earliest, said_latest, '[]'));
CREATE INDEX event_when_range ON event USING gist (daterange(when_earliest, when_latest, '[]'));

-- 3. The text of a version never changes ------------------------------------------------------------------------------

CREATE FUNCTION article_version_immutable() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the text of version % of article % is immutable', OLD.sequence, OLD.article_id
    USING ERRCODE = 'check_violation', CONSTRAINT = 'article_version_immutable', TABLE = 'article_version',
      HINT = 'A correction is a new version.';
END $$;
CREATE TRIGGER article_version_immutable BEFORE UPDATE OF id, article_id, sequence, text, sha256 ON article_version
  FOR EACH ROW WHEN ((OLD.id, OLD.article_id, OLD.sequence, OLD.text, OLD.sha256)
    IS DISTINCT FROM (NEW.id, NEW.article_id, NEW.sequence, NEW.text, NEW.sha256))
  EXECUTE FUNCTION article_version_immutable();

CREATE FUNCTION article_version_index_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.search := search_vector(coalesce((SELECT language FROM article WHERE id = NEW.article_id), 'und'), NEW.text);
  RETURN NEW;
END $$;
CREATE TRIGGER article_version_index_words BEFORE INSERT ON article_version
  FOR EACH ROW EXECUTE FUNCTION article_version_index_words();

CREATE FUNCTION statement_of_one_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'statement % is of version % and stays there', OLD.id, OLD.version_id
    USING ERRCODE = 'check_violation', CONSTRAINT = 'statement_of_one_version', TABLE = 'statement';
END $$;
CREATE TRIGGER statement_of_one_version BEFORE UPDATE OF article_id, version_id ON statement
  FOR EACH ROW WHEN ((OLD.article_id, OLD.version_id) IS DISTINCT FROM (NEW.article_id, NEW.version_id))
  EXECUTE FUNCTION statement_of_one_version();

-- 4. A quotation is in its text, character by character ---------------------------------------------------------------

CREATE FUNCTION mention_is_exact() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE wrong record;
BEGIN
  SELECT c.start, c."end", c.exact, substr(v.text, c.start + 1, c."end" - c.start) AS found INTO wrong
    FROM changed c JOIN article_version v ON v.id = c.version_id
    WHERE substr(v.text, c.start + 1, c."end" - c.start) IS DISTINCT FROM c.exact LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'a mention quotes "%", but the text reads "%" from % to %',
      wrong.exact, wrong.found, wrong.start, wrong."end"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'mention_is_exact', TABLE = 'mention';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER mention_is_exact_insert AFTER INSERT ON mention REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION mention_is_exact();
CREATE TRIGGER mention_is_exact_update AFTER UPDATE ON mention REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION mention_is_exact();

CREATE FUNCTION evidence_is_exact() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE wrong record;
BEGIN
  SELECT c.start, c."end", c.exact, substr(v.text, c.start + 1, c."end" - c.start) AS found INTO wrong
    FROM changed c JOIN article_version v ON v.id = c.version_id
    WHERE substr(v.text, c.start + 1, c."end" - c.start) IS DISTINCT FROM c.exact LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'evidence quotes "%", but the text reads "%" from % to %',
      wrong.exact, wrong.found, wrong.start, wrong."end"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'evidence_is_exact', TABLE = 'evidence';
  END IF;
  SELECT c.id INTO wrong FROM changed c LEFT JOIN statement_party p ON p.id = c.party_id
    JOIN statement s ON s.id = coalesce(c.statement_id, p.statement_id)
    WHERE s.version_id <> c.version_id LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'evidence % is of another version than its statement', wrong.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'evidence_of_same_version', TABLE = 'evidence';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER evidence_is_exact_insert AFTER INSERT ON evidence REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION evidence_is_exact();
CREATE TRIGGER evidence_is_exact_update AFTER UPDATE ON evidence REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION evidence_is_exact();

CREATE FUNCTION article_section_in_text() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."end" > (SELECT char_length(text) FROM article_version WHERE id = NEW.version_id) THEN
    RAISE EXCEPTION 'a section ends at %, after the end of its text', NEW."end"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'article_section_in_text', TABLE = 'article_section';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER article_section_in_text AFTER INSERT OR UPDATE ON article_section
  FOR EACH ROW EXECUTE FUNCTION article_section_in_text();

-- 5. No fact without evidence, checked at commit ----------------------------------------------------------------------
-- For each kind of fact: a function, a trigger on the fact, and one on the evidence that may be its last.

DO $do$
DECLARE fact text; key text;
BEGIN
  FOR fact, key IN VALUES ('affiliation', 'affiliation_id'), ('statement', 'statement_id'),
    ('statement_party', 'party_id'), ('event', 'event_id'), ('event_participant', 'participant_id'),
    ('event_relation', 'relation_id')
  LOOP
    EXECUTE format($sql$
      CREATE FUNCTION %1$s_has_evidence() RETURNS trigger LANGUAGE plpgsql AS $body$
      DECLARE fact uuid;
      BEGIN
        IF TG_TABLE_NAME = 'evidence' THEN fact := OLD.%2$I; ELSE fact := NEW.id; END IF;
        IF EXISTS (SELECT FROM %1$I WHERE id = fact) AND NOT EXISTS (SELECT FROM evidence WHERE %2$I = fact) THEN
          RAISE EXCEPTION '%1$s %% has no evidence', fact
            USING ERRCODE = 'check_violation', CONSTRAINT = '%1$s_has_evidence', TABLE = '%1$s',
              HINT = 'Every fact needs the words of an article that support it.';
        END IF;
        RETURN NULL;
      END $body$;
      CREATE CONSTRAINT TRIGGER %1$s_has_evidence AFTER INSERT ON %1$I
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION %1$s_has_evidence();
      CREATE CONSTRAINT TRIGGER %1$s_keeps_evidence AFTER DELETE OR UPDATE OF %2$I ON evidence
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (OLD.%2$I IS NOT NULL)
        EXECUTE FUNCTION %1$s_has_evidence();
    $sql$, fact, key);
  END LOOP;
END $do$;

-- An article has a text of its own, or evidence that another article reports it.
CREATE FUNCTION article_is_known() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE work uuid;
BEGIN
  CASE TG_TABLE_NAME
    WHEN 'article' THEN work := NEW.id;
    WHEN 'evidence' THEN work := OLD.work_id;
    ELSE work := OLD.article_id;
  END CASE;
  IF EXISTS (SELECT FROM article WHERE id = work)
    AND NOT EXISTS (SELECT FROM article_version WHERE article_id = work)
    AND NOT EXISTS (SELECT FROM evidence WHERE work_id = work) THEN
    RAISE EXCEPTION 'article % has neither a text nor evidence', work
      USING ERRCODE = 'check_violation', CONSTRAINT = 'article_is_known', TABLE = 'article';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER article_is_known AFTER INSERT ON article
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION article_is_known();
CREATE CONSTRAINT TRIGGER article_keeps_version AFTER DELETE ON article_version
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION article_is_known();
CREATE CONSTRAINT TRIGGER article_keeps_evidence AFTER DELETE OR UPDATE OF work_id ON evidence
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (OLD.work_id IS NOT NULL) EXECUTE FUNCTION article_is_known();

-- A statement's text is the words of its CONTENT evidence; the publication's own voice has no speaker.
CREATE FUNCTION statement_is_quoted() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE said record; content text; touched uuid[];
BEGIN
  IF TG_TABLE_NAME = 'statement' THEN
    touched := ARRAY[NEW.id];
  ELSE -- evidence and parties may leave one statement for another
    touched := ARRAY[to_jsonb(OLD) ->> 'statement_id', to_jsonb(NEW) ->> 'statement_id']::uuid[];
  END IF;
  FOR said IN SELECT id, text, voice FROM statement WHERE id = ANY (touched) LOOP
    SELECT string_agg(exact, ' ' ORDER BY ordinal, start) INTO content FROM evidence
      WHERE statement_id = said.id AND role = 'CONTENT';
    IF content IS DISTINCT FROM said.text THEN
      RAISE EXCEPTION 'statement % reads "%", but its CONTENT evidence "%"', said.id, said.text, content
        USING ERRCODE = 'check_violation', CONSTRAINT = 'statement_is_quoted', TABLE = 'statement';
    END IF;
    IF said.voice = 'PUBLICATION'
      AND EXISTS (SELECT FROM statement_party WHERE statement_id = said.id AND role = 'SPEAKER') THEN
      RAISE EXCEPTION 'statement % is in the voice of the publication and has a speaker', said.id
        USING ERRCODE = 'check_violation', CONSTRAINT = 'statement_voice', TABLE = 'statement';
    END IF;
  END LOOP;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER statement_is_quoted AFTER INSERT OR UPDATE OF text, voice ON statement
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION statement_is_quoted();
CREATE CONSTRAINT TRIGGER statement_keeps_content AFTER UPDATE OR DELETE ON evidence
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (OLD.role = 'CONTENT' AND OLD.statement_id IS NOT NULL)
  EXECUTE FUNCTION statement_is_quoted();
CREATE CONSTRAINT TRIGGER statement_gains_content AFTER INSERT OR UPDATE ON evidence
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.role = 'CONTENT' AND NEW.statement_id IS NOT NULL)
  EXECUTE FUNCTION statement_is_quoted();
CREATE CONSTRAINT TRIGGER statement_party_voice AFTER INSERT OR UPDATE ON statement_party
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.role = 'SPEAKER') EXECUTE FUNCTION statement_is_quoted();

-- An entity is called by one of its preferred names.
CREATE FUNCTION entity_is_named() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE named uuid;
BEGIN
  IF TG_TABLE_NAME = 'entity' THEN named := NEW.id; ELSE named := OLD.entity_id; END IF;
  IF EXISTS (SELECT FROM entity e WHERE e.id = named AND NOT EXISTS (
    SELECT FROM entity_name n WHERE n.entity_id = e.id AND n.name = e.name AND n.kind = 'PREFERRED')) THEN
    RAISE EXCEPTION 'entity % is not called by one of its preferred names', named
      USING ERRCODE = 'check_violation', CONSTRAINT = 'entity_is_named', TABLE = 'entity';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER entity_is_named AFTER INSERT OR UPDATE OF name ON entity
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION entity_is_named();
CREATE CONSTRAINT TRIGGER entity_keeps_name AFTER UPDATE OR DELETE ON entity_name
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION entity_is_named();

-- 6. Chains end -------------------------------------------------------------------------------------------------------

CREATE FUNCTION entity_merge_ends() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (WITH RECURSIVE chain(id) AS (
      SELECT NEW.merged_into_id UNION SELECT e.merged_into_id FROM entity e JOIN chain c ON e.id = c.id
    ) SELECT FROM chain WHERE id = NEW.id) THEN
    RAISE EXCEPTION 'entity % would be merged into itself', NEW.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'entity_merge_ends', TABLE = 'entity';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER entity_merge_ends AFTER INSERT OR UPDATE OF merged_into_id ON entity
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.merged_into_id IS NOT NULL)
  EXECUTE FUNCTION entity_merge_ends();

CREATE FUNCTION statement_report_ends() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (WITH RECURSIVE chain(id) AS (
      SELECT NEW.reported_by_id UNION SELECT s.reported_by_id FROM statement s JOIN chain c ON s.id = c.id
    ) SELECT FROM chain WHERE id = NEW.id) THEN
    RAISE EXCEPTION 'statement % would report itself', NEW.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'statement_report_ends', TABLE = 'statement';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER statement_report_ends AFTER INSERT OR UPDATE OF reported_by_id ON statement
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.reported_by_id IS NOT NULL)
  EXECUTE FUNCTION statement_report_ends();

-- 7. Derived pairs ----------------------------------------------------------------------------------------------------
-- `changed` holds the rows a statement added or removed; their pairs are counted anew.

CREATE FUNCTION article_entity_derive() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO article_entity (article_id, entity_id, mention_count, first_start)
    SELECT article_id, entity_id, count(*), min(start)
    FROM mention JOIN (SELECT DISTINCT article_id, entity_id FROM changed) pair USING (article_id, entity_id)
    GROUP BY article_id, entity_id
    ON CONFLICT (article_id, entity_id) DO UPDATE
      SET mention_count = excluded.mention_count, first_start = excluded.first_start;
  DELETE FROM article_entity pair USING changed
    WHERE pair.article_id = changed.article_id AND pair.entity_id = changed.entity_id
      AND NOT EXISTS (SELECT FROM mention m WHERE m.article_id = pair.article_id AND m.entity_id = pair.entity_id);
  RETURN NULL;
END $$;
CREATE TRIGGER article_entity_insert AFTER INSERT ON mention REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION article_entity_derive();
CREATE TRIGGER article_entity_delete AFTER DELETE ON mention REFERENCING OLD TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION article_entity_derive();
CREATE TRIGGER article_entity_update_old AFTER UPDATE ON mention REFERENCING OLD TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION article_entity_derive();
CREATE TRIGGER article_entity_update_new AFTER UPDATE ON mention REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION article_entity_derive();

CREATE FUNCTION article_event_derive() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO article_event (article_id, event_id, first_start)
    SELECT article_id, event_id, min(start)
    FROM evidence JOIN (SELECT DISTINCT article_id, event_id FROM changed WHERE event_id IS NOT NULL) pair
      USING (article_id, event_id)
    GROUP BY article_id, event_id
    ON CONFLICT (article_id, event_id) DO UPDATE SET first_start = excluded.first_start;
  DELETE FROM article_event pair USING changed
    WHERE pair.article_id = changed.article_id AND pair.event_id = changed.event_id
      AND NOT EXISTS (SELECT FROM evidence e WHERE e.article_id = pair.article_id AND e.event_id = pair.event_id);
  RETURN NULL;
END $$;
CREATE TRIGGER article_event_insert AFTER INSERT ON evidence REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION article_event_derive();
CREATE TRIGGER article_event_delete AFTER DELETE ON evidence REFERENCING OLD TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION article_event_derive();
CREATE TRIGGER article_event_update_old AFTER UPDATE ON evidence REFERENCING OLD TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION article_event_derive();
CREATE TRIGGER article_event_update_new AFTER UPDATE ON evidence REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION article_event_derive();

CREATE FUNCTION entity_event_derive() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO entity_event (entity_id, event_id, roles)
    SELECT entity_id, event_id, array_agg(DISTINCT role ORDER BY role)
    FROM event_participant JOIN (SELECT DISTINCT entity_id, event_id FROM changed WHERE entity_id IS NOT NULL) pair
      USING (entity_id, event_id)
    GROUP BY entity_id, event_id
    ON CONFLICT (entity_id, event_id) DO UPDATE SET roles = excluded.roles;
  DELETE FROM entity_event pair USING changed
    WHERE pair.entity_id = changed.entity_id AND pair.event_id = changed.event_id
      AND NOT EXISTS (
        SELECT FROM event_participant p WHERE p.entity_id = pair.entity_id AND p.event_id = pair.event_id);
  RETURN NULL;
END $$;
CREATE TRIGGER entity_event_insert AFTER INSERT ON event_participant REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION entity_event_derive();
CREATE TRIGGER entity_event_delete AFTER DELETE ON event_participant REFERENCING OLD TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION entity_event_derive();
CREATE TRIGGER entity_event_update_old AFTER UPDATE ON event_participant REFERENCING OLD TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION entity_event_derive();
CREATE TRIGGER entity_event_update_new AFTER UPDATE ON event_participant REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION entity_event_derive();
