/** One answer of a radio or checkbox group, or of a select. */
export type Choice = { value: string; label: string; hint?: string; disabled?: boolean };
