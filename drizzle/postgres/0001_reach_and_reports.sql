CREATE TABLE "annual_results" (
	"unit_id" text NOT NULL,
	"year" text NOT NULL,
	"as_of" text NOT NULL,
	"figures" jsonb NOT NULL,
	"note" text NOT NULL,
	"published_by" text,
	"published_at" bigint NOT NULL,
	CONSTRAINT "annual_results_unit_id_year_pk" PRIMARY KEY("unit_id","year")
);
--> statement-breakpoint
CREATE TABLE "evidence_files" (
	"id" text PRIMARY KEY NOT NULL,
	"owner_kind" text NOT NULL,
	"owner_id" text NOT NULL,
	"name" text NOT NULL,
	"media_type" text NOT NULL,
	"size" integer NOT NULL,
	"sha256" text NOT NULL,
	"bytes" "bytea" NOT NULL,
	"added_by" text,
	"added_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "figure_counts" (
	"unit_id" text NOT NULL,
	"period" text NOT NULL,
	"kind" text NOT NULL,
	"bucket" text NOT NULL,
	"audience_group" text NOT NULL,
	"n" integer NOT NULL,
	CONSTRAINT "figure_counts_unit_id_period_kind_bucket_audience_group_pk" PRIMARY KEY("unit_id","period","kind","bucket","audience_group")
);
--> statement-breakpoint
CREATE TABLE "figure_deltas" (
	"id" text PRIMARY KEY NOT NULL,
	"unit_id" text NOT NULL,
	"period" text NOT NULL,
	"kind" text NOT NULL,
	"day" text NOT NULL,
	"audience_group" text NOT NULL,
	"n" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "import_drafts" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"unit_id" text,
	"staff_id" text NOT NULL,
	"file_name" text NOT NULL,
	"payload" jsonb NOT NULL,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "outreach_activities" (
	"id" text PRIMARY KEY NOT NULL,
	"unit_id" text NOT NULL,
	"channel" text NOT NULL,
	"title" text NOT NULL,
	"occurred_on" text NOT NULL,
	"place" text NOT NULL,
	"note" text NOT NULL,
	"contest_id" text,
	"target_id" text,
	"state" text NOT NULL,
	"fingerprint" text NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"recorded_by" text,
	"recorded_at" bigint NOT NULL,
	"decided_by" text,
	"decided_at" bigint,
	"decision_note" text,
	"is_demo" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "outreach_channels" (
	"code" text PRIMARY KEY NOT NULL,
	"name_vi" text NOT NULL,
	"name_en" text NOT NULL,
	"position" integer NOT NULL,
	"hidden_at" bigint
);
--> statement-breakpoint
CREATE TABLE "outreach_headcounts" (
	"activity_id" text NOT NULL,
	"audience_group" text NOT NULL,
	"headcount" integer NOT NULL,
	CONSTRAINT "outreach_headcounts_activity_id_audience_group_pk" PRIMARY KEY("activity_id","audience_group"),
	CONSTRAINT "outreach_headcounts_positive" CHECK ("outreach_headcounts"."headcount" > 0)
);
--> statement-breakpoint
CREATE TABLE "plan_dates" (
	"plan_id" text NOT NULL,
	"position" integer NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"clause" text NOT NULL,
	"date_text" text NOT NULL,
	"start_month" integer,
	"start_day" integer,
	"end_month" integer,
	"end_day" integer,
	"from_year" integer,
	CONSTRAINT "plan_dates_plan_id_position_pk" PRIMARY KEY("plan_id","position")
);
--> statement-breakpoint
CREATE TABLE "reports" (
	"id" text PRIMARY KEY NOT NULL,
	"unit_id" text NOT NULL,
	"plan_id" text,
	"period_kind" text NOT NULL,
	"starts_on" text NOT NULL,
	"ends_on" text NOT NULL,
	"title" text NOT NULL,
	"letterhead" jsonb NOT NULL,
	"sections" jsonb NOT NULL,
	"figures" jsonb NOT NULL,
	"figures_sha256" text NOT NULL,
	"frozen_at" bigint NOT NULL,
	"state" text NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_by" text,
	"created_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL,
	"submitted_by" text,
	"submitted_at" bigint,
	"approved_by" text,
	"approved_at" bigint,
	"returned_note" text,
	"sent_to_id" text,
	"sent_at" bigint,
	"is_demo" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "revisions" (
	"name" text PRIMARY KEY NOT NULL,
	"n" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "roster_entries" (
	"id" text PRIMARY KEY NOT NULL,
	"roster_id" text NOT NULL,
	"position" integer NOT NULL,
	"name" text NOT NULL,
	"name_folded" text NOT NULL,
	"code" text,
	"phone" text,
	"birth_year" integer,
	"note" text,
	"participant_id" text,
	"match_state" text NOT NULL,
	"match_basis" text,
	"matched_by" text,
	"matched_at" bigint,
	"removed_on" text
);
--> statement-breakpoint
CREATE TABLE "rosters" (
	"id" text PRIMARY KEY NOT NULL,
	"unit_id" text NOT NULL,
	"audience_group" text NOT NULL,
	"name" text NOT NULL,
	"as_of" text NOT NULL,
	"ends_on" text,
	"source" text NOT NULL,
	"created_by" text,
	"created_at" bigint NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"is_demo" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "target_denominators" (
	"target_id" text NOT NULL,
	"unit_id" text NOT NULL,
	"as_of" text NOT NULL,
	"headcount" integer NOT NULL,
	"source" text NOT NULL,
	"entered_by" text,
	"entered_at" bigint NOT NULL,
	CONSTRAINT "target_denominators_target_id_unit_id_as_of_pk" PRIMARY KEY("target_id","unit_id","as_of")
);
--> statement-breakpoint
CREATE TABLE "unit_change_parts" (
	"change_id" text NOT NULL,
	"unit_id" text NOT NULL,
	"side" text NOT NULL,
	CONSTRAINT "unit_change_parts_change_id_unit_id_side_pk" PRIMARY KEY("change_id","unit_id","side")
);
--> statement-breakpoint
CREATE TABLE "unit_changes" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"effective_on" text NOT NULL,
	"basis" text NOT NULL,
	"by" text,
	"at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "unit_names" (
	"unit_id" text NOT NULL,
	"last_day" text NOT NULL,
	"name" text NOT NULL,
	CONSTRAINT "unit_names_unit_id_last_day_pk" PRIMARY KEY("unit_id","last_day")
);
--> statement-breakpoint
DROP INDEX "populations_unit_group_date";--> statement-breakpoint
ALTER TABLE "lesson_completions" ADD COLUMN "unit_id" text;--> statement-breakpoint
ALTER TABLE "lesson_completions" ADD COLUMN "audience_group" text;--> statement-breakpoint
ALTER TABLE "participants" ADD COLUMN "counted_as_id" text;--> statement-breakpoint
ALTER TABLE "plans" ADD COLUMN "unit_id" text;--> statement-breakpoint
ALTER TABLE "plans" ADD COLUMN "copied_from" text;--> statement-breakpoint
ALTER TABLE "plans" ADD COLUMN "revision" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "plans" ADD COLUMN "archived_at" bigint;--> statement-breakpoint
ALTER TABLE "populations" ADD COLUMN "basis" text DEFAULT 'typed' NOT NULL;--> statement-breakpoint
ALTER TABLE "target_evidence" ADD COLUMN "signed_by" text;--> statement-breakpoint
ALTER TABLE "target_evidence" ADD COLUMN "signed_at" bigint;--> statement-breakpoint
ALTER TABLE "targets" ADD COLUMN "audience_codes" jsonb;--> statement-breakpoint
ALTER TABLE "targets" ADD COLUMN "reach_basis" text DEFAULT 'verified' NOT NULL;--> statement-breakpoint
ALTER TABLE "targets" ADD COLUMN "channels" jsonb;--> statement-breakpoint
ALTER TABLE "annual_results" ADD CONSTRAINT "annual_results_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "annual_results" ADD CONSTRAINT "annual_results_published_by_staff_id_fk" FOREIGN KEY ("published_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_files" ADD CONSTRAINT "evidence_files_added_by_staff_id_fk" FOREIGN KEY ("added_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "figure_counts" ADD CONSTRAINT "figure_counts_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outreach_activities" ADD CONSTRAINT "outreach_activities_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outreach_activities" ADD CONSTRAINT "outreach_activities_channel_outreach_channels_code_fk" FOREIGN KEY ("channel") REFERENCES "public"."outreach_channels"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outreach_activities" ADD CONSTRAINT "outreach_activities_contest_id_contests_id_fk" FOREIGN KEY ("contest_id") REFERENCES "public"."contests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outreach_activities" ADD CONSTRAINT "outreach_activities_target_id_targets_id_fk" FOREIGN KEY ("target_id") REFERENCES "public"."targets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outreach_activities" ADD CONSTRAINT "outreach_activities_recorded_by_staff_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outreach_activities" ADD CONSTRAINT "outreach_activities_decided_by_staff_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outreach_headcounts" ADD CONSTRAINT "outreach_headcounts_activity_id_outreach_activities_id_fk" FOREIGN KEY ("activity_id") REFERENCES "public"."outreach_activities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_dates" ADD CONSTRAINT "plan_dates_plan_id_plans_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."plans"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_plan_id_plans_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."plans"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_created_by_staff_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_submitted_by_staff_id_fk" FOREIGN KEY ("submitted_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_approved_by_staff_id_fk" FOREIGN KEY ("approved_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_sent_to_id_units_id_fk" FOREIGN KEY ("sent_to_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "roster_entries" ADD CONSTRAINT "roster_entries_roster_id_rosters_id_fk" FOREIGN KEY ("roster_id") REFERENCES "public"."rosters"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "roster_entries" ADD CONSTRAINT "roster_entries_participant_id_participants_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "roster_entries" ADD CONSTRAINT "roster_entries_matched_by_staff_id_fk" FOREIGN KEY ("matched_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rosters" ADD CONSTRAINT "rosters_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rosters" ADD CONSTRAINT "rosters_created_by_staff_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "target_denominators" ADD CONSTRAINT "target_denominators_target_id_targets_id_fk" FOREIGN KEY ("target_id") REFERENCES "public"."targets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "target_denominators" ADD CONSTRAINT "target_denominators_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "target_denominators" ADD CONSTRAINT "target_denominators_entered_by_staff_id_fk" FOREIGN KEY ("entered_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit_change_parts" ADD CONSTRAINT "unit_change_parts_change_id_unit_changes_id_fk" FOREIGN KEY ("change_id") REFERENCES "public"."unit_changes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit_change_parts" ADD CONSTRAINT "unit_change_parts_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit_names" ADD CONSTRAINT "unit_names_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "evidence_files_owner" ON "evidence_files" USING btree ("owner_kind","owner_id");--> statement-breakpoint
CREATE INDEX "evidence_files_sha256" ON "evidence_files" USING btree ("sha256");--> statement-breakpoint
CREATE INDEX "import_drafts_created" ON "import_drafts" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "outreach_activities_unit" ON "outreach_activities" USING btree ("unit_id","occurred_on","id");--> statement-breakpoint
CREATE INDEX "outreach_activities_figures" ON "outreach_activities" USING btree ("unit_id","state","occurred_on","channel","id");--> statement-breakpoint
CREATE INDEX "outreach_activities_state" ON "outreach_activities" USING btree ("state","occurred_on","id");--> statement-breakpoint
CREATE INDEX "outreach_activities_fingerprint" ON "outreach_activities" USING btree ("fingerprint");--> statement-breakpoint
CREATE INDEX "outreach_headcounts_figures" ON "outreach_headcounts" USING btree ("activity_id","audience_group","headcount");--> statement-breakpoint
CREATE INDEX "reports_unit" ON "reports" USING btree ("unit_id","ends_on","id");--> statement-breakpoint
CREATE INDEX "reports_received" ON "reports" USING btree ("sent_to_id","ends_on","id");--> statement-breakpoint
CREATE UNIQUE INDEX "roster_entries_code" ON "roster_entries" USING btree ("code");--> statement-breakpoint
CREATE UNIQUE INDEX "roster_entries_position" ON "roster_entries" USING btree ("roster_id","position");--> statement-breakpoint
CREATE INDEX "roster_entries_participant" ON "roster_entries" USING btree ("participant_id");--> statement-breakpoint
CREATE INDEX "roster_entries_phone" ON "roster_entries" USING btree ("phone");--> statement-breakpoint
CREATE INDEX "rosters_unit" ON "rosters" USING btree ("unit_id","audience_group","as_of");--> statement-breakpoint
CREATE INDEX "unit_change_parts_unit" ON "unit_change_parts" USING btree ("unit_id");--> statement-breakpoint
ALTER TABLE "participants" ADD CONSTRAINT "participants_counted_as_id_participants_id_fk" FOREIGN KEY ("counted_as_id") REFERENCES "public"."participants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plans" ADD CONSTRAINT "plans_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "target_evidence" ADD CONSTRAINT "target_evidence_signed_by_staff_id_fk" FOREIGN KEY ("signed_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "participants_counted_as" ON "participants" USING btree ("counted_as_id");--> statement-breakpoint
CREATE INDEX "participants_name" ON "participants" USING btree ("unit_id","name_folded");--> statement-breakpoint
CREATE INDEX "units_parent" ON "units" USING btree ("parent_id");--> statement-breakpoint
CREATE INDEX "units_successor" ON "units" USING btree ("successor_id");--> statement-breakpoint
CREATE UNIQUE INDEX "populations_unit_group_date" ON "populations" USING btree ("unit_id","audience_group","as_of","basis");