/** A number as automatic numbering writes it; of formats that Vietnamese papers do not use, the plain figure. */
export function formatNumber(value: number, format: string): string {
	switch (format) {
		case 'none':
			return '';
		case 'decimalZero':
			return String(value).padStart(2, '0');
		case 'upperLetter':
			return letters(value);
		case 'lowerLetter':
			return letters(value).toLowerCase();
		case 'upperRoman':
			return roman(value);
		case 'lowerRoman':
			return roman(value).toLowerCase();
		default:
			return String(value);
	}
}

/** A to Z, then AA, BB: as Word counts, not as a spreadsheet does. */
function letters(value: number): string {
	if (value < 1) return String(value);
	const times = Math.ceil(value / 26);
	return times > 20 ? String(value) : String.fromCharCode(65 + ((value - 1) % 26)).repeat(times);
}

const ROMAN: [number, string][] = [
	[1000, 'M'],
	[900, 'CM'],
	[500, 'D'],
	[400, 'CD'],
	[100, 'C'],
	[90, 'XC'],
	[50, 'L'],
	[40, 'XL'],
	[10, 'X'],
	[9, 'IX'],
	[5, 'V'],
	[4, 'IV'],
	[1, 'I']
];

function roman(value: number): string {
	if (value < 1 || value >= 4000) return String(value);
	let written = '';
	let rest = value;
	for (const [worth, sign] of ROMAN) {
		while (rest >= worth) {
			written += sign;
			rest -= worth;
		}
	}
	return written;
}
