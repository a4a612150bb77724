import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ITEM_ACTS } from '$lib/domain/item';
import { LESSON_ACTS } from '$lib/domain/lesson-status';
import { BUILDER_STEPS } from '$lib/server/usecases/contest/builder-steps';
import { PLAN_ACTS } from '$lib/server/usecases/plan/change-plan';
import { actText, actWords } from './audit-words';

/** 'area.verb' wherever the program names an act that it logs. */
const LOGGED = /\bact: (?:[^'`\n]*\? )?'([a-z_]+\.[a-z_]+)'(?: : '([a-z_]+\.[a-z_]+)')?/g;

describe('the words of the log', () => {
	it('name every act that the program logs', () => {
		const sources = globSync('src/lib/server/usecases/**/*.ts').map((file) => readFileSync(file, 'utf8'));
		const written = sources.flatMap((text) => [...text.matchAll(LOGGED)].flatMap(([, one, other]) => [one, other]));
		const built = [
			...BUILDER_STEPS.map((step) => `contest.save_${step}`),
			...PLAN_ACTS,
			...ITEM_ACTS.filter((act) => act !== 'revise').map((act) => `item.${act}`),
			...LESSON_ACTS.filter((act) => act !== 'revise').map((act) => `lesson.${act}`)
		];
		const acts = [...new Set([...written, ...built].filter((act) => act !== undefined))];
		expect(acts.length).toBeGreaterThan(35);
		expect(acts.filter((act) => !(act in actWords))).toEqual([]);
	});

	it('fall back on the code of an act that has none', () => {
		expect(actText('moon.land')).toBe('moon.land');
	});
});
