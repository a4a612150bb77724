import { templateXlsx, type TemplateColumn, type TemplateOptions } from '../../../formats/sheet-template';
import { authorizeAnywhere, type Actor } from '../../access';

/** The workbook to fill in with a list. */
export async function rosterTemplate(
	actor: Actor,
	words: { columns: TemplateColumn[]; options: TemplateOptions }
): Promise<Uint8Array> {
	authorizeAnywhere(actor, 'roster:edit');
	return templateXlsx(words.columns, words.options);
}
