import { TEXT_MARKS, type TextMark } from '../../domain/rich-text';
import type { RunProperties } from './properties';
import type { Style, Styles } from './styles';

/** How a piece of text looks to who reads the document. */
export interface Look {
	marks: TextMark[];
	colour: string | null;
	highlight: string | null;
	hidden: boolean;
	font: string;
}

export interface Surroundings {
	styles: Styles;
	paragraph: Style | null;
	/** Of the paragraph or the cell. */
	shade: string | null;
	/** What a link looks like is no marking. */
	inLink: boolean;
}

/** Of a run by its styles and by what it says itself. */
export function lookOf(own: RunProperties, character: Style | null, around: Surroundings): Look {
	const { defaults } = around.styles;
	const usual = around.styles.paragraph(undefined)?.run.colour ?? defaults.colour ?? null;
	const paragraph = around.paragraph?.run ?? {};
	const all: RunProperties = { ...defaults, ...paragraph, ...character?.run, ...own };
	/** Bold in a style within a bold style is upright again: such switches of styles undo each other. */
	const isOn = (name: 'bold' | 'italic' | 'hidden') =>
		own[name] ?? (defaults[name] === true || (paragraph[name] ?? false) !== (character?.run[name] ?? false));
	const raised = raisedIn(all, { ...defaults, ...paragraph });
	const isSet: Record<TextMark, boolean> = {
		b: isOn('bold'),
		i: isOn('italic'),
		u: all.underlined === true && !around.inLink,
		sub: raised === 'sub',
		sup: raised === 'sup'
	};
	return {
		marks: TEXT_MARKS.filter((mark) => isSet[mark]),
		colour: around.inLink || all.colour === usual ? null : (all.colour ?? null),
		highlight: all.pen ?? all.shade ?? around.shade,
		hidden: isOn('hidden'),
		font: all.font ?? ''
	};
}

/** Half points by which letters of full size are moved at least; smaller ones, as LibreOffice writes m², by any. */
const MOVED_BY_HAND = 4;
const USUAL_SIZE = 20;

function raisedIn({ raised, moved, size }: RunProperties, around: RunProperties): 'sub' | 'sup' | null {
	if (raised || !moved) return raised ?? null;
	const isSmall = size !== undefined && size < (around.size ?? USUAL_SIZE);
	if (Math.abs(moved) < MOVED_BY_HAND && !isSmall) return null;
	return moved > 0 ? 'sup' : 'sub';
}
