/** An item's `updatedAt` is also what a form was opened on, so two changes within one millisecond still differ. */
export const revisionAfter = (updatedAt: number, now: number) => Math.max(now, updatedAt + 1);
