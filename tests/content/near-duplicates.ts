import { NEAR, nearPairs } from '../../src/lib/domain/near-question';

/** A question as far as it matters to whether another one asks the same. */
export interface Asked {
	id: string;
	stem: string;
	/** The right option. */
	answer: string;
}

/** Pairs that ask nearly the same, 'A ~ B (0.83)', those most alike first. */
export function nearDuplicates(questions: Asked[], threshold = NEAR): string[] {
	// Compared by their place: a lesson's question may have the id of another lesson's.
	const compared = questions.map(({ stem, answer }, index) => ({
		id: String(index),
		stem,
		options: [{ id: 'A', text: answer }],
		key: ['A']
	}));
	return nearPairs(compared, threshold)
		.sort((x, y) => y.likeness - x.likeness)
		.map(({ a, b, likeness }) => `${questions[Number(a)]!.id} ~ ${questions[Number(b)]!.id} (${likeness.toFixed(2)})`);
}
