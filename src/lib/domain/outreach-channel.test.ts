import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { channelCode, channelSchema, SHIPPED_CHANNELS } from './outreach-channel';

describe('the channels of outreach', () => {
	it('have a code each, and a name in both languages', () => {
		expect(new Set(SHIPPED_CHANNELS.map(({ code }) => code)).size).toBe(SHIPPED_CHANNELS.length);
		expect(SHIPPED_CHANNELS.filter(({ nameVi, nameEn }) => !nameVi || !nameEn)).toEqual([]);
	});

	it('get a code from their name that no other has', () => {
		expect(channelCode('Phiên chợ số', new Set())).toBe('phien_cho_so');
		expect(channelCode(' Đài “Tiếng nói” – 2 ', new Set())).toBe('dai_tieng_noi_2');
		expect(channelCode('Loa', new Set(['loa', 'loa_2']))).toBe('loa_3');
		expect(channelCode('!?', new Set())).toBe('kenh');
	});

	it('may do without an English name', () => {
		expect(v.parse(channelSchema, { nameVi: 'Chợ phiên', nameEn: ' ' })).toEqual({
			nameVi: 'Chợ phiên',
			nameEn: 'Chợ phiên'
		});
		expect(v.safeParse(channelSchema, { nameVi: ' ' }).issues?.[0].message).toBe('channel.name.required');
	});
});
