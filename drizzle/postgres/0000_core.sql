CREATE TABLE "attempt_steps" (
	"attempt_id" text NOT NULL,
	"seq" integer NOT NULL,
	"kind" text NOT NULL,
	"at" bigint NOT NULL,
	"payload" jsonb NOT NULL,
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
	CONSTRAINT "attempts_state" CHECK ("attempts"."state" in ('in_progress', 'submitted', 'expired', 'voided'))
);
--> statement-breakpoint
CREATE TABLE "audit_log" (
	"id" text PRIMARY KEY NOT NULL,
	"at" bigint NOT NULL,
	"actor_id" text,
	"act" text NOT NULL,
	"object_kind" text NOT NULL,
	"object_id" text NOT NULL,
	"before" jsonb,
	"after" jsonb
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
	"prizes" jsonb NOT NULL,
	"max_award_share" double precision,
	"rules_text" text NOT NULL,
	"steps_done" jsonb NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"published_at" bigint,
	"created_by" text,
	"created_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL,
	"is_demo" boolean DEFAULT false NOT NULL
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
	"finalized_at" bigint,
	"results_published_at" bigint,
	CONSTRAINT "rounds_window_order" CHECK ("rounds"."closes_at" > "rounds"."opens_at")
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
	"position" integer NOT NULL,
	"place" integer NOT NULL,
	"participant_id" text NOT NULL,
	"attempt_id" text NOT NULL,
	"name_folded" text NOT NULL,
	"masked_name" text NOT NULL,
	"phone_ending" text NOT NULL,
	"unit_id" text NOT NULL,
	"unit_name" text NOT NULL,
	"audience_group" text NOT NULL,
	"correct" integer NOT NULL,
	"total" integer NOT NULL,
	"duration_ms" integer NOT NULL,
	"submitted_at" bigint NOT NULL,
	"prediction" integer,
	"gap" integer,
	"decided_by" text NOT NULL,
	"prize" text,
	CONSTRAINT "standings_round_id_position_pk" PRIMARY KEY("round_id","position")
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
ALTER TABLE "attempt_steps" ADD CONSTRAINT "attempt_steps_attempt_id_attempts_id_fk" FOREIGN KEY ("attempt_id") REFERENCES "public"."attempts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attempts" ADD CONSTRAINT "attempts_round_id_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."rounds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attempts" ADD CONSTRAINT "attempts_participant_id_participants_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consents" ADD CONSTRAINT "consents_participant_id_participants_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participants"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contests" ADD CONSTRAINT "contests_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contests" ADD CONSTRAINT "contests_plan_id_plans_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."plans"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contests" ADD CONSTRAINT "contests_created_by_staff_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "item_reviews" ADD CONSTRAINT "item_reviews_item_id_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."items"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "item_reviews" ADD CONSTRAINT "item_reviews_version_id_item_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."item_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "item_reviews" ADD CONSTRAINT "item_reviews_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "item_versions" ADD CONSTRAINT "item_versions_item_id_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."items"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "item_versions" ADD CONSTRAINT "item_versions_author_id_staff_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "items" ADD CONSTRAINT "items_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "items" ADD CONSTRAINT "items_topic_topics_code_fk" FOREIGN KEY ("topic") REFERENCES "public"."topics"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "items" ADD CONSTRAINT "items_author_id_staff_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lesson_completions" ADD CONSTRAINT "lesson_completions_participant_id_participants_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lesson_completions" ADD CONSTRAINT "lesson_completions_lesson_id_lessons_id_fk" FOREIGN KEY ("lesson_id") REFERENCES "public"."lessons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lesson_texts" ADD CONSTRAINT "lesson_texts_lesson_id_lessons_id_fk" FOREIGN KEY ("lesson_id") REFERENCES "public"."lessons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participant_sessions" ADD CONSTRAINT "participant_sessions_user_id_participants_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."participants"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participants" ADD CONSTRAINT "participants_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participations" ADD CONSTRAINT "participations_participant_id_participants_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participations" ADD CONSTRAINT "participations_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "populations" ADD CONSTRAINT "populations_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reach_counts" ADD CONSTRAINT "reach_counts_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_entries" ADD CONSTRAINT "round_entries_round_id_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."rounds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_entries" ADD CONSTRAINT "round_entries_participant_id_participants_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_pool" ADD CONSTRAINT "round_pool_round_id_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."rounds"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_pool" ADD CONSTRAINT "round_pool_version_id_item_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."item_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_unit_counts" ADD CONSTRAINT "round_unit_counts_round_id_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."rounds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rounds" ADD CONSTRAINT "rounds_contest_id_contests_id_fk" FOREIGN KEY ("contest_id") REFERENCES "public"."contests"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
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
CREATE UNIQUE INDEX "attempts_number" ON "attempts" USING btree ("round_id","participant_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "attempts_one_running" ON "attempts" USING btree ("round_id","participant_id") WHERE state = 'in_progress';--> statement-breakpoint
CREATE INDEX "attempts_participant" ON "attempts" USING btree ("participant_id","started_at");--> statement-breakpoint
CREATE INDEX "attempts_deadline" ON "attempts" USING btree ("state","deadline_at");--> statement-breakpoint
CREATE INDEX "attempts_round_time" ON "attempts" USING btree ("round_id","started_at","ended_at");--> statement-breakpoint
CREATE INDEX "audit_log_at" ON "audit_log" USING btree ("at","id");--> statement-breakpoint
CREATE INDEX "audit_log_object" ON "audit_log" USING btree ("object_kind","object_id");--> statement-breakpoint
CREATE INDEX "consents_participant" ON "consents" USING btree ("participant_id","kind");--> statement-breakpoint
CREATE UNIQUE INDEX "contests_code" ON "contests" USING btree ("code");--> statement-breakpoint
CREATE INDEX "contests_unit" ON "contests" USING btree ("unit_id","created_at");--> statement-breakpoint
CREATE INDEX "contests_published" ON "contests" USING btree ("published_at");--> statement-breakpoint
CREATE INDEX "item_reviews_item" ON "item_reviews" USING btree ("item_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "item_versions_number" ON "item_versions" USING btree ("item_id","version");--> statement-breakpoint
CREATE INDEX "items_unit_status" ON "items" USING btree ("unit_id","status","updated_at","id");--> statement-breakpoint
CREATE INDEX "items_topic_difficulty" ON "items" USING btree ("topic","difficulty");--> statement-breakpoint
CREATE INDEX "items_updated" ON "items" USING btree ("updated_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "items_shipped" ON "items" USING btree ("shipped_id");--> statement-breakpoint
CREATE INDEX "lesson_completions_lesson" ON "lesson_completions" USING btree ("lesson_id");--> statement-breakpoint
CREATE UNIQUE INDEX "lessons_slug" ON "lessons" USING btree ("slug");--> statement-breakpoint
CREATE INDEX "participant_sessions_user" ON "participant_sessions" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "participant_sessions_expiry" ON "participant_sessions" USING btree ("expires_at");--> statement-breakpoint
CREATE UNIQUE INDEX "participants_phone" ON "participants" USING btree ("phone");--> statement-breakpoint
CREATE INDEX "participants_unit_group" ON "participants" USING btree ("unit_id","audience_group");--> statement-breakpoint
CREATE INDEX "participants_created" ON "participants" USING btree ("created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "populations_unit_group_date" ON "populations" USING btree ("unit_id","audience_group","as_of");--> statement-breakpoint
CREATE INDEX "rate_limits_reset" ON "rate_limits" USING btree ("resets_at");--> statement-breakpoint
CREATE INDEX "round_entries_order" ON "round_entries" USING btree ("round_id","correct","duration_ms");--> statement-breakpoint
CREATE UNIQUE INDEX "rounds_position" ON "rounds" USING btree ("contest_id","position");--> statement-breakpoint
CREATE INDEX "rounds_window" ON "rounds" USING btree ("opens_at","closes_at");--> statement-breakpoint
CREATE UNIQUE INDEX "staff_username" ON "staff" USING btree ("username");--> statement-breakpoint
CREATE INDEX "staff_sessions_user" ON "staff_sessions" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "staff_sessions_expiry" ON "staff_sessions" USING btree ("expires_at");--> statement-breakpoint
CREATE UNIQUE INDEX "standings_participant" ON "standings" USING btree ("round_id","participant_id");--> statement-breakpoint
CREATE INDEX "standings_name" ON "standings" USING btree ("round_id","name_folded");--> statement-breakpoint
CREATE INDEX "standings_phone" ON "standings" USING btree ("round_id","phone_ending");--> statement-breakpoint
CREATE INDEX "target_evidence_target" ON "target_evidence" USING btree ("target_id","unit_id","occurred_on");--> statement-breakpoint
CREATE UNIQUE INDEX "targets_position" ON "targets" USING btree ("plan_id","position");--> statement-breakpoint
CREATE UNIQUE INDEX "units_code" ON "units" USING btree ("code");--> statement-breakpoint
CREATE UNIQUE INDEX "units_path" ON "units" USING btree ("path");