import { Worker } from 'node:worker_threads';
import { DomainError } from '../../domain/domain-error';
import { log } from '../log';
import type { Call, CallName, Reply, WorkerCalls, WorkerTask } from './calls';

/** How long and how large a worker may get. */
export interface WorkerLimits {
	/** For one call. */
	stepMs: number;
	/** For all its calls together. */
	wholeMs: number;
	memoryMb: number;
}

export type Ask = <N extends CallName>(name: N, ...args: Parameters<WorkerCalls[N]>) => ReturnType<WorkerCalls[N]>;

interface Pending {
	resolve(value: unknown): void;
	reject(reason: unknown): void;
}

/**
 * A worker thread that is asked one thing at a time. Whatever becomes of it (it takes too long, too much memory, it falls over), the call
 * under way ends with 'bank.import_slow', 'bank.import_memory' or 'bank.import_crashed', and every later one too.
 */
export function openWorker(code: string, task: WorkerTask, limits: WorkerLimits): { ask: Ask; close(): Promise<void> } {
	const worker = new Worker(code, {
		eval: true,
		workerData: task,
		resourceLimits: { maxOldGenerationSizeMb: limits.memoryMb }
	});
	const endsAt = performance.now() + limits.wholeMs;
	let pending: Pending | null = null;
	let fault: DomainError | null = null;

	const settle = (act: (waiting: Pending) => void) => {
		const waiting = pending;
		pending = null;
		if (waiting) act(waiting);
	};
	const end = (code: string, reason: string) => {
		if (fault) return;
		fault = new DomainError(code);
		log.error('question_worker.ended', { code, reason });
		void worker.terminate();
		settle(({ reject }) => reject(fault));
	};
	worker.on('message', (reply: Reply) => {
		if ('failed' in reply) return end('bank.import_crashed', reply.failed);
		settle(({ resolve, reject }) => {
			if ('value' in reply) resolve(reply.value);
			else reject(new DomainError(reply.refused.code, reply.refused.params));
		});
	});
	worker.on('error', (failure: Error & { code?: string }) =>
		end(failure.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'bank.import_memory' : 'bank.import_crashed', String(failure))
	);
	worker.on('exit', (exitCode) => end('bank.import_crashed', `exit ${exitCode}`));

	return {
		ask(name, ...args) {
			const answer = new Promise((resolve, reject) => {
				if (fault) return reject(fault);
				const patience = Math.max(0, Math.min(limits.stepMs, endsAt - performance.now()));
				const timer = setTimeout(() => end('bank.import_slow', name), patience);
				pending = {
					resolve: (value) => (clearTimeout(timer), resolve(value)),
					reject: (reason) => (clearTimeout(timer), reject(reason as Error))
				};
				worker.postMessage({ name, args } satisfies Call);
			});
			return answer as ReturnType<WorkerCalls[typeof name]>;
		},
		async close() {
			fault ??= new DomainError('bank.import_crashed');
			await worker.terminate();
		}
	};
}
