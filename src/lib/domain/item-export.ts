export const EXPORT_FORMATS = ['paper', 'listing', 'sheet', 'moodle_xml', 'qti3', 'gift', 'aiken'] as const;
/** What items are taken out as: two documents to print, a sheet to edit, and files for other programs. */
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** Nobody prints more pages than these make, and Word opens no more in good time. */
export const MOST_EXPORTED: Record<ExportFormat, number> = {
	paper: 200,
	listing: 2_000,
	sheet: 5_000,
	moodle_xml: 5_000,
	qti3: 5_000,
	gift: 5_000,
	aiken: 5_000
};

/** The name of a file without what programs and disks refuse: 'de-thi-xa-an-binh-2026-11-21'. */
export const fileNameOf = (words: string[]): string =>
	words
		.join(' ')
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/đ/gu, 'd')
		.replace(/[^a-z0-9]+/gu, '-')
		.replace(/^-|-$/g, '')
		.slice(0, 100);
