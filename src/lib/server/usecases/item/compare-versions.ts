import { changedFields, itemChanges } from '../../../domain/item-difference';
import type { ItemVersionRow } from '../../store/item-versions';
import { contentOf } from './item-content';

/** Version numbers; what is null or not there stands for what is told first. */
export interface WantedVersions {
	from: number | null;
	to: number | null;
}

/**
 * The versions, newest first, each with the fields that it changed, and what changed between two of them: by default what a reviewer
 * has to look at, from the approved version, else from the one before, to the newest.
 */
export function compareVersions(
	rows: { version: ItemVersionRow; authorName: string | null }[],
	approved: number | null,
	wanted: WantedVersions
) {
	const newest = rows[0]!.version.version;
	const known = (number: number | null) => rows.find(({ version }) => version.version === number)?.version;
	const to = known(wanted.to) ?? rows[0]!.version;
	const before = known(to.version - 1) ?? to;
	const from =
		known(wanted.from) ?? (to.version === newest && approved !== newest ? (known(approved) ?? before) : before);
	const [older, newer] = from.version < to.version ? [from, to] : [to, from];
	return {
		versions: rows.map(({ version: { id, version, createdAt, ...rest }, authorName }, index) => {
			const older = rows[index + 1]?.version;
			const changes = older ? changedFields(contentOf(older), contentOf(rest)) : [];
			return { id, version, createdAt, authorName, changes };
		}),
		compared: {
			from: older.version,
			to: newer.version,
			isAsked: wanted.from !== null || wanted.to !== null,
			changes: itemChanges(contentOf(older), contentOf(newer))
		}
	};
}
