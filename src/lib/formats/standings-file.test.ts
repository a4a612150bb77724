import { describe, expect, it } from 'vitest';
import { publishedStandings, type Result } from '../../../tests/factories/published-standings';
import { lineCheck, headCheck, type PublishedStandings } from '../domain/published-standings';
import { verifyStandings } from '../domain/verify-standings';
import { readStandings, STANDINGS_WRITERS, type StandingsFormat } from './standings-file';

function written({ head, entries }: PublishedStandings, format: StandingsFormat): string {
	const writer = STANDINGS_WRITERS[format];
	return writer.opening(head) + entries.map((entry, index) => writer.line(entry, index)).join('') + writer.closing;
}

const some = (count: number) =>
	publishedStandings(
		Array.from({ length: count }, (_, index): Result => ({
			group: index % 3 === 0 ? 'officials' : 'residents',
			correct: index % 11,
			durationMs: 60_000 + (index % 97) * 1_000,
			submittedAt: 1_700_000_000_123 + (index % 7),
			prediction: index % 5 === 0 ? null : index % 40
		}))
	);

const LONG = some(20_000);
const bothFormats = ['json', 'csv'] as const;

describe.each(bothFormats)('a standings file as %s', (format) => {
	it('reads back as it was written', () => {
		const file = some(40);
		const { head, entries } = readStandings(written(file, format));
		expect({ head, entries }).toEqual(file);
	});

	it('keeps names that a spreadsheet would run as formulas, quotation marks and commas', () => {
		const file = some(1);
		let above = headCheck(file.head);
		const entries = ['=1+1', '@ten', 'N. "Bé", An'].map((name) => {
			const { check: _, ...entry } = { ...file.entries[0]!, name, unit: '-Thôn 1' };
			return { ...entry, check: (above = lineCheck(above, entry)) };
		});
		expect(readStandings(written({ ...file, entries }, format)).entries).toEqual(entries);
	});

	it('is valid and holds with no entry at all', () => {
		expect(verifyStandings(readStandings(written(some(0), format)))).toEqual([]);
	});

	it('holds with 20,000 entries, and the changed one is found on its line', () => {
		const file = LONG;
		const text = written(file, format);
		expect(verifyStandings(readStandings(text))).toEqual([]);
		const { entryCode, name } = file.entries[12_345]!;
		const lines = text.split('\n');
		const line = lines.findIndex((one) => one.includes(entryCode));
		lines[line] = lines[line]!.replace(JSON.stringify(name).slice(1, 5), 'X. Y');
		const read = readStandings(lines.join('\n'));
		expect(verifyStandings(read).map(({ entry, field }) => [read.firstLine + entry! - 1, field])).toEqual([
			[line + 1, 'check']
		]);
	}, 60_000);

	it('says where a file is not one', () => {
		const text = written(some(3), format);
		expect(() => readStandings(text.replace('san-dinh-standings', 'something-else'))).toThrow('head.format');
		expect(() =>
			readStandings(text.replaceAll('"officials"', '"aliens"').replaceAll(',officials,', ',aliens,'))
		).toThrow(/head\.divisions\.0\.groups\.0|entries\.0\.group/);
		expect(() => readStandings(text.slice(0, 200))).toThrow(RangeError);
	});
});

describe('what is no standings file', () => {
	it.each(['', 'hello', '[]', 'null', '{', '{}', '# format 1\n', 'a,b\n"c', '\uFEFF'])('is refused: %j', (text) => {
		expect(() => readStandings(text)).toThrow(RangeError);
	});
});
