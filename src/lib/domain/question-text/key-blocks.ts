import type { QuestionProblem } from '../found-question';
import { foldVietnamese } from '../vietnamese-name';
import type { DraftQuestion, KeyBlock } from './draft-question';
import type { KeyEntry } from './key-list';
import type { NumberedPart } from './numbering';

/** Which key a list gives each question, and what of the lists fits no question. */
export interface ListedKeys {
	entries: Map<DraftQuestion, KeyEntry[]>;
	problems: QuestionProblem[];
}

const NAME = /(chuong|phan|muc|chuyen de|chu de|part|chapter)\s+([ivx]+|\d+)(?![a-z\d])/;

/** 'ĐÁP ÁN PHẦN II' and 'PHẦN II. TỰ LUẬN' name one part. */
const nameOf = (title: string | null) => (title === null ? null : (NAME.exec(foldVietnamese(title))?.[0] ?? null));

function partsOf(block: KeyBlock, index: number, blocks: KeyBlock[], parts: NumberedPart[]): NumberedPart[] {
	if (parts.length === 1) return parts;
	const name = nameOf(block.title);
	const named = name === null ? [] : parts.filter((part) => nameOf(part.section) === name);
	if (named.length === 1) return named;
	return blocks.length === parts.length ? [parts[index]!] : [];
}

/** Where numbering restarts, lists and parts are matched by name or one by one; a list that may belong to several parts is not used. */
export function listedKeys(found: KeyBlock[], parts: NumberedPart[]): ListedKeys {
	const result: ListedKeys = { entries: new Map(), problems: [] };
	for (const { place } of found.filter(({ hasVariants }) => hasVariants)) {
		result.problems.push({ code: 'bank.text_key_variants', severity: 'error', field: 'key', place });
	}
	const blocks = found.filter(({ entries, hasVariants }) => entries.length > 0 && !hasVariants);
	const unmatched: KeyEntry[] = [];
	for (const [index, block] of blocks.entries()) {
		const own = partsOf(block, index, blocks, parts);
		if (own.length === 0 && parts.length > 0) {
			const params = { lists: blocks.length, parts: parts.length };
			result.problems.push({
				code: 'bank.text_key_lists',
				params,
				severity: 'error',
				field: 'key',
				place: block.place
			});
			continue;
		}
		const questions = byNumber(own.flatMap((part) => part.questions));
		for (const entry of block.entries) {
			const asked = questions.get(entry.number) ?? [];
			if (asked.length === 0) unmatched.push(entry);
			const [question] = asked;
			// A number that two questions have says nothing of either.
			if (question && asked.length === 1) push(result.entries, question, entry);
		}
	}
	if (unmatched.length > 0) result.problems.push(unmatchedProblem(unmatched));
	return result;
}

function byNumber(questions: DraftQuestion[]): Map<number, DraftQuestion[]> {
	const found = new Map<number, DraftQuestion[]>();
	for (const question of questions) if (question.number !== null) push(found, question.number, question);
	return found;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V) {
	const values = map.get(key);
	if (values) values.push(value);
	else map.set(key, [value]);
}

function unmatchedProblem(entries: KeyEntry[]): QuestionProblem {
	const numbers = [...new Set(entries.map(({ number }) => number))];
	const named = numbers.slice(0, 10).join(', ') + (numbers.length > 10 ? '…' : '');
	return {
		code: 'bank.text_key_unmatched',
		params: { numbers: named },
		severity: 'warning',
		field: 'key',
		place: entries[0]!.place
	};
}
