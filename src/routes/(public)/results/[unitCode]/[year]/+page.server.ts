import { served } from '$lib/server/form';
import { showAnnual } from '$lib/server/usecases/figure/show-annual';

export const load = ({ params }) => served(showAnnual(params.unitCode, params.year));
