import { replay, type AttemptState, type AttemptStep, type Responses } from './attempt';
import { birthHash, stepHash, type AttemptBirth } from './attempt-chain';
import { auditHash, type AuditEntry } from './audit-entry';
import { canonicalJson } from './hash-chain';
import { sealDigest } from './seal';

/** Where a log does not hold together, and how. */
export interface LogFault {
	where: 'audit' | 'attempt' | 'seal';
	/** Number of the audit entry or seal, or id of the attempt. */
	id: string;
	/** Number of the step in an attempt. */
	seq?: number;
	/**
	 * missing: a number is skipped or the end is gone | broken: a row does not follow from the one before, so it or that one was
	 * changed or moved | snapshot: the attempt's own row differs from what its steps end with | digest: the sealed attempts are
	 * not those that were sealed.
	 */
	fault: 'missing' | 'broken' | 'snapshot' | 'digest';
}

export type ChainedAuditEntry = AuditEntry & { seq: number; at: number; hash: string };

/** Checks a stretch of the audit log that follows `previous`; give the last entry of one stretch to the next. */
export function auditFaults(
	previous: { seq: number; hash: string },
	entries: readonly ChainedAuditEntry[]
): LogFault[] {
	const faults: LogFault[] = [];
	let { seq, hash } = previous;
	for (const entry of entries) {
		const skips = entry.seq !== seq + 1;
		if (skips) faults.push({ where: 'audit', id: String(seq + 1), fault: 'missing' });
		else if (auditHash(hash, entry) !== entry.hash)
			faults.push({ where: 'audit', id: String(entry.seq), fault: 'broken' });
		({ seq, hash } = entry);
	}
	return faults;
}

export interface ChainedAttempt extends AttemptBirth {
	stepCount: number;
	lastHash: string;
	state: AttemptState;
	responses: Responses;
	prediction: number | null;
	correct: number | null;
}

/** Checks an attempt's steps, given in order, against each other and against its row. */
export function attemptFaults(attempt: ChainedAttempt, steps: readonly (AttemptStep & { hash: string })[]): LogFault[] {
	const faults: LogFault[] = [];
	const report = (fault: LogFault['fault'], seq: number) =>
		faults.push({ where: 'attempt', id: attempt.id, seq, fault });
	let previous = birthHash(attempt);
	for (const [index, step] of steps.entries()) {
		if (step.seq !== index + 1) {
			report('missing', index + 1);
			return faults;
		}
		if (stepHash(previous, step) !== step.hash) report('broken', step.seq);
		previous = step.hash;
	}
	if (steps.length < attempt.stepCount) report('missing', steps.length + 1);
	else if (previous !== attempt.lastHash || !saysTheSame(attempt, steps)) report('snapshot', attempt.stepCount);
	return faults;
}

function saysTheSame(attempt: ChainedAttempt, steps: readonly AttemptStep[]): boolean {
	const { state, responses, prediction, correct } = attempt;
	const told = replay(steps);
	const wanted = { state: told.state, responses: told.responses, prediction: told.prediction, correct: told.correct };
	return canonicalJson({ state, responses, prediction, correct }) === canonicalJson(wanted);
}

/** Checks a seal against what its attempts' chains say now; `hash` null where the step is gone. */
export function sealFaults(
	seal: { seq: number; count: number; digest: string },
	covered: readonly { id: string; stepCount: number; hash: string | null }[]
): LogFault[] {
	const gone = covered.filter(({ hash }) => hash === null);
	if (gone.length > 0) {
		return gone.map(({ id, stepCount }) => ({ where: 'attempt', id, seq: stepCount, fault: 'missing' }));
	}
	const digest = sealDigest(covered.map(({ id, stepCount, hash }) => ({ id, stepCount, lastHash: hash ?? '' })));
	const holds = covered.length === seal.count && digest === seal.digest;
	return holds ? [] : [{ where: 'seal', id: String(seal.seq), fault: 'digest' }];
}
