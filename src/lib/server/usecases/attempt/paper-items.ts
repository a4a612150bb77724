import { toPublicItem, type PublicItem } from '../../../domain/item';
import type { AttemptRow } from '../../store/attempts';
import * as roundPool from '../../store/round-pool';

/** The versions of a paper's lines, in the order of the paper; keys and explanations included, so not for the page as they are. */
export async function versionsOf({ paper }: Pick<AttemptRow, 'paper'>) {
	const versions = await roundPool.versions(paper.map(({ versionId }) => versionId));
	const byId = new Map(versions.map((version) => [version.id, version]));
	return paper.flatMap((line, position) => {
		const version = byId.get(line.versionId);
		return version ? [{ position, optionIds: line.optionIds, version }] : [];
	});
}

/** The questions as the participant sees them, options in this person's order. */
export async function publicItemsOf(attempt: Pick<AttemptRow, 'paper'>): Promise<PublicItem[]> {
	const lines = await versionsOf(attempt);
	return lines.map(({ position, optionIds, version }) => toPublicItem(version, position, optionIds));
}
