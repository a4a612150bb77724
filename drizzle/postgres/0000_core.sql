CREATE TABLE "appeals" (
	"id" text PRIMARY KEY NOT NULL,
	"attempt_id" text NOT NULL,
	"round_id" text NOT NULL,
	"body" text NOT NULL,
	"created_at" bigint NOT NULL,
	"state" text NOT NULL,
	"reply" text,
	"decided_by" text,
	"decided_at" bigint
);
--> statement-breakpoint
CREATE TABLE "attempt_steps" (
	"attempt_id" text NOT NULL,
	"seq" integer NOT NULL,
	"kind" text NOT NULL,
	"at" bigint NOT NULL,
	"payload" jsonb NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "attempt_steps_attempt_id_seq_pk" PRIMARY KEY("attempt_id","seq")
);
--> statement-breakpoint
CREATE TABLE "attempts" (
	"id" text PRIMARY KEY NOT NULL,
	"round_id" text NOT NULL,
	"participant_id" text NOT NULL,
	"number" integer NOT NULL,
	"state" text NOT NULL,
	"seed" text NOT NULL,
	"paper" jsonb NOT NULL,
	"responses" jsonb NOT NULL,
	"prediction" integer,
	"step_count" integer NOT NULL,
	"started_at" bigint NOT NULL,
	"deadline_at" bigint NOT NULL,
	"extra_ms" integer DEFAULT 0 NOT NULL,
	"ended_at" bigint,
	"duration_ms" integer,
	"correct" integer,
	"total" integer NOT NULL,
	"unit_id" text NOT NULL,
	"audience_group" text NOT NULL,
	"device_hash" text,
	"address_hash" text,
	"void_reason" text,
	"last_hash" text NOT NULL,
	"sealed_steps" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "attempts_state" CHECK ("attempts"."state" in ('in_progress', 'submitted', 'expired', 'voided'))
);
--> statement-breakpoint
CREATE TABLE "audit_log" (
	"id" text PRIMARY KEY NOT NULL,
	"seq" integer NOT NULL,
	"hash" text NOT NULL,
	"at" bigint NOT NULL,
	"actor_id" text,
	"act" text NOT NULL,
	"object_kind" text NOT NULL,
	"object_id" text NOT NULL,
	"before" jsonb,
	"after" jsonb
);
--> statement-breakpoint
CREATE TABLE "awards" (
	"id" text PRIMARY KEY NOT NULL,
	"contest_id" text NOT NULL,
	"round_id" text,
	"kind" text NOT NULL,
	"division" text NOT NULL,
	"tier" text NOT NULL,
	"label" text NOT NULL,
	"place" integer NOT NULL,
	"shared" boolean NOT NULL,
	"participant_id" text,
	"masked_name" text NOT NULL,
	"unit_id" text NOT NULL,
	"unit_name" text NOT NULL,
	"participants" integer,
	"headcount" integer,
	"state" text NOT NULL,
	"proposed_by" text,
	"proposed_at" bigint NOT NULL,
	"approved_by" text,
	"approved_at" bigint,
	"withdrawn_by" text,
	"withdrawn_at" bigint,
	"withdrawn_reason" text,
	"certificate_code" text,
	CONSTRAINT "awards_state" CHECK ("awards"."state" in ('proposed', 'approved', 'withdrawn'))
);
--> statement-breakpoint
CREATE TABLE "chain_heads" (
	"name" text PRIMARY KEY NOT NULL,
	"seq" integer NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "consents" (
	"id" text PRIMARY KEY NOT NULL,
	"participant_id" text NOT NULL,
	"kind" text NOT NULL,
	"text_version" text NOT NULL,
	"guardian_name" text,
	"given_at" bigint NOT NULL,
	"withdrawn_at" bigint
);
--> statement-breakpoint
CREATE TABLE "contests" (
	"id" text PRIMARY KEY NOT NULL,
	"code" text NOT NULL,
	"title" text NOT NULL,
	"summary" text NOT NULL,
	"unit_id" text NOT NULL,
	"plan_id" text,
	"eligibility" jsonb NOT NULL,
	"divisions" jsonb NOT NULL,
	"overall" jsonb,
	"prizes" jsonb NOT NULL,
	"collective" jsonb,
	"max_award_share" double precision,
	"rules_text" text NOT NULL,
	"steps_done" jsonb NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"published_at" bigint,
	"lot_seed" text NOT NULL,
	"overall_run" text,
	"overall_finalized_at" bigint,
	"overall_finalized_by" text,
	"overall_published_at" bigint,
	"practice_of" text,
	"created_by" text,
	"created_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL,
	"is_demo" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "extra_times" (
	"round_id" text NOT NULL,
	"participant_id" text NOT NULL,
	"extra_ms" integer NOT NULL,
	"reason" text NOT NULL,
	"granted_by" text,
	"granted_at" bigint NOT NULL,
	CONSTRAINT "extra_times_round_id_participant_id_pk" PRIMARY KEY("round_id","participant_id")
);
--> statement-breakpoint
CREATE TABLE "irregularities" (
	"attempt_id" text NOT NULL,
	"kind" text NOT NULL,
	"round_id" text NOT NULL,
	"group_key" text NOT NULL,
	"detail" jsonb NOT NULL,
	"found_at" bigint NOT NULL,
	"reviewed_by" text,
	"reviewed_at" bigint,
	"note" text,
	CONSTRAINT "irregularities_attempt_id_kind_pk" PRIMARY KEY("attempt_id","kind")
);
--> statement-breakpoint
CREATE TABLE "item_reviews" (
	"id" text PRIMARY KEY NOT NULL,
	"item_id" text NOT NULL,
	"version_id" text NOT NULL,
	"act" text NOT NULL,
	"staff_id" text,
	"note" text,
	"at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "item_versions" (
	"id" text PRIMARY KEY NOT NULL,
	"item_id" text NOT NULL,
	"version" integer NOT NULL,
	"kind" text NOT NULL,
	"stem" text NOT NULL,
	"options" jsonb NOT NULL,
	"key" jsonb NOT NULL,
	"explanation" text NOT NULL,
	"source" text NOT NULL,
	"topic" text NOT NULL,
	"difficulty" integer NOT NULL,
	"audiences" jsonb NOT NULL,
	"author_id" text,
	"created_at" bigint NOT NULL,
	CONSTRAINT "item_versions_difficulty" CHECK ("item_versions"."difficulty" between 1 and 3)
);
--> statement-breakpoint
CREATE TABLE "items" (
	"id" text PRIMARY KEY NOT NULL,
	"unit_id" text NOT NULL,
	"status" text NOT NULL,
	"current_version_id" text NOT NULL,
	"approved_version_id" text,
	"topic" text NOT NULL,
	"difficulty" integer NOT NULL,
	"stem_folded" text NOT NULL,
	"author_id" text,
	"created_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL,
	"shipped_id" text,
	"is_demo" boolean DEFAULT false NOT NULL,
	CONSTRAINT "items_status" CHECK ("items"."status" in ('draft', 'in_review', 'approved', 'retired'))
);
--> statement-breakpoint
CREATE TABLE "key_corrections" (
	"id" text PRIMARY KEY NOT NULL,
	"round_id" text NOT NULL,
	"version_id" text NOT NULL,
	"mode" text NOT NULL,
	"key_before" jsonb NOT NULL,
	"key_after" jsonb NOT NULL,
	"reason" text NOT NULL,
	"actor_id" text,
	"at" bigint NOT NULL,
	"done_at" bigint,
	"attempts_changed" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "lesson_completions" (
	"participant_id" text NOT NULL,
	"lesson_id" text NOT NULL,
	"correct" integer NOT NULL,
	"total" integer NOT NULL,
	"completed_at" bigint NOT NULL,
	CONSTRAINT "lesson_completions_participant_id_lesson_id_pk" PRIMARY KEY("participant_id","lesson_id")
);
--> statement-breakpoint
CREATE TABLE "lesson_texts" (
	"lesson_id" text NOT NULL,
	"locale" text NOT NULL,
	"title" text NOT NULL,
	"summary" text NOT NULL,
	"markdown" text NOT NULL,
	"checks" jsonb NOT NULL,
	CONSTRAINT "lesson_texts_lesson_id_locale_pk" PRIMARY KEY("lesson_id","locale")
);
--> statement-breakpoint
CREATE TABLE "lessons" (
	"id" text PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"position" integer NOT NULL,
	"duration_min" integer NOT NULL,
	"audiences" jsonb NOT NULL,
	"topics" jsonb NOT NULL,
	"updated_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "overall_standings" (
	"contest_id" text NOT NULL,
	"run" text NOT NULL,
	"division" text NOT NULL,
	"position" integer NOT NULL,
	"place" integer NOT NULL,
	"participant_id" text NOT NULL,
	"entry_code" text NOT NULL,
	"name_folded" text NOT NULL,
	"masked_name" text NOT NULL,
	"phone_ending" text NOT NULL,
	"unit_id" text NOT NULL,
	"unit_name" text NOT NULL,
	"audience_group" text NOT NULL,
	"score" integer NOT NULL,
	"rounds" integer NOT NULL,
	"correct" integer NOT NULL,
	"total" integer NOT NULL,
	"duration_ms" integer NOT NULL,
	"distance" integer,
	"submitted_at" bigint NOT NULL,
	"gap" integer,
	"decided_by" text NOT NULL,
	CONSTRAINT "overall_standings_contest_id_run_division_position_pk" PRIMARY KEY("contest_id","run","division","position")
);
--> statement-breakpoint
CREATE TABLE "participant_sessions" (
	"id_hash" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"expires_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "participants" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"name_folded" text NOT NULL,
	"phone" text,
	"pin_hash" text NOT NULL,
	"audience_group" text NOT NULL,
	"unit_id" text NOT NULL,
	"birth_year" integer,
	"created_at" bigint NOT NULL,
	"is_demo" boolean DEFAULT false NOT NULL,
	CONSTRAINT "participants_phone_form" CHECK ("participants"."phone" is null or "participants"."phone" like '+%')
);
--> statement-breakpoint
CREATE TABLE "participations" (
	"participant_id" text NOT NULL,
	"period" text NOT NULL,
	"kind" text NOT NULL,
	"unit_id" text NOT NULL,
	"audience_group" text NOT NULL,
	"first_at" bigint NOT NULL,
	CONSTRAINT "participations_participant_id_period_kind_pk" PRIMARY KEY("participant_id","period","kind")
);
--> statement-breakpoint
CREATE TABLE "plans" (
	"id" text PRIMARY KEY NOT NULL,
	"position" integer NOT NULL,
	"title" text NOT NULL,
	"level" text NOT NULL,
	"place" text NOT NULL,
	"province" text NOT NULL,
	"issuing_body" text NOT NULL,
	"document_number" text,
	"issued_on" text,
	"issue_year" integer,
	"starts_on" text NOT NULL,
	"header_note" text
);
--> statement-breakpoint
CREATE TABLE "populations" (
	"id" text PRIMARY KEY NOT NULL,
	"unit_id" text NOT NULL,
	"audience_group" text NOT NULL,
	"headcount" integer NOT NULL,
	"as_of" text NOT NULL,
	"source" text NOT NULL,
	"entered_by" text,
	"entered_at" bigint NOT NULL,
	CONSTRAINT "populations_headcount" CHECK ("populations"."headcount" >= 0)
);
--> statement-breakpoint
CREATE TABLE "rate_limits" (
	"key" text PRIMARY KEY NOT NULL,
	"count" integer NOT NULL,
	"resets_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reach_counts" (
	"period" text NOT NULL,
	"kind" text NOT NULL,
	"unit_id" text NOT NULL,
	"audience_group" text NOT NULL,
	"day" text NOT NULL,
	"persons" integer NOT NULL,
	CONSTRAINT "reach_counts_period_kind_unit_id_audience_group_day_pk" PRIMARY KEY("period","kind","unit_id","audience_group","day")
);
--> statement-breakpoint
CREATE TABLE "regrade_changes" (
	"correction_id" text NOT NULL,
	"participant_id" text NOT NULL,
	"correct_before" integer NOT NULL,
	"correct_after" integer NOT NULL,
	"place_before" integer,
	"place_after" integer,
	CONSTRAINT "regrade_changes_correction_id_participant_id_pk" PRIMARY KEY("correction_id","participant_id")
);
--> statement-breakpoint
CREATE TABLE "round_entries" (
	"round_id" text NOT NULL,
	"participant_id" text NOT NULL,
	"unit_id" text NOT NULL,
	"audience_group" text NOT NULL,
	"finished_attempts" integer NOT NULL,
	"attempt_id" text NOT NULL,
	"correct" integer NOT NULL,
	"total" integer NOT NULL,
	"duration_ms" integer NOT NULL,
	"submitted_at" bigint NOT NULL,
	"prediction" integer,
	"excluded_reason" text,
	CONSTRAINT "round_entries_round_id_participant_id_pk" PRIMARY KEY("round_id","participant_id")
);
--> statement-breakpoint
CREATE TABLE "round_pool" (
	"round_id" text NOT NULL,
	"version_id" text NOT NULL,
	"item_id" text NOT NULL,
	"topic" text NOT NULL,
	"difficulty" integer NOT NULL,
	"audiences" jsonb NOT NULL,
	CONSTRAINT "round_pool_round_id_version_id_pk" PRIMARY KEY("round_id","version_id")
);
--> statement-breakpoint
CREATE TABLE "round_unit_counts" (
	"round_id" text NOT NULL,
	"unit_id" text NOT NULL,
	"audience_group" text NOT NULL,
	"persons_started" integer DEFAULT 0 NOT NULL,
	"persons_finished" integer DEFAULT 0 NOT NULL,
	"attempts_started" integer DEFAULT 0 NOT NULL,
	"attempts_finished" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "round_unit_counts_round_id_unit_id_audience_group_pk" PRIMARY KEY("round_id","unit_id","audience_group")
);
--> statement-breakpoint
CREATE TABLE "rounds" (
	"id" text PRIMARY KEY NOT NULL,
	"contest_id" text NOT NULL,
	"position" integer NOT NULL,
	"name" text NOT NULL,
	"opens_at" bigint NOT NULL,
	"closes_at" bigint NOT NULL,
	"rules" jsonb NOT NULL,
	"blueprint" jsonb NOT NULL,
	"lot_seed" text NOT NULL,
	"outcome" integer,
	"counts" jsonb,
	"entries_revision" integer DEFAULT 0 NOT NULL,
	"standings_run" text,
	"finalized_at" bigint,
	"finalized_by" text,
	"checked_at" bigint,
	"results_published_at" bigint,
	"file_sha256" jsonb,
	"is_practice" boolean DEFAULT false NOT NULL,
	"review_reason" text,
	CONSTRAINT "rounds_window_order" CHECK ("rounds"."closes_at" > "rounds"."opens_at")
);
--> statement-breakpoint
CREATE TABLE "sealed_attempts" (
	"seal_seq" integer NOT NULL,
	"attempt_id" text NOT NULL,
	"step_count" integer NOT NULL,
	CONSTRAINT "sealed_attempts_seal_seq_attempt_id_pk" PRIMARY KEY("seal_seq","attempt_id")
);
--> statement-breakpoint
CREATE TABLE "settings" (
	"key" text PRIMARY KEY NOT NULL,
	"value" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "staff" (
	"id" text PRIMARY KEY NOT NULL,
	"username" text NOT NULL,
	"name" text NOT NULL,
	"phone" text,
	"password_hash" text NOT NULL,
	"created_at" bigint NOT NULL,
	"disabled_at" bigint,
	"is_demo" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "staff_roles" (
	"staff_id" text NOT NULL,
	"role" text NOT NULL,
	"unit_id" text NOT NULL,
	CONSTRAINT "staff_roles_staff_id_role_unit_id_pk" PRIMARY KEY("staff_id","role","unit_id")
);
--> statement-breakpoint
CREATE TABLE "staff_sessions" (
	"id_hash" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"expires_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "standings" (
	"round_id" text NOT NULL,
	"run" text NOT NULL,
	"division" text NOT NULL,
	"position" integer NOT NULL,
	"place" integer NOT NULL,
	"participant_id" text NOT NULL,
	"entry_code" text NOT NULL,
	"name_folded" text NOT NULL,
	"masked_name" text NOT NULL,
	"phone_ending" text NOT NULL,
	"unit_id" text NOT NULL,
	"unit_name" text NOT NULL,
	"audience_group" text NOT NULL,
	"attempt_id" text NOT NULL,
	"correct" integer NOT NULL,
	"total" integer NOT NULL,
	"duration_ms" integer NOT NULL,
	"submitted_at" bigint NOT NULL,
	"prediction" integer,
	"gap" integer,
	"decided_by" text NOT NULL,
	CONSTRAINT "standings_round_id_run_division_position_pk" PRIMARY KEY("round_id","run","division","position")
);
--> statement-breakpoint
CREATE TABLE "target_evidence" (
	"id" text PRIMARY KEY NOT NULL,
	"target_id" text NOT NULL,
	"unit_id" text NOT NULL,
	"occurred_on" text NOT NULL,
	"numerator" integer NOT NULL,
	"denominator" integer,
	"note" text NOT NULL,
	"link" text,
	"recorded_by" text NOT NULL,
	"recorded_at" bigint NOT NULL,
	"struck_by" text,
	"struck_at" bigint,
	"struck_reason" text
);
--> statement-breakpoint
CREATE TABLE "targets" (
	"id" text PRIMARY KEY NOT NULL,
	"plan_id" text NOT NULL,
	"position" integer NOT NULL,
	"kind" text NOT NULL,
	"phase_label" text NOT NULL,
	"clause" text NOT NULL,
	"quote" text NOT NULL,
	"metric" text NOT NULL,
	"audience_text" text NOT NULL,
	"groups" jsonb NOT NULL,
	"measure" text NOT NULL,
	"comparator" text NOT NULL,
	"threshold" double precision NOT NULL,
	"starts_on" text NOT NULL,
	"deadline" text,
	"yearly" boolean NOT NULL,
	"recurrence" text,
	"note" text
);
--> statement-breakpoint
CREATE TABLE "topics" (
	"code" text PRIMARY KEY NOT NULL,
	"name_vi" text NOT NULL,
	"name_en" text NOT NULL,
	"position" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "units" (
	"id" text PRIMARY KEY NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"name_folded" text NOT NULL,
	"kind" text NOT NULL,
	"parent_id" text,
	"path" text NOT NULL,
	"valid_from" text,
	"valid_to" text,
	"successor_id" text,
	"is_demo" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
ALTER TABLE "appeals" ADD CONSTRAINT "appeals_attempt_id_attempts_id_fk" FOREIGN KEY ("attempt_id") REFERENCES "public"."attempts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeals" ADD CONSTRAINT "appeals_decided_by_staff_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attempt_steps" ADD CONSTRAINT "attempt_steps_attempt_id_attempts_id_fk" FOREIGN KEY ("attempt_id") REFERENCES "public"."attempts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attempts" ADD CONSTRAINT "attempts_round_id_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."rounds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attempts" ADD CONSTRAINT "attempts_participant_id_participants_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "awards" ADD CONSTRAINT "awards_contest_id_contests_id_fk" FOREIGN KEY ("contest_id") REFERENCES "public"."contests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "awards" ADD CONSTRAINT "awards_round_id_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."rounds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "awards" ADD CONSTRAINT "awards_proposed_by_staff_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "awards" ADD CONSTRAINT "awards_approved_by_staff_id_fk" FOREIGN KEY ("approved_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "awards" ADD CONSTRAINT "awards_withdrawn_by_staff_id_fk" FOREIGN KEY ("withdrawn_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consents" ADD CONSTRAINT "consents_participant_id_participants_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participants"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contests" ADD CONSTRAINT "contests_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contests" ADD CONSTRAINT "contests_plan_id_plans_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."plans"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contests" ADD CONSTRAINT "contests_overall_finalized_by_staff_id_fk" FOREIGN KEY ("overall_finalized_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contests" ADD CONSTRAINT "contests_created_by_staff_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "extra_times" ADD CONSTRAINT "extra_times_round_id_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."rounds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "extra_times" ADD CONSTRAINT "extra_times_participant_id_participants_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participants"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "extra_times" ADD CONSTRAINT "extra_times_granted_by_staff_id_fk" FOREIGN KEY ("granted_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "irregularities" ADD CONSTRAINT "irregularities_attempt_id_attempts_id_fk" FOREIGN KEY ("attempt_id") REFERENCES "public"."attempts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "irregularities" ADD CONSTRAINT "irregularities_reviewed_by_staff_id_fk" FOREIGN KEY ("reviewed_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "item_reviews" ADD CONSTRAINT "item_reviews_item_id_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."items"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "item_reviews" ADD CONSTRAINT "item_reviews_version_id_item_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."item_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "item_reviews" ADD CONSTRAINT "item_reviews_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "item_versions" ADD CONSTRAINT "item_versions_item_id_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."items"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "item_versions" ADD CONSTRAINT "item_versions_author_id_staff_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "items" ADD CONSTRAINT "items_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "items" ADD CONSTRAINT "items_topic_topics_code_fk" FOREIGN KEY ("topic") REFERENCES "public"."topics"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "items" ADD CONSTRAINT "items_author_id_staff_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "key_corrections" ADD CONSTRAINT "key_corrections_round_id_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."rounds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "key_corrections" ADD CONSTRAINT "key_corrections_version_id_item_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."item_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "key_corrections" ADD CONSTRAINT "key_corrections_actor_id_staff_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lesson_completions" ADD CONSTRAINT "lesson_completions_participant_id_participants_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lesson_completions" ADD CONSTRAINT "lesson_completions_lesson_id_lessons_id_fk" FOREIGN KEY ("lesson_id") REFERENCES "public"."lessons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lesson_texts" ADD CONSTRAINT "lesson_texts_lesson_id_lessons_id_fk" FOREIGN KEY ("lesson_id") REFERENCES "public"."lessons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "overall_standings" ADD CONSTRAINT "overall_standings_contest_id_contests_id_fk" FOREIGN KEY ("contest_id") REFERENCES "public"."contests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participant_sessions" ADD CONSTRAINT "participant_sessions_user_id_participants_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."participants"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participants" ADD CONSTRAINT "participants_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participations" ADD CONSTRAINT "participations_participant_id_participants_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participations" ADD CONSTRAINT "participations_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "populations" ADD CONSTRAINT "populations_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reach_counts" ADD CONSTRAINT "reach_counts_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "regrade_changes" ADD CONSTRAINT "regrade_changes_correction_id_key_corrections_id_fk" FOREIGN KEY ("correction_id") REFERENCES "public"."key_corrections"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_entries" ADD CONSTRAINT "round_entries_round_id_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."rounds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_entries" ADD CONSTRAINT "round_entries_participant_id_participants_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_pool" ADD CONSTRAINT "round_pool_round_id_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."rounds"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_pool" ADD CONSTRAINT "round_pool_version_id_item_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."item_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_unit_counts" ADD CONSTRAINT "round_unit_counts_round_id_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."rounds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rounds" ADD CONSTRAINT "rounds_contest_id_contests_id_fk" FOREIGN KEY ("contest_id") REFERENCES "public"."contests"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rounds" ADD CONSTRAINT "rounds_finalized_by_staff_id_fk" FOREIGN KEY ("finalized_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_roles" ADD CONSTRAINT "staff_roles_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_roles" ADD CONSTRAINT "staff_roles_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_sessions" ADD CONSTRAINT "staff_sessions_user_id_staff_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."staff"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "standings" ADD CONSTRAINT "standings_round_id_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."rounds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "target_evidence" ADD CONSTRAINT "target_evidence_target_id_targets_id_fk" FOREIGN KEY ("target_id") REFERENCES "public"."targets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "target_evidence" ADD CONSTRAINT "target_evidence_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "target_evidence" ADD CONSTRAINT "target_evidence_recorded_by_staff_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "targets" ADD CONSTRAINT "targets_plan_id_plans_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."plans"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "units" ADD CONSTRAINT "units_parent_id_units_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "units" ADD CONSTRAINT "units_successor_id_units_id_fk" FOREIGN KEY ("successor_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "appeals_round" ON "appeals" USING btree ("round_id","state");--> statement-breakpoint
CREATE UNIQUE INDEX "appeals_open" ON "appeals" USING btree ("attempt_id") WHERE state = 'open';--> statement-breakpoint
CREATE UNIQUE INDEX "attempts_number" ON "attempts" USING btree ("round_id","participant_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "attempts_one_running" ON "attempts" USING btree ("round_id","participant_id") WHERE state = 'in_progress';--> statement-breakpoint
CREATE INDEX "attempts_participant" ON "attempts" USING btree ("participant_id","started_at");--> statement-breakpoint
CREATE INDEX "attempts_deadline" ON "attempts" USING btree ("state","deadline_at");--> statement-breakpoint
CREATE INDEX "attempts_round_time" ON "attempts" USING btree ("round_id","started_at","ended_at");--> statement-breakpoint
CREATE INDEX "attempts_unsealed" ON "attempts" USING btree ("id") WHERE state <> 'in_progress' and sealed_steps < step_count;--> statement-breakpoint
CREATE UNIQUE INDEX "audit_log_seq" ON "audit_log" USING btree ("seq");--> statement-breakpoint
CREATE INDEX "audit_log_actor" ON "audit_log" USING btree ("actor_id","seq");--> statement-breakpoint
CREATE INDEX "audit_log_object" ON "audit_log" USING btree ("object_kind","object_id");--> statement-breakpoint
CREATE INDEX "awards_contest" ON "awards" USING btree ("contest_id","round_id","state");--> statement-breakpoint
CREATE INDEX "awards_participant" ON "awards" USING btree ("participant_id");--> statement-breakpoint
CREATE UNIQUE INDEX "awards_certificate" ON "awards" USING btree ("certificate_code");--> statement-breakpoint
CREATE INDEX "consents_participant" ON "consents" USING btree ("participant_id","kind");--> statement-breakpoint
CREATE UNIQUE INDEX "contests_code" ON "contests" USING btree ("code");--> statement-breakpoint
CREATE INDEX "contests_unit" ON "contests" USING btree ("unit_id","created_at");--> statement-breakpoint
CREATE INDEX "contests_published" ON "contests" USING btree ("published_at");--> statement-breakpoint
CREATE INDEX "contests_practice" ON "contests" USING btree ("practice_of");--> statement-breakpoint
CREATE INDEX "irregularities_round" ON "irregularities" USING btree ("round_id","kind");--> statement-breakpoint
CREATE INDEX "item_reviews_item" ON "item_reviews" USING btree ("item_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "item_versions_number" ON "item_versions" USING btree ("item_id","version");--> statement-breakpoint
CREATE INDEX "items_unit_status" ON "items" USING btree ("unit_id","status","updated_at","id");--> statement-breakpoint
CREATE INDEX "items_topic_difficulty" ON "items" USING btree ("topic","difficulty");--> statement-breakpoint
CREATE INDEX "items_updated" ON "items" USING btree ("updated_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "items_shipped" ON "items" USING btree ("shipped_id");--> statement-breakpoint
CREATE INDEX "key_corrections_round" ON "key_corrections" USING btree ("round_id","at");--> statement-breakpoint
CREATE INDEX "lesson_completions_lesson" ON "lesson_completions" USING btree ("lesson_id");--> statement-breakpoint
CREATE UNIQUE INDEX "lessons_slug" ON "lessons" USING btree ("slug");--> statement-breakpoint
CREATE UNIQUE INDEX "overall_standings_participant" ON "overall_standings" USING btree ("participant_id","contest_id","run");--> statement-breakpoint
CREATE INDEX "participant_sessions_user" ON "participant_sessions" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "participant_sessions_expiry" ON "participant_sessions" USING btree ("expires_at");--> statement-breakpoint
CREATE UNIQUE INDEX "participants_phone" ON "participants" USING btree ("phone");--> statement-breakpoint
CREATE INDEX "participants_unit_group" ON "participants" USING btree ("unit_id","audience_group");--> statement-breakpoint
CREATE INDEX "participants_created" ON "participants" USING btree ("created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "populations_unit_group_date" ON "populations" USING btree ("unit_id","audience_group","as_of");--> statement-breakpoint
CREATE INDEX "rate_limits_reset" ON "rate_limits" USING btree ("resets_at");--> statement-breakpoint
CREATE INDEX "round_entries_order" ON "round_entries" USING btree ("round_id","correct","duration_ms");--> statement-breakpoint
CREATE INDEX "round_entries_excluded" ON "round_entries" USING btree ("round_id") WHERE excluded_reason is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "rounds_position" ON "rounds" USING btree ("contest_id","position");--> statement-breakpoint
CREATE INDEX "rounds_window" ON "rounds" USING btree ("opens_at","closes_at");--> statement-breakpoint
CREATE UNIQUE INDEX "staff_username" ON "staff" USING btree ("username");--> statement-breakpoint
CREATE INDEX "staff_sessions_user" ON "staff_sessions" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "staff_sessions_expiry" ON "staff_sessions" USING btree ("expires_at");--> statement-breakpoint
CREATE UNIQUE INDEX "standings_participant" ON "standings" USING btree ("participant_id","round_id","run");--> statement-breakpoint
CREATE INDEX "target_evidence_target" ON "target_evidence" USING btree ("target_id","unit_id","occurred_on");--> statement-breakpoint
CREATE UNIQUE INDEX "targets_position" ON "targets" USING btree ("plan_id","position");--> statement-breakpoint
CREATE UNIQUE INDEX "units_code" ON "units" USING btree ("code");--> statement-breakpoint
CREATE UNIQUE INDEX "units_path" ON "units" USING btree ("path");