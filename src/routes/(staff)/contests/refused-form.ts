/** What a page of the builder gets back from an action that was refused. */
export interface RefusedForm {
	message: string;
	/** Text by field name. */
	errors: Record<string, string>;
	/** What was entered. */
	values: Record<string, string | string[]>;
}
