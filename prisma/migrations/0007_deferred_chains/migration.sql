-- A copy of the base is brought in table by table, in one transaction: what an entity was merged into, or the statement
-- that reports another, may come after it. Checked at once as before, unless a transaction puts it off to its end.

ALTER TABLE entity ALTER CONSTRAINT entity_merged_into_id_fkey DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE statement ALTER CONSTRAINT statement_reported_by_id_fkey DEFERRABLE INITIALLY IMMEDIATE;
