CREATE TABLE `lesson_files` (
	`id` text PRIMARY KEY NOT NULL,
	`lesson_id` text NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`media_type` text NOT NULL,
	`size` integer NOT NULL,
	`width` integer,
	`height` integer,
	`sha256` text NOT NULL,
	`bytes` blob NOT NULL,
	`added_by` text,
	`added_at` integer NOT NULL,
	FOREIGN KEY (`lesson_id`) REFERENCES `lessons`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`added_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `lesson_files_content` ON `lesson_files` (`lesson_id`,`sha256`);--> statement-breakpoint
CREATE TABLE `lesson_reviews` (
	`id` text PRIMARY KEY NOT NULL,
	`lesson_id` text NOT NULL,
	`version_id` text NOT NULL,
	`act` text NOT NULL,
	`staff_id` text,
	`note` text,
	`at` integer NOT NULL,
	FOREIGN KEY (`lesson_id`) REFERENCES `lessons`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`version_id`) REFERENCES `lesson_versions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `lesson_reviews_lesson` ON `lesson_reviews` (`lesson_id`,`at`);--> statement-breakpoint
CREATE TABLE `lesson_versions` (
	`id` text PRIMARY KEY NOT NULL,
	`lesson_id` text NOT NULL,
	`version` integer NOT NULL,
	`texts` text NOT NULL,
	`duration_min` integer NOT NULL,
	`audiences` text NOT NULL,
	`topics` text NOT NULL,
	`author_id` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`lesson_id`) REFERENCES `lessons`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`author_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `lesson_versions_number` ON `lesson_versions` (`lesson_id`,`version`);--> statement-breakpoint
CREATE TABLE `practice_answers` (
	`id` text PRIMARY KEY NOT NULL,
	`participant_id` text NOT NULL,
	`item_id` text NOT NULL,
	`version_id` text NOT NULL,
	`mode` text NOT NULL,
	`option_ids` text NOT NULL,
	`is_right` integer NOT NULL,
	`answered_at` integer NOT NULL,
	FOREIGN KEY (`participant_id`) REFERENCES `participants`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`item_id`) REFERENCES `items`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`version_id`) REFERENCES `item_versions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `practice_answers_person` ON `practice_answers` (`participant_id`,`answered_at`,`id`);--> statement-breakpoint
CREATE TABLE `practice_cards` (
	`participant_id` text NOT NULL,
	`item_id` text NOT NULL,
	`due_at` integer NOT NULL,
	`stability` real NOT NULL,
	`difficulty` real NOT NULL,
	`scheduled_days` integer NOT NULL,
	`learning_steps` integer NOT NULL,
	`reps` integer NOT NULL,
	`lapses` integer NOT NULL,
	`state` integer NOT NULL,
	`last_review_at` integer NOT NULL,
	`was_right` integer NOT NULL,
	PRIMARY KEY(`participant_id`, `item_id`),
	FOREIGN KEY (`participant_id`) REFERENCES `participants`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`item_id`) REFERENCES `items`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `practice_cards_due` ON `practice_cards` (`participant_id`,`due_at`);--> statement-breakpoint
CREATE INDEX `practice_cards_missed` ON `practice_cards` (`participant_id`,`was_right`,`last_review_at`);--> statement-breakpoint
CREATE TABLE `practice_days` (
	`participant_id` text NOT NULL,
	`day` text NOT NULL,
	`answered` integer NOT NULL,
	`correct` integer NOT NULL,
	PRIMARY KEY(`participant_id`, `day`),
	FOREIGN KEY (`participant_id`) REFERENCES `participants`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `items` ADD `use` text DEFAULT 'any' NOT NULL;--> statement-breakpoint
ALTER TABLE `lesson_completions` ADD `answered_at` integer;--> statement-breakpoint
ALTER TABLE `lessons` ADD `unit_id` text REFERENCES units(id);--> statement-breakpoint
ALTER TABLE `lessons` ADD `status` text DEFAULT 'published' NOT NULL;--> statement-breakpoint
ALTER TABLE `lessons` ADD `current_version_id` text;--> statement-breakpoint
ALTER TABLE `lessons` ADD `published_version_id` text;--> statement-breakpoint
ALTER TABLE `lessons` ADD `is_public` integer DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE `lessons` ADD `is_demo` integer DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX `lessons_unit_status` ON `lessons` (`unit_id`,`status`,`updated_at`,`id`);