import { divisionsOf } from '$lib/domain/division';
import { DomainError } from '$lib/domain/domain-error';
import { lotCommitment } from '$lib/domain/lot-commitment';
import { read, schema, write } from '$lib/server/db';
import * as contests from '$lib/server/store/contests';
import { arrangeRows } from '$lib/server/usecases/contest/arrange-rows';
import { createContest } from '$lib/server/usecases/contest/create-contest';
import { prizesFormSchema } from '$lib/server/usecases/contest/prizes-form';
import { roundsFormSchema } from '$lib/server/usecases/contest/rounds-form';
import { saveBlueprint } from '$lib/server/usecases/contest/save-blueprint';
import { eligibilityFormSchema, saveEligibility } from '$lib/server/usecases/contest/save-eligibility';
import { savePrizes } from '$lib/server/usecases/contest/save-prizes';
import { saveRounds } from '$lib/server/usecases/contest/save-rounds';
import { showContest } from '$lib/server/usecases/contest/show-contest';
import { showEligibility } from '$lib/server/usecases/contest/show-eligibility';
import { showPaper, tryBlueprint } from '$lib/server/usecases/contest/show-paper';
import { showPrizes } from '$lib/server/usecases/contest/show-prizes';
import { showRounds } from '$lib/server/usecases/contest/show-rounds';
import { proposeRules } from '$lib/server/usecases/contest/show-rules-text';
import { showPublicContest } from '$lib/server/usecases/participant/show-public-contest';
import { and, eq } from 'drizzle-orm';
import * as v from 'valibot';
import { beforeAll, describe, expect, it } from 'vitest';
import { aPublishedContest } from '../factories/contest';
import { approvedItems } from '../factories/item';
import { aStaffMember } from '../factories/staff';
import { NOW } from '../factories/time';
import { theCommune } from '../factories/unit';
import { freshDatabase } from './fresh-database';

freshDatabase();

let organizer: Awaited<ReturnType<typeof aStaffMember>>;

beforeAll(async () => {
	organizer = await aStaffMember({ role: 'organizer' });
	await approvedItems([
		...Array.from({ length: 5 }, () => ({ topic: 'tasks' })),
		...Array.from({ length: 3 }, () => ({ topic: 'tasks', audiences: ['students' as const] }))
	]);
});

const refusal = (code: string, field?: string) =>
	expect.objectContaining(field ? { code, field } : { code }) as unknown as DomainError;
const aDraft = async () =>
	createContest(
		organizer,
		{ title: 'Hội thi xã', summary: '', code: null, planId: null, unitId: (await theCommune()).id },
		NOW
	);
const revisionOf = async (id: string) => (await contests.find(id))?.revision ?? 0;
const faultsOf = (form: v.GenericSchema<unknown, unknown>, input: unknown) =>
	Object.fromEntries(
		(v.safeParse(form, input).issues ?? []).map((issue) => [v.getDotPath(issue) ?? '', issue.message])
	);
const actsOn = (id: string, act: string) =>
	read
		.select()
		.from(schema.auditLog)
		.where(and(eq(schema.auditLog.objectId, id), eq(schema.auditLog.act, act)))
		.orderBy(schema.auditLog.seq);

/** Step "when" as its form posts it; `weeks` rounds. */
const roundsInput = (revision: number, weeks: number, overrides: Record<string, unknown> = {}) => ({
	revision: String(revision),
	rounds: Array.from({ length: weeks }, (_, index) => ({
		id: '',
		name: `Tuần ${index + 1}`,
		opensAt: `2026-03-0${index + 3}T08:00`,
		closesAt: `2026-03-0${index + 3}T22:00`
	})),
	timeLimitMin: '15',
	attemptsAllowed: '2',
	counting: 'best',
	prediction: 'none',
	tieTurns: { duration: '1', lot: '2' },
	answersShown: 'after_close',
	passPercent: '50',
	graceSec: '600',
	...overrides
});
const saveWeeks = async (id: string, weeks: number, overrides: Record<string, unknown> = {}) =>
	saveRounds(organizer, id, v.parse(roundsFormSchema, roundsInput(await revisionOf(id), weeks, overrides)), NOW);
const prizesInput = (overrides: Record<string, unknown> = {}) => ({ revision: '1', maxAwardPercent: '', ...overrides });
const prize = (tier: string, label = '') => ({ tier, count: '1', label });

describe('divisions', () => {
	const save = async (id: string, groups: string[], layout: string) =>
		saveEligibility(
			organizer,
			id,
			v.parse(eligibilityFormSchema, { revision: String(await revisionOf(id)), groups, layout }),
			NOW
		);

	it('are those of the layout for the groups that may enter, shown again and logged with before and after', async () => {
		const id = await aDraft();
		await save(id, ['officials', 'residents'], 'officials');
		const divisions = divisionsOf('officials', ['officials', 'residents']);
		expect((await contests.find(id))?.divisions).toEqual(divisions);
		expect((await showEligibility(organizer, id, NOW)).layout).toBe('officials');
		const [entry] = await actsOn(id, 'contest.save_who');
		expect(entry).toMatchObject({ before: { divisions: [] }, after: { divisions } });
		expect(await proposeRules(organizer, id)).toContain('riêng theo từng bảng: Bảng cán bộ');
	});

	it('follow the groups when these change', async () => {
		const id = await aDraft();
		await save(id, [], 'groups');
		await save(id, ['students'], 'groups');
		expect((await contests.find(id))?.divisions).toEqual([]);
	});

	it('that leave out an eligible group keep the contest from being published', async () => {
		const id = await aDraft();
		const divisions = divisionsOf('officials', ['officials', 'residents']);
		await write((tx) => tx.update(schema.contests).set({ divisions }).where(eq(schema.contests.id, id)));
		const { checks } = await showContest(organizer, id, NOW);
		expect(checks.find(({ code }) => code === 'divisions')).toMatchObject({ met: false, step: 'who' });
	});

	it('of an unknown layout are refused at the field', () => {
		expect(faultsOf(eligibilityFormSchema, { revision: '1', layout: 'two' })).toEqual({ layout: 'divisions.layout' });
	});
});

describe('prizes of the whole contest and of units', () => {
	const overall = { method: 'points', points: '10, 8; 6 5', prizes: [prize('first', '2.000.000 đồng')] };
	const collective = {
		measure: 'share',
		bands: [
			{ headcountFrom: '100', minParticipants: '', minSharePercent: '50' },
			{ headcountFrom: '0', minParticipants: '5', minSharePercent: '' }
		],
		prizes: [prize('first', 'Cờ')]
	};

	it('are saved as rules, shown again as they were entered, logged, and told in the rules text', async () => {
		const id = await aDraft();
		await saveWeeks(id, 3);
		const form = v.parse(
			prizesFormSchema,
			prizesInput({ revision: String(await revisionOf(id)), overall, collective })
		);
		await savePrizes(organizer, id, form, NOW);
		const saved = {
			overall: {
				method: 'points',
				bestOf: 0,
				points: [10, 8, 6, 5],
				prizes: [{ tier: 'first', count: 1, label: '2.000.000 đồng' }]
			},
			collective: {
				measure: 'share',
				bands: [
					{ headcountFrom: 0, minParticipants: 5, minShare: null },
					{ headcountFrom: 100, minParticipants: null, minShare: 0.5 }
				],
				prizes: [{ tier: 'first', count: 1, label: 'Cờ' }]
			}
		};
		expect(await contests.find(id)).toMatchObject(saved);
		expect((await showPrizes(organizer, id)).values).toMatchObject({
			'overall.method': 'points',
			'overall.points': '10, 8, 6, 5',
			'overall.prizes.0.label': '2.000.000 đồng',
			'collective.bands.1.headcountFrom': '100',
			'collective.bands.1.minSharePercent': '50',
			'collective.bands.0.minSharePercent': ''
		});
		const [entry] = await actsOn(id, 'contest.save_prizes');
		expect(entry).toMatchObject({ actorId: organizer.id, before: { overall: null, collective: null }, after: saved });
		const text = await proposeRules(organizer, id);
		expect(text).toContain('hạng 1 được 10 điểm, hạng 2 được 8 điểm');
		expect(text).toContain('Đơn vị từ 100 người trở lên: có ít nhất 50% số người dự thi.');
	});

	it('are left out where neither is chosen, whatever else is filled in', () => {
		const unused = {
			overall: { ...overall, method: 'none', points: 'x' },
			collective: { ...collective, measure: 'none' }
		};
		expect(v.parse(prizesFormSchema, prizesInput(unused))).toMatchObject({ overall: null, collective: null });
		expect(v.parse(prizesFormSchema, prizesInput())).toMatchObject({ overall: null, collective: null });
	});

	it.each([
		['no method', { overall: {} }, { 'overall.method': 'overall.method' }],
		['best of none', { overall: { method: 'best', bestOf: '' } }, { 'overall.bestOf': 'overall.best_of' }],
		[
			'points that are words',
			{ overall: { method: 'points', points: 'mười' } },
			{ 'overall.points': 'overall.points' }
		],
		[
			'more points for a lower place',
			{ overall: { method: 'points', points: '5, 8' } },
			{ 'overall.points': 'overall.points_order' }
		],
		[
			'a tier twice',
			{ overall: { method: 'sum', prizes: [prize('first'), prize('first')] } },
			{ 'overall.prizes.1.tier': 'prize.tier_twice' }
		],
		['units without prizes', { collective: { measure: 'number' } }, { 'collective.prizes': 'collective.prizes' }],
		[
			'a bar of more than everybody',
			{ collective: { ...collective, bands: [{ headcountFrom: '0', minSharePercent: '101' }] } },
			{ 'collective.bands.0.minSharePercent': 'collective.share' }
		],
		[
			'two bars from one size',
			{ collective: { ...collective, bands: [{ headcountFrom: '7' }, { headcountFrom: '7' }] } },
			{ 'collective.bands': 'collective.band_twice' }
		]
	])('name the field of %s', (_, input, faults) => {
		expect(faultsOf(prizesFormSchema, prizesInput(input))).toEqual(faults);
	});

	it('need as many rounds as they count, when saved and when published', async () => {
		const id = await aDraft();
		await saveWeeks(id, 2);
		const best = async (bestOf: string) =>
			v.parse(
				prizesFormSchema,
				prizesInput({ revision: String(await revisionOf(id)), overall: { method: 'best', bestOf } })
			);
		await expect(savePrizes(organizer, id, await best('3'), NOW)).rejects.toEqual(
			refusal('overall.too_few_rounds', 'overall.method')
		);
		await savePrizes(organizer, id, await best('2'), NOW);
		const check = async () =>
			(await showContest(organizer, id, NOW)).checks.find(({ code }) => code === 'overall')?.met;
		expect(await check()).toBe(true);
		await saveWeeks(id, 1);
		expect(await check()).toBe(false);
	});

	it('are arranged row by row, each list by itself, without saving', () => {
		const posted = { collective, overall, prizes: [prize('first')] };
		const added = arrangeRows({ ...posted, do: 'add.0 overall.prizes' });
		expect(added.values).toMatchObject({
			'overall.prizes.1.tier': 'second',
			'overall.points': '10, 8; 6 5',
			'prizes.0.tier': 'first',
			'collective.bands.1.headcountFrom': '0'
		});
		expect(added.focus).toBe('overall.prizes.1.tier');
		const removed = arrangeRows({ ...posted, do: 'remove.0 collective.bands' });
		expect(removed.values['collective.bands.0.headcountFrom']).toBe('0');
		expect(removed.values).not.toHaveProperty('collective.bands.1.headcountFrom');
		expect(arrangeRows({ ...posted, do: 'remove.0 prizes' }).focus).toBe('prizes');
	});
});

describe('attempts without repetition', () => {
	const twoEach = { cells: [{ topic: 'tasks', difficulty: 1 as const, count: 2 }], fixedItemIds: [] };
	const saved = async (
		overrides: Record<string, unknown>,
		blueprint: typeof twoEach | { cells: []; fixedItemIds: string[] }
	) => {
		const id = await aDraft();
		await saveWeeks(id, 2, overrides);
		await saveBlueprint(organizer, id, { revision: await revisionOf(id), blueprint }, NOW);
		return id;
	};
	const checkOf = async (id: string, wanted: string) =>
		(await showContest(organizer, id, NOW)).checks.find(({ code }) => code === wanted);

	it('need items for every attempt of every group, once for all rounds alike', async () => {
		const id = await saved({ noRepeat: 'on', attemptsAllowed: '3' }, twoEach);
		const lacking = ['officials', 'residents', 'cooperatives'].map((audience) => ({
			topic: 'tasks',
			difficulty: 1,
			needed: 6,
			available: 5,
			attempts: 3,
			audience
		}));
		expect(await checkOf(id, 'paper')).toMatchObject({ met: false, shortfalls: lacking });
		expect((await showPaper(organizer, id)).shortfalls).toEqual(lacking);
		expect((await tryBlueprint(organizer, id, twoEach)).attempts).toBe(3);
		expect((await showRounds(organizer, id, null)).values.noRepeat).toBe('on');
	});

	it('are satisfied by fewer attempts, or by letting questions come again', async () => {
		const fewer = await saved({ noRepeat: 'on', attemptsAllowed: '2' }, twoEach);
		const again = await saved({ attemptsAllowed: '3' }, twoEach);
		expect(await checkOf(fewer, 'paper')).toMatchObject({ met: true });
		expect(await checkOf(again, 'paper')).toMatchObject({ met: true });
		expect(await checkOf(fewer, 'no_repeat')).toMatchObject({ met: true });
		expect(await checkOf(again, 'no_repeat')).toBeUndefined();
	});

	it('cannot be had from a fixed list, nor without end', async () => {
		const fixed = await saved({ noRepeat: 'on' }, { cells: [], fixedItemIds: ['any'] });
		expect(await checkOf(fixed, 'no_repeat')).toMatchObject({ met: false, step: 'when' });
		expect(faultsOf(roundsFormSchema, roundsInput(1, 1, { noRepeat: 'on', attemptsAllowed: 'unlimited' }))).toEqual({
			noRepeat: 'rules.no_repeat_unlimited'
		});
	});
});

describe('a preset', () => {
	it('proposes a paper of its size where none is set up, in proportion to the bank and never more than it can give', async () => {
		const id = await aDraft();
		const { paperSize } = await showRounds(organizer, id, 'hall');
		expect(paperSize).toBe(15);
		await saveWeeks(id, 1, { noRepeat: 'on' });
		const proposed = await showPaper(organizer, id, String(paperSize));
		expect(proposed).toMatchObject({ proposed: 15, shortfalls: [], isEmpty: true });
		expect(proposed.blueprint.cells).toContainEqual({ topic: 'tasks', difficulty: 1, count: 2 });
		expect((await showPaper(organizer, id, 'x')).size).toBe(0);
		const blueprint = { cells: [{ topic: 'tasks', difficulty: 1 as const, count: 1 }], fixedItemIds: [] };
		await saveBlueprint(organizer, id, { revision: await revisionOf(id), blueprint }, NOW);
		expect(await showPaper(organizer, id, '15')).toMatchObject({ proposed: null, blueprint });
	});

	it('for a hall opens half an hour, for one paper of ten minutes that counts', async () => {
		const { values } = await showRounds(organizer, await aDraft(), 'hall');
		expect(values).toMatchObject({
			timeLimitMin: '10',
			attemptsAllowed: '1',
			counting: 'first',
			'tieTurns.duration': '1'
		});
		const minutes = Date.parse(`${values['rounds.0.closesAt']}Z`) - Date.parse(`${values['rounds.0.opensAt']}Z`);
		expect(minutes).toBe(30 * 60_000);
	});
});

describe('the public page', () => {
	it('commits to the seed of every round that may draw lots, and never shows a seed', async () => {
		const { contest, round } = await aPublishedContest({
			divisions: divisionsOf('officials', []),
			overall: { method: 'sum', bestOf: 0, points: [], prizes: [] }
		});
		const page = await showPublicContest(contest.code, null, NOW);
		expect(page.commitments).toEqual([
			{ name: round.name, hash: lotCommitment(round.lotSeed) },
			{ name: null, hash: lotCommitment(contest.lotSeed) }
		]);
		expect(JSON.stringify(page)).not.toContain(round.lotSeed);
		expect(JSON.stringify(page)).not.toContain(contest.lotSeed);
		expect(page.divisions.map(({ name }) => name)).toEqual(['Bảng cán bộ', 'Bảng nhân dân']);
	});

	it('has no commitment where no lots are drawn', async () => {
		const { contest } = await aPublishedContest({ rounds: [{ rules: { tieSteps: ['duration'] } }] });
		expect((await showPublicContest(contest.code, null, NOW)).commitments).toEqual([]);
	});
});
