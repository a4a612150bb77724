import { served } from '$lib/server/form';
import { readAnalysisWish } from '$lib/server/usecases/analysis/analysis-wish';
import { exportAnalysis } from '$lib/server/usecases/analysis/export-analysis';
import { sheetResponse } from '../../../../../units/sheet-response';
import { exportWords } from '../export-words';

export const GET = async ({ locals, params, url: { searchParams } }) => {
	const format = searchParams.get('format') === 'csv' ? 'csv' : 'xlsx';
	const asked = { roundId: params.roundId, format, wish: readAnalysisWish(searchParams) } as const;
	const { name, sheet } = await served(exportAnalysis(locals.staff!, asked, exportWords, locals.now));
	return sheetResponse(sheet, name, format);
};
