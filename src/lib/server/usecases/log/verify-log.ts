import { attemptFaults, auditFaults, sealFaults, type LogFault } from '../../../domain/log-fault';
import { CHAIN_START } from '../../../domain/hash-chain';
import * as auditLog from '../../store/audit-log';
import * as seals from '../../store/seals';

const READ_AT_ONCE = 500;

export interface LogReport {
	entries: number;
	attempts: number;
	steps: number;
	seals: number;
	/** Finished attempts with steps younger than the last seal: a minute's worth, while a contest runs. */
	unsealed: number;
	/** The end of the audit chain: note it elsewhere, and a later log that does not contain it is not the same log. */
	head: { seq: number; hash: string } | null;
	faults: LogFault[];
}

/** Reads the whole log and says whether each row follows from the one before, in a stable order. Changes nothing. */
export async function verifyLog(): Promise<LogReport> {
	const audit = await verifyAudit();
	const papers = await verifyAttempts();
	const sealed = await verifySeals();
	return { ...audit, ...papers, ...sealed, faults: [...audit.faults, ...papers.faults, ...sealed.faults] };
}

async function verifyAudit() {
	const head = await auditLog.head();
	const faults: LogFault[] = [];
	let last = { seq: 0, hash: CHAIN_START };
	let entries = 0;
	for (;;) {
		const page = await auditLog.chainFrom(last.seq, READ_AT_ONCE);
		faults.push(...auditFaults(last, page));
		entries += page.length;
		const end = page.at(-1);
		if (!end) break;
		last = { seq: end.seq, hash: end.hash };
	}
	const endsThere = (head?.seq ?? 0) === last.seq && (head?.hash ?? CHAIN_START) === last.hash;
	if (!endsThere) faults.push({ where: 'audit', id: String(last.seq + 1), fault: 'missing' });
	return { entries, head, faults };
}

async function verifyAttempts() {
	const faults: LogFault[] = [];
	let [after, attempts, steps] = ['', 0, 0];
	for (;;) {
		const page = await seals.attemptsWithSteps(after, READ_AT_ONCE);
		for (const one of page) {
			faults.push(...attemptFaults(one.attempt, one.steps));
			steps += one.steps.length;
		}
		attempts += page.length;
		const end = page.at(-1);
		if (!end) return { attempts, steps, faults };
		after = end.attempt.id;
	}
}

async function verifySeals() {
	const faults: LogFault[] = [];
	let [after, count] = [0, 0];
	for (;;) {
		const page = await seals.list(after, READ_AT_ONCE);
		for (const { seq, after: sealed } of page) {
			const seal = sealed as { count: number; digest: string };
			faults.push(...sealFaults({ ...seal, seq }, await seals.covered(seq)));
		}
		count += page.length;
		const end = page.at(-1);
		if (!end) return { seals: count, unsealed: (await seals.unsealed(READ_AT_ONCE)).length, faults };
		after = end.seq;
	}
}
