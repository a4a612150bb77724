import { authorizeAnywhere, type Actor } from '../../access';

/** Whoever records at some unit may import. Throws 'access.denied'. */
export async function offerImport(actor: Actor): Promise<void> {
	authorizeAnywhere(actor, 'outreach:record');
}
