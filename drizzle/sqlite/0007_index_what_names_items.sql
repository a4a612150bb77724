DROP INDEX `practice_cards_due`;--> statement-breakpoint
DROP INDEX `practice_cards_missed`;--> statement-breakpoint
CREATE INDEX `practice_cards_item` ON `practice_cards` (`item_id`);--> statement-breakpoint
CREATE INDEX `item_analyses_version` ON `item_analyses` (`version_id`);--> statement-breakpoint
CREATE INDEX `item_comments_version` ON `item_comments` (`version_id`);--> statement-breakpoint
CREATE INDEX `item_reviews_version` ON `item_reviews` (`version_id`);--> statement-breakpoint
CREATE INDEX `key_corrections_version` ON `key_corrections` (`version_id`);--> statement-breakpoint
CREATE INDEX `practice_answers_item` ON `practice_answers` (`item_id`);--> statement-breakpoint
CREATE INDEX `practice_answers_version` ON `practice_answers` (`version_id`);--> statement-breakpoint
CREATE INDEX `round_pool_version` ON `round_pool` (`version_id`);