-- Link tables know the first and the last possible day of the node they lead to, as they know its sort columns: how many
-- nodes one thing has between two days is then counted in the index on its links, and no node is visited.

-- What a commit would check is checked after each statement: tables with checks pending cannot be altered.
SET CONSTRAINTS ALL IMMEDIATE;

DO $do$
DECLARE link text; node text; prefix text; index text; thing text;
BEGIN
  FOR link, node, prefix, index, thing IN VALUES
    ('statement_party', 'statement', 'said', 'statement_party_entity_said_desc', 'entity_id, role'),
    ('statement_event', 'statement', 'said', 'statement_event_said_desc', 'event_id'),
    ('article_entity', 'article', 'published', 'article_entity_published_desc', 'entity_id'),
    ('article_event', 'article', 'published', 'article_event_published_desc', 'event_id'),
    ('article_author', 'article', 'published', 'article_author_published_desc', 'entity_id'),
    ('entity_event', 'event', 'when', 'entity_event_when_desc', 'entity_id')
  LOOP
    -- A change of type writes the table anew, at once and without leaving dead rows; an update would double it.
    EXECUTE format($sql$
      CREATE FUNCTION pg_temp.first_day(node uuid) RETURNS date LANGUAGE plpgsql STABLE AS
        'BEGIN RETURN (SELECT %3$s_earliest FROM public.%2$I WHERE id = node); END';
      CREATE FUNCTION pg_temp.last_day(node uuid) RETURNS date LANGUAGE plpgsql STABLE AS
        'BEGIN RETURN (SELECT %3$s_latest FROM public.%2$I WHERE id = node); END';
      DROP INDEX %4$I;
      ALTER TABLE %1$I ADD COLUMN %3$s_earliest date, ADD COLUMN %3$s_latest date;
      ALTER TABLE %1$I ALTER COLUMN %3$s_earliest TYPE date USING pg_temp.first_day(%2$s_id),
        ALTER COLUMN %3$s_latest TYPE date USING pg_temp.last_day(%2$s_id);
      CREATE INDEX %4$I ON %1$I (%5$s, %3$s_sort_desc, %2$s_id, %3$s_earliest, %3$s_latest);
      DROP FUNCTION pg_temp.first_day(uuid);
      DROP FUNCTION pg_temp.last_day(uuid);

      CREATE OR REPLACE FUNCTION %1$s_order() RETURNS trigger LANGUAGE plpgsql AS $body$
      BEGIN
        SELECT node.%3$s_sort_asc, node.%3$s_sort_desc, node.%3$s_earliest, node.%3$s_latest
          INTO NEW.%3$s_sort_asc, NEW.%3$s_sort_desc, NEW.%3$s_earliest, NEW.%3$s_latest
          FROM %2$I node WHERE node.id = NEW.%2$s_id;
        RETURN NEW;
      END $body$;
      DROP TRIGGER %1$s_order ON %1$I;
      CREATE TRIGGER %1$s_order
        BEFORE INSERT OR UPDATE OF %2$s_id, %3$s_sort_asc, %3$s_sort_desc, %3$s_earliest, %3$s_latest ON %1$I
        FOR EACH ROW EXECUTE FUNCTION %1$s_order();
      CREATE OR REPLACE FUNCTION %2$s_orders_%1$s() RETURNS trigger LANGUAGE plpgsql AS $body$
      BEGIN
        UPDATE %1$I SET %3$s_latest = NEW.%3$s_latest WHERE %2$s_id = NEW.id;
        RETURN NULL;
      END $body$;
      DROP TRIGGER %2$s_orders_%1$s ON %2$I;
      CREATE TRIGGER %2$s_orders_%1$s AFTER UPDATE OF %3$s_earliest, %3$s_latest ON %2$I FOR EACH ROW
        WHEN ((OLD.%3$s_earliest, OLD.%3$s_latest) IS DISTINCT FROM (NEW.%3$s_earliest, NEW.%3$s_latest))
        EXECUTE FUNCTION %2$s_orders_%1$s();
    $sql$, link, node, prefix, index, thing);
  END LOOP;
END $do$;
