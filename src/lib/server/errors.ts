import { DomainError } from '../domain/domain-error';
import * as messages from '../i18n/paraglide/messages.js';

/** Codes whose status is not 400. */
const STATUS: Record<string, number> = {
	'access.denied': 403,
	'access.sign_in': 401,
	'lesson.other_reader': 403,
	'rate.limited': 429,
	'body.too_large': 413,
	'round.not_open': 409,
	'attempt.none_left': 409,
	'attempt.time_up': 409,
	'contest.opened': 409,
	'contest.published': 409,
	'contest.not_ready': 409,
	'round.not_over': 409,
	'round.finalized': 409,
	'round.papers_running': 409,
	'round.regrade_unfinished': 409,
	'attempt.unknown': 404,
	'attempt.running': 409,
	'attempt.voided': 409,
	'attempt.not_voided': 409,
	'appeal.open': 409,
	'appeal.decided': 409,
	'correction.unknown': 404,
	'results.published': 409,
	'practice.opened': 409,
	'practice.running': 409,
	'analysis.not_over': 409,
	'analysis.papers_running': 409,
	'analysis.under_way': 409,
	'analysis.not_made': 404,
	'setup.link_invalid': 410
};

const catalogue = messages as unknown as Record<string, ((params: object) => string) | undefined>;

export function statusOf(code: string): number {
	if (STATUS[code]) return STATUS[code];
	if (code.endsWith('.not_found')) return 404;
	if (code.endsWith('.stale') || code.endsWith('.conflict') || code.endsWith('.closed')) return 409;
	return 400;
}

/** The message of a code ('attempt.closed' → `error_attempt_closed`) in the request's language. */
export function errorText(code: string, params: Record<string, string | number> = {}): string {
	const message = catalogue[`error_${code.replaceAll('.', '_')}`];
	return message ? message(params) : messages.error_unexpected();
}

/** Whether a code has a message; tests hold every code that domain and use-cases throw against this. */
export const hasText = (code: string) => `error_${code.replaceAll('.', '_')}` in catalogue;

export { DomainError };
