/** For components: only the type crosses from the server. */
export type { Repeat } from '$lib/server/usecases/outreach/find-repeats';
