const MONTHS = [
	'january',
	'february',
	'march',
	'april',
	'may',
	'june',
	'july',
	'august',
	'september',
	'october',
	'november',
	'december'
];
const UNITS: Record<string, string> = {
	'%': '%',
	triệu: ' triệu',
	million: ' triệu',
	tỷ: ' tỷ',
	tỉ: ' tỷ',
	billion: ' tỷ'
};

/** The resolution every text of this product is about: its number is a name, not a figure. */
const STANDING_REFERENCE = /(?:nghị quyết|resolution)\s+(?:số\s+|no\.?\s*)?57(?:-NQ\/TW)?(?!\d)/giu;

const ENGLISH_DATE = new RegExp(String.raw`(?<!\d)(\d{1,2}) (${MONTHS.join('|')})(?: (\d{4}))?(?!\d)`, 'giu');
const VIETNAMESE_DATE = /(?<!\d)(\d{1,2}) tháng (\d{1,2})(?: năm (\d{4}))?(?!\d)/giu;
const NUMERIC_DATE = /(?<![\d/])(\d{1,2})\/(\d{1,2})(?:\/(\d{4}))?(?![\d/])/gu;
const NUMBER =
	/(?<![\p{L}\d])(\d+(?:[.,]\d+)?)(?:\s*[-–]\s*(\d+(?:[.,]\d+)?))?\s*(%|(?:triệu|million|tỷ|tỉ|billion)(?!\p{L}))?/giu;

function dateFigure(day: string, month: string, year: string | undefined): string {
	return [year, month, day].flatMap((part) => (part ? [String(Number(part))] : [])).join('-');
}

function numberFigure(digits: string, unit: string | undefined): string {
	return String(Number(digits.replace(',', '.'))) + (unit ? UNITS[unit.toLowerCase()] : '');
}

/**
 * Numbers and dates in a Vietnamese or English text, each written one way: '2024-12-22', '12-22', '80%', '10 triệu', '2030'.
 * Numbers spelled out in words are not read.
 */
export function figuresIn(text: string): string[] {
	const figures: string[] = [];
	const take = (pattern: RegExp, from: string, read: (match: (string | undefined)[]) => string[]): string =>
		from.replace(pattern, (...match: (string | undefined)[]) => {
			figures.push(...read(match));
			return ' ';
		});
	let rest = text.normalize('NFC').replace(STANDING_REFERENCE, ' ');
	rest = take(ENGLISH_DATE, rest, ([, day = '', month = '', year]) => [
		dateFigure(day, String(MONTHS.indexOf(month.toLowerCase()) + 1), year)
	]);
	rest = take(VIETNAMESE_DATE, rest, ([, day = '', month = '', year]) => [dateFigure(day, month, year)]);
	rest = take(NUMERIC_DATE, rest, ([, day = '', month = '', year]) => [dateFigure(day, month, year)]);
	take(NUMBER, rest, ([, first, second, unit]) =>
		[first, second].flatMap((digits) => (digits ? [numberFigure(digits, unit)] : []))
	);
	return figures;
}
