import { decodeEntities } from '../html-entities';
import { readCategory } from '../exchange/category-path';

/** The lines of one question: GIFT parts questions by empty lines. */
export interface GiftBlock {
	/** Where it begins, counted from 1. */
	line: number;
	text: string;
	tags: string[];
	/** The categories it stands in. */
	path: string[];
}

/** Questions with what stands around them; comments are left out, but for the tags that Moodle writes into them. */
export function giftBlocks(lines: string[]): GiftBlock[] {
	const blocks: GiftBlock[] = [];
	let path: string[] = [];
	let tags: string[] = [];
	let taken: string[] = [];
	let start = 0;
	const close = () => {
		if (taken.length > 0) blocks.push({ line: start, text: taken.join('\n'), tags, path });
		taken = [];
		tags = [];
	};
	for (const [index, line] of lines.entries()) {
		const text = line.trim();
		if (text === '') close();
		else if (text.startsWith('//')) tags.push(...tagsIn(text));
		else if (text.startsWith('$CATEGORY:')) {
			close();
			path = readCategory(text.slice('$CATEGORY:'.length));
		} else {
			if (taken.length === 0) start = index + 1;
			taken.push(text);
		}
	}
	close();
	return blocks;
}

const tagsIn = (comment: string): string[] =>
	[...comment.matchAll(/\[tag:([^[\]]+)\]/g)].map(([, tag]) => decodeEntities(tag!));

/** For the comment before a question, where ']' would end the tag. */
export const tagComment = (tags: string[]): string =>
	`// ${tags.map((tag) => `[tag:${tag.replace(/[&[\]\n]/g, (found) => `&#${found.charCodeAt(0)};`)}]`).join(' ')}`;
