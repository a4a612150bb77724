import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { CONTENT_ROOT, lessonSlugs, readText } from './lesson-source';
import type { Asked } from './near-duplicates';
import { checkSchema, type LessonCheck, factFileSchema, itemSchema, type ShippedItem, topicSchema } from './schemas';

/** The model items, of all topics; every other file is named after the topic of all its items. */
export const MODEL_FILE = 'sample.json';

export const facts = v.parse(factFileSchema, JSON.parse(readText('facts.json'))).facts;
export const topics = v.parse(v.array(topicSchema), JSON.parse(readText('topics.json')));

export const itemFiles = readdirSync(join(CONTENT_ROOT, 'items')).sort();

export function readItems(file: string): ShippedItem[] {
	return v.parse(v.array(itemSchema), JSON.parse(readText('items', file)));
}

export function readChecks(slug: string): LessonCheck[] {
	return v.parse(v.array(checkSchema), JSON.parse(readText('lessons', slug, 'checks.json')));
}

export const bank: ShippedItem[] = itemFiles.flatMap(readItems);

export function askedByItem({ id, stem, options, key }: ShippedItem): Asked {
	return { id, stem, answer: options.find((option) => option.id === key[0])?.text ?? '' };
}

export const askedByLessons: Asked[] = lessonSlugs()
	.flatMap(readChecks)
	.map(({ id, vi, key }) => ({ id, stem: vi.stem, answer: vi.options[key] ?? '' }));
