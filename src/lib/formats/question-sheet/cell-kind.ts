import { foldedText } from '../../domain/folded-text';
import type { ItemKind } from '../../domain/item';

/** How sheets name the kinds; ours is the first of each. In Vietnamese whatever language the pages are read in. */
export const KIND_NAMES: Record<ItemKind, string> = {
	single: 'Một đáp án',
	multiple: 'Nhiều đáp án',
	true_false: 'Đúng/Sai'
};

const KINDS: [ItemKind | 'choice' | 'other', RegExp][] = [
	[
		'true_false',
		/^(dung sai|dung hay sai|cau dung sai|trac nghiem dung sai|true false|true or false|truefalse|t f|tf)$/
	],
	[
		'multiple',
		/^(trac nghiem )?(chon )?(nhieu|many) (dap an|phuong an|cau tra loi|lua chon)( dung)?$|^chon nhieu$|checkbox|multiple (select|response|answers?|correct)|multi ?select|multianswer|hop kiem|^multiple$|^ma$/
	],
	[
		'single',
		/^(trac nghiem )?(chon )?(mot|1) (dap an|phuong an|cau tra loi|lua chon)( dung)?$|^chon mot$|^single|radio|^mc single$|one (answer|correct)/
	],
	// Both are said of questions with one right answer as well as with several.
	['choice', /trac nghiem|multiple ?choice|^mcq?$|^choice$|^quiz$|^chon dap an$|^lua chon$|^tn$|poly ?choice|dropdown/],
	[
		'other',
		/tu luan|essay|open ended|tra loi ngan|short answer|dien (khuyet|vao|tu|o)|fill in|fib|blank|ghep|noi cot|match|sap xep|order|sequenc|keo tha|drag|hotspot|poll|khao sat|survey|draw|ve hinh|numeric|type answer|word cloud|slide|paragraph|upload|^tl$/
	]
];

/** What a cell says of the kind: 'choice' leaves open whether one or several, 'other' cannot be in the bank, null is not understood. */
export function kindOfCell(text: string): ItemKind | 'choice' | 'other' | null {
	const folded = foldedText(text);
	return KINDS.find(([, pattern]) => pattern.test(folded))?.[0] ?? null;
}
