import { ping } from '$lib/server/usecases/installation/check-health';
import { text } from '@sveltejs/kit';

/** 200 when the database answers, for a load balancer or a watchdog. */
export const GET = async () => ((await ping()) ? text('ok') : text('database does not answer', { status: 503 }));
