import type { ParticipantActor } from '$lib/server/access';
import { redirect, type RequestEvent } from '@sveltejs/kit';

/** The signed-in participant; anybody else is sent to "who are you" of the contest in the address. */
export function entrant({ locals, params }: RequestEvent<{ code: string }>): ParticipantActor {
	if (!locals.participant) redirect(303, `/c/${params.code}/identify`);
	return locals.participant;
}
