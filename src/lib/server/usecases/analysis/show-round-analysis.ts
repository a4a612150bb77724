import { roundPhase } from '../../../domain/contest-phase';
import { ITEM_FLAGS } from '../../../domain/item-analysis/item-flags';
import type { FormStatistics, PaperStatistics } from '../../../domain/item-analysis/paper-statistics';
import { mayAct } from '../../../domain/role';
import { SMALL } from '../../../domain/small-cells';
import type { Actor } from '../../access';
import { ZONE } from '../../environment';
import * as attempts from '../../store/attempts';
import * as itemAnalyses from '../../store/item-analyses';
import * as keyCorrections from '../../store/key-corrections';
import * as topics from '../../store/topics';
import { findRound, windowOf, type FoundRound } from '../contest/find-contest';
import { roundHead, roundWork } from '../correction/round-work';
import { analysedItems, figureOf, inOrder, type AnalysedItemLine } from './analysed-items';
import type { AnalysisWish } from './analysis-wish';
import { picturesOf } from '../item/pictures-of';
import { analysisUnderWay } from './start-analysis';

const FORMS_SHOWN = 8;

/** How the paper and the items of a round did; `analysis` null until it was made. */
export async function showRoundAnalysis(actor: Actor, roundId: string, wish: AnalysisWish, now: number) {
	const found = await findRound(actor, roundId, 'contest:read');
	const { contest, round, unitPath } = found;
	const may = (act: Parameters<typeof mayAct>[1]) => mayAct(actor.grants, act, unitPath);
	const seesQuestions = may('item:read');
	const phase = roundPhase(windowOf(contest, round), now);
	const isOver = phase === 'closed' || phase === 'finalized';
	const running = isOver ? await attempts.runningIn(roundId) : 0;
	const isOpen = !isOver || running > 0;
	const made = isOpen ? undefined : await itemAnalyses.find(roundId, wish.attempts);
	const items = made ? await analysedItems(roundId, wish, seesQuestions) : [];
	return {
		...roundHead(found),
		// The frame of the round's pages is for those who work on it.
		work: may('contest:edit') ? await roundWork(actor, found, now) : null,
		zone: ZONE,
		wish,
		isOpen,
		running,
		severalAttempts: round.rules.attemptsAllowed !== 1,
		seesQuestions,
		mayAnalyse: seesQuestions && !isOpen && !round.isPractice,
		/** A key is mended while the round is closed; a finalized one is taken back first. */
		mend: may('contest:publish') ? (phase === 'closed' ? ('now' as const) : ('reopen' as const)) : null,
		position: round.position,
		underWay: analysisUnderWay(roundId, wish.attempts),
		analysis: made
			? {
					at: made.analysis.analysedAt,
					by: made.analysedByName,
					isStale: await isStale(found, made.analysis.analysedAt),
					paper: paperOf(made.analysis.paper, seesQuestions),
					flagged: ITEM_FLAGS.map((kind) => ({
						kind,
						count: items.filter(({ flags }) => flags.some((flag) => flag.kind === kind)).length
					})).filter(({ count }) => count > 0),
					count: items.length,
					items: inOrder(
						items.filter(({ flags }) => wish.flag === null || flags.some(({ kind }) => kind === wish.flag)),
						wish.order
					)
				}
			: null,
		pictures: await picturesOf(items.flatMap(({ question }) => textsOf(question))),
		topics: await topics.list()
	};
}

const textsOf = (question: AnalysedItemLine['question']) =>
	question ? [question.stem, ...question.choices.map(({ text }) => text ?? '')] : [];

/** Whether results changed since: a key was mended, or the round was finalized anew. */
async function isStale({ round }: FoundRound, analysedAt: number) {
	const corrections = await keyCorrections.historyOf(round.id);
	return (round.finalizedAt ?? 0) > analysedAt || corrections.some(({ at }) => at > analysedAt);
}

/** Figures of fewer than five persons are for those only who may see each paper. */
function paperOf({ forms, kr21, ...paper }: PaperStatistics, seesQuestions: boolean) {
	const isHidden = !seesQuestions && paper.persons < SMALL;
	const shown = seesQuestions ? forms : forms.filter(({ persons }) => persons >= SMALL);
	return {
		...paper,
		...(isHidden && { meanShare: null, sdShare: null }),
		kr21: figureOf(kr21),
		formCount: forms.length,
		forms: shown.slice(0, FORMS_SHOWN).map(formOf)
	};
}

const formOf = ({ versionIds, alpha, sem, ...form }: FormStatistics) => ({
	...form,
	items: versionIds.length,
	alpha: figureOf(alpha),
	sem: figureOf(sem)
});
