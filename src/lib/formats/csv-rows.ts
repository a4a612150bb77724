/** Rows of a CSV text as RFC 4180 has it, with either line end. Throws a RangeError that names the line where a quote is not closed. */
export function csvRows(text: string): string[][] {
	const rows: string[][] = [];
	let row: string[] = [];
	const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/y;
	while (cell.lastIndex < text.length || row.length > 0) {
		const match = cell.exec(text);
		if (!match) throw new RangeError(`line ${rows.length + 1}: a quotation mark is not closed`);
		const [, quoted, plain = '', end] = match;
		row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
		if (end === ',') continue;
		rows.push(row);
		row = [];
		if (end === '') break;
	}
	return rows;
}
