import type { ItemStatistics } from '../../../domain/item-analysis/item-statistics';
import type { PaperStatistics } from '../../../domain/item-analysis/paper-statistics';
import type { ColumnKit } from '../sqlite-kit';
import type { ContestTables } from './contests';
import type { ItemTables } from './items';
import type { PeopleTables } from './people';

/** How items did in a round, counted once for all who ask; counted anew when asked for. */
export function defineAnalyses(
	kit: ColumnKit,
	{ rounds }: ContestTables,
	staff: PeopleTables['staff'],
	{ items, itemVersions }: ItemTables
) {
	const roundAnalyses = kit.table(
		'round_analyses',
		{
			roundId: kit
				.text()
				.notNull()
				.references(() => rounds.id, { onDelete: 'cascade' }),
			/** Which attempts of a person were counted. */
			attempts: kit.text().$type<'first' | 'all'>().notNull(),
			paper: kit.json<PaperStatistics>().notNull(),
			analysedAt: kit.instant().notNull(),
			analysedBy: kit.text().references(() => staff.id)
		},
		(t) => [kit.primaryKey({ columns: [t.roundId, t.attempts] })]
	);
	const itemAnalyses = kit.table(
		'item_analyses',
		{
			roundId: kit
				.text()
				.notNull()
				.references(() => rounds.id, { onDelete: 'cascade' }),
			attempts: kit.text().$type<'first' | 'all'>().notNull(),
			versionId: kit
				.text()
				.notNull()
				.references(() => itemVersions.id),
			itemId: kit
				.text()
				.notNull()
				.references(() => items.id),
			statistics: kit.json<ItemStatistics>().notNull()
		},
		(t) => [
			kit.primaryKey({ columns: [t.roundId, t.attempts, t.versionId] }),
			kit.index('item_analyses_item').on(t.itemId, t.roundId),
			kit.index('item_analyses_version').on(t.versionId)
		]
	);
	return { roundAnalyses, itemAnalyses };
}
