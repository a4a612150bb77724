CREATE TABLE `appeals` (
	`id` text PRIMARY KEY NOT NULL,
	`attempt_id` text NOT NULL,
	`round_id` text NOT NULL,
	`body` text NOT NULL,
	`created_at` integer NOT NULL,
	`state` text NOT NULL,
	`reply` text,
	`decided_by` text,
	`decided_at` integer,
	FOREIGN KEY (`attempt_id`) REFERENCES `attempts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `appeals_round` ON `appeals` (`round_id`,`state`);--> statement-breakpoint
CREATE UNIQUE INDEX `appeals_open` ON `appeals` (`attempt_id`) WHERE state = 'open';--> statement-breakpoint
CREATE TABLE `attempt_steps` (
	`attempt_id` text NOT NULL,
	`seq` integer NOT NULL,
	`kind` text NOT NULL,
	`at` integer NOT NULL,
	`payload` text NOT NULL,
	`hash` text NOT NULL,
	PRIMARY KEY(`attempt_id`, `seq`),
	FOREIGN KEY (`attempt_id`) REFERENCES `attempts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `attempts` (
	`id` text PRIMARY KEY NOT NULL,
	`round_id` text NOT NULL,
	`participant_id` text NOT NULL,
	`number` integer NOT NULL,
	`state` text NOT NULL,
	`seed` text NOT NULL,
	`paper` text NOT NULL,
	`responses` text NOT NULL,
	`prediction` integer,
	`step_count` integer NOT NULL,
	`started_at` integer NOT NULL,
	`deadline_at` integer NOT NULL,
	`extra_ms` integer DEFAULT 0 NOT NULL,
	`ended_at` integer,
	`duration_ms` integer,
	`correct` integer,
	`total` integer NOT NULL,
	`unit_id` text NOT NULL,
	`audience_group` text NOT NULL,
	`device_hash` text,
	`address_hash` text,
	`void_reason` text,
	`last_hash` text NOT NULL,
	`sealed_steps` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`round_id`) REFERENCES `rounds`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`participant_id`) REFERENCES `participants`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "attempts_state" CHECK("attempts"."state" in ('in_progress', 'submitted', 'expired', 'voided'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `attempts_number` ON `attempts` (`round_id`,`participant_id`,`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `attempts_one_running` ON `attempts` (`round_id`,`participant_id`) WHERE state = 'in_progress';--> statement-breakpoint
CREATE INDEX `attempts_participant` ON `attempts` (`participant_id`,`started_at`);--> statement-breakpoint
CREATE INDEX `attempts_deadline` ON `attempts` (`state`,`deadline_at`);--> statement-breakpoint
CREATE INDEX `attempts_round_time` ON `attempts` (`round_id`,`started_at`,`ended_at`);--> statement-breakpoint
CREATE INDEX `attempts_unsealed` ON `attempts` (`id`) WHERE state <> 'in_progress' and sealed_steps < step_count;--> statement-breakpoint
CREATE TABLE `audit_log` (
	`id` text PRIMARY KEY NOT NULL,
	`seq` integer NOT NULL,
	`hash` text NOT NULL,
	`at` integer NOT NULL,
	`actor_id` text,
	`act` text NOT NULL,
	`object_kind` text NOT NULL,
	`object_id` text NOT NULL,
	`before` text,
	`after` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `audit_log_seq` ON `audit_log` (`seq`);--> statement-breakpoint
CREATE INDEX `audit_log_actor` ON `audit_log` (`actor_id`,`seq`);--> statement-breakpoint
CREATE INDEX `audit_log_object` ON `audit_log` (`object_kind`,`object_id`);--> statement-breakpoint
CREATE TABLE `awards` (
	`id` text PRIMARY KEY NOT NULL,
	`contest_id` text NOT NULL,
	`round_id` text,
	`kind` text NOT NULL,
	`division` text NOT NULL,
	`tier` text NOT NULL,
	`label` text NOT NULL,
	`place` integer NOT NULL,
	`shared` integer NOT NULL,
	`participant_id` text,
	`masked_name` text NOT NULL,
	`unit_id` text NOT NULL,
	`unit_name` text NOT NULL,
	`participants` integer,
	`headcount` integer,
	`state` text NOT NULL,
	`proposed_by` text,
	`proposed_at` integer NOT NULL,
	`approved_by` text,
	`approved_at` integer,
	`withdrawn_by` text,
	`withdrawn_at` integer,
	`withdrawn_reason` text,
	`certificate_code` text,
	FOREIGN KEY (`contest_id`) REFERENCES `contests`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`round_id`) REFERENCES `rounds`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`proposed_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`approved_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`withdrawn_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "awards_state" CHECK("awards"."state" in ('proposed', 'approved', 'withdrawn'))
);
--> statement-breakpoint
CREATE INDEX `awards_contest` ON `awards` (`contest_id`,`round_id`,`state`);--> statement-breakpoint
CREATE INDEX `awards_participant` ON `awards` (`participant_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `awards_certificate` ON `awards` (`certificate_code`);--> statement-breakpoint
CREATE TABLE `chain_heads` (
	`name` text PRIMARY KEY NOT NULL,
	`seq` integer NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `consents` (
	`id` text PRIMARY KEY NOT NULL,
	`participant_id` text NOT NULL,
	`kind` text NOT NULL,
	`text_version` text NOT NULL,
	`guardian_name` text,
	`given_at` integer NOT NULL,
	`withdrawn_at` integer,
	FOREIGN KEY (`participant_id`) REFERENCES `participants`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `consents_participant` ON `consents` (`participant_id`,`kind`);--> statement-breakpoint
CREATE TABLE `contests` (
	`id` text PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`title` text NOT NULL,
	`summary` text NOT NULL,
	`unit_id` text NOT NULL,
	`plan_id` text,
	`eligibility` text NOT NULL,
	`divisions` text NOT NULL,
	`overall` text,
	`prizes` text NOT NULL,
	`collective` text,
	`max_award_share` real,
	`rules_text` text NOT NULL,
	`steps_done` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`published_at` integer,
	`lot_seed` text NOT NULL,
	`overall_run` text,
	`overall_finalized_at` integer,
	`overall_finalized_by` text,
	`overall_published_at` integer,
	`practice_of` text,
	`created_by` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`is_demo` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`plan_id`) REFERENCES `plans`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`overall_finalized_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `contests_code` ON `contests` (`code`);--> statement-breakpoint
CREATE INDEX `contests_unit` ON `contests` (`unit_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `contests_published` ON `contests` (`published_at`);--> statement-breakpoint
CREATE INDEX `contests_practice` ON `contests` (`practice_of`);--> statement-breakpoint
CREATE TABLE `extra_times` (
	`round_id` text NOT NULL,
	`participant_id` text NOT NULL,
	`extra_ms` integer NOT NULL,
	`reason` text NOT NULL,
	`granted_by` text,
	`granted_at` integer NOT NULL,
	PRIMARY KEY(`round_id`, `participant_id`),
	FOREIGN KEY (`round_id`) REFERENCES `rounds`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`participant_id`) REFERENCES `participants`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`granted_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `irregularities` (
	`attempt_id` text NOT NULL,
	`kind` text NOT NULL,
	`round_id` text NOT NULL,
	`group_key` text NOT NULL,
	`detail` text NOT NULL,
	`found_at` integer NOT NULL,
	`reviewed_by` text,
	`reviewed_at` integer,
	`note` text,
	PRIMARY KEY(`attempt_id`, `kind`),
	FOREIGN KEY (`attempt_id`) REFERENCES `attempts`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`reviewed_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `irregularities_round` ON `irregularities` (`round_id`,`kind`);--> statement-breakpoint
CREATE TABLE `item_reviews` (
	`id` text PRIMARY KEY NOT NULL,
	`item_id` text NOT NULL,
	`version_id` text NOT NULL,
	`act` text NOT NULL,
	`staff_id` text,
	`note` text,
	`at` integer NOT NULL,
	FOREIGN KEY (`item_id`) REFERENCES `items`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`version_id`) REFERENCES `item_versions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `item_reviews_item` ON `item_reviews` (`item_id`,`at`);--> statement-breakpoint
CREATE TABLE `item_versions` (
	`id` text PRIMARY KEY NOT NULL,
	`item_id` text NOT NULL,
	`version` integer NOT NULL,
	`kind` text NOT NULL,
	`stem` text NOT NULL,
	`options` text NOT NULL,
	`key` text NOT NULL,
	`explanation` text NOT NULL,
	`source` text NOT NULL,
	`topic` text NOT NULL,
	`difficulty` integer NOT NULL,
	`audiences` text NOT NULL,
	`author_id` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`item_id`) REFERENCES `items`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`author_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "item_versions_difficulty" CHECK("item_versions"."difficulty" between 1 and 3)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `item_versions_number` ON `item_versions` (`item_id`,`version`);--> statement-breakpoint
CREATE TABLE `items` (
	`id` text PRIMARY KEY NOT NULL,
	`unit_id` text NOT NULL,
	`status` text NOT NULL,
	`current_version_id` text NOT NULL,
	`approved_version_id` text,
	`topic` text NOT NULL,
	`difficulty` integer NOT NULL,
	`stem_folded` text NOT NULL,
	`author_id` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`shipped_id` text,
	`is_demo` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`topic`) REFERENCES `topics`(`code`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`author_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "items_status" CHECK("items"."status" in ('draft', 'in_review', 'approved', 'retired'))
);
--> statement-breakpoint
CREATE INDEX `items_unit_status` ON `items` (`unit_id`,`status`,`updated_at`,`id`);--> statement-breakpoint
CREATE INDEX `items_topic_difficulty` ON `items` (`topic`,`difficulty`);--> statement-breakpoint
CREATE INDEX `items_updated` ON `items` (`updated_at`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `items_shipped` ON `items` (`shipped_id`);--> statement-breakpoint
CREATE TABLE `key_corrections` (
	`id` text PRIMARY KEY NOT NULL,
	`round_id` text NOT NULL,
	`version_id` text NOT NULL,
	`mode` text NOT NULL,
	`key_before` text NOT NULL,
	`key_after` text NOT NULL,
	`reason` text NOT NULL,
	`actor_id` text,
	`at` integer NOT NULL,
	`done_at` integer,
	`attempts_changed` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`round_id`) REFERENCES `rounds`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`version_id`) REFERENCES `item_versions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`actor_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `key_corrections_round` ON `key_corrections` (`round_id`,`at`);--> statement-breakpoint
CREATE TABLE `lesson_completions` (
	`participant_id` text NOT NULL,
	`lesson_id` text NOT NULL,
	`correct` integer NOT NULL,
	`total` integer NOT NULL,
	`completed_at` integer NOT NULL,
	PRIMARY KEY(`participant_id`, `lesson_id`),
	FOREIGN KEY (`participant_id`) REFERENCES `participants`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`lesson_id`) REFERENCES `lessons`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `lesson_completions_lesson` ON `lesson_completions` (`lesson_id`);--> statement-breakpoint
CREATE TABLE `lesson_texts` (
	`lesson_id` text NOT NULL,
	`locale` text NOT NULL,
	`title` text NOT NULL,
	`summary` text NOT NULL,
	`markdown` text NOT NULL,
	`checks` text NOT NULL,
	PRIMARY KEY(`lesson_id`, `locale`),
	FOREIGN KEY (`lesson_id`) REFERENCES `lessons`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `lessons` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`position` integer NOT NULL,
	`duration_min` integer NOT NULL,
	`audiences` text NOT NULL,
	`topics` text NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `lessons_slug` ON `lessons` (`slug`);--> statement-breakpoint
CREATE TABLE `overall_standings` (
	`contest_id` text NOT NULL,
	`run` text NOT NULL,
	`division` text NOT NULL,
	`position` integer NOT NULL,
	`place` integer NOT NULL,
	`participant_id` text NOT NULL,
	`entry_code` text NOT NULL,
	`name_folded` text NOT NULL,
	`masked_name` text NOT NULL,
	`phone_ending` text NOT NULL,
	`unit_id` text NOT NULL,
	`unit_name` text NOT NULL,
	`audience_group` text NOT NULL,
	`score` integer NOT NULL,
	`rounds` integer NOT NULL,
	`correct` integer NOT NULL,
	`total` integer NOT NULL,
	`duration_ms` integer NOT NULL,
	`distance` integer,
	`submitted_at` integer NOT NULL,
	`gap` integer,
	`decided_by` text NOT NULL,
	PRIMARY KEY(`contest_id`, `run`, `division`, `position`),
	FOREIGN KEY (`contest_id`) REFERENCES `contests`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `overall_standings_participant` ON `overall_standings` (`participant_id`,`contest_id`,`run`);--> statement-breakpoint
CREATE TABLE `participant_sessions` (
	`id_hash` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `participants`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `participant_sessions_user` ON `participant_sessions` (`user_id`);--> statement-breakpoint
CREATE INDEX `participant_sessions_expiry` ON `participant_sessions` (`expires_at`);--> statement-breakpoint
CREATE TABLE `participants` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`name_folded` text NOT NULL,
	`phone` text,
	`pin_hash` text NOT NULL,
	`audience_group` text NOT NULL,
	`unit_id` text NOT NULL,
	`birth_year` integer,
	`created_at` integer NOT NULL,
	`is_demo` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "participants_phone_form" CHECK("participants"."phone" is null or "participants"."phone" like '+%')
);
--> statement-breakpoint
CREATE UNIQUE INDEX `participants_phone` ON `participants` (`phone`);--> statement-breakpoint
CREATE INDEX `participants_unit_group` ON `participants` (`unit_id`,`audience_group`);--> statement-breakpoint
CREATE INDEX `participants_created` ON `participants` (`created_at`);--> statement-breakpoint
CREATE TABLE `participations` (
	`participant_id` text NOT NULL,
	`period` text NOT NULL,
	`kind` text NOT NULL,
	`unit_id` text NOT NULL,
	`audience_group` text NOT NULL,
	`first_at` integer NOT NULL,
	PRIMARY KEY(`participant_id`, `period`, `kind`),
	FOREIGN KEY (`participant_id`) REFERENCES `participants`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `plans` (
	`id` text PRIMARY KEY NOT NULL,
	`position` integer NOT NULL,
	`title` text NOT NULL,
	`level` text NOT NULL,
	`place` text NOT NULL,
	`province` text NOT NULL,
	`issuing_body` text NOT NULL,
	`document_number` text,
	`issued_on` text,
	`issue_year` integer,
	`starts_on` text NOT NULL,
	`header_note` text
);
--> statement-breakpoint
CREATE TABLE `populations` (
	`id` text PRIMARY KEY NOT NULL,
	`unit_id` text NOT NULL,
	`audience_group` text NOT NULL,
	`headcount` integer NOT NULL,
	`as_of` text NOT NULL,
	`source` text NOT NULL,
	`entered_by` text,
	`entered_at` integer NOT NULL,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "populations_headcount" CHECK("populations"."headcount" >= 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `populations_unit_group_date` ON `populations` (`unit_id`,`audience_group`,`as_of`);--> statement-breakpoint
CREATE TABLE `rate_limits` (
	`key` text PRIMARY KEY NOT NULL,
	`count` integer NOT NULL,
	`resets_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `rate_limits_reset` ON `rate_limits` (`resets_at`);--> statement-breakpoint
CREATE TABLE `reach_counts` (
	`period` text NOT NULL,
	`kind` text NOT NULL,
	`unit_id` text NOT NULL,
	`audience_group` text NOT NULL,
	`day` text NOT NULL,
	`persons` integer NOT NULL,
	PRIMARY KEY(`period`, `kind`, `unit_id`, `audience_group`, `day`),
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `regrade_changes` (
	`correction_id` text NOT NULL,
	`participant_id` text NOT NULL,
	`correct_before` integer NOT NULL,
	`correct_after` integer NOT NULL,
	`place_before` integer,
	`place_after` integer,
	PRIMARY KEY(`correction_id`, `participant_id`),
	FOREIGN KEY (`correction_id`) REFERENCES `key_corrections`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `round_entries` (
	`round_id` text NOT NULL,
	`participant_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`audience_group` text NOT NULL,
	`finished_attempts` integer NOT NULL,
	`attempt_id` text NOT NULL,
	`correct` integer NOT NULL,
	`total` integer NOT NULL,
	`duration_ms` integer NOT NULL,
	`submitted_at` integer NOT NULL,
	`prediction` integer,
	`excluded_reason` text,
	PRIMARY KEY(`round_id`, `participant_id`),
	FOREIGN KEY (`round_id`) REFERENCES `rounds`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`participant_id`) REFERENCES `participants`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `round_entries_order` ON `round_entries` (`round_id`,`correct`,`duration_ms`);--> statement-breakpoint
CREATE INDEX `round_entries_excluded` ON `round_entries` (`round_id`) WHERE excluded_reason is not null;--> statement-breakpoint
CREATE TABLE `round_pool` (
	`round_id` text NOT NULL,
	`version_id` text NOT NULL,
	`item_id` text NOT NULL,
	`topic` text NOT NULL,
	`difficulty` integer NOT NULL,
	`audiences` text NOT NULL,
	PRIMARY KEY(`round_id`, `version_id`),
	FOREIGN KEY (`round_id`) REFERENCES `rounds`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`version_id`) REFERENCES `item_versions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `round_unit_counts` (
	`round_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`audience_group` text NOT NULL,
	`persons_started` integer DEFAULT 0 NOT NULL,
	`persons_finished` integer DEFAULT 0 NOT NULL,
	`attempts_started` integer DEFAULT 0 NOT NULL,
	`attempts_finished` integer DEFAULT 0 NOT NULL,
	PRIMARY KEY(`round_id`, `unit_id`, `audience_group`),
	FOREIGN KEY (`round_id`) REFERENCES `rounds`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `rounds` (
	`id` text PRIMARY KEY NOT NULL,
	`contest_id` text NOT NULL,
	`position` integer NOT NULL,
	`name` text NOT NULL,
	`opens_at` integer NOT NULL,
	`closes_at` integer NOT NULL,
	`rules` text NOT NULL,
	`blueprint` text NOT NULL,
	`lot_seed` text NOT NULL,
	`outcome` integer,
	`counts` text,
	`entries_revision` integer DEFAULT 0 NOT NULL,
	`standings_run` text,
	`finalized_at` integer,
	`finalized_by` text,
	`checked_at` integer,
	`results_published_at` integer,
	`file_sha256` text,
	`is_practice` integer DEFAULT false NOT NULL,
	`review_reason` text,
	FOREIGN KEY (`contest_id`) REFERENCES `contests`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`finalized_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "rounds_window_order" CHECK("rounds"."closes_at" > "rounds"."opens_at")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `rounds_position` ON `rounds` (`contest_id`,`position`);--> statement-breakpoint
CREATE INDEX `rounds_window` ON `rounds` (`opens_at`,`closes_at`);--> statement-breakpoint
CREATE TABLE `sealed_attempts` (
	`seal_seq` integer NOT NULL,
	`attempt_id` text NOT NULL,
	`step_count` integer NOT NULL,
	PRIMARY KEY(`seal_seq`, `attempt_id`)
);
--> statement-breakpoint
CREATE TABLE `settings` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `staff` (
	`id` text PRIMARY KEY NOT NULL,
	`username` text NOT NULL,
	`name` text NOT NULL,
	`phone` text,
	`password_hash` text NOT NULL,
	`created_at` integer NOT NULL,
	`disabled_at` integer,
	`is_demo` integer DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `staff_username` ON `staff` (`username`);--> statement-breakpoint
CREATE TABLE `staff_roles` (
	`staff_id` text NOT NULL,
	`role` text NOT NULL,
	`unit_id` text NOT NULL,
	PRIMARY KEY(`staff_id`, `role`, `unit_id`),
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `staff_sessions` (
	`id_hash` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `staff_sessions_user` ON `staff_sessions` (`user_id`);--> statement-breakpoint
CREATE INDEX `staff_sessions_expiry` ON `staff_sessions` (`expires_at`);--> statement-breakpoint
CREATE TABLE `standings` (
	`round_id` text NOT NULL,
	`run` text NOT NULL,
	`division` text NOT NULL,
	`position` integer NOT NULL,
	`place` integer NOT NULL,
	`participant_id` text NOT NULL,
	`entry_code` text NOT NULL,
	`name_folded` text NOT NULL,
	`masked_name` text NOT NULL,
	`phone_ending` text NOT NULL,
	`unit_id` text NOT NULL,
	`unit_name` text NOT NULL,
	`audience_group` text NOT NULL,
	`attempt_id` text NOT NULL,
	`correct` integer NOT NULL,
	`total` integer NOT NULL,
	`duration_ms` integer NOT NULL,
	`submitted_at` integer NOT NULL,
	`prediction` integer,
	`gap` integer,
	`decided_by` text NOT NULL,
	PRIMARY KEY(`round_id`, `run`, `division`, `position`),
	FOREIGN KEY (`round_id`) REFERENCES `rounds`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `standings_participant` ON `standings` (`participant_id`,`round_id`,`run`);--> statement-breakpoint
CREATE TABLE `target_evidence` (
	`id` text PRIMARY KEY NOT NULL,
	`target_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`occurred_on` text NOT NULL,
	`numerator` integer NOT NULL,
	`denominator` integer,
	`note` text NOT NULL,
	`link` text,
	`recorded_by` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`struck_by` text,
	`struck_at` integer,
	`struck_reason` text,
	FOREIGN KEY (`target_id`) REFERENCES `targets`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `target_evidence_target` ON `target_evidence` (`target_id`,`unit_id`,`occurred_on`);--> statement-breakpoint
CREATE TABLE `targets` (
	`id` text PRIMARY KEY NOT NULL,
	`plan_id` text NOT NULL,
	`position` integer NOT NULL,
	`kind` text NOT NULL,
	`phase_label` text NOT NULL,
	`clause` text NOT NULL,
	`quote` text NOT NULL,
	`metric` text NOT NULL,
	`audience_text` text NOT NULL,
	`groups` text NOT NULL,
	`measure` text NOT NULL,
	`comparator` text NOT NULL,
	`threshold` real NOT NULL,
	`starts_on` text NOT NULL,
	`deadline` text,
	`yearly` integer NOT NULL,
	`recurrence` text,
	`note` text,
	FOREIGN KEY (`plan_id`) REFERENCES `plans`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `targets_position` ON `targets` (`plan_id`,`position`);--> statement-breakpoint
CREATE TABLE `topics` (
	`code` text PRIMARY KEY NOT NULL,
	`name_vi` text NOT NULL,
	`name_en` text NOT NULL,
	`position` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `units` (
	`id` text PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`name` text NOT NULL,
	`name_folded` text NOT NULL,
	`kind` text NOT NULL,
	`parent_id` text,
	`path` text NOT NULL,
	`valid_from` text,
	`valid_to` text,
	`successor_id` text,
	`is_demo` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`parent_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`successor_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `units_code` ON `units` (`code`);--> statement-breakpoint
CREATE UNIQUE INDEX `units_path` ON `units` (`path`);