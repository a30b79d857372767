-- A new text of an article is announced to every process that listens, when its transaction commits. The article's id
-- is all that is said: who wants more reads it, and sees what it may see then.

CREATE FUNCTION article_version_announce() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('dateline_article', NEW.article_id::text);
  RETURN NULL;
END $$;
CREATE TRIGGER article_version_announce AFTER INSERT ON article_version
  FOR EACH ROW EXECUTE FUNCTION article_version_announce();
