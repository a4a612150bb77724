import { compareVietnameseNames, foldVietnamese } from '$lib/domain/vietnamese-name';
import { seededRandom } from '$lib/domain/seed';
import { write } from '$lib/server/db';
import * as participants from '$lib/server/store/participants';
import * as reachFigures from '$lib/server/store/reach-figures';
import * as rosterEntries from '$lib/server/store/roster-entries';
import { changePhone } from '$lib/server/usecases/participant/change-phone';
import { correctMyData } from '$lib/server/usecases/participant/correct-my-data';
import { deleteMyData } from '$lib/server/usecases/participant/delete-my-data';
import { exportMyData } from '$lib/server/usecases/participant/export-my-data';
import { identifyParticipant } from '$lib/server/usecases/participant/identify-participant';
import { showMyPage } from '$lib/server/usecases/participant/show-my-page';
import { signInParticipant } from '$lib/server/usecases/participant/sign-in-participant';
import { decideMatch, undoMatch } from '$lib/server/usecases/roster/decide-match';
import { linkAccounts, unlinkAccount } from '$lib/server/usecases/roster/link-accounts';
import { matchRoster } from '$lib/server/usecases/roster/match-roster';
import { showLine, showUnclear } from '$lib/server/usecases/roster/show-lines';
import { showReminder } from '$lib/server/usecases/roster/show-reminder';
import { showRoster } from '$lib/server/usecases/roster/show-roster';
import { showUnitPeople } from '$lib/server/usecases/roster/show-unit-people';
import { describe, expect, it } from 'vitest';
import { aFinishedAttempt } from '../factories/attempt';
import { aPublishedContest } from '../factories/contest';
import { aParticipant, PIN, type ParticipantRow } from '../factories/participant';
import { aReachedPerson } from '../factories/reach';
import { aRoster } from '../factories/roster';
import { aStaffMember } from '../factories/staff';
import { HOUR, MINUTE, NOW } from '../factories/time';
import { aUnit, type UnitRow } from '../factories/unit';
import { freshDatabase } from './fresh-database';

freshDatabase();

const wish = (overrides: object = {}) =>
	({ period: 'all', kind: 'any', view: 'missing', after: '', ...overrides }) as const as Parameters<
		typeof showRoster
	>[2];
const asTyped = (phone: string | null) => phone?.replace('+84', '0') ?? '';
const stateOf = async (entryId: string) => {
	const { matchState, matchBasis, participantId } = (await rosterEntries.find(entryId))!;
	return [matchState, matchBasis, participantId];
};
const aPupil = (unit: UnitRow, overrides: Partial<ParticipantRow> = {}) =>
	aParticipant({ unitId: unit.id, audienceGroup: 'students', ...overrides });

/** Distinct persons (người) of a unit in all time. */
const personsAt = async (unit: UnitRow) => {
	const rows = await reachFigures.ofFamily({ unit, withParts: false, others: [] }, { period: 'all', to: null }, [
		'any'
	]);
	return rows.reduce((sum, { n }) => sum + n, 0);
};

describe('finding the participants of a roster', () => {
	it('matches by phone and by name at import, asks where it is unclear, and leaves the rest open', async () => {
		const unit = await aUnit({ kind: 'school' });
		const an = await aPupil(unit, { name: 'Lê Thị An' });
		const binh = await aPupil(unit, { name: 'Trần Bình' });
		await aPupil(unit, { name: 'Vũ Chi' });
		await aPupil(unit, { name: 'Vũ Chi' });
		const { entries } = await aRoster({
			unit,
			people: [{ name: 'LÊ THỊ AN', phone: asTyped(an.phone) }, 'Trần Bình', 'Vũ Chi', 'Đỗ Dung']
		});
		expect(await Promise.all(entries.map(({ id }) => stateOf(id)))).toEqual([
			['matched', 'phone', an.id],
			['matched', 'name', binh.id],
			['unclear', null, null],
			['open', null, null]
		]);
	});

	it('matches who registers later, changes the name, or the phone', async () => {
		const { contest } = await aPublishedContest();
		const { unit, entries } = await aRoster({
			people: ['Lê Thị An', 'Trần Bình', { name: 'Vũ Chi', phone: '0912777001' }]
		});
		const form = { pin: PIN, group: 'students' as const, unitId: unit.id, birthYear: null, consent: true as const };
		const nobody = { under16: false, guardianName: null, guardianConsent: false, address: '203.0.113.7' };
		const id = await identifyParticipant(
			{ code: contest.code, name: 'Lê Thị An', phone: '+84912777002', ...form, ...nobody },
			NOW
		);
		expect(await stateOf(entries[0]!.id)).toEqual(['matched', 'name', id]);

		const binh = await aPupil(unit, { name: 'Trần Văn Bình' });
		await correctMyData(binh, { name: 'Trần Bình', group: 'students', unitId: unit.id }, NOW);
		expect(await stateOf(entries[1]!.id)).toEqual(['matched', 'name', binh.id]);

		const chi = await aParticipant({ name: 'Vũ Chi' });
		await changePhone(chi, { phone: '+84912777001', pin: PIN }, NOW);
		expect(await stateOf(entries[2]!.id)).toEqual(['matched', 'phone', chi.id]);
	});

	it('asks with the candidates side by side, and takes the answer', async () => {
		const unit = await aUnit({ kind: 'school' });
		const [first, second] = [
			await aPupil(unit, { name: 'Vũ Chi', birthYear: 2012, createdAt: NOW - HOUR }),
			await aPupil(unit, { name: 'Vũ Chi', createdAt: NOW })
		];
		const { id: rosterId, by, entries } = await aRoster({ unit, people: ['Vũ Chi'] });
		const asked = await showUnclear(by, rosterId);
		expect(asked.lines[0]!.candidates.map(({ id, birthYear }) => [id, birthYear])).toEqual([
			[first.id, 2012],
			[second.id, null]
		]);
		expect(JSON.stringify(asked)).not.toContain(asTyped(first.phone));
		const entryId = entries[0]!.id;
		await decideMatch(by, { rosterId, entryId, person: second.id }, NOW);
		expect(await stateOf(entryId)).toEqual(['matched', 'hand', second.id]);
		await expect(decideMatch(by, { rosterId, entryId, person: first.id }, NOW)).rejects.toThrow('roster.stale');
	});

	it('asks about who gave the school instead of the class, also when they come later', async () => {
		const school = await aUnit({ kind: 'school' });
		const schoolClass = await aUnit({ kind: 'school', parent: school });
		const by = await aStaffMember({ role: 'unit_manager', unitId: schoolClass.id });
		const an = await aPupil(school, { name: 'Lê Thị An' });
		const { id: rosterId, entries } = await aRoster({ unit: schoolClass, by, people: ['Lê Thị An', 'Trần Bình'] });
		const binh = await aPupil(school, { name: 'Trần Văn Bình' });
		await correctMyData(binh, { name: 'Trần Bình', group: 'students', unitId: school.id }, NOW);
		const asked = await showUnclear(by, rosterId);
		expect(asked.lines.map(({ candidates }) => candidates.map(({ id }) => id))).toEqual([[an.id], [binh.id]]);
		await decideMatch(by, { rosterId, entryId: entries[0]!.id, person: an.id }, NOW);
		expect(await stateOf(entries[0]!.id)).toEqual(['matched', 'hand', an.id]);
	});

	it('does not propose again whom somebody refused, until somebody new comes', async () => {
		const unit = await aUnit({ kind: 'school' });
		await aPupil(unit, { name: 'Vũ Chi', birthYear: 2011 });
		const { id: rosterId, by, entries } = await aRoster({ unit, people: [{ name: 'Vũ Chi', birthYear: '2012' }] });
		const entryId = entries[0]!.id;
		expect(await stateOf(entryId)).toEqual(['unclear', null, null]);
		await decideMatch(by, { rosterId, entryId, person: 'none' }, NOW + MINUTE);
		await matchRoster(by, rosterId, NOW + HOUR);
		expect(await stateOf(entryId)).toEqual(['refused', null, null]);
		const right = await aPupil(unit, { name: 'Vũ Chi', birthYear: 2012, createdAt: NOW + HOUR });
		await matchRoster(by, rosterId, NOW + HOUR);
		expect(await stateOf(entryId)).toEqual(['matched', 'name', right.id]);
	});

	it('undoes a match, which is not made again by itself', async () => {
		const unit = await aUnit({ kind: 'school' });
		const an = await aPupil(unit, { name: 'Lê Thị An' });
		const { id: rosterId, by, entries } = await aRoster({ unit, people: ['Lê Thị An'] });
		const at = { rosterId, entryId: entries[0]!.id };
		await undoMatch(by, at, NOW + MINUTE);
		await matchRoster(by, rosterId, NOW + HOUR);
		expect(await stateOf(at.entryId)).toEqual(['refused', null, null]);
		await decideMatch(by, { ...at, person: an.id }, NOW + HOUR);
		expect(await stateOf(at.entryId)).toEqual(['matched', 'hand', an.id]);
	});

	it('never gives one person to two lines, nor somebody of a unit elsewhere to whoever asks', async () => {
		const unit = await aUnit({ kind: 'school' });
		const an = await aPupil(unit, { name: 'Lê Thị An' });
		const stranger = await aParticipant({ name: 'Người Lạ' });
		const by = await aStaffMember({ role: 'unit_manager', unitId: unit.id });
		const { id: rosterId, entries } = await aRoster({ unit, by, people: ['Lê Thị An', 'Trần Bình'] });
		const choose = (person: string) => decideMatch(by, { rosterId, entryId: entries[1]!.id, person }, NOW);
		await expect(choose(an.id)).rejects.toMatchObject({ code: 'roster.person_taken', field: 'person' });
		await expect(choose(stranger.id)).rejects.toThrow('roster.person_unknown');
	});
});

describe('two accounts of one person', () => {
	it('count as one person everywhere, and as two again when that is undone', async () => {
		const unit = await aUnit({ kind: 'school' });
		const { contest } = await aPublishedContest();
		const [old, fresh] = [await aPupil(unit, { name: 'Lê Thị An' }), await aPupil(unit, { name: 'Lê Thị An' })];
		await aFinishedAttempt(old, contest.code);
		await aFinishedAttempt(fresh, contest.code);
		const {
			id: rosterId,
			by,
			entries
		} = await aRoster({ unit, people: [{ name: 'Lê Thị An', phone: asTyped(fresh.phone) }] });
		const at = { rosterId, entryId: entries[0]!.id };
		expect(await stateOf(at.entryId)).toEqual(['matched', 'phone', fresh.id]);
		expect(await personsAt(unit)).toBe(2);
		expect(await showRoster(by, rosterId, wish(), NOW)).toMatchObject({ counts: { lines: 1, done: 1 }, others: 1 });

		expect((await showLine(by, at, '')).offered.map(({ id }) => id)).toEqual([old.id]);
		await linkAccounts(by, { ...at, person: old.id }, NOW);
		expect(await personsAt(unit)).toBe(1);
		expect(await showRoster(by, rosterId, wish(), NOW)).toMatchObject({ counts: { lines: 1, done: 1 }, others: 0 });
		await expect(linkAccounts(by, { ...at, person: old.id }, NOW)).rejects.toThrow('roster.person_same');

		await unlinkAccount(by, { ...at, person: old.id }, NOW);
		expect(await personsAt(unit)).toBe(2);
	});

	it('count for the roster when only the other one took part', async () => {
		const unit = await aUnit({ kind: 'school' });
		const old = await aReachedPerson(unit.id, { group: 'students' });
		const fresh = await aPupil(unit, { name: 'Trần Bình' });
		const { id: rosterId, by, entries } = await aRoster({ unit, people: ['Trần Bình'] });
		const { contest } = await aPublishedContest();
		await aFinishedAttempt(old, contest.code);
		expect(await showRoster(by, rosterId, wish({ kind: 'contest' }), NOW)).toMatchObject({
			counts: { done: 0 },
			others: 1
		});
		await linkAccounts(by, { rosterId, entryId: entries[0]!.id, person: old.id }, NOW);
		expect(await participants.countedAs(old.id)).toBe(fresh.id);
		expect(await showRoster(by, rosterId, wish({ kind: 'contest' }), NOW)).toMatchObject({
			counts: { done: 1 },
			others: 0
		});
	});
});

describe('who has not yet taken part', () => {
	it('is what counting by hand gives, in Vietnamese order, page by page', async () => {
		const random = seededRandom('danh sách');
		const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)]!;
		const unit = await aUnit({ kind: 'school' });
		const { contest } = await aPublishedContest();
		const names = Array.from({ length: 130 }, (_, n) => {
			const [family, given] = [pick(['Lê', 'Đỗ', 'Vũ', 'Ân']), pick(['An', 'Ánh', 'Đạt', 'Dũng', 'Ổi', 'Yến'])];
			return `${family} ${'ABCDEGHIKLMNOPQRSTUVXY'[n % 22]}${'abcdeghikl'[Math.floor(n / 22)]} ${given}`;
		});
		const took = new Set<string>();
		for (const name of names.slice(1).filter(() => random() < 0.15)) {
			const kinds = pick([
				['any', 'contest'],
				['any', 'lesson'],
				['any', 'contest', 'passed']
			] as const);
			const person = await aReachedPerson(unit.id, { group: 'students', kinds: [...kinds] });
			await write((tx) => participants.update(tx, person.id, { name, nameFolded: foldVietnamese(name) }));
			took.add(name);
		}
		const inContest = await aPupil(unit, { name: names[0]! });
		await aFinishedAttempt(inContest, contest.code);
		took.add(names[0]!);
		const { id, by } = await aRoster({ unit, people: names });

		const expected = names.filter((name) => !took.has(name)).sort(compareVietnameseNames);
		const first = await showRoster(by, id, wish(), NOW);
		const second = await showRoster(by, id, wish({ after: first.next! }), NOW);
		expect([...first.people, ...second.people].map(({ name }) => name)).toEqual(expected);
		expect(first).toMatchObject({ counts: { lines: 130, done: took.size }, total: expected.length, others: 0 });
		expect(second.next).toBeNull();

		const done = await showRoster(by, id, wish({ view: 'done' }), NOW);
		expect(done.people.map(({ name }) => name)).toEqual([...took].sort(compareVietnameseNames));
		const contestOnly = await showRoster(by, id, wish({ period: `c:${contest.id}`, view: 'done' }), NOW);
		expect(contestOnly.people.map(({ name }) => name)).toEqual([names[0]]);
	});

	it('tells kinds and periods apart', async () => {
		const unit = await aUnit({ kind: 'school' });
		const learner = await aReachedPerson(unit.id, {
			group: 'students',
			kinds: ['any', 'lesson'],
			at: NOW - 400 * 24 * HOUR
		});
		const { id, by } = await aRoster({ unit, people: [{ name: learner.name, phone: asTyped(learner.phone) }] });
		const done = async (over: object) => (await showRoster(by, id, wish(over), NOW)).counts.done;
		expect(
			await Promise.all([done({}), done({ kind: 'lesson' }), done({ kind: 'contest' }), done({ period: 'year' })])
		).toEqual([1, 1, 0, 0]);
	});

	it('takes all rosters of a unit together, and says how many others gave the unit', async () => {
		const unit = await aUnit({ kind: 'school' });
		const by = await aStaffMember({ role: 'unit_manager', unitId: unit.id });
		await aReachedPerson(unit.id, { group: 'students' });
		await aRoster({ unit, by, people: ['Lê Thị Bé'] });
		await aRoster({ unit, by, people: ['Lê Thị Ái', 'Lê Thị Cúc'] });
		const shown = await showUnitPeople(by, unit.id, wish(), NOW);
		expect(shown).toMatchObject({ counts: { lines: 3, done: 0 }, others: 1 });
		expect(shown.people.map(({ name }) => name)).toEqual(['Lê Thị Ái', 'Lê Thị Bé', 'Lê Thị Cúc']);
	});

	it('gives a reminder the open contest, its deadline and the names', async () => {
		const { contest, round } = await aPublishedContest();
		const { id, by } = await aRoster({ people: ['Lê Thị Bé', 'Lê Thị Ái'] });
		const reminder = await showReminder(by, id, wish({ period: `c:${contest.id}` }), NOW);
		expect(reminder).toMatchObject({
			contest: { code: contest.code, closesAt: round.closesAt },
			counts: { lines: 2, done: 0 }
		});
		expect(reminder.names).toEqual(['Lê Thị Ái', 'Lê Thị Bé']);
	});
});

describe('a change of phone', () => {
	it('keeps the person and every figure; the old number is nobody, the new one with the PIN is them', async () => {
		const unit = await aUnit({ kind: 'school' });
		const { contest } = await aPublishedContest();
		const person = await aPupil(unit, { name: 'Lê Thị An' });
		await aFinishedAttempt(person, contest.code);
		const { id: rosterId, by } = await aRoster({ unit, people: ['Lê Thị An'] });
		const before = await showRoster(by, rosterId, wish(), NOW);
		const page = await showMyPage(person, NOW);

		await changePhone(person, { phone: '+84912888001', pin: PIN }, NOW);
		expect(await showRoster(by, rosterId, wish(), NOW)).toEqual(before);
		expect(await personsAt(unit)).toBe(1);
		expect((await showMyPage(person, NOW)).attempts).toEqual(page.attempts);
		const signIn = (phone: string) => signInParticipant({ phone, pin: PIN, address: '203.0.113.9' }, NOW);
		await expect(signIn('+84912888001')).resolves.toBe(person.id);
		await expect(signIn(person.phone!)).rejects.toThrow('participant.sign_in_refused');
	});

	it('is refused with a wrong PIN and for a number that somebody has', async () => {
		const [person, other] = [await aParticipant(), await aParticipant()];
		const change = (phone: string, pin: string) => changePhone(person, { phone, pin }, NOW);
		await expect(change('+84912888002', '161803')).rejects.toMatchObject({
			code: 'participant.pin_wrong',
			field: 'pin'
		});
		await expect(change(other.phone!, PIN)).rejects.toMatchObject({ code: 'participant.phone_taken', field: 'phone' });
		expect(await participants.find(person.id)).toMatchObject({ phone: person.phone });
	});
});

describe("a person's own data", () => {
	it('shows and exports what lists say about them; deleting leaves the line to the list, no longer theirs', async () => {
		const unit = await aUnit({ kind: 'school' });
		const person = await aPupil(unit, { name: 'Lê Thị An' });
		const { id, by, name, entries } = await aRoster({
			unit,
			people: [{ name: 'Lê Thị An', note: 'Tổ 2' }],
			codes: true
		});
		const [entry] = entries;
		expect((await exportMyData(person, NOW)).rosters).toMatchObject([
			{ roster: name, code: entry!.code, note: 'Tổ 2', foundBy: 'name' }
		]);
		expect((await showMyPage(person, NOW)).rosters).toMatchObject([{ name }]);
		await deleteMyData(person, { pin: PIN }, NOW);
		expect(await stateOf(entry!.id)).toEqual(['open', null, null]);
		expect(await matchRoster(by, id, NOW)).toEqual({ matched: 0, unclear: 0 });
	});
});
