import type { Headcounts, OutreachState } from '$lib/domain/outreach';
import { AUDIENCE_GROUPS } from '$lib/domain/audience-group';
import { getLocale, m } from '$lib/i18n';
import type { Tone } from '$lib/ui/tone';
import { countText, groupShortWord } from '../words';

export const stateWord: Record<OutreachState, () => string> = {
	submitted: m.outreach_state_submitted,
	approved: m.outreach_state_approved,
	returned: m.outreach_state_returned,
	struck: m.outreach_state_struck
};
export const stateTone: Record<OutreachState, Tone> = {
	submitted: 'info',
	approved: 'success',
	returned: 'warning',
	struck: 'neutral'
};

const actWord: Record<string, () => string> = {
	'outreach.record': m.outreach_log_record,
	'outreach.import': m.outreach_log_import,
	'outreach.mend': m.outreach_log_mend,
	'outreach.approve': m.outreach_log_approve,
	'outreach.return': m.outreach_log_return,
	'outreach.strike': m.outreach_log_strike
};
export const logText = (act: string) => actWord[act]?.() ?? act;

export const channelName = (channel: { nameVi: string; nameEn: string }) =>
	getLocale() === 'vi' ? channel.nameVi : channel.nameEn;

/** A channel's name by its code; the code itself where there is none. */
export function channelNames(channels: readonly { code: string; nameVi: string; nameEn: string }[]) {
	const names = new Map(channels.map((channel) => [channel.code, channelName(channel)]));
	return (code: string) => names.get(code) ?? code;
}

/** 'Cán bộ 12 · Người dân 45' */
export const headcountsText = (headcounts: Headcounts) =>
	AUDIENCE_GROUPS.filter((group) => headcounts[group])
		.map((group) => `${groupShortWord[group]()} ${countText(headcounts[group] ?? 0)}`)
		.join(' · ') || m.outreach_nobody_counted();
