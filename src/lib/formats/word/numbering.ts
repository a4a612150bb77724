import { formatNumber } from './number-format';
import { runProperties, type RunProperties } from './properties';
import type { Styles } from './styles';
import { readableText } from './symbols';
import { childOf, childrenOf, numberOf, switchOf, valueOf, type XmlElement } from './xml';

interface Level {
	start: number;
	format: string;
	/** '%1.', '%1.%2)'. */
	text: string;
	/** 0: it never begins again; else only after a level of that number (from 1) or a higher one. */
	restartsAfter: number | undefined;
	/** Shows the levels above it in plain figures, whatever they are written in. */
	isLegal: boolean;
	style: string | undefined;
	/** How the number is set, over the look of the paragraph's end. */
	run: RunProperties;
}

interface Numbering {
	abstract: string;
	levels: Map<number, Level>;
	/** Where this list begins anew, by level. */
	starts: Map<number, number>;
}

interface Count {
	at: (number | undefined)[];
	/** How often it has begun anew. */
	restarts: number;
	begun: Set<string>;
}

export interface NumberedAs {
	label: string;
	list: { id: string; level: number };
	run: RunProperties;
}

export interface Counter {
	/** The number of the next paragraph of that list; null where the document knows no such list. */
	next(numbering: string, level: number | undefined, style: string | undefined): NumberedAs | null;
}

const LEVELS = 9;
/** No label that anybody reads is longer. */
const MAX_LABEL = 255;

/** Counts as Word does: lists of one definition count on together, a list with its own start begins anew where it first appears. */
export function readNumbering(root: XmlElement | undefined, styles: Styles): Counter {
	const lists = numberings(root, styles);
	const counts = new Map<string, Count>();
	return {
		next(numbering, written, style) {
			const list = lists.get(numbering);
			if (!list) return null;
			const level = levelOf(list, written, style);
			const count = counts.get(list.abstract) ?? { at: [], restarts: 0, begun: new Set() };
			counts.set(list.abstract, count);
			countOn(count, list, numbering, level);
			const id = count.restarts > 0 ? `${list.abstract}-${count.restarts}` : list.abstract;
			return { label: labelOf(list, level, count), list: { id, level }, run: list.levels.get(level)?.run ?? {} };
		}
	};
}

/** Of a list in a style, the level is the one that names the style. */
function levelOf({ levels }: Numbering, written: number | undefined, style: string | undefined): number {
	const ofStyle = [...levels].find(([, level]) => style !== undefined && level.style === style)?.[0];
	return Math.min(LEVELS - 1, Math.max(0, Math.trunc(written ?? ofStyle ?? 0)));
}

function countOn(count: Count, list: Numbering, numbering: string, level: number) {
	if (list.starts.size > 0 && !count.begun.has(numbering)) {
		if (count.at.some((value) => value !== undefined)) count.restarts++;
		count.begun.add(numbering);
	}
	const key = `${numbering} ${level}`;
	if (list.starts.has(level) && !count.begun.has(key)) count.at[level] = undefined;
	count.begun.add(key);

	const value = count.at[level];
	count.at[level] = value === undefined ? startOf(list, level) : value + 1;
	for (let below = level + 1; below < LEVELS; below++) {
		const after = list.levels.get(below)?.restartsAfter;
		if (after === undefined || level < after) count.at[below] = undefined;
	}
}

const startOf = ({ starts, levels }: Numbering, level: number) => starts.get(level) ?? levels.get(level)?.start ?? 1;

function labelOf(list: Numbering, level: number, count: Count): string {
	const shown = list.levels.get(level);
	if (!shown || shown.format === 'none') return '';
	if (shown.format === 'bullet') return readableText(shown.text, shown.run.font ?? '').trim();
	return shown.text
		.replace(/%([1-9])/g, (_, digit: string) => {
			const of = Number(digit) - 1;
			const format = shown.isLegal ? 'decimal' : (list.levels.get(of)?.format ?? 'decimal');
			return formatNumber(count.at[of] ?? startOf(list, of), format);
		})
		.normalize('NFC')
		.trim();
}

function numberings(root: XmlElement | undefined, styles: Styles): Map<string, Numbering> {
	const definitions = new Map(
		childrenOf(root, 'w:abstractNum').map((one) => [one.attributes['w:abstractNumId'] ?? '', one])
	);
	const written = new Map(childrenOf(root, 'w:num').map((one) => [one.attributes['w:numId'] ?? '', one]));
	const known = new Map<string, Numbering>();
	const usualLevels = new Map<string, Map<number, Level>>();
	for (const [id, num] of written) {
		const [abstract, definition] = definitionOf(num, definitions, written, styles);
		if (!definition) continue;
		const usual = usualLevels.get(abstract) ?? levelsOf(definition);
		usualLevels.set(abstract, usual);
		const levels = new Map(usual);
		const starts = new Map<number, number>();
		for (const override of childrenOf(num, 'w:lvlOverride')) {
			const level = numberOf(override.attributes['w:ilvl']) ?? 0;
			for (const [at, other] of levelsOf(override)) levels.set(at, other);
			const start = numberOf(valueOf(override, 'w:startOverride'));
			if (start !== undefined) starts.set(level, start);
		}
		known.set(id, { abstract, levels, starts });
	}
	return known;
}

/** A list's definition; one that only names a list style is found through that style. */
function definitionOf(
	num: XmlElement,
	definitions: Map<string, XmlElement>,
	written: Map<string, XmlElement>,
	styles: Styles
): [string, XmlElement | undefined] {
	const id = valueOf(num, 'w:abstractNumId') ?? '';
	const definition = definitions.get(id);
	const style = valueOf(definition, 'w:numStyleLink');
	const linked = style === undefined ? undefined : written.get(styles.numbering(style) ?? '');
	const linkedId = valueOf(linked, 'w:abstractNumId') ?? id;
	return [linkedId, definitions.get(linkedId)];
}

const levelsOf = (parent: XmlElement): Map<number, Level> =>
	new Map(
		childrenOf(parent, 'w:lvl')
			.slice(0, LEVELS)
			.map((level) => [
				numberOf(level.attributes['w:ilvl']) ?? 0,
				{
					start: numberOf(valueOf(level, 'w:start')) ?? 0,
					format: formatOf(level),
					text: (valueOf(level, 'w:lvlText') ?? '').slice(0, MAX_LABEL),
					restartsAfter: numberOf(valueOf(level, 'w:lvlRestart')),
					isLegal: switchOf(level, 'w:isLgl') ?? false,
					style: valueOf(level, 'w:pStyle'),
					run: runProperties(childOf(level, 'w:rPr'))
				}
			])
	);

/** A format that only newer programs know stands beside one for all. */
function formatOf(level: XmlElement): string {
	const fallback = childOf(childOf(level, 'mc:AlternateContent'), 'mc:Fallback');
	return valueOf(level, 'w:numFmt') ?? valueOf(fallback, 'w:numFmt') ?? 'decimal';
}
