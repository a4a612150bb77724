const TYPES = {
	xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
	csv: 'text/csv; charset=utf-8'
};

/** A spreadsheet to be saved. */
export const sheetResponse = (content: Uint8Array | string, name: string, format: 'xlsx' | 'csv') =>
	new Response(content as BodyInit, {
		headers: {
			'content-type': TYPES[format],
			'content-disposition': `attachment; filename="${name}.${format}"`,
			'cache-control': 'no-store'
		}
	});
