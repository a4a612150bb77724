import { listAnnual } from '$lib/server/usecases/figure/list-annual';

export const load = () => listAnnual();
