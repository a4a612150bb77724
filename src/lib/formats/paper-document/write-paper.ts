import type { Paragraph, Table } from 'docx';
import type { FoundPicture } from '../../domain/found-question';
import type { PaperVariant } from '../../domain/paper-variants';
import { line } from '../report-document/page';
import { wordFile } from './document';
import { keySheet } from './key-sheet';
import type { PrintedPaper } from './paper';
import { paperFoot, paperHead } from './paper-head';
import { questionBlock } from './question-block';

/** Papers to print, one after the other, each on pages of its own numbering; `part` tells whether the key follows, or stands alone. */
export async function writePaper(
	paper: PrintedPaper,
	pictures: readonly FoundPicture[],
	part: 'all' | 'papers' | 'keys'
): Promise<Uint8Array> {
	const known = new Map(pictures.map((picture) => [picture.id, picture]));
	const isOne = paper.variants.length === 1;
	const papers = paper.variants.map((variant) => ({
		footers: { default: paperFoot(isOne ? null : variant.code) },
		children: [
			...paperHead(paper.head, isOne ? null : variant.code),
			...questions(paper, variant, known),
			line('------ HẾT ------', 13, { bold: true }, { spacing: { before: 240, after: 0 } })
		]
	}));
	const keys = { footers: { default: paperFoot(null) }, children: keySheet(paper) };
	const sections = { all: [...papers, keys], papers, keys: [keys] }[part];
	return wordFile(paper.head.title, sections);
}

function questions(
	{ items }: PrintedPaper,
	variant: PaperVariant,
	pictures: ReadonlyMap<string, FoundPicture>
): (Paragraph | Table)[] {
	return variant.questions.flatMap(({ itemId, optionIds }, index) => {
		const content = items[itemId]!;
		const byId = new Map(content.options.map((option) => [option.id, option]));
		return questionBlock(
			{
				label: `Câu ${index + 1}`,
				tag: content.kind === 'multiple' ? 'chọn nhiều đáp án' : '',
				content,
				options: optionIds.map((id) => byId.get(id)!),
				marked: []
			},
			pictures
		);
	});
}
