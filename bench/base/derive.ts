/**
 * What triggers would have filled, as SQL over whole tables; all may run at the same time. The definitions are those of
 * the migrations, whose functions are called where they have them.
 */
export const derivations: readonly string[] = [
  `UPDATE article SET search = article_words(id, title) WHERE id < '80000000-0000-0000-0000-000000000000'`,
  `UPDATE article SET search = article_words(id, title) WHERE id >= '80000000-0000-0000-0000-000000000000'`,
  `UPDATE entity SET search = entity_words(id, name, description)`,
  `UPDATE affiliation SET holder_sort = name_sort FROM entity WHERE entity.id = holder_id`,
  `INSERT INTO article_entity (article_id, entity_id, mention_count, first_start, published_sort_asc, published_sort_desc,
     published_earliest, published_latest)
   SELECT pair.*, published_sort_asc, published_sort_desc, published_earliest, published_latest FROM (
     SELECT article_id, entity_id, count(*), min(start) FROM mention GROUP BY article_id, entity_id
   ) pair JOIN article ON article.id = article_id`,
  `INSERT INTO article_event (article_id, event_id, first_start, published_sort_asc, published_sort_desc,
     published_earliest, published_latest)
   SELECT pair.*, published_sort_asc, published_sort_desc, published_earliest, published_latest FROM (
     SELECT article_id, event_id, min(start) FROM evidence WHERE event_id IS NOT NULL GROUP BY article_id, event_id
   ) pair JOIN article ON article.id = article_id`,
  `INSERT INTO entity_event (entity_id, event_id, roles, when_sort_asc, when_sort_desc, when_earliest, when_latest)
   SELECT pair.*, when_sort_asc, when_sort_desc, when_earliest, when_latest FROM (
     SELECT entity_id, event_id, array_agg(DISTINCT role ORDER BY role) FROM event_participant
     WHERE entity_id IS NOT NULL GROUP BY entity_id, event_id
   ) pair JOIN event ON event.id = event_id`,
]
