import { like, or, type AnyColumn, type SQL } from 'drizzle-orm';

/** A folded name, or the last digits of a phone; null finds everybody. */
export type StandingSearch = { name: string } | { phoneEnding: string } | null;

/** The lines of either kind of standings that a search finds: a name is found by the beginning of any of its words. */
export function matching(
	{ nameFolded, phoneEnding }: { nameFolded: AnyColumn; phoneEnding: AnyColumn },
	search: StandingSearch
): SQL | undefined {
	if (search === null) return undefined;
	if ('phoneEnding' in search) return like(phoneEnding, `%${search.phoneEnding}`);
	const escaped = search.name.replace(/[%_]/g, '');
	return or(like(nameFolded, `${escaped}%`), like(nameFolded, `% ${escaped}%`));
}
