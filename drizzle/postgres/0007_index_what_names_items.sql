DROP INDEX "practice_cards_due";--> statement-breakpoint
DROP INDEX "practice_cards_missed";--> statement-breakpoint
CREATE INDEX "item_analyses_version" ON "item_analyses" USING btree ("version_id");--> statement-breakpoint
CREATE INDEX "item_comments_version" ON "item_comments" USING btree ("version_id");--> statement-breakpoint
CREATE INDEX "item_reviews_version" ON "item_reviews" USING btree ("version_id");--> statement-breakpoint
CREATE INDEX "key_corrections_version" ON "key_corrections" USING btree ("version_id");--> statement-breakpoint
CREATE INDEX "practice_answers_item" ON "practice_answers" USING btree ("item_id");--> statement-breakpoint
CREATE INDEX "practice_answers_version" ON "practice_answers" USING btree ("version_id");--> statement-breakpoint
CREATE INDEX "practice_cards_item" ON "practice_cards" USING btree ("item_id");--> statement-breakpoint
CREATE INDEX "round_pool_version" ON "round_pool" USING btree ("version_id");