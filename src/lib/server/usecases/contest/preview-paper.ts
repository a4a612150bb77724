import { AUDIENCE_GROUPS } from '../../../domain/audience-group';
import { proveBlueprint } from '../../../domain/blueprint';
import { DomainError } from '../../../domain/domain-error';
import { adviseOnBalance } from '../../../domain/item-advice/key-balance';
import { toPublicItem } from '../../../domain/item';
import { drawPaper } from '../../../domain/paper-draw';
import { authorize, type Actor } from '../../access';
import * as roundPool from '../../store/round-pool';
import { picturesOf, textsOf } from '../item/pictures-of';
import { asPoolItem } from './bank-pool';
import { findContest } from './find-contest';

/** As they stand in the address; `sample` numbers the papers one can leaf through. */
export interface PreviewWish {
	group: string | null;
	sample: string | null;
	withKey: boolean;
}

/**
 * A paper as a person of the group would get it, drawn for looking at and not stored. Whoever reads items may see the key.
 * `items` is null when the bank cannot fill the paper.
 */
export async function previewPaper(actor: Actor, contestId: string, { group, sample, withKey }: PreviewWish) {
	const { contest, rounds, unitPath } = await findContest(actor, contestId, 'contest:read');
	authorize(actor, 'item:read', unitPath);
	const [round] = rounds;
	if (!round) throw new DomainError('round.not_found');
	const approved =
		contest.publishedAt === null ? await roundPool.approvedFor(unitPath) : await roundPool.frozenOf(round.id);
	const pool = approved.map(asPoolItem);
	const groups = contest.eligibility.groups.length > 0 ? contest.eligibility.groups : [...AUDIENCE_GROUPS];
	const audience = groups.find((known) => known === group) ?? groups[0] ?? null;
	const number = Math.max(1, Number(/^\d{1,3}$/.exec(sample ?? '')?.[0] ?? 1));
	const shown = {
		contest: { id: contest.id, title: contest.title },
		timeLimitMs: round.rules.timeLimitMs,
		prediction: round.rules.prediction,
		groups,
		group: audience,
		sample: number,
		withKey
	};
	const size = round.blueprint.cells.length + round.blueprint.fixedItemIds.length;
	if (size === 0 || proveBlueprint(round.blueprint, pool, audience ? [audience] : []).length > 0) {
		return { ...shown, items: null, balance: [], pictures: {} };
	}
	const { shuffleItems, shuffleOptions } = round.rules;
	const seed = `preview/${contest.id}/${number}`;
	const paper = drawPaper(round.blueprint, pool, { seed, audience, shuffleItems, shuffleOptions });
	const versions = await roundPool.versions(paper.map(({ versionId }) => versionId));
	const contents = new Map(versions.map((version) => [version.id, version]));
	const items = paper.flatMap(({ versionId, optionIds }, position) => {
		const content = contents.get(versionId);
		if (!content) return [];
		const { key, explanation, source } = content;
		return [{ ...toPublicItem(content, position, optionIds), solution: withKey ? { key, explanation, source } : null }];
	});
	const texts = items.flatMap((item) => [...textsOf(item), item.solution?.explanation ?? '']);
	// Where everybody gets another order of options, no letter can be guessed.
	const keyed = paper.flatMap(({ versionId }) => contents.get(versionId) ?? []).filter(({ kind }) => kind === 'single');
	return {
		...shown,
		items,
		balance: shuffleOptions ? [] : adviseOnBalance(keyed),
		pictures: await picturesOf(texts)
	};
}
