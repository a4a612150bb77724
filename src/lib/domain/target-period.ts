const DAY_MS = 86_400_000;

/** The local date before a local date. */
export function eveOf(date: string): string {
	return new Date(Date.parse(`${date}T00:00:00Z`) - DAY_MS).toISOString().slice(0, 10);
}

/**
 * When a target counts, seen from `asOf`. One to be met anew every year and without a deadline of its own runs through the
 * calendar year of `asOf`, but not from before the plan began.
 */
export function periodOn(
	target: { startsOn: string; deadline: string | null; yearly: boolean },
	asOf: string
): { startsOn: string; deadline: string | null } {
	const { startsOn, deadline } = target;
	if (!target.yearly || deadline !== null) return { startsOn, deadline };
	const year = asOf.slice(0, 4);
	return { startsOn: startsOn > `${year}-01-01` ? startsOn : `${year}-01-01`, deadline: `${year}-12-31` };
}
