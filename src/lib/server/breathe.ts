/** Lets requests that wait be served before the work goes on. */
export const breathe = () => new Promise<void>((resume) => setImmediate(resume));

/** Runs a sliced piece of work to its end, breathing between the slices. */
export async function inTurns<T>(work: Generator<void, T>): Promise<T> {
	for (;;) {
		const step = work.next();
		if (step.done) return step.value;
		await breathe();
	}
}
