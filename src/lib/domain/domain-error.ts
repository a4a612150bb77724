/**
 * The one error that domain and use-cases throw for a rule that was not met. `code` names the rule in dotted
 * nouns ('attempt.closed'); `params` fill the message; `field` is the form field it belongs to, if any.
 * `$lib/server/errors.ts` maps a code to an HTTP status and a message key.
 */
export class DomainError extends Error {
	constructor(
		readonly code: string,
		readonly params: Record<string, string | number> = {},
		readonly field?: string
	) {
		super(code);
		this.name = 'DomainError';
	}
}
