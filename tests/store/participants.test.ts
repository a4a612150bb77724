import type { Identification } from '$lib/domain/participant';
import { read, schema } from '$lib/server/db';
import * as consents from '$lib/server/store/consents';
import * as participants from '$lib/server/store/participants';
import * as roundEntries from '$lib/server/store/round-entries';
import { startAttempt } from '$lib/server/usecases/attempt/start-attempt';
import { submitAttempt } from '$lib/server/usecases/attempt/submit-attempt';
import { correctMyData } from '$lib/server/usecases/participant/correct-my-data';
import { deleteMyData } from '$lib/server/usecases/participant/delete-my-data';
import { exportMyData } from '$lib/server/usecases/participant/export-my-data';
import { identifyParticipant } from '$lib/server/usecases/participant/identify-participant';
import { showMyPage } from '$lib/server/usecases/participant/show-my-page';
import { signInParticipant } from '$lib/server/usecases/participant/sign-in-participant';
import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { aPublishedContest } from '../factories/contest';
import { aParticipant, PIN } from '../factories/participant';
import { MINUTE, NOW } from '../factories/time';
import { aUnit } from '../factories/unit';
import { freshDatabase } from './fresh-database';

freshDatabase();

let made = 0;

/** A filled-in "who are you" form of a new person, as the schema gives it. */
async function aForm(overrides: Partial<Identification> = {}): Promise<Identification & { address: string }> {
	const { phone } = await aParticipant();
	return {
		name: 'Trần Thị Bưởi',
		phone: `${phone?.slice(0, 4)}${String(++made).padStart(3, '0')}${phone?.slice(-5)}`,
		pin: '314159',
		group: 'residents',
		unitId: overrides.unitId ?? (await aUnit()).id,
		birthYear: null,
		consent: true,
		under16: false,
		guardianName: null,
		guardianConsent: false,
		address: '203.0.113.7',
		...overrides
	};
}

const identify = (code: string, form: Awaited<ReturnType<typeof aForm>>) => identifyParticipant({ ...form, code }, NOW);
const kindsOf = async (id: string) => (await consents.listOf(id)).map(({ kind, guardianName }) => [kind, guardianName]);

describe('saying who one is', () => {
	it('makes a person together with what they agreed to', async () => {
		const { contest } = await aPublishedContest();
		const form = await aForm();
		const id = await identify(contest.code, form);
		expect(await participants.find(id)).toMatchObject({
			name: 'Trần Thị Bưởi',
			nameFolded: 'tran thi buoi',
			phone: form.phone,
			unitId: form.unitId,
			audienceGroup: 'residents'
		});
		expect(await consents.listOf(id)).toMatchObject([{ kind: 'processing', givenAt: NOW, withdrawnAt: null }]);
	});

	it("keeps a guardian's consent beside a child's", async () => {
		const { contest } = await aPublishedContest();
		const form = await aForm({ under16: true, guardianName: 'Trần Văn Ba', guardianConsent: true });
		const kinds = await kindsOf(await identify(contest.code, form));
		expect(kinds.sort()).toEqual([
			['guardian', 'Trần Văn Ba'],
			['processing', null]
		]);
	});

	it('pressing the button twice makes one person', async () => {
		const { contest } = await aPublishedContest();
		const form = await aForm();
		const ids = await Promise.all([1, 2, 3].map(() => identify(contest.code, form)));
		expect(new Set(ids).size).toBe(1);
		expect(await kindsOf(ids[0]!)).toHaveLength(1);
	});

	it('a known phone with its PIN is that person, and nothing of theirs is overwritten', async () => {
		const { contest } = await aPublishedContest();
		const known = await aParticipant({ name: 'Lê Văn Cam' });
		const id = await identify(contest.code, await aForm({ phone: known.phone!, pin: PIN, name: 'Người Khác' }));
		expect(id).toBe(known.id);
		expect(await participants.find(id)).toEqual(known);
	});

	it('a known phone with another PIN is refused at the PIN', async () => {
		const { contest } = await aPublishedContest();
		const known = await aParticipant();
		const attempt = identify(contest.code, await aForm({ phone: known.phone!, pin: '161803' }));
		await expect(attempt).rejects.toMatchObject({ code: 'participant.phone_known', field: 'pin' });
	});

	it('guessing the PIN of a known phone is limited, here and at sign-in together', async () => {
		const { contest } = await aPublishedContest();
		const known = await aParticipant();
		const phone = known.phone!;
		const form = await aForm({ phone, pin: '161803' });
		for (let n = 0; n < 4; n++) await expect(identify(contest.code, form)).rejects.toThrow('participant.phone_known');
		const signIn = (pin: string) => signInParticipant({ phone, pin, address: '203.0.113.8' }, NOW);
		for (let n = 0; n < 4; n++) await expect(signIn('161803')).rejects.toThrow('participant.sign_in_refused');
		await expect(signIn(PIN)).rejects.toThrow('rate.limited');
	});

	it.each([
		['a unit that does not exist', { unitId: 'nowhere' }, 'entry.unit_unknown', 'unitId'],
		['a group the contest is not for', { group: 'students' as const }, 'entry.group', 'group'],
		['somebody too young', { birthYear: 2011, under16: true }, 'entry.age', 'birthYear'],
		['no year of birth where it is needed', { birthYear: null }, 'entry.birth_year', 'birthYear']
	])('%s is refused at its field, and nobody is stored', async (_, overrides, code, field) => {
		const { contest } = await aPublishedContest({
			eligibility: { groups: ['residents', 'officials'], unitIds: [], minimumAge: 18 }
		});
		const form = await aForm({ birthYear: 1980, ...overrides });
		await expect(identify(contest.code, form)).rejects.toMatchObject({ code, field });
		expect(await participants.findByPhone(form.phone)).toBeUndefined();
	});

	it('a unit outside those of the contest is refused, one below them is not', async () => {
		const school = await aUnit({ kind: 'school' });
		const schoolClass = await aUnit({ parent: school });
		const { contest } = await aPublishedContest({
			eligibility: { groups: [], unitIds: [school.id], minimumAge: null }
		});
		await expect(identify(contest.code, await aForm())).rejects.toMatchObject({ code: 'entry.unit', field: 'unitId' });
		await expect(identify(contest.code, await aForm({ unitId: schoolClass.id }))).resolves.toBeTruthy();
	});

	it('a unit that is no longer valid is refused', async () => {
		const { contest } = await aPublishedContest();
		const merged = await aUnit({ validTo: '2025-06-30' });
		await expect(identify(contest.code, await aForm({ unitId: merged.id }))).rejects.toThrow('entry.unit_unknown');
	});

	it('a child by the year of birth needs the box for children', async () => {
		const { contest } = await aPublishedContest();
		const form = await aForm({ birthYear: 2012 });
		await expect(identify(contest.code, form)).rejects.toMatchObject({ code: 'guardian.required', field: 'under16' });
	});

	it('a draft contest cannot be entered', async () => {
		const { contest } = await aPublishedContest({ publishedAt: null });
		await expect(identify(contest.code, await aForm())).rejects.toThrow('contest.not_found');
	});
});

describe('coming back', () => {
	it('works with phone and PIN', async () => {
		const person = await aParticipant();
		const signIn = signInParticipant({ phone: person.phone!, pin: PIN, address: '203.0.113.9' }, NOW);
		await expect(signIn).resolves.toBe(person.id);
	});

	it('does not tell whether the phone or the PIN was wrong', async () => {
		const person = await aParticipant();
		const refused = (phone: string, pin: string) => signInParticipant({ phone, pin, address: '203.0.113.9' }, NOW);
		await expect(refused(person.phone!, '161803')).rejects.toThrow('participant.sign_in_refused');
		await expect(refused('+84999999999', PIN)).rejects.toThrow('participant.sign_in_refused');
	});
});

describe("one's own data", () => {
	it('can be corrected; papers keep the unit and group they were started in', async () => {
		const { contest } = await aPublishedContest();
		const person = await aParticipant();
		await startAttempt(person, contest.code, NOW);
		const unit = await aUnit({ name: 'Trường THCS' });
		await correctMyData(person, { name: 'Đỗ Thị Ổi', group: 'students', unitId: unit.id }, NOW);
		const mine = await showMyPage(person, NOW);
		expect(mine.person).toMatchObject({ name: 'Đỗ Thị Ổi', group: 'students', unitName: 'Trường THCS' });
		const [attempt] = await read.select().from(schema.attempts).where(eq(schema.attempts.participantId, person.id));
		expect(attempt).toMatchObject({ unitId: person.unitId, audienceGroup: 'residents' });
	});

	it('is exported whole, but not what the person may not know yet', async () => {
		const { contest } = await aPublishedContest({ rounds: [{ rules: { scoreShown: false, answersShown: 'never' } }] });
		const person = await aParticipant({ name: 'Lê Văn Cam' });
		await submitAttempt(person, await startAttempt(person, contest.code, NOW), NOW + MINUTE);
		const data = await exportMyData(person, NOW + MINUTE);
		expect(data.person).toMatchObject({ name: 'Lê Văn Cam', phone: person.phone });
		expect(data.consents).toHaveLength(1);
		expect(data.attempts).toMatchObject([{ contest: contest.title, durationMs: MINUTE, score: null }]);
		expect(JSON.stringify(data)).not.toContain(person.pinHash);
	});

	it('is not deleted with a wrong PIN', async () => {
		const person = await aParticipant();
		await expect(deleteMyData(person, { pin: '161803' }, NOW)).rejects.toThrow('participant.pin_wrong');
		expect(await participants.find(person.id)).toEqual(person);
	});

	it('is deleted for good: no name, no phone, no rank where results are not out, but the counts stay', async () => {
		const { contest, rounds } = await aPublishedContest({ rounds: [{}, { rules: {} }] });
		const [first] = rounds;
		const person = await aParticipant({ birthYear: 1980 });
		const attemptId = await startAttempt(person, contest.code, NOW);
		await deleteMyData(person, { pin: PIN }, NOW + MINUTE);

		expect(await participants.find(person.id)).toMatchObject({
			name: '–',
			nameFolded: '',
			phone: null,
			birthYear: null
		});
		expect((await consents.listOf(person.id))[0]).toMatchObject({ withdrawnAt: NOW + MINUTE });
		expect(await roundEntries.find(first!.id, person.id)).toMatchObject({ attemptId, excludedReason: 'withdrawn' });
		const counts = await read
			.select()
			.from(schema.roundUnitCounts)
			.where(eq(schema.roundUnitCounts.roundId, first!.id));
		expect(counts).toMatchObject([{ personsStarted: 1, personsFinished: 1 }]);
		const again = signInParticipant({ phone: person.phone!, pin: PIN, address: '203.0.113.9' }, NOW);
		await expect(again).rejects.toThrow('participant.sign_in_refused');
	});

	it('leaves the phone free for a new start', async () => {
		const { contest } = await aPublishedContest();
		const person = await aParticipant();
		await deleteMyData(person, { pin: PIN }, NOW);
		const id = await identify(contest.code, await aForm({ phone: person.phone! }));
		expect(id).not.toBe(person.id);
	});
});
