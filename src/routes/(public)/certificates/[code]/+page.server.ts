import { served } from '$lib/server/form';
import { checkCertificate } from '$lib/server/usecases/award/check-certificate';

export const load = ({ params }) => served(checkCertificate(params.code));
