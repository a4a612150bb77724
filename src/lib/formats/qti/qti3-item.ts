import type { FoundPicture } from '../../domain/found-question';
import type { ExchangeItem } from '../exchange/exchange-item';
import { pictureFile } from '../exchange/picture-file';
import { withSourceLine } from '../exchange/source-line';
import { escapeXml, richToHtml } from '../rich-html';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const MATCH_CORRECT = 'https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/match_correct.xml';

/** One item's file: a choice that is right or wrong as a whole; the explanation is shown after the answer. */
export function qti3Item(item: ExchangeItem, identifier: string, pictures: ReadonlyMap<string, FoundPicture>): string {
	const { content, label } = item;
	const several = content.kind === 'multiple';
	const text = (words: string) => richToHtml(words, { dialect: 'qti', picture: (id) => image(pictures.get(id)) });
	const right = content.options.flatMap(({ id }, index) => (content.key.includes(id) ? LETTERS[index]! : []));
	const choices = content.options.map(
		({ text: words }, index) => `<qti-simple-choice identifier="${LETTERS[index]}">${text(words)}</qti-simple-choice>`
	);
	const note = withSourceLine(content.explanation, content.source);
	return `<?xml version="1.0" encoding="UTF-8"?>
<qti-assessment-item xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" identifier="${identifier}" title="${escapeXml(label ?? '')}" adaptive="false" time-dependent="false" xml:lang="vi">
<qti-response-declaration identifier="RESPONSE" cardinality="${several ? 'multiple' : 'single'}" base-type="identifier">
<qti-correct-response>${right.map((letter) => `<qti-value>${letter}</qti-value>`).join('')}</qti-correct-response>
</qti-response-declaration>
<qti-outcome-declaration identifier="SCORE" cardinality="single" base-type="float"><qti-default-value><qti-value>0</qti-value></qti-default-value></qti-outcome-declaration>
<qti-outcome-declaration identifier="FEEDBACK" cardinality="single" base-type="identifier"><qti-default-value><qti-value>EXPLANATION</qti-value></qti-default-value></qti-outcome-declaration>
<qti-item-body>
<div>${text(content.stem)}</div>
<qti-choice-interaction response-identifier="RESPONSE" shuffle="true" max-choices="${several ? 0 : 1}">
${choices.join('\n')}
</qti-choice-interaction>
</qti-item-body>
<qti-response-processing template="${MATCH_CORRECT}"/>${note === '' ? '' : explanation(text(note))}
</qti-assessment-item>
`;
}

const image = (picture: FoundPicture | undefined): string =>
	picture ? `<img src="../images/${pictureFile(picture)}" alt="${escapeXml(picture.alt)}"/>` : '';

const explanation = (html: string): string =>
	`\n<qti-modal-feedback outcome-identifier="FEEDBACK" identifier="EXPLANATION" show-hide="show"><qti-content-body><p>${html}</p></qti-content-body></qti-modal-feedback>`;
