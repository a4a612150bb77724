import { questionWorkbook } from '../../../formats/question-sheet/question-template';
import { authorizeAnywhere, type Actor } from '../../access';
import * as topics from '../../store/topics';

/** An empty workbook to fill in with questions. */
export async function questionTemplate(actor: Actor): Promise<Uint8Array> {
	authorizeAnywhere(actor, 'item:read');
	return questionWorkbook((await topics.list()).map(({ nameVi }) => nameVi));
}
