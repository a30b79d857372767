-- The tables of prisma/schema.prisma, and the functions behind their generated columns.

CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS btree_gist;

-- Names are compared without case, accents and repeated white space.
CREATE FUNCTION normalise(value text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN lower(regexp_replace(unaccent('unaccent'::regdictionary, value), '\s+', ' ', 'g'));

-- The same words have the same fingerprint, whatever their case, accents, punctuation and spacing.
CREATE FUNCTION fingerprint(value text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN md5(regexp_replace(normalise(value), '[^[:alnum:]]+', '', 'g'));

-- English is stemmed; other languages are searched word by word.
CREATE FUNCTION search_vector(language text, value text) RETURNS tsvector LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN to_tsvector(CASE WHEN language ~* '^en(-|$)' THEN 'english'::regconfig ELSE 'simple'::regconfig END, value);

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "article_kind" AS ENUM ('NEWS', 'OPINION', 'PRESS_RELEASE', 'SPEECH', 'TRANSCRIPT', 'OFFICIAL_TEXT', 'SOCIAL_POST', 'OTHER');

-- CreateEnum
CREATE TYPE "section_kind" AS ENUM ('HEADLINE', 'BYLINE', 'DATELINE', 'PHOTO', 'CREDIT', 'CAPTION', 'BODY');

-- CreateEnum
CREATE TYPE "entity_kind" AS ENUM ('PERSON', 'ORGANIZATION', 'GEOPOLITICAL', 'PLACE', 'AGREEMENT', 'WORK', 'CONCEPT', 'OTHER');

-- CreateEnum
CREATE TYPE "name_kind" AS ENUM ('PREFERRED', 'ALIAS', 'ABBREVIATION', 'FORMER', 'TRANSLITERATION', 'WEAK');

-- CreateEnum
CREATE TYPE "mention_form" AS ENUM ('NAME', 'NOMINAL', 'PRONOUN', 'METONYM');

-- CreateEnum
CREATE TYPE "date_basis" AS ENUM ('EXPLICIT', 'RELATIVE', 'INFERRED');

-- CreateEnum
CREATE TYPE "statement_mode" AS ENUM ('DIRECT', 'INDIRECT', 'MIXED');

-- CreateEnum
CREATE TYPE "voice" AS ENUM ('ATTRIBUTED', 'PUBLICATION');

-- CreateEnum
CREATE TYPE "polarity" AS ENUM ('POSITIVE', 'NEGATIVE');

-- CreateEnum
CREATE TYPE "party_role" AS ENUM ('SPEAKER', 'ON_BEHALF_OF', 'ADDRESSEE', 'AUDIENCE', 'TOPIC');

-- CreateEnum
CREATE TYPE "statement_event_role" AS ENUM ('AT', 'ABOUT', 'ANNOUNCES', 'RESPONDS_TO');

-- CreateEnum
CREATE TYPE "event_type" AS ENUM ('AGREE', 'CONSULT', 'SUPPORT', 'COOPERATE', 'AID', 'CONCEDE', 'RETREAT', 'REQUEST', 'ACCUSE', 'REJECT', 'THREATEN', 'PROTEST', 'SANCTION', 'MOBILIZE', 'COERCE', 'ASSAULT', 'ANNIVERSARY', 'PUBLICATION', 'ELECTION', 'APPOINTMENT', 'OTHER');

-- CreateEnum
CREATE TYPE "realis" AS ENUM ('ACTUAL', 'ONGOING', 'PLANNED', 'HYPOTHETICAL', 'DENIED');

-- CreateEnum
CREATE TYPE "participant_role" AS ENUM ('ACTOR', 'RECIPIENT', 'PARTICIPANT', 'HOST', 'VISITOR', 'ORGANIZER', 'SIGNATORY', 'SUBJECT', 'MENTIONED');

-- CreateEnum
CREATE TYPE "event_relation_kind" AS ENUM ('PART_OF', 'FOLLOWS', 'CAUSED_BY', 'RESPONDS_TO', 'COMMEMORATES', 'RENEWS', 'INSTANCE_OF_SERIES');

-- CreateEnum
CREATE TYPE "evidence_role" AS ENUM ('SUPPORT', 'CONTENT', 'SOURCE', 'CUE', 'ADDRESSEE', 'TIME', 'PLACE');

-- CreateEnum
CREATE TYPE "review" AS ENUM ('PROPOSED', 'ACCEPTED', 'REJECTED');

-- CreateEnum
CREATE TYPE "origin_kind" AS ENUM ('HUMAN', 'RULES', 'MODEL', 'IMPORT');

-- CreateTable
CREATE TABLE "article" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "kind" "article_kind" NOT NULL,
    "title" TEXT NOT NULL,
    "url" TEXT,
    "language" TEXT NOT NULL,
    "publisher_id" UUID,
    "published_text" TEXT,
    "published_edtf" TEXT,
    "published_earliest" DATE,
    "published_latest" DATE,
    "published_basis" "date_basis",
    "published_sort_asc" DATE NOT NULL GENERATED ALWAYS AS (coalesce("published_earliest", DATE '9999-12-31')) STORED,
    "published_sort_desc" DATE NOT NULL GENERATED ALWAYS AS (coalesce("published_earliest", DATE '0001-01-01')) STORED,

    CONSTRAINT "article_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "article_author" (
    "article_id" UUID NOT NULL,
    "entity_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,

    CONSTRAINT "article_author_pkey" PRIMARY KEY ("article_id","entity_id")
);

-- CreateTable
CREATE TABLE "article_version" (
    "id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "sequence" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "retrieved_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "correction_note" TEXT,
    "search" tsvector NOT NULL,

    CONSTRAINT "article_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "article_section" (
    "version_id" UUID NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "kind" "section_kind" NOT NULL,

    CONSTRAINT "article_section_pkey" PRIMARY KEY ("version_id","start")
);

-- CreateTable
CREATE TABLE "origin" (
    "id" UUID NOT NULL,
    "kind" "origin_kind" NOT NULL,
    "agent" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "origin_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "entity" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "kind" "entity_kind" NOT NULL,
    "name" TEXT NOT NULL,
    "name_sort" TEXT COLLATE "C" NOT NULL GENERATED ALWAYS AS (normalise("name")) STORED,
    "description" TEXT,
    "merged_into_id" UUID,

    CONSTRAINT "entity_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "entity_name" (
    "id" UUID NOT NULL,
    "entity_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "kind" "name_kind" NOT NULL,
    "normalised" TEXT NOT NULL GENERATED ALWAYS AS (normalise("name")) STORED,

    CONSTRAINT "entity_name_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "entity_identifier" (
    "scheme" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "entity_id" UUID NOT NULL,

    CONSTRAINT "entity_identifier_pkey" PRIMARY KEY ("scheme","value")
);

-- CreateTable
CREATE TABLE "mention" (
    "id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "exact" TEXT NOT NULL,
    "entity_id" UUID NOT NULL,
    "form" "mention_form" NOT NULL,
    "confidence" REAL,
    "origin_id" UUID NOT NULL,

    CONSTRAINT "mention_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "affiliation" (
    "id" UUID NOT NULL,
    "holder_id" UUID NOT NULL,
    "organization_id" UUID,
    "counterpart_id" UUID,
    "title" TEXT NOT NULL,
    "from_text" TEXT,
    "from_edtf" TEXT,
    "from_earliest" DATE,
    "from_latest" DATE,
    "from_basis" "date_basis",
    "to_text" TEXT,
    "to_edtf" TEXT,
    "to_earliest" DATE,
    "to_latest" DATE,
    "to_basis" "date_basis",

    CONSTRAINT "affiliation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "statement" (
    "id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "mode" "statement_mode" NOT NULL,
    "voice" "voice" NOT NULL,
    "polarity" "polarity" NOT NULL,
    "text" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "cue" TEXT,
    "fingerprint" TEXT NOT NULL GENERATED ALWAYS AS (fingerprint("text")) STORED,
    "search" tsvector NOT NULL GENERATED ALWAYS AS (search_vector("language", "text")) STORED,
    "reported_by_id" UUID,
    "published_in_id" UUID,
    "said_text" TEXT,
    "said_edtf" TEXT,
    "said_earliest" DATE,
    "said_latest" DATE,
    "said_basis" "date_basis",
    "said_sort_asc" DATE NOT NULL GENERATED ALWAYS AS (coalesce("said_earliest", DATE '9999-12-31')) STORED,
    "said_sort_desc" DATE NOT NULL GENERATED ALWAYS AS (coalesce("said_earliest", DATE '0001-01-01')) STORED,

    CONSTRAINT "statement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "statement_party" (
    "id" UUID NOT NULL,
    "statement_id" UUID NOT NULL,
    "role" "party_role" NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "label" TEXT NOT NULL,
    "entity_id" UUID,
    "capacity_id" UUID,

    CONSTRAINT "statement_party_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "statement_event" (
    "statement_id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "roles" "statement_event_role"[],

    CONSTRAINT "statement_event_pkey" PRIMARY KEY ("statement_id","event_id")
);

-- CreateTable
CREATE TABLE "event" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "type" "event_type" NOT NULL,
    "mode" TEXT,
    "realis" "realis" NOT NULL,
    "place_id" UUID,
    "recurrence" TEXT,
    "when_text" TEXT,
    "when_edtf" TEXT,
    "when_earliest" DATE,
    "when_latest" DATE,
    "when_basis" "date_basis",
    "when_sort_asc" DATE NOT NULL GENERATED ALWAYS AS (coalesce("when_earliest", DATE '9999-12-31')) STORED,
    "when_sort_desc" DATE NOT NULL GENERATED ALWAYS AS (coalesce("when_earliest", DATE '0001-01-01')) STORED,

    CONSTRAINT "event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "event_participant" (
    "id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "role" "participant_role" NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "label" TEXT NOT NULL,
    "entity_id" UUID,
    "capacity_id" UUID,

    CONSTRAINT "event_participant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "event_relation" (
    "id" UUID NOT NULL,
    "from_id" UUID NOT NULL,
    "to_id" UUID NOT NULL,
    "kind" "event_relation_kind" NOT NULL,
    "ordinal" INTEGER,

    CONSTRAINT "event_relation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "evidence" (
    "id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "exact" TEXT NOT NULL,
    "role" "evidence_role" NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "confidence" REAL,
    "review" "review" NOT NULL,
    "origin_id" UUID NOT NULL,
    "work_id" UUID,
    "affiliation_id" UUID,
    "statement_id" UUID,
    "party_id" UUID,
    "event_id" UUID,
    "participant_id" UUID,
    "relation_id" UUID,

    CONSTRAINT "evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "article_entity" (
    "article_id" UUID NOT NULL,
    "entity_id" UUID NOT NULL,
    "mention_count" INTEGER NOT NULL,
    "first_start" INTEGER NOT NULL,

    CONSTRAINT "article_entity_pkey" PRIMARY KEY ("article_id","entity_id")
);

-- CreateTable
CREATE TABLE "article_event" (
    "article_id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "first_start" INTEGER NOT NULL,

    CONSTRAINT "article_event_pkey" PRIMARY KEY ("article_id","event_id")
);

-- CreateTable
CREATE TABLE "entity_event" (
    "entity_id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "roles" "participant_role"[],

    CONSTRAINT "entity_event_pkey" PRIMARY KEY ("entity_id","event_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "article_slug_key" ON "article"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "article_url_key" ON "article"("url");

-- CreateIndex
CREATE INDEX "article_published_sort_asc_id_idx" ON "article"("published_sort_asc", "id");

-- CreateIndex
CREATE INDEX "article_published_sort_desc_id_idx" ON "article"("published_sort_desc", "id");

-- CreateIndex
CREATE INDEX "article_publisher_id_published_sort_desc_id_idx" ON "article"("publisher_id", "published_sort_desc", "id");

-- CreateIndex
CREATE INDEX "article_author_entity_id_idx" ON "article_author"("entity_id");

-- CreateIndex
CREATE UNIQUE INDEX "article_version_article_id_sequence_key" ON "article_version"("article_id", "sequence");

-- CreateIndex
CREATE UNIQUE INDEX "article_version_article_id_sha256_key" ON "article_version"("article_id", "sha256");

-- CreateIndex
CREATE UNIQUE INDEX "article_version_article_id_id_key" ON "article_version"("article_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "entity_slug_key" ON "entity"("slug");

-- CreateIndex
CREATE INDEX "entity_name_sort_id_idx" ON "entity"("name_sort", "id");

-- CreateIndex
CREATE INDEX "entity_kind_name_sort_id_idx" ON "entity"("kind", "name_sort", "id");

-- CreateIndex
CREATE INDEX "entity_merged_into_id_idx" ON "entity"("merged_into_id");

-- CreateIndex
CREATE UNIQUE INDEX "entity_name_entity_id_language_name_key" ON "entity_name"("entity_id", "language", "name");

-- CreateIndex
CREATE INDEX "entity_identifier_entity_id_idx" ON "entity_identifier"("entity_id");

-- CreateIndex
CREATE INDEX "mention_article_id_start_id_idx" ON "mention"("article_id", "start", "id");

-- CreateIndex
CREATE INDEX "mention_entity_id_article_id_start_id_idx" ON "mention"("entity_id", "article_id", "start", "id");

-- CreateIndex
CREATE INDEX "mention_origin_id_idx" ON "mention"("origin_id");

-- CreateIndex
CREATE UNIQUE INDEX "mention_version_id_start_end_entity_id_key" ON "mention"("version_id", "start", "end", "entity_id");

-- CreateIndex
CREATE INDEX "affiliation_holder_id_idx" ON "affiliation"("holder_id");

-- CreateIndex
CREATE INDEX "affiliation_organization_id_idx" ON "affiliation"("organization_id");

-- CreateIndex
CREATE INDEX "affiliation_counterpart_id_idx" ON "affiliation"("counterpart_id");

-- CreateIndex
CREATE INDEX "statement_article_id_position_id_idx" ON "statement"("article_id", "position", "id");

-- CreateIndex
CREATE INDEX "statement_said_sort_asc_id_idx" ON "statement"("said_sort_asc", "id");

-- CreateIndex
CREATE INDEX "statement_said_sort_desc_id_idx" ON "statement"("said_sort_desc", "id");

-- CreateIndex
CREATE INDEX "statement_published_in_id_position_id_idx" ON "statement"("published_in_id", "position", "id");

-- CreateIndex
CREATE INDEX "statement_reported_by_id_idx" ON "statement"("reported_by_id");

-- CreateIndex
CREATE INDEX "statement_party_entity_id_role_statement_id_idx" ON "statement_party"("entity_id", "role", "statement_id");

-- CreateIndex
CREATE INDEX "statement_party_capacity_id_idx" ON "statement_party"("capacity_id");

-- CreateIndex
CREATE INDEX "statement_event_event_id_statement_id_idx" ON "statement_event"("event_id", "statement_id");

-- CreateIndex
CREATE UNIQUE INDEX "event_slug_key" ON "event"("slug");

-- CreateIndex
CREATE INDEX "event_when_sort_asc_id_idx" ON "event"("when_sort_asc", "id");

-- CreateIndex
CREATE INDEX "event_when_sort_desc_id_idx" ON "event"("when_sort_desc", "id");

-- CreateIndex
CREATE INDEX "event_place_id_idx" ON "event"("place_id");

-- CreateIndex
CREATE INDEX "event_participant_entity_id_role_event_id_idx" ON "event_participant"("entity_id", "role", "event_id");

-- CreateIndex
CREATE INDEX "event_participant_capacity_id_idx" ON "event_participant"("capacity_id");

-- CreateIndex
CREATE INDEX "event_relation_to_id_idx" ON "event_relation"("to_id");

-- CreateIndex
CREATE UNIQUE INDEX "event_relation_from_id_to_id_kind_key" ON "event_relation"("from_id", "to_id", "kind");

-- CreateIndex
CREATE INDEX "evidence_article_id_start_id_idx" ON "evidence"("article_id", "start", "id");

-- CreateIndex
CREATE INDEX "evidence_origin_id_idx" ON "evidence"("origin_id");

-- CreateIndex
CREATE INDEX "article_entity_article_id_first_start_entity_id_idx" ON "article_entity"("article_id", "first_start", "entity_id");

-- CreateIndex
CREATE INDEX "article_entity_entity_id_article_id_idx" ON "article_entity"("entity_id", "article_id");

-- CreateIndex
CREATE INDEX "article_event_article_id_first_start_event_id_idx" ON "article_event"("article_id", "first_start", "event_id");

-- CreateIndex
CREATE INDEX "article_event_event_id_article_id_idx" ON "article_event"("event_id", "article_id");

-- CreateIndex
CREATE INDEX "entity_event_event_id_entity_id_idx" ON "entity_event"("event_id", "entity_id");

-- AddForeignKey
ALTER TABLE "article" ADD CONSTRAINT "article_publisher_id_fkey" FOREIGN KEY ("publisher_id") REFERENCES "entity"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_author" ADD CONSTRAINT "article_author_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_author" ADD CONSTRAINT "article_author_entity_id_fkey" FOREIGN KEY ("entity_id") REFERENCES "entity"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_version" ADD CONSTRAINT "article_version_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_section" ADD CONSTRAINT "article_section_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "article_version"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "entity" ADD CONSTRAINT "entity_merged_into_id_fkey" FOREIGN KEY ("merged_into_id") REFERENCES "entity"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "entity_name" ADD CONSTRAINT "entity_name_entity_id_fkey" FOREIGN KEY ("entity_id") REFERENCES "entity"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "entity_identifier" ADD CONSTRAINT "entity_identifier_entity_id_fkey" FOREIGN KEY ("entity_id") REFERENCES "entity"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mention" ADD CONSTRAINT "mention_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mention" ADD CONSTRAINT "mention_article_id_version_id_fkey" FOREIGN KEY ("article_id", "version_id") REFERENCES "article_version"("article_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mention" ADD CONSTRAINT "mention_entity_id_fkey" FOREIGN KEY ("entity_id") REFERENCES "entity"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mention" ADD CONSTRAINT "mention_origin_id_fkey" FOREIGN KEY ("origin_id") REFERENCES "origin"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "affiliation" ADD CONSTRAINT "affiliation_holder_id_fkey" FOREIGN KEY ("holder_id") REFERENCES "entity"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "affiliation" ADD CONSTRAINT "affiliation_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "entity"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "affiliation" ADD CONSTRAINT "affiliation_counterpart_id_fkey" FOREIGN KEY ("counterpart_id") REFERENCES "entity"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement" ADD CONSTRAINT "statement_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement" ADD CONSTRAINT "statement_article_id_version_id_fkey" FOREIGN KEY ("article_id", "version_id") REFERENCES "article_version"("article_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement" ADD CONSTRAINT "statement_reported_by_id_fkey" FOREIGN KEY ("reported_by_id") REFERENCES "statement"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement" ADD CONSTRAINT "statement_published_in_id_fkey" FOREIGN KEY ("published_in_id") REFERENCES "article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement_party" ADD CONSTRAINT "statement_party_statement_id_fkey" FOREIGN KEY ("statement_id") REFERENCES "statement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement_party" ADD CONSTRAINT "statement_party_entity_id_fkey" FOREIGN KEY ("entity_id") REFERENCES "entity"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement_party" ADD CONSTRAINT "statement_party_capacity_id_fkey" FOREIGN KEY ("capacity_id") REFERENCES "affiliation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement_event" ADD CONSTRAINT "statement_event_statement_id_fkey" FOREIGN KEY ("statement_id") REFERENCES "statement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement_event" ADD CONSTRAINT "statement_event_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event" ADD CONSTRAINT "event_place_id_fkey" FOREIGN KEY ("place_id") REFERENCES "entity"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_participant" ADD CONSTRAINT "event_participant_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_participant" ADD CONSTRAINT "event_participant_entity_id_fkey" FOREIGN KEY ("entity_id") REFERENCES "entity"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_participant" ADD CONSTRAINT "event_participant_capacity_id_fkey" FOREIGN KEY ("capacity_id") REFERENCES "affiliation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_relation" ADD CONSTRAINT "event_relation_from_id_fkey" FOREIGN KEY ("from_id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_relation" ADD CONSTRAINT "event_relation_to_id_fkey" FOREIGN KEY ("to_id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_article_id_version_id_fkey" FOREIGN KEY ("article_id", "version_id") REFERENCES "article_version"("article_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_origin_id_fkey" FOREIGN KEY ("origin_id") REFERENCES "origin"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_work_id_fkey" FOREIGN KEY ("work_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_affiliation_id_fkey" FOREIGN KEY ("affiliation_id") REFERENCES "affiliation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_statement_id_fkey" FOREIGN KEY ("statement_id") REFERENCES "statement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_party_id_fkey" FOREIGN KEY ("party_id") REFERENCES "statement_party"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_participant_id_fkey" FOREIGN KEY ("participant_id") REFERENCES "event_participant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_relation_id_fkey" FOREIGN KEY ("relation_id") REFERENCES "event_relation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_entity" ADD CONSTRAINT "article_entity_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_entity" ADD CONSTRAINT "article_entity_entity_id_fkey" FOREIGN KEY ("entity_id") REFERENCES "entity"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_event" ADD CONSTRAINT "article_event_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_event" ADD CONSTRAINT "article_event_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "entity_event" ADD CONSTRAINT "entity_event_entity_id_fkey" FOREIGN KEY ("entity_id") REFERENCES "entity"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "entity_event" ADD CONSTRAINT "entity_event_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE CASCADE;
