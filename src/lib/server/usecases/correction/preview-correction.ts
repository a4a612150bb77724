import { proposeAwards, type PrizeTier } from '../../../domain/award';
import { DomainError } from '../../../domain/domain-error';
import type { Actor } from '../../access';
import { ZONE } from '../../environment';
import type { ContestRow } from '../../store/contests';
import * as keyCorrections from '../../store/key-corrections';
import * as participants from '../../store/participants';
import * as roundPool from '../../store/round-pool';
import type { RankedRound } from '../contest/rank-round';
import { divisionsOf } from '../contest/show-standings';
import { picturesOf, textsOf } from '../item/pictures-of';
import { findRegradable, prepareCorrection, type KeyWish } from './correct-key';
import { foreseeCorrection } from './foresee-correction';
import { correctionsOf } from './round-keys';
import { roundHead, roundWork } from './round-work';

const SHOWN = 200;

/** A question of a closed round whose key may be mended: as it is marked now. Throws 'correction.unknown'. */
export async function showKey(
	actor: Actor,
	{ roundId, versionId }: { roundId: string; versionId: string },
	now: number
) {
	const found = await findRegradable(actor, roundId, now);
	const version = await roundPool.versionIn(roundId, versionId);
	if (!version) throw new DomainError('correction.unknown');
	const { itemId, stem, options, key, kind, source } = version;
	const corrected = (await correctionsOf(roundId)).get(versionId);
	return {
		...roundHead(found),
		work: await roundWork(actor, found, now),
		zone: ZONE,
		question: {
			versionId,
			itemId,
			stem,
			options,
			pictures: await picturesOf(textsOf({ stem, options })),
			kind,
			source,
			key: corrected?.keyAfter ?? key,
			corrected: corrected?.mode ?? null
		}
	};
}

/** What a correction would change, before anything is stored; throws what does not fit. */
export async function previewCorrection(
	actor: Actor,
	{ roundId, versionId, ...wish }: KeyWish & { roundId: string; versionId: string },
	now: number
) {
	const found = await findRegradable(actor, roundId, now);
	if (await keyCorrections.unfinishedIn(roundId)) throw new DomainError('round.regrade_unfinished');
	const { correction } = await prepareCorrection(roundId, versionId, wish);
	const { attemptsChanged, before, after, moves } = await foreseeCorrection(found, correction);
	const shown = moves.slice(0, SHOWN);
	const winners = divisionsOf(found.contest).map(({ key, name }) => ({
		division: name,
		before: winnersOf(found.contest, before, key),
		after: winnersOf(found.contest, after, key)
	}));
	const ids = [...shown, ...winners.flatMap((one) => [...one.before, ...one.after])].map((one) => one.participantId);
	const names = await participants.namesOf([...new Set(ids)]);
	const named = <L extends { participantId: string }>(line: L) => ({
		...line,
		name: names.get(line.participantId) ?? '–'
	});
	return {
		mode: correction.mode,
		keyAfter: correction.keyAfter,
		attemptsChanged,
		scoresChanged: moves.filter(({ correctBefore, correctAfter }) => correctBefore !== correctAfter).length,
		placesChanged: moves.filter(({ placeBefore, placeAfter }) => placeBefore !== placeAfter).length,
		moved: moves.length,
		ranked: before.rows.length,
		moves: shown.map(named),
		winners: winners.map((one) => ({ ...one, before: one.before.map(named), after: one.after.map(named) }))
	};
}

export type CorrectionPreview = Awaited<ReturnType<typeof previewCorrection>>;

interface Winner {
	participantId: string;
	tier: PrizeTier;
	place: number;
}

/** Who would get a prize by a ranking, in one division. */
function winnersOf({ prizes, maxAwardShare }: ContestRow, { rows }: RankedRound, division: string): Winner[] {
	const people = rows.filter((row) => row.division === division);
	return proposeAwards(people, prizes, { maxShareOfEntrants: maxAwardShare }).map(({ participantId, tier, place }) => ({
		participantId,
		tier,
		place
	}));
}
