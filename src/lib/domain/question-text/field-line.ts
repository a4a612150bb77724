import { AUDIENCE_GROUPS, type AudienceGroup } from '../audience-group';
import type { Difficulty } from '../item';
import { foldVietnamese } from '../vietnamese-name';

export type FieldName = 'explanation' | 'source' | 'topic' | 'difficulty' | 'audiences';

/** A line that says something of its question besides stem, options and key. */
export interface FieldLine {
	field: FieldName;
	/** Where its value begins. */
	to: number;
	/** A colon, or nothing else on the line: it cannot be the beginning of a sentence. */
	isMarked: boolean;
}

const NAMES: [FieldName, RegExp][] = [
	[
		'explanation',
		/^(lời giải|giải thích|hướng dẫn giải|hướng dẫn trả lời|hướng dẫn|hdg|giải|phân tích|lý do|explanation|feedback)(?!\p{L})(\s(chi tiết|đáp án|thêm|tham khảo))?/iu
	],
	[
		'source',
		/^(căn cứ pháp lý|căn cứ|cơ sở pháp lý|nguồn tham khảo|nguồn tài liệu|nguồn trích dẫn|nguồn|trích dẫn|trích|tài liệu tham khảo|tham khảo|source|reference)(?!\p{L})/iu
	],
	['topic', /^(chủ đề|chuyên đề|lĩnh vực|topic)(?!\p{L})/iu],
	['difficulty', /^(mức độ nhận thức|mức độ|độ khó|cấp độ|difficulty|level)(?!\p{L})/iu],
	['audiences', /^(đối tượng dự thi|đối tượng|audience)(?!\p{L})/iu]
];

export function fieldLine(text: string): FieldLine | null {
	const head = text.slice(0, 80);
	const lead = /^[\s([*•+>–-]{0,8}/u.exec(head)![0].length;
	for (const [field, name] of NAMES) {
		const found = name.exec(head.slice(lead));
		if (!found) continue;
		const at = lead + found[0].length;
		const mark = /^\s{0,3}[)\]]?\s{0,3}(:|[.–-](?=\s)|$)\s*/u.exec(head.slice(at));
		if (mark) return { field, to: at + mark[0].length, isMarked: true };
		// 'Căn cứ Điều 5 Luật…' goes on without a colon, and its first words belong to what it names.
		return field === 'source' && /^căn cứ/iu.test(found[1]!)
			? { field, to: at + /^\s*/.exec(head.slice(at))![0].length, isMarked: false }
			: null;
	}
	return null;
}

const DIFFICULTY: [Difficulty, RegExp][] = [
	[3, /^(vd|vdt|vdc|van dung( thap| cao)?|kho|rat kho|hard|(muc |do |cap )*[34])$/],
	[2, /^(th|thong hieu|hieu|trung binh|tb|vua|medium|(muc |do |cap )*2)$/],
	[1, /^(nb|nhan biet|biet|de|rat de|easy|(muc |do |cap )*1)$/]
];

/** 'Nhận biết', 'TH', 'Mức độ 3', 'khó'. */
export function readDifficulty(text: string): Difficulty | null {
	if (text.length > 40) return null;
	const word = foldVietnamese(text)
		.replace(/[^a-z0-9]+/g, ' ')
		.trim();
	return DIFFICULTY.find(([, pattern]) => pattern.test(word))?.[0] ?? null;
}

const GROUPS: Record<AudienceGroup, RegExp> = {
	officials: /can bo|cong chuc|vien chuc|dang vien|officials/,
	students: /hoc sinh|sinh vien|thieu nhi|students/,
	residents: /nguoi dan|nhan dan|ho dan|cu dan|residents/,
	cooperatives: /hop tac xa|htx|ho kinh doanh|doanh nghiep|nong dan|cooperatives/
};

/** The groups that a text names; empty for 'mọi đối tượng'; null where a part of it names none. */
export function readAudiences(text: string): AudienceGroup[] | null {
	const folded = foldVietnamese(text.slice(0, 300)).replace(/[.\s]+$/, '');
	if (/^(tat ca|moi|chung|everybody)/.test(folded)) return [];
	const parts = folded.split(/[,;/&+]|(?<![a-z])va(?![a-z])/).map((part) => part.trim());
	const named = parts.filter(Boolean).map((part) => AUDIENCE_GROUPS.filter((group) => GROUPS[group].test(part)));
	if (named.length === 0 || named.some((groups) => groups.length === 0)) return null;
	return AUDIENCE_GROUPS.filter((group) => named.some((groups) => groups.includes(group)));
}

const LEVEL = '(?:nb|th|vd|vdt|vdc|nhận biết|thông hiểu|vận dụng(?: thấp| cao)?|(?:mức(?: độ)?|cấp độ) ?[1-4])';
const LEVEL_BEFORE = new RegExp(`^\\s*[(\\[]\\s?(${LEVEL})\\s?[)\\]]\\s{0,3}[.:–-]?\\s*`, 'iu');
const LEVEL_AFTER = new RegExp(`\\s*[(\\[]\\s?(${LEVEL})\\s?[)\\]]\\s{0,3}$`, 'iu');

/** '(NB)' before or after a stem: the text without it lies from `from` until `to`. */
export function levelInStem(stem: string): { difficulty: Difficulty; from: number; to: number } | null {
	const before = LEVEL_BEFORE.exec(stem.slice(0, 60));
	if (before) return { difficulty: readDifficulty(before[1]!)!, from: before[0].length, to: stem.length };
	const tail = Math.max(0, stem.length - 60);
	const after = LEVEL_AFTER.exec(stem.slice(tail));
	return after && { difficulty: readDifficulty(after[1]!)!, from: 0, to: tail + after.index };
}
