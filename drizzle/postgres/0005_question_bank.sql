CREATE TABLE "item_analyses" (
	"round_id" text NOT NULL,
	"attempts" text NOT NULL,
	"version_id" text NOT NULL,
	"item_id" text NOT NULL,
	"statistics" jsonb NOT NULL,
	CONSTRAINT "item_analyses_round_id_attempts_version_id_pk" PRIMARY KEY("round_id","attempts","version_id")
);
--> statement-breakpoint
CREATE TABLE "item_comments" (
	"id" text PRIMARY KEY NOT NULL,
	"item_id" text NOT NULL,
	"version_id" text NOT NULL,
	"staff_id" text NOT NULL,
	"text" text NOT NULL,
	"at" bigint NOT NULL,
	"settled_at" bigint,
	"settled_by" text
);
--> statement-breakpoint
CREATE TABLE "item_import_questions" (
	"import_id" text NOT NULL,
	"position" double precision NOT NULL,
	"id" text NOT NULL,
	"question" jsonb NOT NULL,
	"topic" text,
	"is_skipped" boolean DEFAULT false NOT NULL,
	"is_mended" boolean DEFAULT false NOT NULL,
	"errors" integer NOT NULL,
	"warnings" integer NOT NULL,
	"duplicates" jsonb NOT NULL,
	"twins" integer NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"item_id" text,
	CONSTRAINT "item_import_questions_import_id_id_pk" PRIMARY KEY("import_id","id")
);
--> statement-breakpoint
CREATE TABLE "item_imports" (
	"id" text PRIMARY KEY NOT NULL,
	"unit_id" text NOT NULL,
	"staff_id" text NOT NULL,
	"file_name" text NOT NULL,
	"format" text NOT NULL,
	"status" text NOT NULL,
	"sheet" jsonb,
	"settings" jsonb NOT NULL,
	"not_taken" jsonb NOT NULL,
	"problems" jsonb NOT NULL,
	"created_at" bigint NOT NULL,
	"confirmed_at" bigint,
	"taken" integer DEFAULT 0 NOT NULL,
	"undone" integer DEFAULT 0 NOT NULL,
	"undone_at" bigint,
	"undone_by" text,
	"revision" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "item_pictures" (
	"id" text PRIMARY KEY NOT NULL,
	"unit_id" text NOT NULL,
	"import_id" text,
	"media_type" text NOT NULL,
	"size" integer NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"sha256" text NOT NULL,
	"alt" text NOT NULL,
	"bytes" "bytea" NOT NULL,
	"added_by" text,
	"added_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "round_analyses" (
	"round_id" text NOT NULL,
	"attempts" text NOT NULL,
	"paper" jsonb NOT NULL,
	"analysed_at" bigint NOT NULL,
	"analysed_by" text,
	CONSTRAINT "round_analyses_round_id_attempts_pk" PRIMARY KEY("round_id","attempts")
);
--> statement-breakpoint
ALTER TABLE "items" ADD COLUMN "search_folded" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "items" ADD COLUMN "import_id" text;--> statement-breakpoint
ALTER TABLE "item_analyses" ADD CONSTRAINT "item_analyses_round_id_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."rounds"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "item_analyses" ADD CONSTRAINT "item_analyses_version_id_item_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."item_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "item_analyses" ADD CONSTRAINT "item_analyses_item_id_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."items"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "item_comments" ADD CONSTRAINT "item_comments_item_id_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."items"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "item_comments" ADD CONSTRAINT "item_comments_version_id_item_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."item_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "item_comments" ADD CONSTRAINT "item_comments_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "item_comments" ADD CONSTRAINT "item_comments_settled_by_staff_id_fk" FOREIGN KEY ("settled_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "item_import_questions" ADD CONSTRAINT "item_import_questions_import_id_item_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."item_imports"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "item_imports" ADD CONSTRAINT "item_imports_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "item_imports" ADD CONSTRAINT "item_imports_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "item_imports" ADD CONSTRAINT "item_imports_undone_by_staff_id_fk" FOREIGN KEY ("undone_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "item_pictures" ADD CONSTRAINT "item_pictures_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "item_pictures" ADD CONSTRAINT "item_pictures_import_id_item_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."item_imports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "item_pictures" ADD CONSTRAINT "item_pictures_added_by_staff_id_fk" FOREIGN KEY ("added_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_analyses" ADD CONSTRAINT "round_analyses_round_id_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."rounds"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_analyses" ADD CONSTRAINT "round_analyses_analysed_by_staff_id_fk" FOREIGN KEY ("analysed_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "item_analyses_item" ON "item_analyses" USING btree ("item_id","round_id");--> statement-breakpoint
CREATE INDEX "item_comments_item" ON "item_comments" USING btree ("item_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "item_import_questions_position" ON "item_import_questions" USING btree ("import_id","position");--> statement-breakpoint
CREATE INDEX "item_imports_unit" ON "item_imports" USING btree ("unit_id","created_at");--> statement-breakpoint
CREATE INDEX "item_imports_status" ON "item_imports" USING btree ("status","created_at");--> statement-breakpoint
CREATE INDEX "item_pictures_content" ON "item_pictures" USING btree ("unit_id","sha256");--> statement-breakpoint
CREATE INDEX "item_pictures_import" ON "item_pictures" USING btree ("import_id");--> statement-breakpoint
ALTER TABLE "items" ADD CONSTRAINT "items_import_id_item_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."item_imports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "items_import" ON "items" USING btree ("import_id");