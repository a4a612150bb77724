import { monitorEventLoopDelay } from 'node:perf_hooks';
import { findActor } from '$lib/server/usecases/find-actor';
import { itemQuerySchema, listItems } from '$lib/server/usecases/item/list-items';
import * as v from 'valibot';
import { RARE } from './items-for-load';

const TIMES = 40;

const asked: Record<string, Record<string, string>> = {
	'the whole bank': {},
	'a topic, a difficulty, approved': { topic: 'tasks', difficulty: '2', status: 'approved' },
	'for students': { audience: 'students' },
	'waiting for my review': { whose: 'to_review' },
	'a common word': { q: 'quyết' },
	'a common word, in a topic, for practice': { q: 'quyet', topic: 'tasks', use: 'practice' },
	'a rare word': { q: RARE },
	'nothing found': { q: 'khôngcóchữnày' },
	'several words': { q: 'chuyen doi so dich vu cong nguoi dan' },
	'several words, one rare': { q: `chuyen doi so phi co` },
	'beginnings of words': { q: 'ng ch d' }
};

/** Times the bank's list for the person `lookerId`; prints milliseconds for each way of asking, and the longest pause of the event loop. */
export async function main([lookerId]: string[]) {
	const looker = (await findActor(lookerId!))!;
	const timed = async (query: Record<string, string>) => {
		const wish = v.parse(itemQuerySchema, query);
		const found = await listItems(looker, wish);
		const times: number[] = [];
		const pauses = monitorEventLoopDelay({ resolution: 1 });
		pauses.enable();
		for (let n = 0; n < TIMES; n++) {
			const start = performance.now();
			await listItems(looker, wish);
			times.push(performance.now() - start);
			await new Promise((resume) => setTimeout(resume, 2));
		}
		pauses.disable();
		return { found: found.total, times, pauseMs: pauses.max / 1e6, next: found.next };
	};
	const results: Record<string, { found: unknown; times: number[]; pauseMs: number }> = {};
	for (const [name, query] of Object.entries(asked)) {
		const { next, ...result } = await timed(query);
		results[name] = result;
		if (name !== 'the whole bank' && name !== 'a common word') continue;
		let after = next;
		for (let page = 0; page < 40 && after; page++) {
			after = (await listItems(looker, v.parse(itemQuerySchema, { ...query, after }))).next;
		}
		results[`${name}, after forty pages`] = await timed({ ...query, after: after! });
	}
	process.stdout.write(`${JSON.stringify(results)}\n`);
}
