import { birthHash, stepHash } from '$lib/domain/attempt-chain';
import type { AttemptStep } from '$lib/domain/attempt';
import { AUDIENCE_GROUPS } from '$lib/domain/audience-group';
import { seededRandom, shuffled } from '$lib/domain/seed';
import { foldVietnamese } from '$lib/domain/vietnamese-name';
import { insertMany, migrate, schema, write } from '$lib/server/db';
import { newId, newSecret } from '$lib/server/id';
import type { RoundRow } from '$lib/server/store/contests';
import { sealAttempts } from '$lib/server/usecases/log/seal-attempts';
import { countFiguresOnce } from '$lib/server/usecases/reach/recount-figures';
import { aPublishedContest } from '../factories/contest';
import { aParticipant } from '../factories/participant';
import { aStaffMember } from '../factories/staff';
import { DAY, HOUR, MINUTE, SECOND } from '../factories/time';
import { aUnit } from '../factories/unit';
import { sessionFor } from './sessions-for-load';

const VILLAGES = 200;
const PAPER = 20;
const AT_ONCE = 1_000;
const FAMILY = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Đặng', 'Bùi', 'Đỗ', 'Hồ', 'Ngô'];
const GIVEN = ['An', 'Bình', 'Chi', 'Dũng', 'Giang', 'Hằng', 'Khánh', 'Lan', 'Minh', 'Ngọc', 'Phúc', 'Quỳnh', 'Sơn'];

/** What was answered by position, of which so many are right: the key of items that factories make is A. */
function answersOf(correct: number, random: () => number): string[] {
	const right = shuffled(
		Array.from({ length: PAPER }, (_, index) => index < correct),
		random
	);
	return right.map((isRight) => (isRight ? 'A' : 'BCD'[Math.floor(random() * 3)]!));
}

/** One answer after the other between two instants, each a step of its own. */
const savedSteps = (answers: string[], from: number, to: number): AttemptStep[] =>
	answers.map((option, p) => ({
		seq: p + 2,
		kind: 'saved',
		at: from + Math.floor(((to - from) * (p + 1)) / (PAPER + 1)),
		payload: { p, r: [option] }
	}));

interface Setting {
	round: RoundRow;
	versionIds: string[];
	/** Whether each answer has its step: what an analysis reads. */
	answered: boolean;
}

/** What one person leaves behind: themselves, a graded attempt with its steps, and their entry. */
function person(number: number, { round, versionIds, answered }: Setting, unitId: string, random: () => number) {
	const startedAt = round.opensAt + Math.floor(random() * (DAY - HOUR));
	const durationMs = Math.floor((2 + random() * 8) * MINUTE);
	const endedAt = startedAt + durationMs;
	const correct = Math.min(PAPER, Math.floor(PAPER * (0.4 + 0.7 * random())));
	const id = newId(startedAt);
	const name = `${FAMILY[number % FAMILY.length]} Thị ${GIVEN[Math.floor(number / 10) % GIVEN.length]}`;
	const audienceGroup = AUDIENCE_GROUPS[number % 4]!;
	const birth = {
		id: newId(startedAt),
		roundId: round.id,
		participantId: id,
		number: 1,
		seed: newSecret(),
		paper: versionIds.map((versionId) => ({ versionId, optionIds: ['A', 'B', 'C', 'D'] })),
		startedAt
	};
	const answers = answered ? answersOf(correct, random) : [];
	const stepCount = answers.length + 3;
	const said: AttemptStep[] = [
		{ seq: 1, kind: 'started', at: startedAt, payload: { number: 1, extraMs: 0 } },
		...savedSteps(answers, startedAt, endedAt),
		{ seq: stepCount - 1, kind: 'submitted', at: endedAt, payload: {} },
		{ seq: stepCount, kind: 'graded', at: endedAt, payload: { correct, total: PAPER, marks: [] } }
	];
	const responses = Object.fromEntries(answers.map((option, position) => [position, [option]]));
	let lastHash = birthHash(birth);
	const steps = said.map((step) => {
		lastHash = stepHash(lastHash, step);
		return { attemptId: birth.id, ...step, hash: lastHash };
	});
	const prediction = Math.floor(random() * 2_000);
	const shared = { unitId, audienceGroup, correct, total: PAPER, durationMs, prediction };
	return {
		participant: {
			...{ id, name, nameFolded: foldVietnamese(name), phone: `+8490${String(number).padStart(7, '0')}`, pinHash: '-' },
			...{ audienceGroup, unitId, birthYear: null, countedAsId: null, createdAt: startedAt, isDemo: false }
		},
		attempt: {
			...{ ...birth, ...shared, state: 'submitted' as const, responses, stepCount, lastHash, sealedSteps: 0 },
			...{ deadlineAt: startedAt + 20 * MINUTE, extraMs: 0, endedAt },
			...{ deviceHash: null, addressHash: null, voidReason: null }
		},
		steps,
		entry: {
			...{ ...shared, roundId: round.id, participantId: id, finishedAttempts: 1 },
			...{ attemptId: birth.id, submittedAt: endedAt, excludedReason: null }
		}
	};
}

/** A closed round of `entries` people that nobody has finalized, and an open one with `savers` people who are signed in; printed as JSON. 'answered': with all that was answered. */
export async function main([entries = '100000', savers = '20', answered = '']: string[]) {
	await migrate();
	const now = Date.now();
	// Nothing is there to count yet: the server does not count these people's figures before it answers.
	await countFiguresOnce(now);
	const units: string[] = [];
	for (let n = 0; n < VILLAGES; n++) units.push((await aUnit({ name: `Thôn ${n + 1}` })).id);
	const rules = { prediction: 'full_marks' as const, graceMs: SECOND };
	const { contest, round, items } = await aPublishedContest({
		items: PAPER,
		rounds: [{ opensAt: now - 2 * DAY, closesAt: now - HOUR, rules }],
		now
	});
	const versionIds = items.map(({ version }) => version.id);
	const setting = { round, versionIds, answered: answered === 'answered' };
	const random = seededRandom('một trăm nghìn người');
	for (let from = 0; from < Number(entries); from += AT_ONCE) {
		const length = Math.min(AT_ONCE, Number(entries) - from);
		const people = Array.from({ length }, (_, index) =>
			person(from + index, setting, units[(from + index) % VILLAGES]!, random)
		);
		await write(async (tx) => {
			await insertMany(
				tx,
				schema.participants,
				people.map((one) => one.participant)
			);
			await insertMany(
				tx,
				schema.attempts,
				people.map((one) => one.attempt)
			);
			await insertMany(
				tx,
				schema.attemptSteps,
				people.flatMap((one) => one.steps)
			);
			await insertMany(
				tx,
				schema.roundEntries,
				people.map((one) => one.entry)
			);
		});
	}
	await sealAttempts(now);
	const open = await aPublishedContest({ items: PAPER, now });
	const tokens = [];
	for (let n = 0; n < Number(savers); n++) {
		tokens.push(await sessionFor('participant', (await aParticipant({ now })).id, now));
	}
	const organizer = await sessionFor('staff', (await aStaffMember({ role: 'organizer' })).id, now);
	const world = { contestId: contest.id, roundId: round.id, organizer, openCode: open.contest.code, savers: tokens };
	console.log(JSON.stringify(world));
}
