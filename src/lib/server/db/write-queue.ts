/** What the queue needs of a connection: run one statement that gives no rows. */
export interface StatementRunner {
	exec(sql: string): void;
}

interface Job {
	run: () => Promise<unknown>;
	resolve: (value: unknown) => void;
	reject: (reason: unknown) => void;
}

/** How many writes may share one commit, so that a rush costs one disk flush instead of one each. */
const BATCH_SIZE = 64;

/**
 * Serialises writes on the single writer connection. Writes that wait while another one runs are committed together, each in
 * its own savepoint: one that throws is undone alone. A write settles only after its commit, so what is acknowledged is durable.
 */
export class WriteQueue {
	private jobs: Job[] = [];
	private draining = false;

	constructor(private readonly connection: StatementRunner) {}

	run<T>(work: () => Promise<T>): Promise<T> {
		return new Promise<T>((resolve, reject) => {
			this.jobs.push({ run: work, resolve: resolve as (value: unknown) => void, reject });
			if (!this.draining) void this.drain();
		});
	}

	private async drain() {
		this.draining = true;
		while (this.jobs.length > 0) {
			// Let every request of this tick of the event loop join the batch; and let reads be served between two batches, also
			// when each write that settles brings the next one.
			await new Promise((resume) => setImmediate(resume));
			await this.commit(this.jobs.splice(0, BATCH_SIZE));
		}
		this.draining = false;
	}

	private async commit(batch: Job[]) {
		const settled: (() => void)[] = [];
		try {
			this.connection.exec('BEGIN IMMEDIATE');
			for (const job of batch) settled.push(await this.runInSavepoint(job));
			this.connection.exec('COMMIT');
		} catch (failure) {
			this.rollBack();
			for (const job of batch) job.reject(failure);
			return;
		}
		for (const settle of settled) settle();
	}

	private async runInSavepoint(job: Job): Promise<() => void> {
		this.connection.exec('SAVEPOINT one_write');
		try {
			const value = await job.run();
			this.connection.exec('RELEASE one_write');
			return () => job.resolve(value);
		} catch (failure) {
			this.connection.exec('ROLLBACK TO one_write');
			this.connection.exec('RELEASE one_write');
			return () => job.reject(failure);
		}
	}

	/** The transaction may already be gone (a failed BEGIN, a full disk); the failure that led here is the one to report. */
	private rollBack() {
		try {
			this.connection.exec('ROLLBACK');
		} catch {
			return;
		}
	}
}
