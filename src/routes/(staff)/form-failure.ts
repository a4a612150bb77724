/** For components: only the type crosses from the server. */
export type { FormFailure } from '$lib/server/form';
