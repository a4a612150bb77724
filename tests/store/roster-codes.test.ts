import * as consents from '$lib/server/store/consents';
import * as participants from '$lib/server/store/participants';
import * as rosterEntries from '$lib/server/store/roster-entries';
import { LIMITS } from '$lib/server/rate-limit';
import { changePhone } from '$lib/server/usecases/participant/change-phone';
import { enterByCode, findByRosterCode, signInByCode } from '$lib/server/usecases/participant/enter-by-code';
import { signInParticipant } from '$lib/server/usecases/participant/sign-in-participant';
import { endRoster } from '$lib/server/usecases/roster/change-roster';
import { removeLine } from '$lib/server/usecases/roster/change-lines';
import { showRoster } from '$lib/server/usecases/roster/show-roster';
import { describe, expect, it } from 'vitest';
import { aFinishedAttempt } from '../factories/attempt';
import { aPublishedContest } from '../factories/contest';
import { aParticipant, PIN } from '../factories/participant';
import { aRoster } from '../factories/roster';
import { DAY, NOW } from '../factories/time';
import { aUnit } from '../factories/unit';
import { freshDatabase } from './fresh-database';

freshDatabase();

let addresses = 0;
/** Tests do not use up one another's tries. */
const anAddress = () => `198.51.100.${++addresses}`;
const OTHER_PIN = '161803';

async function aPupilWithCode({ birthYear = '' } = {}) {
	const { contest } = await aPublishedContest();
	const roster = await aRoster({ people: [{ name: 'Lò Thị Ánh', birthYear }], codes: true });
	const entry = roster.entries[0]!;
	const form = {
		rosterCode: entry.code!,
		pin: PIN,
		birthYear: null,
		consent: true as const,
		under16: true,
		guardianName: 'Lò Văn Páo',
		guardianConsent: true
	};
	const enter = (overrides: Partial<typeof form> = {}, address = anAddress()) =>
		enterByCode({ ...form, ...overrides, code: contest.code, address }, NOW);
	return { contest, roster, entry, code: entry.code!, enter };
}

describe('coming by a roster code', () => {
	it('shows whose it is, masked, and makes a person without a phone from the line', async () => {
		const { roster, code, enter, entry } = await aPupilWithCode();
		const found = await findByRosterCode({ rosterCode: code, address: anAddress() }, NOW);
		expect(found).toMatchObject({ name: 'L. T. Ánh', unitName: roster.unit.name, group: 'students', isKnown: false });
		const id = await enter();
		expect(await participants.find(id)).toMatchObject({
			name: 'Lò Thị Ánh',
			phone: null,
			unitId: roster.unit.id,
			audienceGroup: 'students'
		});
		const kinds = (await consents.listOf(id)).map(({ kind, guardianName }) => [kind, guardianName]);
		expect(kinds.sort()).toEqual([
			['guardian', 'Lò Văn Páo'],
			['processing', null]
		]);
		expect(await rosterEntries.find(entry.id)).toMatchObject({
			participantId: id,
			matchState: 'matched',
			matchBasis: 'code'
		});
	});

	it('counts for the roster like anybody else', async () => {
		const { contest, roster, enter } = await aPupilWithCode();
		const person = (await participants.find(await enter()))!;
		await aFinishedAttempt(person, contest.code);
		const shown = await showRoster(
			roster.by,
			roster.id,
			{ period: 'all', kind: 'any', view: 'missing', after: '' },
			NOW
		);
		expect(shown).toMatchObject({ counts: { lines: 1, done: 1 }, others: 0 });
	});

	it('pressed three times is one person', async () => {
		const { enter } = await aPupilWithCode();
		expect(new Set(await Promise.all([enter(), enter(), enter()])).size).toBe(1);
	});

	it('needs the guardian of a child whose year stands on the list', async () => {
		const { enter } = await aPupilWithCode({ birthYear: '2013' });
		const alone = enter({ under16: false, guardianName: null as never });
		await expect(alone).rejects.toMatchObject({ code: 'guardian.required', field: 'under16' });
	});

	it('of who is here already needs their PIN, and lets in whoever was matched by phone too', async () => {
		const { code, enter } = await aPupilWithCode();
		const id = await enter();
		await expect(enter({ pin: OTHER_PIN })).rejects.toMatchObject({ code: 'roster.code_known', field: 'pin' });
		await expect(signInByCode({ rosterCode: code, pin: PIN, address: anAddress() }, NOW)).resolves.toBe(id);

		const unit = await aUnit({ kind: 'school' });
		const matched = await aParticipant({ name: 'Lê Thị An', unitId: unit.id, audienceGroup: 'students' });
		const { entries } = await aRoster({ unit, people: ['Lê Thị An'], codes: true });
		const signIn = signInByCode({ rosterCode: entries[0]!.code!, pin: PIN, address: anAddress() }, NOW);
		await expect(signIn).resolves.toBe(matched.id);
	});

	it('goes on with a phone once the person has one', async () => {
		const { enter, code } = await aPupilWithCode();
		const id = await enter();
		await changePhone({ id, name: '' }, { phone: '+84912999001', pin: PIN }, NOW);
		const address = anAddress();
		await expect(signInParticipant({ phone: '+84912999001', pin: PIN, address }, NOW)).resolves.toBe(id);
		await expect(signInByCode({ rosterCode: code, pin: PIN, address }, NOW)).resolves.toBe(id);
	});

	it('is refused to a group or age the contest is not for', async () => {
		const { roster, code } = await aPupilWithCode();
		const { contest } = await aPublishedContest({
			eligibility: { groups: ['officials'], unitIds: [], minimumAge: null }
		});
		const form = {
			rosterCode: code,
			pin: PIN,
			birthYear: null,
			consent: true as const,
			under16: true,
			guardianName: 'Lò Văn Páo'
		};
		const entry = { ...form, guardianConsent: true, code: contest.code, address: anAddress() };
		await expect(enterByCode(entry, NOW)).rejects.toThrow('entry.group');
		expect((await rosterEntries.ofRoster(roster.id))[0]).toMatchObject({ participantId: null });
	});

	it('ends with the roster or the line for whoever never came; others come back', async () => {
		const [gone, ended] = [await aPupilWithCode(), await aPupilWithCode()];
		const id = await ended.enter();
		await removeLine(gone.roster.by, { rosterId: gone.roster.id, entryId: gone.entry.id }, NOW);
		await endRoster(ended.roster.by, { rosterId: ended.roster.id, endsOn: '2026-03-02' }, NOW);
		await expect(gone.enter()).rejects.toThrow('roster.code_unknown');
		const back = signInByCode({ rosterCode: ended.code, pin: PIN, address: anAddress() }, NOW + DAY);
		await expect(back).resolves.toBe(id);
	});
});

describe('guessing', () => {
	it('of a PIN is limited by the account, by code and phone together, and tells nothing', async () => {
		const { code, enter } = await aPupilWithCode();
		await enter();
		const signIn = (pin: string) => signInByCode({ rosterCode: code, pin, address: anAddress() }, NOW);
		for (let n = 0; n < LIMITS.pinAccount.tries; n++)
			await expect(signIn(OTHER_PIN)).rejects.toThrow('roster.code_refused');
		await expect(signIn(PIN)).rejects.toThrow('rate.limited');
		const unknown = signInByCode({ rosterCode: 'NOBODYX', pin: PIN, address: anAddress() }, NOW);
		await expect(unknown).rejects.toThrow('roster.code_refused');
	});

	it('of codes is limited by the address, while a whole school may come from one', async () => {
		const { code } = await aPupilWithCode();
		const address = anAddress();
		const find = (rosterCode: string) => findByRosterCode({ rosterCode, address }, NOW);
		for (let n = 0; n < LIMITS.codeMiss.tries + 5; n++) await find(code);
		for (let n = 0; n < LIMITS.codeMiss.tries; n++)
			await expect(find(`GUESS${n}X`)).rejects.toThrow('roster.code_unknown');
		await expect(find('GUESSED')).rejects.toThrow('rate.limited');
		await expect(find(code)).rejects.toThrow('rate.limited');
		expect(await findByRosterCode({ rosterCode: code, address: anAddress() }, NOW)).toMatchObject({ rosterCode: code });
	});
});
