import { DomainError } from '../../domain/domain-error';
import type { NamedTopic } from '../../domain/imported-question';
import { openWorker, type Ask, type WorkerLimits } from './worker-line';
import code from './worker.ts?bundled';

/** A file of 5,000 questions takes a few seconds, on a machine that is busy with other things half a minute; who sent one that takes longer is told so. */
export const WORKER_LIMITS: WorkerLimits = { stepMs: 60_000, wholeMs: 240_000, memoryMb: 768 };
/** One is read at a time, so that one core stays with who answers papers; more than these need not wait. */
const MOST_WAITING = 3;

let line: Promise<unknown> = Promise.resolve();
let waiting = 0;

/**
 * Runs `work` with a worker thread of its own when those before it are done. Throws 'bank.import_busy' when too many wait, and what
 * `openWorker` says of a worker that ended early.
 */
export async function withQuestionWorker<T>(
	task: { now: number; topics: NamedTopic[] },
	work: (ask: Ask) => Promise<T>,
	limits: WorkerLimits = WORKER_LIMITS
): Promise<T> {
	if (waiting > MOST_WAITING) throw new DomainError('bank.import_busy');
	waiting++;
	const turn = line.then(async () => {
		const { ask, close } = openWorker(code, { ...task, base: import.meta.url }, limits);
		try {
			return await work(ask);
		} finally {
			await close();
		}
	});
	line = turn.catch(() => undefined).finally(() => waiting--);
	return turn;
}
