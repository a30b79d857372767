-- What PostGraphile is given beyond our tables. The function is inlined into the query that calls it.
DROP SCHEMA IF EXISTS bench CASCADE;
CREATE SCHEMA bench;

CREATE FUNCTION bench.search_statements(words text) RETURNS SETOF public.statement LANGUAGE sql STABLE
AS $$ SELECT * FROM public.statement WHERE search @@ websearch_to_tsquery('news', words) $$;

COMMENT ON FUNCTION bench.search_statements(text) IS E'@behavior +orderBy +order\n@name searchStatements';
