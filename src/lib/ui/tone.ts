import type { IconName } from './icons';

/** What a badge, alert or bar says; `gold` is for achievement only. */
export type Tone = 'neutral' | 'info' | 'success' | 'warning' | 'danger' | 'gold';

/** The sign that goes with a tone, so that colour never speaks alone. */
export const toneIcon: Record<Tone, IconName> = {
	neutral: 'clock',
	info: 'info',
	success: 'check',
	warning: 'warning',
	danger: 'danger',
	gold: 'trophy'
};
