import type { QuestionProblem } from '../../domain/found-question';
import type { ImportDuplicate } from '../../domain/item-import';
import { indexQuestions, type ComparedQuestion } from '../../domain/near-question';

/** Comparing is worth that long; a file that is one question a thousand times over would take far longer. */
const PATIENCE_MS = 25_000;
/** More like it help nobody who looks through a list. */
const MOST_SHOWN = 5;

/** Which questions of a file ask the same as, or nearly the same as, the bank's and each other. */
export function openComparison() {
	const bank: ComparedQuestion[] = [];
	const found = new Map<string, ImportDuplicate[]>();
	return {
		addBank: (questions: ComparedQuestion[]) => void bank.push(...questions),
		run(file: ComparedQuestion[]): QuestionProblem[] {
			const index = indexQuestions([...bank, ...file]);
			const inFile = new Set(file.map(({ id }) => id));
			const end = performance.now() + PATIENCE_MS;
			for (const [compared, question] of file.entries()) {
				if (performance.now() > end) {
					const params = { compared, all: file.length };
					return [{ code: 'bank.import_not_compared', params, severity: 'warning' }];
				}
				const near = index.find(question).slice(0, MOST_SHOWN);
				const duplicates = near.map((one) => ({
					where: inFile.has(one.id) ? ('file' as const) : ('bank' as const),
					...one
				}));
				if (duplicates.length > 0) found.set(question.id, duplicates);
			}
			return [];
		},
		of: (id: string): ImportDuplicate[] => found.get(id) ?? []
	};
}
