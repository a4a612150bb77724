CREATE TABLE `item_analyses` (
	`round_id` text NOT NULL,
	`attempts` text NOT NULL,
	`version_id` text NOT NULL,
	`item_id` text NOT NULL,
	`statistics` text NOT NULL,
	PRIMARY KEY(`round_id`, `attempts`, `version_id`),
	FOREIGN KEY (`round_id`) REFERENCES `rounds`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`version_id`) REFERENCES `item_versions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`item_id`) REFERENCES `items`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `item_analyses_item` ON `item_analyses` (`item_id`,`round_id`);--> statement-breakpoint
CREATE TABLE `item_comments` (
	`id` text PRIMARY KEY NOT NULL,
	`item_id` text NOT NULL,
	`version_id` text NOT NULL,
	`staff_id` text NOT NULL,
	`text` text NOT NULL,
	`at` integer NOT NULL,
	`settled_at` integer,
	`settled_by` text,
	FOREIGN KEY (`item_id`) REFERENCES `items`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`version_id`) REFERENCES `item_versions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`settled_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `item_comments_item` ON `item_comments` (`item_id`,`at`);--> statement-breakpoint
CREATE TABLE `item_import_questions` (
	`import_id` text NOT NULL,
	`position` real NOT NULL,
	`id` text NOT NULL,
	`question` text NOT NULL,
	`topic` text,
	`is_skipped` integer DEFAULT false NOT NULL,
	`is_mended` integer DEFAULT false NOT NULL,
	`errors` integer NOT NULL,
	`warnings` integer NOT NULL,
	`duplicates` text NOT NULL,
	`twins` integer NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`item_id` text,
	PRIMARY KEY(`import_id`, `id`),
	FOREIGN KEY (`import_id`) REFERENCES `item_imports`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `item_import_questions_position` ON `item_import_questions` (`import_id`,`position`);--> statement-breakpoint
CREATE TABLE `item_imports` (
	`id` text PRIMARY KEY NOT NULL,
	`unit_id` text NOT NULL,
	`staff_id` text NOT NULL,
	`file_name` text NOT NULL,
	`format` text NOT NULL,
	`status` text NOT NULL,
	`sheet` text,
	`settings` text NOT NULL,
	`not_taken` text NOT NULL,
	`problems` text NOT NULL,
	`created_at` integer NOT NULL,
	`confirmed_at` integer,
	`taken` integer DEFAULT 0 NOT NULL,
	`undone` integer DEFAULT 0 NOT NULL,
	`undone_at` integer,
	`undone_by` text,
	`revision` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`undone_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `item_imports_unit` ON `item_imports` (`unit_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `item_imports_status` ON `item_imports` (`status`,`created_at`);--> statement-breakpoint
CREATE TABLE `item_pictures` (
	`id` text PRIMARY KEY NOT NULL,
	`unit_id` text NOT NULL,
	`import_id` text,
	`media_type` text NOT NULL,
	`size` integer NOT NULL,
	`width` integer NOT NULL,
	`height` integer NOT NULL,
	`sha256` text NOT NULL,
	`alt` text NOT NULL,
	`bytes` blob NOT NULL,
	`added_by` text,
	`added_at` integer NOT NULL,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`import_id`) REFERENCES `item_imports`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`added_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `item_pictures_content` ON `item_pictures` (`unit_id`,`sha256`);--> statement-breakpoint
CREATE INDEX `item_pictures_import` ON `item_pictures` (`import_id`);--> statement-breakpoint
CREATE TABLE `round_analyses` (
	`round_id` text NOT NULL,
	`attempts` text NOT NULL,
	`paper` text NOT NULL,
	`analysed_at` integer NOT NULL,
	`analysed_by` text,
	PRIMARY KEY(`round_id`, `attempts`),
	FOREIGN KEY (`round_id`) REFERENCES `rounds`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`analysed_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `items` ADD `search_folded` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `items` ADD `import_id` text REFERENCES item_imports(id);--> statement-breakpoint
CREATE INDEX `items_import` ON `items` (`import_id`);