import type { ExportWish } from '$lib/server/usecases/item-export/export-wish';

/** Where the file is taken: the items as the page's address says them, and what the form wishes, as a form would send it. */
export function fileAddress(scope: URLSearchParams, { wanted, ...wish }: ExportWish): string {
	const address = new URLSearchParams(scope);
	for (const [name, value] of Object.entries(wish)) {
		if (value === true) address.set(name, 'on');
		else if (value !== false && value !== '') address.set(name, String(value));
	}
	for (const [index, { cell, count }] of wanted.filter((one) => one.count > 0).entries()) {
		address.set(`wanted.${index}.cell`, cell);
		address.set(`wanted.${index}.count`, String(count));
	}
	return `/items/export/file?${address}`;
}
