-- What searching and ordering need: one way of cutting words for texts and one for names, a searchable column for each
-- of the four kinds, and on every link table the sort columns of the node it leads to, so that a page of a popular
-- entity's list is read from an index and not sorted.

-- What a commit would check is checked after each statement: tables with checks pending cannot be altered.
SET CONSTRAINTS ALL IMMEDIATE;

-- 1. Words ------------------------------------------------------------------------------------------------------------
-- Texts are stemmed as English and lose their accents. One configuration for every language: the same words of a
-- query are then cut in the same way wherever they are looked for, and a minus means the same everywhere.

CREATE TEXT SEARCH CONFIGURATION news (COPY = pg_catalog.english);
ALTER TEXT SEARCH CONFIGURATION news ALTER MAPPING FOR hword, hword_part, word WITH unaccent, english_stem;

-- Names are not stemmed, and "Who" is one.
CREATE TEXT SEARCH CONFIGURATION names (COPY = pg_catalog.simple);
ALTER TEXT SEARCH CONFIGURATION names ALTER MAPPING FOR hword, hword_part, word WITH unaccent, simple;

DROP TRIGGER article_version_index_words ON article_version;
DROP FUNCTION article_version_index_words();
ALTER TABLE article_version DROP COLUMN search;
ALTER TABLE statement DROP COLUMN search;
DROP FUNCTION search_vector(text, text);

-- What looks like a tag would be passed over: "a<b and c>d".
CREATE FUNCTION news_words(value text) RETURNS tsvector LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN to_tsvector('news', translate(value, '<>', '  '));

ALTER TABLE statement ADD COLUMN search tsvector NOT NULL GENERATED ALWAYS AS (news_words(text)) STORED;
ALTER TABLE event ADD COLUMN search tsvector NOT NULL
  GENERATED ALWAYS AS (news_words(title || ' ' || coalesce(mode, ''))) STORED;
ALTER TABLE article ADD COLUMN search tsvector NOT NULL DEFAULT '';
ALTER TABLE entity ADD COLUMN search tsvector NOT NULL DEFAULT '';

-- An article is found by its title and by the words of its latest version.
CREATE FUNCTION article_words(article uuid, title text) RETURNS tsvector LANGUAGE sql STABLE AS $$
  SELECT setweight(news_words(title), 'A') || coalesce((
    SELECT news_words(text) FROM article_version WHERE article_id = article ORDER BY sequence DESC LIMIT 1), '')
$$;
CREATE FUNCTION article_index_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.search := article_words(NEW.id, NEW.title);
  RETURN NEW;
END $$;
CREATE TRIGGER article_index_words BEFORE INSERT OR UPDATE OF title ON article
  FOR EACH ROW EXECUTE FUNCTION article_index_words();
CREATE FUNCTION article_version_index_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE article SET search = article_words(id, title) WHERE id = NEW.article_id;
  RETURN NULL;
END $$;
CREATE TRIGGER article_version_index_words AFTER INSERT ON article_version
  FOR EACH ROW EXECUTE FUNCTION article_version_index_words();

-- An entity is found by all its names and its description.
CREATE FUNCTION entity_words(entity uuid, name text, description text) RETURNS tsvector LANGUAGE sql STABLE AS $$
  SELECT setweight(to_tsvector('names', concat_ws(' ', name, (
    SELECT string_agg(n.name, ' ' ORDER BY n.id) FROM entity_name n WHERE n.entity_id = entity))), 'A')
    || to_tsvector('names', coalesce(description, ''))
$$;
CREATE FUNCTION entity_index_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.search := entity_words(NEW.id, NEW.name, NEW.description);
  RETURN NEW;
END $$;
CREATE TRIGGER entity_index_words BEFORE INSERT OR UPDATE OF name, description ON entity
  FOR EACH ROW EXECUTE FUNCTION entity_index_words();
CREATE FUNCTION entity_name_index_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE entity SET search = entity_words(id, name, description)
    WHERE id IN (SELECT entity_id FROM changed) AND search <> entity_words(id, name, description);
  RETURN NULL;
END $$;
CREATE TRIGGER entity_name_index_words_insert AFTER INSERT ON entity_name REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION entity_name_index_words();
CREATE TRIGGER entity_name_index_words_update AFTER UPDATE ON entity_name REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION entity_name_index_words();
CREATE TRIGGER entity_name_index_words_delete AFTER DELETE ON entity_name REFERENCING OLD TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION entity_name_index_words();

UPDATE article SET search = article_words(id, title);
UPDATE entity SET search = entity_words(id, name, description);

CREATE INDEX article_search ON article USING gin (search);
CREATE INDEX entity_search ON entity USING gin (search);
CREATE INDEX statement_search ON statement USING gin (search);
CREATE INDEX event_search ON event USING gin (search);

-- With the statistics of more words the planner tells rare ones from common ones.
ALTER TABLE article ALTER COLUMN search SET STATISTICS 1000;
ALTER TABLE statement ALTER COLUMN search SET STATISTICS 1000;
ALTER TABLE event ALTER COLUMN search SET STATISTICS 1000;

-- How alike a name and what somebody typed are, from 0 to 1: 1 for the same name, less for a part of it or a typo.
CREATE FUNCTION name_score(query text, normalised text) RETURNS real LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN (word_similarity(query, normalised) + similarity(query, normalised)) / 2;

-- The entities one of whose names looks like `query`, which may have typos and lack accents.
CREATE FUNCTION entity_named(query text) RETURNS TABLE (entity_id uuid, score real) LANGUAGE sql STABLE STRICT
  SET pg_trgm.word_similarity_threshold = 0.5 AS $$
  SELECT n.entity_id, max(name_score(normalise(query), n.normalised)) FROM entity_name n
    WHERE normalise(query) <% n.normalised GROUP BY n.entity_id
$$;

-- 2. Order ------------------------------------------------------------------------------------------------------------
-- For each link: the columns it copies from its node, a trigger that fills them, and one on the node that follows.

DO $do$
DECLARE link text; node text; key text; prefix text; source text;
BEGIN
  FOR link, node, key, prefix, source IN VALUES
    ('statement_party', 'statement', 'statement_id', 'said', 'said_earliest'),
    ('statement_event', 'statement', 'statement_id', 'said', 'said_earliest'),
    ('article_entity', 'article', 'article_id', 'published', 'published_earliest'),
    ('article_event', 'article', 'article_id', 'published', 'published_earliest'),
    ('article_author', 'article', 'article_id', 'published', 'published_earliest'),
    ('entity_event', 'event', 'event_id', 'when', 'when_earliest')
  LOOP
    EXECUTE format($sql$
      ALTER TABLE %1$I ADD COLUMN %2$I date, ADD COLUMN %3$I date;
      UPDATE %1$I SET %2$I = node.%2$I, %3$I = node.%3$I FROM %4$I node WHERE node.id = %1$I.%5$I;
      ALTER TABLE %1$I ALTER COLUMN %2$I SET NOT NULL, ALTER COLUMN %3$I SET NOT NULL;
      CREATE FUNCTION %1$s_order() RETURNS trigger LANGUAGE plpgsql AS $body$
      BEGIN
        SELECT node.%2$I, node.%3$I INTO NEW.%2$I, NEW.%3$I FROM %4$I node WHERE node.id = NEW.%5$I;
        RETURN NEW;
      END $body$;
      CREATE TRIGGER %1$s_order BEFORE INSERT OR UPDATE OF %5$I, %2$I, %3$I ON %1$I
        FOR EACH ROW EXECUTE FUNCTION %1$s_order();
      CREATE FUNCTION %4$s_orders_%1$s() RETURNS trigger LANGUAGE plpgsql AS $body$
      BEGIN
        UPDATE %1$I SET %2$I = NEW.%2$I WHERE %5$I = NEW.id;
        RETURN NULL;
      END $body$;
      CREATE TRIGGER %4$s_orders_%1$s AFTER UPDATE OF %6$I ON %4$I FOR EACH ROW
        WHEN (OLD.%6$I IS DISTINCT FROM NEW.%6$I) EXECUTE FUNCTION %4$s_orders_%1$s();
    $sql$, link, prefix || '_sort_asc', prefix || '_sort_desc', node, key, source);
  END LOOP;
END $do$;

-- Affiliations are listed by the name of their holder.
ALTER TABLE affiliation ADD COLUMN holder_sort text COLLATE "C";
UPDATE affiliation SET holder_sort = (SELECT name_sort FROM entity WHERE id = holder_id);
ALTER TABLE affiliation ALTER COLUMN holder_sort SET NOT NULL;
CREATE FUNCTION affiliation_order() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.holder_sort := (SELECT name_sort FROM entity WHERE id = NEW.holder_id);
  RETURN NEW;
END $$;
CREATE TRIGGER affiliation_order BEFORE INSERT OR UPDATE OF holder_id, holder_sort ON affiliation
  FOR EACH ROW EXECUTE FUNCTION affiliation_order();
CREATE FUNCTION entity_orders_affiliation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE affiliation SET holder_sort = NEW.name_sort WHERE holder_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER entity_orders_affiliation AFTER UPDATE OF name ON entity FOR EACH ROW
  WHEN (OLD.name IS DISTINCT FROM NEW.name) EXECUTE FUNCTION entity_orders_affiliation();

DROP INDEX article_entity_entity_id_article_id_idx;
DROP INDEX article_event_event_id_article_id_idx;
DROP INDEX article_author_entity_id_idx;
DROP INDEX statement_event_event_id_statement_id_idx;
DROP INDEX statement_party_capacity_id_idx;
DROP INDEX event_place_id_idx;
DROP INDEX affiliation_organization_id_idx;
DROP INDEX affiliation_counterpart_id_idx;
CREATE INDEX statement_party_entity_said_asc ON statement_party (entity_id, role, said_sort_asc, statement_id);
CREATE INDEX statement_party_entity_said_desc ON statement_party (entity_id, role, said_sort_desc, statement_id);
CREATE INDEX statement_party_capacity_said_asc ON statement_party (capacity_id, said_sort_asc, statement_id);
CREATE INDEX statement_party_capacity_said_desc ON statement_party (capacity_id, said_sort_desc, statement_id);
CREATE INDEX statement_event_said_asc ON statement_event (event_id, said_sort_asc, statement_id);
CREATE INDEX statement_event_said_desc ON statement_event (event_id, said_sort_desc, statement_id);
CREATE INDEX article_entity_published_asc ON article_entity (entity_id, published_sort_asc, article_id);
CREATE INDEX article_entity_published_desc ON article_entity (entity_id, published_sort_desc, article_id);
CREATE INDEX article_event_published_asc ON article_event (event_id, published_sort_asc, article_id);
CREATE INDEX article_event_published_desc ON article_event (event_id, published_sort_desc, article_id);
CREATE INDEX article_author_published_asc ON article_author (entity_id, published_sort_asc, article_id);
CREATE INDEX article_author_published_desc ON article_author (entity_id, published_sort_desc, article_id);
CREATE INDEX entity_event_when_asc ON entity_event (entity_id, when_sort_asc, event_id);
CREATE INDEX entity_event_when_desc ON entity_event (entity_id, when_sort_desc, event_id);
CREATE INDEX event_place_when_asc ON event (place_id, when_sort_asc, id);
CREATE INDEX event_place_when_desc ON event (place_id, when_sort_desc, id);
CREATE INDEX article_publisher_published_asc ON article (publisher_id, published_sort_asc, id);
CREATE INDEX affiliation_organization_holder ON affiliation (organization_id, holder_sort, id);
CREATE INDEX affiliation_counterpart_holder ON affiliation (counterpart_id, holder_sort, id);

-- The parties of a statement and the participants of an event, in their order.
CREATE INDEX statement_party_statement ON statement_party (statement_id, role, ordinal, id);
CREATE INDEX event_participant_event ON event_participant (event_id, ordinal, id);

-- What the publication says itself is a small part of all statements and mostly undated.
CREATE INDEX statement_publication_said_asc ON statement (said_sort_asc, id) WHERE voice = 'PUBLICATION';
CREATE INDEX statement_publication_said_desc ON statement (said_sort_desc, id) WHERE voice = 'PUBLICATION';

-- 3. The same words ---------------------------------------------------------------------------------------------------
-- Texts without a letter or a digit, such as "…" and "?", are the same only where they are written alike.

CREATE OR REPLACE FUNCTION fingerprint(value text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN md5(coalesce(nullif(regexp_replace(normalise(value), '[^[:alnum:]]+', '', 'g'), ''), value));
UPDATE statement SET text = text WHERE text !~ '[[:alnum:]]';
