import { setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { DomainError } from '../../domain/domain-error';
import { openReading } from './reading';
import type { Call, Reply, WorkerCalls, WorkerTask } from './calls';
import { writeFile } from './writing';

// Whoever answers a paper goes first, also where there is one core. On Linux this is said of the thread alone.
if (process.platform === 'linux') setPriority(0, 10);

/** What runs in the worker thread. It knows the readers and writers and no database. */
const calls: WorkerCalls = { ...openReading(workerData as WorkerTask), writeFile };

parentPort!.on('message', async ({ name, args }: Call) => {
	parentPort!.postMessage(await answer(name, args));
});

async function answer(name: Call['name'], args: unknown[]): Promise<Reply> {
	try {
		return { value: await (calls[name] as (...args: unknown[]) => Promise<unknown>)(...args) };
	} catch (failure) {
		if (failure instanceof DomainError) return { refused: { code: failure.code, params: failure.params } };
		return { failed: failure instanceof Error ? (failure.stack ?? failure.message) : String(failure) };
	}
}
