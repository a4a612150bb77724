import type { BlueprintCell } from '$lib/domain/blueprint';
import { DomainError } from '$lib/domain/domain-error';
import { read, schema, write } from '$lib/server/db';
import * as contests from '$lib/server/store/contests';
import * as roundPool from '$lib/server/store/round-pool';
import { createContest } from '$lib/server/usecases/contest/create-contest';
import { listContests } from '$lib/server/usecases/contest/list-contests';
import { previewPaper } from '$lib/server/usecases/contest/preview-paper';
import { prizesFormSchema } from '$lib/server/usecases/contest/prizes-form';
import { publishContest } from '$lib/server/usecases/contest/publish-contest';
import { roundsFormSchema } from '$lib/server/usecases/contest/rounds-form';
import { blueprintFormSchema, saveBlueprint } from '$lib/server/usecases/contest/save-blueprint';
import { saveEligibility } from '$lib/server/usecases/contest/save-eligibility';
import { savePrizes } from '$lib/server/usecases/contest/save-prizes';
import { saveRounds } from '$lib/server/usecases/contest/save-rounds';
import { saveRulesText } from '$lib/server/usecases/contest/save-rules-text';
import { showContest } from '$lib/server/usecases/contest/show-contest';
import { proposeRules } from '$lib/server/usecases/contest/show-rules-text';
import { unpublishContest } from '$lib/server/usecases/contest/unpublish-contest';
import { eq } from 'drizzle-orm';
import * as v from 'valibot';
import { beforeAll, describe, expect, it } from 'vitest';
import { anApprovedItem, approvedItems } from '../factories/item';
import { aStaffMember } from '../factories/staff';
import { DAY, HOUR, NOW } from '../factories/time';
import { aUnit, theCommune } from '../factories/unit';
import { freshDatabase } from './fresh-database';

freshDatabase();

let organizer: Awaited<ReturnType<typeof aStaffMember>>;

beforeAll(async () => {
	organizer = await aStaffMember({ role: 'organizer' });
	await approvedItems([{ topic: 'tasks' }, { topic: 'tasks' }, { topic: 'tasks', audiences: ['students'] }]);
});

const refusal = (code: string, field?: string) =>
	expect.objectContaining(field ? { code, field } : { code }) as unknown as DomainError;

const aDraft = async (title = 'Tuần lễ Chuyển đổi số') =>
	createContest(organizer, { title, summary: '', code: null, planId: null, unitId: (await theCommune()).id }, NOW);

const revisionOf = async (id: string) => (await contests.find(id))?.revision ?? 0;

/** Step "when" as the form posts it. */
const roundsInput = (revision: number, overrides: Record<string, unknown> = {}) => ({
	revision: String(revision),
	rounds: [{ id: '', name: 'Tuần 1', opensAt: '2026-03-03T08:00', closesAt: '2026-03-09T22:00' }],
	timeLimitMin: '15',
	attemptsAllowed: '2',
	counting: 'best',
	prediction: 'participants',
	tieTurns: { prediction: '2', duration: '1', earlier: 'off', lot: '3' },
	shuffleItems: 'on',
	scoreShown: 'on',
	answersShown: 'after_close',
	passPercent: '50',
	graceSec: '600',
	...overrides
});

const faultsOf = (schema: v.GenericSchema<unknown, unknown>, input: unknown) =>
	Object.fromEntries(
		(v.safeParse(schema, input).issues ?? []).map((issue) => [v.getDotPath(issue) ?? '', issue.message])
	);

const noPrizes = (revision: number) => ({
	revision,
	prizes: [],
	maxAwardPercent: null,
	overall: null,
	collective: null
});

const TASKS: BlueprintCell[] = [{ topic: 'tasks', difficulty: 1, count: 2 }];

/** A draft with the five steps, each saved on the newest revision. */
async function aFilledDraft({ cells = TASKS, rounds = [{}] as Record<string, string>[] } = {}) {
	const id = await aDraft();
	const at = () => revisionOf(id);
	const eligibility = { groups: ['residents' as const], unitIds: [], minimumAge: 14, layout: 'one' as const };
	await saveEligibility(organizer, id, { revision: await at(), ...eligibility }, NOW);
	const windows = rounds.map((round) => ({ ...roundsInput(1).rounds[0], ...round }));
	await saveRounds(organizer, id, v.parse(roundsFormSchema, roundsInput(await at(), { rounds: windows })), NOW);
	await saveBlueprint(organizer, id, { revision: await at(), blueprint: { cells, fixedItemIds: [] } }, NOW);
	const prizes = [{ tier: 'first' as const, count: 1, label: '500.000 đồng' }];
	await savePrizes(organizer, id, { ...noPrizes(await at()), prizes }, NOW);
	await saveRulesText(organizer, id, { revision: await at(), rulesText: await proposeRules(organizer, id) }, NOW);
	return id;
}

const publish = async (id: string, now = NOW) => publishContest(organizer, id, { revision: await revisionOf(id) }, now);
const unmetChecks = async (id: string) =>
	(await showContest(organizer, id, NOW)).checks.filter(({ met }) => !met).map(({ code, step }) => `${code} ${step}`);

describe('a new contest', () => {
	it('takes its code from the title, and another one where that is taken', async () => {
		const first = await contests.find(await aDraft('Hội thi tìm hiểu chuyển đổi số'));
		const second = await contests.find(await aDraft('Hội thi tìm hiểu chuyển đổi số'));
		expect([first?.code, second?.code]).toEqual(['htthcds', 'htthcds-2']);
	});

	it('is refused a code that another contest has, at the field', async () => {
		const { id: unitId } = await theCommune();
		const input = { title: 'Cuộc thi', summary: '', code: 'cung-hoc', planId: null, unitId };
		await createContest(organizer, input, NOW);
		await expect(createContest(organizer, input, NOW)).rejects.toEqual(refusal('contest.code_taken', 'code'));
	});

	it('is made only where the organizer may', async () => {
		const village = await aUnit();
		const elsewhere = await aStaffMember({ role: 'organizer', unitId: village.id });
		const input = { title: 'Cuộc thi', summary: '', code: null, planId: null, unitId: (await theCommune()).id };
		await expect(createContest(elsewhere, input, NOW)).rejects.toEqual(refusal('access.denied'));
	});
});

describe('a step of the builder', () => {
	it('is refused when the form was filled in on an older revision', async () => {
		const id = await aDraft();
		const revision = await revisionOf(id);
		const everybody = { groups: [], unitIds: [], minimumAge: null, layout: 'one' as const };
		await saveEligibility(organizer, id, { revision, ...everybody }, NOW);
		await expect(saveEligibility(organizer, id, { revision, ...everybody, minimumAge: 18 }, NOW)).rejects.toEqual(
			refusal('contest.stale')
		);
		expect((await contests.find(id))?.eligibility.minimumAge).toBeNull();
	});

	it('keeps the rounds it knows, with their draw seeds, and takes new ones in the order of the form', async () => {
		const id = await aDraft();
		const [first] = await contests.roundsOf(id);
		const windows = roundsInput(1).rounds;
		const rounds = [
			{ ...windows[0], name: 'Tuần mới' },
			{ ...windows[0], id: first?.id, name: 'Tuần cũ' }
		];
		await saveRounds(organizer, id, v.parse(roundsFormSchema, roundsInput(1, { rounds })), NOW);
		const saved = await contests.roundsOf(id);
		expect(saved.map(({ name, position }) => [name, position])).toEqual([
			['Tuần mới', 1],
			['Tuần cũ', 2]
		]);
		expect(saved[1]).toMatchObject({ id: first?.id, lotSeed: first?.lotSeed });
		expect(saved[0]?.rules.tieSteps).toEqual(['duration', 'prediction', 'lot']);
	});

	it.each([
		['a round that closes before it opens', { closesAt: '2026-03-01T08:00' }, { 'rounds.0.closesAt': 'rounds.window' }],
		['a date that is none', { opensAt: '2026-02-30T08:00' }, { 'rounds.0.opensAt': 'rounds.opens_at' }],
		['a round without a name', { name: '  ' }, { 'rounds.0.name': 'rounds.name.required' }]
	])('names the field of %s', (_, change, faults) => {
		const [window] = roundsInput(1).rounds;
		expect(faultsOf(roundsFormSchema, roundsInput(1, { rounds: [{ ...window, ...change }] }))).toEqual(faults);
	});

	it('takes a hundred rounds and no more', () => {
		const rounds = Array.from({ length: 101 }, () => roundsInput(1).rounds[0]);
		expect(faultsOf(roundsFormSchema, roundsInput(1, { rounds }))).toEqual({ rounds: 'rounds.too_many' });
		expect(faultsOf(roundsFormSchema, roundsInput(1, { rounds: rounds.slice(1) }))).toEqual({});
	});

	it('names what is wrong with a blueprint and with prizes', () => {
		const paper = { revision: '1', kind: 'matrix', counts: { 'tasks-1': 'nhiều' } };
		expect(faultsOf(blueprintFormSchema, paper)).toEqual({ 'counts.tasks-1': 'blueprint.count' });
		expect(faultsOf(blueprintFormSchema, { ...paper, counts: {} })).toEqual({ blueprint: 'blueprint.empty' });
		const prize = { tier: 'first', count: '1', label: '' };
		expect(faultsOf(prizesFormSchema, { revision: '1', prizes: [prize, prize] })).toEqual({
			'prizes.1.tier': 'prize.tier_twice'
		});
	});

	it('leaves the rules text to be read again when a setting has changed after it', async () => {
		const id = await aFilledDraft();
		await savePrizes(organizer, id, noPrizes(await revisionOf(id)), NOW);
		expect(await unmetChecks(id)).toEqual(['step rules']);
	});

	it('is written to the audit log with before and after', async () => {
		const id = await aFilledDraft();
		const rows = await read
			.select()
			.from(schema.auditLog)
			.where(eq(schema.auditLog.objectId, id))
			.orderBy(schema.auditLog.seq);
		const who = rows.find(({ act }) => act === 'contest.save_who');
		expect(who).toMatchObject({ actorId: organizer.id, before: { minimumAge: null }, after: { minimumAge: 14 } });
		expect(rows).toHaveLength(6);
	});
});

describe('publishing', () => {
	it('names every check that fails', async () => {
		expect(await unmetChecks(await aDraft())).toEqual([
			'step who',
			'step when',
			'step paper',
			'step prizes',
			'step rules',
			'paper paper',
			'rules_text rules'
		]);
	});

	it('is refused while the bank cannot fill the paper of an eligible group', async () => {
		const id = await aFilledDraft({ cells: [{ topic: 'tasks', difficulty: 1, count: 3 }] });
		expect(await unmetChecks(id)).toEqual(['paper paper']);
		await expect(publish(id)).rejects.toEqual(refusal('contest.not_ready'));
	});

	it('is refused when a round is over already, and allowed when it is running', async () => {
		const over = await aFilledDraft({ rounds: [{ opensAt: '2026-02-01T08:00', closesAt: '2026-02-02T08:00' }] });
		expect(await unmetChecks(over)).toEqual(['window when']);
		const running = await aFilledDraft({ rounds: [{ opensAt: '2026-02-01T08:00' }] });
		await publish(running);
		expect((await showContest(organizer, running, NOW)).phase).toBe('open');
	});

	it('is not for those who may only read', async () => {
		const reviewer = await aStaffMember({ role: 'reviewer' });
		const id = await aFilledDraft();
		await expect(publishContest(reviewer, id, { revision: await revisionOf(id) }, NOW)).rejects.toEqual(
			refusal('access.denied')
		);
	});

	it('fixes, for every round, the versions that fit an eligible group, whatever becomes of the bank', async () => {
		const topic = 'goals_2030';
		const fitting = await approvedItems([{ topic }, { topic, audiences: ['residents', 'students'] }]);
		await approvedItems([{ topic, audiences: ['students'] }, { topic, difficulty: 2 }, { topic: 'viewpoints' }]);
		const id = await aFilledDraft({ cells: [{ topic, difficulty: 1, count: 2 }], rounds: [{}, { name: 'Tuần 2' }] });
		await publish(id);
		await write((tx) => tx.update(schema.items).set({ status: 'retired' }).where(eq(schema.items.topic, topic)));
		await anApprovedItem({ topic });
		const pools = await Promise.all((await contests.roundsOf(id)).map((round) => roundPool.frozenOf(round.id)));
		const wanted = fitting.map(({ version }) => version.id).sort();
		expect(pools.map((pool) => pool.map(({ versionId }) => versionId).sort())).toEqual([wanted, wanted]);
	});

	it('uses items of units above, below and of its own, and leaves out those of others and retired ones', async () => {
		const village = await aUnit();
		const hamlet = await aUnit({ parent: village });
		const neighbour = await aUnit();
		const above = await anApprovedItem({ topic: 'vision_2045' });
		const own = await anApprovedItem({ topic: 'vision_2045', unitId: village.id });
		const below = await anApprovedItem({ topic: 'vision_2045', unitId: hamlet.id });
		await anApprovedItem({ topic: 'vision_2045', unitId: neighbour.id });
		await anApprovedItem({ topic: 'vision_2045', unitId: village.id, status: 'retired' });
		const usable = (await roundPool.approvedFor(village.path)).filter(({ topic }) => topic === 'vision_2045');
		expect(usable.map(({ itemId }) => itemId).sort()).toEqual([above, own, below].map(({ item }) => item.id).sort());
	});

	it('can be taken back before the first round opens, not after', async () => {
		const id = await aFilledDraft();
		await publish(id);
		await unpublishContest(organizer, id, NOW + HOUR);
		const [round] = await contests.roundsOf(id);
		expect(await roundPool.frozenOf(round?.id ?? '')).toEqual([]);
		await publish(id, NOW + HOUR);
		await expect(unpublishContest(organizer, id, NOW + 2 * DAY)).rejects.toEqual(refusal('contest.opened'));
	});
});

describe('a published contest', () => {
	it('changes in nothing: before opening it must be taken back first, after opening not at all', async () => {
		const id = await aFilledDraft();
		await publish(id);
		const revision = await revisionOf(id);
		const change = (now: number) => savePrizes(organizer, id, noPrizes(revision), now);
		await expect(change(NOW)).rejects.toEqual(refusal('contest.published'));
		await expect(change(NOW + 2 * DAY)).rejects.toEqual(refusal('contest.opened'));
		expect((await contests.find(id))?.prizes).toHaveLength(1);
	});

	it('stands in the list under its phase', async () => {
		const id = await aFilledDraft();
		await publish(id);
		const idsIn = async (phase: string, now: number) =>
			(await listContests(organizer, phase, null, now)).contests.map((contest) => contest.id);
		const phases = ['draft', 'scheduled', 'open', 'closed', 'finalized'];
		const found = async (now: number) => {
			const lists = await Promise.all(phases.map((phase) => idsIn(phase, now)));
			return phases.filter((_, index) => lists[index]?.includes(id));
		};
		expect(await found(NOW)).toEqual(['scheduled']);
		expect(await found(NOW + 2 * DAY)).toEqual(['open']);
		expect(await found(NOW + 30 * DAY)).toEqual(['closed']);
	});
});

describe('the preview of a paper', () => {
	const wish = { group: null, sample: null, withKey: false };

	it('shows the key only when asked, to those who read items', async () => {
		const id = await aFilledDraft();
		const hidden = await previewPaper(organizer, id, wish);
		const shown = await previewPaper(organizer, id, { ...wish, withKey: true });
		expect(JSON.stringify(hidden)).not.toContain('"key"');
		expect(shown.items?.map(({ solution }) => solution?.key)).toEqual([['A'], ['A']]);
		const manager = await aStaffMember({ role: 'unit_manager' });
		await expect(previewPaper(manager, id, wish)).rejects.toEqual(refusal('access.denied'));
	});

	it('gives no items while the bank cannot fill the paper', async () => {
		const id = await aFilledDraft({ cells: [{ topic: 'tasks', difficulty: 3, count: 1 }] });
		expect((await previewPaper(organizer, id, wish)).items).toBeNull();
	});
});
