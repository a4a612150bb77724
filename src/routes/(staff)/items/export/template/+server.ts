import { served } from '$lib/server/form';
import { questionTemplate } from '$lib/server/usecases/item-export/question-template';
import { sheetResponse } from '../../../units/sheet-response';

export const GET = async ({ locals }) =>
	sheetResponse(await served(questionTemplate(locals.staff!)), 'mau-cau-hoi', 'xlsx');
