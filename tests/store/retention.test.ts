import { RETENTION_DAYS } from '$lib/domain/consent';
import { startAttempt } from '$lib/server/usecases/attempt/start-attempt';
import { submitAttempt } from '$lib/server/usecases/attempt/submit-attempt';
import { forgetAfterRetention } from '$lib/server/usecases/participant/forget-after-retention';
import * as attempts from '$lib/server/store/attempts';
import * as participants from '$lib/server/store/participants';
import { describe, expect, it } from 'vitest';
import { aPublishedContest } from '../factories/contest';
import { aParticipant } from '../factories/participant';
import { DAY, NOW } from '../factories/time';
import { freshDatabase } from './fresh-database';

freshDatabase();

const YEAR = RETENTION_DAYS * DAY;

describe('keeping personal data', () => {
	it('ends a year after the last results of a person, and leaves the figures', async () => {
		const published = NOW + 10 * DAY;
		const { contest, round } = await aPublishedContest({ rounds: [{ resultsPublishedAt: published }] });
		const person = await aParticipant();
		const attemptId = await startAttempt(person, contest.code, NOW);
		await submitAttempt(person, attemptId, NOW + 1000);

		await forgetAfterRetention(published + YEAR - 1);
		expect(await participants.find(person.id)).toMatchObject({ name: person.name, phone: person.phone });

		await forgetAfterRetention(published + YEAR);
		expect(await participants.find(person.id)).toMatchObject({ name: '–', phone: null, pinHash: '' });
		expect(await attempts.findWithRound(attemptId)).toMatchObject({
			attempt: { state: 'submitted', roundId: round.id }
		});
	});

	it('counts from the day a person came when they never took part', async () => {
		const person = await aParticipant({ now: NOW + 50 * DAY });
		await forgetAfterRetention(NOW + 50 * DAY + YEAR - 1);
		expect((await participants.find(person.id))?.phone).toBe(person.phone);
		await forgetAfterRetention(NOW + 50 * DAY + YEAR);
		expect((await participants.find(person.id))?.phone).toBeNull();
	});
});
