import type { PaperLine } from '../../../domain/blueprint';
import type { Responses } from '../../../domain/attempt';
import { markOf } from '../../../domain/key-correction';
import type { Actor } from '../../access';
import { breathe } from '../../breathe';
import { ZONE } from '../../environment';
import * as attemptLists from '../../store/attempt-lists';
import * as keyCorrections from '../../store/key-corrections';
import * as roundPool from '../../store/round-pool';
import { findRound } from '../contest/find-contest';
import { picturesOf, textsOf } from '../item/pictures-of';
import { correctionsOf } from './round-keys';
import { roundHead, roundWork } from './round-work';

/** Enough to see how a question was answered, few enough to count while the page is waited for. */
const MOST_SHEETS = 3_000;
const COUNTED_AT_ONCE = 500;
const MOVES_SHOWN = 50;

interface Answers {
	/** On how many papers the question was. */
	drawn: number;
	right: number;
	/** How often each option was chosen. */
	chosen: Record<string, number>;
}

/** The questions of a round with how they were answered on its first papers, and the corrections made so far. */
export async function showKeys(actor: Actor, roundId: string, now: number) {
	const found = await findRound(actor, roundId, 'contest:edit');
	const versions = await roundPool.versionsIn(roundId);
	const corrections = await correctionsOf(roundId);
	const sheets = await attemptLists.sheetsOf(roundId, MOST_SHEETS);
	const keys = new Map(versions.map(({ id, key }) => [id, key]));
	const answers = await countAnswers(sheets, (versionId, chosen) =>
		markOf({ versionId, key: keys.get(versionId) ?? [] }, chosen, corrections)
	);
	const questions = versions.map(({ id, itemId, stem, options, key, topic }) => {
		const { drawn, right, chosen } = answers.get(id) ?? { drawn: 0, right: 0, chosen: {} };
		const corrected = corrections.get(id);
		const inForce = corrected?.keyAfter ?? key;
		const counted = options.map((option) => ({
			...option,
			count: chosen[option.id] ?? 0,
			isKey: inForce.includes(option.id)
		}));
		return { versionId: id, itemId, stem, topic, drawn, right, options: counted, corrected: corrected?.mode ?? null };
	});
	return {
		...roundHead(found),
		work: await roundWork(actor, found, now),
		zone: ZONE,
		sheets: sheets.length,
		pictures: await picturesOf(questions.flatMap(textsOf)),
		isSample: sheets.length === MOST_SHEETS,
		// What hardly anybody gets right is where a wrong key shows.
		questions: questions.filter(({ drawn }) => drawn > 0).sort((a, b) => a.right / a.drawn - b.right / b.drawn),
		corrections: await madeIn(roundId, new Map(versions.map(({ id, stem }) => [id, stem])))
	};
}

/** The corrections of a round, each with those who moved most visibly. */
async function madeIn(roundId: string, stems: ReadonlyMap<string, string>) {
	const made = [];
	for (const { correction, actorName, personsMoved } of await keyCorrections.listIn(roundId)) {
		const moves = await keyCorrections.changesOf(correction.id, MOVES_SHOWN);
		made.push({
			...correction,
			actorName,
			personsMoved,
			stem: stems.get(correction.versionId) ?? '',
			moves: moves.map(({ change, name }) => ({ ...change, name: name ?? '–' }))
		});
	}
	return made;
}

async function countAnswers(
	sheets: { paper: PaperLine[]; responses: Responses }[],
	mark: (versionId: string, chosen: string[]) => 0 | 1
): Promise<Map<string, Answers>> {
	const counts = new Map<string, Answers>();
	for (const [index, { paper, responses }] of sheets.entries()) {
		for (const [position, { versionId }] of paper.entries()) {
			const of = counts.get(versionId) ?? { drawn: 0, right: 0, chosen: {} };
			const chosen = responses[position] ?? [];
			of.drawn++;
			of.right += mark(versionId, chosen);
			for (const id of chosen) of.chosen[id] = (of.chosen[id] ?? 0) + 1;
			counts.set(versionId, of);
		}
		if (index % COUNTED_AT_ONCE === 0) await breathe();
	}
	return counts;
}
