import { createHash } from 'node:crypto';
import type { Row } from './raw-rows';

interface Line {
	participantId: string;
	division: string;
	correct: number;
	durationMs: number;
	submittedAt: number;
	prediction: number | null;
}

interface Raw {
	round: Row;
	attempts: Row[];
	steps: Row[];
	versions: Row[];
}

const sha = (text: string) => createHash('sha256').update(text).digest('hex');

/**
 * The standings of a round worked out from the raw steps alone and by another way than the program's: each paper is played back
 * and graded here, and a person's place is one more than the number of people of the division who are strictly better.
 */
export function referenceStandings({
	round,
	attempts,
	steps,
	versions
}: Raw): Map<string, { division: string; place: number }> {
	const keys = new Map(versions.map((version) => [version.id, (version.key as string[]).slice().sort().join()]));
	const stepsOf = Map.groupBy(steps, (step) => step.attempt_id);
	const graded = attempts.map((attempt) => gradedAttempt(attempt, stepsOf.get(attempt.id) ?? [], keys));
	const people = [...Map.groupBy(graded, (line) => line.participantId).values()].map((lines) =>
		lines.reduce((best, line) => (ahead(line, best, counted) ? line : best))
	);
	const entered = people.length;
	const better = (a: Line, b: Line) =>
		ahead(a, b, [
			(line) => -line.correct,
			(line) => (line.prediction === null ? Infinity : Math.abs(line.prediction - entered)),
			(line) => line.durationMs,
			(line) => line.submittedAt,
			(line) => sha(`${round.lot_seed}:${sha(`entry:${round.id}:${line.participantId}`).slice(0, 16)}`)
		]);
	return new Map(
		people.map((one) => {
			const rivals = people.filter(({ division }) => division === one.division);
			const place = 1 + rivals.filter((other) => better(other, one)).length;
			return [one.participantId, { division: one.division, place }];
		})
	);
}

type Measure = (line: Line) => number | string;
const counted: Measure[] = [(line) => -line.correct, (line) => line.durationMs, (line) => line.submittedAt];

function ahead(a: Line, b: Line, measures: Measure[]): boolean {
	const differing = measures.find((measure) => measure(a) !== measure(b));
	return differing !== undefined && differing(a) < differing(b);
}

function gradedAttempt(attempt: Row, unordered: Row[], keys: Map<unknown, string>): Line {
	const steps = [...unordered].sort((a, b) => Number(a.seq) - Number(b.seq));
	const chosen: Record<number, string[]> = {};
	let prediction: number | null = null;
	let submittedAt = NaN;
	for (const { kind, at, payload } of steps) {
		const said = payload as { p?: number; r?: string[]; prediction?: number };
		if (kind === 'saved' && said.p !== undefined) chosen[said.p] = said.r ?? [];
		if (kind === 'saved' && said.prediction !== undefined) prediction = said.prediction;
		// The server closes a paper later than its time ran out; it ended when the time did.
		if (kind === 'submitted' || kind === 'expired') submittedAt = Math.min(Number(at), Number(attempt.deadline_at));
	}
	const paper = attempt.paper as { versionId: string }[];
	const correct = paper.filter(({ versionId }, position) => {
		const given = chosen[position] ?? [];
		return given.length > 0 && [...given].sort().join() === keys.get(versionId);
	}).length;
	return {
		participantId: String(attempt.participant_id),
		division: attempt.audience_group === 'officials' ? 'can-bo' : 'nhan-dan',
		correct,
		durationMs: submittedAt - Number(attempt.started_at),
		submittedAt,
		prediction
	};
}
