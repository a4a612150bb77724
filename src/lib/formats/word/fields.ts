interface Field {
	instruction: string;
	isResult: boolean;
	isContents: boolean;
	isLink: boolean;
}

/** A document that leaves its fields open is not remembered for ever. */
const MAX_OPEN = 20;

export interface Fields {
	begin(): void;
	instruct(text: string): void;
	separate(): void;
	/** The instruction of a field that ends without a result; null for any other. */
	end(): string | null;
	/** A field's instruction ends with its paragraph at the latest: a broken one does not swallow the document. */
	endParagraph(): void;
	/** Whether what comes now is an instruction, or a table of contents, which says everything a second time. */
	isHidden(): boolean;
	isLink(): boolean;
}

/** Follows the fields of a document from their begin mark over their instruction and result to their end mark. */
export function followFields(): Fields {
	let open: Field[] = [];
	return {
		begin() {
			if (open.length >= MAX_OPEN) open.shift();
			open.push({ instruction: '', isResult: false, isContents: false, isLink: false });
		},
		instruct(text) {
			const field = open.at(-1);
			if (field && !field.isResult) field.instruction += text;
		},
		separate() {
			const field = open.at(-1);
			if (!field || field.isResult) return;
			field.isResult = true;
			field.isContents = isContents(field.instruction);
			field.isLink = isLink(field.instruction);
		},
		end() {
			const field = open.pop();
			return field && !field.isResult ? field.instruction.trim() : null;
		},
		endParagraph: () => void (open = open.filter(({ isResult }) => isResult)),
		isHidden: () => open.some(({ isResult, isContents }) => !isResult || isContents),
		isLink: () => open.some(({ isLink }) => isLink)
	};
}

export const isContents = (instruction: string) => /^\s*TOC\b/i.test(instruction);
export const isLink = (instruction: string) => /^\s*HYPERLINK\b/i.test(instruction);
