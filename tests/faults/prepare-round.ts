import { migrate } from '$lib/server/db';
import * as sessions from '$lib/server/store/sessions';
import type { AudienceGroup } from '$lib/domain/audience-group';
import { createHash, randomBytes } from 'node:crypto';
import { aPublishedContest } from '../factories/contest';
import { aParticipant } from '../factories/participant';
import { aStaffMember } from '../factories/staff';
import { DAY, HOUR, MINUTE, SECOND } from '../factories/time';
import { aUnit } from '../factories/unit';

const PERSONS = 300;
const GROUPS: AudienceGroup[] = ['officials', 'students', 'residents', 'cooperatives'];

async function session(kind: sessions.SessionKind, userId: string, now: number): Promise<string> {
	const token = randomBytes(20).toString('hex');
	const idHash = createHash('sha256').update(token).digest('hex');
	await sessions.add(kind, { idHash, userId, expiresAt: now + DAY });
	return token;
}

/** An open round of ten questions with two attempts, and three hundred signed-in people on two devices each; printed as JSON. */
export async function main() {
	await migrate();
	const now = Date.now();
	const units = [];
	for (let n = 0; n < 12; n++) units.push(await aUnit({ name: `Thôn ${n + 1}` }));
	const { contest, round } = await aPublishedContest({
		items: 30,
		paperSize: 10,
		divisions: [
			{ key: 'can-bo', name: 'Bảng cán bộ', groups: ['officials'] },
			{ key: 'nhan-dan', name: 'Bảng nhân dân', groups: ['students', 'residents', 'cooperatives'] }
		],
		prizes: [
			{ tier: 'first', count: 1, label: '' },
			{ tier: 'consolation', count: 5, label: '' }
		],
		rounds: [
			{
				opensAt: now - HOUR,
				closesAt: now + DAY,
				rules: {
					attemptsAllowed: 2,
					counting: 'best',
					prediction: 'participants',
					tieSteps: ['prediction', 'duration', 'earlier', 'lot'],
					timeLimitMs: 20 * MINUTE,
					graceMs: 6 * SECOND
				}
			}
		],
		now
	});
	const people = [];
	for (let n = 0; n < PERSONS; n++) {
		const overrides = { audienceGroup: GROUPS[n % 4]!, unitId: units[n % units.length]!.id, now };
		const { id } = await aParticipant({ ...overrides, name: `Nguyễn Văn ${n}` });
		people.push({ id, devices: [await session('participant', id, now), await session('participant', id, now)] });
	}
	const organizer = await aStaffMember({ role: 'organizer' });
	const approver = await aStaffMember({ role: 'admin' });
	const staff = {
		organizer: await session('staff', organizer.id, now),
		approver: await session('staff', approver.id, now)
	};
	console.log(JSON.stringify({ code: contest.code, contestId: contest.id, roundId: round.id, people, staff }));
}
