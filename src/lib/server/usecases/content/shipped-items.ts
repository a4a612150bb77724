import type { ItemContent } from '../../../domain/item';
import { shippedItemUse, type ItemUse } from '../../../domain/item-use';

type InFile = ItemContent & { id: string };
export type ShippedItem = InFile & { use: ItemUse };

const files = import.meta.glob<InFile[]>('/src/content/items/*.json', { import: 'default', eager: true });

/** The items in src/content/items, the sample first, then file by file. */
export function shippedItems(): ShippedItem[] {
	const named = Object.entries(files).map(([path, items]) => ({ name: /([^/]+)\.json$/.exec(path)![1]!, items }));
	const [samples, others] = [
		named.filter(({ name }) => name === 'sample'),
		named.filter(({ name }) => name !== 'sample')
	];
	others.sort((a, b) => (a.name < b.name ? -1 : 1));
	return [...samples, ...others].flatMap(({ name, items }) =>
		items.map((item, position) => ({ ...item, use: shippedItemUse(name, position) }))
	);
}
