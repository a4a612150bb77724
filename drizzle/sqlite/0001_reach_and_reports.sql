CREATE TABLE `annual_results` (
	`unit_id` text NOT NULL,
	`year` text NOT NULL,
	`as_of` text NOT NULL,
	`figures` text NOT NULL,
	`note` text NOT NULL,
	`published_by` text,
	`published_at` integer NOT NULL,
	PRIMARY KEY(`unit_id`, `year`),
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`published_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `evidence_files` (
	`id` text PRIMARY KEY NOT NULL,
	`owner_kind` text NOT NULL,
	`owner_id` text NOT NULL,
	`name` text NOT NULL,
	`media_type` text NOT NULL,
	`size` integer NOT NULL,
	`sha256` text NOT NULL,
	`bytes` blob NOT NULL,
	`added_by` text,
	`added_at` integer NOT NULL,
	FOREIGN KEY (`added_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `evidence_files_owner` ON `evidence_files` (`owner_kind`,`owner_id`);--> statement-breakpoint
CREATE INDEX `evidence_files_sha256` ON `evidence_files` (`sha256`);--> statement-breakpoint
CREATE TABLE `figure_counts` (
	`unit_id` text NOT NULL,
	`period` text NOT NULL,
	`kind` text NOT NULL,
	`bucket` text NOT NULL,
	`audience_group` text NOT NULL,
	`n` integer NOT NULL,
	PRIMARY KEY(`unit_id`, `period`, `kind`, `bucket`, `audience_group`),
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `figure_deltas` (
	`id` text PRIMARY KEY NOT NULL,
	`unit_id` text NOT NULL,
	`period` text NOT NULL,
	`kind` text NOT NULL,
	`day` text NOT NULL,
	`audience_group` text NOT NULL,
	`n` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `import_drafts` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`unit_id` text,
	`staff_id` text NOT NULL,
	`file_name` text NOT NULL,
	`payload` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `import_drafts_created` ON `import_drafts` (`created_at`);--> statement-breakpoint
CREATE TABLE `outreach_activities` (
	`id` text PRIMARY KEY NOT NULL,
	`unit_id` text NOT NULL,
	`channel` text NOT NULL,
	`title` text NOT NULL,
	`occurred_on` text NOT NULL,
	`place` text NOT NULL,
	`note` text NOT NULL,
	`contest_id` text,
	`target_id` text,
	`state` text NOT NULL,
	`fingerprint` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`recorded_by` text,
	`recorded_at` integer NOT NULL,
	`decided_by` text,
	`decided_at` integer,
	`decision_note` text,
	`is_demo` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`channel`) REFERENCES `outreach_channels`(`code`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`contest_id`) REFERENCES `contests`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`target_id`) REFERENCES `targets`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `outreach_activities_unit` ON `outreach_activities` (`unit_id`,`occurred_on`,`id`);--> statement-breakpoint
CREATE INDEX `outreach_activities_figures` ON `outreach_activities` (`unit_id`,`state`,`occurred_on`,`channel`,`id`);--> statement-breakpoint
CREATE INDEX `outreach_activities_state` ON `outreach_activities` (`state`,`occurred_on`,`id`);--> statement-breakpoint
CREATE INDEX `outreach_activities_fingerprint` ON `outreach_activities` (`fingerprint`);--> statement-breakpoint
CREATE TABLE `outreach_channels` (
	`code` text PRIMARY KEY NOT NULL,
	`name_vi` text NOT NULL,
	`name_en` text NOT NULL,
	`position` integer NOT NULL,
	`hidden_at` integer
);
--> statement-breakpoint
CREATE TABLE `outreach_headcounts` (
	`activity_id` text NOT NULL,
	`audience_group` text NOT NULL,
	`headcount` integer NOT NULL,
	PRIMARY KEY(`activity_id`, `audience_group`),
	FOREIGN KEY (`activity_id`) REFERENCES `outreach_activities`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "outreach_headcounts_positive" CHECK("outreach_headcounts"."headcount" > 0)
);
--> statement-breakpoint
CREATE INDEX `outreach_headcounts_figures` ON `outreach_headcounts` (`activity_id`,`audience_group`,`headcount`);--> statement-breakpoint
CREATE TABLE `plan_dates` (
	`plan_id` text NOT NULL,
	`position` integer NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`clause` text NOT NULL,
	`date_text` text NOT NULL,
	`start_month` integer,
	`start_day` integer,
	`end_month` integer,
	`end_day` integer,
	`from_year` integer,
	PRIMARY KEY(`plan_id`, `position`),
	FOREIGN KEY (`plan_id`) REFERENCES `plans`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `reports` (
	`id` text PRIMARY KEY NOT NULL,
	`unit_id` text NOT NULL,
	`plan_id` text,
	`period_kind` text NOT NULL,
	`starts_on` text NOT NULL,
	`ends_on` text NOT NULL,
	`title` text NOT NULL,
	`letterhead` text NOT NULL,
	`sections` text NOT NULL,
	`figures` text NOT NULL,
	`figures_sha256` text NOT NULL,
	`frozen_at` integer NOT NULL,
	`state` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`created_by` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`submitted_by` text,
	`submitted_at` integer,
	`approved_by` text,
	`approved_at` integer,
	`returned_note` text,
	`sent_to_id` text,
	`sent_at` integer,
	`is_demo` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`plan_id`) REFERENCES `plans`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`submitted_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`approved_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`sent_to_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `reports_unit` ON `reports` (`unit_id`,`ends_on`,`id`);--> statement-breakpoint
CREATE INDEX `reports_received` ON `reports` (`sent_to_id`,`ends_on`,`id`);--> statement-breakpoint
CREATE TABLE `revisions` (
	`name` text PRIMARY KEY NOT NULL,
	`n` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `roster_entries` (
	`id` text PRIMARY KEY NOT NULL,
	`roster_id` text NOT NULL,
	`position` integer NOT NULL,
	`name` text NOT NULL,
	`name_folded` text NOT NULL,
	`code` text,
	`phone` text,
	`birth_year` integer,
	`note` text,
	`participant_id` text,
	`match_state` text NOT NULL,
	`match_basis` text,
	`matched_by` text,
	`matched_at` integer,
	`removed_on` text,
	FOREIGN KEY (`roster_id`) REFERENCES `rosters`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`participant_id`) REFERENCES `participants`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`matched_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `roster_entries_code` ON `roster_entries` (`code`);--> statement-breakpoint
CREATE UNIQUE INDEX `roster_entries_position` ON `roster_entries` (`roster_id`,`position`);--> statement-breakpoint
CREATE INDEX `roster_entries_participant` ON `roster_entries` (`participant_id`);--> statement-breakpoint
CREATE INDEX `roster_entries_phone` ON `roster_entries` (`phone`);--> statement-breakpoint
CREATE TABLE `rosters` (
	`id` text PRIMARY KEY NOT NULL,
	`unit_id` text NOT NULL,
	`audience_group` text NOT NULL,
	`name` text NOT NULL,
	`as_of` text NOT NULL,
	`ends_on` text,
	`source` text NOT NULL,
	`created_by` text,
	`created_at` integer NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`is_demo` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `rosters_unit` ON `rosters` (`unit_id`,`audience_group`,`as_of`);--> statement-breakpoint
CREATE TABLE `target_denominators` (
	`target_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`as_of` text NOT NULL,
	`headcount` integer NOT NULL,
	`source` text NOT NULL,
	`entered_by` text,
	`entered_at` integer NOT NULL,
	PRIMARY KEY(`target_id`, `unit_id`, `as_of`),
	FOREIGN KEY (`target_id`) REFERENCES `targets`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`entered_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `unit_change_parts` (
	`change_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`side` text NOT NULL,
	PRIMARY KEY(`change_id`, `unit_id`, `side`),
	FOREIGN KEY (`change_id`) REFERENCES `unit_changes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `unit_change_parts_unit` ON `unit_change_parts` (`unit_id`);--> statement-breakpoint
CREATE TABLE `unit_changes` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`effective_on` text NOT NULL,
	`basis` text NOT NULL,
	`by` text,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `unit_names` (
	`unit_id` text NOT NULL,
	`last_day` text NOT NULL,
	`name` text NOT NULL,
	PRIMARY KEY(`unit_id`, `last_day`),
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
DROP INDEX `populations_unit_group_date`;--> statement-breakpoint
ALTER TABLE `populations` ADD `basis` text DEFAULT 'typed' NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX `populations_unit_group_date` ON `populations` (`unit_id`,`audience_group`,`as_of`,`basis`);--> statement-breakpoint
ALTER TABLE `lesson_completions` ADD `unit_id` text;--> statement-breakpoint
ALTER TABLE `lesson_completions` ADD `audience_group` text;--> statement-breakpoint
ALTER TABLE `participants` ADD `counted_as_id` text REFERENCES participants(id);--> statement-breakpoint
CREATE INDEX `participants_counted_as` ON `participants` (`counted_as_id`);--> statement-breakpoint
CREATE INDEX `participants_name` ON `participants` (`unit_id`,`name_folded`);--> statement-breakpoint
ALTER TABLE `plans` ADD `unit_id` text REFERENCES units(id);--> statement-breakpoint
ALTER TABLE `plans` ADD `copied_from` text;--> statement-breakpoint
ALTER TABLE `plans` ADD `revision` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `plans` ADD `archived_at` integer;--> statement-breakpoint
ALTER TABLE `target_evidence` ADD `signed_by` text REFERENCES staff(id);--> statement-breakpoint
ALTER TABLE `target_evidence` ADD `signed_at` integer;--> statement-breakpoint
ALTER TABLE `targets` ADD `audience_codes` text;--> statement-breakpoint
ALTER TABLE `targets` ADD `reach_basis` text DEFAULT 'verified' NOT NULL;--> statement-breakpoint
ALTER TABLE `targets` ADD `channels` text;--> statement-breakpoint
CREATE INDEX `units_parent` ON `units` (`parent_id`);--> statement-breakpoint
CREATE INDEX `units_successor` ON `units` (`successor_id`);