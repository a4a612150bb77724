import * as lessons from '../../store/lessons';

const instant = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString());

/** The lessons that a person completed, for the file of their own data. */
export async function ownLessons(participantId: string) {
	const rows = await lessons.completedBy(participantId);
	return rows.map(({ slug, completion: { correct, total, completedAt, answeredAt } }) => ({
		lesson: slug,
		correct,
		total,
		completedAt: instant(completedAt),
		answeredAt: instant(answeredAt)
	}));
}
