/** The ids by which a control points at its hint and its error, in reading order. */
export const describedBy = (id: string, hint?: unknown, error?: unknown) =>
	[hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;
